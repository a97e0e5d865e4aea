"""A file that somebody sends to the bot, or gets from it."""

from typing import Literal

from msgspec import Struct

LARGEST = 8_000_000
"""Bytes of a file that is taken in, or handed out: Discord lets bots send 10 MB
(https://docs.discord.com/developers/reference#uploading-files)."""

FILES_MOST = 3
"""Files of one message that are taken in."""


class File(Struct, frozen=True, kw_only=True, gc=False):
    """A file by its name. `data` is empty when a `fault` kept it away: larger than LARGEST, not to be had, beyond FILES_MOST."""

    name: str
    data: bytes = b""
    fault: Literal["", "large", "away", "many"] = ""

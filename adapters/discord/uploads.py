"""What goes out beside a message: pictures and files, the names under which they can go, and how they are shown."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from adapters.discord import words
from adapters.discord.layout import FILE, GALLERY, Component
from adapters.discord.limits import ALT
from adapters.discord.markup import label
from bot.model.reply import Card, Picture, Reply
from bot.text import Locale

NAME = 80
"""Characters of a name; Discord itself has room for 1024."""
_KANA = re.compile(r"[\u3041-\u30ff]")
_UNFIT = re.compile(r"[^A-Za-z0-9._-]")


class Upload(Struct, frozen=True, kw_only=True):
    """A file as it goes with a message, which shows it by its name."""

    name: str
    data: bytes
    alt: str = ""
    kind: str = "application/octet-stream"


def of(reply: Reply) -> tuple[Upload, ...]:
    """What goes beside the reply: its picture, and then its file, under different names."""
    found = []
    if (picture := reply.picture) is not None:
        name, alt = named(picture.name, "picture.png"), label(picture.alt, ALT)
        found.append(Upload(name=name, data=picture.data, alt=alt, kind="image/png"))
    if reply.file is not None:
        name = named(reply.file.name, "kizuna")
        taken = any(each.name == name for each in found)
        found.append(Upload(name=f"file-{name}" if taken else name, data=reply.file.data))
    return tuple(found)


def shown(reply: Reply) -> list[Component]:
    """The components that show them: what no component shows is seen by nobody.

    Source: https://docs.discord.com/developers/components/reference#what-is-a-component
    """
    components: list[Component] = []
    for upload, original in zip(of(reply), filter(None, (reply.picture, reply.file)), strict=True):
        media: dict[str, Any] = {"url": f"attachment://{upload.name}"}
        if isinstance(original, Picture):
            item = {"media": media, **({"description": upload.alt} if upload.alt else {})}
            components.append({"type": GALLERY, "items": [item]})
        else:
            components.append({"type": FILE, "file": media})
    return components


def attachments(uploads: Sequence[Upload]) -> list[dict[str, Any]]:
    """What is told of them in the message: https://docs.discord.com/developers/reference#uploading-files"""
    return [
        {"id": number, "filename": each.name, **({"description": each.alt} if each.alt else {})}
        for number, each in enumerate(uploads)
    ]


def named(name: str, spare: str) -> str:
    """The name as Discord leaves it alone, so that the message can refer to it; what has no letter left is called `spare`.

    Source: https://github.com/discord/discord-api-docs/issues/7754
    """
    path = PurePosixPath("_".join(normalize("NFKC", name).split()))
    stem, suffix = (_UNFIT.sub("", part).strip("._-") for part in (path.stem, path.suffix))
    other = PurePosixPath(spare)
    suffix = f".{suffix[:16]}" if suffix else other.suffix
    return f"{stem[-(NAME - len(suffix)) :].lstrip('._-') or other.stem}{suffix}"


def without_file(reply: Reply) -> Reply:
    """The reply with words in place of its file, which Discord finds too large; in the language that the reply speaks."""
    if reply.file is None:
        return reply
    locale: Locale = (
        "ja" if _KANA.search("".join([reply.text, *(card.title + card.body for card in reply.cards)])) else "en"
    )
    said = words.TOO_LARGE.say(locale, name=reply.file.name)
    return replace(reply, file=None, cards=(Card(body=said, tone="warn"), *reply.cards))

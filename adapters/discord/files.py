"""Files that people attach: what Discord tells of them, and what is in them, fetched from its own hosts only."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import aiohttp
import discord
from msgspec import Struct
from yarl import URL

from adapters import download
from bot.model.event import Event, Said
from bot.model.file import FILES_MOST, LARGEST, File
from bot.operation import logs
from bot.registry import Registry

if TYPE_CHECKING:
    from adapters.discord.rest import Rest

WITHIN_S = 30.0
"""For fetching one file."""
HOSTS = frozenset({"cdn.discordapp.com", "media.discordapp.net"})
"""Source: https://docs.discord.com/developers/reference#signed-attachment-cdn-urls and the `proxy_url` of attachments"""
_DISCORD = "discord.com"
_MEDIA = ("image/", "video/", "audio/")


class Attached(Struct, frozen=True, kw_only=True):
    """A file that somebody attached; `size` in bytes, `kind` its media type."""

    name: str
    url: str
    size: int
    kind: str = ""


def attached(told: Mapping[str, Any]) -> Attached:
    """What Discord tells of an attachment: https://docs.discord.com/developers/resources/message#attachment-object"""
    name = _named(str(told.get("filename", "")), str(told.get("title") or ""))
    kind = str(told.get("content_type") or "")
    return Attached(name=name, url=str(told.get("url", "")), size=int(told.get("size") or 0), kind=kind)


def of(heard: Sequence["discord.Attachment"]) -> tuple[Attached, ...]:
    """The same of attachments that discord.py has read."""
    names = ("filename", "title", "url", "size", "content_type")
    return tuple(attached({name: getattr(each, name) for name in names}) for each in heard)


def meant(event: Event, found: Sequence[Attached], registry: Registry) -> tuple[Attached, ...]:
    """Those that are for the bot: a photo beside words is left where it is, unless they ask for a file to be taken in."""
    if not isinstance(event, Said) or not event.text.strip():
        return tuple(found)
    called = registry.called(event.text)
    takes = called.spec.takes if called is not None else None
    takes_files = takes is not None and takes.kind == "file"
    return tuple(each for each in found if takes_files or not each.kind.startswith(_MEDIA))


def reachable(url: str, api: str) -> bool:
    """Whether a file may be asked for there: at Discord's own hosts, or where the setting `api` says that Discord is."""
    there, base = URL(url), URL(api)
    if there.scheme == "https" and there.host in HOSTS:
        return there.port == 443 and there.user is None
    return not (base.host or "").endswith(_DISCORD) and there.absolute and there.origin() == base.origin()


async def fetched(found: Sequence[Attached], rest: "Rest") -> tuple[File, ...]:
    """These files, fetched one after the other. What goes wrong, and what is more than FILES_MOST, has its `fault`."""
    taken = [await _fetched(each, rest) for each in found[:FILES_MOST]]
    return (*taken, *(File(name=each.name, fault="many") for each in found[FILES_MOST:]))


async def _fetched(each: Attached, rest: "Rest") -> File:
    if each.size > LARGEST:
        return File(name=each.name, fault="large")
    try:
        if not reachable(each.url, discord.http.Route.BASE):
            raise ValueError("not an address of Discord's")
        async with asyncio.timeout(WITHIN_S):
            data = await _read(await rest.session(), each.url)
    except (aiohttp.ClientError, discord.DiscordException, OSError, TimeoutError, ValueError) as error:
        # Neither the address nor the name: whoever has the one can read the file.
        logs.get("discord").warning("a file could not be fetched", error=type(error).__name__)
        return File(name=each.name, fault="away")
    return File(name=each.name, fault="large") if data is None else File(name=each.name, data=data)


async def _read(session: aiohttp.ClientSession, url: str) -> bytes | None:
    """What is there; None when it is larger than LARGEST, whatever was told of it. No token is sent along."""
    headers = {"Accept-Encoding": "identity"}
    # The signature in the address holds for it as it is written.
    async with session.get(URL(url, encoded=True), headers=headers, allow_redirects=False) as answer:
        if answer.status != 200:
            raise aiohttp.ClientPayloadError(f"status {answer.status}")
        return await download.read(answer)


def _named(filename: str, title: str) -> str:
    """The name as its owner gave it: Discord keeps that in `title` when `filename` has no room for its characters.

    Source: https://github.com/discord/discord-api-docs/pull/6945
    """
    suffix = PurePosixPath(filename).suffix
    if not title:
        return filename
    return title if title.lower().endswith(suffix.lower()) else f"{title}{suffix}"

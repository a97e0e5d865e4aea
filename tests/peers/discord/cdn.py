"""Files: what people attach, what the bot sends along, and the signed addresses at which both are fetched.

https://docs.discord.com/developers/reference#signed-attachment-cdn-urls
"""

import asyncio
import re
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from aiohttp import web

from tests.peers.discord import limits
from tests.peers.discord.refusal import Problems, Refusal
from tests.peers.discord.world import COMPONENTS_V2, Attachment, Json, walk

if TYPE_CHECKING:
    from tests.peers.discord.platform import Platform

Files = Mapping[str, tuple[str, bytes]]
"""Name and contents by form field, `files[0]` and so on."""
ROUTE = "/attachments/{channel}/{id}/{name}"
_PART = re.compile(r"files\[(\d+)\]")


def clean(name: str) -> str:
    """The name as Discord keeps it: https://github.com/discord/discord-api-docs/issues/7754"""
    path = PurePosixPath("_".join(name.split()))
    stem, suffix = (re.sub(r"[^A-Za-z0-9_.-]", "", part) for part in (path.stem, path.suffix))
    return f"{stem.strip('._') or '_'}{suffix}"


def stored(platform: "Platform", channel: str, name: str, data: bytes, size: int | None = None) -> Attachment:
    """A file that can be fetched from now on. With another `size` it is not what it is said to be."""
    ident = platform.moments.snowflake()
    kind = "image/png" if data.startswith(b"\x89PNG") else "application/octet-stream"
    filename = clean(name)
    made = Attachment(
        id=ident, filename=filename, size=len(data) if size is None else size, content_type=kind,
        url=f"{platform.url}/attachments/{channel}/{ident}/{filename}?ex=6abc&is=6abb&hm={_signature(ident)}&",
        title=None if filename == name else PurePosixPath(name).stem,
    )  # fmt: skip
    platform.files[ident] = data
    platform.attachments[ident] = made
    return made


def check_files(body: Json, files: Files, kept: set[str]) -> None:
    """Refuse files that are too large or too many, and what is told of files that did not come along.

    `kept` are the ids of those that the message has already.
    """
    if any(len(data) > limits.FILE_BYTES for _, data in files.values()):
        raise Refusal(40005)
    problems = Problems()
    problems.length(("files",), list(files), limits.FILES)
    numbers = {found[1] for found in map(_PART.fullmatch, files) if found}
    if len(numbers) < len(files):
        problems.add(("files",), "BASE_TYPE_BAD_STRING_VALUE", f"must be named files[n], not {sorted(files)}")
    for index, each in enumerate(body.get("attachments") or []):
        if str(each.get("id")) not in numbers | kept:
            problems.add(("attachments", index, "id"), "ATTACHMENT_NOT_FOUND", f"there is no file {each.get('id')}")
    problems.raise_any()


def check_shown(platform: "Platform", body: Json, files: Files) -> None:
    """Take note of files that came along and that no component shows: nobody would see them.

    https://docs.discord.com/developers/components/reference
    """
    if not body["flags"] & COMPONENTS_V2:
        return
    holders = [each for part in walk(body["components"]) for each in (part, *(part.get("items") or []))]
    media = [each.get(name) or {} for each in holders for name in ("file", "media")]
    shown = {each.get("attachment_id") for each in media}
    fresh = body["attachments"][len(body["attachments"]) - len(files) :] if files else []
    platform.violations += [f"nobody sees the file {each['filename']}" for each in fresh if each["id"] not in shown]


async def serve(platform: "Platform", request: web.Request) -> web.StreamResponse:
    """One file. Whoever has the signed address gets it, and nobody is to say who they are."""
    ident = request.match_info["id"]
    platform.fetched.append(ident)
    fault = platform.script.next(f"GET {ROUTE}", request.path)
    if "Authorization" in request.headers:
        platform.violations.append(f"GET {request.path}: a token for the CDN")
    if fault is not None:
        await asyncio.sleep({"hang": 3600.0, "slow": fault.seconds}.get(fault.what, 0.0))
        if fault.what == "server":
            return web.Response(status=fault.status, headers={"Location": "/elsewhere"})
    data = platform.files.get(ident)
    if data is None or request.query.get("hm") != _signature(ident):
        return web.Response(status=404)
    if fault is None and platform.attachments[ident].size == len(data):
        return web.Response(body=data)
    return await _in_pieces(request, data, broken=fault is not None and fault.what in ("reset", "dropped"))


async def _in_pieces(request: web.Request, data: bytes, *, broken: bool) -> web.StreamResponse:
    """Without telling how much there is; `broken` after the first half."""
    response = web.StreamResponse()
    response.enable_chunked_encoding()
    await response.prepare(request)
    try:
        for at in range(0, len(data), 1 << 18):
            if broken and at >= len(data) // 2 and request.transport is not None:
                request.transport.abort()
            await response.write(data[at : at + (1 << 18)])
        if broken and request.transport is not None:
            request.transport.abort()
        await response.write_eof()
    except ConnectionError:
        pass  # whoever asked has had enough
    return response


def _signature(ident: str) -> str:
    return blake2b(f"signed {ident}".encode(), digest_size=16).hexdigest()

"""The bytes of a file that a platform holds, as far as they are few enough to be taken."""

import aiohttp

from bot.model.file import LARGEST

_CHUNK = 64 * 1024


async def read(answer: aiohttp.ClientResponse) -> bytes | None:
    """What an answer holds; None when that is more than LARGEST, whatever was told of it before."""
    if (answer.content_length or 0) > LARGEST:
        return None
    data = bytearray()
    async for part in answer.content.iter_chunked(_CHUNK):
        data += part
        if len(data) > LARGEST:
            return None
    return bytes(data)

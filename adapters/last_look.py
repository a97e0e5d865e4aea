"""The last look at a deadline, for whatever goes out through aiohttp."""

import aiohttp

from bot import deadline


async def look(_session: object, _context: object, _sent: aiohttp.TraceRequestChunkSentParams) -> None:
    """For `TraceConfig.on_request_chunk_sent`, which is told just before a body is written, whatever its name says.

    Source: https://docs.aiohttp.org/en/stable/tracing_reference.html and http_writer.py of aiohttp 3.14. What this raises
    comes out of the request as a connection that failed.
    """
    deadline.check()


def traced() -> aiohttp.TraceConfig:
    """For the sessions of adapters."""
    trace = aiohttp.TraceConfig()
    trace.on_request_chunk_sent.append(look)
    return trace

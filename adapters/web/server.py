"""The HTTP server of this process: one port for everything that is asked over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import cast

from aiohttp import web
from msgspec import Struct

from adapters.web.health import Health, Service
from adapters.web.metrics import Metrics, Page
from bot.errors import ConfigError
from bot.ports import Clock, Store

FINISH_WITHIN_S = 1.0
"""How long requests may go on when the server closes."""
COMING_MOST = 32
"""So many are let in at once: twice as many may be there before the first of them is cut off."""
CONNECTIONS_MOST = 100
"""So many clients may be connected; beyond that the oldest makes room, so that slow ones keep nobody out, nor take every descriptor."""


def application() -> web.Application:
    """What the server will answer, still empty."""
    return web.Application()


@asynccontextmanager
async def serving(application: web.Application, host: str, port: int) -> AsyncIterator[str]:
    """Answer requests while open; the address, such as http://127.0.0.1:8080. Raises ConfigError if it is not to be had."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=FINISH_WITHIN_S, handle_signals=False)
    await runner.setup()
    admitted = partial(_admitted, cast(web.Server, runner.server))
    try:
        try:
            listener = await asyncio.get_running_loop().create_server(admitted, host, port, backlog=COMING_MOST)
        except OSError as error:
            raise ConfigError(
                f"KIZUNA_HTTP_HOST={host}, KIZUNA_HTTP_PORT={port}: {error.strerror}. Choose another port, or start this "
                "process without the role http (kizuna run --role ...)."
            ) from error
        try:
            bound = listener.sockets[0].getsockname()
            yield f"http://{f'[{host}]' if ':' in host else host}:{bound[1]}"
        finally:
            listener.close()
    finally:
        await runner.cleanup()


def _admitted(server: web.Server) -> asyncio.Protocol:
    """What speaks with one more client. Whoever has been connected longest is cut off when there are too many."""
    open_ones = [each.transport for each in server.connections if each.transport is not None]
    staying = [each for each in open_ones if not each.is_closing()]
    for transport in staying[: max(len(staying) - CONNECTIONS_MOST + 1, 0)]:
        transport.abort()
    return server()


class Watched(Struct, frozen=True, kw_only=True):
    """The process that the pages tell about. `platforms` are those whose nudges it can send."""

    store: Store
    clock: Clock
    platforms: Sequence[str]
    metrics: Metrics
    service: Service

    def add_to(self, application: web.Application) -> None:
        """Answer at /health, /ready and /metrics."""
        Health(self.store, self.service).add_to(application)
        Page(self.metrics, self.store, self.platforms, self.clock).add_to(application)

"""The platform as a server on 127.0.0.1: REST, gateway, attachments."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from tests.peers.discord import cdn, control, rest_account, rest_commands, rest_interactions, rest_messages
from tests.peers.discord.outages import Outages
from tests.peers.discord.rules import Rules
from tests.peers.discord.web import PREFIX, wrapped

ROUTES = {**rest_account.ROUTES, **rest_messages.ROUTES, **rest_interactions.ROUTES, **rest_commands.ROUTES}


class Discord(Outages):
    """The whole platform: see the package's description."""


def application(platform: Discord) -> web.Application:
    """Every route of the platform."""
    app = web.Application(client_max_size=64 * 1024 * 1024)
    for name, route in ROUTES.items():
        method, path = name.split()
        app.router.add_route(method, PREFIX + path, wrapped(platform, route))
    app.router.add_get("/gateway", platform.gateway.serve)
    app.router.add_get("/gateway/", platform.gateway.serve)

    async def attachment(request: web.Request) -> web.StreamResponse:
        return await cdn.serve(platform, request)

    async def verb(request: web.Request) -> web.Response:
        return await control.serve(platform, request)

    async def unknown(request: web.Request) -> web.Response:
        platform.violations.append(f"{request.method} {request.path}: there is no such route")
        return web.json_response({"message": "404: Not Found", "code": 0}, status=404)

    app.router.add_get(cdn.ROUTE, attachment)
    app.router.add_post("/control", verb)
    app.router.add_route("*", "/{rest:.*}", unknown)
    return app


@asynccontextmanager
async def serving(platform: Discord, port: int = 0) -> AsyncIterator[Discord]:
    """The platform at `platform.url`."""
    runner = web.AppRunner(application(platform), shutdown_timeout=0.1, handle_signals=False, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    platform.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    platform.gateway.url = f"ws://127.0.0.1:{runner.addresses[0][1]}/gateway"
    try:
        yield platform
    finally:
        for connection in list(platform.gateway.connections):
            connection.cut()
        await runner.cleanup()


@asynccontextmanager
async def running(
    rules: Rules | None = None, *, now: Callable[[], float] | None = None, strict: bool = True
) -> AsyncIterator[Discord]:
    """A platform in this process. `strict`: at the end nothing may have been sent that Discord would have refused.

    Tests that send such things on purpose clear `violations`, or are not strict.
    """
    async with serving(Discord(rules, now)) as platform:
        yield platform
    if strict:
        assert not platform.violations, f"sent what Discord does not take: {platform.violations}"
        assert not platform.own_faults, f"the peer is wrong: {platform.own_faults}"

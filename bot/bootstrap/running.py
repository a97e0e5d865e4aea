"""`kizuna run`: the platforms that are configured, the nudges, and what is asked over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from random import SystemRandom
from threading import Thread
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.bootstrap.assembly import Bot, discover, language_model, opened
from bot.clock import SystemClock
from bot.errors import ConfigError
from bot.operation.settings import Settings
from bot.ports import Adapter, Clock, Served
from storage import location
from storage.database import Database

if TYPE_CHECKING:
    from asyncio import Event as Stop

    from adapters.web.metrics import Metrics
    from bot.process.roles import Roles
    from bot.process.serving import Service

Opens = Callable[[Settings, Database, Clock], AbstractAsyncContextManager[Adapter]]


class Platforms(Struct, frozen=True):
    """The adapters of a process by name, and how to open them on its database."""

    names: Sequence[str]
    open: Callable[[Database, Clock], AbstractAsyncContextManager[Sequence[Adapter]]]


async def run(settings: Settings, roles: Roles) -> None:
    """Start what the settings configure and the roles name, until stopped. Raises ConfigError when that is nothing."""
    from bot.process import stopping

    configured = _configured(settings)
    if not configured:
        raise ConfigError(
            "Nothing to run: no platform is configured. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN for Slack, or "
            "DISCORD_TOKEN for Discord (see .env.example). To try Kizuna right here: kizuna chat"
        )

    @asynccontextmanager
    async def opening(database: Database, clock: Clock) -> AsyncIterator[Sequence[Adapter]]:
        async with AsyncExitStack() as stack:
            yield [await stack.enter_async_context(opens(settings, database, clock)) for opens in configured.values()]

    with stopping.on_signals() as stop:
        await serve(settings, roles, Platforms([*configured], opening), stop)


def _configured(settings: Settings) -> Mapping[str, Opens]:
    """How to open the adapter of every platform that is configured, by its name."""
    found: dict[str, Opens] = {}
    if settings.slack:
        found["slack"] = _slack
    if settings.discord:
        found["discord"] = _discord
    return found


def _slack(settings: Settings, database: Database, clock: Clock) -> AbstractAsyncContextManager[Adapter]:
    from adapters.slack.adapter import SlackAdapter
    from bot.operation.sealing import Sealer
    from storage.installations import Installations

    sealer = Sealer(settings.secret_key, settings.secret_key_old)
    return SlackAdapter.opened(settings, Installations(database, sealer), clock)


def _discord(settings: Settings, database: Database, clock: Clock) -> AbstractAsyncContextManager[Adapter]:
    from adapters.discord.adapter import DiscordAdapter
    from storage.agreements import Agreements

    return DiscordAdapter.opened(settings, discover(), Agreements(database), clock)


async def serve(
    settings: Settings, roles: Roles, platforms: Platforms, stop: Stop, *, clock: Clock | None = None
) -> None:
    """Play these roles until `stop` is set or all adapters have ended; what was under way is finished or handed over.

    Nudges go out through all adapters; events come in through those whose role this is, and over HTTP for the role http.
    Raises ConfigError for roles that come to nothing, StoreError when the database cannot be used or is taken.
    """
    from bot.process.redrawing import redrawing
    from bot.process.serving import Service
    from bot.process.tuning import tune
    from storage import run_lock, timekeeping
    from storage.store import Store as SqlStore

    heard = roles.heard(platforms.names, alone=location.sqlite_path(settings.database) is not None)
    with run_lock.held(settings.database):
        async with AsyncExitStack() as stack:
            database = await stack.enter_async_context(opened(settings.database))
            going_by: Clock = clock or SystemClock()
            if clock is None:
                going_by = await stack.enter_async_context(timekeeping.agreed(database, going_by))
            adapters = await stack.enter_async_context(platforms.open(database, going_by))
            model = await stack.enter_async_context(language_model(settings))
            made = Bot(
                store=SqlStore(database, going_by), clock=going_by, random=SystemRandom(), model=model, font=settings.font
            )  # fmt: skip
            meter = _metrics() if roles.http else None
            nudges = []
            if roles.nudges:
                loops = [made.loop(adapter, meter) for adapter in adapters]
                nudges = [(loop, made.scheduler(loop)) for loop in loops]
                await stack.enter_async_context(made.store.on_nudge(made.wake))
            listening = [adapter for adapter in adapters if adapter.name in heard]
            handle = await stack.enter_async_context(redrawing(made.engine.handle, adapters))
            service = Service(adapters=listening, handle=handle, nudges=nudges)
            if meter is not None:
                await stack.enter_async_context(_over_http(settings, made, adapters, service, meter))
            # Beside the loop, which it would hold up; nothing waits for it.
            Thread(target=_prepare, kwargs={"sentences": bool(listening or roles.http)}, daemon=True).start()
            tune()
            await service.run(stop)


def _prepare(*, sentences: bool) -> None:
    """Load what digests and commands, and where any come `sentences`, would have to wait for on first use."""
    from bot.language import preparing
    from bot.network import days_off

    if sentences:
        preparing.prepare()
    days_off.prepare()


def _over_http(
    settings: Settings, made: Bot, adapters: Sequence[Adapter], service: Service, meter: Metrics
) -> AbstractAsyncContextManager[str]:
    """The HTTP server: how the process is, and what platforms ask."""
    from adapters.web import server
    from adapters.web.server import Watched

    application = server.application()
    platforms = [adapter.platform for adapter in adapters]
    watched = Watched(store=made.store, clock=made.clock, platforms=platforms, metrics=meter, service=service)
    watched.add_to(application)
    for adapter in adapters:
        if isinstance(adapter, Served):
            adapter.add_to(application, service.handle)
    return server.serving(application, settings.http_host, settings.http_port)


def _metrics() -> Metrics:
    from adapters.web.metrics import Metrics

    return Metrics()

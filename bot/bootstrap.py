"""The only place that joins settings, store, features and adapters into a running bot."""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

import bot.features
from bot.clock import MovableClock, SystemClock
from bot.engine import Engine
from bot.errors import ConfigError
from bot.model.address import Address, User
from bot.model.event import Command
from bot.model.ids import new_id, owner_id
from bot.nudges.loop import NudgeLoop
from bot.nudges.meter import Meter
from bot.ports import Adapter, Clock, Store
from bot.registry import Registry
from bot.scheduler import Scheduler
from bot.settings import Settings
from bot.text import Locale, Text
from storage import location
from storage.database import Database

if TYPE_CHECKING:
    from asyncio import Event as Stop

    from aiohttp.web import Application

    from adapters.console.terminal import Terminal
    from adapters.web.metrics import Metrics
    from bot.checkup import Finding
    from bot.roles import Roles

ADVANCE_LEAST = timedelta(minutes=1)
SETTINGS = Text(en="settings", ja="設定")
SOUND = Text(en="all can be read", ja="すべて読めました")


def discover() -> Registry:
    """The registry of every feature file in bot/features."""
    names = [module.name for module in pkgutil.iter_modules(bot.features.__path__)]
    modules = [importlib.import_module(f"bot.features.{name}") for name in names]
    return Registry.of(module.feature for module in modules)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """An open database with its schema in place, closed afterwards. Raises StoreError with the remedy."""
    database = location.database(url)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """What `kizuna chat` needs to know. `forced` settings replace what the owner chose before."""

    url: str
    user: str
    locale: Locale
    zone: str
    start: datetime | None = None
    forced: dict[str, str]


class Bot:
    """Every feature with an engine on one store; makes the nudge loops."""

    def __init__(self, *, store: Store, clock: Clock, random: Random) -> None:
        self.store = store
        self.clock = clock
        self.random = random
        self.registry = discover()
        self.engine = Engine(registry=self.registry, store=store, clock=clock, random=random, wake=self.wake)
        self._scheduler: Scheduler | None = None

    def new_id(self) -> str:
        """A fresh id."""
        return new_id(self.clock.now(), self.random)

    def loop(self, *adapters: Adapter, meter: Meter | None = None) -> NudgeLoop:
        """A nudge loop that sends through the adapters."""
        worker = f"{os.getpid()}-{self.new_id()[-7:]}"
        return NudgeLoop(
            registry=self.registry,
            store=self.store,
            adapters={adapter.platform: adapter for adapter in adapters},
            clock=self.clock,
            random=self.random,
            worker=worker,
            meter=meter,
        )

    def scheduler(self, loop: NudgeLoop) -> Scheduler:
        """The clock of a loop, not yet started; from now on it is woken by what the engine plans."""
        self._scheduler = scheduler = Scheduler(loop.tick, self.store.prune, self.clock)
        loop.on_free = lambda: scheduler.wake(self.clock.now())
        return scheduler

    async def run(self, adapter: Adapter, loop: NudgeLoop) -> None:
        """Answer events and send nudges until the adapter ends."""
        scheduler = self.scheduler(loop)
        scheduler.start()
        try:
            await adapter.run(self.engine.handle)
        finally:
            scheduler.pause()
            await loop.stop()
            await scheduler.stop()

    def wake(self, due_at: datetime) -> None:
        """Something is due then, if this process sends nudges."""
        if self._scheduler is not None:
            self._scheduler.wake(due_at)


async def wait(by: timedelta, clock: MovableClock, loop: NudgeLoop) -> None:
    """Let time pass: stop at every moment at which something falls due, and send it."""
    target = clock.now() + by
    while (due_at := await loop.next_due()) is not None and due_at <= target:
        clock.set(max(due_at, clock.now()))
        await loop.run_dry()
        if (after := await loop.next_due()) is not None and after <= due_at:
            clock.move(ADVANCE_LEAST)
    clock.set(max(target, clock.now()))


def terminal(*, plain: bool) -> Terminal:
    """The terminal this process was started in; a plain one for pipes and scripts."""
    from adapters.console.terminal import PlainTerminal, PromptTerminal

    return PlainTerminal() if plain else PromptTerminal()


def storyteller(lines: Sequence[str]) -> Terminal:
    """A terminal into which these lines are typed, and whose answers are printed."""
    from adapters.console.terminal import ScriptedTerminal

    return ScriptedTerminal(lines)


async def chat(options: Chat, terminal: Terminal) -> None:
    """Talk in a terminal until the input ends."""
    from adapters.console.adapter import ConsoleAdapter
    from storage.store import Store as SqlStore

    clock = MovableClock(options.start, base=SystemClock())
    async with opened(options.url) as database:
        made = Bot(store=SqlStore(database, clock), clock=clock, random=SystemRandom())
        user = User(
            platform=f"console/{options.user}", id=options.user, name=options.user, locale=options.locale,
            timezone=options.zone, guessed=True,
        )  # fmt: skip
        loop: NudgeLoop

        async def let_pass(by: timedelta) -> None:
            await wait(by, clock, loop)

        adapter = ConsoleAdapter(
            user=user, terminal=terminal, clock=clock, wait=let_pass, new_id=made.new_id, locale=options.locale
        )
        loop = made.loop(adapter)
        await _enforce(made, user, options.forced)
        await made.run(adapter, loop)


async def _enforce(made: Bot, user: User, forced: dict[str, str]) -> None:
    """Give an owner who is known already the language and zone that were asked for on the command line."""
    async with made.store.reading(owner_id(user)) as book:
        if book is None:
            return
        owner = book.owner
    changed = {name: value for name, value in forced.items() if value not in (owner.locale, owner.zone)}
    if changed:
        where = Address.direct(user)
        await made.engine.handle(
            Command(id=made.new_id(), at=made.clock.now(), who=user, where=where, path="settings", options=changed)
        )


async def run(settings: Settings, roles: Roles) -> None:
    """Start what the settings configure and the roles name, until stopped. Raises ConfigError when that is nothing."""
    from bot import stopping

    with stopping.on_signals() as stop:
        await serve(settings, roles, _adapters(settings), stop)


def _adapters(settings: Settings) -> list[Adapter]:
    """An adapter for every platform that is configured."""
    configured = [name for name, wanted in (("Slack", settings.slack), ("Discord", settings.discord)) if wanted]
    if not configured:
        raise ConfigError(
            "Nothing to run: no platform is configured. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN for Slack, or "
            "DISCORD_TOKEN for Discord (see .env.example). To try Kizuna right here: kizuna chat"
        )
    raise ConfigError(
        f"{' and '.join(configured)} cannot be reached by this version yet: it talks in the terminal only (kizuna chat)."
    )


async def serve(
    settings: Settings,
    roles: Roles,
    adapters: Sequence[Adapter],
    stop: Stop,
    *,
    clock: Clock | None = None,
    application: Application | None = None,
) -> None:
    """Play these roles until `stop` is set or all adapters have ended; what was under way is finished or handed over.

    Nudges go out through all adapters, events come in through those whose role this is, and through `application`.
    Raises ConfigError for roles that come to nothing, StoreError when the database cannot be used or is taken.
    """
    from bot.serving import Service
    from storage import run_lock
    from storage.store import Store as SqlStore

    heard = roles.heard(adapters, alone=location.sqlite_path(settings.database) is not None)
    clock = clock or SystemClock()
    with run_lock.held(settings.database):
        async with opened(settings.database) as database, AsyncExitStack() as stack:
            made = Bot(store=SqlStore(database, clock), clock=clock, random=SystemRandom())
            meter = _metrics() if roles.http else None
            nudges = None
            if roles.nudges:
                loop = made.loop(*adapters, meter=meter)
                nudges = (loop, made.scheduler(loop))
                await stack.enter_async_context(made.store.on_nudge(made.wake))
            service = Service(adapters=heard, handle=made.engine.handle, nudges=nudges)
            if meter is not None:
                from adapters.web import server
                from adapters.web.pages import Watched

                platforms = [adapter.platform for adapter in adapters]
                watched = Watched(store=made.store, clock=clock, platforms=platforms, metrics=meter, service=service)
                answers = watched.application(application)
                await stack.enter_async_context(server.serving(answers, settings.http_host, settings.http_port))
            await service.run(stop)


def _metrics() -> Metrics:
    from adapters.web.metrics import Metrics

    return Metrics()


async def check(env: Mapping[str, str]) -> list[Finding]:
    """Everything that `kizuna check` looks at: settings, database, each configured platform."""
    from bot.checkup import Finding
    from storage import check as storage_check

    try:
        settings = Settings.load(env)
    except ConfigError as error:
        return [Finding(False, SETTINGS, fault) for fault in str(error).splitlines()]
    findings = [Finding(True, SETTINGS, SOUND), *(Finding(None, SETTINGS, note) for note in settings.notes)]
    findings += await storage_check.check(settings.database)
    if settings.slack:
        from adapters.slack import check as slack_check

        findings += await slack_check.check(settings)
    if settings.discord:
        from adapters.discord import check as discord_check

        findings += await discord_check.check(settings)
    return findings


async def backup(url: str, file: Path, *, force: bool) -> dict[str, int]:
    """Save everything to a file while others go on; rows by table. Raises StoreError."""
    from storage.backup import save

    async with opened(url) as database:
        return await save(database, file, force=force)


async def restore(url: str, file: Path) -> dict[str, int]:
    """Fill an empty database from a backup; rows by table. Raises StoreError."""
    from storage import backup as backups

    await backups.verify(file)
    async with opened(url) as database:
        return await backups.restore(database, file)

"""Every feature with an engine and nudge loops on one store."""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

import bot.features
from bot.clock import MovableClock
from bot.drawing.fonts import Fonts
from bot.engine.engine import Engine
from bot.model.ids import new_id
from bot.nudges.loop import NudgeLoop
from bot.nudges.meter import Meter
from bot.operation.settings import Settings
from bot.ports import Adapter, Clock, LanguageModel, Store
from bot.process.scheduler import Scheduler
from bot.registry import Registry
from storage import location
from storage.database import Database

ADVANCE_LEAST = timedelta(minutes=1)


@cache
def discover() -> Registry:
    """The registry of every feature file in bot/features, put together once in a process."""
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


@asynccontextmanager
async def language_model(settings: Settings | None) -> AsyncIterator[LanguageModel | None]:
    """The language model that the settings name, closed afterwards; None without one."""
    if settings is None or not settings.llm:
        yield None
        return
    from adapters.llm.model import opened as opened_model

    async with opened_model(settings.llm_url, settings.llm_key, settings.llm_model) as model:
        yield model


class Bot:
    """Every feature with an engine on one store; makes the nudge loops."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        random: Random,
        model: LanguageModel | None = None,
        font: Path | None = None,
    ) -> None:
        """`font`: the file that pictures are written with; None to look for one when the first picture is asked for."""
        self.store = store
        self.clock = clock
        self.random = random
        self.registry = discover()
        self.engine = Engine(
            registry=self.registry,
            store=store,
            clock=clock,
            random=random,
            wake=self.wake,
            model=model,
            fonts=Fonts(font),
        )
        self._schedulers: list[Scheduler] = []

    def new_id(self) -> str:
        """A fresh id."""
        return new_id(self.clock.now(), self.random)

    def loop(self, adapter: Adapter, meter: Meter | None = None) -> NudgeLoop:
        """A nudge loop that sends through the adapter."""
        worker = f"{os.getpid()}-{self.new_id()[-7:]}"
        return NudgeLoop(
            registry=self.registry,
            store=self.store,
            adapter=adapter,
            clock=self.clock,
            random=self.random,
            worker=worker,
            meter=meter,
        )

    def scheduler(self, loop: NudgeLoop) -> Scheduler:
        """The clock of a loop, not yet started; from now on it is woken by what the engine plans."""
        scheduler = Scheduler(loop.tick, self.store.prune, self.clock)
        self._schedulers.append(scheduler)
        loop.on_free = lambda: scheduler.wake(self.clock.now())
        loop.on_retry = scheduler.wake
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
        for scheduler in self._schedulers:
            scheduler.wake(due_at)


async def wait(by: timedelta, clock: MovableClock, loop: NudgeLoop) -> None:
    """Let time pass: stop at every moment at which something falls due, and send it."""
    target = clock.now() + by
    while (due_at := await loop.next_due()) is not None and due_at <= target:
        clock.set(max(due_at, clock.now()))
        await loop.run_dry()
        if (after := await loop.next_due()) is not None and after <= due_at:
            clock.move(ADVANCE_LEAST)
    clock.set(max(target, clock.now()))

"""`kizuna chat` and `kizuna demo`: one person, one terminal, a clock that can be moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import SystemRandom
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.bootstrap.assembly import Bot, language_model, opened, wait
from bot.clock import MovableClock, SystemClock
from bot.model.address import Address, User
from bot.model.event import Command
from bot.model.ids import owner_id
from bot.nudges.loop import NudgeLoop
from bot.operation.settings import Settings
from bot.text import Locale

if TYPE_CHECKING:
    from adapters.console.terminal import Terminal


class Chat(Struct, frozen=True, kw_only=True):
    """What `kizuna chat` needs to know. `forced` settings replace what the owner chose before."""

    url: str
    user: str
    locale: Locale
    zone: str
    start: datetime | None = None
    forced: dict[str, str]
    settings: Settings | None = None
    """Where to find a language model; None for none."""


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
    from bot.process import tuning
    from storage.store import Store as SqlStore

    clock = MovableClock(options.start, base=SystemClock())
    async with opened(options.url) as database, language_model(options.settings) as model:
        font = options.settings.font if options.settings else None
        made = Bot(store=SqlStore(database, clock), clock=clock, random=SystemRandom(), model=model, font=font)
        user = User(
            platform=f"console/{options.user}", id=options.user, name=options.user, locale=options.locale,
            timezone=options.zone, guessed=True,
        )  # fmt: skip
        loop: NudgeLoop

        async def let_pass(by: timedelta) -> None:
            await wait(by, clock, loop)

        async def chosen() -> tuple[Locale, str] | None:
            async with made.store.reading(owner_id(user)) as book:
                return (book.owner.locale, book.owner.zone) if book else None

        adapter = ConsoleAdapter(
            user=user,
            terminal=terminal,
            clock=clock,
            wait=let_pass,
            new_id=made.new_id,
            locale=options.locale,
            registry=made.registry,
            chosen=chosen,
        )
        loop = made.loop(adapter)
        tuning.started()
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

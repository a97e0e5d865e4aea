"""A terminal that follows a script, and a bot that answers from a table."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Literal

from adapters.console.adapter import ConsoleAdapter
from adapters.console.terminal import TerminalGone
from bot.clock import MovableClock
from bot.feature import Feature, Param
from bot.model.address import Address, User
from bot.model.event import Command, Event, Opened, Said
from bot.model.reply import Reply
from bot.registry import Registry
from bot.text import Locale, Text

START = datetime(2025, 11, 19, 0, 0, tzinfo=UTC)
"""Nine in the morning in Tokyo, a Wednesday."""
ADA = User(platform="console", workspace="ada", id="ada", name="Ada", timezone="Asia/Tokyo")


class Script:
    """A terminal whose user types the given lines; `gone` makes every write fail, `silent` is set while nobody types."""

    colours = False
    repeats = True

    def __init__(self, *lines: str) -> None:
        self._lines = list(lines)
        self.written: list[str] = []
        self.gone = False
        self.silent: asyncio.Event | None = None

    async def read_line(self, prompt: str) -> str | None:
        if self.silent is not None:
            self.silent.set()
            await asyncio.Event().wait()
        return self._lines.pop(0) if self._lines else None

    def write(self, text: str) -> None:
        if self.gone:
            raise TerminalGone("gone")
        self.written.append(text)

    @property
    def seen(self) -> str:
        return "\n".join(self.written)


class Console:
    """The adapter on a scripted terminal, with the events that reached the bot. Unlisted words get no reply."""

    def __init__(
        self,
        *lines: str,
        answers: Mapping[str, Reply] | None = None,
        locale: Literal["en", "ja"] = "en",
        folder: Path | None = None,
    ) -> None:
        self.terminal = Script(*lines)
        self.clock = MovableClock(START)
        self.events: list[Event] = []
        self.chosen: tuple[Locale, str] | None = None
        self.on_wait: Callable[[timedelta], Awaitable[None]] | None = None
        ids = count(1)
        self.adapter = ConsoleAdapter(
            user=ADA,
            terminal=self.terminal,
            clock=self.clock,
            wait=self._wait,
            new_id=lambda: f"e{next(ids)}",
            locale=locale,
            registry=_registry(),
            folder=folder,
            chosen=self._chosen,
        )
        self._answers = answers or {}

    async def run(self) -> str:
        """Everything that was printed until the script ended."""
        await self.adapter.run(self._handle)
        return self.terminal.seen

    async def nudge(self, reply: Reply, key: str) -> None:
        await self.adapter.send(Address.direct(ADA), reply, key)

    async def _handle(self, event: Event) -> Reply | None:
        if isinstance(event, Opened):
            return self._answers.get("Opened")
        self.events.append(event)
        said = event.text if isinstance(event, Said) else event.path if isinstance(event, Command) else ""
        return self._answers.get(said or type(event).__name__)

    async def _chosen(self) -> tuple[Locale, str] | None:
        return self.chosen

    async def _wait(self, by: timedelta) -> None:
        if self.on_wait is not None:
            await self.on_wait(by)
        self.clock.set(START + by)


def _registry() -> Registry:
    """One command, import, which takes a file."""
    any_ = Text(en="Anything", ja="なんでも")
    made = Feature("filing", any_)

    @made.command(
        "import", ja="取込", summary=any_, takes=Param(name="file", ja=("ファイル",), summary=any_, kind="file")
    )
    async def _import(_call: Command, _ctx: object) -> Reply:
        return Reply()

    return Registry.of([made])

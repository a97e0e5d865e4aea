"""The owner of the long demo: types and presses like anybody else, through the same engine."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from bot import bootstrap
from bot.bootstrap import Bot
from bot.clock import MovableClock
from bot.engine.questions import ACTION
from bot.model.address import Address, MessageRef, User
from bot.model.event import Command, Event, Press, Submit
from bot.model.ids import owner_id
from bot.model.moment import words
from bot.model.reply import Capabilities, Reply
from bot.nudges.loop import NudgeLoop
from bot.ports import Handle
from bot.text import Locale

Heard = Callable[[str, Reply], Awaitable[None]]
ZONE = ZoneInfo("Asia/Tokyo")
ASKED_MOST = 3
"""Questions in a row that are answered with the first answer."""


class Listener(Struct):
    """An adapter that hands every message over at the moment at which it is sent."""

    heard: Heard
    name: str = "demo"
    platform: str = "demo"
    capabilities: Capabilities = field(default_factory=Capabilities)

    async def run(self, handle: Handle) -> None:
        """Nothing comes in this way: the demo hands events to the engine itself."""

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Hand a message over."""
        await self.heard(key, reply)
        return MessageRef(address=address, id=key)

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """Nothing is ever in doubt here."""
        return None


class SimulatedOwner:
    """Somebody in Tokyo with a movable clock."""

    def __init__(self, made: Bot, loop: NudgeLoop, clock: MovableClock, locale: Locale) -> None:
        self.made, self.loop, self.clock = made, loop, clock
        self.user = User(platform="demo", id="demo", name="demo", locale=locale, timezone=ZONE.key)
        self.id = owner_id(self.user)
        self.ja = locale == "ja"

    @property
    def now(self) -> datetime:
        """The simulated present."""
        return self.clock.now()

    @property
    def local(self) -> datetime:
        """The simulated present on the owner's clock."""
        return self.now.astimezone(ZONE)

    @property
    def today(self) -> date:
        """The simulated day where the owner is."""
        return self.local.date()

    async def types(self, path: str, text: str = "", **options: str) -> str:
        """A command; what it is answered, with every question answered by its first answer."""
        event = Command(**self._facts(), path=path, text=text, options=options)
        return await self._answered(event)

    async def presses(self, action: str, value: str) -> str:
        """A button; what it is answered."""
        return await self._answered(Press(**self._facts(), action=action, value=value))

    async def waits_until(self, at: datetime) -> None:
        """Let time pass; what falls due meanwhile is sent."""
        if at > self.now:
            await bootstrap.wait(at - self.now, self.clock, self.loop)

    async def _answered(self, event: Event) -> str:
        reply = await self.made.engine.handle(event)
        for _ in range(ASKED_MOST):
            asked = next((each for each in reply.buttons() if each.action == ACTION), None) if reply else None
            if asked is None:
                break
            reply = await self.made.engine.handle(Press(**self._facts(), action=asked.action, value=asked.value))
        if reply is not None and reply.form is not None:
            filled = {each.id: each.value for each in reply.form.inputs}
            reply = await self.made.engine.handle(
                Submit(**self._facts(), form=reply.form.id, value=reply.form.value, values=filled)
            )
        return first_line(reply) if reply is not None else ""

    def _facts(self) -> dict[str, Any]:
        return {"id": self.made.new_id(), "at": self.now, "who": self.user, "where": Address.direct(self.user)}


def first_line(reply: Reply) -> str:
    """What a reply says first."""
    lines = [reply.text, *(each for card in reply.cards for each in (card.title, card.body))]
    return words(next((line for line in lines if line), "").split("\n")[0])

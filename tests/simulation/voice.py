"""What somebody says and presses with one of their accounts, and what they are answered."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.model.address import Address, MessageRef, User
from bot.model.event import Command, Event, Press
from bot.model.reply import Reply
from bot.ports import Clock
from tests.simulation.trace import Trace

Tell = Callable[[Event, str], Awaitable[Reply | None]]
"""Brings an event to some machine; the second word says whose act it is."""


class Voice:
    """One account."""

    def __init__(self, user: User, *, clock: Clock, tell: Tell, trace: Trace) -> None:
        self.user = user
        self._clock = clock
        self._tell = tell
        self._trace = trace
        self._events = 0

    async def says(self, path: str, text: str = "", *, traced: str = "", **options: str) -> Reply | None:
        """A command; the first answer is chosen where it asks back. `traced` stands for a text that no seed repeats."""
        event = Command(**self._facts(), path=path, text=text, options=options)
        reply = await self._hears(event, f"{path} {traced or text} {' '.join(options.values())}".strip())
        buttons = reply.buttons() if reply is not None else ()
        if len(buttons) > 1 and buttons[0].action == "ask":
            reply = await self.presses(buttons[0].action, buttons[0].value)
        return reply

    async def presses(self, action: str, value: str = "", message: str = "") -> Reply | None:
        """A button, of the message with this id."""
        ref = MessageRef(address=Address.direct(self.user), id=message) if message else None
        event = Press(**self._facts(), action=action, value=value, message=ref)
        return await self._hears(event, f"{action} {value.partition(' ')[0]}")

    async def _hears(self, event: Event, what: str) -> Reply | None:
        reply = await self._tell(event, f"{self.user.id}: {what}")
        said = "nothing" if reply is None else (reply.text or (reply.cards[0].body if reply.cards else ""))
        self._trace(self.user.id, f"{what} -> {said.splitlines()[0] if said else ''}")
        return reply

    def _facts(self) -> dict[str, Any]:
        self._events += 1
        return {
            "id": f"{self.user.id}-{self._events}",
            "at": self._clock.now(),
            "who": self.user,
            "where": Address.direct(self.user),
        }

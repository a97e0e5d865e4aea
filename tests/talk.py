"""A conversation with the whole bot, but for a platform: what tests of features and nudges read like."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot import bootstrap
from bot.clock import MovableClock
from bot.model.address import Address, MessageRef, User
from bot.model.event import Command, Opened, Press, Resettled, Said, Submit
from bot.model.file import File
from bot.model.moment import words
from bot.model.reply import Button, Capabilities, Card, Option, Reply
from bot.nudges.loop import NudgeLoop
from bot.ports import Handle
from storage.database import Database
from storage.store import Store

START = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Asia/Tokyo"))


@dataclass
class Outbox:
    """An adapter that keeps what it is asked to send."""

    name: str = "test"
    platform: str = "test"
    capabilities: Capabilities = field(default_factory=Capabilities)
    sent: list[tuple[datetime, str, Reply]] = field(default_factory=list)
    clock: MovableClock = field(default_factory=lambda: MovableClock(START))

    async def run(self, handle: Handle) -> None:
        raise NotImplementedError("tests hand events to the engine themselves")

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        self.sent.append((self.clock.now(), key, reply))
        return MessageRef(address=address, id=key)

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        found = any(sent == key and at >= since for at, sent, _ in self.sent)
        return MessageRef(address=address, id=key) if found else None


class Talk:
    """One person's conversation. Others join through `beside`, on the same store and clock."""

    def __init__(self, made: bootstrap.Bot, loop: NudgeLoop, outbox: Outbox, user: User) -> None:
        self.bot = made
        self.loop = loop
        self.outbox = outbox
        self.user = user
        self.clock = outbox.clock
        self.last: Reply | None = None

    def beside(self, name: str, *, locale: str = "en", zone: str = "Asia/Tokyo") -> "Talk":
        """Somebody else on the same bot."""
        return Talk(self.bot, self.loop, self.outbox, _user(name, locale, zone))

    async def says(self, text: str, *, id: str = "") -> str:
        """Plain words in the direct messages; the answer as one text."""
        return self._heard(await self.bot.engine.handle(Said(**self._facts(id), text=text)))

    async def commands(self, path: str, text: str = "", **options: str) -> str:
        """A command with typed options."""
        event = Command(**self._facts(""), path=path, text=text, options=options)
        return self._heard(await self.bot.engine.handle(event))

    async def sends(self, name: str, data: bytes, *, text: str = "", fault: str = "") -> str:
        """A file in the direct messages, with or without words beside it."""
        return await self.hands(File(name=name, data=data, fault=fault), text=text)

    async def hands(self, *files: File, text: str = "") -> str:
        """Several files in one message."""
        return self._heard(await self.bot.engine.handle(Said(**self._facts(""), text=text, files=files)))

    async def opens(self) -> str:
        """The home surface."""
        return self._heard(await self.bot.engine.handle(Opened(**self._facts(""))))

    async def resettles(self) -> None:
        """The platform tells of another language or zone, without any act of this person's."""
        assert await self.bot.engine.handle(Resettled(**self._facts(""))) is None

    async def presses(self, label: str, *, of: Reply | None = None, card: str = "") -> str:
        """The first button or option with that label in the last answer (or `of`), on the card with that title."""
        action, value = self.pressable(label, of=of, card=card)
        return await self.raises(action, value)

    async def raises(self, action: str, value: str = "", *, id: str = "") -> str:
        """A press as it comes from a platform, forged ones too."""
        return self._heard(await self.bot.engine.handle(Press(**self._facts(id), action=action, value=value)))

    async def submits(self, **values: str) -> str:
        """The form of the last answer, filled in."""
        assert self.last is not None, "nothing was said yet"
        assert self.last.form is not None, "there is no form to fill in"
        form = self.last.form
        event = Submit(**self._facts(""), form=form.id, value=form.value, values=values)
        return self._heard(await self.bot.engine.handle(event))

    async def waits(self, **by: float) -> list[Reply]:
        """Let time pass as timedelta takes it; what this person was sent meanwhile is what Outbox got."""
        before = len(self.outbox.sent)
        await bootstrap.wait(timedelta(**by), self.clock, self.loop)
        return [reply for _, _, reply in self.outbox.sent[before:]]

    def times(self, zone: str = "Asia/Tokyo") -> list[str]:
        """When this person was sent something, as the clocks of a zone show it."""
        return [f"{at.astimezone(ZoneInfo(zone)):%m-%d %H:%M}" for at, _, _ in self.outbox.sent]

    def pressable(self, label: str, *, of: Reply | None = None, card: str = "") -> tuple[str, str]:
        """The action and value behind a label."""
        reply = of or self.last
        assert reply is not None, "nothing was said yet"
        for each in reply.cards:
            if card in each.title:
                for action, piece in _pressable(each):
                    if piece.label == label:
                        return action, piece.value
        raise AssertionError(f"nothing called {label!r} in: {shown(reply)}")

    def _facts(self, id: str) -> dict:
        return {
            "id": id or self.bot.new_id(),
            "at": self.clock.now(),
            "who": self.user,
            "where": Address.direct(self.user),
        }

    def _heard(self, reply: Reply | None) -> str:
        self.last = reply
        return shown(reply) if reply is not None else ""


def shown(reply: Reply) -> str:
    """A reply as one text: words, cards, fields, buttons in brackets."""
    lines = [reply.text]
    for card in reply.cards:
        lines += [f"## {card.title}" if card.title else "", card.body]
        lines += [f"{each.name}: {each.value}" for each in card.fields]
        lines += [card.opener, card.note, " ".join(f"[{piece.label}]" for _, piece in _pressable(card))]
    if reply.form is not None:
        lines += [f"? {reply.form.title}", *(f"- {each.label}" for each in reply.form.inputs)]
    return words("\n".join(line for line in lines if line))


def _pressable(card: Card) -> list[tuple[str, Button | Option]]:
    found: list[tuple[str, Button | Option]] = [(button.action, button) for button in card.buttons]
    return found + [(choice.action, option) for choice in card.choices for option in choice.options]


def _user(name: str, locale: str, zone: str) -> User:
    return User(platform="test", id=name, name=name, locale=locale, timezone=zone)


def start(database: Database, *, name: str = "aya", locale: str = "en", zone: str = "Asia/Tokyo") -> Talk:
    """A conversation on an open database, at START, with chance fixed."""
    outbox = Outbox()
    made = bootstrap.Bot(store=Store(database, outbox.clock), clock=outbox.clock, random=Random(1))
    return Talk(made, made.loop(outbox), outbox, _user(name, locale, zone))

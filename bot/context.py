"""What a handler has at hand: the owner, their book, the time, and ways to ask back."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from random import Random
from typing import Any, Protocol, TypeVar, TypeVarTuple, cast
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from bot.book import Book
from bot.drawing.fonts import Fonts
from bot.errors import BotError
from bot.feature import Happened
from bot.language.when import Prefer
from bot.model.event import Event, Press
from bot.model.ids import new_id
from bot.model.owner import Owner
from bot.model.reply import Card, Option, Tone
from bot.ports import LanguageModel
from bot.registry import Registry
from bot.text import Locale, Text

CANCEL = Text(en="Cancel", ja="やめる")
CHOICES_MOST = 8
LABEL_MOST = 75
"""Characters; Slack's buttons hold no more."""


class Kept(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """What it is known by in its owner's book."""


K = TypeVar("K", bound=Kept)
T = TypeVar("T")
Given = TypeVarTuple("Given")


class Ask(BotError):
    """Not an error but a question: nothing is saved, the owner is asked, and the handler runs again with the answer.

    `key` names the question within the command; an option with an empty value calls the whole thing off. `tone` is that
    of the first answer. `timed`: any other moment may be typed instead, and is the answer as ISO text. `waits`: what it would
    keep; such an offer is brought up again when the owner goes on typing.
    """

    def __init__(
        self,
        key: str,
        text: str,
        options: Sequence[Option],
        tone: Tone = "good",
        *,
        timed: Prefer | None = None,
        waits: str = "",
    ) -> None:
        super().__init__(key)
        self.waits = waits
        self.tone = tone
        self.timed = timed
        self.key = key
        self.text = text
        self.options = tuple(options)


class Instead(BotError):
    """Not an error either: the words did what `event` does, which is to be handled in their place.

    `asides` are said beside its answer, a sentence each.
    """

    def __init__(self, event: Event, asides: Sequence[str] = ()) -> None:
        super().__init__("instead")
        self.event = event
        self.asides = tuple(asides)


class Worked(Struct, frozen=True):
    """What a work gave that was done apart, and from what."""

    work: object
    given: tuple[object, ...]
    outcome: object


class Apart(BotError):
    """Not an error either: a work that takes long is to be done while no book is open, before the handler runs again."""

    def __init__(self, ctx: "Context", work: Callable[..., Awaitable[object]], given: tuple[object, ...]) -> None:
        super().__init__("apart")
        self._ctx = ctx
        self._work = work
        self._given = given

    async def done(self) -> Worked:
        """Do it now."""
        return Worked(self._work, self._given, await self._work(self._ctx, *self._given))


class Context(Struct):
    """One event's surroundings. `book` reads and writes the owner's rows only."""

    event: Event
    book: Book
    now: datetime
    random: Random
    registry: Registry
    asides: list[str] = field(default_factory=list)
    """What listeners have to add to the reply, a sentence each."""
    beside: list[Card] = field(default_factory=list)
    """What listeners have to ask, a card each, after those of the reply."""
    model: LanguageModel | None = None
    """Reads free words, where there is one; only ever asked apart."""
    worked: Sequence[Worked] = ()
    """What was done apart for this event."""
    fonts: Fonts = field(default_factory=Fonts)
    """What pictures are written in."""
    part: str = ""
    """Stands before the key of every question, where one event does the same several times."""

    @property
    def owner(self) -> Owner:
        """The person the bot works for."""
        return self.book.owner

    @property
    def locale(self) -> Locale:
        """The owner's language."""
        return self.book.owner.locale

    @property
    def zone(self) -> ZoneInfo:
        """The owner's time zone."""
        return self.book.owner.zoneinfo

    @property
    def today(self) -> datetime:
        """The present moment as the owner's clock shows it."""
        return self.book.owner.local(self.now)

    @property
    def value(self) -> str:
        """What the pressed button carried; empty for other events."""
        return self.event.value if isinstance(self.event, Press) else ""

    def say(self, text: Text, **values: Any) -> str:
        """The text in the owner's language."""
        return text.say(self.locale, **values)

    def new_id(self) -> str:
        """A fresh id for a record."""
        return new_id(self.now, self.random)

    def ask(
        self,
        key: str,
        text: str,
        options: Sequence[Option],
        tone: Tone = "good",
        *,
        timed: Prefer | None = None,
        waits: str = "",
    ) -> Ask:
        """A question to raise, with a way out behind its options."""
        options = [*options, Option(label=self.say(CANCEL), value="")]
        return Ask(f"{self.part}{key}", text, options, tone, timed=timed, waits=waits)

    def confirm(
        self, key: str, text: str, yes: Text, no: Text = CANCEL, tone: Tone = "good", *, waits: str = ""
    ) -> None:
        """Returns once the owner has agreed. Raises Ask until then; `waits` as there."""
        if self.answer(key) is None:
            options = (Option(label=self.say(yes), value="yes"), Option(label=self.say(no), value=""))
            raise Ask(f"{self.part}{key}", text, options, tone, waits=waits)

    def chosen(
        self,
        key: str,
        text: str,
        options: Sequence[Option],
        tone: Tone = "good",
        *,
        timed: Prefer | None = None,
        waits: str = "",
    ) -> str:
        """The value of the option that the owner chose, or the moment that they said. Raises Ask until they have."""
        if (answer := self.answer(key)) is not None:
            return answer
        raise self.ask(key, text, options, tone, timed=timed, waits=waits)

    def one_of(self, key: str, text: str, found: Sequence[K], label: Callable[[K], str], tone: Tone = "good") -> K:
        """The only one of what was found, or the one that the owner chose. Raises Ask until they have."""
        answer = self.answer(key)
        if answer is None and len(found) == 1:
            return found[0]
        for each in found:
            if each.id == answer:
                return each
        shown = found[:CHOICES_MOST]
        raise self.ask(key, text, [Option(label=label(each)[:LABEL_MOST], value=each.id) for each in shown], tone)

    def answer(self, key: str) -> str | None:
        """What the owner chose when asked `key`; None when not asked yet."""
        return self.event.answers.get(f"{self.part}{key}")

    async def apart(self, work: Callable[["Context", *Given], Awaitable[T]], *given: *Given) -> T:
        """What a work gives that takes long, such as reading a file: no book is open while it is done, so that nobody waits for it.

        Raises Apart until it has been done; then the handler runs again, from its beginning. Of the context, `work` uses
        anything but what is in the book. Where something else is given in the second run, since the book has changed in between, it
        is done once more with the book open.
        """
        before = next((each for each in self.worked if each.work is work), None)
        if before is None:
            raise Apart(self, work, given)
        return cast(T, before.outcome) if before.given == given else await work(self, *given)

    async def settle(self, owner: Owner, *, undoable: bool = True) -> None:
        """Keep the owner with other settings; other features hear of it."""
        await self.book.save_owner(owner, undoable=undoable)
        await self.tell(Happened(what="settled"))

    async def tell(self, happened: Happened) -> None:
        """Let other features act on what happened, in this transaction."""
        for listener in self.registry.listeners(happened.what):
            await listener(happened, self)

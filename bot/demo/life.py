"""Months of a simulated life with a book of two hundred people, through the real engine, store and nudge loop."""

import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from bot import bootstrap
from bot.bootstrap import Bot
from bot.clock import MovableClock
from bot.demo.cast import CASTS, Cast
from bot.demo.deeds import Deeds
from bot.demo.diary import Diary, Message
from bot.demo.owner import Listener, SimulatedOwner
from bot.demo.truth import Truth
from bot.model.nudge import Nudge
from bot.model.reply import Button, Choice, Reply
from bot.text import Locale

START = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Asia/Tokyo"))
PEOPLE = 200
IGNORED = range(40, 47)
"""Days on which a steady owner answers nothing."""
PAUSED_ON, PAUSED_DAYS = 75, 10
Temper = Literal["steady", "busy", "silent"]


class Manner(Struct, frozen=True, kw_only=True):
    """How an owner lives with the bot: how often messages are gone through, in the morning and in the evening, how many
    rounds of things happen on a day, and whether there are days without a word.
    """

    mornings: float
    evenings: float
    rounds: int
    absent: bool = False


MANNERS: Mapping[Temper, Manner] = {
    "steady": Manner(mornings=0.8, evenings=0.5, rounds=1, absent=True),
    "busy": Manner(mornings=1.0, evenings=1.0, rounds=3),
    "silent": Manner(mornings=0.0, evenings=0.0, rounds=0),
}
GOOD, LEAVE, LATER = 0.5, 0.15, 0.15
"""How often a card is answered with its first button, its second, or put off; the rest is left as it is."""


async def live(
    locale: Locale, days: int, *, seed: int = 1, people: int = PEOPLE, quiet: bool = False, temper: Temper = "steady"
) -> Diary:
    """Live so many days on a book of its own, which is thrown away afterwards; the diary is printed on the way."""
    from storage.store import Store

    with tempfile.TemporaryDirectory(prefix="kizuna-demo-") as folder:
        async with bootstrap.opened(f"sqlite:///{Path(folder) / 'life.db'}") as database:
            clock = MovableClock(START)
            made = Bot(store=Store(database, clock), clock=clock, random=Random(seed))  # noqa: S311  (a simulation)
            diary = Diary(quiet=quiet, events=CASTS[locale].events)
            life = Life(made, clock, locale, Random(seed), diary, MANNERS[temper])  # noqa: S311
            await life.begins(people)
            for day in range(days):
                await life.passes(day)
    return life.diary


class Life:
    """One owner's days."""

    def __init__(
        self, made: Bot, clock: MovableClock, locale: Locale, random: Random, diary: Diary, manner: Manner
    ) -> None:
        self.diary = diary
        self._random, self._manner = random, manner
        self._made = made
        self._unread: list[Reply] = []
        loop = made.loop(Listener(heard=self._heard))
        self._owner = SimulatedOwner(made, loop, clock, locale)
        self._truth = Truth(locale, diary)
        cast: Cast = CASTS[locale]
        self._deeds = Deeds(self._owner, cast, random, diary)

    async def begins(self, people: int) -> None:
        """Fill the book as somebody who has known these people for a while."""
        await self._deeds.fills_the_book(people)

    async def passes(self, day: int) -> None:
        """One day: the morning's messages are answered or not, then something happens, then the evening comes."""
        midnight = datetime.combine((START + timedelta(days=day + 1)).date(), time(0), START.tzinfo)
        await self._owner.waits_until(midnight + timedelta(hours=9, minutes=30))
        absent = self._manner.absent
        if absent and day == PAUSED_ON:
            await self._deeds.does("pause", f"{PAUSED_DAYS} days" if not self._owner.ja else f"{PAUSED_DAYS}日")
        away = absent and (day in IGNORED or PAUSED_ON <= day < PAUSED_ON + PAUSED_DAYS)
        if not away and self._random.random() < self._manner.mornings:
            await self._answers()
        for n in range(0 if away else self._manner.rounds):
            await self._deeds.of_the_day(day + 5 * n)
        await self._owner.waits_until(midnight + timedelta(hours=18, minutes=45))
        if not away and self._random.random() < self._manner.evenings:
            await self._answers()
        await self._owner.waits_until(midnight + timedelta(hours=20, minutes=30))
        if not away:
            await self._deeds.of_the_evening()

    async def _heard(self, key: str, reply: Reply) -> None:
        async with self._made.store.reading(self._owner.id) as book:
            if book is None:
                return
            delivery = await book.deliveries.of(key)
            nudge = await book.get(Nudge, delivery.nudge_id) if delivery else None
            kind = nudge.kind if nudge else "?"
            asked = nudge is not None and (nudge.explicit or kind in self._made.registry.asked)
            at = self._owner.local
            await self._truth.checks(book, reply, at)
            self.diary.message(Message(at=at, kind=kind, asked=asked, reply=reply))
        self._unread.append(reply)

    async def _answers(self) -> None:
        """Go through what has come, and press what one would press."""
        unread, self._unread = self._unread, []
        for reply in unread:
            for card in reply.cards:
                pressed = self._chosen([each for each in card.buttons if each.action], card.choices)
                if pressed is not None:
                    said = await self._owner.presses(pressed[0], pressed[1])
                    at = self._owner.local
                    self.diary.note(at, f"        ({card.title or '…'}) [{pressed[2]}] → {said}")

    def _chosen(self, buttons: Sequence[Button], choices: Sequence[Choice]) -> tuple[str, str, str] | None:
        chance = self._random.random()
        rhythm = [each for each in buttons if each.action.endswith(".rhythm")]
        if rhythm:
            return rhythm[-1].action, rhythm[-1].value, rhythm[-1].label
        buttons = [each for each in buttons if not each.action.endswith(".off")]
        if chance < GOOD and buttons:
            return buttons[0].action, buttons[0].value, buttons[0].label
        if chance < GOOD + LEAVE and len(buttons) > 1:
            return buttons[1].action, buttons[1].value, buttons[1].label
        if chance < GOOD + LEAVE + LATER and choices:
            option = self._random.choice(choices[0].options)
            return choices[0].action, option.value, option.label
        return None

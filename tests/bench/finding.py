"""P10: finding a person among 5 000, with and without a typo."""

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bot.clock import MovableClock
from bot.model.address import Address, User
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.ids import new_id
from bot.newcomers import newcomer
from storage.sqlite import SqliteDatabase
from storage.store import Store
from tests.bench.table import Row

PEOPLE = 5000
ROUNDS = 30
FAMILIES = ("Tanaka", "Suzuki", "Takahashi", "Watanabe", "Ito", "Yamamoto", "Nakamura", "Kobayashi", "Kato", "Yoshida")
USER = User(platform="bench", id="a", locale="en", timezone="UTC")


def measure() -> list[Row]:
    """Through the whole engine: parsing, one transaction, the card."""
    exact, fuzzy = asyncio.run(_measure())
    return [
        _row("P10 find one of 5 000, exact", exact, 5),
        _row("P10 find one of 5 000, with a typo", fuzzy, 50),
    ]


def _row(measure: str, ms: float, most: int) -> Row:
    return Row(measure=measure, ours=f"{ms:.1f} ms", beside="", ratio="", goal=f"≤ {most} ms", met=ms <= most)


async def _measure() -> tuple[float, float]:
    from bot.bootstrap import Bot

    random = Random(1)
    clock = MovableClock(datetime(2026, 11, 18, tzinfo=UTC))
    with tempfile.TemporaryDirectory() as folder:
        database = SqliteDatabase(Path(folder) / "p10.db")
        await database.open()
        bot = Bot(store=Store(database, clock), clock=clock, random=random)
        async with bot.store.book(newcomer(USER, clock.now()), event_id="fill") as book:
            assert book is not None
            for number in range(PEOPLE):
                name = f"{FAMILIES[number % 10]}{_letters(number // 10)} {_letters(number)}o"
                await book.save(Contact(id=new_id(clock.now(), random), name=name, created_at=clock.now()))
        wanted = [f"{FAMILIES[n % 10]}{_letters(n // 10)} {_letters(n)}o" for n in random.sample(range(PEOPLE), ROUNDS)]
        exact = [await _ask(bot, name) for name in wanted]
        fuzzy = [await _ask(bot, f"{name[:4]}{name[5:]}") for name in wanted]
        await database.close()
    return statistics.median(exact), statistics.median(fuzzy)


def _letters(number: int) -> str:
    syllables = ("ka", "mi", "no", "ri", "shi", "to", "yu", "ha", "ne", "so")
    return "".join(syllables[int(digit)] for digit in str(number))


async def _ask(bot: "object", name: str) -> float:
    where = Address.direct(USER)
    start = time.perf_counter()
    event = Command(id=name, at=bot.clock.now(), who=USER, where=where, path="who", text=name)  # type: ignore[attr-defined]
    reply = await bot.engine.handle(event)  # type: ignore[attr-defined]
    assert reply is not None
    assert reply.cards, reply.text
    return (time.perf_counter() - start) * 1000

"""P10 and `find`: one person among 5 000, with and without a typo, and anything said in 20 000 notes, on both engines."""

import asyncio
import gc
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from bot.clock import MovableClock
from bot.model.address import Address
from bot.model.event import Command, Sought
from storage.database import Database
from storage.postgres import PostgresDatabase
from storage.sqlite import SqliteDatabase
from storage.store import Store
from tests.bench import notebook
from tests.bench.notebook import NOTES, NOW, PEOPLE, USER
from tests.bench.table import Row
from tests.peers import postgres

if TYPE_CHECKING:
    from bot.bootstrap import Bot

ROUNDS = 40
SOUGHT = (
    "犬",
    "golf",
    "転職",
    "Sony 犬",
    "京都大学",
    "met at PyCon",
    "ソニーの人",
    "designer berlin",
    "{name}",
    "{number}",
)
GOALS = {
    f"find one of {PEOPLE}, exact": 5,
    f"find one of {PEOPLE}, with a typo": 50,
    f"offer names among {PEOPLE}": 5,
    f"search {PEOPLE} people, {NOTES} notes": 5,
}


def measure() -> list[Row]:
    """Through the whole engine, warm: parsing, reading, the card. Wall-clock time; p95 beside the median."""
    with tempfile.TemporaryDirectory() as folder, postgres.running(durable=True) as server:
        found = {
            "SQLite": asyncio.run(_measured(SqliteDatabase(Path(folder) / "p10.db"))),
            "PostgreSQL": asyncio.run(_on_postgres(server)),
        }
    return [_row(engine, name, each) for engine, times in found.items() for name, each in times.items()]


def _row(engine: str, name: str, times: list[float]) -> Row:
    middle, late = sorted(times)[len(times) // 2], sorted(times)[len(times) * 95 // 100]
    return Row(
        measure=f"P10 {name}, {engine}",
        ours=f"{middle:.1f} ms",
        beside=f"p95 {late:.1f} ms",
        ratio="",
        goal=f"≤ {GOALS[name]} ms",
        met=middle <= GOALS[name],
    )


async def _on_postgres(server: postgres.Server) -> dict[str, list[float]]:
    async with server.fresh() as url:
        return await _measured(PostgresDatabase(url))


async def _measured(database: Database) -> dict[str, list[float]]:
    random = Random(1)
    async with filled(database, random) as bot:
        wanted = [notebook.name(number) for number in random.sample(range(PEOPLE), ROUNDS)]
        texts = [
            SOUGHT[n % len(SOUGHT)].format(name=name, number=random.randrange(NOTES)) for n, name in enumerate(wanted)
        ]
        asked = (
            [("who", name) for name in wanted],
            [("who", f"{name[:4]}{name[5:]}") for name in wanted],
            [("", name[:3]) for name in wanted],
            [("find", text) for text in texts],
        )
        times = []
        for each in asked:
            # PostgreSQL plans a statement anew for its first five runs.
            for path, text in each * 2:
                await ask(bot, path, text)
            times.append([await ask(bot, path, text) for path, text in each])
    return dict(zip(GOALS, times, strict=True))


@asynccontextmanager
async def filled(database: Database, random: Random) -> "AsyncIterator[Bot]":
    """A bot on an open database with one large book."""
    from bot.bootstrap import Bot

    await database.open()
    await notebook.fill(database, random)
    clock = MovableClock(NOW)
    gc.collect()
    yield Bot(store=Store(database, clock), clock=clock, random=random)
    await database.close()


async def ask(bot: "Bot", path: str, text: str) -> float:
    """How many milliseconds an answer takes; without a path, names are offered while one is typed."""
    facts = {"id": bot.new_id(), "at": NOW, "who": USER, "where": Address.direct(USER), "text": text}
    event = Command(path=path, **facts) if path else Sought(**facts)
    start = time.perf_counter()
    reply = await bot.engine.handle(event)
    spent = (time.perf_counter() - start) * 1000
    assert reply is not None
    assert reply.cards or reply.options or path == "find", reply.text
    return spent

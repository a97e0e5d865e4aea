"""The database's clock: processes that share leases go by one and the same."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from bot.clock import AgreedClock, passing_s
from bot.operation import logs
from bot.ports import Clock
from storage import sql
from storage.database import Database
from storage.tables import moment

ASK_EVERY_S = 30.0
SURE = timedelta(seconds=0.1)
"""Differences below this, beyond what the way of the answer may account for, are left alone."""
ANSWER_WITHIN_S = 0.5
"""An answer that takes longer says too little about the time."""
WRONG = timedelta(seconds=5)
"""From this difference on the operator is told."""


@asynccontextmanager
async def agreed(database: Database, base: Clock) -> AsyncIterator[Clock]:
    """The clock to go by: on PostgreSQL the server's, asked for now and then; the machine's own on SQLite."""
    if database.dialect == "sqlite":
        yield base
        return
    clock = AgreedClock(base)
    await _ask(database, clock)
    _tell(clock)
    asking = asyncio.create_task(_keep_asking(database, clock))
    try:
        yield clock
    finally:
        asking.cancel()
        with suppress(asyncio.CancelledError):
            await asking


async def _keep_asking(database: Database, clock: AgreedClock) -> None:
    while True:
        await asyncio.sleep(ASK_EVERY_S)
        # While the database is away nobody's leases change either.
        with suppress(Exception):
            await _ask(database, clock)


async def _ask(database: Database, clock: AgreedClock) -> None:
    """Ask, and go by the answer if it came soon enough and differs."""
    async with database.reading() as connection:
        asked_s = passing_s()
        rows = await connection.rows(sql.load(database.dialect)["system.clock"], {})
        took_s = passing_s() - asked_s
    unsure = timedelta(seconds=took_s / 2)
    at = moment(rows[0]["at"]) + unsure
    if took_s <= ANSWER_WITHIN_S and abs(at - clock.now()) > SURE + unsure:
        clock.agree(at, asked_s + took_s)


def _tell(clock: AgreedClock) -> None:
    wrong = clock.base.now() - clock.now()
    if abs(wrong) > WRONG:
        logs.get().warning(
            "this machine's clock differs from the database's, by which nudges go; put it right (NTP)",
            seconds=round(wrong.total_seconds()),
        )

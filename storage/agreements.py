"""What processes agree on among themselves."""

from datetime import datetime, timedelta

from storage import sql
from storage.database import Database
from storage.tables import milliseconds, moment

LONGEST_QUEUE = timedelta(days=1)
"""A turn farther away than this was given by a clock that was wrong."""


class Agreements:
    """See bot.ports.Agreements."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = sql.load(database.dialect)

    async def turn(self, name: str, now: datetime, every: timedelta) -> datetime:
        params = {
            "name": name,
            "now": milliseconds(now),
            "every": every // timedelta(milliseconds=1),
            "following": milliseconds(now + every),
            "beyond": milliseconds(now + LONGEST_QUEUE),
        }
        async with self._database.writing() as connection:
            rows = await connection.rows(self._queries["agreements.turn"], params)
        return moment(int(rows[0]["next_at"])) - every

    async def noted(self, name: str) -> str:
        async with self._database.reading() as connection:
            rows = await connection.rows(self._queries["agreements.noted"], {"name": name})
        return str(rows[0]["value"]) if rows else ""

    async def note(self, name: str, value: str) -> None:
        async with self._database.writing() as connection:
            await connection.rows(self._queries["agreements.note"], {"name": name, "value": value})

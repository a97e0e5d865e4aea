"""Bringing what is derived from contacts up to date with the rules of this program: names to be found by, and mentions."""

from bot.shelf import Person
from storage import sql
from storage.database import Connection, Database
from storage.mentions import Mentions

EDITION = "1"
"""Of the rules by which bot.language folds names and storage.mentions makes texts. Whoever changes them raises it."""
BATCH = 200
"""People in one transaction: a fraction of a second."""


async def renew(database: Database) -> None:
    """Derive everything anew if that was last done by other rules. Nothing is noted in a book without people.

    Any number of processes may do this at once: each batch is done by one of them, and after a crash the next one goes
    on where it stopped.
    """
    queries = sql.load(database.dialect)
    async with database.reading() as connection:
        rows = await connection.rows(queries["renewal.noted"], {})
    if rows and rows[0]["value"] == EDITION:
        return
    more = True
    while more:
        more = await _batch(database)


async def _batch(database: Database) -> bool:
    """Renew the next people; whether there may be more."""
    queries = sql.load(database.dialect)
    async with database.reading() as connection:
        if not await _next(connection, ("", ""), 1):
            return False
    async with database.writing() as connection:
        await connection.rows(queries["renewal.begin"], {})
        value = str((await connection.rows(queries["renewal.take"], {}))[0]["value"])
        if value == EDITION:
            return False
        edition, _, last = value.partition(" ")
        owner, _, id = last.partition(" ")
        people = await _next(connection, (owner, id) if edition == EDITION else ("", ""), BATCH)
        await _renew(connection, people)
        done = len(people) < BATCH
        note = EDITION if done else " ".join((EDITION, *people[-1]))
        await connection.rows(queries["renewal.note"], {"value": note})
        return not done


async def _next(connection: Connection, after: Person, limit: int) -> list[Person]:
    queries = sql.load(connection.dialect)
    params = {"owner_id": after[0], "id": after[1], "limit": limit}
    rows = await connection.rows(queries["renewal.next"], params)
    return [(row["owner_id"], row["id"]) for row in rows]


async def _renew(connection: Connection, people: list[Person]) -> None:
    if not people:
        return
    # As whoever writes in a book does first: nothing of these people changes between reading and writing.
    lock = sql.load(connection.dialect)["renewal.lock"]
    await connection.rows(lock, {"owners": sorted({owner for owner, _ in people})})
    mentions = Mentions(connection)
    await mentions.renew_names(people)
    await mentions.renew(people)

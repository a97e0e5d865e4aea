"""Books full of people, written straight into the tables: what draining is measured on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from bot.engine.newcomers import newcomer
from bot.model.address import Address, MessageRef, User
from bot.model.contact import Contact
from bot.model.ids import new_id
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.model.reply import Capabilities, Reply
from bot.ports import Handle
from storage import renewal, sql, statements
from storage.database import Database
from storage.tables import BY_RECORD

NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)
CHUNK = 5000


class Nowhere:
    """An adapter that sends nothing, at once."""

    name = "nowhere"
    platform = "nowhere"

    def __init__(self, capabilities: Capabilities | None = None) -> None:
        self.capabilities = capabilities or Capabilities()
        self.sent = 0

    async def run(self, handle: Handle) -> None:
        """Nobody speaks here."""

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Count the message."""
        self.sent += 1
        return MessageRef(address=address, id=key)

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """Nothing is ever found."""
        return None


def owner(number: int) -> Owner:
    """The owner of that number."""
    return newcomer(User(platform="nowhere", id=str(number), locale="en", timezone="UTC"), NOW)


def books(owners: int, contacts_each: int, nudges_each: int = 1) -> Iterator[tuple[Owner, list[Any]]]:
    """Owners with their contacts and due reminders, each about one of the contacts when there are any."""
    random = Random(1)
    for number in range(owners):
        one = owner(number)
        contacts = [
            Contact(id=new_id(NOW, random), name=f"Friend {n} of {number}", created_at=NOW, due_at=NOW + timedelta(90))
            for n in range(contacts_each)
        ]
        nudges = [
            Nudge(
                id=new_id(NOW, random),
                kind="reminder",
                due_at=NOW - timedelta(minutes=1),
                created_at=NOW,
                text="send the deck",
                contact_id=contacts[n % len(contacts)].id if contacts else "",
                explicit=True,
            )
            for n in range(nudges_each)
        ]
        yield one, [one, *contacts, *nudges]


async def fill(database: Database, owners: int, contacts_each: int = 0, nudges_each: int = 1) -> None:
    """Write the books; derived names are left out, since nothing here looks for a name."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for one, records in books(owners, contacts_each, nudges_each):
        for record in records:
            table = BY_RECORD[type(record)]
            row = {"owner_id": one.id, **table.row(record), **table.computed(one, record)}
            rows.setdefault(table.name, []).append(row)
        for name in [name for name, each in rows.items() if len(each) >= CHUNK]:
            await _write(database, name, rows.pop(name))
    for name, each in rows.items():
        await _write(database, name, each)
    queries = sql.load(database.dialect)
    async with database.writing() as connection:
        # Otherwise the names and mentions of all these people would be made first.
        await connection.rows(queries["renewal.begin"], {})
        await connection.rows(queries["renewal.note"], {"value": renewal.EDITION})
    if database.dialect == "postgres":
        async with database.writing() as connection:
            await connection.rows("ANALYZE", {})


async def _write(database: Database, name: str, rows: list[dict[str, Any]]) -> None:
    async with database.writing() as connection:
        await connection.many(statements.insert(name, tuple(rows[0])), rows)

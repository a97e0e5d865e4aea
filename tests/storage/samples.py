"""Sample records, and a shop of books: opens them with few words, each event under a new id."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from bot.clock import MovableClock
from bot.engine.newcomers import newcomer
from bot.model.address import User
from bot.model.contact import Contact
from bot.model.installation import Installation
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.purpose import Purpose
from bot.model.question import Question
from bot.model.record import Record
from bot.model.secret import Secret
from bot.model.touch import Touch
from storage.book import Book
from storage.database import Database
from storage.desk import Desk
from storage.store import Store

NOW = datetime(2026, 11, 18, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def an_owner(name: str = "aya", *, platform: str = "test") -> Owner:
    """Somebody in Tokyo who speaks English."""
    user = User(platform=platform, id=name, name=name, locale="en", timezone="Asia/Tokyo")
    return newcomer(user, NOW)


AYA, BEN = an_owner("aya"), an_owner("ben")


def a_contact(name: str = "Mika", **facts) -> Contact:
    """A contact whose id is their name in small letters."""
    return Contact(**{"id": name.lower(), "name": name, "created_at": NOW, **facts})


def a_touch(id: str = "t1", contact: str = "mika", **facts) -> Touch:
    """A meeting, now."""
    return Touch(**{"id": id, "contact_id": contact, "kind": "met", "at": NOW, "created_at": NOW, **facts})


def a_nudge(id: str = "n1", **facts) -> Nudge:
    """A reminder that is due now, at whatever hour."""
    return Nudge(**{"id": id, "kind": "reminder", "due_at": NOW, "created_at": NOW, "explicit": True, **facts})


def a_purpose(id: str = "p1", **facts) -> Purpose:
    """Something to reach."""
    return Purpose(**{"id": id, "what": "find a co-founder", "created_at": NOW, **facts})


def a_question(id: str = "q1", **facts) -> Question:
    """Something asked just now."""
    given = {"id": id, "key": "when", "kind": "Said", "event": b"{}", "values": ("a", ""), "created_at": NOW}
    return Question(**{**given, **facts})


def a_delivery(key: str = "k1", owner: Owner = AYA, **facts) -> Delivery:
    """A sending under way, with a lease of a minute."""
    given = {
        "key": key, "nudge_id": "n1", "due_at": NOW, "address": owner.address, "body": b"{}", "worker": "w1",
        "claimed_at": NOW, "lease_until": NOW + timedelta(minutes=1),
    }  # fmt: skip
    return Delivery(**{**given, **facts})


def an_installation(workspace: str = "T1", **facts) -> Installation:
    """The bot in a workspace of Slack where tokens end."""
    given = {
        "platform": "slack", "workspace": workspace, "token": Secret(f"xoxe.xoxb-1-{workspace}"),
        "refresh_token": Secret(f"xoxe-1-{workspace}"), "expires_at": NOW + 12 * HOUR, "bot_id": "B1", "bot_user_id": "U0",
        "scopes": ("chat:write", "commands"), "installed_by": "U1", "installed_at": NOW, "app_id": "A1",
    }  # fmt: skip
    return Installation(**{**given, **facts})


class Books:
    """Everybody's books on one database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = MovableClock(NOW)
        self.store = Store(database, self.clock)

    @asynccontextmanager
    async def writing(self, owner: Owner = AYA, *, label: str = "") -> AsyncIterator[Book]:
        """A book to write in."""
        async with self.store.book(owner, event_id=uuid4().hex) as book:
            assert book is not None
            yield book
            book.label = label

    @asynccontextmanager
    async def reading(self, owner: Owner = AYA) -> AsyncIterator[Book]:
        """A book to read in."""
        async with self.store.reading(owner.id) as book:
            assert book is not None
            yield book

    @asynccontextmanager
    async def desk(self) -> AsyncIterator[Desk]:
        """The nudge loop's transaction."""
        async with self.store.desk() as desk:
            yield desk

    async def keep(self, *records: Record, owner: Owner = AYA, label: str = "") -> None:
        """Save records as one step."""
        async with self.writing(owner, label=label) as book:
            await book.save(*records)

    async def get(self, kind: type, id: str, *, owner: Owner = AYA) -> object:
        """One record as stored."""
        async with self.reading(owner) as book:
            return await book.get(kind, id)

    async def undo(self, *, owner: Owner = AYA) -> str | None:
        """Take back the last step."""
        async with self.writing(owner) as book:
            return await book.undo(self.clock.now() - DAY)

    async def count(self, table: str) -> int:
        """How many rows a table has, of all owners."""
        async with self.database.reading() as connection:
            return int((await connection.rows(f"SELECT count(*) AS n FROM {table}", {}))[0]["n"])  # noqa: S608

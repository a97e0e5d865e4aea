"""Reads of one owner's people."""

from collections.abc import Sequence
from datetime import datetime

from bot.model.contact import Contact
from storage import sql
from storage.database import Row
from storage.scope import Scope
from storage.tables import TABLES, milliseconds, moment


class Contacts:
    """See bot.book.Contacts."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = sql.load(scope.connection.dialect)

    async def by_keys(self, keys: Sequence[str]) -> list[Contact]:
        """Those who are known under any of these folded names."""
        return _load(await self._scope.rows("contacts.by_keys", keys=keys))

    async def keys(self, least: int, most: int) -> list[str]:
        """Every folded name in the book with so many letters, once each."""
        packed = (await self._scope.scan(self._queries["contacts.keys"], {"least": least, "most": most}))[0]["keys"]
        return packed.split("\n") if packed else []

    async def page(self, *, state: str, circle: str = "", offset: int, limit: int) -> list[Contact]:
        """Contacts in a state (and circle), by name."""
        rows = await self._scope.rows("contacts.page", state=state, circle=circle, offset=offset, limit=limit)
        return _load(rows)

    async def due(self, now: datetime) -> list[Contact]:
        """Active contacts whose time has come."""
        return _load(await self._scope.rows("contacts.due", now=milliseconds(now)))

    async def load(self, start: datetime, end: datetime) -> list[datetime]:
        """When active contacts are due within [start, end)."""
        rows = await self._scope.rows("contacts.load", start=milliseconds(start), until=milliseconds(end))
        return [moment(row["due_at"]) for row in rows]

    async def introduced_by(self, contact_id: str) -> list[Contact]:
        """Those whom this contact introduced."""
        return _load(await self._scope.rows("contacts.introduced_by", contact_id=contact_id))

    async def recent(self, limit: int) -> list[Contact]:
        """Active contacts, those last touched first."""
        return _load(await self._scope.rows("contacts.recent", limit=limit))

    async def beginning(self, key: str, limit: int) -> list[Contact]:
        """Active contacts of whom a folded name begins with `key`, those last touched first."""
        rows = await self._scope.rows("contacts.beginning", first=key, beyond=f"{key}\U0010ffff", limit=limit)
        return _load(rows)

    async def mentioning(self, word: str, limit: int) -> list[Contact]:
        """Active contacts that mention the folded word anywhere, those last touched first."""
        return _load(await self._scope.rows("contacts.mentioning", pattern=like(word), limit=limit))

    async def matching(self, word: str) -> list[Contact]:
        """Contacts that mention the folded word anywhere, by name."""
        return _load(await self._scope.rows("contacts.matching", pattern=like(word)))

    async def count(self, state: str) -> int:
        """How many contacts are in a state."""
        return int((await self._scope.rows("contacts.count", state=state))[0]["n"])


def like(word: str) -> str:
    """A LIKE pattern that finds the word anywhere, its own wildcards escaped with `!`."""
    for special in "!%_":
        word = word.replace(special, f"!{special}")
    return f"%{word}%"


def _load(rows: Sequence[Row]) -> list[Contact]:
    return [TABLES["contacts"].load(row) for row in rows]

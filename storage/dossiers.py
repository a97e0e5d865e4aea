"""What is kept about one owner's people: each thing read once until something is written."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from bot.turns import in_turns
from storage import statements
from storage.database import Row
from storage.scope import Scope
from storage.tables import TABLES, Table

LAST_TOUCHES, LAST_NOTES = "last", "last_note"
AHEAD = (
    "attendances", "contacts", "facts", "favours", "introductions", "ladders", "needs", "nudges", "purpose_links",
    "special_dates", LAST_TOUCHES, LAST_NOTES,
)  # fmt: skip
"""What cards of people are made of. What is missing here costs a statement of its own wherever it is shown."""
_OWN, _OWNER = "facts", ""
"""What is kept about the owner, too, and what stands in place of a contact's id there."""


class Dossiers:
    """Reads about one owner's contacts, by their ids."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._expected: Collection[str] = ()
        self._known: dict[tuple[str, str], Any] = {}
        """By what was read and about whom; empty where there is nothing."""
        self._as_of = scope.writes

    def expect(self, contact_ids: Collection[str]) -> None:
        """Whoever asks about one of these has all that cards are made of read with it, where the database is far away."""
        self._expected = contact_ids if self._scope.connection.distant else ()

    async def about(self, table: Table, contact_ids: Collection[str]) -> Mapping[str, Sequence[Any]]:
        """The standing records that name these contacts, oldest first; contacts without one are left out."""
        return await self._about(table.name, contact_ids)

    async def last_touches(self, contact_ids: Collection[str]) -> Mapping[str, Any]:
        """The latest touch of each contact."""
        return await self._about(LAST_TOUCHES, contact_ids)

    async def last_notes(self, contact_ids: Collection[str]) -> Mapping[str, Any]:
        """The latest touch of each contact that says what was talked about, or where."""
        return await self._about(LAST_NOTES, contact_ids)

    async def _about(self, what: str, contact_ids: Collection[str]) -> Mapping[str, Any]:
        known = self._known
        if self._as_of != self._scope.writes:
            self._as_of = self._scope.writes
            known.clear()
        if missing := [id for id in contact_ids if (what, id) not in known]:
            if self._expected and any(id in self._expected for id in missing):
                await self._read_ahead()
                missing = [id for id in missing if (what, id) not in known]
            if missing:
                await self._read(what, missing)
        return {id: found for id in contact_ids if (found := known[what, id])}

    async def _read(self, what: str, ids: Sequence[str]) -> None:
        await self._keep(what, ids, await self._scope.run(self._statement(what, ids), _named(ids)))

    async def _read_ahead(self) -> None:
        """All that cards are made of about everybody who is expected."""
        ids, self._expected = list(self._expected), ()
        own = statements.of_nobody(self._statement(_OWN, [_OWNER]))
        found = await self._scope.ahead([*(self._statement(what, ids) for what in AHEAD), own], **_named(ids))
        await self._keep(_OWN, [_OWNER], found[-1])
        for what, rows in zip(AHEAD, found, strict=False):
            await self._keep(what, ids, rows)

    async def _keep(self, what: str, ids: Sequence[str], rows: Sequence[Row]) -> None:
        for id in ids:
            self._known[what, id] = ()
        if not rows:
            return
        if what not in TABLES:
            self._known.update({(what, row["contact_id"]): TABLES["touches"].load(row) for row in rows})
            return
        table = TABLES[what]
        found: dict[str, list[Any]] = {id: [] for id in ids}
        async for few in in_turns(rows):
            for record in map(table.load, few):
                for id in {getattr(record, column) for column in table.refers}.intersection(found):
                    found[id].append(record)
        self._known.update({(what, id): tuple(each) for id, each in found.items()})

    def _statement(self, what: str, ids: Sequence[str]) -> str:
        some = _naming(what) if what in TABLES else self._scope.query(f"touches.{what}")
        return statements.of_one(some) if len(ids) == 1 else some


@cache
def _naming(what: str) -> str:
    table = TABLES[what]
    return statements.naming_some(table.name, table.columns, table.refers, table.standing)


def _named(ids: Sequence[str]) -> dict[str, Any]:
    return {"contact_id": ids[0]} if len(ids) == 1 else {"contacts": ids}

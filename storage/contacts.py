"""Reads of one owner's people."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from bot.book import COUNTED_MOST, Saying
from bot.language.wanted import Word, folded
from bot.model.contact import Contact
from storage.database import Row
from storage.dossiers import Dossiers
from storage.mentions import Mentions
from storage.scope import Scope
from storage.sheet import Ids, Sheet
from storage.tables import TABLES, milliseconds, moment


class Contacts:
    """See bot.book.Contacts."""

    def __init__(self, scope: Scope, dossiers: Dossiers, sheet: Callable[[], Awaitable[Sheet]]) -> None:
        """`sheet` gives what is said of the owner's people, as of now."""
        self._scope = scope
        self._dossiers = dossiers
        self._sheet = sheet

    async def by_keys(self, keys: Sequence[str]) -> list[Contact]:
        return _load(await self._scope.rows("contacts.by_keys", keys=keys))

    async def keys(self, least: int, most: int) -> list[str]:
        packed = (await self._scope.scan("contacts.keys", least=least, most=most))[0]["keys"]
        return packed.split("\n") if packed else []

    async def page(self, *, state: str, circle: str = "", offset: int, limit: int) -> list[Contact]:
        rows = await self._scope.rows("contacts.page", state=state, circle=circle, offset=offset, limit=limit)
        return _load(rows)

    async def due(self, now: datetime) -> list[Contact]:
        return _load(await self._scope.rows("contacts.due", now=milliseconds(now)))

    async def load(self, start: datetime, end: datetime) -> list[datetime]:
        rows = await self._scope.rows("contacts.load", start=milliseconds(start), until=milliseconds(end))
        return [moment(row["due_at"]) for row in rows]

    async def introduced_by(self, contact_id: str) -> list[Contact]:
        found = await self._dossiers.about(TABLES["contacts"], [contact_id])
        return list(found.get(contact_id, ()))

    async def met_last(self, circle: str, limit: int) -> list[Contact]:
        return _load(await self._scope.rows("contacts.met_last", circle=circle, limit=limit))

    async def recent(self, limit: int) -> list[Contact]:
        return _load(await self._scope.rows("contacts.recent", limit=limit))

    async def beginning(self, key: str, limit: int) -> list[Contact]:
        rows = await self._scope.rows("contacts.beginning", first=key, beyond=f"{key}\U0010ffff", limit=limit)
        return _load(rows)

    async def search(
        self, words: Sequence[Word], *, whole: Sequence[str] = (), active: bool = False, limit: int
    ) -> tuple[list[Contact], int]:
        await self._scope.settle()
        named, introduced = await self._known([*whole, *(key for word in words for key in word.keys)])
        bearers = [id for key in whole for id in named.get(key, ())]
        sheet = await self._sheet()
        ids = sheet.search(words, named, introduced, bearers, active=active, limit=COUNTED_MOST)
        people = [(self._scope.owner_id, id) for id in ids[:limit]]
        contacts = await Mentions(self._scope.connection).people(people)
        return [contacts[who] for who in people if who in contacts], len(ids)

    async def mentioning(self, word: str, limit: int) -> list[Contact]:
        return (await self.search([Word(texts=(folded(word),))], active=True, limit=limit))[0]

    async def said(self, contact_ids: Sequence[str]) -> Mapping[str, Sequence[Saying]]:
        people = [(self._scope.owner_id, id) for id in contact_ids]
        return {id: each for (_, id), each in (await Mentions(self._scope.connection).said(people)).items()}

    async def _known(self, keys: Sequence[str]) -> tuple[Ids, Ids]:
        """Ids by key: of those who bear such a name, and of those whom these introduced."""
        named: dict[str, list[str]] = defaultdict(list)
        introduced: dict[str, list[str]] = defaultdict(list)
        rows = await self._scope.rows("contacts.known", keys=list(dict.fromkeys(keys))) if keys else ()
        for row in rows:
            (introduced if row["introduced"] else named)[row["key"]].append(row["contact_id"])
        return named, introduced

    async def count(self, state: str) -> int:
        return int((await self._scope.rows("contacts.count", state=state))[0]["n"])


def _load(rows: Sequence[Row]) -> list[Contact]:
    return list(map(TABLES["contacts"].loader(rows), rows))

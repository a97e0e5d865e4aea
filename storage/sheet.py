"""What is said of one owner's people, in memory: looked through in a millisecond, and brought up to date before each search.

Measured (docs/decisions/0010): to look through 5 000 people takes either engine longer than a whole search may take.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from bot.language.wanted import Word
from bot.turns import in_turns
from storage.database import Row
from storage.scope import Scope

PEOPLE_MOST = 30_000
"""People in memory, of however many owners: about 25 MB. The books searched longest ago are forgotten first."""
EMPTY_COUNTS = 50
"""An empty sheet takes room, too."""
AT_ONCE = 1000
"""Rows of about a microsecond each."""
NAMED, NAME, WORK, FACT, NOTE = range(5)
"""How near to the name a word stands, for ranking: it is one, a part of one, in the work, a fact, a note."""
Ids = Mapping[str, Sequence[str]]
"""Ids of contacts by name key."""


class Said(NamedTuple):
    """One person's mention, see storage.mentions."""

    at: int
    id: str
    active: int
    ends: tuple[int, int, int]
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All mentions of one book up to an edition, who was touched last first. Never changed: newer rows make another one."""

    edition: int = 0
    people: Sequence[Said] = ()
    layers: Sequence[Sequence[str]] = ((), (), (), ())
    """Their texts, then the same without the notes, without the facts, without the work."""

    async def after(self, rows: Sequence[Row]) -> "Sheet":
        """The sheet once these newer rows are taken in; those without a text are of people who are gone."""
        people = {each.id: each for each in self.people}
        async for row in in_turns(rows, AT_ONCE):
            ends = (row["name_end"], row["work_end"], row["fact_end"])
            people[row["contact_id"]] = Said(row["at"], row["contact_id"], row["active"], ends, row["text"])
        ordered = sorted((each for each in people.values() if each.text), reverse=True)
        edition = max(self.edition, *(row["edition"] for row in rows))
        layers = [[each.text[: each.ends[n]] for each in ordered] for n in (2, 1, 0)]
        return Sheet(edition, ordered, ([each.text for each in ordered], *layers))

    def search(
        self, words: Sequence[Word], named: Ids, introduced: Ids, whole: Iterable[str], *, active: bool, limit: int
    ) -> list[str]:
        """Ids of those of whom every word is true, best first.

        `named` are those known under a key, `introduced` those whom these introduced; `whole` are found whatever the words.
        """
        places = {each.id: place for place, each in enumerate(self.people)} if named or introduced or whole else {}
        ranks: dict[int, int] | None = None
        for word in sorted(words, key=lambda word: -max(map(len, word.texts), default=0)):
            near = self._near(word, ranks)
            for ids, rank in ((introduced, FACT), ({} if word.introducer else named, NAMED)):
                bearers = [places[id] for key in word.keys for id in ids.get(key, ()) if id in places]
                near |= {place: min(rank, near.get(place, rank)) for place in bearers}
            ranks = (
                near if ranks is None else {each: ranks[each] + rank for each, rank in near.items() if each in ranks}
            )
        found = (ranks or {}) | {places[id]: -1 for id in whole if id in places}
        ordered = sorted(sorted(found), key=found.__getitem__)
        people = (self.people[place] for place in ordered)
        return [each.id for each in islice((each for each in people if each.active or not active), limit)]

    def _near(self, word: Word, among: Iterable[int] | None) -> dict[int, int]:
        """The places of those in whose texts the word stands, and how near to the name."""
        near: dict[int, int] = {}
        for text in word.texts:
            found = self._standing(text, range(len(self.people)) if among is None else among)
            near = (
                {**found, **{each: min(rank, found.get(each, rank)) for each, rank in near.items()}} if near else found
            )
        return near

    def _standing(self, text: str, places: Iterable[int]) -> dict[int, int]:
        near: dict[int, int] = {}
        for rank, layer in zip((NOTE, FACT, WORK, NAME), self.layers, strict=True):
            places = [place for place in places if text in layer[place]]
            near |= dict.fromkeys(places, rank)
        return near


class Sheets:
    """The sheets of the books that were searched last."""

    def __init__(self, most: int = PEOPLE_MOST) -> None:
        self._most = most
        self._sheets: dict[tuple[str, int], Sheet] = {}

    async def sheet(self, scope: Scope, since: int, *, keep: bool) -> Sheet:
        """The scope's book as of now. `since` tells it from one that was erased; `keep` what is committed, nothing else."""
        book = (scope.owner_id, since)
        known = self._sheets.get(book) or Sheet()
        rows = await scope.rows("mentions.newer", edition=known.edition)
        sheet = await known.after(rows) if rows else known
        if keep:
            self._sheets.pop(book, None)
            self._sheets[book] = sheet
            while len(self._sheets) > 1 and sum(map(_size, self._sheets.values())) > self._most:
                del self._sheets[next(iter(self._sheets))]
        return sheet


def _size(sheet: Sheet) -> int:
    return len(sheet.people) + EMPTY_COUNTS

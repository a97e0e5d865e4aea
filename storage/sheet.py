"""What is said of one owner's people, in memory: looked through in a millisecond, and brought up to date before each search.

Measured (docs/decisions/0010): to look through 5 000 people takes either engine longer than a whole search may take.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import accumulate, islice
from typing import NamedTuple

from msgspec import Struct, field

from bot.language.wanted import Word
from bot.turns import in_turns
from storage.database import Row
from storage.scope import Scope

PEOPLE_MOST = 30_000
"""People in memory, of however many owners: about 25 MB. The books searched longest ago are forgotten first."""
EMPTY_COUNTS = 50
"""An empty sheet takes room, too."""
AT_ONCE = 500
"""Rows of about two microseconds each."""
NAMED, NAME, WORK, FACT, NOTE, NOWHERE = range(6)
"""How near to the name a word stands, for ranking: it is one, a part of one, in the work, a fact, a note, not there."""
Ids = Mapping[str, Sequence[str]]
"""Ids of contacts by name key."""
Bearers = Mapping[int, Sequence[int]]
"""Places by rank."""


class Said(NamedTuple):
    """One person's mention, see storage.mentions: names, work, facts and notes apart."""

    at: int
    id: str
    active: int
    parts: tuple[str, str, str, str]


class Section(NamedTuple):
    """One part of everybody's mentions end to end, and where each one's begins: looked through as one text."""

    text: str
    starts: Sequence[int]

    @classmethod
    def of(cls, parts: Sequence[str]) -> "Section":
        """The section of these parts, in their order."""
        return cls("".join(parts), list(accumulate(map(len, parts), initial=0)))

    def standing(self, word: str) -> Iterator[int]:
        """The places of those in whose part the word stands, in order."""
        at = self.text.find(word) if word else -1
        while at >= 0:
            place = bisect_right(self.starts, at)
            yield place - 1
            at = self.text.find(word, self.starts[place])


class Sheet(Struct, frozen=True):
    """All mentions of one book up to an edition, who was touched last first. Never changed: newer rows make another one."""

    edition: int = 0
    people: Sequence[Said] = ()
    sections: Sequence[Section] = ()
    """Everybody's names, work, facts and notes."""
    places: Mapping[str, int] = field(default_factory=dict)
    """Where in `people` somebody is."""

    async def after(self, rows: Sequence[Row]) -> "Sheet":
        """The sheet once these newer rows are taken in; those without a text are of people who are gone."""
        people = {each.id: each for each in self.people}
        async for few in in_turns(rows, AT_ONCE):
            for row in few:
                text, ends = row["text"], (0, row["name_end"], row["work_end"], row["fact_end"], None)
                parts = (text[: ends[1]], text[ends[1] : ends[2]], text[ends[2] : ends[3]], text[ends[3] :])
                people[row["contact_id"]] = Said(row["at"], row["contact_id"], row["active"], parts)
        ordered = sorted((each for each in people.values() if any(each.parts)), reverse=True)
        sections = [Section.of([each.parts[n] for each in ordered]) async for (n,) in in_turns(range(4), 1)]
        edition = max(self.edition, *(row["edition"] for row in rows))
        return Sheet(edition, ordered, sections, {each.id: place for place, each in enumerate(ordered)})

    def search(
        self, words: Sequence[Word], named: Ids, introduced: Ids, whole: Iterable[str], *, active: bool, limit: int
    ) -> list[str]:
        """Ids of those of whom every word is true, best first.

        `named` are those known under a key, `introduced` those whom these introduced; `whole` are found whatever the words.
        """
        longest_first = sorted(words, key=lambda word: -max(map(len, word.texts), default=0))
        ranks: dict[int, int] = {}
        for n, word in enumerate(longest_first):
            bearers = self._bearers(word, named, introduced)
            if n:
                ranks = {place: ranks[place] + rank for place, rank in self._among(word, bearers, ranks)}
            else:
                ranks = self._first(word, bearers, None if len(words) > 1 else limit, active=active)
        found = ranks | {self.places[id]: -1 for id in whole if id in self.places}
        ordered = sorted(sorted(found), key=found.__getitem__)
        people = (self.people[place] for place in ordered)
        return [each.id for each in islice((each for each in people if each.active or not active), limit)]

    def _bearers(self, word: Word, named: Ids, introduced: Ids) -> Bearers:
        """Places that count for the word whatever is said there, in order, by how near that is to the name."""
        by_rank = ((NAMED, {} if word.introducer else named), (FACT, introduced))
        return {
            rank: sorted({self.places[id] for key in word.keys for id in ids.get(key, ()) if id in self.places})
            for rank, ids in by_rank
        }

    def _first(self, word: Word, bearers: Bearers, limit: int | None, *, active: bool) -> dict[int, int]:
        """So many places of the word, and how near to the name it stands there: the nearest, of these whom was touched last."""
        found: dict[int, int] = {}
        for rank in range(NAMED, len(self.sections) + 1):
            standing = [self.sections[rank - 1].standing(text) for text in word.texts] if rank else []
            for place in merge(bearers.get(rank, ()), *standing):
                if place not in found and (not active or self.people[place].active):
                    found[place] = rank
                    if len(found) == limit:
                        return found
        return found

    def _among(self, word: Word, bearers: Bearers, places: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Those of these places where the word is true, and how near to the name."""
        sure = {place: rank for rank in (FACT, NAMED) for place in bearers[rank]}
        for place in places:
            rank = min(_stands(word.texts, self.people[place].parts), sure.get(place, NOWHERE))
            if rank < NOWHERE:
                yield place, rank


def _stands(texts: Sequence[str], parts: Sequence[str]) -> int:
    """How near to the name any of the texts stands."""
    for rank, part in enumerate(parts, NAME):
        for text in texts:
            if text in part:
                return rank
    return NOWHERE


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

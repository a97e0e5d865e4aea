"""What is sown and what was reaped: nudges in the database, messages at the platform."""

from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from bot.engine.newcomers import newcomer
from bot.model.address import User
from bot.model.ids import delivery_key
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from storage import statements
from storage.database import Database
from storage.tables import TABLES
from tests.peers import loopback

AT_ONCE = 5000
Users = Callable[[int], Awaitable[list[User]]]


async def nobody_known(count: int) -> list[User]:
    """People of a platform that need not be told of them."""
    return [User(platform=loopback.NAME, id=f"u{n}", name=f"u{n}") for n in range(count)]


@dataclass
class Field:
    """Nudges of many owners, and the order in which each owner must get them."""

    database: Database
    users: Users = nobody_known
    expected: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Keys by channel."""
    last: datetime = datetime(2000, 1, 1, tzinfo=UTC)

    async def people(self, count: int) -> list[Owner]:
        """That many owners."""
        now = datetime.now(UTC)
        owners = [newcomer(user, now) for user in await self.users(count)]
        await self._insert("owners", [{"owner_id": owner.id, **TABLES["owners"].row(owner)} for owner in owners])
        return owners

    async def sow(self, owners: Sequence[Owner], each: int, *, ago: timedelta = timedelta(0)) -> None:
        """So many more nudges for each owner, due now, a millisecond apart, later than all that were sown before."""
        table, rows = TABLES["nudges"], []
        self.last = max(self.last, datetime.now(UTC) - ago)
        for n in range(each):
            self.last += timedelta(milliseconds=1)
            due_at = self.last.replace(microsecond=self.last.microsecond // 1000 * 1000)
            for owner in owners:
                nudge = Nudge(
                    id=f"{len(self.expected[owner.user_id]):06}", kind="reminder", due_at=due_at, created_at=due_at,
                    text=f"{owner.name}'s number {n}", explicit=True,
                )  # fmt: skip
                self.expected[owner.user_id].append(delivery_key(owner.id, nudge.id, due_at))
                rows.append({"owner_id": owner.id, **table.row(nudge), **table.computed(owner, nudge)})
        await self._insert("nudges", rows)

    async def left(self) -> int:
        """How many nudges and deliveries wait to be sent."""
        return await self.count("nudges", "state = 'scheduled'") + await self.count(
            "deliveries", "state IN ('scheduled', 'sending')"
        )

    async def states(self) -> dict[str, int]:
        """How many deliveries are in each state."""
        async with self.database.reading() as connection:
            rows = await connection.rows("SELECT state, count(*) AS n FROM deliveries GROUP BY state", {})
            return {row["state"]: row["n"] for row in rows}

    @property
    def total(self) -> int:
        """How many nudges were sown."""
        return sum(map(len, self.expected.values()))

    async def count(self, table: str, where: str) -> int:
        """How many rows are so."""
        async with self.database.reading() as connection:
            rows = await connection.rows(f"SELECT count(*) AS n FROM {table} WHERE {where}", {})  # noqa: S608
            return int(rows[0]["n"])

    async def _insert(self, table: str, rows: list[dict[str, object]]) -> None:
        for start in range(0, len(rows), AT_ONCE):
            async with self.database.writing() as connection:
                await connection.many(statements.insert(table, tuple(rows[0])), rows[start : start + AT_ONCE])


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the platform says about it: numbers of keys, and of owners."""

    sown: int
    arrived: int
    lost: int
    doubled: int
    unknown: int
    out_of_order: int

    @property
    def clean(self) -> bool:
        """Every nudge once, in order."""
        return self.sown == self.arrived and not (self.lost or self.doubled or self.unknown or self.out_of_order)


def verdict(sown: Field, messages: Sequence[tuple[str, str]]) -> Verdict:
    """Compare what was sown with what arrived at the platform: whose channel, and which key."""
    times = Counter(messages)
    arrived: defaultdict[str, list[str]] = defaultdict(list)
    for channel, key in messages:
        arrived[channel].append(key)
    keys = {(channel, key) for channel, known in sown.expected.items() for key in known}
    return Verdict(
        sown=len(keys),
        arrived=len(messages),
        lost=len(keys - times.keys()),
        doubled=sum(count > 1 for count in times.values()),
        unknown=len(times.keys() - keys),
        out_of_order=sum(
            list(dict.fromkeys(arrived[channel])) != [key for key in known if (channel, key) in times]
            for channel, known in sown.expected.items()
        ),
    )


def disorder(sown: Field, messages: Sequence[tuple[str, str]], most: int = 3) -> list[str]:
    """Where owners first got something else than what was next, as numbers of what they got around it."""
    found = []
    for channel, known in sown.expected.items():
        got = [known.index(key) for where, key in messages if where == channel and key in known]
        wrong = next((n for n, (one, next_) in enumerate(pairwise(got)) if next_ != one + 1), None)
        if wrong is not None:
            found.append(f"{channel}: … {' '.join(map(str, got[max(wrong - 3, 0) : wrong + 12]))} …")
    return found[:most]

"""The nudge loop's transaction: claim what is due, record what is sent, across owners."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from bot.desk import Due, Sent
from bot.model.contact import Contact
from bot.model.ids import BUCKETS, catch_up_key, delivery_key, reached_id
from bot.model.nudge import Delivery
from bot.model.owner import Owner
from bot.turns import in_turns
from storage import statements
from storage.database import AlreadyThere, Connection, Row
from storage.shelf import Shelf, by_owner
from storage.tables import TABLES, milliseconds, moment, placed

UNLINKED = "its user was unlinked"


class Desk(Shelf):
    """See bot.desk.Desk."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._places: dict[str, Any] = {}
        """Where the database keeps each claimed nudge, by its key: stays so as long as this transaction locks it."""

    async def due_buckets(self, platform: str, now: datetime) -> list[int]:
        rows = await self._rows("due_buckets", platform=platform, now=milliseconds(now))
        return [row["bucket"] for row in rows]

    async def claim(self, platform: str, bucket: int, now: datetime, limit: int) -> list[Due]:
        if not (await self._rows("enter", platform=platform, bucket=bucket))[0]["entered"]:
            return []
        found = await self._rows("claim", platform=platform, bucket=bucket, now=milliseconds(now), limit=limit)
        return await self._dues(found)

    async def claim_all(self, owners: Sequence[Owner], now: datetime) -> list[Due]:
        if not owners:
            return []
        ids = [owner.id for owner in owners]
        return await self._dues(await self._rows("claim_all", owners=ids, now=milliseconds(now)))

    async def slipping(self, owners: Sequence[Owner], now: datetime) -> Mapping[str, list[Contact]]:
        rows = await self._rows("slipping", owners=[owner.id for owner in owners], now=milliseconds(now))
        return await by_owner(TABLES["contacts"], rows)

    async def advance(self, moved: Sequence[tuple[Due, datetime | None]]) -> None:
        again = [(due, at) for due, at in moved if at is not None]
        await self._many("advance", [again_of(due, at) async for few in in_turns(again) for due, at in few])
        if ended := [self._places[due.key] for due, at in moved if at is None]:
            await self._rows("end", places=ended)

    async def save(self, owners: Sequence[Owner], contacts: Sequence[tuple[Owner, Contact]]) -> None:
        """Save what composing changed; not part of `undo`. Nothing that people are found by changes."""
        await self._change("owners", [(owner, owner) for owner in owners])
        await self._change("contacts", contacts)

    async def deliver(self, deliveries: Sequence[tuple[Owner, Delivery]]) -> set[str]:
        if not deliveries:
            return set()
        try:
            await self._add(deliveries)
        except AlreadyThere:
            keys = [(owner.id, delivery.key) for owner, delivery in deliveries]
            known = {row["key"] for row in await self._rows("known_keys", keys=keys)}
            deliveries = [each for each in deliveries if each[1].key not in known]
            if deliveries:
                await self._add(deliveries)
        return {delivery.key for _, delivery in deliveries}

    async def take_over(
        self, platform: str, now: datetime, lease_until: datetime, worker: str, limit: int
    ) -> list[Sent]:
        """Deliveries that are to be tried again, or whose worker has fallen silent (these are doubtful now).

        Oldest first; one that has to wait keeps its owner's later ones waiting. Empty when another worker is at it.
        A lease that ends later than any lease can was given by a clock that was wrong: it counts as over. So does the wait
        of a doubtful one that was claimed and told to wait in what is the future now: once that has come, the platform may
        have forgotten what it took.
        """
        await self._connection.end_frozen()
        # One worker at a time: two could share out one owner's deliveries, and the later one might arrive first.
        if not (await self._rows("enter", platform=platform, bucket=BUCKETS))[0]["entered"]:
            return []
        rows = await self._rows(
            "take_over",
            platform=platform,
            now=milliseconds(now),
            beyond=milliseconds(lease_until + (lease_until - now)),
            lease_until=milliseconds(lease_until),
            worker=worker,
            limit=limit,
        )
        behind = await self._overtaking(rows, worker, now, lease_until)
        taken = [(row["owner_id"], TABLES["deliveries"].load(row)) for row in rows if row["key"] not in behind]
        found = await self._sent_on(taken, now)
        return sorted(found, key=lambda sent: (sent[1].claimed_at, sent[1].due_at, sent[1].nudge_id))

    async def put_off(self, taken: Sequence[Sent], now: datetime) -> set[str]:
        rows = await self._rows("unasked", nudges=[(owner, each.nudge_id) for owner, each in taken])
        unasked = {(row["owner_id"], row["id"]) for row in rows}
        late = [
            (owner, each)
            for owner, each in taken
            if (owner, each.nudge_id) in unasked or each.key == catch_up_key(owner, each.due_at)
        ]
        owners = await self._owners({owner for owner, _ in late})
        waits: list[dict[str, Any]] = [
            {"owner_id": owner, "key": each.key, "worker": each.worker, "lease_until": milliseconds(polite)}
            for owner, each in late
            if owner in owners and (polite := owners[owner].polite(now)) > now
        ]
        await self._many("wait", waits)
        return {each["key"] for each in waits}

    async def renew(self, worker: str, held: Sequence[Sent], now: datetime, lease_until: datetime) -> set[str]:
        keys = [each.key for _, each in held]
        moments = {"now": milliseconds(now), "lease_until": milliseconds(lease_until)}
        rows = await self._rows("renew", worker=worker, keys=keys, **moments)
        return {row["key"] for row in rows}

    async def release(self, worker: str, keys: Sequence[Sent]) -> None:
        rows = [{"owner_id": owner, "key": each.key, "worker": worker} for owner, each in keys]
        await self._many("release", rows)

    async def settle(self, results: Sequence[Sent]) -> None:
        # Owners before deliveries, as in books: otherwise the two could wait for each other.
        parked = Counter(owner for owner, each in results if each.state == "parked")
        await self._many("parked", [{"owner_id": owner, "count": count} for owner, count in parked.items()])
        sent = [(owner, each) for owner, each in results if each.state == "sent"]
        rest = [(owner, each) for owner, each in results if each.state != "sent"]
        await self._many("settle_sent", [arrival_of(*each) async for few in in_turns(sent) for each in few])
        await self._many("settle", [result_of(*each) async for few in in_turns(rest) for each in few])

    async def next_due(self, platform: str) -> datetime | None:
        rows = await self._rows("next_due", platform=platform)
        return None if not rows or rows[0]["due_at"] is None else moment(rows[0]["due_at"])

    async def _overtaking(self, rows: Sequence[Row], worker: str, now: datetime, lease_until: datetime) -> set[str]:
        """Give back, of what was just taken over, whatever would come before an earlier one; their keys.

        Somebody was prolonging or settling the earlier one just then, so it was left out. SQLite has one writer.
        """
        if "desk.overtaking" not in self._queries or not rows:
            return set()
        behind = await self._rows(
            "overtaking",
            keys=[(row["owner_id"], row["key"]) for row in rows],
            worker=worker,
            now=milliseconds(now),
            lease_until=milliseconds(lease_until),
        )
        return {row["key"] for row in behind}

    async def opens(self, owner_id: str, user_id: str) -> bool:
        return bool(await self._rows("linked", links=[(owner_id, user_id)]))

    async def known(self, owners: Sequence[str]) -> set[str]:
        return {row["owner_id"] for row in await self._rows("known", owners=owners)} if owners else set()

    async def _sent_on(self, taken: Sequence[Sent], now: datetime) -> list[Sent]:
        """What was taken over, without what goes on from users who were unlinked; of theirs, parked, what may have arrived.

        An owner who is writing just now keeps theirs: nothing leaves before it was asked once more who is linked.
        """
        away = {(owner, reached_id(each.address)) for owner, each in taken} - {(owner, owner) for owner, _ in taken}
        if not away:
            return list(taken)
        away -= {(row["owner_id"], row["id"]) for row in await self._rows("linked", links=sorted(away))}
        owners = await self._owners({owner for owner, _ in away})
        kept: list[Sent] = []
        moved: list[dict[str, Any]] = []
        for owner, each in taken:
            if owner not in owners or (owner, reached_id(each.address)) not in away:
                kept.append((owner, each))
            elif each.doubtful:
                kept.append((owner, replace(each, state="parked", reason=UNLINKED)))
            else:
                moved.append(onward_of(owners[owner], each, now))
        await self._many("send_on", moved)
        return kept

    async def _dues(self, rows: Sequence[Row]) -> list[Due]:
        owners = await self._owners({row["owner_id"] for row in rows})
        contacts = await self.people([(row["owner_id"], row["contact_id"]) for row in rows if row["contact_id"]])
        load = TABLES["nudges"].loader(rows)
        dues = []
        async for few in in_turns(rows):
            for row in few:
                if (owner := owners.get(row["owner_id"])) is not None:
                    nudge, contact = load(row), contacts.get((owner.id, row["contact_id"]))
                    key = delivery_key(owner.id, nudge.id, nudge.due_at)
                    self._places[key] = row["place"]
                    dues.append(Due(nudge=nudge, owner=owner, contact=contact, key=key))
        return dues

    async def _owners(self, ids: set[str]) -> Mapping[str, Owner]:
        rows = await self._rows("owners", owners=sorted(ids)) if ids else ()
        load = TABLES["owners"].loader(rows)
        return {row["owner_id"]: load(row) async for few in in_turns(rows) for row in few}

    async def _add(self, deliveries: Sequence[tuple[Owner, Delivery]]) -> None:
        table = TABLES["deliveries"]
        rows = [
            (owner.id, *table.values(delivery), *table.computed(owner, delivery).values())
            async for few in in_turns(deliveries)
            for owner, delivery in few
        ]
        columns = ("owner_id", *table.columns, *table.computed(*deliveries[0]))
        await self._connection.add(table.name, columns, rows)

    async def _change(self, name: str, records: Sequence[tuple[Owner, Any]]) -> None:
        table = TABLES[name]
        rows = [{"owner_id": owner.id, **table.row(record)} async for few in in_turns(records) for owner, record in few]
        if rows:
            await self._connection.many(statements.change(name, table.key, table.columns), rows)

    async def _rows(self, name: str, **params: Any) -> Sequence[Row]:
        return await self._connection.rows(self._queries[f"desk.{name}"], params)

    async def _many(self, name: str, params: Sequence[dict[str, Any]]) -> None:
        if params:
            await self._connection.many(self._queries[f"desk.{name}"], params)


def again_of(due: Due, at: datetime) -> dict[str, Any]:
    """A nudge that comes again, as the parameters of `advance`."""
    return {"owner_id": due.owner.id, "id": due.nudge.id, "due_at": milliseconds(at)}


def arrival_of(owner_id: str, delivery: Delivery) -> dict[str, Any]:
    """A delivery that was sent, as the parameters of `settle_sent`."""
    return {
        "owner_id": owner_id,
        "key": delivery.key,
        "attempts": delivery.attempts,
        "sent_at": milliseconds(delivery.sent_at) if delivery.sent_at else None,
        "sent_ref": delivery.sent_ref,
    }


def onward_of(owner: Owner, delivery: Delivery, now: datetime) -> dict[str, Any]:
    """A delivery that goes on to where its owner is reached, as the parameters of `send_on`."""
    return {
        "owner_id": owner.id,
        "key": delivery.key,
        "worker": delivery.worker,
        "now": milliseconds(now),
        "address": placed(owner.address),
        "platform": owner.platform,
    }


def result_of(owner_id: str, delivery: Delivery) -> dict[str, Any]:
    """What became of a delivery that was not sent, as the parameters of `settle`."""
    return {
        "owner_id": owner_id,
        "key": delivery.key,
        "worker": delivery.worker,
        "state": delivery.state,
        "lease_until": milliseconds(delivery.lease_until) if delivery.lease_until else None,
        "attempts": delivery.attempts,
        "doubtful": int(delivery.doubtful),
        "reason": delivery.reason,
    }

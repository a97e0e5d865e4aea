"""What became of every delivery, from the ledger."""

from collections import defaultdict
from dataclasses import dataclass

from bot.model.ids import delivery_key
from bot.model.nudge import Delivery, Nudge
from bot.nudges.loop import LINGER
from tests.simulation.ledger import Entry, Ledger
from tests.simulation.platform import titles


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A delivery as it was first recorded and as it ended."""

    entry: Entry
    owner_id: str
    first: Delivery
    last: Delivery
    ever: frozenset[str]
    """All states it was in."""
    put_off: bool
    """Whether it was late and left to a polite hour; what is asked for does not wait behind it."""
    titles: tuple[str, ...]
    before: Entry | None
    """The nudge it stands for, as it was before it was claimed."""

    @property
    def nudge(self) -> Nudge | None:
        """The nudge it stands for."""
        return self.before.record if self.before and isinstance(self.before.record, Nudge) else None

    @property
    def catches_up(self) -> bool:
        """Whether it stands for all that an owner missed."""
        return self.first.key == delivery_key(self.owner_id, "catch-up", self.first.due_at)


def sendings(ledger: Ledger) -> dict[str, Sending]:
    """Every delivery by its key."""
    by_key: dict[str, list[Entry]] = defaultdict(list)
    for entry in ledger.deliveries:
        by_key[entry.id].append(entry)
    return {key: _sending(ledger, entries) for key, entries in by_key.items()}


def _sending(ledger: Ledger, entries: list[Entry]) -> Sending:
    records = [entry.record for entry in entries if isinstance(entry.record, Delivery)]
    return Sending(
        entry=entries[0],
        owner_id=entries[0].owner_id,
        first=records[0],
        last=records[-1],
        ever=frozenset(each.state for each in records),
        put_off=any(_left_to_another_hour(each) for each in records[1:]),
        titles=tuple(titles(records[0].reply)),
        before=_before(ledger, entries[0], records[0]),
    )


def _left_to_another_hour(delivery: Delivery) -> bool:
    until = delivery.lease_until
    return (
        delivery.state == "scheduled"
        and not delivery.worker
        and until is not None
        and until - delivery.claimed_at > LINGER
    )


def _before(ledger: Ledger, entry: Entry, delivery: Delivery) -> Entry | None:
    """The nudge as it was when it was claimed for this delivery."""
    for each in reversed(ledger.nudges):
        if (each.owner_id, each.id) != (entry.owner_id, delivery.nudge_id) or each.after_s > entry.after_s:
            continue
        nudge = each.record
        if isinstance(nudge, Nudge) and (nudge.state, nudge.due_at) == ("scheduled", delivery.due_at):
            return each
    return None

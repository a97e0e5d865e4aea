"""One transaction that turns due nudges into deliveries: claim, compose, freeze, advance."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from bot import recurrence
from bot.desk import Composed, Desk, Due, Sent
from bot.model.nudge import Delivery
from bot.model.owner import Owner
from bot.model.reply import Reply
from bot.nudges import budget, compose
from bot.registry import Registry
from bot.turns import in_turns

LEASE = timedelta(seconds=60)
PER_OWNER_MOST = 10
"""Nudges of one owner in one batch, so that somebody with thousands does not fill it."""
A_LITTLE = timedelta(hours=1)
"""So much later than it was due a nudge still counts as said on its day."""
COMPOSED_AT_ONCE = 64
"""Nudges that features read for at once: more would make longer steps of the event loop, fewer cost more statements."""


Fresh = tuple[Sent, Reply]
"""A delivery that was just recorded, and what it says."""


class Claim(Struct, frozen=True):
    """What to claim, for whom."""

    platform: str
    worker: str
    now: datetime
    lease: timedelta = LEASE


class Claimed(Struct, frozen=True):
    """What came of claiming: how many nudges were due and free, and the deliveries that are to be sent now."""

    count: int
    fresh: Sequence[Fresh] = ()


async def claim(desk: Desk, registry: Registry, what: Claim, bucket: int, limit: int) -> Claimed:
    """Claim a batch and record its deliveries."""
    batch = await desk.claim(what.platform, bucket, what.now, limit)
    if not batch:
        return Claimed(0)
    late = {due.owner.id: due.owner for due in batch if what.now - due.nudge.due_at > compose.LATE}
    prompt = _at_most_each([due for due in batch if due.owner.id not in late])
    put_off = [(due, polite) for due in prompt if (polite := _politer(due, what.now)) is not None]
    if put_off:
        waiting = {due.key for due, _ in put_off}
        prompt = [due for due in prompt if due.key not in waiting]
    pairs = await _composed(desk, registry, [*prompt, *await desk.claim_all(list(late.values()), what.now)], what.now)
    pairs = budget.kept(pairs, registry, late, what.now)
    moved = [(due, _next(due, composed, what.now, late=due.owner.id in late)) for due, composed in pairs]
    await desk.advance([*put_off, *moved])
    await _save(desk, pairs)
    messages = [
        (due.owner, _frozen(due, key, reply, what, late), reply)
        async for few in in_turns(compose.messages(pairs, late))
        for due, key, reply in few
    ]
    new = await desk.deliver([(owner, delivery) for owner, delivery, _ in messages])
    fresh = [
        ((owner.id, delivery), reply)
        for owner, delivery, reply in messages
        if delivery.key in new and delivery.state == "sending"
    ]
    return Claimed(len(batch), fresh)


async def _composed(desk: Desk, registry: Registry, batch: Sequence[Due], now: datetime) -> list[compose.Pair]:
    pairs: list[compose.Pair] = []
    desk.expect({(due.owner.id, due.contact.id) for due in batch if due.contact is not None})
    async for few in in_turns(batch, COMPOSED_AT_ONCE):
        pairs += await compose.compose(registry, desk, few, now)
    return pairs


def _at_most_each(batch: Sequence[Due]) -> list[Due]:
    """The batch without what is too much of one owner."""
    seen: dict[str, int] = {}
    kept = []
    for due in batch:
        seen[due.owner.id] = count = seen.get(due.owner.id, 0) + 1
        if count <= PER_OWNER_MOST:
            kept.append(due)
    return kept


def _politer(due: Due, now: datetime) -> datetime | None:
    """A better moment for a nudge that would come in quiet hours or in a pause; None when now is fine.

    One that comes again on that very day waits for its regular hour, so that no day sees it twice.
    """
    polite = now if due.nudge.explicit else due.owner.polite(now)
    if polite <= now:
        return None
    owner = due.owner
    regular = recurrence.next_due(due.nudge, owner, polite - timedelta(milliseconds=1))
    if regular is None or owner.polite(regular) != regular:
        return polite
    return regular if owner.local(regular).date() == owner.local(polite).date() else polite


def _next(due: Due, composed: Composed, now: datetime, *, late: bool) -> datetime | None:
    """When the nudge comes again. What is said on a later day than it was due is not said twice on that day."""
    if composed.again_at is not None or due.nudge.explicit:
        return composed.again_at or recurrence.next_due(due.nudge, due.owner, now)
    said_at = due.owner.polite(now) if late else now
    following = recurrence.next_due(due.nudge, due.owner, said_at)
    if following is None or not (late or _of_another_day(due, now)):
        return following
    same_day = due.owner.local(following).date() == due.owner.local(said_at).date()
    return recurrence.next_due(due.nudge, due.owner, following) if same_day else following


def _of_another_day(due: Due, now: datetime) -> bool:
    return now - due.nudge.due_at > A_LITTLE and due.owner.local(due.nudge.due_at).date() != due.owner.today(now)


async def _save(desk: Desk, pairs: Sequence[compose.Pair]) -> None:
    owners: dict[str, Owner] = {due.owner.id: composed.owner for due, composed in pairs if composed.owner is not None}
    contacts = [(due.owner, contact) for due, composed in pairs for contact in composed.contacts]
    if owners or contacts:
        await desk.save(list(owners.values()), contacts)


def _frozen(due: Due, key: str, reply: Reply, what: Claim, late: Collection[str]) -> Delivery:
    """The delivery to record; a catch-up message waits for a polite moment."""
    polite = due.owner.polite(what.now) if due.owner.id in late else what.now
    waits = polite > what.now
    return Delivery(
        key=key,
        nudge_id=due.nudge.id,
        due_at=due.nudge.due_at,
        address=due.owner.address,
        body=msgspec.json.encode(reply),
        claimed_at=what.now,
        state="scheduled" if waits else "sending",
        worker="" if waits else what.worker,
        lease_until=polite if waits else what.now + what.lease,
    )

"""What is due goes out: claim, compose, deliver, settle."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec

from bot import compose, logs, recurrence
from bot.errors import DeliveryError
from bot.fit import fit
from bot.model.nudge import Delivery
from bot.model.reply import Reply
from bot.ports import Adapter, Clock, Desk, Due, Store
from bot.registry import Registry

BATCH = 100
LEASE = timedelta(seconds=60)
LATE = timedelta(days=1)
"""A nudge later than this is not sent by itself any more: all of an owner's go into one catch-up message."""
ATTEMPTS_MOST = 3


@dataclass(frozen=True, slots=True)
class _Sending:
    owner_id: str
    delivery: Delivery
    doubtful: bool = False
    """It may have been sent already by a worker that fell silent."""


class NudgeLoop:
    """Sends everything that is due through one adapter. One instance may run in each of many processes."""

    def __init__(self, *, registry: Registry, store: Store, adapter: Adapter, clock: Clock, worker: str) -> None:
        self._registry = registry
        self._store = store
        self._adapter = adapter
        self._clock = clock
        self._worker = worker
        self._log = logs.get()

    async def tick(self) -> datetime | None:
        """Send all that is due now; the moment at which there is more to do, None when there is nothing."""
        await self._deliver(await self._taken_over())
        while (sending := await self._claimed()) is not None:
            await self._deliver(sending)
        return await self.next_due()

    async def next_due(self) -> datetime | None:
        """The moment at which there is something to do, None when there is nothing."""
        async with self._store.desk() as desk:
            return await desk.next_due(self._adapter.outlet)

    async def _taken_over(self) -> list[_Sending]:
        now = self._clock.now()
        async with self._store.desk() as desk:
            found = await desk.overdue(self._adapter.outlet, now, now + LEASE, self._worker)
        return [_Sending(owner_id, delivery, doubtful=True) for owner_id, delivery in found]

    async def _claimed(self) -> list[_Sending] | None:
        """One transaction: claim, compose, record deliveries with their keys, advance recurrences.

        None when nothing is due; an empty list when something was, but there is nothing to say about it.
        """
        now = self._clock.now()
        async with self._store.desk() as desk:
            batch = await desk.claim(self._adapter.outlet, now, BATCH)
            if not batch:
                return None
            late = {due.owner.id: due.owner for due in batch if now - due.nudge.due_at > LATE}
            batch = [due for due in batch if due.owner.id not in late]
            batch.extend(await desk.claim_all(list(late.values()), now))
            ready = [due for due in batch if not await self._postponed(desk, due, now)]
            messages = compose.messages(await compose.compose(self._registry, desk, ready, now), late=late)
            for due, composed in messages.settled:
                await desk.schedule(due, composed.again_at or recurrence.next_due(due.nudge, due.owner, now))
                if composed.owner is not None or composed.contacts:
                    await desk.save(composed.owner or due.owner, composed.contacts)
            return [s for message in messages.replies if (s := await self._record(desk, *message, now))]

    async def _postponed(self, desk: Desk, due: Due, now: datetime) -> bool:
        polite = now if due.nudge.explicit else due.owner.polite(now)
        if polite <= now:
            return False
        following = recurrence.next_due(due.nudge, due.owner, now)
        if following is not None and due.owner.local(following).date() == due.owner.local(polite).date():
            polite = max(polite, following)
        await desk.schedule(due, polite)
        return True

    async def _record(self, desk: Desk, due: Due, key: str, reply: Reply, now: datetime) -> _Sending | None:
        delivery = Delivery(
            key=key,
            nudge_id=due.nudge.id,
            due_at=due.nudge.due_at,
            address=due.owner.address,
            body=msgspec.json.encode(reply),
            worker=self._worker,
            lease_until=now + LEASE,
        )
        return _Sending(due.owner.id, delivery) if await desk.deliver(due, delivery) else None

    async def _deliver(self, batch: Sequence[_Sending]) -> None:
        results = [(each.owner_id, await self._send(each)) for each in batch]
        if results:
            async with self._store.desk() as desk:
                await desk.settle(results)

    async def _send(self, sending: _Sending) -> Delivery:
        delivery = sending.delivery
        try:
            if sending.doubtful and self._adapter.capabilities.finds:
                found = await self._adapter.find(delivery.address, delivery.key, delivery.due_at)
                if found is not None:
                    return replace(delivery, state="sent", sent_at=self._clock.now(), sent_ref=found.id)
            reply = fit(msgspec.json.decode(delivery.body, type=Reply), self._adapter.capabilities)
            ref = await self._adapter.send(delivery.address, reply, delivery.key)
            return replace(delivery, state="sent", sent_at=self._clock.now(), sent_ref=ref.id)
        except DeliveryError as error:
            return self._failed(delivery, error)
        except (asyncio.CancelledError, KeyboardInterrupt):
            raise
        except Exception as error:
            self._log.exception("nudge could not be sent", key=delivery.key)
            return self._failed(delivery, DeliveryError(type(error).__name__))

    def _failed(self, delivery: Delivery, error: DeliveryError) -> Delivery:
        attempts = delivery.attempts + 1
        if error.permanent:
            return replace(delivery, state="parked", reason=error.reason, attempts=attempts)
        if attempts >= ATTEMPTS_MOST and error.retry_after_s is None:
            return replace(delivery, state="dead", reason=error.reason, attempts=attempts)
        wait = timedelta(seconds=error.retry_after_s or 5 * 2**attempts)
        return replace(delivery, lease_until=self._clock.now() + wait, reason=error.reason, attempts=attempts)

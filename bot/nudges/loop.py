"""What is due goes out: claim a batch, hand it to the lanes, store what became of it."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from random import Random

from msgspec.structs import replace

from bot.deadline import Expired
from bot.desk import Sent
from bot.model.nudge import Delivery
from bot.model.reply import Reply
from bot.nudges import claiming, sending
from bot.nudges.claiming import LEASE, Claim
from bot.nudges.holding import Holding
from bot.nudges.lanes import Lanes, Lapsed
from bot.nudges.meter import Meter
from bot.nudges.pacing import Pacer
from bot.nudges.settling import Settler
from bot.nudges.unlinked import Unlinked
from bot.operation import logs
from bot.ports import Adapter, Clock, Store
from bot.registry import Registry

BATCH = 500
"""Nudges claimed, or deliveries taken over, in one transaction."""
HANDS = 2
"""Buckets claimed from at once: while the database works for one, Python composes for the other."""
SPARES = 3
"""This part of a lease is not counted on: what leaves at its very end may arrive after others have looked for it."""
FULL = 0.9
"""A batch counts as full from this share on, and more is claimed: owners who are writing just then are left out of it."""
POLL = timedelta(seconds=1)
"""When to look again for what is due but could not be claimed: another worker or an earlier message is in the way."""
LINGER = timedelta(hours=1)
"""So much later than it was composed a message comes whatever the hour, when it has to be tried again."""
A_NIGHT = timedelta(days=1)
"""No longer does it take to a polite hour, but for a pause."""
STOP_WITHIN_S = 7.0


class NudgeLoop:
    """Sends everything that is due on one platform. Any number of processes may run one each on a database."""

    def __init__(
        self,
        *,
        registry: Registry,
        store: Store,
        adapter: Adapter,
        clock: Clock,
        random: Random,
        worker: str,
        meter: Meter | None = None,
        lease: timedelta = LEASE,
        reach: Callable[[str], None] | None = None,
    ) -> None:
        """`reach` is told the name of each point at which dying must do no harm; tests die there."""
        self.worker = worker
        self.meter = meter or Meter()
        self.on_free: Callable[[], None] = _nothing
        self.on_retry: Callable[[datetime], None] = _nothing
        """Told when something that failed is to be tried again."""
        self._lease = lease
        self._spare_s = lease.total_seconds() / SPARES
        self._reach = reach or _nothing
        self._registry = registry
        self._store = store
        self._adapter = adapter
        self._platform = adapter.platform
        self._clock = clock
        self._random = random
        self._claiming = asyncio.Lock()
        self._asked = 0
        self._blocked = False
        self._lapsing = False
        self._unlinked = Unlinked(store)
        self._settler = Settler(store, self._stored, self._reach)
        self._lanes = Lanes(self._send, self._put_off, Pacer(adapter.capabilities))
        self._held = Holding(store, clock, worker, lease)
        self._bodies: dict[str, Reply] = {}
        self._too_late: list[Sent] = []
        self._first_bucket = random.randrange(64)

    async def tick(self) -> datetime | None:
        """Hand what is due to the lanes; the moment at which there is more to do, None when there is nothing."""
        began = self._clock.now()
        if not self._lapsing:
            self._lanes.widen()
        self._lapsing = False
        async with self._claiming:
            await self._take_over()
            full = await self._claim_due()
        due_at = await self.next_due()
        now = self._clock.now()
        self._blocked = due_at is not None and due_at <= began
        if full:
            return now
        return now + POLL if self._blocked else due_at

    async def run_dry(self) -> None:
        """Send all that is due now and all that becomes due by sending it; returns when everything is stored."""
        while True:
            before = self._settler.count
            await self.tick()
            await self._lanes.drained()
            await self._settler.flush()
            if self._settler.count == before:
                return

    async def next_due(self) -> datetime | None:
        """The moment at which there is something to do, None when there is nothing."""
        async with self._store.looking() as desk:
            return await desk.next_due(self._platform)

    async def stop(self) -> None:
        """Finish what is on its way within 7 s, and give the rest back for others to take at once."""
        untouched = await self._lanes.close(STOP_WITHIN_S)
        async with self._claiming:
            untouched += self._too_late
        await self._held.stop()
        await self._settler.close()
        if untouched:
            async with self._store.desk() as desk:
                await desk.release(self.worker, untouched)

    async def _take_over(self) -> None:
        while (limit := min(self._lanes.room(), BATCH)) > 0:
            now = self._clock.now()
            async with self._store.desk() as desk:
                found = await desk.take_over(self._platform, now, now + self._lease, self.worker, limit)
                late = [sent for sent in found if self._may_wait(sent[1], now)]
                waiting = await desk.put_off(late, now) if late else set()
                self._reach("take-over not committed")
            self.meter.took_over(sum(delivery.doubtful for _, delivery in found))
            # After an outage a lease of our own may be over whose result is only waiting to be stored.
            self._hold([sent for sent in found if sent[1].key not in waiting and not self._settler.holds(sent[1].key)])
            if len(found) < limit:
                return

    def _may_wait(self, delivery: Delivery, now: datetime) -> bool:
        """Whether it is so late that the hour matters, and waiting risks nothing.

        What may have arrived, on a platform that only dedupes, does not wait for the morning if that forgets it by then.
        """
        late, allows = now - delivery.claimed_at, self._adapter.capabilities
        forgets = 0 < allows.harmless_repeat_s - late.total_seconds() < A_NIGHT.total_seconds()
        return late > LINGER and (not delivery.doubtful or allows.finds or not forgets)

    async def _claim_due(self) -> bool:
        """Claim until nothing more can be claimed; True when there was no room, or no time, for the rest.

        No time: however much is due, what silent workers held and what is to be tried again gets its turn.
        """
        end = asyncio.get_running_loop().time() + POLL.total_seconds()
        async with self._store.looking() as desk:
            due = await desk.due_buckets(self._platform, self._clock.now())
        buckets = deque(sorted(due, key=lambda each: (each - self._first_bucket) % 64))
        hands = [self._claim_from(buckets, end) for _ in range(HANDS)]
        # Each hand finishes the batch that it is at, also when another one fails.
        for failure in filter(None, await asyncio.gather(*hands, return_exceptions=True)):
            raise failure
        if buckets:
            self._first_bucket = buckets[0]
        return bool(buckets)

    async def _claim_from(self, buckets: deque[int], end: float) -> None:
        """Empty one bucket after the other; one for which there is no room or no time is put back."""
        while buckets:
            bucket = buckets.popleft()
            limit = await self._room(end)
            if limit == 0:
                buckets.appendleft(bucket)
                return
            self._asked += limit
            try:
                count = await self._claim(bucket, limit)
            finally:
                self._asked -= limit
            if count >= limit * FULL:
                buckets.appendleft(bucket)

    async def _room(self, end: float) -> int:
        """How much may be claimed next; 0 when there is no room, or the time is over."""
        if asyncio.get_running_loop().time() >= end:
            return 0
        if self._lanes.room() - self._asked < BATCH:
            await self._lanes.freed(within_s=POLL.total_seconds())
        return max(min(self._lanes.room() - self._asked, BATCH), 0)

    async def _claim(self, bucket: int, limit: int) -> int:
        """Claim a batch and hand it to the lanes; how many nudges it had."""
        what = Claim(self._platform, self.worker, self._clock.now(), self._lease)
        async with self._store.desk() as desk:
            claimed = await claiming.claim(desk, self._registry, what, bucket, limit)
            self._reach("claim not committed")
        self._reach("claim committed")
        self._bodies.update((sent[1].key, reply) for sent, reply in claimed.fresh)
        self._hold([sent for sent, _ in claimed.fresh])
        # The lanes get their turn between batches.
        await asyncio.sleep(0)
        return claimed.count

    def _hold(self, deliveries: list[Sent]) -> None:
        if not self._lanes.open:
            self._too_late += deliveries
            return
        self._held.take(deliveries)
        self._lanes.put(deliveries)

    async def _send(self, sent: Sent) -> datetime | None:
        """Try one delivery; None when its owner's next one may follow, else when it may. Raises Lapsed."""
        held, body = self._held.get(sent[1].key), self._bodies.pop(sent[1].key, None)
        if held is None:
            return None
        began = self._clock.now()
        self._reach("not sent")
        try:
            after = await self._unlinked.kept_back(held, began) or await sending.attempt(
                self._adapter, held[1], body, self._clock, self._random, self._spare_s
            )
        except Expired:
            self._fell_behind(sent[1])
            raise Lapsed from None
        finally:
            self._held.drop(sent[1].key)
        self._reach("sent")
        self._lanes.ended(in_time=after.reason != sending.NO_ANSWER)
        self.meter.settled(after, began, self._clock.now())
        self._settler.put((sent[0], after))
        return after.lease_until if after.state == "scheduled" else None

    def _fell_behind(self, delivery: Delivery) -> None:
        """Take on less from now on. Said once between two ticks."""
        if not self._lapsing:
            self._lapsing = True
            self._lanes.narrow()
            logs.get().warning("a lease ran out before its message was sent", key=delivery.key)

    def _put_off(self, rest: Iterable[Sent], until: datetime | None) -> None:
        """An earlier message has to wait until then: so do the later ones of the same owner, behind it.

        None: whoever takes over the earlier message takes these over as well.
        """
        for owner_id, delivery in rest:
            self._held.drop(delivery.key)
            self._bodies.pop(delivery.key, None)
            if until is not None:
                self._settler.put((owner_id, replace(delivery, state="scheduled", lease_until=until)))

    def _stored(self, results: Sequence[Sent]) -> None:
        if self._blocked:
            self.on_free()
        waiting = [each.lease_until for _, each in results if each.state == "scheduled" and each.lease_until]
        if waiting:
            self.on_retry(min(waiting))


def _nothing(*_: object) -> None:
    """Nobody wants to know. Points that are reached are only for tests."""

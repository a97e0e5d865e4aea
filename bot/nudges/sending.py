"""One attempt to send one delivery, and what became of it."""

import asyncio
import types
from collections.abc import Coroutine, Generator
from datetime import datetime, timedelta
from random import Random
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from bot import deadline
from bot.deadline import Expired
from bot.errors import DeliveryError, StoreAway
from bot.fit import fit
from bot.model.nudge import Delivery
from bot.model.reply import Reply
from bot.operation import logs
from bot.ports import Adapter, Clock

T = TypeVar("T")
INVALID_ATTEMPTS = 3
"""Refusals as invalid after which a message is given up."""
FIRST_WAIT_S = 2.0
LONGEST_WAIT_S = 900.0
GIVE_UP_AFTER = timedelta(days=2)
SKEW_MOST = timedelta(days=3)
"""How far a platform's clock may be behind ours for its messages to be found: ours may have been set wrong by a day, twice."""
MARGIN_S = 5.0
"""Seconds that are not counted on, of the time in which a repeat is harmless."""
NO_ANSWER = "no answer in time"


async def attempt(
    adapter: Adapter, delivery: Delivery, body: Reply | None, clock: Clock, random: Random, spare_s: float = 0.0
) -> Delivery:
    """Send the delivery unless it has arrived already; the delivery as it stands afterwards.

    `body` is what the delivery says when that is at hand; otherwise it is read from the frozen one. The last `spare_s` of
    the lease are not counted on.

    Raises Expired when the lease is over: then nothing was sent, and nothing may be stored.
    """
    began = False
    try:
        if delivery.doubtful:
            end = asyncio.get_running_loop().time() + adapter.capabilities.send_timeout_s
            found = await until(end, _looked_up(adapter, delivery, clock.now()))
            if found is not None:
                return _sent(delivery, found, clock.now())
        reply = fit(body or _thawed(delivery), adapter.capabilities)
        patience_s = adapter.capabilities.send_timeout_s
        if delivery.lease_until is not None:
            # Not beyond the lease: a process that was stopped before the request went out must not send it on waking.
            patience_s = min(patience_s, (delivery.lease_until - clock.now()).total_seconds() - spare_s)
        if patience_s <= 0:
            raise Expired
        began = True
        return _sent(delivery, await _left(adapter, delivery, reply, patience_s, clock), clock.now())
    except TimeoutError:
        return failed(delivery, DeliveryError(NO_ANSWER, doubtful=began), clock.now(), random)
    except DeliveryError as error:
        return failed(delivery, error, clock.now(), random)
    except (Expired, asyncio.CancelledError):
        raise
    except (MemoryError, OSError, StoreAway) as error:
        # This machine lacks something, or an adapter could not look a token up; the message is as good as any other.
        return failed(delivery, DeliveryError(type(error).__name__, doubtful=began), clock.now(), random)
    except Exception as error:
        logs.get().exception("nudge could not be sent", key=delivery.key)
        invalid = DeliveryError(type(error).__name__, invalid=True, doubtful=began)
        return failed(delivery, invalid, clock.now(), random)


def _thawed(delivery: Delivery) -> Reply:
    """What it says. Raises DeliveryError for what a newer release froze: a process of that one can send it."""
    try:
        return delivery.reply
    except msgspec.DecodeError as error:
        raise DeliveryError("written by another release") from error


async def _left(adapter: Adapter, delivery: Delivery, reply: Reply, patience_s: float, clock: Clock) -> str:
    """The id of the message, which may leave within its patience and its lease only."""
    loop = asyncio.get_running_loop()
    end = loop.time() + patience_s
    last_look = deadline.begin(_over(delivery, loop, end, clock))
    try:
        return (await until(end, adapter.send(delivery.address, reply, delivery.key))).id
    finally:
        deadline.end(last_look)


def _over(delivery: Delivery, loop: asyncio.AbstractEventLoop, end: float, clock: Clock) -> deadline.Over:
    """By both clocks: one stands still while the machine sleeps, the other may be set back."""
    lease_until = delivery.lease_until
    return lambda: loop.time() >= end or (lease_until is not None and clock.now() >= lease_until)


async def until(end: float, work: Coroutine[Any, Any, T]) -> T:
    """What comes of the work. Raises TimeoutError, and cancels it, when it takes longer than until then, by the loop's time.

    The timer is set when the work has to wait for the first time: most of what a timer costs is setting it. Work that has
    waited goes on within its time only, also when the process slept and the timer has not been heard yet.
    """
    try:
        awaited = work.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    async with asyncio.timeout_at(end) as patience:
        return await _rest(work, awaited, end, patience)


@types.coroutine
def _rest(work: Coroutine[Any, Any, T], awaited: Any, end: float, patience: asyncio.Timeout) -> Generator[Any, Any, T]:
    """What comes of work that has begun, and waits for something. Raises TimeoutError when it would go on after the end."""
    loop = asyncio.get_running_loop()
    late = cancelled = False
    while True:
        try:
            try:
                given = yield awaited
            except BaseException as error:
                cancelled = cancelled or isinstance(error, asyncio.CancelledError)
                awaited = work.throw(error)
            else:
                if cancelled or late or loop.time() < end:
                    awaited = work.send(given)
                else:
                    late = True
                    patience.reschedule(None)
                    awaited = work.throw(asyncio.CancelledError())
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]
        except asyncio.CancelledError:
            if late:
                raise TimeoutError from None
            raise


async def _looked_up(adapter: Adapter, delivery: Delivery, now: datetime) -> str | None:
    """The message that a doubtful attempt left behind; None when there is none, or a repeat does no harm anyway."""
    age = (now - delivery.claimed_at).total_seconds()
    # A negative age: our clock was set back, and nobody knows how long ago it was.
    if 0 <= age < adapter.capabilities.harmless_repeat_s - MARGIN_S or not adapter.capabilities.finds:
        return None
    found = await adapter.find(delivery.address, delivery.key, delivery.claimed_at - SKEW_MOST)
    return found.id if found is not None else None


def _sent(delivery: Delivery, ref: str, now: datetime) -> Delivery:
    return replace(delivery, state="sent", sent_at=now, sent_ref=ref, doubtful=False, reason="")


def failed(delivery: Delivery, error: DeliveryError, now: datetime, random: Random) -> Delivery:
    """The delivery after a failure: parked, dead, or to be tried again later."""
    after = replace(
        delivery, attempts=delivery.attempts + 1, reason=error.reason, doubtful=delivery.doubtful or error.doubtful
    )
    old = error.retry_after_s is None and now - delivery.claimed_at > GIVE_UP_AFTER
    if error.invalid and not error.permanent and (old or after.attempts >= INVALID_ATTEMPTS):
        return replace(after, state="dead")
    if error.permanent or old:
        return replace(after, state="parked")
    wait = error.retry_after_s if error.retry_after_s is not None else _backoff(after.attempts, random)
    return replace(after, state="scheduled", lease_until=now + timedelta(seconds=wait))


def _backoff(attempts: int, random: Random) -> float:
    """Twice as long each time up to a quarter of an hour, with jitter so that a crowd does not return together."""
    return float(min(FIRST_WAIT_S * 2.0 ** min(attempts - 1, 20), LONGEST_WAIT_S) * random.uniform(0.5, 1.0))

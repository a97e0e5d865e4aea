"""Whether a message may still go where it was to go: whoever unlinks an account gets nothing more there."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.desk import Sent
from bot.model.ids import reached_id
from bot.model.nudge import Delivery
from bot.operation import logs
from bot.ports import Store

WAIT = timedelta(seconds=1)
"""Until then an owner who is just writing is done."""


async def kept_back(store: Store, sent: Sent, now: datetime) -> Delivery | None:
    """The delivery as it is to be settled without having been sent; None when it may go.

    Only those for linked accounts are looked up. What may not go, or cannot be looked up, is to be taken over again: then
    it is sent on to where its owner is reached.
    """
    owner_id, delivery = sent
    if delivery.state == "parked":
        return delivery
    user_id = reached_id(delivery.address)
    if user_id == owner_id:
        return None
    try:
        async with store.looking() as desk:
            if await desk.opens(owner_id, user_id):
                return None
    except Exception as error:
        logs.get().error("it could not be found out whether an account is linked, a nudge waits", exc_info=error)
    return replace(delivery, state="scheduled", lease_until=now + WAIT)

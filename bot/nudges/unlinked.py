"""Which messages must not go because the account that they are for was unlinked."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.desk import Sent
from bot.model.ids import reached_id
from bot.model.nudge import Delivery
from bot.operation import logs
from bot.ports import Store

WAIT = timedelta(seconds=1)
"""Until then an owner who is just writing is done."""


class Unlinked:
    """Keeps back what is for accounts that were unlinked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._failing = False

    async def kept_back(self, sent: Sent, now: datetime) -> Delivery | None:
        """The delivery as it is to be settled without having been sent; None when it may go.

        Only those for linked accounts are looked up. What may not go, or cannot be looked up, is to be taken over again: then
        it is sent on to where its owner is reached.
        """
        owner_id, delivery = sent
        if delivery.state == "parked":
            return delivery
        user_id = reached_id(delivery.address)
        if user_id == owner_id or await self._opens(owner_id, user_id):
            return None
        return replace(delivery, state="scheduled", lease_until=now + WAIT)

    async def _opens(self, owner_id: str, user_id: str) -> bool:
        """Whether the link is known to be there. Said once when that cannot be found out."""
        try:
            async with self._store.looking() as desk:
                linked = await desk.opens(owner_id, user_id)
        except Exception as error:
            if not self._failing:
                logs.get().error("it cannot be found out whether accounts are linked, nudges wait", exc_info=error)
            self._failing = True
            return False
        self._failing = False
        return linked

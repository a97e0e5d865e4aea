"""A nudge: a message the bot starts; and a delivery: one sending of it."""

from datetime import date, datetime, time
from typing import Literal

import msgspec
from msgspec import Struct

from bot.model.address import Address
from bot.model.reply import Reply

NudgeState = Literal["scheduled", "done"]
REMINDER = "reminder"
"""The kind of nudge that the owner asked for in words: a promise, or anything else to be reminded of."""
AWAITED = "awaited"
"""The kind of nudge that asks on its day whether somebody did what they meant to do for the owner."""
DeliveryState = Literal["scheduled", "sending", "sent", "answered", "parked", "dead"]


class Nudge(Struct, frozen=True, kw_only=True, gc=False):
    """Something to say at `due_at`. A recurring one keeps its rule, local wall time and zone; `due_at` is derived.

    `explicit` ones were asked for at that very time and ignore quiet hours.
    """

    id: str
    kind: str
    due_at: datetime
    created_at: datetime
    contact_id: str = ""
    text: str = ""
    rule: str = ""
    wall: time | None = None
    zone: str = ""
    start: date | None = None
    explicit: bool = False
    state: NudgeState = "scheduled"
    subject: str = ""
    """Id of what it is about besides a contact: an introduction, a gathering, a date."""


class Delivery(Struct, frozen=True, kw_only=True, gc=False):
    """One sending of one nudge: `body` is the frozen reply as JSON, `key` makes repeats recognisable.

    `scheduled`: to be tried (again) at `lease_until`. `sending`: in the hands of `worker` until `lease_until`.
    `sent` and `answered`: done. `parked`: the owner cannot be reached, and sees it at their next command.
    `dead`: it can never be sent; `reason` says why. `doubtful`: an attempt may have arrived without our knowing.
    """

    key: str
    nudge_id: str
    due_at: datetime
    address: Address
    body: bytes
    claimed_at: datetime
    state: DeliveryState = "sending"
    worker: str = ""
    lease_until: datetime | None = None
    attempts: int = 0
    doubtful: bool = False
    sent_at: datetime | None = None
    sent_ref: str = ""
    reason: str = ""

    @property
    def reply(self) -> Reply:
        """What it says, read out of its body. Raises msgspec.DecodeError for what another release froze."""
        return msgspec.json.decode(self.body, type=Reply)

"""The person the bot works for, and when it may speak to them."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bot.model.address import Address

Rhythm = Literal["daily", "weekly", "silent"]
IGNORED_BEFORE_WEEKLY = 3
"""Daily digests left unanswered before the bot asks whether to come weekly."""
UNASKED_MOST = 3
"""Messages that nobody asked for, on one day."""
PAUSE_MOST = timedelta(days=366)
"""No holiday from nudges is longer."""
IGNORED_BEFORE_SILENT = 8
"""Weekly digests left unanswered before the bot waits to be spoken to."""


class Owner(Struct, frozen=True, kw_only=True, gc=False):
    """One owner. Hours are local to `zone`; `unanswered` counts digests since the owner last did anything."""

    id: str
    platform: str
    workspace: str
    user_id: str
    name: str
    locale: Literal["en", "ja"]
    zone: str
    created_at: datetime
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    digest_at: time = time(9)
    daily_limit: int = 3
    weekly_goal: int = 2
    rhythm: Rhythm = "daily"
    asked_weekly: bool = False
    unanswered: int = 0
    paused_until: datetime | None = None
    start_step: str = "language"
    parked: int = 0
    """Nudges that could not reach the owner and wait for their next command."""
    told_locale: str = ""
    told_zone: str = ""
    """What the platform last said of the owner; empty while it has said nothing."""
    country: str = ""
    """ISO 3166-1 code whose public holidays count; empty while it is not known."""
    skips_holidays: bool = False
    """Digests wait for the next day that is no public holiday."""
    spoken: int = 0
    """Messages that nobody asked for, on the day `spoken_on`."""
    spoken_on: date | None = None

    @property
    def zoneinfo(self) -> ZoneInfo:
        """The owner's time zone."""
        return ZoneInfo(self.zone)

    @property
    def address(self) -> Address:
        """Where nudges reach the owner."""
        return Address(platform=self.platform, workspace=self.workspace, user=self.user_id)

    def local(self, at: datetime) -> datetime:
        """The aware moment `at` as the owner's clock shows it."""
        return at.astimezone(self.zoneinfo)

    def today(self, now: datetime) -> date:
        """The day on the owner's calendar at the aware moment `now`."""
        return _day(self.zone, now)

    def paused(self, at: datetime) -> bool:
        """Whether the owner is on holiday from nudges at `at`."""
        return self.paused_until is not None and at < self.paused_until

    def polite(self, at: datetime) -> datetime:
        """The first moment from `at` on that is outside quiet hours and outside a pause."""
        if self.paused_until is not None:
            at = max(at, self.paused_until)
        local = self.local(at)
        if not within(local.time(), self.quiet_from, self.quiet_to):
            return at
        day = local.date() if local.time() < self.quiet_to else local.date() + timedelta(days=1)
        return datetime.combine(day, self.quiet_to, self.zoneinfo).astimezone(at.tzinfo)

    def room(self, at: datetime) -> int:
        """How many more messages that nobody asked for the owner's day at `at` can take."""
        return max(UNASKED_MOST - (self.spoken if self.spoken_on == self.local(at).date() else 0), 0)

    def told(self, messages: int, at: datetime) -> "Owner":
        """The owner after messages that nobody asked for, at `at`."""
        today = self.local(at).date()
        before = self.spoken if self.spoken_on == today else 0
        return replace(self, spoken=before + messages, spoken_on=today)

    @property
    def touring(self) -> bool:
        """Whether the first minutes stand where words are waited for: a purpose, whom it needs, people."""
        return self.start_step in ("purpose", "roles", "people")

    @property
    def stirring(self) -> bool:
        """Whether any act of the owner is a sign of life worth noting."""
        return self.unanswered > 0 or self.rhythm == "silent"

    def stirred(self) -> "Owner":
        """The owner after they did something: digests are counted afresh, and silence ends."""
        rhythm: Rhythm = "weekly" if self.rhythm == "silent" else self.rhythm
        return replace(self, unanswered=0, asked_weekly=False, rhythm=rhythm)


@lru_cache(maxsize=1024)
def _day(zone: str, at: datetime) -> date:
    """Kept, since all that is composed at one moment asks for the same few zones."""
    return at.astimezone(ZoneInfo(zone)).date()


def within(at: time, start: time, end: time) -> bool:
    """Whether a time of day lies in [start, end), over midnight when the end comes first. Equal ends: never."""
    if start <= end:
        return start <= at < end
    return at >= start or at < end

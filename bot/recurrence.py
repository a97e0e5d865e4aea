"""When a recurring nudge comes next: rule and local wall time are kept, the moment is derived."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.language.when import next_after
from bot.model.nudge import Nudge
from bot.model.owner import Owner


def next_due(nudge: Nudge, owner: Owner, after: datetime) -> datetime | None:
    """The first occurrence after both `after` and the one due now; missed ones are passed over.

    None for a one-off nudge and for a rule that never occurs again.
    """
    if not nudge.rule:
        return None
    local = owner.local(nudge.due_at)
    return next_after(
        nudge.rule,
        nudge.wall or time(local.hour, local.minute),
        ZoneInfo(nudge.zone or owner.zone),
        start=nudge.start or local.date(),
        after=max(after, nudge.due_at),
    )

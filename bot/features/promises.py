"""What the owner wanted to do about somebody soon, as a reason to think of them now."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot import times
from bot.book import Person, Shelf
from bot.feature import Feature, Hint
from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.network.meetings import is_meeting
from bot.text import Text

feature = Feature("promises", Text(en="Promises", ja="約束"))

KIND = "reminder"
SOON = timedelta(days=3)
WANTED = Text(en="You wanted to do this for them: “{what}” ({when}).", ja="「{what}」の予定があります({when})。")
TODAY = Text(
    en="Perhaps it can be done today, with one line to go with it.",
    ja="今日のうちに、ひとこと添えて済ませてしまうのもよいですね。",
)


@feature.hint
async def promised(people: Sequence[tuple[Owner, Contact]], shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """What they are to be reminded of within the next days; what is being said just now is left out."""
    nudges = await shelf.records_about(Nudge, [(owner.id, contact.id) for owner, contact in people])
    hints = {}
    for owner, contact in people:
        near = [each for each in nudges.get((owner.id, contact.id), ()) if _soon(each, now)]
        if near:
            first = min(near, key=lambda each: each.due_at)
            when = times.say(first.due_at, now, owner)
            reason = WANTED.say(owner.locale, what=first.text, when=when)
            hints[owner.id, contact.id] = Hint(reason=reason, opener=TODAY.say(owner.locale), weight=5, id=first.id)
    return hints


def _soon(nudge: Nudge, now: datetime) -> bool:
    """A meeting is no task that could be done before its time."""
    near = now < nudge.due_at <= now + SOON
    return nudge.kind == KIND and nudge.state == "scheduled" and near and not is_meeting(nudge.text)

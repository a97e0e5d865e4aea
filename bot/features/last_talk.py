"""When and about what one last talked, as a reason to write, and how to take it up again."""

from collections.abc import Mapping
from datetime import datetime
from zlib import crc32

from bot import times
from bot.feature import Feature, Hint, Whom
from bot.model.contact import Contact
from bot.model.favour import Favour
from bot.model.owner import Owner
from bot.model.touch import Touch
from bot.network import hellos, talks
from bot.shelf import Person, Shelf
from bot.text import Text

feature = Feature("last_talk", Text(en="The last talk", ja="前回の話"))

REASON = Text(en="Last time: {touch}.", ja="前回: {touch}。")
NO_TOUCH = Text(
    en="Added {ago}; no talk is noted yet.", ja="{ago}に帳面に加えた人です。やりとりの記録はまだありません。"
)


@feature.hint
async def last_talk(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """When they last talked and about what, and how to take it up again."""
    touches, notes = await shelf.last_touches(whom), await shelf.last_notes(whom)
    favours = await shelf.records_about(Favour, notes)
    hints = {}
    for person, (owner, contact) in whom.items():
        touch, telling = touches.get(person), notes.get(person)
        opener = talks.taken_up(touch, telling, favours.get(person, ()), owner, now) if touch and telling else ""
        hints[person] = _hint(owner, contact, touch, opener, _named(telling), now)
    return hints


def _named(telling: Touch | None) -> str:
    """Names what was told, so that the same is not asked about again when it was only told again."""
    return f"talk {crc32(talks.topic(telling.note).encode())}" if telling and telling.note else ""


def _hint(owner: Owner, contact: Contact, touch: Touch | None, opener: str, id: str, now: datetime) -> Hint:
    others = hellos.fitting(contact, owner, owner.today(now), crc32(contact.id.encode()), known=touch is not None)
    if touch is None:
        ago = times.ago_words(contact.created_at, now, owner)
        return Hint(reason=NO_TOUCH.say(owner.locale, ago=ago), others=others, dated=True)
    reason = REASON.say(owner.locale, touch=talks.touch_words(touch, owner, now))
    return Hint(reason=reason, opener=opener, id=id if opener else "", others=others, dated=True)

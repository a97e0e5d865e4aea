"""When and about what one last talked, as a reason to write; how to take it up again, or greet for no reason at all."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from zlib import crc32

from bot import times
from bot.feature import Feature, Hint, Whom
from bot.model.contact import CLOSE, Contact
from bot.model.favour import Favour
from bot.model.owner import Owner
from bot.model.touch import Touch
from bot.network import talks
from bot.shelf import Person, Shelf
from bot.text import Locale, Text

feature = Feature("last_talk", Text(en="The last talk", ja="前回の話"))

REASON = Text(en="Last time: {touch}.", ja="前回: {touch}。")
NO_TOUCH = Text(
    en="Added {ago}; no talk is noted yet.", ja="{ago}に帳面に加えた人です。やりとりの記録はまだありません。"
)
FOR_ANYBODY = (
    Text(
        en="“I just thought of you. How are you?” is enough.", ja="「ふと思い出して。お元気ですか？」の一言で十分です。"
    ),
    Text(en="“How have things been?” One line will do.", ja="「最近いかがお過ごしですか？」と一言だけでも。"),
    Text(en="Send a link to something they would enjoy.", ja="相手が好きそうな記事や写真を、ひとつ送ってみては？"),
    Text(en="“Shall we have a coffee one of these days?”", ja="「近いうちにお茶でもいかがですか？」と誘ってみては？"),
    Text(en="Ask what keeps them busy at the moment.", ja="「最近はどんなことに取り組んでいますか？」と聞いてみては？"),
)
"""Also for those with whom one has not talked yet."""
FOR_KNOWN = (
    Text(
        en="Tell them one good thing of your week, and ask for theirs.",
        ja="今週あったよいことをひとつ伝えて、相手のことも聞いてみては？",
    ),
    Text(
        en="“What have you read or watched lately?”", ja="「最近、何か面白い本や映画はありましたか？」と聞いてみては？"
    ),
    Text(en="Recommend something you have enjoyed lately.", ja="最近よかった本やお店を、ひとつ紹介してみては？"),
    Text(en="Ask for a tip: a place to eat, a book, an app.", ja="おすすめのお店や本を、ひとつ聞いてみては？"),
    Text(en="Ask what they think of something you are deciding.", ja="いま迷っていることを、ひとつ相談してみては？"),
    Text(en="Ask how work is these days.", ja="「お仕事のほうはいかがですか？」とたずねてみては？"),
    Text(en="Ask what they are looking forward to.", ja="「いま楽しみにしていることはありますか？」と聞いてみては？"),
    Text(
        en="Thank them for something they once did for you.",
        ja="以前してもらったことに、あらためてお礼を伝えてみては？",
    ),
    Text(en="“I hope you have a good week!” is enough.", ja="「よい一週間になりますように」の一言だけでも。"),
)
FOR_CLOSE = (
    Text(en="“How is everybody at home?”", ja="「おうちの皆さんはお変わりありませんか？」とたずねてみては？"),
    Text(en="Suggest a short call; ten minutes are enough.", ja="「少し電話で話しませんか？」と誘ってみては？"),
    Text(en="Remind them of something you did together.", ja="一緒にしたことの思い出を、ひとつ話題にしてみては？"),
    Text(en="Send a photo of a place you both know.", ja="二人とも知っている場所の写真に、一言添えて送ってみては？"),
    Text(en="Suggest a day for lunch this month.", ja="「今月どこかでお昼でもどうですか？」と誘ってみては？"),
)
YEAR_END = Text(en="Wish them a good turn of the year.", ja="「よいお年をお迎えください」の一言を。")
NEW_YEAR = Text(en="“I hope the new year begins well for you.”", ja="「今年もよろしくお願いします」の一言を。")
"""Words that are right for those in mourning too."""
TURN_OF_THE_YEAR = ((12, 26, 31, YEAR_END), (1, 1, 7, NEW_YEAR))
"""Month, first and last day, and what one says then."""


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
    others = fitting(contact, owner, owner.today(now), crc32(contact.id.encode()), known=touch is not None)
    if touch is None:
        ago = times.ago_words(contact.created_at, now, owner)
        return Hint(reason=NO_TOUCH.say(owner.locale, ago=ago), others=others, dated=True)
    reason = REASON.say(owner.locale, touch=talks.touch_words(touch, owner, now))
    return Hint(reason=reason, opener=opener, id=id if opener else "", others=others, dated=True)


def fitting(contact: Contact, owner: Owner, today: date, turn: int, *, known: bool) -> tuple[str, ...]:
    """Greetings for somebody, beginning with another one each week; what the season asks for first."""
    turns = _turns(owner.locale, known, known and contact.circle in CLOSE)
    return _season(owner.locale, today.month, today.day) + turns[(today.toordinal() // 7 + turn) % len(turns)]


@cache
def _season(locale: Locale, month: int, day: int) -> tuple[str, ...]:
    return tuple(
        text.say(locale) for within, begin, end, text in TURN_OF_THE_YEAR if month == within and begin <= day <= end
    )


@cache
def _turns(locale: Locale, known: bool, close: bool) -> tuple[tuple[str, ...], ...]:
    """Greetings for any day of the year, beginning with each of them."""
    texts = (*FOR_ANYBODY, *(FOR_KNOWN if known else ()), *(FOR_CLOSE if close else ()))
    said = tuple(text.say(locale) for text in texts)
    return tuple(said[first:] + said[:first] for first in range(len(said)))

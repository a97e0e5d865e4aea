"""A touch in words: how long ago it was, where, what it was about, and how to take it up again."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot import times
from bot.language.patterns import late
from bot.language.topics import about
from bot.model.favour import Favour, FavourDirection
from bot.model.owner import Owner
from bot.model.touch import Touch
from bot.text import Text, cut

NOTE_MOST = 60
"""Characters of a note that a sentence can hold."""
_TOLD = late(
    r"^(?:called|wrote|talked|spoke|chatted|messaged|emailed|phoned|met)\b(?: me| them)?[.,:;]?\s*(?:about\s+)?"
    r"|^(?:電話|メール|連絡|メッセージ|お茶|話を?)(?:した|しました|をした)?[。、,.]?\s*",
    re.IGNORECASE,
)
"""How it was told, before what it was about."""
_HELP = late(r"^(?:help|手伝ってもらったこと)[:：]\s*")
_ONLY_HOW = late(
    r"(?:(?:a|an|had|for|over|quick|nice|long)\s+)*(?:coffees?|lunch|dinner|breakfast|brunch|drinks?|beers?|tea|walk|call|chat|catch[- ]?up|zoom|meeting|video call)"
    r"|(?:お?茶|ランチ|昼食|夕食|夕飯|昼ご?飯|晩ご?飯|ご飯|ごはん|飲み(?:会)?|会食|食事|コーヒー|カフェ|電話|zoom|ズーム|雑談|打ち合わせ|ミーティング)(?:した|しました|を?した)?",
    re.IGNORECASE,
)
"""How one talked, and nothing of what about."""
LATELY = Text(en="Ask what has happened since: “{note}”.", ja="「{note}」の、その後を聞いてみては？")
LONG_AGO = Text(
    en="You left off at “{note}”. Ask what became of it.",
    ja="前に聞いた「{note}」、その後どうなったかたずねてみては？",
)
TRAIT = Text(en="Ask about “{note}”.", ja="「{note}」の話を聞いてみては？")
FAVOURS: Mapping[FavourDirection, Text] = {
    "given": Text(en="Ask how it went with “{note}”.", ja="「{note}」のその後を、さりげなく聞いてみては？"),
    "received": Text(
        en="Thank them once more for “{note}”, and tell them what came of it.",
        ja="「{note}」のお礼をもう一度、その後の様子と一緒に伝えてみては？",
    ),
    "asked": Text(
        en="You had asked for “{note}”. Tell them where it stands.",
        ja="お願いした「{note}」の件、その後の様子を伝えてみては？",
    ),
    "was_asked": Text(
        en="They had asked for “{note}”. Tell them where it stands.",
        ja="頼まれた「{note}」の件、状況をひとこと伝えてみては？",
    ),
}
"""How to come back to what was a favour; not to what is over."""
AFTER_PLACE = Text(
    en="“It was good to see you at {place}. How has it been going since?”",
    ja="「{place}ではありがとうございました。その後いかがですか？」の一言から。",
)
SINCE_PLACE = Text(
    en="“It's been a while since {place}. How have you been?”", ja="「{place}以来ですね。お元気ですか？」の一言から。"
)
RECALL_PLACE = Text(
    en="“I was just thinking back to {place}. How are things?”", ja="「ふと{place}のことを思い出しました」の一言から。"
)
LASTING = ("hobby", "pet", "place", "school", "language")
"""What is so for years is not asked after as if it could be over."""
LONG = timedelta(days=60)
"""From this long on one says that it has been a while, 〜以来ですね."""


def touch_words(touch: Touch, owner: Owner, now: datetime) -> str:
    """When it was, where, and the note: `two weeks ago · PyCon · looks for a designer`."""
    return " · ".join(filter(None, (times.ago_words(touch.at, now, owner), touch.where, short(touch.note))))


def topic(note: str) -> str:
    """What a note is about, without the words that only say how one talked; empty where it has no others."""
    about_ = _HELP.sub("", _TOLD.sub("", note).strip(" 　。."))
    return "" if _ONLY_HOW.fullmatch(about_) else about_


def short(note: str) -> str:
    """A note cut to what fits into a sentence."""
    return cut(note, NOTE_MOST)


def taken_up(touch: Touch, telling: Touch, favours: Sequence[Favour], owner: Owner, now: datetime) -> str:
    """How to come back to what was told last; by what it was about, or by where; empty where neither was told."""
    note, since = short(topic(telling.note)), now - telling.at
    if note:
        favour = next((each for each in favours if each.note and each.note == telling.note), None)
        if favour is not None:
            back = FAVOURS.get(favour.direction)
            return back.say(owner.locale, note=note) if back else ""
        lasting = any(each.kind in LASTING for each in about(telling.note).values())
        text = TRAIT if lasting else LATELY if since < LONG else LONG_AGO
        return text.say(owner.locale, note=note)
    if not telling.where:
        return ""
    if telling.id != touch.id or telling.kind not in ("met", "talked"):
        return RECALL_PLACE.say(owner.locale, place=telling.where)
    return (AFTER_PLACE if since < LONG else SINCE_PLACE).say(owner.locale, place=telling.where)

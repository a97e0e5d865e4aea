"""What a free sentence says about people: who, when, where, what happened, what to remember and what was promised."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from datetime import datetime
from itertools import islice, pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.language import hurried
from bot.language.capture.kinds import About, Captured, Introduction, Mention, Promise
from bot.language.patterns import late

if TYPE_CHECKING:
    from bot.language.capture.kinds import Reading
    from bot.language.capture.timing import Times

__all__ = ["About", "Captured", "Introduction", "Mention", "Promise", "candidates", "capture", "question", "tidied"]

READ_MOST = 500
CLAUSES_MOST = 24
"""So many characters and clauses are read; what comes after them goes into the note as it stands."""
CLAUSE_MOST = 200
"""Characters; people do not tell one thing at such length, and patterns take their time over it."""
_OWNED = late(
    r"(?i)\b(?!(?:james|thomas|tomas|lucas|lukas|chris|boris|nicolas|nicholas|marcus|louis|luis|dennis|francis|charles|agnes|iris|doris|carlos|andreas"
    r"|jonas|elias|tobias|mathias|matthias|niklas|klaus|hans|lars|alexis|travis|curtis|otis|lois|angus|magnus|silas|jules|miles|giles|this|his|hers|its"
    r"|ours|yours|theirs|always|plus|was|has|parents|kids|mens)\b)([a-z]{2,}[a-rt-z])s (?=(?:birthday|bday|b-day|wife|husband|girlfriend|boyfriend|gf|bf"
    r"|e-?mail|phone|number|dog|cat|kids?|son|daughter|boss|mum|mom|dad|sister|brother|wedding|last name|surname)\b)"
)
"""A name with the s of an owner, typed in a hurry without its apostrophe: omars birthday."""
_TERM = late(
    r"^([^。\n]*(?:約束(?:を)?(?:した|しました|してる|してきた)|ないと|なきゃ|なければ|ねば|することになった))[。、\s]+([^、。\s]{1,12}?)まで(?:に)?(?:かな|だった|です)?[。]?$"
)
"""What was promised, and behind it until when: 感想を送る約束をした。来週火曜まで."""
_LISTED = late(
    r"(?s)[,:;、&+/\n].*(?:[,;、&+\n]|\band\b)|\band\b.*[,;&+\n]|\).*\)|\b(?:who|whose|that)\b.*\band\b|\band\b.*\bwho\b|\)\s+and\b|\band (?:his|her|their)\s|人.*(?:さん|くん|様)|[さ様くん君氏].*(?:さん|様|くん|君|氏)|\s\S{2,8}(?:さん|様|氏)(?:と|に)"
)
"""A sign that there may be a list of people."""
_PRESENTED = late(r"(?i)\b(?:introduced|intro['’]?e?d|connected|hooked)\b")
_SENT = late(
    r"(?i)^(?!.*\b(?:i|we|he|she|they|it|was|were|is|are|be|been|got|has|have|had|sent .* sent)\b)([a-z]\S*(?: \S+){0,4}) sent to (\S+(?: \S+)?)[.!]*$"
)
"""What was sent before to whom, as one ticks things off: happy bday sent to chris."""
_FOR = late(r"(?i)^(?:note|memo|info|fact)s? (?:for|about|on|re) ([^\s:]+(?: [^\s:]+)?)\s*: ")
"""Of whom a note is: note for Hana: allergic to nuts."""
_BORN = late(
    r"(?i)^(?!(?:my|his|her|their|our|your|the|a|next|happy)\b)([a-zà-ÿ]{2,}(?: [a-zà-ÿ]+)?)(?<!['’]s) (birthday|b-?day)(?: is)?(?: on)? "
    r"(?=[0-9]{1,2}(?:[/.-][0-9]|(?:st|nd|rd|th)?\s(?:of\s)?[a-z]{3})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? [0-9])"
)
"""Whose birthday it is, said in the shortest way: chris bday 12/24."""
_NEXT = late(r"次(?:回)?(?:の(?:約束|打ち?合わ?せ|予定|アポ|ミーティング|MTG))?(?:は|が|、|\s)*")
"""When one meets again: 次回は12/3の10時から."""
_MOVED = late(
    r"^([^。\n]{1,20}?(?:さん|くん|様|氏|ちゃん|先生)との[^。、\s]{2,10}?)(?:(?:は|が|を|、|\s)+|(?=(?:来週|今週|再来週|明日|明後日|あさって|[0-9]{1,2}[月/日時]|[月火水木金土日]曜)))([^。、]{2,20}?)(?:に|へ)(?:変更|延期|リスケ|ずら|ずれ|移動|なっ)(?:に|と)?(?:なった|なりました|し(?:た|ました|て(?:もらった|ください|おいて)?)|され(?:た|ました)|れた|た|らしい|って)*[。]*$"
)
"""An appointment that was moved is still to come: 水野さんとのランチ、木曜の12時半に変更."""
_COMPANION = late(r"(?i)(\band (?:his|her|their) (?-i:[a-z]+(?: [a-z]+)?)),? who(?=['’\s])")
"""Somebody who is not named, and of whom more is said: Ana and her boss, who is looking for a PM."""
_ANYBODY = late(
    r"(?i)(\b(?:looking|hiring|needs?|wants?|searching|seeking)\b[^?.]*?)[,.;:]?\s+(?:(?:do|would|d['’]?) ?(?:you|i|we)\s+)?know (?:any(?:one|body)|some(?:one|body))(?: good)?\s*\?*$"
    r"|((?:探し|募集|欲し|ほし|求め|必要)[^?。]*?)[、。\s]*(?:誰|だれ)か(?:いい人|良い人)?(?:は)?(?:いない|いる|いません|知らない|知りません)(?:か)?(?:なあ?|な)?[??]*$"
)
"""A need, and beside it whether one knows anybody."""
_SAID_TO_BE = late(
    r"(?<![^、。\sでにはと])([^、。\sでにはと]{1,8}(?:さん|くん|様|氏|先生))という((?!(?:人|方|男|女|子|こと|名|の)(?:の|性|子|が|は|を|で|前|$|[とにがを]))[^、。\sとにがはを]{2,12}?)(?:の(?:人|方))?(?=[とにがはを、。]|$)"
)
"""What somebody is, behind the name: 中川さんという歯医者."""
_CALLED_SO = late(r"(?:(?<=さん)|(?<=くん)|(?<=先生)|(?<=ちゃん)|(?<=[様君氏]))っ?ていう(?!か|こと|の)")
_AT_THEIRS = late(
    r"(さん|くん|ちゃん|先生|[様君氏])の?とこ(?:ろ)?(?:は|に|で)?、?(?=[^。]*(?:生まれ|産まれ|飼い始め|飼って|結婚し|引っ越|入学|卒業|離婚))"
)
"""Where they live stands for them: 佐藤さんのとこ、女の子が生まれた."""
_BY_NAME = late(
    r"(?i)(さん|くん|ちゃん|先生|部長|課長|社長)[ \u3000](zoom|teams|skype|mtg|tel|1on1|call)(?=$|[\s。、.])"
)
"""What is done with somebody, without the word for it: 高橋さん zoom."""


def tidied(text: str) -> str:
    """The text as it is read: normal width, common abbreviations written out. Work on this with `candidates`."""
    text = re.sub(r"[ \t]{2,}", " ", unicodedata.normalize("NFKC", text))
    text = hurried.written_out(text)
    if len(text) <= READ_MOST:
        text = _OWNED.sub(_owned, text)
    text = _FOR.sub(r"\1: ", _SENT.sub(r"sent \1 to \2", text))
    text = _BORN.sub(r"\1's \2 is ", text)
    text = _TERM.sub(r"\2までに\1", text)
    text = _COMPANION.sub(r"\1 that", text)
    text = _MOVED.sub(r"\2に\1の約束", text)
    text = _ANYBODY.sub(lambda found: found[1] or found[2], text)
    text = _CALLED_SO.sub("という", text)
    text = _AT_THEIRS.sub(r"\1は", text)
    text = _SAID_TO_BE.sub(r"、\2の\1", text).lstrip("、") if "という" in text else text
    text = _BY_NAME.sub(r"\1と\2", text)
    if len(text) <= READ_MOST and _PRESENTED.search(text):
        from bot.language.capture import presented

        text = presented.written_out(text)
    if len(text) <= READ_MOST and _LISTED.search(text):
        from bot.language.capture import roster

        text = roster.written_out(text)
    return text


def _owned(found: re.Match[str]) -> str:
    """The name with its apostrophe; a verb as it is: Dave hates phone calls."""
    from bot.language.capture.english_words import COMMON

    word = found[1].lower()
    return found[0] if {word, f"{word}s"} & COMMON else f"{found[1]}'s "


def candidates(text: str) -> tuple[str, ...]:
    """Every string of a text that may name a person, at most 40: those in the book are given to `capture` as known."""
    from bot.language.capture.names import candidates as named

    return named(tidied(text)[:READ_MOST])


def capture(
    text: str, *, now: datetime, zone: ZoneInfo, locale: str = "en", known: Collection[str] = frozenset()
) -> tuple[Captured, ...]:
    """What a sentence or several say, one Captured for each thing that happened; empty when there is nothing to keep.

    `known` are the candidates that name people of the book. A Captured without people happened with somebody who was
    not named. Never raises for any text.
    """
    # The grammar is imported on first use, as start-up should not pay for it.
    from bot.language.capture import asides, clauses, japanese_promises, letters
    from bot.language.capture.gathering import gather
    from bot.language.capture.kinds import Reading
    from bot.language.capture.marks import Marked
    from bot.language.capture.timing import Times

    text = tidied(text)
    if (letter := letters.letter(text)) is not None:
        return (letter,)
    marked = Marked(text[:READ_MOST], known)
    plain, told = asides.taken(marked.text)
    times = Times(now, zone, locale)
    readings: list[Reading] = []
    for sentence, end in clauses.sentences(plain):
        room = CLAUSES_MOST - len(readings)
        readings += _read(sentence, end, times, room) if room > 0 else [Reading(note=sentence, remark=True)]
    if len(readings) == 1 and readings[0].kind is not None:
        readings = [japanese_promises.alone(plain) or readings[0]]
    asides.given(readings, told)
    if len(text) > READ_MOST:
        readings.append(Reading(note=text[READ_MOST:], remark=True))
    return gather(readings, marked)


def question(text: str, known: Collection[str]) -> str:
    """The name that a text asks about: who is Tanaka? Empty when it asks nothing, or about nobody or several."""
    from bot.language.capture import asking, clauses
    from bot.language.capture.marks import Marked

    marked = Marked(tidied(text)[:READ_MOST], known)
    found = list(islice(clauses.sentences(marked.text), 2))
    asks = len(found) == 1 and (asking.is_question(*found[0]) or asking.is_looked_up(found[0][0]))
    return asking.asked_about(marked) if asks else ""


def _read(sentence: str, end: str, times: Times, room: int) -> Iterable[Reading]:
    from bot.language.capture import asking, clauses, english, english_open, japanese, japanese_open
    from bot.language.capture.kinds import Reading

    if asking.is_question(sentence, end):
        return [Reading(note=sentence)]
    apart, read, settle = (
        (clauses.japanese, japanese.read, japanese_open.settle)
        if clauses.is_japanese(sentence)
        else (clauses.english, english.read, english_open.settle)
    )
    parts = list(apart(sentence))
    readings = [
        read(clause, times) if number < room and len(clause) <= CLAUSE_MOST else Reading(note=clause, remark=True)
        for number, clause in enumerate(parts)
    ]
    for clause, reading in zip(parts, readings, strict=True):
        reading.named = clause
        reading.said = clause if read is japanese.read else ""
    for (before, reading), (earlier, later) in zip(pairwise(readings), pairwise(parts), strict=True):
        if _dated(before, reading, times):
            settle(before, f"{later} {earlier}", times)
        english_open.placed(before, reading, times)
    return readings


def _dated(before: Reading, reading: Reading, times: Times) -> bool:
    """A clause that is nothing but a time belongs to what was said before it: 丸山さんと話す約束、来週月曜15時. True for a touch."""
    if not reading.remark or not reading.note:
        return False
    if before.promises and (day := before.promises[-1][2]) is not None and (at := times.at(day, reading.note)):
        before.promises[-1], reading.note = (*before.promises[-1][:2], at), ""
    elif before.kind is not None and before.when is not None and (at := times.at(before.when, reading.note)):
        before.when, reading.note = at, ""
    elif before.promises and before.promises[-1][2] is None:
        said, rest = times.future(reading.note)
        if said is not None and not rest.strip():
            before.promises[-1] = (*before.promises[-1][:2], said)
            reading.note = ""
    elif before.kind is not None and (again := _NEXT.match(reading.note)):
        ahead, rest = times.future(reading.note[again.end() :])
        if ahead is not None and not rest.strip("にからでお願い。"):
            before.promises.append((before.people, again[0].strip("はが、 "), ahead))
            reading.note = ""
    elif before.kind is not None and before.when is None:
        gone, rest = times.past(reading.note)
        if gone is not None and not rest.strip():
            before.when, reading.note = gone, ""
            return True
    return False

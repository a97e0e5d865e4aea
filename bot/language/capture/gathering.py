"""How what the clauses say comes together: who did what, and who is meant by he or by nobody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct, field

from bot.language.capture import english_open, japanese_open
from bot.language.capture.kinds import About, Captured, Introduction, Mention, Promise, Reading
from bot.language.capture.marks import Marked, marks
from bot.language.capture.patterns import compiled
from bot.language.capture.treats import treated
from bot.model.favour import FavourDirection, implied

_OF_ALL = r"(?i)(?:both|all|each|are|were|have|live|work|love|like|want|need|know|speak|do)\b|.*(?:(?:[二三四23４]人|ふたり)とも|みんな|全員|両方)"
"""What is said of several people at once."""
PEOPLE_MOST = 20
TEXT_MOST = 4000
_MISSED = (
    r"(?i:\b(?:didn['’]?t|did not|doesn['’]?t) (?:pick up|answer)\b|\bno answer\b|\bvoicemail\b)"
    r"|出なかった|出ませんでした|(?:繋が|つなが)らな|留守|不在"
)
"""A call that nobody took."""


class _Group(Struct):
    """One card in the making; `first` is the reading that gave it its touch."""

    touch: Reading | None = None
    people: str = ""
    doubtful: list[str] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)


def gather(readings: Iterable[Reading], marked: Marked) -> tuple[Captured, ...]:
    """One Captured for each touch with other people; everything else belongs to the touch before it."""
    groups: list[_Group] = []
    for reading in readings:
        _settle(reading, marked)
        group = groups[-1] if groups else None
        if group is None or _is_another(group, reading):
            group = _Group()
            groups.append(group)
        _add(group, reading)
    return tuple(found for group in groups if (found := _captured(group, marked)) is not None)


def _settle(reading: Reading, marked: Marked) -> None:
    """Somebody named twice gets one mark."""

    def same(text: str) -> str:
        return "".join(dict.fromkeys(marked.same(mark) for mark in text))

    if reading.remark:
        # A name in a remark may be a company's: only those who are surely people count, or a whole name it begins with.
        begins = reading.note[:1]
        whole = "" if begins and " " not in marked.plain(begins) else begins
        reading.topic = "".join(m for m in reading.topic if marked.firm(m) or not begins or m == whole)
    reading.people, reading.topic = same(reading.people), same(reading.topic)
    reading.facts = [(same(whose), what) for whose, what in reading.facts]
    reading.needs = [(same(whose), what) for whose, what in reading.needs]
    reading.promises = [(same(whom), what, when) for whom, what, when in reading.promises]
    reading.introductions = [(same(by), same(who), same(to)) for by, who, to in reading.introductions]


def _is_another(group: _Group, reading: Reading) -> bool:
    """Whether a reading begins a card of its own: a touch with people who are not on this one."""
    if not reading.people or reading.kind is None:
        return False
    return bool(group.people or group.doubtful) and not set(reading.people) <= set(group.people)


def _add(group: _Group, reading: Reading) -> None:
    if reading.kind is not None and group.touch is None:
        group.touch = reading
    if reading.hearsay and group.touch and not (group.people or group.doubtful):
        # At the meeting they told of her; nobody said that she was there.
        group.touch = None
    spoken_of = "".join(whose for whose, _ in (*reading.facts, *reading.needs)) if group.touch is None else ""
    if reading.kind is not None and reading.said and group.touch not in (None, reading):
        reading.note = reading.said
    if reading.people and reading.kind is None and group.touch is not None:
        group.people, reading.note = marks(group.people + reading.people), ""  # Liv was there, too
    introduced = "".join(who for _, who, _ in reading.introductions)
    fresh = reading.people or introduced or ("" if group.people else reading.topic)
    if fresh and (not group.people or (group.touch is reading and not group.doubtful)):
        group.people = marks(group.people + fresh) if group.touch is not reading or not reading.people else fresh
    if group.touch is None:
        group.people = marks(group.people + spoken_of)
    group.doubtful += reading.doubtful
    group.readings.append(reading)


def _captured(group: _Group, marked: Marked) -> Captured | None:
    touch = group.touch or Reading()
    people = [Mention(text=marked.name(mark), sure=marked.sure(mark)) for mark in group.people[:PEOPLE_MOST]]
    people += [Mention(text=word, sure=False) for word in dict.fromkeys(group.doubtful)]
    said = [reading for reading in group.readings]
    times = [touch, *said]
    _carry(said)
    alone = group.people if len(group.people) == 1 else ""
    missed = touch.kind == "talked" and any(compiled(_MISSED).search(each.note) for each in said)
    captured = Captured(
        people=tuple(people),
        kind=None if missed else touch.kind,
        received=touch.received,
        when=next((each.when for each in times if each.when is not None), None),
        vague=next((each.vague for each in times if each.vague), ""),
        where=marked.plain(next((each.where for each in times if each.where), "")),
        facts=tuple(_about(whose, what, alone, marked) for each in said for whose, what in each.facts),
        needs=tuple(_about(whose, what, alone, marked) for each in said for whose, what in each.needs),
        promises=tuple(
            Promise(text=_text(what, marked), when=when, who=marked.plain((whom or alone)[:1]), theirs=each.theirs)
            for each in said for whom, what, when in each.promises
        ),
        introductions=tuple(
            Introduction(by=marked.plain(by), who=marked.plain(who), to=marked.plain(to))
            for each in said for by, who, to in each.introductions
        ),
        note=_text(_joined([each.note for each in said]), marked),
        favour=_favour(group, touch, said),
        plan=_plan(touch, said, marked),
    )  # fmt: skip
    return captured if captured != Captured() else None


def _plan(touch: Reading, said: list[Reading], marked: Marked) -> Promise | None:
    """What the touch is if it is still to come; None when anything else that was said tells that it is over."""
    others = [each for each in said if each is not touch]
    if touch.plan is None or any(each.kind is not None or _over(_words(each)) for each in others):
        return None
    whom, what, when = touch.plan
    return Promise(text=_text(what, marked), when=when, who=marked.plain(whom[:1]))


def _over(text: str) -> bool:
    return english_open.happened(text) or japanese_open.happened(text)


def _words(reading: Reading) -> str:
    return " ".join((reading.note, *(what for _, what in reading.facts)))


def _carry(readings: list[Reading]) -> None:
    """Whom a remark without a subject is about: the one of whom something was said just before, in so many words."""
    last = ""
    for reading in readings:
        subject = "" if reading.pronoun else last
        reading.facts = [(whose or _same_subject(what, subject), what) for whose, what in reading.facts]
        reading.needs = [(whose or _same_subject(what, subject), what) for whose, what in reading.needs]
        told = [whose for whose, _ in (*reading.facts, *reading.needs)]
        if told:
            last = told[-1] if len(told[-1]) == 1 else ""
        elif reading.people:
            last = ""


def _same_subject(what: str, last: str) -> str:
    return "" if compiled(_OF_ALL).match(what) else last


def _favour(group: _Group, touch: Reading, said: list[Reading]) -> FavourDirection | None:
    """The favour in a touch, a debt of all on the card, or who paid; an introduction is kept as what it is, not as help."""
    if any(not by for each in said for by, _, _ in each.introductions):
        return None
    happened = touch.favour or implied(touch.kind, received=touch.received)
    debts = (
        each for each in said if each.kind is None and each.favour and len(group.people) <= max(1, len(each.topic))
    )
    owed = next((each.favour for each in debts if set(each.topic) <= set(group.people)), None)
    if happened or owed or touch.kind not in ("met", "talked"):
        return happened or owed
    return treated(_joined([each.note for each in said]))


def _about(whose: str, what: str, alone: str, marked: Marked) -> About:
    named = whose if len(whose) == 1 else alone if not whose else ""
    return About(who=marked.plain(named), text=_text(what, marked))


def _text(text: str, marked: Marked) -> str:
    return marked.plain(text).strip(" 、,.;:・")[:TEXT_MOST]


_GREETS: Final = r"(?i)(?:(?:hey+|hi+|hello|yo|so|ok(?:ay)?|well|oh|ah|btw|lol|haha+|phew|wow|yay|guess what|anyway|yes|yep|yeah|no|nope|sure)[\s,!.]*)+|(?:やあ|ねえ|あのね|えっと|さて|ただいま|おはよう|こんばんは|こんにちは)"
"""What opens a message and is nothing to remember."""


def _joined(notes: list[str]) -> str:
    kept = [note for note in notes if note and not compiled(_GREETS).fullmatch(note)]
    japanese = any(ord(sign) > 0x3000 and ord(sign) < 0xE000 for note in kept for sign in note)
    return ("。" if japanese else ". ").join(kept)

"""Whether what the bot states is true: each reason and opener, checked against the book by code of its own."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot.book import Book
from bot.demo import known
from bot.demo.diary import Diary
from bot.demo.known import Known
from bot.model.contact import Contact
from bot.model.moment import words
from bot.model.reply import Reply
from bot.text import Locale

Check = Callable[[re.Match[str], Contact | None, Known], bool]
_SMALL = ("no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AGO = re.compile(r"(\w+) (day|week|month|year)s? ago|(\d+)(日|週間|か月|年)前")
_UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.0, "日": 1.0, "週間": 7.0, "か月": 30.44, "年": 365.0}
_QUOTED = re.compile(r"“([^“”]*(?:“[^“”]*”[^“”]*)*)”|「([^「」]*(?:「[^「」]*」[^「」]*)*)」")
_SPEECH = re.compile(
    r"[?!.。?!]|ですね|です$|ます|ました|でした|かもしれません|ように$|: …$|^(?:こちらも同じで|いいね|お元気ですか)$"
)
"""What is suggested to be said has a sentence's end; what is quoted from the book has none."""


def _days(at: datetime, view: Known) -> int:
    return (view.owner.local(view.at).date() - view.owner.local(at).date()).days


def ago(said: str, days: int) -> bool:
    """Whether so many days ago can be called that."""
    near = {"today": 0, "yesterday": 1, "今日": 0, "昨日": 1}
    if said in near:
        return days == near[said]
    found = _AGO.search(said)
    if found is None:
        return False
    number = found[1] or found[3]
    n = int(number) if number.isdecimal() else _SMALL.index(number)
    unit = _UNITS[found[2] or found[4]]
    return n * unit - unit * 0.6 <= days < (n + 1) * unit + 1


def _last(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    touches = view.touches[contact.id] if contact else []
    if not touches or not ago(found["ago"], _days(touches[-1].at, view)):
        return False
    rest = found["rest"]
    told = " · ".join(filter(None, (touches[-1].where, touches[-1].note)))
    return not rest or told.startswith(rest.removesuffix("…"))


def _never(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    return contact is not None and not view.touches[contact.id] and ago(found["ago"], _days(contact.created_at, view))


def _birthday(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    person = view.named(found["name"])
    left = {"Today": 0, "Tomorrow": 1, "今日": 0, "明日": 1}.get(found["when"], int(found["n"] or 0))
    on = view.owner.local(view.at).date() + timedelta(days=left)
    dates = view.dates[person.id] if person else []
    born = [each for each in dates if each.kind == "birthday" and (each.month, each.day) == (on.month, on.day)]
    return bool(born) and (not found["age"] or born[0].year + int(found["age"]) == on.year)


def _purpose(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    links = view.links[contact.id] if contact else []
    theirs = [(view.purposes[each.purpose_id], each.role) for each in links]
    role = found.groupdict().get("role")
    whole = found["what"].removesuffix("…")
    return any(p.state == "open" and p.what.startswith(whole) and (not role or r == role) for p, r in theirs)


def _need(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    needs = view.needs[contact.id] if contact else []
    return any(each.what.startswith(found["need"].removesuffix("…")) and each.state == "open" for each in needs)


def _offer(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    return any(each.startswith(found["offer"].removesuffix("…")) for each in view.offers)


def _first_meeting(_found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    touches = view.touches[contact.id] if contact else []
    return bool(touches) and touches[0].kind == "met"


def _introduction(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    by, who = view.named(found["by"]), view.named(found["who"])
    return any(
        by is not None and each.by_id == by.id and (who is None or who.id in (each.to_id, each.who_id))
        for each in view.introductions
    )


def _week(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    today = view.owner.local(view.at).date()
    monday = today - timedelta(days=today.weekday())
    reached = {id for id, touches in view.touches.items() for each in touches if _on(each.at, view) >= monday}
    return len(reached) == (int(found["n"]) if found["n"].isdecimal() else 1)


def _on(at: datetime, view: Known) -> date:
    return view.owner.local(at).date()


def _since(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    touches = view.touches[contact.id] if contact else []
    return any(each.where == found["place"] for each in touches)


CLAIMS: tuple[tuple[str, str, Check], ...] = (
    ("last talk", r"^Last time: (?P<ago>[^·]+?)(?: · (?P<rest>.+))?\.$", _last),
    ("last talk", r"^前回: (?P<ago>[^·]+?)(?: · (?P<rest>.+))?。$", _last),
    ("never talked", r"^Added (?P<ago>.+); you haven't talked since\.", _never),
    ("never talked", r"^(?P<ago>.+?)に加えてから、まだ話していません。", _never),
    ("birthday", r"(?P<when>Today|Tomorrow|In (?P<n>\d+) days)(?:, on [^,]+, [^,]+, it)? is (?P<name>[^:]+?)'s birthday(?: \(turns (?P<age>\d+))?", _birthday),
    ("birthday", r"(?P<when>今日|明日|(?P<n>\d+)日後の[^は]+)は(?P<name>.+?)の誕生日です(?:\((?P<age>\d+)歳)?", _birthday),
    ("purpose", r"for your purpose “(?P<what>.+?)”(?:, as (?P<role>.+?))?\.$", _purpose),
    ("purpose", r"^目的「(?P<what>.+?)」(?:の(?P<role>.+?)として|にとって)大切な人です。", _purpose),
    ("purpose", r"who matters for “(?P<what>.+?)”,", _purpose),
    ("purpose", r"^「(?P<what>.+?)」に欠かせない", _purpose),
    ("purpose", r"I'm working on “(?P<what>.+?)”", _purpose),
    ("need", r"[Nn]eeds “(?P<need>.+?)”", _need),
    ("need", r"I heard you need (?P<need>.+?)\. Could", _need),
    ("need", r"「(?P<need>[^「」]+?)」とのこと", _need),
    ("need", r"^「(?P<need>[^「」]+?)の件、お手伝い", _need),
    ("offer", r"(?:あなたの|いま学んでいる)「(?P<offer>[^「」]+?)」が(?:力|役)", _offer),
    ("introduction", r"^(?P<by>[^「」]+?)に(?P<who>[^「」]+?)の紹介をお願いしたのは", _introduction),
    ("introduction", r"^(?P<by>[^「」]+?)が(?P<who>[^「」]+?)(?:を紹介してくれました|の紹介を引き受けて)", _introduction),
    ("introduction", r"^(?P<who>[^「」]+?)を紹介してくれた(?P<by>[^「」]+?)に、まだ", _introduction),
    ("offer", r"you (?:offer|can give|are learning) “(?P<offer>.+?)”", _offer),
    ("first meeting", r"You met .+ for the first time|初めて会(?:いましたね|った人が)", _first_meeting),
    ("introduction", r"You asked (?P<by>.+?) to introduce you to (?P<who>.+?): ", _introduction),
    ("introduction", r"^(?P<by>.+?) introduced you to (?P<who>.+?)(?: \w+ \w+ ago|; | has|\.)", _introduction),
    ("week", r"You were in touch with (?P<n>one|\d+) (?:person|people):", _week),
    ("week", r"^(?P<n>\d+)人とつながりました", _week),
    ("place", r"It's been a while since (?P<place>.+?)\. How", _since),
    ("place", r"It was good to see you at (?P<place>.+?)\. How", _since),
    ("place", r"thinking back to (?P<place>.+?)\. How", _since),
    ("place", r"^「(?P<place>.+?)以来ですね", _since),
    ("place", r"^「(?P<place>.+?)ではありがとうございました。その後", _since),
    ("place", r"^「ふと(?P<place>.+?)のことを思い出しました", _since),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern), check) for kind, pattern, check in CLAIMS)


class Truth:
    """Checks messages at the moment at which they are sent."""

    def __init__(self, locale: Locale, diary: Diary) -> None:
        self._locale, self._diary = locale, diary

    async def checks(self, book: Book, reply: Reply, at: datetime) -> None:
        """Note every statement that does not agree with the book."""
        view = await known.read(book, at)
        for card in reply.cards:
            contact = view.named(card.title) or view.named(words(card.body).split("\n")[0])
            if contact is not None and contact.state != "active":
                self._wrong(at, card.title, "is silent, and was brought up")
            for line in words(
                "\n".join(filter(None, (reply.text if len(reply.cards) == 1 else "", card.body, card.note)))
            ).split("\n"):
                self._line(line, contact, view)

    def _line(self, line: str, contact: Contact | None, view: Known) -> None:
        stated = False
        for kind, pattern, check in _COMPILED:
            found = pattern.search(line) if line else None
            if found is None:
                continue
            stated = True
            self._diary.checked[kind] += 1
            if not check(found, contact, view):
                self._wrong(view.at, contact.name if contact else "", f"{kind}: {line}")
        for quoted in (found[1] or found[2] for found in _QUOTED.finditer(line)):
            if _SPEECH.search(quoted) and not view.says(contact, quoted):
                continue
            stated = True
            self._diary.checked["quotation"] += 1
            if not view.says(contact, quoted):
                self._wrong(view.at, contact.name if contact else "", f"quotation “{quoted}” in: {line}")
        if contact is not None and line in (contact.company, contact.title, f"{contact.company} · {contact.title}"):
            stated = True
            self._diary.checked["work"] += 1
        self._diary.unknown[line] += not stated

    def _wrong(self, at: datetime, name: str, what: str) -> None:
        self._diary.wrong.append(f"{at:%Y-%m-%d %H:%M} {name}: {what}")

"""What the bot can state in so many words, and how each statement is checked against the book."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot.demo.known import Known
from bot.model.contact import Contact

Check = Callable[[re.Match[str], Contact | None, Known], bool]
_SMALL = ("no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AGO = re.compile(r"(\w+) (day|week|month|year)s? ago|(\d+)(日|週間|か月|年)前")
_UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.0, "日": 1.0, "週間": 7.0, "か月": 30.44, "年": 365.0}


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
    left = {"today": 0, "tomorrow": 1, "今日": 0, "明日": 1}.get(found["when"].lower(), int(found["n"] or 0))
    on = view.owner.local(view.at).date() + timedelta(days=left)
    dates = view.dates[person.id] if person else []
    born = [each for each in dates if each.kind == "birthday" and (each.month, each.day) == (on.month, on.day)]
    return bool(born) and (not found["age"] or born[0].year + int(found["age"]) == on.year)


def _purpose(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    links = view.links[contact.id] if contact else []
    theirs = [(view.purposes[each.purpose_id], each.role) for each in links]
    role = found.groupdict().get("role")
    whole = (found["what"] or found.groupdict().get("asked") or "").removesuffix("…")
    return any(p.state == "open" and p.what.startswith(whole) and (not role or r == role) for p, r in theirs)


def _need(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    needs = view.needs[contact.id] if contact else []
    return any(each.what.startswith(found["need"].removesuffix("…")) and each.state == "open" for each in needs)


def _offer(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    return any(each.startswith(found["offer"].removesuffix("…")) for each in view.offers)


def _first_meeting(_found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    """Of one, or of several who are named further on."""
    firsts = [view.touches[contact.id]] if contact else list(view.touches.values())
    return any(each and each[0].kind == "met" and _days(each[0].at, view) <= 7 for each in firsts)


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


def _in_touch(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    touches = view.touches[contact.id] if contact else []
    return bool(touches) and ago(found["ago"], _days(touches[-1].at, view))


def _ladder(rung: str) -> Check:
    def check(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
        held = view.ladders[contact.id] if contact else []
        return any(
            each.channel == found["channel"] and each.rung == rung and ago(found["ago"], _days(each.since, view))
            for each in held
        )

    return check


def _moved(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    since = _monday(view)
    theirs = [
        id
        for id, held in view.touches.items()
        if any(_on(t.at, view) >= since and t.direction != "incoming" for t in held)
    ]
    return len(theirs) == (int(found["n"]) if found["n"].isdecimal() else 1)


def _news(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    """Each who is called new was met this week, and nothing is known of them from before."""
    named = [view.named(name) for name in _NAMES.split(found["names"].split(" and ")[0]) if name]
    return all(each is not None and _on(view.touches[each.id][0].at, view) >= _monday(view) for each in named)


def _gifts(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    named = [view.named(name) for name in _NAMES.split(found["names"])]
    return all(each is not None and any(d.seasonal for d in view.dates[each.id]) for each in named)


def _coming(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    person, today = view.named(found["name"]), _on(view.at, view)
    near = {(day.month, day.day) for day in (today + timedelta(days=n) for n in range(1, 8))}
    return person is not None and any((each.month, each.day) in near for each in view.dates[person.id])


def _linked(found: re.Match[str], _contact: Contact | None, view: Known) -> bool:
    named = [view.named(name) for name in _NAMES.split(found["names"])]
    return all(each is None or bool(view.links[each.id]) for each in named) and any(named)


def _common(found: re.Match[str], contact: Contact | None, view: Known) -> bool:
    signs = _ALIKE.get(found["topic"], (found["topic"],))
    return contact is not None and all(
        any(sign in fact for fact in view.words[id] for sign in signs) for id in ("", contact.id)
    )


def _monday(view: Known) -> date:
    today = _on(view.at, view)
    return today - timedelta(days=today.weekday())


_NAMES = re.compile(r", | and |、|ほか\d+人")
_ALIKE = {
    "dogs": ("dog", "retriever"), "climbing": ("climb",), "raising children": ("teenager",), "犬": ("犬", "レトリバー"),
    "クライミング": ("ボルダリング",), "子育て": ("子ども",),
}  # fmt: skip
"""Words of the cast that mean the same, by what the bot calls it."""

CLAIMS: tuple[tuple[str, str, Check], ...] = (
    ("last talk", r"^Last time: (?P<ago>[^·]+?)(?: · (?P<rest>.+))?\.$", _last),
    ("last talk", r"^前回: (?P<ago>[^·]+?)(?: · (?P<rest>.+))?。$", _last),
    ("never talked", r"^Added (?P<ago>.+); no talk is noted yet\.", _never),
    ("never talked", r"^(?P<ago>.+?)に帳面に加えた人です。", _never),
    ("birthday", r"(?P<when>Today|Tomorrow|In (?P<n>\d+) days)(?:, on [^,]+, [^,]+, it)? is (?P<name>[^:]+?)'s birthday(?P<age>)", _birthday),
    ("birthday", r"(?P<name>\S.*?) turns (?P<age>\d+) (?P<when>today|tomorrow)(?P<n>)", _birthday),
    ("birthday", r"(?P<when>In (?P<n>\d+) days), on [^,]+, [^,]+, (?P<name>.+?) turns (?P<age>\d+)", _birthday),
    ("birthday", r"(?P<when>今日|明日|(?P<n>\d+)日後の[^は]+)は(?P<name>.+?)の(?:(?P<age>\d+)歳の)?誕生日です", _birthday),
    ("purpose", r"for your purpose “(?P<what>.+?)”(?:, as (?P<role>.+?))?\.$", _purpose),
    ("purpose", r"^目的「(?P<what>.+?)」(?:の(?P<role>.+?)として|にとって)大切な人です。", _purpose),
    ("purpose", r"who matters for “(?P<what>.+?)”,", _purpose),
    ("purpose", r"^「(?P<what>.+?)」に欠かせない", _purpose),
    ("purpose", r"“(?P<what>.+?)” has come|question about “(?P<asked>.+?)”", _purpose),
    ("need", r"[Nn]eeds “(?P<need>.+?)”", _need),
    ("need", r"I heard you need (?P<need>.+?)\. Could", _need),
    ("need", r"「(?P<need>[^「」]+?)」とのこと(?!。写真|。最近|。当時|。[^。]+の好きな)", _need),
    ("need", r"^「(?P<need>[^「」]+?)」の件で?(?:お手伝い|がその後)", _need),
    ("offer", r"(?:あなたの|いま学んでいる)「(?P<offer>[^「」]+?)」が(?:力|役)", _offer),
    ("introduction", r"^(?P<by>[^「」]+?)に(?P<who>[^「」]+?)の紹介をお願いしたのは", _introduction),
    ("introduction", r"^(?:[^、]+、)?(?P<by>[^「」、]+?)が(?P<who>[^「」]+?)(?:を紹介してくれました|の紹介を引き受けて)", _introduction),
    ("introduction", r"^(?P<who>[^「」]+?)を紹介してくれた(?P<by>[^「」]+?)に、まだ", _introduction),
    ("offer", r"you (?:offer|can give|are learning) “(?P<offer>.+?)”", _offer),
    ("first meeting", r"You met .+ for the first time|初めて会(?:いましたね|った人が)", _first_meeting),
    ("introduction", r"You asked (?P<by>.+?) (?:today|yesterday|\w+ \w+ ago) to introduce you to (?P<who>.+?)\.", _introduction),
    ("introduction", r"^(?P<by>.+?) introduced you to (?P<who>.+?)(?: \w+ \w+ ago|; | has|\.)", _introduction),
    ("week", r"You were in touch with (?P<n>one|\d+) (?:person|people):", _week),
    ("week", r"^(?P<n>\d+)人と連絡をとりました", _week),
    ("place", r"It's been a while since (?P<place>.+?)\. How", _since),
    ("place", r"^「(?P<place>.+?)以来ですね", _since),
    ("place", r"It was good to see you at (?P<place>.+?)\. How", _since),
    ("place", r"thinking back to (?P<place>.+?)\. How", _since),
    ("place", r"^「(?P<place>.+?)ではありがとうございました。その後", _since),
    ("place", r"^「ふと(?P<place>.+?)のことを思い出しました", _since),
    ("place", r"(?:meet you|talking with you|your time) at (?P<place>.+?)\. ", _since),
    ("place", r"^「(?P<place>[^「」]+?)で(?:お会い|お話し|ご挨拶)でき", _since),
    ("last talk", r"You were last in touch (?P<ago>.+?)\.", _in_touch),
    ("last talk", r"^最後に連絡したのは(?P<ago>.+?)です。", _in_touch),
    ("ladder", r"^You found them on (?P<channel>.+?) (?P<ago>today|yesterday|\w+ \w+ ago)\.", _ladder("noticed")),
    ("ladder", r"^You liked something of theirs on (?P<channel>.+?) (?P<ago>today|yesterday|\w+ \w+ ago)\.", _ladder("reacted")),
    ("ladder", r"^You commented on (?P<channel>.+?) (?P<ago>today|yesterday|\w+ \w+ ago)\.", _ladder("commented")),
    ("ladder", r"^They noticed you on (?P<channel>.+?) (?P<ago>today|yesterday|\w+ \w+ ago)\.", _ladder("recognised")),
    ("ladder", r"^You wrote to them on (?P<channel>.+?) (?P<ago>today|yesterday|\w+ \w+ ago)\.", _ladder("messaged")),
    ("ladder", r"^You connected on (?P<channel>.+?) (?P<ago>today|yesterday|\w+ \w+ ago)\.", _ladder("connected")),
    ("ladder", r"^(?P<ago>.+?)、(?P<channel>.+?)で見つけました。", _ladder("noticed")),
    ("ladder", r"^(?P<ago>.+?)、(?P<channel>.+?)で「いいね」をしました。", _ladder("reacted")),
    ("ladder", r"^(?P<ago>.+?)、(?P<channel>.+?)でコメントしました。", _ladder("commented")),
    ("ladder", r"^(?P<ago>.+?)、(?P<channel>.+?)で覚えてもらえました。", _ladder("recognised")),
    ("ladder", r"^(?P<ago>.+?)、(?P<channel>.+?)でメッセージを送りました。", _ladder("messaged")),
    ("ladder", r"^(?P<ago>.+?)、(?P<channel>.+?)でつながりました。", _ladder("connected")),
    ("week", r"You reached out to (?P<n>one|\d+) (?:person|people) yourself", _moved),
    ("week", r"^自分から声をかけた人: (?P<n>\d+)人", _moved),
    ("week", r"^New among them: (?P<names>.+)\.$", _news),
    ("week", r"^そのうち、はじめての人: (?P<names>.+)。$", _news),
    ("week", r"^For “[^”]+”: (?P<names>.+)\.$", _linked),
    ("week", r"^「[^」]+」に向けて: (?P<names>.+)。$", _linked),
    ("week", r"perhaps with (?P<names>.+)\.$", _linked),
    ("week", r"のことで、(?P<names>.+?)に声をかけて", _linked),
    ("birthday", r"(?:^Coming up: |and )[^—]+ — (?P<name>[^—]+?)'s birthday", _coming),
    ("birthday", r"^このあと: [^—]+ — (?P<name>[^—]+?)の誕生日", _coming),
    ("season", r"^It is time for \w+: (?P<names>.+)\.$", _gifts),
    ("season", r"の季節です。今年は(?P<names>.+)に。$", _gifts),
    ("common ground", r"^You have (?P<topic>.+?) in common\.", _common),
    ("common ground", r"^You both have ties to (?P<topic>.+?)\.", _common),
    ("common ground", r"^You share a worry: (?P<topic>.+?)\.", _common),
    ("common ground", r"^(?:共通の話題は|仕事の分野が同じです\()(?P<topic>[^「」]+?)(?:\)。|です。)$", _common),
    ("common ground", r"^(?P<topic>[^「」]+?)つながりです", _common),
    ("common ground", r"^(?P<topic>[^「」]+?)のことで、同じ悩みが", _common),
    ("introduction", r"^(?P<by>.+?) said yes .+? to introducing you to (?P<who>.+?)\.", _introduction),
    ("introduction", r"thanked (?P<by>.+?) for introducing you to (?P<who>.+?)\?", _introduction),
)  # fmt: skip
COMPILED = tuple((kind, re.compile(pattern), check) for kind, pattern, check in CLAIMS)

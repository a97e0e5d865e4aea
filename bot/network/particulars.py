"""What the book can say about a contact, as options that `add` and `edit` share."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot import circles, people, times
from bot.context import Context
from bot.errors import UserError
from bot.feature import Param
from bot.language import duration
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.text import Text

BAD_CADENCE = Text(
    en="I couldn't read “{word}” as a rhythm. Try “30 days”, “2 weeks” or “3 months” (1 day to 10 years).",
    ja="「{word}」を間隔として読めませんでした。「30日」「2週間」「3か月」のように書いてください(1日から10年)。",
)
CADENCE_MOST_DAYS = 3650

PARAMS = (
    Param(name="reading", ja=("ふりがな", "読み", "よみ"), summary=Text(en="How the name is read", ja="名前の読み")),
    Param(name="alias", ja=("別名", "あだ名"), summary=Text(en="Other names, comma separated", ja="ほかの呼び名")),
    Param(name="company", ja=("会社", "所属"), summary=Text(en="Company or school", ja="会社や学校")),
    Param(name="title", ja=("役職", "肩書"), summary=Text(en="What they do there", ja="役職・仕事")),
    Param(
        name="circle", ja=("輪",), kind="choice", summary=Text(en="How close you are", ja="近さ"),
        choices=dict(circles.NAMES.items()),
    ),
    Param(name="cadence", ja=("間隔", "頻度"), summary=Text(en="How often, e.g. 30 days", ja="連絡の間隔(例: 30日)")),
    Param(name="how", ja=("きっかけ", "出会い"), summary=Text(en="How you met", ja="出会ったきっかけ")),
    Param(name="where", ja=("場所",), summary=Text(en="Where you met", ja="出会った場所")),
    Param(name="when", ja=("いつ", "日付"), kind="when", summary=Text(en="When you met", ja="出会った日")),
    Param(name="by", ja=("紹介者",), kind="person", also=("via", "経由"), summary=Text(en="Who introduced you", ja="紹介してくれた人")),
    Param(name="handle", ja=("連絡先", "SNS"), summary=Text(en="Accounts, comma separated", ja="SNSや連絡先")),
    Param(name="postal", ja=("住所",), summary=Text(en="Postal address, in quotes", ja="住所(年賀状の宛先)")),
    Param(name="note", ja=("メモ", "備考"), summary=Text(en="Anything worth remembering", ja="覚えておきたいこと")),
)  # fmt: skip
_PLAIN: Mapping[str, str] = {
    "reading": "reading",
    "company": "company",
    "title": "title",
    "how": "met_how",
    "where": "met_where",
    "postal": "postal",
    "note": "notes",
}
_OFTEN: Mapping[str, str] = {
    **dict.fromkeys(("daily", "day", "日"), "1d"),
    **dict.fromkeys(("weekly", "week", "週"), "7d"),
    **dict.fromkeys(("monthly", "month", "月"), "30d"),
    **dict.fromkeys(("quarterly", "quarter"), "90d"),
    **dict.fromkeys(("yearly", "year", "年"), "365d"),
}
_JOINS = late(r"&\s*(\S.*)")
_SELDOM = late(r"(?i)less(?: often)?|減らす|少なく")
"""Half as often as up to now."""
_NUMBER = late(r"\+?[0-9０-９ ()-]{7,}")
_LISTS: Mapping[str, str] = {"alias": "aliases", "handle": "handles"}


async def read(ctx: Context, options: Mapping[str, str], before: Contact | None = None) -> dict[str, Any]:
    """The contact fields that the options set; `before` is whose they change. Raises UserError for a value that cannot be read, Ask for a person."""
    fields: dict[str, Any] = {field: options[name] for name, field in _PLAIN.items() if name in options}
    fields |= {field: _listed(options[name]) for name, field in _LISTS.items() if name in options}
    if word := options.get("circle"):
        fields["circle"] = circles.read(word)
    if word := options.get("cadence"):
        fields["cadence_days"] = _days(word, before)
    if word := options.get("when"):
        fields["met_on"] = times.understand(word, ctx, "past").day
    if word := options.get("by"):
        fields["introduced_by"] = (await people.one(ctx, word, new=True)).id
    return fields


def joined(before: Sequence[str], told: Sequence[str]) -> tuple[str, ...]:
    """The accounts as told anew; one told with & before it joins those before, in the place of the one of its kind."""
    if len(told) != 1 or not (found := _JOINS.match(told[0])):
        return tuple(told)
    new = found[1]
    return (*(each for each in before if _kind(each) != _kind(new)), new)


def _kind(account: str) -> str:
    """A number, an address, or an account that is like no other."""
    return "number" if _NUMBER.fullmatch(account) else "address" if "@" in account[1:] else account


def resets_rhythm(before: Contact, after: Contact) -> bool:
    """Whether a change moves the day on which the contact is due."""
    return before.cadence != after.cadence or before.state != after.state


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("、", ",").split(",") if part.strip())


def _days(word: str, before: Contact | None) -> int:
    if before is not None and _SELDOM.fullmatch(word.strip()):
        return min(before.cadence.days * 2, CADENCE_MOST_DAYS)
    plain = word.strip().casefold().removeprefix("every ").removeprefix("毎").removesuffix("ごと")
    plain = _OFTEN.get(plain, f"{plain}d" if plain.isdecimal() else plain)
    span = duration.parse(plain)
    if span is None or not 1 <= span.days <= CADENCE_MOST_DAYS:
        raise UserError(BAD_CADENCE, word=word[:40])
    return span.days

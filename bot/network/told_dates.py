"""A special date as owners tell it: whose, what, which day."""

import re
from collections.abc import Mapping

from msgspec.structs import replace

from bot import people, times
from bot.context import Context
from bot.errors import UserError
from bot.language import countries, lunisolar, yearly
from bot.language.patterns import late
from bot.language.yearly import DayOfYear
from bot.model import lunisolar as model
from bot.model import special_date
from bot.model.lunisolar import Calendar
from bot.model.owner import Owner
from bot.model.reply import Option
from bot.model.special_date import SEASONS, SpecialDate
from bot.network import anniversaries
from bot.text import Text

LEAD_MOST = 60
NO_DAY = Text(
    en="There is no such day: {day}. Write it like “May 3” or “1990-05-03”.",
    ja="{day}という日はありません。「5月3日」や「1990年5月3日」のように書いてください。",
)
NO_LUNAR_DAY = Text(
    en="I couldn't read that lunar day: {day}. Write it like “lunar 8/15” or “the 15th of the 8th lunar month”.",
    ja="{day}という旧暦の日は読めませんでした。「旧暦8月15日」や「旧暦閏4月10日」のように書いてください。",
)
AHEAD_OF_TIME = Text(en="That year is still to come.", ja="その年はまだ来ていません。")
WHICH_WAY = Text(en="Which day is it?", ja="どちらの日ですか？")
BIRTHDAY = late(
    r"(?:'s|’s)?\s*\b(?:birthday|bday|born)\b(?:\s+(?:is|on))*|の?(?:お?誕生日|生まれ|バースデー)(?:は|が)?",
    re.IGNORECASE,
)
GIFT = late(r"(?:の|に)?(?:お|御)?(歳暮|中元)(?:は|を)?|\b(oseibo|o?chugen)\b", re.IGNORECASE)
_CALENDARS: Mapping[str, Calendar] = {
    "JP": "japanese", "KR": "korean", "KP": "korean", "VN": "vietnamese", "CN": "chinese", "TW": "chinese",
    "HK": "chinese", "MO": "chinese", "SG": "chinese", "MY": "chinese",
}  # fmt: skip
_AROUND = late(r"^[\s　、,.:は]+|[\s　、,.:]+$|(?:\s+(?:is|on))+$|(?:です|だ)$", re.IGNORECASE)


async def split(ctx: Context, text: str) -> tuple[str, str]:
    """Who is meant and what day it is, of what is left without the day."""
    for known in (BIRTHDAY, GIFT):
        if found := known.search(text):
            before, after = _AROUND.sub("", text[: found.start()]), _AROUND.sub("", text[found.end() :])
            return before or after, found[0]
    known_name = await people.at_start(ctx, text)
    if known_name is None:
        first, _, rest = text.partition(" ")
        return first.removesuffix("の"), _AROUND.sub("", rest)
    return known_name[0], _AROUND.sub("", re.sub(r"^\s*(?:'s|’s|の)", "", known_name[1]))


def day(text: str, ctx: Context) -> tuple[DayOfYear | None, str]:
    """The day of the year that a text says, and the text without it.

    Raises UserError for one that no year has, Ask where it is in doubt.
    """
    before, moon = text, lunisolar.marked(text)
    if moon is not None:
        text = moon.text
    said = yearly.find(text, ctx.locale)
    if said is None:
        if moon is not None:
            raise UserError(NO_LUNAR_DAY, day=before[:40])
        span = times.find(text, ctx)
        if span is None:
            return None, text
        said = DayOfYear(month=span.when.day.month, day=span.when.day.day, start=span.start, end=span.end)
    if moon is not None:
        said = replace(said, calendar=moon.calendar or usual_calendar(ctx.owner), leap=moon.leap)
    return _checked(said, text[said.start : said.end], ctx), " ".join(
        f"{text[: said.start]} {text[said.end :]}".split()
    )


def _checked(said: DayOfYear, words: str, ctx: Context) -> DayOfYear:
    known = [(month, day) for month, day in _ways(said) if _exists(said, month, day)]
    if not known:
        raise UserError(NO_LUNAR_DAY if said.calendar else NO_DAY, day=words)
    if said.year > ctx.today.year:
        raise UserError(AHEAD_OF_TIME)
    month, day = known[0]
    if len(known) > 1:
        ways = [read("", "", "", replace(said, month=month, day=day, year=0), ctx) for month, day in known]
        options = [Option(label=anniversaries.written(way, ctx.locale), value=f"{way.month} {way.day}") for way in ways]
        month, day = map(int, ctx.chosen("way", ctx.say(WHICH_WAY), options, "plain").split())
    return replace(said, month=month, day=day)


def _ways(said: DayOfYear) -> list[tuple[int, int]]:
    return [(said.month, said.day), (said.day, said.month)][: 2 if said.doubtful else 1]


def _exists(said: DayOfYear, month: int, day: int) -> bool:
    return model.exists(month, day) if said.calendar else special_date.exists(month, day, said.year)


def usual_calendar(owner: Owner) -> Calendar:
    """The lunisolar calendar that an owner means who says only “lunar”: that of their country, else of their language."""
    country = owner.country or countries.of_zone(owner.zone)
    return _CALENDARS.get(country) or ("japanese" if owner.locale == "ja" else "chinese")


def lead(word: str) -> int | None:
    """How many days before it the owner wants to know; None when they did not say."""
    return min(int(word), LEAD_MOST) if word.isdecimal() and len(word) < 4 else None


def read(id: str, contact_id: str, what: str, said: DayOfYear | None, ctx: Context) -> SpecialDate:
    """The date that the owner told: a birthday unless `what` says otherwise."""
    each = SpecialDate(id=id, contact_id=contact_id, month=1, day=1, created_at=ctx.now)
    if gift := GIFT.search(what):
        name = "お歳暮" if "歳暮" in gift[0] or "seibo" in gift[0].lower() else "お中元"
        month, day_ = SEASONS[name]
        return replace(each, kind="free", name=name, month=month, day=day_, lead_days=0)
    if said is not None:
        each = replace(each, month=said.month, day=said.day, year=said.year, calendar=said.calendar, leap=said.leap)
    if not what or BIRTHDAY.fullmatch(what):
        return each
    anniversary = "記念日" in what or "anniversary" in what.lower()
    return replace(each, kind="anniversary" if anniversary else "free", name=what[:60])

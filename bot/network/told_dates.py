"""A special date as owners tell it: whose, what, which day."""

import re
from dataclasses import replace
from datetime import date

from bot import people, times
from bot.context import Ask, Context
from bot.errors import UserError
from bot.language import yearly
from bot.language.yearly import DayOfYear
from bot.model import special_date
from bot.model.reply import Option
from bot.model.special_date import SEASONS, SpecialDate
from bot.text import Text

LEAD_MOST = 60
NO_DAY = Text(
    en="There is no such day: {day}. Write it like “May 3” or “1990-05-03”.",
    ja="{day}という日はありません。「5月3日」や「1990年5月3日」のように書いてください。",
)
LUNAR = Text(
    en="I can't count in the lunisolar calendar. Tell me the day in the common one, for this year.",
    ja="旧暦の日付はまだ数えられません。今年は新暦で何日にあたるかを教えてください。",
)
AHEAD_OF_TIME = Text(en="That year is still to come.", ja="その年はまだ来ていません。")
WHICH_WAY = Text(en="Which day is it?", ja="どちらの日ですか?")
CANCEL = Text(en="Cancel", ja="やめる")
_LUNAR = re.compile(r"\b(?:lunar|lunisolar)\b|旧暦|陰暦|農暦", re.IGNORECASE)
BIRTHDAY = re.compile(
    r"(?:'s|’s)?\s*\b(?:birthday|bday|born)\b(?:\s+(?:is|on))*|の?(?:お?誕生日|生まれ|バースデー)(?:は|が)?",
    re.IGNORECASE,
)
GIFT = re.compile(r"(?:の|に)?(?:お|御)?(歳暮|中元)(?:は|を)?|\b(oseibo|o?chugen)\b", re.IGNORECASE)
_AROUND = re.compile(r"^[\s　、,.:は]+|[\s　、,.:]+$|(?:\s+(?:is|on))+$|(?:です|だ)$", re.IGNORECASE)


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


def day(text: str, ctx: Context) -> DayOfYear | None:
    """The day of the year that a text says. Raises UserError for one that no year has, Ask where it is in doubt."""
    if _LUNAR.search(text):
        raise UserError(LUNAR)
    said = yearly.find(text, ctx.locale)
    if said is None:
        span = times.find(text, ctx)
        if span is None:
            return None
        return DayOfYear(month=span.when.day.month, day=span.when.day.day, start=span.start, end=span.end)
    if not special_date.exists(said.month, said.day, said.year):
        raise UserError(NO_DAY, day=text[said.start : said.end])
    if said.year > ctx.today.year:
        raise UserError(AHEAD_OF_TIME)
    if said.doubtful:
        ways = [(said.month, said.day), (said.day, said.month)]
        answer = ctx.answer("way")
        if answer is None:
            options = [Option(label=written(m, d, ctx), value=f"{m} {d}") for m, d in ways]
            raise Ask("way", ctx.say(WHICH_WAY), [*options, Option(label=ctx.say(CANCEL), value="")], "plain")
        month, day = map(int, answer.split())
        return replace(said, month=month, day=day)
    return said


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
        each = replace(each, month=said.month, day=said.day, year=said.year)
    if not what or BIRTHDAY.fullmatch(what):
        return each
    anniversary = "記念日" in what or "anniversary" in what.lower()
    return replace(each, kind="anniversary" if anniversary else "free", name=what[:60])


def written(month: int, day: int, ctx: Context, year: int = 0) -> str:
    """A day of the year, with its year where that is known: `May 3, 1990`, `5月3日`."""
    if ctx.locale == "ja":
        return f"{year}年{month}月{day}日" if year else f"{month}月{day}日"
    name = date(2000, month, day).strftime("%B")
    return f"{name} {day}, {year}" if year else f"{name} {day}"

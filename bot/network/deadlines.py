"""By when a purpose should be reached: as owners say it (by March, 年内に), and the nudge that asks on that day."""

import re
from datetime import date

from bot import planning, times
from bot.context import Context
from bot.errors import UserError
from bot.language.when import When
from bot.model.nudge import Nudge
from bot.model.purpose import Purpose
from bot.text import Text

GONE_BY = Text(
    en="{day} has gone by. Choose a day to come.", ja="{day}はもう過ぎています。これからの日にしてください。"
)
KIND = "purpose_by"
"""The kind of nudge that the feature `purpose_end` composes."""
_MARKED = re.compile(r"^(?:by|before|until|till|within)\b|(?:まで|中|内)に?$", re.IGNORECASE)
_MONTH = re.compile(r"\bby\s+(?P<en>[A-Z][a-z]{2,8})\b(?!\s*\d)|(?P<ja>\d{1,2}月)(?:まで|中)に?")


def understood(ctx: Context, text: str) -> date:
    """The last day of what a text says. Raises UserError when it says no time, or one that has gone by."""
    bare = re.sub(r"^by\s+", "", text.strip(), flags=re.IGNORECASE)
    found = times.understood(bare, ctx) or times.understood(f"end of {bare}", ctx) or times.understood(f"{bare}末", ctx)
    return _checked(ctx, found or times.understand(text, ctx), text)


def taken(ctx: Context, text: str) -> tuple[str, date | None]:
    """A text without the deadline in it, and the deadline; a time that is none stays where it is."""
    span = times.find(text, ctx)
    if span is not None and _MARKED.search(text[span.start : span.end].strip()):
        return _without(text, span.start, span.end), _checked(ctx, span.when, text[span.start : span.end])
    if (month := _MONTH.search(text)) is not None:
        words = f"end of {month['en']}" if month["en"] else f"{month['ja']}末"
        if (said := times.understood(words, ctx)) is not None:
            return _without(text, month.start(), month.end()), said.end or said.day
    return text, None


async def plan(ctx: Context, purpose: Purpose) -> None:
    """One nudge on the evening of the day by which a purpose should be reached; none while there is no such day."""
    wanted = None
    if purpose.by is not None and purpose.state == "open":
        due_at = max(times.day_start(purpose.by, ctx.owner, times.EVENING), ctx.now)
        wanted = Nudge(id=ctx.new_id(), kind=KIND, due_at=due_at, created_at=ctx.now, subject=purpose.id)
    await planning.plan(ctx, KIND, purpose.id, wanted)


def _checked(ctx: Context, said: When, text: str) -> date:
    last = said.end or said.day
    if last < ctx.today.date():
        raise UserError(GONE_BY, day=text.strip()[:40])
    return last


def _without(text: str, start: int, end: int) -> str:
    return re.sub(r"[ \u3000]{2,}", " ", f"{text[:start]} {text[end:]}").strip(" 、,。")

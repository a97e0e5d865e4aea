"""What is kept of a proposal beside its touch: facts, needs, who was met at which event."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from bot import times
from bot.context import Context
from bot.language import jobs, names, yearly
from bot.language.facts import kind_of
from bot.language.fold import fold
from bot.language.patterns import late
from bot.language.yearly import DayOfYear
from bot.model import special_date
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.gathering import Gathering
from bot.model.offer import Need
from bot.model.special_date import SpecialDate
from bot.network import gatherings, told_dates
from bot.text import Text

LASTS = timedelta(days=4)
"""How long after its beginning somebody may still be met at an event."""
BEFORE = timedelta(days=1)
"""How long before: the evening before a conference counts."""
BEFORE_THAT = Text(en="was at {company} before", ja="前は{company}")
NAME_LEAST = 2
"""Characters of a place that may stand for an event whose name has more."""

_KANA = late(r"[ぁ-ゖー\s]{2,20}")
"""In brackets behind a name in kanji, how it is read."""
_BORN = late(r"(?i)(?:(?:his|her|their)\s+)?(?:birthday|bday|b-day)\b|お?誕生日|バースデー")
_END = late(r"(?i)(?:[\s.,:!。、はが]|\b(?:is|on|the)\b|です|だ(?:って|そう(?:です)?)?|らしい|とのこと|って)*")
"""What may stand around the day."""


async def facts(ctx: Context, contact: Contact, texts: Sequence[str]) -> None:
    """Keep facts about a contact that are not kept yet, each with the kind that its words suggest.

    Where they work becomes their company and title, and kana alone how their name is read, if the book has none yet; a new
    job takes the place of the one before.
    """
    texts = await _particulars(ctx, contact, texts)
    held = {fold(each.text) for each in await ctx.book.about(Fact, contact.id)}
    for text in dict.fromkeys(texts):
        if fold(text) not in held and not await _birthday(ctx, contact, text):
            kind = kind_of(text, ctx.locale)
            await ctx.book.save(Fact(id=ctx.new_id(), text=text, created_at=ctx.now, contact_id=contact.id, kind=kind))


async def _particulars(ctx: Context, contact: Contact, texts: Sequence[str]) -> Sequence[str]:
    """Keep company, title and reading, where these are said and not known; the facts that are left."""
    before = after = await ctx.book.get(Contact, contact.id) or contact
    left = []
    for text in texts:
        job, rest = jobs.parted(text)
        if job is not None and (not after.company or fold(after.company) == fold(job.company)):
            after = replace(after, company=after.company or job.company, title=after.title or job.title)
            left += [rest] * bool(rest)
        elif (new := jobs.changed(text)) is not None:
            if after.company and fold(after.company) != fold(new.company):
                left.append(ctx.say(BEFORE_THAT, company=after.company))
                after = replace(after, company="", title="")
            after = replace(after, company=new.company)
            left.append(text)
        elif not after.reading and _KANA.fullmatch(text) and not _KANA.fullmatch(names.strip_honorific(after.name)):
            after = replace(after, reading=names.strip_honorific(text))
        else:
            left.append(text)
    if after != before:
        await ctx.book.save(after)
    return left


async def _birthday(ctx: Context, contact: Contact, text: str) -> bool:
    """Whether a fact is nothing but a birthday, kept as a date in the place of the one before; a doubtful day is none."""
    said = _BORN.match(text)
    day = (yearly.find(text[said.end() :], ctx.locale) or _near(text[said.end() :], ctx)) if said else None
    if said is None or day is None or day.doubtful or day.year > ctx.today.year:
        return False
    rest = text[said.end() :]
    if not _END.fullmatch(rest[: day.start] + rest[day.end :]) or not special_date.exists(day.month, day.day, day.year):
        return False
    found = told_dates.read(ctx.new_id(), contact.id, "", day, ctx)
    before = [each for each in await ctx.book.about(SpecialDate, contact.id) if each.kind == found.kind]
    if not any((each.month, each.day, each.calendar) == (day.month, day.day, "") for each in before):
        await ctx.book.save(replace(found, id=before[0].id) if before else found)
    return True


def _near(text: str, ctx: Context) -> DayOfYear | None:
    """A day near today, as one says it: next Saturday, 来週の土曜."""
    span = times.find(text, ctx)
    if span is None or span.when.rule or span.when.end or span.when.at:
        return None
    return DayOfYear(month=span.when.day.month, day=span.when.day.day, start=span.start, end=span.end)


async def needs(ctx: Context, contact: Contact, texts: Sequence[str]) -> None:
    """Keep what a contact needs, once while it is open."""
    held = {fold(each.what) for each in await ctx.book.about(Need, contact.id) if each.state == "open"}
    for text in dict.fromkeys(texts):
        if fold(text) not in held:
            await ctx.book.save(Need(id=ctx.new_id(), contact_id=contact.id, what=text, created_at=ctx.now))


async def attended(ctx: Context, contacts: Sequence[Contact], place: str, at: datetime) -> None:
    """Keep that contacts were met at an event of the owner's, when the place means one; they may have been expected."""
    gathering = await gathering_at(ctx, place, at)
    if gathering is not None:
        for contact in contacts:
            await gatherings.attend(ctx, gathering, contact, met=True)


async def gathering_at(ctx: Context, place: str, at: datetime) -> Gathering | None:
    """The event of the owner's that a place means at a time, by name and day; None when there is none or several."""
    if not place:
        return None
    day = ctx.owner.local(at).date()
    named = [each for each in await ctx.book.all(Gathering) if _names(place, each.name)]
    fitting = [each for each in named if each.rule or each.at is None or _on(ctx.owner.local(each.at).date(), day)]
    return fitting[0] if len(fitting) == 1 else None


def _on(begins: date, day: date) -> bool:
    return begins - BEFORE <= day <= begins + LASTS


def _names(place: str, name: str) -> bool:
    """Whether a place as said is an event's name, or a whole word of it: PyCon for PyCon JP 2026, 勉強会 for 朝の勉強会."""
    said, whole = fold(place).removeprefix("the ").strip(), fold(name)
    if said == whole or not said:
        return said == whole
    short, long = sorted((said, whole), key=len)
    if short.isascii():
        return f" {short} " in f" {long} "
    return len(short) > NAME_LEAST and short in long

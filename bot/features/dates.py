"""Birthdays, anniversaries and other days of the year, told in time and on the day."""

import re
from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from bot import cards, people
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param, asks_who
from bot.language import lunisolar
from bot.language.yearly import DayOfYear
from bot.model import special_date
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.reply import Button, Card, Field, Form, Input, Option, Reply
from bot.model.special_date import SpecialDate
from bot.network import anniversaries, told_dates
from bot.text import Text

feature = Feature("dates", Text(en="Birthdays and other dates", ja="記念日"))

SHOWN_MOST, PANEL_MOST, AHEAD = 12, 4, timedelta(days=30)
KEPT = Text(en="Kept: {what}, {day}.", ja="覚えました: {what} {day}")
CHANGED = Text(en="Changed: {what}, {day} (it was {before}).", ja="変えました: {what} {day}(前は{before})")
GIFT_KEPT = Text(en="Noted. I'll bring up {what} in time.", ja="覚えました。{what}は時期が来たらお知らせします。")
NONE = Text(
    en="No dates yet. For example: date Tanaka birthday May 3",
    ja="まだ記念日がありません。例: 記念日 田中さん 誕生日 5月3日",
)
NONE_OF = Text(en="I know no dates of {name} yet.", ja="{name}の記念日はまだ知りません。")
HEADING = Text(en="Dates to come", ja="これからの記念日")
MORE = Text(en="… and {n} more", ja="… ほか{n}件")
ADD, REMOVE = Text(en="Add a date", ja="記念日を加える"), Text(en="Remove one", ja="取りやめる")
REMOVED = Text(en="Forgotten: {what}.", ja="取り消しました: {what}")
GONE = Text(en="That date is not in your book any more.", ja="その記念日はもう帳面にありません。")
WHO, WHAT, DAY = Text(en="Who", ja="だれの"), Text(en="What", ja="何の日"), Text(en="Day", ja="日付")
WHAT_HINT = Text(en="birthday (or an anniversary, oseibo …)", ja="誕生日(結婚記念日、お歳暮なども)")
DAY_HINT = Text(en="May 3, May 3 1990, lunar 8/15", ja="5月3日、1990年5月3日、旧暦8月15日")
_TEXT = Param(name="what", ja=("内容",), summary=Text(en="Who, what and which day", ja="だれの、何の、いつ"))
_LEAD = Param(
    name="lead",
    ja=("何日前",),
    kind="number",
    summary=Text(en="Days of notice, 0 to 60", ja="何日前に知らせるか(0から60)"),
)


@feature.command(
    "date list",
    ja=("記念日 一覧",),
    summary=Text(en="Birthdays and other dates to come", ja="これからの誕生日や記念日"),
    example=Text(en="date Mika birthday May 3", ja="記念日 美香さん 誕生日 5月3日"),
    takes=_TEXT,
    params=(_LEAD,),
    aliases=("birthday", "birthdays", "誕生日"),
    default=True,
)
async def listed(call: Command, ctx: Context) -> Reply:
    if call.text:
        return await _told(call, ctx)
    found = await _following(ctx, await ctx.book.all(SpecialDate))
    if not found:
        return Reply(text=ctx.say(NONE), cards=(Card(buttons=(_adding(ctx),)),))
    return Reply(cards=(_overview(ctx, found),))


@feature.command(
    "date add",
    ja=("記念日 追加",),
    summary=Text(en="A birthday, an anniversary, any day of the year", ja="誕生日・記念日・そのほかの日"),
    example=Text(en="date add Mika wedding anniversary June 1 2015", ja="記念日 追加 美香さん 結婚記念日 2015年6月1日"),
    takes=_TEXT,
    params=(_LEAD,),
)
async def add(call: Command, ctx: Context) -> Reply:
    return await _told(call, ctx) if call.text else Reply(form=_form(ctx, ""))


@feature.command(
    "date remove",
    ja=("記念日 削除",),
    summary=Text(en="Forget a date", ja="記念日を取り消す"),
    example=Text(en="date remove Mika", ja="記念日 削除 美香さん"),
    takes=asks_who(WHO),
)
async def remove(call: Command, ctx: Context) -> Reply:
    contact = await people.one(ctx, call.text)
    found = sorted(await ctx.book.about(SpecialDate, contact.id), key=lambda each: (each.month, each.day))
    if not found:
        raise UserError(NONE_OF, name=cards.called(contact, ctx))
    chosen = ctx.one_of("date", ctx.say(REMOVE), found, lambda each: anniversaries.label(each, ctx.locale), "plain")
    return await _removed(ctx, chosen.id)


@feature.button("off")
async def off(_call: Press, ctx: Context) -> Reply:
    return await _removed(ctx, ctx.value)


@feature.button("add", reads=True)
async def adding(_call: Press, ctx: Context) -> Reply:
    contact = await ctx.book.get(Contact, ctx.value) if ctx.value else None
    return Reply(form=_form(ctx, contact.name if contact else ""))


@feature.form("add")
async def added(call: Submit, ctx: Context) -> Reply:
    with in_field("who"):
        contact = await people.one(ctx, call.values.get("who", ""), new=True)
    what = call.values.get("what", "")
    with in_field("day"):
        day = call.values.get("day", "")
        if lunisolar.marked(what):
            said, what = told_dates.day(f"{what} {day}", ctx)
        else:
            said, _ = told_dates.day(day, ctx)
        if said is None and not told_dates.GIFT.search(what):
            raise UserError(told_dates.NO_DAY, day=day[:40] or "—")
    return await _kept(ctx, contact, what, said, None)


async def _told(call: Command, ctx: Context) -> Reply:
    """A date in words is kept; a name alone shows that person's dates."""
    text = call.text
    lead = told_dates.lead(call.options.get("lead", ""))
    said, rest = told_dates.day(text, ctx)
    gift = told_dates.GIFT.search(text)
    if said is None and gift is None:
        if told_dates.BIRTHDAY.search(text) or (await people.at_start(ctx, text) is None and re.search(r"\d", text)):
            raise UserError(told_dates.NO_DAY, day=text[:40])
        return await _of(ctx, await people.one(ctx, text))
    who, what = await told_dates.split(ctx, rest)
    return await _kept(ctx, await people.one(ctx, who, new=True), what, said, lead)


async def _kept(ctx: Context, contact: Contact, what: str, said: DayOfYear | None, lead: int | None) -> Reply:
    each = told_dates.read(ctx.new_id(), contact.id, what, said, ctx)
    each = replace(each, lead_days=lead) if lead is not None and not each.seasonal else each
    before = [
        one for one in await ctx.book.about(SpecialDate, contact.id) if (one.kind, one.name) == (each.kind, each.name)
    ]
    if before:
        each = replace(each, id=before[0].id, created_at=before[0].created_at)
    await ctx.book.save(each)
    next_steps = Card(buttons=(_adding(ctx), cards.opening(contact.id, ctx.locale)))
    return Reply(text=_said(ctx, each, contact, before[0] if before else None), cards=(next_steps,))


def _said(ctx: Context, each: SpecialDate, contact: Contact, before: SpecialDate | None) -> str:
    what = anniversaries.title(each, contact, ctx.locale)
    if each.seasonal:
        return ctx.say(GIFT_KEPT, what=what)
    today = ctx.today.date()
    day = anniversaries.in_both(each, today, ctx.locale)
    if before is None or replace(before, lead_days=each.lead_days) == each:
        return ctx.say(KEPT, what=what, day=day)
    return ctx.say(CHANGED, what=what, day=day, before=anniversaries.written(before, ctx.locale))


async def _of(ctx: Context, contact: Contact) -> Reply:
    found = await _following(ctx, await ctx.book.about(SpecialDate, contact.id))
    if not found:
        return Reply(
            text=ctx.say(NONE_OF, name=cards.called(contact, ctx)), cards=(Card(buttons=(_adding(ctx, contact),)),)
        )
    return Reply(cards=(_overview(ctx, found, contact),))


async def _following(ctx: Context, dates: Sequence[SpecialDate]) -> list[tuple[SpecialDate, Contact]]:
    """These dates of people who are not silent, the next one first."""
    today = ctx.today.date()
    known = await ctx.book.people([(ctx.owner.id, each.contact_id) for each in dates])
    pairs = [(each, known.get((ctx.owner.id, each.contact_id))) for each in dates]
    active = [(each, contact) for each, contact in pairs if contact is not None and not contact.silent]
    return sorted(active, key=lambda pair: (special_date.following(pair[0], today), pair[1].name))


def _overview(ctx: Context, found: Sequence[tuple[SpecialDate, Contact]], contact: Contact | None = None) -> Card:
    shown = found[:SHOWN_MOST]
    lines = [anniversaries.line(each, contact, ctx.today.date(), ctx.locale) for each, contact in shown]
    lines += [ctx.say(MORE, n=len(found) - len(shown))] if len(found) > len(shown) else []
    options = [
        Option(label=anniversaries.title(each, contact, ctx.locale)[:60], value=each.id) for each, contact in shown
    ]
    return Card(
        title=ctx.say(HEADING),
        body="\n".join(lines),
        buttons=(_adding(ctx, contact),),
        choices=(feature.choice("off", options, ctx.say(REMOVE)),),
    )


def _adding(ctx: Context, contact: Contact | None = None) -> Button:
    return feature.press(ctx.say(ADD), "add", contact.id if contact else "")


def _form(ctx: Context, name: str) -> Form:
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="person", value=name, required=True),
        Input(id="what", label=ctx.say(WHAT), hint=ctx.say(WHAT_HINT)),
        Input(id="day", label=ctx.say(DAY), hint=ctx.say(DAY_HINT)),
    )
    return Form(id=feature.action("add"), title=ctx.say(ADD), inputs=inputs)


async def _removed(ctx: Context, id: str) -> Reply:
    each = await ctx.book.get(SpecialDate, id)
    contact = await ctx.book.get(Contact, each.contact_id) if each else None
    if each is None or contact is None:
        raise UserError(GONE)
    await ctx.book.remove(each)
    return Reply(text=ctx.say(REMOVED, what=anniversaries.title(each, contact, ctx.locale)))


@feature.section("who", "brief")
async def theirs(contact: Contact, ctx: Context) -> list[Field | Button]:
    """Each of their dates, with the next time it comes."""
    today = ctx.today.date()
    found = [each for each in await ctx.book.about(SpecialDate, contact.id) if not each.seasonal]
    found.sort(key=lambda each: special_date.following(each, today))
    days = [(each, special_date.following(each, today)) for each in found[:PANEL_MOST]]
    return [
        Field(
            name=anniversaries.label(each, ctx.locale),
            value=f"{cards.day_words(on, ctx)}{anniversaries.more(each, on, ctx.locale)}",
        )
        for each, on in days
    ]


@feature.panel
async def coming(ctx: Context) -> list[Card]:
    """The dates of the next weeks."""
    today = ctx.today.date()
    found = await _following(ctx, await ctx.book.all(SpecialDate))
    near = [pair for pair in found if special_date.following(pair[0], today) - today <= AHEAD][:PANEL_MOST]
    lines = [anniversaries.line(each, contact, today, ctx.locale) for each, contact in near]
    return [Card(title=ctx.say(HEADING), body="\n".join(lines))] if lines else []

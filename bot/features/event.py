"""Events (交流会・勉強会) before they take place: planned, listed, and looked forward to the evening before."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from bot import cards, times
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param
from bot.language import spoken
from bot.language.fold import fold
from bot.language.when import When
from bot.model.event import Command, Press, Submit
from bot.model.gathering import Gathering
from bot.model.reply import Button, Card, Choice, Form, Input, Option, Reply
from bot.network import announcement, calling_off, gatherings, preparation, purposes
from bot.network.announcement import Announced
from bot.text import Text

feature = Feature("event", Text(en="Events", ja="イベント"))

PLAN = Text(en="Plan an event", ja="イベントを予定する")
EDIT = Text(en="Change it", ja="変更する")
NAME = Text(en="Event", ja="イベント名")
WHEN = Text(en="When", ja="いつ")
WHEN_HINT = Text(en="Friday 19:00, every Tuesday 19:00 …", ja="金曜19時、毎週火曜19時 など")
WHERE = Text(en="Where", ja="どこで")
PURPOSE = Text(en="For which purpose", ja="どの目的のために")
PROPOSE = Text(en="Shall I plan this event: {what}?", ja="このイベントを予定しましょうか: {what}")
MOVE = Text(en="Shall I move {name} to {when}?", ja="「{name}」を{when}に変更しましょうか？")
YES_MOVE = Text(en="Move it", ja="変更する")
YES = Text(en="Plan it", ja="予定する")
PLANNED = Text(
    en="Planned: {what}\nI'll brief you the evening before.",
    ja="予定しました: {what}\n前日の夜に、準備をお手伝いします。",
)
PLANNED_SOON = Text(en="Planned: {what}", ja="予定しました: {what}")
CHANGED = Text(en="Changed: {what}", ja="変更しました: {what}")
NO_DAY = Text(en="Tell me the day when you know it.", ja="日時が決まったら教えてください。")
OVER = Text(
    en="That has taken place already: {what}. Whom did you meet there?",
    ja="もう終わったイベントですね: {what}。だれと会いましたか？",
)
WHICH_DAY = Text(en="On which day?", ja="どの日ですか？")
LIST = Text(en="{n:# event ahead|# events ahead}", ja="これからのイベント {n}件")
NOTHING = Text(
    en="No event ahead. For example: event plan PyCon Friday 19:00 at Shibuya",
    ja="これからのイベントはありません。例: イベント 予定 交流会 金曜19時 渋谷で",
)
OPEN = Text(en="Prepare for one", ja="準備する")
CALL_OFF = Text(en="Call it off", ja="取りやめる")
NAMELESS = Text(en="What is the event called? For example: {example}", ja="何というイベントですか？例: {example}")
EXAMPLE = Text(en="event plan PyCon Friday 19:00 at Shibuya", ja="イベント 予定 交流会 金曜19時 渋谷で")
SHOWN_MOST = 8
_NAME = Param(name="name", ja=("名前",), summary=NAME)
_PURPOSE = Param(name="purpose", ja=("目的",), summary=PURPOSE)


@feature.command(
    "event list",
    ja="イベント 一覧",
    summary=Text(en="What is ahead", ja="これからのイベント"),
    takes=_NAME,
    reads=True,
    default=True,
)
async def list_(call: Command, ctx: Context) -> Reply:
    """Words that name no event are proposed as one."""
    if not call.text:
        return await _all(ctx)
    if (gathering := await gatherings.named(ctx, call.text)) is not None:
        return await preparation.shown(ctx, gathering)
    told = announcement.read(ctx, call.text)
    if told.moved and told.when and (planned_ := await gatherings.named(ctx, told.name)) is not None:
        return await _move(ctx, planned_, told.when)
    when = _when_words(ctx, told.when) if told.when else ""
    what = " — ".join(filter(None, (told.name, when, told.place)))
    # The day that was shown, whenever it is agreed to: tomorrow is another one by then.
    fixed = told.when is not None and not told.when.rule and (told.when.end or told.when.day) <= told.when.day
    yes = Option(label=ctx.say(YES), value=times.moment(told.when, ctx).isoformat() if told.when and fixed else "yes")
    answer = ctx.chosen("plan", ctx.say(PROPOSE, what=what), (yes,), timed="future", waits=told.name)
    return await _plan(ctx, told if answer == "yes" else announcement.at(ctx, told, datetime.fromisoformat(answer)))


async def _move(ctx: Context, gathering: Gathering, when: When) -> Reply:
    after = gatherings.moved(ctx, gathering, when)
    when_ = gatherings.when_words(after, after.at, ctx.owner, ctx.now)
    ctx.confirm("move", ctx.say(MOVE, name=gathering.name, when=when_), YES_MOVE)
    await ctx.book.save(after)
    await gatherings.schedule(ctx, after)
    return _said(ctx, after, CHANGED)


def _when_words(ctx: Context, when: When) -> str:
    """The day, with the time of day where one was said, and how often it comes."""
    said = times.say(times.moment(when, ctx), ctx.now, ctx.owner) if when.at else cards.day_words(when.day, ctx)
    return times.recurring(when.rule, said, ctx.locale)


@feature.command(
    "event plan",
    ja=("イベント 予定", "イベント 追加", "イベント 計画"),
    summary=Text(en="Name, when, where, what for; every week too", ja="名前、日時、場所、目的。毎週の勉強会も"),
    example=EXAMPLE,
    takes=_NAME,
    params=(
        Param(name="when", ja=("いつ", "日時"), kind="when", summary=WHEN),
        Param(name="where", ja=("場所",), summary=WHERE),
        _PURPOSE,
    ),
    aliases=("event add", "event new"),
)
async def plan(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return Reply(form=await _form(ctx, None))
    return await _plan(ctx, announcement.read(ctx, call.text), call.options)


@feature.button("plan", reads=True)
async def plan_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=await _form(ctx, None))


@feature.button("edit", reads=True)
async def edit(_call: Press, ctx: Context) -> Reply:
    return Reply(form=await _form(ctx, await _pressed(ctx)))


@feature.form("plan")
async def planned(call: Submit, ctx: Context) -> Reply:
    with in_field("name"):
        if not call.values.get("name"):
            raise UserError(NAMELESS, example=ctx.say(EXAMPLE))
    before = await ctx.book.get(Gathering, call.value) if call.value else None
    told = Announced(name=call.values["name"][: announcement.NAME_MOST])
    return await _plan(ctx, told, {name: value for name, value in call.values.items() if value}, before)


async def _plan(
    ctx: Context, told: Announced, options: Mapping[str, str] | None = None, before: Gathering | None = None
) -> Reply:
    """Plan an event, or change the one ahead that is called the same."""
    options = options or {}
    if not told.name:
        raise UserError(NAMELESS, example=ctx.say(EXAMPLE))
    ahead = [each for _, each in await gatherings.planned(ctx) if fold(each.name) == fold(told.name)]
    before = before or next(iter(ahead), None)
    gathering = before or Gathering(id=ctx.new_id(), name=told.name, created_at=ctx.now)
    with in_field("when"):
        said = times.understand(options["when"], ctx) if options.get("when") else told.when
        gathering = replace(_timed(ctx, gathering, said), name=told.name)
    purpose = await purposes.one(ctx, options["purpose"]) if options.get("purpose") else None
    gathering = replace(
        gathering, place=options.get("where", "") or told.place or gathering.place,
        purpose_id=purpose.id if purpose else gathering.purpose_id,
    )  # fmt: skip
    await ctx.book.save(gathering)
    await gatherings.schedule(ctx, gathering)
    return _said(ctx, gathering, CHANGED if before else None)


def _timed(ctx: Context, gathering: Gathering, said: When | None) -> Gathering:
    """The event at its time; one that has gone by is over. Raises Ask when several days were said."""
    if said is None:
        return gathering
    day = said.day
    if said.end is not None and said.end > said.day and said.at is None and not said.rule:
        day = _one_of(ctx, said)
    precise = said.at is not None
    at = (
        said.at
        if said.at is not None and day == said.day
        else times.day_start(day, ctx.owner, said.wall or times.MORNING)
    )
    past = at < ctx.now if precise else day < ctx.today.date()
    wall = said.wall or time(at.hour, at.minute)
    return replace(
        gathering, at=at, precise=precise, rule=said.rule, wall=wall if said.rule else None,
        zone=ctx.owner.zone if said.rule else "", state="over" if past and not said.rule else "planned",
    )  # fmt: skip


def _one_of(ctx: Context, said: When) -> date:
    count = min(((said.end or said.day) - said.day).days, 6) + 1
    days = [said.day + timedelta(days=n) for n in range(count)]
    options = [
        Option(
            label=spoken.exact_day_words(day, ctx.today.date(), ctx.locale),
            value=day.isoformat(),
            also=spoken.weekday_words(day, ctx.locale),
        )
        for day in days
        if day >= ctx.today.date()
    ]
    return date.fromisoformat(ctx.chosen("day", ctx.say(WHICH_DAY), options))


def _said(ctx: Context, gathering: Gathering, text: Text | None) -> Reply:
    what = gatherings.called(gathering, ctx)
    if gathering.state == "over":
        return Reply(
            cards=(
                Card(
                    body=ctx.say(OVER, what=what),
                    buttons=(
                        Button(
                            label=ctx.say(preparation.MET), action="event_day.wrap", value=gathering.id, tone="good"
                        ),
                    ),
                ),
            )
        )
    evening = gatherings.brief_at(gathering, ctx.owner, ctx.now)
    said = ctx.say(text or (PLANNED if evening else PLANNED_SOON), what=what)
    note = "" if gathering.at else ctx.say(NO_DAY)
    buttons = (
        Button(label=ctx.say(preparation.EXPECT), action="event_eve.expect", value=gathering.id, tone="good"),
        feature.press(ctx.say(EDIT), "edit", gathering.id),
        feature.press(ctx.say(CALL_OFF), "off", gathering.id),
    )
    return Reply(text=said, cards=(Card(body=note, buttons=buttons),))


@feature.command(
    "event cancel",
    ja=("イベント 中止", "イベント 取りやめ"),
    summary=Text(en="Call one off", ja="イベントを取りやめる"),
    example=Text(en="event cancel PyCon", ja="イベント 中止 交流会"),
    takes=_NAME,
)
async def cancel(call: Command, ctx: Context) -> Reply:
    return Reply(text=await calling_off.named(ctx, call.text))


@feature.button("off")
async def off(_call: Press, ctx: Context) -> Reply:
    return Reply(text=await calling_off.call_off(ctx, await _pressed(ctx)))


@feature.panel
async def ahead(ctx: Context) -> list[Card]:
    """The next event."""
    found = [(at, each) for at, each in await gatherings.planned(ctx) if at is not None][:1]
    return [
        Card(title=each.name, body=gatherings.when_words(each, at, ctx.owner, ctx.now), buttons=(_open(ctx, each),))
        for at, each in found
    ]


async def _all(ctx: Context) -> Reply:
    ahead_ = [each for _, each in await gatherings.planned(ctx)]
    plan_ = feature.press(ctx.say(PLAN), "plan", tone="plain" if ahead_ else "good")
    met = [
        Button(label=ctx.say(preparation.MET), action="event_day.wrap", value=each.id)
        for each in (await gatherings.recent(ctx))[:1]
    ]
    if not ahead_:
        return Reply(cards=(Card(body=ctx.say(NOTHING), buttons=(plan_, *met)),))
    lines = [f"• {gatherings.called(each, ctx)}" for each in ahead_[:SHOWN_MOST]]
    options = [Option(label=each.name[:60], value=each.id) for each in ahead_[:SHOWN_MOST]]
    choice = Choice(action="event_eve.brief", options=tuple(options), placeholder=ctx.say(OPEN))
    title = ctx.say(LIST, n=len(ahead_))
    return Reply(cards=(Card(title=title, body="\n".join(lines), buttons=(plan_, *met), choices=(choice,)),))


def _open(ctx: Context, gathering: Gathering) -> Button:
    return Button(label=ctx.say(OPEN), action="event_eve.brief", value=gathering.id)


async def _form(ctx: Context, gathering: Gathering | None) -> Form:
    opened = await purposes.open_ones(ctx)
    when = ""
    if gathering is not None and gathering.at is not None and not gathering.rule:
        when = ctx.owner.local(gathering.at).strftime("%Y-%m-%d %H:%M" if gathering.precise else "%Y-%m-%d")
    inputs = [
        Input(id="name", label=ctx.say(NAME), value=gathering.name if gathering else "", required=True),
        Input(id="when", label=ctx.say(WHEN), hint=ctx.say(WHEN_HINT), value=when),
        Input(id="where", label=ctx.say(WHERE), value=gathering.place if gathering else ""),
    ]
    if opened:
        options = tuple(Option(label=purposes.short(each), value=each.what) for each in opened)
        held = next((each.what for each in opened if gathering and each.id == gathering.purpose_id), "")
        inputs.append(Input(id="purpose", label=ctx.say(PURPOSE), kind="choice", options=options, value=held))
    title = ctx.say(EDIT if gathering else PLAN)
    value = gathering.id if gathering else ""
    return Form(id=feature.action("plan"), title=title, inputs=tuple(inputs), value=value)


async def _pressed(ctx: Context) -> Gathering:
    return await gatherings.held(ctx, ctx.value)

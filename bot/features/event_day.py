"""The day of an event and the morning after: everybody met in one message, what to remember, what was promised."""

import re
from collections.abc import Sequence
from datetime import datetime

from bot import cards, outcomes, people, planning, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError, in_field
from bot.feature import Feature, Occasion, Param, asks_who
from bot.language import guests
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.gathering import Gathering
from bot.model.nudge import Nudge
from bot.model.reply import Card, Field, Form, Input, Reply
from bot.network import gatherings, guestbook, preparation
from bot.text import Text, listing

feature = Feature("event_day", Text(en="At an event", ja="イベントで会った人"))

LOGGED = Text(en="Logged {n:one person|# people}: {names}.", ja="{n}人を記録しました: {names}。")
LOGGED_AT = Text(
    en="Logged {n:one person|# people} at {event}: {names}.", ja="「{event}」で会った{n}人を記録しました: {names}。"
)
ADDED = Text(en="New in your book: {names}.", ja="新しく帳面に加えた人: {names}。")
WHOM = Text(en="Whom did you meet? For example: {example}", ja="だれに会いましたか？例: {example}")
EXAMPLE = Text(en="event met Tanaka, Suzuki (Sony), Lee", ja="イベント 会った 田中さん、鈴木さん(Sony)、Lee")
REMEMBER = Text(en="What to remember of them", ja="覚えておきたいこと")
WRITE = Text(en="Write it up", ja="ふりかえる")
HOW_WAS = Text(
    en="How was {event}? A few words now save the evening.",
    ja="「{event}」はいかがでしたか？忘れないうちに、ひとこと残しましょう。",
)
SO_FAR = Text(en="So far", ja="記録した人")
NOBODY = Text(en="Nobody new", ja="新しい人はいない")
ABSENT = Text(en="I didn't go", ja="行かなかった")
ABSENT_SAID = Text(en="All right. There will be others.", ja="わかりました。また次の機会に。")
DONE_SAID = Text(en="All right, {event} is wrapped up.", ja="わかりました。「{event}」を締めくくりました。")
WHO = Text(en="Whom you met, one a line", ja="会った人(1行に一人)")
WHO_HINT = Text(en="Suzuki (Sony): has a dog", ja="鈴木さん(Sony): 犬を飼っている")
PROMISES = Text(en="What you promised, one a line", ja="約束したこと(1行にひとつ)")
PROMISES_HINT = Text(en="Suzuki: send the deck next Tuesday", ja="鈴木さん: 来週火曜に資料を送る")
PROMISES_MOST = 10
_AT = late(
    r"^(?P<who>.+?)\s+at\s+(?P<en>[^,]+)$|^(?P<ja>[^、,さん]{2,40}?)で[、\s]*(?P<rest>(?!さん|くん|ちゃん|君|様).+)$",
    re.IGNORECASE | re.DOTALL,
)
_LEAD = late(r"^[\s:：、,に-]+")


@feature.command(
    "event met",
    ja=("イベント 会った", "イベント 出会い"),
    summary=Text(en="Everybody you met, in one message", ja="会った人をまとめて記録"),
    example=EXAMPLE,
    takes=asks_who(Text(en="Names, companies in brackets", ja="名前(会社)"), several=True),
    params=(Param(name="event", ja=("イベント",), summary=Text(en="At which event", ja="どのイベントで")),),
)
async def met(call: Command, ctx: Context) -> Reply:
    text, gathering = await _where(ctx, call.text, call.options.get("event", ""))
    listed = guests.listed(text)
    if not listed:
        if gathering is not None:
            return Reply(form=await _form(ctx, gathering))
        raise UserError(WHOM, example=ctx.say(EXAMPLE))
    likely = [each.id for each in await gatherings.people(ctx, gathering, "expected")] if gathering else []
    found = await guestbook.resolved(ctx, listed, likely)
    kept = await guestbook.keep(ctx, gathering, found, _began(ctx, gathering))
    said = [_told(ctx, gathering, kept)]
    if added := [cards.called(each.contact, ctx) for each in found if each.new]:
        said.append(ctx.say(ADDED, names=listing(added, ctx.locale)))
    button = (feature.press(ctx.say(REMEMBER), "wrap", gathering.id),) if gathering else ()
    card = Card(buttons=button, choices=(cards.chooser(kept[:25], ctx),))
    return Reply(text="\n".join(said), cards=(card,))


async def _where(ctx: Context, text: str, event: str) -> tuple[str, Gathering | None]:
    """The list without the event's name in it, and the event: as named, or the one that is on."""
    if event:
        return text, await gatherings.one(ctx, event)
    inside = _AT.match(text)
    recent = await gatherings.recent(ctx)
    if inside is not None:
        name, who = inside["en"] or inside["ja"], inside["who"] or inside["rest"]
        named = await gatherings.named(ctx, name)
        if named is not None or not recent:
            return who, named or await gatherings.unplanned(ctx, name.strip())
    return text, await gatherings.chosen(ctx, recent) if recent else None


@feature.command(
    "event wrap",
    ja=("イベント ふりかえり", "イベント まとめ"),
    summary=Text(en="Whom you met, what to remember, what you promised", ja="会った人、覚えておきたいこと、約束"),
    example=Text(en="event wrap PyCon", ja="イベント ふりかえり 交流会"),
    takes=Param(name="name", ja=("名前",), summary=Text(en="Event", ja="イベント名")),
)
async def wrap(call: Command, ctx: Context) -> Reply:
    return Reply(form=await _form(ctx, await gatherings.one(ctx, call.text, over=True)))


@feature.button("wrap", reads=True)
async def wrap_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=await _form(ctx, await gatherings.held(ctx, outcomes.parts(ctx.value)[0])))


@feature.form("wrap")
async def wrapped(call: Submit, ctx: Context) -> Reply:
    gathering = await gatherings.held(ctx, call.value)
    already = [each.id for state in ("met", "expected") for each in await gatherings.people(ctx, gathering, state)]
    with in_field("who"):
        found = await guestbook.resolved(ctx, guests.listed(call.values.get("who", "")), already)
    kept = await guestbook.keep(ctx, gathering, found, _began(ctx, gathering))
    with in_field("promises"):
        lines = [line.strip() for line in call.values.get("promises", "").splitlines() if line.strip()]
        nudges = [await _promise(ctx, number, line) for number, line in enumerate(lines[:PROMISES_MOST])]
    await gatherings.wrapped(ctx, gathering)
    said = [_told(ctx, gathering, kept) if kept else ctx.say(DONE_SAID, event=gathering.name)]
    said += [planning.reminding(ctx, each) for each in nudges]
    return Reply(text="\n".join(said), cards=(Card(choices=(cards.chooser(kept[:25], ctx),)),) if kept else ())


async def _promise(ctx: Context, number: int, line: str) -> Nudge:
    """A reminder out of one line: who, when, what. Raises Ask when it says no time."""
    span = times.find(line, ctx)
    rest = f"{line[: span.start]} {line[span.end :]}".strip() if span else line
    known = await people.at_start(ctx, rest)
    contact = await people.one(ctx, known[0]) if known else None
    what = " ".join(_LEAD.sub("", known[1] if known else rest).split()) or line
    at, explicit = times.to_come(span.when, ctx) if span else (None, True)
    about = contact.id if contact else ""
    return await planning.remind(ctx, f"promise {number}", what, at, explicit=explicit, about=about)


@feature.button("done")
async def done(_call: Press, ctx: Context) -> Reply:
    return await _settled(ctx, DONE_SAID)


@feature.button("absent")
async def absent(_call: Press, ctx: Context) -> Reply:
    return await _settled(ctx, ABSENT_SAID)


async def _settled(ctx: Context, text: Text) -> Reply:
    gathering = await gatherings.held(ctx, await outcomes.about(ctx, ctx.value))
    await gatherings.wrapped(ctx, gathering)
    return await outcomes.settle(ctx, ctx.say(text, event=gathering.name), ctx.value)


@feature.nudge(gatherings.WRAP)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    known = await preparation.known(desk, list(dict.fromkeys(due.owner.id for due in batch)))
    return [_composed(due, known, occasion.now) for due in batch]


def _composed(due: Due, known: preparation.Known, now: datetime) -> Composed:
    """The morning after, once for each time; nothing when the owner has told all about it."""
    gathering = due.subject(known.events)
    if gathering is None or gathering.state == "wrapped":
        return Composed(reply=None)
    again = gatherings.wrap_at(gathering, due.owner, now) if gathering.rule else None
    began = gatherings.latest(gathering, now)
    if began is None or now - began > gatherings.FRESH:
        return Composed(reply=None, again_at=again)
    return Composed(reply=_asked(due, gathering, known), again_at=again)


def _asked(due: Due, gathering: Gathering, known: preparation.Known) -> Reply:
    locale, value = due.owner.locale, outcomes.value(gathering.id, due.key)
    came = [
        each for each in known.came.get(due.owner.id, ()) if each.gathering_id == gathering.id and each.state == "met"
    ]
    met = [known.people.get((due.owner.id, each.contact_id)) for each in came]
    told = [each for each in met if each is not None and not each.silent]
    buttons = [
        feature.press(WRITE.say(locale), "wrap", value, tone="good"),
        feature.press(NOBODY.say(locale), "done", value),
    ]
    if not told:
        buttons.append(feature.press(ABSENT.say(locale), "absent", value))
    fields = (Field(name=SO_FAR.say(locale), value=cards.listed(told, locale), short=False),) if told else ()
    body = HOW_WAS.say(locale, event=gathering.name)
    return Reply(cards=(Card(title=gathering.name, body=body, fields=fields, buttons=tuple(buttons)),))


def _told(ctx: Context, gathering: Gathering | None, kept: Sequence[Contact]) -> str:
    names = cards.listed(kept, ctx.locale)
    return ctx.say(
        LOGGED_AT if gathering else LOGGED, n=len(kept), names=names, event=gathering.name if gathering else ""
    )


def _began(ctx: Context, gathering: Gathering | None) -> datetime:
    """When people were met there: at its beginning, if that was not long ago and is known."""
    began = gatherings.latest(gathering, ctx.now) if gathering else None
    if began is None and gathering is not None and gathering.at is not None and gathering.state == "wrapped":
        began = gathering.at
    return min(began, ctx.now) if began is not None else ctx.now


async def _form(ctx: Context, gathering: Gathering) -> Form:
    met = await gatherings.people(ctx, gathering, "met") if not gathering.rule else []
    value = "".join(f"{each.name}: \n" for each in met)
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="lines", hint=ctx.say(WHO_HINT), value=value),
        Input(id="promises", label=ctx.say(PROMISES), kind="lines", hint=ctx.say(PROMISES_HINT)),
    )
    return Form(id=feature.action("wrap"), title=gathering.name[:40], inputs=inputs, value=gathering.id)

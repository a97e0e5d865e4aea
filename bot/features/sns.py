"""Coming closer to somebody on a social network, one small step at a time. The bot reminds; it never acts there itself."""

import re

from bot import cards, people
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param, asks_who
from bot.model import ladder
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.ladder import RUNGS, Ladder, Rung
from bot.model.reply import Card, Form, Input, Option, Reply
from bot.network import channels, ladders
from bot.text import Text

feature = Feature("sns", Text(en="Social networks, step by step", ja="SNSの歩み寄り"))

TITLE = Text(en="{n:One person|# people} you are getting closer to", ja="歩み寄り中: {n}人")
NONE = Text(
    en="Nobody yet. Name somebody you would like to get closer to on a social network; I suggest one small step at a "
    "time, from a like to a connection. What happens there stays in your hands.",
    ja="まだいません。SNSで近づきたい人を教えてください。「いいね」からつながるまで、小さな一歩をひとつずつお知らせします。"
    "実際に動くのはあなたです。",
)
MORE = Text(en="… and {n} more.", ja="… ほか{n}人。")
LINE = Text(en="{name} — {line}", ja="{name} — {line}")
SHOW = Text(en="Look at one", ja="ひとつ見る")
START = Text(en="Begin with somebody", ja="新しく始める")
BEGUN = Text(
    en="Good: one small step at a time, and I never act on {channel} myself.",
    ja="一歩ずついきましょう。{channel}で動くのはあなた、私はお知らせだけします。",
)
CONNECTED = Text(
    en="Lovely. From here it is about not being forgotten.",
    ja="よかったですね。ここからは、忘れられないことが大切です。",
)
THERE = Text(en="You are on the way already:", ja="もう始まっています。")
WHICH_CHANNEL = Text(en="On which network?", ja="どのSNSですか？")
NOT_YET = Text(
    en="On which network would you like to get closer to {name}? I suggest one small step at a time.",
    ja="{name}とはどのSNSで近づきたいですか？小さな一歩をひとつずつお知らせします。",
)
BAD_RUNG = Text(
    en="I don't know the step “{word}”. Choose noticed, reacted, commented, recognised, messaged, connected or kept.",
    ja="「{word}」という段階はありません。見つけた・反応した・コメントした・覚えてもらえた・メッセージした・つながった から選んでください。",
)
WHO = Text(en="With whom", ja="だれと")
CHANNEL = Text(en="Network", ja="SNS")
RUNG = Text(en="Where you stand", ja="いまの段階")
RUNG_NAMES: dict[str, Text] = {
    "noticed": Text(en="noticed", ja="見つけた"),
    "reacted": Text(en="reacted", ja="反応した"),
    "commented": Text(en="commented", ja="コメントした"),
    "recognised": Text(en="recognised", ja="覚えてもらえた"),
    "messaged": Text(en="messaged", ja="メッセージした"),
    "connected": Text(en="connected", ja="つながった"),
    "kept": Text(en="kept", ja="続いている"),
}
SHOWN_MOST = 10
_ON = re.compile(
    r"^(?P<who>.+?)(?:\s+(?:on|at)\s+|(?<=さん)(?:と|を)?\s*|[\s、]+)(?P<channel>\S+?)(?:で|から)?$", re.IGNORECASE
)
_WHO = asks_who(optional=True)
_PARAMS = (
    Param(name="on", ja=("場所", "媒体"), summary=CHANNEL),
    Param(name="at", ja=("段階",), kind="choice", summary=RUNG, choices=RUNG_NAMES),
)


@feature.command(
    "sns show",
    ja=("SNS 一覧", "SNS 見る"),
    summary=Text(en="Where you stand with whom, and the next small step", ja="だれとどこまで来たか、次の小さな一歩"),
    example=Text(en="sns", ja="SNS"),
    takes=_WHO,
    reads=True,
    default=True,
)
async def show(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return await _overview(ctx)
    contact = await people.one(ctx, call.text)
    found = await ctx.book.about(Ladder, contact.id)
    if found:
        return Reply(cards=tuple(ladders.card(each, contact, ctx.owner, ctx.now) for each in found))
    begin = [feature.press(name, "begin", f"{contact.id} {name}") for name in _offered(contact)]
    said = ctx.say(NOT_YET, name=cards.called(contact, ctx))
    return Reply(cards=(Card(body=said, buttons=tuple(begin)),))


def _offered(contact: Contact) -> list[str]:
    """Networks to choose from: those of the contact's accounts, or the usual ones."""
    return (channels.of(contact) or [each.name for each in channels.CHANNELS])[: channels.OFFERED_MOST]


async def _overview(ctx: Context) -> Reply:
    found = sorted(
        (each for each in await ctx.book.all(Ladder) if each.state == "climbing"),
        key=lambda each: each.next_at or ctx.now,
    )
    known = await ctx.book.people([(ctx.owner.id, each.contact_id) for each in found])
    living = [(each, known[key]) for each in found if (key := (ctx.owner.id, each.contact_id)) in known]
    living = [(each, contact) for each, contact in living if not contact.silent]
    start = feature.press(ctx.say(START), "start", tone="plain" if living else "good")
    if not living:
        return Reply(cards=(Card(body=ctx.say(NONE), buttons=(start,)),))
    lines = [
        ctx.say(LINE, name=contact.name, line=ladders.line(each, contact, ctx.owner, ctx.now))
        for each, contact in living[:SHOWN_MOST]
    ]
    if len(living) > SHOWN_MOST:
        lines.append(ctx.say(MORE, n=len(living) - SHOWN_MOST))
    options = [Option(label=f"{contact.name} · {each.channel}", value=each.id) for each, contact in living[:SHOWN_MOST]]
    choice = feature.choice("show", options, ctx.say(SHOW))
    title = ctx.say(TITLE, n=len({each.contact_id for each, _ in living}))
    return Reply(cards=(Card(title=title, body="\n".join(lines), buttons=(start,), choices=(choice,)),))


@feature.panel
async def next_act(ctx: Context) -> list[Card]:
    """The step that has waited longest."""
    found = [each for each in await ctx.book.all(Ladder) if each.state == "climbing" and ladder.ripe(each, ctx.now)]
    for each in sorted(found, key=lambda each: each.next_at or ctx.now):
        contact = await ctx.book.get(Contact, each.contact_id)
        if contact is not None and not contact.silent:
            return [ladders.card(each, contact, ctx.owner, ctx.now)]
    return []


@feature.button("show", reads=True)
async def shown(_call: Press, ctx: Context) -> Reply:
    each, contact = await ladders.held(ctx, ctx.value)
    return Reply(cards=(ladders.card(each, contact, ctx.owner, ctx.now),))


@feature.command(
    "sns start",
    ja=("SNS 始める", "SNS はじめる"),
    summary=Text(en="Begin to get closer to somebody on a network", ja="SNSでの歩み寄りを始める"),
    example=Text(en="sns start Mika on LinkedIn", ja="SNS 始める 美香さん LinkedIn"),
    takes=_WHO,
    params=_PARAMS,
)
async def start(call: Command, ctx: Context) -> Reply:
    text, on = call.text, call.options.get("on", "")
    if not text:
        return Reply(form=_form(ctx))
    found = _ON.match(text)
    if not on and found and (channels.known(found["channel"]) or re.search(r"\s(?:on|at)\s", text, re.IGNORECASE)):
        text, on = found["who"], found["channel"]
    rung = _rung(call.options.get("at", ""))
    return await _start(ctx, await people.one(ctx, text, new=True), on, rung)


@feature.button("start", reads=True)
async def start_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_form(ctx))


@feature.button("begin")
async def begin(_call: Press, ctx: Context) -> Reply:
    id, _, on = ctx.value.partition(" ")
    contact = await people.by_id(ctx, id)
    return await _start(ctx, contact, on, None)


@feature.form("start")
async def start_sent(call: Submit, ctx: Context) -> Reply:
    with in_field("rung"):
        rung = _rung(call.values.get("rung", ""))
    with in_field("who"):
        contact = await people.one(ctx, call.values.get("who", ""), new=True)
    return await _start(ctx, contact, call.values.get("channel", ""), rung)


def _rung(word: str) -> Rung | None:
    """The rung that a word names, None for no word. Raises UserError."""
    plain = word.strip().casefold()
    if not plain:
        return None
    for rung in RUNGS:
        if plain in (rung, RUNG_NAMES[rung].en, RUNG_NAMES[rung].ja):
            return rung
    raise UserError(BAD_RUNG, word=word[:40])


async def _start(ctx: Context, contact: Contact, on: str, rung: Rung | None) -> Reply:
    """Begin a ladder, take one up again that rests, or put one where the owner says that they stand."""
    held = await ctx.book.about(Ladder, contact.id)
    resting = [each for each in held if each.state == "resting"]
    channel = channels.named(on) or (resting[0].channel if len(resting) == 1 else "") or _channel(ctx, contact)
    same = next((each for each in held if each.channel.casefold() == channel.casefold()), None)
    if same is not None and same.state != "resting" and rung is None:
        return Reply(text=ctx.say(THERE), cards=(ladders.card(same, contact, ctx.owner, ctx.now),))
    new = Ladder(id=ctx.new_id(), contact_id=contact.id, created_at=ctx.now, since=ctx.now, channel=channel)
    each = same or new
    after = await ladders.save(ctx, ladder.standing(each, rung or each.rung, ctx.now))
    said = ctx.say(CONNECTED) if after.rung == "connected" else ctx.say(BEGUN, channel=channel)
    return Reply(text=said, cards=(ladders.card(after, contact, ctx.owner, ctx.now),))


def _channel(ctx: Context, contact: Contact) -> str:
    """The network that is meant when none was said. Raises Ask when it is not plain from the contact's accounts."""
    offered = _offered(contact)
    if len(offered) == 1:
        return offered[0]
    return ctx.chosen("channel", ctx.say(WHICH_CHANNEL), [Option(label=name, value=name) for name in offered])


def _form(ctx: Context) -> Form:
    networks = tuple(Option(label=each.name, value=each.name) for each in channels.CHANNELS)
    rungs = tuple(Option(label=ctx.say(text), value=rung) for rung, text in RUNG_NAMES.items())
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="person", required=True),
        Input(id="channel", label=ctx.say(CHANNEL), kind="choice", options=networks, required=True),
        Input(id="rung", label=ctx.say(RUNG), kind="choice", options=rungs, value="noticed"),
    )
    return Form(id=feature.action("start"), title=ctx.say(START), inputs=inputs)

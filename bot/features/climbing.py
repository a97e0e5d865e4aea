"""What becomes of a step on a social network: done, answered, quiet, at rest; and the nudges that bring it up."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot import cards, keeping, outcomes, people, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Happened, Hint, Occasion, Whom, asks_who
from bot.language.names import display
from bot.model import ladder
from bot.model.contact import Contact
from bot.model.event import Command, Event, Press
from bot.model.ladder import Ladder
from bot.model.owner import Owner
from bot.model.reply import Button, Field, Reply
from bot.model.touch import TouchKind
from bot.network import channels, ladders
from bot.shelf import Person, Shelf
from bot.text import Text, sentences

feature = Feature("climbing", Text(en="Steps on social networks", ja="SNSの一歩"))

NUDGE = Text(en="A small step for today:", ja="今日の小さな一歩です。")
STILL = Text(en="Whenever you feel like it:", ja="気が向いたら、こちらもどうぞ。")
TITLE = Text(en="Social networks", ja="SNS")
NO_LADDER = Text(
    en="You are not on the way with {name} yet. “sns start {name}” begins.",
    ja="{name}とはまだ始めていません。「SNS 始める {name}」でどうぞ。",
)
CONNECTED = Text(en="You have been connected on {channel} since {day}.", ja="{channel}では{day}からつながっています。")
KEEP = Text(en="A small step: {act}.", ja="小さな一歩: {act}。")
WHICH = Text(en="On which network was it?", ja="どのSNSのことですか？")
CLIMBED = Text(en="Lovely, one step closer: {rung}.", ja="いいですね、一歩近づきました({rung})。")
NOTED = Text(en="Noted.", ja="書きとめました。")
EARLY = Text(
    en="Noted. No hurry: the next step is for {day}, so that it doesn't come too fast for {name}.",
    ja="書きとめました。あせらず、次は{day}ごろに。{name}のペースも大事にしましょう。",
)
ANSWERED = Text(en="How nice! {name} has noticed you.", ja="よかった！{name}に届いていますね。")
GO_ON = Text(
    en="No need to wait any longer: take the next step whenever you like.",
    ja="もう間をおかなくて大丈夫。次の一歩は、いつでもどうぞ。",
)
QUIET = {
    1: Text(
        en="That is quite normal; {name} may just be busy. Let's wait until around {day}, and make it lighter then.",
        ja="よくあることです。{name}も忙しいのかもしれません。{day}ごろまで待って、次は軽めにいきましょう。",
    ),
    2: Text(
        en="Silence says little about you. Around {day} a very light touch will do.",
        ja="反応がなくても、あなたのせいではありません。{day}ごろに、ごく軽くで十分です。",
    ),
}
RESTED = Text(
    en="Let's let this one rest. You did your part, and the door stays open: “sns start {name}” takes it up again.",
    ja="いったんお休みにしましょう。やれることはやりました。また気が向いたら「SNS 始める {name}」で再開できます。",
)
AGAIN = timedelta(days=7)
"""After this long, a step that nothing was said of is brought up once more."""
_WHO = asks_who()
_THEIRS: Mapping[str, TouchKind] = {"noticed": "reacted", "reacted": "reacted", "commented": "commented"}
"""What an answer was, by rung; a message where it is not listed."""


@feature.command(
    "sns done",
    ja=("SNS やった", "SNS した"),
    summary=Text(en="You took the next step", ja="次の一歩をやった"),
    example=Text(en="sns done Mika", ja="SNS やった 美香さん"),
    takes=_WHO,
)
@feature.button("done")
async def done(call: Event, ctx: Context) -> Reply:
    """The act is a touch; it leads a rung higher unless it came too early, or the other side has to answer first."""
    each, contact = await _meant(call, ctx)
    kind = ladders.TOUCHES.get(ladder.act(each))
    connected = each.rung == "messaged" and not each.silences
    after = ladder.climbed(each, ctx.now) if connected else ladder.done(each, ctx.now)
    if kind is not None:
        contact = await keeping.touch(ctx, contact, kind, ctx.now, precise=True, direction="outgoing")
    if after.rung != each.rung:
        said = ctx.say(CLIMBED, rung=ctx.say(ladders.RUNGS[after.rung]))
    elif after == each and each.next_at is not None:
        said = _say(ctx, EARLY, contact, day=ladders.day_words(each, ctx.owner, ctx.now))
    else:
        said = ctx.say(NOTED)
    return await _settled(ctx, said, after, contact)


@feature.command(
    "sns answer",
    ja=("SNS 返事", "SNS 反応"),
    summary=Text(en="They answered or reacted", ja="返事や反応があった"),
    example=Text(en="sns answer Mika", ja="SNS 返事 美香さん"),
    takes=_WHO,
)
@feature.button("answer")
async def answer(call: Event, ctx: Context) -> Reply:
    each, contact = await _meant(call, ctx)
    kind = _THEIRS.get(each.rung, "messaged")
    contact = await keeping.touch(ctx, contact, kind, ctx.now, precise=True, direction="incoming")
    after = ladder.answered(each, ctx.now)
    said = _say(ctx, ANSWERED, contact)
    if after.rung == each.rung and after.state == "climbing":
        said = sentences((said, ctx.say(GO_ON)), ctx.locale)
    elif after.rung != each.rung:
        said = sentences((said, ctx.say(CLIMBED, rung=ctx.say(ladders.RUNGS[after.rung]))), ctx.locale)
    return await _settled(ctx, said, after, contact)


@feature.command(
    "sns quiet",
    ja=("SNS 返事なし", "SNS 反応なし"),
    summary=Text(en="No answer yet", ja="まだ反応がない"),
    example=Text(en="sns quiet Mika", ja="SNS 返事なし 美香さん"),
    takes=_WHO,
)
@feature.button("quiet")
async def quiet(call: Event, ctx: Context) -> Reply:
    """The silence coach: a longer wait and a lighter act, twice; then rest, without a word of blame."""
    each, contact = await _meant(call, ctx)
    after = await ladders.save(ctx, ladder.unanswered(each, ctx.now))
    said = RESTED if after.state == "resting" else QUIET.get(after.silences, NOTED)
    day = ladders.day_words(after, ctx.owner, ctx.now)
    return await outcomes.settle(ctx, _say(ctx, said, contact, day=day), ctx.value)


@feature.command(
    "sns rest",
    ja=("SNS 休む", "SNS お休み"),
    summary=Text(en="Let it rest", ja="歩み寄りをお休みする"),
    example=Text(en="sns rest Mika", ja="SNS 休む 美香さん"),
    takes=_WHO,
)
@feature.button("rest")
async def rest(call: Event, ctx: Context) -> Reply:
    each, contact = await _meant(call, ctx)
    return await _settled(ctx, _say(ctx, RESTED, contact), ladder.rested(each), contact, shown=False)


@feature.button("wake")
async def wake(_call: Press, ctx: Context) -> Reply:
    each, contact = await _pressed(ctx)
    return await _settled(ctx, ctx.say(NOTED), ladder.woken(each, ctx.now), contact)


async def _settled(ctx: Context, said: str, after: Ladder, contact: Contact, *, shown: bool = True) -> Reply:
    """Keep the ladder and say what came of it; where it was not said on a nudge, with what comes next."""
    after = await ladders.save(ctx, after)
    reply = await outcomes.settle(ctx, said, ctx.value)
    if reply.redrawn is not None or not shown:
        return reply
    return Reply(text=said, cards=(ladders.card(after, contact, ctx.owner, ctx.now),))


def _say(ctx: Context, text: Text, contact: Contact, **values: str) -> str:
    return ctx.say(text, name=cards.called(contact, ctx), **values)


async def _meant(call: Event, ctx: Context) -> tuple[Ladder, Contact]:
    """The ladder that a command names, or on whose card a button was pressed."""
    return await (_named(ctx, call.text) if isinstance(call, Command) else _pressed(ctx))


async def _named(ctx: Context, text: str) -> tuple[Ladder, Contact]:
    """The ladder with somebody, a climbing one first. Raises Ask when there are several."""
    contact = await people.one(ctx, text)
    held = await ctx.book.about(Ladder, contact.id)
    found = [each for each in held if each.state == "climbing"] or list(held)
    if not found:
        raise UserError(NO_LADDER, name=cards.called(contact, ctx))
    return ctx.one_of("ladder", ctx.say(WHICH), found, lambda each: each.channel), contact


async def _pressed(ctx: Context) -> tuple[Ladder, Contact]:
    return await ladders.held(ctx, await outcomes.about(ctx, ctx.value))


@feature.on("touched")
async def heard(happened: Happened, ctx: Context) -> None:
    """Whoever is met, or gets in touch, is not silent any more."""
    contact, touch = happened.contact, happened.touch
    if contact is None or touch is None or (touch.direction != "incoming" and touch.kind not in ("met", "talked")):
        return
    for each in await ctx.book.about(Ladder, contact.id):
        if each.state == "climbing" and each.silences:
            await ladders.save(
                ctx, ladder.answered(each, ctx.now) if each.rung != "commented" else ladder.woken(each, ctx.now)
            )


@feature.nudge(ladders.KIND)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    people_ = [(due.owner.id, due.nudge.contact_id) for due in batch if due.contact is not None]
    records = await desk.records_about(Ladder, people_)
    composed = []
    for due in batch:
        found = records.get((due.owner.id, due.nudge.contact_id), ())
        each = next((each for each in found if each.id == due.nudge.subject), None)
        composed.append(_composed(due, each, occasion.now))
    return composed


def _composed(due: Due, each: Ladder | None, now: datetime) -> Composed:
    """The next act; once more in a week when nothing is heard. Nothing about those who are gone, rest, or are kept."""
    contact = due.contact
    if each is None or contact is None or contact.silent or each.state != "climbing" or not ladder.ripe(each, now):
        return Composed(reply=None)
    card = ladders.card(each, contact, due.owner, now, due.key)
    first = each.next_at is not None and now - each.next_at < AGAIN / 2
    again = due.owner.polite(now + AGAIN) if first else None
    text = (NUDGE if first else STILL).say(due.owner.locale)
    return Composed(reply=Reply(text=text, cards=(card,)), again_at=again)


@feature.hint
async def connected(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """A light way to keep a tie that has grown on a network, for those of whom nothing else is whom to say."""
    records, notes = await shelf.records_about(Ladder, whom), await shelf.last_notes(whom)
    hints: dict[Person, Hint] = {}
    for person, ladders_ in records.items():
        kept = [each for each in ladders_ if each.state == "kept"]
        if kept:
            hints[person] = _hint(*whom[person], kept[-1], now, weight=0.9 if person in notes else 1.2)
    return hints


def _hint(owner: Owner, contact: Contact, each: Ladder, now: datetime, *, weight: float) -> Hint:
    day = times.day_words(each.since, now, owner)
    act = channels.act_words("keep", each.channel, display(contact.name, owner.locale), owner.locale)
    return Hint(
        reason=CONNECTED.say(owner.locale, channel=each.channel, day=day),
        opener=KEEP.say(owner.locale, act=act),
        weight=weight,
        id=f"{each.id}:keep",
    )


@feature.section("who")
async def standing(contact: Contact, ctx: Context) -> list[Field | Button]:
    """Where the owner stands with them on which network."""
    found = [each for each in await ctx.book.about(Ladder, contact.id) if each.state != "resting"]
    lines = [ladders.line(each, contact, ctx.owner, ctx.now) for each in found]
    return [Field(name=ctx.say(TITLE), value="\n".join(lines), short=False)] if lines else []

"""Keeping a touch: `met` and `log`."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from bot import cards, keeping, people
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param, asks_who
from bot.language.capture import Captured
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.reply import Button, Field, Reply
from bot.model.touch import TouchKind, direction
from bot.network import encounters, retold, talks
from bot.network.encounters import Told
from bot.network.proposals import alongside, answering, entries, reading, record
from bot.network.proposals.record import Proposal, Remark
from bot.text import Text

feature = Feature("touches", Text(en="Keeping in touch", ja="つながりの記録"))

LAST = Text(en="Last talk", ja="前回")
NEXT_FIELD = Text(en="Next", ja="次回")
TALKED = Text(en="We talked", ja="話した")
JUST = timedelta(days=2)
"""For so long after a touch another one is not the likeliest thing to tell."""
_WHO = asks_who(Text(en="Whom, when, where, anything", ja="だれと、いつ、どこで、何を"), several=True)
_PARAMS = (
    Param(name="when", ja=("いつ", "日付"), kind="when", summary=Text(en="When it was", ja="いつのことか")),
    Param(name="where", ja=("場所",), summary=Text(en="Where it was", ja="どこで")),
    Param(name="note", ja=("メモ",), summary=Text(en="What to remember", ja="覚えておきたいこと")),
    Param(
        name="kind",
        ja=("種類",),
        kind="choice",
        summary=Text(en="What kind of touch", ja="何をしたか"),
        choices=dict(retold.KINDS.items()),
    ),
)


@feature.command(
    "met",
    ja=("会った", "会いました"),
    summary=Text(en="You met somebody, or several", ja="人に会ったことを記録する"),
    example=Text(
        en="met Tanaka-san yesterday at PyCon. He has a dog",
        ja="会った 田中さん 昨日 PyConで。犬を飼ってる",
    ),
    takes=_WHO,
    params=_PARAMS,
)
async def met(call: Command, ctx: Context) -> Reply:
    return await _keep(call, ctx, "met")


@feature.command(
    "log",
    ja="記録",
    summary=Text(en="Any touch: a call, a message, a gift", ja="電話・連絡・贈り物などを記録する"),
    example=Text(en="log Mika called about the talk", ja="記録 美香さん 電話した。登壇の相談"),
    takes=_WHO,
    params=_PARAMS,
)
async def log(call: Command, ctx: Context) -> Reply:
    return await _keep(call, ctx, encounters.kind_in(call.text))


@feature.button("talked")
async def talked(_call: Press, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, ctx.value)
    contact = await keeping.touch(ctx, contact, "talked", ctx.now, precise=True)
    return Reply(text=retold.said("talked", [contact], cards.day_words(ctx.today.date(), ctx), ctx))


async def _keep(call: Command, ctx: Context, kind: TouchKind) -> Reply:
    if not call.text:
        raise _nobody(ctx)
    said = encounters.as_said(call)
    found = [] if call.options else await reading.read(ctx, said.text)
    heard = [each for each in found if each.people]
    goes_on = not call.options and await alongside.goes_on(ctx, said.text)
    if ctx.registry.said is not None and (goes_on or await encounters.tells_more(call, heard, ctx)):
        return await ctx.registry.said(said, ctx)
    if word := call.options.get("kind"):
        kind = retold.kind_named(word)
    try:
        told = await encounters.told(call, ctx)
    except UserError as unnamed:
        if ctx.registry.said is None or unnamed.text is not people.WHO or not any(each.kind for each in found):
            raise
        return await ctx.registry.said(said, ctx)
    if ctx.registry.said is not None and not call.answers and not await encounters.agrees(told, heard, ctx):
        return await ctx.registry.said(said, ctx)
    only = heard[0] if len(heard) == len(told.people) == 1 else None
    received = only is not None and only.kind == kind and only.received
    if only is not None and (only.facts or only.needs):
        # What is kept as a fact or a need is no note as well.
        told = replace(
            told, where=told.where or only.where, note=" ".join(filter(None, (only.note, call.options.get("note", ""))))
        )
    kept = [
        await keeping.touch(
            ctx, person, kind, told.at, precise=told.precise, where=told.where, note=told.note,
            direction=direction(kind, received=received), said=f"met {call.text}",
        )
        for person in told.people
    ]  # fmt: skip
    if only is not None:
        await entries.facts(ctx, kept[0], [each.text for each in only.facts])
        await entries.needs(ctx, kept[0], [each.text for each in only.needs])
    await entries.attended(ctx, kept, told.where, told.at)
    card = (await cards.card(await people.by_id(ctx, kept[0].id), ctx),) if len(kept) == 1 else ()
    text = retold.said(kind, kept, encounters.when_words(told, ctx), ctx, received=received)
    await _remember(ctx, told, kept, kind, only, text)
    return Reply(text=text, cards=card)


def _nobody(ctx: Context) -> UserError:
    """Nobody is named: the question, with the form beside it."""
    error = UserError(people.WHO)
    error.offers = (Button(label=ctx.say(answering.LOG), action="jotting.open", tone="good"),)
    return error


async def _remember(
    ctx: Context, told: Told, kept: Sequence[Contact], kind: TouchKind, only: Captured | None, text: str
) -> None:
    """Remember what was kept, so that second thoughts can put it right."""
    begin, until = told.span or (None, None)
    spoken_of = Proposal(
        people=tuple(map(record.known, kept)), kind=kind, at=told.at,
        begin=begin, until=until, precise=told.precise, where=told.where, note=told.note,
        received=only is not None and only.kind == kind and only.received,
        facts=tuple(Remark(who="", text=each.text) for each in only.facts) if only else (),
        needs=tuple(Remark(who="", text=each.text) for each in only.needs) if only else (),
    )  # fmt: skip
    await record.remember(ctx, spoken_of, text)


@feature.section("who")
async def last(contact: Contact, ctx: Context) -> list[Field | Button]:
    """The last talk and the next one."""
    latest = list((await ctx.book.last_touches([(ctx.owner.id, contact.id)])).values())
    parts: list[Field | Button] = []
    if latest:
        parts.append(Field(name=ctx.say(LAST), value=talks.touch_words(latest[0], ctx.owner, ctx.now), short=False))
    if words := cards.due_words(contact, ctx):
        parts.append(Field(name=ctx.say(NEXT_FIELD), value=words))
    just = contact.touched_at is not None and ctx.now - contact.touched_at < JUST
    return [*parts, feature.press(ctx.say(TALKED), "talked", contact.id, tone="plain" if just else "good")]

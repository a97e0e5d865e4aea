"""Introductions step by step: asked, agreed, introduced, thanked, told the outcome."""

from msgspec.structs import replace

from bot import cards, keeping, outcomes, people
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param, asks_who
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.introduction import STEPS, Introduction, IntroductionStep, brought, newcomer, waits, wished
from bot.model.reply import Form, Input, Option, Reply
from bot.network import ledger, purposes
from bot.network.introductions import chains, drafts, kept, reading, stepping, words
from bot.network.introductions.chains import Target
from bot.text import Text

feature = Feature("asking", Text(en="Asking for introductions", ja="紹介のお願い"))

ASKED = Text(
    en="Here are words for {by}. Send them whenever you like; I'll ask in a week how it went.",
    ja="{by}への文例です。よければこのまま送ってください。1週間ほどしたら、様子をうかがいますね。",
)
ASKED_ALREADY = Text(
    en="Good, you asked {by}. I'll ask in a week how it went.",
    ja="{by}にお願いしたのですね。1週間ほどしたら、様子をうかがいます。",
)
THROUGH_WHOM = Text(en="Who could introduce you to {name}?", ja="{name}への紹介を、だれに頼みますか？")
NOBODY_BETWEEN = Text(
    en="I see nobody who could introduce you to {name} yet. Name somebody: “intro ask {name} via Ken”.",
    ja="{name}につないでくれそうな人がまだ見つかりません。「紹介 頼む {name} 紹介者:健さん」のように、頼む相手を教えてください。",
)
STEPPED = {
    "agreed": Text(
        en="Lovely, {by} will introduce you to {who}.", ja="よかった！{by}が{who}を紹介してくれるのですね。"
    ),
    "introduced": Text(
        en="Wonderful: you know {who} now, thanks to {by}.", ja="{by}のおかげで{who}とつながりましたね。"
    ),
    "thanked": Text(
        en="Kind of you. In a month I'll ask what came of it, so that {by} hears about it.",
        ja="いいですね。1か月ほどしたら、その後を{by}に伝えるころにお知らせします。",
    ),
    "told": Text(
        en="{by} will be glad to know. This introduction is complete.",
        ja="{by}もきっと喜びます。この紹介はひと区切りです。",
    ),
    "declined": Text(
        en="That happens, and it says nothing about you. A word of thanks to {by} keeps the door open.",
        ja="そういうこともあります。気にしすぎず、{by}にひとことお礼を伝えておきましょう。",
    ),
    "dropped": Text(en="All right, this one rests.", ja="わかりました。この件はおしまいにします。"),
}
BROUGHT = {
    "introduced": Text(
        en="Well done: {a} and {b} know each other through you.", ja="{a}と{b}がつながりました。いい橋渡しでしたね。"
    ),
    "told": Text(en="Good. This introduction is complete.", ja="いいですね。この紹介はひと区切りです。"),
    "declined": Text(en="All right, no introduction this time.", ja="わかりました。今回は見送りましょう。"),
}
LATER = Text(en="All right, I'll bring it up again in {n} days.", ja="わかりました。{n}日後にまたお知らせします。")
WHO_WAS_IT = Text(en="Whom did you get to know?", ja="どなたを紹介してもらいましたか？")
NONE_TO_THANK = Text(
    en="There is nothing open with {name}. “intro log” keeps an introduction.",
    ja="{name}の紹介で、済んでいないものはありません。「紹介 記録」で紹介を記録できます。",
)
NOTHING_OPEN = Text(
    en="There is nobody to thank just now. “intro log” keeps an introduction.",
    ja="お礼や報告がまだの紹介はありません。「紹介 記録」で紹介を記録できます。",
)
WHICH = Text(en="Which introduction?", ja="どの紹介のことですか？")
ASK = Text(en="Ask for an introduction", ja="紹介を頼む")
VIA = Text(en="Through whom", ja="だれを通じて")
WHY = Text(en="What it is about", ja="どんな用件で")
LATER_DAYS = 7
_ASKED = Param(
    name="asked",
    ja=("お願い済み",),
    kind="choice",
    summary=Text(en="You have asked already", ja="もうお願いした"),
    choices={"yes": Text(en="yes", ja="はい")},
)
_WHY = Param(name="why", ja=("用件", "目的"), summary=WHY)


@feature.command(
    "intro ask",
    ja=("紹介 頼む", "紹介 お願い"),
    summary=Text(
        en="Words for asking for an introduction, and keeping track", ja="紹介をお願いする文例と、その後の記録"
    ),
    example=Text(en="intro ask Mika Sato via Ken", ja="紹介 頼む 佐藤美香さん 紹介者:健さん"),
    takes=Param(name="whom", ja=("だれ",), summary=words.WHOM),
    params=(
        Param(name="via", ja=("紹介者",), kind="person", also=("by", "through", "経由"), summary=VIA),
        _WHY,
        _ASKED,
    ),
)
async def ask(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return Reply(form=_ask_form(ctx))
    via = call.options.get("via", "")
    said = reading.Said(via, call.text) if via else reading.asked(call.text)
    if call.options.get("asked"):
        return await _asked_already(ctx, said, call.options.get("why", ""))
    return await _ask(ctx, said.by, said.who, call.options.get("why", ""))


@feature.button("ask")
async def ask_pressed(_call: Press, ctx: Context) -> Reply:
    by_id, _, to_id = ctx.value.partition(" ")
    if not to_id:
        return Reply(form=_ask_form(ctx))
    by, to = await people.by_id(ctx, by_id), await people.by_id(ctx, to_id)
    return await _asked(ctx, by, Target(name=to.name, person=to), "")


@feature.form("ask")
async def ask_sent(call: Submit, ctx: Context) -> Reply:
    with in_field("whom"):
        if not call.values.get("whom"):
            raise UserError(people.WHO)
    return await _ask(ctx, call.values.get("via", ""), call.values["whom"], call.values.get("why", ""))


async def _ask(ctx: Context, via: str, whom: str, why: str) -> Reply:
    target = await chains.target(ctx, whom)
    by = await people.one(ctx, via, new=True) if via else await _suggested(ctx, target)
    return await _asked(ctx, by, target, why)


async def _asked_already(ctx: Context, said: reading.Said, why: str) -> Reply:
    """The owner has done it themselves: no words for it, but the way from here."""
    target = await chains.target(ctx, said.who)
    by = await people.one(ctx, said.by, new=True)
    await _asked(ctx, by, target, why)
    await keeping.touch(ctx, by, "messaged", ctx.now, direction="outgoing")
    return Reply(text=ctx.say(ASKED_ALREADY, by=cards.called(by, ctx)))


async def _suggested(ctx: Context, target: Target) -> Contact:
    """Who is to be asked: chosen by the owner from those who begin the best ways. Raises Ask until then."""
    if (id := ctx.answer("via")) and (chosen := await ctx.book.get(Contact, id)):
        return chosen
    ways, everybody = await chains.ways(ctx, target)
    found = [each for each in ways if each.between or target.person is None]
    if not found:
        raise UserError(NOBODY_BETWEEN, name=chains.called(target, ctx))
    options = [Option(label=everybody[each.steps[0].after].name, value=each.steps[0].after) for each in found]
    question = ctx.say(THROUGH_WHOM, name=chains.called(target, ctx))
    raise ctx.ask("via", question, options)


async def _asked(ctx: Context, by: Contact, target: Target, why: str) -> Reply:
    to = target.person
    if to is not None and to.id == by.id:
        raise UserError(kept.SELF)
    if by.silent:
        raise UserError(stepping.RESTING, name=cards.called(by, ctx))
    careful = await ledger.warning(ctx, by)
    name = "" if to else chains.called(target, ctx)
    introduction = await kept.asked(ctx, by, to, name, why or await _purpose(ctx))
    said = ctx.say(ASKED, by=cards.called(by, ctx))
    card = await stepping.drawn(ctx, introduction)
    return Reply(text="\n".join(filter(None, (said, careful))), cards=(card,) if card else ())


async def _purpose(ctx: Context) -> str:
    """What the request is about when the owner says nothing: the one purpose there is."""
    opened = await purposes.open_ones(ctx)
    return opened[0].what if len(opened) == 1 else ""


@feature.button("step")
async def step(_call: Press, ctx: Context) -> Reply:
    introduction, wanted = await stepping.pressed(ctx)
    found = next((each for each in STEPS if each == wanted), None)
    if found is None or not (waits(introduction) or brought(introduction)):
        raise UserError(stepping.OVER)
    if found == "introduced" and wished(introduction) and not newcomer(introduction):
        return Reply(form=_who_form(ctx, introduction))
    return await _step(ctx, introduction, found)


async def _step(ctx: Context, introduction: Introduction, found: IntroductionStep, note: str = "") -> Reply:
    scene = await stepping.scene(ctx, [introduction])
    if not words.complete(introduction, scene.people):
        raise UserError(people.GONE)
    after = await kept.move_on(ctx, introduction, found, note)
    if wished(introduction):
        by, who = scene.called(introduction.by_id), words.newcomer_called(introduction, scene)
        said = ctx.say(STEPPED.get(found, STEPPED["dropped"]), by=by, who=who)
        if found == "declined":
            said += "\n" + ctx.say(drafts.ANYWAY, by=by)
    else:
        a, b = scene.called(introduction.who_id), scene.called(introduction.to_id)
        said = ctx.say(BROUGHT.get(found, STEPPED["dropped"]), a=a, b=b)
    return await stepping.settled(ctx, said, after)


@feature.form("newcomer")
async def newcomer_named(call: Submit, ctx: Context) -> Reply:
    introduction = await ctx.book.get(Introduction, call.value)
    if introduction is None or not waits(introduction):
        raise UserError(stepping.OVER)
    with in_field("who"):
        contact = await people.one(ctx, call.values.get("who", ""), new=True)
        if contact.id == introduction.by_id:
            raise UserError(kept.SELF)
    return await _step(ctx, replace(introduction, to_id=contact.id, to_name=""), "introduced")


@feature.button("later")
async def later(_call: Press, ctx: Context) -> Reply:
    introduction, _ = await stepping.pressed(ctx)
    await kept.plan(ctx, introduction, LATER_DAYS)
    return await outcomes.settle(ctx, ctx.say(LATER, n=LATER_DAYS), ctx.value)


@feature.command(
    "intro thank",
    ja="紹介 お礼",
    summary=Text(en="You thanked somebody for an introduction", ja="紹介のお礼を伝えた"),
    example=Text(en="intro thank Ken", ja="紹介 お礼 健さん"),
    takes=asks_who(Text(en="Whom you thanked", ja="お礼を伝えた人"), optional=True),
)
async def thank(call: Command, ctx: Context) -> Reply:
    contact = await people.one(ctx, call.text) if call.text else None
    return await _step(ctx, await _one_of(ctx, contact, ("introduced",)), "thanked")


@feature.command(
    "intro outcome",
    ja="紹介 報告",
    summary=Text(en="You told an introducer what came of it", ja="紹介のその後を報告した"),
    example=Text(
        en="intro outcome Ken we are working together now", ja="紹介 報告 健さん 一緒に仕事をすることになった"
    ),
    takes=asks_who(Text(en="Whom, and what came of it", ja="だれに、何を"), optional=True),
)
async def outcome(call: Command, ctx: Context) -> Reply:
    found, note = await people.leading(ctx, call.text) if call.text else ([None], "")
    return await _step(ctx, await _one_of(ctx, found[0], ("introduced", "thanked")), "told", note)


async def _one_of(ctx: Context, contact: Contact | None, steps: tuple[str, ...]) -> Introduction:
    """The introduction by (or of) somebody, or anybody, that stands at one of these steps.

    Raises Ask when there are several, UserError when there is none.
    """
    told = await ctx.book.about(Introduction, contact.id) if contact else await ctx.book.all(Introduction)
    found = [each for each in told if wished(each) and each.step in steps]
    if not found:
        raise UserError(NONE_TO_THANK, name=cards.called(contact, ctx)) if contact else UserError(NOTHING_OPEN)
    scene = await stepping.scene(ctx, found)
    there = [each for each in found if words.complete(each, scene.people)] or found[:1]
    return ctx.one_of("which", ctx.say(WHICH), there, lambda each: words.card(each, scene).title)


def _ask_form(ctx: Context) -> Form:
    inputs = (
        Input(id="whom", label=ctx.say(words.WHOM), required=True),
        Input(id="via", label=ctx.say(VIA), kind="person"),
        Input(id="why", label=ctx.say(WHY)),
    )
    return Form(id=feature.action("ask"), title=ctx.say(ASK), inputs=inputs)


def _who_form(ctx: Context, introduction: Introduction) -> Form:
    inputs = (Input(id="who", label=ctx.say(WHO_WAS_IT), required=True),)
    return Form(id=feature.action("newcomer"), title=ctx.say(WHO_WAS_IT), inputs=inputs, value=introduction.id)

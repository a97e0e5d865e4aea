"""Who introduced whom, who knows whom, and who can introduce the owner to somebody."""

from collections.abc import Mapping

from bot import cards, people, times
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.introduction import Acquaintance, Introduction, newcomer, waits, wished
from bot.model.path import Chain
from bot.model.reply import Button, Card, Form, Input, Reply
from bot.network.introductions import chains, kept, reading, stepping, words
from bot.network.introductions.chains import Target
from bot.text import Text

feature = Feature("intro", Text(en="Introductions", ja="紹介"))

TITLE = Text(en="{n:One introduction|# introductions} on the way", ja="進行中の紹介: {n}件")
NONE = Text(
    en="No introduction is on the way. Tell me whom you would like to meet, and I look for the best way through "
    "people you know.",
    ja="進行中の紹介はありません。会いたい人や会社を教えてください。知り合いを通じた、いちばんよい道を探します。",
)
MORE = Text(en="… and {n} more.", ja="… ほか{n}件。")
PATH = Text(en="Who can introduce me?", ja="だれに頼める？")
ASK = Text(en="Ask {name}", ja="{name}に頼む")
WRITE = Text(en="Open {name}'s card", ja="{name}のカード")
LOG = Text(en="Log one", ja="紹介を記録")
YOURSELF = Text(en="You know {name} yourself", ja="{name}とは直接の知り合いです")
IN_BOOK = Text(en="{name} is in your book", ja="{name}は帳面にいます")
THROUGH = Text(en="The best way to {name}", ja="{name}への道")
INTRODUCED_ALREADY = Text(
    en="{by} has introduced you to {name} already, so you may simply write. If a helping hand is wanted all the same:",
    ja="{name}は{by}からすでに紹介してもらっています。直接連絡しても大丈夫です。間に立ってもらうなら:",
)
MET_ALREADY = Text(
    en="You have met {name} yourself ({ago}), so you may simply write. If a helping hand is wanted all the same:",
    ja="{name}とはもう会っています({ago})。直接連絡しても大丈夫です。間に立ってもらうなら:",
)
TALKED_ALREADY = Text(
    en="You have been in touch with {name} yourself ({ago}). If a helping hand is wanted all the same:",
    ja="{name}とはもうやりとりがあります({ago})。間に立ってもらうなら:",
)
ASKED_ALREADY = Text(
    en="You have asked {by} already; the answer is still to come.", ja="{by}にはもうお願いしてあり、お返事待ちです。"
)
ALSO = Text(en="Also: {route}", ja="ほかの道: {route}")
NO_WAY = Text(
    en="Nobody in your book leads to {name} yet. When you learn who knows whom, tell me: “intro knows Ken, Mika”.",
    ja="いまのところ、{name}につながる人は帳面にいません。知り合い同士がわかったら「紹介 知り合い 健さん、美香さん」と教えてください。",
)
GONE_WORDS = Text(en="{name} has passed away.", ja="{name}は故人です。")
BY_WHOM = Text(en="Who introduced", ja="紹介してくれた人")
WHO = Text(en="Whom", ja="紹介された人")
TO_WHOM = Text(en="To whom", ja="だれに")
TO_ME = Text(en="to you, if you leave it empty", ja="空欄なら、あなたに")
KEPT_ME = Text(en="Kept: {by} introduced {who} to you.", ja="{by}が{who}を紹介してくれた、と記録しました。")
KEPT = Text(en="Kept: {by} introduced {who} to {to}.", ja="{by}が{who}を{to}に紹介した、と記録しました。")
KEPT_MINE = Text(en="Kept: you introduced {who} to {to}.", ja="{who}を{to}に紹介した、と記録しました。")
HOW_LOG = Text(
    en="Who introduced whom? For example: intro log Ken introduced Mika",
    ja="だれがだれを紹介しましたか？例:「紹介 記録 健さんが美香さんを紹介してくれた」",
)
HOW_KNOWS = Text(
    en="Who knows whom? For example: intro knows Ken, Mika from school",
    ja="だれとだれが知り合いですか？例:「紹介 知り合い 健さん、美香さん」",
)
KNOWN = Text(en="Kept: {one} and {other} know each other.", ja="{one}と{other}は知り合い、と記録しました。")
HOW = Text(en="From where", ja="どこでの知り合いか")
SHOWN_MOST = 5
_TEXT = Param(name="what", ja=("内容",), summary=Text(en="Who introduced whom", ja="だれがだれを"))


@feature.command(
    "intro list",
    ja=("紹介 一覧", "紹介 状況"),
    summary=Text(en="Introductions on the way, or the way to somebody", ja="進行中の紹介、または会いたい人への道"),
    example=Text(en="intro", ja="紹介"),
    takes=Param(name="whom", ja=("だれ",), summary=words.WHOM),
    reads=True,
    default=True,
)
async def listed(call: Command, ctx: Context) -> Reply:
    return await _path(ctx, call.text) if call.text else await _list(ctx)


async def _list(ctx: Context) -> Reply:
    open_ones = await kept.open_ones(ctx)
    scene = await stepping.scene(ctx, open_ones)
    found = [each for each in open_ones if words.complete(each, scene.people)]
    ways = (
        feature.press(ctx.say(PATH), "path", tone="plain" if found else "good"),
        feature.press(ctx.say(LOG), "log"),
        Button(label=ctx.say(words.OFFER), action="bringing.offer"),
    )
    if not found:
        return Reply(cards=(Card(body=ctx.say(NONE), buttons=ways),))
    drawn = [words.card(each, scene) for each in found[:SHOWN_MOST]]
    rest = ctx.say(MORE, n=len(found) - SHOWN_MOST) if len(found) > SHOWN_MOST else ""
    return Reply(text=ctx.say(TITLE, n=len(found)), cards=(*drawn, Card(body=rest, buttons=ways)))


@feature.command(
    "intro path",
    ja=("紹介 つて", "紹介 道", "紹介 経路"),
    summary=Text(
        en="Who can introduce you to somebody, or to a company", ja="会いたい人や会社に、だれを通じて会えるか"
    ),
    example=Text(en="intro path somebody at Sony", ja="紹介 つて ソニーの人"),
    takes=Param(name="whom", ja=("だれ",), summary=words.WHOM),
    aliases=("intro to",),
    reads=True,
)
async def path(call: Command, ctx: Context) -> Reply:
    return await _path(ctx, call.text) if call.text else Reply(form=_path_form(ctx))


@feature.button("path", reads=True)
async def path_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_path_form(ctx))


@feature.form("path")
async def path_sent(call: Submit, ctx: Context) -> Reply:
    with in_field("whom"):
        if not call.values.get("whom", ""):
            raise UserError(people.WHO)
    return await _path(ctx, call.values["whom"])


async def _path(ctx: Context, text: str) -> Reply:
    target = await chains.target(ctx, text)
    name = chains.called(target, ctx)
    if target.person is not None and target.person.state == "deceased":
        raise UserError(GONE_WORDS, name=name)
    found, everybody = await chains.ways(ctx, target)
    if not found:
        return Reply(cards=(Card(body=ctx.say(NO_WAY, name=name), buttons=(feature.press(ctx.say(LOG), "log"),)),))
    best = found[0]
    direct = target.person is not None and not best.between
    strange = direct and target.person is not None and target.person.touched_at is None
    title = IN_BOOK if strange else YOURSELF if direct else THROUGH
    also = [ctx.say(ALSO, route=chains.route(each, everybody, ctx)) for each in found[1:]]
    done = await _already(ctx, target.person) if target.person is not None and (best.between or strange) else ""
    told = (done, chains.route(best, everybody, ctx), chains.explained(best, target, everybody, ctx), *also)
    body = "\n".join(filter(None, told))
    buttons = [_way(each, target, everybody, ctx, first=each is best) for each in found]
    return Reply(cards=(Card(title=ctx.say(title, name=name), body=body, buttons=tuple(buttons)),))


async def _already(ctx: Context, person: Contact) -> str:
    """What has come of getting to know somebody: introduced, met, or asked for."""
    name = cards.called(person, ctx)
    by = await ctx.book.get(Contact, person.introduced_by) if person.introduced_by else None
    last = next(iter(await ctx.book.touches.of(person.id, 1)), None)
    if by is not None:
        return ctx.say(INTRODUCED_ALREADY, by=cards.called(by, ctx), name=name)
    if last is not None:
        ago = times.ago_words(last.at, ctx.now, ctx.owner)
        return ctx.say(MET_ALREADY if last.kind == "met" else TALKED_ALREADY, name=name, ago=ago)
    asked = [each for each in await ctx.book.about(Introduction, person.id) if newcomer(each) == person.id]
    asked = [each for each in asked if wished(each) and each.pending]
    helper = await ctx.book.get(Contact, asked[0].by_id) if asked else None
    return ctx.say(ASKED_ALREADY, by=cards.called(helper, ctx)) if helper is not None else ""


def _way(chain: Chain, target: Target, everybody: Mapping[str, Contact], ctx: Context, *, first: bool) -> Button:
    """Asking the first of a chain; where there is nobody to ask, the card of whom it leads to."""
    if not chain.between:
        end = everybody[chain.goal]
        return Button(label=ctx.say(WRITE, name=end.name), action=cards.OPEN_ACTION, value=end.id)
    asked = everybody[chain.between[0]]
    goal = target.person.id if target.person else chain.goal
    return Button(
        label=ctx.say(ASK, name=cards.called(asked, ctx)),
        action="asking.ask",
        value=f"{asked.id} {goal}",
        tone="good" if first else "plain",
    )


@feature.command(
    "intro log",
    ja=("紹介 記録", "紹介 された"),
    summary=Text(en="Keep who introduced whom", ja="だれがだれを紹介したかを記録する"),
    example=Text(en="intro log Ken introduced Mika", ja="紹介 記録 健さんが美香さんを紹介してくれた"),
    takes=_TEXT,
)
async def log(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return Reply(form=_log_form(ctx))
    said = await reading.told(ctx, call.text)
    if said is None or not said.who or not (said.by or said.to):
        raise UserError(HOW_LOG)
    return await _log(ctx, said)


@feature.button("log", reads=True)
async def log_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_log_form(ctx))


@feature.form("log")
async def log_sent(call: Submit, ctx: Context) -> Reply:
    said = reading.Said(call.values.get("by", ""), call.values.get("who", ""), call.values.get("to", ""))
    with in_field("who"):
        if not said.who or not (said.by or said.to):
            raise UserError(HOW_LOG)
    return await _log(ctx, said)


async def _log(ctx: Context, said: reading.Said) -> Reply:
    by, who, to = [await people.one(ctx, name, new=True) if name else None for name in said]
    if who is None:
        raise UserError(HOW_LOG)
    told = await kept.told(ctx, who, by=by, to=to, at=ctx.now)
    if told is None:
        raise UserError(kept.SELF)
    values = {"who": cards.called(who, ctx), **{k: cards.called(p, ctx) for k, p in (("by", by), ("to", to)) if p}}
    text = KEPT if by and to else KEPT_ME if by else KEPT_MINE
    fresh = await ctx.book.get(Contact, who.id)
    shown = (await cards.card(fresh, ctx),) if fresh and by and not to else ()
    return Reply(text=ctx.say(text, **values), cards=shown)


@feature.command(
    "intro knows",
    ja=("紹介 知り合い", "紹介 知人"),
    summary=Text(en="Keep that two people know each other", ja="知り合い同士を記録する"),
    example=Text(en="intro knows Ken, Mika from school", ja="紹介 知り合い 健さん、美香さん"),
    takes=_TEXT,
    params=(Param(name="how", ja=("どこ",), summary=HOW),),
)
async def knows(call: Command, ctx: Context) -> Reply:
    found = reading.both(call.text)
    if found is None:
        raise UserError(HOW_KNOWS)
    one, other = [await people.one(ctx, name, new=True) for name in found[:2]]
    if one.id == other.id:
        raise UserError(kept.SELF)
    how = call.options.get("how", "") or found[2]
    pair = {one.id, other.id}
    same = next((a for a in await ctx.book.about(Acquaintance, one.id) if {a.one_id, a.other_id} == pair), None)
    await ctx.book.save(
        Acquaintance(
            id=same.id if same else ctx.new_id(), one_id=one.id, other_id=other.id,
            created_at=same.created_at if same else ctx.now, how=how or (same.how if same else ""),
        )
    )  # fmt: skip
    return Reply(text=ctx.say(KNOWN, one=cards.called(one, ctx), other=cards.called(other, ctx)))


@feature.panel
async def next_step(ctx: Context) -> list[Card]:
    """The introduction whose next step has waited longest."""
    due = [each for each in await kept.open_ones(ctx) if (wait := waits(each)) and each.stepped_at + wait <= ctx.now]
    scene = await stepping.scene(ctx, due)
    found = [each for each in due if words.complete(each, scene.people)]
    return [words.card(each, scene) for each in sorted(found, key=lambda each: each.stepped_at)[:1]]


def _path_form(ctx: Context) -> Form:
    return Form(
        id=feature.action("path"),
        title=ctx.say(PATH),
        inputs=(Input(id="whom", label=ctx.say(words.WHOM), required=True),),
    )


def _log_form(ctx: Context) -> Form:
    inputs = (
        Input(id="by", label=ctx.say(BY_WHOM), kind="person"),
        Input(id="who", label=ctx.say(WHO), required=True),
        Input(id="to", label=ctx.say(TO_WHOM), kind="person", hint=ctx.say(TO_ME)),
    )
    return Form(id=feature.action("log"), title=ctx.say(LOG), inputs=inputs)

"""`offer`: what I can do for others, what I am learning, and who needs it."""

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from bot import cards, misheard
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.offer import Need, Offer
from bot.model.reply import Button, Card, Field, Form, Input, Option, Reply
from bot.network import giftwords, giving
from bot.text import Text

feature = Feature("offers", Text(en="What I can give", ja="できること"))

EMPTY = Text(
    en="What can you do for others? Small things count: “offer proofreading”, “offer learn statistics”.",
    ja="人のためにできることは何ですか？小さなことで大丈夫です。「できること 追加 文章の校正」「できること 学ぶ 統計」",
)
TITLE = Text(en="What you can give", ja="できること")
CAN = Text(en="You can", ja="いまできること")
LEARNS = Text(en="You are learning", ja="学んでいること")
WANTED = Text(en="Somebody needs it", ja="必要としている人")
WANTED_LINE = Text(en="{name}: “{need}” → {offer}", ja="{name}「{need}」→ {offer}")
CONFIRM = Text(en="Add “{what}” to what you can give?", ja="「{what}」を、できることに加えますか？")
YES = Text(en="Add it", ja="加える")
ADDED = Text(en="Good: you can give “{what}”.", ja="「{what}」を、できることに加えました。")
ADDED_LEARNING = Text(
    en="Good luck with “{what}”! What you learn, you can give.",
    ja="「{what}」、いいですね。学んだことは、いつかだれかの力になります。",
)
KNOWN = Text(en="“{what}” is on your list already.", ja="「{what}」はもう書いてあります。")
TOO_LONG = Text(en="Keep it under 200 characters.", ja="200文字までで書いてください。")
CLOSED = Text(en="Taken off your list: “{what}”.", ja="「{what}」を一覧から外しました。")
NO_OFFER = Text(en="That is not on your list. “offer” shows it.", ja="一覧にありません。「できること」で見られます。")
WHICH = Text(en="Which one?", ja="どれですか？")
FORM_TITLE = Text(en="What you can give", ja="できることを書く")
FORM_CAN = Text(en="I can (one per line)", ja="できること(1行にひとつ)")
FORM_LEARNS = Text(en="I am learning (one per line)", ja="学んでいること(1行にひとつ)")
ADD = Text(en="Add", ja="書き足す")
REMOVE = Text(en="Take off the list", ja="一覧から外す")
NOW_CAN = Text(en="I can do it now", ja="できるようになった")
REMIND = Text(en="A word each Saturday", ja="毎週土曜にひと声")
WHAT_MOST = 200
AT_ONCE = 10
SHOWN_MOST = 10
WANTED_MOST = 5
_WHAT = Param(name="what", ja=("こと",), summary=Text(en="What", ja="どんなこと"))


@feature.command(
    "offer list", ja="できること 一覧", default=True, takes=_WHAT,
    summary=Text(en="What you can give, and who needs it", ja="できることと、それを必要としている人"),
    example=Text(en="offer", ja="できること"),
)  # fmt: skip
async def shown(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return await _list(ctx)
    if slip := misheard.closest(ctx.registry, f"{call.path.split()[0]} {call.text}"):
        raise slip
    what = _checked(call.text)
    ctx.confirm("add", ctx.say(CONFIRM, what=what), YES, waits=what)
    return await _added(ctx, [what], "can")


@feature.command(
    "offer add", ja="できること 追加", aliases=("offer can",), takes=_WHAT,
    summary=Text(en="Something you can do for others", ja="人のためにできることを加える"),
    example=Text(en="offer add proofreading", ja="できること 追加 文章の校正"),
)  # fmt: skip
async def add(call: Command, ctx: Context) -> Reply:
    return await _added(ctx, [_checked(call.text)], "can") if call.text else Reply(form=_form(ctx))


@feature.command(
    "offer learn", ja=("できること 学ぶ", "できること 学習"), aliases=("offer learning", "learn", "学ぶ"), takes=_WHAT,
    summary=Text(en="Something you are learning", ja="学んでいることを加える"),
    example=Text(en="offer learn statistics", ja="できること 学ぶ 統計"),
)  # fmt: skip
async def learn(call: Command, ctx: Context) -> Reply:
    return await _added(ctx, [_checked(call.text)], "learning") if call.text else Reply(form=_form(ctx))


@feature.command(
    "offer close", ja=("できること 終了", "できること 外す"), aliases=("offer remove",), takes=_WHAT,
    summary=Text(en="Take something off the list", ja="一覧から外す"),
    example=Text(en="offer close proofreading", ja="できること 外す 校正"),
)  # fmt: skip
async def close(call: Command, ctx: Context) -> Reply:
    found = [each for each in await _open(ctx) if fold(call.text) in fold(each.what)]
    if not found:
        raise UserError(NO_OFFER)
    offer = ctx.one_of("which", ctx.say(WHICH), found, lambda each: each.what)
    return await _closed(ctx, offer.id)


@feature.button("add", reads=True)
async def adding(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_form(ctx))


@feature.button("close")
async def close_pressed(_call: Press, ctx: Context) -> Reply:
    return await _closed(ctx, ctx.value)


@feature.form("offers")
async def sent(call: Submit, ctx: Context) -> Reply:
    kinds: tuple[tuple[str, Literal["can", "learning"]], ...] = (("can", "can"), ("learning", "learning"))
    replies = [
        await _added(ctx, lines, kind)
        for name, kind in kinds
        if (lines := [_checked(line) for line in call.values.get(name, "").splitlines() if line.strip()][:AT_ONCE])
    ]
    if not replies:
        return await _list(ctx)
    return replace(replies[-1], text="\n".join(each.text for each in replies))


async def _list(ctx: Context) -> Reply:
    offers = await _open(ctx)
    if not offers:
        add_ = feature.press(ctx.say(ADD), "add", tone="good")
        return Reply(cards=(Card(title=ctx.say(feature.title), body=ctx.say(EMPTY), buttons=(add_,)),))
    able = [each for each in offers if each.kind == "can"]
    learning = [each for each in offers if each.kind == "learning"]
    fields = [
        Field(name=ctx.say(name), value=giftwords.listed(each, ctx.owner, SHOWN_MOST), short=False)
        for name, each in ((CAN, able), (LEARNS, learning))
        if each
    ]
    wanted = await _wanted(ctx, offers)
    if wanted:
        fields.append(Field(name=ctx.say(WANTED), value="\n".join(wanted), short=False))
    buttons = [feature.press(ctx.say(ADD), "add")]
    if learning:
        buttons += [
            Button(label=ctx.say(NOW_CAN), action="learning.can", value=learning[-1].id),
            Button(label=ctx.say(REMIND), action="learning.weekly"),
        ]
    options = [Option(label=each.what[:75], value=each.id) for each in offers[-SHOWN_MOST:]]
    choices = (feature.choice("close", options, ctx.say(REMOVE)),)
    return Reply(cards=(Card(title=ctx.say(TITLE), fields=tuple(fields), buttons=tuple(buttons), choices=choices),))


async def _wanted(ctx: Context, offers: Sequence[Offer]) -> list[str]:
    """Who needs some of these, a line each."""
    lines: list[str] = []
    matches = list(giving.matches(offers, await ctx.book.all(Need)))
    people_ = await ctx.book.some(Contact, [each.need.contact_id for each in matches])
    for match in matches:
        contact = people_.get(match.need.contact_id)
        if contact is not None and not contact.silent:
            name, need = cards.called(contact, ctx), giftwords.short(match.need.what)
            lines.append(ctx.say(WANTED_LINE, name=name, need=need, offer=giftwords.short(match.offer.what)))
        if len(lines) == WANTED_MOST:
            break
    return lines


async def _added(ctx: Context, whats: Sequence[str], kind: Literal["can", "learning"]) -> Reply:
    """The last of them is spoken of; what is on the list already changes its kind at most."""
    known = {fold(each.what): each for each in await _open(ctx)}
    said: list[str] = []
    fresh: list[Offer] = []
    for what in whats:
        held = known.get(fold(what))
        if held is not None and held.kind == kind:
            said.append(ctx.say(KNOWN, what=what))
            continue
        offer = replace(held, kind=kind) if held else Offer(id=ctx.new_id(), what=what, created_at=ctx.now, kind=kind)
        await ctx.book.save(offer)
        fresh.append(offer)
        said.append(ctx.say(ADDED if kind == "can" else ADDED_LEARNING, what=what))
    wanted = await _wanted(ctx, fresh)
    fields = (Field(name=ctx.say(WANTED), value="\n".join(wanted), short=False),) if wanted else ()
    buttons = [feature.press(ctx.say(ADD), "add")]
    if kind == "learning":
        buttons.append(Button(label=ctx.say(REMIND), action="learning.weekly"))
    return Reply(text="\n".join(said), cards=(Card(fields=fields, buttons=tuple(buttons)),))


async def _closed(ctx: Context, id: str) -> Reply:
    offer = await ctx.book.get(Offer, id)
    if offer is None:
        raise UserError(NO_OFFER)
    await ctx.book.save(replace(offer, state="closed"))
    return Reply(text=ctx.say(CLOSED, what=offer.what))


async def _open(ctx: Context) -> list[Offer]:
    return [each for each in await ctx.book.all(Offer) if each.state == "open"]


def _checked(text: str) -> str:
    what = text.strip(" 　。.\n")
    if not what:
        raise UserError(NO_OFFER)
    if len(what) > WHAT_MOST:
        raise UserError(TOO_LONG)
    return what


def _form(ctx: Context) -> Form:
    inputs = (
        Input(id="can", label=ctx.say(FORM_CAN), kind="lines"),
        Input(id="learning", label=ctx.say(FORM_LEARNS), kind="lines"),
    )
    return Form(id=feature.action("offers"), title=ctx.say(FORM_TITLE), inputs=inputs)

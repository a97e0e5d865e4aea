"""Give and take as it happens: `gave`, `got`, `asked`, `asked-by`, and `ask` to look before one asks."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from msgspec.structs import replace

from bot import cards, keeping, people, standing
from bot.context import Context, Instead
from bot.errors import UserError, in_field
from bot.feature import Feature, Happened, Param
from bot.model import balance
from bot.model.circle import outward
from bot.model.contact import Contact
from bot.model.event import Command, Event, Press, Said, Submit
from bot.model.favour import SIZES, Favour, FavourDirection, FavourSize
from bot.model.reply import Button, Card, Form, Input, Option, Reply
from bot.model.touch import Direction, TouchKind
from bot.network import deeds, ledger
from bot.network.deeds import Told
from bot.network.endings import meant
from bot.network.proposals import reading
from bot.text import Text

feature = Feature("favours", Text(en="Give and take", ja="お互いさま"))

NOTED: Mapping[FavourDirection, Text] = {
    "given": Text(en="Kept: you gave {names}{what}.", ja="{names}にしてあげたこと{what}を記録しました。"),
    "received": Text(en="Kept: you got {what} from {names}.", ja="{names}にしてもらったこと{what}を記録しました。"),
    "asked": Text(en="Kept: you asked {names}{what}.", ja="{names}にお願いしたこと{what}を記録しました。"),
    "was_asked": Text(en="Kept: {names} asked you{what}.", ja="{names}に頼まれたこと{what}を記録しました。"),
}
QUOTED = Text(en=" “{what}”", ja="「{what}」")
ASKED_FOR = Text(en=": “{what}”", ja="「{what}」")
GOT_QUOTED = Text(en="“{what}”", ja="「{what}」")
SOMETHING = Text(en="something", ja="なにか")
SIZE = Text(en="How big a favour?", ja="大きさ")
_CALLED: Mapping[FavourSize, Text] = {
    "small": Text(en="little tiny minor", ja="小 小さめ 小さかった ちょっとした"),
    "medium": Text(en="normal middle average", ja="中 普通 ふつう 中くらい"),
    "large": Text(en="big huge major great bigger", ja="大 大きめ 大きかった でかい"),
}
"""Other words for a size."""
SIZE_SET = Text(en="Kept as {size}.", ja="「{size}」として記録しました。")
ONE_SIDED = Text(
    en="You have given {n} times in a row, and nothing has come back yet. Is that all right for you?",
    ja="{n}回続けて、こちらからしてあげています。このままで大丈夫ですか？",
)
FINE = Text(en="It's fine", ja="このままでいい")
APART = Text(en="A little distance", ja="少し距離をおく")
SAID_FINE = Text(en="Good. Giving gladly is the best kind.", ja="わかりました。気持ちよくできるのがいちばんですね。")
SAID_APART = Text(
    en="All right. {name} now comes up {rhythm}. They won't notice.",
    ja="わかりました。{name}は{rhythm}にしておきます。相手には伝わりません。",
)
GO_AHEAD = Text(en="Go ahead, you can well ask {name}.", ja="{name}にお願いして大丈夫そうです。")
NOTE_IT = Text(en="Shall I note that you asked?", ja="お願いしたら記録しておきますか？")
I_ASKED = Text(en="I asked", ja="お願いした")
NOT_YET = Text(en="Not now", ja="今回はやめておく")
TITLE = Text(en="Give and take", ja="お互いさまの記録")
WHO = Text(en="Who", ja="だれ")
WHAT = Text(en="What", ja="なに")
WHICH = Text(en="Which way", ja="どちらから")
WHEN = Text(en="When", ja="いつ")
TODAY = Text(en="today", ja="今日")
DIRECTION_NAMES: Mapping[FavourDirection, Text] = {
    "given": Text(en="I gave or helped", ja="してあげた"),
    "received": Text(en="I got something or help", ja="してもらった"),
    "asked": Text(en="I asked for something", ja="お願いした"),
    "was_asked": Text(en="They asked me", ja="頼まれた"),
}
SHOW = Text(en="Balance", ja="収支")
GONE = Text(en="That entry is not in your book any more.", ja="その記録はもう帳面にありません。")
_TOUCHES: Mapping[FavourDirection, tuple[TouchKind, Direction]] = {
    "given": ("helped", "outgoing"),
    "received": ("helped", "incoming"),
    "asked": ("messaged", "outgoing"),
    "was_asked": ("messaged", "incoming"),
}
_VERBS: Mapping[FavourDirection, str] = {"given": "gave", "received": "got"}
"""How sentences begin that may end a loan: gave the camera back to Tom."""
_SAME = timedelta(seconds=1)
"""What is kept twice so shortly is one favour, told with its touch."""
_WHO = Param(
    name="what", ja=("なに",), kind="person", optional=True, summary=Text(en="Whom, what, when", ja="だれに、なにを、いつ")
)  # fmt: skip
_PARAMS = (
    Param(name="when", ja=("いつ", "日付"), kind="when", summary=Text(en="When it was", ja="いつのことか")),
    Param(name="note", ja=("メモ",), summary=Text(en="What it was", ja="なにを")),
    Param(
        name="size", ja=("大きさ",), kind="choice", choices=dict(ledger.SIZES.items()),
        summary=Text(en="How much it was", ja="どのくらいのことか"),
    ),
)  # fmt: skip


@feature.command(
    "gave", ja=("あげた", "してあげた"), takes=_WHO, params=_PARAMS,
    summary=Text(en="Something you gave or did for somebody", ja="人にしてあげたことを記録する"),
    example=Text(en="gave Ken a book", ja="あげた 田中さん 本"),
)  # fmt: skip
async def gave(call: Command, ctx: Context) -> Reply:
    return await _told(call, ctx, "given")


@feature.command(
    "got", ja=("もらった", "してもらった"), takes=_WHO, params=_PARAMS,
    summary=Text(en="Something you got, or help", ja="人にしてもらったことを記録する"),
    example=Text(en="got advice on visas from Ken", ja="もらった 田中さん ビザの助言"),
)  # fmt: skip
async def got(call: Command, ctx: Context) -> Reply:
    return await _told(call, ctx, "received")


@feature.command(
    "asked", ja=("頼んだ", "お願いした"), takes=_WHO, params=_PARAMS,
    summary=Text(en="Something you asked of somebody", ja="お願いしたことを記録する"),
    example=Text(en="asked Ken for an intro", ja="頼んだ 田中さん 紹介"),
)  # fmt: skip
async def asked(call: Command, ctx: Context) -> Reply:
    if call.text.lower().startswith("by "):
        return await _told(replace(call, text=call.text[3:]), ctx, "was_asked")
    if ctx.registry.said is not None and await _only_a_question(call, ctx):
        said = call.turned(Said, answers=call.answers, text=f"asked {call.text}")
        return await ctx.registry.said(said, ctx)
    return await _told(call, ctx, "asked")


@feature.command(
    "asked-by", ja=("頼まれた", "お願いされた"), takes=_WHO, params=_PARAMS,
    summary=Text(en="Something that somebody asked of you", ja="頼まれたことを記録する"),
    example=Text(en="asked-by Ken to review his deck", ja="頼まれた 田中さん 資料の確認"),
)  # fmt: skip
async def asked_by(call: Command, ctx: Context) -> Reply:
    return await _told(call, ctx, "was_asked")


@feature.command(
    "ask", ja=("頼む", "お願いする"), takes=_WHO,
    summary=Text(en="Before you ask somebody: how you two stand", ja="お願いする前に、貸し借りを確かめる"),
    example=Text(en="ask Ken for an intro", ja="頼む 田中さん 紹介"),
)  # fmt: skip
async def ask(call: Command, ctx: Context) -> Reply:
    if not call.text:
        raise UserError(people.WHO)
    told = await deeds.told(call, ctx)
    person = told.people[0]
    ctx.confirm("asked", await _consider(ctx, person), I_ASKED, NOT_YET)
    return await _keep(ctx, "asked", told)


async def _consider(ctx: Context, person: Contact) -> str:
    advice = await ledger.warning(ctx, person)
    if not advice:
        stands = ledger.balance_words(await ctx.book.about(Favour, person.id), ctx.owner, ctx.now)
        advice = "\n".join(filter(None, (ctx.say(GO_AHEAD, name=cards.called(person, ctx)), stands)))
    return f"{advice}\n{ctx.say(NOTE_IT)}"


@feature.button("open", reads=True)
async def opened(_call: Press, ctx: Context) -> Reply:
    direction, _, contact_id = ctx.value.partition(" ")
    contact = await ctx.book.get(Contact, contact_id) if contact_id else None
    return Reply(form=_form(ctx, _direction(direction), people.marked(contact) if contact else ""))


@feature.form("entry")
async def sent(call: Submit, ctx: Context) -> Reply:
    with in_field("who"):
        told = await deeds.filled(call.values, ctx)
    return await _keep(ctx, _direction(call.values.get("which", "")), told)


@feature.button("size")
async def size(_call: Press, ctx: Context) -> Reply:
    word, _, ids = ctx.value.partition(" ")
    wanted: FavourSize = next((each for each in SIZES if each == word), "medium")
    favour = await ctx.book.get(Favour, ids)
    if favour is None:
        raise UserError(GONE)
    await ctx.book.save(replace(favour, size=wanted))
    return Reply(text=ctx.say(SIZE_SET, size=ctx.say(ledger.SIZES[wanted])))


@feature.button("fine", reads=True)
async def fine(_call: Press, ctx: Context) -> Reply:
    return Reply(text=ctx.say(SAID_FINE))


@feature.button("apart")
async def apart(_call: Press, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, ctx.value)
    after = await keeping.rescheduled(ctx, replace(contact, circle=outward(contact.circle), cadence_days=0))
    await ctx.book.save(after)
    return Reply(text=ctx.say(SAID_APART, name=cards.called(after, ctx), rhythm=cards.rhythm_words(after, ctx)))


@feature.on("touched")
async def counted(happened: Happened, ctx: Context) -> None:
    """Help and gifts told in other ways count, too, where it is clear which way they went."""
    touch = happened.touch
    if touch is None or touch.kind not in ("gift", "helped") or touch.direction == "mutual" or _on_a_card(ctx.event):
        return
    known = await ctx.book.about(Favour, touch.contact_id)
    if any(abs(ctx.now - each.created_at) < _SAME for each in known):
        return
    direction: FavourDirection = "received" if touch.direction == "incoming" else "given"
    note = touch.note[: deeds.NOTE_MOST]
    await ledger.note(ctx, touch.contact_id, direction, note, at=touch.at, size=deeds.guessed(note))


async def _told(call: Command, ctx: Context, direction: FavourDirection) -> Reply:
    if not call.text:
        return Reply(form=_form(ctx, direction, ""))
    words = "" if call.options else _VERBS.get(direction, "")
    if words and (ended := await meant.press(ctx, f"{words} {call.text}")) is not None:
        raise Instead(ended)
    return await _keep(ctx, direction, await deeds.told(call, ctx))


async def _keep(ctx: Context, direction: FavourDirection, told: Told) -> Reply:
    kept: list[Favour] = []
    kind, way = _TOUCHES[direction]
    for person in told.people:
        kept.append(await ledger.note(ctx, person.id, direction, told.what, at=told.at, size=told.size))
        # What is asked for is no talk to ask after.
        note = "" if direction in ("asked", "was_asked") else told.what
        await keeping.touch(ctx, person, kind, told.at, note=note, direction=way)
    return Reply(text=_said(ctx, direction, told), cards=await _after(ctx, told.people, kept))


def _said(ctx: Context, direction: FavourDirection, told: Told) -> str:
    names = cards.listed(told.people, ctx.locale)
    shape = {"given": QUOTED, "received": GOT_QUOTED}.get(direction, ASKED_FOR)
    what = ctx.say(shape, what=ledger.short(told.what)) if told.what else ""
    if direction in ("given", "received") and not told.what and ctx.locale == "en":
        what = ctx.say(SOMETHING) if direction == "received" else f" {ctx.say(SOMETHING)}"
    return ctx.say(NOTED[direction], names=names, what=what)


async def _after(ctx: Context, who: Sequence[Contact], kept: Sequence[Favour]) -> tuple[Card, ...]:
    """How it stands with the one person, what to correct, and a kind question when it goes one way only."""
    if len(who) != 1:
        return ()
    person, favour = who[0], kept[0]
    favours = await ctx.book.about(Favour, person.id)
    row = balance.given_in_a_row(favours)
    if favour.direction == "given" and row in balance.ONE_SIDED_AT:
        buttons = (feature.press(ctx.say(FINE), "fine"), feature.press(ctx.say(APART), "apart", person.id))
        return (Card(title=person.name, body=ctx.say(ONE_SIDED, n=row), buttons=buttons),)
    options = [Option(label=ctx.say(ledger.SIZES[each]), value=f"{each} {favour.id}") for each in SIZES]
    sizes = [
        (Button(label=o.label, action=feature.action("size"), value=o.value), each)
        for o, each in zip(options, SIZES, strict=True)
    ]
    await standing.put(ctx, [standing.offered(button, also=ctx.say(_CALLED[size])) for button, size in sizes])
    stands = ledger.balance_words(favours, ctx.owner, ctx.now)
    show = Button(label=ctx.say(SHOW), action="balance.open", value=person.id)
    choices = (feature.choice("size", [o for o in options if not o.value.startswith(favour.size)], ctx.say(SIZE)),)
    return (Card(title=person.name, body=stands, buttons=(show,), choices=choices),)


async def _only_a_question(call: Command, ctx: Context) -> bool:
    """Whether the words tell of talk rather than of a request: asked Ken about his trip."""
    if call.options or not call.text or not call.text.isascii():
        return False
    heard = [each for each in await reading.read(ctx, f"asked {call.text}") if each.people]
    return len(heard) == 1 and heard[0].kind is not None and heard[0].favour is None


def _on_a_card(event: Event) -> bool:
    """Whether what is kept was shown on a card before, which says itself what was a favour."""
    name = event.action if isinstance(event, Press) else event.form if isinstance(event, Submit) else ""
    return name.startswith("capturing.")


def _direction(word: str) -> FavourDirection:
    return next((each for each in DIRECTION_NAMES if each == word), "given")


def _form(ctx: Context, direction: FavourDirection, who: str) -> Form:
    ways = tuple(Option(label=ctx.say(text), value=way) for way, text in DIRECTION_NAMES.items())
    sizes = tuple(Option(label=ctx.say(text), value=each) for each, text in ledger.SIZES.items())
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="person", value=who, required=True),
        Input(id="which", label=ctx.say(WHICH), kind="choice", value=direction, options=ways, required=True),
        Input(id="what", label=ctx.say(WHAT)),
        Input(id="size", label=ctx.say(SIZE), kind="choice", options=sizes),
        Input(id="when", label=ctx.say(WHEN), value=ctx.say(TODAY)),
    )
    return Form(id=feature.action("entry"), title=ctx.say(TITLE), inputs=inputs)

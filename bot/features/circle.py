"""The five circles: who is in them, what they promise, who moves, and how due days are spread."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import time, timedelta

from msgspec.structs import replace

from bot import cards, circles, keeping, people
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param, asks_who
from bot.language import spoken
from bot.language.patterns import late
from bot.model.circle import CAPACITY, promised, respread, room, weakest_first
from bot.model.contact import CADENCE_DAYS, CIRCLES, Circle, Contact
from bot.model.event import Command, Event, Press, Submit
from bot.model.reply import Button, Card, Field, Form, Input, Option, Reply
from bot.network import capacity, ties
from bot.text import Text, row
from bot.times import day_start

feature = Feature("circle", Text(en="Circles", ja="輪"))

TITLE = Text(en="Your circles", ja="あなたの輪")
RHYTHM = Text(en="{circle} · {rhythm}", ja="{circle}({rhythm})")
HELD = Text(en="{n} of {most}", ja="{n}/{most}人")
UNBOUND = Text(en="{n:# person|# people}", ja="{n}人")
FITS = Text(
    en="Together they ask for about {n:one person|# people} a week. Your digests have room for {room}: that fits.",
    ja="全部あわせると、週に{n}人ほどに連絡する約束です。お知らせは週に{room}人までなので、無理なく回ります。",
)
TOO_MUCH = Text(
    en="You have promised more than a week holds: about {n} people, where {room} fit. Moving some a circle outward "
    "would help; {names} could be first.",
    ja="約束が時間を超えています。週に{n}人ほどになりますが、回るのは{room}人までです。まずは{names}を、ひとつ外の輪に移してみては？",
)
EMPTY = Text(
    en="Nobody is in your book yet. “add NAME” puts somebody in, and they start as a friend.",
    ja="まだだれもいません。「追加 名前」で加えると、まず「友人」の輪に入ります。",
)
EMPTY_CIRCLE = Text(en="Nobody is in this circle yet.", ja="この輪にはまだだれもいません。")
IN = Text(en="{name} is in “{circle}”, {rhythm}.", ja="{name}は「{circle}」の輪にいます({rhythm})。")
MOVED = Text(en="{name} is now in “{circle}”: {rhythm}.", ja="{name}を「{circle}」の輪に移しました({rhythm})。")
THERE = Text(en="{name} is in “{circle}” already.", ja="{name}はもう「{circle}」の輪にいます。")
HOW = Text(
    en="Who, and into which circle? For example: circle move Mika close",
    ja="だれを、どの輪に移しますか？例:「輪 移す 美香さん 親しい」",
)
MOVE = Text(en="Move somebody", ja="人を移す")
TO = Text(en="Move to …", ja="移す先 …")
SPREAD = Text(en="Spread the days", ja="日をならす")
SPREADED = Text(
    en="Done: {n:one person comes|# people come} up on a quieter day now. “undo” takes it back.",
    ja="{n}人を、混んでいない日に移しました。「取消」で元に戻せます。",
)
EVEN = Text(
    en="Nothing to do: no day has more than {n:one person|# people}.",
    ja="どの日も{n}人までです。ならす必要はありません。",
)
WHO = Text(en="Who", ja="だれを")
WHERE = Text(en="Into which circle", ja="どの輪に")
NAMED_MOST = 6
SUGGESTED_MOST = 3
_WHO = asks_who(Text(en="Whom, and the circle", ja="だれを、どの輪に"), optional=True)
_CIRCLE = Param(name="circle", ja=("輪",), kind="choice", summary=WHERE, choices=dict(circles.NAMES.items()))
_INTO = late(
    r"^(?P<who>.+?)(?:\s+(?:in)?to\s+|を\s*|\s+|(?<=さん)は?)(?P<circle>\S+?)(?:に|へ)?(?:移す|動かす)?$", re.IGNORECASE
)


@feature.command(
    "circle show",
    ja=("輪 一覧", "輪 見る"),
    summary=Text(en="Your circles, and whether the promises fit", ja="5つの輪と、約束が無理なく回るか"),
    example=Text(en="circle", ja="輪"),
    takes=Param(name="which", ja=("どれ",), summary=Text(en="A circle or somebody", ja="輪か人の名前")),
    reads=True,
    default=True,
)
async def show(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return await _overview(ctx)
    circle = circles.named(call.text)
    if circle is not None:
        return await _members(ctx, circle)
    who, into = _parts(call.text)
    contact = await people.one(ctx, who if into else call.text)
    return Reply(cards=(_one(ctx, contact, into),))


async def _overview(ctx: Context) -> Reply:
    everybody = [contact for contact in await ctx.book.all(Contact) if not contact.silent]
    if not everybody:
        return Reply(text=ctx.say(EMPTY))
    held = {circle: [each for each in everybody if each.circle == circle] for circle in CIRCLES}
    fields = tuple(_field(ctx, circle, held[circle]) for circle in CIRCLES)
    buttons = (feature.press(ctx.say(MOVE), "move"), feature.press(ctx.say(SPREAD), "spread"))
    return Reply(cards=(Card(title=ctx.say(TITLE), body=_promises(ctx, everybody), fields=fields, buttons=buttons),))


def _field(ctx: Context, circle: Circle, held: Sequence[Contact]) -> Field:
    most = CAPACITY[circle]
    count = ctx.say(UNBOUND, n=len(held)) if most is None else ctx.say(HELD, n=len(held), most=most)
    first = sorted(held, key=lambda contact: contact.name)[:NAMED_MOST]
    names = row((each.name for each in first), ctx.locale) + ("…" if len(held) > len(first) else "")
    name = _heading(ctx, circle)
    return Field(name=name, value=": ".join(filter(None, (count, names))), short=False)


def _promises(ctx: Context, everybody: Sequence[Contact]) -> str:
    """Whether what the cadences ask for fits into the owner's weeks."""
    asked, most = promised(everybody), room(ctx.owner)
    if asked <= most:
        return ctx.say(FITS, n=max(round(asked), 1), room=most)
    tight = [each for each in everybody if each.cadence.days <= CADENCE_DAYS["friend"]]
    first = weakest_first(tight, ctx.now)[:SUGGESTED_MOST]
    names = cards.listed(first, ctx.locale)
    return ctx.say(TOO_MUCH, n=round(asked + 0.5), room=most, names=names)


async def _members(ctx: Context, circle: Circle) -> Reply:
    held = await ctx.book.contacts.page(state="active", circle=circle, offset=0, limit=20)
    title = _heading(ctx, circle)
    if not held:
        return Reply(cards=(Card(title=title, body=ctx.say(EMPTY_CIRCLE)),))
    lines = [
        " — ".join(filter(None, (each.name, ties.words(each, ctx.now, ctx.locale), cards.last_words(each, ctx))))
        for each in weakest_first(held, ctx.now)
    ]
    card = Card(
        title=title,
        body="\n".join(lines),
        buttons=(feature.press(ctx.say(MOVE), "move"),),
        choices=(cards.chooser(held, ctx),),
    )
    return Reply(cards=(card,))


def _one(ctx: Context, contact: Contact, into: Circle | None = None) -> Card:
    """Where somebody is, and the ways from there; the circle that was named comes first."""
    body = _said(ctx, IN, contact)
    name = ctx.say(circles.NAMES[into]) if into else ""
    go = (
        feature.press(
            ctx.say(capacity.MOVE, name=contact.name, circle=name), "to", f"{into} {contact.id}", tone="good"
        ),
    )
    others = [Option(label=ctx.say(text), value=f"{circle} {contact.id}") for circle, text in circles.NAMES.items()]
    ways = [option for option, circle in zip(others, circles.NAMES, strict=True) if circle != contact.circle]
    return Card(body=body, buttons=go if into else (), choices=(feature.choice("to", ways, ctx.say(TO)),))


def _heading(ctx: Context, circle: Circle) -> str:
    rhythm = spoken.span_words(timedelta(days=CADENCE_DAYS[circle]), ctx.locale)
    return ctx.say(RHYTHM, circle=ctx.say(circles.NAMES[circle]), rhythm=rhythm)


def _said(ctx: Context, text: Text, contact: Contact) -> str:
    circle = ctx.say(circles.NAMES[contact.circle])
    return ctx.say(text, name=cards.called(contact, ctx), circle=circle, rhythm=cards.rhythm_words(contact, ctx))


@feature.command(
    "circle move",
    ja=("輪 移す", "輪 移動"),
    summary=Text(en="Move somebody closer or further out", ja="人を近い輪・遠い輪に移す"),
    example=Text(en="circle move Mika close", ja="輪 移す 美香さん 親しい"),
    takes=_WHO,
    params=(_CIRCLE,),
)
async def move(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return Reply(form=_form(ctx))
    if word := call.options.get("circle"):
        return await _move(ctx, await people.one(ctx, call.text), circles.read(word))
    who, into = _parts(call.text)
    if into is None and (known := await people.at_start(ctx, who)) is not None and known[1].strip():
        raise UserError(circles.UNKNOWN, word=known[1].strip()[:40])
    contact = await people.one(ctx, who)
    return Reply(cards=(_one(ctx, contact),)) if into is None else await _move(ctx, contact, into)


@feature.button("move", reads=True)
async def move_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_form(ctx))


@feature.form("moved")
async def moved(call: Submit, ctx: Context) -> Reply:
    with in_field("circle"):
        into = circles.read(call.values.get("circle", ""))
    with in_field("who"):
        contact = await people.one(ctx, call.values.get("who", ""))
    return await _move(ctx, contact, into)


@feature.button("to")
async def to(_call: Press, ctx: Context) -> Reply:
    word, _, id = ctx.value.partition(" ")
    into, contact = circles.named(word), await people.by_id(ctx, id)
    if into is None:
        raise UserError(HOW)
    return await _move(ctx, contact, into)


async def _move(ctx: Context, contact: Contact, into: Circle) -> Reply:
    if contact.circle == into:
        return Reply(text=_said(ctx, THERE, contact))
    await capacity.make_room(ctx, into, cards.called(contact, ctx), contact)
    after = await keeping.rescheduled(ctx, replace(contact, circle=into))
    await ctx.book.save(after)
    return Reply(text=_said(ctx, MOVED, after))


@feature.command(
    "circle spread",
    ja=("輪 ならす", "輪 分散"),
    summary=Text(en="Spread due days, so that no day is crowded", ja="連絡の予定を、混まないように散らす"),
)
@feature.button("spread")
async def spread(_call: Event, ctx: Context) -> Reply:
    everybody = [contact for contact in await ctx.book.all(Contact) if not contact.silent]
    days = respread(everybody, ctx.owner, ctx.now)
    if not days:
        busiest = Counter(ctx.owner.local(each.due_at).date() for each in everybody if each.due_at)
        return Reply(text=ctx.say(EVEN, n=max(busiest.values(), default=1)))
    for contact in everybody:
        if contact.id in days:
            await ctx.book.save(replace(contact, due_at=day_start(days[contact.id], ctx.owner, time.min)))
    return Reply(text=ctx.say(SPREADED, n=len(days)))


@feature.section("who")
async def tie(contact: Contact, ctx: Context) -> list[Field | Button]:
    """The tie in a word, for those one has been in touch with."""
    word = "" if contact.silent else ties.words(contact, ctx.now, ctx.locale)
    return [Field(name=ctx.say(ties.TIE), value=word)] if word else []


def _parts(text: str) -> tuple[str, Circle | None]:
    """The name and the circle in `Mika to close`, `美香さん 親しい`; the whole text when no circle is named."""
    found = _INTO.match(text)
    into = circles.named(found["circle"]) if found else None
    if found is None or into is None:
        return text, None
    return found["who"].strip(), into


def _form(ctx: Context) -> Form:
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="person", required=True),
        Input(id="circle", label=ctx.say(WHERE), kind="choice", options=circles.options(ctx.locale), required=True),
    )
    return Form(id=feature.action("moved"), title=ctx.say(MOVE), inputs=inputs)

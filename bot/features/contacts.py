"""Putting people into the book and changing what it says about them: `add` and `edit`."""

from collections.abc import Mapping
from datetime import time

from msgspec.structs import replace

from bot import cards, circles, keeping, people
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param, asks_who
from bot.language import choosing, names, rollcall
from bot.language.guests import Guest
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.reply import Button, Field, Form, Input, Option, Reply
from bot.network import capacity, particulars
from bot.network.introductions import kept
from bot.network.proposals import record
from bot.text import Text
from bot.times import day_start

feature = Feature("contacts", Text(en="People", ja="人"))

ADDED_ALL = Text(
    en="Added {n} people: {names}. I'll remind you {rhythm}.",
    ja="{n}人を追加しました: {names}。{rhythm}にお知らせしますね。",
)
THERE = Text(en="{name} is in your book.", ja="{name}は帳面にいます。")
ADDED = Text(
    en="Added {name}. I'll remind you {rhythm}.",
    ja="{name}を追加しました。{rhythm}にお知らせしますね。",
)
COMMA = Text(en="“{name}”: are these two people?", ja="「{name}」はお二人ですか？")
TWO = Text(en="Two people", ja="二人です")
AT = Text(en="{name}, of {company}", ja="{company}の{name}")
ONE = Text(en="One name: {name}", ja="一つの名前: {name}")
CHANGED = Text(en="Updated {name}.", ja="{name}を更新しました。")
NOTHING = Text(en="Nothing to change for {name}.", ja="{name}に変わったところはありません。")
SAME = Text(en="There is already a {name}. Is this somebody else?", ja="{name}さんはもういます。別の人ですか？")
ANOTHER = Text(en="Somebody else, add", ja="別の人として追加")
TOO_LONG = Text(
    en="That name is too long. Keep it under 100 characters.", ja="名前が長すぎます。100文字までにしてください。"
)
NAMELESS = Text(en="I need a name with letters in it.", ja="文字のある名前を書いてください。")
NAME = Text(en="Name", ja="名前")
READING = Text(en="Reading", ja="ふりがな")
COMPANY = Text(en="Company", ja="会社")
CIRCLE = Text(en="Circle", ja="輪")
NOTES = Text(en="Notes", ja="メモ")
NEW_PERSON = Text(en="New person", ja="新しい人")
EDIT = Text(en="Edit", ja="編集")
HOW_MET = Text(en="How you met", ja="出会い")
BY = Text(en="introduced by {name}", ja="{name}の紹介")
NAME_MOST = 100

_NAME = Param(name="name", ja=("名前",), summary=Text(en="A new name", ja="新しい名前"))
_WHO = asks_who(Text(en="Whom", ja="だれを"))


@feature.command(
    "add",
    ja="追加",
    summary=Text(en="Put somebody into your book", ja="人をあなたの帳面に加える"),
    example=Text(en="add Taro Tanaka company:Sony circle:close", ja="追加 田中太郎 会社:Sony 輪:親しい"),
    takes=Param(name="name", ja=("名前",), summary=NAME),
    params=particulars.PARAMS,
    aliases=("new",),
)
async def add(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return Reply(form=_form("new", None, ctx))
    if choosing.unnamed(call.text):
        raise UserError(people.WHO)
    said = _parted(ctx, call.text)
    found = {names.kept(each.name): {**said.options, **_told(each), **call.options} for each in said.people}
    if len(found) == 1:
        return await _add(ctx, *next(iter(found.items())))
    return await _add_all(ctx, found)


@feature.button("add", reads=True)
async def add_pressed(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_form("new", None, ctx))


@feature.button("named")
async def named(_call: Press, ctx: Context) -> Reply:
    """Adds whoever is not there yet; once, however often it is pressed."""
    word, _, said = ctx.value.partition(" ")
    name = names.kept(said)
    if word != people.NEW or not name:
        raise UserError(people.WHO)
    held = [each for each in await people.exact(ctx, name) if each.name == name]
    if held:
        return Reply(text=ctx.say(THERE, name=cards.called(held[0], ctx)), cards=(await cards.card(held[0], ctx),))
    return await _add(ctx, name, {})


@feature.form("new")
async def added(call: Submit, ctx: Context) -> Reply:
    with in_field("name"):
        if not call.values.get("name", ""):
            raise UserError(people.WHO)
        return await _add(ctx, call.values["name"], call.values)


def _parted(ctx: Context, text: str) -> rollcall.Joining:
    """Whom the text names, and what it says of them. Raises Ask when one comma leaves that open."""
    halves = rollcall.halves(text)
    if halves is None:
        return rollcall.read(text)
    at = ctx.say(AT, name=halves[0], company=halves[1])
    labels = {"two": ctx.say(TWO), "at": at, "one": ctx.say(ONE, name=text)}
    options = [Option(label=label, value=value) for value, label in labels.items()]
    answer = ctx.chosen("comma", ctx.say(COMMA, name=text), options)
    first, second = (Guest(name=each) for each in halves)
    return {
        "two": rollcall.Joining((first, second)),
        "at": rollcall.Joining((first,), {"company": second.name}),
    }.get(answer, rollcall.Joining((Guest(name=text),)))


def _told(guest: Guest) -> Mapping[str, str]:
    return {key: said for key, said in (("company", guest.company), ("note", guest.note)) if said}


async def _add_all(ctx: Context, found: Mapping[str, Mapping[str, str]]) -> Reply:
    added = [await _joined(ctx, name, options) for name, options in found.items()]
    called = cards.listed(added, ctx.locale)
    return Reply(text=ctx.say(ADDED_ALL, n=len(added), names=called, rhythm=cards.rhythm_words(added[0], ctx)))


async def _add(ctx: Context, name: str, options: Mapping[str, str]) -> Reply:
    contact = await _joined(ctx, name, options)
    said = ctx.say(ADDED, name=cards.called(contact, ctx), rhythm=cards.rhythm_words(contact, ctx))
    return Reply(text=said, cards=(await cards.card(contact, ctx),))


async def _joined(ctx: Context, name: str, options: Mapping[str, str]) -> Contact:
    """The new contact. Raises Ask when somebody of that name is in the book already, UserError for no name."""
    _check(name)
    same = [other for other in await people.exact(ctx, name) if other.name == name]
    if same:
        ctx.confirm(f"same:{name}", ctx.say(SAME, name=name), ANOTHER)
    fields = await particulars.read(ctx, options)
    if "circle" in fields:
        await capacity.make_room(ctx, fields["circle"], names.display(name, ctx.locale))
    by = fields.pop("introduced_by", "")
    return await _introduced(ctx, await people.add(ctx, name, **fields), by)


@feature.command(
    "edit",
    ja="編集",
    summary=Text(en="Change what your book says about somebody", ja="人の情報を書き直す"),
    example=Text(en="edit Tanaka title:CTO", ja="編集 田中 役職:CTO"),
    takes=_WHO,
    params=(_NAME, *particulars.PARAMS),
)
async def edit(call: Command, ctx: Context) -> Reply:
    """Without a name, how often is about whoever was spoken of, or the last nudge was about."""
    often = [*call.options] == ["cadence"] and not call.text
    meant = (await record.spoken_of(ctx) or await record.brought_up(ctx)) if often else None
    contact = meant or await people.one(ctx, call.text)
    if not call.options:
        return Reply(form=_form("change", contact, ctx))
    return await _change(ctx, contact, call.options)


@feature.button("edit", reads=True)
async def edit_pressed(_call: Press, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, ctx.value)
    return Reply(form=_form("change", contact, ctx))


@feature.form("change")
async def changed(call: Submit, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, call.value)
    return await _change(ctx, contact, call.values)


async def _change(ctx: Context, contact: Contact, options: Mapping[str, str]) -> Reply:
    fields = await particulars.read(ctx, options, contact)
    if "handles" in fields:
        fields["handles"] = particulars.joined(contact.handles, fields["handles"])
    name = options.get("name", "")
    if name:
        with in_field("name"):
            _check(name)
    by = fields.pop("introduced_by", "")
    after = contact.named(name, *contact.aliases, contact.name) if name and name != contact.name else contact
    after = replace(after, **fields)
    if after == contact and by in ("", contact.introduced_by):
        return Reply(text=ctx.say(NOTHING, name=cards.called(contact, ctx)))
    await capacity.make_room(ctx, after.circle, cards.called(after, ctx), contact)
    if particulars.resets_rhythm(contact, after):
        after = await keeping.rescheduled(ctx, after)
    await ctx.book.save(after)
    after = await _introduced(ctx, after, by)
    return Reply(text=ctx.say(CHANGED, name=cards.called(after, ctx)), cards=(await cards.card(after, ctx),))


async def _introduced(ctx: Context, contact: Contact, by_id: str) -> Contact:
    """The contact with who introduced them, kept on both sides. Raises UserError for a self-introduction."""
    by = await ctx.book.get(Contact, by_id) if by_id else None
    if by is None:
        return contact
    at = day_start(contact.met_on, ctx.owner, time(12)) if contact.met_on else contact.created_at
    if await kept.told(ctx, contact, by=by, at=at) is None:
        raise UserError(kept.SELF)
    return await ctx.book.get(Contact, contact.id) or contact


@feature.section("who")
async def about(contact: Contact, ctx: Context) -> list[Field | Button]:
    """Circle and how they met, and the way to change that."""
    parts: list[Field | Button] = [Field(name=ctx.say(CIRCLE), value=cards.circle_words(contact, ctx))]
    introducer = await people.introducer(ctx, contact)
    by = ctx.say(BY, name=introducer) if introducer else ""
    day = cards.day_words(contact.met_on, ctx) if contact.met_on else ""
    met = " · ".join(filter(None, (day, contact.met_where, contact.met_how, by)))
    if met:
        parts.append(Field(name=ctx.say(HOW_MET), value=met))
    return [*parts, feature.press(ctx.say(EDIT), "edit", contact.id)]


def _check(name: str) -> None:
    if len(name) > NAME_MOST:
        raise UserError(TOO_LONG)
    if not names.query_keys(name):
        raise UserError(NAMELESS)


def _form(id: str, contact: Contact | None, ctx: Context) -> Form:
    """Five inputs, as many as every platform can show at once; the rest are options of the command."""
    inputs = (
        Input(id="name", label=ctx.say(NAME), value=contact.name if contact else "", required=True),
        Input(id="reading", label=ctx.say(READING), value=contact.reading if contact else ""),
        Input(id="company", label=ctx.say(COMPANY), value=contact.company if contact else ""),
        Input(
            id="circle", label=ctx.say(CIRCLE), kind="choice", options=circles.options(ctx.locale),
            value=contact.circle if contact else "friend",
        ),
        Input(id="note", label=ctx.say(NOTES), kind="lines", value=contact.notes if contact else ""),
    )  # fmt: skip
    title = ctx.say(EDIT) if contact else ctx.say(NEW_PERSON)
    return Form(id=feature.action(id), title=title, inputs=inputs, value=contact.id if contact else "")

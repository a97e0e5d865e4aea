"""Facts about me and about them: `common me`, `common add`, `common forget`."""

import re

from msgspec.structs import replace

from bot import people
from bot.context import Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Param
from bot.language.fold import fold
from bot.language.patterns import late
from bot.language.topics import mentions
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.fact import FACT_KINDS, Fact
from bot.model.reply import Button, Card, Choice, Form, Input, Option, Reply
from bot.network import factbook, groundwords
from bot.text import Text

feature = Feature("facts", Text(en="Facts", ja="人のこと、自分のこと"))

MINE = Text(en="About you", ja="あなたのこと")
TITLE = Text(en="What you know", ja="わかっていること")
ADD_ME = Text(en="Add more", ja="書き足す")
KIND = Text(en="What kind of thing is that?", ja="どんなことですか？")
KIND_SET = Text(en="Kept under “{kind}”.", ja="「{kind}」として覚えました。")
SHOW = Text(en="In common", ja="共通点を見る")
FORGET = Text(en="Take a fact out", ja="書いたことを消す")
FORGOTTEN = Text(en="Taken out: “{fact}”. “undo” brings it back.", ja="消しました: 「{fact}」。「取消」で戻せます。")
WHICH_FACT = Text(en="Which one shall I take out?", ja="どれを消しますか？")
NO_FACT = Text(
    en="I have no such fact. “common me” and “common NAME” list them.",
    ja="その内容は見つかりません。「共通点 自分」「共通点 名前」で一覧が見られます。",
)
NOTHING = Text(en="Write at least one fact.", ja="ひとつは書いてください。")
WHO = Text(en="Who (empty: you)", ja="だれ(空なら自分)")
FACTS = Text(en="Facts, one per line", ja="わかっていること(1行にひとつ)")
FACT_KIND = Text(en="Kind (empty: I guess)", ja="種類(空ならおまかせ)")
MORE = Text(en="… and {n} more.", ja="… ほか{n}件。")
SHOWN_MOST = 10
OPEN_GROUND = "ground.open"
"""The action of the button that shows common ground; handled by the feature `ground`."""
_ME = frozenset({"", "me", "i", "自分", "私", "じぶん", "わたし"})
_I = late(r"^(?:me\b[:,]?\s*|(?:自分|私)(?:は|の|[\s、:])?\s*)", re.IGNORECASE)
_TEXT = Param(
    name="what",
    ja=("なに",),
    kind="person",
    optional=True,
    summary=Text(en="Whom, and what about them", ja="だれの、どんなこと"),
)
_KIND = Param(
    name="kind", ja=("種類",), kind="choice", choices=dict(groundwords.KINDS.items()),
    summary=Text(en="What kind of fact", ja="どんな種類のことか"),
)  # fmt: skip


@feature.command(
    "common me", ja=("共通点 自分", "共通点 私"), params=(_KIND,),
    takes=Param(name="facts", ja=("こと",), summary=Text(en="Facts about you", ja="自分のこと")),
    summary=Text(en="What is known about you; with words, add to it", ja="自分のことを書く・見る"),
    example=Text(en="common me I have a dog, from Osaka", ja="共通点 自分 犬を飼っている、大阪出身"),
)  # fmt: skip
async def me(call: Command, ctx: Context) -> Reply:
    if call.text:
        return await _keep(ctx, None, call.text, call.options.get("kind", ""))
    mine = await factbook.mine(ctx)
    if not mine:
        return Reply(form=_form(ctx, ""))
    lines = [f"• {each.text}" for each in mine[-SHOWN_MOST:]]
    if len(mine) > SHOWN_MOST:
        lines.append(ctx.say(MORE, n=len(mine) - SHOWN_MOST))
    more = feature.press(ctx.say(ADD_ME), "add", "")
    options = [Option(label=each.text[:75], value=each.id) for each in mine[-SHOWN_MOST:]]
    removing = feature.choice("forget", options, ctx.say(FORGET))
    return Reply(cards=(Card(title=ctx.say(MINE), body="\n".join(lines), buttons=(more,), choices=(removing,)),))


@feature.command(
    "common add", ja=("共通点 追加", "共通点 書く"), takes=_TEXT, params=(_KIND,),
    summary=Text(en="Add a fact about somebody, or about you", ja="人のことや自分のことを書き足す"), aliases=("fact",),
    example=Text(en="common add Ken has a golden retriever", ja="共通点 追加 田中さん 犬を飼ってる"),
)  # fmt: skip
async def add(call: Command, ctx: Context) -> Reply:
    text, kind = call.text, call.options.get("kind", "")
    if not text:
        return Reply(form=_form(ctx, ""))
    if _I.match(text) or factbook.OF_ONESELF.match(text):
        return await _keep(ctx, None, _I.sub("", text), kind)
    found, fact = await people.leading(ctx, text, new=True)
    if not fact:
        return Reply(form=_form(ctx, people.marked(found[0])))
    return await _keep(ctx, found[0], fact, kind)


@feature.command(
    "common forget", ja=("共通点 削除", "共通点 消す"), takes=_TEXT,
    summary=FORGET,
    example=Text(en="common forget Ken retriever", ja="共通点 消す 犬"),
)  # fmt: skip
async def forget(call: Command, ctx: Context) -> Reply:
    known = await people.at_start(ctx, call.text)
    contact = await people.one(ctx, known[0]) if known else None
    words = fold(known[1] if known else _I.sub("", call.text))
    found = [each for each in await factbook.about(ctx, contact) if words and words in fold(each.text)]
    if not found:
        raise UserError(NO_FACT)
    fact = ctx.one_of("fact", ctx.say(WHICH_FACT), found, lambda each: each.text)
    return await _forget(ctx, fact.id)


@feature.button("add", reads=True)
async def adding(_call: Press, ctx: Context) -> Reply:
    contact = await ctx.book.get(Contact, ctx.value) if ctx.value else None
    return Reply(form=_form(ctx, people.marked(contact) if contact else ""))


@feature.form("facts")
async def sent(call: Submit, ctx: Context) -> Reply:
    who = call.values.get("who", "")
    with in_field("facts"):
        if not factbook.split(call.values.get("facts", "")):
            raise UserError(NOTHING)
    with in_field("who"):
        contact = None if fold(who) in _ME else await people.one(ctx, who, new=True)
    return await _keep(ctx, contact, call.values["facts"], call.values.get("kind", ""))


@feature.button("kind")
async def kind_chosen(_call: Press, ctx: Context) -> Reply:
    kind, _, id = ctx.value.partition(" ")
    fact = await ctx.book.get(Fact, id)
    if fact is None:
        raise UserError(NO_FACT)
    fact = replace(fact, kind=groundwords.kind_named(kind) or "free")
    await ctx.book.save(fact)
    return Reply(text=ctx.say(KIND_SET, kind=ctx.say(groundwords.KINDS[fact.kind])))


@feature.button("forget")
async def forgotten(_call: Press, ctx: Context) -> Reply:
    return await _forget(ctx, ctx.value)


async def _keep(ctx: Context, contact: Contact | None, text: str, kind: str) -> Reply:
    texts = factbook.split(text)
    # What is said of somebody in one sentence stays one fact, unless each part tells something by itself; what one says
    # of oneself is a list.
    if contact is not None and "\n" not in text and not all(mentions(each) for each in texts):
        texts = [text[: factbook.FACT_MOST]]
    kept = await factbook.keep(ctx, contact, texts, kind)
    said = factbook.kept_words(ctx, contact, kept)
    buttons = [Button(label=ctx.say(SHOW), action=OPEN_GROUND, value=contact.id)] if contact else []
    if contact is None:
        buttons.append(feature.press(ctx.say(ADD_ME), "add", ""))
    unsure = [each for each in kept if each.kind == "free" and not kind and not mentions(each.text)]
    card = Card(body=said, buttons=tuple(buttons), choices=_asking(ctx, unsure))
    return Reply(cards=(card,))


def _asking(ctx: Context, unsure: list[Fact]) -> tuple[Choice, ...]:
    """Which kind it is matters where the words did not tell."""
    if len(unsure) != 1:
        return ()
    options = [Option(label=ctx.say(groundwords.KINDS[kind]), value=f"{kind} {unsure[0].id}") for kind in FACT_KINDS]
    return (feature.choice("kind", options, ctx.say(KIND)),)


async def _forget(ctx: Context, id: str) -> Reply:
    fact = await ctx.book.get(Fact, id)
    if fact is None:
        raise UserError(NO_FACT)
    await ctx.book.remove(fact)
    return Reply(text=ctx.say(FORGOTTEN, fact=groundwords.short(fact.text)))


def _form(ctx: Context, who: str) -> Form:
    kinds = tuple(Option(label=ctx.say(text), value=kind) for kind, text in groundwords.KINDS.items())
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="person", value=who),
        Input(id="facts", label=ctx.say(FACTS), kind="lines", required=True),
        Input(id="kind", label=ctx.say(FACT_KIND), kind="choice", options=kinds),
    )
    return Form(id=feature.action("facts"), title=ctx.say(TITLE), inputs=inputs)

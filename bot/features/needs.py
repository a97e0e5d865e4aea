"""`need`: what people need, what I have for it, and giving first as a reason to write."""

from collections.abc import Mapping
from datetime import datetime

from msgspec.structs import replace

from bot import cards, keeping, people
from bot.context import Ask, Context
from bot.errors import UserError, in_field
from bot.feature import Feature, Hint, Param, Whom
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.offer import Need, Offer
from bot.model.owner import Owner
from bot.model.reply import Button, Card, Field, Form, Input, Option, Reply
from bot.network import giftwords, giving, ledger, matchmaking
from bot.shelf import Person, Shelf
from bot.text import Text

feature = Feature("needs", Text(en="What people need", ja="困りごと"))

EMPTY = Text(
    en="No needs noted yet. Listen for them, and tell me: “need Ken a designer”.",
    ja="困りごとはまだ書かれていません。話の中で耳にしたら「困りごと 田中さん デザイナーを探している」のように教えてください。",
)
NONE_OF = Text(en="{name} has no open needs that I know of.", ja="{name}の困りごとは、いまのところ聞いていません。")
LINE = Text(en="{name}: {need}", ja="{name}: {need}")
GIVES = Text(en="{line} → you offer “{offer}”", ja="{line} → 「{offer}」が力になれそう")
CONFIRM = Text(
    en="Keep this as something {name} needs: “{what}”?", ja="{name}の困りごととして覚えておきますか？「{what}」"
)
KEEP = Text(en="Keep it", ja="覚えておく")
ADDED = Text(en="Kept: {name} needs “{what}”.", ja="{name}の困りごととして書きとめました: 「{what}」")
KNOWN = Text(en="I knew that already.", ja="それはもう書いてあります。")
WHAT_NEED = Text(en="What do they need?", ja="どんなことで困っていますか？")
DID_YOU = Text(en="“{what}” is solved. Did you help?", ja="「{what}」は解決したのですね。あなたが力になりましたか？")
I_HELPED = Text(en="Yes, I helped", ja="はい、手伝った")
OTHERWISE = Text(en="Solved otherwise", ja="別のかたちで解決")
MET_BY_ME = Text(
    en="Well done! Noted as something you gave {name}.", ja="よかったですね。{name}にしてあげたこととして記録しました。"
)
MET = Text(en="Good. “{what}” is off {name}'s list.", ja="よかったですね。{name}の「{what}」を解決済みにしました。")
WHICH = Text(en="Which one?", ja="どれですか？")
NO_NEED = Text(
    en="I know of no such need. “need” lists them.", ja="その困りごとは見つかりません。「困りごと」で一覧が見られます。"
)
SOLVED = Text(en="Solved", ja="解決した")
ADD = Text(en="Add a need", ja="書き足す")
NEEDS = Text(en="Needs", ja="困りごと")
YOU_COULD = Text(en="You could give", ja="力になれること")
WHO = Text(en="Who", ja="だれ")
WHAT = Text(en="What they need", ja="困っていること")
SHOWN_MOST = 10
WHAT_MOST = 200
_TEXT = Param(
    name="what", ja=("こと",), kind="person", summary=Text(en="Whom, and what they need", ja="だれの、どんなこと")
)


@feature.command(
    "need list", ja="困りごと 一覧", default=True, takes=_TEXT,
    summary=Text(en="What people need, and what you have for it", ja="みんなの困りごとと、力になれること"),
    example=Text(en="need", ja="困りごと"),
)  # fmt: skip
async def shown(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return await _all(ctx)
    found, what = await people.leading(ctx, call.text)
    if not what:
        return await _of(ctx, found[0])
    ctx.confirm("keep", ctx.say(CONFIRM, name=cards.called(found[0], ctx), what=what), KEEP, waits=what)
    return await _added(ctx, found[0], what)


@feature.command(
    "need add", ja="困りごと 追加", takes=_TEXT,
    summary=Text(en="Something that somebody needs", ja="人の困りごとを書きとめる"),
    example=Text(en="need add Ken a designer", ja="困りごと 追加 田中さん デザイナーを探している"),
)  # fmt: skip
async def add(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return Reply(form=_form(ctx, ""))
    found, what = await people.leading(ctx, call.text, new=True)
    return await _added(ctx, found[0], what) if what else Reply(form=_form(ctx, people.marked(found[0])))


@feature.command(
    "need met", ja=("困りごと 解決", "困りごと 解決した"), aliases=("need solved",), takes=_TEXT,
    summary=Text(en="A need is met", ja="困りごとが解決した"),
    example=Text(en="need met Ken designer", ja="困りごと 解決 田中さん"),
)  # fmt: skip
async def met(call: Command, ctx: Context) -> Reply:
    found, words = await people.leading(ctx, call.text)
    needs = [each for each in await _open(ctx, found[0].id) if fold(words) in fold(each.what)]
    if not needs:
        raise UserError(NO_NEED)
    need = ctx.one_of("which", ctx.say(WHICH), needs, lambda each: each.what)
    return await _met(ctx, need.id)


@feature.button("met")
async def met_pressed(_call: Press, ctx: Context) -> Reply:
    return await _met(ctx, ctx.value)


@feature.button("add", reads=True)
async def adding(_call: Press, ctx: Context) -> Reply:
    contact = await ctx.book.get(Contact, ctx.value) if ctx.value else None
    return Reply(form=_form(ctx, people.marked(contact) if contact else ""))


@feature.form("need")
async def sent(call: Submit, ctx: Context) -> Reply:
    with in_field("what"):
        if not call.values.get("what", ""):
            raise UserError(WHAT_NEED)
    with in_field("who"):
        contact = await people.one(ctx, call.values.get("who", ""), new=True)
    return await _added(ctx, contact, call.values["what"])


async def _added(ctx: Context, contact: Contact, what: str) -> Reply:
    what = giftwords.cleaned(what)[:WHAT_MOST].strip()
    if not what:
        raise UserError(WHAT_NEED)
    if any(fold(each.what) == fold(what) for each in await _open(ctx, contact.id)):
        return Reply(text=ctx.say(KNOWN))
    need = Need(id=ctx.new_id(), contact_id=contact.id, what=what, created_at=ctx.now)
    await ctx.book.save(need)
    found = giving.matches(await ctx.book.all(Offer), [need])
    lines = [ctx.say(ADDED, name=cards.called(contact, ctx), what=what)]
    lines += [giftwords.match_opener(found[0], ctx.owner, ctx.now)] if found else []
    parts = await matchmaking.for_them(ctx, contact, [need])
    fields = tuple(each for each in parts if isinstance(each, Field))
    buttons = tuple(each for each in parts if isinstance(each, Button))
    buttons += (feature.press(ctx.say(SOLVED), "met", need.id), cards.opening(contact.id, ctx.locale))
    return Reply(cards=(Card(body="\n".join(lines), fields=fields, buttons=buttons),))


async def _met(ctx: Context, id: str) -> Reply:
    need = await ctx.book.get(Need, id)
    contact = await ctx.book.get(Contact, need.contact_id) if need else None
    if need is None or contact is None or need.state == "met":
        raise UserError(NO_NEED)
    answer = ctx.answer("helped")
    if answer is None:
        options = (Option(label=ctx.say(I_HELPED), value="yes"), Option(label=ctx.say(OTHERWISE), value="no"))
        raise Ask("helped", ctx.say(DID_YOU, what=need.what), options)
    await ctx.book.save(replace(need, state="met", met_at=ctx.now))
    if answer == "no":
        return Reply(text=ctx.say(MET, name=cards.called(contact, ctx), what=need.what))
    favour = await ledger.note(ctx, contact.id, "given", giftwords.helped_words(need, ctx.owner))
    await keeping.touch(ctx, contact, "helped", ctx.now, note=favour.note, direction="outgoing")
    return Reply(text=ctx.say(MET_BY_ME, name=cards.called(contact, ctx)))


async def _all(ctx: Context) -> Reply:
    needs = [each for each in await ctx.book.all(Need) if each.state == "open"]
    add_ = feature.press(ctx.say(ADD), "add")
    matched: dict[str, giving.Match] = {}
    for match in giving.matches(await ctx.book.all(Offer), needs):
        matched.setdefault(match.need.id, match)
    needs.sort(key=lambda each: (each.id in matched, each.created_at), reverse=True)
    lines: list[str] = []
    shown_: list[Need] = []
    people_ = await ctx.book.some(Contact, [each.contact_id for each in needs])
    for need in needs:
        contact = people_.get(need.contact_id)
        if contact is None or contact.silent:
            continue
        line = ctx.say(LINE, name=cards.called(contact, ctx), need=giftwords.short(need.what))
        if need.id in matched:
            line = ctx.say(GIVES, line=line, offer=giftwords.short(matched[need.id].offer.what))
        lines.append(f"• {line}")
        shown_.append(need)
        if len(lines) == SHOWN_MOST:
            break
    if not lines:
        return Reply(cards=(Card(title=ctx.say(feature.title), body=ctx.say(EMPTY), buttons=(add_,)),))
    options = [Option(label=each.what[:75], value=each.id) for each in shown_]
    choices = (feature.choice("met", options, ctx.say(SOLVED)),)
    return Reply(cards=(Card(title=ctx.say(feature.title), body="\n".join(lines), buttons=(add_,), choices=choices),))


async def _of(ctx: Context, contact: Contact) -> Reply:
    needs = await _open(ctx, contact.id)
    add_ = feature.press(ctx.say(ADD), "add", contact.id)
    if not needs:
        said = ctx.say(NONE_OF, name=cards.called(contact, ctx))
        return Reply(cards=(Card(title=contact.name, body=said, buttons=(add_,)),))
    lines = [f"• {each.what}" for each in needs[-SHOWN_MOST:]]
    found = giving.matches(await ctx.book.all(Offer), needs)
    note = giftwords.match_words(found[0], ctx.owner, ctx.now) if found else ""
    options = [Option(label=each.what[:75], value=each.id) for each in needs[-SHOWN_MOST:]]
    choices = (feature.choice("met", options, ctx.say(SOLVED)),)
    return Reply(cards=(Card(title=contact.name, body="\n".join(lines), buttons=(add_,), choices=choices, note=note),))


async def _open(ctx: Context, contact_id: str) -> list[Need]:
    return [each for each in await ctx.book.about(Need, contact_id) if each.state == "open"]


def _form(ctx: Context, who: str) -> Form:
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="person", value=who, required=True),
        Input(id="what", label=ctx.say(WHAT), required=True),
    )
    return Form(id=feature.action("need"), title=ctx.say(ADD), inputs=inputs)


@feature.section("who", "brief")
async def on_card(contact: Contact, ctx: Context) -> list[Field | Button]:
    """What they need, and what the owner has for it."""
    needs = await _open(ctx, contact.id)
    if not needs:
        return []
    parts: list[Field | Button] = [Field(name=ctx.say(NEEDS), value=giftwords.listed(needs, ctx.owner), short=False)]
    found = [each.offer for each in giving.matches(await ctx.book.all(Offer), needs)]
    if found:
        offers = list({each.id: each for each in found}.values())
        parts.append(Field(name=ctx.say(YOU_COULD), value=giftwords.listed(offers, ctx.owner), short=False))
    return parts


@feature.hint
async def give_first(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """What they need and the owner can give; what they need, when nobody has it yet."""
    held = await shelf.records_about(Need, whom)
    offers = await shelf.records_of(Offer, list(dict.fromkeys(owner for owner, _ in held)))
    hints: dict[Person, Hint] = {}
    for person, needs in held.items():
        owner, contact = whom[person]
        wanted = [
            each
            for each in needs
            if each.state == "open" and now - each.created_at <= giftwords.STALE and each.id != contact.opener
        ]
        if wanted:
            found = giving.matches(offers.get(owner.id, ()), wanted)
            hints[person] = _matched(owner, found[0], now) if found else _alone(owner, wanted[-1], now)
    return hints


def _matched(owner: Owner, match: giving.Match, now: datetime) -> Hint:
    weight = 4.0 if match.offer.kind == "can" else 2.2
    return Hint(
        reason=giftwords.match_words(match, owner, now), opener=giftwords.match_opener(match, owner, now), weight=weight,
        id=match.need.id, does=giftwords.match_does(match, owner, now),
    )  # fmt: skip


def _alone(owner: Owner, need: Need, now: datetime) -> Hint:
    return Hint(
        reason=giftwords.need_words(need, owner, now), opener=giftwords.need_opener(need, owner), weight=1.6, id=need.id
    )  # fmt: skip

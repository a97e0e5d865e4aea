"""Who belongs to a purpose, as what, and why that makes them worth a message."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot import cards, people
from bot.context import Context
from bot.errors import in_field
from bot.feature import Feature, Hint, Param, Whom, asks_who
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.event import Command, Press, Submit
from bot.model.owner import Owner
from bot.model.purpose import Purpose, PurposeLink
from bot.model.reply import Button, Card, Field, Form, Input, Reply
from bot.network import purposes
from bot.shelf import Person, Shelf
from bot.text import Text, bracketed

feature = Feature("purpose_people", Text(en="People for a purpose", ja="目的と人"))

LINKED = Text(en="{names} now belongs to “{what}”.", ja="{names}を「{what}」につなぎました。")
LINKED_AS = Text(en="{names} now belongs to “{what}” as {role}.", ja="{names}を「{what}」に{role}としてつなぎました。")
UNLINKED = Text(en="{name} no longer belongs to “{what}”.", ja="{name}を「{what}」から外しました。")
NOT_LINKED = Text(en="{name} is not linked with “{what}”.", ja="{name}は「{what}」につながっていません。")
WHO = Text(en="Who", ja="だれ")
ROLE = Text(en="As what", ja="どんな役割で")
ROLE_HINT = Text(en="e.g. investor; may stay empty", ja="例: 投資家。空でもかまいません")
ADVICE = Text(
    en="Ask them one small question about “{what}”: how would they begin?",
    ja="「{what}」について、ひとつだけ質問してみては？「まず何から始めますか？」など。",
)
NEWS = Text(
    en="Tell them in two lines how far “{what}” has come, and ask what they would do next.",
    ja="「{what}」がどこまで進んだかを二行ほどで伝えて、次の一歩を相談してみては？",
)
WHOM = Text(
    en="Ask whom they would talk to about “{what}”.", ja="「{what}」のことなら、だれに話を聞くとよいか尋ねてみては？"
)
OPENERS = {"advice": ADVICE, "news": NEWS, "whom": WHOM}
MATTERS = Text(en="matters for “{what}”", ja="「{what}」に欠かせない")
HINT_WEIGHT = 3.0
ROLE_MOST = 60
"""Characters."""
_TO = late(
    r"^(?:to|for)\s+(?P<to>.+?)(?:\s+as\s+(?:an?\s+)?(?P<role>.+))?$|^を?(?P<ja>.+?)[にへ]\s*(?:(?P<roll>.+?)として)?$",
    re.IGNORECASE,
)
_TITLE_LIKE = late(r"^(?P<who>\S+)[\s　]+(?P<role>(?:先輩|後輩|先生|社長|部長|課長|教授|師匠|会長|店長|コーチ)として)$")
_AS = late(r"^(?:as\s+)?(?:an?\s+)?(?P<role>.*?)(?:として)?$", re.IGNORECASE)
_WHO = asks_who(Text(en="Whom, and as what", ja="だれを、どんな役割で"), several=True, optional=True)
_ONE = asks_who(WHO)
_ROLE = Param(name="role", ja=("役割",), summary=ROLE)
_FOR = Param(name="purpose", ja=("目的",), summary=Text(en="Which purpose", ja="どの目的か"))


@feature.command(
    "purpose link",
    ja=("目的 つなぐ", "目的 人"),
    summary=Text(en="Somebody matters for it, as what", ja="目的に人をつなぐ"),
    example=Text(en="purpose link Tanaka as investor", ja="目的 つなぐ 田中さん 投資家として"),
    takes=_WHO,
    params=(_ROLE, _FOR),
)
async def link(call: Command, ctx: Context) -> Reply:
    purpose = await purposes.one(ctx, call.options.get("purpose", "")) if "purpose" in call.options else None
    if not call.text:
        return Reply(form=await _form(ctx, purpose or await purposes.one(ctx)))
    # A role may look like a title of the name before it: 健さん 先輩として.
    apart = _TITLE_LIKE.match(call.text)
    who, after = (apart["who"], apart["role"]) if apart else (call.text, "")
    found, rest = await people.leading(ctx, who, new=True)
    rest = f"{rest} {after}".strip()
    said = _TO.match(rest)
    to = await purposes.named(ctx, said["to"] or said["ja"]) if said else None
    role = (said["role"] or said["roll"] or "") if said and to else _AS.sub(lambda found: found["role"], rest, count=1)
    purpose = purpose or to or await purposes.one(ctx)
    return await _link(ctx, purpose, found, call.options.get("role", "") or role.strip())


@feature.button("add", reads=True)
async def add(_call: Press, ctx: Context) -> Reply:
    return Reply(form=await _form(ctx, await purposes.opened(ctx, ctx.value)))


@feature.form("link")
async def linked(call: Submit, ctx: Context) -> Reply:
    purpose = await purposes.opened(ctx, call.value)
    with in_field("who"):
        found = await people.several(ctx, call.values.get("who", ""), new=True)
    return await _link(ctx, purpose, found, call.values.get("role", ""))


async def _link(ctx: Context, purpose: Purpose, found: Sequence[Contact], role: str) -> Reply:
    role = role[:ROLE_MOST]
    for contact in found:
        await purposes.link(ctx, purpose, contact, role)
    names = cards.listed(found, ctx.locale)
    said = ctx.say(LINKED_AS if role else LINKED, names=names, what=purposes.short(purpose), role=role)
    show = Button(label=ctx.say(purposes.WHO_MATTERS), action="purpose.show", value=purpose.id, tone="good")
    again = feature.press(ctx.say(purposes.LINK), "add", purpose.id)
    return Reply(text=said, cards=(Card(buttons=(show, again)),))


@feature.command(
    "purpose unlink",
    ja=("目的 外す", "目的 はずす"),
    summary=Text(en="Somebody no longer belongs to it", ja="目的から人を外す"),
    example=Text(en="purpose unlink Tanaka", ja="目的 外す 田中さん"),
    takes=_ONE,
    params=(_FOR,),
)
async def unlink(call: Command, ctx: Context) -> Reply:
    contact = await people.one(ctx, call.text)
    theirs = {each.purpose_id: each for each in await ctx.book.about(PurposeLink, contact.id)}
    named = call.options.get("purpose", "")
    only = await ctx.book.get(Purpose, next(iter(theirs))) if len(theirs) == 1 and not named else None
    purpose = only or await purposes.one(ctx, named)
    values = {"name": cards.called(contact, ctx), "what": purposes.short(purpose)}
    if purpose.id not in theirs:
        return Reply(text=ctx.say(NOT_LINKED, **values))
    await ctx.book.remove(theirs[purpose.id])
    return Reply(text=ctx.say(UNLINKED, **values))


@feature.section("who", "brief")
async def matters(contact: Contact, ctx: Context) -> Sequence[Field | Button]:
    """For which open purposes they matter, as what."""
    links = await ctx.book.about(PurposeLink, contact.id)
    opened = {each.id: each for each in await purposes.open_ones(ctx)} if links else {}
    theirs = [each for each in links if each.purpose_id in opened]
    lines = [bracketed(purposes.short(opened[each.purpose_id]), each.role, ctx.locale) for each in theirs]
    return [Field(name=ctx.say(purposes.WHAT), value="\n".join(lines), short=False)] if lines else []


@feature.hint
async def why(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """That they matter for an open purpose, and a question to begin with; each question once, then their own things."""
    held = await shelf.records_about(PurposeLink, whom)
    every = await shelf.records_of(Purpose, list(dict.fromkeys(owner for owner, _ in held)))
    hints = {}
    for person, links in held.items():
        owner, _ = whom[person]
        opened = {each.id: each for each in every.get(owner.id, ()) if each.state == "open"}
        link = next((each for each in links if each.purpose_id in opened), None)
        if link is not None:
            hints[person] = _hint(owner, opened[link.purpose_id], link)
    return hints


def _hint(owner: Owner, purpose: Purpose, link: PurposeLink) -> Hint:
    what = purposes.short(purpose)
    (id, opener), *more = (
        (f"{purpose.id} {name}", each.say(owner.locale, what=what)) for name, each in OPENERS.items()
    )
    reason, who = purposes.matters(what, link.role, owner.locale), MATTERS.say(owner.locale, what=what)
    return Hint(reason=reason, opener=opener, weight=HINT_WEIGHT, id=id, who=who, also=tuple(more))


async def _form(ctx: Context, purpose: Purpose) -> Form:
    lacking = purposes.missing(purpose, await purposes.links(ctx, purpose))
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="person", required=True),
        Input(id="role", label=ctx.say(ROLE), hint=ctx.say(ROLE_HINT), value=next(iter(lacking), "")),
    )
    return Form(id=feature.action("link"), title=purposes.short(purpose), inputs=inputs, value=purpose.id)

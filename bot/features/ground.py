"""`common`: what is shared with somebody, one opener at a time, and common ground as a reason to write."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from bot import cards, misheard, people
from bot.context import Context
from bot.feature import Feature, Hint, Whom, asks_who
from bot.language import names
from bot.language.fold import fold
from bot.language.topics import about, mentions
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.fact import Fact
from bot.model.owner import Owner
from bot.model.record import by_contact
from bot.model.reply import Button, Card, Field, Reply
from bot.network import commonground, factbook, groundwords
from bot.network.commonground import Ground
from bot.shelf import Person, Shelf
from bot.text import Text, row

feature = Feature("ground", Text(en="Common ground", ja="共通点"))

START = Text(
    en="Tell me a few things about yourself, and I'll see with whom you share them: “common me I have a dog, from Osaka”.",
    ja="まず自分のことを少し教えてください。だれと共通しているかを見つけます。例:「共通点 自分 犬を飼っている、大阪出身」",
)
TITLE = Text(en="In common with people in your book", ja="帳面の人たちとの共通点")
MINE = Text(en="About you: {facts}", ja="あなたのこと: {facts}")
THEIRS = Text(en="About them", ja="その人のこと")
SHARED = Text(en="In common", ja="共通点")
OPENER = Text(en="An opener", ja="話のきっかけ")
NONE_YET = Text(en="Nothing in common that I know of yet.", ja="共通点はまだ見つかっていません。")
NOBODY = Text(en="Nobody that I know of yet.", ja="いまのところ、だれもいません。")
ABOUT_ME = Text(en="About me", ja="自分のこと")
ABOUT_THEM = Text(en="Add a fact", ja="書き足す")
ANOTHER = Text(en="Another opener", ja="別のきっかけ")
KEEP = Text(en="Keep it", ja="覚えておく")
KEEP_THEIRS = Text(en="Keep this about {name}: “{fact}”?", ja="{name}のこととして覚えておきますか？「{fact}」")
KEEP_MINE = Text(en="Keep this about you: “{fact}”?", ja="あなたのこととして覚えておきますか？「{fact}」")
SHOWN_MOST = 6
PEOPLE_MOST = 10
ADD_ACTION = "facts.add"
"""The action of the button that opens the form for facts; handled by the feature `facts`."""
LENT_MOST = 8
"""Facts of theirs that are looked through for one that has not come up yet."""
_SOLID = 1.5
"""The weight from which common ground is a reason to write by itself."""


@feature.command(
    "common show", ja=("共通点 見る", "共通点 一覧"), default=True,
    takes=asks_who(Text(en="Whom, or a topic", ja="だれ、または話題"), optional=True),
    summary=Text(en="What you share with somebody, and an opener", ja="共通点と、話のきっかけを見る"),
    example=Text(en="common Ken", ja="共通点 田中さん"),
)  # fmt: skip
async def show(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return await _overview(ctx)
    if await people.at_start(ctx, call.text) is not None and not factbook.OF_ONESELF.match(call.text):
        found, fact = await people.leading(ctx, call.text)
        if not fact:
            return Reply(cards=(await _card(ctx, found[0]),))
        return await _confirmed(ctx, found[0], fact)
    if (sharing := await _sharing(ctx, call.text)) is not None:
        return sharing
    if not factbook.OF_ONESELF.match(call.text) and (
        names.split_people(call.text)[0] or (call.text.isascii() and " " not in call.text)
    ):
        return Reply(cards=(await _card(ctx, await people.one(ctx, call.text)),))
    if slip := misheard.closest(ctx.registry, f"{call.path.split()[0]} {call.text}"):
        raise slip
    return await _confirmed(ctx, None, call.text)


@feature.button("open", reads=True)
async def opened(_call: Press, ctx: Context) -> Reply:
    return Reply(cards=(await _card(ctx, await people.by_id(ctx, ctx.value)),))


@feature.button("another")
async def another(_call: Press, ctx: Context) -> Reply:
    id, _, shown = ctx.value.partition(" ")
    contact = replace(await people.by_id(ctx, id), opener=shown)
    await ctx.book.save(contact)
    return Reply(cards=(await _card(ctx, contact),))


async def _confirmed(ctx: Context, contact: Contact | None, fact: str) -> Reply:
    """Nothing is kept before the owner has said so. Raises Ask until then."""
    said = ctx.say(KEEP_MINE, fact=fact)
    if contact is not None:
        said = ctx.say(KEEP_THEIRS, name=cards.called(contact, ctx), fact=fact)
    ctx.confirm("keep", said, KEEP, waits=fact)
    kept = await factbook.keep(ctx, contact, [fact[: factbook.FACT_MOST]], "")
    shown = (await _card(ctx, contact),) if contact is not None else ()
    return Reply(text=factbook.kept_words(ctx, contact, kept), cards=shown)


async def _sharing(ctx: Context, text: str) -> Reply | None:
    """Who has what a word names; None when it names no topic, or more than a topic is said."""
    named = mentions(text)
    if len(named) != 1 or named[0].denied or fold(named[0].words) != fold(text):
        return None
    topic = named[0].topic
    facts = [each for each in await ctx.book.all(Fact) if each.contact_id and topic.id in about(each.text, each.kind)]
    found: dict[str, Fact] = {}
    for fact in facts:
        found.setdefault(fact.contact_id, fact)
    if not found:
        return None if text.isascii() and await people.exact(ctx, text) else Reply(text=ctx.say(NOBODY))
    shown = list((await ctx.book.some(Contact, list(found)[:PEOPLE_MOST])).values())
    lines = [f"• {contact.name}: {groundwords.short(found[contact.id].text)}" for contact in shown]
    card = Card(title=ctx.say(topic.name), body="\n".join(lines), choices=(cards.chooser(shown, ctx),))
    return Reply(cards=(card,))


async def _overview(ctx: Context) -> Reply:
    mine = await factbook.mine(ctx)
    me = Button(label=ctx.say(ABOUT_ME), action=ADD_ACTION, tone="plain" if mine else "good")
    if not mine:
        return Reply(cards=(Card(title=ctx.say(feature.title), body=ctx.say(START), buttons=(me,)),))
    facts = by_contact(await ctx.book.all(Fact))
    everybody = await ctx.book.contacts.recent(PEOPLE_MOST * 50)
    found = [(each, commonground.grounds(mine, each, facts.get(each.id, ()), ctx.locale)) for each in everybody]
    closest = sorted((pair for pair in found if pair[1]), key=lambda pair: -sum(each.weight for each in pair[1]))
    shown = closest[:PEOPLE_MOST]
    facts_ = row((groundwords.short(each.text) for each in mine[-SHOWN_MOST:]), ctx.locale)
    lines = [ctx.say(MINE, facts=facts_)]
    lines += [f"• {each.name}: {groundwords.topics(shared, ctx.owner)}" for each, shared in shown] or [
        ctx.say(NONE_YET)
    ]
    options = cards.options([each for each, _ in shown], ctx.locale)
    choices = (feature.choice("open", options, ctx.say(OPENER)),) if options else ()
    return Reply(cards=(Card(title=ctx.say(TITLE), body="\n".join(lines), buttons=(me,), choices=choices),))


async def _card(ctx: Context, contact: Contact) -> Card:
    """What is shared, what is known, and one opener."""
    theirs = await ctx.book.about(Fact, contact.id)
    found = commonground.grounds(await factbook.mine(ctx), contact, theirs, ctx.locale)
    chosen = commonground.following(found, contact.latest_opener)
    lines = [f"• {groundwords.shared(each, ctx.owner)}" for each in found[:SHOWN_MOST]] or [ctx.say(NONE_YET)]
    fields = [Field(name=ctx.say(THEIRS), value=_listed(theirs), short=False)] if theirs else []
    buttons = [Button(label=ctx.say(ABOUT_THEM), action=ADD_ACTION, value=contact.id)]
    if chosen is not None and len(found) > 1:
        buttons.insert(0, feature.press(ctx.say(ANOTHER), "another", f"{contact.id} {chosen.id}"))
    buttons.append(cards.opening(contact.id, ctx.locale))
    opener = groundwords.opener(chosen, ctx.owner) if chosen else ""
    said = "\n".join(lines)
    return Card(title=contact.name, body=said, opener=opener, fields=tuple(fields), buttons=tuple(buttons))


def _listed(facts: Sequence[Fact]) -> str:
    return " · ".join(groundwords.short(each.text) for each in facts[-SHOWN_MOST:])


@feature.section("who")
async def on_card(contact: Contact, ctx: Context) -> list[Field | Button]:
    """What is known of them, and what is shared."""
    theirs = await ctx.book.about(Fact, contact.id)
    found = commonground.grounds(await factbook.mine(ctx), contact, theirs, ctx.locale)
    parts: list[Field | Button] = []
    if theirs:
        parts.append(Field(name=ctx.say(THEIRS), value=_listed(theirs), short=False))
    if found:
        parts.append(Field(name=ctx.say(SHARED), value=groundwords.topics(found, ctx.owner)))
    return parts


@feature.section("brief")
async def in_brief(contact: Contact, ctx: Context) -> list[Field | Button]:
    """The same, with an opener."""
    found = commonground.grounds(await factbook.mine(ctx), contact, await ctx.book.about(Fact, contact.id), ctx.locale)
    chosen = commonground.following(found, contact.latest_opener)
    parts = list(await on_card(contact, ctx))
    if chosen is not None:
        parts.append(Field(name=ctx.say(OPENER), value=groundwords.opener(chosen, ctx.owner), short=False))
    return parts


@feature.hint
async def shared(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """Common ground, or failing that something they told; not the same opener twice in a row."""
    owners = {id for id, _ in whom}
    held = await shelf.records_about(Fact, [*whom, *((id, factbook.ME) for id in owners)])
    if not held:
        return {}
    mine = {id: commonground.light(held.get((id, factbook.ME), ())) for id in owners}
    hints: dict[Person, Hint] = {}
    for person, (owner, contact) in whom.items():
        facts = commonground.light(held.get(person, ()))
        if not (facts or mine[owner.id]):
            continue
        found = commonground.grounds(mine[owner.id], contact, facts, owner.locale)
        hint = _hint(owner, contact, found, facts, _turn(owner, contact, now))
        if hint is not None:
            hints[person] = hint
    return hints


def _turn(owner: Owner, contact: Contact, now: datetime) -> int:
    """Which opener's turn it is: the first one to begin with, then another one each fortnight."""
    return (owner.today(now) - owner.local(contact.created_at).date()).days // 14 if contact.opener else 0


def _hint(owner: Owner, contact: Contact, found: Sequence[Ground], facts: Sequence[Fact], turn: int) -> Hint | None:
    solid = [each for each in found if each.weight >= _SOLID]
    both = {each.theirs.id for each in found}
    lone = [each for each in facts if each.kind != "age" and each.id not in both][-LENT_MOST:]
    told = tuple((each.id, groundwords.lone_opener(each, owner)) for each in reversed(lone))
    chosen = commonground.following(solid, contact.opener, turn)
    if chosen is not None and chosen.id != contact.opener:
        return Hint(
            reason=groundwords.shared(chosen, owner), opener=groundwords.opener(chosen, owner), id=chosen.id,
            weight=2 + chosen.weight / 10, who=groundwords.who(chosen, owner), told=told,
        )  # fmt: skip
    return Hint(reason="", told=told) if told else None

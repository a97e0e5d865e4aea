"""Who among the owner's people could help whom: needs that somebody's work, or what is told of them, fits."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from bot import cards
from bot.context import Context
from bot.language.wanted import Word, folded
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.introduction import Acquaintance, Introduction, brought
from bot.model.offer import Need
from bot.model.reply import Button, Field
from bot.network import giving
from bot.network.giftwords import short
from bot.text import Text

MIGHT_HELP = Text(en="Might help", ja="力になれそうな人")
COULD_HELP = Text(en="Could help", ja="力になれそうな相手")
BECAUSE = Text(en="{name}: {because}", ja="{name}({because})")
WANTS = Text(en="{name}, who needs “{need}”", ja="{name}(困りごと: {need})")
INTRODUCE = Text(en="Introduce {name}", ja="{name}を紹介")
INTRODUCE_TO = Text(en="Introduce to {name}", ja="{name}に紹介")
SHOWN_MOST = 2
READ_MOST = 20
"""People looked at for a need; they are searched best first."""


class Helper(Struct, frozen=True, kw_only=True):
    """Somebody who may meet a need of somebody else, and the words that say so."""

    who: Contact
    need: Need
    because: str


async def for_them(ctx: Context, contact: Contact, needs: Sequence[Need]) -> list[Field | Button]:
    """Who might meet one of these needs of theirs, and a button that begins the introduction; nothing where nobody is known."""
    found = await _helpers(ctx, contact, needs)
    lines = [ctx.say(BECAUSE, name=cards.called(each.who, ctx), because=short(each.because)) for each in found]
    return _parts(ctx, contact, found, (MIGHT_HELP, INTRODUCE), lines)


async def by_them(ctx: Context, contact: Contact) -> list[Field | Button]:
    """The same for needs of others that they might meet."""
    found = await _helped(ctx, contact)
    lines = [ctx.say(WANTS, name=cards.called(each.who, ctx), need=short(each.need.what)) for each in found]
    return _parts(ctx, contact, found, (COULD_HELP, INTRODUCE_TO), lines)


def _parts(
    ctx: Context, contact: Contact, found: Sequence[Helper], words: tuple[Text, Text], lines: Sequence[str]
) -> list[Field | Button]:
    if not found:
        return []
    title, label = words
    first = found[0]
    value = f"{contact.id} {first.who.id} {first.need.id}"
    return [
        Field(name=ctx.say(title), value="\n".join(lines), short=False),
        Button(label=ctx.say(label, name=cards.called(first.who, ctx)), action="bringing.pair", value=value),
    ]


async def _helpers(ctx: Context, contact: Contact, needs: Sequence[Need]) -> list[Helper]:
    """Active people who could meet one of these needs of the contact, and are not together with them yet."""
    words = tuple({folded(word): None for need in needs for word in giving.vocabulary(need.what)})
    if not words:
        return []
    found, _ = await ctx.book.contacts.search([Word(texts=words)], active=True, limit=READ_MOST)
    if not found:
        return []
    said = await ctx.book.contacts.said([each.id for each in found])
    told = [(each, [it.text for it in said.get(each.id, ()) if it.source == "fact"]) for each in found]
    fitting: dict[str, Helper] = {}
    for each in _fitting(told, needs):
        fitting.setdefault(each.who.id, each)
    together = await _together(ctx, contact) if fitting else set()
    return [each for id, each in fitting.items() if id not in together][:SHOWN_MOST]


async def _helped(ctx: Context, contact: Contact) -> list[Helper]:
    """Needs of others that this contact could meet; `who` is whose need it is."""
    told = [each.text for each in await ctx.book.about(Fact, contact.id)]
    if not (contact.title or told):
        return []
    open_ = [each for each in await ctx.book.all(Need) if each.state == "open" and each.contact_id != contact.id]
    fitting = list(_fitting([(contact, told)], open_))
    if not fitting:
        return []
    together = await _together(ctx, contact)
    people = await ctx.book.some(Contact, [each.need.contact_id for each in fitting])
    wanting = [replace(each, who=who) for each in fitting if (who := people.get(each.need.contact_id))]
    return [each for each in wanting if each.who.id not in together and not each.who.silent][:SHOWN_MOST]


async def _together(ctx: Context, contact: Contact) -> set[str]:
    """The contact, and those whom the owner has brought or is bringing together with them, or who know them anyway."""
    stories = [each for each in await ctx.book.about(Introduction, contact.id) if brought(each)]
    known = {id for each in stories for id in (each.who_id, each.to_id)}
    ties = {id for each in await ctx.book.about(Acquaintance, contact.id) for id in (each.one_id, each.other_id)}
    return {contact.id, *known, *ties}


def _fitting(people: Iterable[tuple[Contact, Sequence[str]]], needs: Sequence[Need]) -> Iterator[Helper]:
    """The needs that each of them could meet, the newest first, with the first words that fit."""
    for contact, told in people:
        for need in reversed(needs):
            because = next((each for each in (contact.title, *told) if each and giving.able(each, need.what)), "")
            if because:
                yield Helper(who=contact, need=need, because=because)

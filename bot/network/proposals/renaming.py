"""How somebody is called after all: his name is Ken Sato, 佐東さんじゃなくて佐藤さん; what `edit` does, said in a sentence."""

from msgspec.structs import replace

from bot import cards, people
from bot.context import Context
from bot.language import names, second_thoughts
from bot.language.capture import tidied
from bot.language.names.family import split_family
from bot.language.second_thoughts import Instead
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.fact import Fact
from bot.model.reply import Reply
from bot.network.proposals import correcting
from bot.network.proposals.record import Proposal
from bot.text import Text

TOLD = Text(en="Put right for {name}: {what}", ja="{name}のことを直しました: {what}")


async def renamed(ctx: Context, text: str, kept: Proposal | None) -> Reply | None:
    """The person just spoken of, or whom the words name, under another name; None when the words give nobody one.

    `kept` is what was spoken of last.
    """
    name = correcting.renamed(text)
    if name and kept is not None and [each.standing for each in kept.people] == ["known"]:
        return await _edited(ctx, kept.people[0].contact_id, name)
    swap = second_thoughts.instead(" ".join(tidied(text).split()))
    if swap is None:
        return None
    if swap.who:
        return await _otherwise(ctx, swap)
    contact, old, new = await _the_one(ctx, swap.old), names.strip_honorific(swap.old), names.strip_honorific(swap.new)
    polite = old != swap.old and new != swap.new
    if contact is None or not polite or await people.exact(ctx, new):
        return None
    if kept is not None and kept.instead and any(each.contact_id == contact.id for each in kept.people):
        return None
    return await _edited(ctx, contact.id, _put_right(contact.name, old, new))


def _put_right(name: str, old: str, new: str) -> str:
    """伊藤さんじゃなくて伊東さん says nothing of the given name, 伊東健一さん and Ken Sato are whole names."""
    whole = old not in name or " " in new or split_family(new) is not None
    return new if whole else name.replace(old, new)


async def _the_one(ctx: Context, name: str) -> Contact | None:
    found = await people.exact(ctx, name)
    return found[0] if len(found) == 1 else None


async def _otherwise(ctx: Context, swap: Instead) -> Reply | None:
    """What the book says of somebody with one word for another; None when nothing there has the old one."""
    contact = await _the_one(ctx, swap.who)
    if contact is None:
        return None
    old, new = swap.old, swap.new
    if old in contact.name:
        return await _edited(ctx, contact.id, contact.name.replace(old, new))
    if old in contact.company:
        return await _edited(ctx, contact.id, contact.company.replace(old, new), "company")
    fact = next((each for each in await ctx.book.about(Fact, contact.id) if old in each.text), None)
    if fact is None:
        return None
    after = replace(fact, text=fact.text.replace(old, new))
    await ctx.book.save(after)
    told = ctx.say(TOLD, name=cards.called(contact, ctx), what=after.text)
    return Reply(text=told, cards=(await cards.card(contact, ctx),))


async def _edited(ctx: Context, contact_id: str, value: str, name: str = "name") -> Reply | None:
    edit = ctx.registry.command("edit")
    if edit is None:
        return None
    who = f"{people.MARK}{contact_id}"
    return await edit.handler(ctx.event.turned(Command, path="edit", text=who, options={name: value}), ctx)

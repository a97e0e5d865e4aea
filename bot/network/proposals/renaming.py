"""How somebody is called after all: his name is Ken Sato, 佐東さんじゃなくて佐藤さん; what `edit` does, said in a sentence."""

from msgspec.structs import replace

from bot import cards, people
from bot.context import Context
from bot.language.capture import tidied
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.fact import Fact
from bot.model.reply import Reply
from bot.network.proposals import correcting
from bot.network.proposals.record import Proposal
from bot.text import Text

_HONORIFIC = r"(?:さん|くん|君|ちゃん|様|氏)"
_NOT_SO = late(
    rf"(?P<old>[^\s、。,]{{1,15}}?{_HONORIFIC})(?:では|じゃ)なくて?[、,\s]*(?P<new>[^\s、。,はがをにと]{{1,15}}?){_HONORIFIC}"
    r"(?:だった|でした|です|だよ|だ|ね|よ)*[。.!\uff01]*"
)
"""One name for another, of the same person when only the first one is in the book."""
_WORD = late(
    rf"(?P<who>[^\s、。,]{{1,15}}?{_HONORIFIC})(?:は|の(?:会社|名前)は)?[、\s]*(?P<old>[^\s、。は]{{1,15}}?)(?:の人)?(?:では|じゃ)なくて?[、\s]*"
    r"(?P<new>[^\s、。]{1,20}?)(?:の人)?(?:だった|でした|です|だよ|だ|ね|よ)*[。.!\uff01]*"
)
"""One word for another in what is kept of somebody: 安藤さん、NECじゃなくて富士通だった."""
TOLD = Text(en="Put right for {name}: {what}", ja="{name}のことを直しました: {what}")


async def renamed(ctx: Context, text: str, kept: Proposal | None) -> Reply | None:
    """The person just spoken of, or whom the words name, under another name; None when the words give nobody one.

    `kept` is what was spoken of last.
    """
    name = correcting.renamed(text)
    if name and kept is not None and [each.standing for each in kept.people] == ["known"]:
        return await _edited(ctx, kept.people[0].contact_id, name)
    said = " ".join(tidied(text).split())
    swap = _NOT_SO.fullmatch(said)
    if swap is None:
        return await _otherwise(ctx, said)
    old = await _the_one(ctx, swap["old"])
    spoken_of = kept is not None and bool(kept.instead) and any(e.contact_id == old.id for e in kept.people if old)
    if old is None or spoken_of or await people.exact(ctx, swap["new"]):
        return None
    return await _edited(ctx, old.id, swap["new"])


async def _the_one(ctx: Context, name: str) -> Contact | None:
    found = await people.exact(ctx, name)
    return found[0] if len(found) == 1 else None


async def _otherwise(ctx: Context, said: str) -> Reply | None:
    """What the book says of somebody with one word for another; None when nothing there has the old one."""
    swap = _WORD.fullmatch(said)
    contact = await _the_one(ctx, swap["who"]) if swap else None
    if swap is None or contact is None:
        return None
    old, new = swap["old"], swap["new"]
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
    edit, said = ctx.registry.command("edit"), ctx.event
    if edit is None:
        return None
    who = f"{people.MARK}{contact_id}"
    return await edit.handler(
        Command(id=said.id, at=said.at, who=said.who, where=said.where, path="edit", text=who, options={name: value}),
        ctx,
    )

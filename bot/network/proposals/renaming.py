"""How somebody is called after all: his name is Ken Sato, 佐東さんじゃなくて佐藤さん; what `edit` does, said in a sentence."""

from bot import people
from bot.context import Context
from bot.language.capture import tidied
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.reply import Reply
from bot.network.proposals import correcting
from bot.network.proposals.record import Proposal

_HONORIFIC = r"(?:さん|くん|君|ちゃん|様|氏)"
_NOT_SO = late(
    rf"(?P<old>[^\s、。,]{{1,15}}?{_HONORIFIC})(?:では|じゃ)なくて?[、,\s]*(?P<new>[^\s、。,はがをにと]{{1,15}}?){_HONORIFIC}"
    r"(?:だった|でした|です|だよ|だ|ね|よ)*[。.!\uff01]*"
)
"""One name for another, of the same person when only the first one is in the book."""


async def renamed(ctx: Context, text: str, kept: Proposal | None) -> Reply | None:
    """The person just spoken of, or whom the words name, under another name; None when the words give nobody one.

    `kept` is what was spoken of last.
    """
    name = correcting.renamed(text)
    if name and kept is not None and [each.standing for each in kept.people] == ["known"]:
        return await _edited(ctx, kept.people[0].contact_id, name)
    swap = _NOT_SO.fullmatch(" ".join(tidied(text).split()))
    if swap is None:
        return None
    old = await _the_one(ctx, swap["old"])
    spoken_of = kept is not None and bool(kept.instead) and any(e.contact_id == old.id for e in kept.people if old)
    if old is None or spoken_of or await people.exact(ctx, swap["new"]):
        return None
    return await _edited(ctx, old.id, swap["new"])


async def _the_one(ctx: Context, name: str) -> Contact | None:
    found = await people.exact(ctx, name)
    return found[0] if len(found) == 1 else None


async def _edited(ctx: Context, contact_id: str, name: str) -> Reply | None:
    edit, said = ctx.registry.command("edit"), ctx.event
    if edit is None:
        return None
    who = f"{people.MARK}{contact_id}"
    return await edit.handler(
        Command(id=said.id, at=said.at, who=said.who, where=said.where, path="edit", text=who, options={"name": name}),
        ctx,
    )

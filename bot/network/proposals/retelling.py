"""What was said just before, told otherwise: no, the other Ken; no she works at Initrode; his name is Ken Sato."""

from msgspec.structs import replace

from bot import cards, people, times
from bot.context import Context
from bot.language import names, second_thoughts
from bot.language.capture import tidied
from bot.language.names.family import split_family
from bot.language.patterns import late
from bot.language.second_thoughts import Instead
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.fact import Fact
from bot.model.reply import Reply
from bot.network.proposals import correcting, reading
from bot.network.proposals.record import Named, Proposal, Remark, known
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
    polite = (old != swap.old and new != swap.new) or _alike(old, new)
    if contact is None or not polite or await people.exact(ctx, new):
        return None
    if kept is not None and kept.instead and any(each.contact_id == contact.id for each in kept.people):
        return None
    return await _edited(ctx, contact.id, _put_right(contact.name, old, new))


def _alike(old: str, new: str) -> bool:
    """Whether two names in capitals are one slip apart, or one the beginning of the other: Hiro, Hiroki."""
    capitals = all(each.isascii() and each[:1].isupper() and each.replace(" ", "").isalpha() for each in (old, new))
    near = names.suggest(old, [(new, key) for key in names.keys(new)])
    return capitals and (bool(near) or old.startswith(new) or new.startswith(old))


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


LONGEST = 120
"""Characters; what is longer is told anew."""
_OTHER = late(
    r"(?i)(?:(?:no+|sorry|wait|oops|actually)[\s,.!]+)?(?:(?:not|wrong) (?:him|her|them|that one|this one|that \S+)[\s,.!-]+)?"
    r"(?:(?:it was|i meant?|that was|with)\s+)?(?:the|my|our)\s+other\s+(?P<other>\S+?)[\s.!]*"
    r"|(?:いや|ごめん|違う|あ)?[、\s]*(?:もう(?:一人|ひとり|1人)の|別の|違う|ほかの|他の)(?P<ja>\S+?(?:さん|くん|ちゃん|氏))(?:の(?:方|ほう))?(?:だった|でした|です|だ|ね|よ)*[。.!]*"
    r"|(?:いや|ごめん|違う|あ)?[、\s]*(?:そっちの|こっちの|その|この|あっちの)(?P<ja2>\S+?(?:さん|くん|ちゃん|氏))(?:の(?:方|ほう))?(?:じゃ|では)な(?:くて?|い(?:方|ほう)?)(?:です|だ|よ|ね|の)*[、。.!]*"
    r"|(?:(?:no+|sorry|wait|oops)[\s,.!]+)?(?:that['’]?s |it['’]?s )?(?:the )?wrong (?P<wrong>\S+?)[\s.!]*"
)
_SOMEBODY = frozenset(("one", "guy", "person", "woman", "man", "girl"))


async def put_right(ctx: Context, proposal: Proposal, text: str) -> Proposal | None:
    """The proposal about a namesake, or with its one remark told otherwise; None when the words say neither."""
    said = " ".join(tidied(text).split())
    if len(said) > LONGEST:
        return None
    if (found := _OTHER.fullmatch(said)) is not None:
        return await _namesake(ctx, proposal, next(filter(None, found.groups())))
    doubted, core = second_thoughts.doubted(said)
    if not doubted or proposal.kind is not None or len(proposal.facts) != 1:
        return None
    told = await _told(ctx, proposal.facts[0], core)
    return replace(proposal, facts=(told,)) if told else None


async def _namesake(ctx: Context, proposal: Proposal, name: str) -> Proposal | None:
    """The only other person of that name, or one to be asked about when there are more; None when nobody is called so."""
    if len(proposal.people) != 1:
        return None
    before = proposal.people[0]
    called = before.text.split()[0] if name.casefold() in _SOMEBODY else name
    found = await people.exact(ctx, called)
    if before.standing == "several":
        return proposal if found else None
    others = [each for each in found if each.id != before.contact_id]
    if not others or len(others) == len(found):
        return None
    one = others[0]
    named = known(one) if len(others) == 1 else Named(text=called, standing="several")
    return replace(
        proposal,
        people=(named,),
        facts=tuple(replace(each, who="") for each in proposal.facts),
        needs=tuple(replace(each, who="") for each in proposal.needs),
        promises=tuple(replace(each, who=named.text) for each in proposal.promises),
    )


async def _told(ctx: Context, fact: Remark, text: str) -> Remark | None:
    """The remark with another day in it, or another one that begins with the same verb."""
    day = text.strip(" .!")
    if times.understood(day, ctx) is not None:
        span = times.find(fact.text, ctx)
        return replace(fact, text=f"{fact.text[: span.start]}{day}{fact.text[span.end :]}") if span else None
    found = [each for said in await reading.read(ctx, text) for each in said.facts]
    same = len(found) == 1 and found[0].text.split()[:1] == fact.text.split()[:1]
    return Remark(who=fact.who, text=found[0].text) if same else None

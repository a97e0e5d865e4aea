"""Keeping facts: what is new is kept with a kind guessed from its words; what cannot be true together is asked about."""

from collections.abc import Sequence

from bot import cards
from bot.context import Context
from bot.language.born import born
from bot.language.facts import kind_of
from bot.language.fold import fold
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.fact import Fact, FactKind
from bot.model.reply import Option
from bot.network import commonground, groundwords
from bot.text import Text, row

KEPT = Text(en="Noted about {name}: {facts}", ja="{name}のこととして書きとめました: {facts}")
KEPT_MINE = Text(en="Noted about you: {facts}", ja="あなたのこととして書きとめました: {facts}")
KNOWN = Text(en="I knew that already.", ja="それはもう書いてあります。")
CONTRADICTS = Text(
    en="Earlier you noted “{held}”. That does not go with “{fact}”.",
    ja="前に「{held}」とありました。「{fact}」とは合わないようです。",
)
REPLACE = Text(en="Replace it", ja="書き換える")
BOTH = Text(en="Keep both", ja="両方残す")
ME = ""
"""In place of a contact's id: the fact is about the owner."""
FACT_MOST = 200
AT_ONCE = 20
OF_ONESELF = late(r"(?i)^(?:i|i'm|i've|i’m|i’ve|my|we|our)\b|^(?:うち|私|僕|俺|自分)")
"""Begins what somebody says of themselves."""
_LINES = late(r"[\n;；]+")
_LIST = late(r"\s*[、,，]\s*")
_PIECE_MOST = 40


async def mine(ctx: Context) -> Sequence[Fact]:
    """What is known of the owner, oldest first."""
    return await ctx.book.about(Fact, ME)


async def about(ctx: Context, contact: Contact | None) -> Sequence[Fact]:
    """What is known of a contact, or of the owner."""
    return await ctx.book.about(Fact, contact.id if contact is not None else ME)


def split(text: str) -> list[str]:
    """Facts as written: one a line, or a list of short ones with commas; at most 20."""
    lines = [line.strip(" 　。・•-") for line in _LINES.split(text)]
    pieces: list[str] = []
    for line in filter(None, lines):
        parts = [part.strip() for part in _LIST.split(line) if part.strip()]
        pieces += parts if all(len(part) <= _PIECE_MOST for part in parts) else [line]
    return [piece[:FACT_MOST] for piece in dict.fromkeys(pieces)][:AT_ONCE]


async def keep(ctx: Context, contact: Contact | None, texts: Sequence[str], kind: str) -> list[Fact]:
    """Keep facts about a contact, or about the owner; those that were new. Raises Ask where one contradicts another."""
    held = list(await about(ctx, contact))
    kept: list[Fact] = []
    for text in texts:
        if any(fold(each.text) == fold(text) for each in held):
            continue
        guessed = groundwords.kind_named(kind) or _guessed(ctx, text)
        fact = Fact(
            id=ctx.new_id(), text=text, created_at=ctx.now, contact_id=contact.id if contact else "", kind=guessed
        )  # fmt: skip
        against = commonground.contradicted(fact, held)
        if against is not None and _replaces(ctx, against, fact):
            await ctx.book.remove(against)
            held.remove(against)
        await ctx.book.save(fact)
        held.append(fact)
        kept.append(fact)
    return kept


def kept_words(ctx: Context, contact: Contact | None, kept: Sequence[Fact]) -> str:
    """What was kept, in a sentence."""
    if not kept:
        return ctx.say(KNOWN)
    facts = row((_quoted(each.text, ctx) for each in kept), ctx.locale)
    if contact is None:
        return ctx.say(KEPT_MINE, facts=facts)
    return ctx.say(KEPT, name=cards.called(contact, ctx), facts=facts)


def _guessed(ctx: Context, text: str) -> FactKind:
    """The kind that the words suggest; free in doubt."""
    return "age" if born(text, ctx.today.date()) is not None else kind_of(text, ctx.locale)


def _replaces(ctx: Context, held: Fact, fact: Fact) -> bool:
    """Whether the new fact takes the place of one that it contradicts. Raises Ask until the owner has said."""
    said = ctx.say(CONTRADICTS, held=groundwords.short(held.text), fact=groundwords.short(fact.text))
    options = (Option(label=ctx.say(REPLACE), value="replace"), Option(label=ctx.say(BOTH), value="both"))
    return ctx.chosen(f"both {fact.text[:60]}", said, options) == "replace"


def _quoted(text: str, ctx: Context) -> str:
    return f"「{groundwords.short(text)}」" if ctx.locale == "ja" else f"“{groundwords.short(text)}”"

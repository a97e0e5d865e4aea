"""The owner's purposes as the book has them: which is meant, who is linked, who matters and why, in words."""

import re
from collections.abc import Mapping, Sequence

from bot import cards, times
from bot.context import Context
from bot.errors import UserError
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.offer import Need, Offer
from bot.model.purpose import Evidence, Purpose, PurposeLink, dormant, ranked
from bot.network import callings
from bot.network.giving import fits
from bot.text import Locale, Text, cut
from bot.turns import in_turns

NONE = Text(
    en="You have no open purpose. “purpose Find a co-founder” sets one.",
    ja="いま開いている目的はありません。「目的 共同創業者を見つける」のように書くと設定できます。",
)
NO_SUCH = Text(
    en="There is no open purpose “{what}”. “purpose list” shows them all.",
    ja="「{what}」という目的は見つかりません。「目的 一覧」で確かめられます。",
)
ENDED = Text(en="That purpose is closed.", ja="その目的はもう終わっています。")
WHICH = Text(en="For which purpose?", ja="どの目的ですか？")
LINKED = Text(en="linked", ja="関わりのある人")
FITS = Text(en="could be your {role} (“{fact}”)", ja="{role}にぴったりかもしれません(「{fact}」)")
MENTIONED = Text(en="“{fact}”", ja="「{fact}」")
NEEDS = Text(en="needs {need}, which you can give", ja="「{need}」を求めていて、あなたが力になれます")
DORMANT = Text(en="last talk {ago}: an old tie, worth waking", ja="{ago}以来ですが、声をかける価値のあるご縁です")
LAST = Text(en="last talk {ago}", ja="前回は{ago}")
NEVER = Text(en="you haven't talked yet", ja="まだ話していません")
AS = Text(en="Matters for your purpose “{what}”, as {role}.", ja="目的「{what}」の{role}として大切な人です。")
FOR = Text(en="Matters for your purpose “{what}”.", ja="目的「{what}」にとって大切な人です。")
WHAT = Text(en="Purpose", ja="目的")
WHAT_HINT = Text(en="e.g. find a co-founder", ja="例: 共同創業者を見つける")
WHY = Text(en="Why it matters", ja="なぜ大切か")
ROLES = Text(en="Whom it needs", ja="必要な人")
ROLES_HINT = Text(en="e.g. engineer, investor", ja="例: エンジニア、投資家")
SET = Text(en="Set a purpose", ja="目的を書く")
LINK = Text(en="Link somebody", ja="人をつなぐ")
WHO_MATTERS = Text(en="Who matters", ja="だれが大切？")
"""On buttons and forms of several features."""
SHORT = 40
LATELY = 10
"""Touches of one person that are looked through for a first move of this week."""
_IDLE = frozenset(
    fold(
        "find found look looking get make meet with want need more the and for from into who that this have learn become "
        "people person somebody someone new my our first good better start work help year month"
    ).split()
)
"""Words of a purpose that say nothing about whom it concerns."""


def short(purpose: Purpose) -> str:
    """What it is, short enough to stand in a sentence."""
    return cut(purpose.what, SHORT)


async def open_ones(ctx: Context) -> list[Purpose]:
    """Those not closed, oldest first."""
    return [each for each in await ctx.book.all(Purpose) if each.state == "open"]


async def named(ctx: Context, text: str) -> Purpose | None:
    """The one open purpose that a text names, in whole or by a piece of it; None when it names none or several."""
    wanted = fold(text.strip(" 「」“”\"'"))
    open_ = await open_ones(ctx)
    same = [each for each in open_ if fold(each.what) == wanted]
    found = same or [each for each in open_ if (len(wanted) > 1 or not wanted.isascii()) and wanted in fold(each.what)]
    return found[0] if len(found) == 1 else None


async def one(ctx: Context, text: str = "") -> Purpose:
    """The open purpose that is meant: by name, or the only one. Raises UserError for none, Ask for several."""
    open_ = await open_ones(ctx)
    if not open_:
        raise UserError(NONE)
    if text.strip():
        purpose = await named(ctx, text)
        if purpose is None:
            raise UserError(NO_SUCH, what=text.strip()[:SHORT])
        return purpose
    return ctx.one_of("purpose", ctx.say(WHICH), open_, short)


async def opened(ctx: Context, id: str) -> Purpose:
    """The open purpose with this id. Raises UserError when it is closed or gone."""
    purpose = await ctx.book.get(Purpose, id)
    if purpose is None or purpose.state != "open":
        raise UserError(ENDED)
    return purpose


async def links(ctx: Context, purpose: Purpose) -> list[PurposeLink]:
    """Who is linked with a purpose."""
    return [each for each in await ctx.book.all(PurposeLink) if each.purpose_id == purpose.id]


async def link(ctx: Context, purpose: Purpose, contact: Contact, role: str = "") -> PurposeLink:
    """Link somebody; a link that is there takes the new role."""
    held = next((each for each in await links(ctx, purpose) if each.contact_id == contact.id), None)
    made = PurposeLink(
        id=held.id if held else ctx.new_id(), purpose_id=purpose.id, contact_id=contact.id,
        created_at=held.created_at if held else ctx.now, role=role or (held.role if held else ""),
    )  # fmt: skip
    await ctx.book.save(made)
    return made


def missing(purpose: Purpose, linked: Sequence[PurposeLink]) -> list[str]:
    """The roles that it needs and nobody has taken."""
    return [role for role in purpose.roles if not any(callings.alike(role, each.role) for each in linked if each.role)]


async def who_matters(ctx: Context, purpose: Purpose) -> list[Evidence]:
    """Everybody who matters for a purpose, the most telling first; reads the whole book once."""
    linked = {each.contact_id: each for each in await links(ctx, purpose)}
    facts: dict[str, list[str]] = {}
    for each in await ctx.book.all(Fact):
        facts.setdefault(each.contact_id, []).append(each.text)
    everybody = await ctx.book.all(Contact)
    talks = await ctx.book.last_notes([(ctx.owner.id, each.id) for each in everybody])
    for (_, id), touch in talks.items():
        facts.setdefault(id, []).append(touch.note)
    needs = await _met(ctx)
    wanted = _words(purpose.what)
    evidence = []
    async for few in in_turns(everybody):
        for contact in few:
            link_ = linked.get(contact.id)
            told = [*(facts.get(contact.id, ())), contact.title, contact.company, *contact.notes.splitlines()]
            fits, fact = _fitting(purpose.roles, told) if link_ is None or not link_.role else ("", "")
            evidence.append(
                Evidence(
                    contact=contact, linked=link_ is not None, role=link_.role if link_ else "", fits=fits,
                    fact=fact or next((words for words in told if any(word in fold(words) for word in wanted)), ""),
                    need=needs.get(contact.id, ""),
                )
            )  # fmt: skip
    return ranked(evidence, ctx.now)


def reason(evidence: Evidence, ctx: Context) -> str:
    """Why somebody matters, in words, with the facts it rests on."""
    parts = []
    if evidence.linked:
        parts.append(evidence.role or ctx.say(LINKED))
    if evidence.fits:
        parts.append(ctx.say(FITS, role=evidence.fits, fact=cut(evidence.fact, SHORT)))
    elif evidence.fact:
        parts.append(ctx.say(MENTIONED, fact=cut(evidence.fact, SHORT)))
    if evidence.need:
        parts.append(ctx.say(NEEDS, need=cut(evidence.need, SHORT)))
    return " · ".join((*parts, _tie(evidence.contact, ctx)))


def matters(what: str, role: str, locale: Locale) -> str:
    """That somebody matters for a purpose, as what."""
    text = AS if role else FOR
    return text.say(locale, what=what, role=role)


async def first_moves(ctx: Context, linked: Sequence[PurposeLink]) -> int:
    """With how many of the people linked the owner has been in touch this week, not counting what only came in."""
    since = times.week_start(ctx.now, ctx.owner)
    count = 0
    for id, contact in (await ctx.book.some(Contact, [each.contact_id for each in linked])).items():
        if contact.touched_at is not None and contact.touched_at >= since:
            lately = await ctx.book.touches.of(id, LATELY)
            count += any(touch.at >= since and touch.direction != "incoming" for touch in lately)
    return count


def _tie(contact: Contact, ctx: Context) -> str:
    if contact.touched_at is None:
        return ctx.say(NEVER)
    text = DORMANT if dormant(contact, ctx.now) else LAST
    return ctx.say(text, ago=cards.last_words(contact, ctx))


def _fitting(roles: Sequence[str], told: Sequence[str]) -> tuple[str, str]:
    """The first role that something known of a person fits, and what that is."""
    return next(((role, each) for role in roles for each in told if each and callings.fits(role, each)), ("", ""))


def _words(what: str) -> list[str]:
    """What a purpose is about, folded: long words in Latin letters, runs of kanji or katakana."""
    folded = re.findall(r"[a-z]{4,}", fold(what))
    signs = re.findall(r"[\u30a1-\u30f6\u30fc]{2,}|[\u4e00-\u9fff]{2,}", what)
    return [word for word in (*folded, *map(fold, signs)) if word not in _IDLE]


async def _met(ctx: Context) -> Mapping[str, str]:
    """What people need and the owner can give, by contact id."""
    offers = [each.what for each in await ctx.book.all(Offer) if each.state == "open"]
    needs = [each for each in await ctx.book.all(Need) if each.state == "open"]
    return {each.contact_id: each.what for each in needs if any(fits(offer, each.what) for offer in offers)}

"""A review under way: whom it is about, the evidence in words, what a decision changes, and what it frees time for."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from bot import keeping, planning, times
from bot.context import Context
from bot.language import spoken
from bot.model.circle import outward
from bot.model.contact import CLOSE, Contact
from bot.model.favour import Favour
from bot.model.owner import Owner
from bot.model.purpose import Purpose, PurposeLink
from bot.model.record import by_contact
from bot.model.review import YEAR, Decision, Finding, FindingKind, Review, Verdict, chosen, upkeep
from bot.model.touch import Touch
from bot.network import purposes
from bot.text import Text

SPARED = timedelta(days=170)
"""For so long nobody whom the owner decided to keep is brought up again."""
FORGOTTEN = timedelta(days=60)
"""A review left lying for so long is over."""
STEP = timedelta(milliseconds=1)
"""Keeps verdicts in the order in which they were drawn up."""
SHOWN_MOST = 3
EVIDENCE: Mapping[FindingKind, Text] = {
    "drift": Text(
        en="Last in touch {ago}; you meant to be in touch {rhythm}.", ja="最後の連絡は{ago}(目安は{rhythm})。"
    ),
    "giving": Text(
        en="You gave {n:once|# times}; less came back.",
        ja="してあげたことは{n}回。返ってくることの方が少なめです。",
    ),
    "taking": Text(
        en="You received {n:once|# times} and gave little.", ja="してもらったことは{n}回。こちらからは少なめです。"
    ),
    "unanswered": Text(
        en="You reached out {n:once|# times} and heard nothing back.",
        ja="{n}回こちらから連絡して、返事はまだありません。",
    ),
    "load": Text(en="That would be about {n} times a year.", ja="目安どおりだと、年に{n}回ほどになります。"),
}
NEVER = Text(
    en="Added {ago}; not in touch since. You meant to be {rhythm}.",
    ja="{ago}に加えてから、連絡はまだありません(目安は{rhythm})。",
)
BESIDE = Text(en="Matters for “{purpose}”.", ja="「{purpose}」に関わる人です。")


class Freed(Struct, frozen=True, kw_only=True):
    """What a finished review frees: meetings and messages a year, and people to spend them on, with what for."""

    times: float
    people: Sequence[tuple[Contact, str]]


async def current(ctx: Context) -> Review | None:
    """The review under way, or None."""
    reviews = [each for each in await ctx.book.all(Review) if each.finished_at is None]
    return reviews[-1] if reviews and ctx.now - reviews[-1].created_at < FORGOTTEN else None


def stand_out(
    contacts: Sequence[Contact],
    favours: Iterable[Favour],
    touches: Iterable[Touch],
    past: Iterable[Verdict],
    now: datetime,
) -> list[tuple[Contact, list[Finding]]]:
    """Whom a review of one book would be about, and why; nobody whom the owner decided to keep not long ago."""
    spared = {
        each.contact_id
        for each in past
        if each.decision == "keep" and each.decided_at and now - each.decided_at < SPARED
    }
    return chosen(contacts, by_contact(favours), by_contact(touches), now, spared)


async def begin(ctx: Context) -> Review | None:
    """A new review with whom it is about; None when nobody stands out."""
    found = stand_out(
        await ctx.book.all(Contact), await ctx.book.all(Favour), await ctx.book.all(Touch), await ctx.book.all(Verdict), ctx.now
    )  # fmt: skip
    if not found:
        return None
    review = Review(id=ctx.new_id(), created_at=ctx.now)
    matters = await _purposes(ctx)
    await ctx.book.save(review, undoable=False)
    for n, (contact, reasons) in enumerate(found):
        words = evidence(contact, reasons, ctx.owner, ctx.now)
        if contact.id in matters:
            words.append(ctx.say(BESIDE, purpose=matters[contact.id].what))
        verdict = Verdict(
            id=ctx.new_id(), review_id=review.id, contact_id=contact.id, created_at=ctx.now + n * STEP,
            evidence=tuple(words), cadence_days=contact.cadence.days,
        )  # fmt: skip
        await ctx.book.save(verdict, undoable=False)
    return review


def evidence(contact: Contact, reasons: Sequence[Finding], owner: Owner, now: datetime) -> list[str]:
    """Why somebody is worth a second look, a sentence each."""
    rhythm = spoken.span_words(contact.cadence, owner.locale)
    ago = times.ago_words(contact.touched_at or contact.created_at, now, owner)
    said: list[str] = []
    for reason in reasons:
        text = NEVER if reason.kind == "drift" and contact.touched_at is None else EVIDENCE[reason.kind]
        said.append(text.say(owner.locale, ago=ago, rhythm=rhythm, n=reason.count))
    return said


async def verdicts(ctx: Context, review: Review) -> list[Verdict]:
    """Every verdict of a review on somebody who is still in the book, as first drawn up."""
    found = [each for each in await ctx.book.all(Verdict) if each.review_id == review.id]
    there = await ctx.book.some(Contact, [each.contact_id for each in found])
    return [each for each in found if each.contact_id in there]


async def decide(ctx: Context, verdict: Verdict, contact: Contact, decision: Decision) -> Contact:
    """Carry a decision out, silently towards the contact. Returns the contact as saved."""
    await ctx.book.save(replace(verdict, decision=decision, decided_at=ctx.now))
    after = contact
    if decision == "lower":
        after = await keeping.rescheduled(ctx, replace(contact, circle=outward(contact.circle), cadence_days=0))
    elif decision == "rest":
        after = replace(contact, state="resting", due_at=None)
    elif decision == "let_go":
        after = replace(contact, state="archived", due_at=None)
    if after != contact:
        await ctx.book.save(after)
    if after.silent:
        await planning.silence(ctx, after)
    return after


async def bring_back(ctx: Context, contact: Contact) -> Contact:
    """Somebody who was let go or rests is back, due after a whole cadence. Returns the contact as saved."""
    after = replace(contact, state="active")
    after = replace(after, due_at=await keeping.due_after(ctx, after, ctx.now))
    await ctx.book.save(after)
    return after


async def gone(ctx: Context) -> list[tuple[Contact, Verdict]]:
    """Those who were let go or rest since a review, the latest first."""
    found: dict[str, tuple[Contact, Verdict]] = {}
    for verdict in await ctx.book.all(Verdict):
        if verdict.decision in ("rest", "let_go"):
            contact = await ctx.book.get(Contact, verdict.contact_id)
            if contact is not None and contact.state in ("archived", "resting"):
                found[contact.id] = (contact, verdict)
    return sorted(found.values(), key=lambda pair: pair[1].decided_at or pair[1].created_at, reverse=True)


async def freed(ctx: Context, done: Sequence[Verdict]) -> Freed:
    """What the decisions of a review free, and for whom there is room now."""
    times = 0.0
    for verdict in done:
        contact = await ctx.book.get(Contact, verdict.contact_id)
        if contact is not None and verdict.decision in ("lower", "rest", "let_go") and verdict.cadence_days:
            times += max(YEAR / timedelta(days=verdict.cadence_days) - upkeep(contact), 0.0)
    return Freed(times=times, people=await _worth(ctx, {each.contact_id for each in done}))


async def _worth(ctx: Context, judged: set[str]) -> list[tuple[Contact, str]]:
    """Those who matter for a purpose, else those who are close, who have waited longest; at most three."""
    matters = await _purposes(ctx)
    people = [each for each in await ctx.book.all(Contact) if not each.silent and each.id not in judged]
    wanted = [each for each in people if each.id in matters]
    if not wanted:
        wanted = [each for each in people if each.circle in CLOSE]
    wanted.sort(key=lambda each: (-each.slip(ctx.now), each.touched_at or each.created_at, each.id))
    return [(each, matters[each.id].what if each.id in matters else "") for each in wanted[:SHOWN_MOST]]


async def _purposes(ctx: Context) -> dict[str, Purpose]:
    """An open purpose for each contact who is linked to one."""
    opened = {each.id: each for each in await purposes.open_ones(ctx)}
    return {
        each.contact_id: opened[each.purpose_id]
        for each in await ctx.book.all(PurposeLink)
        if each.purpose_id in opened
    }

"""A proposal: what was understood, with everything resolved, kept like a question until the owner decides."""

from datetime import datetime, timedelta
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot import cards, people, standing
from bot.context import Context
from bot.errors import UserError
from bot.model.contact import Contact
from bot.model.favour import FavourDirection
from bot.model.moment import words
from bot.model.nudge import AWAITED, Nudge
from bot.model.question import Question
from bot.model.touch import TouchKind
from bot.text import Text

KIND = "Proposal"
TOPIC = "topic"
"""The id and kind under which it is remembered of whom was spoken last."""
KEPT = timedelta(days=3)
GONE = Text(
    en="That has been decided already, or it is too old. Just tell me again.",
    ja="それはもう済んでいるか、古くなっています。もう一度書いてください。",
)


class Named(Struct, frozen=True, kw_only=True):
    """Somebody as named. `known` has the contact's id; `several` share the name; `unsure` may be no name."""

    text: str
    standing: Literal["known", "new", "several", "unsure"] = "new"
    contact_id: str = ""


class Remark(Struct, frozen=True, kw_only=True):
    """A fact or a need; `who` is empty when it holds for everybody named."""

    who: str
    text: str


class Promised(Struct, frozen=True, kw_only=True):
    """Something to be reminded of; without `at` the owner is asked when. `explicit`: at that very time of day.

    `theirs`: `who` is to do it for the owner, and it is asked after.
    """

    text: str
    who: str = ""
    at: datetime | None = None
    explicit: bool = False
    theirs: bool = False


class Presented(Struct, frozen=True, kw_only=True):
    """`by` made `who` and `to` known to each other; an empty `by` or `to` is the owner."""

    by: str
    who: str
    to: str


class Proposal(Struct, frozen=True, kw_only=True):
    """One card. Without `kind` there is no touch, only something to note; `vague` is a time said without a date."""

    people: tuple[Named, ...] = ()
    kind: TouchKind | None = None
    received: bool = False
    at: datetime
    until: datetime | None = None
    """The last day of a week or month that was said; `at` lies in the middle of it then."""
    begin: datetime | None = None
    precise: bool = False
    vague: str = ""
    where: str = ""
    facts: tuple[Remark, ...] = ()
    needs: tuple[Remark, ...] = ()
    promises: tuple[Promised, ...] = ()
    introductions: tuple[Presented, ...] = ()
    note: str = ""
    favour: FavourDirection | None = None
    """What goes into the ledger of favours."""
    plan: Promised | None = None
    """What it is if it is still to come: then the owner says which."""
    said: str = ""
    """The owner's own words."""
    instead: str = ""
    """What the step did that is to be taken back first; see Book.label."""

    @property
    def tells(self) -> bool:
        """Whether it says anything besides promises."""
        return bool(self.kind or self.facts or self.needs or self.introductions or self.note or self.favour)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep but names."""
        return not (self.tells or self.promises)


def known(contact: Contact) -> Named:
    """Somebody of the book, as one who is spoken of."""
    return Named(text=contact.name, standing="known", contact_id=contact.id)


async def keep(ctx: Context, proposal: Proposal, id: str = "") -> str:
    """Keep a proposal until it is decided on; its id."""
    id = id or ctx.new_id()
    question = Question(
        id=id, key="proposal", kind=KIND, event=msgspec.json.encode(proposal), values=(), created_at=ctx.now
    )
    await ctx.book.ask(question)
    return id


async def remember(ctx: Context, proposal: Proposal, told: str = "") -> None:
    """Remember whom was just spoken of. `told`: the words in which the owner heard that it was kept."""
    words_ = words(told.split("\n")[0])
    if told and not ctx.beside:
        # What was put to the owner before this is not what they speak of any more; what is asked beside it is.
        await ctx.book.answered(standing.ID)
    spoken_of = msgspec.json.encode(replace(proposal, instead=words_))
    await ctx.book.ask(Question(id=TOPIC, key=TOPIC, kind=TOPIC, event=spoken_of, values=(), created_at=ctx.now))


async def remember_reminder(ctx: Context, nudge: Nudge, contact: Contact | None, told: str) -> None:
    """Remember a reminder that was just set, so that its time can be put right; whom was spoken of stays known."""
    before = await topic(ctx)
    who = f"{people.MARK}{contact.id}" if contact else ""
    promise = Promised(text=nudge.text, who=who, at=nudge.due_at, explicit=nudge.explicit, theirs=nudge.kind == AWAITED)
    proposal = Proposal(
        people=(known(contact),) if contact else before.people if before else (),
        at=ctx.now,
        promises=() if nudge.rule else (promise,),
    )
    await remember(ctx, proposal, told)


async def topic(ctx: Context) -> Proposal | None:
    """What was spoken of within the last quarter of an hour, with `instead` when it was kept; None when nothing was."""
    question = await ctx.book.asked(TOPIC)
    if question is None or ctx.now - question.created_at > standing.STANDS:
        return None
    return msgspec.json.decode(question.event, type=Proposal)


BROUGHT_UP = timedelta(days=7)
"""So long after a nudge one may still come back to it."""


async def spoken_of(ctx: Context) -> Contact | None:
    """Who is meant by him and her: the only one who was spoken of just now."""
    before = await topic(ctx)
    ids = [each.contact_id for each in before.people] if before else []
    return await ctx.book.get(Contact, ids[0]) if len(ids) == 1 and ids[0] else None


async def standing_one(ctx: Context) -> tuple[str, Proposal] | None:
    """The one proposal that was just put to the owner and is undecided, with its id; None when there is none or several."""
    stands = await standing.now(ctx)
    if stands is None or len(stands.questions) != 1:
        return None
    question = await ctx.book.asked(stands.questions[0])
    if question is None or question.kind != KIND:
        return None
    return question.id, msgspec.json.decode(question.event, type=Proposal)


async def take(ctx: Context, id: str) -> Proposal:
    """The proposal, which is decided on by this. Raises UserError when it was before, or is too old."""
    proposal = await look(ctx, id)
    await ctx.book.answered(id)
    return proposal


async def look(ctx: Context, id: str) -> Proposal:
    """The proposal, still undecided. Raises as `take` does."""
    proposal = await peek(ctx, id)
    if proposal is None:
        raise UserError(GONE)
    return proposal


async def peek(ctx: Context, id: str) -> Proposal | None:
    """The proposal if it is still undecided, and not too old."""
    return held(await ctx.book.asked(id), ctx.now)


def held(question: Question | None, now: datetime) -> Proposal | None:
    """The proposal that a question holds; see `peek`."""
    if question is None or question.kind != KIND or now - question.created_at > KEPT:
        return None
    return msgspec.json.decode(question.event, type=Proposal)


async def brought_up(ctx: Context) -> Contact | None:
    """Who is meant by him and her when nobody was spoken of: the only one whom the last nudge was about."""
    for delivery in await ctx.book.deliveries.sent_since(ctx.now - BROUGHT_UP, 1):
        buttons = [button for card in delivery.reply.cards for button in card.buttons]
        ids = {button.value.split(" ")[0] for button in buttons if button.action == cards.OPEN_ACTION}
        return await ctx.book.get(Contact, ids.pop()) if len(ids) == 1 else None
    return None

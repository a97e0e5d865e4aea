"""A proposal: what was understood, with everything resolved, kept like a question until the owner decides."""

from dataclasses import field
from datetime import datetime, timedelta
from typing import Literal

import msgspec
from msgspec import Struct

from bot.context import Context
from bot.errors import UserError
from bot.model.favour import FavourDirection
from bot.model.question import Question
from bot.model.touch import TouchKind
from bot.text import Text

KIND = "Proposal"
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
    """Something to be reminded of; without `at` the owner is asked when. `explicit`: at that very time of day."""

    text: str
    who: str = ""
    at: datetime | None = None
    explicit: bool = False


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
    said: str = field(default="")
    """The owner's own words."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep but names."""
        return not (self.kind or self.facts or self.needs or self.promises or self.introductions or self.note)


async def keep(ctx: Context, proposal: Proposal, id: str = "") -> str:
    """Keep a proposal until it is decided on; its id."""
    id = id or ctx.new_id()
    question = Question(
        id=id, key="proposal", kind=KIND, event=msgspec.json.encode(proposal), values=(), created_at=ctx.now
    )
    await ctx.book.ask(question)
    return id


async def take(ctx: Context, id: str) -> Proposal:
    """The proposal, which is decided on by this. Raises UserError when it was before, or is too old."""
    question = await ctx.book.answered(id)
    if question is None or question.kind != KIND or ctx.now - question.created_at > KEPT:
        raise UserError(GONE)
    return msgspec.json.decode(question.event, type=Proposal)


async def look(ctx: Context, id: str) -> Proposal:
    """The proposal, still undecided. Raises as `take` does."""
    proposal = await take(ctx, id)
    await keep(ctx, proposal, id)
    return proposal

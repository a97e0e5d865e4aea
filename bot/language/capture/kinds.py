"""What can be understood from a sentence about people."""

from __future__ import annotations

from msgspec import Struct, field

from bot.language.when import When
from bot.model.favour import FavourDirection
from bot.model.touch import TouchKind


class Mention(Struct, frozen=True, kw_only=True):
    """Somebody as named in the sentence, honorific and all. When not `sure`, it may be no name at all: ask."""

    text: str
    sure: bool = True


class About(Struct, frozen=True, kw_only=True):
    """Something said of somebody; `who` is empty when it holds for everybody the card is about."""

    who: str
    text: str


class Promise(Struct, frozen=True, kw_only=True):
    """Something the owner is to do, or when `theirs` somebody else for the owner, with its time when one was said.

    `who` it concerns, or is to do it; empty: nobody named.
    """

    text: str
    when: When | None = None
    who: str = ""
    theirs: bool = False


class Introduction(Struct, frozen=True, kw_only=True):
    """`by` made `who` and `to` known to each other; an empty `by` or `to` is the owner."""

    by: str
    who: str
    to: str


class Captured(Struct, frozen=True, kw_only=True):
    """One thing that happened with somebody, or what was said of them. What was in doubt is left out.

    No `kind`: nothing happened that counts as a touch. `received`: they did it, not the owner. `vague` is a time as
    said that has no date (the other day); without `when` and `vague` it was just now. `note` is whatever else was said.
    """

    people: tuple[Mention, ...] = ()
    kind: TouchKind | None = None
    received: bool = False
    when: When | None = None
    vague: str = ""
    where: str = ""
    facts: tuple[About, ...] = ()
    needs: tuple[About, ...] = ()
    promises: tuple[Promise, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    note: str = ""
    favour: FavourDirection | None = None
    """What the touch was as a favour; for `asked` and `was_asked`, the note or the needs say what for."""
    plan: Promise | None = None
    """What it is if it has not happened yet: nothing in lunch with Ken on Friday says which Friday. Then ask."""


class Reading(Struct, kw_only=True):
    """What one clause says, in marked text: names are single signs, see `marks`."""

    kind: TouchKind | None = None
    received: bool = False
    favour: FavourDirection | None = None
    """`asked` or `was_asked` when the touch was that; `given` or `received` when somebody is in somebody's debt."""
    people: str = ""
    """Marks of those whom the touch was with."""
    doubtful: list[str] = field(default_factory=list)
    """Words that stand where a name would."""
    when: When | None = None
    vague: str = ""
    where: str = ""
    facts: list[tuple[str, str]] = field(default_factory=list)
    """Whose (marks; empty when nobody was named), and what."""
    needs: list[tuple[str, str]] = field(default_factory=list)
    promises: list[tuple[str, str, When | None]] = field(default_factory=list)
    """Whom it concerns (marks), what, and when."""
    theirs: bool = False
    """Somebody else is to do what was promised, for the owner."""
    introductions: list[tuple[str, str, str]] = field(default_factory=list)
    """By whom, who, to whom (marks; empty for the owner)."""
    plan: tuple[str, str, When] | None = None
    """Whom, what and when, if the touch has not happened yet."""
    note: str = ""
    said: str = ""
    """The clause itself, where another touch may come before it: so that nothing of a second one is lost."""
    named: str = ""
    """The clause as marked, by which it is seen whom it names."""
    remark: bool = False
    """Nothing was understood: all of it is the note."""
    hearsay: bool = False
    """It was told by somebody else: those it is about need not have been there."""
    pronoun: bool = False
    """It speaks of he, she or they, who may be any of several."""
    topic: str = ""
    """Marks of those the clause is about when nothing happened in it."""

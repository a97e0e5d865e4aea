"""One sentence and the parts that a listener would write down."""

from dataclasses import dataclass

from bot.model.touch import TouchKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one card should say. Texts are the cores that must be in it; days are ISO; promises are (core, day or "").

    Introductions read `by > who` (to the owner), `by > who > to`, and `> who > to` when the owner introduced them.
    """

    who: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    """Words that may be names: the owner is to be asked."""
    kind: TouchKind | None = None
    received: bool = False
    when: str = ""
    vague: str = ""
    either: str = ""
    """The day to come that the owner is asked about, when it may have been or be ahead: neither kind nor day then."""
    where: str = ""
    facts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    promises: tuple[tuple[str, str], ...] = ()
    awaited: tuple[tuple[str, str], ...] = ()
    """What somebody else is to do for the owner."""
    introductions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence said on Wednesday, 2026-11-18 at 10:00 in Tokyo. No parts: there is nothing to keep in it."""

    text: str
    parts: tuple[Part, ...]


def case(text: str, *parts: Part) -> Case:
    """A sentence with its parts, in the order in which they are said."""
    return Case(text, parts)


KNOWN_ENGLISH = ("Ken Sato", "Mika", "Sarah Lindqvist", "Dave Miller")
"""Who is in the book of somebody who writes English."""
KNOWN_JAPANESE = ("田中太郎", "鈴木花子", "美香", "マイク")
"""Who is in the book of somebody who writes Japanese."""

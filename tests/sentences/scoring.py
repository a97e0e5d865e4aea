"""How well sentences are understood, part by part: right, asked or left out, wrong."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.language import names
from bot.language.capture import Captured, Promise, candidates, capture
from tests.sentences.case import Case, Part

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Asia/Tokyo"))
PARTS = ("who", "kind", "when", "where", "facts", "needs", "promises", "awaited", "introductions")
Tally = Counter[tuple[str, str]]
"""(part, "right" | "open" | "wrong") to how often."""


def understood(text: str, book: Sequence[str], locale: str) -> list[Captured]:
    """What is captured from a sentence by somebody whose book has these names; captures without people left out."""
    held = frozenset[str]().union(*map(names.keys, book))
    known = {each for each in candidates(text) if held.intersection(names.query_keys(each))}
    found = capture(text, now=NOW, zone=ZoneInfo("Asia/Tokyo"), locale=locale, known=known)
    return [each for each in found if each.people]


def as_part(found: Captured) -> Part:
    """What was captured, written as a table writes it."""
    return Part(
        who=tuple(each.text for each in found.people if each.sure),
        asked=tuple(each.text for each in found.people if not each.sure),
        kind=None if found.plan else found.kind,
        received=found.received and found.kind != "met",
        when=found.when.day.isoformat() if found.when and not found.plan else "",
        either=found.plan.when.day.isoformat() if found.plan and found.plan.when else "",
        vague=found.vague,
        where=found.where,
        facts=tuple(each.text for each in found.facts),
        needs=tuple(each.text for each in found.needs),
        promises=_dated([each for each in found.promises if not each.theirs]),
        awaited=_dated([each for each in found.promises if each.theirs]),
        introductions=tuple(
            f"{each.by} > {each.who}{' > ' if each.to else ''}{each.to}".strip() for each in found.introductions
        ),
    )


def _dated(promises: Iterable[Promise]) -> tuple[tuple[str, str], ...]:
    return tuple((each.text, each.when.day.isoformat() if each.when else "") for each in promises)


def scored(cases: Iterable[Case], book: Sequence[str], locale: str) -> tuple[Tally, list[str]]:
    """The tally of a whole table, and a line for everything that is wrong."""
    tally: Tally = Counter()
    wrong: list[str] = []
    for each in cases:
        found = [as_part(captured) for captured in understood(each.text, book, locale)]
        for at in range(max(len(each.parts), len(found))):
            expected = each.parts[at] if at < len(each.parts) else Part()
            got = found[at] if at < len(found) else Part()
            for part, verdict in _verdicts(expected, got):
                tally[part, verdict] += 1
                if verdict == "wrong":
                    wrong.append(f"{each.text} — {part}: {getattr(got, part)!r}, not {getattr(expected, part)!r}")
    return tally, wrong


def _verdicts(expected: Part, got: Part) -> Iterable[tuple[str, str]]:
    yield from (("who", verdict) for verdict in _people(expected, got))
    yield from _single("kind", expected.kind or "", got.kind or "", same=expected.received == got.received)
    yield from _single("when", expected.when, got.when)
    yield from _single("where", expected.where, got.where, loose=True)
    for part in ("facts", "needs", "introductions"):
        yield from ((part, verdict) for verdict in _texts(getattr(expected, part), getattr(got, part)))
    for part in ("promises", "awaited"):
        yield from ((part, verdict) for verdict in _promises(getattr(expected, part), getattr(got, part)))


def _people(expected: Part, got: Part) -> Iterable[str]:
    wanted = (*expected.who, *expected.asked)
    yield from ("right" if each in got.who else "open" for each in wanted)
    yield from ("wrong" for each in got.who if each not in wanted)


def _single(part: str, wanted: str, got: str, *, same: bool = True, loose: bool = False) -> Iterable[tuple[str, str]]:
    if wanted and not got:
        yield part, "open"
    elif got:
        fits = (wanted in got and len(got) < len(wanted) + 20) if loose and wanted else got == wanted
        yield part, "right" if fits and same else "wrong"


def _texts(wanted: Sequence[str], got: Sequence[str]) -> Iterable[str]:
    yield from ("right" if any(each in one for one in got) else "open" for each in wanted)
    yield from ("wrong" for one in got if not any(each in one for each in wanted))


def _promises(wanted: Sequence[tuple[str, str]], got: Sequence[tuple[str, str]]) -> Iterable[str]:
    for text, day in wanted:
        found = [on for said, on in got if text in said]
        yield ("right" if found[0] == day else "open" if not found[0] else "wrong") if found else "open"
    yield from ("wrong" for said, _ in got if not any(text in said for text, _ in wanted))

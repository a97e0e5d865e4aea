"""What a sentence says has ended or been answered: it came, it was given back, they said no, they found one."""

from __future__ import annotations

from bot.language.capture.clauses import is_japanese
from bot.language.capture.patterns import anycase, compiled
from bot.language.endings.kinds import Ended, Ending

__all__ = ["Ended", "Ending", "read"]

LONGEST = 90
"""Characters; what is longer tells more than that something ended."""
_ASKS = r"[?\uff1f]|(?:っけ|かな|かしら)[。]?$"
_BESIDE = " 　。.!！、,"
_AROUND = f"{_BESIDE}~〜ー…"


def read(marked: str) -> tuple[Ended, ...]:
    """What may have ended by a text in which names are marks, in the order in which one believes it; empty for other texts."""
    text = marked.strip(_AROUND)
    if not text or len(text) > LONGEST or "\n" in text or compiled(_ASKS).search(marked):
        return ()
    from bot.language.endings import english, japanese

    reads, patterns = (compiled, japanese.PATTERNS) if is_japanese(text) else (anycase, english.PATTERNS)
    said = ((ending, reads(pattern).fullmatch(text)) for ending, pattern in patterns)
    return tuple(_ended(ending, found.groupdict("")) for ending, found in said if found)


def _ended(ending: Ending, said: dict[str, str]) -> Ended:
    """The parts of a sentence; one that may stand in two places is named twice: `who` and `who2`."""
    parts: dict[str, str] = {}
    for name, words in said.items():
        part = name.rstrip("0123456789")
        parts[part] = parts.get(part) or words.strip(_BESIDE)
    return Ended(ending=ending, **parts)

"""A moment inside a text: marked by the core, drawn by each platform in the reader's own way."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

# Private-use characters cannot come from people: the engine removes them from all that is said.
_OPEN, _MIDDLE, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARK = re.compile(f"{_OPEN}(-?[0-9]{{1,15}}){_MIDDLE}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_EPOCH, _SECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(seconds=1)
MARKS = frozenset(_OPEN + _MIDDLE + _CLOSE)


def mark(at: datetime, words: str) -> str:
    """`words` that say the aware moment `at`, so that a platform may say it in its own markup (to the second)."""
    return f"{_OPEN}{(at - _EPOCH) // _SECOND}{_MIDDLE}{words}{_CLOSE}"


def draw(text: str, plain: Callable[[str], str], moment: Callable[[datetime, str], str]) -> str:
    """The text with `plain` applied to what lies between moments (escaping) and `moment` to each of them."""
    parts: list[str] = []
    end = 0
    for found in _MARK.finditer(text):
        parts.append(plain(text[end : found.start()]))
        parts.append(moment(datetime.fromtimestamp(int(found[1]), UTC), found[2]))
        end = found.end()
    parts.append(plain(text[end:]))
    return "".join(parts)


def words(text: str) -> str:
    """The text as a person reads it, without marks."""
    return _MARK.sub(lambda found: found[2], text)


def cut(text: str, most: int) -> str:
    """At most `most` characters as read, ended by an ellipsis when something was cut; a moment is never cut in two."""
    if len(words(text)) <= most:
        return text
    kept: list[str] = []
    room = most - 1
    for piece in re.split(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})", text):
        seen = words(piece)
        if len(seen) > room:
            kept.append("" if _MARK.fullmatch(piece) else seen[: max(room, 0)])
            break
        kept.append(piece)
        room -= len(seen)
    return "".join(kept).rstrip() + "…"

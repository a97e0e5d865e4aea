"""What a log may say: no token ever, and from `info` up no name, note or message of anybody's."""

import re
import sys
import traceback
from collections.abc import Iterator, MutableMapping
from datetime import date, time, timedelta
from pathlib import PurePath
from typing import Any

from bot.errors import BotError, StoreAway
from bot.model.secret import Secret

Line = MutableMapping[str, Any]
HIDDEN = "***"
_SECRET = frozenset({"token", "tokens", "secret", "password", "authorization", "cookie", "ticket"})
_PERSONAL = frozenset(
    {"name", "names", "reading", "alias", "aliases", "company", "title", "contact", "contacts"}
    | {"note", "notes", "fact", "facts", "text", "body", "message", "content", "words", "query"}
    | {"value", "values", "reply", "payload", "card", "cards", "options", "form", "fields"}
)
_SAID = frozenset({"error", "reason", "detail"})
"""What somebody else said about a failure."""
_PLAIN = (bool, int, float, date, time, timedelta, PurePath, Secret, type(None))
_OF_CODE = (AttributeError, ImportError, NameError, TypeError, BotError)
"""Errors whose words come from the program and not from people."""
_QUOTED = re.compile(
    r"""(\b(?:attribute|column|constraint|index|module|relation|table)\s)?"""
    r"""(?:(?<!\w)'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)|「[^」]*(?:」|$))"""
)
_LONGEST = 300
_DEEPEST = 5


def redact(_logger: object, method: str, line: Line) -> Line:
    """Hide what a log may not say. Keys count by their last word: `contact_name` is a name, `contact_id` is not."""
    for key in line:
        if not key.startswith("_") and key not in ("event", "level", "timestamp", "exc_info"):
            line[key] = _shown(key, line[key], private=method != "debug")
    return line


def _shown(key: str, value: Any, *, private: bool, depth: int = 0) -> Any:
    last = key.lower().rsplit("_", 1)[-1]
    if last in _SECRET or (private and last in _PERSONAL):
        return HIDDEN
    if private and last in _SAID:
        return discreet(str(value))
    if isinstance(value, (str, *_PLAIN)):
        return value if isinstance(value, (str, bool, int, float, type(None))) else str(value)
    if depth < _DEEPEST and isinstance(value, dict):
        return {str(k): _shown(str(k), v, private=private, depth=depth + 1) for k, v in value.items()}
    if depth < _DEEPEST and isinstance(value, (list, tuple, set, frozenset)):
        return [_shown("", each, private=private, depth=depth + 1) for each in value]
    return f"<{type(value).__name__}>" if private else repr(value)


def quiet(_logger: object, _method: str, line: Line) -> Line:
    """Cut what a library says to what it says about itself: other people's log lines may quote anything."""
    line["event"] = discreet(str(line["event"]))
    return line


def discreet(words: str) -> str:
    """The first line, with everything in quotation marks hidden but for names of columns and the like."""
    first = words.strip().split("\n", 1)[0]
    hidden = _QUOTED.sub(lambda found: found[0] if found[1] else f"'{HIDDEN}'", first)
    return hidden if len(hidden) <= _LONGEST else f"{hidden[:_LONGEST]}…"


def trace(_logger: object, _method: str, line: Line) -> Line:
    """Turn `exc_info` into words: a reason when the database is away, for the way there says nothing more."""
    given = line.pop("exc_info", None)
    error = given[1] if isinstance(given, tuple) else given
    if error is True:
        error = sys.exc_info()[1]
    if isinstance(error, StoreAway):
        line["reason"] = discreet(str(error))
    elif isinstance(error, BaseException):
        line["exception"] = "".join(_told(error, set())).rstrip()
    return line


def _told(error: BaseException, seen: set[int]) -> Iterator[str]:
    """The error with its causes, oldest first, as Python tells it, but without values."""
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _told(before, seen)
        yield "which led to\n"
    yield from traceback.format_tb(error.__traceback__)
    words = str(error).strip().split("\n", 1)[0] if isinstance(error, _OF_CODE) else discreet(_words(error))
    yield f"{type(error).__module__}.{type(error).__qualname__}: {words}\n".replace("builtins.", "", 1)
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            if id(part) not in seen:
                yield from ("  | " + row for told in _told(part, seen) for row in told.splitlines(keepends=True))


def _words(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return "(its words cannot be read)"

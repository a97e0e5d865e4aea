"""`key:value` options inside free text, in either language, with quotes."""

import re
from collections.abc import Collection, Iterable, Mapping

_QUOTES = {'"': '"', "“": "”", "「": "」", "'": "'", "『": "』"}
_QUOTED = "|".join(f"{re.escape(a)}[^{re.escape(b)}]*{re.escape(b)}" for a, b in _QUOTES.items())

_APART = re.compile(r"[:：]|\s+[:：=]?\s*|=")
"""What stands between a key and its value."""
_NEXT = re.compile(rf"[ \u3000]+({_QUOTED}|\S+)")


def parse(
    text: str, names: Mapping[str, Iterable[str]], *, long: Collection[str] = (), loose: bool = False
) -> tuple[str, dict[str, str]]:
    """What remains of the text, and the options found in it by canonical name. `names` gives each name's spellings.

    A key that is not among `names` stays text, as in `https://…` or `10:30`. The last of two equal options wins. A value
    is one word, also behind a space, or what stands in quotes; that of a `long` option behind the text goes on to the next option:
    Mika company:Acme Inc note:has a dog. `loose`: there is no other text, and the colon may be left out: timezone Asia/Tokyo.
    """
    spellings = {word.casefold(): name for name, words in names.items() for word in words}
    if not spellings:
        return unquote(text.strip()), {}
    keys = "|".join(re.escape(word) for word in sorted(spellings, key=len, reverse=True))
    apart = rf"[:：](?:{_QUOTED}|\S*)" + (rf"|(?:\s+[:：=]?\s*|=)(?:{_QUOTED}|\S+)" if loose else "")
    pattern = re.compile(rf"(?<!\S)({keys})({apart})", re.IGNORECASE)
    first = pattern.search(text)
    behind = first is not None and bool(text[: first.start()].strip())
    found: dict[str, str] = {}
    rest, at = "", 0
    for match in pattern.finditer(text):
        name, value = spellings[match[1].casefold()], _APART.sub("", match[2], count=1)
        between = text[at : match.start()]
        rest, at = f"{rest}{between} ", match.end()
        if behind and name in long and value[:1] not in _QUOTES and (more := _until(pattern, text, at)):
            value, at = f"{value}{text[at:more]}".strip(), more
        elif not value and (next_ := _NEXT.match(text, at)) and not pattern.match(next_[1]):
            value, at = next_[1], next_.end()
        found[name] = unquote(value)
    rest += text[at:]
    return unquote(re.sub(r"[ \u3000]{2,}", " ", rest).strip()), found


def strays(text: str) -> list[str]:
    """Words that stand in the text as keys do, with a value at them: by:Tanaka, 経由:田中; never https://…, 10:30 or note: …."""
    return [found[1] for found in re.finditer(r"(?<!\S)([^\W\d_][^\W_-]{0,15})[:：](?!//)(?=[^\s:：])", text)]


def _until(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where the value that has begun ends: at the next option, or at the end of the line."""
    following = pattern.search(text, at)
    line = text.find("\n", at)
    return min(following.start() if following else len(text), line if line >= 0 else len(text))


def unquote(text: str) -> str:
    """The text without the one pair of quotes around it."""
    if len(text) >= 2 and _QUOTES.get(text[0]) == text[-1]:
        return text[1:-1].strip()
    return text

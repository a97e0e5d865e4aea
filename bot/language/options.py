"""`key:value` options inside free text, in either language, with quotes."""

import re
from collections.abc import Iterable, Mapping

_QUOTES = {'"': '"', "“": "”", "「": "」", "'": "'", "『": "』"}
_QUOTED = "|".join(f"{re.escape(a)}[^{re.escape(b)}]*{re.escape(b)}" for a, b in _QUOTES.items())


def parse(text: str, names: Mapping[str, Iterable[str]]) -> tuple[str, dict[str, str]]:
    """What remains of the text, and the options found in it by canonical name. `names` gives each name's spellings.

    A key that is not among `names` stays text, as in `https://…` or `10:30`. The last of two equal options wins.
    """
    spellings = {word.casefold(): name for name, words in names.items() for word in words}
    if not spellings:
        return unquote(text.strip()), {}
    keys = "|".join(re.escape(word) for word in sorted(spellings, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\S)({keys})[:：]({_QUOTED}|\S*)", re.IGNORECASE)
    found: dict[str, str] = {}

    def take(match: re.Match[str]) -> str:
        found[spellings[match[1].casefold()]] = unquote(match[2])
        return " "

    rest = pattern.sub(take, text)
    return unquote(re.sub(r"[ \u3000]{2,}", " ", rest).strip()), found


def unquote(text: str) -> str:
    """The text without the one pair of quotes around it."""
    if len(text) >= 2 and _QUOTES.get(text[0]) == text[-1]:
        return text[1:-1].strip()
    return text

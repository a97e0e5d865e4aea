"""Plain text in Discord's Markdown: nothing in it may format, mention, link or break out of its place.

Source of what is special: https://support.discord.com/hc/en-us/articles/210298617 and, for mentions and times,
https://docs.discord.com/developers/reference#message-formatting
"""

import re
from datetime import datetime
from unicodedata import east_asian_width

from adapters.bidi import isolated
from bot.language.fold import clean
from bot.model.moment import cut, draw, words

_SPECIAL = re.compile(r"[\\*_~`|\[\]<>@]|://|:[A-Za-z0-9+-]+:|^ *[-+#0-9]")
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\*_~`|[]<>@"})
_LINE_START = re.compile(r"^([ \t\u3000]*)(?:([-+#])|([0-9]+)([.)]))", re.MULTILINE)
# Backslashes keep these from being drawn as mentions; the space of no width, from being one in the first place.
_EVERYBODY = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
_EMOJI = re.compile(r":(?=[A-Za-z0-9+-]+:)")
"""What may begin an emoji's name, `:b:` or `:+1:`: Discord draws those of bots as well. Names with `_` end at its backslash.

Source: https://github.com/leovoel/embed-visualizer, src/components/markdown.jsx
"""
_HOLE = re.compile(r"\n[ \t\u3000]*(?:\n[ \t\u3000]*)+\n")


def escape(text: str) -> str:
    """The text so that it is drawn as it stands, links too; no more than one line in a row stays empty."""
    if text.isprintable() and not _SPECIAL.search(text):
        return isolated(text)  # as most is: it costs a tenth
    text = _EVERYBODY.sub("@\u200b", _HOLE.sub("\n\n", clean(text, len(text))))
    text = text.translate(_ESCAPED).replace("](", "]\\(").replace("://", ":\\//")
    return isolated(_LINE_START.sub(_started, _EMOJI.sub(r"\\:", text)))


def _started(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\{found[4]}"


def drawn(text: str, *, relative: bool = False) -> str:
    """The text escaped, its moments in Discord's markup: everybody reads them in their own zone and language,
    with the day of the week.

    `relative` says of each how far it is from now, too.
    """
    # Marks of moments are not printable.
    return escape(text) if text.isprintable() else draw(text, escape, _full if relative else _plain)


def _plain(at: datetime, _words: str) -> str:
    return f"<t:{int(at.timestamp())}:F>"


def _full(at: datetime, words: str) -> str:
    return f"{_plain(at, words)} · <t:{int(at.timestamp())}:R>"


def one_line(text: str) -> str:
    """The text without line breaks and without marks, for places that know no Markdown."""
    return " ".join((text if text.isprintable() else clean(words(text), len(text))).split())


def label(text: str, most: int) -> str:
    """The text on one line, at most `most` characters of it."""
    line = one_line(text)
    return line if len(line) <= most else cut(line, most)


def cells(text: str) -> int:
    """How wide it is, in letters of Latin text: signs of Japanese take two. Source: unicode.org/reports/tr11"""
    return len(text) if text.isascii() else sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


def size(markup: str) -> int:
    """How much of the room for texts it takes: its characters, or more when they take many bytes; see limits.TEXT."""
    if markup.isascii():
        return len(markup)
    return max(len(markup), -(-len(markup.encode("utf-8", "replace")) * 5 // 12))


def within(text: str, most: int, *, relative: bool = False) -> str:
    """As much of the plain text as has a size of `most` when drawn, ended by an ellipsis when something was cut."""
    if size(drawn(text, relative=relative)) <= most:
        return text
    low, high = 0, min(len(words(text)), max(most, 0))
    while low < high:
        middle = (low + high + 1) // 2
        fits = size(drawn(cut(text, middle), relative=relative)) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    return cut(text, low) if low else ""

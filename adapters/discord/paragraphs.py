"""The texts of a message, line by line, and how they share the room there is."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from adapters.discord.markup import drawn, size, within
from bot.model.reply import Card, Field

Look = Literal["plain", "spoken", "title", "quote", "small", "field", "long field"]
_BEFORE: dict[Look, str] = {
    "plain": "",
    "spoken": "",
    "title": "### ",
    "quote": "> ",
    "small": "-# ",
    "field": "**",
    "long field": "**",
}
_BETWEEN: dict[Look, str] = {"field": "**\u2002", "long field": "**\n"}


_COUNT = re.compile(r" ?\+[0-9]{1,4}\Z")
"""How many things `fit` left out: it is not cut off with the rest."""
NOTES = 4
"""Lines of small print that keep to themselves; the others run on, or many short ones would starve all the rest."""


class Line(NamedTuple):
    """Something said, in plain text; fields have a name before it."""

    text: str
    look: Look = "plain"
    name: str = ""

    def drawn(self) -> str:
        """The line in Discord's markup."""
        text = drawn(self.text, relative=self.look == "spoken")
        if not self.name:
            return _BEFORE[self.look] + text
        return f"{_BEFORE[self.look]}{drawn(self.name)}{_BETWEEN.get(self.look, '')}{text}"

    def within(self, most: int) -> str:
        """As much of the line as has a size of `most`; nothing when that is nothing worth reading."""
        room = most - size(_BEFORE[self.look]) - size(_BETWEEN.get(self.look, ""))
        if room < 1:
            return ""
        name = within(self.name, max(room - size(drawn(self.text)), room // 2)) if self.name else ""
        counted = _COUNT.search(self.text)
        count = counted[0] if counted and len(counted[0]) <= room else ""
        said = within(
            self.text.removesuffix(count), room - size(drawn(name)) - len(count), relative=self.look == "spoken"
        )
        return Line(f"{said}{count}", self.look, name).drawn() if said or count else ""


def plain(text: str) -> list[Line]:
    """A text by itself; its moments are given from now as well."""
    return [Line(text.strip(), "spoken")] if text.strip() else []


def head(card: Card) -> list[Line]:
    """What a card is about."""
    title, body = _flat(card.title), card.body.strip()
    quoted = [Line(said, "quote") for said in map(_flat, card.opener.splitlines()) if said]
    return [*([Line(title, "title")] if title else ()), *([Line(body)] if body else ()), *quoted]


def details(card: Card) -> list[Line]:
    """What else a card says."""
    notes = [_flat(line) for line in card.note.splitlines() if line.strip()]
    rest = " ".join(notes[NOTES:])
    return [*filter(None, map(_field, card.fields)), *(Line(note, "small") for note in (*notes[:NOTES], rest) if note)]


def fitted(blocks: Sequence[Sequence[Line]], most: int) -> list[str]:
    """Each block in markup, together at most of size `most`: what is longest gives way first."""
    whole = [[line.drawn() for line in block] for block in blocks]
    sizes = [size(line) + 1 for block in whole for line in block]
    if sum(sizes) > most:
        cap = _cap(sizes, most) - 1
        whole = [
            [said if size(said) <= cap else line.within(cap) for said, line in zip(drawn_, block, strict=True)]
            for drawn_, block in zip(whole, blocks, strict=True)
        ]
    return ["\n".join(line for line in block if line).strip() for block in whole]


def _cap(sizes: Sequence[int], most: int) -> int:
    """The size to which to cut what is larger, so that all together are at most `most`."""
    room, left = most, len(sizes)
    for each in sorted(sizes):
        if each * left > room:
            return room // left
        room, left = room - each, left - 1
    return most


def _field(field: Field) -> Line | None:
    name, value = _flat(field.name), field.value.strip()
    if not name or not value:
        return Line(name or value) if name or value else None
    return Line(value, "long field" if "\n" in value else "field", name)


def _flat(text: str) -> str:
    """On one line, moments kept."""
    return " ".join(text.split())

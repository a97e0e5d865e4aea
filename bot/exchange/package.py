"""The parts of an Office file, XML inside a .zip: heard piece by piece, no further than is allowed."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Protocol
from xml.parsers import expat

from bot.exchange.archive import ENTRIES_MOST
from bot.exchange.unreadable import Unreadable

BYTES_MOST = 64_000_000
TAGS_MOST = 4_000_000
"""Of all parts that are heard, unpacked: ten thousand people with fifty columns each have so many tags."""
_PIECE = 64 * 1024
_SILENCE_MOST = 1_000_000
"""Bytes in which nothing begins or ends; expat would look through them again with every piece."""
_NAMES_MOST = 5000
"""Names of elements and attributes, which expat keeps; the standard has fewer."""
_FAULTS = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, OSError, RuntimeError, ValueError, LookupError,
)  # fmt: skip


class Listener(Protocol):
    """Hears of elements by their local names."""

    def begin(self, name: str, given: dict[str, str]) -> None:
        """An element begins, with these attributes."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, some: str) -> None:
        """Some of the text of an element; all of it may come in pieces."""


class Package:
    """An Office file. Raises Unreadable for what is none, or damaged, here and wherever it is read."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _FAULTS as error:
            raise Unreadable("broken") from error
        entries = self._archive.infolist()
        if len(entries) > ENTRIES_MOST:
            raise Unreadable("many")
        self._entries = {_plain(each.filename): each for each in entries}
        self._left, self._tags = BYTES_MOST, TAGS_MOST

    def part(self, ending: str) -> str:
        """The name of the first part that ends like this; empty when there is none."""
        return next((name for name in self._entries if f"/{name}".endswith(f"/{ending}")), "")

    def hear(self, name: str, listener: Listener) -> None:
        """Tell all of a part, if there is such a part."""
        for _ in self.pieces(name, listener):
            pass

    def pieces(self, name: str, listener: Listener) -> Iterator[None]:
        """Tell a part; whoever has heard enough goes on no further."""
        entry = self._entries.get(_plain(name))
        if entry is None:
            return
        parser = _parser(listener)
        fed = 0
        try:
            with self._archive.open(entry) as part:
                while piece := part.read(_PIECE):
                    fed += len(piece)
                    self._left -= len(piece)
                    self._tags -= piece.count(b"<")
                    if self._left < 0 or self._tags < 0:
                        raise Unreadable("many")
                    parser.Parse(piece, False)
                    if fed - parser.CurrentByteIndex > _SILENCE_MOST or len(parser.intern) > _NAMES_MOST:
                        raise Unreadable("broken")
                    yield
                parser.Parse(b"", True)
                yield
        except _FAULTS as error:
            raise Unreadable("broken") from error


def place(folder: str, target: str) -> str:
    """The name of the part that a part of this folder names."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _plain(name: str) -> str:
    """Names of parts are the same in either case: ECMA-376 part 2, 6.2.2; some programs write \\ for /."""
    return name.replace("\\", "/").lstrip("/").casefold()


def _parser(listener: Listener) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    local: dict[str, str] = _Local()
    parser.StartElementHandler = lambda name, given: listener.begin(local[name], given)
    parser.EndElementHandler = lambda name: listener.end(local[name])
    parser.CharacterDataHandler = listener.text
    return parser


def _refuse(*_declared: object) -> None:
    """No Office file declares anything; what does may be a bomb of entities."""
    raise Unreadable("broken")


class _Local(dict[str, str]):
    """Names without their prefix."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local

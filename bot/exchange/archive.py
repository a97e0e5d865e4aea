"""The files of contacts inside a .zip, such as LinkedIn sends."""

import zipfile
import zlib
from io import BytesIO

from bot.exchange.unreadable import Unreadable

ENTRIES_MOST = 2000
BYTES_MOST = 16_000_000
RATIO_MOST = 100
"""How many times smaller a file may have become: text becomes about ten times smaller, a bomb a thousand."""
_WANTED = ("connections.csv", ".vcf", ".csv", ".xlsx", ".json")
"""How the name of what is read ends, best first."""


def is_archive(data: bytes) -> bool:
    """Whether the bytes begin as a .zip does."""
    return data.startswith(b"PK\x03\x04")


def unpacked(data: bytes) -> bytes:
    """The bytes of the likeliest file of contacts, or of all vCards. Raises Unreadable for none, and for what unpacks to too much."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _content(archive, _wanted(archive.infolist()))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, LookupError) as error:
        raise Unreadable("broken") from error


def _wanted(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    if len(entries) > ENTRIES_MOST:
        raise Unreadable("many")
    for ending in _WANTED:
        found = [each for each in entries if each.filename.lower().endswith(ending) and "__MACOSX" not in each.filename]
        if found:
            return found if ending == ".vcf" else found[:1]
    raise Unreadable("unknown")


def _content(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> bytes:
    """What is inside, read no further than the limit, whatever size the archive says it has."""
    content = bytearray()
    for entry in entries:
        if entry.file_size > min(BYTES_MOST, max(entry.compress_size, 1000) * RATIO_MOST):
            raise Unreadable("many")
        with archive.open(entry) as file:
            content += file.read(BYTES_MOST + 1 - len(content)) + b"\n"
        if len(content) > BYTES_MOST:
            raise Unreadable("many")
    return bytes(content)

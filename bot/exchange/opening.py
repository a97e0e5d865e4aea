"""What a file is: people, or a whole book."""

from io import BytesIO

from bot.exchange import dump, reading
from bot.exchange.dump import Dump
from bot.exchange.reading import Reading
from bot.exchange.unreadable import Unreadable

UNPACKED_MOST = 100_000_000
"""Bytes of a book once it is unpacked: RECORDS_MOST take about 70 MB."""
_BEGINNING = 200


def opened(name: str, data: bytes) -> Reading | Dump:
    """What is in a file. Raises Unreadable."""
    book = _book(data)
    return dump.read(book) if book is not None else reading.read(name, data)


def _book(data: bytes) -> bytes | None:
    """The document of a whole book, or None where this is none."""
    if data.lstrip()[:1] == b"{":
        return data if b'"kizuna"' in data[:_BEGINNING] else None
    from zipfile import BadZipFile, ZipFile, is_zipfile

    if not is_zipfile(BytesIO(data)):
        return None
    try:
        with ZipFile(BytesIO(data)) as archive:
            if dump.NAME not in archive.namelist():
                return None
            with archive.open(dump.NAME) as packed:
                book = packed.read(UNPACKED_MOST + 1)
    except (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError) as error:
        raise Unreadable("broken") from error
    if len(book) > UNPACKED_MOST:
        raise Unreadable("many")
    return book

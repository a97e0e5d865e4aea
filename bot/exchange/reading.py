"""People in a file that somebody brings, whatever its format and its characters."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from bot.exchange import dump
from bot.exchange.dump import Dump
from bot.exchange.person import Birthday, Brought
from bot.exchange.unreadable import MOST_PEOPLE, Reason, Unreadable
from bot.language.patterns import late

if TYPE_CHECKING:
    from bot.exchange.tables import Table


__all__ = ["MOST_PEOPLE", "Birthday", "Brought", "Reading", "Reason", "Source", "Unreadable", "read"]

Source = Literal["linkedin", "google", "outlook", "eight", "sansan", "monica", "vcard", "kizuna", "csv"]


class Reading(Struct, frozen=True, kw_only=True):
    """What a file gave. `nameless` counts the rows or cards without a name, who are not among the people."""

    source: Source
    people: tuple[Brought, ...]
    nameless: int = 0


def read(file_name: str, data: bytes) -> Reading:
    """The people of a file, told by its content; its name decides only where the content leaves it open.

    Raises Unreadable, and nothing else, whatever the bytes are.
    """
    from bot.exchange import archive, spreadsheets

    if archive.is_archive(data) and not spreadsheets.is_workbook(data):
        data = archive.unpacked(data)
    if spreadsheets.is_workbook(data):
        from bot.exchange import workbook

        return _tabled(workbook.table(data, MOST_PEOPLE))
    if not data.strip():
        raise Unreadable("empty")
    text = decoded(data)
    if not text.strip():
        raise Unreadable("empty")
    return _read(text, file_name)


def _read(text: str, file_name: str) -> Reading:
    from bot.exchange import cards, monica, tables

    if text.lstrip()[:1] in ("{", "["):
        return _reading("monica", monica.people(text))
    if cards.begins(text, anywhere=file_name.lower().endswith(".vcf")):
        return _reading("vcard", cards.people(text))
    return _tabled(tables.table(text, MOST_PEOPLE))


def _tabled(table: "Table") -> Reading:
    from bot.exchange import rows

    made_by = rows.source(table.heading)
    return _reading(made_by, rows.people(table, made_by))


def _reading(source: Source, found: Iterable[Brought | None]) -> Reading:
    people: list[Brought] = []
    nameless = 0
    for each in found:
        if each is None:
            nameless += 1
        else:
            people.append(each)
        if len(people) > MOST_PEOPLE:
            raise Unreadable("many")
    if not people:
        raise Unreadable("empty")
    return Reading(source=source, people=tuple(people), nameless=nameless)


_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_FAULTS_MOST = 0.02
"""Share of control characters above which bytes are no text."""
_BROKEN_MOST = 0.2
"""Share, among the signs that are not ASCII, of those that cannot be, above which the encoding is another."""
_NARROW_MOST = 0.5
_CONTROL = "".join(map(chr, (*range(9), *range(14, 27), *range(28, 32))))
_FOREIGN = late(r"[^\x00-\x7f]+")
_LONE = late(r"(?<=[A-Za-z])[㐀-鿿\ue000-\uf8ff](?=[a-z])")


def decoded(data: bytes) -> str:
    """The text, its byte-order mark removed; one broken byte does not spoil a whole file. Raises Unreadable for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, "replace").removeprefix("\ufeff"))
    if data.count(0) > len(data) // 8:
        return _checked(data.decode(_wide(data), "replace"))
    if sum(data.count(sign) for sign in _CONTROL.encode()) > len(data) * _FAULTS_MOST:
        raise Unreadable("unknown")
    strict = ("iso2022_jp", "utf-8") if b"\x1b$" in data else ("utf-8",)
    for encoding in strict:
        if (text := _whole(data, encoding)) is not None:
            return text
    return _asian(data) or _likelier(data)


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: the zeros of ASCII stand at odd places when the low byte comes first."""
    return "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be"


def _whole(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _asian(data: bytes) -> str:
    """Shift_JIS, or the EUC that looks like half-width kana in it; nothing for accented letters that look like lone kanji."""
    text = _whole(data, "cp932")
    if text is None:
        return _whole(data, "euc_jp") or ""
    foreign = "".join(_FOREIGN.findall(text))
    narrow = sum("\uff61" <= sign <= "\uff9f" for sign in foreign)
    if narrow > len(foreign) * _NARROW_MOST and (euc := _whole(data, "euc_jp")) is not None:
        return euc
    return "" if len(_LONE.findall(text)) > len(foreign) * _NARROW_MOST else text


def _likelier(data: bytes) -> str:
    """The encoding that leaves the fewest faults."""
    texts = [data.decode(name, "replace") for name in ("utf-8", "cp932")]
    best = min(texts, key=lambda text: text.count("\ufffd"))
    foreign = len("".join(_FOREIGN.findall(best)))
    if len(_LONE.findall(best)) > foreign * _NARROW_MOST or best.count("\ufffd") > foreign * _BROKEN_MOST:
        return data.decode("cp1252", "replace")
    return best


def _checked(text: str) -> str:
    if sum(map(text.count, _CONTROL)) > len(text) * _FAULTS_MOST:
        raise Unreadable("unknown")
    return text


UNPACKED_MOST = 100_000_000
"""Bytes of a book once it is unpacked: RECORDS_MOST take about 70 MB."""
_BEGINNING = 200


def opened(name: str, data: bytes) -> Reading | Dump:
    """What is in a file. Raises Unreadable."""
    book = _book(data)
    return dump.read(book) if book is not None else read(name, data)


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

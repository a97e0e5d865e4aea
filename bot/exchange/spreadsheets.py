"""Which files are spreadsheets, by what is in them: one that can be read (.xlsx), or one that cannot."""

import zipfile
from io import BytesIO

from bot.exchange.archive import is_archive
from bot.exchange.unreadable import Unreadable

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins .xls, and what Office locks with a password: [MS-CFB] 2.2. Names in it are UTF-16."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_CONTENTS, _MAIN = "[content_types].xml", "workbook.xml"
_FOREIGN = ("workbook.bin", ".iwa", "content.xml")
"""How names end in .xlsb, in the files of Numbers, and in .ods."""


def is_workbook(data: bytes) -> bool:
    """Whether it is an .xlsx. Raises Unreadable for a spreadsheet that is `locked` or `foreign`."""
    if data.startswith(_COMPOUND):
        if _LOCKED in data:
            raise Unreadable("locked")
        if any(name in data for name in _OLD):
            raise Unreadable("foreign")
    names = _names(data) if is_archive(data) else []
    if _CONTENTS in names and any(name.endswith(_MAIN) for name in names):
        return True
    if any(name.endswith(_FOREIGN) for name in names):
        raise Unreadable("foreign")
    return False


def _names(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return [name.casefold() for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError):
        return []

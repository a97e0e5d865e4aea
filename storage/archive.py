"""What a backup file looks like: gzipped JSON lines, a header, rows, and a footer that proves the rest.

{"kizuna": "backup", "format": 1, "schema": "0001", "tables": {"owners": ["owner_id", …], …}}
["owners", "o1", …]                                     one line per row; bytes are {"base64": "…"}
{"rows": {"owners": 1, …}, "sha256": "…"}               of every line before this one
"""

import gzip
import hashlib
import json
import zlib
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from bot.errors import StoreError
from storage import schema

FORMAT = 1
BATCH = 1000
"""Rows that are held in memory at a time."""
Tables = Mapping[str, Sequence[str]]
Batch = tuple[str, list[dict[str, Any]]]


class Writer:
    """Writes one backup to a binary stream."""

    def __init__(self, stream: IO[bytes], tables: Tables) -> None:
        self._gzip = gzip.GzipFile(filename="", fileobj=stream, mode="wb", mtime=0, compresslevel=6)
        self._sum = hashlib.sha256()
        self._tables = tables
        self.counts = dict.fromkeys(tables, 0)
        self._line({"kizuna": "backup", "format": FORMAT, "schema": schema.revisions()[-1], "tables": tables})

    def add(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write rows of one table."""
        for row in rows:
            self._line([table, *(_packed(row[column]) for column in self._tables[table])])
        self.counts[table] += len(rows)

    def finish(self) -> None:
        """Write the footer; without it the file is not a backup."""
        self._line({"rows": self.counts, "sha256": self._sum.hexdigest()})
        self._gzip.close()

    def close(self) -> None:
        """Let go of the stream, finished or not."""
        self._gzip.close()

    def _line(self, value: Any) -> None:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self._sum.update(line)
        self._gzip.write(line)


class Reader:
    """Reads one backup. `counts` is proven once `batches` has come to its end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sum = hashlib.sha256()
        self.counts: Counter[str] = Counter()

    def batches(self) -> Iterator[Batch]:
        """Rows, a batch of one table at a time. Raises StoreError for whatever is wrong with the file."""
        try:
            with gzip.open(self._path) as stream:
                yield from self._batches(stream)
        except EOFError:
            raise self._wrong("is cut short") from None
        except (gzip.BadGzipFile, zlib.error):
            raise self._wrong("is damaged, or is not a backup of Kizuna") from None
        except OSError as error:
            raise StoreError(f"The backup {self._path} cannot be read: {error.strerror or error}.") from error

    def _batches(self, stream: gzip.GzipFile) -> Iterator[Batch]:
        tables = self._header(stream.readline())
        table, rows = "", list[dict[str, Any]]()
        for line in stream:
            value = self._parsed(line)
            if isinstance(value, dict):
                self._check_footer(value, stream.read(1))
                if rows:
                    yield table, rows
                return
            name, row = self._row(value, tables)
            if rows and (name != table or len(rows) == BATCH):
                yield table, rows
                rows = []
            table = name
            rows.append(row)
            self._sum.update(line)
            self.counts[table] += 1
        raise self._wrong("is cut short")

    def _header(self, line: bytes) -> Tables:
        try:
            header = json.loads(line)
            kind, number, revision, tables = (header[key] for key in ("kizuna", "format", "schema", "tables"))
        except (ValueError, KeyError, TypeError):
            raise self._wrong("is not a backup of Kizuna") from None
        if kind != "backup" or not isinstance(tables, dict):
            raise self._wrong("is not a backup of Kizuna")
        if number != FORMAT or revision not in schema.revisions():
            raise StoreError(
                f"The backup {self._path} was made by a newer Kizuna (format {number}, schema {revision}). "
                "Use that version, or a newer one."
            )
        self._sum.update(line)
        self.counts.update(dict.fromkeys(tables, 0))
        return tables

    def _row(self, value: Any, tables: Tables) -> tuple[str, dict[str, Any]]:
        if not isinstance(value, list) or not value or value[0] not in tables:
            raise self._wrong("was changed")
        try:
            return value[0], dict(zip(tables[value[0]], map(_unpacked, value[1:]), strict=True))
        except (ValueError, KeyError, TypeError):
            raise self._wrong("was changed") from None

    def _parsed(self, line: bytes) -> Any:
        try:
            return json.loads(line)
        except ValueError:
            raise self._wrong("was changed") from None

    def _check_footer(self, footer: dict[str, Any], rest: bytes) -> None:
        if rest or footer != {"rows": dict(self.counts), "sha256": self._sum.hexdigest()}:
            raise self._wrong("was changed")

    def _wrong(self, what: str) -> StoreError:
        remedy = "Nothing was loaded from it; use another copy, or make a new backup."
        return StoreError(f"{self._path} {what}. {remedy}")


def _packed(value: Any) -> Any:
    return {"base64": b64encode(value).decode()} if isinstance(value, bytes) else value


def _unpacked(value: Any) -> Any:
    return b64decode(value["base64"], validate=True) if isinstance(value, dict) else value

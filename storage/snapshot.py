"""Writes storage/schema.sql: what all revisions make together on SQLite. Run by `make schema`."""

import sqlite3
import tempfile
from pathlib import Path

from storage import schema


def dump() -> str:
    """The statements that make an empty SQLite database of the newest schema."""
    from sqlalchemy import NullPool, create_engine

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        with create_engine(f"sqlite:///{path}", poolclass=NullPool).begin() as connection:
            schema.upgrade(connection)
        database = sqlite3.connect(path)
        try:
            return "".join(f"{line}\n" for line in database.iterdump() if line not in ("BEGIN TRANSACTION;", "COMMIT;"))
        finally:
            database.close()


if __name__ == "__main__":
    schema.SNAPSHOT.write_text(dump(), encoding="utf-8")

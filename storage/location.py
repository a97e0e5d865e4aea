"""Which database a URL means: a SQLite file or a PostgreSQL server."""

from pathlib import Path

from storage.database import Database


def sqlite_path(url: str) -> Path | None:
    """The file of `sqlite:///relative.db` or `sqlite:////absolute.db`; None for PostgreSQL."""
    return Path(url.removeprefix("sqlite:///")).expanduser() if url.startswith("sqlite:///") else None


def database(url: str) -> Database:
    """The database at a URL, not yet opened. Only the driver that is needed is loaded."""
    path = sqlite_path(url)
    if path is not None:
        from storage.sqlite import SqliteDatabase

        return SqliteDatabase(path)
    from storage.postgres import PostgresDatabase

    return PostgresDatabase(url)

"""Whether a database can be used, found out without changing anything in it."""

import asyncio
import os
import sqlite3
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.errors import ConfigError
from bot.model.secret import without_password
from bot.operation.checkup import Finding, Words, filled
from bot.operation.discretion import discreet
from bot.operation.sealing import Sealer
from storage import check_words as words
from storage import installations, schema
from storage.location import sqlite_path

PATIENCE_S = 10.0
"""How long a server may take to answer."""
_COUNTS = "SELECT (SELECT count(*) FROM owners) AS o, (SELECT count(*) FROM nudges WHERE state = 'scheduled') AS n"

_TROUBLE = (
    "SELECT count(*) FILTER (WHERE state = 'parked') AS parked, count(*) FILTER (WHERE state = 'dead') AS dead "
    "FROM deliveries WHERE state IN ('parked', 'dead')"
)
_REASONS = (
    "SELECT reason FROM deliveries WHERE state = 'dead' AND state IN ('parked', 'dead') "
    "GROUP BY reason ORDER BY max(claimed_at) DESC LIMIT 3"
)
"""Why messages died lately, newest first, each reason once."""
_REASON_MOST = 100
_INSTALLED = "SELECT platform, workspace, token, refresh_token FROM installations"


async def check(url: str, sealer: Sealer | None = None) -> list[Finding]:
    """What there is to say about the database at `url`: place, rights, schema, contents. Never raises for a fault.

    `sealer`: whether it opens the stored tokens is looked at too.
    """
    path = sqlite_path(url)
    if path is not None:
        return await asyncio.to_thread(_check_file, path.absolute(), sealer)
    return await _check_server(url, sealer)


def _check_file(path: Path, sealer: Sealer | None) -> list[Finding]:
    if not path.exists():
        return [_new(path)]
    if not path.is_file():
        return [_database(False, filled(words.NOT_A_FILE, place=path), words.NAME_A_FILE)]
    try:
        return [*_access(path), *_private(path), *_sqlite_contents(path, sealer)]
    except sqlite3.Error as error:
        said = filled(words.NOT_SQLITE, place=path, said=discreet(str(error)))
        return [_database(False, said, words.OTHER_FILE)]


def _new(path: Path) -> Finding:
    folder = next(each for each in path.parents if each.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        return _database(False, filled(words.NO_FOLDER, place=folder), filled(words.ALLOW_FOLDER, place=folder))
    return _database(None, filled(words.NEW, place=path))


def _access(path: Path) -> list[Finding]:
    """Takes the write lock and lets go of it."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=1, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            return [_database(False, filled(words.LOCKED, place=path), words.UNLOCK)]
        if "readonly" not in str(error) and "unable to open" not in str(error):
            raise
        return [_database(False, filled(words.READ_ONLY, place=path), filled(words.ALLOW_FILE, place=path))]
    finally:
        connection.close()
    return [_database(True, filled(words.FOUND, place=path))]


def _private(path: Path) -> list[Finding]:
    if os.name != "posix" or not stat.S_IMODE(path.stat().st_mode) & 0o077:
        return []
    return [_database(False, filled(words.OPEN_TO_OTHERS, place=path), filled(words.CLOSE, place=path))]


def _sqlite_contents(path: Path, sealer: Sealer | None) -> list[Finding]:
    version = schema.read_version(path)
    findings = [_schema(version)]
    if version == schema.revisions()[-1]:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            findings.append(_counted(*connection.execute(_COUNTS).fetchone()))
            parked, dead = connection.execute(_TROUBLE).fetchone()
            findings += _trouble(parked, dead, [reason for (reason,) in connection.execute(_REASONS)])
            connection.row_factory = sqlite3.Row
            findings += _installed(connection.execute(_INSTALLED).fetchall(), sealer)
        finally:
            connection.close()
    return findings


async def _check_server(url: str, sealer: Sealer | None) -> list[Finding]:
    import asyncpg

    place = without_password(url).partition("://")[2].removeprefix("***@")
    try:
        connection = await asyncpg.connect(url, timeout=PATIENCE_S, command_timeout=PATIENCE_S)
    except (asyncpg.InvalidAuthorizationSpecificationError, asyncpg.InvalidCatalogNameError):
        return [_database(False, filled(words.NOT_LET_IN, place=place), words.CHECK_LOGIN)]
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as error:
        said = discreet(str(error)) or type(error).__name__
        return [_database(False, filled(words.UNREACHABLE, place=place, said=said), words.CHECK_SERVER)]
    try:
        return await _server_contents(connection, place, sealer)
    except (OSError, asyncpg.PostgresError) as error:
        said = discreet(str(error)) or type(error).__name__
        return [_database(False, filled(words.UNREACHABLE, place=place, said=said), words.CHECK_SERVER)]
    finally:
        await connection.close()


async def _server_contents(connection: Any, place: str, sealer: Sealer | None) -> list[Finding]:
    may = await connection.fetchval(
        "SELECT NOT pg_is_in_recovery() AND CASE WHEN to_regclass('owners') IS NULL "
        "THEN has_schema_privilege(current_schema(), 'CREATE') ELSE has_table_privilege('owners', 'INSERT') END"
    )
    if not may:
        user = await connection.fetchval("SELECT current_user")
        said = filled(words.MAY_NOT_WRITE, place=place, user=user)
        return [_database(False, said, filled(words.GRANT, user=user))]
    version = await schema.postgres_version(connection)
    findings = [_database(True, filled(words.FOUND, place=place)), _schema(version)]
    if version == schema.revisions()[-1]:
        findings.append(_counted(*await connection.fetchrow(_COUNTS)))
        parked, dead = await connection.fetchrow(_TROUBLE)
        findings += _trouble(parked, dead, [row["reason"] for row in await connection.fetch(_REASONS)])
        findings += _installed(await connection.fetch(_INSTALLED), sealer)
    return findings


def _schema(version: str | None) -> Finding:
    known = schema.revisions()
    if version is None:
        return _database(None, words.NO_SCHEMA)
    if version == known[-1]:
        return _database(True, filled(words.CURRENT, version=version))
    said = filled(words.BEHIND if version in known else words.NEWER, version=version, newest=known[-1])
    return _database(None, said, words.BACK_UP) if version in known else _database(False, said, words.UPGRADE)


def _counted(owners: int, nudges: int) -> Finding:
    return _database(True, filled(words.COUNTED, owners=owners, nudges=nudges))


def _trouble(parked: int, dead: int, reasons: Sequence[str]) -> list[Finding]:
    """What could not be delivered. It is no fault of the machine, so the command does not fail for it."""
    found = []
    if parked:
        found.append(_database(None, filled(words.PARKED, parked=parked), words.PARKED_STAYS))
    if dead:
        said = "; ".join(discreet(reason)[:_REASON_MOST] or "?" for reason in reasons)
        found.append(_database(None, filled(words.DEAD, dead=dead, reasons=said), words.DEAD_STAYS))
    return found


def _installed(rows: Sequence[Any], sealer: Sealer | None) -> list[Finding]:
    """Whether the tokens that workspaces gave can be opened."""
    if not rows or sealer is None:
        return []
    shut = sum(not _opens(row, sealer) for row in rows)
    if shut:
        return [_database(False, filled(words.SHUT, shut=shut, all=len(rows)), words.OPEN)]
    return [_database(True, filled(words.INSTALLED, all=len(rows)))]


def _opens(row: Any, sealer: Sealer) -> bool:
    try:
        installations.opened(row, sealer)
    except ConfigError:
        return False
    return True


def _database(ok: bool | None, said: Words, remedy: Words = "") -> Finding:
    return Finding(ok, words.SUBJECT, said, remedy)

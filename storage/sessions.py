"""How a session with PostgreSQL is set, whatever its server, database or user is set to."""

from collections.abc import Mapping
from typing import Any

import asyncpg

GIVE_UP = "idle_in_transaction_session_timeout"
SILENT_MOST = "30s"
"""After this long PostgreSQL ends a transaction in which nothing happens: the locks of a machine that froze or lost power
would keep its nudges from everybody else. A URL that names another time goes before."""
WHOLE = "transaction_timeout"
WHOLE_MOST = "120s"
"""After this long a transaction ends in any case, from PostgreSQL 17 on: a machine that froze between the messages of one
statement does not count as silent. What takes longer says so (`take_time`). A URL may name another time."""
SETTINGS: Mapping[str, str] = {
    # Everything here is found by key, and is in memory or on an SSD. With the default of 4, made for disks that turn, whole
    # tables of some ten thousand rows are read for a batch of a few hundred.
    "random_page_cost": "1.1",
    # Who waits for a locked row takes what stands there when the lock is gone. Other levels refuse that.
    "default_transaction_isolation": "read committed",
    # What is due again after it took too long would take too long again; the patience is on this side.
    "statement_timeout": "0",
    "lock_timeout": "0",
    "idle_session_timeout": "0",
    # What is committed stays, also when the server is killed: a message may have gone out because of it.
    "synchronous_commit": "on",
    GIVE_UP: SILENT_MOST,
    WHOLE: WHOLE_MOST,
}
"""What the URL names goes before."""
AT_LEISURE: Mapping[str, str] = {WHOLE: "0"}
"""For whoever changes tables, which takes as long as it takes. Silence is given up as ever: nobody could use those tables."""
_SET = """
SELECT set_config(name, value, false) FROM unnest($1::text[], $2::text[]) AS given (name, value)
WHERE current_setting(name, true) IS NOT NULL AND (name <> 'synchronous_commit' OR current_setting(name) = 'off')
"""
"""What an older server does not know is left out."""
_SET_HERE = f"SELECT set_config('{WHOLE}', '0', true) WHERE current_setting('{WHOLE}', true) IS NOT NULL"


async def settle(connection: Any, url: str, more: Mapping[str, str] | None = None) -> None:
    """Set a session that was just connected.

    By a statement, since poolers such as PgBouncer refuse settings in the first message of a session.
    """
    wanted = {name: value for name, value in {**SETTINGS, **(more or {})}.items() if name not in url}
    await connection.execute(_SET, [*wanted], [*wanted.values()])


async def connected(url: str, more: Mapping[str, str] | None = None, **options: Any) -> Any:
    """A connection by itself, with its session set. Raises what asyncpg raises."""
    connection = await asyncpg.connect(url, **options)
    try:
        await settle(connection, url, more)
    except BaseException:
        connection.terminate()
        raise
    return connection


async def take_time(connection: Any) -> None:
    """Let this transaction last."""
    await connection.execute(_SET_HERE)

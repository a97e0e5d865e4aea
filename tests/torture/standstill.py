"""Why nothing moves any more: what the database holds, what PostgreSQL waits for, and what the workers are at.

The database is looked at more than once: leases that are prolonged again and again show only so.
"""

import asyncio
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from storage.database import Connection, Database
from tests.peers import stacks
from tests.torture.nursery import Nursery, Worker

HELD = """
SELECT state, worker, doubtful, attempts, reason, count(*) AS n, count(DISTINCT owner_id) AS owners,
  min(lease_until) AS lease_from, max(lease_until) AS lease_to, min(claimed_at) AS claimed_from, max(claimed_at) AS claimed_to
FROM deliveries WHERE state IN ('scheduled', 'sending') GROUP BY state, worker, doubtful, attempts, reason ORDER BY n DESC
"""
WAITING = """
SELECT platform, count(*) AS n, count(DISTINCT owner_id) AS owners, min(due_at) AS due_from, max(due_at) AS due_to
FROM nudges WHERE state = 'scheduled' GROUP BY platform
"""
SESSIONS = """
SELECT pid, state, wait_event_type AS type, wait_event AS waits, pg_blocking_pids(pid)::text AS blocked_by,
  round(extract(epoch FROM clock_timestamp() - xact_start), 1)::text AS xact_s,
  round(extract(epoch FROM clock_timestamp() - state_change), 1)::text AS since_s,
  left(regexp_replace(query, '\\s+', ' ', 'g'), 70) AS query
FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY pid
"""
LOCKS = """
SELECT pid, locktype, mode, granted, relation::regclass::text AS relation, objid FROM pg_locks
WHERE (locktype = 'advisory' OR NOT granted) AND pid <> pg_backend_pid()
"""
NOW = {
    "sqlite": "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) AS now",
    "postgres": "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now",
}
LOOKS, BETWEEN_S = 3, 0.5
TELLS_WITHIN_S = 5.0
LOG_MOST = 40


async def told(database: Database, nursery: Nursery) -> str:
    """All of it, for a failure's message."""
    lines = ["-- the end of the workers' log", *nursery.said[-LOG_MOST:]]
    for _ in range(LOOKS):
        lines += await _look(database)
        await asyncio.sleep(BETWEEN_S)
    lines.append("-- the workers")
    for each in nursery.living:
        lines += [_process(each.pid), *await _at(nursery, each)]
    return "\n".join(lines)


async def _look(database: Database) -> list[str]:
    """What the database holds; moments are told in seconds from now."""
    lines = ["-- the database"]
    try:
        async with asyncio.timeout(TELLS_WITHIN_S), database.reading() as connection:
            now = int((await connection.rows(NOW[connection.dialect], {}))[0]["now"])
            for query in (HELD, WAITING, *((SESSIONS, LOCKS) if connection.dialect == "postgres" else ())):
                lines += await _rows(connection, query, now)
    except Exception as error:
        lines.append(f"it does not answer: {error!r}")
    return lines


async def _rows(connection: Connection, query: str, now: int) -> list[str]:
    rows = [dict(row) for row in await connection.rows(query, {})]
    return [
        "  " + " ".join(f"{name}={_value(name, value, now)}" for name, value in row.items() if value not in (None, ""))
        for row in rows
    ]


def _value(name: str, value: object, now: int) -> str:
    moment = name.endswith(("_from", "_to")) and isinstance(value, int)
    return f"{(value - now) / 1000:+.2f}s" if moment else str(value)


def _process(pid: int) -> str:
    """Its state, as proc(5) names them, and its CPU time."""
    with suppress(OSError):
        stat = _stat(pid)
        return f"process {pid} is {stat[0]} after {(int(stat[11]) + int(stat[12])) / os.sysconf('SC_CLK_TCK'):.2f} s of CPU time"
    return f"process {pid} is gone"


def _stat(pid: int) -> list[str]:
    """From the state on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


async def _at(nursery: Nursery, worker: Worker) -> Sequence[str]:
    """What a worker says that it is at; nothing from one that is stopped."""
    began = len(nursery.said)
    with suppress(TimeoutError, OSError):
        if _stat(worker.pid)[0] != "T":
            worker.signal(stacks.ASK)
            async with asyncio.timeout(TELLS_WITHIN_S):
                while not any(stacks.TOLD in line for line in nursery.said[began:]):  # noqa: ASYNC110  (another process)
                    await asyncio.sleep(0.02)
    return nursery.said[began:]

"""Odd ways in which PostgreSQL, and the way to it, can let down a bot that sends."""

import asyncio
import os
import signal
from contextlib import suppress

import asyncpg

from tests.peers.outage import Unsteady
from tests.peers.worker import POINTS
from tests.torture.scene import AWAY_S, BEGUN, EACH, OWNERS, PROGRESS, Scene, Way

END_ALL = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'kizuna_test%'"""


async def backends_are_killed(scene: Scene) -> None:
    """SIGKILL for one backend after the other: PostgreSQL ends all others and recovers."""
    await scene.worker()
    for n in range(4):
        await scene.arrived(BEGUN + n * PROGRESS)
        with suppress(IndexError, ProcessLookupError):
            os.kill(scene.postgres.backends()[-1], signal.SIGKILL)
        await scene.postgres.back()


async def the_server_is_killed(scene: Scene) -> None:
    """SIGKILL for PostgreSQL itself."""
    await scene.worker()
    await scene.arrived(BEGUN)
    await scene.postgres.kill()
    await asyncio.sleep(AWAY_S)
    await scene.postgres.start()


async def the_server_ends_at_every_point(scene: Scene) -> None:
    """An immediate shutdown while a worker stands still at each of the named points."""
    for n, point in enumerate(POINTS):
        worker = await scene.worker("--stop-at", f"{point}:{2 if point.startswith('take') else 1}")
        await asyncio.sleep(0.7 if n else 1.5)
        await scene.postgres.stop(signal.SIGQUIT)
        worker.signal(signal.SIGCONT)
        await scene.postgres.start()
    await scene.worker()


async def connections_are_ended_again_and_again(scene: Scene) -> None:
    """pg_terminate_backend for all of them, twenty times."""
    await scene.worker()
    for _ in range(20):
        await scene.postgres.server.run(END_ALL)
        await asyncio.sleep(0.15)


async def the_server_freezes(scene: Scene) -> None:
    """SIGSTOP for PostgreSQL and all its processes, longer than leases and patience."""
    await scene.worker("--answer-within", "1")
    await scene.arrived(BEGUN)
    scene.postgres.signal(signal.SIGSTOP)
    await asyncio.sleep(2 * AWAY_S)
    scene.postgres.signal(signal.SIGCONT)


async def the_server_takes_no_more_connections(scene: Scene) -> None:
    """All that a worker has are ended, and others take their places."""
    await scene.worker()
    await scene.arrived(BEGUN)
    taken: list[asyncpg.Connection] = []
    with suppress(asyncpg.PostgresError, OSError):
        while len(taken) < 100:
            taken.append(await asyncpg.connect(scene.postgres.server.url))
    await taken[0].execute(END_ALL)
    with suppress(asyncpg.PostgresError, OSError):
        while len(taken) < 200:
            taken.append(await asyncpg.connect(scene.postgres.server.url))
    await asyncio.sleep(AWAY_S)
    for connection in taken:
        connection.terminate()


async def the_server_can_only_be_read(scene: Scene) -> None:
    """As after a failover to a standby."""
    await scene.worker()
    await scene.arrived(BEGUN)
    await _set(scene.postgres, "default_transaction_read_only = on")
    await asyncio.sleep(AWAY_S)
    await _set(scene.postgres, "default_transaction_read_only = off")


async def _set(server: Unsteady, setting: str) -> None:
    connection = await asyncpg.connect(server.server.url)
    try:
        await connection.execute("SET default_transaction_read_only = off; SET statement_timeout = 0")
        await connection.execute(f"ALTER SYSTEM SET {setting}")
        await connection.execute("SELECT pg_reload_conf()")
    finally:
        await connection.close()


async def the_network_swallows_a_commit(scene: Scene) -> None:
    """Nobody knows whether it was committed: all connections are dead without a word, new ones get through later."""
    assert scene.wire is not None
    scene.wire.swallow_after = b"COMMIT"
    await scene.worker("--answer-within", "1")
    async with asyncio.timeout(30):
        await scene.wire.swallowed.wait()
    await asyncio.sleep(AWAY_S)
    scene.wire.heal()


async def the_server_is_restarted_again_and_again(scene: Scene) -> None:
    """Every second, in good order or not, while each message needs a conversation that the database knows of."""
    await scene.here.field.sow(await scene.here.field.people(300), 1)
    for _ in range(2):
        await scene.worker()
    await scene.arrived(BEGUN)
    for number in (signal.SIGINT, signal.SIGQUIT) * 5:
        await scene.postgres.stop(number)
        await scene.postgres.start()
        await asyncio.sleep(1.0)


async def the_server_is_set_to_something_else(scene: Scene) -> None:
    """Short patience and the strictest isolation, for every session that does not say what it needs."""
    settings = {
        "default_transaction_isolation": "serializable", "statement_timeout": "20ms", "lock_timeout": "1ms",
        "idle_session_timeout": "200ms",
    }  # fmt: skip
    for name, value in settings.items():
        await _set(scene.postgres, f"{name} = '{value}'")
    for _ in range(3):
        await scene.worker()
    await scene.arrived(OWNERS * EACH)
    for name in settings:
        await _set(scene.postgres, f"{name} = DEFAULT")


WAYS: tuple[Way, ...] = (
    backends_are_killed, the_server_is_killed, the_server_ends_at_every_point, connections_are_ended_again_and_again,
    the_server_freezes, the_server_takes_no_more_connections, the_server_can_only_be_read, the_network_swallows_a_commit,
    the_server_is_restarted_again_and_again, the_server_is_set_to_something_else,
)  # fmt: skip

"""A bot that only sends nudges, as a process of its own: made to be killed.

`python -m tests.peers.worker --db URL --platform ADDRESS --mode dedupe` runs until SIGTERM. With `--nursery KIND …` it reads
such command lines, as JSON lists, from standard input and forks one worker for each, which takes milliseconds: it
prints `started PID`, and `ended PID STATUS` later on.
"""

import argparse
import asyncio
import gc
import importlib
import json
import os
import select
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from random import SystemRandom
from typing import Any

from bot import bootstrap
from bot.clock import MovableClock, SystemClock
from bot.nudges import sending
from bot.nudges.loop import NudgeLoop
from bot.operation import logs
from bot.ports import Clock
from storage import postgres, sqlite, timekeeping  # noqa: F401  (sqlite is loaded before the nursery forks)
from storage.database import Database
from storage.store import Store
from tests.peers import loopback, platform, senders, stacks
from tests.peers.loopback import LoopbackAdapter
from tests.peers.senders import Sender

POINTS = (
    "take-over not committed", "claim not committed", "claim committed", "not sent", "request ready", "request written",
    "sent", "settlement not committed", "settlement committed",
)  # fmt: skip
"""Every point at which a worker can be told to die; all but the two of a request, which are the adapter's, are the loop's."""
LONGEST_WAIT_S = 5.0
"""Between two attempts. On a busy machine one platform may answer too late six times in a row: the waits of real life, up to a
quarter of an hour, would outlast the patience of whoever waits for the end."""
EMPTY = "nobody is left"
"""What a nursery writes to its log when all have ended at an empty list."""


def struck(blows: Mapping[str, signal.Signals]) -> Callable[[str], None]:
    """What gives this process a signal at each `point:n`, that is the n-th time that the point is passed."""
    if unknown := {where.rpartition(":")[0] for where in blows} - {*POINTS}:
        raise ValueError(f"no such point: {unknown}")
    passed: Counter[str] = Counter()

    def reach(name: str) -> None:
        passed[name] += 1
        blow = blows.get(f"{name}:{passed[name]}")
        if blow is not None:
            os.write(2, f"{blow.name} at {name}\n".encode())
            os.kill(os.getpid(), blow)

    return reach


async def run(options: argparse.Namespace) -> None:
    """Send what is due until SIGTERM comes or the time is over."""
    stacks.tell_when_asked()
    postgres.ANSWER_WITHIN_S = options.answer_within
    sending.LONGEST_WAIT_S = LONGEST_WAIT_S
    machine = MovableClock(base=SystemClock())
    machine.move(timedelta(seconds=options.wrong))
    blows = {options.die_at: signal.SIGKILL, options.stop_at: signal.SIGSTOP}
    reach = struck({where: blow for where, blow in blows.items() if where})
    async with (
        bootstrap.opened(options.db) as database,
        timekeeping.agreed(database, machine) as clock,
        _sender(options, database, clock, reach) as adapter,
    ):
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, adapter.over.set)
        if options.seconds:
            asyncio.get_running_loop().call_later(options.seconds, adapter.over.set)
        made = bootstrap.Bot(store=Store(database, clock), clock=clock, random=SystemRandom())
        loop = NudgeLoop(
            registry=made.registry, store=made.store, adapter=adapter, clock=clock,
            random=made.random, worker=f"{os.getpid()}-{made.new_id()}", lease=timedelta(seconds=options.lease),
            reach=reach,
        )  # fmt: skip
        suffering = asyncio.create_task(suffer(database, options.suffer, options.recover))
        await made.run(adapter, loop)
        suffering.cancel()


@asynccontextmanager
async def _sender(
    options: argparse.Namespace, database: Database, clock: Clock, reach: Callable[[str], None]
) -> AsyncIterator[LoopbackAdapter | Sender]:
    """The adapter of the platform's kind."""
    if options.kind != "loopback":
        limits = {"send_timeout_s": options.timeout, "per_channel_s": options.per_channel}
        sender = getattr(senders, options.kind)(options.platform, options.mode, limits, database, clock, reach)
        async with sender as real:
            yield real
        return
    able = loopback.capabilities(
        options.mode, window_s=options.window, per_second=options.per_second, per_channel_s=options.per_channel,
        send_timeout_s=options.timeout,
    )  # fmt: skip
    adapter = LoopbackAdapter(options.platform, able, reach)
    yield adapter
    await adapter.close()


async def suffer(database: Any, *statements: str) -> None:
    """At each SIGUSR1 the connection that writes to SQLite runs the next of these: what makes it ill, what cures it."""
    told = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, told.set)
    for statement in statements:
        await told.wait()
        told.clear()
        await database._writer.execute_fetchall(statement)


def nursery(kinds: Sequence[str]) -> None:
    """Fork a worker for each line until standard input closes; then, and at an empty list, end those that are left.

    `kinds` are real platforms, whose adapters are loaded beforehand.
    """
    # Whoever has just begun has nothing to tell.
    signal.signal(stacks.ASK, signal.SIG_IGN)
    bootstrap.discover()
    for kind in kinds:
        importlib.import_module(f"adapters.{kind}.adapter")
    gc.freeze()
    children: set[int] = set()
    rest = b""
    while True:
        for pid in sorted(children):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                children.discard(pid)
                _say(f"ended {pid} {os.waitstatus_to_exitcode(status)}")
        if not select.select([0], [], [], 0.01 if children else None)[0]:
            continue
        if not (heard := os.read(0, 65536)):
            break
        *lines, rest = (rest + heard).split(b"\n")
        for line in lines:
            if not (argv := json.loads(line)):
                _end(children)
                os.write(2, f"{EMPTY}\n".encode())
                continue
            pid = os.fork()
            if pid == 0:
                _grow(argv)
            children.add(pid)
            _say(f"started {pid}")
    _end(children)


def _end(children: set[int]) -> None:
    while children:
        pid = children.pop()
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        _say(f"ended {pid} {os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}")


def _grow(argv: Sequence[str]) -> None:
    """The life of a forked worker; never returns."""
    status = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        os.dup2(2, 1)
        _main(argv)
        status = 0
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException as error:
        os.write(2, f"{error!r}\n".encode())
    finally:
        os._exit(status)


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def _main(argv: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.peers.worker", description=__doc__)
    parser.add_argument("--db", required=True)
    parser.add_argument("--kind", choices=["loopback", "discord", "slack"], default="loopback")
    parser.add_argument("--platform", required=True, help="its address")
    parser.add_argument("--mode", choices=["dedupe", "history", "bare"], default="dedupe")
    parser.add_argument("--window", type=float, default=platform.WINDOW_S)
    parser.add_argument("--per-second", type=float)
    parser.add_argument("--per-channel", type=float, help="seconds between two messages")
    parser.add_argument("--timeout", type=float, default=15.0)
    parser.add_argument("--lease", type=float, default=60.0)
    parser.add_argument("--wrong", type=float, default=0.0, help="seconds by which the machine's clock is ahead")
    parser.add_argument("--answer-within", type=float, default=postgres.ANSWER_WITHIN_S, help="seconds for PostgreSQL")
    parser.add_argument("--die-at", default="", metavar="POINT:N", help=", ".join(POINTS))
    parser.add_argument("--stop-at", default="", metavar="POINT:N", help="SIGSTOP itself there")
    parser.add_argument("--suffer", default="SELECT 1", metavar="SQL", help="run at the first SIGUSR1")
    parser.add_argument("--recover", default="SELECT 1", metavar="SQL", help="run at the second SIGUSR1")
    parser.add_argument("--seconds", type=float, default=0.0)
    options = parser.parse_args(argv)
    logs.configure("warning", stream=sys.stderr, json=False)
    asyncio.run(run(options))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--nursery"]:
        nursery(sys.argv[2:])
    else:
        _main(sys.argv[1:])

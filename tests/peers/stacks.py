"""What a process is at, written to its log when it is asked by a signal: threads, and the tasks of its event loop."""

import asyncio
import faulthandler
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

ASK = signal.SIGUSR2
TOLD = "and that is all that it is at"
"""The last line of what is written."""


def tell_when_asked() -> None:
    """From now on each ASK has this process write what it is at to standard error; needs a running event loop.

    Threads are told of even when the event loop is stuck. Of its tasks those that wait for the same are told of once.
    """
    asyncio.get_running_loop().add_signal_handler(ASK, _tell)
    faulthandler.register(ASK, chain=True)


def _tell() -> None:
    alike: dict[str, int] = {}
    for task in asyncio.all_tasks():
        stack = " < ".join(reversed([_place(frame) for frame in _frames(task.get_coro())])) or "done"
        alike[stack] = alike.get(stack, 0) + 1
    lines = [f"  task x {count}: {stack}" for stack, count in alike.items()]
    os.write(2, "\n".join((f"process {os.getpid()}:", *lines, f"process {os.getpid()}: {TOLD}", "")).encode())


def _frames(coroutine: Any) -> Iterator[FrameType]:
    """Where a suspended coroutine stands, then what it waits for, and so on."""
    while coroutine is not None:
        for kind, awaits in (("cr", "cr_await"), ("gi", "gi_yieldfrom"), ("ag", "ag_await")):
            if (frame := getattr(coroutine, f"{kind}_frame", None)) is not None:
                yield frame
                coroutine = getattr(coroutine, awaits)
                break
        else:
            return


def _place(frame: FrameType) -> str:
    return f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno} {frame.f_code.co_name}"

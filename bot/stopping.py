"""When the operator or the system asks the process to end: in good order, but not for ever."""

import asyncio
import faulthandler
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

LAST_MOMENT_S = 9.7
"""After this long the process ends even if something hangs, and shows where: whatever asked it to end counts to ten."""


@contextmanager
def on_signals(within_s: float = LAST_MOMENT_S) -> Iterator[asyncio.Event]:
    """An event that is set by SIGTERM or Ctrl-C. A second one, or too long a time, ends the process at once."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    asked = False

    def heard(number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            os._exit(128 + number)
        asked = True
        # Never called off, since leaving Python may hang as well; and a thread outside Python, since that may be what hangs.
        faulthandler.dump_traceback_later(within_s, exit=True)
        loop.call_soon_threadsafe(stop.set)

    before = {number: signal.signal(number, heard) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

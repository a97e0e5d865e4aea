"""When the operator or the system asks the process to end: in good order, but not for ever."""

import asyncio
import faulthandler
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

LAST_MOMENT_S = 9.5
"""After this long the process ends even if something hangs, and shows where: whatever asked it to end counts to ten."""
DEAF_S = 0.2
"""So much later it ends also when what hangs doesn't let Python run."""
MUTE_S = 0.4
"""So much later it ends also when nobody reads what it shows: then it could not be written."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)
HANGUP = getattr(signal, "SIGHUP", None)
"""The terminal was closed: said by the system, by the shell and by some supervisors beside SIGTERM, so it hurries nobody."""


@contextmanager
def on_signals(within_s: float = LAST_MOMENT_S) -> Iterator[asyncio.Event]:
    """An event that is set by SIGTERM, Ctrl-C, or the end of the terminal unless that is ignored, as by nohup.

    A second SIGTERM or Ctrl-C, or too long a time, ends the process at once.
    """
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    heeded = [*SIGNALS]
    if HANGUP is not None and signal.getsignal(HANGUP) != signal.SIG_IGN:
        heeded.append(HANGUP)
    # Python calls handlers in its main thread, between two steps of it: a signal that comes while it hangs, or that another
    # thread receives while it sleeps, is not heard. What is written to this descriptor is.
    heard, told = socket.socketpair()
    told.setblocking(False)

    def listen() -> None:
        asked = False
        with heard:
            while number := heard.recv(1):
                if number[0] in SIGNALS and asked:
                    os._exit(128 + number[0])
                elif number[0] in heeded and not asked:
                    asked = True
                    _end_after(within_s)
                    loop.call_soon_threadsafe(stop.set)

    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    threading.Thread(target=listen, name="signals", daemon=True).start()
    handlers = {number: signal.signal(number, _noted) for number in heeded}
    before = signal.set_wakeup_fd(told.fileno(), warn_on_full_buffer=False)
    try:
        yield stop
    finally:
        signal.set_wakeup_fd(before)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        told.close()


def _end_after(seconds: float) -> None:
    """End the process then, and show where it is. Never called off, since leaving Python may hang as well."""

    def end() -> None:
        faulthandler.dump_traceback()
        os._exit(1)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    # This one needs no Python to run, but then it looks at threads that do, and may fall over them.
    faulthandler.dump_traceback_later(seconds + DEAF_S, exit=True)
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds + MUTE_S)


def _noted(_number: int, _frame: FrameType | None) -> None:
    """The signal was written down already; all that is left is not to die of it."""

"""A stream for log lines that keeps nobody waiting: whoever reads them may be slow, stopped or gone."""

import atexit
import os
import sys
from contextlib import suppress
from queue import Full, Queue
from threading import Thread
from typing import TextIO

LINES_MOST = 1000
"""Lines that wait to be written; what comes on top of them is left out."""
LAST_S = 0.3
"""How long the end of the process waits for what is still to be written."""


def beside(stream: TextIO) -> TextIO:
    """The same stream, written to by a thread of its own; itself where it leads to memory only."""
    try:
        stream.fileno()
    except (OSError, ValueError):
        return stream
    return _Aside(stream)  # type: ignore[return-value]


class _Aside:
    """As much of a stream as a log handler needs. Never raises, never waits."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lines: Queue[str] = Queue(LINES_MOST)
        self._left_out = 0
        self._writer: Thread | None = None

    def write(self, line: str) -> None:
        """Have it written soon."""
        try:
            self._lines.put_nowait(line)
        except Full:
            self._left_out += 1
            return
        if self._writer is None:
            # Not before the first line: a process that is forked until then has a thread of its own.
            self._writer = Thread(target=self._write_all, name="log", daemon=True)
            self._writer.start()
            atexit.register(self._finish)

    def flush(self) -> None:
        """Nothing waits here that is not being written."""

    def _write_all(self) -> None:
        while True:
            line = self._lines.get()
            left_out, self._left_out = self._left_out, 0
            self._out(line)
            if left_out:
                self._out(f"{left_out} log lines were left out: nobody read them\n")
            self._lines.task_done()

    def _finish(self) -> None:
        with self._lines.all_tasks_done:
            self._lines.all_tasks_done.wait_for(lambda: not self._lines.unfinished_tasks, LAST_S)

    def _out(self, line: str) -> None:
        """Write it; nobody can be told that nobody can be told."""
        with suppress(OSError, ValueError):
            if sys.platform == "win32":
                self._stream.write(line)
                self._stream.flush()
                return
            # Past the stream's own buffer, whose lock would keep Python from ending while this waits.
            rest = line.encode(self._stream.encoding or "utf-8", "backslashreplace")
            while rest:
                rest = rest[os.write(self._stream.fileno(), rest) :]

"""Where lines come from and go to: a pipe or a plain terminal, or one with history and colours."""

import asyncio
import os
import sys
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from bot.errors import BotError

if TYPE_CHECKING:
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of one line that are kept; the rest is read and forgotten."""
_CHUNK = 64 * 1024


class TerminalGone(BotError):
    """Nobody reads what is written any more."""


class Terminal(Protocol):
    """Reads and writes lines."""

    colours: bool
    """Escape sequences for colours are understood."""
    repeats: bool
    """What is typed is not seen by itself, and should be written once more."""

    async def read_line(self, prompt: str) -> str | None:
        """The next line without its end; None when there is no more. May be cancelled without losing a line."""

    def write(self, text: str) -> None:
        """Write the text and a line end at once; raises TerminalGone."""


class PlainTerminal:
    """Lines in UTF-8 through two file descriptors, without prompts or colours."""

    colours = False

    def __init__(self, stdin: int = 0, stdout: int = 1) -> None:
        self.repeats = not os.isatty(stdin)
        self._stdin = stdin
        self._stdout = stdout
        self._rest = b""
        self._ended = False
        self._chunk: asyncio.Future[bytes] | None = None

    async def read_line(self, prompt: str) -> str | None:
        """See Terminal. Bytes that are no UTF-8 become replacement characters."""
        line = b""
        while True:
            part, end, self._rest = self._rest.partition(b"\n")
            line = (line + part)[:LONGEST_LINE]
            if end:
                break
            try:
                self._rest = await self._read()
            except asyncio.CancelledError:
                self._rest = line
                raise
            if not self._rest:
                if not line:
                    return None
                break
        return line.decode("utf-8", "replace").removeprefix("\ufeff").removesuffix("\r")

    def write(self, text: str) -> None:
        """See Terminal."""
        left = memoryview(f"{text}\n".encode("utf-8", "replace"))
        try:
            while left:
                left = left[os.write(self._stdout, left) :]
        except (BrokenPipeError, ConnectionResetError) as error:
            raise TerminalGone("the terminal is gone") from error

    async def _read(self) -> bytes:
        """The next bytes, none at the end. A daemon thread waits for them, so that it never holds up leaving."""
        if self._chunk is None:
            self._chunk = asyncio.get_running_loop().create_future()
            threading.Thread(target=self._fetch, args=(self._chunk,), name="stdin", daemon=True).start()
        chunk = await asyncio.shield(self._chunk)
        self._chunk = None
        return chunk

    def _fetch(self, chunk: "asyncio.Future[bytes]") -> None:
        try:
            read = os.read(self._stdin, _CHUNK)
        except OSError:
            read = b""
        try:
            chunk.get_loop().call_soon_threadsafe(chunk.set_result, read)
        except RuntimeError:
            return  # the loop is closed: nobody waits any more


class ScriptedTerminal(PlainTerminal):
    """Lines that are known beforehand, typed as if by somebody."""

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__()
        self.repeats = True
        self._lines = iter(lines)

    async def read_line(self, prompt: str) -> str | None:
        """See Terminal."""
        return next(self._lines, None)


class PromptTerminal:
    """A terminal with line editing, history and colours; messages appear above what is being typed."""

    colours, repeats = True, False

    def __init__(self, *, input: "Input | None" = None, output: "Output | None" = None) -> None:
        # prompt_toolkit takes 150 ms to import: only those who use it pay.
        from prompt_toolkit import PromptSession
        from prompt_toolkit.history import InMemoryHistory

        self._session: PromptSession[str] = PromptSession(history=InMemoryHistory(), input=input, output=output)

    async def read_line(self, prompt: str) -> str | None:
        """See Terminal. Ctrl-C and Ctrl-D end the input."""
        from prompt_toolkit.patch_stdout import patch_stdout

        with patch_stdout(raw=True):
            try:
                return await self._session.prompt_async(prompt)
            except (EOFError, KeyboardInterrupt):
                return None

    def write(self, text: str) -> None:
        """See Terminal."""
        try:
            sys.stdout.write(f"{text}\n")
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise TerminalGone("the terminal is gone") from error

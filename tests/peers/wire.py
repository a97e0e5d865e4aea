"""A wire between a bot and PostgreSQL that can go dead without a word: nothing is refused, nothing arrives."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit, urlunsplit

SOCKET = ".s.PGSQL.5432"


class Wire:
    """Passes everything on until `swallow_after` has passed; from then on all that is connected hears nothing more.

    With `heal`, whoever connects anew gets through again. `swallowed` is set once it has happened.
    """

    def __init__(self, url: str, folder: Path) -> None:
        self.url = urlunsplit(urlsplit(url)._replace(query=f"host={quote(str(folder))}"))
        self.swallow_after = b""
        self.swallowed = asyncio.Event()
        self._there = f"{parse_qs(urlsplit(url).query)['host'][0]}/{SOCKET}"
        self._dead: set[asyncio.StreamWriter] = set()
        self._living: set[asyncio.StreamWriter] = set()
        self._healed = asyncio.Event()
        self._healed.set()

    def swallow(self) -> None:
        """Go dead now."""
        self._dead |= self._living
        self._healed.clear()
        self.swallowed.set()

    def heal(self) -> None:
        """Let new connections through; the old ones stay dead."""
        self._healed.set()

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the bot's."""
        try:
            await self._healed.wait()
            there, to_there = await asyncio.open_unix_connection(self._there)
            self._living |= {writer, to_there}
            with suppress(ConnectionError):
                await asyncio.gather(self._pass(reader, to_there), self._pass(there, writer))
        finally:
            writer.close()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                if writer in self._dead:
                    continue
                writer.write(data)
                if self.swallow_after and self.swallow_after in data and not self.swallowed.is_set():
                    self.swallow()
        finally:
            # What the bot gave up is not kept open: the server would wait for more of it.
            writer.close()
            self._living.discard(writer)


@asynccontextmanager
async def strung(url: str) -> AsyncIterator[Wire]:
    """A wire to the server at this URL, of a database of its."""
    tasks: set[asyncio.Task[None]] = set()
    with tempfile.TemporaryDirectory(prefix="kizuna-") as folder:
        wire = Wire(url, Path(folder))

        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            tasks.add(task)
            with suppress(asyncio.CancelledError):
                await wire.handle(reader, writer)

        server = await asyncio.start_unix_server(handle, f"{folder}/{SOCKET}")
        try:
            yield wire
        finally:
            server.close()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

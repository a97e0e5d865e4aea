"""A chat platform on this machine, in a process of its own: it outlives a killed bot and keeps every message.

It speaks lines of JSON over a Unix socket or 127.0.0.1: `{"id": 1, "verb": "send", …}` is answered by `{"id": 1, …}`.
"""

import argparse
import asyncio
import json
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

Mode = Literal["dedupe", "history", "bare"]
"""`dedupe`: a repeated key gives the first message, for a while. `history`: messages are found by key. `bare`: neither."""
What = Literal["limited", "server", "reset", "dropped", "hang", "blocked", "invalid", "slow", "deaf"]
LINE_MOST = 2**28
WINDOW_S = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What goes wrong with sends: from the `first`, every so many, so often (None: for ever), in one channel or in all.

    `limited`: 429, come back in `seconds`. `server`: 5xx. `reset`: the connection breaks and nothing was accepted.
    `dropped`: accepted, then the connection breaks. `hang`: accepted, never answered. `slow`: accepted after `seconds`.
    `blocked` and `invalid`: refused. `deaf` is for looking up and not for sending: it is never answered.
    """

    what: What
    channel: str = ""
    first: int = 1
    every: int = 1
    times: int | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message that everybody in the channel sees."""

    ref: str
    key: str
    channel: str
    at: float
    body: str


@dataclass
class Platform:
    """The platform itself. `per_second` and `per_channel` are limits that are enforced, `longest` that of any text."""

    mode: Mode = "dedupe"
    window_s: float = WINDOW_S
    per_second: float | None = None
    per_channel: float | None = None
    longest: int | None = None
    now: Callable[[], float] = time.time
    messages: list[Message] = field(default_factory=list)
    sends: Counter[str] = field(default_factory=Counter)
    """How often each channel was asked to take a message, refused ones too."""
    refused: Counter[str] = field(default_factory=Counter)
    """How often each fault was met, and `limited` also for limits that were passed."""
    repeats: int = 0
    """Sends that made no second message."""
    address: str = ""

    def __post_init__(self) -> None:
        self._faults: list[tuple[Fault, Counter[str]]] = []
        self._by_key: dict[tuple[str, str], Message] = {}
        self._taken: defaultdict[str, list[float]] = defaultdict(list)
        self._over = asyncio.Event()

    def script(self, *faults: Fault) -> None:
        """From now on these faults happen, and no others."""
        self._faults = [(fault, Counter()) for fault in faults]

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection, one request after the other."""
        with suppress(ConnectionError):
            while line := await reader.readline():
                request = json.loads(line)
                answer = await self._answer(request, writer)
                if answer is None:
                    break
                writer.write(json.dumps({"id": request["id"], **answer}).encode() + b"\n")
                await writer.drain()
        writer.close()

    def end(self) -> None:
        """Let go of whoever hangs."""
        self._over.set()

    async def _answer(self, request: dict[str, Any], writer: asyncio.StreamWriter) -> dict[str, Any] | None:
        match request["verb"]:
            case "send":
                return await self._send(request["channel"], request["key"], request["body"], writer)
            case "find":
                return await self._find(request["channel"], request["key"], request["since"])
            case "script":
                self.script(*(Fault(**fault) for fault in request["faults"]))
                return {"ok": True}
            case "stats":
                return {
                    "ok": True,
                    "pid": os.getpid(),
                    "messages": len(self.messages),
                    "repeats": self.repeats,
                    **dict(self.refused),
                }
            case "dump":
                return {"ok": True, "messages": [[m.key, m.channel, m.at] for m in self.messages]}
        return {"ok": False, "error": "invalid"}

    async def _send(self, channel: str, key: str, body: str, writer: asyncio.StreamWriter) -> dict[str, Any] | None:
        self.sends[channel] += 1
        fault = self._fault(channel)
        what = fault.what if fault else "limited" if self._too_fast(channel) else ""
        if what:
            self.refused[what] += 1
        if what == "reset":
            writer.transport.abort()
            return None
        if what in ("limited", "server", "blocked", "invalid"):
            return {"ok": False, "error": what, "retry_after": fault.seconds if fault else 1.0}
        if self._too_long(body):
            self.refused["too long"] += 1
            return {"ok": False, "error": "invalid"}
        if fault is not None and what == "slow":
            await asyncio.sleep(fault.seconds)
        message = self._accept(channel, key, body)
        if what == "dropped":
            writer.transport.abort()
            return None
        if what == "hang":
            await self._over.wait()
            return None
        return {"ok": True, "ref": message.ref}

    def _accept(self, channel: str, key: str, body: str) -> Message:
        now = self.now()
        known = self._by_key.get((channel, key))
        if self.mode == "dedupe" and known is not None and now - known.at <= self.window_s:
            self.repeats += 1
            return known
        message = Message(ref=f"m{len(self.messages) + 1}", key=key, channel=channel, at=now, body=body)
        self.messages.append(message)
        self._by_key[channel, key] = message
        return message

    async def _find(self, channel: str, key: str, since: float) -> dict[str, Any] | None:
        if self.mode != "history":
            return {"ok": False, "error": "invalid"}
        if self._fault(channel, deaf=True) is not None:
            await self._over.wait()
            return None
        known = self._by_key.get((channel, key))
        return {"ok": True, "ref": known.ref if known is not None and known.at >= since else None}

    def _fault(self, channel: str, *, deaf: bool = False) -> Fault | None:
        """The first fault whose turn it is. Every fault counts the requests that it could concern."""
        found = None
        for fault, counted in self._faults:
            if fault.channel not in ("", channel) or (fault.what == "deaf") != deaf:
                continue
            counted["seen"] += 1
            turn = counted["seen"] >= fault.first and (counted["seen"] - fault.first) % fault.every == 0
            if found is None and turn and (fault.times is None or counted["done"] < fault.times):
                counted["done"] += 1
                found = fault
        return found

    def _too_fast(self, channel: str) -> bool:
        """Whether this message is one too many within a second; if not, it counts."""
        now = time.monotonic()
        limits = [("", self.per_second), (f"#{channel}", self.per_channel)]
        for name, limit in limits:
            if limit is not None:
                self._taken[name] = [at for at in self._taken[name] if now - at < 1.0]
                if len(self._taken[name]) + 1 > max(limit, 1):
                    return True
        for name, limit in limits:
            if limit is not None:
                self._taken[name].append(now)
        return False

    def _too_long(self, body: str) -> bool:
        return self.longest is not None and any(len(text) > self.longest for text in _texts(json.loads(body)))


def _texts(value: Any) -> list[str]:
    """Every text that a body shows."""
    if isinstance(value, dict):
        return [text for name, each in value.items() if name != "value" for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


@asynccontextmanager
async def serving(platform: Platform, *, socket: Path | None = None, port: int = 0) -> AsyncIterator[Platform]:
    """The platform at `platform.address`: the socket, or a port of 127.0.0.1."""
    tasks: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await platform.handle(reader, writer)
        except asyncio.CancelledError:
            # The server is ending; asyncio would report a connection that ends so.
            return
        finally:
            tasks.discard(task)
            writer.close()

    if socket is not None:
        server = await asyncio.start_unix_server(handle, socket, limit=LINE_MOST, backlog=4096)
        platform.address = str(socket)
    else:
        server = await asyncio.start_server(handle, "127.0.0.1", port, limit=LINE_MOST, backlog=4096)
        platform.address = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield platform
    finally:
        server.close()
        platform.end()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def connect(address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection to the platform at this address."""
    host, colon, port = address.rpartition(":")
    if colon and port.isdecimal():
        return await asyncio.open_connection(host, int(port), limit=LINE_MOST)
    return await asyncio.open_unix_connection(address, limit=LINE_MOST)


async def ask(address: str, verb: str, **request: Any) -> dict[str, Any]:
    """One question on a connection of its own."""
    reader, writer = await connect(address)
    try:
        writer.write(json.dumps({"id": 0, "verb": verb, **request}).encode() + b"\n")
        answer: dict[str, Any] = json.loads(await reader.readline())
        return answer
    finally:
        writer.close()


@asynccontextmanager
async def running(socket: Path, *, mode: Mode, **options: float) -> AsyncIterator[str]:
    """A platform in a process of its own; its address. Options are those of the command line, `_` for `-`."""
    given = [part for name, value in options.items() for part in (f"--{name.replace('_', '-')}", str(value))]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.peers.platform", "--socket", str(socket), "--mode", mode, *given,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.stdin.close()
        await process.wait()


async def _run(options: argparse.Namespace) -> None:
    platform = Platform(
        mode=options.mode, window_s=options.window, per_second=options.per_second, per_channel=options.per_channel
    )
    async with serving(platform, socket=options.socket, port=options.port):
        sys.stdout.write(f"{platform.address}\n")
        sys.stdout.flush()
        # Whoever started it holds the other end of standard input: when they are gone, so is the platform.
        await asyncio.to_thread(os.read, 0, 1)


def main(argv: Sequence[str]) -> None:
    """Run until standard input closes; the first line printed is the address."""
    parser = argparse.ArgumentParser(prog="python -m tests.peers.platform", description=__doc__)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--socket", type=Path)
    where.add_argument("--port", type=int, default=0)
    parser.add_argument("--mode", choices=["dedupe", "history", "bare"], default="dedupe")
    parser.add_argument("--window", type=float, default=WINDOW_S, help="seconds for which a repeated key is harmless")
    parser.add_argument("--per-second", type=float)
    parser.add_argument("--per-channel", type=float)
    asyncio.run(_run(parser.parse_args(argv)))


if __name__ == "__main__":
    main(sys.argv[1:])

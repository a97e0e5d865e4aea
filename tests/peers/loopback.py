"""The adapter for tests.peers.platform: sends over its socket and sorts its faults as every adapter must."""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

import msgspec
from msgspec.structs import replace

from bot import deadline
from bot.errors import DeliveryError
from bot.model.address import Address, MessageRef
from bot.model.reply import Capabilities, Reply
from bot.ports import Handle
from tests.peers import platform
from tests.peers.platform import WINDOW_S, Mode

NAME = "loopback"
Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


def capabilities(mode: Mode, *, window_s: float = WINDOW_S, **limits: Any) -> Capabilities:
    """What a platform in this mode promises; limits are those of Capabilities."""
    able = Capabilities(harmless_repeat_s=window_s if mode == "dedupe" else 0.0, finds=mode == "history")
    return replace(able, **limits)


class LoopbackAdapter:
    """See bot.ports.Adapter. Runs until `over` is set."""

    name = NAME
    platform = NAME

    def __init__(self, address: str, able: Capabilities, reach: Callable[[str], None] | None = None) -> None:
        """`reach` is told when a message has been written to the socket."""
        self.capabilities = able
        self.over = asyncio.Event()
        self._address = address
        self._reach = reach or _pass_by
        self._idle: deque[Connection] = deque()

    async def run(self, handle: Handle) -> None:
        """Nobody speaks on this platform; returns when `over` is set."""
        await self.over.wait()

    async def close(self) -> None:
        """Let go of connections."""
        for _, writer in self._idle:
            writer.close()
        self._idle.clear()

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Send a message; raises DeliveryError."""
        body = msgspec.json.encode(reply).decode()
        answer = await self._ask({"verb": "send", "channel": _channel(address), "key": key, "body": body})
        return MessageRef(address=address, id=answer["ref"])

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message that was sent with this key at or after `since`, or None."""
        answer = await self._ask({"verb": "find", "channel": _channel(address), "key": key, "since": since.timestamp()})
        return MessageRef(address=address, id=answer["ref"]) if answer["ref"] else None

    async def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """One request on a connection that no other request uses meanwhile."""
        reader, writer = await self._connected()
        line = b""
        try:
            asked = json.dumps({"id": 1, **request}).encode() + b"\n"
            if request["verb"] == "send":
                self._reach("request ready")
            deadline.check()
            writer.write(asked)
            if request["verb"] == "send":
                self._reach("request written")
            with suppress(ConnectionError):
                line = await reader.readline()
        finally:
            if line.endswith(b"\n"):
                self._idle.append((reader, writer))
            else:
                writer.close()
        if not line.endswith(b"\n"):
            raise DeliveryError("the connection broke", doubtful=True)
        return _sorted(json.loads(line))

    async def _connected(self) -> Connection:
        while self._idle:
            reader, writer = self._idle.pop()
            if not reader.at_eof() and not writer.is_closing():
                return reader, writer
            writer.close()
        try:
            return await platform.connect(self._address)
        except OSError as error:
            raise DeliveryError(f"cannot connect: {error}") from error


def _channel(address: Address) -> str:
    return address.channel or address.user


def _sorted(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer, if it is one; else the DeliveryError that it amounts to."""
    if answer["ok"]:
        return answer
    match answer["error"]:
        case "limited":
            raise DeliveryError("429: too many messages", retry_after_s=answer["retry_after"])
        case "blocked":
            raise DeliveryError("403: blocked", permanent=True)
        case "invalid":
            raise DeliveryError("400: invalid", invalid=True)
    raise DeliveryError("500: internal error", doubtful=True)


def _pass_by(_point: str) -> None:
    """Points are only for tests that kill."""

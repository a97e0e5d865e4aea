"""The gateway: who may begin a session, who may resume one, and which session is told what.

https://docs.discord.com/developers/events/gateway
"""

import asyncio
import json
from collections import Counter, deque
from typing import Any

from aiohttp import WSMsgType, web

from tests.peers.discord.connection import Connection
from tests.peers.discord.moments import Moments, shard_of
from tests.peers.discord.rules import Rules
from tests.peers.discord.session import GUILDS, KNOWN_INTENTS, PRIVILEGED, Redact, Session
from tests.peers.discord.signal import Signal
from tests.peers.discord.world import Guild, Json

HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME = 1, 2, 3, 4, 6
RECONNECT, MEMBERS, INVALID_SESSION, HELLO, ACK = 7, 8, 9, 10, 11
LONGEST = 4096
"""Bytes that a client may send: https://docs.discord.com/developers/events/gateway#sending-events"""
DAY_S = 86_400.0
LATE = 1.5
"""A connection is closed when no heartbeat came for so many intervals."""


class Gateway:
    """Sessions and connections. `guilds` are those that the bot is in."""

    def __init__(self, rules: Rules, moments: Moments, changed: Signal) -> None:
        self.rules = rules
        self.changed = changed
        self.url = ""
        self.me: Json = {}
        self.guilds: dict[str, Guild] = {}
        self.guild_payload: Any = None
        self.sessions: dict[str, Session] = {}
        self.connections: list[Connection] = []
        self.identified: list[Json] = []
        """Every IDENTIFY, refused ones too, each with `at` and `outcome`."""
        self.closes: Counter[int] = Counter()
        """Close codes that the platform gave."""
        self.resumes: Counter[str] = Counter()
        """RESUMEs by outcome: `resumed`, `invalid`."""
        self.turned_away = 0
        self.refusing = 0
        """So many connections more are refused."""
        self.token_reset = False
        self.lost: list[str] = []
        """Events that no session was there for."""
        self._moments = moments
        self._spent: deque[float] = deque()
        self._starts: dict[int, float] = {}

    @property
    def remaining(self) -> int:
        """IDENTIFYs that are left today."""
        while self._spent and self._moments.now() - self._spent[0] > DAY_S:
            self._spent.popleft()
        return max(0, self.rules.identifies - len(self._spent))

    def ready(self, shard: int | None = None) -> list[Session]:
        """Connected sessions, of one shard or of all."""
        return [s for s in self.sessions.values() if s.line is not None and shard in (None, s.shard)]

    def dispatch(
        self, event: str, data: Json, *, guild_id: str | None, intent: int = 0, redact: Redact | None = None
    ) -> int:
        """Tell every session that this concerns; returns how many there are."""
        told = 0
        for session in self.sessions.values():
            if session.takes(guild_id) and (not intent or session.intents & intent):
                session.dispatch(event, redact(session) if redact else data)
                told += 1
        if not told:
            self.lost.append(event)
        self.changed.set()
        return told

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from HELLO to its end."""
        if self.refusing:
            self.refusing -= 1
            self.turned_away += 1
            return web.Response(status=503)
        socket = web.WebSocketResponse(compress=False, max_msg_size=0)
        await socket.prepare(request)
        connection = Connection(socket, request.transport, request.query.get("compress", ""))
        writer = asyncio.create_task(connection.write())
        self.connections.append(connection)
        connection.op(HELLO, {"heartbeat_interval": int(self.rules.heartbeat_s * 1000), "_trace": []})
        if request.query.get("v") not in ("9", "10") or request.query.get("encoding") != "json":
            self._close(connection, 4012)
        try:
            await self._listen(connection)
        finally:
            self.connections.remove(connection)
            self._left(connection)
            writer.cancel()
        return socket

    async def _listen(self, connection: Connection) -> None:
        heard: deque[float] = deque()
        loop = asyncio.get_running_loop()
        while True:
            patience = connection.heard_at + self.rules.heartbeat_s * LATE - loop.time()
            try:
                message = await connection.socket.receive(timeout=max(patience, 0.001))
            except TimeoutError:
                self.closes[4000] += 1
                connection.cut()
                return
            if message.type is not WSMsgType.TEXT:
                return
            heard.append(loop.time())
            most, within = self.rules.gateway_sends
            while heard and loop.time() - heard[0] > within:
                heard.popleft()
            if len(heard) > most:
                self._close(connection, 4008)
            elif len(message.data.encode()) > LONGEST:
                self._close(connection, 4002)
            else:
                self._hear(connection, message.data)

    def _hear(self, connection: Connection, text: str) -> None:
        try:
            payload = json.loads(text)
            op, data = payload["op"], payload.get("d")
        except (ValueError, KeyError, TypeError):
            self._close(connection, 4002)
            return
        match op:
            case 1:
                connection.heard_at = asyncio.get_running_loop().time()
                if not connection.deaf:
                    connection.op(ACK)
            case 2 if connection.session_id:
                self._close(connection, 4005)
            case 2:
                self._identify(connection, data)
            case 6:
                self._resume(connection, data)
            case 3 | 4 | 8 | 31 if not connection.session_id:
                self._close(connection, 4003)
            case 3 | 4 | 8 | 31:
                pass
            case _:
                self._close(connection, 4001)

    def _identify(self, connection: Connection, data: Json) -> None:
        shard, count = data.get("shard") or (0, 1)
        outcome = self._fault(data, shard, count)
        self.identified.append({**data, "token": "…", "at": self._moments.now(), "outcome": outcome or "ready"})
        if outcome == "too fast":
            connection.op(INVALID_SESSION, False)
        elif outcome:
            self._close(connection, int(outcome))
        else:
            session = Session(
                id=f"s{len(self.identified)}x{shard}", shard=shard, count=count, intents=data["intents"],
                identify=data, line=connection,
            )  # fmt: skip
            self.sessions[session.id] = session
            connection.session_id = session.id
            self._greet(session)
        self.changed.set()

    def _fault(self, data: Json, shard: int, count: int) -> str:
        """Why there is no session: a close code, or `too fast`; empty if there is one."""
        now = self._moments.now()
        if data.get("token") != self.rules.token or self.token_reset:
            return "4004"
        if not self.remaining:
            self.token_reset = True
            return "4004"
        self._spent.append(now)
        intents = data.get("intents")
        if not isinstance(intents, int) or intents & ~KNOWN_INTENTS:
            return "4013"
        if intents & PRIVILEGED and not self.rules.privileged:
            return "4014"
        if not 0 <= shard < count:
            return "4010"
        if sum(shard_of(each, count) == shard for each in self.guilds) > self.rules.guilds_per_shard:
            return "4011"
        key = shard % self.rules.max_concurrency
        if now - self._starts.get(key, -self.rules.identify_s) < self.rules.identify_s:
            return "too fast"
        self._starts[key] = now
        return ""

    def _greet(self, session: Session) -> None:
        """READY, then every server, as far as it is this shard's and the intents ask for servers."""
        mine = [guild for guild in self.guilds.values() if guild.installed and session.takes(guild.id)]
        session.dispatch(
            "READY",
            {
                "v": 10, "user": {**self.me, "verified": True, "mfa_enabled": False, "email": None},
                "guilds": [{"id": guild.id, "unavailable": True} for guild in mine], "session_id": session.id,
                "session_type": "normal", "resume_gateway_url": self.url, "shard": [session.shard, session.count],
                "application": {"id": self.me["id"], "flags": 0}, "private_channels": [], "presences": [],
                "relationships": [], "user_settings": {}, "geo_ordered_rtc_regions": [], "_trace": [],
            },
        )  # fmt: skip
        for guild in mine if session.intents & GUILDS else []:
            session.dispatch("GUILD_CREATE", self.guild_payload(guild))

    def _resume(self, connection: Connection, data: Json) -> None:
        session = self.sessions.get(data.get("session_id", ""))
        if data.get("token") != self.rules.token or self.token_reset:
            self._close(connection, 4004)
        elif session is None or self._expired(session):
            self.resumes["invalid"] += 1
            connection.op(INVALID_SESSION, False)
        elif not isinstance(data.get("seq"), int) or data["seq"] > session.sequence:
            self._close(connection, 4007)
        else:
            self.resumes["resumed"] += 1
            connection.session_id = session.id
            session.resume(connection, data["seq"])
        self.changed.set()

    def _expired(self, session: Session) -> bool:
        return session.left_at is not None and self._moments.now() - session.left_at > self.rules.session_s

    def _close(self, connection: Connection, code: int) -> None:
        self.closes[code] += 1
        if code in (4004, 4007, 4009) and connection.session_id:
            self.sessions.pop(connection.session_id, None)
        connection.close(code)

    def _left(self, connection: Connection) -> None:
        """A client that closes with 1000 or 1001 ends its session; every other end leaves it to be resumed."""
        session = self.sessions.get(connection.session_id or "")
        if session is not None:
            session.leave(connection, self._moments.now())
            if connection.socket.close_code in (1000, 1001) and not connection.closing:
                self.sessions.pop(session.id, None)
        self.changed.set()

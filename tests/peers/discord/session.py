"""One gateway session: its shard, its intents, and every event that it was sent, so that it can be resumed."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.peers.discord.moments import shard_of

GUILDS, GUILD_MEMBERS, GUILD_PRESENCES = 1 << 0, 1 << 1, 1 << 8
GUILD_MESSAGES, DIRECT_MESSAGES, MESSAGE_CONTENT = 1 << 9, 1 << 12, 1 << 15
PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT
KNOWN_INTENTS = sum(1 << bit for bit in (*range(17), 20, 21, 24, 25))
"""https://docs.discord.com/developers/events/gateway#list-of-intents"""


class Line(Protocol):
    """Where a session's events go while it is connected."""

    def send(self, text: str) -> None:
        """Queue one payload."""


@dataclass(kw_only=True)
class Session:
    """`line` is None while nobody is connected; events are kept for RESUME all the same."""

    id: str
    shard: int
    count: int
    intents: int
    identify: dict[str, Any]
    line: Line | None = None
    left_at: float | None = None
    sequence: int = 0
    sent: list[str] = field(default_factory=list)
    """Payloads as they went out; the first has sequence 1."""
    names: list[str] = field(default_factory=list)
    """The events' names, in the same order."""
    resumed: int = 0

    def takes(self, guild_id: str | None) -> bool:
        """Whether events of this server (None: direct messages) are this shard's.

        https://docs.discord.com/developers/events/gateway#sharding
        """
        return self.shard == (0 if guild_id is None else shard_of(guild_id, self.count))

    def dispatch(self, event: str, data: object) -> None:
        """Send an event, or keep it until the session is resumed."""
        self.sequence += 1
        text = json.dumps({"op": 0, "t": event, "s": self.sequence, "d": data}, ensure_ascii=False)
        self.sent.append(text)
        self.names.append(event)
        if self.line is not None:
            self.line.send(text)

    def resume(self, line: Line, sequence: int) -> None:
        """Send again what came after this sequence number, then RESUMED."""
        self.line, self.left_at = line, None
        self.resumed += 1
        for text in self.sent[sequence:]:
            line.send(text)
        self.dispatch("RESUMED", {"_trace": []})

    def leave(self, line: Line, at: float) -> None:
        """This connection is gone; another may have taken its place already."""
        if self.line is line:
            self.line, self.left_at = None, at


Redact = Callable[[Session], Any]
"""What a session is shown of an event."""

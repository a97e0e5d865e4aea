"""What goes wrong with the gateway, by script."""

from tests.peers.discord.connection import Connection
from tests.peers.discord.eyes import Eyes
from tests.peers.discord.gateway import INVALID_SESSION, RECONNECT


class Outages(Eyes):
    """Each concerns the connections of one shard, or all of them."""

    def drop(self, shard: int | None = None) -> None:
        """Break the connection without a word."""
        for each in self._lines(shard):
            each.cut()

    def close(self, code: int, shard: int | None = None) -> None:
        """Close with this code; with 4004, 4007 or 4009 the session is gone."""
        for each in self._lines(shard):
            self.gateway._close(each, code)

    def reconnect(self, shard: int | None = None) -> None:
        """Ask to reconnect: op 7."""
        for each in self._lines(shard):
            each.op(RECONNECT)

    def invalidate(self, shard: int | None = None, *, resumable: bool = False) -> None:
        """Declare the session invalid: op 9. If it is not resumable, it is forgotten."""
        for each in self._lines(shard):
            each.op(INVALID_SESSION, resumable)
            if not resumable:
                self.gateway.sessions.pop(each.session_id or "", None)

    def forget_sessions(self) -> None:
        """No session can be resumed any more."""
        self.gateway.sessions.clear()

    def ignore_heartbeats(self, shard: int | None = None) -> None:
        """Heartbeats are not acknowledged any more on these connections."""
        for each in self._lines(shard):
            each.deaf = True

    def refuse_connections(self, count: int) -> None:
        """So many attempts at connecting to the gateway fail."""
        self.gateway.refusing = count

    def _lines(self, shard: int | None) -> list[Connection]:
        wanted = {session.id for session in self.gateway.ready(shard)}
        return [each for each in self.gateway.connections if each.session_id in wanted]

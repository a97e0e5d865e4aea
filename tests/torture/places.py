"""The platforms on which workers are tortured: each outlives them, and tells what arrived."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

from bot.model.address import User
from tests.peers import discord, platform, slack
from tests.peers.discord import Remote, Rules
from tests.peers.platform import Mode
from tests.torture.field import nobody_known

TROUBLE: Sequence[dict[str, Any]] = (
    {"what": "dropped", "first": 7, "every": 41}, {"what": "reset", "first": 11, "every": 43},
    {"what": "server", "first": 13, "every": 47}, {"what": "limited", "first": 17, "every": 53, "seconds": 0.3},
    {"what": "hang", "first": 19, "every": 211}, {"what": "slow", "first": 1, "every": 3, "seconds": 0.01},
)  # fmt: skip
"""Sometimes slow, breaks connections before and after accepting, fails, limits and never answers."""


class Place(Protocol):
    """A platform without messages. `argv` tells a worker how to reach it."""

    argv: Sequence[str]
    address: str
    answers_within_s: float
    """What workers may expect of it while all of them are at it."""

    async def users(self, count: int) -> list[User]:
        """That many people."""
        ...

    async def arrived(self) -> list[tuple[str, str]]:
        """Who got what under which key, each person's in order."""
        ...

    async def trouble(self) -> None:
        """From now on it is troubled."""
        ...


class Loopback:
    """See tests.peers.platform."""

    answers_within_s = 0.5

    def __init__(self, address: str, mode: Mode) -> None:
        self.address = address
        self.argv = ("--platform", address, "--mode", mode)

    async def users(self, count: int) -> list[User]:
        """Nobody needs to be told to it."""
        return await nobody_known(count)

    async def arrived(self) -> list[tuple[str, str]]:
        """Channels are called like their people."""
        messages = (await platform.ask(self.address, "dump"))["messages"]
        return [(channel, key) for key, channel, _ in messages]

    async def trouble(self) -> None:
        """By its script."""
        await platform.ask(self.address, "script", faults=[*TROUBLE])


class Discord:
    """The real adapter against tests.peers.discord. In `history` mode no nonce is remembered."""

    answers_within_s = 0.5

    def __init__(self, peer: Remote, mode: Mode) -> None:
        self.address = peer.url
        self.argv = ("--kind", "discord", "--platform", peer.url, "--mode", mode)
        self._peer = peer

    async def users(self, count: int) -> list[User]:
        """They have accounts."""
        people = [await self._peer.person(f"u{n}") for n in range(count)]
        return [User(platform="discord", id=each.id, name=each.name) for each in people]

    async def arrived(self) -> list[tuple[str, str]]:
        """In direct messages."""
        return [(who, key) for who, key in await self._peer.arrivals()]

    async def trouble(self) -> None:
        """With messages alone."""
        await self._peer.faults(*({"route": "POST /channels/{channel_id}/messages", **fault} for fault in TROUBLE))


class Slack:
    """The real adapter against tests.peers.slack, which knows no keys but those in messages' metadata."""

    answers_within_s = 2.0

    def __init__(self, peer: slack.Remote, team: str, token: str) -> None:
        self.address = peer.url
        self.argv = ("--kind", "slack", "--platform", f"{peer.api_url}#{token}", "--mode", "history")
        self._peer = peer
        self._team = team
        self._names: dict[str, str] = {}
        """Whose direct messages a channel is."""

    async def users(self, count: int) -> list[User]:
        """They are in the workspace."""
        people = [await self._peer.add_user(f"u{n}") for n in range(count)]
        self._names |= {await self._peer.dm(each): each for each in people}
        return [User(platform="slack", workspace=self._team, id=each) for each in people]

    async def arrived(self) -> list[tuple[str, str]]:
        """In direct messages."""
        posted = await self._peer.posted()
        return [(self._names[each.channel], each.metadata["event_payload"]["key"]) for each in posted if each.metadata]

    async def trouble(self) -> None:
        """With messages alone."""
        await self._peer.script(*({"on": "chat.postMessage", "times": None, **fault} for fault in TROUBLE))


@asynccontextmanager
async def _loopback(folder: Path, mode: Mode, **options: float) -> AsyncIterator[Place]:
    async with platform.running(folder / "platform", mode=mode, **options) as address:
        yield Loopback(address, mode)


@asynccontextmanager
async def _discord(_folder: Path, mode: Mode) -> AsyncIterator[Place]:
    rules = Rules(per_second=None, routes={}, other_routes=(1_000_000, 1.0), described=False)
    rules.nonce_s = 0.0 if mode == "history" else rules.nonce_s
    async with discord.process(rules) as peer:
        yield Discord(peer, mode)


@asynccontextmanager
async def _slack(_folder: Path, _mode: Mode) -> AsyncIterator[Place]:
    async with slack.process() as peer:
        # Nobody listens here: each message would be told again and again, and wake all those before it.
        await peer.settings(echo=False)
        yield Slack(peer, await peer.get("team"), await peer.bot_token())


Opened = Callable[..., AbstractAsyncContextManager[Place]]
PLACES: dict[str, Opened] = {"loopback": _loopback, "discord": _discord, "slack": _slack}

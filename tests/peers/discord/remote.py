"""The platform in a process of its own, which outlives a killed bot; the same verbs, awaited."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, is_dataclass
from types import SimpleNamespace
from typing import Any

import aiohttp

from tests.peers.discord.interaction import Interaction, Modal
from tests.peers.discord.platform import Request
from tests.peers.discord.rules import Rules
from tests.peers.discord.typed import NotOffered
from tests.peers.discord.world import Attachment, Channel, Guild, Message, User

PATIENCE_S = 30.0
RECORDS = {"Attachment": Attachment, "User": User, "Guild": Guild, "Channel": Channel, "Request": Request}
ERRORS: dict[str, type[Exception]] = {"NotOffered": NotOffered, "TimeoutError": TimeoutError}


class RemoteInteraction(SimpleNamespace):
    """As Interaction, for as long as it is waited for; its fields are those of the moment it was given."""

    async def answer(self, within: float = 5.0) -> Any:
        """See Interaction.answer."""
        return await self.ask("answer", self.id, within)

    async def reply(self, within: float = 5.0) -> Message:
        """See Interaction.reply."""
        found: Message = await self.ask("reply", self.id, within)
        return found

    async def followup(self, number: int = 1, within: float = 5.0) -> Message:
        """See Interaction.followup."""
        found: Message = await self.ask("followup", self.id, number, within)
        return found


class Remote:
    """`await remote.slash(hana, "add", {…})`: every verb of Discord, and `stats` and `set_rules` of tests.peers.discord.control."""

    def __init__(self, url: str, session: aiohttp.ClientSession, rules: Rules) -> None:
        self.url = url
        self.rules = rules
        """As they were at the start."""
        self.api_url = f"{url}/api/v10"
        self.gateway_url = f"{url.replace('http', 'ws', 1)}/gateway"
        self._session = session

    def __getattr__(self, verb: str) -> Callable[..., Awaitable[Any]]:
        """A verb."""

        async def done(*args: Any, **named: Any) -> Any:
            return await self.ask(verb, *args, **named)

        return done

    async def ask(self, verb: str, *args: Any, **named: Any) -> Any:
        """Do it; attributes are asked for like verbs without arguments."""
        asked = {"verb": verb, "args": _given(args), "named": _given(named)}
        async with self._session.post(f"{self.url}/control", json=asked) as response:
            answer = await response.json()
        if "error" in answer:
            raise ERRORS.get(answer["error"], RuntimeError)(answer["message"])
        return self._taken(answer["value"])

    def _taken(self, value: Any) -> Any:
        """JSON as the records that it was made from."""
        if isinstance(value, list):
            return [self._taken(each) for each in value]
        if not isinstance(value, dict):
            return value
        match value.get("kind"):
            case "Message":
                return Message(
                    **{k: v for k, v in value.items() if k not in ("kind", "pings")}, pings=frozenset(value["pings"])
                )
            case "Interaction":
                return RemoteInteraction(**value, ask=self.ask)
            case "Modal":
                return Modal(interaction=self._taken(value["interaction"]), data=value["data"])
            case "Session":
                return SimpleNamespace(**value)
            case str(kind) if kind in RECORDS:
                return RECORDS[kind](**{k: v for k, v in value.items() if k != "kind"})
        return {name: self._taken(each) for name, each in value.items()}


def _given(value: Any) -> Any:
    """Arguments as JSON: records by their ids, faults by their fields."""
    if isinstance(value, Attachment | User | Guild | Channel | Message | Interaction | RemoteInteraction):
        return value.id
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, dict):
        return {name: _given(each) for name, each in value.items()}
    return [_given(each) for each in value] if isinstance(value, list | tuple) else value


@asynccontextmanager
async def process(rules: Rules | None = None, *, strict: bool = True) -> AsyncIterator[Remote]:
    """A platform that lives until the end of this; see `running` for `strict`."""
    rules = rules or Rules()
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.peers.discord", "--rules", json.dumps(asdict(rules)),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE_S):
            url = (await child.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession() as session:
            remote = Remote(url, session, rules)
            yield remote
            counted = await remote.stats()
        if strict:
            assert not counted["violations"], f"sent what Discord does not take: {counted['violations']}"
            assert not counted["own_faults"], f"the peer is wrong: {counted['own_faults']}"
    finally:
        child.stdin.close()
        await child.wait()

"""What people see: conversations, modals, home tabs."""

import asyncio
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from tests.peers.slack.seen import Seen, Shown
from tests.peers.slack.telling import Telling
from tests.peers.slack.world import Message, View

WAIT_S = 10.0
"""How long a test waits for something to be seen, in real seconds."""


class Screens(Telling):
    """The part of Slack that shows people what there is."""

    def dm(self, user: str) -> str:
        """The id of a person's direct messages with the bot."""
        person = self.world.person(user)
        return self.world.dm(person.team, person.id).id

    def visible(self, user: str, channel: str = "") -> list[Seen]:
        """What a person sees in a conversation, oldest first; in their direct messages with the bot by default."""
        person = self.world.person(user)
        where = self.world.channels[channel or self.dm(user)]
        if person.id not in where.members:
            return []
        return [_seen(each) for each in self.world.messages[where.id] if each.only_for in ("", person.id)]

    async def sees(self, user: str, containing: str = "", channel: str = "", *, count: int = 1) -> Seen:
        """The newest message of the bot's that contains this, as soon as there are so many. Raises TimeoutError."""
        person = self.world.person(user)

        def found() -> list[Seen]:
            every = self.visible(user, channel)
            return [each for each in every if each.user != person.id and containing in f"{each.words()}\n{each.text}"]

        try:
            await self.until(lambda: len(found()) >= count)
        except TimeoutError:
            seen = [each.text for each in self.visible(user, channel)]
            raise TimeoutError(f"{user} does not see {containing!r} {count} times, but {seen}") from None
        return found()[-1]

    def posted(self) -> list[Seen]:
        """Every message of the app's bots that is still there, in every conversation, oldest first."""
        return [_seen(each) for each in sorted(self._by_bots(), key=lambda each: each.ts)]

    async def has_posted(self, count: int, seconds: float = WAIT_S) -> list[Seen]:
        """The same, as soon as there are so many. Raises TimeoutError."""
        await self.until(lambda: sum(1 for _ in self._by_bots()) >= count, seconds)
        return self.posted()

    def _by_bots(self) -> Iterator[Message]:
        bots = {team.bot_user for team in self.world.teams.values()}
        return (each for kept in self.world.messages.values() for each in kept if each.body.get("user") in bots)

    def view(self, user: str) -> Shown | None:
        """The modal on top of those that a person has open."""
        stack = self.views(user)
        return stack[-1] if stack else None

    def views(self, user: str) -> list[Shown]:
        """Every modal that a person has open, from the lowest up."""
        person = self.world.person(user)
        stack = self.world.stacks.get((person.team, person.id), [])
        return [_shown(each) for each in stack]

    def home(self, user: str) -> Shown | None:
        """A person's home tab, when one was published."""
        person = self.world.person(user)
        view = self.world.homes.get((person.team, person.id))
        return _shown(view) if view else None

    def reload(self, user: str) -> None:
        """Restart a person's client: ephemeral messages are gone."""
        person = self.world.person(user)
        for kept in self.world.messages.values():
            kept[:] = [each for each in kept if each.only_for != person.id]

    async def until(self, true: Callable[[], Any], seconds: float = WAIT_S) -> None:
        """Wait until something is so. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self.world.changed:
            await self.world.changed.wait_for(true)


def _shown(view: View) -> Shown:
    return Shown(id=view.body["id"], body=dict(view.body), state=deepcopy(view.state), errors=dict(view.errors))


def _seen(message: Message) -> Seen:
    body = message.body
    return Seen(
        channel=message.channel, ts=message.ts, user=str(body.get("user", "")), text=str(body.get("text", "")),
        blocks=list(body.get("blocks", [])), metadata=message.metadata, private=bool(message.only_for),
        edited="edited" in body, files=list(body.get("files", [])), thread_ts=str(body.get("thread_ts", "")),
    )  # fmt: skip

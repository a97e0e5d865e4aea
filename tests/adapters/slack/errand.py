"""The adapter alone on a loopback Slack: what it hears is kept, what it answers is up to the test."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from adapters.slack.adapter import SlackAdapter
from bot.clock import SystemClock
from bot.model.address import Address
from bot.model.event import Event, Said
from bot.model.reply import Reply
from bot.operation.settings import Settings
from tests.peers import slack
from tests.peers.slack.peer import Slack

Answer = Callable[[Event], Reply | None]


@dataclass
class Errand:
    """A Slack with Ana (English) and Yumi (Japanese) in it, and an adapter that listens there."""

    slack: Slack
    adapter: SlackAdapter
    answer: Answer = field(default=lambda _event: Reply(text="heard"))
    heard: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ana = self.slack.add_user("Ana", tz="America/New_York", locale="en-US")
        self.yumi = self.slack.add_user("Yumi", tz="Asia/Tokyo", locale="ja-JP")
        self.general = self.slack.add_channel("general", [self.ana, self.yumi])

    async def handle(self, event: Event) -> Reply | None:
        """For the adapter; what it has heard before is not answered."""
        if event.id in [each.id for each in self.heard]:
            return None
        self.heard.append(event)
        return self.answer(event)

    async def brings(self, files: dict[str, bytes], **how: Any) -> Said:
        """Ana drops files into the direct messages; what was heard of it, once it is answered."""
        await self.slack.share(self.ana, files, **how)
        await self.slack.sees(self.ana, "heard")
        said = self.heard[-1]
        assert isinstance(said, Said)
        return said

    def asked(self, *methods: str) -> list[dict[str, Any]]:
        """What Slack was asked for by these names."""
        return [given for name, given in self.slack.calls if name in methods]

    def address(self, user: str) -> Address:
        """A person's direct messages, as nudges know them."""
        return Address(platform="slack", workspace=self.slack.team, user=user)


@asynccontextmanager
async def running() -> AsyncIterator[Errand]:
    """One in Socket Mode."""
    async with slack.running() as peer:
        tokens = {"SLACK_BOT_TOKEN": peer.bot_token(), "SLACK_APP_TOKEN": peer.app.app_token}
        settings = Settings.load({"SLACK_API_URL": peer.api_url, **tokens})
        async with SlackAdapter.opened(settings, None, SystemClock()) as adapter:  # type: ignore[arg-type]
            errand = Errand(peer, adapter)
            task = asyncio.create_task(adapter.run(errand.handle))
            try:
                await peer.connected()
                yield errand
            finally:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)

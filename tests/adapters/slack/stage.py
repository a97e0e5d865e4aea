"""Kizuna on a loopback Slack, both in this process: the stage on which stories are told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import bootstrap
from bot.bootstrap import running
from bot.clock import MovableClock, SystemClock
from bot.roles import Roles
from bot.settings import Settings
from tests.engine.stage import free_port
from tests.peers import slack
from tests.peers.slack.peer import Slack
from tests.peers.slack.seen import Shown

KEY = "a-key-of-at-least-thirty-two-characters"
TOKYO = ZoneInfo("Asia/Tokyo")
PATIENCE_S = 10


@dataclass
class Stage:
    """A Slack with people in it, and how Kizuna is started on it."""

    slack: Slack
    folder: Path
    way: str = "socket"
    """`socket`, `http`, or `many`: over HTTP, for workspaces that install the app themselves."""
    clock: MovableClock = field(default_factory=lambda: MovableClock(datetime.now(UTC), base=SystemClock()))
    env: dict[str, str] = field(default_factory=dict)
    """Further settings."""

    def __post_init__(self) -> None:
        self.yumi = self.slack.add_user("Yumi", tz="Asia/Tokyo", locale="ja-JP")
        self.ana = self.slack.add_user("Ana", tz="America/New_York", locale="en-US")
        self.general = self.slack.add_channel("general", [self.yumi, self.ana])
        self.url = f"http://127.0.0.1:{free_port()}"
        if self.way != "socket":
            self.slack.settings(request_url=f"{self.url}/slack/events")

    @property
    def settings(self) -> dict[str, str]:
        """The environment of a process that works here."""
        peer, app = self.slack, self.slack.app
        found = {
            "SLACK_API_URL": peer.api_url, "SLACK_AUTHORIZE_URL": peer.authorize_url,
            "KIZUNA_DATA_DIR": str(self.folder), "KIZUNA_HTTP_PORT": self.url.rpartition(":")[2],
        }  # fmt: skip
        match self.way:
            case "socket":
                found |= {"SLACK_BOT_TOKEN": peer.bot_token(), "SLACK_APP_TOKEN": app.app_token}
            case "http":
                found |= {"SLACK_BOT_TOKEN": peer.bot_token(), "SLACK_SIGNING_SECRET": app.signing_secret}
            case "many":
                found |= {"SLACK_SIGNING_SECRET": app.signing_secret, "KIZUNA_SECRET_KEY": KEY}
                found |= {"SLACK_CLIENT_ID": app.client_id, "SLACK_CLIENT_SECRET": app.client_secret}
        return found | self.env

    @asynccontextmanager
    async def kizuna(self, roles: str = "") -> AsyncIterator[asyncio.Event]:
        """`kizuna run` until the end; what is given is set when it is to stop."""
        settings, stop = Settings.load(self.settings), asyncio.Event()

        @asynccontextmanager
        async def opening(database, clock):
            async with AsyncExitStack() as stack:
                yield [await stack.enter_async_context(each) for each in running._configured(settings, database, clock)]

        played = Roles.read([roles or ("slack,nudges" if self.way == "socket" else "http,nudges")])
        platforms = bootstrap.Platforms(["slack"], opening)
        task = asyncio.create_task(bootstrap.serve(settings, played, platforms, stop, clock=self.clock))
        try:
            await self._up(task)
            yield stop
        finally:
            stop.set()
            await asyncio.wait_for(task, 12)

    async def window(self, user: str, title: str) -> Shown:
        """The window with this title, as soon as it is open."""
        await self.slack.until(lambda: (view := self.slack.view(user)) and view.title == title)
        shown = self.slack.view(user)
        assert shown is not None
        return shown

    def almost(self, hour: int, minute: int, seconds: float = 0.6) -> None:
        """It is so many seconds before this time of today in Tokyo."""
        at = self.clock.now().astimezone(TOKYO).replace(hour=hour, minute=minute, second=0, microsecond=0)
        self.clock.set(at - timedelta(seconds=seconds))

    async def _up(self, task: asyncio.Task[None]) -> None:
        """Wait until Slack can reach it."""
        connected = asyncio.create_task(self.slack.connected() if self.way == "socket" else self._answers())
        await asyncio.wait({task, connected}, timeout=PATIENCE_S, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            await task
        await asyncio.wait_for(connected, 1)

    async def _answers(self) -> None:
        while True:
            try:
                await self.slack.posting.challenge()
                return
            except OSError:
                await asyncio.sleep(0.01)


@asynccontextmanager
async def set_up(folder: Path, way: str = "socket", **given: object) -> AsyncIterator[Stage]:
    """A stage on which Kizuna has not been started yet."""
    async with slack.running() as peer:
        yield Stage(peer, folder, way, **given)  # type: ignore[arg-type]

"""Kizuna on a loopback Slack, both in this process: the stage on which stories are told."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
from yarl import URL

from bot import bootstrap
from bot.bootstrap import running
from bot.clock import MovableClock, SystemClock
from bot.operation.settings import Settings
from bot.process.roles import Roles
from tests.adapters.slack.installing import Browser
from tests.peers import slack
from tests.peers.slack.peer import Slack
from tests.peers.slack.seen import Shown
from tests.process.stage import free_port, until

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
        if self.way == "many":
            self.slack.settings(redirect_urls=[f"{self.url}/slack/oauth_redirect"])
            for name in [name for name, token in self.slack.world.tokens.items() if token.kind == "bot"]:
                del self.slack.world.tokens[name]
            self.slack.world.teams[self.slack.team].installed = False

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
                opens = running._configured(settings).values()
                yield [await stack.enter_async_context(each(settings, database, clock)) for each in opens]

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

    async def installs(self, team: str = "") -> int:
        """Somebody of a workspace installs the app with their browser; the status of the last page."""
        people = [each for each in self.slack.world.users.values() if each.team == (team or self.slack.team)]
        signed_in = next(each for each in people if not each.is_bot)
        self.slack.settings(installer=f"{signed_in.team}:{signed_in.id}")
        jar = aiohttp.CookieJar(unsafe=True, treat_as_secure_origin=[URL(self.url)])
        async with aiohttp.ClientSession(cookie_jar=jar) as session:
            page = await Browser(session, self.url).installs()
        return page.status

    @asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        """Somebody else is writing to the database all the time."""
        with closing(sqlite3.connect(self.folder / "kizuna.db", isolation_level=None, timeout=0)) as other:
            await until(lambda: _begun(other))
            yield
            other.execute("ROLLBACK")

    def almost(self, hour: int, minute: int, seconds: float = 0.6) -> None:
        """It is so many seconds before this time of today in Tokyo."""
        at = self.clock.now().astimezone(TOKYO).replace(hour=hour, minute=minute, second=0, microsecond=0)
        self.clock.set(at - timedelta(seconds=seconds))

    async def _up(self, task: asyncio.Task[None]) -> None:
        """Wait until Slack can reach it."""
        connected = asyncio.create_task(self._answers() if self.slack.app.request_url else self.slack.connected())
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


def _begun(other: sqlite3.Connection) -> bool:
    """Whether it is this one's turn to write."""
    with suppress(sqlite3.OperationalError):
        other.execute("BEGIN IMMEDIATE")
    return other.in_transaction


@asynccontextmanager
async def set_up(folder: Path, way: str = "socket", **given: object) -> AsyncIterator[Stage]:
    """A stage on which Kizuna has not been started yet."""
    async with slack.running() as peer:
        yield Stage(peer, folder, way, **given)  # type: ignore[arg-type]

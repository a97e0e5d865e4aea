"""A loopback Slack, our install pages on a server of their own, and somebody with a browser."""

import html
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from aiohttp import web
from yarl import URL

from adapters.slack import oauth
from adapters.slack.grants import Grants
from adapters.slack.manifest import INSTALL_PATH, REDIRECT_PATH
from adapters.slack.workspaces import Workspaces
from adapters.web import server
from bot.clock import MovableClock
from bot.model.secret import Secret
from bot.operation.sealing import Sealer
from bot.operation.settings import Settings
from storage.database import Database
from storage.installations import Installations
from tests.peers import slack
from tests.peers.slack.peer import Slack
from tests.storage.samples import NOW

KEY = "first-key-of-thirty-two-characters"


@dataclass
class Answer:
    """A page as a person sees it."""

    status: int
    html: str
    headers: "aiohttp.typedefs.CIMultiDictProxy[str]"
    url: URL

    @property
    def title(self) -> str:
        """The heading."""
        return html.unescape(re.findall("<h1>(.*?)</h1>", self.html)[0])

    @property
    def link(self) -> str:
        """Where the button leads."""
        return html.unescape(re.findall('class="act" href="([^"]*)"', self.html)[0])


class Browser:
    """Somebody's browser: it keeps cookies, and sends them as over https."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = URL(url)

    async def opens(self, url: str | URL, *, language: str = "en", follow: bool = True) -> Answer:
        """Go there, and wherever that leads."""
        headers = {"Accept-Language": language}
        target = self._url.join(URL(url)) if isinstance(url, str) else url
        async with self._session.get(target, headers=headers, allow_redirects=follow) as answer:
            return Answer(answer.status, await answer.text(), answer.headers, answer.url)

    async def starts(self, **how: str) -> URL:
        """Open the install page; where its button leads."""
        return URL((await self.opens(INSTALL_PATH, **how)).link)

    async def installs(self, **how: str) -> Answer:
        """Open the install page, press its button, agree (or not, as the peer is set)."""
        return await self.opens(await self.starts(**how), **how)


@dataclass
class Site:
    """One process that lets workspaces install the app."""

    slack: Slack
    settings: Settings
    clock: MovableClock
    installations: Installations
    workspaces: Workspaces
    url: str

    @asynccontextmanager
    async def browser(self) -> AsyncIterator[Browser]:
        """A browser of its own."""
        jar = aiohttp.CookieJar(unsafe=True, treat_as_secure_origin=[URL(self.url)])
        async with aiohttp.ClientSession(cookie_jar=jar) as session:
            yield Browser(session, self.url)

    async def token(self, team: str = "") -> Secret | None:
        """What the bot would say in a workspace with."""
        bot = await self.workspaces.of(team or self.slack.team)
        return bot.token if bot else None


def settings(peer: Slack, **more: str) -> Settings:
    """The settings of an app that workspaces install."""
    return Settings.load(
        {
            "SLACK_CLIENT_ID": peer.app.client_id, "SLACK_CLIENT_SECRET": peer.app.client_secret,
            "SLACK_SIGNING_SECRET": peer.app.signing_secret, "KIZUNA_SECRET_KEY": KEY,
            "SLACK_API_URL": peer.api_url, "SLACK_AUTHORIZE_URL": peer.authorize_url, **more,
        }
    )  # fmt: skip


async def no_wait(_seconds: float) -> None:
    """Nobody waits in tests."""


@asynccontextmanager
async def slack_without_us() -> AsyncIterator[Slack]:
    """A Slack with a workspace and a person, where nobody has installed the app."""
    async with slack.running() as peer:
        peer.world.tokens.clear()
        peer.world.teams[peer.team].installed = False
        peer.add_user("Ana")
        yield peer


@asynccontextmanager
async def serving(peer: Slack, database: Database, **more: str) -> AsyncIterator[Site]:
    """Our pages, registered with that Slack."""
    chosen, clock = settings(peer, **more), MovableClock(NOW)
    installations = Installations(database, Sealer(chosen.secret_key, chosen.secret_key_old))
    grants, application = Grants(chosen), web.Application()
    async with Workspaces(installations, grants, clock, wait=no_wait) as workspaces:
        application.add_routes(oauth.routes(chosen, installations, workspaces, grants, clock))
        async with server.serving(application, "127.0.0.1", 0) as url:
            peer.settings(redirect_urls=(f"{url}{REDIRECT_PATH}",))
            yield Site(peer, chosen, clock, installations, workspaces, url)

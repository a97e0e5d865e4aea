"""A database, a Slack where tokens end, and processes that speak in a workspace of it."""

from contextlib import asynccontextmanager
from datetime import timedelta

from adapters.slack.grants import Grants
from adapters.slack.workspaces import Workspaces
from bot.clock import MovableClock
from bot.model.secret import Secret
from bot.operation.sealing import Sealer
from storage.installations import Installations
from tests.adapters.slack.installing import KEY, no_wait, settings
from tests.peers.slack import oauth
from tests.storage.samples import HOUR, NOW, an_installation

MINUTE = timedelta(minutes=1)


class House:
    """A database, a Slack where tokens end, and as many processes as are asked for."""

    def __init__(self, slack, database) -> None:
        self.slack, self.clock = slack, MovableClock(NOW)
        self.stored = Installations(database, Sealer(Secret(KEY)))
        self.team = slack.team

    @asynccontextmanager
    async def process(self, wait=no_wait):
        """One process."""
        async with Workspaces(self.stored, Grants(settings(self.slack)), self.clock, wait) as workspaces:
            yield workspaces

    async def install(self, **facts):
        """The app comes into the workspace, with tokens that Slack knows."""
        world = self.slack.world
        token, refresh = oauth.grant(world, world.teams[self.team], ("chat:write", "files:read"), rotating=True)
        given = {"token": Secret(token.value), "refresh_token": Secret(refresh), "installed_at": self.clock.now()}
        made = an_installation(self.team, **{**given, "expires_at": self.clock.now() + 12 * HOUR, **facts})
        await self.stored.save(made)
        return made

    @property
    def renewals(self) -> int:
        """How often Slack was asked for new tokens."""
        return [name for name, _ in self.slack.calls].count("oauth.v2.access")

    @property
    def newest(self) -> Secret:
        """The last token that Slack gave."""
        return Secret(self.slack.bot_token(self.team))


async def said_by(workspaces, team) -> Secret | None:
    """The token a process speaks with."""
    bot = await workspaces.of(team)
    return bot.token if bot else None

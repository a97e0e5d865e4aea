"""Whose token speaks in which of many workspaces: kept fresh, known to all processes, forgotten at once."""

import asyncio
from datetime import datetime, timedelta
from types import TracebackType

from adapters.slack.grants import Grants, NoAnswer, Refused
from adapters.slack.renewing import Renewer, Wait
from adapters.slack.tokens import Bot, Tokens
from bot.errors import DeliveryError
from bot.model.installation import Installation
from bot.operation import logs
from bot.ports import Clock, Installations

PLATFORM = "slack"
REMEMBERED = timedelta(seconds=3)
"""How long this process may not know what another one has forgotten or renewed."""
REMEMBERED_MOST = 10_000
LOOK_AGAIN_S = 0.2
LOOKS = 10
"""How many times to look whether another process has renewed a token that has ended."""


class Workspaces:
    """See adapters.slack.tokens.Tokens. Use it as a context manager."""

    def __init__(
        self,
        installations: Installations,
        grants: Grants,
        clock: Clock,
        wait: Wait = asyncio.sleep,
        *,
        own: Tokens | None = None,
    ) -> None:
        """`own`: whose tokens serve where nothing is installed, such as the operator's own workspace."""
        self._own = own
        self._installations = installations
        self._grants = grants
        self._clock = clock
        self._wait = wait
        self._renewer = Renewer(installations, grants, clock, wait)
        self._known: dict[str, tuple[datetime, Installation | None]] = {}
        self._changes = 0

    async def __aenter__(self) -> "Workspaces":
        """Tokens are sealed with the newest key from now on. Raises ConfigError when some cannot be opened."""
        if resealed := await self._installations.reseal():
            logs.get("slack").info("stored tokens are sealed with the new key", count=resealed)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Renewals under way are brought to their end: Slack gives no other tokens for a spent one."""
        await self._renewer.close()

    async def of(self, workspace: str, enterprise: str = "") -> Bot | None:
        """The bot in a workspace, or in the whole organisation it belongs to; None where it is not installed.

        Raises DeliveryError while an ended token cannot be renewed, ConfigError when it cannot be opened.
        """
        installation = await self.installation(workspace, enterprise)
        if installation is None:
            return await self._own.of(workspace, enterprise) if self._own is not None else None
        return Bot(
            token=installation.token,
            workspace=installation.workspace,
            enterprise=installation.enterprise,
            bot_id=installation.bot_id,
            user_id=installation.bot_user_id,
        )

    async def installation(self, workspace: str, enterprise: str = "") -> Installation | None:
        """As `of`, with everything that is known."""
        for place in dict.fromkeys((workspace, enterprise)):
            found = await self._of(place) if place else None
            if found is not None:
                return await self._usable(found)
        return None

    async def save(self, installation: Installation) -> None:
        """The app was installed, for the first time or again."""
        await self._installations.save(installation)
        self._unlearn(installation.workspace)

    async def forget(self, workspace: str, until: datetime | None = None) -> bool:
        """Forget the tokens of a workspace at once, unless they came after `until`. Its people's books stay as they are."""
        forgotten = await self._installations.forget(PLATFORM, workspace, until)
        self._unlearn(workspace)
        if forgotten:
            logs.get("slack").info("the app has left a workspace; its tokens are forgotten", workspace=workspace)
        return forgotten

    async def left(self, workspace: str, at: datetime) -> None:
        """Slack tells that the app was uninstalled, or its token revoked, at `at`.

        Such news may come late, after the app was installed again, and clocks differ: tokens that seem newer are kept
        only if Slack does not refuse them.
        """
        if await self.forget(workspace, at):
            return
        installation = await self._of(workspace)
        if installation is not None and await self._refuses(installation):
            await self.forget(workspace, installation.installed_at)

    async def withdrawn(self, bot: Bot) -> None:
        """Slack refuses this token for good: it is forgotten, unless there is another by now or one can be had."""
        self._unlearn(bot.workspace)
        installation = await self._of(bot.workspace)
        if installation is None or installation.token != bot.token:
            return
        if installation.refresh_token and not self._renewer.refused(installation):
            if (renewal := self._renewer.begin(installation)) is not None:
                await asyncio.shield(renewal)
            self._unlearn(bot.workspace)
            if not self._renewer.refused(installation):
                return
        await self.forget(bot.workspace, installation.installed_at)

    async def _of(self, place: str) -> Installation | None:
        now = self._clock.now()
        seen, known = self._known.get(place, (None, None))
        if seen is not None and abs(now - seen) <= REMEMBERED:
            return known
        changes = self._changes
        found = await self._installations.of(PLATFORM, place)
        if len(self._known) >= REMEMBERED_MOST:
            self._known.clear()
        if changes == self._changes:
            self._known[place] = (now, found)
        return found

    def _unlearn(self, place: str) -> None:
        """What is being read at this moment may be old: it is not remembered either."""
        self._known.pop(place, None)
        self._changes += 1

    async def _refuses(self, installation: Installation) -> bool:
        try:
            await self._grants.whoami(installation.token)
        except Refused:
            return True
        except NoAnswer:
            return False
        return False

    async def _usable(self, installation: Installation) -> Installation | None:
        """The installation with a token that has not ended; while it is good, it is renewed in the background."""
        now = self._clock.now()
        if installation.ending(now):
            renewal = self._renewer.begin(installation)
            if installation.expired(now):
                if renewal is not None:
                    await asyncio.shield(renewal)
                return await self._renewed(installation)
        return None if installation.expired(now) else installation

    async def _renewed(self, ended: Installation) -> Installation | None:
        """What this process or another has put in place of an ended token; None when Slack gives no other."""
        for look in range(LOOKS):
            if look:
                await self._wait(LOOK_AGAIN_S)
            self._unlearn(ended.workspace)
            found = await self._of(ended.workspace)
            if found is None or self._renewer.refused(found):
                return None
            if not found.expired(self._clock.now()):
                return found
        raise DeliveryError(f"the token of workspace {ended.workspace} has ended, and Slack gives no new one for now")

"""How tokens that end are renewed: in time, by one process, and never lost once Slack has given them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from adapters.slack.grants import Granted, Grants, Refused
from bot.model.installation import Installation
from bot.operation import logs
from bot.ports import Clock, Installations

LEASE = timedelta(minutes=1)
"""How long a process may take to renew a token, and how long nobody tries again after it failed."""
REST = timedelta(seconds=3)
"""How long this process does not look again for a chance to renew a token."""
SAVE_AGAIN_S = 30.0
CLOSE_WITHIN_S = 3.0
_FOREVER = datetime.max.replace(tzinfo=UTC)

Wait = Callable[[float], Awaitable[None]]


class _Rest(Struct, frozen=True):
    """Nothing to be done for this version of an installation until then."""

    version: int
    until: datetime


class Renewer:
    """Renews tokens. Slack revokes a refresh token soon after its use, so what came for it is kept at any cost.

    Source: https://docs.slack.dev/authentication/using-token-rotation
    """

    def __init__(self, installations: Installations, grants: Grants, clock: Clock, wait: Wait) -> None:
        self._installations = installations
        self._grants = grants
        self._clock = clock
        self._wait = wait
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._rests: dict[str, _Rest] = {}

    async def close(self) -> None:
        """Bring renewals to their end, within three seconds."""
        tasks = set(self._tasks.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=CLOSE_WITHIN_S)
            for task in late:
                task.cancel()

    def refused(self, installation: Installation) -> bool:
        """Whether Slack has said that there will be no other token."""
        return self._rests.get(installation.workspace) == _Rest(installation.version, _FOREVER)

    def begin(self, installation: Installation) -> asyncio.Task[None] | None:
        """A renewal that goes on by itself; None when it was tried just now, or refused. Never cancel it."""
        place = installation.workspace
        rest = self._rests.get(place)
        if rest is not None and rest.version == installation.version and self._clock.now() < rest.until:
            return None
        if place not in self._tasks:
            task = self._tasks[place] = asyncio.create_task(self._renew(installation))
            task.add_done_callback(lambda _: self._tasks.pop(place, None))
        return self._tasks[place]

    async def _renew(self, installation: Installation) -> None:
        now = self._clock.now()
        place, version = installation.workspace, installation.version
        log = logs.get("slack", workspace=place, until=f"{installation.expires_at}")
        self._rests[place] = _Rest(version, now + REST)
        try:
            if not await self._installations.reserve(installation, now, now + LEASE):
                return
            granted = await self._grants.renew(installation.refresh_token)
        except Refused as no:
            self._rests[place] = _Rest(version, _FOREVER)
            log.error("Slack renews this token no more; the workspace has to install the app again", code=no.code)
        except Exception as error:
            log.warning("a token could not be renewed; it is tried again in a minute", error=error)
        else:
            await self._keep(_renewed(installation, granted, now))

    async def _keep(self, renewed: Installation) -> None:
        """Save new tokens, however long that takes."""
        pause = 1.0
        while True:
            try:
                await self._installations.renew(renewed)
                return
            except Exception as error:
                log = logs.get("slack", workspace=renewed.workspace)
                log.error("new tokens could not be saved; it is tried again", error=error)
            await self._wait(pause)
            pause = min(pause * 2, SAVE_AGAIN_S)


def _renewed(installation: Installation, granted: Granted, now: datetime) -> Installation:
    return replace(
        installation,
        token=granted.token,
        refresh_token=granted.refresh_token or installation.refresh_token,
        expires_at=now + granted.lasts if granted.lasts is not None else None,
    )

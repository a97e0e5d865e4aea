"""Installations and states as Bolt's OAuth wants to find and keep them."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from logging import Logger, getLogger
from typing import Any

from slack_bolt.error import BoltError
from slack_sdk.oauth.installation_store import Bot as BoltBot
from slack_sdk.oauth.installation_store import Installation as BoltInstallation
from slack_sdk.oauth.installation_store import async_installation_store
from slack_sdk.oauth.state_store import async_state_store

from adapters.slack.workspaces import PLATFORM, Workspaces
from bot.model.installation import Installation
from bot.model.secret import Secret
from bot.ports import Clock, Installations

STATE_LASTS = timedelta(minutes=10)
"""As long as Slack's codes last. Source: https://docs.slack.dev/authentication/installing-with-oauth"""


class InstallationStore(async_installation_store.AsyncInstallationStore):
    """Workspaces for Bolt. Refresh tokens stay here: tokens are fresh when found, so that Bolt never spends one.

    Bolt renews without asking whether another process does so too, and there is one bot in a workspace, no users' tokens.
    """

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    @property
    def logger(self) -> Logger:
        return getLogger("slack.installations")

    async def async_save(self, installation: BoltInstallation) -> None:
        await self._workspaces.save(_kept(installation))

    async def async_save_bot(self, bot: BoltBot) -> None:
        await self._workspaces.save(_kept(bot))

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> BoltBot | None:
        found = await self._find(enterprise_id, team_id, is_enterprise_install)
        return None if found is None else _shown(found).to_bot()

    async def async_find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> BoltInstallation | None:
        found = await self._find(enterprise_id, team_id, is_enterprise_install)
        if found is None or (user_id is not None and user_id != found.installed_by):
            return None
        return _shown(found)

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        await self._workspaces.forget(place(team_id, enterprise_id))

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        # A person who withdraws their own token takes nothing away: Kizuna holds only the bot's.
        if user_id is None:
            await self._workspaces.forget(place(team_id, enterprise_id))

    async def async_delete_all(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        await self._workspaces.forget(place(team_id, enterprise_id))

    async def _find(
        self, enterprise: str | None, team: str | None, enterprise_wide: bool | None
    ) -> Installation | None:
        found = await self._workspaces.installation(place(team, enterprise, bool(enterprise_wide)))
        return found


class StateStore(async_state_store.AsyncOAuthStateStore):
    """States that browsers carry to Slack and back."""

    def __init__(self, installations: Installations, clock: Clock) -> None:
        self._installations = installations
        self._clock = clock

    @property
    def logger(self) -> Logger:
        return getLogger("slack.installations")

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        state, now = secrets.token_urlsafe(32), self._clock.now()
        await self._installations.keep_state(state, now, now + STATE_LASTS)
        return state

    async def async_consume(self, state: str) -> bool:
        return await self._installations.take_state(state, self._clock.now()) == "good"


def place(team: str | None, enterprise: str | None, enterprise_wide: bool = False) -> str:
    """Under which id an installation is kept: the organisation's when it serves all of its workspaces."""
    return (enterprise if enterprise_wide or not team else team) or ""


def _kept(given: BoltInstallation | BoltBot) -> Installation:
    where = place(given.team_id, given.enterprise_id, given.is_enterprise_install)
    if not given.bot_token or not where:
        raise BoltError("Slack gave no bot token: the app asks for no bot scopes, or the answer is broken")
    ends = given.bot_token_expires_at
    return Installation(
        platform=PLATFORM,
        workspace=where,
        enterprise=given.enterprise_id or "",
        token=Secret(given.bot_token),
        refresh_token=Secret(given.bot_refresh_token or ""),
        expires_at=None if ends is None else datetime.fromtimestamp(ends, UTC),
        bot_id=given.bot_id or "",
        bot_user_id=given.bot_user_id or "",
        scopes=_listed(given.bot_scopes),
        installed_by=getattr(given, "user_id", None) or "",
        installed_at=datetime.fromtimestamp(given.installed_at, UTC),
        app_id=given.app_id or "",
    )


def _shown(found: Installation) -> BoltInstallation:
    """With neither refresh token nor end: to Bolt the token lasts."""
    return BoltInstallation(
        app_id=found.app_id,
        enterprise_id=found.enterprise or None,
        team_id=None if found.enterprise_wide else found.workspace,
        bot_token=found.token.reveal(),
        bot_id=found.bot_id,
        bot_user_id=found.bot_user_id,
        bot_scopes=list(found.scopes),
        user_id=found.installed_by,
        is_enterprise_install=found.enterprise_wide,
        installed_at=found.installed_at.timestamp(),
    )


def _listed(scopes: str | Sequence[str] | None) -> tuple[str, ...]:
    return tuple(scopes.split(",") if isinstance(scopes, str) else scopes or ())

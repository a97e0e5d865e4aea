"""Whose token speaks in which workspace."""

from typing import Protocol

from msgspec import Struct
from slack_sdk.web.async_client import AsyncWebClient

from bot.model.secret import Secret


class Bot(Struct, frozen=True, kw_only=True):
    """The bot as one workspace knows it; with an organisation's id for `workspace`, as all of its workspaces do."""

    token: Secret
    workspace: str
    enterprise: str = ""
    bot_id: str = ""
    user_id: str = ""

    def serves(self, workspace: str, enterprise: str) -> bool:
        """Whether the token is good for this workspace."""
        return self.workspace in (workspace, enterprise)


class Tokens(Protocol):
    """Where tokens come from."""

    async def of(self, workspace: str, enterprise: str = "") -> Bot | None:
        """The bot in a workspace; None where it is not installed. Raises what slack_sdk raises, ConfigError for keys."""

    async def withdrawn(self, bot: Bot) -> None:
        """Slack refuses this token for good."""


class OneWorkspace:
    """The token of SLACK_BOT_TOKEN; Slack is asked once whose it is."""

    def __init__(self, client: AsyncWebClient, token: Secret) -> None:
        self._client = client
        self._token = token
        self._bot: Bot | None = None

    async def of(self, workspace: str, enterprise: str = "") -> Bot | None:
        """See Tokens."""
        if self._bot is None:
            answer = await self._client.auth_test(token=self._token.reveal())
            self._bot = Bot(
                token=self._token,
                workspace=answer.get("team_id") or "",
                enterprise=answer.get("enterprise_id") or "",
                bot_id=answer.get("bot_id") or "",
                user_id=answer.get("user_id") or "",
            )
        return self._bot if self._bot.serves(workspace, enterprise) else None

    async def withdrawn(self, bot: Bot) -> None:
        """Nothing is kept of it: only the operator can give another one."""

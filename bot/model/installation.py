"""One workspace that has installed the bot, and the tokens it gave."""

from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from bot.model.secret import NONE, Secret

RENEW_BEFORE = timedelta(hours=2)
"""How long before its end a token is renewed: early enough to try again many times."""

StateVerdict = Literal["good", "used", "expired", "unknown"]
"""What became of the state that a browser brings back: good once, then used; expired after its time; never issued."""


class Installation(Struct, frozen=True, kw_only=True):
    """The bot in one workspace. `workspace` is the organisation's id when it was installed for all of its workspaces."""

    platform: str
    workspace: str
    enterprise: str = ""
    """The organisation that the workspace belongs to, if any."""
    token: Secret
    refresh_token: Secret = NONE
    """Good for one new token; empty where tokens do not end."""
    expires_at: datetime | None = None
    bot_id: str = ""
    """Who wrote the bot's messages, as the platform says there."""
    bot_user_id: str = ""
    scopes: tuple[str, ...] = ()
    installed_by: str = ""
    installed_at: datetime
    app_id: str = ""
    version: int = 0
    """Counts writes, so that whoever renews a token can tell that nobody else did meanwhile."""

    @property
    def enterprise_wide(self) -> bool:
        """Whether one installation serves every workspace of an organisation."""
        return bool(self.enterprise) and self.workspace == self.enterprise

    def expired(self, at: datetime) -> bool:
        """Whether the token is of no use any more."""
        return self.expires_at is not None and self.expires_at <= at

    def ending(self, at: datetime) -> bool:
        """Whether it is time to renew the token."""
        return bool(self.refresh_token) and self.expired(at + RENEW_BEFORE)

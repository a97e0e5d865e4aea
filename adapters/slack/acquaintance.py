"""What Slack knows of people: their names, their languages and time zones, asked once in a while."""

import asyncio
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from adapters.latest import Latest
from adapters.slack.calls import Calls
from adapters.slack.payload import text
from bot.errors import DeliveryError
from bot.model.address import User
from bot.operation import logs
from bot.ports import Clock

KNOWN_FOR = timedelta(hours=6)
"""Changes arrive as events; this is for those that were missed."""
UNKNOWN_FOR = timedelta(minutes=1)
MOST = 50_000
ASKED_MOST = 5
"""People in one message whose names are asked for."""
ASK_WITHIN_S = 1.5
"""Well within the time for an acknowledgement."""

Key = tuple[str, str]


class _Known(Struct, frozen=True):
    name: str
    locale: str
    timezone: str
    until: datetime


class Acquaintance:
    """Remembers what `users.info` says: https://docs.slack.dev/reference/methods/users.info"""

    def __init__(self, calls: Calls, clock: Clock) -> None:
        self._calls = calls
        self._clock = clock
        self._known: Latest[Key, _Known] = Latest(MOST)

    async def introduced(self, user: User) -> User:
        """The user with name, language and zone; without them when Slack does not say now."""
        known = await self._of((user.workspace, user.id))
        return replace(user, name=known.name or user.name, locale=known.locale, timezone=known.timezone)

    async def names(self, workspace: str, ids: Collection[str]) -> dict[str, str]:
        """What these people are called, as far as Slack says."""
        asked = sorted(ids)[:ASKED_MOST]
        found = await asyncio.gather(*(self._of((workspace, id)) for id in asked))
        return {id: known.name for id, known in zip(asked, found, strict=True) if known.name}

    def changed(self, workspace: str, profile: Mapping[str, Any]) -> User | None:
        """Slack tells of a profile; who it is when they may have another language or zone now."""
        key = (workspace, text(profile, "id"))
        if not key[1] or profile.get("is_bot") is True:
            return None
        before = self._known.get(key)
        after = self._keep(key, profile, KNOWN_FOR) if before is not None else _read(profile, None, self._clock.now())
        if before is not None and (before.locale, before.timezone) == (after.locale, after.timezone):
            return None
        return User(
            platform="slack", workspace=workspace, id=key[1], name=after.name, locale=after.locale,
            timezone=after.timezone,
        )  # fmt: skip

    async def _of(self, key: Key) -> _Known:
        known = self._known.get(key)
        if known is not None and known.until > self._clock.now():
            return known
        workspace, id = key
        try:
            async with asyncio.timeout(ASK_WITHIN_S):
                answer = await self._calls.ask(workspace, "users.info", user=id, include_locale="true")
        except (DeliveryError, TimeoutError) as error:
            logs.get("slack").warning(
                "what Slack knows of a user is not to be had now", reason=str(error) or "too slow"
            )
            return self._keep(key, {}, UNKNOWN_FOR)
        return self._keep(key, answer.get("user") or {}, KNOWN_FOR)

    def _keep(self, key: Key, profile: Mapping[str, Any], known_for: timedelta) -> _Known:
        known = self._known[key] = _read(profile, self._known.get(key), self._clock.now() + known_for)
        return known


def _read(profile: Mapping[str, Any], before: _Known | None, until: datetime) -> _Known:
    """What a profile says; what it leaves out is as before."""
    old = before or _Known("", "", "", until)
    shown = text(profile, "profile", "display_name") or text(profile, "profile", "real_name")
    return _Known(
        name=shown or text(profile, "real_name") or old.name,
        locale=text(profile, "locale") or old.locale,
        timezone=text(profile, "tz") or old.timezone,
        until=until,
    )

"""Who acted and where, read from payloads in which nothing is taken for granted."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from bot.model.address import User

PLATFORM = "slack"
_KEYS = json.JSONEncoder(ensure_ascii=True, sort_keys=True, default=str)
Body = Mapping[str, Any]


class Place(Struct, frozen=True, kw_only=True):
    """Where the app is installed that a payload is for.

    `workspace` is what owners and tokens go by: the team's id, or the organisation's when the app is installed for all
    of its teams, since people there have one id, one app and one conversation with it, whichever team they look at.
    """

    workspace: str
    team: str = ""
    enterprise: str = ""

    @property
    def organisation(self) -> bool:
        """Whether the app is installed for all teams of an organisation."""
        return bool(self.enterprise) and self.workspace == self.enterprise


def part(body: object, *path: str) -> object:
    """What stands at the end of the path; None where it breaks off."""
    for name in path:
        body = body.get(name) if isinstance(body, dict) else None
    return body


def text(body: object, *path: str) -> str:
    """The string at the end of the path; empty when there is none."""
    found = part(body, *path)
    return found if isinstance(found, str) else ""


def items(body: object, *path: str) -> list[Any]:
    """The list at the end of the path; empty when there is none."""
    found = part(body, *path)
    return found if isinstance(found, list) else []


def place(body: Body) -> Place | None:
    """Where the payload belongs; None when it does not say.

    Events name the installation first among their `authorizations`, modals carry its team along: in channels shared
    between companies the team that stands outside may be the other one.
    Sources: https://docs.slack.dev/apis/events-api, https://docs.slack.dev/reference/interaction-payloads
    """
    authorization = next(iter(items(body, "authorizations")), None)
    if isinstance(authorization, Mapping):
        team, enterprise = text(authorization, "team_id"), text(authorization, "enterprise_id")
        wide = part(authorization, "is_enterprise_install")
    else:
        teams = (
            ("view", "app_installed_team_id"),
            ("team", "id"),
            ("team_id",),
            ("user", "team_id"),
            ("view", "team_id"),
        )
        enterprises = (("enterprise", "id"), ("enterprise_id",), ("team", "enterprise_id"))
        team = next(filter(None, (text(body, *path) for path in teams)), "")
        enterprise = next(filter(None, (text(body, *path) for path in enterprises)), "")
        wide = part(body, "is_enterprise_install")
    workspace = enterprise if enterprise and wide in (True, "true") else team
    return Place(workspace=workspace, team=team, enterprise=enterprise) if workspace else None


def visits(body: Body, at: Place) -> bool:
    """Whether the person belongs to another company (Slack Connect) and has no business with this installation.

    Inside an organisation people come from many of its teams. Source: https://docs.slack.dev/apis/slack-connect
    """
    event = part(body, "event")
    if isinstance(event, Mapping):
        home = text(event, "user_team") or text(event, "team")
        if part(body, "is_ext_shared_channel") is True:
            return bool(home) and home not in (at.team, at.enterprise)
        return home.startswith("T") and home != at.team and not at.enterprise
    home = text(body, "user", "team_id")
    return bool(home) and home not in (at.team, at.enterprise) and not at.organisation


def user(body: Body, at: Place) -> User | None:
    """Who acted; None when the payload does not say."""
    id = next(filter(None, (text(body, *path) for path in (("user", "id"), ("user_id",), ("event", "user")))), "")
    name = next(
        filter(None, (text(body, *path) for path in (("user", "name"), ("user", "username"), ("user_name",)))), ""
    )
    return User(platform=PLATFORM, workspace=at.workspace, id=id, name=name) if id else None


def moment(stamp: str, now: datetime) -> datetime:
    """The moment of a Slack timestamp (`1700000000.000100`); now when it is none."""
    try:
        return datetime.fromtimestamp(float(stamp), UTC)
    except (ValueError, OverflowError, OSError):
        return now


def once(*parts: object) -> str:
    """A key that is the same for the same parts."""
    return hashlib.blake2b(_KEYS.encode(parts).encode(), digest_size=12).hexdigest()

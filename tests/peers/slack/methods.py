"""What Web API methods have in common: who calls, with which arguments, and how Slack says no."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.peers.slack import limits
from tests.peers.slack.arguments import unknown
from tests.peers.slack.world import Channel, Team, Token, World

if TYPE_CHECKING:
    from tests.peers.slack.peer import Slack


class Refused(Exception):
    """`ok: false` with this error; `more` is added to the answer."""

    def __init__(self, error: str, *messages: str, status: int = 200, retry_after_s: int = 0, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.status = status
        self.retry_after_s = retry_after_s
        self.more = dict(more)
        if messages:
            self.more |= {
                "errors": [*messages],
                "response_metadata": {"messages": [f"[ERROR] {each}" for each in messages]},
            }


@dataclass
class Call:
    """One call of a method."""

    slack: "Slack"
    name: str
    token: Token | None
    args: Mapping[str, Any]
    basic: tuple[str, str] | None = None
    """User and password of Basic authentication."""

    @property
    def world(self) -> World:
        """What this Slack knows."""
        return self.slack.world

    @property
    def team(self) -> Team:
        """The caller's workspace."""
        if self.token is None:
            raise Refused("not_authed")
        return self.world.teams[self.token.team]

    def text(self, name: str) -> str:
        """An argument as a string; empty when it is missing."""
        value = self.args.get(name)
        return "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        """An argument that says yes or no."""
        return self.text(name).lower() in ("true", "1")

    def need(self, name: str, error: str = "") -> str:
        """An argument that must be there."""
        value = self.text(name)
        if not value:
            raise Refused(error or "invalid_arguments", f"missing required field: {name}")
        return value

    def json(self, name: str, error: str) -> Any:
        """An argument that is JSON, as it is or as a string; None when it is missing."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise Refused(error) from None

    def require(self, scope: str) -> None:
        """Refuse a token that has not been granted a scope."""
        granted = self.token.scopes if self.token is not None else ()
        if scope and scope not in granted:
            raise Refused("missing_scope", needed=scope, provided=",".join(granted) or "none")

    def channel(self, name: str, *, member: bool = True) -> Channel:
        """A conversation that the caller can see, and by default is in."""
        bot = self.team.bot_user
        found = self.world.channels.get(name)
        if found is None or not self.world.sees(self.team.id, found):
            raise Refused("channel_not_found")
        if bot not in found.members and found.kind != "public":
            raise Refused("channel_not_found")
        if member and bot not in found.members:
            raise Refused("not_in_channel")
        return found


Method = Callable[[Call], Awaitable[dict[str, Any]]]
METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Make a function the Web API method of this name."""

    def register(function: Method) -> Method:
        METHODS[name] = function
        return function

    return register


async def perform(call: Call) -> dict[str, Any]:
    """Check the token, do what is asked; raises Refused."""
    if call.name not in METHODS:
        raise Refused("unknown_method", req_method=call.name)
    if call.name not in ("api.test", "oauth.v2.access"):
        _check(call)
        call.require(limits.SCOPES.get(call.name, ""))
    if wrong := unknown(call.name, call.args):
        # Slack itself does without a word what is left: here it is an error, so that somebody hears of it.
        raise Refused("invalid_arguments", *(f"unknown argument: {each}" for each in wrong))
    return {"ok": True, **await METHODS[call.name](call)}


def _check(call: Call) -> None:
    token = call.token
    if token is None:
        raise Refused("not_authed")
    known = call.world.tokens.get(token.value)
    if known is None:
        raise Refused("invalid_auth")
    # A bot whose app is gone is a deleted user.
    if known.kind == "bot" and not call.world.teams[known.team].installed:
        raise Refused("account_inactive")
    if known.revoked:
        raise Refused("token_revoked")
    if known.expires_at is not None and call.slack.timing.elapsed() >= known.expires_at:
        raise Refused("token_expired")
    if (call.name == "apps.connections.open") != (known.kind == "app"):
        raise Refused("not_allowed_token_type")


@method("api.test")
async def api_test(call: Call) -> dict[str, Any]:
    """See https://docs.slack.dev/reference/methods/api.test."""
    if error := call.text("error"):
        raise Refused(error, args=dict(call.args))
    return {"args": dict(call.args)}


@method("auth.test")
async def auth_test(call: Call) -> dict[str, Any]:
    """See https://docs.slack.dev/reference/methods/auth.test."""
    team = call.team
    return {
        "url": f"https://{team.domain}.slack.com/", "team": team.name, "user": call.world.bot(team.id).name,
        "team_id": team.id, "user_id": team.bot_user, "bot_id": team.bot_id, "is_enterprise_install": False,
    }  # fmt: skip


@method("apps.connections.open")
async def apps_connections_open(call: Call) -> dict[str, Any]:
    """See https://docs.slack.dev/reference/methods/apps.connections.open."""
    return {"url": call.slack.sockets.ticket()}


@method("users.info")
async def users_info(call: Call) -> dict[str, Any]:
    """See https://docs.slack.dev/reference/methods/users.info."""
    name = call.need("user", "user_not_found")
    user = call.world.users.get((call.team.id, name)) or call.slack.payloads.stranger(call.team.id, name)
    if user is None:
        raise Refused("user_not_found")
    return {"user": call.slack.payloads.user(user, locale=call.flag("include_locale"), seen_by=call.team.id)}

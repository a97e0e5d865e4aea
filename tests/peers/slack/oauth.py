"""Installing into workspaces: codes, tokens that rotate, uninstalling (https://docs.slack.dev/authentication)."""

import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from tests.peers.slack import limits
from tests.peers.slack.methods import Call, Refused, method
from tests.peers.slack.world import Team, Token, World

if TYPE_CHECKING:
    from tests.peers.slack.peer import Slack

PAGE = """<!doctype html><html lang="en"><title>{app} asks to access {team}</title>
<h1>{app} is requesting permission to access the {team} workspace</h1><ul>{scopes}</ul>
<a id="allow" href="{allow}">Allow</a> <a id="deny" href="{deny}">Cancel</a></html>"""


@dataclass
class Code:
    """What is exchanged for tokens, once, within ten minutes."""

    team: str
    user: str
    scopes: tuple[str, ...]
    redirect_uri: str
    until: float
    used: bool = False


@dataclass
class Codes:
    """Codes that were given out on the authorize page."""

    given: dict[str, Code] = field(default_factory=dict)


def authorize(slack: "Slack", query: Mapping[str, str]) -> tuple[int, str]:
    """The authorize page: (302, where to) or (status, HTML). `answer` says which button was pressed."""
    app = slack.app
    redirect = query.get("redirect_uri", "") or next(iter(app.redirect_urls), "")
    if query.get("client_id") != app.client_id:
        return 200, "<h1>Something went wrong</h1><p>Invalid client_id parameter</p>"
    local = urlsplit(redirect).hostname in ("127.0.0.1", "localhost")
    if not (redirect in app.redirect_urls if app.redirect_urls else local):
        return 200, "<h1>Something went wrong</h1><p>redirect_uri did not match any configured URIs.</p>"
    if not query.get("scope"):
        return 200, "<h1>Something went wrong</h1><p>Invalid permissions requested</p>"
    back = {"state": query["state"]} if "state" in query else {}
    match query.get("answer") or app.consent:
        case "allow":
            return 302, f"{redirect}?{urlencode({'code': _code(slack, query, redirect), **back})}"
        case "deny":
            return 302, f"{redirect}?{urlencode({'error': 'access_denied', **back})}"
    user = slack.installer()
    here = f"{slack.url}/oauth/v2/authorize?{urlencode(dict(query))}"
    return 200, PAGE.format(
        app=html.escape(app.name), team=html.escape(slack.world.teams[user.team].name),
        allow=html.escape(f"{here}&answer=allow"), deny=html.escape(f"{here}&answer=deny"),
        scopes="".join(f"<li>{html.escape(each)}</li>" for each in query["scope"].split(",")),
    )  # fmt: skip


def grant(world: World, team: Team, scopes: tuple[str, ...], *, rotating: bool) -> tuple[Token, str]:
    """New tokens for a workspace: the access token and, when it rotates, the refresh token."""
    team.installed, team.scopes = True, scopes
    number = world.id("k")
    token = Token(f"{'xoxe.xoxb-1' if rotating else 'xoxb'}-{team.id}-{number}", team.id, scopes=scopes)
    world.tokens[token.value] = token
    if not rotating:
        return token, ""
    token.expires_at = world.timing.elapsed() + limits.TOKEN_S
    refresh = f"xoxe-1-{team.id}-{number}"
    world.refresh_tokens[refresh] = team.id
    return token, refresh


def revoke(world: World, team: str) -> list[str]:
    """End every token of a workspace; the ids of the bots that they were for."""
    ended = [token for token in world.tokens.values() if token.team == team and token.kind == "bot"]
    for token in ended:
        token.revoked = True
    for refresh in [name for name, where in world.refresh_tokens.items() if where == team]:
        del world.refresh_tokens[refresh]
    return [world.teams[team].bot_user] if ended else []


@method("oauth.v2.access")
async def access(call: Call) -> dict[str, Any]:
    """Exchange a code, or a refresh token, for a token."""
    app = call.slack.app
    name, secret = call.basic or (call.text("client_id"), call.text("client_secret"))
    if name != app.client_id:
        raise Refused("invalid_client_id")
    if secret != app.client_secret:
        raise Refused("bad_client_secret")
    if call.text("grant_type") == "refresh_token":
        team = call.world.refresh_tokens.pop(call.text("refresh_token"), "")
        if not team:
            raise Refused("invalid_refresh_token")
        known = call.world.teams[team]
        return _answer(call, known, grant(call.world, known, known.scopes, rotating=True), "")
    if call.text("grant_type") not in ("", "authorization_code"):
        raise Refused("invalid_grant_type")
    code = call.slack.codes.given.get(call.text("code"))
    if code is None or code.used or call.slack.timing.elapsed() >= code.until:
        raise Refused("invalid_code")
    if call.text("redirect_uri") != code.redirect_uri:
        raise Refused("bad_redirect_uri")
    code.used = True
    team_ = call.world.teams[code.team]
    return _answer(call, team_, grant(call.world, team_, code.scopes, rotating=app.rotation), code.user)


@method("auth.revoke")
async def auth_revoke(call: Call) -> dict[str, Any]:
    """End the token that this is called with."""
    team = call.team
    if call.flag("test") or call.token is None:
        return {"revoked": False}
    call.world.tokens[call.token.value].revoked = True
    call.slack.tell(team.id, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [team.bot_user]}})
    return {"revoked": True}


@method("apps.uninstall")
async def apps_uninstall(call: Call) -> dict[str, Any]:
    """Take the app out of the caller's workspace."""
    app = call.slack.app
    name, secret = call.basic or (call.text("client_id"), call.text("client_secret"))
    if name != app.client_id:
        raise Refused("invalid_client_id")
    if secret != app.client_secret:
        raise Refused("bad_client_secret")
    await call.slack.uninstall(call.team.id)
    return {}


def _code(slack: "Slack", query: Mapping[str, str], redirect: str) -> str:
    user = slack.installer()
    name = f"{slack.world.id('c')}.{user.team}"
    scopes = tuple(query["scope"].split(","))
    until = slack.timing.elapsed() + limits.CODE_S
    slack.codes.given[name] = Code(user.team, user.id, scopes, query.get("redirect_uri", ""), until)
    return name


def _answer(call: Call, team: Team, granted: tuple[Token, str], user: str) -> dict[str, Any]:
    token, refresh = granted
    answer = {
        "app_id": call.slack.app.id, "authed_user": {"id": user} if user else {}, "scope": ",".join(token.scopes),
        "token_type": "bot", "access_token": token.value, "bot_user_id": team.bot_user,
        "team": {"id": team.id, "name": team.name}, "enterprise": None, "is_enterprise_install": False,
    }  # fmt: skip
    return answer | ({"refresh_token": refresh, "expires_in": limits.TOKEN_S} if refresh else {})

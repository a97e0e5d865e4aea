"""Installing by the authorize page, tokens that rotate, uninstalling."""

from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
import pytest
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator

from tests.peers import slack
from tests.peers.slack.bolt import client, error

pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")  # slack_sdk uses it
BACK = "http://127.0.0.1:1/slack/oauth_redirect"


@pytest.fixture
async def peer():
    """A Slack with somebody signed in."""
    async with slack.running() as running:
        running.add_user("Ana")
        yield running


async def authorize(peer, **query):
    """What the authorize page leads to: its query, or the page itself."""
    asked = {
        "client_id": peer.app.client_id,
        "scope": "chat:write,im:write",
        "redirect_uri": BACK,
        "state": "s1",
        **query,
    }
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{peer.authorize_url}?{urlencode(asked)}", allow_redirects=False) as response,
    ):
        if response.status != 302:
            return await response.text()
        return {name: value for name, (value,) in parse_qs(urlsplit(response.headers["Location"]).query).items()}


async def exchange(peer, code, **more):
    """Tokens for a code."""
    app = peer.app
    named = {"client_id": app.client_id, "client_secret": app.client_secret, "redirect_uri": BACK, "code": code, **more}
    return await client(peer, "").oauth_v2_access(**named)


async def test_who_allows_it_gives_a_code_that_works_once(peer):
    back = await authorize(peer)
    assert back["state"] == "s1"
    given = await exchange(peer, back["code"])
    assert (given["team"]["id"], given["scope"], given["token_type"]) == (peer.team, "chat:write,im:write", "bot")
    assert (given["enterprise"], given["is_enterprise_install"]) == (None, False)
    assert (await client(peer, given["access_token"]).auth_test())["user_id"] == given["bot_user_id"]
    assert await error(exchange(peer, back["code"])) == "invalid_code"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"redirect_uri": "http://127.0.0.1:1/elsewhere"}, "bad_redirect_uri"),
        ({"client_secret": "guess"}, "bad_client_secret"),
        ({"client_id": "1.2"}, "invalid_client_id"),
        ({"code": "guess"}, "invalid_code"),
        ({"grant_type": "password"}, "invalid_grant_type"),
    ],
)
async def test_an_exchange_must_be_right_in_every_part(peer, wrong, said):
    code = (await authorize(peer))["code"]
    assert await error(exchange(peer, **{"code": code, **wrong})) == said


async def test_a_code_lasts_ten_minutes(peer):
    code = (await authorize(peer))["code"]
    peer.skip(600)
    assert await error(exchange(peer, code)) == "invalid_code"


async def test_who_cancels_sends_an_error_back(peer):
    peer.settings(consent="deny")
    assert await authorize(peer) == {"error": "access_denied", "state": "s1"}
    peer.settings(consent="ask")
    assert "Allow" in await authorize(peer)
    assert "code" in await authorize(peer, answer="allow")


async def test_the_page_refuses_strange_apps_and_addresses(peer):
    assert "Invalid client_id" in await authorize(peer, client_id="1.2")
    assert "redirect_uri did not match" in await authorize(peer, redirect_uri="https://evil.example/")
    peer.settings(redirect_urls=["https://bot.example/back"])
    assert "redirect_uri did not match" in await authorize(peer)


async def test_rotating_tokens_run_out_after_twelve_hours_and_are_exchanged(peer):
    peer.settings(rotation=True)
    given = await exchange(peer, (await authorize(peer))["code"])
    assert given["expires_in"] == 43200
    peer.skip(43200)
    assert await error(client(peer, given["access_token"]).auth_test()) == "token_expired"
    rotator = AsyncTokenRotator(
        client_id=peer.app.client_id, client_secret=peer.app.client_secret, client=client(peer, "")
    )
    old = Installation(
        user_id="U", team_id=peer.team, bot_token=given["access_token"], bot_refresh_token=given["refresh_token"],
        bot_token_expires_in=0,
    )  # fmt: skip
    new = await rotator.perform_token_rotation(installation=old)
    assert (await client(peer, new.bot_token).auth_test())["ok"]
    again = {"grant_type": "refresh_token", "refresh_token": given["refresh_token"]}
    named = {"client_id": peer.app.client_id, "client_secret": peer.app.client_secret}
    assert await error(client(peer, "").oauth_v2_access(**named, **again)) == "invalid_refresh_token"


async def test_uninstalling_ends_the_tokens_and_is_told(peer):
    token, app = peer.bot_token(), peer.app
    await client(peer).apps_uninstall(client_id=app.client_id, client_secret=app.client_secret)
    assert await error(client(peer, token).auth_test()) == "account_inactive"
    told = [payload["event"]["type"] for _, payload in peer.delivery.sent]
    assert told == ["tokens_revoked", "app_uninstalled"]
    given = await exchange(peer, (await authorize(peer))["code"])
    assert (await client(peer, given["access_token"]).auth_test())["ok"]
    assert await error(client(peer, token).auth_test()) == "token_revoked"


async def test_a_token_may_revoke_itself(peer):
    token = peer.bot_token()
    assert (await client(peer).auth_revoke())["revoked"]
    assert await error(client(peer, token).auth_test()) == "token_revoked"

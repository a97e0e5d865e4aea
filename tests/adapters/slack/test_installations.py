"""Bolt's own OAuth works on our installations: it authorizes, renews through us, and forgets."""

import logging
from datetime import timedelta

import pytest
from slack_bolt.authorization.async_authorize import AsyncInstallationStoreAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.error import BoltError
from slack_bolt.listener.async_builtins import AsyncTokenRevocationListeners
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.installations import InstallationStore, StateStore, place
from bot.model.secret import Secret
from tests.adapters.slack.installing import serving, slack_without_us
from tests.storage.samples import HOUR, NOW


@pytest.fixture
async def site(new_database):
    """A process, and a Slack where the app was just installed and tokens end."""
    async with slack_without_us() as peer, serving(peer, await new_database("sqlite")) as site:
        peer.settings(rotation=True)
        async with site.browser() as browser:
            await browser.installs()
        yield site


@pytest.fixture
def store(site) -> InstallationStore:
    """What Bolt is given."""
    return InstallationStore(site.workspaces)


def context(site, team: str) -> AsyncBoltContext:
    """A request from somebody in a workspace."""
    client = AsyncWebClient(base_url=site.slack.api_url)
    return AsyncBoltContext(
        {"client": client, "logger": logging.getLogger("bolt"), "team_id": team, "is_enterprise_install": False}
    )


async def authorized(site, store, team: str = "", **how) -> str | None:
    """The token with which Bolt's built-in authorization lets a request in."""
    given = {"client_id": site.settings.slack_client_id, "client_secret": "x", **how}
    authorize = AsyncInstallationStoreAuthorize(logger=logging.getLogger("bolt"), installation_store=store, **given)
    team = team or site.slack.team
    result = await authorize(context=context(site, team), enterprise_id=None, team_id=team, user_id="U9")
    return result and result.bot_token


@pytest.mark.parametrize("bot_only", [False, True])
async def test_bolt_lets_in_whoever_comes_from_an_installed_workspace(site, store, bot_only):
    assert await authorized(site, store, bot_only=bot_only) == site.slack.bot_token()
    assert await authorized(site, store, "T404", bot_only=bot_only) is None


@pytest.mark.parametrize("bot_only", [False, True])
async def test_bolt_never_spends_a_refresh_token_itself(site, store, bot_only):
    site.clock.move(13 * HOUR)
    site.slack.skip(13 * 3600)
    assert await authorized(site, store, bot_only=bot_only) == site.slack.bot_token()
    assert [name for name, _ in site.slack.calls].count("oauth.v2.access") == 2
    found = await store.async_find_installation(enterprise_id=None, team_id=site.slack.team)
    assert (found.bot_refresh_token, found.bot_token_expires_at) == (None, None)


async def test_bolts_listeners_forget_an_uninstalled_workspace(site, store):
    listeners = AsyncTokenRevocationListeners(store)
    await listeners.handle_app_uninstalled_events(context(site, site.slack.team))
    assert await site.token() is None


async def test_bolts_listeners_forget_a_revoked_bot_but_not_because_of_a_person(site, store):
    listeners = AsyncTokenRevocationListeners(store)
    people = {"tokens": {"oauth": [site.slack.installer().id], "bot": []}}
    await listeners.handle_tokens_revoked_events(people, context(site, site.slack.team))
    assert await site.token()
    await listeners.handle_tokens_revoked_events({"tokens": {"bot": ["U0"]}}, context(site, site.slack.team))
    assert await site.token() is None


async def test_an_organisations_installation_is_found_by_its_id(site, store):
    wide = Installation(
        enterprise_id="E1", team_id="T1", is_enterprise_install=True, bot_token="xoxb-wide", user_id="U1",
        installed_at=NOW.timestamp(),
    )  # fmt: skip
    await store.async_save(wide)
    found = await store.async_find_bot(enterprise_id="E1", team_id="T7", is_enterprise_install=True)
    assert (found.bot_token, found.team_id, found.is_enterprise_install) == ("xoxb-wide", None, True)
    assert await store.async_find_bot(enterprise_id="E1", team_id="T1") is None
    assert [place("T1", "E1"), place("T1", "E1", True), place(None, "E1"), place(None, None)] == ["T1", "E1", "E1", ""]


async def test_what_bolt_saves_comes_back(site, store):
    given = Installation(
        team_id="T5", bot_token="xoxb-5", bot_id="B5", bot_user_id="U5", bot_scopes="commands,chat:write", user_id="U1",
        app_id="A1", installed_at=NOW.timestamp(), bot_refresh_token="xoxe-5",
        bot_token_expires_at=int((NOW + 12 * HOUR).timestamp()),
    )  # fmt: skip
    await store.async_save_bot(given.to_bot())
    kept = await site.installations.of("slack", "T5")
    assert (kept.token, kept.refresh_token, kept.expires_at) == (Secret("xoxb-5"), Secret("xoxe-5"), NOW + 12 * HOUR)
    found = await store.async_find_installation(enterprise_id=None, team_id="T5")
    assert (found.bot_id, found.bot_user_id, found.bot_scopes) == ("B5", "U5", ["commands", "chat:write"])


async def test_an_installation_without_a_bot_is_refused(store):
    with pytest.raises(BoltError, match="no bot token"):
        await store.async_save(Installation(team_id="T1", user_id="U1", user_token="xoxp-1"))


async def test_states_are_long_unlike_each_other_and_good_once_for_ten_minutes(site):
    states = StateStore(site.installations, site.clock)
    one, other = await states.async_issue(), await states.async_issue()
    assert one != other
    assert len(one) > 40
    assert [await states.async_consume(one), await states.async_consume(one)] == [True, False]
    site.clock.move(timedelta(minutes=10))
    assert not await states.async_consume(other)

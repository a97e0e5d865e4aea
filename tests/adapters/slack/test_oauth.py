"""Installing: a workspace lets the app in, or whoever tries hears why not and can try again."""

from datetime import timedelta

import aiohttp
import pytest

from adapters.slack import oauth
from adapters.slack.manifest import INSTALL_PATH, REDIRECT_PATH, SCOPES
from bot.model.secret import Secret
from tests.adapters.slack.installing import serving, slack_without_us


@pytest.fixture
async def site(new_database):
    """A process on SQLite, and a Slack where nobody has installed the app."""
    async with slack_without_us() as peer, serving(peer, await new_database("sqlite")) as site:
        yield site


@pytest.fixture
async def browser(site):
    """Ana's browser."""
    async with site.browser() as browser:
        yield browser


async def test_a_workspace_installs_the_app_and_its_token_is_kept(site, browser):
    page = await browser.installs()
    assert (page.status, page.title) == (200, "Kizuna is in Loopback")
    assert await site.token() == Secret(site.slack.bot_token())
    kept = await site.workspaces.installation(site.slack.team)
    assert (kept.app_id, set(kept.scopes)) == (site.slack.app.id, set(SCOPES))
    assert (kept.installed_by, kept.installed_at) == (site.slack.installer().id, site.clock.now())
    assert (kept.bot_id, kept.bot_user_id) == (site.slack.world.teams[kept.workspace].bot_id, "U00000001K")


async def test_the_last_page_leads_to_the_bot_in_that_workspace(site, browser):
    page = await browser.installs()
    assert page.link == f"{site.slack.url}/app_redirect?app={site.slack.app.id}&team={site.slack.team}"
    assert "Open Slack and say hello to Kizuna" in page.html


async def test_slack_is_asked_for_what_the_bot_needs_and_for_nothing_else(site, browser):
    asked = await browser.starts()
    assert f"{asked.origin()}{asked.path}" == site.slack.authorize_url
    assert set(asked.query["scope"].split(",")) == SCOPES
    assert set(asked.query) == {"client_id", "scope", "state"}


async def test_a_tokens_end_is_kept_where_tokens_end(site, browser):
    site.slack.settings(rotation=True)
    await browser.installs()
    kept = await site.workspaces.installation(site.slack.team)
    assert kept.expires_at == site.clock.now() + timedelta(hours=12)
    assert kept.refresh_token.reveal().startswith("xoxe-1-")


async def test_installing_again_replaces_the_token(site, browser):
    await browser.installs()
    first = await site.token()
    assert (await browser.installs()).status == 200
    assert await site.token() == Secret(site.slack.bot_token()) != first


async def test_a_second_workspace_has_a_token_of_its_own(site, browser):
    await browser.installs()
    other = site.slack.add_team("Other", installed=False)
    site.slack.settings(installer=site.slack.add_user("Bo", team=other))
    assert (await browser.installs()).title == "Kizuna is in Other"
    assert await site.token(other) == Secret(site.slack.bot_token(other))
    assert await site.token() == Secret(site.slack.bot_token(site.slack.team))


async def test_whoever_cancels_in_slack_may_try_again(site, browser):
    site.slack.settings(consent="deny")
    page = await browser.installs()
    assert (page.status, page.title) == (200, "You cancelled in Slack")
    site.slack.settings(consent="allow")
    again = await browser.opens(page.url.join(aiohttp.client.URL(page.link)))
    assert again.title == "Add Kizuna to your workspace"
    assert await site.token() is None


async def test_a_state_that_was_never_given_is_refused(site, browser):
    await browser.starts()
    page = await browser.opens(f"{REDIRECT_PATH}?code=c1&state=forged")
    assert (page.status, page.title) == (400, "This was not begun in this browser")
    assert not site.slack.calls


async def test_a_state_and_cookie_made_up_together_are_refused(site, browser):
    state = "forged"
    cookie = oauth.Cookies().build_set_cookie_for_new_state(state).split(";")[0]
    async with aiohttp.ClientSession(headers={"Cookie": cookie}) as session:
        answer = await session.get(f"{site.url}{REDIRECT_PATH}?code=c1&state={state}")
        assert "This was not begun in this browser" in await answer.text()
    assert not site.slack.calls


async def test_a_link_begun_by_somebody_else_does_nothing_and_is_not_used_up(site, browser):
    back = (await browser.opens(await browser.starts(), follow=False)).headers["Location"]
    async with site.browser() as victim:
        assert (await victim.opens(back)).title == "This was not begun in this browser"
    assert (await browser.opens(back)).title == "Kizuna is in Loopback"


async def test_a_link_works_once(site, browser):
    back = (await browser.opens(await browser.starts(), follow=False)).headers["Location"]
    assert (await browser.opens(back)).status == 200
    page = await browser.opens(back)
    assert (page.status, page.title) == (400, "This link was used already")
    assert [name for name, _ in site.slack.calls].count("oauth.v2.access") == 1


async def test_a_link_ends_after_ten_minutes(site, browser):
    started = await browser.starts()
    site.clock.move(timedelta(minutes=10))
    page = await browser.opens(started)
    assert (page.status, page.title) == (400, "This link has expired")
    assert await site.token() is None


async def test_two_tabs_are_not_in_each_others_way(site, browser):
    one, other = await browser.starts(), await browser.starts()
    assert [(await browser.opens(each)).status for each in (one, other)] == [200, 200]


@pytest.mark.parametrize("what", ["server", "reset", "limited"])
@pytest.mark.parametrize("method", ["oauth.v2.access", "auth.test"])
async def test_a_slack_that_is_down_is_told_and_tried_again(site, browser, method, what):
    site.slack.script({"on": method, "what": what})
    page = await browser.installs()
    assert (page.status, page.title, page.link) == (502, "Slack did not answer", "install")
    assert await site.token() is None
    assert (await browser.installs()).status == 200


@pytest.mark.parametrize(
    ("error", "title"),
    [
        ("invalid_code", "This link was used already"),
        ("bad_client_secret", "Slack refused the installation"),
        ("internal_error", "Slack did not answer"),
    ],
)
async def test_a_code_that_slack_refuses_is_told_with_slacks_word(site, browser, error, title):
    site.slack.script({"on": "oauth.v2.access", "what": "error", "error": error})
    page = await browser.installs()
    assert page.title == title
    assert (f"Slack's word for it: {error}" in page.html.replace("&#x27;", "'")) == ("refused" in title)


async def test_an_error_that_is_no_code_is_not_repeated(site, browser):
    page = await browser.opens(f"{REDIRECT_PATH}?error=<b>Call 555</b>")
    assert (page.status, page.title) == (400, "Slack refused the installation")
    assert "555" not in page.html


async def test_a_return_without_a_code_is_refused(site, browser):
    state = (await browser.starts()).query["state"]
    page = await browser.opens(f"{REDIRECT_PATH}?state={state}")
    assert (page.status, page.title) == (400, "Slack refused the installation")


@pytest.mark.parametrize("path", [INSTALL_PATH, "/slack/oauth_redirect?code=c&state=s"])
async def test_a_database_that_is_away_is_told_without_details(site, browser, path):
    await site.installations._database.close()
    page = await browser.opens(path)
    assert (page.status == 500) == (path == INSTALL_PATH)
    assert "database" not in page.html


async def test_a_team_may_be_suggested_but_nothing_slipped_in_with_it(site, browser):
    asked = await browser.opens(f"{INSTALL_PATH}?team=T00000001K")
    assert "&team=T00000001K" in asked.link
    slipped = await browser.opens(f"{INSTALL_PATH}?team=T1%26scope%3Dadmin%26redirect_uri%3Dhttps%3A%2F%2Fevil.example")
    assert "evil" not in slipped.html
    assert "admin" not in slipped.link


async def test_the_cookie_is_for_this_host_and_for_coming_back_from_slack(site, browser):
    page = await browser.opens(INSTALL_PATH)
    name, *attributes = page.headers["Set-Cookie"].split("; ")
    assert name.startswith("__Host-")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(attributes)


async def test_who_only_looks_whether_the_page_is_there_begins_nothing(site):
    async with aiohttp.ClientSession() as session, session.head(f"{site.url}{INSTALL_PATH}") as answer:
        assert (answer.status, "Set-Cookie" in answer.headers) == (405, False)


async def test_the_pages_speak_the_browsers_language(site, browser):
    page = await browser.installs(language="ja,en-US;q=0.7")
    assert page.title == "Loopback に Kizuna を追加しました"
    assert (page.headers["Content-Language"], page.headers["Vary"]) == ("ja", "Accept-Language")


async def test_nothing_of_a_workspaces_name_is_taken_for_html(site, browser):
    site.slack.world.teams[site.slack.team].name = "<script>alert(1)</script>{team}"
    page = await browser.installs()
    assert page.title == "Kizuna is in <script>alert(1)</script>{team}"
    assert "<script" not in page.html


async def test_every_page_loads_runs_and_frames_nothing(site, browser):
    for path in (INSTALL_PATH, f"{REDIRECT_PATH}?error=access_denied"):
        page = await browser.opens(path)
        policy = page.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "frame-ancestors 'none'" in policy
        assert (page.headers["Referrer-Policy"], page.headers["Cache-Control"]) == ("no-referrer", "no-store")
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"


async def test_neither_code_nor_token_comes_into_the_log(site, browser, caplog):
    caplog.set_level("DEBUG", "kizuna")
    back = (await browser.opens(await browser.starts(), follow=False)).headers["Location"]
    await browser.opens(back)
    site.slack.script({"on": "oauth.v2.access", "what": "error", "error": "invalid_code"})
    await browser.installs()
    assert "xox" not in caplog.text
    assert aiohttp.client.URL(back).query["code"] not in caplog.text

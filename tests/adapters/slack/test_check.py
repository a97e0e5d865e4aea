"""`kizuna check` asks Slack and turns what it says into sentences."""

import aiohttp
import pytest

from adapters.slack.check import check
from adapters.slack.manifest import NEEDED, SCOPES
from bot.operation.checkup import render
from bot.operation.settings import Settings
from tests.peers.http import serving

GOOD = {
    "/auth.test": {"ok": True, "team": "人脈社", "user": "kizuna"},
    "/apps.connections.open": {"ok": True, "url": "wss://"},
}
ALL = ",".join(SCOPES)


def settings(url: str, **more: str) -> Settings:
    """Slack at `url`, with both tokens unless told otherwise."""
    tokens = {"SLACK_BOT_TOKEN": "xoxb-bot", "SLACK_APP_TOKEN": "xapp-app"}
    return Settings.load({"SLACK_API_URL": url, **tokens, **more})


async def found(answers, locale="en", scopes=ALL, **more):
    """What the check shows against a Slack that answers so."""
    async with serving({**GOOD, **answers}, X_OAuth_Scopes=scopes) as peer:
        return render(await check(settings(peer.url, **more)), locale)


async def test_a_sound_slack_is_asked_with_each_token_once():
    async with serving(GOOD, X_OAuth_Scopes=ALL) as peer:
        shown = render(await check(settings(peer.url)), "en")
    assert shown == "✓ Slack: logged in to 人脈社 as kizuna\n✓ Slack: Socket Mode can be opened\n\nAll is well."
    assert peer.asked == [
        ("POST", "/auth.test", "Bearer xoxb-bot"),
        ("POST", "/apps.connections.open", "Bearer xapp-app"),
    ]


async def test_without_an_app_token_socket_mode_is_not_tried():
    async with serving(GOOD, X_OAuth_Scopes=ALL) as peer:
        await check(settings(peer.url, SLACK_APP_TOKEN="", SLACK_SIGNING_SECRET="s"))
    assert [path for _, path, _ in peer.asked] == ["/auth.test"]


async def test_a_slack_that_is_not_set_up_is_no_fault():
    assert "– Slack: not set up\n    → To use it, set SLACK_BOT_TOKEN" in render(await check(Settings.load({})), "en")


MANY = {
    "SLACK_BOT_TOKEN": "", "SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s", "KIZUNA_SECRET_KEY": "k" * 32,
}  # fmt: skip


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("invalid_code", "✓ Slack: the app is known by its client id"),
        ("invalid_client_id", "✗ Slack: Slack does not know the app in SLACK_CLIENT_ID"),
        (
            "bad_client_secret",
            "Copy it once more from Basic Information at api.slack.com/apps into SLACK_CLIENT_SECRET",
        ),
        ("no_permission", "✗ Slack: Slack refused SLACK_CLIENT_ID: no_permission"),
    ],
)
async def test_an_app_that_workspaces_install_is_asked_for_without_a_token(error, words):
    answer = {"/oauth.v2.access": {"ok": False, "error": error}}
    shown = await found(answer, **MANY)
    assert "– Slack: workspaces install the app themselves" in shown
    assert words in shown


@pytest.mark.parametrize(
    ("error", "words", "remedy"),
    [
        ("invalid_auth", "does not know the token in SLACK_BOT_TOKEN", "Copy it once more from OAuth & Permissions"),
        ("not_authed", "does not know the token in SLACK_BOT_TOKEN", "Copy it once more"),
        ("token_revoked", "the token in SLACK_BOT_TOKEN was withdrawn", "Install the app in the workspace again"),
        ("account_inactive", "was withdrawn (account_inactive)", "Install the app in the workspace again"),
        ("not_allowed_token_type", "is of another kind", "Reinstall to Workspace"),
        ("ekm_access_denied", "Slack refused SLACK_BOT_TOKEN: ekm_access_denied", "reference/methods/auth.test"),
    ],
)
async def test_a_refused_bot_token_has_a_remedy(error, words, remedy):
    shown = await found({"/auth.test": {"ok": False, "error": error}})
    assert f"✗ Slack: {words}" in shown or words in shown.splitlines()[0]
    assert remedy in shown.splitlines()[1]


async def test_missing_permissions_are_named():
    shown = await found({}, scopes="chat:write,commands,files:read,files:write,im:write")
    assert "✗ Slack: these permissions are missing: im:history, users:read\n    → Add them" in shown
    assert shown.endswith("1 fault.")


async def test_permissions_for_files_may_be_missing_and_are_named():
    shown = await found({}, scopes=",".join(NEEDED))
    assert "– Slack: works, but people can neither send files nor get any without: files:read, files:write" in shown
    assert "\n    → Add them on the app's page" in shown
    assert shown.endswith("All is well.")


async def test_an_app_token_without_its_permission_is_told_how_to_get_one():
    shown = await found(
        {"/apps.connections.open": {"ok": False, "error": "missing_scope", "needed": "connections:write"}}
    )
    assert "are missing: connections:write\n    → Make an app-level token with the scope connections:write" in shown


async def test_the_words_come_in_japanese_too():
    shown = await found({"/auth.test": {"ok": False, "error": "invalid_auth"}}, "ja")
    assert shown.startswith("✗ Slack: SLACK_BOT_TOKEN のトークンが無効です (invalid_auth)\n    → api.slack.com/apps の")
    assert shown.endswith("問題が 1 件あります。")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((200, "<html>log in to the hotel's network</html>"), "answered with something that is no API (HTTP 200)"),
        ((302, ""), "answered with something that is no API (HTTP 302)"),
        ((200, "[1]"), "answered with something that is no API"),
        ((429, "{}"), "asks for patience (HTTP 429)\n    → Check again in a few minutes."),
        ((503, "oops"), "asks for patience (HTTP 503)"),
    ],
)
async def test_an_answer_of_another_kind_is_recognised(answer, words):
    assert words in await found({"/auth.test": answer})


async def test_a_slack_that_keeps_silent_is_not_waited_for():
    async with serving({"/auth.test": None}) as peer, aiohttp.ClientSession() as session:
        (finding,) = await check(settings(peer.url), session, patience_s=0.05)
    assert "did not answer within 0.05 seconds" in finding.words.en
    assert "SLACK_API_URL" in finding.remedy.en


async def test_a_slack_that_cannot_be_reached_is_told_as_such():
    async with serving({}) as peer:
        pass
    (finding,) = await check(settings(peer.url))
    assert finding.words.en == f"{peer.url.removeprefix('http://')} cannot be reached"


async def test_no_token_is_ever_shown():
    shown = await found({"/auth.test": {"ok": False, "error": "invalid_auth"}})
    assert "xoxb" not in shown
    assert "xapp" not in shown

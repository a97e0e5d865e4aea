"""Workspaces that install the app themselves: from the install page to a nudge, to leaving, to coming back."""

from datetime import timedelta

import pytest

from bot.nudges import sending
from tests.adapters.slack.test_stories_nudges import asked, nudges, states
from tests.loglines import captured
from tests.process.stage import until


@pytest.fixture(params=["http", "socket"])
def hears(request):
    """How events come in; people's browsers always come over HTTP."""
    return request.param


@pytest.fixture
def way():
    """For many workspaces."""
    return "many"


@pytest.fixture
async def stage(set_up, hears, monkeypatch):
    """A stage on which nobody has installed the app yet."""
    monkeypatch.setattr(sending, "FIRST_WAIT_S", 0.2)
    if hears == "socket":
        set_up.env["SLACK_APP_TOKEN"] = set_up.slack.app.app_token
        set_up.slack.settings(request_url="")
    async with set_up.kizuna("all"):
        yield set_up


async def test_a_workspace_installs_the_app_and_uses_it_and_leaves_and_comes_back(stage):
    assert await stage.installs() == 200
    await stage.slack.command(stage.yumi, "/kizuna 追加 田中太郎", channel=stage.general)
    await stage.slack.sees(stage.yumi, "田中太郎", channel=stage.general)
    await asked(stage)
    await stage.slack.uninstall(stage.slack.team)
    await until(lambda: states(stage) == ["parked"])
    assert nudges(stage) == []
    assert await stage.installs() == 200
    await stage.slack.command(stage.yumi, "/kizuna 一覧", channel=stage.general)
    answer = await stage.slack.sees(stage.yumi, "お届けできなかった", channel=stage.general)
    assert "田中太郎" in answer.words()
    assert "ストレッチ" in answer.words()


async def test_whoever_uses_it_where_it_is_not_installed_is_told_so(stage):
    stage.slack.world.teams[stage.slack.team].installed = True
    await stage.slack.command(stage.ana, "/kizuna help", channel=stage.general)
    assert "not installed" in (await stage.slack.sees(stage.ana, channel=stage.general)).words()


async def test_peoples_own_tokens_are_not_the_bots(stage):
    assert await stage.installs() == 200
    revoked = {
        "type": "tokens_revoked",
        "tokens": {"oauth": [stage.yumi], "bot": []},
        "event_ts": stage.slack.timing.ts(),
    }
    await stage.slack.notify(stage.slack.team, revoked)
    await stage.slack.command(stage.ana, "/kizuna add Mika", channel=stage.general)
    await stage.slack.sees(stage.ana, "Added Mika", channel=stage.general)


async def test_a_token_that_slack_does_not_take_any_more_is_forgotten(stage):
    assert await stage.installs() == 200
    await asked(stage)
    for token in stage.slack.world.tokens.values():
        token.revoked = token.kind == "bot"
    await until(lambda: states(stage) == ["parked"])
    stage.slack.world.teams[stage.slack.team].installed = True
    with captured():
        await stage.slack.command(stage.ana, "/kizuna help", channel=stage.general)
    assert "not installed" in (await stage.slack.sees(stage.ana, channel=stage.general)).words()


async def test_tokens_that_end_are_renewed_in_between(stage, monkeypatch):
    stage.slack.settings(rotation=True)
    assert await stage.installs() == 200
    await stage.slack.command(stage.ana, "/kizuna add Mika", channel=stage.general)
    before = stage.slack.bot_token()
    stage.slack.skip(11.5 * 3600)
    stage.clock.set(stage.clock.now() + 11.5 * timedelta(hours=1))
    await stage.slack.say(stage.ana, "who Mika")
    await stage.slack.sees(stage.ana, "Mika")
    await until(lambda: stage.slack.bot_token() != before)
    await stage.slack.say(stage.ana, "who Mika")
    await stage.slack.sees(stage.ana, "Mika", count=2)

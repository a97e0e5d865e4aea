"""Work that takes longer than Slack waits is acknowledged in time and answered when it is done."""

import pytest

from adapters.slack import listening
from tests.peers.slack.faults import Fault

BOTH_WAYS = pytest.mark.parametrize("way", ["socket", "http"])


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """Slack is told sooner that it takes longer, so that tests don't."""
    monkeypatch.setattr(listening, "ACKNOWLEDGE_WITHIN_S", 0.2)


@BOTH_WAYS
async def test_a_command_is_acknowledged_with_nothing_and_answered_later(stage):
    async with stage.locked():
        outcome = await stage.slack.command(stage.ana, "/kizuna add Mika", channel=stage.general)
        assert (outcome.ok, outcome.body) == (True, None)
        assert stage.slack.visible(stage.ana, stage.general) == []
    answer = await stage.slack.sees(stage.ana, "Mika", channel=stage.general)
    assert answer.private


async def test_a_late_answer_that_its_url_declines_with_200_comes_in_direct_messages(stage):
    """Source: https://github.com/getsentry/sentry/pull/7955"""
    stage.slack.script(Fault(on="response_url", what="error", error="Expired url", times=None))
    async with stage.locked():
        assert (await stage.slack.command(stage.ana, "/kizuna add Mika", channel=stage.general)).ok
    assert not (await stage.slack.sees(stage.ana, "Added Mika")).private


async def test_in_the_bots_own_conversation_the_late_answer_stays(stage):
    await stage.slack.command(stage.ana, "/kizuna add Ken")
    async with stage.locked():
        assert (await stage.slack.command(stage.ana, "/kizuna add Mika")).ok
    assert not (await stage.slack.sees(stage.ana, "Mika")).private


@BOTH_WAYS
async def test_words_are_answered_once_though_slack_would_repeat_them(stage):
    async with stage.locked():
        await stage.slack.say(stage.ana, "add Mika")
        await stage.slack.interact(stage.slack.delivery.sent[-1][1])
    await stage.slack.sees(stage.ana, "Mika")
    await stage.slack.say(stage.ana, "add Ken")
    await stage.slack.sees(stage.ana, "Ken")
    assert len(stage.slack.posted()) == 2


async def test_a_pressed_button_shows_its_outcome_later(stage):
    await stage.slack.say(stage.ana, "add Mika")
    card = await stage.slack.sees(stage.ana, "Mika")
    async with stage.locked():
        assert (await stage.slack.press(stage.ana, card, "touches.talked#0")).ok
    await stage.slack.until(lambda: stage.slack.posted()[-1].edited)
    assert "talked with Mika" in stage.slack.posted()[-1].words()


async def test_a_form_that_came_too_late_for_its_window_is_offered_by_a_button(stage):
    async with stage.locked():
        assert (await stage.slack.command(stage.ana, "/kizuna add", channel=stage.general)).ok
    offer = await stage.slack.sees(stage.ana, "Name", channel=stage.general)
    await stage.slack.press(stage.ana, offer, offer.labels()[0])
    await stage.slack.until(lambda: stage.slack.view(stage.ana))


async def test_a_sent_form_closes_and_is_answered_where_it_was_opened(stage):
    await stage.slack.command(stage.ana, "/kizuna add", channel=stage.general)
    await stage.slack.until(lambda: stage.slack.view(stage.ana))
    async with stage.locked():
        assert (await stage.slack.submit(stage.ana, {"name": "Mika"})).ok
        assert stage.slack.view(stage.ana) is None
    assert (await stage.slack.sees(stage.ana, "Mika", channel=stage.general)).private


async def test_names_that_are_sought_too_slowly_are_not_offered(stage, monkeypatch):
    await stage.slack.shortcut_global(stage.ana, "log")
    await stage.slack.until(lambda: stage.slack.view(stage.ana))
    monkeypatch.setattr(listening, "ACKNOWLEDGE_WITHIN_S", -1)
    await stage.slack.suggest(stage.ana, None, "value", "Mi")
    assert ("block_suggestion", "operation_timeout") not in [
        (what, error) for _, what, error in stage.slack.app.failures
    ]

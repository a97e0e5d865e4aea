"""Work that takes longer than Discord waits is promised in time and answered when it is done."""

import asyncio

import pytest

from adapters.discord import listening
from bot.engine import routing, seeking
from tests.adapters.discord.books import locked
from tests.peers.discord import Fault

CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
PROMISED, PROMISED_IN_PLACE, OFFERED = 5, 6, 8
"""Kinds of first answers: https://docs.discord.com/developers/interactions/receiving-and-responding"""
PRIVATE = 2


@pytest.fixture
def _impatient(monkeypatch):
    """More time is asked for sooner, so that tests take less."""
    monkeypatch.setattr(listening, "DEFER_AFTER_S", 0.2)


pytestmark = pytest.mark.usefixtures("_impatient")


async def test_a_command_is_promised_and_answered_later_to_the_caller_only(stage):
    async with locked(stage):
        used = stage.peer.slash(stage.ana, "add", {"name": "Mika"}, guild=stage.office)
        assert (await used.answer())["type"] == PROMISED
        assert used.private
    answer = await used.reply()
    assert "Added Mika" in answer.text
    assert answer.viewer == stage.ana.id
    assert used.followups == []


async def test_in_the_bots_own_conversation_the_late_answer_stays(stage):
    async with locked(stage):
        used = stage.peer.slash(stage.yumi, "add", {"name": "田中太郎"})
        await used.answer()
    assert "追加しました" in (await used.reply()).text
    assert not used.private


async def test_a_pressed_message_changes_when_the_work_is_done(stage):
    card = await stage.says(stage.ana, "add", {"name": "Mika"})
    async with locked(stage):
        used = stage.peer.press(stage.ana, card, "We talked")
        assert (await used.answer())["type"] == PROMISED_IN_PLACE
    await stage.peer.until(lambda: "Kept: talked" in stage.peer.message(card.id).text)
    assert used.followups == []


async def test_a_form_that_comes_too_late_is_offered_by_a_button(stage):
    async with locked(stage):
        used = stage.peer.slash(stage.ana, "add", guild=stage.office)
        await used.answer()
    offer = await used.reply()
    stage.peer.press(stage.ana, offer, "New person")
    assert (await stage.peer.sees_modal(stage.ana)).title == "New person"


async def test_a_sent_form_is_promised_too(stage):
    stage.peer.slash(stage.ana, "add", guild=stage.office)
    await stage.peer.sees_modal(stage.ana)
    async with locked(stage):
        used = stage.peer.submit(stage.ana, {"name": "Mika"})
        assert (await used.answer())["type"] == PROMISED
    assert "Added Mika" in (await used.reply()).text


async def test_names_that_are_sought_too_slowly_are_not_offered(stage, monkeypatch):
    await stage.says(stage.ana, "add", {"name": "Mika"})
    offered = asyncio.Event()

    async def slowly(event, ctx):
        await offered.wait()
        return await seeking.sought(event, ctx)

    monkeypatch.setattr(routing, "sought", slowly)
    used = stage.peer.autocomplete(stage.ana, "who", "who", "Mik")
    assert await stage.peer.suggestions(used) == []
    offered.set()
    assert "Mika" in (await stage.says(stage.ana, "list")).text
    assert stage.peer.violations == []


async def test_where_only_an_account_has_it_installed_few_follow_ups_are_enough(stage):
    stage.peer.install(stage.ana)
    async with locked(stage):
        used = stage.peer.slash(stage.ana, "add", {"name": "Mika"}, context=PRIVATE)
        await used.answer()
    card = await used.reply()
    assert used.owners == {"1": stage.ana.id}
    for _ in range(6):
        async with locked(stage):
            await stage.peer.press(stage.ana, card, "We talked").answer()
        await stage.peer.sees(stage.ana, "Kept: talked", channel=card.channel_id)
        card = await stage.says(stage.ana, "who", {"who": "Mika"}, context=PRIVATE)
    assert {request.code for request in stage.peer.requests} == {0}


@pytest.mark.parametrize("code", [10062, 40060])
async def test_an_interaction_that_ended_or_was_answered_is_logged_once_and_not_raised(stage, caplog, code):
    caplog.set_level("INFO", "kizuna")
    stage.peer.faults(Fault(what="refused", route=CALLBACK, code=code, times=1))
    stage.peer.slash(stage.ana, "add", {"name": "Mika"})
    await stage.peer.until(lambda: stage.peer.script.met["refused"])
    assert "1 person" in (await stage.says(stage.ana, "home")).text
    assert caplog.text.count("could not be answered") == 1
    assert "Traceback" not in caplog.text


async def test_an_answer_that_discord_fails_to_take_is_given_again(stage):
    stage.peer.faults(Fault(what="server", route=CALLBACK, status=503, times=1))
    assert "Added" in (await stage.says(stage.ana, "add", {"name": "Mika"})).text


async def test_a_guild_that_throws_the_bot_out_in_mid_work_harms_nobody(stage):
    async with locked(stage):
        used = stage.peer.slash(stage.ana, "add", {"name": "Mika"}, guild=stage.office)
        await used.answer()
        stage.peer.kick(stage.office)
    assert "Added Mika" in (await used.reply()).text
    assert "1 person" in (await stage.says(stage.ana, "home")).text

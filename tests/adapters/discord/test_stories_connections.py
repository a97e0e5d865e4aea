"""The connection to Discord: broken, resumed, refused, shared out; people notice nothing."""

from datetime import timedelta

import pytest

from adapters.discord import gateway, listening, turns
from bot.process import serving
from tests.adapters.discord.books import locked
from tests.peers.discord import Rules


@pytest.fixture
def rules():
    """Shards may identify themselves as soon as they like, unless a test says otherwise."""
    return Rules(identify_s=0.0)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    """What failed is tried again sooner, so that tests take less."""
    monkeypatch.setattr(turns, "IDENTIFY_EVERY", timedelta(milliseconds=1))
    monkeypatch.setattr(serving, "FIRST_WAIT_S", 0.05)
    monkeypatch.setattr(gateway, "PAUSE_S", 0.05)


@pytest.mark.parametrize("how", ["broken", "op 7", "op 9", "closed"])
async def test_after_a_broken_connection_nothing_that_was_done_meanwhile_is_missed(stage, how):
    match how:
        case "broken":
            stage.peer.drop()
        case "op 7":
            stage.peer.reconnect()
        case "op 9":
            stage.peer.invalidate(resumable=True)
        case "closed":
            stage.peer.close(4000)
    await stage.peer.until(lambda: not stage.peer.gateway.ready())
    used = stage.peer.slash(stage.ana, "add", {"name": "Mika"})
    stage.peer.say(stage.ana, "add Ken")
    assert "Added Mika" in (await used.reply()).text
    await stage.peer.sees(stage.ana, "Added Ken")
    assert stage.peer.gateway.resumes["resumed"] == 1
    assert len(stage.peer.identifies()) == 1
    assert "2 people" in (await stage.says(stage.ana, "home")).text


async def test_a_session_that_is_gone_is_begun_anew(stage):
    stage.peer.invalidate()
    await stage.peer.until(lambda: len(stage.peer.identifies()) == 2)
    await stage.peer.ready()
    assert "Added Mika" in (await stage.says(stage.ana, "add", {"name": "Mika"})).text


async def test_a_first_connection_that_fails_is_tried_again(set_up, caplog):
    set_up.peer.refuse_connections(1)
    async with set_up.kizuna():
        assert "Added Mika" in (await set_up.says(set_up.ana, "add", {"name": "Mika"})).text
    assert caplog.text.count("Failed to connect for shard_id") == 1


async def test_resuming_goes_where_the_setting_says(set_up):
    settings = set_up.settings
    set_up.peer.gateway.url = "ws://127.0.0.1:9/elsewhere"
    async with set_up.kizuna(**settings):
        set_up.peer.drop()
        await set_up.peer.until(lambda: set_up.peer.gateway.resumes["resumed"])


async def test_a_refused_token_is_told_clearly_and_tried_again(set_up, caplog):
    right = set_up.peer.rules.token
    set_up.peer.rules.token = "MTA.another.token"
    async with set_up.kizuna(shards=0, DISCORD_TOKEN=right):
        await set_up.peer.until(lambda: [each.status for each in set_up.peer.requests].count(401) >= 3)
        assert caplog.text.count("DISCORD_TOKEN is not valid any more") == 1
        set_up.peer.rules.token = right
        await set_up.peer.ready()
        assert "Added Mika" in (await set_up.says(set_up.ana, "add", {"name": "Mika"})).text
    assert right not in caplog.text


@pytest.mark.parametrize(
    ("code", "words"),
    [(4004, "DISCORD_TOKEN is not valid any more"), (4011, "raise DISCORD_SHARD_COUNT"), (4014, "direct messages")],
)
async def test_a_connection_that_is_closed_for_good_says_what_to_do_and_begins_anew(stage, caplog, code, words):
    stage.peer.close(code)
    await stage.peer.until(lambda: len(stage.peer.identifies()) == 2)
    await stage.peer.ready()
    assert words in caplog.text
    assert "Added Mika" in (await stage.says(stage.ana, "add", {"name": "Mika"})).text


async def test_an_event_that_cannot_be_read_ends_nothing(stage, caplog):
    stage.peer.send_event("INTERACTION_CREATE", {"id": "1", "type": 2}, None)
    stage.peer.send_event("MESSAGE_CREATE", {"id": "1", "author": {"id": "1"}, "mentions": []}, None, 1 << 12)
    stage.peer.send_event("NEVER_HEARD_OF", {"what": 1}, None)
    assert "Added Mika" in (await stage.says(stage.ana, "add", {"name": "Mika"})).text
    assert caplog.text.count("an event could not be read") == 2
    assert stage.peer.gateway.resumes.total() == 0


async def test_only_what_is_needed_is_heard(stage):
    (identify,) = stage.peer.identifies()
    assert identify["intents"] == 1 << 12
    assert "intent" not in str(stage.peer.gateway.closes)


async def test_every_request_says_who_asks_as_discord_demands(stage):
    used = stage.peer.slash(stage.ana, "home")
    await used.reply()
    await stage.says(stage.ana, "export")
    assert {each.agent.partition(" ")[0] for each in stage.peer.requests} == {"DiscordBot"}


async def test_nothing_is_heard_of_servers_the_bot_comes_to_and_leaves(stage):
    stage.peer.kick(stage.office)
    stage.peer.invite(stage.office)
    assert "Added Mika" in (await stage.says(stage.ana, "add", {"name": "Mika"}, guild=stage.office)).text


async def test_what_was_begun_is_answered_before_kizuna_stops(set_up, monkeypatch):
    monkeypatch.setattr(listening, "DEFER_AFTER_S", 0.2)
    async with set_up.kizuna() as stop:
        async with locked(set_up):
            used = set_up.peer.slash(set_up.ana, "add", {"name": "Mika"})
            await used.answer()
            stop.set()
        assert "Added Mika" in (await used.reply()).text
    assert set_up.peer.gateway.connections == []


async def test_what_comes_while_kizuna_stops_is_left_to_others_without_a_word(set_up, caplog, monkeypatch):
    monkeypatch.setattr(listening, "DEFER_AFTER_S", 0.1)
    caplog.set_level("INFO")
    async with set_up.kizuna() as stop:
        async with locked(set_up):
            await set_up.peer.slash(set_up.ana, "add", {"name": "Mika"}).answer()
            stop.set()
            await set_up.peer.until(lambda: "stopping" in caplog.text)
            late = [set_up.peer.slash(set_up.ana, "add", {"name": "Ken"}), set_up.peer.slash(set_up.ana, "due")]
        set_up.peer.say(set_up.ana, "add Emi")
    assert [each.callback for each in late] == [None, None]
    assert not {record.levelname for record in caplog.records} & {"WARNING", "ERROR"}
    async with set_up.kizuna():
        assert "1 person" in (await set_up.says(set_up.ana, "home")).text

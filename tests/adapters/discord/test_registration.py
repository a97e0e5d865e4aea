"""Commands are registered when something changed, and only then."""

import pytest

from adapters.discord import adapter, words
from bot.text import Text
from tests.peers.discord import Fault
from tests.process.stage import until

PUT = "PUT /applications/{application_id}/commands"
PUT_IN_SERVER = "PUT /applications/{application_id}/guilds/{guild_id}/commands"


async def starts(stage, **env):
    """Kizuna has started once more; so many registrations there have been."""
    stage.later(seconds=10)
    async with stage.kizuna("discord,nudges", **env):
        await stage.peer.until(lambda: stage.peer.registrations.puts)
    return stage.peer.registrations.puts


async def test_commands_are_registered_once_and_again_when_they_change(set_up, monkeypatch):
    assert [await starts(set_up), await starts(set_up)] == [1, 1]
    monkeypatch.setattr(words, "ADD_TO", Text(en="Keep", ja="覚える"))
    assert [await starts(set_up), await starts(set_up)] == [2, 2]
    assert "Keep" in set_up.peer.commands()
    assert "Add to Kizuna" not in set_up.peer.commands()


async def test_commands_that_discord_has_lost_are_registered_again(set_up):
    await starts(set_up)
    set_up.peer.registrations.by_scope.clear()
    assert await starts(set_up) == 2
    assert "add" in set_up.peer.commands()


async def test_a_reconnecting_process_registers_nothing(stage):
    stage.peer.registrations.by_scope.clear()
    stage.peer.close(4000)
    await stage.peer.until(lambda: stage.peer.gateway.resumes.total())
    assert stage.peer.registrations.puts == 1


async def test_in_one_server_commands_are_there_alone(set_up):
    await starts(set_up)
    await starts(set_up, DISCORD_GUILD_ID=set_up.office.id)
    assert set_up.peer.commands() == {}
    assert "add" in set_up.peer.commands(set_up.office)
    await starts(set_up)
    assert set_up.peer.commands(set_up.office) == {}
    assert "add" in set_up.peer.commands()


async def test_a_server_that_the_bot_is_not_in_is_told_and_all_else_goes_on(set_up, caplog, monkeypatch):
    monkeypatch.setattr(adapter, "REGISTER_FIRST_S", 0.3)
    set_up.peer.kick(set_up.office)
    async with set_up.kizuna(DISCORD_GUILD_ID=set_up.office.id):
        set_up.peer.say(set_up.ana, "add Mika")
        await set_up.peer.sees(set_up.ana, "Added Mika")
        await until(lambda: "the bot is not in that server" in caplog.text)


@pytest.mark.parametrize("fault", [Fault(what="server", route=PUT, status=503, times=1),
                                   Fault(what="refused", route=PUT, code=30034, seconds=0.05, times=1)])  # fmt: skip
async def test_a_registration_that_fails_is_tried_again_and_holds_up_nothing(set_up, monkeypatch, fault):
    monkeypatch.setattr(adapter, "FIRST_WAIT_S", 0.05)
    set_up.peer.faults(fault)
    assert await starts(set_up) == 1
    assert "add" in set_up.peer.commands()


async def test_commands_made_anew_too_often_are_told_of_and_wait_as_long_as_discord_says(set_up, monkeypatch, caplog):
    monkeypatch.setattr(adapter, "FIRST_WAIT_S", 60.0)
    set_up.peer.faults(Fault(what="refused", route=PUT, code=30034, seconds=0.2, times=1))
    assert await starts(set_up) == 1
    assert "made anew too often" in caplog.text


async def test_where_accounts_cannot_install_the_application_its_commands_are_for_servers(set_up):
    set_up.peer.rules.user_install = False
    assert await starts(set_up) == 1
    assert {tuple(each["integration_types"]) for each in set_up.peer.commands().values()} == {(0,)}


async def test_every_command_can_be_used_everywhere(stage):
    for command in stage.peer.commands().values():
        assert (command["integration_types"], command["contexts"]) == ([0, 1], [0, 1, 2])

"""People of other workspaces and companies, the same person in two, bots, and what is typed to do harm."""

import copy

import pytest

from tests.adapters.slack import stage as stages
from tests.adapters.slack.stage import Stage

BOTH_WAYS = pytest.mark.parametrize("way", ["socket", "http"])


async def people(stage: Stage) -> str:
    """Everybody in Ana's book."""
    await stage.slack.command(stage.ana, "/kizuna list", channel=stage.general)
    return str((await stage.slack.sees(stage.ana, channel=stage.general)).words())


@BOTH_WAYS
async def test_another_workspaces_payloads_are_turned_away(stage):
    sent = (await stage.slack.command(stage.ana, "/kizuna add Mika", channel=stage.general)).payload
    other = stage.slack.add_team("Other")
    for name, value in (("team_id", other), ("team_id", "T404"), ("team_id", "")):
        forged = {**sent, name: value, "trigger_id": f"1.2.{value}", "text": "add Intruder"}
        await stage.slack.interact(forged)
    assert "1 person" in await people(stage)


async def test_events_of_another_workspace_are_turned_away(stage):
    await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.sees(stage.ana, "Mika")
    event = copy.deepcopy(dict(stage.slack.delivery.sent[0][1]))
    event["event_id"], event["team_id"] = "Ev404", "T404"
    event["authorizations"][0]["team_id"] = "T404"
    event["event"]["text"] = "add Intruder"
    await stage.slack.interact(event)
    assert "1 person" in await people(stage)


async def test_whoever_is_in_two_workspaces_has_two_books(tmp_path):
    async with stages.set_up(tmp_path, "many") as stage:
        other = stage.slack.add_team("Other", installed=False)
        first, second = (stage.slack.add_user("Bo", team=team, id="U0B0") for team in (stage.slack.team, other))
        async with stage.kizuna():
            for team in (stage.slack.team, other):
                assert await stage.installs(team) == 200
            await stage.slack.command(first, "/kizuna add Mika")
            await stage.slack.sees(first, "Mika")
            await stage.slack.command(second, "/kizuna find Mika")
            assert "Added" not in (await stage.slack.sees(second, "Mika")).words()


@BOTH_WAYS
async def test_a_visitor_in_a_shared_channel_has_no_book_here(stage):
    other = stage.slack.add_team("Other", installed=False)
    guest = stage.slack.add_user("Guest", team=other)
    shared = stage.slack.add_channel("shared", [stage.ana, guest], shared_with=[other])
    said = await stage.slack.say(stage.ana, "hello", channel=shared)
    await stage.slack.command(stage.ana, "/kizuna add Mika", channel=shared)
    card = await stage.slack.sees(stage.ana, "Mika", channel=shared)
    payload = copy.deepcopy(dict((await stage.slack.press(stage.ana, card, "We talked")).payload))
    payload["user"] = {"id": guest, "username": "guest", "name": "guest", "team_id": other}
    payload["trigger_id"] = "1.2.guest"
    assert (await stage.slack.interact(payload)).ok
    await stage.slack.sees(stage.ana, "installed me", channel=shared)
    assert said


async def test_the_bot_does_not_talk_with_bots(stage):
    robot = stage.slack.add_user("robot", is_bot=True)
    direct = stage.slack.dm(robot)
    await stage.slack.bot_message(direct, "add Mika")
    await stage.slack.bot_message(stage.slack.dm(stage.ana), "who Mika", subtype="")
    await stage.slack.say(stage.ana, "help")
    await stage.slack.sees(stage.ana, "remind")
    assert len(stage.slack.posted()) == 1


NAMES = [
    "<!channel>", "<!everyone>", "<@U00000003K>", "<#C00000001K>", "@here", "<https://evil.example|Bank>", "*bold*",
    "`code`", "~gone~", ":tada:", "&lt;!here&gt;", "> quote", "\u202edrow", "a\x00b", "<mailto:a@b.example|a>",
]  # fmt: skip


async def test_a_name_calls_nobody_and_leads_nowhere(stage):
    for number, name in enumerate(NAMES, 1):
        await stage.slack.say(stage.ana, f"add {name} Mika company:{name}")
        answer = await stage.slack.sees(stage.ana, "Mika", count=number)
        assert (answer.mentions(), answer.links()) == ([], {})
    await stage.slack.command(stage.ana, "/kizuna list", channel=stage.general)
    listed = await stage.slack.sees(stage.ana, "Mika", channel=stage.general)
    assert (listed.mentions(), listed.links()) == ([], {})


async def test_four_thousand_characters_are_answered(stage):
    texts = ["x" * 4000, "あ" * 4000, "add " + "x" * 4000, "add Mika メモ:" + "😀" * 2000, "\n" * 3000]
    for number, text in enumerate(texts, 1):
        assert (await stage.slack.command(stage.ana, f"/kizuna {text}", channel=stage.general)).ok
        await stage.slack.sees(stage.ana, channel=stage.general, count=number)
        await stage.slack.say(stage.ana, text)
    await stage.slack.until(lambda: len(stage.slack.posted()) == 2 * len(texts) - 1)
    assert stage.slack.app.failures == []

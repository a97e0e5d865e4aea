"""`kizuna check` asks Discord and turns what it says into sentences."""

import pytest

from adapters.discord import register
from adapters.discord.check import check
from bot import bootstrap
from bot.operation.checkup import render
from bot.operation.settings import Settings
from tests.peers.http import serving

LIMIT = {"total": 1000, "remaining": 998, "reset_after": 5_400_000, "max_concurrency": 1}
REGISTRY = bootstrap.discover()
COMMANDS = [{"name": each["name"]} for each in register.commands(REGISTRY)]
GOOD = {
    "/users/@me": {"id": "1", "username": "kizuna", "bot": True},
    "/gateway/bot": {"url": "wss://gateway.example", "shards": 2, "session_start_limit": LIMIT},
    "/applications/@me": {"id": "42"},
    "/applications/42/commands": COMMANDS,
}


def settings(url: str, **more: str) -> Settings:
    """Discord at `url`."""
    return Settings.load({"DISCORD_API_URL": url, "DISCORD_TOKEN": "discordtoken", **more})


async def found(answers, locale="en", **more):
    """What the check shows against a Discord that answers so."""
    async with serving({**GOOD, **answers}) as peer:
        return render(await check(settings(peer.url, **more), REGISTRY), locale)


async def test_a_sound_discord_is_asked_with_the_token():
    async with serving(GOOD) as peer:
        shown = render(await check(settings(peer.url), REGISTRY), "en")
    assert {(method, token) for method, _, token in peer.asked} == {("GET", "Bot discordtoken")}
    assert [path for _, path, _ in peer.asked] == [*GOOD]
    assert shown.splitlines()[:3] == [
        "✓ Discord: logged in as kizuna",
        "✓ Discord: the gateway is open; 2 shards advised, 998 of 1000 logins left today",
        f"✓ Discord: {len(COMMANDS)} commands are registered",
    ]


async def test_commands_that_discord_does_not_know_are_named_with_the_remedy():
    shown = await found({"/applications/42/commands": COMMANDS[2:]})
    names = ", ".join(each["name"] for each in COMMANDS[:2])
    assert f"– Discord: 2 commands are not registered: {names}\n    → Start Kizuna (kizuna run)" in shown
    first = ", ".join(each["name"] for each in COMMANDS[:5])
    assert f"{first} …" in await found({"/applications/42/commands": []})


async def test_the_commands_of_one_server_are_looked_for_there():
    there = "/applications/42/guilds/123456789012345678/commands"
    one = {"DISCORD_GUILD_ID": "123456789012345678"}
    assert "commands are registered" in await found({there: COMMANDS}, **one)
    refused = await found({there: (403, '{"message": "Missing Access", "code": 50001}')}, **one)
    assert "✗ Discord: DISCORD_GUILD_ID=123456789012345678: the bot is not in that server" in refused


async def test_a_discord_that_is_not_set_up_is_no_fault():
    assert "– Discord: not set up\n    → To use it, set DISCORD_TOKEN." in render(
        await check(Settings.load({}), REGISTRY), "en"
    )


async def test_a_refused_token_has_a_remedy_and_the_gateway_is_not_asked():
    async with serving({"/users/@me": (401, '{"message": "401: Unauthorized", "code": 0}')}) as peer:
        shown = render(await check(settings(peer.url), REGISTRY), "en")
    assert shown.startswith("✗ Discord: Discord does not know the token in DISCORD_TOKEN\n    → Press Reset Token")
    assert len(peer.asked) == 1
    assert "discordtoken" not in shown


async def test_a_persons_token_is_turned_away():
    assert "belongs to a person" in await found({"/users/@me": {"id": "1", "username": "hana"}})


async def test_another_refusal_is_passed_on_in_discords_words():
    shown = await found({"/gateway/bot": (403, '{"message": "Missing Access", "code": 50001}')})
    assert "✗ Discord: Discord refused: HTTP 403 Missing Access" in shown


async def test_used_up_logins_are_a_fault_with_the_time_to_wait():
    used = {**GOOD["/gateway/bot"], "session_start_limit": {**LIMIT, "remaining": 1}}
    shown = await found({"/gateway/bot": used})
    assert "✗ Discord: only 1 login is left for 2 shards, for 2 more hours\n    → Do not start it again" in shown


async def test_fewer_shards_than_advised_are_worth_knowing():
    shown = await found({}, DISCORD_SHARD_COUNT="1")
    assert "– Discord: DISCORD_SHARD_COUNT=1 is less than the 2 that Discord advises" in shown
    assert shown.endswith("All is well.")


async def test_an_answer_with_parts_missing_does_no_harm():
    assert "1 shard advised, 1000 of 1000 logins left" in await found({"/gateway/bot": {"url": "wss://"}})


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((200, "<html>"), "answered with something that is no API"),
        ((429, "{}"), "asks for patience (HTTP 429)"),
        ((502, ""), "asks for patience (HTTP 502)"),
    ],
)
async def test_an_answer_of_another_kind_is_recognised(answer, words):
    assert words in await found({"/users/@me": answer})


async def test_a_discord_that_keeps_silent_is_not_waited_for():
    async with serving({"/users/@me": None}) as peer:
        (finding,) = await check(settings(peer.url), REGISTRY, patience_s=0.05)
    assert "did not answer within 0.05 seconds" in finding.words.en
    assert "DISCORD_API_URL" in finding.remedy.en


async def test_a_discord_that_cannot_be_reached_is_told_as_such_in_japanese():
    async with serving({}) as peer:
        pass
    shown = render(await check(settings(peer.url), REGISTRY), "ja")
    assert "に接続できません\n    → ネットワーク" in shown

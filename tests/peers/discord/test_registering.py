"""Which commands Discord registers, and what it gives back."""

from typing import Any

import pytest

from tests.peers import discord
from tests.peers.discord.raw import Ask, asking, errors


def option(name: str = "who", **more: Any) -> dict[str, Any]:
    """An option that is a text."""
    return {"type": 3, "name": name, "description": "x", **more}


def command(*options: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A slash command."""
    return {"name": "add", "description": "Add", "options": list(options), **more}


def nested(depth: int) -> dict[str, Any]:
    """Groups within groups."""
    inner: dict[str, Any] = {"type": 1, "name": "leaf", "description": "x"}
    for _ in range(depth):
        inner = {"type": 2, "name": "group", "description": "x", "options": [inner]}
    return inner


BAD: dict[str, list[dict[str, Any]]] = {
    "a name in upper case": [command(name="Add")],
    "a name with a space": [command(name="add one")],
    "a name over 32": [command(name="あ" * 33)],
    "a translated name with a space": [command(name_localizations={"ja": "人 追加"})],
    "an unknown locale": [command(name_localizations={"jp": "追加"})],
    "no description": [command(description="")],
    "a description over 100": [command(description="x" * 101)],
    "a translated description over 100": [command(description_localizations={"ja": "あ" * 101})],
    "26 options": [command(*(option(f"o{n}") for n in range(26)))],
    "26 choices": [command(option(choices=[{"name": f"{n}", "value": f"{n}"} for n in range(26)]))],
    "required after optional": [command(option("a"), option("b", required=True))],
    "the same option twice": [command(option("a"), option("a"))],
    "a translated name that another option has": [
        command(option("a", name_localizations={"ja": "b"}), option("b")),
    ],
    "the same translated name twice": [
        command(*(option(name, name_localizations={"ja": "人"}) for name in ("a", "b"))),
    ],
    "choices together with autocomplete": [command(option(autocomplete=True, choices=[{"name": "x", "value": "x"}]))],
    "a choice's value over 100": [command(option(choices=[{"name": "x", "value": "x" * 101}]))],
    "subcommands mixed with options": [command(option("a"), nested(0))],
    "groups within groups": [command(nested(2))],
    "the same name twice": [command(), command()],
    "a menu with a description": [{"name": "Add", "type": 2, "description": "x"}],
    "more than 8000 characters": [
        command(*(option(f"o{n}", description="x" * 100, choices=[{"name": f"{m}" + "x" * 90, "value": "v"}
                 for m in range(10)]) for n in range(9)))
    ],
}  # fmt: skip
GOOD: dict[str, list[dict[str, Any]]] = {
    "Japanese": [command(name="追加", name_localizations={"ja": "人を追加", "en-US": "add"})],
    "a group": [command(nested(1))],
    "menus in mixed case": [{"name": "Add to Kizuna", "type": 2}, {"name": "Save to Kizuna", "type": 3}],
    "100 commands": [command(name=f"c{n}") for n in range(100)],
}


async def put(ask: Ask, peer: discord.Discord, commands: list[dict[str, Any]]) -> tuple[int, Any]:
    """Register these and no others."""
    return await ask(f"PUT /applications/{peer.me.id}/commands", commands)


@pytest.mark.parametrize("what", BAD)
async def test_unfit_commands_are_refused_and_change_nothing(what: str) -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        await put(ask, peer, [command(name="old")])
        status, body = await put(ask, peer, BAD[what])
        assert (status, body["code"]) == (400, 50035)
        assert errors(body)
        assert [each["name"] for each in peer.registrations.by_scope[None].values()] == ["old"]


@pytest.mark.parametrize("what", GOOD)
async def test_fit_commands_are_registered(what: str) -> None:
    async with discord.running() as peer, asking(peer) as ask:
        status, made = await put(ask, peer, GOOD[what])
        assert (status, len(made)) == (200, len(GOOD[what]))


async def test_there_are_at_most_100_slash_commands_and_15_of_each_menu() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        for commands in (
            [command(name=f"c{n}") for n in range(101)],
            [{"name": f"m{n}", "type": 3} for n in range(16)],
        ):
            status, body = await put(ask, peer, commands)
            assert (status, body["code"]) == (400, 30032)


async def test_commands_are_for_installations_that_the_application_supports() -> None:
    async with discord.running(discord.Rules(user_install=False), strict=False) as peer, asking(peer) as ask:
        assert (await put(ask, peer, [command(integration_types=[0])]))[0] == 200
        status, body = await put(ask, peer, [command(integration_types=[0, 1])])
        assert (status, [*errors(body)]) == (400, ["0.integration_types"])


async def test_two_hundred_creations_a_day_are_the_most() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        for batch in range(2):
            assert (await put(ask, peer, [command(name=f"c{batch}x{n}") for n in range(100)]))[0] == 200
        status, body = await put(ask, peer, [command(name="one-more")])
        assert (status, body["code"]) == (429, 30034)
        assert 86_000 < body["retry_after"] <= 86_400
        peer.pass_time(86_401)
        assert (await put(ask, peer, [command(name="one-more")]))[0] == 200


async def test_a_version_changes_only_with_the_command() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        _, [first] = await put(ask, peer, [command()])
        _, [same] = await put(ask, peer, [command()])
        _, [other] = await put(ask, peer, [command(description="Other")])
        assert first == same
        assert (other["id"], other["version"] == first["version"]) == (first["id"], False)


async def test_translations_are_given_back_only_when_they_are_asked_for() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        await put(ask, peer, [command(name_localizations={"ja": "追加"})])
        where = f"GET /applications/{peer.me.id}/commands"
        _, [plain] = await ask(where)
        _, [full] = await ask(where, with_localizations="true")
        assert "name_localizations" not in plain
        assert full["name_localizations"] == {"ja": "追加"}


async def test_single_commands_are_made_changed_and_deleted() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        guild = peer.guild("Home")
        where = f"/applications/{peer.me.id}/guilds/{guild.id}/commands"
        created, made = await ask(f"POST {where}", command())
        updated, same = await ask(f"POST {where}", command(description="Other"))
        assert (created, updated, same["id"], same["guild_id"]) == (201, 200, made["id"], guild.id)
        assert (await ask(f"PATCH {where}/{made['id']}", {"name": "plus"}))[1]["name"] == "plus"
        assert (await ask(f"DELETE {where}/{made['id']}"))[0] == 204
        assert (await ask(f"GET {where}/{made['id']}"))[1]["code"] == 10063
        peer.kick(guild)
        assert (await ask(f"GET {where}"))[1]["code"] == 50001

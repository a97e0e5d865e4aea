"""Who may do what where, and what the event says of it."""

from typing import Any

import pytest

from tests.peers import discord
from tests.peers.discord.raw import Ask, asking

EVERYWHERE = {"integration_types": [0, 1], "contexts": [0, 1, 2]}
GO = {"name": "go", "description": "Go"}


async def registered(ask: Ask, peer: discord.Discord, **more: Any) -> None:
    """`/go` is registered."""
    assert (await ask(f"PUT /applications/{peer.me.id}/commands", [{**GO, **more}]))[0] == 200


@pytest.mark.parametrize("installed", [False, True])
async def test_owners_tell_for_which_installations_a_command_was_used(installed: bool) -> None:
    async with discord.running() as peer, asking(peer) as ask:
        await registered(ask, peer, **EVERYWHERE)
        hana = peer.person("Hana", installed=installed)
        home = peer.guild("Home", hana)
        mine = {"1": hana.id} if installed else {}
        assert peer.slash(hana, "go").owners == {"0": "0", **mine}
        assert peer.slash(hana, "go", guild=home).owners == {"0": home.id, **mine}


async def test_the_event_tells_language_place_and_permissions() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        await registered(ask, peer, **EVERYWHERE)
        hana = peer.person("Hana", locale="ja")
        home = peer.guild("Home", hana, locale="en-GB")
        direct, there = peer.slash(hana, "go").payload, peer.slash(hana, "go", guild=home).payload
        assert (direct["locale"], direct["context"], direct["user"]["id"]) == ("ja", 1, hana.id)
        assert direct["app_permissions"] == str(1 << 15 | 1 << 14 | 1 << 17 | 1 << 18)
        assert (there["guild_locale"], there["context"], there["member"]["user"]["id"]) == ("en-GB", 0, hana.id)
        assert "guild_id" not in direct
        assert "user" not in there


async def test_installing_and_inviting_offer_a_command_and_their_ends_take_it_away() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        await registered(ask, peer, **EVERYWHERE)
        hana = peer.person("Hana")
        home = peer.guild("Home", hana)
        peer.kick(home)
        with pytest.raises(discord.NotOffered):
            peer.slash(hana, "go", guild=home)
        peer.install(hana)
        assert peer.slash(hana, "go", guild=home).owners == {"1": hana.id}
        peer.uninstall(hana)
        peer.invite(home)
        assert peer.slash(hana, "go", guild=home).owners == {"0": home.id}


async def test_where_the_bot_was_thrown_out_it_may_not_speak() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        home = peer.guild("Home", peer.person("Hana"))
        where = f"POST /channels/{peer.channel_of(home).id}/messages"
        assert (await ask(where, {"content": "x"}))[0] == 200
        peer.kick(home)
        assert (await ask(where, {"content": "x"}))[1]["code"] == 50001


async def test_a_server_s_own_command_is_offered_there_alone() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        hana = peer.person("Hana")
        home, other = peer.guild("Home", hana), peer.guild("Other", hana)
        await ask(f"PUT /applications/{peer.me.id}/guilds/{home.id}/commands", [GO])
        assert peer.slash(hana, "go", guild=home).payload["data"]["guild_id"] == home.id
        for where in (other, None):
            with pytest.raises(discord.NotOffered, match="no command go"):
                peer.slash(hana, "go", guild=where)
        assert (list(peer.commands(home)), list(peer.commands())) == (["go"], [])


async def test_a_person_can_no_longer_be_reached_and_then_again() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        hana = peer.person("Hana")
        home = peer.guild("Home", hana)
        where = f"POST /channels/{peer.dm(hana).id}/messages"
        peer.close_dms(hana)
        closed = (await ask(where, {"content": "x"}))[1]["code"]
        peer.leave_all(hana)
        stranger = (await ask(where, {"content": "x"}))[1]["code"]
        peer.open_dms(hana)
        assert (closed, stranger, (await ask(where, {"content": "x"}))[0]) == (50007, 50278, 200)
        assert home.members == []


@pytest.mark.parametrize("kept", [False, True])
async def test_history_gives_a_nonce_only_if_the_rules_say_so(kept: bool) -> None:
    async with discord.running(discord.Rules(nonces_in_history=kept)) as peer, asking(peer) as ask:
        where = f"/channels/{peer.dm(peer.person('Hana')).id}/messages"
        await ask(f"POST {where}", {"content": "x", "nonce": "n", "enforce_nonce": True})
        _, [found] = await ask(f"GET {where}")
        assert ("nonce" in found) is kept


async def test_a_nonce_is_the_bot_s_and_not_the_channel_s() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        hana, ken = peer.dm(peer.person("Hana")), peer.dm(peer.person("Ken"))
        body = {"content": "x", "nonce": "n", "enforce_nonce": True}
        _, first = await ask(f"POST /channels/{hana.id}/messages", body)
        _, second = await ask(f"POST /channels/{ken.id}/messages", body)
        assert second["id"] == first["id"]


async def test_waiting_says_what_did_not_happen() -> None:
    async with discord.running() as peer:
        hana = peer.person("Hana")
        peer.say(hana, "hello")
        with pytest.raises(TimeoutError, match=r"'good bye' was not seen within 0.05 s, only \['hello'\]"):
            await peer.sees(hana, "good bye", within=0.05)

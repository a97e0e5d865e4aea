"""The platform as a process of its own, spoken to over HTTP."""

import pytest

from tests.peers import discord
from tests.peers.discord.driven import driven
from tests.peers.discord.test_commands import adder


async def test_a_story_is_told_across_processes() -> None:
    async with discord.process() as peer, driven(peer, adder()):
        hana = await peer.person("Hana", locale="ja")
        used = await peer.slash(hana, "add", {"who": "田中"})
        assert (await used.reply()).text == "Added 田中."
        assert await peer.texts(hana) == ["Added 田中."]
        assert (await peer.stats())["sent"] == 1


async def test_what_a_client_would_not_offer_is_said_so_across_processes() -> None:
    async with discord.process() as peer:
        hana = await peer.person("Hana")
        with pytest.raises(discord.NotOffered, match="no command add"):
            await peer.slash(hana, "add", {})


async def test_rules_and_faults_are_set_across_processes() -> None:
    async with discord.process(discord.Rules(max_concurrency=3)) as peer:
        await peer.faults(discord.Fault(what="refused", code=50007))
        await peer.set_rules(ack_s=0.5)
        hana = await peer.person("Hana")
        dm = await peer.dm(hana)
        assert dm.people == [hana.id]
        with pytest.raises(RuntimeError, match="no rule"):
            await peer.set_rules(nonsense=1)

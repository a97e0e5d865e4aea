"""The platform as a process of its own, spoken to over HTTP."""

import asyncio
import sys

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


async def test_files_are_attached_across_processes() -> None:
    async with discord.process() as peer, driven(peer) as bot:
        hana = await peer.person("Hana")
        file = await peer.attach(hana, "連絡先.csv", "name")
        await peer.say(hana, "", attached=[file])
        async with asyncio.timeout(10):
            message = await bot.wait_for("message")
        assert (message.attachments[0].title, await message.attachments[0].read()) == ("連絡先", b"name")


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


SENDER = """
import asyncio, sys
import discord
from discord.http import HTTPClient, Route, handle_message_parameters

async def main(url, channel):
    Route.BASE = url
    http = HTTPClient(asyncio.get_running_loop())
    await http.static_login("MTA.loopback.token")
    with handle_message_parameters("hello", nonce="key") as params:
        await http.send_message(channel, params=params)
    await http.close()

asyncio.run(main(*sys.argv[1:]))
"""


async def sender(peer: discord.Remote, channel: str) -> asyncio.subprocess.Process:
    """A process that sends one message, with a nonce."""
    return await asyncio.create_subprocess_exec(sys.executable, "-c", SENDER, peer.api_url, channel)


async def test_a_bot_killed_between_sending_and_knowing_sends_nothing_twice() -> None:
    async with discord.process() as peer:
        hana = await peer.person("Hana")
        dm = await peer.dm(hana)
        await peer.faults(discord.Fault(what="hang", route="POST /channels/{channel_id}/messages", times=1))
        killed = await sender(peer, dm.id)
        await peer.posted(1, hana)
        killed.kill()
        await killed.wait()
        assert await (await sender(peer, dm.id)).wait() == 0
        assert await peer.texts(hana) == ["hello"]
        assert (await peer.stats())["repeats"] == 1

"""A Slack in a process of its own: the same verbs, and it outlives whoever talks to it."""

import pytest

from tests.peers import slack
from tests.peers.slack import Fault, Remote, Seen
from tests.peers.slack.bolt import acking, app_with, by_socket, client


async def bot(peer: Remote):
    """A client of the Web API."""
    return client(peer, await peer.bot_token())


async def test_verbs_work_from_another_process():
    async with slack.process() as peer:
        ana = await peer.add_user("Ana", locale="ja-JP")
        await (await bot(peer)).chat_postMessage(channel=ana, text="due")
        seen = await peer.sees(ana, "due")
        assert isinstance(seen, Seen)
        assert await peer.visible(ana) == [seen]
        assert [each.text for each in await peer.has_posted(1)] == ["due"]
        assert await peer.get("pacing.posts") == {await peer.dm(ana): 1}


async def test_faults_and_settings_are_set_from_another_process():
    async with slack.process(scale=100) as peer:
        ana = await peer.add_user("Ana")
        await peer.script(Fault(on="chat.postMessage", what="error", error="fatal_error"))
        await peer.settings(ack_s=1.0)
        with pytest.raises(Exception, match="fatal_error"):
            await (await bot(peer)).chat_postMessage(channel=ana, text="due")
        assert await peer.get("faults.met") == {"error": 1}
        assert (await peer.command(ana, "/kizuna")).error == "dispatch_failed"


async def test_what_a_client_refuses_is_raised_here():
    async with slack.process() as peer:
        ana = await peer.add_user("Ana")
        with pytest.raises(slack.ClientRefuses, match="no modal open"):
            await peer.submit(ana, {})
        with pytest.raises(KeyError):
            await peer.visible("U404")
        with pytest.raises(RuntimeError, match="cannot be controlled"):
            await peer.get("world._dms")


async def test_an_app_talks_to_it_by_socket():
    async with slack.process() as peer:
        ana = await peer.add_user("Ana")
        made = app_with(await bot(peer), await peer.get("app.signing_secret"))
        made.command("/kizuna")(acking("here"))
        async with by_socket(peer, made):
            assert (await peer.command(ana, "/kizuna")).body == {"text": "here"}
        assert [each.text for each in await peer.visible(ana)] == ["here"]

"""Limits that are enforced and faults by script, as slack_sdk meets them."""

import asyncio
import contextlib

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler

from tests.peers import slack
from tests.peers.slack import Fault
from tests.peers.slack.bolt import client

METHOD = "chat.postMessage"


async def test_one_message_a_second_is_taken_in_each_channel(peer, ana):
    peer.pace(per_channel=1)
    web = client(peer)
    await web.chat_postMessage(channel=ana, text="first")
    await web.chat_postMessage(channel=peer.add_user("Bo"), text="elsewhere")
    with pytest.raises(SlackApiError) as caught:
        await web.chat_postMessage(channel=ana, text="second")
    assert (caught.value.response.status_code, caught.value.response["error"]) == (429, "ratelimited")
    assert caught.value.response.headers["Retry-After"] == "1"
    assert peer.pacing.limited == {peer.dm(ana): 1}
    peer.skip(1)
    await web.chat_postMessage(channel=ana, text="third")
    assert peer.pacing.posts[peer.dm(ana)] == 3


async def test_a_scaled_second_is_over_sooner():
    async with slack.running(scale=50) as peer:
        ana = peer.add_user("Ana")
        peer.pace(per_channel=1)
        web = client(peer)
        async with asyncio.timeout(1.9):
            while len(peer.posted()) < 3:
                with contextlib.suppress(SlackApiError):
                    await web.chat_postMessage(channel=ana, text="x")
    assert peer.pacing.limited


async def test_a_workspace_has_a_limit_of_its_own(peer, ana):
    peer.pace(per_channel=None, per_team=2)
    web = client(peer)
    posts = [web.chat_postMessage(channel=peer.add_user(f"U{each}"), text="x") for each in range(4)]
    results = await asyncio.gather(*posts, return_exceptions=True)
    assert sum(isinstance(each, SlackApiError) for each in results) == 2


async def test_the_retry_handler_of_slack_sdk_comes_back_after_the_named_time(peer, ana):
    peer.script(Fault(on=METHOD, what="limited", seconds=0))
    web = client(peer)
    web.retry_handlers.append(AsyncRateLimitErrorRetryHandler())
    await web.chat_postMessage(channel=ana, text="x")
    assert peer.faults.met == {"limited": 1}
    assert len(peer.posted()) == 1


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_server_error_leaves_nothing_done(peer, ana, status):
    peer.script(Fault(on=METHOD, what="server", status=status))
    with pytest.raises(SlackApiError) as caught:
        await client(peer).chat_postMessage(channel=ana, text="x")
    assert caught.value.response.status_code == status
    assert peer.posted() == []


@pytest.mark.parametrize(("what", "messages"), [("reset", 0), ("dropped", 1)])
async def test_a_connection_breaks_before_or_after_the_work(peer, ana, what, messages):
    peer.script(Fault(on=METHOD, what=what, times=None))
    web = client(peer)
    web.retry_handlers.clear()
    with pytest.raises(aiohttp.ClientError):
        await web.chat_postMessage(channel=ana, text="x")
    assert len(peer.posted()) == messages


async def test_an_answer_that_never_comes_was_accepted_all_the_same(peer, ana):
    peer.script(Fault(on=METHOD, what="hang"))
    call = asyncio.create_task(client(peer).chat_postMessage(channel=ana, text="x"))
    await peer.has_posted(1)
    assert not call.done()
    call.cancel()


async def test_the_third_call_is_slow_and_the_fourth_has_an_error(peer, ana):
    peer.script(
        Fault(on=METHOD, what="slow", first=3, seconds=0.01),
        Fault(on=METHOD, what="error", error="fatal_error", first=4),
    )
    web = client(peer)
    for number in range(3):
        await web.chat_postMessage(channel=ana, text=str(number))
    with pytest.raises(SlackApiError, match="fatal_error"):
        await web.chat_postMessage(channel=ana, text="4")
    assert peer.faults.met == {"slow": 1, "error": 1}


async def test_a_fault_of_one_channel_leaves_the_others_alone(peer, ana):
    bo = peer.add_user("Bo")
    peer.script(Fault(on=METHOD, what="error", error="channel_not_found", channel=bo, times=None))
    await client(peer).chat_postMessage(channel=ana, text="x")
    with pytest.raises(SlackApiError, match="channel_not_found"):
        await client(peer).chat_postMessage(channel=bo, text="x")


async def test_a_history_that_is_limited_gives_fifteen_once_a_minute(peer, ana):
    peer.settings(history_limited=True)
    web = client(peer)
    for number in range(20):
        await web.chat_postMessage(channel=ana, text=str(number))
    page = await web.conversations_history(channel=peer.dm(ana), limit=200)
    with pytest.raises(SlackApiError, match="ratelimited"):
        await web.conversations_history(channel=peer.dm(ana))
    assert (len(page["messages"]), page["has_more"]) == (15, True)

"""Socket Mode: greetings, several connections, reconnecting, envelopes that come again."""

import asyncio

import aiohttp
import pytest

from tests.peers import slack
from tests.peers.slack import Fault, bolt


@pytest.fixture
async def peer():
    """A Slack whose seconds last ten milliseconds."""
    async with slack.running(scale=100) as running:
        running.settings(ack_s=300.0)
        yield running


@pytest.fixture
def heard():
    """What the app has heard."""
    return []


@pytest.fixture
def app(peer, heard):
    """An app that remembers what it hears, not connected yet."""
    made = bolt.app(peer)

    @made.event("message")
    async def message(event, body):
        heard.append((event["text"], body["event_id"]))

    made.command("/kizuna")(bolt.acking("here"))
    return made


async def test_a_connection_is_greeted_and_its_address_works_once(peer):
    url = (await bolt.client(peer, peer.app.app_token).apps_connections_open(app_token=peer.app.app_token))["url"]
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        hello = await socket.receive_json()
        assert (hello["type"], hello["num_connections"]) == ("hello", 1)
        assert hello["connection_info"] == {"app_id": peer.app.id}
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_the_eleventh_connection_is_sent_away(peer):
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(peer.sockets.ticket()) for _ in range(11)]
        last = await sockets[10].receive_json()
        assert (last["type"], last["reason"]) == ("disconnect", "too_many_websockets")
        for each in sockets:
            await each.close()


async def test_each_event_goes_to_one_of_several_connections(peer, ana, app, heard):
    async with bolt.by_socket(peer, app), bolt.by_socket(peer, app):
        await peer.connected(2)
        for number in range(4):
            await peer.say(ana, f"m{number}")
        assert [len(each.sent) for each in peer.sockets.open] == [2, 2]
    assert [text for text, _ in heard] == ["m0", "m1", "m2", "m3"]


@pytest.mark.parametrize("reason", ["refresh_requested", "warning"])
async def test_an_app_that_is_asked_to_opens_another_connection(peer, ana, app, heard, reason):
    async with bolt.by_socket(peer, app):
        first = peer.sockets.open[0]
        await peer.disconnect(reason)
        await peer.until(lambda: peer.sockets.open and peer.sockets.open[0] is not first)
        assert (await peer.command(ana, "/kizuna")).body == {"text": "here"}


async def test_an_event_comes_again_when_its_connection_breaks(peer, ana, app, heard):
    peer.script(Fault(on="events", what="disconnect"))
    async with bolt.by_socket(peer, app), bolt.by_socket(peer, app):
        await peer.connected(2)
        await peer.say(ana, "hello")
        await peer.delivery.settle()
    assert {text for text, _ in heard} == {"hello"}
    assert len({name for _, name in heard}) == 1


async def test_a_lost_answer_brings_the_event_again(peer, ana, app, heard):
    peer.script(Fault(on="events", what="unheard"))
    async with bolt.by_socket(peer, app):
        await peer.say(ana, "hello")
        await peer.delivery.settle()
    assert [text for text, _ in heard] == ["hello", "hello"]
    assert heard[0] == heard[1]


async def test_events_come_twice_or_in_another_order(peer, ana, app, heard):
    peer.script(Fault(on="events", what="duplicate"), Fault(on="events", what="held", first=2))
    async with bolt.by_socket(peer, app):
        for text in ("one", "two", "three"):
            await peer.say(ana, text)
    assert [text for text, _ in heard] == ["one", "one", "three", "two"]


async def test_an_event_waits_for_a_connection(peer, ana, app, heard):
    await peer.say(ana, "early")
    async with bolt.by_socket(peer, app):
        await peer.delivery.settle()
    assert [text for text, _ in heard] == ["early"]


async def test_an_unacknowledged_event_comes_again_in_another_envelope(peer, ana):
    async with aiohttp.ClientSession() as session, session.ws_connect(peer.sockets.ticket()) as socket:
        await peer.connected()
        peer.settings(ack_s=3.0)
        said = asyncio.create_task(peer.say(ana, "hello"))
        assert (await socket.receive_json())["type"] == "hello"
        tries = [await socket.receive_json() for _ in range(2)]
        await said
    assert [each["retry_attempt"] for each in tries] == [0, 1]
    assert len({each["payload"]["event_id"] for each in tries}) == 1
    assert len({each["envelope_id"] for each in tries}) == 2

"""Signed requests to an app's URL: the handshake, signatures, retries of events."""

import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from tests.peers import slack
from tests.peers.slack import Fault, bolt


@pytest.fixture
async def peer():
    """A Slack whose seconds last a hundredth of a real one."""
    async with slack.running(scale=100) as running:
        running.settings(ack_s=100.0)
        yield running


@pytest.fixture
async def app(peer):
    """An app behind a URL that acknowledges commands and messages."""
    made = bolt.app(peer)
    made.command("/kizuna")(bolt.acking())
    made.event("message")(bolt.acking())
    async with bolt.by_http(peer, made):
        yield made


async def test_a_url_answers_the_handshake(peer, app):
    assert await peer.posting.challenge()


async def test_requests_are_signed_as_slack_sdk_verifies_them(peer, ana, app):
    await peer.command(ana, "/kizuna add R&D")
    (posted,) = peer.posting.posted
    assert SignatureVerifier(peer.app.signing_secret).is_valid_request(posted.body, dict(posted.headers))
    assert posted.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert "text=add+R%26amp%3BD" in posted.body


@pytest.mark.parametrize("what", ["stale", "forged"])
async def test_bolt_refuses_what_is_stale_or_forged(peer, ana, app, what):
    peer.script(Fault(on="interactions", what=what))
    assert (await peer.command(ana, "/kizuna")).error == "http_client_error"
    assert peer.posting.posted[0].status == 401
    assert (await peer.command(ana, "/kizuna")).ok


async def test_a_replayed_request_is_the_same_to_the_letter(peer, ana, app):
    peer.script(Fault(on="interactions", what="replay"))
    await peer.command(ana, "/kizuna")
    first, second = peer.posting.posted
    assert (first.body, first.headers) == (second.body, second.headers)


async def answered(peer, ana, *statuses, **headers):
    """Let a URL answer an event so; the retry headers of what it got."""
    got, left = [], [*statuses]

    async def events(request):
        got.append((request.headers.get("X-Slack-Retry-Num"), request.headers.get("X-Slack-Retry-Reason")))
        return web.Response(status=left.pop(0) if left else 200, headers=headers)

    server = web.ServerRunner(web.Server(events))
    await server.setup()
    await web.TCPSite(server, "127.0.0.1", 0).start()
    peer.settings(request_url=f"http://127.0.0.1:{server.addresses[0][1]}/")
    peer.timing.scale = 1e5
    peer.settings(ack_s=1e6)
    await peer.say(ana, "hello")
    await peer.delivery.settle()
    await server.cleanup()
    return got


async def test_an_event_is_tried_four_times_with_its_number_and_reason(peer, ana):
    got = await answered(peer, ana, 500, 404, 500, 500)
    assert got == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]


async def test_an_app_may_ask_not_to_be_tried_again(peer, ana):
    assert len(await answered(peer, ana, 500, **{"X-Slack-No-Retry": "1"})) == 1


async def test_nobody_at_the_url_is_told_as_a_failed_connection(peer, ana):
    peer.settings(request_url="http://127.0.0.1:1/")
    assert (await peer.command(ana, "/kizuna")).error == "dispatch_failed"

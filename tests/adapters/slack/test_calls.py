"""What a call comes to when it is not Slack that lets it down."""

from contextlib import asynccontextmanager

import aiohttp
import pytest

from adapters.slack.calls import Calls
from bot.errors import DeliveryError
from tests.adapters.slack.house import House
from tests.adapters.slack.installing import slack_without_us
from tests.peers.slack.bolt import client


@asynccontextmanager
async def calling(database):
    """A workspace that has installed the app, and the calls of a process that was there before."""
    async with slack_without_us() as peer, aiohttp.ClientSession() as session:
        house = House(peer, database)
        await house.install()
        async with house.process() as tokens:
            yield peer, Calls(client(peer, ""), session, tokens)


def flags(error: DeliveryError) -> tuple[bool, bool, bool]:
    """Whether nothing of it can arrive, ever will, or may have arrived."""
    return error.permanent, error.invalid, error.doubtful


async def test_a_token_that_the_database_does_not_give_makes_messages_wait_and_leaves_no_doubt(database):
    async with calling(database) as (peer, calls):
        await database.close()
        with pytest.raises(DeliveryError) as failed:
            await calls.call(peer.team, "chat.postMessage", channel="D1", text="hello")
        assert flags(failed.value) == (False, False, False)


async def test_a_token_that_is_refused_while_the_database_is_away_is_a_refusal_like_any_other(database):
    async with calling(database) as (peer, calls):
        assert await calls.bot(peer.team)
        await database.close()
        peer.script({"on": "chat.postMessage", "what": "error", "error": "invalid_auth"})
        with pytest.raises(DeliveryError, match="invalid_auth") as refused:
            await calls.call(peer.team, "chat.postMessage", channel="D1", text="hello")
        assert flags(refused.value) == (False, False, False)


async def test_a_conversation_that_could_not_be_opened_leaves_no_doubt(new_database):
    async with calling(await new_database("sqlite")) as (peer, calls):
        peer.script({"on": "conversations.open", "what": "server"})
        with pytest.raises(DeliveryError) as failed:
            await calls.direct(peer.team, peer.add_user("Bo"))
        assert flags(failed.value) == (False, False, False)

"""Conversations that the bot opens: Discord lets it do so now and then, and minds whoever insists."""

from contextlib import asynccontextmanager

import discord
import pytest

from adapters.discord.conversations import Conversations
from adapters.discord.rest import Rest
from bot.errors import DeliveryError
from bot.model.secret import Secret
from storage.agreements import Agreements
from tests.peers import discord as peers
from tests.peers.discord import Rules

OPEN = "POST /users/@me/channels"


@asynccontextmanager
async def opening(database, monkeypatch, **rules):
    """A Discord with these rules, and the conversations of one process there."""
    async with peers.running(Rules(**rules)) as peer:
        monkeypatch.setattr(discord.http.Route, "BASE", peer.api_url)
        rest = Rest(Secret(peer.rules.token))
        try:
            yield peer, Conversations(rest, Agreements(database))
        finally:
            await rest.close()


async def test_once_discord_lets_the_bot_open_no_more_it_is_not_asked_again_for_a_while(database, monkeypatch):
    async with opening(database, monkeypatch, dm_opens=(1, 600.0)) as (peer, conversations):
        people = [peer.person(name).id for name in ("Ana", "Ken", "Yui")]
        known = await conversations.channel(people[0])
        for each in people[1:]:
            with pytest.raises(DeliveryError, match="opened too fast") as refused:
                await conversations.channel(each)
            assert refused.value.retry_after_s == pytest.approx(600, abs=5)
        assert [each.status for each in peer.requests if each.route == OPEN] == [200, 403]
        assert await conversations.channel(people[0]) == known

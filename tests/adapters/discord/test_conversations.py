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


async def test_a_database_that_is_away_is_nothing_that_a_message_dies_of(database, monkeypatch):
    async with opening(database, monkeypatch) as (peer, conversations):
        ana = peer.person("Ana").id
        await database.close()
        for asking in (conversations.channel, conversations.forget):
            with pytest.raises(DeliveryError, match="the database does not say") as refused:
                await asking(ana)
            assert (refused.value.invalid, refused.value.permanent, refused.value.doubtful) == (False, False, False)


async def test_a_conversation_that_cannot_be_noted_is_spoken_in_all_the_same(new_database, monkeypatch):
    database = await new_database("sqlite")
    async with opening(database, monkeypatch) as (peer, conversations):
        await database._writer.execute_fetchall("PRAGMA query_only=ON")
        channel = await conversations.channel(ana := peer.person("Ana").id)
        assert await conversations.channel(ana) == channel
        assert [each.status for each in peer.requests if each.route == OPEN] == [200]

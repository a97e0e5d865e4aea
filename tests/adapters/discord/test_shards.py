"""Shards over several processes: they identify in turn, within the day's budget, and each event is answered once."""

from datetime import UTC, datetime, timedelta

import pytest

from adapters.discord import turns
from adapters.discord.turns import Turns
from bot.clock import MovableClock
from storage.agreements import Agreements
from tests.peers.discord import Rules

EVERY_S = 0.3


class Gateway:
    """What Discord says of the day's budget; `clock` passes as Kizuna waits."""

    def __init__(self, remaining=1000, max_concurrency=1, reset_after=3_600_000):
        self.limit = {"remaining": remaining, "max_concurrency": max_concurrency, "reset_after": reset_after}
        self.clock = MovableClock(datetime(2026, 11, 18, tzinfo=UTC))
        self.waited = []

    async def application(self):
        """Ours."""
        return "1"

    async def gateway(self):
        """The second of three is the address."""
        return 1, "", dict(self.limit)

    async def wait(self, seconds):
        """Time passes; with a new day come new session starts."""
        self.waited.append(seconds)
        self.clock.move(timedelta(seconds=seconds))
        if seconds >= self.limit["reset_after"] / 1000:
            self.limit["remaining"] = 1000

    def process(self, database):
        """The turns of one process."""
        return Turns(Agreements(database), self.clock, self, self.wait)


async def moments(*asked):
    """Seconds between these turns and the first."""
    found = [await turn for turn in asked]
    return [(each - found[0]).total_seconds() for each in found]


async def test_processes_identify_one_after_the_other(database):
    discord = Gateway()
    one, two = discord.process(database), discord.process(database)
    assert await moments(one.reserve(0), two.reserve(1), one.reserve(2)) == [0, 5.5, 11]


async def test_as_many_identify_at_once_as_discord_allows(database):
    discord = Gateway(max_concurrency=2)
    one = discord.process(database)
    await one.affordable()
    assert await moments(*(one.reserve(shard) for shard in range(4))) == [0, 0, 5.5, 5.5]


async def test_when_the_days_session_starts_are_used_up_new_ones_are_waited_for(database, caplog):
    discord = Gateway(remaining=1, max_concurrency=2)
    await discord.process(database).affordable()
    assert discord.waited == [3600]
    assert caplog.text.count("session starts are used up") == 1


async def test_while_there_are_session_starts_nobody_waits_for_them(database):
    discord = Gateway(remaining=2, max_concurrency=2)
    await discord.process(database).affordable()
    assert discord.waited == []


@pytest.fixture
def rules():
    """The pace of a small Discord."""
    return Rules(identify_s=EVERY_S * 0.8)


async def test_two_processes_share_the_shards_and_each_answers_what_is_its_own(set_up, postgres_url, monkeypatch):
    monkeypatch.setattr(turns, "IDENTIFY_EVERY", timedelta(seconds=EVERY_S))
    here, there = set_up.peer.guild("Here", set_up.ana, of=2), set_up.peer.guild("There", set_up.ana, shard=1, of=2)
    shared = {"KIZUNA_DATABASE_URL": postgres_url, "DISCORD_SHARD_COUNT": "2"}
    async with (
        set_up.kizuna("discord", DISCORD_SHARD_IDS="0", **shared),
        set_up.kizuna("discord,nudges", DISCORD_SHARD_IDS="1", **shared),
    ):
        used = set_up.peer.slash(set_up.ana, "add", {"name": "Mika"}, guild=there)
        assert "Added Mika" in (await used.reply()).text
        assert "Mika" in (await set_up.says(set_up.ana, "who", {"who": "Mika"}, guild=here)).text
        set_up.peer.say(set_up.ana, "add Ken")
        await set_up.peer.sees(set_up.ana, "Added Ken")
        told = {each.shard: each.names for each in set_up.peer.gateway.ready()}
    assert [(each["shard"], each["outcome"]) for each in set_up.peer.identifies()] == [
        ([0, 2], "ready"),
        ([1, 2], "ready"),
    ]
    assert "MESSAGE_CREATE" in told[0]
    assert "MESSAGE_CREATE" not in told[1]
    assert set_up.peer.registrations.puts == 1


async def test_two_processes_with_the_same_shards_answer_each_event_once(set_up, postgres_url, monkeypatch):
    monkeypatch.setattr(turns, "IDENTIFY_EVERY", timedelta(seconds=EVERY_S))
    shared = {"KIZUNA_DATABASE_URL": postgres_url}
    async with set_up.kizuna("discord", **shared), set_up.kizuna("discord", **shared):
        used = set_up.peer.slash(set_up.ana, "add", {"name": "Mika"})
        await used.reply()
        set_up.peer.say(set_up.ana, "add Ken")
        await set_up.peer.sees(set_up.ana, "Added Ken")
        assert "2 people" in (await set_up.says(set_up.ana, "home")).text
    assert used.told == 2
    assert sum("Added Ken" in text for text in set_up.peer.texts(set_up.ana)) == 1

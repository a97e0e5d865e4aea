"""Sessions: beginning, resuming, closing, heartbeats and limits, spoken to without a library."""

from typing import Any

import pytest

from tests.peers import discord
from tests.peers.discord.plain import INTENTS, plain


@pytest.mark.parametrize("compress", ["", "zlib-stream"])
async def test_ready_tells_who_the_bot_is_and_which_servers_it_is_in(compress: str) -> None:
    async with discord.running() as peer:
        guild = peer.guild("Office")
        async with plain(peer, compress) as line:
            ready = await line.identify(peer)
            created = await line.hear()
        assert (ready["t"], ready["s"]) == ("READY", 1)
        assert ready["d"]["user"]["id"] == peer.me.id
        assert ready["d"]["guilds"] == [{"id": guild.id, "unavailable": True}]
        assert (created["t"], created["d"]["name"]) == ("GUILD_CREATE", "Office")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"token": "wrong"}, 4004),
        ({"shard": [2, 2]}, 4010),
        ({"intents": 1 << 60}, 4013),
        ({"intents": INTENTS | 1 << 15}, 4014),
    ],
)
async def test_an_identify_that_cannot_be_is_refused_with_its_code(told: dict[str, Any], code: int) -> None:
    async with discord.running() as peer, plain(peer) as line:
        assert await line.identify(peer, **told) == {"close": code}
        assert peer.gateway.identified[0]["outcome"] == str(code)


@pytest.mark.parametrize(
    ("op", "data", "code"), [(3, {}, 4003), (99, None, 4001), (2, {"x": "y" * 5000}, 4002), (7, None, 4001)]
)
async def test_what_makes_no_sense_closes_the_connection(op: int, data: Any, code: int) -> None:
    async with discord.running() as peer, plain(peer) as line:
        await line.say(op, data)
        assert await line.hear() == {"close": code}


async def test_identifying_twice_or_with_an_old_version_closes_the_connection() -> None:
    async with discord.running() as peer:
        async with plain(peer) as line:
            await line.identify(peer)
            assert await line.identify(peer) == {"close": 4005}
        async with plain(peer, version="6") as line:
            assert await line.hear() == {"close": 4012}


async def test_shards_identify_one_after_the_other_unless_more_may() -> None:
    async with discord.running() as peer, plain(peer) as one, plain(peer) as two, plain(peer) as three:
        assert (await one.identify(peer, shard=[0, 2]))["t"] == "READY"
        assert await two.identify(peer, shard=[1, 2]) == {"op": 9, "d": False, "s": None, "t": None}
        peer.pass_time(5)
        assert (await two.identify(peer, shard=[1, 2]))["t"] == "READY"
        peer.rules.max_concurrency = 2
        peer.pass_time(5)
        assert (await three.identify(peer, shard=[2, 4]))["t"] == "READY"
        assert [each["outcome"] for each in peer.gateway.identified] == ["ready", "too fast", "ready", "ready"]


async def test_more_identifies_than_a_day_allows_reset_the_token() -> None:
    async with discord.running(discord.Rules(identifies=1)) as peer:
        async with plain(peer) as line:
            assert (await line.identify(peer))["t"] == "READY"
        assert peer.gateway.remaining == 0
        async with plain(peer) as line:
            assert await line.identify(peer) == {"close": 4004}


async def test_a_resumed_session_gets_what_it_missed_and_only_that() -> None:
    async with discord.running() as peer:
        hana = peer.person("Hana")
        async with plain(peer) as line:
            ready = await line.identify(peer)
            peer.say(hana, "one")
            heard = await line.hear()
            await line.close(4000)
        await peer.until(lambda: not peer.gateway.ready())
        peer.say(hana, "two")
        async with plain(peer) as line:
            await line.say(6, {"token": peer.rules.token, "session_id": ready["d"]["session_id"], "seq": heard["s"]})
            missed, resumed = await line.hear(), await line.hear()
        assert (missed["t"], missed["d"]["content"]) == ("MESSAGE_CREATE", "two")
        assert (resumed["t"], resumed["s"]) == ("RESUMED", 4)
        assert peer.gateway.resumes == {"resumed": 1}


@pytest.mark.parametrize("how", ["unknown", "closed with 1000", "too old", "forgotten"])
async def test_a_session_that_is_gone_cannot_be_resumed(how: str) -> None:
    async with discord.running() as peer:
        async with plain(peer) as line:
            ready = await line.identify(peer)
            await line.close(1000 if how == "closed with 1000" else 4000)
        await peer.until(lambda: not peer.gateway.ready())
        if how == "too old":
            peer.pass_time(peer.rules.session_s + 1)
        if how == "forgotten":
            peer.forget_sessions()
        known = "x" if how == "unknown" else ready["d"]["session_id"]
        async with plain(peer) as line:
            await line.say(6, {"token": peer.rules.token, "session_id": known, "seq": 1})
            assert await line.hear() == {"op": 9, "d": False, "s": None, "t": None}


async def test_a_sequence_from_the_future_closes_the_connection() -> None:
    async with discord.running() as peer, plain(peer) as line, plain(peer) as other:
        ready = await line.identify(peer)
        await other.say(6, {"token": peer.rules.token, "session_id": ready["d"]["session_id"], "seq": 99})
        assert await other.hear() == {"close": 4007}


async def test_who_sends_no_heartbeat_is_cut_off_and_can_resume() -> None:
    async with discord.running(discord.Rules(heartbeat_s=0.05)) as peer, plain(peer) as line:
        ready = await line.identify(peer)
        await line.say(1, ready["s"])
        assert (await line.hear())["op"] == 11
        assert "close" in await line.hear()
        assert ready["d"]["session_id"] in peer.gateway.sessions


async def test_who_sends_too_much_is_closed() -> None:
    async with discord.running(discord.Rules(gateway_sends=(2, 60.0))) as peer, plain(peer) as line:
        for _ in range(3):
            await line.say(1)
        assert [await line.hear() for _ in range(3)][-1] == {"close": 4008}


async def test_servers_are_told_to_their_shard_and_direct_messages_to_the_first() -> None:
    async with discord.running(discord.Rules(max_concurrency=2)) as peer, plain(peer) as one, plain(peer) as two:
        await one.identify(peer, shard=[0, 2])
        await two.identify(peer, shard=[1, 2])
        guild = peer.guild("Office", shard=1, of=2)
        assert (await two.hear())["d"]["id"] == guild.id
        peer.say(peer.person("Hana"), "hello")
        assert (await one.hear())["d"]["content"] == "hello"
        peer.kick(guild)
        assert await two.hear() == {"op": 0, "t": "GUILD_DELETE", "s": 3, "d": {"id": guild.id}}


async def test_what_others_write_in_servers_is_empty_unless_it_mentions_the_bot() -> None:
    async with discord.running() as peer, plain(peer) as line:
        hana = peer.person("Hana")
        guild = peer.guild("Office", hana)
        await line.identify(peer, intents=1 << 9)
        peer.say(hana, "secret", guild=guild)
        peer.say(hana, f"<@{peer.me.id}> hello", guild=guild)
        heard = [(await line.hear())["d"]["content"] for _ in range(2)]
        assert heard == ["", f"<@{peer.me.id}> hello"]


async def test_events_that_nobody_asked_for_are_not_sent() -> None:
    async with discord.running() as peer, plain(peer) as line:
        await line.identify(peer, intents=0)
        peer.say(peer.person("Hana"), "hello")
        await line.say(1)
        assert (await line.hear())["op"] == 11
        assert "MESSAGE_CREATE" in peer.gateway.lost

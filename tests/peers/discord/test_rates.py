"""Rate limits, told in the headers and enforced."""

import asyncio

import discord as library
import pytest

from tests.peers import discord
from tests.peers.discord.driven import driven
from tests.peers.discord.raw import asking

MESSAGES = "POST /channels/{channel_id}/messages"


async def test_a_bucket_that_is_used_up_says_when_to_come_back() -> None:
    rules = discord.Rules(routes={MESSAGES: (1, 5.0)})
    async with discord.running(rules) as peer, asking(peer) as ask:
        where = f"/channels/{peer.dm(peer.person('Hana')).id}/messages"
        other = f"/channels/{peer.dm(peer.person('Ken')).id}/messages"
        assert (await ask(f"POST {where}", {"content": "1"}))[0] == 200
        status, body = await ask(f"POST {where}", {"content": "2"})
        assert (status, body["global"]) == (429, False)
        assert 4 < body["retry_after"] <= 5
        assert (await ask(f"POST {other}", {"content": "3"}))[0] == 200
        peer.pass_time(5)
        assert (await ask(f"POST {where}", {"content": "4"}))[0] == 200
        assert peer.rates.refused == {"user": 1}
        assert peer.rates.invalid == 1


async def test_the_global_limit_spares_interactions() -> None:
    async with discord.running(discord.Rules(per_second=2)) as peer, asking(peer) as ask:
        assert [(await ask("GET /users/@me"))[0] for _ in range(3)] == [200, 200, 429]
        status, body = await ask("GET /users/@me")
        assert (status, body["global"]) == (429, True)
        assert (await ask("POST /interactions/1/x/callback", {"type": 5}))[0] == 404
        peer.pass_time(1)
        assert (await ask("GET /users/@me"))[0] == 200


async def test_discord_py_waits_as_it_is_told_and_sends_everything_once() -> None:
    rules = discord.Rules(routes={MESSAGES: (2, 0.2)})
    async with discord.running(rules) as peer, driven(peer, sync=False) as bot:
        dm = await bot.create_dm(library.Object(int(peer.person("Hana").id)))
        await asyncio.gather(*(dm.send(str(number)) for number in range(6)))
        assert len(peer.sent()) == 6
        assert peer.rates.refused["user"] == 0


async def test_discord_py_comes_back_when_a_429_said_it_may() -> None:
    async with discord.running() as peer, driven(peer, sync=False) as bot:
        hana = peer.person("Hana")
        dm = await bot.create_dm(library.Object(int(hana.id)))
        peer.faults(discord.Fault(what="limited", route=MESSAGES, seconds=0.05, times=2))
        await dm.send("hello")
        assert peer.texts(hana) == ["hello"]
        peer.faults(discord.Fault(what="cloudflare", route=MESSAGES))
        with pytest.raises(library.HTTPException):
            await dm.send("hello")


async def test_too_many_invalid_requests_end_in_a_ban_without_json() -> None:
    rules = discord.Rules(invalid_requests=(2, 600.0))
    async with discord.running(rules) as peer, asking(peer, token="wrong") as ask:
        assert [(await ask("GET /users/@me"))[0] for _ in range(3)] == [401, 401, 429]
        assert "1015" in (await ask("GET /users/@me"))[1]
        peer.pass_time(601)
        assert (await ask("GET /users/@me"))[0] == 401


async def test_gateway_bot_tells_the_shards_and_what_is_left_of_the_day() -> None:
    async with discord.running(discord.Rules(shards=3, max_concurrency=16)) as peer, asking(peer) as ask:
        _, told = await ask("GET /gateway/bot")
        assert told["shards"] == 3
        assert told["session_start_limit"]["max_concurrency"] == 16
        assert told["session_start_limit"]["remaining"] == 1000


@pytest.mark.parametrize("scope", ["user", "shared"])
async def test_shared_limits_are_not_counted_as_invalid(scope: str) -> None:
    async with discord.running() as peer, asking(peer) as ask:
        peer.faults(discord.Fault(what="limited", scope=scope))  # type: ignore[arg-type]
        assert (await ask("GET /users/@me"))[0] == 429
        assert peer.rates.invalid == (scope == "user")

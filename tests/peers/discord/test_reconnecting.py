"""How discord.py gets through the outages of a gateway."""

import discord as library
import pytest

from tests.peers import discord
from tests.peers.discord.driven import Bot, driven


async def settled(peer: discord.Discord, bot: Bot, text: str) -> None:
    """Something said is heard once, and once only."""
    peer.say(peer.person("Hana"), text)
    await peer.until(lambda: text in [each.content for each in bot.heard])
    assert [each.content for each in bot.heard].count(text) == 1


@pytest.mark.parametrize("how", ["drop", "reconnect", "close", "op 9"])
async def test_a_broken_connection_is_resumed_and_nothing_is_missed(how: str) -> None:
    async with discord.running() as peer, driven(peer, sync=False) as bot:
        match how:
            case "drop":
                peer.drop()
            case "reconnect":
                peer.reconnect()
            case "close":
                peer.close(4000)
            case _:
                peer.invalidate(resumable=True)
        await peer.until(lambda: not peer.gateway.ready())
        peer.say(peer.person("Ken"), "meanwhile")
        await peer.until(lambda: bot.resumed)
        assert [each.content for each in bot.heard] == ["meanwhile"]
        assert len(peer.gateway.identified) == 1
        await settled(peer, bot, "afterwards")


async def test_an_invalid_session_is_begun_anew() -> None:
    async with discord.running(discord.Rules(identify_s=0.0)) as peer:
        bot = Bot()

        async def at_once(_shard: int | None, *, initial: bool = False) -> None:
            """discord.py waits for 5 s here."""

        bot.before_identify_hook = at_once  # type: ignore
        async with driven(peer, bot, sync=False):
            peer.invalidate()
            await peer.until(lambda: len(peer.gateway.identified) == 2)
            await peer.ready()
            await settled(peer, bot, "afterwards")


async def test_a_platform_that_acknowledges_no_heartbeat_is_left_and_come_back_to() -> None:
    rules = discord.Rules(heartbeat_s=0.2)
    async with discord.running(rules) as peer, driven(peer, sync=False, heartbeat_timeout=0.5) as bot:
        peer.ignore_heartbeats()
        await peer.until(lambda: bot.resumed)
        assert not peer.gateway.closes
        await settled(peer, bot, "afterwards")


async def test_two_shards_share_the_servers() -> None:
    async with discord.running(discord.Rules(identify_s=0.0, max_concurrency=2)) as peer:
        first, second = peer.guild("First", shard=0, of=2), peer.guild("Second", shard=1, of=2)
        bot = Bot(shard_count=2)

        async def at_once(_shard: int | None, *, initial: bool = False) -> None:
            """discord.py waits for 5 s here."""

        bot.before_identify_hook = at_once  # type: ignore
        async with driven(peer, bot, sync=False):
            assert {str(each.id): each.shard_id for each in bot.guilds} == {first.id: 0, second.id: 1}
            assert [each["shard"] for each in peer.gateway.identified] == [[0, 2], [1, 2]]


async def test_a_wrong_token_ends_the_bot() -> None:
    async with discord.running() as peer:
        wrong = discord.Rules(token="wrong")
        with pytest.raises(library.LoginFailure):
            async with driven(peer, sync=False, token=wrong.token):
                pass
        assert peer.rates.invalid == 1

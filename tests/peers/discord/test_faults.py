"""What goes wrong by script."""

import aiohttp
import discord as library
import pytest

from tests.peers import discord
from tests.peers.discord.driven import driven
from tests.peers.discord.raw import asking

MESSAGES = "POST /channels/{channel_id}/messages"


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        (discord.Fault(what="limited", scope="global"), 429, None),
        (discord.Fault(what="server", status=503), 503, 0),
        (discord.Fault(what="refused", code=40003), 403, 40003),
        (discord.Fault(what="refused", code=20028), 429, 20028),
        (discord.Fault(what="refused", code=50001), 403, 50001),
    ],
)
async def test_a_fault_happens_on_its_route_from_its_turn_and_so_often(
    fault: discord.Fault, status: int, code: int | None
) -> None:
    async with discord.running() as peer, asking(peer) as ask:
        where = f"/channels/{peer.dm(peer.person('Hana')).id}/messages"
        peer.faults(
            discord.Fault(
                what=fault.what,
                route=MESSAGES,
                first=2,
                times=1,
                status=fault.status,
                code=fault.code,
                scope=fault.scope,
            )
        )
        assert (await ask("GET /users/@me"))[0] == 200
        answers = [await ask(f"POST {where}", {"content": "x"}) for _ in range(3)]
        assert [each[0] for each in answers] == [200, status, 200]
        assert answers[1][1].get("code") == code
        assert peer.script.met == {fault.what: 1}


@pytest.mark.parametrize(("what", "kept"), [("reset", 0), ("dropped", 1)])
async def test_a_connection_breaks_before_or_after_the_message_was_accepted(what: str, kept: int) -> None:
    async with discord.running() as peer, asking(peer) as ask:
        hana = peer.person("Hana")
        peer.faults(discord.Fault(what=what, route=MESSAGES))  # type: ignore[arg-type]
        with pytest.raises(aiohttp.ClientError):
            await ask(f"POST /channels/{peer.dm(hana).id}/messages", {"content": "x"})
        assert len(peer.visible(hana)) == kept


async def test_an_answer_may_be_late_or_never_come() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        hana = peer.person("Hana")
        peer.faults(discord.Fault(what="slow", seconds=0.05, times=1), discord.Fault(what="hang", first=2))
        assert (await ask("GET /users/@me"))[0] == 200
        with pytest.raises(TimeoutError):
            await ask(f"POST /channels/{peer.dm(hana).id}/messages", {"content": "x"}, within=0.1)
        assert peer.texts(hana) == ["x"]


async def test_faults_can_concern_one_channel_alone() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        hana, ken = peer.dm(peer.person("Hana")), peer.dm(peer.person("Ken"))
        peer.faults(discord.Fault(what="server", subject=hana.id))
        statuses = [(await ask(f"POST /channels/{each.id}/messages", {"content": "x"}))[0] for each in (hana, ken)]
        assert statuses == [500, 200]


async def test_discord_py_does_not_try_again_after_a_503() -> None:
    async with discord.running() as peer, driven(peer, sync=False) as bot:
        dm = await bot.create_dm(library.Object(int(peer.person("Hana").id)))
        peer.faults(discord.Fault(what="server", status=503, route=MESSAGES, times=1))
        with pytest.raises(library.DiscordServerError):
            await dm.send("hello")
        assert [each.status for each in peer.requests if each.route == MESSAGES] == [503]


async def test_a_gateway_that_refuses_at_first_is_reached_in_the_end() -> None:
    async with discord.running() as peer:
        peer.refuse_connections(1)
        async with aiohttp.ClientSession() as session:
            with pytest.raises(aiohttp.WSServerHandshakeError):
                await session.ws_connect(peer.gateway_url)
        async with driven(peer, sync=False):
            assert peer.gateway.turned_away == 1

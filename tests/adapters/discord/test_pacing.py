"""Requests go out at a steady rate, those that people wait for first."""

import asyncio
from collections import Counter
from itertools import pairwise

import pytest

from adapters.discord import pacing
from adapters.discord.pacing import PER_SECOND, SLOWER, Turnstile
from bot.errors import DeliveryError
from tests.adapters.discord.books import sow
from tests.peers.discord import Fault, Rules
from tests.peers.discord.moments import Moments
from tests.peers.discord.rates import Rates
from tests.simulation.eventloop import VirtualLoop

LONG_S = 120
BANNED_FROM = 10_000 / 600
"""Refusals a second, for ten minutes: https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"""


async def line(turnstile, *urgent):
    """The order in which these pass, by number, and how long it took."""
    loop = asyncio.get_running_loop()
    began, order = loop.time(), []

    async def go(number, hurry):
        await turnstile.passed(urgent=hurry)
        order.append(number)

    await asyncio.gather(*(go(*each) for each in enumerate(urgent)))
    return order, loop.time() - began


async def test_requests_pass_at_a_steady_rate_in_their_order():
    order, took = await line(Turnstile(200), *[False] * 21)
    assert order == [*range(21)]
    assert 0.08 <= took < 1


async def test_those_that_people_wait_for_pass_first():
    order, _ = await line(Turnstile(40), False, False, False, True, False, True)
    assert order == [0, 3, 5, 1, 2, 4]


async def test_without_hurry_nobody_stands_in_a_long_line():
    turnstile = Turnstile(2)
    waiting = [asyncio.create_task(turnstile.passed(urgent=False)) for _ in range(12)]
    await asyncio.sleep(0)
    with pytest.raises(DeliveryError) as refused:
        await turnstile.passed(urgent=False)
    assert refused.value.retry_after_s > 5
    assert not refused.value.doubtful
    for each in waiting:
        each.cancel()


async def test_one_who_left_holds_up_nobody():
    turnstile = Turnstile(50)
    await turnstile.passed(urgent=False)
    gone = [asyncio.create_task(turnstile.passed(urgent=True)) for _ in range(20)]
    await asyncio.sleep(0)
    for each in gone:
        each.cancel()
    _, took = await line(turnstile, False)
    assert took < 0.2


async def test_the_turn_of_one_who_left_when_it_had_come_goes_to_the_next():
    turnstile = Turnstile(2)
    await turnstile.passed(urgent=False)
    gone = asyncio.create_task(turnstile.passed(urgent=True))
    await asyncio.sleep(0)
    turnstile._next.cancel()
    turnstile._open()
    gone.cancel()
    _, took = await line(turnstile, False)
    assert gone.cancelled()
    assert took < 0.9


async def test_everything_waits_out_a_limit_on_everything():
    turnstile = Turnstile(1000)
    turnstile.hold(0.1)
    order, took = await line(turnstile, False, True)
    assert order == [1, 0]
    assert took >= 0.1


async def test_who_is_refused_asks_less_often_once_for_all_that_was_on_its_way():
    turnstile = Turnstile(100)
    for _ in range(3):
        turnstile.hold(0.05)
    _, took = await line(turnstile, *[False] * 15)
    assert took >= 0.05 + 14 / (100 * SLOWER) - 0.02
    assert turnstile._pace >= 100 * SLOWER


async def test_who_is_not_refused_any_more_asks_as_often_as_before_in_time(monkeypatch):
    monkeypatch.setattr(pacing, "FASTER_S", 0.1)
    turnstile = Turnstile(100)
    turnstile.hold(0)
    await line(turnstile, *[False] * 15)
    assert turnstile._pace == 100


@pytest.mark.parametrize("processes", [1, 4, 20])
def test_processes_of_one_bot_find_their_shares_without_pressing_discord(processes):
    loop = VirtualLoop()
    rates = Rates(Rules(other_routes=(1000, 1.0)), Moments(loop.time))
    passed: Counter[int] = Counter()

    async def ask(process: int) -> None:
        turnstile = Turnstile()
        while loop.time() < LONG_S:
            await turnstile.passed(urgent=False)
            verdict = rates.ask("POST /x", "/x", "")
            passed[process] += verdict.wait is None
            if verdict.wait is not None:
                turnstile.hold(verdict.wait)

    async def run() -> None:
        await asyncio.gather(*map(ask, range(processes)))

    loop.run_until_complete(run())
    loop.close()
    assert sum(passed.values()) > 0.85 * LONG_S * PER_SECOND
    assert rates.refused["global"] < LONG_S * BANNED_FROM / 2
    assert min(passed.values()) > max(passed.values()) / 3


HELD_S = 2
HELD = Fault(
    what="limited", scope="global", route="POST /channels/{channel_id}/messages", first=5, times=1, seconds=HELD_S
)
"""All stand in line for so long that somebody's words join it meanwhile, however busy the machine is."""
FIRST_FEW = 3
"""The answer is among them once the line moves; 36 others wait."""


@pytest.mark.parametrize("rules", [Rules(routes={})])
async def test_nudges_keep_below_what_discord_allows_and_people_go_first(set_up):
    for number in range(40):
        await sow(set_up, set_up.peer.person(f"Person {number}"), "one")
    set_up.peer.faults(HELD)
    async with set_up.kizuna():
        await set_up.peer.posted(4)
        set_up.peer.say(set_up.yumi, "ホーム")
        answer = await set_up.peer.sees(set_up.yumi, "絆")
        await set_up.peer.posted(41)
    until = sorted({each.at for each in set_up.peer.sent() if each.at <= answer.at} | {answer.at})
    pauses = [later - earlier for earlier, later in pairwise(until)]
    assert max(pauses) > HELD_S / 2
    assert len(pauses) - pauses.index(max(pauses)) <= FIRST_FEW
    others = [each for each in set_up.peer.requests if not each.path.startswith(("/interactions", "/webhooks"))]
    posts = [each.at for each in others if each.at >= answer.at]
    assert (len(posts) - 1) / (posts[-1] - posts[0]) < PER_SECOND * 1.1
    assert set_up.peer.rates.refused["global"] == 0

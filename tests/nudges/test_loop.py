"""What is due goes out: once, in order, by whichever worker is alive."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.errors import DeliveryError
from tests.loglines import captured
from tests.nudges.works import BREAKS, SILENT, Works
from tests.storage.samples import AYA, BEN, DAY, HOUR, NOW, an_owner


@pytest.fixture
async def works(database) -> Works:
    """A post office, once per engine."""
    return Works(database)


async def test_what_is_due_is_sent_and_settled(works):
    nudge = await works.plan("tea")
    await works.plan("later", NOW + HOUR)
    worker = works.worker()
    await worker.run_dry()
    (delivery,) = await works.deliveries()
    assert works.post.texts == ["tea"]
    assert (delivery.state, delivery.sent_ref, delivery.sent_at) == ("sent", "m1", NOW)
    assert (await works.nudge(nudge)).state == "done"
    assert await worker.next_due() == NOW + HOUR


async def test_a_message_is_sent_under_the_key_that_its_buttons_carry(works):
    nudge = await works.plan("tea")
    await works.worker().run_dry()
    (delivery,) = await works.deliveries()
    assert works.post.sent[0][3] == delivery.key
    assert delivery.reply.buttons()[0].value == f"{nudge.id} {delivery.key}"


async def test_working_twice_sends_once(works):
    await works.plan("tea")
    worker = works.worker()
    await worker.run_dry()
    await worker.run_dry()
    assert works.post.texts == ["tea"]


async def test_two_workers_at_once_send_each_message_once(works):
    for n in range(12):
        await works.plan(f"m{n}", owner=an_owner(f"o{n % 5}"))
    one, other = works.worker("w1"), works.worker("w2")
    for _ in range(4):
        await asyncio.gather(one.run_dry(), other.run_dry())
    assert Counter(works.post.texts) == Counter(f"m{n}" for n in range(12))
    assert await works.states() == ["sent"] * 12


async def test_ticks_that_overlap_send_once(works):
    await works.plan("tea")
    worker = works.worker()
    await asyncio.gather(worker.tick(), worker.tick(), worker.run_dry())
    await worker.run_dry()
    assert works.post.texts == ["tea"]


async def test_what_is_not_worth_saying_is_not_sent(works):
    nudge = await works.plan(SILENT)
    await works.worker().run_dry()
    assert works.post.texts == []
    assert (await works.nudge(nudge)).state == "done"


async def test_each_owners_messages_keep_their_order(works):
    for n in range(6):
        await works.plan(f"a{n}", NOW - n * timedelta(minutes=1))
        await works.plan(f"b{n}", NOW - n * timedelta(minutes=1), owner=BEN)
    await works.worker().run_dry()
    for name in ("aya", "ben"):
        heard = [text for _, user, text, _ in works.post.sent if user == name]
        assert heard == [f"{name[0]}{n}" for n in reversed(range(6))]


async def test_a_worker_that_died_before_sending_is_replaced_after_its_lease(works):
    await works.plan("tea")
    works.post.plan.append(asyncio.CancelledError())
    await works.worker("w1").run_dry()
    other = works.worker("w2")
    assert await works.later(other, seconds=59) == []
    assert await works.later(other, seconds=1) == ["tea"]
    assert await works.states() == ["sent"]


async def test_a_repeat_has_the_same_key_and_words(works):
    await works.plan("tea")
    works.post.lost_answers = 1
    await works.worker("w1").run_dry()
    await works.later(works.worker("w2"), seconds=60)
    assert len({(text, key) for _, _, text, key in works.post.sent}) == 1


async def test_where_messages_can_be_found_a_doubtful_one_is_not_sent_again(database):
    works = Works(database, finds=True)
    await works.plan("tea")
    works.post.lost_answers = 1
    await works.worker("w1").run_dry()
    assert await works.later(works.worker("w2"), seconds=60) == []
    (delivery,) = await works.deliveries()
    assert (delivery.state, delivery.sent_ref, works.post.looked_up) == ("sent", "found", 1)


async def test_where_messages_can_be_found_one_that_never_arrived_is_sent(database):
    works = Works(database, finds=True)
    await works.plan("tea")
    works.post.plan.append(asyncio.CancelledError())
    await works.worker("w1").run_dry()
    assert await works.later(works.worker("w2"), seconds=60) == ["tea"]


async def test_somebody_who_cannot_be_reached_finds_the_message_parked(works):
    await works.plan("tea")
    works.post.plan.append(DeliveryError("DM blocked", permanent=True))
    worker = works.worker()
    await worker.run_dry()
    assert await works.later(worker, days=3) == []
    (delivery,) = await works.deliveries()
    assert (delivery.state, delivery.reason) == ("parked", "DM blocked")
    async with works.books.reading() as book:
        assert book.owner.parked == 1


async def test_a_platform_that_says_how_long_to_wait_is_waited_for(works):
    await works.plan("tea")
    works.post.plan.append(DeliveryError("slow down", retry_after_s=90))
    worker = works.worker()
    await worker.run_dry()
    assert await worker.next_due() == NOW + timedelta(seconds=90)
    assert await works.later(worker, seconds=89) == []
    assert await works.later(worker, seconds=1) == ["tea"]


async def test_what_failed_for_now_is_tried_again_soon(works):
    await works.plan("tea")
    works.post.plan.extend(DeliveryError("away") for _ in range(5))
    worker = works.worker()
    for _ in range(6):
        await works.later(worker, minutes=2)
    (delivery,) = await works.deliveries()
    assert (works.post.texts, delivery.state, delivery.attempts) == (["tea"], "sent", 5)


async def test_later_messages_wait_behind_one_that_has_to_wait(works):
    await works.plan("first", NOW - HOUR)
    await works.plan("second")
    works.post.plan.append(DeliveryError("slow down", retry_after_s=90))
    worker = works.worker()
    await worker.run_dry()
    assert works.post.texts == []
    await works.later(worker, seconds=90)
    await works.later(worker, seconds=5)
    assert works.post.texts == ["first", "second"]


async def test_one_owners_trouble_does_not_hold_up_another(works):
    await works.plan("tea", NOW - HOUR)
    await works.plan("coffee", owner=BEN)
    works.post.plan.append(DeliveryError("slow down", retry_after_s=90))
    await works.worker().run_dry()
    assert works.post.texts in (["coffee"], ["tea"])


@pytest.mark.parametrize("error", [DeliveryError("bad blocks", invalid=True), ValueError("cannot draw '田中'")])
async def test_a_message_refused_three_times_is_dead_and_not_tried_again(works, error):
    await works.plan("tea")
    works.post.plan.extend([error] * 9)
    worker = works.worker()
    with captured() as lines:
        for _ in range(6):
            await works.later(worker, hours=1)
    assert await works.states() == ["dead"]
    assert len(works.post.plan) == 6
    assert "田中" not in str(lines())


async def test_a_platform_that_is_away_for_days_leaves_the_message_parked(works):
    await works.plan("tea")
    works.post.plan.extend(DeliveryError("away") for _ in range(500))
    worker = works.worker()
    for _ in range(60):
        await works.later(worker, hours=1)
    assert await works.states() == ["parked"]


async def test_a_nudge_that_cannot_be_composed_puts_off_only_itself(works):
    broken = await works.plan(BREAKS)
    await works.plan("tea")
    await works.plan("coffee", owner=BEN)
    with captured() as lines:
        await works.worker().run_dry()
    assert sorted(works.post.texts) == ["coffee", "tea"]
    assert (await works.nudge(broken)).due_at == NOW + timedelta(minutes=10)
    assert "could not be composed" in lines()[0]["event"]
    assert "aya" not in str(lines())


async def test_a_kind_that_is_not_known_here_is_soon_left_to_a_newer_process_and_told(works):
    nudge = await works.plan("tea", kind="unknown")
    with captured() as lines:
        await works.worker().run_dry()
    assert (await works.nudge(nudge)).due_at == NOW + timedelta(seconds=30)
    assert lines()[0]["kind"] == "unknown"


async def test_after_a_long_silence_each_owner_gets_one_message(works):
    for n in range(7):
        await works.plan(f"a{n}", NOW + n * HOUR)
    await works.plan("b", owner=BEN)
    await works.later(works.worker(), days=7)
    said = {user: text for _, user, text, _ in works.post.sent}
    assert len(works.post.sent) == 2
    assert "7 things came up" in said["aya"]
    assert said["ben"] == "b"


async def test_buttons_in_a_catch_up_carry_the_key_of_the_catch_up(works):
    for n in range(2):
        await works.plan(f"a{n}")
    await works.later(works.worker(), days=7)
    (delivery,) = await works.deliveries()
    assert {button.value.split()[1] for button in delivery.reply.buttons()} == {delivery.key}


async def test_back_at_night_a_long_silence_still_ends_in_one_message_in_the_morning(works):
    for n in range(4):
        await works.plan(f"a{n}", NOW + n * HOUR, explicit=False)
    worker = works.worker()
    assert await works.later(worker, days=7, hours=13) == []
    assert await worker.next_due() == NOW + 7 * DAY + 22 * HOUR
    (said,) = await works.later(worker, hours=9)
    assert "4 things came up" in said


@pytest.mark.parametrize("rest", [10 * HOUR, 14 * DAY], ids=["night", "holiday"])
async def test_a_catch_up_that_waits_for_a_polite_moment_holds_up_no_pill(works, rest):
    back = NOW + 7 * DAY + 13 * HOUR
    await works.plan("missed", explicit=False)
    await works.plan("pill", back + HOUR)
    async with works.books.writing() as book:
        await book.save_owner(replace(book.owner, paused_until=back + rest))
    worker = works.worker()
    assert await works.later(worker, days=7, hours=13) == []
    assert await works.later(worker, hours=1) == ["pill"]
    works.clock.set(back + rest + HOUR)
    assert await works.later(worker, hours=8) == ["missed"]


async def test_a_nudge_waits_for_the_end_of_the_night_unless_asked_for_at_that_time(works):
    night = NOW + 13 * HOUR
    await works.plan("tea", night, explicit=False)
    await works.plan("pill", night)
    worker = works.worker()
    assert await works.later(worker, hours=13) == ["pill"]
    assert await works.later(worker, hours=9) == ["tea"]


async def test_a_worker_that_stops_gives_back_what_it_did_not_begin(database):
    works = Works(database, per_channel_s=0.05)
    await works.plan("first", NOW - HOUR)
    await works.plan("second")
    worker = works.worker()
    await worker.tick()
    await worker.stop()
    assert works.post.texts == ["first"]
    assert await works.states() == ["scheduled", "sent"]
    assert await works.later(works.worker("w2"), seconds=0) == ["second"]
    assert not any(delivery.doubtful for delivery in await works.deliveries())


async def test_a_store_that_is_away_for_a_moment_loses_no_result(works):
    await works.plan("tea")
    worker = works.worker()
    await worker.tick()
    await worker.run_dry()
    assert await works.states() == ["sent"]
    assert (await works.deliveries())[0].address == AYA.address

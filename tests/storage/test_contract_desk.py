"""The nudge loop's transaction, across owners."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.desk import Due
from bot.model.ids import bucket, delivery_key
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from storage.desk import Desk
from tests.storage.samples import AYA, BEN, DAY, HOUR, NOW, Books, a_contact, a_delivery, a_nudge, an_owner

MINUTE = timedelta(minutes=1)
CHO = an_owner("cho", platform="slack")


async def claimed(desk: Desk, platform: str = "test", *, now=NOW, limit: int = 100) -> list[Due]:
    """What is due, of all buckets."""
    buckets = await desk.due_buckets(platform, now)
    return [due for each in buckets for due in await desk.claim(platform, each, now, limit)]


async def ids(books: Books, platform: str = "test", **how) -> list[str]:
    """Ids of the nudges that a claim of its own gets."""
    async with books.desk() as desk:
        return [due.nudge.id for due in await claimed(desk, platform, **how)]


async def deliver(books: Books, *deliveries: Delivery, owner: Owner = AYA) -> set[str]:
    """Record deliveries of the owner's."""
    await books.keep(owner=owner)
    async with books.desk() as desk:
        return await desk.deliver([(owner, each) for each in deliveries])


async def stored(books: Books, key: str = "k1", owner: Owner = AYA) -> Delivery:
    """The delivery as it is now."""
    async with books.reading(owner) as book:
        return await book.deliveries.of(key)


async def taken_over(books: Books, platform: str = "test", *, now=NOW + MINUTE, limit: int = 9) -> list[str]:
    """Keys of the deliveries that another worker gets."""
    async with books.desk() as desk:
        found = await desk.take_over(platform, now, now + MINUTE, "w2", limit)
        return [delivery.key for _, delivery in found]


async def test_a_claim_gets_what_is_due_oldest_first(books):
    await books.keep(a_nudge("n3"), a_nudge("n1", due_at=NOW - HOUR), a_nudge("n4", due_at=NOW + HOUR))
    await books.keep(a_nudge("n2", due_at=NOW - HOUR / 2), a_nudge("n0", due_at=NOW - DAY, state="done"))
    assert await ids(books) == ["n1", "n2", "n3"]


async def test_a_claim_gets_no_more_than_asked_for(books):
    await books.keep(*(a_nudge(f"n{n}", due_at=NOW - n * HOUR) for n in range(5)))
    assert await ids(books, limit=2) == ["n4", "n3"]


async def test_a_claim_brings_owner_contact_and_key(books):
    await books.keep(a_contact(), a_nudge(contact_id="mika"), a_nudge("n2", contact_id="gone"), a_nudge("n3"))
    await books.keep(a_contact(company="Ben's"), owner=BEN)
    async with books.desk() as desk:
        dues = await claimed(desk)
    assert [(due.owner, due.contact) for due in dues] == [(AYA, a_contact()), (AYA, None), (AYA, None)]
    assert dues[0].key == delivery_key(AYA.id, "n1", NOW)


async def test_a_platform_sees_its_own_owners_only(books):
    for owner in (AYA, CHO):
        await books.keep(a_nudge(owner.user_id), owner=owner)
    assert await ids(books, "test") == ["aya"]
    assert await ids(books, "slack") == ["cho"]
    assert await ids(books, "sla") == []
    for owner in (AYA, CHO):
        await deliver(books, a_delivery(owner.user_id), owner=owner)
    assert await taken_over(books, "sla") == []
    assert await taken_over(books, "slack") == ["cho"]


async def test_every_due_nudge_lies_in_a_due_bucket(books):
    owners = [an_owner(f"o{n}") for n in range(8)]
    for owner in owners:
        await books.keep(a_nudge(owner.user_id), owner=owner)
    async with books.desk() as desk:
        found = await desk.due_buckets("test", NOW)
        assert await desk.due_buckets("test", NOW - HOUR) == []
    if books.database.dialect == "postgres":
        assert sorted(found) == sorted({bucket(owner.id) for owner in owners})
    assert sorted(await ids(books)) == sorted(owner.user_id for owner in owners)


@pytest.mark.parametrize(
    ("state", "free"),
    [("scheduled", False), ("sending", False), ("sent", True), ("answered", True), ("parked", True), ("dead", True)],
)
async def test_an_owner_with_a_delivery_under_way_is_left_out(books, state, free):
    await books.keep(a_nudge())
    await books.keep(a_nudge("bens"), owner=BEN)
    await deliver(books, a_delivery(state=state))
    assert sorted(await ids(books)) == (["bens", "n1"] if free else ["bens"])


@pytest.mark.parametrize(("worker", "lease", "free"), [("", HOUR, True), ("", -HOUR, False), ("w1", HOUR, False)])
async def test_only_a_delivery_that_waits_in_nobodys_hands_holds_up_nothing(books, worker, lease, free):
    await books.keep(a_nudge())
    await deliver(books, a_delivery(state="scheduled", worker=worker, lease_until=NOW + lease))
    assert await ids(books) == (["n1"] if free else [])


async def test_all_that_is_due_of_some_owners_can_be_claimed(books):
    await books.keep(a_nudge("n1"), a_nudge("n2", due_at=NOW - DAY), a_nudge("n3", due_at=NOW + HOUR))
    await books.keep(a_nudge("n4"), owner=BEN)
    async with books.desk() as desk:
        assert [due.nudge.id for due in await desk.claim_all([AYA, CHO], NOW)] == ["n2", "n1"]
        assert await desk.claim_all([], NOW) == []


async def test_claimed_nudges_move_or_end(books):
    await books.keep(a_nudge("n1", text="tea"), a_nudge("n2"))
    async with books.desk() as desk:
        moved, ended = await claimed(desk)
        await desk.advance([(moved, NOW + DAY), (ended, None)])
        await desk.advance([])
    assert await books.get(Nudge, "n1") == a_nudge("n1", text="tea", due_at=NOW + DAY)
    assert await books.get(Nudge, "n2") == a_nudge("n2", state="done")
    assert await ids(books) == []


async def test_a_known_key_is_not_delivered_again(books):
    assert await deliver(books, a_delivery(body=b"first")) == {"k1"}
    assert await deliver(books, a_delivery(body=b"second"), a_delivery("k2")) == {"k2"}
    assert (await stored(books)).body == b"first"
    assert await deliver(books) == set()


async def test_the_same_key_of_two_owners_is_two_deliveries(books):
    assert await deliver(books, a_delivery()) == {"k1"}
    assert await deliver(books, a_delivery(owner=BEN), owner=BEN) == {"k1"}


@pytest.mark.parametrize(("seconds", "keys"), [(-1, []), (0, ["k1"]), (1, ["k1"])])
async def test_a_delivery_is_taken_over_when_its_lease_has_run_out(books, seconds, keys):
    await deliver(books, a_delivery())
    assert await taken_over(books, now=NOW + MINUTE + timedelta(seconds=seconds)) == keys


async def test_what_a_silent_worker_held_is_doubtful_and_has_a_new_worker_and_lease(books):
    await deliver(books, a_delivery())
    assert await taken_over(books) == ["k1"]
    assert await stored(books) == a_delivery(worker="w2", doubtful=True, lease_until=NOW + 2 * MINUTE)
    assert await taken_over(books) == []


@pytest.mark.parametrize("doubtful", [False, True])
async def test_what_was_to_be_tried_again_is_as_doubtful_as_before(books, doubtful):
    await deliver(books, a_delivery(state="scheduled", doubtful=doubtful))
    await taken_over(books)
    assert (await stored(books)).doubtful == doubtful


async def test_a_lease_longer_than_any_counts_as_over(books):
    await deliver(books, a_delivery(lease_until=NOW + DAY), a_delivery("k2", state="scheduled", lease_until=NOW + DAY))
    assert await taken_over(books) == ["k1"]


@pytest.mark.parametrize(
    ("claimed_at", "lease_until", "doubtful", "keys"),
    [
        (NOW + DAY, NOW + DAY + MINUTE, True, ["k1"]),
        (NOW + DAY, NOW + DAY + MINUTE, False, []),
        (NOW + DAY, NOW + HOUR, True, []),
        (NOW, NOW + DAY, True, []),
    ],
    ids=["told by a wrong clock", "not doubtful", "told again since", "told by a right clock"],
)
async def test_what_is_doubtful_does_not_wait_for_what_only_a_wrong_clock_knew(
    books, claimed_at, lease_until, doubtful, keys
):
    waits = a_delivery(state="scheduled", claimed_at=claimed_at, lease_until=lease_until, doubtful=doubtful)
    await deliver(books, waits)
    assert await taken_over(books) == keys


@pytest.mark.parametrize("finished", ["sent", "answered", "parked", "dead"])
async def test_what_is_finished_is_not_taken_over(books, finished):
    await deliver(books, a_delivery(state=finished))
    assert await taken_over(books) == []


async def test_the_longest_overdue_are_taken_over_first_and_no_more_than_asked_for(books):
    overdue = [a_delivery(f"k{n}", lease_until=NOW - n * MINUTE) for n in range(3)]
    await deliver(books, *overdue)
    assert sorted(await taken_over(books, limit=2)) == ["k1", "k2"]


async def test_a_worker_prolongs_what_it_holds_and_is_still_its_own(books):
    held = [a_delivery(), a_delivery("k2", worker="w2"), a_delivery("k3", state="sent")]
    held.append(a_delivery("k4", lease_until=NOW - MINUTE))
    await deliver(books, *held, a_delivery("k5"))
    async with books.desk() as desk:
        assert await desk.renew("w1", [(AYA.id, each) for each in held], NOW, NOW + HOUR) == {"k1"}
    assert (await stored(books)).lease_until == NOW + HOUR
    assert {(await stored(books, key)).lease_until for key in ("k2", "k5")} == {NOW + MINUTE}


async def test_a_worker_gives_back_what_is_still_its_own(books):
    mine, theirs = a_delivery(), a_delivery("k2", worker="w2")
    await deliver(books, mine, theirs)
    async with books.desk() as desk:
        await desk.release("w1", [(AYA.id, mine), (AYA.id, theirs)])
    assert await taken_over(books, now=NOW) == ["k1"]
    assert not (await stored(books)).doubtful


async def test_settling_keeps_what_became_of_a_delivery(books):
    await deliver(books, a_delivery())
    result = a_delivery(state="sent", sent_at=NOW, sent_ref="m1", attempts=1)
    async with books.desk() as desk:
        await desk.settle([(AYA.id, result), (AYA.id, a_delivery("unknown"))])
        await desk.settle([])
    assert await stored(books) == result


async def test_settling_does_not_undo_an_answer_that_came_first(books):
    await deliver(books, a_delivery())
    async with books.writing() as book:
        await book.deliveries.answer(a_delivery(body=b"done"))
    async with books.desk() as desk:
        await desk.settle([(AYA.id, a_delivery(state="sent", sent_ref="m1"))])
    found = await stored(books)
    assert (found.state, found.body, found.sent_ref) == ("answered", b"done", "m1")


@pytest.mark.parametrize(("state", "kept"), [("sent", "sent"), ("scheduled", "sending"), ("dead", "sending")])
async def test_a_worker_that_lost_its_lease_may_only_say_that_it_was_sent(books, state, kept):
    await deliver(books, a_delivery(worker="w2"))
    async with books.desk() as desk:
        await desk.settle([(AYA.id, a_delivery(worker="w1", state=state))])
    assert (await stored(books)).state == kept


async def test_an_owner_is_told_how_much_could_not_be_delivered(books):
    await deliver(books, a_delivery(), a_delivery("k2"))
    async with books.desk() as desk:
        await desk.settle([(AYA.id, a_delivery(state="parked")), (AYA.id, a_delivery("k2", state="parked"))])
    async with books.reading() as book:
        assert book.owner == replace(AYA, parked=2)
        assert [delivery.key for delivery in await book.deliveries.parked(9)] == ["k1", "k2"]
        assert len(await book.deliveries.parked(1)) == 1


async def test_the_next_moment_is_the_earliest_of_nudges_and_leases(books):
    async with books.desk() as desk:
        assert await desk.next_due("test") is None
    await books.keep(a_nudge("n9", due_at=NOW + HOUR), a_nudge("n8", state="done"))
    async with books.desk() as desk:
        assert await desk.next_due("test") == NOW + HOUR
        assert await desk.next_due("slack") is None
    await deliver(books, a_delivery(), a_delivery("k2", state="sent", lease_until=NOW))
    async with books.desk() as desk:
        assert await desk.next_due("test") == NOW + MINUTE


async def test_two_workers_never_claim_the_same_nudge(new_database):
    books = Books(await new_database("postgres"))
    await books.keep(a_nudge("n1"), a_nudge("n2"))
    await books.keep(a_nudge("n3"), owner=BEN)
    async with books.desk() as one, books.desk() as other:
        first = await one.claim("test", bucket(AYA.id), NOW, 9)
        second = await claimed(other)
    assert [due.nudge.id for due in first] == ["n1", "n2"]
    assert [due.nudge.id for due in second] == ["n3"]


async def test_an_owner_who_is_writing_is_left_for_later_and_loses_nothing(new_database):
    books = Books(await new_database("postgres"))
    await books.keep(a_contact(), a_nudge())
    async with books.writing() as book:
        await book.save_owner(replace(book.owner, daily_limit=9))
        async with books.desk() as desk:
            assert await claimed(desk) == []
    async with books.desk() as desk:
        (due,) = await claimed(desk)
        await desk.save([replace(due.owner, unanswered=1)], [])
    async with books.reading() as book:
        assert (book.owner.daily_limit, book.owner.unanswered) == (9, 1)


async def test_looking_is_for_reads(books):
    await books.keep(a_nudge())
    async with books.store.looking() as desk:
        assert await desk.next_due("test") == NOW

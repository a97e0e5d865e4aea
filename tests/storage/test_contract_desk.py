"""The nudge loop's transaction, across owners."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from tests.storage.samples import AYA, BEN, DAY, HOUR, NOW, Books, a_contact, a_delivery, a_nudge, an_owner

LATER = NOW + timedelta(minutes=2)
TEAM = an_owner("cho", platform="slack", workspace="T1")
TEAMS = {
    "T1": TEAM, "T12": an_owner("dai", platform="slack", workspace="T12"),
    "T1/x": an_owner("eri", platform="slack", workspace="T1/x"),
}  # fmt: skip


async def claimed(books: Books, outlet: str = "", now=NOW, limit: int = 100) -> list[str]:
    """Ids of the nudges that a claim gets."""
    async with books.desk() as desk:
        return [due.nudge.id for due in await desk.claim(outlet, now, limit)]


async def deliver(books: Books, delivery, owner: Owner = AYA) -> bool:
    """Record a delivery of the owner's."""
    await books.keep(a_nudge(), owner=owner)
    async with books.desk() as desk:
        (due,) = [due for due in await desk.claim_all([owner], NOW) if due.nudge.id == "n1"]
        return await desk.deliver(due, delivery)


async def state(books: Books, key: str = "k1", owner: Owner = AYA):
    """The delivery as stored."""
    async with books.reading(owner) as book:
        return await book.delivery(key)


async def overdue(books: Books, outlet: str = "", now=LATER) -> list[tuple[str, str]]:
    """(owner, key) of the deliveries that a takeover gets."""
    async with books.desk() as desk:
        found = await desk.overdue(outlet, now, now + timedelta(minutes=1), "w2")
        return [(owner, delivery.key) for owner, delivery in found]


async def test_a_claim_gets_what_is_due_oldest_first(books):
    await books.keep(a_nudge("n3"), a_nudge("n1", due_at=NOW - HOUR), a_nudge("n4", due_at=NOW + HOUR))
    await books.keep(a_nudge("n2", due_at=NOW - HOUR / 2), a_nudge("n0", due_at=NOW - DAY, state="done"), owner=BEN)
    assert await claimed(books) == ["n1", "n2", "n3"]


async def test_a_claim_gets_no_more_than_asked_for(books):
    await books.keep(*(a_nudge(f"n{n}", due_at=NOW - n * HOUR) for n in range(5)))
    assert await claimed(books, limit=2) == ["n4", "n3"]


async def test_a_claim_brings_owner_and_contact(books):
    await books.keep(a_contact(), a_nudge(contact_id="mika"), a_nudge("n2", contact_id="gone"), a_nudge("n3"))
    await books.keep(a_contact(company="Ben's"), owner=BEN)
    async with books.desk() as desk:
        dues = await desk.claim("", NOW, 9)
    assert [(due.owner, due.contact) for due in dues] == [(AYA, a_contact()), (AYA, None), (AYA, None)]


@pytest.mark.parametrize(
    ("outlet", "seen"),
    [
        ("", ["T1", "T1/x", "T12"]), ("slack/", ["T1", "T1/x", "T12"]), ("slack/T1/", ["T1"]), ("slack/T12/", ["T12"]),
        ("slack/T1%2Fx/", ["T1/x"]), ("test/", []), ("slack/T%/", []), ("s_ack/", []),
    ],
)  # fmt: skip
async def test_an_outlet_sees_its_own_owners_only(books, outlet, seen):
    for name, owner in TEAMS.items():
        await books.keep(a_nudge(name), owner=owner)
        await deliver(books, a_delivery(name), owner)
        async with books.desk() as desk:
            (due,) = [due for due in await desk.claim_all([owner], NOW) if due.nudge.id == "n1"]
            await desk.schedule(due, None)
    assert sorted(await claimed(books, outlet)) == seen
    assert sorted(key for _, key in await overdue(books, outlet)) == seen
    async with books.desk() as desk:
        assert bool(await desk.next_due(outlet)) == bool(seen)


async def test_all_that_is_due_of_some_owners_can_be_claimed(books):
    await books.keep(a_nudge("n1"), a_nudge("n2", due_at=NOW - DAY), a_nudge("n3", due_at=NOW + HOUR))
    await books.keep(a_nudge("n4"), owner=BEN)
    await books.keep(a_nudge("n5"), owner=TEAM)
    async with books.desk() as desk:
        assert [due.nudge.id for due in await desk.claim_all([AYA, TEAM], NOW)] == ["n2", *_order("n1", "n5")]
        assert await desk.claim_all([], NOW) == []


async def test_claimed_nudges_move_or_end(books):
    await books.keep(a_nudge("n1", text="tea"), a_nudge("n2"))
    async with books.desk() as desk:
        moved, ended = sorted(await desk.claim("", NOW, 9), key=lambda due: due.nudge.id)
        await desk.schedule(moved, NOW + DAY)
        await desk.schedule(ended, None)
    assert await books.get(Nudge, "n1") == a_nudge("n1", text="tea", due_at=NOW + DAY)
    assert (await books.get(Nudge, "n2")).state == "done"
    assert await claimed(books) == []


async def test_a_known_key_is_not_delivered_again(books):
    assert await deliver(books, a_delivery(body=b"first"))
    assert not await deliver(books, a_delivery(body=b"second"))
    assert (await state(books)).body == b"first"


async def test_the_same_key_of_two_owners_is_two_deliveries(books):
    assert await deliver(books, a_delivery())
    assert await deliver(books, a_delivery(owner=BEN), BEN)


@pytest.mark.parametrize(("seconds", "taken"), [(59, False), (60, False), (61, True)])
async def test_a_delivery_is_taken_over_when_its_lease_has_run_out(books, seconds, taken):
    await deliver(books, a_delivery())
    assert bool(await overdue(books, now=NOW + timedelta(seconds=seconds))) == taken


async def test_a_delivery_taken_over_has_a_new_worker_and_lease(books):
    await deliver(books, a_delivery())
    assert await overdue(books) == [(AYA.id, "k1")]
    found = await state(books)
    assert (found.worker, found.attempts, found.lease_until) == ("w2", 1, LATER + timedelta(minutes=1))
    assert await overdue(books) == []


@pytest.mark.parametrize("finished", ["sent", "answered", "parked", "dead"])
async def test_what_is_finished_is_not_taken_over(books, finished):
    await deliver(books, a_delivery(state=finished))
    assert await overdue(books) == []


async def test_settling_keeps_what_became_of_a_delivery(books):
    await deliver(books, a_delivery())
    result = a_delivery(state="sent", sent_at=LATER, sent_ref="m1", attempts=1)
    async with books.desk() as desk:
        await desk.settle([(AYA.id, result), (AYA.id, a_delivery("unknown"))])
        await desk.settle([])
    assert await state(books) == result


async def test_settling_does_not_undo_an_answer_that_came_first(books):
    await deliver(books, a_delivery())
    async with books.writing() as book:
        await book.answer_delivery(a_delivery(body=b"done"))
    async with books.desk() as desk:
        await desk.settle([(AYA.id, a_delivery(state="sent", sent_ref="m1"))])
    found = await state(books)
    assert (found.state, found.body, found.sent_ref) == ("answered", b"done", "m1")


async def test_the_next_moment_is_the_earliest_of_nudges_and_leases(books):
    async with books.desk() as desk:
        assert await desk.next_due("") is None
    await books.keep(a_nudge("n9", due_at=NOW + HOUR), a_nudge("n8", state="done"))
    async with books.desk() as desk:
        assert await desk.next_due("") == NOW + HOUR
    await deliver(books, a_delivery())
    async with books.desk() as desk:
        (due,) = await desk.claim("", NOW, 9)
        await desk.schedule(due, None)
        assert await desk.next_due("") == NOW + timedelta(minutes=1)


async def test_slipping_people_of_many_owners_are_read_at_once(books):
    await books.keep(a_contact(due_at=NOW), a_contact("Ken", due_at=NOW + HOUR))
    await books.keep(a_contact("Noriko", due_at=NOW), a_contact("X", due_at=NOW, state="resting"), owner=BEN)
    await books.keep(a_contact("Y", due_at=NOW), owner=TEAM)
    async with books.desk() as desk:
        found = await desk.slipping([AYA, BEN], NOW)
        assert {owner: [c.id for c in people] for owner, people in found.items()} == {
            AYA.id: ["mika"], BEN.id: ["noriko"],
        }  # fmt: skip
        assert await desk.slipping([], NOW) == {}


async def test_people_are_read_by_owner_and_id(books):
    await books.keep(a_contact())
    await books.keep(a_contact(company="Ben's"), owner=BEN)
    async with books.desk() as desk:
        found = await desk.contacts([(AYA.id, "mika"), (AYA.id, "nobody"), (TEAM.id, "mika")])
        assert found == {(AYA.id, "mika"): a_contact()}
        assert await desk.contacts([]) == {}


async def test_what_composing_changed_is_saved_and_is_no_step(books):
    await books.keep(a_contact(), label="added")
    async with books.desk() as desk:
        await desk.save(replace(AYA, unanswered=2), [a_contact(shown_at=NOW)])
    assert await books.get(Contact, "mika") == a_contact(shown_at=NOW)
    async with books.reading() as book:
        assert book.owner.unanswered == 2
    assert await books.undo() == "added"


async def test_two_desks_never_claim_the_same_nudge(postgres_url):
    from storage.postgres import PostgresDatabase

    database = PostgresDatabase(postgres_url)
    await database.open()
    books = Books(database)
    await books.keep(*(a_nudge(f"n{n}") for n in range(6)))
    async with books.desk() as one, books.desk() as other:
        first = {due.nudge.id for due in await one.claim("", NOW, 4)}
        second = {due.nudge.id for due in await other.claim("", NOW, 4)}
    await database.close()
    assert (len(first), len(second), first & second) == (4, 2, set())


def _order(aya: str, team: str) -> list[str]:
    """Nudges of one moment come by owner."""
    return [aya, team] if AYA.id < TEAM.id else [team, aya]

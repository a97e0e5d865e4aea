"""Every read that bot.ports promises, on both engines."""

from datetime import timedelta

import pytest

from tests.storage.samples import AYA, BEN, DAY, HOUR, NOW, a_contact, a_nudge, a_touch


def ids(records) -> list[str]:
    """Which records these are, in order."""
    return [record.id for record in records]


async def test_people_are_found_under_any_of_their_names(books):
    await books.keep(
        a_contact("田中太郎", reading="たなかたろう", aliases=("タロー",)), a_contact("Mika"), a_contact("Ken")
    )
    async with books.reading() as book:
        assert ids(await book.contacts.by_keys(["たろー", "nobody"])) == ["田中太郎"]
        assert ids(await book.contacts.by_keys(["mika", "ken"])) == ["ken", "mika"]
        assert await book.contacts.by_keys([]) == []


async def test_somebody_found_under_two_names_is_found_once_and_archived_ones_too(books):
    await books.keep(a_contact("Mika", aliases=("Mii",), state="archived"))
    async with books.reading() as book:
        assert ids(await book.contacts.by_keys(["mika", "mii"])) == ["mika"]


async def test_all_names_of_a_book_are_known_for_guessing(books):
    await books.keep(a_contact("Mika", aliases=("Mii",)), a_contact("Ken"))
    async with books.reading() as book:
        assert {"mika", "mii", "ken"} <= set(await book.contacts.keys(1, 100))
        assert sorted(await book.contacts.keys(3, 3)) == ["ken", "mii"]
        assert await book.contacts.keys(50, 100) == []


async def test_pages_go_by_name_and_hold_one_state_and_circle(books):
    people = [a_contact(name, circle="close" if name in "BD" else "wide") for name in "EDCBA"]
    await books.keep(*people, a_contact("Z", state="archived"))
    async with books.reading() as book:
        assert ids(await book.contacts.page(state="active", offset=0, limit=3)) == ["a", "b", "c"]
        assert ids(await book.contacts.page(state="active", offset=3, limit=3)) == ["d", "e"]
        assert ids(await book.contacts.page(state="active", circle="close", offset=0, limit=9)) == ["b", "d"]
        assert ids(await book.contacts.page(state="archived", offset=0, limit=9)) == ["z"]


@pytest.mark.parametrize(
    ("due_at", "state", "waiting"),
    [(NOW, "active", True), (NOW + HOUR, "active", False), (None, "active", False), (NOW - DAY, "archived", False)],
)
async def test_active_people_whose_time_has_come_are_due(books, due_at, state, waiting):
    await books.keep(a_contact(due_at=due_at, state=state))
    async with books.reading() as book:
        assert bool(await book.contacts.due(NOW)) == waiting


async def test_the_load_counts_active_people_from_start_to_before_end(books):
    moments = [NOW - HOUR, NOW, NOW + HOUR, NOW + 2 * HOUR, None]
    await books.keep(*(a_contact(f"P{n}", due_at=at) for n, at in enumerate(moments)))
    await books.keep(a_contact("Q", due_at=NOW, state="resting"))
    async with books.reading() as book:
        assert sorted(await book.contacts.load(NOW, NOW + 2 * HOUR)) == [NOW, NOW + HOUR]


async def test_who_introduced_whom_is_known(books):
    await books.keep(a_contact("Ken", introduced_by="mika"), a_contact("Noriko", introduced_by="mika"), a_contact("X"))
    async with books.reading() as book:
        assert sorted(ids(await book.contacts.introduced_by("mika"))) == ["ken", "noriko"]
        assert await book.contacts.introduced_by("ken") == []


async def test_contacts_are_counted_by_state(books):
    await books.keep(a_contact("A"), a_contact("B"), a_contact("C", state="resting"))
    async with books.reading() as book:
        assert [await book.contacts.count(state) for state in ("active", "resting", "archived")] == [2, 1, 0]


async def test_the_latest_touches_come_first_and_no_more_than_asked_for(books):
    await books.keep(*(a_touch(f"t{n}", at=NOW + n * HOUR) for n in range(4)), a_touch("x", contact="ken"))
    async with books.reading() as book:
        assert ids(await book.touches.of("mika", 3)) == ["t3", "t2", "t1"]
        assert await book.touches.of("nobody", 3) == []


async def test_touches_of_one_moment_come_in_a_fixed_order(books):
    await books.keep(*(a_touch(f"t{n}") for n in range(4)))
    async with books.reading() as book:
        assert ids(await book.touches.of("mika", 9)) == ["t3", "t2", "t1", "t0"]
        assert (await book.last_touches([(AYA.id, "mika")]))[AYA.id, "mika"].id == "t3"


async def test_nudges_to_come_are_listed_by_kind_and_by_contact_soonest_first(books):
    await books.keep(
        a_nudge("n1", due_at=NOW + 2 * HOUR, contact_id="mika"),
        a_nudge("n2", due_at=NOW + HOUR, contact_id="mika"),
        a_nudge("n3", due_at=NOW, kind="digest"),
        a_nudge("n4", contact_id="mika", state="done"),
    )
    async with books.reading() as book:
        assert ids(await book.nudges.scheduled("reminder")) == ["n2", "n1"]
        assert ids(await book.nudges.scheduled("digest")) == ["n3"]
        assert ids(await book.nudges.about("mika")) == ["n2", "n1"]
        assert await book.nudges.about("ken") == []


async def test_the_last_touch_of_each_person_is_read_for_many_at_once(books):
    await books.keep(*(a_touch(f"a{n}", contact="mika", at=NOW + n * HOUR) for n in range(3)), a_touch("b", "ken"))
    await books.keep(a_touch("c", contact="mika", at=NOW + timedelta(days=9)), owner=BEN)
    people = [(AYA.id, "mika"), (AYA.id, "ken"), (AYA.id, "nobody"), (BEN.id, "mika")]
    async with books.desk() as desk:
        found = await desk.last_touches(people)
        assert {person: touch.id for person, touch in found.items()} == {
            (AYA.id, "mika"): "a2", (AYA.id, "ken"): "b", (BEN.id, "mika"): "c",
        }  # fmt: skip
        assert await desk.last_touches([]) == {}


async def test_a_book_reads_last_touches_of_its_own_people_only(books):
    await books.keep(a_touch(), owner=BEN)
    await books.keep(a_touch("mine"))
    async with books.reading() as book:
        found = await book.last_touches([(AYA.id, "mika"), (BEN.id, "mika")])
    assert {person: touch.id for person, touch in found.items()} == {(AYA.id, "mika"): "mine"}


async def test_a_batch_of_hundreds_is_read_at_once(books):
    await books.keep(*(a_touch(f"t{n}", contact=f"c{n}") for n in range(600)))
    async with books.reading() as book:
        assert len(await book.last_touches([(AYA.id, f"c{n}") for n in range(600)])) == 600
        assert len(await book.contacts.by_keys([f"c{n}" for n in range(600)])) == 0


async def test_composers_read_what_was_touched_who_has_an_address_and_how_many_there_are(books):
    await books.keep(
        a_contact("Mika", postal="Tokyo 1-2"), a_contact("Ken"), a_contact("Old", state="archived", postal="x")
    )
    await books.keep(a_touch("t1", at=NOW - DAY), a_touch("t2", "ken"), a_touch("t0", at=NOW - 2 * DAY))
    async with books.reading() as book:
        owners = [AYA.id, BEN.id]
        assert ids((await book.touched(owners, NOW - DAY))[AYA.id]) == ["t1", "t2"]
        assert ids((await book.addressed(owners))[AYA.id]) == ["mika"]
        assert await book.sizes(owners) == {AYA.id: 2}
        assert await book.sizes([BEN.id]) == {}

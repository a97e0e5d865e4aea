"""Taking back a step: row by row, column by column, leaving alone what something else has changed since."""

from datetime import timedelta

from msgspec.structs import replace

from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.touch import Touch
from tests.storage.samples import AYA, BEN, DAY, HOUR, NOW, Books, a_contact, a_nudge, a_purpose, a_touch


async def quietly(books: Books, *contacts: Contact) -> None:
    """Change contacts as the nudge loop does: not a step of the owner's."""
    async with books.desk() as desk:
        await desk.save([], [(AYA, contact) for contact in contacts])


async def test_what_was_added_is_gone(books):
    await books.keep(a_contact(), a_touch(), a_nudge(), a_purpose(), label="added Mika")
    assert await books.undo() == "added Mika"
    for table in ("contacts", "contact_names", "touches", "nudges", "purposes"):
        assert await books.count(table) == 0


async def test_what_was_changed_is_as_before(books):
    await books.keep(a_contact(company="Sony", notes="tea"))
    await books.keep(a_contact(company="NEC", aliases=("Mii",)))
    await books.undo()
    assert await books.get(Contact, "mika") == a_contact(company="Sony", notes="tea")
    assert ("mika", "mii") not in await _names(books)


async def test_what_was_removed_comes_back(books):
    await books.keep(a_contact(), a_touch())
    async with books.writing() as book:
        await book.remove(a_touch(), a_contact())
    await books.undo()
    assert await books.get(Contact, "mika") == a_contact()
    assert await books.get(Touch, "t1") == a_touch()


async def test_several_changes_of_one_row_are_one(books):
    await books.keep(a_contact(company="A"))
    async with books.writing() as book:
        await book.save(a_contact(company="B"))
        await book.save(a_contact(company="C"))
        await book.remove(a_contact(company="C"))
    await books.undo()
    assert (await books.get(Contact, "mika")).company == "A"


async def test_added_and_removed_in_one_step_is_no_step(books):
    await books.keep(a_contact("Ken"), label="added Ken")
    async with books.writing(label="nothing") as book:
        await book.save(a_contact())
        await book.remove(a_contact())
    assert await books.undo() == "added Ken"


async def test_a_column_that_something_else_changed_since_stays(books):
    await books.keep(a_contact(company="Sony", title="CTO"))
    await books.keep(a_contact(company="NEC", title="CEO"))
    await quietly(books, a_contact(company="NEC", title="President", shown_at=NOW))
    await books.undo()
    assert await books.get(Contact, "mika") == a_contact(company="Sony", title="President", shown_at=NOW)


async def test_a_column_changed_there_and_back_is_taken_back(books):
    await books.keep(a_contact(company="Sony"))
    await books.keep(a_contact(company="NEC"))
    await quietly(books, a_contact(company="IBM"))
    await quietly(books, a_contact(company="NEC"))
    await books.undo()
    assert (await books.get(Contact, "mika")).company == "Sony"


async def test_a_column_the_step_left_alone_stays_as_it_is_now(books):
    await books.keep(a_contact(company="Sony"))
    await books.keep(a_contact(company="NEC"))
    await quietly(books, a_contact(company="NEC", due_at=NOW + DAY))
    await books.undo()
    assert await books.get(Contact, "mika") == a_contact(company="Sony", due_at=NOW + DAY)


async def test_a_row_that_something_else_removed_since_stays_away(books):
    await books.keep(a_nudge())
    await books.keep(a_nudge(text="tea"))
    async with books.database.writing() as connection:
        await connection.rows("DELETE FROM nudges WHERE owner_id = :owner_id", {"owner_id": AYA.id})
    await books.undo()
    assert await books.get(Nudge, "n1") is None


async def test_a_moment_with_microseconds_is_taken_back_too(books):
    odd = NOW + timedelta(microseconds=123_457)
    await books.keep(a_contact(due_at=NOW))
    await books.keep(a_contact(due_at=odd))
    await books.undo()
    assert (await books.get(Contact, "mika")).due_at == NOW


async def test_the_owners_own_settings_are_taken_back(books):
    await books.keep(a_contact())
    async with books.writing(label="settings") as book:
        await book.save_owner(replace(AYA, daily_limit=7, zone="Europe/Paris"))
    async with books.writing() as book:
        await book.save_owner(replace(book.owner, unanswered=2), undoable=False)
    async with books.writing() as book:
        assert await book.undo(NOW - DAY) == "settings"
        assert book.owner == replace(AYA, unanswered=2)
    async with books.reading() as book:
        assert book.owner == replace(AYA, unanswered=2)


async def test_only_the_last_step_is_kept_and_only_once(books):
    await books.keep(a_contact("A"), label="one")
    await books.keep(a_contact("B"), label="two")
    assert [await books.undo(), await books.undo()] == ["two", None]
    assert await books.get(Contact, "a") is not None


async def test_a_step_that_changed_nothing_leaves_the_one_before(books):
    await books.keep(a_contact(), label="one")
    await books.keep(a_contact(), label="two")
    assert await books.undo() == "one"


async def test_an_old_step_is_not_taken_back(books):
    await books.keep(a_contact())
    books.clock.move(DAY + HOUR)
    assert await books.undo() is None


async def test_nobody_takes_back_anothers_step(books):
    await books.keep(a_contact())
    assert await books.undo(owner=BEN) is None
    assert await books.get(Contact, "mika") is not None


async def test_all_that_belongs_to_one_contact_can_be_given_to_another_and_back(books):
    mika, ken = a_contact("Mika"), a_contact("Ken", introduced_by="mika")
    await books.keep(
        mika, ken, a_contact("X", introduced_by="mika"), a_touch(), a_nudge(contact_id="mika"),
        a_nudge("n2", contact_id="mika", state="done"), a_touch("t2", contact="x"),
    )  # fmt: skip
    async with books.writing() as book:
        await book.reassign(mika, ken)
    assert await _belonging(books) == ("ken", "ken", "ken", "x", "", "ken")
    await books.undo()
    assert await _belonging(books) == ("mika", "mika", "mika", "x", "mika", "mika")


async def _belonging(books: Books) -> tuple[str, ...]:
    async with books.reading() as book:
        owned = [(Touch, "t1"), (Nudge, "n1"), (Nudge, "n2"), (Touch, "t2")]
        introduced = [(await book.get(Contact, id)).introduced_by for id in ("ken", "x")]
        return (*[(await book.get(kind, id)).contact_id for kind, id in owned], *introduced)


async def _names(books: Books) -> list[tuple[str, str]]:
    async with books.database.reading() as connection:
        rows = await connection.rows("SELECT contact_id, name FROM contact_names", {})
        return sorted((row["contact_id"], row["name"]) for row in rows)

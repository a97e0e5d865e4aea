"""What composers read and save through the desk, for many owners at once."""

from msgspec.structs import replace

from bot.model.contact import Contact
from tests.storage.samples import AYA, BEN, HOUR, NOW, a_contact, an_owner

CHO = an_owner("cho", platform="slack")


async def test_slipping_people_of_many_owners_are_read_at_once(books):
    await books.keep(a_contact(due_at=NOW), a_contact("Ken", due_at=NOW + HOUR))
    await books.keep(a_contact("Noriko", due_at=NOW), a_contact("X", due_at=NOW, state="resting"), owner=BEN)
    await books.keep(a_contact("Y", due_at=NOW), owner=CHO)
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
        found = await desk.people([(AYA.id, "mika"), (AYA.id, "nobody"), (CHO.id, "mika")])
        assert found == {(AYA.id, "mika"): a_contact()}
        assert await desk.people([]) == {}


async def test_what_composing_changed_is_saved_and_is_no_step(books):
    await books.keep(a_contact(), label="added")
    async with books.desk() as desk:
        await desk.save([replace(AYA, unanswered=2)], [(AYA, a_contact(shown_at=NOW))])
    assert await books.get(Contact, "mika") == a_contact(shown_at=NOW)
    async with books.reading() as book:
        assert book.owner.unanswered == 2
    assert await books.undo() == "added"

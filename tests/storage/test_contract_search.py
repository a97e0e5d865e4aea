"""Searching a book by words: whatever is said of people, as of now whoever wrote last, on both engines."""

import pytest

from bot.language.names import query_keys
from bot.language.wanted import Word
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.favour import Favour
from bot.model.gathering import Attendance, Gathering
from bot.model.introduction import Acquaintance, Introduction
from bot.model.offer import Need
from bot.model.purpose import PurposeLink
from storage.book import Book
from storage.sheet import Sheets
from storage.store import Store
from tests.storage.samples import AYA, BEN, DAY, HOUR, NOW, Books, a_contact, a_purpose, a_touch

ONE = {"id": "r1", "created_at": NOW}


async def found_in(book: Book, *words: str, limit: int = 9) -> list[str]:
    """Who is found by folded words, best first."""
    people, _ = await book.contacts.search([Word(texts=(word,)) for word in words], limit=limit)
    return [contact.id for contact in people]


async def found(books: Books, *words: str, **options) -> list[str]:
    async with books.reading(**options) as book:
        return await found_in(book, *words)


@pytest.mark.parametrize(
    ("word", "people"),
    [
        ("犬", ["b"]), ("契約", ["a"]), ("sony", ["a"]), ("そにー", ["b"]), ("100%", ["a"]), ("%", ["a"]), ("_", ["b"]),
        ("!", ["b"]), ("pycon", ["a"]), ("@handle", ["b"]), ("alias", ["a"]), ("cto", ["b"]), ("紹介", ["a"]), ("\\", ["a"]),
        ("'", ["a"]), ("tanaka", ["b"]), ("京都", ["b", "a"]), ("猫", ["b"]), ("nothing", []), ("cafe", ["b"]), ("渡辺", ["b"]),
    ],
)  # fmt: skip
async def test_people_are_found_by_any_word_about_them(books, word, people):
    await books.keep(
        a_contact(
            "A", company="SONY", notes="契約 100% 'fine' \\", met_where="PyCon", aliases=("Alias",), met_how="紹介"
        ),
        a_contact("B", reading="たなか", company="ソニー", notes="犬 a_b!", title="ＣＴＯ", handles=("@handle",)),
        a_touch("t1", contact="a", where="京都"),
        a_touch("t2", contact="b", note="京都で\n猫。Café 渡邉"),
    )
    assert sorted(await found(books, word)) == sorted(people)


SAID = [
    (Fact(**ONE, contact_id="mika", text="has an owl"),),
    (Need(**ONE, contact_id="mika", what="an owl"),),
    (Favour(**ONE, contact_id="mika", direction="given", at=NOW, note="fed the owl"),),
    (Gathering(id="g1", created_at=NOW, name="Owl night"), Attendance(**ONE, contact_id="mika", gathering_id="g1")),
    (a_purpose("p1", what="an owl house"), PurposeLink(**ONE, contact_id="mika", purpose_id="p1")),
    (a_purpose("p1"), PurposeLink(**ONE, contact_id="mika", purpose_id="p1", role="owl keeper")),
    (Acquaintance(**ONE, one_id="mika", other_id="x", how="owls"),),
    (Introduction(**ONE, stepped_at=NOW, by_id="ken", who_id="mika", note="both like owls"),),
    (a_touch(where="Owl café"),),
]


@pytest.mark.parametrize("records", SAID, ids=lambda records: type(records[-1]).__name__)
async def test_what_any_record_says_of_somebody_finds_them_until_it_is_gone(books, records):
    await books.keep(a_contact(), a_contact("Ken"))
    await books.keep(*records)
    assert await found(books, "owl") == ["mika"]
    async with books.reading() as book:
        assert "owl" in str(await book.contacts.said(["mika"])).lower()
    async with books.writing() as book:
        await book.remove(*records)
    assert await found(books, "owl") == []
    await books.undo()
    assert await found(books, "owl") == ["mika"]


async def test_an_event_or_a_purpose_under_a_new_name_is_found_under_it(books):
    gathering = Gathering(id="g1", created_at=NOW, name="PyCon")
    await books.keep(a_contact(), gathering, Attendance(**ONE, contact_id="mika", gathering_id="g1"))
    assert await found(books, "pycon") == ["mika"]
    await books.keep(Gathering(id="g1", created_at=NOW, name="EuroPython"))
    assert (await found(books, "pycon"), await found(books, "europython")) == ([], ["mika"])


async def test_a_name_goes_before_work_then_facts_then_notes(books):
    people = [
        a_contact("Talked"), a_contact("Noted", notes="ken"), a_contact("Placed", met_where="Ken"),
        a_contact("Working", company="Ken Inc"), a_contact("Kent"), a_contact("Ken"),
    ]  # fmt: skip
    await books.keep(*people, a_touch(contact="talked", note="about Ken"))
    async with books.reading() as book:
        hits, _ = await book.contacts.search([Word(texts=("ken",), keys=("ken",))], limit=9)
    names = [contact.id for contact in hits]
    assert names[:4] == ["ken", "kent", "working", "placed"]
    assert sorted(names[4:]) == ["noted", "talked"]


async def test_of_those_alike_the_last_touched_goes_first_and_all_are_counted(books):
    await books.keep(*(a_contact(f"P{n}", company="Sony", touched_at=NOW + n * HOUR) for n in range(5)))
    async with books.reading() as book:
        people, total = await book.contacts.search([Word(texts=("sony",))], limit=2)
    assert ([contact.id for contact in people], total) == (["p4", "p3"], 5)


async def test_every_word_must_be_true_wherever_it_stands(books):
    await books.keep(a_contact("A", company="Sony"), a_contact("B", company="Sony", notes="cat"), a_contact("C"))
    await books.keep(a_touch("t1", contact="a", note="a dog"), a_touch("t2", contact="c", note="dog"))
    assert await found(books, "sony", "dog") == ["a"]
    assert await found(books, "sony", "dog", "cat") == []
    assert await found(books) == []


async def test_a_key_finds_the_name_in_other_letters_and_the_whole_name_comes_first(books):
    await books.keep(a_contact("おおの 健"), a_contact("健 小野商店", touched_at=NOW + DAY))
    async with books.reading() as book:
        word = Word(texts=("健",), keys=query_keys("健"))
        people, _ = await book.contacts.search([word], whole=query_keys("Ono Ken"), limit=9)
        assert [contact.name for contact in people][-1] == "おおの 健"
        people, _ = await book.contacts.search([word], whole=query_keys("おおの 健"), limit=9)
    assert [contact.name for contact in people] == ["おおの 健", "健 小野商店"]


async def test_whom_somebody_introduced_is_found_by_the_introducer(books):
    await books.keep(
        a_contact("Ken"), a_contact("Mika", introduced_by="ken"), a_contact("Tom"), a_contact("Ann"),
        Introduction(**ONE, stepped_at=NOW, by_id="ken", who_id="tom", to_id="mika"),
    )  # fmt: skip
    async with books.reading() as book:
        named, _ = await book.contacts.search([Word(texts=("ken",), keys=("ken",))], limit=9)
        brought, _ = await book.contacts.search([Word(keys=("ken",), introducer=True)], limit=9)
    assert named[0].id == "ken"
    assert sorted(contact.id for contact in named) == ["ken", "mika", "tom"]
    assert sorted(contact.id for contact in brought) == ["mika", "tom"]


async def test_what_is_written_changed_and_taken_back_is_found_so_at_once(books):
    await books.keep(a_contact(notes="dog"))
    assert await found(books, "dog") == ["mika"]
    await books.keep(a_contact(notes="cat"), a_touch(note="owl"))
    assert (await found(books, "dog"), await found(books, "cat", "owl")) == ([], ["mika"])
    await books.undo()
    assert (await found(books, "dog"), await found(books, "cat"), await found(books, "owl")) == (["mika"], [], [])


async def test_who_is_removed_or_merged_is_found_no_more_until_that_is_taken_back(books):
    await books.keep(a_contact(notes="dog"), a_contact("Ken"), a_touch(note="owl"))
    assert await found(books, "owl") == ["mika"]
    async with books.writing() as book:
        await book.reassign(a_contact(), a_contact("Ken"))
        await book.forget(await book.get(Contact, "mika"))
    assert (await found(books, "dog"), await found(books, "owl")) == ([], ["ken"])
    await books.undo()
    assert (await found(books, "dog"), await found(books, "owl")) == (["mika"], ["mika"])


async def test_what_another_process_wrote_is_found(books):
    await books.keep(a_contact(notes="dog"))
    assert await found(books, "dog") == ["mika"]
    elsewhere = Books(books.database)
    await elsewhere.keep(a_contact("Ken", notes="dog"))
    assert sorted(await found(books, "dog")) == ["ken", "mika"]


async def test_what_a_failed_transaction_wrote_is_found_by_itself_alone(books):
    await books.keep(a_contact(notes="dog"))
    with pytest.raises(RuntimeError):
        await _failing(books)
    await books.keep(a_contact("Ken"))
    assert (await found(books, "cat"), await found(books, "dog")) == ([], ["mika"])


async def test_nobody_is_found_in_another_book(books):
    await books.keep(a_contact(notes="secret"))
    await books.keep(a_contact("Ben", notes="plain"), owner=BEN)
    assert await found(books, "secret", owner=BEN) == []
    assert await found(books, "plain") == []
    async with books.reading(BEN) as book:
        assert await book.contacts.said(["mika"]) == {}
        assert await book.contacts.search([], whole=("mika",), limit=9) == ([], 0)


async def test_an_erased_book_is_not_remembered_when_its_owner_comes_back(books):
    await books.keep(a_contact(notes="dog"))
    assert await found(books, "dog") == ["mika"]
    async with books.database.writing() as connection:
        for table in ("owners", "contacts", "contact_names", "mentions"):
            await connection.rows(f"DELETE FROM {table} WHERE owner_id = :id", {"id": AYA.id})  # noqa: S608
    back = books.clock.now() + DAY
    await books.keep(a_contact("Ken"), owner=type(AYA)(**{**_fields(AYA), "created_at": back}))
    assert (await found(books, "dog"), await found(books, "ken")) == ([], ["ken"])


async def test_books_searched_longest_ago_are_forgotten_when_memory_is_full(books):
    books.store = Store(books.database, books.clock)
    books.store._sheets = Sheets(most=1)
    for owner in (BEN, AYA):
        await books.keep(a_contact(notes="dog"), a_touch(), owner=owner)
        assert await found(books, "dog", owner=owner) == ["mika"]
    assert len(books.store._sheets._sheets) == 1
    assert await found(books, "dog", owner=BEN) == ["mika"]


async def _failing(books: Books) -> None:
    async with books.writing() as book:
        await book.save(a_contact(notes="cat"))
        assert await found_in(book, "cat") == ["mika"]
        raise RuntimeError


def _fields(record) -> dict:
    return {name: getattr(record, name) for name in record.__struct_fields__}

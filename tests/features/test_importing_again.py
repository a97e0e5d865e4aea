"""`import`: the same people once more, in two files, twice in one, on the days after, and what waits for an answer."""

import re
from datetime import timedelta

import pytest

from bot.model.contact import Contact
from bot.model.file import File
from storage.database import Database
from tests.features.kept import held
from tests.features.test_importing import CARD, LINKEDIN, connections
from tests.talk import Talk

PHONE = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nORG:Acme\nEMAIL:ana@example.com\nTEL:090-1\nBDAY:1990-12-01\nEND:VCARD\n"
)
TWICE = b"Name,Email,Company\nKen Ito,ken@nec.jp,NEC\nken ito,,NEC\nKen Ito,ken@other.jp,Fujitsu\nKen,a@b.jp,\nKen,c@d.jp,\n"


async def test_somebody_in_two_files_of_one_message_is_one_person(any_talk: Talk) -> None:
    await any_talk.hands(File(name="c.csv", data=LINKEDIN.encode()), File(name="ana.vcf", data=PHONE.encode()))
    await any_talk.presses("Add 2 people")
    ana = next(each for each in await held(any_talk, Contact) if each.name == "Ana Silva")
    assert (ana.met_how, "090-1" in ana.handles) == ("LinkedIn", True)


async def test_what_a_second_file_brings_is_not_said_to_come_from_the_first(talk: Talk) -> None:
    await talk.hands(File(name="c.csv", data=LINKEDIN.encode()), File(name="mika.vcf", data=CARD.encode()))
    await talk.presses("Add 3 people")
    assert next(each for each in await held(talk, Contact) if each.name == "Mika Sato").met_how == ""


async def test_a_file_that_names_people_twice_adds_them_once_and_next_time_nobody(any_talk: Talk) -> None:
    await any_talk.sends("c.csv", TWICE)
    await any_talk.presses("Add 4 people")
    assert "already" in await any_talk.sends("c.csv", TWICE)


async def test_a_birthday_alone_is_something_to_fill_in(talk: Talk) -> None:
    await talk.sends("c.csv", LINKEDIN.encode())
    await talk.presses("Add 2 people")
    bare = PHONE.replace("TEL:090-1\n", "").replace("BDAY:1990-12-01\n", "")
    assert "already" in await talk.sends("ana.vcf", bare.encode())
    assert "something I can fill in: 1" in await talk.sends(
        "ana.vcf", bare.replace("END", "BDAY:1990-12-01\nEND").encode()
    )
    assert await talk.presses("Fill in one card") == "Filled in one card."


async def test_a_meeting_with_somebody_met_years_ago_is_no_first_one(talk: Talk) -> None:
    await talk.sends("c.csv", LINKEDIN.encode())
    await talk.presses("Add 2 people")
    assert "thank-you" not in await talk.says("met Ana Silva today")


async def test_birthdays_of_an_address_book_are_said_on_the_day_alone(talk: Talk) -> None:
    rows = "".join(f"Person {n},1990-{n % 12 + 1:02}-{n % 28 + 1:02}\n" for n in range(100))
    await talk.sends("c.csv", f"Name,Birthday\n{rows}".encode())
    await talk.presses("Add 100 people")
    sent = await talk.waits(days=30)
    said = [card.body for reply in sent for card in reply.cards if card.title.startswith("Person")]
    assert all(re.match(r"Person \d+ turns \d+ today", each) for each in said), said[:1]
    assert 0 < len(said) <= 10


@pytest.mark.parametrize("label", ["Add 300 people", "Cancel"])
async def test_an_answered_question_keeps_no_file(any_talk: Talk, database: Database, label: str) -> None:
    await any_talk.sends("c.csv", connections(300))
    assert await waiting(database) == 1
    await any_talk.presses(label)
    assert await waiting(database) == 0


async def test_a_file_that_nobody_agrees_to_waits_three_days_and_one_at_a_time(
    any_talk: Talk, database: Database
) -> None:
    for _ in range(3):
        await any_talk.sends("c.csv", connections(1500))
    assert await waiting(database) == 1
    await any_talk.bot.store.prune(any_talk.clock.now() + timedelta(days=3, minutes=1))
    assert await waiting(database) == 0


async def waiting(database: Database) -> int:
    """How many questions with a file wait for an answer."""
    async with database.reading() as connection:
        return len(await connection.rows("SELECT 1 FROM questions WHERE length(event) > 10000", {}))


async def test_somebody_listed_twice_is_counted_once(talk: Talk) -> None:
    said = await talk.sends("c.csv", TWICE)
    assert "has 4 people" in said
    assert "New to your book" not in said


async def test_a_file_beside_a_copy_of_a_book_is_asked_for_again(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("export")
    assert talk.last is not None
    other = talk.beside("ben")
    assert "Please send c.csv once more" in await other.hands(
        File(name="c.csv", data=LINKEDIN.encode()), talk.last.file
    )

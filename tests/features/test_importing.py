"""`import`: what is in a file is told first, and kept when the owner agrees."""

from zoneinfo import ZoneInfo

import pytest

from bot.model.contact import CIRCLES, Contact
from bot.model.file import LARGEST, File
from bot.model.special_date import SpecialDate
from bot.model.touch import Touch
from tests.exchange.sheets import workbook
from tests.features.kept import held
from tests.talk import Talk

TOKYO = ZoneInfo("Asia/Tokyo")
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
LINKEDIN = (
    "Notes:\n“When exporting your connection data, …”\n\n"
    f"{HEADER}Ana,Silva,https://www.linkedin.com/in/ana,ana@example.com,Acme,Designer,06 Jan 2020\n"
    "Taro,Tanaka,https://www.linkedin.com/in/taro,,Sony,CTO,12 Mar 2021\n"
    ",,,,,,\n"
)
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mika Sato\r\nN:Sato;Mika;;;\r\nORG:NEC\r\nBDAY:1990-05-03\r\nTEL:03-0000-0000\r\nEND:VCARD\r\n"


def connections(count: int) -> bytes:
    rows = (f"Person{n},Example,,p{n}@example.com,Acme,Engineer,06 Jan 2020" for n in range(count))
    return (HEADER + "\n".join(rows)).encode()


async def test_a_file_is_told_before_anything_is_held(any_talk: Talk) -> None:
    said = await any_talk.sends("Connections.csv", LINKEDIN.encode())
    assert "Your LinkedIn file has 2 people: Ana Silva and Taro Tanaka." in said
    assert "[Add 2 people]" in said
    assert await held(any_talk, Contact) == []


async def test_agreeing_adds_them_with_all_that_the_file_says(any_talk: Talk) -> None:
    await any_talk.sends("Connections.csv", LINKEDIN.encode())
    assert "Added 2 people: Ana Silva and Taro Tanaka." in await any_talk.presses("Add 2 people")
    ana = next(each for each in await held(any_talk, Contact) if each.name == "Ana Silva")
    assert (ana.company, ana.title, ana.met_how, str(ana.met_on)) == ("Acme", "Designer", "LinkedIn", "2020-01-06")
    assert ana.handles == ("ana@example.com", "https://www.linkedin.com/in/ana")
    assert (ana.circle, ana.due_at is not None) == ("friend", True)


async def test_cancelling_adds_nobody(talk: Talk) -> None:
    await talk.sends("Connections.csv", LINKEDIN.encode())
    await talk.presses("Cancel")
    assert await held(talk, Contact) == []


async def test_bringing_the_same_file_twice_changes_nothing(any_talk: Talk) -> None:
    await any_talk.sends("Connections.csv", LINKEDIN.encode())
    await any_talk.presses("Add 2 people")
    assert "already" in await any_talk.sends("Connections.csv", LINKEDIN.encode())
    assert len(await held(any_talk, Contact)) == 2


async def test_somebody_known_is_filled_in_and_keeps_what_the_book_says(talk: Talk) -> None:
    await talk.says("add Mika Sato title:Designer")
    said = await talk.sends("mika.vcf", CARD.encode())
    assert "something I can fill in: 1" in said
    await talk.presses("Fill in one card")
    (mika,) = await held(talk, Contact)
    assert (mika.company, mika.title, mika.handles) == ("NEC", "Designer", ("03-0000-0000",))
    (birthday,) = await held(talk, SpecialDate)
    assert (birthday.contact_id, birthday.year, birthday.month, birthday.day) == (mika.id, 1990, 5, 3)


async def test_a_number_written_otherwise_is_no_other_number(talk: Talk) -> None:
    await talk.says('add Mika Sato handle:"+81 3 0000 0000"')
    await talk.sends("mika.vcf", CARD.encode())
    await talk.presses("Fill in one card")
    (mika,) = await held(talk, Contact)
    assert mika.handles == ("+81 3 0000 0000",)


async def test_a_namesake_at_another_company_is_somebody_else(talk: Talk) -> None:
    await talk.says("add Taro Tanaka company:Toyota")
    assert "but new: Taro Tanaka" in await talk.sends("c.csv", LINKEDIN.encode())
    await talk.presses("Add 2 people")
    assert len(await held(talk, Contact)) == 3


async def test_the_same_address_makes_the_same_person_though_the_company_changed(talk: Talk) -> None:
    await talk.says("add Ana Silva company:Globex handle:ana@example.com")
    await talk.sends("c.csv", LINKEDIN.encode())
    await talk.presses("Add one person")
    ana = next(each for each in await held(talk, Contact) if each.name == "Ana Silva")
    assert (ana.company, ana.title) == ("Globex", "Designer")


async def test_hundreds_begin_in_the_outermost_circle_and_crowd_no_day(any_talk: Talk) -> None:
    await any_talk.sends("Connections.csv", connections(250))
    assert "outermost circle" in await any_talk.presses("Add 250 people")
    people = await held(any_talk, Contact)
    days = [each.due_at.astimezone(TOKYO).date() for each in people]
    assert {each.circle for each in people} == {CIRCLES[-1]}
    assert max(map(days.count, days)) <= 3
    assert (min(days) - any_talk.clock.now().astimezone(TOKYO).date()).days >= 365


async def test_whoever_matters_is_brought_nearer_at_once(any_talk: Talk) -> None:
    await any_talk.says("add Ben")
    rows = HEADER + "".join(f"Person{n},Example,,,Acme,Engineer,{n + 1:02} Jan 2020\n" for n in range(25))
    await any_talk.sends("Connections.csv", rows.encode())
    said = await any_talk.presses("Add 25 people")
    assert said.index("Person24 Example") < said.index("Person15 Example")
    assert "Person14" not in said
    said = await any_talk.presses("Person24 Example — Acme · Engineer — not in touch yet")
    assert "Person24 Example is a friend now: I'll remind you every three months." in said
    assert "Person14 Example" in said
    assert "friend (every three months)" in await any_talk.says("who Person24 Example")


async def test_an_excel_file_is_brought_in_as_it_is(any_talk: Talk) -> None:
    rows = [["名前", "会社", "誕生日"], ["田中太郎", "NEC", (32996, 1)]]
    assert "“名簿.xlsx” has one person: 田中太郎" in await any_talk.sends("名簿.xlsx", workbook(rows))
    await any_talk.presses("Add one person")
    assert [(each.name, each.company) for each in await held(any_talk, Contact)] == [("田中太郎", "NEC")]
    assert [(each.month, each.day, each.year) for each in await held(any_talk, SpecialDate)] == [(5, 3, 1990)]


@pytest.mark.parametrize(
    ("kept", "told"), [("EncryptedPackage", "with a password"), ("Workbook\0", "Save it as Excel (.xlsx)")]
)
async def test_excel_files_that_cannot_be_read_are_told_how_they_can(talk: Talk, kept: str, told: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + kept.encode("utf-16-le")
    assert told in await talk.sends("people.xls", data)


async def test_undo_takes_all_of_it_back(any_talk: Talk) -> None:
    await any_talk.says("add Ben")
    await any_talk.sends("Connections.csv", connections(30))
    await any_talk.presses("Add 30 people")
    await any_talk.says("undo")
    assert [each.name for each in await held(any_talk, Contact)] == ["Ben"]


async def test_the_people_are_found_by_name_and_by_company(any_talk: Talk) -> None:
    await any_talk.sends("Connections.csv", LINKEDIN.encode())
    await any_talk.presses("Add 2 people")
    assert "Sony" in await any_talk.says("who Taro Tanaka")
    assert "Ana Silva" in await any_talk.says("find Acme")


async def test_import_alone_says_what_can_be_sent(talk: Talk) -> None:
    assert "Connections.csv" in await talk.says("import")
    assert "Connections.csv" in await talk.beside("haru", locale="ja").says("取込")


async def test_a_file_that_is_too_large_or_was_lost_is_said_by_name(talk: Talk) -> None:
    assert "“all.vcf” is too large" in await talk.sends("all.vcf", b"", fault="large")
    assert "couldn't fetch “all.vcf”" in await talk.sends("all.vcf", b"", fault="away")


async def test_a_picture_has_no_people(talk: Talk) -> None:
    assert "can't find any people in “me.png”" in await talk.sends("me.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))


async def test_words_beside_a_picture_are_heard(talk: Talk) -> None:
    await talk.says("add Mika")
    said = await talk.sends("me.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), text="met Mika at PyCon")
    assert "Mika" in said
    assert "png" not in said


@pytest.mark.parametrize(
    ("fault", "told"), [("large", "is too large"), ("away", "couldn't fetch"), ("many", "once more")]
)
async def test_words_beside_a_file_that_cannot_be_had_are_heard(any_talk: Talk, fault: str, told: str) -> None:
    await any_talk.says("add Mika")
    said = await any_talk.sends("all.vcf", b"", text="log Mika lunch", fault=fault)
    assert told in said
    assert "all.vcf" in said
    assert [each.contact_id for each in await held(any_talk, Touch)] == [
        each.id for each in await held(any_talk, Contact)
    ]


async def test_words_beside_a_damaged_file_are_heard_even_when_they_come_to_nothing(talk: Talk) -> None:
    said = await talk.sends("all.zip", b"PK\x03\x04" + bytes(100), text="remove Nobody Atall")
    assert "“all.zip” seems to be damaged" in said
    assert "Nobody Atall" in said


async def test_a_file_that_cannot_be_read_leaves_those_beside_it(talk: Talk) -> None:
    said = await talk.hands(File(name="all.vcf", fault="large"), File(name="c.csv", data=LINKEDIN.encode()))
    assert "“all.vcf” is too large" in said
    assert "Added 2 people" in await talk.presses("Add 2 people")


async def test_of_several_files_that_cannot_be_read_each_is_named(talk: Talk) -> None:
    said = await talk.hands(File(name="a.vcf", fault="large"), File(name="b.vcf", fault="away"))
    assert "a.vcf" in said
    assert "b.vcf" in said


async def test_words_that_ask_for_the_file_are_no_words_beside_it(talk: Talk) -> None:
    said = await talk.sends("all.vcf", b"", text="import my contacts", fault="large")
    assert said == "“all.vcf” is too large for me: I read up to 8 MB. Without photos it is often much smaller."


async def test_a_command_beside_a_file_is_that_command(talk: Talk) -> None:
    assert "[Add 2 people]" in await talk.sends("Connections.csv", LINKEDIN.encode(), text="import")


async def test_words_that_only_begin_like_a_command_leave_the_file_an_import(talk: Talk) -> None:
    said = await talk.sends("Connections.csv", LINKEDIN.encode(), text="add these people please")
    assert "[Add 2 people]" in said


async def test_a_command_beside_a_picture_is_done(talk: Talk) -> None:
    await talk.sends("me.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), text="add Mika")
    assert [each.name for each in await held(talk, Contact)] == ["Mika"]


async def test_an_entry_without_a_name_is_left_out_and_said(talk: Talk) -> None:
    nobody = f"{HEADER}Ana,Silva,,,,,\n,,,x@@,Acme,,\n"
    assert "Ana Silva" in await talk.sends("c.csv", nobody.encode())


async def test_nobody_else_gets_the_people(any_talk: Talk) -> None:
    other = any_talk.beside("ben")
    await other.says("hi")
    await any_talk.sends("Connections.csv", LINKEDIN.encode())
    await any_talk.presses("Add 2 people")
    assert await held(other, Contact) == []


async def test_it_is_said_in_japanese(talk: Talk) -> None:
    haru = talk.beside("haru", locale="ja")
    assert "LinkedIn のファイルには2人います: Ana Silvaさん、Taro Tanakaさん。" in await haru.sends(
        "c.csv", LINKEDIN.encode()
    )
    assert "2人を追加しました" in await haru.presses("2人を追加")


@pytest.mark.parametrize(
    "said",
    [
        "how do I import my contacts?",
        "can i upload my linkedin connections",
        "連絡先をインポートしたい",
        "名刺を取り込める?",
    ],
)
async def test_a_sentence_asks_how(talk: Talk, said: str) -> None:
    assert "Connections.csv" in await talk.says(said)


async def test_several_cards_at_once_are_several_people(talk: Talk) -> None:
    files = tuple(File(name=f"{name}.vcf", data=CARD.replace("Mika", name).encode()) for name in ("Mika", "Aya"))
    said = await talk.hands(*files)
    assert "has 2 people: Mika Sato and Aya Sato" in said


async def test_a_fourth_file_is_asked_for_later(talk: Talk) -> None:
    files = [File(name=f"{n}.vcf", data=CARD.replace("Mika", f"Mika{n}").encode()) for n in range(3)]
    assert "send 3.vcf once more" in await talk.hands(*files, File(name="3.vcf", fault="many"))
    assert "Added 3 people" in await talk.presses("Add 3 people")


async def test_files_that_are_too_much_together_are_refused(talk: Talk) -> None:
    half = File(name="all.vcf", data=b"x" * (LARGEST // 2 + 1))
    assert "“all.vcf” is too large" in await talk.hands(half, half)


async def test_ten_thousand_people_are_the_most(talk: Talk) -> None:
    assert "more than I can take at once (10000 people)" in await talk.sends("c.csv", connections(10_001))


@pytest.mark.parametrize(
    "said", ["can you import this?", "here are my contacts", "これ取り込んで", "名刺です", "この名刺を追加してください"]
)
async def test_words_that_only_ask_to_read_a_file_do_not_hide_that_it_cannot_be_read(talk: Talk, said: str) -> None:
    assert "I can't find any people in “card.pdf”." in await talk.sends("card.pdf", b"%PDF-1.4 ...", text=said)

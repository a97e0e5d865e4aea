"""People on vCards of every version."""

import pytest

from bot.exchange import contentlines
from bot.exchange.person import Birthday, Brought
from bot.exchange.reading import Reading, Unreadable, read
from tests.exchange import samples


def found(sample: str) -> Reading:
    """What a sample gives, its name telling nothing."""
    return read("file", samples.ALL[sample])


def only(*lines: str, name: str = "FN:Ana Silva") -> Brought:
    """The one person of a card of these lines."""
    text = "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", name, *lines, "END:VCARD", ""))
    (person,) = read("a.vcf", text.encode()).people
    return person


def test_an_old_phone_is_read_in_the_characters_it_names():
    (taro,) = found("vcard 2.1").people
    assert (taro.name, taro.reading, taro.company) == ("田中太郎", "タナカ タロウ", "例株式会社")
    assert taro.notes == "一行目\n二行目"
    assert taro.handles == ("taro@example.com", "090-0000-0000")
    assert taro.birthday == Birthday(month=5, day=3, year=1990)


def test_an_iphone_is_read_with_its_groups_and_its_year_left_out():
    (taro,) = found("vcard 3.0").people
    assert (taro.name, taro.reading, taro.title) == ("田中太郎", "たなか たろう", "営業部 部長")
    assert taro.aliases == ("タロちゃん,さん", "たろ")
    assert taro.handles == ("taro@example.com", "090-0000-0000", "https://example.com/taro")
    assert taro.birthday == Birthday(month=2, day=29)
    assert taro.postal == "〒000-0001 見本県見本市見本町4-5-6"
    assert taro.notes == "一行目\n二行目; あとは とても長い"


def test_version_4_is_read_and_its_groups_are_passed_over():
    reading = found("vcard 4.0")
    ana, taro = reading.people
    assert (ana.name, ana.reading, ana.company) == ("Ana Maria Silva", "", "Example; Sons")
    assert ana.handles == ("ana@example.com", "+81-3-0000-0000", "https://example.com/ana")
    assert (taro.reading, taro.birthday) == ("たなか たろう", Birthday(month=5, day=3))
    assert reading.nameless == 1


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("N:Silva;Ana;;;", "FN:Silva, Ana"), "Ana Silva"),
        (("N:Silva;Ana;Maria;Dr.;",), "Ana Maria Silva"),
        (("N:田中;太郎;;;", "FN:田中 太郎"), "田中太郎"),
        (("N:;;;;", "FN:", "NICKNAME:Aninha"), "Aninha"),
        (("fn:Ana",), "Ana"),
        (("N;ALTID=1;PHONETIC=ipa:x;y;;;", "N;ALTID=1:Silva;Ana;;;"), "Ana Silva"),
    ],
)
def test_a_name_comes_from_whatever_says_it_best(lines, name):
    assert only(*lines[1:], name=lines[0]).name == name


@pytest.mark.parametrize("line", ["FN:Example\r\nORG:Example", "FN:", "FN:ana@example.com", "ORG:Example", "TEL:110"])
def test_a_card_that_names_nobody_is_counted(line):
    reading = read("a.vcf", f"BEGIN:VCARD\r\n{line}\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD".encode())
    assert (len(reading.people), reading.nameless) == (1, 1)


@pytest.mark.parametrize(
    "said", ["SORT-STRING:タナカ タロウ", "X-PHONETIC-FIRST-NAME:タロウ\r\nX-PHONETIC-LAST-NAME:ﾀﾅｶ"]
)
def test_a_reading_comes_from_what_is_phonetic(said):
    assert only(said, name="N:田中;太郎;;;").reading == "タナカ タロウ"


def test_how_a_card_is_sorted_in_latin_letters_is_no_reading():
    assert only("SORT-STRING:Silva").reading == ""


@pytest.mark.parametrize("said", ["--0503", "--05-03", "1604-05-03"])
def test_a_birthday_without_a_year_keeps_none(said):
    assert only(f"BDAY:{said}").birthday == Birthday(month=5, day=3)


def test_one_broken_card_spoils_no_other():
    text = (
        "BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nN;;;=\n:::\nEND:VCARD\nBEGIN:VCARD\nFN:Taro\nEND:VCARD\nBEGIN:VCARD\nFN:Han"
    )
    reading = read("a.vcf", text.encode())
    assert [each.name for each in reading.people] == ["Ana", "Taro", "Han"]
    assert reading.nameless == 1


def test_the_card_of_an_agent_is_not_that_of_the_person():
    person = only(
        "AGENT:", "BEGIN:VCARD", "FN:Taro Tanaka", "EMAIL:taro@example.com", "END:VCARD", "EMAIL:ana@example.com"
    )
    assert (person.name, person.handles) == ("Ana Silva", ("ana@example.com",))


def test_handles_are_those_by_which_a_person_is_reached_each_once():
    person = only(
        "URL:https://example.com/ana", "TEL:tel:110", "TEL;TYPE=FAX:119", "EMAIL:a@example.com", "EMAIL:a@example.com",
        "X-SOCIALPROFILE;type=line:x-apple:ana",
    )  # fmt: skip
    assert person.handles == ("a@example.com", "110", "https://example.com/ana", "ana")


def test_an_android_phone_has_its_own_place_for_nicknames():
    line = (
        "X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/nickname;=41na;1;;;;;;;;;;;;;"
    )
    assert only(line, name="FN:Ana Silva").aliases == ("Ana",)


def test_photos_cost_nothing():
    text = samples.photographed(people=100, octets=50_000).decode()
    assert len(read("a.vcf", text.encode()).people) == 100
    assert all(len(line.value) < 20 for card in contentlines.cards(text) for line in card)


@pytest.mark.parametrize("bomb", [";a=b", ';"', '";', "=", "\\", ";", "a@", "."])
def test_a_line_without_end_is_read_only_so_far(bomb):
    long = bomb * 500_000
    text = f"BEGIN:VCARD\nFN:Ana\nNOTE{long}:x\nN:{long}\nN:a{long}\nEMAIL:a@{long}\nADR:a{long}\nEND:VCARD\n"
    assert [each.name for each in read("a.vcf", text.encode()).people] == ["Ana"]
    lines = [line for card in contentlines.cards(text) for line in card]
    assert all(len(line.value) <= contentlines.LONGEST and len(line.parameters) <= 20 for line in lines)


def test_more_people_than_a_book_takes_are_refused():
    with pytest.raises(Unreadable) as refused:
        read("a.vcf", b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n" * 10_001)
    assert refused.value.reason == "many"

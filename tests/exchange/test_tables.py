"""People in tables: whose they are, where their heading stands, and what their columns say."""

from datetime import date

import pytest

from bot.exchange.person import Birthday, Brought
from bot.exchange.reading import Reading, Unreadable, read
from tests.exchange import samples


def found(sample: str) -> Reading:
    """What a sample gives, its name telling nothing."""
    return read("file", samples.ALL[sample])


def only(table: str) -> Brought:
    """The one person of a table."""
    (person,) = read("people.csv", table.encode()).people
    return person


@pytest.mark.parametrize(
    ("sample", "source", "names", "nameless"),
    [
        ("linkedin", "linkedin", ["Ana Silva", "田中太郎"], 1),
        ("linkedin zipped", "linkedin", ["Ana Silva", "田中太郎"], 1),
        ("google", "google", ["田中太郎", "Ana Maria Silva"], 1),
        ("google old", "google", ["田中太郎", "Ana Silva"], 0),
        ("outlook", "outlook", ["Ana Maria Silva", "Taro Tanaka"], 0),
        ("outlook in japanese", "outlook", ["田中太郎"], 0),
        ("eight", "eight", ["田中太郎"], 0),
        ("eight whole", "eight", ["田中 太郎"], 0),
        ("sansan", "sansan", ["田中 太郎"], 0),
        ("japanese", "csv", ["田中太郎"], 0),
        ("european", "csv", ["José Müller"], 0),
        ("excel", "csv", ["田中太郎", "Ana Silva"], 0),
    ],
)
def test_everybody_is_found_and_so_is_who_wrote_it(sample, source, names, nameless):
    reading = found(sample)
    assert reading.source == source
    assert [each.name for each in reading.people] == names
    assert reading.nameless == nameless


def test_linkedin_says_where_they_work_and_since_when_you_know_them():
    ana = found("linkedin").people[0]
    assert (ana.company, ana.title, ana.met_on) == ("Example", "CTO, Products", date(2020, 1, 6))
    assert ana.handles == ("ana@example.com", "https://www.linkedin.com/in/example")


def test_google_says_all_that_it_knows():
    taro = found("google").people[0]
    assert (taro.reading, taro.aliases, taro.title) == ("たなか たろう", ("タロちゃん",), "営業部 部長")
    assert taro.handles[:3] == ("taro@example.com", "t.tanaka@example.com", "090-0000-0000")
    assert (taro.notes, taro.birthday) == ("一行目\n二行目", Birthday(month=5, day=3))
    assert taro.postal == "〒000-0000 東京都港区1-2-3 例町"


def test_google_of_old_keeps_readings_and_days_without_a_year():
    taro, ana = found("google old").people
    assert (taro.reading, taro.birthday) == ("タナカ タロウ", Birthday(month=5, day=3, year=1990))
    assert taro.handles == ("taro@example.com", "+81 90-0000-0000")
    assert ana.birthday == Birthday(month=12, day=24)


def test_outlook_leaves_out_faxes_and_assistants():
    ana = found("outlook").people[0]
    assert ana.handles[2:5] == ("03-0000-0000", "090-0000-0000", "03-0000-0001")
    assert (ana.title, ana.postal) == ("CTO, Products", "1 Example Street, Springfield, IL 00000, USA")


def test_one_day_above_12_tells_that_all_of_the_table_are_day_first():
    assert [each.birthday for each in found("outlook").people] == [
        Birthday(month=12, day=24, year=1990),
        Birthday(month=3, day=5, year=1985),
    ]


def test_outlook_in_japanese_prefers_the_address_at_home():
    taro = found("outlook in japanese").people[0]
    assert (taro.reading, taro.title) == ("タナカ タロウ", "営業部 部長")
    assert taro.postal == "〒000-0001 見本県見本市見本町4-5-6"
    assert taro.handles == ("taro@example.com", "03-0000-0000", "090-0000-0000")


def test_a_business_card_says_when_it_was_given_and_not_whose_page_the_company_has():
    taro = found("eight").people[0]
    assert taro.met_on == date(2020, 5, 3)
    assert taro.handles == ("taro@example.com", "03-0000-0000", "090-0000-0000")
    assert taro.postal == "〒000-0000 東京都港区例町1-2-3 例ビル"


def test_numbered_columns_are_read_by_their_names():
    taro = found("sansan").people[0]
    assert (taro.reading, taro.postal) == ("タナカ タロウ", "〒000-0000 東京都港区例町1-2-3")
    assert taro.handles == ("taro@example.com", "03-0000-0000", "03-0000-0001")


def test_a_table_of_ones_own_needs_only_clear_headings():
    taro = found("japanese").people[0]
    assert (taro.reading, taro.company, taro.notes) == ("たなか たろう", "例株式会社", "ゴルフ好き")
    assert taro.birthday == Birthday(month=5, day=3, year=1985)
    assert taro.postal == "東京都港区例町1-2-3 例ビル 4F"


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("First,Last\nAna,Silva\n", "Ana Silva"),
        ("姓,名\n佐々木,翔\n", "佐々木翔"),
        ("姓,名\nスミス,ジョン\n", "スミス ジョン"),
        ("姓,名\n김,민수\n", "김민수"),
        ("姓,名\nTanaka,太郎\n", "太郎 Tanaka"),
        ("Last Name,First Name\nSilva,\n", "Silva"),
        ("名前\n 田中\u3000太郎 \n", "田中 太郎"),
        ('Name,First Name,Last Name\n"Silva, Ana",Ana,Silva\n', "Ana Silva"),
        ('First Name,Last Name\nAna,"Silva, PhD, MBA"\n', "Ana Silva"),
        ("First Name,Last Name,Nickname\n,,Aninha\n", "Aninha"),
        ("氏名\nスス\u3099キ 太郎\n", "スズキ 太郎"),
        ("氏名\n\ufa19谷 太郎\n", "\ufa19谷 太郎"),
        ("name\n🦊\n", "🦊"),
        ("sep=;\nName;Phone\nAna;1\n", "Ana"),
        ("\n\nName\n\nAna\n\n", "Ana"),
        ("Name\n" + "a" * 300, "a" * 100),
    ],
)
def test_a_name_is_put_together_as_it_is_written(table, name):
    assert only(table).name == name


@pytest.mark.parametrize("name", ["", "   ", "123", "...", "ana@example.com"])
def test_what_is_no_name_is_counted(name):
    reading = read("a.csv", f'Name,Company\n"{name}",Example\nAna,Example\n'.encode())
    assert (len(reading.people), reading.nameless) == (1, 1)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("1990-05-03", Birthday(month=5, day=3, year=1990)),
        ("1990/5/3 0:00:00", Birthday(month=5, day=3, year=1990)),
        ("1990年5月3日", Birthday(month=5, day=3, year=1990)),
        ("昭和60年5月3日", Birthday(month=5, day=3, year=1985)),
        ("5/3/1990", Birthday(month=5, day=3, year=1990)),
        ("13/5/1990", Birthday(month=5, day=13, year=1990)),
        ("3.5.1990", Birthday(month=5, day=3, year=1990)),
        ("3 May 1990", Birthday(month=5, day=3, year=1990)),
        ("5月3日", Birthday(month=5, day=3)),
        ("--02-29", Birthday(month=2, day=29)),
        ("1604-05-03", Birthday(month=5, day=3)),
        ("6-Jan-90", Birthday(month=1, day=6, year=1990)),
        ("5/3/05", Birthday(month=5, day=3, year=2005)),
        ("2023-02-29", None),
        ("0/0/00", None),
        ("soon", None),
    ],
)
def test_birthdays_are_read_as_people_write_them(said, day):
    assert only(f'Name,Birthday\nAna,"{said}"\n').birthday == day


def test_several_numbers_of_one_cell_are_several():
    person = only('Name,Phone,Email\nAna,03-0000-0000 / 090-0000-0000,"a@example.com; b@example.com"\n')
    assert person.handles == ("a@example.com", "b@example.com", "03-0000-0000", "090-0000-0000")
    assert only("Name,Phone\nAna,03-0000-0000(代表)\n").handles == ("03-0000-0000(代表)",)


@pytest.mark.parametrize(
    "bomb", ["a@" + "." * 100_000 + "(", "1 " * 50_000 + "x", "=" * 100_000, "'" * 100_000, ":::" * 40_000]
)
def test_a_cell_without_end_takes_no_longer_than_others(bomb):
    heading = "Name,First Name,Last Name,Email,Phone,Birthday,Address,Notes,Nickname\n"
    assert only(heading + "Ana," + ",".join([bomb] * 8)).name == "Ana"


def test_an_apostrophe_against_formulas_is_taken_off():
    assert only("Name,Notes\nAna,'=1+1\n").notes == "=1+1"
    assert only("Name,Notes\nAna,'tis\n").notes == "'tis"


def test_a_circle_is_only_what_the_book_has():
    assert only("Name,Circle\nAna,close\n").circle == "close"
    assert only("Name,Circle\nAna,golf\n").circle == ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"Name,Phone\n", "empty"),
        (b"Name,Phone\n,110\n", "empty"),
        (b"Dear all,\nname\nis Ana\n", "unknown"),
        (b"Dear all,\nhow are you?\n", "unknown"),
        (b"Date,Amount\n2020-01-01,5\n", "unknown"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "unknown"),
        (b'Name,Notes\nAna,"' + b"x\n" * 600, "broken"),
        (b"Name\n" + b"Ana\n" * 10_001, "many"),
    ],
)
def test_a_file_that_gives_nobody_says_why(data, reason):
    with pytest.raises(Unreadable) as refused:
        read("people.csv", data)
    assert refused.value.reason == reason

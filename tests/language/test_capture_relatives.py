"""What is said of somebody before or behind their name is theirs alone, and nobody of a row is lost for it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language.capture import Captured, capture

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Asia/Tokyo"))


def _read(text: str, locale: str) -> Captured:
    (found,) = capture(text, now=NOW, zone=ZoneInfo("Asia/Tokyo"), locale=locale)
    return found


def _told(text: str, locale: str) -> dict[str, set[str]]:
    found = _read(text, locale)
    told: dict[str, set[str]] = {each.text: set() for each in found.people}
    for each in (*found.facts, *found.needs):
        told.setdefault(each.who, set()).add(each.text)
    return told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "met Tom who works at a bank in Berlin and Ann who runs a bakery",
            {"Tom": {"works at a bank in Berlin"}, "Ann": {"runs a bakery"}},
        ),
        ("lunch with Jack who hates meetings and Kate who loves them", {"Jack": {"hates meetings"}, "Kate": {"loves them"}}),
        (
            "met Zoe who has a startup with Adam and Ben who invests",
            {"Zoe": {"has a startup with Adam"}, "Ben": {"invests"}},
        ),
        (
            "talked with Jan whose mum is ill and Kai whose dad just retired",
            {"Jan": {"whose mum is ill"}, "Kai": {"whose dad just retired"}},
        ),
        ("met Ken who works with Tom and Ann", {"Ken": {"works with Tom and Ann"}}),
        ("told Ken that Mika who runs the bakery is hiring", {"Ken": set(), "Mika": {"runs the bakery is hiring"}}),
        (
            "ran into Jakub and his wife Karolina at Lidl lol",
            {"Jakub": set(), "Karolina": {"Jakub's wife"}},
        ),
        (
            "met Aisha (recruiter @ Spotify) and her colleague Bram at the HR drinks last night",
            {"Aisha": {"recruiter @ Spotify"}, "Bram": {"Aisha's colleague"}},
        ),
        (
            "met two people at the meetup: Finn who builds drones and Greta who funds startups",
            {"Finn": {"builds drones"}, "Greta": {"funds startups"}},
        ),
    ],
)  # fmt: skip
def test_a_relative_clause_is_of_whom_it_follows(said: str, told: dict[str, set[str]]) -> None:
    assert _told(said, "en") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "ベルリンの銀行で働いてるトムさんとパン屋をやってるアンさんに会った",
            {"トムさん": {"ベルリンの銀行で働いてる"}, "アンさん": {"パン屋をやってる"}},
        ),
        (
            "昨日、登山が好きな松本さんと釣りが好きな井上さんに会った",
            {"松本さん": {"登山が好き"}, "井上さん": {"釣りが好き"}},
        ),
        ("子どもが生まれたばかりの福田さんに会った", {"福田さん": {"子どもが生まれたばかり"}}),
        (
            "お母さんが病気の林さんと、お父さんが定年になった井口さんと話した",
            {"林さん": {"お母さんが病気"}, "井口さん": {"お父さんが定年になった"}},
        ),
        (
            "昔オスロに住んでた城さんと、今もそこで働いてる奥さんの恵子さんに会った",
            {"城さん": {"昔オスロに住んでた"}, "恵子さん": {"今もそこで働いてる", "奥さん"}},
        ),
        (
            "ローマで部屋を探してる時田さんと部屋を貸してる中井さんに会った",
            {"時田さん": {"ローマで部屋を探してる"}, "中井さん": {"部屋を貸してる"}},
        ),
        (
            "弁護士の山本さん、看護師の中村さん、定年した小林さんに会った",
            {"山本さん": {"弁護士"}, "中村さん": {"看護師"}, "小林さん": {"定年した"}},
        ),
        ("忙しい田中さんとやっとランチ", {"田中さん": {"忙しい"}}),
        ("会いたい田中さんに連絡する", {"田中さん": set()}),
        ("隣に住んでる石井さんと娘の花さんに会った", {"石井さん": {"隣に住んでる"}, "花さん": {"石井さんの娘"}}),
        (
            "中川さんという歯医者と、中野さんという小学校の先生に会った",
            {"中川さん": {"歯医者"}, "中野さん": {"小学校の先生"}},
        ),
        ("勉強会で知り合った木村さんと林さんとお茶した", {"木村さん": set(), "林さん": set()}),
        ("飛行機で隣になった金井さんと話した", {"金井さん": set()}),
    ],
)
def test_what_stands_before_a_japanese_name_is_of_that_one(said: str, told: dict[str, set[str]]) -> None:
    assert _told(said, "ja") == told


def test_who_lives_somewhere_was_not_met_there() -> None:
    assert _read("スペインに住んでた遠藤さんに会った", "ja").where == ""


def test_who_needs_something_is_no_fact_but_a_need() -> None:
    (need,) = _read("saw Sam, who's looking for a flat, and Tina, who is selling hers", "en").needs
    assert (need.who, need.text) == ("Sam", "looking for a flat")
    (need,) = _read("京都に引っ越した山田さんと仕事を探している佐々木さんに会った", "ja").needs
    assert (need.who, need.text) == ("佐々木さん", "仕事を探している")


def test_what_somebody_needs_whom_one_was_introduced_to_is_not_the_introducers() -> None:
    found = _read("met Kurt who introduced me to Lena who needs a web designer", "en")
    assert [(each.by, each.who) for each in found.introductions] == [("Kurt", "Lena")]
    assert [each.who for each in found.needs] == ["Lena"]


def test_what_is_said_of_a_companion_without_a_name_is_not_said_of_the_other() -> None:
    found = _read("had coffee with Ana and her boss, who is looking for a PM", "en")
    assert ([each.text for each in found.people], found.needs) == (["Ana"], ())
    assert "her boss that is looking for a PM" in found.note


def test_only_the_one_who_is_said_to_be_introduced_is() -> None:
    found = _read("健さんが紹介してくれた藤田さんと、藤田さんの上司の後藤さんに会った", "ja")
    assert [each.text for each in found.people] == ["藤田さん", "後藤さん"]
    assert [(each.by, each.who) for each in found.introductions] == [("健さん", "藤田さん")]


def test_an_old_favour_does_not_make_help_of_a_meeting() -> None:
    found = _read("ドリルを貸してくれた津村さんと、次に使いたい手島さんに会った", "ja")
    assert (found.kind, found.received, found.note) == ("met", False, "ドリルを貸してくれた")


def test_two_people_are_no_name() -> None:
    found = capture("原田さんは作家、小野さんは編集者。二人に会った", now=NOW, zone=ZoneInfo("Asia/Tokyo"), locale="ja")
    assert [each.text for each in found[0].people] == ["原田さん", "小野さん"]

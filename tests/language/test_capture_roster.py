"""Lists of people with a word on each are written out before they are read."""

import pytest

from bot.language.capture import roster_japanese
from bot.language.capture.roster import written_out


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "met 5 ppl: dave (acme, vp eng), lena from siemens, raj who does firmware, tom baker - angel investor, priya",
            "met Dave (acme, vp eng), Lena (from siemens), Raj (does firmware), Tom Baker (angel investor) and Priya",
        ),
        ("met dave, lena, raj and tom baker at the bar", "met Dave, Lena, Raj and Tom Baker at the bar"),
        ("just left the meetup, met dave, lena + raj", "met Dave, Lena and Raj at the meetup"),
        ("met at the meetup: dave, lena, raj", "met Dave, Lena and Raj at the meetup"),
        ("saw dave, lena & raj. he has a dog", "saw Dave, Lena and Raj. he has a dog"),
        ("met omar + sofia (run a studio, twins), raj", "met Omar, Sofia (run a studio, twins) and Raj"),
        ("met carla who climbs, Dev from Mercari, emi", "met Carla (climbs), Dev (from Mercari) and Emi"),
        ("met raj, dev at acme, lena, tom", "met Raj (dev at acme), Lena and Tom"),
        ("met priya, an angel, ken, a designer, raj", "met Priya (an angel), Ken (a designer) and Raj"),
    ],
)
def test_a_list_of_people_becomes_a_sentence(typed: str, read: str) -> None:
    assert written_out(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "met dave, had coffee, talked about robots",
        "met my boss, tom and ken yesterday",
        "Met Tom and Anna at PyCon. Tom has a dog, two cats and a bird",
        "talked to lena about robots, pcbs and funding",
        "met with the team, the board and the investors",
        "Met Dave, Lena and Raj at PyCon",
    ],
)
def test_what_is_no_list_of_people_is_left_as_it_is(typed: str) -> None:
    assert written_out(typed) == typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "今日5人会った。楽天の田中さん（営業）、井上くん、メルカリの小林さんは犬を飼ってる、あと学生の林さん",
            "今日田中さん(楽天、営業)と井上くんと小林さん(メルカリ、犬を飼ってる)と林さん(学生)に会った",
        ),
        ("3人と話した。佐藤さん、転職するらしい。鈴木さん", "佐藤さん(転職するらしい)と鈴木さんと話した"),
        ("昨日の勉強会で会った人：佐藤さん（NTT）、鈴木さん", "昨日の勉強会で佐藤さん(NTT)と鈴木さんに会った"),
    ],
)
def test_a_japanese_list_behind_a_count_becomes_a_sentence(typed: str, read: str) -> None:
    assert roster_japanese.written_out(typed) == read


@pytest.mark.parametrize(
    "typed", ["3人に会った。楽しかった", "5人会った。田中さん、あとは忘れた", "田中さんに会った。元気そう"]
)
def test_what_lists_nobody_in_japanese_is_left_as_it_is(typed: str) -> None:
    assert roster_japanese.written_out(typed) == typed

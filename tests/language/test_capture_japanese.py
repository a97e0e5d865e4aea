"""What Japanese leaves open, turns around or runs together."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language.capture import capture
from tests.sentences.case import KNOWN_JAPANESE
from tests.sentences.scoring import as_part, understood

TOKYO = ZoneInfo("Asia/Tokyo")
WEDNESDAY = datetime(2026, 11, 18, 10, tzinfo=TOKYO)


@pytest.mark.parametrize("said", ["金曜に田中さんとランチ", "田中さんとランチ、金曜", "20日に田中さんと会食"])
def test_a_day_that_may_be_ahead_is_asked_about(said):
    found = as_part(understood(said, KNOWN_JAPANESE, "ja")[0])
    assert (found.kind, found.when, found.either) == (None, "", "2026-11-20")


@pytest.mark.parametrize(
    "said", ["金曜に田中さんとランチした", "金曜 田中さんとランチ 楽しかった", "11/13に田中さんとランチ"]
)
def test_a_day_that_is_over_is_not_asked_about(said):
    found = as_part(understood(said, KNOWN_JAPANESE, "ja")[0])
    assert (found.kind, found.when, found.either) == ("met", "2026-11-13", "")


@pytest.mark.parametrize("name", ["新田さん", "元木さん", "夏川さん", "今森さん"])
def test_a_name_keeps_its_first_sign(name):
    (found,) = capture(f"{name}に会った", now=WEDNESDAY, zone=TOKYO, locale="ja")
    assert [each.text for each in found.people] == [name]


@pytest.mark.parametrize("before", ["元", "今", "新"])
def test_a_word_before_a_family_name_is_none_of_it(before):
    (found,) = capture(f"{before}田中さんに会った", now=WEDNESDAY, zone=TOKYO, locale="ja")
    assert [each.text for each in found.people] == ["田中さん"]


@pytest.mark.parametrize(
    "said", ["森さんと会った@渋谷", "森さんと飲んだ @渋谷", "渋谷で森さんとばったり", "渋谷 森さん 飲み"]
)
def test_a_place_is_found_where_it_is_put_in_a_hurry(said):
    assert as_part(understood(said, KNOWN_JAPANESE, "ja")[0]).where == "渋谷"


@pytest.mark.parametrize(
    "said", ["今井さんが駅まで送ってくれた", "ゴミ出しで今井さんに会った", "朝の散歩で今井さんに会った"]
)
def test_what_was_done_and_how_far_is_no_place(said):
    assert as_part(understood(said, KNOWN_JAPANESE, "ja")[0]).where == ""


def test_an_introduction_still_to_come_is_none_yet():
    (part,) = map(as_part, understood("美香に菅さんを紹介してもらう", KNOWN_JAPANESE, "ja"))
    assert part.introductions == ()


def test_a_habit_is_no_touch_and_a_usual_place_makes_none_of_it():
    habit, usual = (
        as_part(understood(said, KNOWN_JAPANESE, "ja")[0]).kind
        for said in ("毎週火曜は今井さんとランチ", "いつもの店で今井さんと飲み")
    )
    assert (habit, usual) == (None, "met")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("上田君とDMでやりとり、来月勉強会やろうって話になった", "来月勉強会やろうって話になった"),
        ("田中さんと会った店おいしかった", "店おいしかった"),
        ("田中さんと話した内容は秘密", "内容は秘密"),
        ("田中さんと会った日本語ペラペラ", "日本語ペラペラ"),
        ("土曜に有村さんとフットサルした", "フットサル"),
        ("高校の友達のまさしと会った", "高校の友達"),
        ("久保さんに結婚祝い贈った ル・クルーゼの鍋", "結婚祝い。ル・クルーゼの鍋"),
        ("田中さんと会った。そのあとカラオケした", "そのあとカラオケした"),
        ("会議のあと岩田さんに呼び止められた", "会議のあと"),
        ("藤田さんと岡田さんと名刺交換した あと森さん", ""),
    ],
)
def test_nothing_that_was_said_is_lost(said, kept):
    (found, *_) = understood(said, KNOWN_JAPANESE, "ja")
    assert found.note == kept


@pytest.mark.parametrize(
    ("said", "favour"),
    [
        ("福田さんに貸した5000円まだ返ってこない", "given"),
        ("福田さんに借りた本まだ返してない", "received"),
        ("健太に貸しがある", "given"),
        ("会社に借りがある", None),
    ],
)
def test_what_did_not_come_back_is_owed(said, favour):
    found = capture(said, now=WEDNESDAY, zone=TOKYO, locale="ja")
    assert next((each.favour for each in found if each.people), None) == favour


@pytest.mark.parametrize("said", ["土屋さんに借りた傘返した", "土屋さんに貸した本が返ってきた"])
def test_what_was_given_back_is_neither_borrowed_nor_lent(said):
    (found,) = capture(said, now=WEDNESDAY, zone=TOKYO, locale="ja")
    assert (found.kind, found.favour) == (None, None)


@pytest.mark.parametrize("what", ["はしご", "はさみ", "はんこ"])
@pytest.mark.parametrize("by", ["に", "から"])
def test_a_thing_keeps_the_first_sign_that_looks_like_a_particle(by, what):
    (found,) = capture(f"健さん{by}{what}を借りた", now=WEDNESDAY, zone=TOKYO, locale="ja")
    assert (found.note, [each.text for each in found.people]) == (what, ["健さん"])


def test_what_was_turned_down_is_no_need():
    (found,) = capture("健さんに履歴書見てって頼まれたけど断った", now=WEDNESDAY, zone=TOKYO, locale="ja")
    assert (found.needs, found.favour, found.note) == ((), None, "履歴書見てって頼まれたけど断った")

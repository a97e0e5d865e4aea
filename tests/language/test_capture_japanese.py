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

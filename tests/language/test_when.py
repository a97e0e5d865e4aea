"""Times in words, against the shared list of phrases and the promises of the interface."""

import json
from datetime import date, datetime, time
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.language.when import Prefer, When, find, moment, understand

LIST = Path(__file__).parents[3] / "shared" / "data" / "phrases.json"
PHRASES = json.loads(LIST.read_text(encoding="utf-8")) if LIST.exists() else []
needs_list = pytest.mark.skipif(not PHRASES, reason="the shared list of phrases is not beside the checkout")

TOKYO, NEW_YORK = ZoneInfo("Asia/Tokyo"), ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 18, 10, tzinfo=TOKYO)
AROUND = {"ja": "田中さんの件、{}にお願い", "en": "call Ken {} about the deck"}
NOT_INSIDE = {"the 15th"}
"""Understood alone; in a sentence it may be a floor."""


def written(when: When | None) -> str | None:
    """As the list writes results: a day, a moment, or a rule with its hour."""
    if when is None:
        return None
    if when.rule:
        return when.rule + (f";BYHOUR={when.wall.hour};BYMINUTE={when.wall.minute}" if when.wall else "")
    return when.at.isoformat() if when.at else when.day.isoformat()


def read(text: str, prefer: Prefer = "future", locale: str = "en") -> When | None:
    return understand(text, now=NOW, zone=TOKYO, prefer=prefer, locale=locale)


@needs_list
@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase['text']}-{phrase['prefer']}")
def test_every_phrase_of_the_list_is_understood(phrase):
    now, zone = datetime.fromisoformat(phrase["now"]), ZoneInfo(phrase["tz"])
    when = understand(phrase["text"], now=now, zone=zone, prefer=phrase["prefer"], locale=phrase["lang"])
    assert written(when) in [phrase["expected"], *phrase["also_ok"]]


@needs_list
@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase['text']}-{phrase['prefer']}")
def test_every_phrase_of_the_list_is_found_in_a_sentence(phrase):
    if phrase["text"] in NOT_INSIDE:
        pytest.skip("too little to go by inside a sentence")
    now, zone = datetime.fromisoformat(phrase["now"]), ZoneInfo(phrase["tz"])
    text = AROUND[phrase["lang"]].format(phrase["text"])
    span = find(text, now=now, zone=zone, prefer=phrase["prefer"], locale=phrase["lang"])
    assert written(span.when if span else None) in [phrase["expected"], *phrase["also_ok"]]


@needs_list
def test_both_languages_are_understood_whatever_the_locale():
    for phrase, locale in product(PHRASES, ("ja", "en", "fr", "")):
        now, zone = datetime.fromisoformat(phrase["now"]), ZoneInfo(phrase["tz"])
        when = understand(phrase["text"], now=now, zone=zone, prefer=phrase["prefer"], locale=locale)
        assert written(when) in [phrase["expected"], *phrase["also_ok"]]


def test_month_and_day_change_places_where_english_says_so():
    assert written(read("6/12", locale="en-GB")) == "2026-12-06"
    assert written(read("6/12", locale="en_AU")) == "2026-12-06"
    assert written(read("6/12", locale="en-US")) == "2027-06-12"
    assert written(read("6/12/2027", locale="en-GB")) == "2027-12-06"
    assert written(read("20/11/2026")) == "2026-11-20"


def test_a_weekday_in_the_past_is_the_last_one():
    assert written(read("金曜", "past")) == "2026-11-13"
    assert written(read("on Tuesday", "past")) == "2026-11-17"


def test_the_weekday_of_today_is_a_week_away():
    assert written(read("水曜")) == "2026-11-25"
    assert written(read("Wednesday", "past")) == "2026-11-11"
    assert written(read("this Wednesday")) == "2026-11-18"


def test_a_day_without_its_year_is_the_nearest_on_the_preferred_side():
    assert written(read("11/18")) == "2026-11-18"
    assert written(read("11月17日")) == "2027-11-17"
    assert written(read("Nov 19", "past")) == "2025-11-19"
    assert written(read("the 20th", "past")) == "2026-10-20"


def test_a_time_of_day_alone_is_the_nearest_on_the_preferred_side():
    assert written(read("9:00")) == "2026-11-19T09:00:00+09:00"
    assert written(read("9:00", "past")) == "2026-11-18T09:00:00+09:00"
    assert written(read("18時", "past")) == "2026-11-17T18:00:00+09:00"


def test_a_range_tells_its_last_day():
    assert read("来週") == When(day=date(2026, 11, 23), end=date(2026, 11, 29))
    assert read("this week") == When(day=date(2026, 11, 16), end=date(2026, 11, 22))
    assert read("今月") == When(day=date(2026, 11, 1), end=date(2026, 11, 30))
    assert read("来年の2月") == When(day=date(2027, 2, 1), end=date(2027, 2, 28))
    assert read("週末") == When(day=date(2026, 11, 21), end=date(2026, 11, 22))


def test_a_weekend_on_its_sunday_is_today():
    sunday = datetime(2026, 11, 22, 10, tzinfo=TOKYO)
    assert understand("this weekend", now=sunday, zone=TOKYO) == When(day=date(2026, 11, 22), end=date(2026, 11, 22))


def test_a_moment_carries_its_wall_time_only_when_that_was_said():
    at = datetime(2026, 11, 19, 18, tzinfo=TOKYO)
    assert read("tomorrow at 6pm") == When(day=at.date(), at=at, wall=time(18))
    assert read("in 2 hours") == When(day=NOW.date(), at=NOW.replace(hour=12))
    assert read("2026-11-19T09:00Z") == When(day=at.date(), at=at)


def test_a_recurrence_begins_with_its_first_occurrence_after_now():
    at = datetime(2026, 11, 18, 19, tzinfo=TOKYO)
    assert read("毎週水曜19時") == When(day=at.date(), at=at, rule="FREQ=WEEKLY;BYDAY=WE", wall=time(19))
    assert read("毎週水曜") == When(day=date(2026, 11, 25), rule="FREQ=WEEKLY;BYDAY=WE")
    assert read("隔週火曜") == When(day=date(2026, 11, 24), rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
    assert read("every 3 months") == When(day=date(2027, 2, 18), rule="FREQ=MONTHLY;INTERVAL=3")


def test_now_may_be_given_in_any_zone():
    now = datetime(2026, 11, 17, 20, tzinfo=NEW_YORK)
    assert understand("明日", now=now, zone=TOKYO) == When(day=date(2026, 11, 19))


def test_a_moment_is_as_said_or_at_the_default_hour():
    said = read("明日18時")
    assert said
    assert moment(said, TOKYO, time(9)).isoformat() == "2026-11-19T18:00:00+09:00"
    assert moment(When(day=date(2026, 11, 19)), TOKYO, time(9)).isoformat() == "2026-11-19T09:00:00+09:00"
    assert moment(When(day=date(2026, 11, 19), wall=time(7)), TOKYO, time(9)).hour == 7


def test_a_moment_in_a_gap_moves_forward_and_in_an_overlap_is_the_first():
    gap, overlap = When(day=date(2026, 3, 8)), When(day=date(2026, 11, 1))
    assert moment(gap, NEW_YORK, time(2, 30)).isoformat() == "2026-03-08T03:30:00-04:00"
    assert moment(overlap, NEW_YORK, time(1, 30)).isoformat() == "2026-11-01T01:30:00-04:00"

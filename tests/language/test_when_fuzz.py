"""Any text is read without an error, in time that grows with its length and no faster."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.when import find, next_after, understand

TOKYO, NEW_YORK = ZoneInfo("Asia/Tokyo"), ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 18, 10, tzinfo=TOKYO)
PIECES = st.sampled_from(
    [
        "来週",
        "今週",
        "火曜",
        "金",
        "10時",
        "半",
        "午後",
        "夜",
        "3日後",
        "12月",
        "24日",
        "末",
        "第2",
        "毎週",
        "毎月",
        "隔週",
        "ごと",
        "に1回",
        "の",
        "と",
        "から",
        "、",
        "（",
        "）",
        "令和",
        "8年",
        "99",
        "二十",
        "平日",
        "年2回",
        "next",
        "last",
        "every",
        "other",
        "Tuesday",
        "Sun",
        "at",
        "on",
        "of",
        "the",
        "in",
        "3",
        "weeks",
        "ago",
        "6pm",
        "18:30",
        "Dec",
        "24th",
        "2027",
        "6/12",
        "noon",
        "morning",
        "first",
        "month",
        "twice",
        "a",
        "year",
        "and",
        "or",
        "to",
        "-",
        "T09:00Z",
        "2026-11-20",
        "from",
        "half",
        "an",
        "hour",
        "１２",
        "ｶ月",
        "々",
        "゙",
        "İ",
    ]
)
SALADS = st.lists(PIECES, max_size=8).map(lambda pieces: " ".join(pieces)) | st.lists(PIECES, max_size=8).map("".join)
NOWS = st.datetimes(datetime(1971, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(st.text(), st.sampled_from(["past", "future"]))
@example("\ud800", "past")
@example("²月³日", "future")
@example("٣日後", "future")
def test_any_text_is_read_without_an_error(text, prefer):
    understand(text, now=NOW, zone=TOKYO, prefer=prefer)
    find(text, now=NOW, zone=TOKYO, prefer=prefer)


@given(SALADS, NOWS, st.sampled_from(["past", "future"]), st.sampled_from(["en", "ja", "en-GB"]))
def test_a_salad_of_words_gives_a_sound_time_or_none(text, now, prefer, locale):
    span = find(text, now=now, zone=NEW_YORK, prefer=prefer, locale=locale)
    if span is None:
        return
    when = span.when
    assert 0 <= span.start < span.end <= len(text)
    assert when.end is None or when.day <= when.end
    assert when.at is None or (when.at.tzinfo is NEW_YORK and when.at.date() == when.day)
    if when.rule:
        assert when.day >= now.astimezone(NEW_YORK).date()


@given(SALADS)
def test_what_is_understood_whole_is_found_as_such(text):
    when = understand(text, now=NOW, zone=TOKYO)
    span = find(text, now=NOW, zone=TOKYO)
    if when and span and span.end - span.start == len(text.strip()):
        assert span.when == when


@given(SALADS, NOWS)
def test_the_first_day_of_a_recurrence_is_its_next_after_now(text, now):
    when = understand(text, now=now, zone=NEW_YORK)
    if when and when.rule and when.wall:
        assert next_after(when.rule, when.wall, NEW_YORK, start=when.day, after=now) == when.at


@pytest.mark.parametrize(
    "piece",
    ["田中さんと会って資料の話をした。", "we talked about the deck. ", " ", "every ", "in a ", "1", "一", "mon,", "2月30日",
     "午後", "at 8 ", "sat 9:75 ", "2/30 or ", "ｶﾞ", "every" + " " * 50, "18:30-", "か\u3099"],
)  # fmt: skip
def test_time_grows_with_length_and_no_faster(piece):
    find("warm", now=NOW, zone=TOKYO)
    spent = []
    for length in (2_000, 20_000):
        text = (piece * length)[:length]
        rounds = []
        for _ in range(2):
            begun = time.process_time()
            find(text, now=NOW, zone=TOKYO)
            rounds.append(time.process_time() - begun)
        spent.append(min(rounds))
    assert spent[1] < max(40 * spent[0], 0.1)


def test_a_phrase_takes_well_under_a_millisecond():
    texts = [
        "来週火曜の10時",
        "明日",
        "every Monday at 9am",
        "in 3 weeks",
        "田中さん",
        "12月24日19時",
        "Mark Sun",
        "毎月第1月曜",
    ]
    spent = []
    for _ in range(50):
        begun = time.process_time()
        for text in texts:
            understand(text, now=NOW, zone=TOKYO)
        spent.append(time.process_time() - begun)
    assert min(spent) / len(texts) < 0.001

"""`date` with days of the lunisolar calendars, on every surface that dates have."""

import pytest

from tests.talk import Talk, shown


async def test_a_lunar_birthday_is_said_back_in_both_calendars(any_talk: Talk) -> None:
    await any_talk.says("add Chen")
    said = await any_talk.says("date Chen birthday lunar 8/15")
    assert (
        "Kept: Chen's birthday, the 15th of the 8th lunar month by the Japanese calendar (next on Wed, Sep 15, 2027)."
        in said
    )
    assert "Birthday: Wed, Sep 15, 2027 (15th of the 8th lunar month)" in await any_talk.says("who Chen")


async def test_in_japanese_it_is_the_old_calendar_of_japan(hanashi: Talk) -> None:
    await hanashi.says("追加 陳美玲")
    said = await hanashi.says("記念日 陳さん 誕生日 旧暦10月20日")
    assert "覚えました: 陳美玲さんの誕生日 旧暦10月20日(今年は11月28日(土))" in said
    assert "11月28日(土) — 陳美玲さんの誕生日(旧暦10月20日)" in await hanashi.says("記念日")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Kim birthday Korean lunar 1990-05-05", "the 5th of the 5th lunar month, 1990 by the Korean calendar"),
        ("Lan's birthday is âm lịch 15/8", "the 15th of the 8th lunar month by the Vietnamese calendar"),
        ("Kim birthday 10th of the leap 4th lunar month", "the 10th of the leap 4th lunar month"),
    ],
)
async def test_whose_calendar_and_which_month_may_be_said(talk: Talk, words: str, kept: str) -> None:
    await talk.says("add Kim")
    await talk.says("add Lan")
    assert kept in await talk.says(f"date {words}")


async def test_a_birthday_of_a_leap_month_comes_in_the_ordinary_one(hanashi: Talk) -> None:
    await hanashi.says("追加 王")
    assert "旧暦閏4月10日(次は2027年5月15日(土))" in await hanashi.says("記念日 王さん 誕生日 旧暦閏4月10日")


async def test_the_year_is_lunar_too_and_the_age_counts_lunar_birthdays(hanashi: Talk) -> None:
    await hanashi.says("追加 王")
    assert "1990年12月10日" in await hanashi.says("記念日 王さん 誕生日 農暦1990年12月10日")
    assert "1月17日(日)(36歳、農暦12月10日)" in await hanashi.says("誰 王さん")


async def test_the_country_decides_which_calendar_is_meant(talk: Talk) -> None:
    await talk.says("settings zone:Asia/Seoul")
    await talk.says("add Kim")
    assert "by the Korean calendar" in await talk.says("date Kim birthday lunar 5/5")


async def test_the_day_is_brought_up_in_time_and_on_the_day(talk: Talk) -> None:
    await talk.says("add Chen")
    await talk.says("date Chen birthday lunar 10/27 lead:5")
    before, on = await talk.waits(days=18)
    assert "In 5 days, on Sat, Dec 5, it is Chen's birthday (27th of the 10th lunar month)." in shown(before)
    assert "Today is Chen's birthday (27th of the 10th lunar month)." in shown(on)


@pytest.mark.parametrize("day", ["lunar 13/31", "旧暦8月31日", "lunar 0/5", "lunar birthday soon"])
async def test_a_day_that_no_lunar_year_has_is_refused(talk: Talk, day: str) -> None:
    await talk.says("add Chen")
    assert "couldn't read that lunar day" in await talk.says(f"date Chen {day}")
    assert "No dates yet" in await talk.says("date")


async def test_the_30th_of_february_is_a_lunar_day(talk: Talk) -> None:
    await talk.says("add Chen")
    assert "the 30th of the 2nd lunar month" in await talk.says("date Chen birthday lunar 2/30")


async def test_digits_that_read_both_ways_are_asked_about_in_lunar_words(talk: Talk) -> None:
    await talk.says("add Chen")
    asked = await talk.says("birthday Chen lunar 3/5")
    assert "[the 5th of the 3rd lunar month] [the 3rd of the 5th lunar month]" in asked
    assert "the 3rd of the 5th lunar month by the Japanese" in await talk.presses("the 3rd of the 5th lunar month")


async def test_the_form_takes_a_lunar_day_wherever_the_word_stands(hanashi: Talk) -> None:
    await hanashi.says("追加 王")
    await hanashi.says("記念日 追加")
    assert "旧暦8月15日" in await hanashi.submits(who="王さん", what="旧暦の誕生日", day="8月15日")


async def test_a_common_birthday_takes_the_place_of_a_lunar_one(talk: Talk) -> None:
    await talk.says("add Chen")
    await talk.says("date Chen birthday lunar 8/15")
    said = await talk.says("date Chen birthday Sep 25")
    assert "Changed: Chen's birthday, September 25 (it was the 15th of the 8th lunar month)." in said

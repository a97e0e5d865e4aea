"""`settings country:` and `holidays:`."""

from datetime import UTC, datetime

import pytest

from tests.talk import START, Talk


@pytest.mark.parametrize(
    ("word", "said"), [("KR", "South Korea"), ("germany", "Germany"), ("日本", "Japan"), ("England", "England")]
)
async def test_a_country_is_told_by_name_or_code(talk: Talk, word: str, said: str) -> None:
    assert f"Country: {said}" in await talk.says(f"settings country:{word}")


async def test_it_reads_like_japanese(hanashi: Talk) -> None:
    assert "国: 台湾" in await hanashi.says("設定 国:台湾")
    assert "祝日: 台湾の祝日はお知らせを休む" in await hanashi.says("設定 祝日:休む")


async def test_a_word_for_several_countries_is_asked_about(talk: Talk) -> None:
    assert "Which country do you mean?\n[South Korea] [North Korea] [Cancel]" in await talk.says(
        "settings country:Korea"
    )
    assert "Country: South Korea" in await talk.presses("South Korea")


async def test_a_country_that_nobody_knows_is_refused_with_a_suggestion(talk: Talk) -> None:
    assert "I don't know a country called “Germny”. Did you mean Germany?" in await talk.says("settings country:Germny")
    assert "a country called “Atlantis”. Write it" in await talk.says("settings holidays:Atlantis")
    assert "Country" not in await talk.says("settings")


async def test_holidays_off_keeps_the_country(talk: Talk) -> None:
    assert "Public holidays: no digest on those of France" in await talk.says("settings holidays:France")
    said = await talk.says("settings holidays:off")
    assert "Country: France" in said
    assert "Public holidays" not in said


async def test_a_country_can_be_forgotten(talk: Talk) -> None:
    await talk.says("settings holidays:France")
    assert "France" not in await talk.says("settings country:none")


async def test_where_the_zone_tells_no_country_it_is_asked_for(talk: Talk) -> None:
    await talk.says("settings zone:UTC")
    assert "Which country do you mean?\n[Japan] [the United States]" in await talk.says("settings holidays:on")
    assert "no digest on those of Vietnam" in await talk.presses("Vietnam")


async def test_digests_stay_away_on_the_holidays_of_that_country(talk: Talk) -> None:
    talk.clock.set(datetime(2026, 12, 23, 1, tzinfo=UTC))
    await talk.says("settings holidays:Germany")
    await talk.says("add Mika cadence:2d")
    await talk.waits(days=5)
    assert [f"{at.astimezone(START.tzinfo):%m-%d}" for at, _, _ in talk.outbox.sent] == ["12-27"]


async def test_the_country_says_which_lunar_calendar_is_meant(talk: Talk) -> None:
    await talk.says("settings country:VN")
    await talk.says("add Lan")
    assert "by the Vietnamese calendar" in await talk.says("date Lan birthday lunar 8/15")

"""Public holidays, against what governments published."""

from datetime import date, timedelta

import pytest

from bot.model.holiday import is_holiday

# https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html
JAPAN = {
    2025: "0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 0506 0721 0811 0915 0923 1013 1103 1123 1124",
    2026: "0101 0112 0211 0223 0320 0429 0503 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123",
    2027: "0101 0111 0211 0223 0321 0322 0429 0503 0504 0505 0719 0811 0920 0923 1011 1103 1123",
}
# https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/
UNITED_STATES = {
    2026: "0101 0119 0216 0525 0619 0703 0907 1012 1111 1126 1225",
    2027: "0101 0118 0215 0531 0618 0705 0906 1011 1111 1125 1224 1231",
}


def _days(year: int, country: str) -> str:
    first = date(year, 1, 1)
    days = [first + timedelta(days=n) for n in range(365)]
    return " ".join(f"{day:%m%d}" for day in days if is_holiday(day, country))


@pytest.mark.parametrize("year", JAPAN)
def test_japans_holidays_are_those_that_were_published(year: int) -> None:
    assert _days(year, "JP") == JAPAN[year]


@pytest.mark.parametrize("year", UNITED_STATES)
def test_federal_holidays_are_those_that_were_published(year: int) -> None:
    assert _days(year, "US") == UNITED_STATES[year]


def test_a_country_whose_rules_are_not_known_has_none() -> None:
    assert not is_holiday(date(2026, 1, 1), "FR")
    assert not is_holiday(date(2026, 1, 1), "")

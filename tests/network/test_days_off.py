"""Public holidays, against what governments published."""

import subprocess
import sys
from datetime import date, timedelta

import pytest

from bot.network import days_off

# https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html
JAPAN = {
    2025: "0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 0506 0721 0811 0915 0923 1013 1103 1123 1124",
    2026: "0101 0112 0211 0223 0320 0429 0503 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123",
    2027: "0101 0111 0211 0223 0321 0322 0429 0503 0504 0505 0719 0811 0920 0923 1011 1103 1123",
}
# https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/: those on weekends and the days off in their place.
UNITED_STATES = {
    2026: "0101 0119 0216 0525 0619 0703 0704 0907 1012 1111 1126 1225",
    2027: "0101 0118 0215 0531 0618 0619 0704 0705 0906 1011 1111 1125 1224 1225 1231",
}
# https://www.gov.uk/bank-holidays (England and Wales), substitute days among them.
ENGLAND = {2026: "0101 0403 0406 0504 0525 0831 1225 1226 1228"}
# https://www.gov.cn/zhengce/content/202511/content_7047090.htm and the like come late: New Year is what must be right.
NEW_YEAR = {"CN": date(2026, 2, 17), "KR": date(2026, 2, 17), "VN": date(2026, 2, 17), "TW": date(2026, 2, 17)}


def _days(year: int, country: str) -> str:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    return " ".join(f"{day:%m%d}" for day in days if days_off.is_holiday(day, country))


@pytest.mark.parametrize(("country", "known"), [("JP", JAPAN), ("US", UNITED_STATES), ("GB-ENG", ENGLAND)])
def test_holidays_are_those_that_were_published(country: str, known: dict[int, str]) -> None:
    assert {year: _days(year, country) for year in known} == known


@pytest.mark.parametrize("country", NEW_YEAR)
def test_lunar_new_year_is_a_holiday_where_it_is_kept(country: str) -> None:
    assert days_off.is_holiday(NEW_YEAR[country], country)
    assert not days_off.is_holiday(NEW_YEAR[country], "JP")


def test_a_country_that_is_not_known_has_none() -> None:
    assert not days_off.known("ZZ")
    assert not days_off.known("")
    assert not days_off.is_holiday(date(2026, 1, 1), "ZZ")
    assert not days_off.known("DE-XX")
    assert days_off.known("DE-BY")


def test_once_prepared_nothing_is_loaded_any_more():
    code = (
        "import sys; from datetime import date; from bot.network import days_off; days_off.prepare()\n"
        "before = set(sys.modules); assert days_off.is_holiday(date(2027, 1, 1), 'US'); print(set(sys.modules) - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"

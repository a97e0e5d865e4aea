"""Countries by the names people use."""

import pytest

from bot.language import countries


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("JP", ("JP",)), ("jp", ("JP",)), ("japan", ("JP",)), ("日本", ("JP",)), ("South Korea", ("KR",)), ("韓国", ("KR",)),
        ("UK", ("GB",)), ("England", ("GB-ENG",)), ("イギリス", ("GB",)), ("アメリカ", ("US",)), ("USA", ("US",)), ("the Netherlands", ("NL",)),
        ("台湾", ("TW",)), ("香港", ("HK",)), ("ベトナム", ("VN",)), ("ＤＥ", ("DE",)), ("DE-BY", ("DE-BY",)),
        ("Korea", ("KR", "KP")), ("コンゴ", ("CD", "CG")), ("Atlantis", ()), ("", ()), ("EU", ()),
    ],
)  # fmt: skip
def test_a_country_is_known_by_name_and_code(word: str, codes: tuple[str, ...]) -> None:
    assert countries.named(word) == codes


def test_a_slip_is_understood_as_a_suggestion() -> None:
    assert countries.near("Germny") == ("DE",)
    assert countries.near("xqxqxq") == ()


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Asia/Tokyo", "JP"),
        ("America/Chicago", "US"),
        ("Asia/Calcutta", "IN"),
        ("US/Pacific", "US"),
        ("UTC", ""),
        ("Etc/GMT+3", ""),
    ],
)
def test_a_zone_tells_its_country(zone: str, country: str) -> None:
    assert countries.of_zone(zone) == country


def test_a_country_is_called_as_people_call_it() -> None:
    assert [countries.name(code, "en") for code in ("JP", "US", "HK", "DE-BY")] == [
        "Japan", "the United States", "Hong Kong", "Germany (BY)",
    ]  # fmt: skip
    assert [countries.name(code, "ja") for code in ("KR", "GB-ENG", "??")] == ["韓国", "イングランド", "??"]

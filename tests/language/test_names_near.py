"""Who is suggested for a name that nobody has."""

import pytest

from bot.language.names import keys, lengths, nearest, suggest

BOOK = {
    "taro": ("田中 太郎", "たなか たろう"),
    "kenichi": ("高橋 健一", "たかはし けんいち"),
    "john": ("John Smith", ""),
    "sho": ("東海林 翔", "しょうじ しょう"),
    "yuko": ("大野 裕子", "おおの ゆうこ"),
    "yu": ("佐藤 優", "さとう ゆう"),
    "matsu": ("松本 修", "まつもと おさむ"),
}
CANDIDATES = [(who, key) for who, contact in BOOK.items() for key in sorted(keys(*contact))]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tanaak", "taro"),
        ("Tanka", "taro"),
        ("tananka-san", "taro"),
        ("たなが", "taro"),
        ("田中太朗", "taro"),
        ("田仲太郎さん", "taro"),
        ("Taro Tanka", "taro"),
        ("Takahasi", "kenichi"),
        ("Takahashi Kenicchi", "kenichi"),
        ("Takahasi Keniti", "kenichi"),
        ("Jon Smith", "john"),
        ("Jon", "john"),
        ("Smyth", "john"),
        ("Mr. Smiht", "john"),
        ("Jonh Smiht", "john"),
        ("Shojii", "sho"),
        ("Matumoto", "matsu"),
        ("Matsumotto", "matsu"),
    ],
)
def test_a_slip_suggests_who_was_meant(typed, meant):
    assert suggest(typed, CANDIDATES)[:1] == [meant]


@pytest.mark.parametrize(
    "typed",
    [
        "鈴木",
        "Suzuki",
        "Kimura",
        "すずき",
        "Kato",
        "加藤",
        "Mori",
        "Mary Miller",
        "中田",
        "田口",
        "Ken",
        "Ito",
        "Endo",
        "",
        "🦊",
        "!!",
    ],
)
def test_a_stranger_suggests_nobody(typed):
    assert suggest(typed, CANDIDATES) == []


def test_the_nearest_comes_first_and_each_contact_once():
    candidates = [("far", "jonasmith"), ("near", "johnsmith"), ("near", "smith"), ("near", "johnsmyth")]
    assert suggest("John Smith", candidates) == ["near", "far"]


def test_no_more_are_suggested_than_asked_for():
    candidates = [(str(number), "tanaka") for number in range(9)]
    assert suggest("tanaak", candidates) == ["0", "1", "2"]
    assert len(suggest("tanaak", candidates, limit=5)) == 5
    assert suggest("tanaak", candidates, limit=0) == []


def test_nobody_is_suggested_from_an_empty_book():
    assert suggest("Tanaka", []) == []


def test_a_book_of_five_thousand_is_searched_at_once():
    candidates = [(str(person), f"{person:04}name{variant:02}") for person in range(5000) for variant in range(12)]
    candidates.append(("meant", "tanaka"))
    assert suggest("tanaak", candidates) == ["meant"]


def test_the_nearest_of_many_keys_come_first_and_no_far_ones():
    assert nearest("tanaak", ["tanabe", "tanaka", "suzuki", "tanaaka"])[:2] == ["tanaaka", "tanaka"]
    assert "suzuki" not in nearest("tanaak", ["tanaka", "suzuki"])
    assert nearest("", ["tanaka"]) == nearest("tanaak", []) == []


@pytest.mark.parametrize(
    ("typed", "meant"), [("Jonh Smith", "johnsmith"), ("渡辺健一", "渡辺健"), ("taanaka", "tanaka")]
)
def test_no_key_that_is_near_has_a_length_that_is_not_looked_at(typed, meant):
    least, most = lengths(typed)
    assert least <= len(meant) <= most
    assert lengths("!!") == (1, 0)

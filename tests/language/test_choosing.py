"""Places, numbers, all, none and what stands beside a yes or a no, as people type them."""

import pytest

from bot.language import choosing


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("the first one", 0), ("second", 1), ("#3", 2), ("option 2", 1), ("the last one", -1), ("The 2nd one.", 1),
        ("一番目", 0), ("２番", 1), ("三つ目", 2), ("上の", 0), ("下の人", -1), ("最後の方", -1), ("一番上", 0),
        ("first I called Ken", None), ("上野さん", None), ("last week", None),
    ],
)  # fmt: skip
def test_a_place_is_read(said: str, place: int | None) -> None:
    assert choosing.place(said) == place


@pytest.mark.parametrize(("said", "number"), [("2", 2), ("(3)", 3), ("the 28th", 28), ("28日", 28), ("2 people", None)])
def test_a_number_alone_is_read(said: str, number: int | None) -> None:
    assert choosing.number(said) == number


@pytest.mark.parametrize("said", ["both", "all of them", "everyone", "両方", "二人とも", "全員"])
def test_all_are_meant(said: str) -> None:
    assert choosing.everyone(said)
    assert choosing.answers(said)


@pytest.mark.parametrize("said", ["neither", "none of them", "nobody", "どっちでもない", "どれでもないです"])
def test_none_is_meant(said: str) -> None:
    assert choosing.nobody(said)


@pytest.mark.parametrize(
    "said", ["had coffee with Ken", "Mika", "both Ken and Mika came", "両方の会社に行った", "add Bob"]
)
def test_what_tells_something_is_no_mere_answer(said: str) -> None:
    assert not choosing.answers(said)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("yes but on Friday", "on Friday"), ("sure, and add that he likes jazz", "he likes jazz"), ("ok but with Ana", "with Ana"),
        ("うん、でも金曜", "金曜"), ("はい、あとジャズが好き", "ジャズが好き"), ("yes", ""), ("yesterday and today", ""), ("はい", ""),
    ],
)  # fmt: skip
def test_what_a_yes_adds_is_read(said: str, rest: str) -> None:
    assert choosing.amended(said) == rest


@pytest.mark.parametrize(
    ("said", "known", "true"),
    [
        ("the one at Sony", "Ken Sato Sony", True), ("ken from sony", "Ken Sato Sony", True), ("it's Ken Sato", "Ken Sato", True),
        ("ken from toyota", "Ken Sato Sony", False), ("him", "Ken Sato", False), ("lunch with Ken", "Ken Sato", False),
        ("ソニーの方", "佐藤健 ソニー", True), ("トヨタの佐藤さん", "佐藤翔 トヨタ", True), ("佐藤健さんです", "佐藤健", True),
        ("伊藤さん", "佐藤健 ソニー", False),
    ],
)  # fmt: skip
def test_words_are_true_of_what_is_known(said: str, known: str, true: bool) -> None:
    assert choosing.tells(said, known) == true

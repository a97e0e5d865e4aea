"""What two people have in common, by what is known of them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.facts import kind_of
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.network import commonground

NOW = datetime(2026, 11, 18, tzinfo=UTC)
KEN = Contact(id="ken", name="Ken", created_at=NOW)
words = st.sampled_from(
    ["犬を飼ってる", "hates dogs", "大阪出身", "lives in Osaka", "1985年生まれ", "38歳", "worried about hiring", "採用に困ってる", "デザイナー",
     "runs marathons", "猫アレルギー", "cats", "同い年", "Waseda", "", "x" * 300, "離婚した", "speaks Spanish"]
)  # fmt: skip


def fact(text: str, id: str = "", contact: str = "") -> Fact:
    return Fact(id=id or f"{contact}:{text}", text=text, created_at=NOW, contact_id=contact, kind=kind_of(text, "en"))


def shared(mine: list[str], theirs: list[str], contact: Contact = KEN) -> list[str]:
    found = commonground.grounds(
        [fact(each) for each in mine], contact, [fact(each, contact="ken") for each in theirs], "en"
    )
    return [each.topic.en for each in found]


@pytest.mark.parametrize(
    ("mine", "theirs", "topic"),
    [
        ("犬を飼っている", "ゴールデンレトリバーがいる", "dogs"),
        ("I have a poodle", "柴犬を飼ってる", "dogs"),
        ("from Osaka", "高槻に住んでる", "Osaka"),
        ("born in May 1984", "1985年3月生まれ", "the same school year"),
        ("born in 1985", "1985年生まれ", "the same birth year"),
        ("38歳", "is 39 years old", "nearly the same age"),
        ("I'm a designer", "UIデザインの仕事", "design"),
        ("studied at Waseda", "早大卒", "Waseda University"),
        ("learning Spanish", "スペイン語が話せる", "Spanish"),
        ("worried about hiring", "採用に困ってる", "finding people to hire"),
    ],
)
def test_near_matches_are_found_in_both_languages(mine: str, theirs: str, topic: str) -> None:
    assert shared([mine], [theirs]) == [topic]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("I have a dog", "hates dogs"),
        ("I have a dog", "has a cat"),
        ("犬を飼っている", "猫背が悩み"),
        ("京都出身", "東京都在住"),
        ("born in 1985", "born in 1995"),
        ("born in 1985", "his son was born in 1985"),
        ("I'm a designer", "looking for a designer"),
        ("I'm a lawyer", "her husband is a lawyer"),
        ("from Chiba", "千葉さんの友人"),
        ("I love Spanish food", "speaks Spanish"),
        ("I speak English", "speaks English"),
        ("I run marathons", "runs a bakery"),
        ("I have a dog", "her dog died last month"),
    ],
)
def test_what_is_not_shared_is_not_said_to_be(mine: str, theirs: str) -> None:
    assert shared([mine], [theirs]) == []


def test_a_shared_worry_comes_first() -> None:
    both = ["has a dog", "from Osaka", "can't sleep", "Waseda alum"]
    assert shared(both, both)[0] == "sleeping badly"


def test_contradictory_facts_about_somebody_give_no_ground() -> None:
    assert shared(["I have a dog"], ["has a dog", "hates dogs"]) == []
    assert shared(["born in 1985"], ["born in 1985", "born in 1987"]) == []


def test_what_the_card_says_of_their_work_counts() -> None:
    contact = Contact(id="ken", name="Ken", created_at=NOW, company="Sony", title="UX designer")
    assert shared(["ex-Sony, worked in sales", "I'm a designer"], [], contact) == ["Sony", "design"]


def test_what_says_itself_that_it_is_the_same_needs_no_fact_of_mine() -> None:
    assert shared([], ["同い年"]) == ["同い年"]


def test_openers_go_round_without_one_twice_in_a_row() -> None:
    both = ["has a dog", "from Osaka", "runs marathons"]
    found = commonground.grounds([fact(each) for each in both], KEN, [fact(each, contact="ken") for each in both], "en")
    seen, last = [], ""
    for _ in range(6):
        ground = commonground.following(found, last)
        assert ground is not None
        last = ground.id
        seen.append(ground.topic.en)
    assert seen == ["dogs", "running", "Osaka"] * 2


def test_openers_still_go_round_when_something_else_stands_between() -> None:
    both = ["has a dog", "from Osaka", "runs marathons"]
    found = commonground.grounds([fact(each) for each in both], KEN, [fact(each, contact="ken") for each in both], "en")
    turns = [ground.topic.en for turn in range(3) if (ground := commonground.following(found, "need", turn))]
    assert turns == ["dogs", "running", "Osaka"]


def test_painful_things_are_not_brought_up() -> None:
    assert commonground.light([fact("got divorced in May"), fact("お父さんが亡くなった"), fact("gave up tennis")]) == []
    assert len(commonground.light([fact("has a dog")])) == 1


def test_two_homes_at_once_are_asked_about() -> None:
    assert commonground.contradicted(fact("lives in Osaka"), [fact("lives in Tokyo")]) is not None
    assert commonground.contradicted(fact("lives in Osaka"), [fact("from Tokyo")]) is None


@given(st.lists(words, max_size=12), st.lists(words, max_size=12))
def test_common_ground_is_the_same_from_both_sides(mine: list[str], theirs: list[str]) -> None:
    one_way = {each for each in shared(mine, theirs) if each not in theirs}
    other = {each for each in shared(theirs, mine) if each not in mine}
    assert one_way == other


def test_a_thousand_facts_are_no_trouble() -> None:
    many = [f"likes thing number {n} and dogs" for n in range(1000)]
    assert shared(["I have a dog", *many], many) == ["dogs"]

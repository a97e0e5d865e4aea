"""What a few words are about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.topics import about, denied, mentions

SO = {
    "dog": (
        "犬を飼ってる",
        "ゴールデンレトリバーが2匹",
        "has a golden retriever",
        "dogs",
        "わんこがいる",
        "Corgi owner",
    ),
    "cat": ("ねこ好き", "three cats", "マンチカンと暮らしてる"),
    "running": ("マラソンに出る", "run marathons", "jogging every morning"),
    "place-osaka": ("大阪出身", "grew up in Osaka", "大阪府在住", "実家は高槻"),
    "place-kyoto": ("京都出身", "from Kyoto"),
    "place-tokyo": ("東京都在住", "lives in Tokyo"),
    "design": ("デザイナー", "works as a designer", "UIデザインの仕事"),
    "school:早稲田大学": ("早稲田卒", "Waseda alum", "早稲田大学出身"),
    "hiring": ("採用に困ってる", "worried about hiring", "人手不足"),
    "sleep": ("can't sleep", "眠れないらしい"),
    "tongue-es": ("speaks Spanish", "スペイン語を勉強中"),
    "catallergy": ("猫アレルギー", "allergic to cats"),
    "daycare": ("保育園が決まらない",),
}
NOTHING = (
    "hot dog stand", "猫背", "狂犬病の研究", "かねこさん", "ランニングコスト", "catering business", "ブランチが好き", "trip to Osaka",
    "千葉さんの友人", "Spanish food", "早稲田に住んでる", "looking for a designer", "奥さんがデザイナー", "her husband is a lawyer",
"エンジニアを探してる", "愛媛のみかん", "", "   ", "好き",
)  # fmt: skip
NOT_SO = {
    "dog": ("hates dogs", "犬が苦手", "犬は飼ってない", "her dog died last month"),
    "tennis": ("used to play tennis", "テニスはやめた"),
}


@pytest.mark.parametrize(("text", "id"), [(text, id) for id, texts in SO.items() for text in texts])
def test_a_topic_is_found_in_both_languages(text: str, id: str) -> None:
    assert id in about(text)


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_topic_is_none(text: str) -> None:
    assert not {"dog", "cat", "running", "tongue-es", "law", "engineering", "design"} & set(about(text))
    assert not [id for id in about(text) if id.startswith(("place", "school"))]


@pytest.mark.parametrize(("text", "id"), [(text, id) for id, texts in NOT_SO.items() for text in texts])
def test_what_is_not_so_or_no_more_is_denied(text: str, id: str) -> None:
    assert id not in about(text)
    assert id in denied(text)


def test_a_town_lies_in_its_prefecture_and_tokyo_holds_no_kyoto() -> None:
    assert set(about("札幌出身")) == {"place-hokkaido"}
    assert set(about("東京都出身")) == {"place-tokyo"}


def test_the_kind_that_the_owner_chose_settles_what_the_words_leave_open() -> None:
    assert "place-chiba" not in about("千葉のほう")
    assert "place-chiba" in about("千葉のほう", "place")


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    assert set(about(text)) <= {each.topic.id for each in mentions(text)}


@given(
    st.sampled_from(["犬を飼ってる", "has a cat", "大阪出身"]),
    st.sampled_from(["。", "\n", "; "]),
    st.text("あかさabc ", max_size=20),
)
def test_a_sentence_beside_it_changes_nothing(text: str, apart: str, more: str) -> None:
    assert set(about(text)) <= set(about(f"{text}{apart}{more}"))

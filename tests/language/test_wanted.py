"""Which words of a search count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import wanted
from bot.language.fold import fold


def texts(text: str) -> list[list[str]]:
    return [[word.texts[0] if word.texts else f"by {word.keys[0]}" for word in way] for way in wanted.ways(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("met at PyCon", ["pycon"]),
        ("who did I meet at PyCon?", ["pycon"]),
        ("Sony engineers", ["sony", "engineer"]),
        ("companies", ["compan"]),
        ("coaches", ["coach"]),
        ("boss", ["boss"]),
        ("the who", ["the", "who"]),
        ("who works at Sony", ["sony"]),
        ("who needs a designer", ["designer"]),
        ("Mr. Tanaka", ["tanaka"]),
        ("Sony's CTO", ["sony", "cto"]),
        ("ソニー 犬", ["そにー", "犬"]),
        ("田中さん", ["田中"]),
        ("渡邉", ["渡辺"]),
        ("Müller", ["muller"]),
        ("a b c d e f g h", ["b", "c", "d", "e", "f", "g"]),
        ("!!", ["!!"]),
    ],
)
def test_words_that_only_join_others_do_not_count(text, words):
    assert texts(text)[0] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PyConで会った", ["pycon"]),
        ("PyConで会った人", ["pycon"]),
        ("犬を飼ってる人", ["犬"]),
        ("猫好きな人", ["猫"]),
        ("転職したい人", ["転職"]),
        ("ソニーのエンジニア", ["そにー", "えんじにあ"]),
        ("ソニーの人は誰ですか?", ["そにー"]),
        ("林さんの犬", ["林", "犬"]),
        ("京都に住んでいる", ["京都"]),
        ("ねこを飼ってる人", ["ねこ"]),
        ("ワインが好きな人", ["わいん"]),
        ("デザイナーを探してる人", ["でざいなあ"]),
        ("さくら", ["さくら"]),
    ],
)
def test_the_nouns_are_told_from_the_verbs(text, words):
    plain = [each.replace("でざいなあ", "でざいなー") for each in words]
    assert texts(text)[-1] == plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("introduced by Ken", ["by ken"]),
        ("Sony people introduced by Ken Mori", ["by kenmori", "sony"]),
        ("people Ken introduced", ["by ken"]),
        ("健さんの紹介", ["by 健さん"]),
        ("健さんに紹介してもらった人", ["by 健さん"]),
        ("健さんが紹介してくれたエンジニア", ["by 健さん", "えんじにあ"]),
    ],
)
def test_whom_somebody_introduced_may_be_asked_for(text, words):
    assert texts(text)[0] == words


@given(st.text(max_size=300) | st.text("のをに会った人犬introduced by.?! \\%_ん"))
def test_any_text_has_a_few_ways_each_with_a_word(text):
    ways = wanted.ways(text)
    assert len(ways) <= 4
    assert all(1 <= len(way) <= wanted.WORDS_MOST + 1 for way in ways)
    assert all(word.texts or word.introducer for way in ways for word in way)
    assert ways or not text.strip()


@given(st.text())
def test_folding_for_a_search_keeps_the_length(text):
    assert len(wanted.folded(text)) == len(fold(text))

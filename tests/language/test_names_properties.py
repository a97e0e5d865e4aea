"""What holds for every name, however odd."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.names import display, keys, prefixes, query_keys, split_people, strip_honorific, suggest
from bot.language.names.family import FAMILY, split_family
from bot.language.names.kana import romanised
from bot.language.names.kanji import GROUPS, everyday

ODD = st.text(max_size=60) | st.text(
    "田中太郎さん様君ー々ヶのとはたなかっ゛ABcd-' .,、・()🦊\u200e\ufe0f\ud800", max_size=30
)
KANA = st.text(
    "あいうえおかきくけこさしすせそたちつてとなにのはひふほまみやゆよらりるわんっゃゅょー", min_size=1, max_size=12
)
SYLLABLES = [
    "ta",
    "na",
    "ka",
    "shi",
    "o",
    "oo",
    "ou",
    "oh",
    "chi",
    "tsu",
    "ma",
    "mi",
    "ri",
    "to",
    "yu",
    "uu",
    "n'",
]
ROMAJI = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=6)


@given(ODD, ODD, st.lists(ODD, max_size=3))
@example("\ud800", "\udfff", ["\x00"])
def test_keys_stay_within_their_promise(name, reading, aliases):
    found = keys(name, reading, aliases)
    assert len(found) <= 60
    assert all(0 < len(key) <= 100 for key in found)
    assert not any("\ud800" <= sign <= "\udfff" for sign in "".join(found))


@given(ODD)
def test_a_name_with_letters_is_found_by_itself(name):
    if query_keys(name):
        assert set(query_keys(name)) & keys(name)


@given(ODD)
def test_nothing_raises_whatever_is_typed(text):
    assert len(strip_honorific(text)) <= len(text)
    assert len(suggest(text, [("a", "tanaka"), ("b", text)])) <= 2
    assert display(text, "en") == text
    assert len(prefixes(text)) <= 5
    names, rest = split_people(text)
    assert all(name in text for name in [*names, rest])


@given(ODD)
def test_what_is_stripped_once_stays_stripped(text):
    assert strip_honorific(strip_honorific(text)) == strip_honorific(text)


@given(KANA)
def test_a_reading_is_found_in_kana_of_either_kind_and_in_letters(kana):
    known = keys("名", kana)
    assert set(query_keys(kana)) & known
    assert set(query_keys("".join(chr(ord(sign) + 0x60) if "ぁ" <= sign <= "ん" else sign for sign in kana))) & known
    assert all(form in known for form in romanised(kana))


@given(ROMAJI, ROMAJI)
def test_two_words_are_found_in_either_order(family, given_name):
    one, two = "".join(family), "".join(given_name)
    assert set(query_keys(f"{two} {one}")) & keys(f"{one} {two}")


@pytest.mark.parametrize(
    "sign", ["a", "あ", "ya", "oh", "n'", "田", "さん", "a,", "Aa ", "(", "ﷺ", "🦊", " ", "van ", "と", "・"]
)
def test_a_megabyte_is_cut_before_it_is_read(sign):
    text = sign * (1_000_000 // len(sign))
    assert len(keys(text, text, [text] * 50)) <= 60
    assert all(len(key) <= 100 for key in query_keys(text))
    assert len(strip_honorific(text)) <= 200
    assert len(display(text, "ja")) <= 202
    assert suggest(text, [("a", "b")]) == []
    assert len(prefixes(text)) <= 5
    assert len(split_people(text)[1]) <= len(text)


def test_the_tables_are_written_in_everyday_kanji_without_doubles():
    signs = "".join(GROUPS.split())
    assert len(signs) == len(set(signs))
    assert {everyday(name) for name in FAMILY} == FAMILY


def test_a_known_family_name_is_one_part():
    assert [name for name in FAMILY if split_family(name)] == []

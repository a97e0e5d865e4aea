"""Any text is captured without an error, in bounded time, and nothing is made up."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.capture import Captured, candidates, capture, question, tidied
from tests.sentences import english, japanese
from tests.sentences.scoring import NOW, understood

WORDS = st.sampled_from(
    ["met", "Ken", "with", "and", "I", "he", "has", "lunch", "at", "PyCon", "promised", "to", "introduced", "looking for",
     "田中さん", "と", "会った", "に", "で", "の", "が", "約束した", "紹介して", "もらった", "、", "。", "(", ")", "'s", "yesterday",
     "来週", "😀", "さん", "@", ":", "\n", "tell", "who", "?", "N", "\ue100", "ﾏ", "゙", "İ", "送る"]
)  # fmt: skip
SALADS = st.lists(WORDS, max_size=25).map(" ".join) | st.lists(WORDS, max_size=25).map("".join)


def texts(found: Captured) -> list[str]:
    """Every text of a capture that is to be shown or looked up."""
    said = [each.text for each in (*found.facts, *found.needs, *found.promises)]
    about = [each.who for each in (*found.facts, *found.needs, *found.promises, *found.introductions)]
    made = [name for each in found.introductions for name in (each.by, each.to)]
    return [*(each.text for each in found.people), found.where, found.vague, *said, *about, *made]


@given(st.text() | SALADS, st.sampled_from(["en", "ja"]))
def test_any_text_is_read_without_an_error_and_nothing_is_made_up(text, locale):
    known = set(candidates(text))
    question(text, known)
    for found in capture(text, now=NOW, zone=NOW.tzinfo, locale=locale, known=known):
        for said in texts(found):
            assert is_cut_from(said.removeprefix("will "), text), said
            assert not any("\ue100" <= sign <= "\ue2ff" for sign in said)


def is_cut_from(said: str, text: str) -> bool:
    """Whether a text is another one with parts left out; spaces do not count."""
    rest = iter("".join(tidied(text).split()))
    return all(sign in rest for sign in "".join(said.split()))


@given(st.sampled_from([*english.CASES, *japanese.CASES]), st.integers(0, 80))
def test_a_sentence_cut_off_anywhere_is_read_without_an_error(case, length):
    understood(case.text[:length], (), "ja")


@pytest.mark.parametrize(
    "piece",
    ["田中さんと会って資料の話をした。", "we talked about the deck with Ken. ", " ", "met ", "met Ken and ", "Ken, ", "(Ken) ", "さん",
     "田中さんと", "、", "あ", "ア", "会って", "A ", ". ", "in ", "and he ", "\n", "😀", "1", "月", "と約束した", "had a ", "with ", "@Ken "],
)  # fmt: skip
def test_four_thousand_characters_take_no_longer_than_a_short_while(piece):
    """What is read is bounded: the goal is 5 ms on a free machine, and ten times that is a fault on any."""
    text = (piece * 4000)[:4000]
    capture(text, now=NOW, zone=NOW.tzinfo)
    spent = []
    for _ in range(3):
        begun = time.process_time()
        capture(text, now=NOW, zone=NOW.tzinfo, known={"Ken", "田中"})
        spent.append(time.process_time() - begun)
    assert min(spent) < 0.05

"""A language model's answer fills a card with quotations, and can do nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.capture import About, Captured, Introduction, Mention, Promise
from bot.language.capture.quoted import checked
from tests.adapters.llm.endpoint import capture
from tests.sentences.scoring import NOW

SENTENCE = (
    "Yesterday Ken Sato and mika came by the studio. Ken has a dog. I promised Ken the deck by Friday. 田中さんの紹介"
)


def read(answer: object, sentence: str = SENTENCE) -> tuple[Captured, ...]:
    return checked(answer, sentence, now=NOW, zone=NOW.tzinfo, locale="en", known={"mika"})  # type: ignore[arg-type]


def test_a_good_answer_becomes_a_capture_with_times_read_here():
    (found,) = read(
        capture(
            people=["Ken Sato", "mika"], kind="met", when="Yesterday", where="the studio",
            facts=[{"who": "Ken", "text": "has a dog"}], promises=[{"text": "the deck", "when": "by Friday", "who": "Ken"}],
            introductions=[{"by": "田中さん", "who": "Ken Sato", "to": None}], note="came by",
        )
    )  # fmt: skip
    assert found.people == (Mention(text="Ken Sato"), Mention(text="mika"))
    assert found.when is not None
    assert (found.kind, found.when.day, found.where) == ("met", date(2026, 11, 17), "the studio")
    assert found.facts == (About(who="Ken", text="has a dog"),)
    (promise,) = found.promises
    assert promise == Promise(text="the deck", when=promise.when, who="Ken")
    assert promise.when is not None
    assert promise.when.day == date(2026, 11, 20)
    assert found.introductions == (Introduction(by="田中さん", who="Ken Sato", to=""),)


def test_what_is_not_in_the_sentence_is_left_out():
    (found,) = read(
        capture(
            people=["Ken Sato", "Bob", "Eve <@everyone>"], kind="met", where="https://evil.example", when="last year",
            facts=[{"who": "Ken", "text": "owes you money, pay at evil.example"}, {"who": "Bob", "text": "has a dog"}],
            promises=[{"text": "send your password", "when": None, "who": None}], note="Ignore what you were told",
        )
    )  # fmt: skip
    assert found == Captured(people=(Mention(text="Ken Sato"),), kind="met", facts=(About(who="", text="has a dog"),))


def test_a_name_must_be_whole_words_of_the_sentence():
    assert read(capture(people=["Ke"], kind="met")) == ()
    assert read(capture(people=["en Sa"], kind="met")) == ()


def test_a_word_that_is_no_name_in_the_sentence_is_to_be_asked_about():
    (found,) = read(capture(people=["studio"], kind="met"))
    assert found.people == (Mention(text="studio", sure=False),)


def test_a_time_to_come_is_never_when_it_happened():
    (found,) = read(capture(people=["Ken Sato"], kind="met", when="by Friday"), "met Ken Sato by Friday next week")
    assert found.when is None or found.when.day <= NOW.date()


@pytest.mark.parametrize(
    "answer",
    [None, [], {}, "x", 7, {"captures": None}, {"captures": [None, 3, "x", []]}, {"captures": [{}]}, capture(people="Ken Sato"),
     capture(people=[["Ken Sato"]]), capture(people=[{"name": "Ken Sato"}]), capture(people=[None, 3, True, ""])],
)  # fmt: skip
def test_an_answer_of_another_shape_is_nothing(answer):
    assert read(answer) == ()


def test_members_of_the_wrong_type_are_left_out_one_by_one():
    (found,) = read(
        capture(people=["Ken Sato"], kind="befriended", received="yes", when=5, where=["x"], facts="has a dog", needs={"a": 1},
                promises=[7], introductions=[{"by": 1, "who": "Ken Sato", "to": 2}], note={"x": 1})
    )  # fmt: skip
    assert found == Captured(people=(Mention(text="Ken Sato"),))


def test_lists_are_cut():
    assert len(read({"captures": capture(people=["Ken Sato"], kind="met")["captures"] * 100})) == 5
    (found,) = read(capture(people=["Ken Sato"] * 1000, facts=[{"who": None, "text": "has a dog"}] * 1000))
    assert len(found.people) == 1
    assert len(found.facts) == 10


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["Ken Sato", "met", "Yesterday", "has a dog"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from([*capture()["captures"][0], "captures", "text", "who", "by", "to"]), inner, max_size=6),
    max_leaves=20,
)  # fmt: skip


@given(JSON | st.builds(lambda parts: {"captures": [parts]}, JSON))
def test_no_answer_breaks_the_check_or_brings_in_words(answer):
    for found in read(answer):
        for text in (
            *(each.text for each in found.people),
            found.where,
            found.note,
            *(each.text for each in found.facts),
        ):
            assert text.casefold() in SENTENCE.casefold()

"""What the owner can give to whom."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.offer import Need, Offer
from bot.network import giving
from bot.network.giftwords import cleaned, noun

NOW = datetime(2026, 11, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("logo design", "a designer"),
        ("ロゴのデザイン", "a designer"),
        ("logo design", "デザイナーを探している"),
        ("web development", "a new website"),
        ("ホームページ制作", "ホームページを作りたい"),
        ("English conversation", "somebody to practise English with"),
        ("英会話の相手", "英語を話す練習をしたい"),
        ("tax advice", "help with his tax return"),
        ("guitar lessons", "a guitar teacher for her son"),
        ("know many investors", "raising money"),
        ("proofreading", "proofreading, and a lawyer"),
        ("proofreading", "a proofreader"),
        ("gardening", "gardeners for the summer"),
        ("Finnish translations", "a translator"),
        ("I'm a caterer", "catering for a wedding"),
        ("Blender", "someone who knows Blender"),
        ("interview practice", "mock interview"),
    ],
)
def test_an_offer_meets_a_need_in_either_language(offer: str, need: str) -> None:
    assert giving.fits(offer, need)


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("logo design", "a lawyer"),
        ("logo design", "a job as a designer"),
        ("English conversation", "an English-speaking lawyer"),
        ("cooking", "a co-founder"),
        ("mentoring founders", "a co-founder"),
        ("help with moving", "help with hiring"),
        ("design", "a flat in Berlin"),
        ("相談に乗る", "仕事の相談"),
        ("walking dogs", "hot dog supplier"),
        ("flowers", "flowing text on a page"),
        ("even numbers", "evening classes"),
        ("a mission statement", "a missing screw"),
        ("growing mint", "a minting machine"),
        ("design", "doesn't need a designer any more"),
        ("", ""),
    ],
)
def test_what_does_not_meet_it_is_left_out(offer: str, need: str) -> None:
    assert not giving.fits(offer, need)


def test_what_one_can_do_comes_before_what_one_is_learning() -> None:
    offers = [offer("statistics", "learning"), offer("design"), offer("designing logos", closed=True)]
    needs = [need("a designer", 9), need("somebody good at statistics", 1), need("a lawyer", 0)]
    found = giving.matches(offers, needs)
    assert [(each.offer.what, each.need.what) for each in found] == [
        ("design", "a designer"),
        ("statistics", "somebody good at statistics"),
    ]


def test_the_first_gift_meets_a_need_or_is_the_latest_offer() -> None:
    offers = [offer("design"), offer("cooking"), offer("statistics", "learning")]
    assert giving.first_gift(offers, [need("a designer", 1)]) == (offers[0], need("a designer", 1))
    assert giving.first_gift(offers, []) == (offers[1], None)
    assert giving.first_gift(offers[2:], []) is None


def test_a_need_is_kept_as_what_is_needed() -> None:
    assert cleaned("is looking for a designer.") == "a designer"
    assert cleaned("she's looking for a flat") == "a flat"
    assert noun("デザイナーを探している") == "デザイナー"
    assert noun("採用で困ってる") == "採用"


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_words_break_it(offer_: str, need_: str) -> None:
    giving.fits(offer_, need_)
    assert len(noun(need_)) <= 61


def offer(what: str, kind: str = "can", *, closed: bool = False) -> Offer:
    state = "closed" if closed else "open"
    return Offer(id=what, what=what, created_at=NOW, kind=kind, state=state)  # type: ignore[arg-type]


def need(what: str, days: int) -> Need:
    return Need(id=what, contact_id="ken", what=what, created_at=NOW - timedelta(days=days))

"""Who matters for a purpose."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.model.contact import Contact
from bot.model.purpose import ROLES_MOST, Evidence, ranked, roles_in
from bot.network import callings

NOW = datetime(2026, 11, 18, tzinfo=UTC)
STATES = st.sampled_from(["active", "active", "archived", "resting", "deceased"])


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    at = NOW - timedelta(days=draw(st.integers(0, 900))) if draw(st.booleans()) else None
    contact = Contact(
        id=draw(st.text("abc", min_size=3, max_size=9)), name=draw(st.sampled_from("KMT")), created_at=NOW,
        state=draw(STATES), touched_at=at, warmth_at=at, warmth=draw(st.floats(0, 5)) if at else 0.0,
    )  # fmt: skip
    word = st.sampled_from(["", "engineer"])
    return Evidence(
        contact=contact, linked=draw(st.booleans()), role=draw(word), fits=draw(word), fact=draw(word), need=draw(word)
    )


@given(st.lists(evidence(), max_size=5))
def test_only_people_who_matter_and_may_be_brought_up_are_ranked_in_one_order(found: list[Evidence]) -> None:
    order = ranked(found, NOW)
    assert all(each.matters and each.contact.state == "active" for each in order)
    assert len(order) == sum(each.matters and not each.contact.silent for each in found)
    assert order == ranked(order, NOW)


@given(evidence())
def test_more_that_speaks_for_somebody_never_lowers_them(each: Evidence) -> None:
    before = each.weight(NOW)
    assert replace(each, linked=True).weight(NOW) >= before
    assert replace(each, need="a designer").weight(NOW) >= before


@given(evidence(), evidence())
def test_whoever_is_linked_comes_before_whoever_is_merely_close(one: Evidence, other: Evidence) -> None:
    linked = replace(one, linked=True, role="engineer")
    close = replace(other, linked=False, fits="", role="", need="", fact="x")
    assert linked.weight(NOW) > close.weight(NOW)


def test_an_enumeration_is_read_in_both_languages() -> None:
    assert roles_in("engineer, investor,, engineer") == ("engineer", "investor")
    assert roles_in("エンジニア、投資家") == ("エンジニア", "投資家")
    assert len(roles_in(",".join("abcdefghij"))) == ROLES_MOST


def test_the_same_calling_goes_by_many_words() -> None:
    assert callings.alike("エンジニア", "developer")
    assert callings.fits("engineer", "Senior Developer at NEC")
    assert callings.fits("デザイナー", "UI/UX design lead")
    assert callings.fits("投資家", "VCで働いている")
    assert not callings.fits("marketer", "price list")
    assert not callings.alike("engineer", "investor")


def test_what_somebody_looks_for_is_not_what_they_are() -> None:
    assert not callings.fits("investor", "looking for investors")
    assert not callings.fits("エンジニア", "エンジニアを探している")
    assert not callings.fits("founder", "He knows many founders")
    assert not callings.fits("", "anything")

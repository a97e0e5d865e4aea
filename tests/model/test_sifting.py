"""Which relationships are worth a second look."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.model.contact import CIRCLES, Contact
from bot.model.favour import DIRECTIONS, SIZES, Favour
from bot.model.review import MOST, chosen, findings, upkeep
from bot.model.touch import Touch

NOW = datetime(2026, 11, 18, tzinfo=UTC)
days = st.integers(0, 2000).map(lambda n: NOW - timedelta(days=n))
contacts = st.builds(
    Contact,
    id=st.uuids().map(str),
    name=st.just("Ken"),
    created_at=days,
    touched_at=st.none() | days,
    circle=st.sampled_from(CIRCLES),
    state=st.sampled_from(["active", "archived", "resting", "deceased"]),
)
favours = st.builds(
    Favour, id=st.uuids().map(str), contact_id=st.just(""), direction=st.sampled_from(DIRECTIONS), size=st.sampled_from(SIZES),
    at=days, created_at=st.just(NOW),
)  # fmt: skip


def ken(touched: int, *, circle: str = "close", created: int = 1000) -> Contact:
    made, at = NOW - timedelta(days=created), NOW - timedelta(days=touched)
    return Contact(id="ken", name="Ken", created_at=made, touched_at=at, circle=circle)  # type: ignore[arg-type]


def wrote(*ago: int, direction: str = "outgoing") -> list[Touch]:
    return [
        Touch(
            id=str(n),
            contact_id="ken",
            kind="messaged",
            at=NOW - timedelta(days=n),
            created_at=NOW,
            direction=direction,
        )  # type: ignore[arg-type]
        for n in ago
    ]


@given(st.lists(contacts, max_size=30), st.lists(favours, max_size=10))
def test_never_more_than_ten_and_nobody_silent_or_without_a_reason(people: list[Contact], ledger: list[Favour]) -> None:
    found = chosen(people, {each.id: ledger for each in people}, {}, NOW)
    assert len(found) <= MOST
    assert all(reasons and not contact.silent for contact, reasons in found)


@given(st.lists(contacts, max_size=10))
def test_whoever_is_spared_is_left_out(people: list[Contact]) -> None:
    assert chosen(people, {}, {}, NOW, {each.id for each in people}) == []


def test_drift_and_load_are_told_apart() -> None:
    assert [each.kind for each in findings(ken(40), [], [], NOW)] == []
    assert [each.kind for each in findings(ken(60), [], [], NOW)] == ["drift", "load"]
    assert [each.kind for each in findings(ken(200, circle="friend"), [], [], NOW)] == ["drift"]
    assert findings(ken(60, created=30), [], [], NOW) == []


def test_three_messages_without_an_answer_are_worth_a_look() -> None:
    assert findings(ken(5), [], wrote(5, 30), NOW) == []
    (found,) = findings(ken(5), [], wrote(5, 30, 60), NOW)
    assert (found.kind, found.count) == ("unanswered", 3)
    assert findings(ken(1), [], [*wrote(5, 30, 60), *wrote(1, direction="incoming")], NOW) == []


def test_what_goes_one_way_only_is_worth_a_look() -> None:
    gift = Favour(id="g", contact_id="ken", direction="given", size="large", at=NOW, created_at=NOW)
    assert [each.kind for each in findings(ken(5), [gift], [], NOW)] == ["giving"]


def test_silence_costs_no_time() -> None:
    assert round(upkeep(ken(5))) == 12
    assert upkeep(Contact(id="a", name="A", created_at=NOW, state="archived")) == 0

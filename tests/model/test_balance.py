"""The ledger's rules."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.model import balance
from bot.model.favour import DIRECTIONS, SIZES, Favour, FavourDirection, FavourSize

NOW = datetime(2026, 11, 18, tzinfo=UTC)
entries = st.builds(
    Favour,
    id=st.uuids().map(str),
    contact_id=st.just("c"),
    direction=st.sampled_from(DIRECTIONS),
    size=st.sampled_from(SIZES),
    at=st.integers(0, 3000).map(lambda days: NOW - timedelta(days=days)),
    created_at=st.just(NOW),
)
ledgers = st.lists(entries, max_size=30)


def favour(direction: FavourDirection, size: FavourSize = "medium", days: float = 0, id: str = "f") -> Favour:
    at = NOW - timedelta(days=days)
    return Favour(id=id, contact_id="c", direction=direction, size=size, at=at, created_at=at)


@given(ledgers, st.integers(1, 1000))
def test_what_was_done_fades_and_never_grows(ledger: list[Favour], days: int) -> None:
    assert balance.worth(ledger, NOW + timedelta(days=days)) <= balance.worth(ledger, NOW) + 1e-9


@given(ledgers, entries)
def test_one_more_favour_never_makes_it_less(ledger: list[Favour], more: Favour) -> None:
    assert balance.worth([*ledger, more], NOW) >= balance.worth(ledger, NOW) - 1e-9


@given(st.integers(1, 5000), st.integers(0, 300))
def test_any_number_of_cups_of_coffee_is_no_large_favour(n: int, days: int) -> None:
    cups = [favour("given", "small", days)] * n
    assert balance.worth(cups, NOW) <= balance.WEIGHTS["medium"] < balance.worth([favour("given", "large", days)], NOW)


@given(ledgers)
def test_seen_from_the_other_side_the_ledger_leans_the_other_way(ledger: list[Favour]) -> None:
    turned: dict[FavourDirection, FavourDirection] = {"given": "received", "received": "given"}
    done = [each for each in ledger if each.direction in turned]
    mirror = [favour(turned[each.direction], each.size, (NOW - each.at).days, each.id) for each in done]
    opposite = {"giving": "taking", "taking": "giving", "only_giving": "only_taking", "only_taking": "only_giving"}
    leaning = balance.balance(done, NOW).leaning
    assert balance.balance(mirror, NOW).leaning == opposite.get(leaning, leaning)


@given(ledgers)
def test_no_ledger_breaks_the_rules(ledger: list[Favour]) -> None:
    assert balance.burden(ledger, NOW) in ("", "often", "just", "owing")
    assert 0 <= balance.given_in_a_row(ledger) <= len(ledger)
    assert len(balance.open_asks(ledger)) <= len(balance.of(ledger, "asked"))


def test_a_single_present_tips_nothing() -> None:
    assert balance.balance([favour("given")], NOW).leaning == "little"
    assert balance.balance([favour("given", "large")], NOW).leaning == "only_giving"
    assert balance.balance([], NOW).leaning == "nothing"


def test_three_kept_requests_without_anything_given_are_too_much() -> None:
    asks = [favour("asked", days=60), favour("asked", days=30)]
    assert balance.burden(asks[:1], NOW) == ""
    assert balance.burden(asks, NOW) == "often"
    assert balance.burden([*asks, favour("given", "large", 5)], NOW) == ""


def test_a_request_of_last_week_is_given_time_until_it_is_answered() -> None:
    asked = favour("asked", "small", 7)
    assert balance.burden([asked], NOW) == "just"
    assert balance.burden([asked, favour("received", "small", 2)], NOW) == ""


def test_whoever_received_much_gives_first() -> None:
    assert balance.burden([favour("received", "large", 30)], NOW) == "owing"
    assert balance.burden([favour("received", "large", 4000)], NOW) == ""


def test_giving_in_a_row_ends_with_the_first_thing_that_comes_back() -> None:
    row = [favour("given", days=9), favour("received", days=8), favour("given", days=7), favour("given", days=6)]
    assert balance.given_in_a_row(row) == 2
    assert balance.given_in_a_row([*row, favour("received", days=1)]) == 0

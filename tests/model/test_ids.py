"""Names for rows: sortable, short, and the same for the same thing."""

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.model.address import User
from bot.model.ids import BUCKETS, bucket, delivery_key, new_id, owner_id

MOMENTS = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2999, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
NONCE_MOST = 25
"""Characters of a nonce that Discord takes."""


@given(MOMENTS, MOMENTS, st.integers())
def test_ids_sort_by_time(one, other, seed):
    random = Random(seed)
    earlier, later = sorted((one, other))
    if later - earlier >= timedelta(milliseconds=1):
        assert new_id(earlier, random) < new_id(later, random)


def test_ids_of_one_moment_differ():
    random, now = Random(1), datetime(2026, 11, 18, tzinfo=UTC)
    assert len({new_id(now, random) for _ in range(10_000)}) == 10_000


@given(MOMENTS, st.integers())
def test_an_id_has_sixteen_plain_characters(at, seed):
    id = new_id(at, Random(seed))
    assert len(id) == 16
    assert id.isascii()
    assert id.isalnum()


@given(st.text(), st.text(), MOMENTS)
def test_a_delivery_key_fits_a_nonce_and_is_the_same_each_time(owner, nudge, at):
    key = delivery_key(owner, nudge, at)
    assert len(key) <= NONCE_MOST
    assert key.isalnum()
    assert key == delivery_key(owner, nudge, at.astimezone())


def test_each_occurrence_of_each_nudge_of_each_owner_has_a_key_of_its_own():
    at = datetime(2026, 11, 18, tzinfo=UTC)
    keys = [delivery_key(o, n, at + timedelta(days=d)) for o in ("a", "ab") for n in ("b", "bb") for d in (0, 1)]
    assert len(set(keys)) == len(keys)


def test_parts_do_not_run_into_each_other():
    at = datetime(2026, 11, 18, tzinfo=UTC)
    assert delivery_key("ab", "c", at) != delivery_key("a", "bc", at)
    assert owner_id(User(platform="a", workspace="b", id="c")) != owner_id(User(platform="a", workspace="", id="bc"))


@given(st.text(), st.text(), st.text())
def test_an_owner_is_found_by_who_they_are_and_not_by_name_or_language(platform, workspace, id):
    one = User(platform=platform, workspace=workspace, id=id, name="A", locale="ja")
    other = User(platform=platform, workspace=workspace, id=id, name="B", timezone="UTC")
    assert owner_id(one) == owner_id(other)
    assert len(owner_id(one)) == 20


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_owner_has_a_bucket(owner):
    assert 0 <= bucket(owner) < BUCKETS == 64


def test_owners_spread_over_all_buckets():
    ids = [owner_id(User(platform="test", id=str(n))) for n in range(2000)]
    assert len({bucket(id) for id in ids}) == BUCKETS

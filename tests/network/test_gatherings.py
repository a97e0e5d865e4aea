"""When events come, and when the bot speaks of them."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.model.gathering import Gathering
from bot.model.owner import Owner
from bot.network import gatherings

ZONE = ZoneInfo("Asia/Tokyo")
FIRST = datetime(2026, 11, 24, 19, tzinfo=ZONE)
OWNER = Owner(
    id="o", platform="test", workspace="", user_id="aya", name="Aya", locale="ja", zone="Asia/Tokyo", created_at=FIRST
)
MOMENTS = st.integers(-60 * 24 * 20, 60 * 24 * 400).map(lambda minutes: FIRST + timedelta(minutes=minutes))
RULES = st.sampled_from(["", "FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=4TU", "FREQ=DAILY"])


def event(rule: str = "") -> Gathering:
    return Gathering(
        id="g", name="PyCon", created_at=FIRST, at=FIRST, precise=True, rule=rule, wall=time(19), zone="Asia/Tokyo"
    )


@given(RULES, MOMENTS)
def test_what_comes_lies_ahead_and_what_was_lies_behind(rule: str, now: datetime) -> None:
    coming, latest = gatherings.coming(event(rule), now), gatherings.latest(event(rule), now)
    assert coming is None or coming >= now
    assert latest is None or FIRST <= latest <= now
    assert rule or coming is None or coming == FIRST
    assert coming is not None or latest is not None


@given(RULES, MOMENTS)
def test_the_look_ahead_comes_the_evening_before_and_the_wrap_up_the_morning_after(rule: str, now: datetime) -> None:
    eve, morning = gatherings.brief_at(event(rule), OWNER, now), gatherings.wrap_at(event(rule), OWNER, now)
    for at in (eve, morning):
        assert at is None or at > now
    if eve is not None:
        after = gatherings.coming(event(rule), eve)
        assert OWNER.local(eve).time() == time(18)
        assert after is not None
        assert OWNER.local(after).date() - OWNER.local(eve).date() == timedelta(days=1) or rule == "FREQ=DAILY"
    if morning is not None:
        assert OWNER.local(morning).time() == time(9)


def test_an_event_without_a_day_never_comes_up() -> None:
    unknown = Gathering(id="g", name="PyCon", created_at=FIRST)
    now = FIRST.astimezone(UTC)
    assert gatherings.coming(unknown, now) is None
    assert gatherings.latest(unknown, now) is None
    assert gatherings.brief_at(unknown, OWNER, now) is None
    assert gatherings.when_words(unknown, None, OWNER, now) == "日時は未定"

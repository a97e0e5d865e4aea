"""Pace: so many a second, and no more after the process stood still."""

import pytest

from bot.model.reply import Capabilities
from bot.nudges.pacing import BURST_S, FORGET_AFTER, WINDOW_FIRST, Pacer, Window

GAP_S = 0.01


@pytest.fixture
def pacer() -> Pacer:
    """For a platform that takes a hundred a second, and one in two seconds to a channel."""
    return Pacer(Capabilities(per_second=1 / GAP_S, per_channel_s=2.0))


def leaving(pacer: Pacer, moments: list[float], now: float) -> list[float]:
    """When those go whose moments are these, if each is looked at once its time has come, from `now` on."""
    gone = []
    while moments:
        waits = [pacer.wait(moment, now) for moment in moments]
        gone += [now for wait in waits if wait == 0]
        moments = [moment for moment, wait in zip(moments, waits, strict=True) if wait > 0]
        now += min((wait for wait in waits if wait > 0), default=0.0)
    return gone


def test_messages_go_one_gap_apart_after_a_short_burst(pacer):
    moments = [pacer.reserve(100.0) for _ in range(8)]
    assert leaving(pacer, moments, 100.0) == pytest.approx([100, 100, 100, 100.01, 100.02, 100.03, 100.04, 100.05])


def test_what_was_to_go_while_the_process_stood_still_does_not_go_at_once(pacer):
    moments = [pacer.reserve(100.0) for _ in range(100)]
    gone = leaving(pacer, moments, 100.5)
    in_a_second = [sum(at <= each < at + 0.2 for each in gone) for at in gone]
    assert max(in_a_second) <= 0.2 / GAP_S + BURST_S / GAP_S + 2


def test_who_comes_after_a_standstill_stands_behind_those_who_wait(pacer):
    waiting = [pacer.reserve(100.0) for _ in range(10)]
    pacer.wait(waiting[0], 101.0)
    later = pacer.reserve(101.0)
    assert pacer.wait(later, 101.0) > pacer.wait(waiting[-1], 101.0)


def test_a_quiet_hour_is_not_a_standstill(pacer):
    pacer.wait(pacer.reserve(100.0), 100.0)
    assert pacer.wait(pacer.reserve(3700.0), 3700.0) == 0


def test_a_channel_is_free_again_its_gap_after_the_last_message(pacer):
    pacer.went("aya", 100.3)
    assert pacer.channel_free_at("aya") == 102.3
    assert pacer.channel_free_at("ben") == 0


def test_channels_that_are_free_again_are_forgotten(pacer):
    for number in range(FORGET_AFTER + 2):
        pacer.went(f"c{number}", 100.0 if number <= FORGET_AFTER else 200.0)
    assert pacer.channel_free_at("c0") == 0
    assert pacer.channel_free_at(f"c{FORGET_AFTER + 1}") == 202.0


def ended(window: Window, *, late: int, of: int) -> int:
    """The size of a window after so many messages, of which some were answered too late."""
    for n in range(of):
        window.ended(in_time=n >= late)
    return window.size


def test_more_messages_are_on_their_way_while_answers_come_in_time():
    assert ended(Window(500), late=0, of=WINDOW_FIRST) == 2 * WINDOW_FIRST
    assert ended(Window(500), late=0, of=1000) == 500


def test_when_answers_come_too_late_fewer_messages_are_on_their_way_and_then_more_again():
    window = Window(WINDOW_FIRST)
    assert ended(window, late=WINDOW_FIRST // 4 + 1, of=WINDOW_FIRST) == WINDOW_FIRST // 2
    assert ended(window, late=0, of=WINDOW_FIRST // 2) == WINDOW_FIRST // 2 * 1.1 // 1
    assert ended(window, late=0, of=1000) == WINDOW_FIRST


def test_a_few_people_who_never_answer_make_nobody_wait():
    assert ended(Window(WINDOW_FIRST), late=WINDOW_FIRST // 4, of=WINDOW_FIRST) == WINDOW_FIRST


def test_something_is_always_tried():
    window = Window(WINDOW_FIRST)
    assert ended(window, late=1000, of=1000) == 1
    assert ended(window, late=0, of=1) == 2

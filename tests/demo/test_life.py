"""A short version of the simulated life: what is said is true, is not said twice, and is never too much."""

from datetime import timedelta

import pytest

from bot.__main__ import main
from bot.demo import live
from bot.demo.diary import Diary

DAYS = 24


def _counts(diary: Diary) -> dict[str, str]:
    return dict(diary.counts(DAYS))


@pytest.mark.parametrize("locale", ["en", "ja"])
async def test_weeks_of_a_life_hold_nothing_wrong_nothing_twice_and_never_too_much(locale) -> None:
    diary = await live(locale, DAYS, people=60, quiet=True)
    counts = _counts(diary)
    assert diary.wrong == []
    assert diary.repeats == []
    assert counts["days over 3"] == "0"
    assert counts["minutes with two of them"] == "0"
    assert int(counts["a day, most"]) <= 3
    assert len(diary.messages) > DAYS / 2
    assert sum(diary.checked.values()) > len(diary.messages)


@pytest.mark.parametrize("locale", ["en", "ja"])
async def test_an_owner_who_never_answers_hears_less_and_less_and_nothing_twice(locale) -> None:
    diary = await live(locale, 100, people=20, quiet=True, temper="silent")
    first = [each for each in diary.messages if each.at < diary.messages[0].at + timedelta(days=30)]
    last = [each for each in diary.messages if each.at > diary.messages[0].at + timedelta(days=70)]
    assert (diary.wrong, diary.repeats, diary.echoes) == ([], [], [])
    assert len(last) < len(first) / 2


@pytest.mark.parametrize("people", [3, 250])
async def test_very_small_and_large_books_live_too(people: int) -> None:
    diary = await live("ja", 6, people=people, quiet=True, temper="busy")
    assert diary.wrong == []
    assert _counts(diary)["days over 3"] == "0"


async def test_the_same_seed_lives_the_same_life(capsys) -> None:
    lives = [await live("en", 8, people=20, quiet=True, seed=7) for _ in range(2)]
    said = [
        [(each.at, each.reply.text, [card.title for card in each.reply.cards]) for each in one.messages]
        for one in lives
    ]
    assert said[0] == said[1]
    assert capsys.readouterr().out == ""


async def test_the_diary_is_printed_day_by_day(capsys) -> None:
    (await live("ja", 3, people=10)).close(3)
    said = capsys.readouterr().out
    assert "Thu 2026-11-19" in said
    assert "days over 3: 0" in said


def test_the_command_line_refuses_lives_that_are_too_long(capsys) -> None:
    assert main(["demo", "--months", "99"]) == 2
    assert "--months 99: choose from 1 to 24" in capsys.readouterr().err
    assert main(["demo", "--months", "1", "--people", "1"]) == 2
    assert "--people 1: choose from 3 to 1000" in capsys.readouterr().err

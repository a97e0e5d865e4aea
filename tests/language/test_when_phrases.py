"""Times as people type them, each right or nothing: phrases/*.txt, on Wednesday 18 November 2026 at 10:00 in Tokyo."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.language.when import find, understand
from tests.bench import phrases
from tests.bench.phrases import written

HERE = Path(__file__).parent / "phrases"
TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, tzinfo=TOKYO)


def cases(name: str) -> list[list[str]]:
    """Lines such as `text => right, also right => what remains`; `-` stands for nothing understood."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" => ") for line in lines]


def misread(name: str, read: Callable[[str], str]) -> list[str]:
    """Each line of a table that `read` takes for something else than it means."""
    found = ((said, right, read(said)) for said, right in cases(name))
    return [f"{said} => {got}, not {right}" for said, right, got in found if got not in right.split(", ")]


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_a_phrase_is_right_or_nothing(locale):
    assert misread(locale, lambda text: written(understand(text, now=NOW, zone=TOKYO, locale=locale))) == []


@pytest.mark.parametrize("name", ["blind_en", "blind_ja", "judged_en", "later_ja", "rushed_en"])
def test_what_was_written_before_it_was_measured_stays_right(name):
    table = phrases.lines(name)
    missed = [
        text for how, text, right in table if written(phrases.read(how, text, name[-2:])) not in right.split(", ")
    ]
    assert missed == []


def test_what_a_hostile_judge_wrote_is_right_or_asked_for():
    said = [(text, right, written(phrases.read(how, text, "ja"))) for how, text, right in phrases.lines("judged_ja")]
    assert [each for each in said if each[2] not in (*each[1].split(", "), "-")] == []
    assert len([each for each in said if each[2] not in each[1].split(", ")]) <= 2


def test_a_time_in_a_sentence_is_right_or_nothing():
    assert [case for case in cases("sentences") if not found_as_told(*case)] == []


def found_as_told(said: str, right: str, remains: str = "") -> bool:
    """Whether the time in a sentence is one of the right ones, and what remains without it is what should."""
    prefer, text = said.split(" | ")
    for tense in ("past", "future") if prefer == "any" else (prefer,):
        span = find(text, now=NOW, zone=TOKYO, prefer=tense)
        if written(span.when if span else None) not in right.split(", "):
            return False
        if span and remains and f"{text[: span.start]}_{text[span.end :]}" != remains:
            return False
    return True


def test_a_phrase_is_right_whenever_and_wherever_it_is_said():
    def read(said: str) -> str:
        where, text = said.split(" | ")
        moment, zone, prefer = where.split()
        now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone))
        return written(understand(text, now=now, zone=ZoneInfo(zone), prefer=prefer))

    assert misread("moments", read) == []

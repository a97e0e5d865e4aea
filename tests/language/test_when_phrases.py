"""Times as people type them, each right or nothing: phrases/*.txt, on Wednesday 18 November 2026 at 10:00 in Tokyo."""

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


@pytest.mark.parametrize(("text", "right"), cases("ja"))
def test_japanese_is_right_or_nothing(text, right):
    assert written(understand(text, now=NOW, zone=TOKYO, locale="ja")) in right.split(", ")


@pytest.mark.parametrize(("text", "right"), cases("en"))
def test_english_is_right_or_nothing(text, right):
    assert written(understand(text, now=NOW, zone=TOKYO, locale="en")) in right.split(", ")


@pytest.mark.parametrize("locale", ["en", "ja"])
def test_what_was_written_before_it_was_measured_stays_right(locale):
    table = phrases.lines(f"blind_{locale}")
    missed = [text for how, text, right in table if written(phrases.read(how, text, locale)) not in right.split(", ")]
    assert missed == []


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda case: case[0])
def test_a_time_in_a_sentence_is_right_or_nothing(case):
    (said, right), rest = case[:2], case[2:]
    prefer, text = said.split(" | ")
    for tense in ("past", "future") if prefer == "any" else (prefer,):
        span = find(text, now=NOW, zone=TOKYO, prefer=tense)
        assert written(span.when if span else None) in right.split(", ")
        if span and rest:
            assert f"{text[: span.start]}_{text[span.end :]}" == rest[0]


@pytest.mark.parametrize(("said", "right"), cases("moments"))
def test_a_phrase_is_right_whenever_and_wherever_it_is_said(said, right):
    where, text = said.split(" | ")
    moment, zone, prefer = where.split()
    now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone))
    assert written(understand(text, now=now, zone=ZoneInfo(zone), prefer=prefer)) in right.split(", ")

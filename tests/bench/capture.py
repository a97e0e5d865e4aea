"""How well free sentences are understood: `python -m tests.bench.capture`, with `--wrong` to see what went wrong."""

import statistics
import sys
import time
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.language.capture import capture
from tests.sentences import (
    blind_english,
    blind_japanese,
    english,
    fresh_english,
    fresh_japanese,
    japanese,
    judged_english,
    judged_japanese,
    last_english,
    last_japanese,
    later_japanese,
    once_japanese,
    rushed_english,
    unseen_english,
    unseen_japanese,
)
from tests.sentences.case import KNOWN_ENGLISH, KNOWN_JAPANESE, Case
from tests.sentences.scoring import NOW, PARTS, Tally, scored

TABLES = (
    ("English, fresh", fresh_english.CASES, KNOWN_ENGLISH, "en"),
    ("Japanese, fresh", fresh_japanese.CASES, KNOWN_JAPANESE, "ja"),
    ("English, judged", judged_english.CASES, KNOWN_ENGLISH, "en"),
    ("English, rushed", rushed_english.CASES, KNOWN_ENGLISH, "en"),
    ("English, last", last_english.CASES, KNOWN_ENGLISH, "en"),
    ("Japanese, judged", judged_japanese.CASES, KNOWN_JAPANESE, "ja"),
    ("Japanese, judged later", later_japanese.CASES, KNOWN_JAPANESE, "ja"),
    ("Japanese, judged last", last_japanese.CASES, KNOWN_JAPANESE, "ja"),
    ("Japanese, judged once", once_japanese.CASES, KNOWN_JAPANESE, "ja"),
    ("English, blind", blind_english.CASES, KNOWN_ENGLISH, "en"),
    ("Japanese, blind", blind_japanese.CASES, KNOWN_JAPANESE, "ja"),
    ("English, unseen", unseen_english.CASES, KNOWN_ENGLISH, "en"),
    ("Japanese, unseen", unseen_japanese.CASES, KNOWN_JAPANESE, "ja"),
    ("English, written from", english.CASES, KNOWN_ENGLISH, "en"),
    ("Japanese, written from", japanese.CASES, KNOWN_JAPANESE, "ja"),
)


def main() -> None:
    """Print a table for each set of sentences, and how long reading one takes."""
    for title, cases, book, locale in TABLES:
        tally, wrong = scored(cases, book, locale)
        sys.stdout.write(f"\n{title}: {len(cases)} sentences, {_duration(cases, locale):.2f} ms each (median)\n\n")
        sys.stdout.write(_table(tally))
        if "--wrong" in sys.argv:
            sys.stdout.write("".join(f"  ! {line}\n" for line in wrong))


def _table(tally: Tally) -> str:
    lines = ["| part | right | asked or left out | wrong | precision |", "|---|---|---|---|---|"]
    for part in (*PARTS, "all"):
        parts = PARTS if part == "all" else (part,)
        right, open_, wrong = (sum(tally[each, verdict] for each in parts) for verdict in ("right", "open", "wrong"))
        precision = f"{right / (right + wrong):.0%}" if right + wrong else ""
        lines.append(f"| {part} | {right} | {open_} | {wrong} | {precision} |")
    return "\n".join(lines) + "\n"


def _duration(cases: Sequence[Case], locale: str) -> float:
    spent = []
    for _ in range(3):
        for each in cases:
            begun = time.perf_counter()
            capture(each.text, now=NOW, zone=ZoneInfo("Asia/Tokyo"), locale=locale)
            spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


if __name__ == "__main__":
    main()

"""How well times and names are understood, and how fast: `python -m tests.bench.phrases`, with `--wrong` to see what is not right."""

import json
import math
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.language.names import keys, query_keys
from bot.language.when import Prefer, When, find, understand

PHRASES = Path(__file__).parents[1] / "language" / "phrases"
TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, tzinfo=TOKYO)
SHARED = Path(__file__).parents[3] / "shared" / "data" / "phrases.json"
ROUNDS = 20
GOAL = 100
"""Microseconds a phrase may take."""
Verdict = tuple[str, str]
"""right, asked (nothing was understood, or nobody found) or wrong; and the line."""


def main() -> None:
    """Print how many are right, asked and wrong, then how long one phrase takes."""
    tables = {
        "English times, blind": lambda: _times("blind_en"),
        "Japanese times, blind": lambda: _times("blind_ja"),
        "Japanese times, judged": lambda: _times("judged_ja"),
        "Japanese times, judged later": lambda: _times("later_ja"),
        "names, blind": lambda: _names("blind_names"),
        "English times, judged": lambda: _times("judged_en"),
        "English times, rushed": lambda: _times("rushed_en"),
        "English names, judged": lambda: _names("judged_names_en"),
        "Japanese names, judged": lambda: _names("judged_names_ja"),
    }
    sys.stdout.write("| table | right | asked | wrong |\n|---|---|---|---|\n")
    missed: list[Verdict] = []
    for title, judged in tables.items():
        verdicts = list(judged())
        count = Counter(verdict for verdict, _ in verdicts)
        sys.stdout.write(f"| {title} | {count['right']} | {count['asked']} | {count['wrong']} |\n")
        missed += [each for each in verdicts if each[0] != "right"]
    if "--wrong" in sys.argv:
        sys.stdout.writelines(f"{verdict}: {line}\n" for verdict, line in sorted(missed))
    for locale in ("en", "ja"):
        sys.stdout.write(_speed(locale))


def lines(name: str) -> Iterator[tuple[str, str, str]]:
    """`[find future | find past | past |] text => right, also right` as how it is read, the text, what is right."""
    for line in (PHRASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        said, right = line.split(" => ")
        how, _, text = said.rpartition(" | ")
        yield how, text, right


def read(how: str, text: str, locale: str) -> When | None:
    """What a line's text means, read as it says."""
    prefer: Prefer = "past" if how.endswith("past") else "future"
    if how.startswith("find"):
        span = find(text, now=NOW, zone=TOKYO, prefer=prefer, locale=locale)
        return span.when if span else None
    return understand(text, now=NOW, zone=TOKYO, prefer=prefer, locale=locale)


def written(when: When | None) -> str:
    """A time as the tables write it, `-` for none."""
    if when is None or not when.rule:
        return (f"{when.at:%Y-%m-%dT%H:%M}" if when.at else when.day.isoformat()) if when else "-"
    return when.rule + (f"@{when.wall:%H:%M}" if when.wall else "")


def _times(name: str) -> Iterator[Verdict]:
    for how, text, right in lines(name):
        got = written(read(how, text, name[-2:]))
        verdict = "right" if got in right.split(", ") else "asked" if got == "-" else "wrong"
        yield verdict, f"{how} | {text}: {got}, not {right}"


def _names(table: str) -> Iterator[Verdict]:
    for line in (PHRASES / f"{table}.txt").read_text(encoding="utf-8").splitlines():
        acts = " => " in line
        typed, person = line.split(" => " if acts else " !> ")
        whole, reading, alias = ([part.strip() for part in person.split("|")] + ["", ""])[:3]
        known = keys(whole, reading, [alias] if alias else [])
        found = bool(known & set(query_keys(typed)))
        yield "right" if found is acts else "asked" if acts else "wrong", line


def _speed(locale: str) -> str:
    """CPU time of one phrase: the median and the slowest of all phrases of a language, each the best of several rounds."""
    took = dict.fromkeys(sorted(_phrases(locale)), math.inf)
    for text in list(took) * ROUNDS:
        start = time.process_time()
        read("", text, locale)
        took[text] = min(took[text], (time.process_time() - start) * 1e6)
    times = sorted(took.values())
    return (
        f"\n{locale}: {statistics.median(times):.0f} µs a phrase (median of {len(times)}), "
        f"p99 {times[len(times) * 99 // 100]:.0f} µs, slowest {times[-1]:.0f} µs ({max(took, key=took.__getitem__)}), "
        f"{sum(each > GOAL for each in times)} above {GOAL} µs\n"
    )


def _phrases(locale: str) -> set[str]:
    """Every phrase of a language, alone: of the tables, and of the shared list if it lies beside the checkout."""
    names = [path.stem for path in PHRASES.glob(f"*{locale}.txt") if "names" not in path.stem]
    shared = json.loads(SHARED.read_text(encoding="utf-8")) if SHARED.exists() else []
    found = {text for name in names for how, text, _ in lines(name) if not how.startswith("find")}
    return found | {each["text"] for each in shared if each["lang"] == locale}


if __name__ == "__main__":
    main()

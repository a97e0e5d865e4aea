"""`make bench`: every measure in one run, as one table."""

import sys

from tests.bench import cold_start, discord, finding, postgres, slack, sqlite, steadiness
from tests.bench.table import render

MEASURES = {
    "P1": slack.measure,
    "P2": discord.measure,
    "P3": postgres.measure,
    "P4": sqlite.measure,
    "P5": steadiness.measure,
    "P6": cold_start.measure,
    "P10": finding.measure,
}
"""P5 brings P7, P8 and P9 with it."""


def main(wanted: list[str]) -> None:
    """Run the measures named, or all of them, and print the table."""
    rows = [row for name, measure in MEASURES.items() if not wanted or name in wanted for row in measure()]
    sys.stdout.write(render(rows))


if __name__ == "__main__":
    main(sys.argv[1:])

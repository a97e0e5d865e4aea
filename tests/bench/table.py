"""The table that every measure is a row of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure: ours beside what it is held against, both in the same unit, and the goal in words."""

    measure: str
    ours: str
    beside: str
    ratio: str
    goal: str
    met: bool


def render(rows: list[Row]) -> str:
    """A Markdown table."""
    head = "| measure | ours | beside it | ratio | goal | met |\n|---|---|---|---|---|---|\n"
    return head + "".join(
        f"| {row.measure} | {row.ours} | {row.beside} | {row.ratio} | {row.goal} | {'yes' if row.met else 'no'} |\n"
        for row in rows
    )

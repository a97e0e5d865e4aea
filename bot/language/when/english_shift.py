"""So long from now, or ago, in English words."""

from __future__ import annotations

from bot.language.when.english_words import COUNT, UNIT, WEEKDAY, count, unit
from bot.language.when.kinds import Said
from bot.language.when.rules import Groups, Rule, number, plain

HALF = r"(\s+and\s+a\s+half)?"
MINUTES = r"(?:\s{0,2}(?:and\s+)?([0-9]{1,2})\s?(?:minutes?|mins?|m)\b)?"
DURATION = rf"(?:(half)\s+an?\s+(hour|year)|({COUNT}|[0-9]{{1,2}}\.5){HALF}\s{{0,2}}({UNIT})(?![a-z]){HALF}{MINUTES})"


def _ahead(found: Groups) -> Said | None:
    return _shift(found, 1)


def _directed(found: Groups) -> Said | None:
    direction = plain(found[7])
    if direction == "ago" and found[8]:
        raise ValueError("a week before which Friday")
    said = _shift(found[:7], -1 if direction == "ago" else 1)
    if said and direction in ("from", "after"):
        return {**said, "anchored": True} if "shift" in said else None
    return said


def _shift(found: Groups, sign: int) -> Said | None:
    """half | its unit | count | and a half | unit | and a half | minutes"""
    half, half_unit, amount, half_before, whole_unit, half_after, minutes = found
    scale, name = unit(half_unit or whole_unit)
    halves = 1 if half else _halves(amount or "") + (1 if half_before or half_after else 0)
    if name == "minute":
        return Said(minutes=sign * (halves * scale // 2 + number(minutes or "0")))
    if minutes or (halves % 2 and name != "year"):
        return None
    if halves % 2:
        return Said(shift=("month", sign * halves * 6))
    return Said(shift=(name, sign * halves // 2 * scale))


def _halves(amount: str) -> int:
    return int(amount[:-2]) * 2 + 1 if amount.endswith(".5") else count(amount) * 2


SHIFTS: tuple[Rule, ...] = (
    (rf"in\s+(?:about\s+)?{DURATION}(?:['’]?s?\s+time)?(?!\s+(?:or\s+[a-z0-9]|to\s+{COUNT}\b|ago\b))", _ahead),
    # 28 Days Later is a film, and so are its weeks and years.
    (
        rf"(?!28\s+[a-z]+\s+later){DURATION}\s+(ago|later|from\s+now|from\s+today|from|after)(?=(\s+(?:on\s+)?{WEEKDAY})?)",
        _directed,
    ),
)

"""Which time of day the hour and the part of the day mean."""

from __future__ import annotations

from bot.language.when.kinds import Doubt, Said

DEFAULTS = {
    "dawn": 6, "morning": 9, "am": 9, "noon": 12, "afternoon": 15, "pm": 15, "dusk": 17, "evening": 18, "night": 20,
}  # fmt: skip
"""The hour a part of the day stands for when no hour is said."""
LATER = {
    "noon": range(1, 5), "afternoon": range(1, 8), "pm": range(12), "dusk": range(3, 8), "evening": range(3, 12),
    "night": range(5, 13), "late": range(9, 12),
}  # fmt: skip
"""Hours that are twelve more in that part of the day."""
AS_SAID = {
    "dawn": range(3, 9), "morning": range(1, 12), "am": range(12), "noon": range(11, 17), "afternoon": range(12, 20),
    "pm": range(12, 24), "dusk": range(15, 20), "evening": range(15, 24), "night": range(17, 30), "late": range(21, 30),
}  # fmt: skip
"""Hours that are meant as said in that part of the day."""
AFTERNOON = range(1, 7)
"""Hours of "at 3", which nobody says of the small hours."""
EITHER = 7
"""Friday at 7 is a breakfast or a dinner."""


def clock(said: Said) -> tuple[int, int] | None:
    """Hour and minute, past 23 for the small hours of the next day; None when none was said.

    Raises Doubt when the hour doesn't go with the part of the day.
    """
    part = said.get("part")
    if "clock" not in said:
        return _default(part) if part else None
    hour, minute = said["clock"]
    if minute > 59 or hour > 29:
        raise Doubt("no such time of day")
    if hour == 24 and "loose" in said:
        return _midnight(said), 0
    if part is None:
        if hour == EITHER and "twelve" in said and "every" not in said and len(said) > 3:
            raise Doubt("seven in the morning or in the evening")
        if hour > 24 and said.keys() <= {"clock"}:
            raise Doubt("an hour past midnight of no day")
        later = "loose" in said and hour in AFTERNOON and ("twelve" in said or "offset" not in said)
        return (hour + 12 if later else hour), minute
    if part == "late" and hour < 5:
        if said.keys() <= {"clock", "part"}:
            return hour, minute
        raise Doubt("the small hours of which night")
    if part == "pm" and (hour, minute) == (12, 0):
        raise Doubt("午後12時 is noon or midnight")
    if hour in LATER.get(part, ()):
        return hour + 12, minute
    if hour in AS_SAID.get(part, ()):
        return hour, minute
    raise Doubt(f"{hour} in the {part}")


def _midnight(said: Said) -> int:
    if "every" in said:
        return 0
    if said.keys() <= {"clock", "loose"} or said.get("days") == 0 or said.get("part") == "night":
        return 24
    raise Doubt("the midnight before or after")


def _default(part: str) -> tuple[int, int]:
    if part not in DEFAULTS:
        raise Doubt(f"no one hour in the {part}")
    return DEFAULTS[part], 0

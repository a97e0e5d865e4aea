"""Whole sentences that ask for what a command does: who should I call today? 山田さんとは毎月会いたい.

A sentence that asks for a command stands in the table of its subject, beside the others that ask for the same one.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping

from bot.language import hurried, names
from bot.language.patterns import late
from bot.requests import drawings, events, itself, oneself, people, plans, questions, reminders

LONGEST = 500
"""Characters of a sentence that asks for something; longer ones tell."""
REQUESTS = (
    *itself.REQUESTS,
    *events.REQUESTS,
    *reminders.REQUESTS,
    *questions.REQUESTS,
    *people.REQUESTS,
    *plans.REQUESTS,
    *oneself.REQUESTS,
    *drawings.REQUESTS,
)
"""Of what several would take the first has it."""
_PLEASE = late(r"(?i)(?:[\s,]+(?:pls|plz|please|thx|thanks|asap|lol|tho|btw|rn))+[\s.!]*$")
"""What ends a message and asks for nothing more."""
_WORDS = {
    "other": "2", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "eight": "8", "ten": "10", "twelve": "12",
    "隔週": "2週間", "隔月": "2か月", "半年": "6か月",
}  # fmt: skip
_AROUND = late(r"(?i)^(?:every |once an? )|(?:に?(?:1|１|一|イチ|いち)(?:回|度)?|ごとに?|おきに?)$")
_TWELVE = late(r"(?i)(?P<hour>[0-9]{1,2})(?::(?P<minutes>[0-9]{2}))?\s?(?P<half>am|pm)")
_PERIODS = (("quarter", ("四半期", "3", "３", "三")), ("month", ("月",)), ("year", ("年",)))


def command(text: str) -> str:
    """The command that a sentence asks for, with what it says to it, in words; empty when it asks for none."""
    said = " ".join(text.split())
    if len(said) > LONGEST:
        return ""
    bare = _PLEASE.sub("", hurried.written_out(said))
    for asked, pattern, verbatim in REQUESTS:
        if meant := pattern.fullmatch(said if verbatim else bare):
            return " ".join(asked.format_map(_parts(meant.groupdict(""))).split())
    return ""


def _parts(said: Mapping[str, str]) -> Mapping[str, str]:
    """The parts of a sentence as commands take them."""
    parts: dict[str, str] = defaultdict(str)
    for name, words in said.items():
        part = name.rstrip("0123456789")
        parts[part] = parts[part] or (_TAKEN[part](words) if part in _TAKEN else words)
    parts["bare"] = names.strip_honorific(parts["one"])
    return parts


def _often(said: str) -> str:
    """How often, as a length of time: `2 week` for every other week, `月` for 月に1回."""
    return " ".join(_WORDS.get(word, word) for word in _AROUND.sub("", said).split())


def _hour(said: str) -> str:
    """A time of day as the settings take it: 8am is 8:00, 7:30 pm is 19:30."""
    if not (found := _TWELVE.fullmatch(said)):
        return said
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "pm" else 0)
    return f"{hour}:{found['minutes'] or '00'}"


def _period(said: str) -> str:
    """month, quarter or year for the period that was said; empty for none."""
    folded = said.casefold()
    return next((each for each, signs in _PERIODS if each in folded or any(sign in folded for sign in signs)), "")


_TAKEN: Mapping[str, Callable[[str], str]] = {"often": _often, "hour": _hour, "period": _period}
"""What becomes of parts that are not handed on as they were said."""

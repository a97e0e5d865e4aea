"""How a client reads marked-up text: escapes, mentions, links, and dates in the reader's zone.

Source: https://docs.slack.dev/messaging/formatting-message-text.
"""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

_MARK = re.compile(r"<([^<>]+)>")
_DATE = re.compile(r"!date\^(-?\d+)\^([^|^]+)(?:\^([^|]+))?(?:\|(.*))?\Z", re.DOTALL)
_FORMS = {
    "date_num": "%Y-%m-%d", "date": "%B {day}, %Y", "date_short": "%b {day}, %Y", "date_long": "%A, %B {day}, %Y",
    "date_pretty": "%B {day}, %Y", "date_short_pretty": "%b {day}, %Y", "date_long_pretty": "%A, %B {day}, %Y",
    "time": "%H:%M", "time_secs": "%H:%M:%S", "ago": "%Y-%m-%d",
}  # fmt: skip
"""What each token becomes here; clients also say "yesterday", write months in the reader's language, and 1:00 PM."""


def read(text: str, tz: str = "UTC") -> str:
    """What a reader in this zone sees of mrkdwn text; bold and the like stay as they are."""
    return html.unescape(_MARK.sub(lambda found: _shown(found[1], tz), text))


def mentions(text: str) -> list[str]:
    """Everybody whom mrkdwn text would call: `!channel`, `!here`, `@U…`, `!subteam^S…`."""
    marks = _MARK.findall(text)
    return [each.partition("|")[0] for each in marks if each[0] in "@!" and not each.startswith("!date")]


def links(text: str) -> dict[str, str]:
    """Where links in mrkdwn text lead, by what they say."""
    found = {}
    for mark in _MARK.findall(text):
        if date := _DATE.match(mark):
            where, label = date[3], date[4]
        else:
            where, _, label = mark.partition("|")
        if where and where[0] not in "@#!":
            found[html.unescape(label or where)] = html.unescape(where)
    return found


def marked(value: Any) -> Iterator[str]:
    """Every text inside blocks that is read as mrkdwn."""
    if isinstance(value, Mapping):
        if value.get("type") == "mrkdwn":
            yield str(value["text"])
        else:
            for each in value.values():
                yield from marked(each)
    elif isinstance(value, list):
        for each in value:
            yield from marked(each)


def _shown(mark: str, tz: str) -> str:
    if date := _DATE.match(mark):
        return _moment(int(date[1]), date[2], tz) if date[4] else f"<{mark}>"
    name, _, label = mark.partition("|")
    if name[0] in "@#":
        return f"{name[0]}{label or name[1:]}"
    return label or name.removeprefix("!")


def _moment(seconds: int, form: str, tz: str) -> str:
    moment = datetime.fromtimestamp(seconds, UTC).astimezone(ZoneInfo(tz))

    def token(found: re.Match[str]) -> str:
        return moment.strftime(_FORMS[found[1]].format(day=moment.day)) if found[1] in _FORMS else found[0]

    return re.sub(r"\{(\w+)\}", token, form)

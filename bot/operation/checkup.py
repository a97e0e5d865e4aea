"""What `kizuna check` found, and how it is shown."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from bot.text import Locale, Text

Words = Text | str
_MARKS = {True: "✓", False: "✗", None: "–"}
_SOUND = Text(en="All is well.", ja="問題ありません。")
_FAULTS = Text(en="{count:# fault|# faults}.", ja="問題が {count} 件あります。")


class Finding(Struct, frozen=True):
    """One thing looked at: sound (True), at fault (False), or not in use and only worth knowing (None)."""

    ok: bool | None
    subject: Words
    words: Words
    remedy: Words = ""


def filled(text: Text, **values: Any) -> Text:
    """The text with its placeholders filled, still in every language."""
    return Text(en=text.say("en", **values), ja=text.say("ja", **values))


def faults(findings: Sequence[Finding]) -> int:
    """How many findings are faults; the command fails when there are any."""
    return sum(finding.ok is False for finding in findings)


def render(findings: Sequence[Finding], locale: Locale) -> str:
    """One line per finding, its remedy below it, and a verdict at the end."""
    lines = []
    for finding in findings:
        lines.append(f"{_MARKS[finding.ok]} {_say(finding.subject, locale)}: {_say(finding.words, locale)}")
        lines += [f"    → {line}" for line in _say(finding.remedy, locale).splitlines()]
    count = faults(findings)
    verdict = _FAULTS.say(locale, count=count) if count else _SOUND.say(locale)
    return "\n".join([*lines, "", verdict])


def _say(words: Words, locale: Locale) -> str:
    return words if isinstance(words, str) else words.say(locale)

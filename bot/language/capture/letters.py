"""Whose a pasted letter is: what its writer promises in it is not the owner's promise."""

from __future__ import annotations

from typing import Final

from bot.language.capture.kinds import Captured, Mention
from bot.language.capture.patterns import compiled

_PERSON: Final = r"[A-ZÀ-Þ][\w.'’-]*(?:[ ][A-ZÀ-Þ][\w.'’-]*){0,3}"
_GREETING: Final = r"\s*(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: (?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4}| (?:all|team|everyone|there))?\s*[,!\n:–—-]"
_CLOSING: Final = (
    r"(?i:(?:(?:all the |with )?(?:best|kind(?:est)?|warm(?:est)?|many)?\s?(?:regards|wishes)|(?:all the )?best|(?:many )?thanks(?: again| so much)?|thank you"
    r"|cheers|sincerely|yours(?: (?:sincerely|truly|faithfully))?|take care|talk soon|speak soon|xx?|love))"
)
_SIGNED: Final = rf"(?:(?P<own>\n)|(?<=[.!?])\s)\s*{_CLOSING}(?:\s*[,!–—\n-]|(?(own)\s|(?!)))[\s,!–—-]*(?P<by>{_PERSON})(?:\n.*)*\s*$"
_NAMED: Final = rf"\n\s*[-–—]*\s*(?P<by>{_PERSON})\s*$"
_OPENING: Final = (
    r"(?:いつも|大変|平素)?(?:は|より)?(?:大変)?お世話(?:に)?(?:なっております|なっています|になります|さまです|様です)|先日は[^。\n]{0,20}ありがとうございま|本日は[^。\n]{0,20}ありがとうございま"
    r"|(?:大変)?ご無沙汰(?:して|いた)|(?:突然|はじめて|初めて)(?:の)?(?:ご連絡|メール)"
)
_FAMILY: Final = r"[一-龥々〆ヶ]{1,4}[ \u3000]?[一-龥々ぁ-んァ-ヺー]{1,5}|[ァ-ヺー]{2,8}[・ ][ァ-ヺー]{2,8}"
_TO: Final = r"\s*(?:[^\n。、]{1,20}(?:様|さん|さま|殿|先生)[、,\s]+)?"
_UNDER: Final = rf"(?:[。!\n]|\n[-–—]+)\s*(?P<by>{_FAMILY})\s*$"
_CALLED: Final = r"(?:[^\s。、]{1,15}の)(?P<by>[一-龥々ヶ]{1,4}|[ァ-ヺー]{2,8})(?:です|と申します|でございます)[。\n]"


_TAIL: Final = 200
"""Characters at the end in which a signature stands."""


def letter(text: str) -> Captured | None:
    """A letter with a greeting and a signature: its writer, to be asked about, and all of it as the note; else None."""
    by = _english(text) or _japanese(text)
    return Captured(people=(Mention(text=by, sure=False),), note=text.strip()) if by else None


def _english(text: str) -> str | None:
    """The signature; None when the text is no letter."""
    greets = compiled(_GREETING).match(text)
    if greets is None and "\n" not in text:
        return None
    start = max(greets.end() if greets else 0, len(text) - _TAIL)
    signed = compiled(_SIGNED).search(text, start)
    if signed and (greets or signed["own"]):
        return signed["by"]
    named = compiled(_NAMED).search(text, start) if greets else None
    return named["by"] if named else None


def _japanese(text: str) -> str | None:
    opened = compiled(_TO + f"(?:{_OPENING})").match(text)
    if opened is None:
        return None
    found = compiled(_UNDER).search(text, max(opened.end(), len(text) - _TAIL)) or compiled(_CALLED).search(
        text, opened.end(), opened.end() + _TAIL
    )
    return found["by"].strip() if found else None

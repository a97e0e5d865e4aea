"""Names and companies in Hebrew or Arabic letters stay where they are written: beside each other they would change places.

Each run of such letters stands in an isolate of its own, invisible signs around it; words of one run stay together.
Source: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
"""

from bot.language.patterns import late

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RUN = late(rf"[{_RIGHT_TO_LEFT}]+(?:[ '’.,،؛؟!:-]{{1,2}}[{_RIGHT_TO_LEFT}]+)*")
OPEN, CLOSE = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """The text with an isolate around each run of letters that are written from right to left."""
    return text if text.isascii() else _RUN.sub(lambda found: f"{OPEN}{found[0]}{CLOSE}", text)

"""Names and companies in Hebrew or Arabic letters stay where they are written: beside each other they would change places.

Each run of such letters stands in an isolate of its own, invisible signs around it; words of one run stay together, but not beyond a comma, which separates names.
Source: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
"""

from bot.language.patterns import late

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_OTHERS = late("[A-Za-zÀ-ɏ\u3041-\u30ff\u4e00-\u9fff]")
_RUN = late(rf"[{_RIGHT_TO_LEFT}]+(?:[ '’.،؛؟!:-]{{1,2}}[{_RIGHT_TO_LEFT}]+)*")
OPEN, CLOSE = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """The text with an isolate around each run of letters that are written from right to left, where others stand beside them."""
    if text.isascii() or not _OTHERS.search(text):
        return text
    return _RUN.sub(lambda found: f"{OPEN}{found[0]}{CLOSE}", text)

"""Days of the lunisolar calendars as people write them: 旧暦8月15日, 農曆八月十五, 閏4月10日, lunar 8/15, the 15th of the 8th lunar month."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from bot.language.patterns import late
from bot.model.lunisolar import Calendar

_NATIONS: Final[Mapping[str, Calendar]] = {
    "chinese": "chinese", "korean": "korean", "japanese": "japanese", "vietnamese": "vietnamese", "中国": "chinese",
    "台湾": "chinese", "香港": "chinese", "韓国": "korean", "朝鮮": "korean", "日本": "japanese", "ベトナム": "vietnamese",
}  # fmt: skip
_OWN_WORDS: Final[Mapping[str, Calendar]] = {
    "農暦": "chinese", "農曆": "chinese", "农历": "chinese", "農历": "chinese", "陰曆": "chinese", "阴历": "chinese",
    "음력": "korean", "am lich": "vietnamese", "âm lịch": "vietnamese", "kyureki": "japanese", "天保暦": "japanese",
}  # fmt: skip
_EITHER: Final = "|".join(_NATIONS)
_MARKED = late(
    rf"\(?(?:\b(?:by|on|in)\s+the\s+)?(?:\b(?:the\s+)?(?P<nation>{_EITHER})(?:の|\s)*)?(?:"
    rf"(?P<own>{'|'.join(_OWN_WORDS)})|\b(?:luni-?solar|lunar)\b(?:\s+(?:calendar|date)\b)?|旧暦|陰暦|太陰太陽暦|太陰暦"
    r"|(?<=[a-z])\s+calendar\b)(?:では|で|の(?=\s*(?:\d|[閏一二三四五六七八九十正元]))|:)?\)?",
    re.IGNORECASE,
)
_LEAP_MONTH = late(
    r"(?:閏|闰|うるう|윤)の?\s*(?=(?:\d{1,2}|[一二三四五六七八九十正]{1,2})\s*月)|윤(?=\d)|\bleap\b(?:\s+month\b)?\s*",
    re.IGNORECASE,
)
_DIGITS: Final = {sign: value for value, sign in enumerate("一二三四五六七八九十", 1)}
_MONTHS: Final = {"正": 1, "元": 1, "冬": 11, "臘": 12, "腊": 12, "十一": 11, "十二": 12} | _DIGITS
_IN_KANJI = late(
    r"(?P<month>十[一二]|[一二三四五六七八九十正元冬臘腊]|\d{1,2})\s*月\s*(?:初(?P<early>[一二三四五六七八九十])日?"
    r"|(?P<tens>二?十|廿|三十|卅)(?P<ones>[一二三四五六七八九])?日?|(?P<one>[一二三四五六七八九])日?)"
)
_TH = r"(?:st|nd|rd|th)?"
_IN_ENGLISH = (
    late(rf"\b(?:the\s+)?(?P<day>\d{{1,2}}){_TH}(?:\s+day)?\s+of\s+(?:the\s+)?(?P<month>\d{{1,2}}){_TH}\s+month\b"),
    late(rf"\b(?:the\s+)?(?P<month>\d{{1,2}}){_TH}\s+month,?\s+(?:the\s+|day\s+)?(?P<day>\d{{1,2}}){_TH}(?:\s+day\b)?"),
    late(r"\bmonth\s+(?P<month>\d{1,2}),?\s+day\s+(?P<day>\d{1,2})\b"),
)
_HANGUL = late(r"(\d{1,2})\s*월\s*(\d{1,2})\s*일")
_BRACKETS = late(r"\(\s*\)|\(\s|\s\)|\($")
"""What is left of brackets whose words were taken out."""
_TENS: Final = {"十": 10, "二十": 20, "廿": 20, "三十": 30, "卅": 30}


class Marked(Struct, frozen=True, kw_only=True):
    """A text that speaks of a lunisolar day, with its words for that taken out and the day in digits.

    `calendar` is None where it does not say whose; `leap`: it speaks of a leap month.
    """

    text: str
    calendar: Calendar | None
    leap: bool


def marked(text: str) -> Marked | None:
    """What a text says of a lunisolar day, or None when it speaks of none; a leap month (閏4月) is lunisolar by itself."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text))
    found = _MARKED.search(plain)
    rest = f"{plain[: found.start()]} {plain[found.end() :]}" if found else plain
    leap = _LEAP_MONTH.search(rest)
    if found is None and (leap is None or leap[0].lower().startswith("leap")):
        return None
    if leap is not None:
        rest = f"{rest[: leap.start()]}{rest[leap.end() :]}"
    rest = _BRACKETS.sub(" ", _HANGUL.sub(r"\1月\2日", rest))
    calendar = _calendar(found) if found else None
    return Marked(text=" ".join(_in_digits(rest).split()), calendar=calendar, leap=leap is not None)


def _calendar(found: re.Match[str]) -> Calendar | None:
    own = _OWN_WORDS.get((found["own"] or "").lower())
    return own or _NATIONS.get((found["nation"] or "").lower())


def _in_digits(text: str) -> str:
    """The text with a day in kanji or in words of English written as month and day with digits."""
    for pattern in _IN_ENGLISH:
        if found := pattern.search(text.lower()):
            return _replaced(text, found, int(found["month"]), int(found["day"]))
    if found := _IN_KANJI.search(text):
        return _replaced(text, found, _month(found["month"]), _day(found))
    return text


def _replaced(text: str, found: re.Match[str], month: int, day: int) -> str:
    return f"{text[: found.start()]}{month}月{day}日{text[found.end() :]}"


def _month(sign: str) -> int:
    return int(sign) if sign.isdecimal() else _MONTHS[sign]


def _day(found: re.Match[str]) -> int:
    if found["tens"]:
        return _TENS[found["tens"]] + _DIGITS.get(found["ones"] or "", 0)
    return _DIGITS[found["early"] or found["one"]]

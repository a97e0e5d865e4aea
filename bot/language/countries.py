"""Countries by the names people use: ISO 3166 codes, their names in Unicode CLDR, a few others; and those that zones lie in."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from bot.language.fold import fold
from bot.language.patterns import late
from bot.text import Locale

_ALSO: Mapping[str, tuple[str, ...]] = {
    "America": ("US",), "アメリカ": ("US",), "米国": ("US",), "USA": ("US",), "UK": ("GB",), "U.S.": ("US",), "Britain": ("GB",),
    "Great Britain": ("GB",), "England": ("GB-ENG",), "Scotland": ("GB-SCT",), "Wales": ("GB-WLS",), "Northern Ireland": ("GB-NIR",),
    "イングランド": ("GB-ENG",), "スコットランド": ("GB-SCT",), "ウェールズ": ("GB-WLS",), "英国": ("GB",), "Holland": ("NL",), "Korea": ("KR", "KP"), "朝鮮": ("KP", "KR"), "北朝鮮": ("KP",), "大韓民国": ("KR",),
    "Congo": ("CD", "CG"), "コンゴ": ("CD", "CG"), "Guinea": ("GN", "GQ", "GW", "PG"), "ギニア": ("GN", "GQ", "GW", "PG"),
    "Hong Kong": ("HK",), "香港": ("HK",), "Macau": ("MO",), "マカオ": ("MO",), "中華民国": ("TW",), "中華人民共和国": ("CN",),
    "Czech Republic": ("CZ",), "Turkey": ("TR",), "Burma": ("MM",), "Ivory Coast": ("CI",), "UAE": ("AE",),
    "日本国": ("JP",), "豪州": ("AU",), "独": ("DE",), "仏": ("FR",), "Viet Nam": ("VN",), "Myanmar": ("MM",), "ミャンマー": ("MM",),
    "Georgia": ("GE", "US"), "Samoa": ("WS", "AS"), "サモア": ("WS", "AS"), "Sudan": ("SD", "SS"), "スーダン": ("SD", "SS"),
    "Virgin Islands": ("VG", "VI"),
}  # fmt: skip
"""What CLDR does not know by these words; several where it is not clear which is meant."""


_SHORT: Mapping[str, Mapping[Locale, str]] = {
    "HK": {"en": "Hong Kong", "ja": "香港"},
    "MO": {"en": "Macao", "ja": "マカオ"},
    "US": {"en": "the United States", "ja": "アメリカ"},
    "GB": {"en": "the United Kingdom", "ja": "イギリス"},
    "GB-ENG": {"en": "England", "ja": "イングランド"},
    "GB-SCT": {"en": "Scotland", "ja": "スコットランド"},
    "GB-WLS": {"en": "Wales", "ja": "ウェールズ"},
    "GB-NIR": {"en": "Northern Ireland", "ja": "北アイルランド"},
}
"""Said more shortly, or more naturally, than by CLDR."""


def named(text: str) -> tuple[str, ...]:
    """Codes of the countries that a text may name: one where that is clear, none where no country is called so.

    A part of a country may be named by its code, as in `DE-BY`; whether there is such a part is not checked.
    """
    word = unicodedata.normalize("NFKC", text).strip()
    code = word.upper()
    if code in _names("en") or (_PART.match(code) and code[:2] in _names("en")):
        return (code,)
    folded = _folded(word)
    return _others().get(folded) or _by_name().get(folded, ())


def near(text: str) -> tuple[str, ...]:
    """Codes of the countries whose names are most like a text, at most three."""
    import difflib

    known = {**_by_name(), **_others()}
    found = difflib.get_close_matches(_folded(text), known, n=3, cutoff=0.75)
    return tuple(dict.fromkeys(code for name in found for code in known[name]))[:3]


def name(code: str, locale: Locale) -> str:
    """What a country is called: `Japan`, `日本`; a part of one with its code, `Germany (BY)`."""
    short = _SHORT.get(code, {}).get(locale) or _names(locale).get(code)
    if short or not _PART.match(code):
        return short or code
    return f"{name(code[:2], locale)} ({code[3:]})"


def of_zone(zone: str) -> str:
    """The country that a time zone lies in; empty for those that lie in none."""
    from babel.core import get_global

    zone = str(get_global("zone_aliases").get(zone, zone))
    found = str(get_global("zone_territories").get(zone, ""))
    return found if found in _names("en") else ""


@cache
def _names(locale: Locale) -> Mapping[str, str]:
    from babel import Locale as Words

    territories = Words.parse(locale).territories
    return {str(code): str(said) for code, said in territories.items() if len(code) == 2 and code not in _NO_COUNTRIES}


_PART = late(r"[A-Z]{2}-[A-Z0-9]{1,3}$")
_NO_COUNTRIES = ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ")


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    return {_folded(said): (code,) for names in (_names("en"), _names("ja")) for code, said in names.items()}


@cache
def _others() -> Mapping[str, tuple[str, ...]]:
    return {_folded(said): codes for said, codes in _ALSO.items()}


def _folded(text: str) -> str:
    return fold(text).replace("the ", "", 1).replace(".", "").replace(" ", "").replace("&", "and")

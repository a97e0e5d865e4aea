"""Recurrences in Japanese words."""

from __future__ import annotations

from bot.language.when.japanese_words import DAYS, ONE_DAY, UNIT, UNITS, N, weekdays
from bot.language.when.kinds import Said, Unit
from bot.language.when.rules import Groups, Rule, number, words

FIXED: dict[str, Said] = {
    "毎日": {"every": ("day", 1)}, "毎朝": {"every": ("day", 1), "part": "morning"},
    "毎晩": {"every": ("day", 1), "part": "night"}, "毎夜": {"every": ("day", 1), "part": "night"},
    "毎夕": {"every": ("day", 1), "part": "dusk"}, "毎週": {"every": ("week", 1)}, "毎月": {"every": ("month", 1)},
    "毎年": {"every": ("year", 1)}, "隔日": {"every": ("day", 2)}, "隔週": {"every": ("week", 2)},
    "隔月": {"every": ("month", 2)}, "隔年": {"every": ("year", 2)}, "毎四半期": {"every": ("month", 3)},
    "毎平日": {"every": ("week", 1), "weekdays": (0, 1, 2, 3, 4)},
    "平日": {"every": ("week", 1), "weekdays": (0, 1, 2, 3, 4)},
    "毎週末": {"every": ("week", 1), "weekdays": (5,)}, "毎月末": {"every": ("month", 1), "mdays": (-1,)},
    "毎月末日": {"every": ("month", 1), "mdays": (-1,)}, "毎月最終日": {"every": ("month", 1), "mdays": (-1,)},
    "毎月の最終日": {"every": ("month", 1), "mdays": (-1,)}, "毎月の末日": {"every": ("month", 1), "mdays": (-1,)},
}  # fmt: skip
SHORT: dict[str, Unit] = {"日": "day", "週": "week", "月": "month", "年": "year"}
ONE = "(?:1|一|イチ)"


def _fixed(found: Groups) -> Said:
    return FIXED[found[0] or ""].copy()


def _weekly(found: Groups) -> Said:
    return Said(every=("week", 1 if found[0] == "毎週" else 2), weekdays=weekdays(found[1]))


def _range(found: Groups) -> Said:
    first, last = DAYS.index(found[0] or ""), DAYS.index(found[1] or "")
    if first >= last:
        raise ValueError("no such run of weekdays")
    return Said(every=("week", 1), weekdays=tuple(range(first, last + 1)))


def _interval(found: Groups) -> Said:
    """count | unit | word: おき after a bare 日, 週 or 年 leaves that many between."""
    scale, unit = UNITS[found[1] or ""]
    step = number(found[0]) * scale
    if unit == "minute":
        raise ValueError("too often")
    if found[2] == "おき" and found[1] in SHORT:
        step += 1
    return Said(every=(unit, step))


def _half_year(found: Groups) -> Said:
    return Said(every=("month", 6))


def _quarter(found: Groups) -> Said:
    return Said(every=("month", 3))


def _times(found: Groups) -> Said:
    """unit | how often, when whole months lie between"""
    times, unit = 1 if found[1] == "イチ" else number(found[1]), SHORT[found[0] or ""]
    if times == 1:
        return Said(every=(unit, 1))
    if unit == "month" and times == 2:
        return Said(every=("week", 2))
    if unit != "year" or times < 1 or 12 % times:
        raise ValueError("no whole months between")
    return Said(every=("month", 12 // times))


END = r"(?:の?ペース(?:で|(?!で))|で(?=$|[\s、,。])|(?=$|[\s、,。で]|くらい|ぐらい|は|に))"
RULES: tuple[Rule, ...] = (
    (rf"(?:毎週の?)?({ONE_DAY})(?:曜日?)?[〜~](?:({ONE_DAY})(?:曜日?)?)(?![一-龥])", _range),
    (rf"(毎週|隔週)の?({ONE_DAY}(?:曜日?)?(?:[・、,とや/]?{ONE_DAY}(?:曜日?)?){{0,6}})(?![一-龥末])", _weekly),
    (rf"({words(FIXED)})(?!新聞|放送|号|休|の?(?:最終|第.)営業)", _fixed),
    (rf"(?<![0-9一二三四五六七八九十数第.])({N})({UNIT})(ごと|毎|おき)(?:に(?:{ONE}[回度])?)?", _interval),
    (rf"(?<![0-9一二三四五六七八九十数第.])({N})({UNIT})に{ONE}([回度])", _interval),
    (rf"半年(?:ごと|毎|おき)(?:に{ONE}[回度])?|半年に{ONE}[回度]", _half_year),
    (rf"四半期(?:ごと|毎|に{ONE}[回度])", _quarter),
    (rf"(?:1|ひと(?=月))?([日週月年])に?({N}|イチ)(?:回|度)(?!目)", _times),
    (rf"(?<![0-9一二三四五六七八九十毎隔])([週月年])({ONE}){END}", _times),
)

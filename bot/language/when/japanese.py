"""Times in Japanese words."""

from __future__ import annotations

import re

from bot.language.when.calendar import era_year
from bot.language.when.japanese_every import RULES as EVERY
from bot.language.when.japanese_words import DAY, KANA_PARTS, NOT_DAY, ONE_DAY, PART, PARTS, UNIT, UNITS, N, weekdays
from bot.language.when.kinds import Said, Side
from bot.language.when.rules import Groups, Rule, number, words

_WORK_BEGINS: Said = {"month": 1, "mdays": (4,)}
"""仕事始め: before that day, nobody is at work whom one would meet or write to after the turn of the year."""
KANJI_DAYS: dict[str, Said] = {
    **dict.fromkeys(("年明け", "年明け早々", "年明けすぐ"), _WORK_BEGINS),
    "今日": {"days": 0}, "本日": {"days": 0}, "明日": {"days": 1}, "明後日": {"days": 2}, "明々後日": {"days": 3},
    "明明後日": {"days": 3}, "昨日": {"days": -1}, "一昨日": {"days": -2}, "一昨々日": {"days": -3},
    "一昨昨日": {"days": -3}, "今朝": {"days": 0, "part": "morning"}, "明朝": {"days": 1, "part": "morning"},
    "今晩": {"days": 0, "part": "night"}, "今夜": {"days": 0, "part": "night"}, "今夕": {"days": 0, "part": "dusk"},
    "明晩": {"days": 1, "part": "night"}, "昨夜": {"days": -1, "part": "night"},
    "昨晩": {"days": -1, "part": "night"}, "一昨晩": {"days": -2, "part": "night"},
    "元日": {"month": 1, "mdays": (1,)}, "元旦": {"month": 1, "mdays": (1,)}, "大晦日": {"month": 12, "mdays": (31,)},
    "大みそか": {"month": 12, "mdays": (31,)}, "大つごもり": {"month": 12, "mdays": (31,)},
    "クリスマスイブ": {"month": 12, "mdays": (24,)}, "クリスマス・イブ": {"month": 12, "mdays": (24,)},
    "クリスマス": {"month": 12, "mdays": (25,)}, "バレンタインデー": {"month": 2, "mdays": (14,)},
    "正午": {"clock": (12, 0)},
}  # fmt: skip
KANA_DAYS: dict[str, Said] = {
    "きょう": {"days": 0}, "あした": {"days": 1}, "あす": {"days": 1}, "あさって": {"days": 2},
    "しあさって": {"days": 3}, "きのう": {"days": -1}, "おととい": {"days": -2}, "おとつい": {"days": -2},
    "さきおととい": {"days": -3}, "ゆうべ": {"days": -1, "part": "night"},
}  # fmt: skip
SCOPES: dict[str, Said] = {
    "今週": {"week": 0}, "来週": {"week": 1}, "再来週": {"week": 2}, "先週": {"week": -1}, "先々週": {"week": -2},
    "今月": {"months": 0}, "来月": {"months": 1}, "再来月": {"months": 2}, "先月": {"months": -1},
    "先々月": {"months": -2}, "今年": {"years": 0}, "本年": {"years": 0}, "来年": {"years": 1}, "再来年": {"years": 2},
    "去年": {"years": -1}, "昨年": {"years": -1}, "一昨年": {"years": -2}, "おととし": {"years": -2},
    "今週末": {"weekend": 0}, "来週末": {"weekend": 1}, "再来週末": {"weekend": 2}, "先週末": {"weekend": -1},
    "週末": {"weekend": 0}, "月末": {"months": 0, "edge": "end"}, "年末": {"years": 0, "edge": "end"},
    "年内": {"years": 0, "edge": "end"}, "月初": {"months": 0, "edge": "start"}, "週明け": {"week": 1, "edge": "start"},
}  # fmt: skip
SIDES: dict[str, Side] = {
    "次の": "coming",
    "つぎの": "coming",
    "今度の": "coming",
    "今度": "coming",
    "こんどの": "coming",
    "この前の": "past",
    "この間の": "past",
    "このあいだの": "past",
    "こないだの": "past",
    "こないだ": "past",
    "前の": "past",
    "先日の": "past",
}
THIRDS = {"上旬": 0, "初旬": 0, "中旬": 1, "下旬": 2}


def _fixed(found: Groups) -> Said:
    return KANJI_DAYS[found[0] or ""].copy()


def _kana(found: Groups) -> Said:
    return KANA_DAYS[found[0] or ""].copy()


def _scope(found: Groups) -> Said:
    return SCOPES[found[0] or ""].copy()


def _after_next(found: Groups) -> Said:
    return SCOPES[f"再来{found[0]}"].copy()


def _both_weekend_days(found: Groups) -> Said:
    return Said(weekend=SCOPES[found[0]]["week"] if found[0] in SCOPES else 0)


def _shift(found: Groups) -> Said | None:
    """count | unit | half | more minutes | direction"""
    sign = -1 if found[4] == "前" else 1
    scale, unit = UNITS[found[1] or ""]
    amount = number(found[0])
    if unit == "minute":
        half = scale // 2 if found[2] else 0
        return Said(minutes=sign * (amount * scale + half + number(found[3] or "0")))
    if found[3]:
        return None
    if found[2]:
        return Said(shift=("month", sign * (amount * 12 + 6))) if unit == "year" else None
    return Said(shift=(unit, sign * amount * scale))


def _half_year(found: Groups) -> Said:
    return Said(shift=("month", -6 if found[0] == "前" else 6))


def _era(found: Groups) -> Said:
    return Said(year=era_year(found[0] or "", 1 if found[1] == "元" else number(found[1])))


def _year(found: Groups) -> Said:
    return Said(year=number(found[0]))


def _month_day(found: Groups) -> Said:
    return Said(month=number(found[0]), mdays=(number(found[1]),))


def _month(found: Groups) -> Said:
    month = number(found[0])
    if not 1 <= month <= 12:
        raise ValueError("no such month")
    return Said(month=month, tail=True)


def _coming_month(found: Groups) -> Said:
    return Said(month=number(found[0]), side="in")


def _month_of(found: Groups) -> Said:
    return Said(month=number(found[0]))


def _days(found: Groups) -> Said:
    return Said(mdays=tuple(number(day) for day in re.findall(rf"{N}(?=日)", found[0] or "")))


def _digit_day(found: Groups) -> Said:
    said = Said(mdays=(number(found[0]),), weak=True)
    if found[0] == "1":
        said["doubt"] = True
    return said


def _kanji_day(found: Groups) -> Said:
    return Said(mdays=(number(found[0]),))


def _tail_day(found: Groups) -> Said:
    return Said(mdays=(number(found[0]),), tail=True)


def _last_day(found: Groups) -> Said:
    return Said(mdays=(-1,), tail=True)


def _third(found: Groups) -> Said:
    return Said(third=THIRDS[found[0] or ""], tail=True)


def _edge(found: Groups) -> Said:
    return Said(edge="end" if found[0] == "末" else "start", tail=True)


def _nth(found: Groups) -> Said:
    if (found[0] or "").startswith("最"):
        nth: tuple[int, ...] = (-1,)
    else:
        nth = tuple(number(digit) for digit in (found[0] or "") if digit in "12345一二三四五")
    return Said(nth=nth, weekdays=weekdays(found[1]), standing=True)


def _weekday(found: Groups) -> Said:
    said = Said(weekdays=weekdays(found[1]))
    if found[0]:
        said["side"] = SIDES[found[0]]
    return said


def _tail_weekday(found: Groups) -> Said:
    return Said(weekdays=weekdays(found[0] or found[1]), tail=True)


def _clock(found: Groups) -> Said:
    """part | hour | minutes | half"""
    minute = 30 if found[3] else number(found[2] or "0")
    said = Said(clock=(number(found[1]), minute))
    if found[0]:
        said["part"] = PARTS.get(found[0]) or KANA_PARTS[found[0]]
    elif not (found[1] or "").startswith("0"):
        said["loose"] = True
    return said


def _colon(found: Groups) -> Said:
    return Said(part=PARTS[found[0] or ""], clock=(number(found[1]), number(found[2])))


def _kana_part(found: Groups) -> Said:
    return Said(part=KANA_PARTS[found[0] or ""], tail=True)


def _part(found: Groups) -> Said:
    return Said(part=PARTS[found[0] or ""], tail=True)


INITIALS = (
    "零〇一二三四五六七八九十百半今本明昨元大来再先去週月年令平昭次前度土日火水木金第最午朝昼夕夜晩深早未毎隔末上中下初頭"
    "ひきあしおさゆこはつよばアクバ正("
)
"""What a Japanese time or a bracketed weekday can begin with, besides a digit."""
NOT_NAME = (
    r"(?!子(?!供|ども|会|育)|香(?!港|川)|菜|美(?!容|術)|奈(?!良)|葉(?!山)|[花海](?=さん|ちゃん)|"
    r"向(?![かきくけこう])|度|号|那|町)"
)
KANA_END = r"(?=の|お昼|は|に|も|まで|から|[^ぁ-ん]|$)"
NB = r"(?<![0-9一二三四五六七八九十数何第.,:/$¥€£#+\-])(?<![0-9][、〜~])"
ON = rf"に(?!わた|渡|亘|及|分|\s?{N}[回度])"
"""On that day, not: over or within so many days."""
NO_CLUB = r"(?!会(?![うえおっいわ議食合場費見談]))"
"""木曜会 is a club, 木曜会議 a meeting on Thursday."""
AFTER = r"(?!半|継|者|後|払|提)"
RULES: tuple[Rule, ...] = (
    *EVERY,
    (
        r"クリスマス(?:会|パーティ|プレゼント|カード|ケーキ|ソング|マーケット|ツリー|イベント|コンサート|ライブ|シーズン|休暇|セール)",
        lambda _: None,
    ),
    (rf"({words(KANJI_DAYS)}){NOT_NAME}(?:中(?=に|まで|$|[^ぁ-ん一-龥]))?", _fixed),
    (rf"(?<![ぁ-ん])({words(KANA_DAYS)}){KANA_END}", _kana),
    (rf"(?<!の)(?:(?:ちょうど|丁度)\s?)?{NB}({N})({UNIT})(半)?(?:({N})分)?(後|前){AFTER}", _shift),
    (rf"(?<!の)ひと月(後|前){AFTER}", lambda found: Said(shift=("month", -1 if found[0] == "前" else 1))),
    (rf"(?<!の)半年(後|前){AFTER}", _half_year),
    (r"(?:(この|今週|来週|再来週|先週)の?)?土日(?![ぁ-ん一-龥])", _both_weekend_days),
    (r"(?<![^\s、。,「])さ来([週月年])", _after_next),
    (r"さ来[週月年]", lambda _: None),  # 俺さ来週暇, or 再来週
    (rf"({words(SCOPES)})(?!度|号|年始|調整|ジャンボ|商戦|締)(?:中(?=に|まで|$|[^ぁ-ん一-龥]))?", _scope),
    (rf"({'|'.join(('令和', '平成', '昭和', '大正', '明治'))})({N}|元)年(?!度|代|生|号|ごろ|頃)", _era),
    (rf"{NB}((?:19|20)[0-9]{{2}})年(?!度|代|生|号|問題|間|ごろ|頃)", _year),
    (rf"{NB}({N})月({N})日(?!間)", _month_day),
    (rf"{NB}({N})月(?=の?(?:第|最終|末|上旬|初旬|中旬|下旬|初め|はじめ|頭(?!痛|金)|あたま|アタマ))", _month_of),
    (rf"{NB}({N})月(?:中(?=に)|(?=に(?![ぁ-ん入])))", _coming_month),
    (rf"{NB}({N})月(?!曜|間|号|度|分)", _month),
    (rf"{NB}({N}日(?:[と、・,]{N}日){{1,3}})(?!間|後|前|ごと|毎|お)", _days),
    (
        rf"{NB}(?!13日の金曜日(?:が好|を[観見]|って|シリーズ|の(?:映画|話)))([12][0-9]|3[01]|0?[1-9])日(?=$|[\s、,。のは\(]|{ON}|まで|[0-9]{{1,2}}[時:])",
        _digit_day,
    ),
    (rf"{NB}([一二三四五六七八九十]{{1,3}})日(?={ON}|まで(?!に?[0-9])|の?(?:{PART}|{N}時))", _kanji_day),
    (rf"({N})日(?!間|後|前|ごと|毎|おき|目|以)", _tail_day),
    (r"末日|最終日", _last_day),
    (rf"({words(THIRDS)})", _third),
    (r"(末|初め|はじめ|頭(?!痛|部|金)|あたま|アタマ)", _edge),
    (rf"(第[1-5一二三四五](?:[・、,と]?第?[1-5一二三四五])?|最終|最後の)の?({DAY}){NO_CLUB}", _nth),
    (
        rf"(?<!13日の)({words(SIDES)})?({ONE_DAY}曜日?(?:[と、・,]{ONE_DAY}曜日?){{0,6}}){NOT_DAY}{NO_CLUB}",
        _weekday,
    ),
    (rf"\(({ONE_DAY})(?:曜日?)?(?:・祝)?\)|({ONE_DAY})(?=$|[\s0-9、,にの・\(]|午|朝|夜)", _tail_weekday),
    (
        rf"{NB}(?:({PART}|{words(KANA_PARTS)})の?|(?!一時(?!半|[一二三四五])))({N})(?:時|(?<=[0-9])じ(?=はん|半|に|ま|から|ご|$|[^ぁ-ん]))(?:({N})分|(半|はん))?(?:頃|ごろ|くらい|ぐらい|ちょうど)?(?:[~〜](?=\s|$)|\s?(?:[~〜-]|から)\s?(?:{PART})?{N}時(?:{N}分|半)?(?:まで)?)?(?!間|計|点|代|期|刻|給|差|速|折|過|すぎ|前|雨)",
        _clock,
    ),
    (r"午後(?:イチ|一)(?!時)", lambda found: Said(clock=(13, 0))),
    (rf"({PART})の?([0-9]{{1,2}}):([0-5][0-9])(?![0-9:])", _colon),
    (rf"(?<=の)({words(KANA_PARTS)}){KANA_END}", _kana_part),
    (
        rf"({PART})(?:(?<=朝イチ|朝いち)で(?![すしもは])|(?<=朝一)で(?![すしもは]))?(?!日|倉|比奈|井|子|礼|食|会|活|練|市|鮮|霧|景|桜|勤|寝|休|間|酌|御飯|ご飯|ごはん|ドラ|過|すぎ|前)",
        _part,
    ),
)

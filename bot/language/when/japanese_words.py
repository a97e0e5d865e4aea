"""Japanese names of days, units, numbers and parts of the day."""

from __future__ import annotations

from typing import Literal

from bot.language.when.kinds import Unit
from bot.language.when.rules import words

N = "(?:[0-9]{1,3}|[零〇一二三四五六七八九十百]{1,4})"
DAYS = "月火水木金土日"
ONE_DAY = f"[{DAYS}]"
DAY = f"{ONE_DAY}曜日?"
UNITS: dict[str, tuple[int, Unit | Literal["minute"]]] = {
    "分": (1, "minute"), "分間": (1, "minute"), "時間": (60, "minute"), "日": (1, "day"), "週間": (1, "week"),
    "週": (1, "week"), "年": (1, "year"), "年間": (1, "year"), "四半期": (3, "month"),
    **{f"{counter}月{rest}": (1, "month") for counter in "ヶかカケヵ個箇ヵ" for rest in ("", "間")},
}  # fmt: skip
UNIT = words(UNITS)
NOT_DAY = (
    r"(?!(?:大工|画家|作家|農園|学校|教室|診療|美術館|討論|名作|洋画|映画劇場|ドラマ|ロードショー|劇場|サスペンス|ワイド|スペシャル|"
    r"夜市|朝市|市(?=[でにのへ]|$)|版|堂|断食|プレミアム|定?休|どうでしょう|から夜[ふ更]かし|スマイル|初耳|は[ナな]ニ?する|"
    r"の(?:ダウンタウン|カンパネラ|ネコ|たわわ|妻たち|スマイルたち|初耳学|夜ぐらいは)))"
)
"""What makes the name of a programme, a film, a shop or a pastime of the weekday before it."""
PARTS = {
    "午前中": "am", "午前": "am", "午後": "pm", "早朝": "dawn", "朝": "morning", "朝イチ": "morning", "朝一": "morning", "朝いち": "morning",
    "お昼": "noon", "昼": "noon", "夕方": "dusk", "夕": "dusk", "夜": "night", "晩": "night", "深夜": "late",
    "夜中": "late", "未明": "late",
}  # fmt: skip
PART = words(PARTS)
KANA_PARTS = {"あさ": "morning", "ひる": "noon", "ゆうがた": "dusk", "よる": "night", "ばん": "night"}


def weekdays(text: str | None) -> tuple[int, ...]:
    """Every weekday named, Monday being 0; 曜日 is passed over."""
    plain = (text or "").replace("曜日", "曜").replace("曜", "")
    return tuple(DAYS.index(letter) for letter in plain if letter in DAYS)

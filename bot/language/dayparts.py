"""Times of day that name no day, as people answer when: お昼に, after work, 夕方でいい."""

import re
from collections.abc import Mapping
from typing import Final

from bot.language.patterns import late

_HOURS: Final[Mapping[str, re.Pattern[str]]] = {
    "12:00": late(r"(?:at |over |around )?(?:lunch(?: ?time| break)?|midday)|お?昼(?:休み|間|時)?|ランチ(?:の時間?|タイム|時)?|正午"),
    "13:00": late(r"(?:right |just )?after lunch|(?:昼休み|お?昼|昼食|ランチ)の?(?:後|あと)|午後イチ|昼過ぎ|お昼すぎ"),
    "15:00": late(r"(?:in |this |later )?(?:the |this )?afternoon|午後"),
    "17:00": late(r"夕方|夕(?:刻|方頃)"),
    "18:00": late(
        r"(?:right |just )?after (?:work|the office)|when (?:i['’]?m|i am|i get) (?:home|back)|(?:this|in the) evening"
        r"|(?:仕事|会社)?の?(?:帰り|終わり|終わった(?:ら|あと|後))|(?:仕事|会社)の(?:後|あと)|退勤(?:後|したら)"
    ),
    "20:00": late(r"tonight|at night|今?夜|今晩|晩"),
    "09:00": late(r"(?:in the |first thing (?:in the )?)?morning|first thing|朝(?:イチ|一|いち)?"),
}  # fmt: skip
"""Hours as PRODUCT's defaults have them, where it has any."""
_AROUND: Final = late(
    r"(?i)^(?:(?:maybe|again|please|remind me(?: again)?|later|ok|okay|じゃあ?|では|あとで|また)[,、。\s]*)+"
    r"|(?:[,\s]+(?:please|again|then|instead|maybe))+$"
    r"|(?:ごろ|頃|くらい|ぐらい)?(?:に|で|は)?(?:また|もう一度|もういちど|改めて)?(?:で)?(?:いい|お願い|おねがい|教えて|知らせて|リマインドして|よろしく)?(?:です|します|ください|よ|かな|して)*$"
)


def coming(text: str) -> tuple[str, ...]:
    """The time of day that is all a text says, today and tomorrow, as times are written; none for any other text."""
    bare = _AROUND.sub("", text.strip(" 　。.!！、").casefold()).strip(" 　、,")
    hour = next((hour for hour, words in _HOURS.items() if words.fullmatch(bare)), "")
    return (f"today {hour}", f"tomorrow {hour}") if hour else ()

"""Whether what the owner wants to be reminded of is a meeting: lunch with Ken, 田中さんと打ち合わせ."""

import re

from bot.language.patterns import late

_MEETING = late(
    r"\b(?:meet(?:ing)?(?:\s+up)?|see|lunch|dinner|breakfast|brunch|coffee|tea|drinks?|beers?|interview|appointment|visit"
    r"|(?:video |zoom |phone )?call|zoom|1[:-]?on[:-]?1|1:1|one[- ]on[- ]one|catch[- ]?up|date|party|demo|kick[- ]?off|sync)\b"
    r"|会う|会い|会食|会議|ランチ|ディナー|飲み|食事|ごはん|ご飯|お茶|カフェ|コーヒー|打ち?合わ?せ|ミーティング|\bMTG\b|面談|面接|商談|訪問"
    r"|来社|アポ|1on1|1 on 1|待ち合わせ|電話|通話|ズーム|デート|デモ",
    re.IGNORECASE,
)
_ERRAND = late(
    r"\b(?:send|prepare|book|reserve|reply|answer|write|buy|order|invite|ask|arrange|schedule|plan|confirm|cancel|thank|share"
    r"|notes?|minutes|deck|slides|agenda|find|look up|check)\b"
    r"|送|準備|予約|返信|返事|書く|書い|買|手配|誘|お礼|連絡|確認|調整|資料|議事録|共有|提出|断|調べ|探",
    re.IGNORECASE,
)
"""What is done for a meeting, or about one, is none."""


def is_meeting(text: str) -> bool:
    """Whether somebody is met, or talked with at a set time; errands around meetings are none."""
    return bool(_MEETING.search(text)) and not _ERRAND.search(text)

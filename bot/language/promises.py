"""What promises are made of: what people tell themselves to do, whether that is a meeting, and what thing it is about."""

import re
import unicodedata
from typing import Final

from bot.language.patterns import late

DO: Final = (
    r"(?:send|e-?mail|call|ring|phone|text|message|ping|dm|nudge|chase|tell|share|forward|intro(?:duce)?|invite|reply|write|buy|order|book|return|check"
    r"|ask|visit|organi[sz]e|arrange|schedule|cook|congratulate|thank|bring|pick up|drop off|lend|give|wish|remind|pay|help|meet|see|review|look (?:over|at)|go over|read|finish|prepare|sign|draft"
    r"|follow up|check in(?: on| with)|check on|look in on|get back|catch up|reach out|get in touch|look into|set up)"
)


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


_WORDS: Final = late(r"[a-z][a-z'’-]{3,}|[一-鿿々]{2,}|[ァ-ヴー]{2,}")
_SAY_NOTHING: Final = frozenset(
    (
        "send sent sends sending give gave given giving bring brought show showed shown tell told call called "
        "calling mail email emailed text texted message messaged write wrote written ask asked about with "
        "from that this them their they your have had back some when then will would should could also just "
        "today tomorrow yesterday week month next last share shared follow again talk talked 連絡 電話 返事 "
        "送付 相談 約束 来週 今週 先週 明日 今日 昨日 来月 今月 予定 メール メッセージ"
    ).split()
)
"""Words of what is done, and when: they stand in promises about anything."""


def same_thing(promise: str, told: str) -> bool:
    """Whether a promise and what was told have a word in common that names a thing."""
    return bool(_things(promise) & _things(told))


def _things(text: str) -> set[str]:
    words = _WORDS.findall(unicodedata.normalize("NFKC", text).casefold())
    return {word.removesuffix("s") for word in words if word not in _SAY_NOTHING}


_PARTS: Final = late(r"[a-z0-9][a-z0-9'’-]*|[一-鿿々]+|[ァ-ヴー]{2,}")
_LITTLE: Final = frozenset(
    (
        "a an the my his her their our your some that this those it i me us him them you he she they we will to by for on in at of and with from up out "
        "back be is was were thing things one ones stuff do did done lend lent borrow borrowed owe owes return returned pay paid bring brought get got go "
        "going help helped over borrowing lending please item"
    ).split()
)


_ACTS: Final = (
    late(r"\b(?:call|called|ring|rang|phone|phoned)\b|電話"),
    late(
        r"\b(?:writ|wrote|e?-?mail|text|messag|repl[yi]|answer|respon[ds]|g[eo]t back|c[oa]me back|heard back|let (?:me|us) know)|連絡|返事|返信|メール|回答"
    ),
)
"""What is done without a thing: somebody calls, somebody answers."""


def fulfils(told: str, promise: str) -> bool:
    """Whether what is told speaks of what was promised: of the same thing, or where that is all of the same act."""
    acts = any(each.search(told.casefold()) and each.search(promise.casefold()) for each in _ACTS)
    return names_thing(told, promise) or (acts and len(_parts(promise)) <= 1)


def names_thing(told: str, thing: str) -> bool:
    """Whether what is told of is the thing as it is named elsewhere, however short: a book, the 20 euros, 本."""
    if len(thing) > 1 and not thing.isascii() and thing in told:
        return True
    wanted, known = _parts(thing), _parts(told)
    return any(_alike(each, other) for each in wanted for other in known)


def _parts(text: str) -> set[str]:
    words = _PARTS.findall(unicodedata.normalize("NFKC", text).casefold())
    return (
        {word if word.isdecimal() else word.removesuffix("'s").removesuffix("s") for word in words}
        - _LITTLE
        - _SAY_NOTHING
    )


def _alike(one: str, other: str) -> bool:
    """The same word, or in Japanese one that holds it: 契約 and 契約書, but no single sign."""
    if one == other or one.isascii() or other.isascii():
        return one == other
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and short in long

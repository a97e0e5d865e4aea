"""How people answer a question in words: the second one, the one at Sony, 上の, どちらでもない, yes but on Friday."""

import re
import unicodedata
from collections.abc import Mapping

from bot.language.fold import fold
from bot.language.patterns import late

_NUMBERED: Mapping[str, int] = {
    "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6, "eighth": 7,
    "former": 0, "latter": -1, "last": -1, "top": 0, "bottom": -1,
    "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "七": 6, "八": 7, "最初": 0, "最後": -1,
    "上": 0, "下": -1, "一番上": 0, "一番下": -1, "いちばん上": 0, "いちばん下": -1, "前者": 0, "後者": -1,
}  # fmt: skip
_PLACE = late(
    r"(?:the )?(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|former|latter|last|top|bottom)"
    r"(?: (?:one|option|person|guy|button|choice|day|time))?"
    r"|(?:the )?(?P<nth>[1-9])(?:st|nd|rd|th)(?: (?:one|option|person|guy|button|choice))?"
    r"|(?:#|no\.? ?|number |option |nr\.? ?)(?P<sign>[1-9])"
    r"|(?P<count>[1-9]|[一二三四五六七八])(?:番目?|つ目|個目|人目|つめ|ばんめ)(?:の?(?:人|方|ほう|やつ|ボタン|の)?)?"
    r"|(?P<ja>最初|最後|いちばん[上下]|一番[上下]|[上下]|前者|後者)(?:の(?:人|方|ほう|やつ|ボタン)?)?"
)
_NUMBER = late(r"\(?([0-9]{1,2})(?:st|nd|rd|th)?[.)]?|(?:the )([0-9]{1,2})(?:st|nd|rd|th)|([0-9]{1,2})[日人]?")
_ALL = late(
    r"(?:both|all|everyone|everybody|every one)(?: of (?:them|these|it))?|(?:keep|want|take) (?:both|all)|両方(?:とも)?(?:残(?:す|して))?|(?:二人|ふたり|2人)とも|どちらも|どっちも|全員|全部|みんな|すべて"
)
_SAVES_ALL = late(
    r"(?:yes,? |ok,? )?(?:please )?(?:save|keep) (?:them|(?:them )?(?:both|all|everything|everyone)(?: (?:of (?:them|these|it)|[0-9]+))?)(?: please| too)?"
    r"|(?:(?:二人|ふたり|2人|[0-9]+件)とも|どちらも|どっちも|全員|全部|両方(?:とも)?|みんな|すべて|まとめて|残りも)、?(?:保存|登録|記録)(?:して|する|で|しておいて|お願いします)?(?:ください)?"
)
_NONE = late(
    r"neither(?: (?:one|of (?:them|these)))?|none(?: of (?:them|these|the above))?|no ?body|no one|not (?:any|either)(?: of (?:them|these))?"
    r"|ど(?:れ|ちら|っち)でもない(?:です|よ)?|ど(?:れ|ちら|っち)も(?:違う|ちがう|違います)|(?:誰|だれ)でもない(?:です)?"
)
_PUT_OFF = late(
    r"(?:no,? )?(?:not (?:now|yet)|(?:maybe )?later|another time)|(?:いや、?)?まだ(?:です|いい)?|今は?(?:いい|やめとく)(?:です)?|(?:あと|後)で"
)
_VAGUE = late(
    r"h+m+|u+h*m+|er+|maybe|perhaps|not sure|i(?:['’]m| am) not sure|(?:i )?(?:don['’]?t|do not) know|dunno|idk|any(?: of them)?|either(?: one| is fine)?|which(?:ever)?|whenever|what"
    r"|you (?:choose|decide|pick)|it depends|うー*ん+|えーと|えっと|たぶん|多分|わからない|わかりません|わかんない|どれ(?:でも)?(?:いい)?|ど(?:っち|ちら)でも(?:いい)?(?:です)?|いつでも(?:いい)?(?:です)?|任せる|おまかせ|お任せ(?:します)?|さあ"
)
_YES = r"(?:yes|yep|yeah|yup|ok(?:ay)?|sure)"
_YES_JA = r"(?:はい|うん|ええ|いいよ|いいです|オッケー)"
_AGREED = late(rf"{_YES}(?:[,.!]+\s*|\s+)(?:please\s+)?|{_YES_JA}[、,。!\s]+", re.IGNORECASE)
_AMENDED = late(
    rf"{_YES}[,.!]*\s+(?:and|but|only|except|though)\b(?:\s+(?:also|please|add|note)\b(?:\s+that\b)?)*[\s,:]*"
    rf"|{_YES_JA}[、,。!\s]*(?:でも|ただし?|けど|あと|それと|それから)[、,\s]*",
    re.IGNORECASE,
)
_DENIED = late(
    r"(?:no+|nope|nah|not that)[,.!]*\s+(?:(?:but|i (?:mean|meant))\s+)?|(?:いいえ|いや|違う|違います|ううん)[、,。!\s]+",
    re.IGNORECASE,
)
_FRAME = frozenset(
    "the a an one ones of at from in with to for it its it's that that's is was i mean meant who works does do person guy"
    " lady please him her them us me we this he she they option button so make then just".split()
)
_FRAME_JA = late(
    r"(?:のこと|の(?:方|ほう|人|やつ|ひと)|さん|くん|ちゃん|氏)*(?:(?:で|に)(?:お願いします|して(?:ください)?|いい(?:です)?)|です(?:よ|ね)?|だよ|だ|で|を|して(?:ください)?|かな|とく|ます)?$"
)
_PARTS = late(r"[\s、,・/]+|の(?=.)|さん|の(?:方|人)|(?<=.)と(?=.)")


def place(text: str) -> int | None:
    """Which of several is meant, from 0, or -1 for the last; None for words that count nothing off."""
    found = _PLACE.fullmatch(_bare(text))
    if found is None:
        return None
    word = found["word"] or found["ja"] or found["count"] or found["nth"] or found["sign"]
    return int(word) - 1 if word.isdecimal() else _NUMBERED[word]


def number(text: str) -> int | None:
    """The number that is all a text says: 2, (3), the 28th, 28日."""
    found = _NUMBER.fullmatch(_bare(text))
    return int(next(filter(None, found.groups()))) if found else None


def numbers(label: str) -> list[int]:
    """The numbers that a label shows."""
    return [int(each) for each in re.findall(r"[0-9]{1,4}", unicodedata.normalize("NFKC", label))]


def everyone(text: str) -> bool:
    """Whether all of what is offered is meant: both, 両方."""
    return bool(_ALL.fullmatch(_bare(text)))


def saves_all(text: str) -> bool:
    """Whether everything that waits is to be saved: save them all, 全部保存して."""
    return bool(_SAVES_ALL.fullmatch(_bare(text)))


def nobody(text: str) -> bool:
    """Whether nothing of what is offered is meant: neither, どちらでもない."""
    return bool(_NONE.fullmatch(_bare(text)))


def unnamed(text: str) -> bool:
    """Whether somebody is only pointed at: him, them, この人."""
    return _bare(text) in ("him", "her", "them", "it", "this", "that", "この人", "その人", "これ", "それ")


def puts_off(text: str) -> bool:
    """Whether the answer is not now: not yet, まだ."""
    return bool(_PUT_OFF.fullmatch(_bare(text)))


def answers(text: str) -> bool:
    """Whether a text can only be an answer to what was asked, whether or not it says which."""
    bare = _bare(text)
    counted = place(text) is not None or number(text) is not None
    return counted or everyone(text) or nobody(text) or bool(_VAGUE.fullmatch(bare))


def agreed(text: str) -> str:
    """What is said beside a yes: Mika, of “yes, Mika”; empty where there is no yes before it."""
    return _beside(_AGREED, text)


def amended(text: str) -> str:
    """What is to be different or more, of “yes but on Friday” or 「うん、あとジャズが好き」; empty where nothing is."""
    return _beside(_AMENDED, text)


def denied(text: str) -> str:
    """What is said beside a no: the second one, of “no, the second one”."""
    return _beside(_DENIED, text)


def tells(said: str, known: str) -> bool:
    """Whether all that a few words say is true of one who is known by these: the one at Sony, of “Ken Sato Sony”."""
    folded, held = fold(_bare(said)), fold(known)
    if folded.isascii():
        words = [word for word in re.findall(r"[\w’']+", folded.removesuffix("'s")) if word not in _FRAME]
        return bool(words) and set(words) <= set(re.findall(r"[\w’']+", held))
    parts = [part for part in _PARTS.split(_FRAME_JA.sub("", folded, count=1)) if part]
    return bool(parts) and sum(map(len, parts)) > 0 and all(_stands(part, held) for part in parts)


def _stands(part: str, held: str) -> bool:
    return bool(re.search(rf"(?<![\w]){re.escape(part)}(?![\w])", held)) if part.isascii() else part in held


def _beside(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text.strip())
    return text.strip()[found.end() :].strip() if found else ""


def _bare(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip(" 　。.!！?、,~〜ー…\n").casefold()

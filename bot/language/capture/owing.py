"""Who is in whose debt, as said without anything that happened: Ken owes me lunch, 健太に一杯貸しがある."""

from __future__ import annotations

from typing import Final

from bot.language.capture.english_verbs import LIST
from bot.language.capture.japanese_touch import may_be_name
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import anycase, compiled
from bot.language.names.signs import KANJI
from bot.model.favour import FavourDirection

_STILL: Final = r"(?:(?:so|now|still|also|really|totally|btw|actually)\s+)*"
_ANSWER: Final = (
    r"(?!\s+(?:nothing|no\b|not\b|zero))(?!\s+(?:[\w'’-]+\s+){0,2}(?:answer|reply|response|e-?mail|call|text|message|letter|explanation|apology|apologies|update|visit|report|review|feedback"
    r"|decision|draft|deck|rematch|call back)\b)"
)
"""A reply that is owed is due, and no favour."""
_ENGLISH: Final[tuple[tuple[FavourDirection, str], ...]] = (
    ("given", rf"{_STILL}(?P<who>{LIST}|he|she|they)\s+{_STILL}owes?\s+(?:me|us)\b{_ANSWER}\s+\S.*"),
    ("received", rf"{_STILL}(?:(?:i|we)\s+)?{_STILL}owe\s+(?P<who>{LIST}|him|her|them){_ANSWER}\s+\S.*"),
)
_ONE: Final = r"(?:\s*(?:[0-9一]つ?|ひとつ))?"
_IS: Final = rf"(?:が|も)?{_ONE}(?:ある|あります|ありまし?た|あった|できた|できちゃった|できました|のまま)?(?:です|だ|な|ね|よ)*$"
_OUTSTANDING: Final = (
    r"[てで](?:きて|こ|い|もらって|くれて)?(?:い)?(?:ない|ません|なかった)(?:まま)?(?:な|ね|よ|や|わ|んだ|けど)*$"
)
"""What is said of something lent that did not come back: 返ってこない, まだ返してない."""
_WHOM: Final = rf"(?P<who>{NAME}|(?P<word>[{KANJI}]{{2,3}}|[ァ-ヺー]{{2,8}}))"
"""Whose debt it is; a word may be a given name that nobody has told of yet."""
_JAPANESE: Final[tuple[tuple[FavourDirection, str], ...]] = (
    ("given", rf"{_WHOM}(?:さん)?(?:に(?:は|も)?)[^、]*?貸(?:し{_IS}|し(?:っぱなし|たまま)|して(?:い)?(?:る|ます)(?:まま)?$|した[^、]*返(?:し|っ){_OUTSTANDING})"),
    ("received", rf"{_WHOM}(?:さん)?(?:に|から)(?:は|も)?[^、]*?借り(?:{_IS}|(?:っぱなし|たまま)|て(?:い)?(?:る|ます)(?:まま)?$|た[^、]*返(?:し|せ){_OUTSTANDING})"),
)  # fmt: skip
_DEBT: Final = rf"借り{_IS}"


def noted(text: str, said: Reading) -> Reading:
    """What a clause was read as, with what it says of who is in whose debt; a debt of the owner's is one to settle."""
    english = text.isascii() or not compiled(r"[ぁ-ん]").search(text)
    for direction, pattern in _ENGLISH if english else _JAPANESE:
        found = (anycase if english else compiled)(pattern).fullmatch(text)
        if found and said.kind is None and (not (word := found.groupdict().get("word")) or may_be_name(word)):
            said.favour, said.topic = direction, marks(found["who"])
            said.doubtful += [word] if word else []
            said.remark = False
            if direction == "received" and not english and compiled(_DEBT).search(text):
                said.promises, said.note = [(said.topic, text, None)], ""
            break
    return said

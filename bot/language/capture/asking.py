"""Which sentences ask something rather than tell it, and about whom."""

from __future__ import annotations

from typing import Final

from bot.language.capture.marks import NAME, Marked, marks
from bot.language.capture.patterns import anycase, compiled

_ENGLISH: Final = (
    r"(?:so |and |hey |hi |ok |um |wait )*(?:who(?:['’]?s|m|se)?|when|what(?:['’]?s)?|where(?:['’]?s)?|how|why"
    r"|which|any(?:thing|one|body)?|tell me|show me|do you know|remind me (?:who|when"
    r"|what|where|how))\b(?!.*\bmet\b.*,)"
)
_SUBJECT: Final = (
    rf"(?:{NAME}|i|you|we|he|she|they|it|there|any(?:one|body|thing)?|some(?:one|body)|the|this|that|these|those|my|our|your"
    r"|his|her|their)(?![a-z])"
)
_INVERTED: Final = (
    r"(?:so |and |hey |hi |ok |um |wait )*(?:did|do|does|is|are|was|were|have|has|can|could|should|would|will)"
    rf"(?:n['’]?t)?\s+{_SUBJECT}(?!.*\bmet\b.*,)"
)
_THING: Final = (
    rf"{NAME}(?:['’]s)?\s+(?:phone(?: number)?|number|e-?mail(?: address)?|birthday|bday|address|company|job|contact(?: info| details)?|notes?)"
    rf"|{NAME}(?:さん)?の(?:電話(?:番号)?|番号|携帯|メアド|メール(?:アドレス)?|アドレス|住所|連絡先|誕生日|会社|勤務先|仕事|趣味|メモ|情報)(?:は|って|を)?"
)
"""Nothing but a thing of somebody's is asked for: 伊藤さんの番号."""
_FAVOUR: Final = r"(?:(?:could|can|would|will) you\s+)?(?:(?:please|pls)\s+)?(?:remind me (?!who|what|when|where|how|why|which|whose)|remember that|note that)\b"
_JAPANESE: Final = (
    r"(?:っけ|でしたっけ|かな|ですか|ますか|ましたか|ませんか|だろう|教えて|知りたい|見せて)(?:な|ね|。|\s)*$"
    r"|(?:誰|だれ|いつ|どこ|何|なに|どんな(?:人|ひと|方|かた|感じ)?|どの|どう)(?:だ|です|の|か|が|に|を|で|した|って)?(?:っけ|だった"
    r"|でした|か|の|した)*(?:な|ね|。|\s)*$"
    r"|^(?:誰|だれ|いつ|どこ|なに|どうして|なぜ)(?!も|か|で)"
)


_BEGGED: Final = r"(?:could|can|would|will) you\b"
"""What is asked of the bot."""


def is_question(sentence: str, end: str) -> bool:
    """Whether a sentence, with the signs that end it, asks something; a favour asked of the bot is none."""
    if anycase(_FAVOUR).match(sentence):
        return False
    if "?" in end or "？" in end:
        return True
    if anycase(_INVERTED).match(sentence):
        return True
    return bool(anycase(_ENGLISH).match(sentence) or compiled(_JAPANESE).search(sentence))


def is_doubt(clause: str) -> bool:
    """Whether a clause asks by its order of words: should I be worried."""
    return anycase(_INVERTED).match(clause) is not None and anycase(_BEGGED).match(clause) is None


def is_looked_up(sentence: str) -> bool:
    """Whether a sentence names nothing but a thing of somebody's that one wants to see."""
    return bool(anycase(_THING).fullmatch(sentence.strip()))


def asked_about(marked: Marked) -> str:
    """The one person named in a text, as written; empty when it is nobody or several."""
    named = {marked.same(mark) for mark in marks(marked.text)}
    if len(named) > 1:
        # 犬飼 may be a name, but not in 渡辺さんって犬飼ってたっけ.
        named = {mark for mark in named if marked.firm(mark)}
    return marked.name(named.pop()) if len(named) == 1 else ""

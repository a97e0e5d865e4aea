"""Which script words are in, as far as it decides how a name or an address is written."""

from bot.language.patterns import late

_EASTERN = (
    r"[\u1100-\u11ff\u3005-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f"
    r"\U00020000-\U0003ffff]"
)
_ALL = late(_EASTERN + "+")
_ANY = late(_EASTERN)
_KATAKANA = late(r"[ァ-ヿ\uff66-\uff9f]+")
_KANA = late(r"[ぁ-ヿ\uff66-\uff9f\s・]+")


def is_eastern(word: str) -> bool:
    """Whether a word is written in kanji, kana or hangul alone."""
    return _ALL.fullmatch(word) is not None


def has_eastern(text: str) -> bool:
    """Whether a text has kanji, kana or hangul in it."""
    return not text.isascii() and _ANY.search(text) is not None


def is_katakana(word: str) -> bool:
    """Whether a word is written in katakana alone."""
    return _KATAKANA.fullmatch(word) is not None


def is_kana(text: str) -> bool:
    """Whether a text is written in kana alone, with spaces or not."""
    return _KANA.fullmatch(text) is not None

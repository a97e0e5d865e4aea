"""What kind of fact a few words about somebody are: a guess from a small table, `free` in doubt."""

import re
import unicodedata
from functools import cache
from typing import Final

from bot.language import fact_words as words
from bot.model.fact import FactKind
from bot.text import Locale

READ_MOST: Final = 200
"""Characters that are looked at; nobody tells one fact at greater length."""
_RULES: Final[tuple[tuple[FactKind, str], ...]] = (
    # In the order in which they win: what is said more precisely comes first.
    ("free", words.AVERSION),
    ("worry", words.WORRY),
    ("language", words.LANGUAGE),
    ("pet", words.PET),
    ("free", words.KIN),
    ("work", words.PROFESSION),
    ("hobby", words.PASTIME),
    ("school", words.SCHOOL),
    ("age", words.AGE),
    ("place", words.HOME),
    ("work", words.WORK),
    ("hobby", words.HOBBY),
    ("place", words.PLACE),
)


def kind_of(text: str, locale: Locale) -> FactKind:
    """What kind of fact a text is, written in either language; never raises.

    A language's name alone is a fact about languages only in the owner's own language: French may be the food.
    """
    plain = unicodedata.normalize("NFKC", text[:READ_MOST]).casefold().strip(" .,!。、")
    if _compiled(words.LANGUAGE_ALONE[locale]).fullmatch(plain):
        return "language"
    return next((kind for kind, pattern in _RULES if _compiled(pattern).search(plain)), "free")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

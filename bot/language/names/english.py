"""How far a name in Latin letters reaches in running text."""

from typing import Final

from bot.language.names.signs import compiled
from bot.language.names.vocabulary import ENGLISH

_LETTER: Final = r"[^\W\d_ぁ-ヿ㐀-鿿々豈-\ufaffｦ-ﾟ]"
_WORD: Final = rf"(?:{_LETTER}\.)+|{_LETTER}(?:{_LETTER}|['’‐\-](?=(?!s\b){_LETTER}))*"
_TITLE: Final = r"(?i:(?:mr|mrs|ms|mx|dr|prof)\.?\s+|(?:mr|mrs|ms|dr|prof)\.|(?:miss|sir|professor|doctor)\s+)"
_SPACE: Final = r"[ \u3000]+"
_SAN: Final = r"(?:san|sama|sensei|kun|chan)\b"
_POLITE_AFTER: Final = r" (?:[Ss]an|[Ss]ama|[Ss]ensei|kun|chan)\b|\s?(?:さん|さま|ちゃん|くん|先生|[様氏君])"
_POLITE_WITHIN: Final = rf"(?i).+-{_SAN}"
_SMALL_POLITE: Final = rf"([a-z']+)(?: ([a-z']+))?(?:-{_SAN}| (?:san|sama|sensei)\b)"
_ONE_SMALL: Final = r"[a-z'-]+(?: (?!and\b)[a-z'-]+)?"
_SMALL_LIST: Final = rf"\s*{_ONE_SMALL}(?:(?:\s*[,&/]\s*|\s+and\s+){_ONE_SMALL})*\s*"
_INNER_CAPITAL: Final = r"(?!Mc|Mac|De|Di|Le|La|Van|Fitz)[^\W\d_]*[a-z][A-Z]"
_PARTICLES: Final = frozenset(
    ["van", "von", "der", "den", "de", "da", "di", "du", "del", "la", "le", "bin", "al", "el"]
)
_MOST_WORDS: Final = 4


def english_end(text: str, at: int) -> int:
    """Where the name in Latin letters that begins here ends; 0 when none does.

    Names are told by capitals; small letters count with an honorific, or when the whole text is a list of names.
    """
    polite = compiled(_SMALL_POLITE).match(text, at)
    if polite and not {polite[1], polite[2]} & ENGLISH:
        return polite.end()
    small = compiled(_SMALL_LIST).fullmatch(text) is not None
    title = compiled(_TITLE).match(text, at)
    return _words_end(text, title.end() if title else at, small=small)


def _words_end(text: str, at: int, *, small: bool) -> int:
    end = 0
    for _ in range(_MOST_WORDS):
        word = compiled(_WORD).match(text, at)
        particle = word is not None and bool(end) and word[0] in _PARTICLES
        if not word or not (particle or _is_name(word[0], small=small, later=bool(end))):
            break
        if not particle:
            end = word.end()
        after = compiled(_POLITE_AFTER).match(text, word.end())
        if after or compiled(_POLITE_WITHIN).fullmatch(word[0]):
            return after.end() if after else end
        space = compiled(_SPACE).match(text, word.end())
        if not space:
            break
        at = space.end()
    return end


def _is_name(word: str, *, small: bool, later: bool) -> bool:
    surname = later and len(word) == 2 and word[0].isupper()  # He, An, So ...
    if (word.lower() in ENGLISH and not surname) or compiled(_INNER_CAPITAL).match(word):
        return False
    return small or not word[0].islower()

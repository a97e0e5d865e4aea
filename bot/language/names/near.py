"""Which known names a mistyped one may have meant."""

from collections.abc import Sequence
from typing import Final

from bot.language.names.forms import FROM_LATIN, brackets, cleaned, typed_forms, words
from bot.language.names.kana import hepburn
from bot.language.names.titles import strip_honorific

_FARTHEST: Final = 3
_SOUND_ALIKE: Final = {"c": "k", "q": "k", "g": "j", "z": "j"}


def suggest(text: str, candidates: Sequence[tuple[str, str]], *, limit: int = 3) -> list[str]:
    """The ids of the candidates (id, folded key) most like the text, best first; none when nothing is near.

    Near is one slip in 4 to 8 letters, two in 9 to 13, three beyond; in kanji one sign of four or more. In short words
    the slip may not be the first letter: Kato is no Sato.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    known = [key for _, key in candidates]
    best: dict[str, float] = {}
    for form in _tries(text):
        cutoff = _slips(len(form) + _FARTHEST)
        for key, distance, at in extract(form, known, scorer=OSA.distance, score_cutoff=cutoff, limit=None):
            if distance <= _allowed(form, key):
                score = distance / max(len(form), len(key))
                who = candidates[at][0]
                best[who] = min(best.get(who, 1.0), score)
    return sorted(best, key=best.__getitem__)[: max(limit, 0)]


def _tries(text: str) -> list[str]:
    name, _ = brackets(strip_honorific(cleaned(text)))
    forms = [form.removeprefix(FROM_LATIN) for form in typed_forms(words(name))]
    latin = [form for form in forms if form.isascii()]
    return list(dict.fromkeys(filter(None, [*latin, *map(hepburn, latin)] or forms)))


def _allowed(form: str, key: str) -> int:
    size = max(len(form), len(key))
    if not form.isascii():
        return int(size > 3)
    return 0 if size < 6 and not _same_start(form, key) else _slips(size)


def _slips(size: int) -> int:
    return next(slips for slips, most in enumerate((3, 8, 13, size)) if size <= most)


def _same_start(one: str, other: str) -> bool:
    first, second = one[:1], other[:1]
    return _SOUND_ALIKE.get(first, first) == _SOUND_ALIKE.get(second, second) or sorted(one[:2]) == sorted(other[:2])

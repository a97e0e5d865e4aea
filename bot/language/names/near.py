"""Which known names a mistyped one may have meant."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.language.names.forms import FROM_LATIN, brackets, cleaned, typed_forms, words
from bot.language.names.kana import hepburn
from bot.language.names.titles import strip_honorific

_FARTHEST: Final = 3
_NEAREST_MOST: Final = 20
_SOUND_ALIKE: Final = {"c": "k", "q": "k", "g": "j", "z": "j"}


def suggest(text: str, candidates: Sequence[tuple[str, str]], *, limit: int = 3) -> list[str]:
    """The ids of the candidates (id, folded key) most like the text, best first; none when nothing is near.

    Near is one slip in 4 to 8 letters, two in 9 to 13, three beyond; in kanji one sign of four or more. In short words
    the slip may not be the first letter: Kato is no Sato.
    """
    best: dict[str, float] = {}
    for score, at in _near(text, [key for _, key in candidates]):
        who = candidates[at][0]
        best[who] = min(best.get(who, 1.0), score)
    return sorted(best, key=best.__getitem__)[: max(limit, 0)]


def nearest(text: str, keys: Sequence[str]) -> list[str]:
    """The folded keys most like the text, best first; near is what suggest() calls so."""
    best: dict[str, float] = {}
    for score, at in _near(text, keys):
        best[keys[at]] = min(best.get(keys[at], 1.0), score)
    return sorted(best, key=best.__getitem__)[:_NEAREST_MOST]


def lengths(text: str) -> tuple[int, int]:
    """The fewest and the most letters of the keys that can be near the text; (1, 0) when none can."""
    sizes = [len(form) for form in _tries(text)]
    return (max(min(sizes) - _FARTHEST, 1), max(sizes) + _FARTHEST) if sizes else (1, 0)


def _near(text: str, keys: Sequence[str]) -> Iterator[tuple[float, int]]:
    """How far the near ones of the keys are, 0.0 being the same, and at which place they stand."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    for form in _tries(text):
        cutoff = _slips(len(form) + _FARTHEST)
        for key, distance, at in extract(form, keys, scorer=OSA.distance, score_cutoff=cutoff, limit=None):
            if distance <= _allowed(form, key):
                yield distance / max(len(form), len(key)), at


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

"""What to say to words that are no command: which one they may have been meant for."""

import difflib
from collections.abc import Sequence

from bot.errors import UserError
from bot.language.fold import fold
from bot.registry import Registry
from bot.text import Text

UNKNOWN = Text(
    en="I don't know “{word}”. Did you mean {near}? “help” lists everything.",
    ja="「{word}」はわかりません。もしかして {near} ですか？「ヘルプ」で一覧が見られます。",
)
STRANGE = Text(
    en="I don't know “{word}”. “help” lists what I can do.",
    ja="「{word}」はわかりません。「ヘルプ」でできることの一覧が見られます。",
)
OF_GROUP = Text(
    en="I don't know “{word}”. “help {group}” lists what goes with it.",
    ja="「{word}」はわかりません。「ヘルプ {group}」で使い方が見られます。",
)
_CLOSE, _SURELY = 0.65, 0.8
"""How like a command a word is that may be meant for it: one that begins alike, and any other or one of a sentence."""
_LEAST = 4
"""Letters of the first word of a sentence that may be a slip: his is no hi."""
_SENTENCE_FROM = 3
"""Words of a text that is a sentence rather than a command with a slip in it."""
MOST = 40
"""Characters of the words that are said back."""


def near(registry: Registry, word: str, *, sentence: bool = False) -> str:
    """The command or group that a mistyped word is like, as it is spelt; empty when there is none.

    The first word of a sentence has to be very like one.
    """
    key = _nearest(word, _single(registry), sentence=sentence)
    return _declared(registry, key) if key else ""


def is_sentence(text: str) -> bool:
    """Whether a text has too many words for a slip in its first one to be likely."""
    return len(text.split()) >= _SENTENCE_FROM


def unknown(registry: Registry, said: str) -> UserError:
    """What to answer to words that call nothing: the command they are closest to, or the way to help."""
    first, second = _two(said)
    if fold(first) in registry.groups:
        other = UserError(OF_GROUP, word=f"{first} {second}"[:MOST], group=first[:MOST])
        return closest(registry, said) or other
    key = _nearest(first, _single(registry))
    if key is None:
        return UserError(STRANGE, word=first[:MOST])
    return closest(registry, said, key) or _meant(registry, first, key)


def closest(registry: Registry, said: str, first: str = "") -> UserError | None:
    """What to answer when the second word is almost a subcommand's; None when it is not.

    `first` is the group's word if it was not the first one.
    """
    typed, second = _two(said)
    begun = f"{first or fold(typed)} "
    seconds = [key.removeprefix(begun) for key in registry.commands if key.startswith(begun)]
    like = _nearest(second, seconds)
    return _meant(registry, f"{typed} {second}", begun + like) if like else None


def _two(said: str) -> tuple[str, str]:
    first, second, *_ = [*said.split(maxsplit=2), "", ""]
    return first.lstrip("/／"), second


def _single(registry: Registry) -> list[str]:
    """All that is said in one word."""
    return [key for key in (*registry.commands, *registry.groups) if " " not in key]


def _nearest(word: str, known: Sequence[str], *, sentence: bool = False) -> str | None:
    typed = fold(word)
    if sentence and len(typed) < _LEAST:
        return None
    for key in difflib.get_close_matches(typed, known, n=3, cutoff=_SURELY if sentence else _CLOSE):
        alike = difflib.SequenceMatcher(None, typed, key).ratio() >= _SURELY
        if key[:1] == typed[:1] or (alike and not sentence):
            return key
    return None


def _meant(registry: Registry, word: str, key: str) -> UserError:
    return UserError(UNKNOWN, word=word[:MOST], near=_declared(registry, key))


def _declared(registry: Registry, key: str) -> str:
    """The words as they were declared, which `key` has folded."""
    if key in registry.groups:
        return registry.groups[key].firsts[key]
    return next(form for form in registry.commands[key].words if fold(form).replace(" ", "") == key.replace(" ", ""))

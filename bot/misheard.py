"""What to say to words that are no command: which one they may have been meant for."""

import difflib
from collections.abc import Sequence

from bot.errors import UserError
from bot.language.fold import fold
from bot.registry import Registry
from bot.text import Text

UNKNOWN = Text(
    en="I don't know “{word}”. Did you mean {near}? “help” lists everything.",
    ja="「{word}」はわかりません。もしかして {near} ですか?「ヘルプ」で一覧が見られます。",
)
STRANGE = Text(
    en="I don't know “{word}”. “help” lists what I can do.",
    ja="「{word}」はわかりません。「ヘルプ」でできることの一覧が見られます。",
)
OF_GROUP = Text(
    en="I don't know “{word}”. “help {group}” lists what goes with it.",
    ja="「{word}」はわかりません。「ヘルプ {group}」で使い方が見られます。",
)
_CLOSE = 0.6
MOST = 40
"""Characters of the words that are said back."""


def near(registry: Registry, word: str) -> str:
    """The command or group that a mistyped word is like, as it is spelt; empty when there is none."""
    key = _nearest(word, _single(registry))
    return _declared(registry, key) if key else ""


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


def _nearest(word: str, known: Sequence[str]) -> str | None:
    return next(iter(difflib.get_close_matches(fold(word), known, n=1, cutoff=_CLOSE)), None)


def _meant(registry: Registry, word: str, key: str) -> UserError:
    return UserError(UNKNOWN, word=word[:MOST], near=_declared(registry, key))


def _declared(registry: Registry, key: str) -> str:
    """The words as they were declared, which `key` has folded."""
    if key in registry.groups:
        return registry.groups[key].firsts[key]
    return next(form for form in registry.commands[key].words if fold(form).replace(" ", "") == key.replace(" ", ""))

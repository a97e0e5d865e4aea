"""What to say to a word that is no command: which one it may have been meant for."""

import difflib

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
MOST = 40
"""Characters of the word that are said back."""


def near(registry: Registry, word: str) -> str:
    """The command that a mistyped word is like, as it is spelt; empty when there is none."""
    found = difflib.get_close_matches(fold(word), registry.commands, n=1, cutoff=0.6)
    return next(form for form in registry.commands[found[0]].words if fold(form) == found[0]) if found else ""


def unknown(registry: Registry, word: str) -> UserError:
    """The answer to a word that is no command."""
    like = near(registry, word)
    return UserError(UNKNOWN, word=word[:MOST], near=like) if like else UserError(STRANGE, word=word[:MOST])

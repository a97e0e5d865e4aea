"""Options that a command doesn't have: told to whoever typed one, never taken for a part of a name."""

import difflib
from collections.abc import Iterable

from bot.errors import UserError
from bot.feature import CommandSpec
from bot.language import options
from bot.language.fold import fold
from bot.registry import Registry
from bot.text import Text

NONE = Text(
    en="“{word}:” is no option of “{command}”; it has none. Meant as plain text? Put a space behind the colon.",
    ja="「{command}」に「{word}:」という項目はありません。文として書くなら、コロンの後に空白を入れてください。",
)
THERE_ARE = Text(
    en="“{word}:” is no option of “{command}”. There is {names}.\nMeant as plain text? Put a space behind the colon.",
    ja="「{command}」に「{word}:」という項目はありません。使えるのは {names} です。\n文として書くなら、コロンの後に空白を入れてください。",
)
_ALIKE = 0.75
"""How like an option's name a word is that is meant for it."""


def refused(registry: Registry, spec: CommandSpec, text: str) -> UserError | None:
    """What to answer to an option that the command doesn't have; None when all of the text is text.

    Where somebody's name or nothing is to stand, every such word counts; elsewhere those that are options of some
    command, and in the owner's own words those that are almost an option of this one.
    """
    word = next((word for word in options.strays(text) if _meant(registry, spec, word)), None)
    if word is None:
        return None
    called = spec.called("en" if word.isascii() else "ja")
    names = [param.name if word.isascii() else param.ja[0] for param in spec.params]
    if not names:
        return UserError(NONE, word=word, command=called)
    return UserError(THERE_ARE, word=word, command=called, names=" ".join(f"{name}:" for name in names))


def _meant(registry: Registry, spec: CommandSpec, word: str) -> bool:
    takes = spec.takes
    if takes is None or takes.name == "name" or (takes.kind == "person" and takes.name == "who"):
        return True
    own = takes.kind == "text"
    known = {fold(name) for each in ([spec] if own else registry.specs) for name in _names(each)}
    return bool(difflib.get_close_matches(fold(word), known, n=1, cutoff=_ALIKE if own else 1.0))


def _names(spec: CommandSpec) -> Iterable[str]:
    return (name for param in spec.params for name in param.words)

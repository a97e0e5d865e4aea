"""What to say to words that are no command, or no option of one: which they may have been meant for."""

import difflib
from collections.abc import Iterable, Sequence

from bot.errors import UserError
from bot.feature import CommandSpec
from bot.language import options
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
    word = next((word for word in options.strays(text) if _is_option(registry, spec, word)), None)
    if word is None:
        return None
    called = spec.called("en" if word.isascii() else "ja")
    names = [param.name if word.isascii() else param.ja[0] for param in spec.params]
    if not names:
        return UserError(NONE, word=word, command=called)
    return UserError(THERE_ARE, word=word, command=called, names=" ".join(f"{name}:" for name in names))


def _is_option(registry: Registry, spec: CommandSpec, word: str) -> bool:
    takes = spec.takes
    if takes is None or takes.name == "name" or (takes.kind == "person" and takes.name == "who"):
        return True
    own = takes.kind == "text"
    known = {fold(name) for each in ([spec] if own else registry.specs) for name in _names(each)}
    return bool(difflib.get_close_matches(fold(word), known, n=1, cutoff=_ALIKE if own else 1.0))


def _names(spec: CommandSpec) -> Iterable[str]:
    return (name for param in spec.params for name in param.words)

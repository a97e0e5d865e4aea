"""What the bot says: each sentence in every language, with plurals."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, get_args
from unicodedata import normalize

from msgspec import Struct

Locale = Literal["en", "ja"]
LOCALES: tuple[Locale, ...] = get_args(Locale)
LANGUAGES: Mapping[Locale, tuple[str, ...]] = {"en": ("English", "英語"), "ja": ("日本語", "Japanese")}
"""What each is called, by those who speak it first."""


class _Count(int):
    """An integer whose format spec may hold a plural: `{n:# person|# people}`; `#` stands for the number."""

    def __format__(self, spec: str) -> str:
        if "|" not in spec:
            return super().__format__(spec)
        one, many = spec.split("|", 1)
        return (one if self == 1 else many).replace("#", str(int(self)))


class Text(Struct, frozen=True, kw_only=True):
    """One sentence in every language, with `{placeholders}`; a missing language does not type-check."""

    en: str
    ja: str

    def say(self, locale: Locale, **values: Any) -> str:
        """The sentence in `locale` with its placeholders filled.

        Raises KeyError for a placeholder without a value.
        """
        sentence = self.ja if locale == "ja" else self.en
        if not values:
            return sentence
        return sentence.format(**{k: _Count(v) if type(v) is int else v for k, v in values.items()})


MORE = Text(en="{names} and {n:one more|# more}", ja="{names}、ほか{n}人")


def same(words: str) -> Text:
    """A Text that reads alike in every language, such as a name."""
    return Text(en=words, ja=words)


def language_named(word: str) -> Locale | None:
    """The language that is named, in whichever, or None."""
    plain = normalize("NFKC", word).strip().casefold()
    return next((each for each in LOCALES if plain in (each, *map(str.casefold, LANGUAGES[each]))), None)


def locale_of(tag: str) -> Locale:
    """The nearest language that the bot speaks for a tag such as `ja`, `ja_JP.UTF-8` or `en-GB`; English otherwise."""
    return "ja" if tag.lower().replace("_", "-").split("-")[0].split(".")[0] == "ja" else "en"


def listing(items: Sequence[str], locale: Locale) -> str:
    """Names in a row as people say them: `A, B and C`, `A、B、C`."""
    if locale == "ja":
        return row(items, locale)
    return " and ".join(filter(None, [row(items[:-1], locale), *items[-1:]]))


def few(shown: Sequence[str], total: int, locale: Locale) -> str:
    """These people out of so many, and how many more there are: `A, B and 3 more`, `A、B、ほか3人`."""
    if total <= len(shown):
        return listing(shown, locale)
    return MORE.say(locale, names=row(shown, locale), n=total - len(shown))


def row(items: Iterable[str], locale: Locale) -> str:
    """Things with commas between them: `A, B, C`, `A、B、C`."""
    return ("、" if locale == "ja" else ", ").join(items)


def sentences(said: Iterable[str], locale: Locale) -> str:
    """Whole sentences one behind the other; empty ones are left out."""
    return ("" if locale == "ja" else " ").join(filter(None, said))


def bracketed(words: str, more: str, locale: Locale) -> str:
    """Words with more about them in brackets, where there is more: `Ken (Sony)`, `健(ソニー)`."""
    if not more:
        return words
    return f"{words}({more})" if locale == "ja" else f"{words} ({more})"


def cut(words: str, most: int) -> str:
    """Words of at most `most` characters: of longer ones the beginning."""
    return words if len(words) <= most else f"{words[: most - 1]}…"

"""The five circles by name, in the owner's words."""

from collections.abc import Mapping

from bot.errors import UserError
from bot.language.fold import fold
from bot.model.contact import Circle
from bot.model.reply import Option
from bot.text import Locale, Text, row, same

NAMES: Mapping[Circle, Text] = {
    "inner": Text(en="inner", ja="特に近い"),
    "close": Text(en="close", ja="親しい"),
    "friend": Text(en="friend", ja="友人"),
    "wide": Text(en="wide", ja="知人"),
    "dormant": Text(en="dormant", ja="疎遠"),
}
UNKNOWN = Text(
    en="There is no circle “{word}”. Choose one: " + row((each.en for each in NAMES.values()), "en") + ".",
    ja="「{word}」という輪はありません。" + "・".join(each.ja for each in NAMES.values()) + " から選んでください。",
)


def read(word: str) -> Circle:
    """The circle of that name in any language. Raises UserError when there is none."""
    circle = named(word)
    if circle is None:
        raise UserError(UNKNOWN, word=word.strip()[:40])
    return circle


def named(word: str) -> Circle | None:
    """The circle of that name in any language, or None."""
    wanted = fold(word.strip())
    for circle, text in NAMES.items():
        if wanted in (circle, fold(text.en), fold(text.ja)):
            return circle
    return None


def options(locale: Locale) -> tuple[Option, ...]:
    """All circles to choose from."""
    return tuple(Option(label=text.say(locale), value=circle) for circle, text in NAMES.items())


def title(circle: str) -> Text:
    """The name of a circle that may be any word."""
    return next((text for name, text in NAMES.items() if name == circle), same(circle))

"""What commands are called: by one word or by two, the first of which is their group's."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from bot.feature import CommandSpec
from bot.language.fold import fold
from bot.text import Locale, Text


class Group(Struct, frozen=True):
    """Commands that share their first word: the default first, then in the order in which they were declared."""

    commands: tuple[CommandSpec, ...]

    @property
    def name(self) -> Text:
        """The word, in every language."""
        return Text(en=self.commands[0].group, ja=self.commands[0].ja[0].split()[0])

    @property
    def default(self) -> CommandSpec | None:
        """The one that answers to the word alone."""
        return next((spec for spec in self.commands if spec.default), None)

    @property
    def summary(self) -> Text:
        """What its word alone does, or else what it is about."""
        return self.default.summary if self.default else self.commands[0].feature.title

    @property
    def firsts(self) -> Mapping[str, str]:
        """Every word with which these commands begin, by how it reads folded."""
        words = [word.split() for spec in self.commands for word in spec.words]
        return {fold(first): first for first, *second in reversed(words) if second}

    def seconds(self, locale: Locale) -> list[str]:
        """What follows the word, one for each command."""
        return [spec.called(locale).split()[1] for spec in self.commands]


def groups_of(specs: Iterable[CommandSpec]) -> Mapping[str, Group]:
    """Every group by each of its first words. Raises ValueError for a group that contradicts itself or another."""
    members: dict[str, list[CommandSpec]] = {}
    for spec in specs:
        if spec.group:
            members.setdefault(fold(spec.group), []).append(spec)
    found: dict[str, Group] = {}
    for each in members.values():
        group = Group(tuple(sorted(each, key=lambda spec: not spec.default)))
        _check(group)
        for first in group.firsts:
            if found.setdefault(first, group) is not group:
                names = f"{found[first].name.en} and {group.name.en}"
                raise ValueError(f"{first!r} begins commands of two groups, {names}: one of them needs another word")
    return found


def words_of(specs: Sequence[CommandSpec], groups: Mapping[str, Group]) -> Mapping[str, CommandSpec]:
    """Every command by all that it answers to, folded. Raises ValueError where two would answer to the same.

    Two words of Japanese may also be written without the space between them.
    """
    found: dict[str, CommandSpec] = {}
    for spec in specs:
        for word in spec.words:
            _claim(found, fold(word), spec)
    for key in list(found):
        first, _, second = key.partition(" ")
        alone = found.get(first)
        if second and alone is not None and not (alone.default and groups.get(first) is groups.get(fold(alone.group))):
            raise ValueError(
                f"{first!r} is a command ({alone.name}) and begins {key!r}: one of them needs another word"
            )
    for first, group in groups.items():
        if group.default is not None:
            _claim(found, first, group.default)
    joined = {key.replace(" ", ""): spec for key, spec in found.items() if not key.isascii()}
    return joined | found


def _check(group: Group) -> None:
    defaults = [spec.name for spec in group.commands if spec.default]
    if len(defaults) > 1:
        raise ValueError(f"the group {group.name.en!r} has two defaults: {' and '.join(defaults)}")
    for spec in group.commands:
        if spec.ja[0].split()[0] != group.name.ja:
            raise ValueError(f"{spec.name!r} begins with {group.name.ja!r} in Japanese, not as in {spec.ja[0]!r}")


def _claim(found: dict[str, CommandSpec], word: str, spec: CommandSpec) -> None:
    other = found.setdefault(word, spec)
    if other is not spec:
        raise ValueError(f"two commands claim {word!r}: {other.name} and {spec.name}")

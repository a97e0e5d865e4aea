"""All features together: which handler answers to which word, button, form and nudge."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from msgspec import Struct

from bot.feature import ActionSpec, CommandSpec, Composer, Feature, Handler, Hinter, Listener, Panel, Section, Taker
from bot.language.fold import fold
from bot.model.event import Said, Shortcut, Submit
from bot.naming import Group, groups_of, words_of

T = TypeVar("T")


class Called(NamedTuple):
    """A command that somebody called, and what they said to it; `alone`: by no more than its group's word."""

    spec: CommandSpec
    text: str
    alone: bool = False


class Registry(Struct, frozen=True):
    """Every feature's parts by name. Raises ValueError when two features claim the same one.

    `commands` are by all that they answer to, folded, one word or two; `groups` by each of their first words.
    """

    features: tuple[Feature, ...]
    commands: Mapping[str, CommandSpec]
    groups: Mapping[str, Group]
    actions: Mapping[str, ActionSpec]
    forms: Mapping[str, Handler[Submit]]
    shortcuts: Mapping[str, Handler[Shortcut]]
    composers: Mapping[str, Composer]
    surfaces: Mapping[str, Sequence[Section]]
    """What features add to each surface."""
    asked: frozenset[str] = frozenset()
    """Kinds of nudges that owners ask for: as many of them come as there are."""
    closing: frozenset[str] = frozenset()
    """Kinds of nudges that are composed after all others."""
    said: Handler[Said] | None = None
    """Handles plain words that begin with no command."""

    @classmethod
    def of(cls, features: Iterable[Feature]) -> "Registry":
        """The registry of these features."""
        found = tuple(sorted(features, key=lambda feature: feature.name))
        specs = [spec for each in found for spec in each.commands]
        groups = groups_of(specs)
        return cls(
            features=found,
            commands=words_of(specs, groups),
            groups=groups,
            actions=_unique(chain.from_iterable(f.actions.items() for f in found)),
            forms=_unique(chain.from_iterable(f.forms.items() for f in found)),
            shortcuts=_unique(chain.from_iterable(f.shortcuts.items() for f in found)),
            composers=_unique(chain.from_iterable(f.composers.items() for f in found)),
            surfaces={
                surface: [section for each in found for section in each.sections.get(surface, ())]
                for surface in chain.from_iterable(each.sections for each in found)
            },
            asked=frozenset(chain.from_iterable(f.asked for f in found)),
            closing=frozenset(chain.from_iterable(f.closing for f in found)),
            said=_unique(("plain words", f.words) for f in found if f.words).get("plain words"),
        )

    @property
    def specs(self) -> Sequence[CommandSpec]:
        """Every command once."""
        return [spec for feature in self.features for spec in feature.commands]

    @property
    def panels(self) -> Sequence[Panel]:
        """What features add to the dashboard."""
        return [panel for feature in self.features for panel in feature.panels]

    @property
    def hinters(self) -> Sequence[Hinter]:
        """Everything that can say why somebody is due."""
        return [hinter for feature in self.features for hinter in feature.hinters]

    @property
    def takers(self) -> Sequence[Taker]:
        """Who may have asked what plain words answer."""
        return [taker for feature in self.features for taker in feature.takers]

    def command(self, words: str) -> CommandSpec | None:
        """The command that answers to just this, one word or two, in any language and case."""
        return self.commands.get(fold(" ".join(words.split()).lstrip("/／")))

    def group(self, said: str) -> Group | None:
        """The group that answers to the first of these words, in any language and case."""
        return self.groups.get(fold("".join(said.split(maxsplit=1)[:1]).lstrip("/／")))

    def called(self, said: str) -> Called | None:
        """The command that these words call, in any language and case: by its two first words, or else by the first."""
        words = said.split(maxsplit=2)
        if not words:
            return None
        first = fold(words[0].lstrip("/／"))
        if len(words) > 1 and (spec := self.commands.get(f"{first} {fold(words[1])}")):
            return Called(spec, "".join(words[2:]))
        if spec := self.commands.get(first):
            return Called(spec, "".join(said.split(maxsplit=1)[1:]), first in self.groups)
        return None

    def sections(self, surface: str) -> Sequence[Section]:
        """What features add to a surface."""
        return self.surfaces.get(surface, ())

    def listeners(self, what: str) -> Sequence[Listener]:
        """Who wants to know."""
        return [listener for feature in self.features for listener in feature.listeners.get(what, ())]


def _unique(items: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for name, item in items:
        if found.setdefault(name, item) is not item:
            raise ValueError(f"two features claim {name!r}")
    return found

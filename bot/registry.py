"""All features together: which handler answers to which word, button, form and nudge."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from bot.feature import ActionSpec, CommandSpec, Composer, Feature, Handler, Hinter, Listener, Panel, Section
from bot.language.fold import fold
from bot.model.event import Said, Shortcut, Submit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Registry:
    """Every feature's parts by name. Raises ValueError when two features claim the same one."""

    features: tuple[Feature, ...]
    commands: Mapping[str, CommandSpec]
    actions: Mapping[str, ActionSpec]
    forms: Mapping[str, Handler[Submit]]
    shortcuts: Mapping[str, Handler[Shortcut]]
    composers: Mapping[str, Composer]
    said: Handler[Said] | None = None
    """Handles plain words that begin with no command."""

    @classmethod
    def of(cls, features: Iterable[Feature]) -> "Registry":
        """The registry of these features."""
        found = tuple(sorted(features, key=lambda feature: feature.name))
        return cls(
            features=found,
            commands=_unique((fold(word), spec) for f in found for spec in f.commands for word in spec.words),
            actions=_unique(chain.from_iterable(f.actions.items() for f in found)),
            forms=_unique(chain.from_iterable(f.forms.items() for f in found)),
            shortcuts=_unique(chain.from_iterable(f.shortcuts.items() for f in found)),
            composers=_unique(chain.from_iterable(f.composers.items() for f in found)),
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

    def command(self, word: str) -> CommandSpec | None:
        """The command that answers to a first word, in any language and case."""
        return self.commands.get(fold(word.strip().lstrip("/／")))

    def sections(self, surface: str) -> Sequence[Section]:
        """What features add to a surface."""
        return [section for feature in self.features for section in feature.sections.get(surface, ())]

    def listeners(self, what: str) -> Sequence[Listener]:
        """Who wants to know."""
        return [listener for feature in self.features for listener in feature.listeners.get(what, ())]


def _unique(items: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for name, item in items:
        if found.setdefault(name, item) is not item:
            raise ValueError(f"two features claim {name!r}")
    return found

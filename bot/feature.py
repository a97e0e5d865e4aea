"""What a feature is: commands, buttons, forms and nudges, declared where they are written."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar

from msgspec import Struct, field

from bot.desk import Composed, Desk, Due
from bot.hints import Hint as Hint
from bot.hints import Hinter as Hinter
from bot.hints import Occasion as Occasion
from bot.hints import Whom as Whom
from bot.model.contact import Contact
from bot.model.event import Command, Event, Press, Said, Shortcut, Submit
from bot.model.nudge import Nudge
from bot.model.reply import Button, Card, Choice, Field, Option, Reply, Tone
from bot.model.touch import Touch
from bot.text import Locale, Text

if TYPE_CHECKING:
    from bot.context import Context

Kind = Literal["text", "person", "people", "when", "choice", "number", "file"]
E = TypeVar("E", bound=Event)
Handler = Callable[[E, "Context"], Awaitable[Reply]]
C = TypeVar("C", bound=Callable[[Command, "Context"], Awaitable[Reply]])
P = TypeVar("P", bound=Callable[[Press, "Context"], Awaitable[Reply]])


class Param(Struct, frozen=True, kw_only=True):
    """A typed option of a command: its names in both languages, and what it takes.

    `optional`: a command that takes a person does something without one, too: shows all, or opens a form. What is given
    for a `file` comes in the command's `files`. `also`: what else people type for its name.
    """

    name: str
    ja: tuple[str, ...]
    summary: Text
    kind: Kind = "text"
    choices: Mapping[str, Text] = field(default_factory=dict)
    optional: bool = False
    also: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.name, *self.ja, *self.also)


WHOM = Text(en="Whom", ja="だれ")


def asks_who(summary: Text = WHOM, *, several: bool = False, optional: bool = False) -> Param:
    """What a command takes that is about somebody, or about several."""
    return Param(name="who", ja=("だれ",), kind="people" if several else "person", summary=summary, optional=optional)


class CommandSpec(Struct, frozen=True, kw_only=True):
    """A command: what it is called in both languages and who handles it. `takes` says what its free text means.

    `default`: it also answers to its group's word alone, and to that word with what is no other subcommand's.
    """

    feature: "Feature"
    name: str
    ja: tuple[str, ...]
    aliases: tuple[str, ...]
    summary: Text
    example: Text
    takes: Param | None
    params: tuple[Param, ...]
    reads: bool
    handler: Handler[Command]
    default: bool = False

    def __post_init__(self) -> None:
        for word in self.words:
            if not 1 <= len(word.split()) <= 2:
                raise ValueError(f"a command is called by one word or two, not {word!r}")
        if len(self.name.split()) != len(self.ja[0].split()):
            raise ValueError(f"{self.name!r} and {self.ja[0]!r} need as many words as each other")
        if self.default and not self.group:
            raise ValueError(f"{self.name!r} is in no group whose default it could be")

    @property
    def words(self) -> tuple[str, ...]:
        """Every word, or two words, that it answers to."""
        return (self.name, *self.ja, *self.aliases)

    @property
    def group(self) -> str:
        """The word that it shares with other subcommands; empty when its name is one word."""
        return self.name.split()[0] if " " in self.name else ""

    def called(self, locale: Locale) -> str:
        """Its name in a language."""
        return self.ja[0] if locale == "ja" else self.name


class ActionSpec(Struct, frozen=True, kw_only=True):
    """Who handles the press of a button or the choice of an option; `hears` tells whether words raise it, too."""

    reads: bool
    handler: Handler[Press]
    hears: "Hearer | None" = None


class Happened(Struct, frozen=True, kw_only=True):
    """Something that other features may care about.

    `joined`: an owner for whom no digest is planned yet. `touched`: a touch was kept; `first` when it is a first meeting.
    `settled`: the owner's settings changed. `merged`: `contact` now stands for `source` too. `promised`: a reminder was kept,
    moved or called off.
    """

    what: Literal["joined", "touched", "settled", "merged", "promised"]
    contact: Contact | None = None
    source: Contact | None = None
    touch: Touch | None = None
    first: bool = False
    nudge: Nudge | None = None


Listener = Callable[[Happened, "Context"], Awaitable[None]]
Taker = Callable[[Said, "Context"], Awaitable[Reply | None]]
Hearer = Callable[[str, "Context"], Awaitable[bool]]
Section = Callable[[Contact, "Context"], Awaitable[Sequence[Field | Button]]]
Panel = Callable[["Context"], Awaitable[Sequence[Card]]]
Composer = Callable[[Sequence[Due], Desk, Occasion], Awaitable[Sequence[Composed]]]


class Feature(Struct):
    """One capability. Create it at module level as `feature` and declare its parts on it; the engine finds it."""

    name: str
    title: Text
    commands: list[CommandSpec] = field(default_factory=list)
    actions: dict[str, ActionSpec] = field(default_factory=dict)
    forms: dict[str, Handler[Submit]] = field(default_factory=dict)
    shortcuts: dict[str, Handler[Shortcut]] = field(default_factory=dict)
    composers: dict[str, Composer] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    """Kinds of nudges that the owner asked for."""
    closing: set[str] = field(default_factory=set)
    """Kinds of nudges that are composed when all others are."""
    sections: dict[str, list[Section]] = field(default_factory=dict)
    panels: list[Panel] = field(default_factory=list)
    hinters: list[Hinter] = field(default_factory=list)
    listeners: dict[str, list[Listener]] = field(default_factory=dict)
    takers: list[Taker] = field(default_factory=list)
    words: Handler[Said] | None = None

    def command(
        self,
        name: str,
        *,
        ja: str | tuple[str, ...],
        summary: Text,
        example: Text | None = None,
        takes: Param | None = None,
        params: Sequence[Param] = (),
        aliases: tuple[str, ...] = (),
        reads: bool = False,
        default: bool = False,
    ) -> Callable[[C], C]:
        """Handle a command, or with a `name` of two words a subcommand: those with the same first word are a group.

        With `reads` it cannot write, and needs no transaction. The one subcommand that is the `default` also answers to
        the group's word alone, and to that word with any text that does not begin like another subcommand.
        """

        words = (ja,) if isinstance(ja, str) else ja

        def declare(handler: C) -> C:
            self.commands.append(
                CommandSpec(
                    feature=self,
                    name=_spaced(name),
                    ja=tuple(map(_spaced, words)),
                    aliases=tuple(map(_spaced, aliases)),
                    summary=summary,
                    example=example or Text(en=name, ja=words[0]),
                    takes=takes,
                    params=tuple(params),
                    reads=reads,
                    handler=handler,
                    default=default,
                )
            )
            return handler

        return declare

    def button(self, name: str, *, reads: bool = False, hears: Hearer | None = None) -> Callable[[P], P]:
        """Handle presses of this feature's button (or choice) called `name`. One handler may stand for a command as well.

        While a question stands that words may answer by this action (`standing.put`), `hears` tells which words do: they
        come as the answer called TYPED.
        """

        def declare(handler: P) -> P:
            self.actions[self.action(name)] = ActionSpec(reads=reads, handler=handler, hears=hears)
            return handler

        return declare

    def form(self, name: str) -> Callable[[Handler[Submit]], Handler[Submit]]:
        """Handle this feature's form called `name` when it is sent."""

        def declare(handler: Handler[Submit]) -> Handler[Submit]:
            self.forms[self.action(name)] = handler
            return handler

        return declare

    def answer(self, taker: Taker) -> Taker:
        """Take plain words as the answer to what this feature has asked; None when they are none.

        Asked when nothing else is to be made of them.
        """
        self.takers.append(taker)
        return taker

    def said(self, handler: Handler[Said]) -> Handler[Said]:
        """Handle plain words that begin with no command; one feature of the bot can."""
        self.words = handler
        return handler

    def shortcut(self, name: str) -> Callable[[Handler[Shortcut]], Handler[Shortcut]]:
        """Handle what is chosen under this name in a platform's own menus."""

        def declare(handler: Handler[Shortcut]) -> Handler[Shortcut]:
            self.shortcuts[name] = handler
            return handler

        return declare

    def nudge(self, kind: str, *, asked: bool = False, last: bool = False) -> Callable[[Composer], Composer]:
        """Compose nudges of a kind: one Composed for each Due, in order.

        Of what the owner has not `asked` for, only so much is sent on one day. The `last` are composed when all others
        are, and can see who is spoken of already.
        """

        def declare(composer: Composer) -> Composer:
            self.composers[kind] = composer
            self.asked |= {kind} if asked else set()
            self.closing |= {kind} if last else set()
            return composer

        return declare

    def section(self, *surfaces: str) -> Callable[[Section], Section]:
        """Add fields to surfaces that many features share, such as the `who` card."""

        def declare(section: Section) -> Section:
            for surface in surfaces:
                self.sections.setdefault(surface, []).append(section)
            return section

        return declare

    def panel(self, panel: Panel) -> Panel:
        """Add cards to the dashboard; none where there is nothing to say. It cannot write."""
        self.panels.append(panel)
        return panel

    def hint(self, hinter: Hinter) -> Hinter:
        """Give reasons and openers for people who are due, for a whole batch at once."""
        self.hinters.append(hinter)
        return hinter

    def on(self, what: str) -> Callable[[Listener], Listener]:
        """Act, in the same transaction, when something happens elsewhere; see Happened."""

        def declare(listener: Listener) -> Listener:
            self.listeners.setdefault(what, []).append(listener)
            return listener

        return declare

    def action(self, name: str) -> str:
        """The full name of one of this feature's buttons, choices or forms."""
        return f"{self.name}.{name}"

    def press(self, label: str, name: str, value: str = "", *, tone: Tone = "plain") -> Button:
        """A button of this feature."""
        return Button(label=label, action=self.action(name), value=value, tone=tone)

    def choice(self, name: str, options: Sequence[Option], placeholder: str = "") -> Choice:
        """A choice of this feature."""
        return Choice(action=self.action(name), options=tuple(options), placeholder=placeholder)


def _spaced(words: str) -> str:
    return " ".join(words.split())

"""What a person sees: messages, views, and what became of what they did."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from tests.peers.slack import blocks, markup
from tests.peers.slack.faults import Fault


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A message on somebody's screen."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[dict[str, Any]] = field(default_factory=list)
    metadata: dict[str, Any] | None = None
    private: bool = False
    """Ephemeral: only this person sees it."""
    edited: bool = False
    files: list[dict[str, Any]] = field(default_factory=list)
    thread_ts: str = ""

    def words(self) -> str:
        """Everything that can be read in it: the blocks when there are some, else the text."""
        return "\n".join(blocks.texts(self.blocks)) if self.blocks else self.text

    def read(self, tz: str = "UTC") -> str:
        """The same as somebody in this zone reads it: unescaped, with labels for links and dates in words."""
        return markup.read(self.words(), tz)

    def mentions(self) -> list[str]:
        """Everybody whom it would call."""
        every = [self.text] if not self.blocks else [self.text, *markup.marked(self.blocks)]
        return [each for text in every for each in markup.mentions(text)]

    def links(self) -> dict[str, str]:
        """Where its links lead, by what they say."""
        texts = list(markup.marked(self.blocks)) if self.blocks else [self.text]
        return {label: where for text in texts for label, where in markup.links(text).items()}

    def elements(self) -> list[dict[str, Any]]:
        """Everything in it that can be pressed or chosen."""
        return [dict(each) for each in interactive(self.blocks)]

    def labels(self) -> list[str]:
        """What its buttons say."""
        return [label(each) for each in self.elements() if each["type"] == "button"]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A modal or home tab on somebody's screen. `errors` stand beside inputs, by block id."""

    id: str
    body: dict[str, Any]
    state: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Its title; empty for a home tab."""
        return str((self.body.get("title") or {}).get("text", ""))

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """Its blocks."""
        return list(self.body["blocks"])

    def words(self) -> str:
        """Everything that can be read in it."""
        return "\n".join(blocks.texts(self.blocks))

    def read(self, tz: str = "UTC") -> str:
        """The same as somebody in this zone reads it."""
        return markup.read(self.words(), tz)

    def elements(self) -> list[dict[str, Any]]:
        """Everything in it that can be pressed, chosen or filled in."""
        return [dict(each) for each in interactive(self.blocks)]

    def labels(self) -> list[str]:
        """What its buttons say."""
        return [label(each) for each in self.elements() if each["type"] == "button"]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of something that a person did."""

    ok: bool
    error: str = ""
    """What they are told when it failed: `operation_timeout`, `dispatch_failed`, `http_client_error` …"""
    body: Any = None
    """What the app acknowledged it with."""
    payload: dict[str, Any] = field(default_factory=dict)
    """What the app was sent."""


KINDS: Mapping[str, Any] = {kind.__name__: kind for kind in (Seen, Shown, Outcome, Fault)}


def interactive(given: list[dict[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Elements that do something."""
    return (each for _, each in blocks.elements(given) if "action_id" in each)


def label(element: Mapping[str, Any]) -> str:
    """What stands on a button or in an empty select."""
    text = element.get("text") or element.get("placeholder") or {}
    return str(text.get("text", "")) if isinstance(text, Mapping) else ""


def encode(value: Any) -> Any:
    """A value of these kinds, or lists of them, as JSON."""
    if type(value).__name__ in KINDS:
        return {"kind": type(value).__name__, "value": asdict(value)}
    if isinstance(value, list | tuple):
        return [encode(each) for each in value]
    return value


def decode(value: Any) -> Any:
    """The other way round."""
    if isinstance(value, dict) and {*value} == {"kind", "value"} and value["kind"] in KINDS:
        return KINDS[value["kind"]](**value["value"])
    if isinstance(value, list):
        return [decode(each) for each in value]
    return value

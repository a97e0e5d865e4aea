"""What can happen to the bot, in words that no platform owns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.model.address import Address, MessageRef, User


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something a person did. `id` is the once-only key: the same id never takes effect twice for one owner."""

    id: str
    at: datetime
    who: User
    where: Address
    answers: Mapping[str, str] = field(default_factory=dict)
    """What the owner chose when the handler asked, by question; empty when the event comes from a platform."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Event):
    """A command by its first word, in either language; `options` where the platform has typed ones."""

    path: str
    text: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(Event):
    """A pressed button or a chosen option. `message` is where it was pressed, when the platform can edit it."""

    action: str
    value: str = ""
    message: MessageRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Submit(Event):
    """A filled-in form. `value` is what the form carried when it was opened."""

    form: str
    value: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Event):
    """Plain words in the bot's direct messages."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(Event):
    """The person opened the bot's home surface."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resettled(Event):
    """The platform tells that somebody has another language or time zone. No act of theirs: nothing is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought(Event):
    """The person is typing a name and would like to see who could be meant; answered by `Reply.options`, at once."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut(Event):
    """Something chosen from the platform's own menus. `author` and `text` are of the message it was chosen on."""

    name: Literal["save", "log"]
    author: str = ""
    text: str = ""

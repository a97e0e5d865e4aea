"""What can happen to the bot, in words that no platform owns."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, TypeVar

from msgspec import Struct, field

from bot.model.address import Address, MessageRef, User
from bot.model.file import File

E = TypeVar("E", bound="Event")


class Event(Struct, frozen=True, kw_only=True):
    """Something a person did. `id` is the once-only key: the same id never takes effect twice for one owner."""

    id: str
    at: datetime
    who: User
    where: Address
    answers: Mapping[str, str] = field(default_factory=dict)
    """What the owner chose when the handler asked, by question; empty when the event comes from a platform."""

    def turned(self, kind: type[E], **fields: Any) -> E:
        """The same act of the same person as an event of another kind; with no answers, unless they are given."""
        return kind(id=self.id, at=self.at, who=self.who, where=self.where, **fields)


class Command(Event, frozen=True, kw_only=True):
    """A command by its first word, in either language; `options` and `files` where the platform has typed ones.

    `beside`: words that came with the files, and are no command that takes them.
    """

    path: str
    text: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    files: tuple[File, ...] = ()
    beside: str = ""


class Press(Event, frozen=True, kw_only=True):
    """A pressed button or a chosen option. `message` is where it was pressed, when the platform can edit it."""

    action: str
    value: str = ""
    message: MessageRef | None = None


class Submit(Event, frozen=True, kw_only=True):
    """A filled-in form. `value` is what the form carried when it was opened."""

    form: str
    value: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


class Said(Event, frozen=True, kw_only=True):
    """Plain words in the bot's direct messages, and the files that came with them; one of the two may be empty.

    `forwarded`: they stand in a message of somebody's that the owner passed on.
    """

    text: str
    files: tuple[File, ...] = ()
    forwarded: bool = False


class Opened(Event, frozen=True, kw_only=True):
    """The person opened the bot's home surface."""


class Resettled(Event, frozen=True, kw_only=True):
    """The platform tells that somebody has another language or time zone. No act of theirs: nothing is answered."""


class Sought(Event, frozen=True, kw_only=True):
    """The person is typing a name and would like to see who could be meant; answered by `Reply.options`, at once."""

    text: str


class Shortcut(Event, frozen=True, kw_only=True):
    """Something chosen from the platform's own menus. `author` and `text` are of the message it was chosen on."""

    name: Literal["save", "log"]
    author: str = ""
    text: str = ""

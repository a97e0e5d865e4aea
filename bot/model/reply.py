"""What the bot answers, as plain data that any platform can draw."""

from typing import Literal

from msgspec import Struct

from bot.model.address import MessageRef
from bot.model.file import File

Tone = Literal["plain", "good", "warn", "danger"]


class Button(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Something to press: raises a Press with `action` and `value`, or opens `url` when that is set.

    `confirm` is asked before the press counts, where the platform can ask; elsewhere it counts at once.
    """

    label: str
    action: str = ""
    value: str = ""
    url: str = ""
    tone: Tone = "plain"
    confirm: str = ""


class Option(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One thing to choose; `value` comes back in the Press. `also` are more words by which an answer may call it."""

    label: str
    value: str
    description: str = ""
    also: str = ""


class Choice(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Pick one of several: raises a Press with `action` and the option's value."""

    action: str
    options: tuple[Option, ...]
    placeholder: str = ""


class Field(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A named fact on a card; `short` ones may stand side by side."""

    name: str
    value: str
    short: bool = True


class Card(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One thing with what belongs to it. `note` is small print under the rest.

    `opener` is what the owner could say or do first: words that invite, in the size of the body, ahead of the fields.

    Cards with the same `apart` are about something else than the answer: they stand in a message of their own where that
    is possible, so that a press on either leaves the other as it is.
    """

    title: str = ""
    body: str = ""
    opener: str = ""
    fields: tuple[Field, ...] = ()
    buttons: tuple[Button, ...] = ()
    choices: tuple[Choice, ...] = ()
    note: str = ""
    tone: Tone = "plain"
    apart: str = ""


class Input(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One field of a form. `hint` says what to write; `options` make it a choice.

    A `person` is named as in a command; platforms that can search offer the owner's people (see Sought).
    """

    id: str
    label: str
    kind: Literal["line", "lines", "choice", "person"] = "line"
    value: str = ""
    hint: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()


class Form(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Questions asked at once; comes back as a Submit with the same `id` and `value`."""

    id: str
    title: str
    inputs: tuple[Input, ...]
    value: str = ""
    submit: str = ""


class Picture(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An image file with words for those who cannot see it."""

    name: str
    data: bytes
    alt: str


class Reply(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One answer. All text is plain: adapters escape it. Moments inside it are marked as in `bot.model.moment`.

    `private` replies are visible to the caller only. `replaces` names the message that this one takes the place of;
    when `redrawn` is set, that message is to look like this from now on. Platforms that cannot edit show the reply itself.

    `faults` say what is wrong with a sent form, by input: it stays open where the platform can hold it open, and `text`
    says the same for those that cannot. `options` answer a Sought. A `file` is the owner's alone: whatever channel they
    asked in, it goes to where only they see it.
    """

    text: str = ""
    cards: tuple[Card, ...] = ()
    form: Form | None = None
    private: bool = True
    replaces: MessageRef | None = None
    redrawn: "Reply | None" = None
    picture: Picture | None = None
    file: File | None = None
    faults: tuple[tuple[str, str], ...] = ()
    options: tuple[Option, ...] = ()

    def buttons(self) -> tuple[Button, ...]:
        """Every button of every card, in reading order."""
        return tuple(button for card in self.cards for button in card.buttons)


class Capabilities(Struct, frozen=True, kw_only=True):
    """Every limit and ability of a platform; sizes in characters, counts in pieces. None means without limit."""

    text: int | None = None
    cards: int | None = None
    title: int | None = None
    body: int | None = None
    fields: int | None = None
    field_name: int | None = None
    field_value: int | None = None
    buttons: int | None = None
    button_label: int | None = None
    button_value: int | None = None
    options: int | None = None
    option_label: int | None = None
    form_title: int | None = None
    inputs: int | None = None
    input_label: int | None = None
    harmless_repeat_s: float = 0.0
    """For how long sending again with the same key makes no second message."""
    finds: bool = False
    """A sent message can be looked up by its key."""
    per_second: float | None = None
    """Messages that the platform takes altogether."""
    per_channel_s: float | None = None
    """Seconds between two messages to one person."""
    send_timeout_s: float = 15.0
    """After this long an attempt is given up as doubtful."""

"""Questions in the middle of a command: kept with the event, answered by a button, taken up where it was."""

import re
from datetime import datetime

import msgspec
from msgspec.structs import replace

from bot.book import Book
from bot.context import Ask
from bot.errors import BotError
from bot.model.event import Command, Event, Press, Said, Submit
from bot.model.question import Question
from bot.model.reply import Button
from bot.standing import TYPED, Means, Offered, means, offered

ACTION = "ask"
_BESIDE = re.compile(r"[,、]")
_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in (Command, Press, Said, Submit)}


class Again(BotError):
    """Another event than the one at hand asks a question: an answered command a further one, in the place of `question`."""

    def __init__(self, event: Event, ask: Ask, *, question: str) -> None:
        super().__init__(ask.key)
        self.event = event
        self.ask = ask
        self.question = question


def keep(event: Event, ask: Ask, *, id: str, at: datetime) -> Question:
    """The question as it is stored."""
    return Question(
        id=id,
        key=ask.key,
        kind=type(event).__name__,
        event=msgspec.json.encode(event),
        values=tuple(option.value for option in ask.options),
        created_at=at,
    )


def buttons(question: Question, ask: Ask) -> tuple[Button, ...]:
    """One button per answer. They carry the question's id and a number, so nothing in them can be forged."""
    return tuple(
        Button(label=option.label, action=ACTION, value=f"{question.id}:{n}", tone=ask.tone if n == 0 else "plain")
        for n, option in enumerate(ask.options)
    )


def offers(question: Question, ask: Ask) -> tuple[Offered, ...]:
    """The same buttons, as what the owner may type: the only answer is agreement, calling off is no."""
    pairs = zip(buttons(question, ask), ask.options, _meanings(ask), strict=True)
    return tuple(offered(button, question.id, meant, option.also) for button, option, meant in pairs)


def _meanings(ask: Ask) -> list[Means]:
    """What else each option may be called by: of “Yes, I helped” and “Solved otherwise” the second is no."""
    yes: Means = "erase" if ask.tone == "danger" else "yes"
    no: Means = "spare" if ask.tone == "danger" else "no"
    agreeing = [means(_BESIDE.split(option.label)[0]) == "yes" for option in ask.options]
    if len(agreeing) == 2 and sum(agreeing) == 1 and all(option.value for option in ask.options):
        return [yes if each else no for each in agreeing]
    only = sum(bool(option.value) for option in ask.options) == 1
    return [no if not option.value else yes if only else "" for option in ask.options]


def id_of(press: Event) -> str:
    """The id of the question that a press answers; empty for other events."""
    return press.value.partition(":")[0] if isinstance(press, Press) else ""


async def answer(book: Book, press: Event) -> tuple[Event, str] | None:
    """The event to take up again and the chosen value; None when there is no such question any more."""
    if not isinstance(press, Press):
        return None
    number = press.value.partition(":")[2]
    question = await book.answered(id_of(press))
    if question is None:
        return None
    value = press.answers.get(TYPED, "")
    if not value:
        if not number.isdecimal() or int(number) >= len(question.values):
            return None
        value = question.values[int(number)]
    event = msgspec.json.decode(question.event, type=_KINDS[question.kind])
    return replace(event, id=press.id, at=press.at, answers={**event.answers, question.key: value}), value

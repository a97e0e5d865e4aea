"""Which handler an event is for."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.context import Context
from bot.errors import UserError
from bot.feature import CommandSpec
from bot.language import options
from bot.language.fold import MOST, clean
from bot.misheard import unknown
from bot.model.event import Command, Event, Opened, Press, Said, Shortcut, Sought, Submit
from bot.model.reply import Reply
from bot.offering import AGAIN, said_again
from bot.questions import ACTION
from bot.registry import Registry
from bot.seeking import sought
from bot.text import Text

OLD_BUTTON = Text(
    en="That button is from an older message and no longer works. Please ask me again.",
    ja="そのボタンは古くて使えなくなりました。もう一度お願いします。",
)


@dataclass(frozen=True, slots=True)
class Route:
    """A handler bound to its event."""

    event: Event
    call: Callable[[Context], Awaitable[Reply]]
    reads: bool = False


_TYPED = ("text", "path", "value", "author")
_FILLED = ("options", "values")


def cleaned(event: Event) -> Event:
    """The event without control, direction or marking characters, and nothing in it longer than 4 000 characters."""
    changes: dict[str, Any] = {}
    for name in _TYPED:
        value = getattr(event, name, "")
        if isinstance(value, str) and (after := clean(value)) != value:
            changes[name] = after
    for name in _FILLED:
        if given := getattr(event, name, None):
            changes[name] = {clean(k, 100): clean(v, MOST) for k, v in given.items()}
    if (called := clean(event.who.name, 200)) != event.who.name:
        changes["who"] = replace(event.who, name=called)
    return replace(event, **changes) if changes else event


def find(registry: Registry, event: Event) -> Route:
    """The route of an event. An event that nobody handles is routed to words that say so."""
    match event:
        case Command():
            spec = registry.command(event.path)
            return _command(spec, event) if spec else _say(event, unknown(registry, event.path))
        case Said():
            return _said(registry, event)
        case Press() if event.action == ACTION:
            return _say(event, UserError(OLD_BUTTON), reads=False)
        case Press() if event.action == AGAIN:
            return find(registry, said_again(event))
        case Press():
            action = registry.actions.get(event.action)
            if action is None:
                return _say(event, UserError(OLD_BUTTON))
            return Route(event, lambda ctx: action.handler(event, ctx), action.reads)
        case Submit():
            form = registry.forms.get(event.form)
            return Route(event, lambda ctx: form(event, ctx)) if form else _say(event, UserError(OLD_BUTTON))
        case Opened():
            return find(registry, _as_command(event, "home"))
        case Sought():
            return Route(event, lambda ctx: sought(event, ctx), reads=True)
        case Shortcut():
            shortcut = registry.shortcuts[event.name]
            return Route(event, lambda ctx: shortcut(event, ctx))
    raise TypeError(f"no such event: {type(event).__name__}")


def _said(registry: Registry, event: Said) -> Route:
    words = event.text.strip().split(maxsplit=1)
    if not words:
        return find(registry, _as_command(event, "help"))
    spec = registry.command(words[0])
    if spec is None:
        said = registry.said
        return Route(event, lambda ctx: said(event, ctx)) if said else _say(event, unknown(registry, words[0]))
    return _command(spec, replace(_as_command(event, words[0]), text=words[1] if len(words) > 1 else ""))


def _command(spec: CommandSpec, event: Command) -> Route:
    text, found = options.parse(event.text, {param.name: param.words for param in spec.params})
    complete = replace(event, path=spec.name, text=text, options={**found, **event.options})
    return Route(complete, lambda ctx: spec.handler(complete, ctx), spec.reads)


def _as_command(event: Event, path: str) -> Command:
    return Command(id=event.id, at=event.at, who=event.who, where=event.where, answers=event.answers, path=path)


def _say(event: Event, error: UserError, *, reads: bool = True) -> Route:
    async def refuse(_context: Context) -> Reply:
        raise error

    return Route(event, refuse, reads)

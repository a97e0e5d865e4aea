"""Which handler an event is for."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot import misheard, requests, standing
from bot.context import Context, Instead
from bot.engine import typed
from bot.engine.offering import AGAIN, said_again
from bot.engine.questions import ACTION
from bot.engine.seeking import sought
from bot.errors import UserError
from bot.language import hurried, options
from bot.language.fold import MOST, clean
from bot.misheard import closest, unknown
from bot.model.event import Command, Event, Opened, Press, Said, Shortcut, Sought, Submit
from bot.model.reply import Reply
from bot.registry import Called, Registry
from bot.text import Text

OLD_BUTTON = Text(
    en="That button is from an older message and no longer works. Please ask me again.",
    ja="そのボタンは古くて使えなくなりました。もう一度お願いします。",
)


class Route(Struct, frozen=True):
    """A handler bound to its event."""

    event: Event
    call: Callable[[Context], Awaitable[Reply]]
    reads: bool = False


_SENTENCE = re.compile(
    r"(?:need|date|event|review|brief|circle|purpose)\s+(?:to|with|was|were|is|are|went)\s|new\s+(?:york|delhi)$"
    r"|(?:hi|hello)\s.{20}|こんにちは\s+.{12}"
    r"|(?:delete|remove)\s+(?:that|it|this|(?:(?:that|the|my)\s+)?last\s(?:one|entry|note|record|thing)|what\s+i\s.*|(?:(?:the|my|that)\s+)(?:\S+\s+){0,4}?reminders?\b.*)[\s.!]*$"
    r"|got\s+(?:an?\s+(?:\w+\s+)?(?:call|ring|text|message|msg|e-?mail|dm|letter|reply|voicemail)\b|(?:lunch|dinner|brunch|breakfast"
    r"|an?\s+(?:coffee|beer|drink)|coffee|drinks|beers)\s+(?:w/?|with)\s|(?:married|engaged|together|back|to|off|introduced|intro['’]?e?d|in touch)\b)"
    r"|gave\s+\S.{0,40}?\sa\s+(?:quick\s+)?(?:call|ring|shout)\b"
    r"|add\s+(?:(?:a|the|my)\s+(?:quick\s+)?(?:note|fact|birthday|reminder)\b|\S+(?:\s\S+)?['’]s\s+(?:phone|number|mobile|cell|e-?mail"
    r"|address|birthday|bday|company|job|title)\b)"
    r"|who\s+(?:am|do|did|should|shall|can|could|would|was|were|knows|has|have|is\s+(?:at|in|from|with|on))\s",
    re.IGNORECASE | re.DOTALL,
)
"""Words of commands that also begin sentences, cities and letters: need to call Mika, date with Ken was great, Hi Ana."""
_TYPED = ("text", "path", "value", "author")
_FILLED = ("options", "values")


def cleaned(event: Event) -> Event:
    """The event without control, direction or marking characters, and nothing in it longer than 4 000 characters.

    What was filled in has no spaces around it.
    """
    changes: dict[str, Any] = {}
    for name in _TYPED:
        value = getattr(event, name, "")
        if isinstance(value, str) and (after := clean(value)) != value:
            changes[name] = after
    for name in _FILLED:
        if given := getattr(event, name, None):
            changes[name] = {clean(k, 100): clean(v, MOST).strip() for k, v in given.items()}
    if files := getattr(event, "files", ()):
        changes["files"] = tuple(replace(each, name=clean(each.name, 200)) for each in files)
    if (called := clean(event.who.name, 200)) != event.who.name:
        changes["who"] = replace(event.who, name=called)
    return replace(event, **changes) if changes else event


def find(registry: Registry, event: Event) -> Route:
    """The route of an event. An event that nobody handles is routed to words that say so."""
    match event:
        case Command():
            return _called(registry, event, f"{event.path} {event.text}")
        case Said() if event.files and not _takes_files(registry, event.text):
            return find(registry, replace(_as_command(event, "import"), beside=event.text))
        case Said() if not event.text.strip():
            return find(registry, _as_command(event, "help"))
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


def _takes_files(registry: Registry, said: str) -> bool:
    """Whether the words beside a file are a command that wants one; all others wait until it is clear what is in it."""
    called = registry.called(said)
    return called is not None and called.spec.takes is not None and called.spec.takes.kind == "file"


def _said(registry: Registry, event: Said) -> Route:
    """A command where the words begin with one, or ask for one; before that, what they answer by word or button."""
    said = registry.said
    words = requests.command(event.text) or event.text
    command = (registry.called(words) or registry.group(words)) and not _SENTENCE.match(hurried.written_out(words))
    if said is None or command:
        route = _called(registry, _as_command(event, ""), words)
        if said is not None and words != event.text and not route.reads:
            route = _or_told(route, event, said)
    else:
        route = Route(event, lambda ctx: said(event, ctx))
    look = route.reads and not standing.means(event.text)

    async def call(ctx: Context) -> Reply:
        before = await standing.now(ctx) if command and not route.reads else None
        press = await (typed.heard(event, ctx) if look else typed.press(event, ctx))
        if press is not None:
            raise Instead(press)
        reply = await route.call(ctx)
        if command and not route.reads and (after := await standing.now(ctx)) is not None and after == before:
            # What was put to the owner before a change is not what they call off after it.
            await ctx.book.answered(standing.ID)
        return reply

    return Route(route.event, call, reads=look)


def _or_told(route: Route, event: Said, said: Callable[[Said, Context], Awaitable[Reply]]) -> Route:
    """A sentence that asks for a command; when that knows nobody of the name, what it tells of somebody new."""

    async def call(ctx: Context) -> Reply:
        try:
            return await route.call(ctx)
        except UserError as unknown:
            before = await standing.now(ctx) if unknown.offers else None
            reply = await said(event, ctx) if unknown.offers else None
            if reply is None or await standing.now(ctx) == before:
                raise unknown from None
            return reply

    return Route(route.event, call, route.reads)


def _called(registry: Registry, event: Command, said: str) -> Route:
    called = registry.called(said)
    if called is not None:
        return _command(registry, event, called, said)
    group = registry.group(said)
    if group is not None and len(said.split()) == 1:
        return find(registry, replace(_as_command(event, "help"), text=group.name.en))
    return _say(event, unknown(registry, said))


def _command(registry: Registry, event: Command, called: Called, said: str) -> Route:
    spec = called.spec
    spoken = [param.name for param in spec.params if param.kind == "text"]
    names = {param.name: param.words for param in spec.params}
    text, found = options.parse(called.text, names, long=spoken, loose=spec.takes is None)
    if (refused := misheard.refused(registry, spec, text)) is not None:
        return _say(event, refused)
    complete = event
    if found or text != event.text or event.path != spec.name:
        complete = replace(event, path=spec.name, text=text, options={**found, **event.options})
    slip = closest(registry, said) if called.alone and text else None
    if slip is None:
        return Route(complete, lambda ctx: spec.handler(complete, ctx), spec.reads)
    if spec.takes is None:
        return _say(event, slip)

    async def call(ctx: Context) -> Reply:
        """It may well be what the default takes; when the default can do nothing with it, it was a slip."""
        try:
            return await spec.handler(complete, ctx)
        except UserError:
            raise slip from None

    return Route(complete, call, spec.reads)


def _as_command(event: Event, path: str) -> Command:
    files = event.files if isinstance(event, Said | Command) else ()
    return event.turned(Command, answers=event.answers, path=path, files=files)


def _say(event: Event, error: UserError, *, reads: bool = True) -> Route:
    async def refuse(_context: Context) -> Reply:
        raise error

    return Route(event, refuse, reads)

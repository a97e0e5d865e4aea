"""The terminal as an adapter: typed lines become events, replies become printed text, `:wait` moves the clock."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import TypedDict
from zoneinfo import ZoneInfo

from adapters.console import words
from adapters.console.files import Files, Given, Lost
from adapters.console.forms import Forms
from adapters.console.layout import one_line
from adapters.console.offers import Offers
from adapters.console.parse import Line, Order, Pick, Refused, Slash, Speech, Wait, parse
from adapters.console.render import Renderer
from adapters.console.terminal import Terminal, TerminalGone
from bot.errors import DeliveryError
from bot.model.address import Address, MessageRef, User
from bot.model.event import Command, Event, Opened, Press, Said, Submit
from bot.model.file import File
from bot.model.reply import Capabilities, Reply
from bot.ports import Clock, Handle
from bot.registry import Registry
from bot.text import Locale, Text

PROMPT = "> "
ECHOED = 300
"""Characters of a typed line that are repeated in a transcript."""
CAPABILITIES = Capabilities(harmless_repeat_s=0.0, finds=False)


class _Facts(TypedDict):
    id: str
    at: datetime
    who: User
    where: Address


class ConsoleAdapter:
    """See bot.ports.Adapter. `wait` lets time pass: it moves the clock and has what falls due sent on the way."""

    name = "console"

    def __init__(
        self,
        *,
        user: User,
        terminal: Terminal,
        clock: Clock,
        wait: Callable[[timedelta], Awaitable[None]],
        new_id: Callable[[], str],
        locale: Locale,
        registry: Registry,
        folder: Path | None = None,
        chosen: Callable[[], Awaitable[tuple[Locale, str] | None]] | None = None,
    ) -> None:
        """Files are read and written at `folder`, or else where the process was started.

        `chosen` is the language and the time zone that the owner has chosen; before that, and without it, those of the
        process are spoken.
        """
        self.platform = user.platform
        self.capabilities = CAPABILITIES
        self._user = user
        self._terminal = terminal
        self._clock = clock
        self._wait = wait
        self._new_id = new_id
        self._chosen = chosen
        self._locale: Locale = locale
        self._zone = _zone(user.timezone)
        self._renderer = Renderer(colours=terminal.colours)
        self._forms = Forms(self._read, terminal.write, self._renderer, locale)
        self._offers = Offers()
        self._files = Files(registry, folder or Path())
        self._sent: dict[str, MessageRef] = {}
        self._over = False

    async def run(self, handle: Handle) -> None:
        """Greet, then answer typed lines until they end or `:quit`; also when nobody reads the answers any more."""
        try:
            await self._raise(Opened(**self._facts()), handle)
            while (typed := await self._read(blank=False)) is not None:
                line = parse(typed)
                self._offers.begin(line.number if isinstance(line, Pick) else None)
                if not (isinstance(line, Slash | Speech) and await self._handed_over(typed, handle)):
                    await self._take(line, handle)
                self._offers.settle()
        except TerminalGone:
            return

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Print a message of the bot's own accord, once for each key; raises DeliveryError."""
        if key not in self._sent:
            moment = self._now()
            try:
                self._show(reply, *self._renderer.heading(f"🔔 {moment}"))
            except TerminalGone as gone:
                raise DeliveryError(str(gone)) from gone
            self._sent[key] = MessageRef(address=address, id=key)
        return self._sent[key]

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message with this key, if this very process printed it."""
        return self._sent.get(key)

    async def _read(self, *, blank: bool = True) -> str | None:
        """The next typed line; None when there is no more, and ever after. Ctrl-C at the prompt ends the input."""
        if self._over:
            return None
        try:
            line = await self._terminal.read_line(PROMPT)
        except asyncio.CancelledError:
            if (task := asyncio.current_task()) is not None:
                task.uncancel()
            line = None
        if line is None:
            self._over = True
        elif self._terminal.repeats and (blank or line.strip()):
            shown = one_line(line[: ECHOED + 1])
            self._terminal.write(f"{PROMPT}{shown[:ECHOED]}{'…' * (len(shown) > ECHOED)}".rstrip())
        return line

    async def _take(self, line: Line | None, handle: Handle) -> None:
        match line:
            case Slash(path=path, text=text):
                await self._raise(Command(**self._facts(), path=path, text=text), handle)
                self._ask_for_file(f"{path} {text}")
            case Speech(text=text):
                await self._raise(Said(**self._facts(), text=text), handle)
                self._ask_for_file(text)
            case Pick(number=number):
                await self._press(number, handle)
            case Wait(by=by):
                await self._wait(by)
                self._say(words.NOW, moment=self._now())
            case Order(verb="quit"):
                self._over = True
            case Order(verb="now"):
                self._say(words.NOW, moment=self._now(year=True))
            case Order(verb="help"):
                self._say(words.HELP)
            case Order(verb="cancel"):
                self._say(words.LEFT)
            case Refused(why=why, word=word):
                texts = {"unknown": words.UNKNOWN, "duration": words.HOW_LONG, "too long": words.TOO_LONG}
                self._say(texts[why], word=one_line(word))

    async def _handed_over(self, typed: str, handle: Handle) -> bool:
        """Whether the line names a file: then the bot is given it, or the person is told why not."""
        match self._files.named(typed):
            case None:
                return False
            case Given(command="", file=file):
                await self._raise(Said(**self._facts(), text="", files=(file,)), handle)
            case Given(command=command, file=file):
                await self._raise(Command(**self._facts(), path=command, files=(file,)), handle)
            case Lost(why=why, path=path):
                texts = {"missing": words.NO_FILE, "folder": words.A_FOLDER, "closed": words.CLOSED}
                self._say(texts[why], path=one_line(path))
        return True

    def _ask_for_file(self, said: str) -> None:
        """Say how a file is given here, after a command that would have taken one."""
        if command := self._files.wanting(said):
            self._say(words.WHICH_FILE, command=one_line(command))

    async def _press(self, number: int, handle: Handle) -> None:
        offer = self._offers.get(number)
        if offer is None:
            self._say(words.NO_SUCH_NUMBER, number=number)
        else:
            await self._raise(Press(**self._facts(), action=offer.action, value=offer.value), handle)

    async def _raise(self, event: Event, handle: Handle) -> None:
        """Hand the event over and print the answer, asking forms for as long as answers bring them."""
        reply = await handle(event)
        await self._follow()
        while reply is not None:
            self._show(reply)
            if reply.form is None:
                return
            values = await self._forms.fill_in(reply.form)
            if values is None:
                return
            submit = Submit(**self._facts(), form=reply.form.id, value=reply.form.value, values=values)
            reply = await handle(submit)

    async def _follow(self) -> None:
        """Speak the owner's language, and tell the time where they are."""
        if self._chosen is not None and (chosen := await self._chosen()) is not None:
            self._locale, self._zone = chosen[0], _zone(chosen[1])
            self._forms.locale = self._locale

    def _facts(self) -> _Facts:
        return _Facts(id=self._new_id(), at=self._clock.now(), who=self._user, where=Address.direct(self._user))

    def _show(self, reply: Reply, *heading: str) -> None:
        """Print a reply, and keep its picture and its file."""
        self._print("\n".join([*heading, self._renderer.reply(reply, self._offers.add)]))
        picture = File(name=reply.picture.name, data=reply.picture.data) if reply.picture else None
        for file in filter(None, (picture, reply.file)):
            try:
                self._say(words.SAVED, path=one_line(str(self._files.keep(file))))
            except OSError:
                self._say(words.NOT_SAVED, name=one_line(file.name), folder=one_line(str(self._files.folder)))

    def _say(self, text: Text, **values: object) -> None:
        self._print(text.say(self._locale, **values))

    def _print(self, text: str) -> None:
        """Write a message and the empty line after it."""
        if text:
            self._terminal.write(f"{text}\n")

    def _now(self, *, year: bool = False) -> str:
        return words.date_and_time(self._clock.now().astimezone(self._zone), self._locale, year=year)


def _zone(name: str) -> tzinfo:
    """The time zone of that name; UTC when there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC

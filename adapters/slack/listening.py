"""What Slack sends, through Bolt: acknowledged in time, handed to the engine, answered where it came from."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from typing import Any, TypeVar
from uuid import uuid4

from msgspec.structs import replace
from slack_bolt.response import BoltResponse

from adapters.slack import dashboards, enclosures, forms, parse, render
from adapters.slack.acquaintance import Acquaintance
from adapters.slack.answers import Answers
from adapters.slack.calls import Calls
from adapters.slack.dashboards import Dashboards
from adapters.slack.enclosures import Enclosures
from adapters.slack.files import Files
from adapters.slack.messages import Messages
from adapters.slack.parse import Incoming, Stranger
from adapters.slack.payload import items, moment, part, place, text
from bot.errors import DeliveryError
from bot.model.address import Address, User
from bot.model.event import Opened, Resettled, Said, Sought
from bot.model.reply import Reply
from bot.operation import logs
from bot.ports import Clock, Handle
from bot.text import Text, locale_of

ACKNOWLEDGE_WITHIN_S = 2.5
"""Slack waits for 3 s: https://docs.slack.dev/interactivity/handling-user-interaction"""
FINISH_WITHIN_S = 2.0
STRANGER = Text(
    en="I work for people of the workspace that installed me. Ask yours to install Kizuna.",
    ja="私は導入されたワークスペースの方のお手伝いをしています。ご自分のワークスペースへの導入をご検討ください。",
)
UNSHOWN = Text(
    en="Something went wrong while I was showing my answer. What you asked for may be done already: please have a look.",
    ja="お返事の表示中に不具合がありました。操作は済んでいるかもしれません。ご確認ください。",
)

Ack = Callable[..., Awaitable[Any]]
Left = Callable[[str, datetime], Awaitable[None]]
"""Told of workspaces whose tokens are of no use any more, and since when."""
R = TypeVar("R")


class Listener:
    """Hears for one adapter. `handle` is the way in to the engine."""

    def __init__(
        self,
        handle: Handle,
        calls: Calls,
        messages: Messages,
        files: Files,
        acquaintance: Acquaintance,
        left: Left,
        clock: Clock,
    ) -> None:
        self._handle = handle
        self._acquaintance = acquaintance
        self._left = left
        self._clock = clock
        self._calls = calls
        self._files = files
        self._answers = Answers(calls, messages)
        self._enclosures = Enclosures(files, calls, self._answers)
        self._dashboards = Dashboards(self._draw, dashboards.EVERY_S)
        self._tasks: set[asyncio.Task[Any]] = set()

    async def hear(self, ack: Ack, body: dict[str, Any]) -> None:
        """What Slack tells: of somebody's act, or of what happened in a workspace."""
        at, kind = place(body), text(body, "event", "type")
        if at is not None and (kind == "app_uninstalled" or items(body, "event", "tokens", "bot")):
            await self._left(at.workspace, moment(str(body.get("event_time", "")), self._clock.now()))
            await ack()
        elif text(body, "type") == "app_rate_limited":
            # In that minute words and opened Home tabs may have been lost for good.
            logs.get("slack").error(
                "Slack holds events back: there were more than 30 000 in an hour", workspace=text(body, "team_id")
            )
            await ack()
        elif at is not None and kind == "user_change":
            await self._handle_profile(at.workspace, body)
            await ack()
        else:
            await self._hear_person(ack, body)

    async def _hear_person(self, ack: Ack, body: dict[str, Any]) -> None:
        """What somebody did: answered in the acknowledgement where there is room and time for it, otherwise after it.

        Raises CancelledError, without acknowledging, when this process is ending and never began with it.
        """
        incoming = parse.incoming(body, self._clock.now())
        if isinstance(incoming, Stranger):
            await self._turn_away(incoming, ack)
        elif incoming is None:
            await ack()
        else:
            working = self._kept(self._worked(incoming))
            done, _ = await asyncio.wait({working}, timeout=ACKNOWLEDGE_WITHIN_S)
            if done:
                await self._acknowledge(*working.result(), ack)
            else:
                await ack()
                self._kept(self._answer_late(incoming, working))

    async def failed(self, error: Exception, body: dict[str, Any]) -> BoltResponse:
        """Something broke before it was acknowledged: Slack sends events again; a person is told, since they wait."""
        if isinstance(error, DeliveryError):
            logs.get("slack").error("what Slack sent could not be handled", reason=error.reason)
        else:
            logs.get("slack").failure("what Slack sent could not be handled", error)
        words = f"{UNSHOWN.en}\n{UNSHOWN.ja}"
        if "event" in body:
            return BoltResponse(status=500, body="")
        if text(body, "command"):
            return BoltResponse(status=200, body={"text": words, "response_type": "ephemeral"})
        if asked := forms.asked(body.get("view") or {}):
            return BoltResponse(status=200, body={"response_action": "errors", "errors": {asked[0]: words}})
        self._kept(self._whisper(text(body, "response_url"), words))
        return BoltResponse(status=200, body="")

    async def close(self) -> None:
        """Show the answers in hand, for two seconds at most."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=FINISH_WITHIN_S)
            for task in late:
                task.cancel()
        await self._dashboards.close()

    async def _worked(self, incoming: Incoming) -> tuple[Incoming, Reply | None]:
        """What the engine says. It hears of the person's language and zone, and of others by their names."""
        who = await self._acquaintance.introduced(incoming.event.who)
        incoming = await self._placed(incoming)
        people = {*incoming.mentioned, *({incoming.author} - {"", who.id})}
        if people:
            incoming = parse.named(incoming, await self._acquaintance.names(who.workspace, people))
        incoming = await self._fetched(replace(incoming, event=replace(incoming.event, who=who)))
        return incoming, await self._handle(incoming.event)

    async def _placed(self, incoming: Incoming) -> Incoming:
        """The same, and whether it came from where the person is alone with the bot."""
        who, channel = incoming.event.who, incoming.channel
        if incoming.direct and channel:
            self._calls.learn(who.workspace, who.id, channel)
        elif channel.startswith("D"):
            own = await self._calls.known_direct(who.workspace, who.id)
            return replace(incoming, direct=own == channel)
        return incoming

    async def _fetched(self, incoming: Incoming) -> Incoming:
        """The same with the files that came with the words."""
        event = incoming.event
        if not (incoming.files and isinstance(event, Said)):
            return incoming
        return replace(
            incoming, event=replace(event, files=await self._files.taken(event.who.workspace, incoming.files))
        )

    async def _acknowledge(self, incoming: Incoming, reply: Reply | None, ack: Ack) -> None:
        if isinstance(incoming.event, Sought):
            await ack(**render.suggestions(reply or Reply(), incoming.event.text))
            return
        if reply is None:
            await ack()
        else:
            said = enclosures.announced(incoming, reply)
            body = self._answers.in_acknowledgement(incoming, said)
            await ack(**(body or {}))
            if body is None or any(enclosures.enclosed(reply)):
                self._kept(self._follow(incoming, reply, said if body is None else None))
        self._changed(incoming)

    async def _follow(self, incoming: Incoming, reply: Reply, said: Reply | None) -> None:
        """Show what is not shown yet, then hand the reply's files over."""
        if said is not None:
            await self._show(incoming, said)
        await self._enclosures.hand_over(incoming, reply)

    async def _answer_late(self, incoming: Incoming, working: asyncio.Task[tuple[Incoming, Reply | None]]) -> None:
        incoming = replace(incoming, trigger_id="")
        try:
            worked, reply = await working
            incoming = replace(worked, trigger_id="")
        except Exception as error:
            logs.get("slack").failure("an event could not be handled", error)
            await self._apologise(incoming)
            return
        if reply is not None and not isinstance(incoming.event, Sought):
            await self._follow(incoming, reply, enclosures.announced(incoming, reply))
            self._changed(incoming)

    def _changed(self, incoming: Incoming) -> None:
        if not isinstance(incoming.event, Opened):
            self._dashboards.changed(incoming.event.who)

    async def _show(self, incoming: Incoming, reply: Reply) -> None:
        """Show an answer. When that fails, say so in a few plain words, and tell the operator."""
        log = logs.get("slack")
        try:
            if isinstance(incoming.event, Opened):
                await self._answers.at_home(incoming.event.who, reply)
                self._dashboards.opened(incoming.event.who)
            else:
                await self._answers.show(incoming, reply)
            return
        except DeliveryError as error:
            log.error("an answer could not be shown", reason=error.reason)
        except Exception as error:
            log.failure("an answer could not be shown", error)
        if not isinstance(incoming.event, Opened):
            await self._apologise(incoming)

    async def _apologise(self, incoming: Incoming) -> None:
        try:
            await self._answers.beside(incoming, Reply(text=UNSHOWN.say(locale_of(incoming.event.who.locale))))
        except DeliveryError as error:
            logs.get("slack").error("nor could that be said", reason=error.reason)

    async def _turn_away(self, stranger: Stranger, ack: Ack) -> None:
        await ack()
        await self._whisper(stranger.response_url, f"{STRANGER.en}\n{STRANGER.ja}")

    async def _whisper(self, response_url: str, words: str) -> None:
        """Say a few words to one person, if there is a way."""
        if not response_url:
            return
        said = {"text": words, "response_type": "ephemeral", "replace_original": False}
        try:
            await self._calls.respond(response_url, said)
        except DeliveryError as error:
            logs.get("slack").warning("somebody could not be answered", reason=error.reason)

    async def _draw(self, user: User) -> None:
        """Compose a person's home tab and publish it."""
        at = self._clock.now()
        event = Opened(id=f"home-{uuid4().hex}", at=at, who=user, where=Address.direct(user))
        drawing, reply = await self._worked(Incoming(event=event, surface="home"))
        if reply is not None:
            await self._show(drawing, reply)

    async def _handle_profile(self, workspace: str, body: dict[str, Any]) -> None:
        """Somebody changed their profile: what follows from another zone or language is done at once."""
        profile = part(body, "event", "user")
        who = self._acquaintance.changed(workspace, profile if isinstance(profile, dict) else {})
        if who is not None:
            id, at = text(body, "event_id") or uuid4().hex, self._clock.now()
            await self._handle(Resettled(id=id, at=at, who=who, where=Address.direct(who)))
            self._dashboards.changed(who)

    def _kept(self, work: Coroutine[Any, Any, R]) -> asyncio.Task[R]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

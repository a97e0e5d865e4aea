"""How the app is told what happens: by socket or by HTTP, with deadlines, retries and scripted mischief."""

import asyncio
import json
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.peers.slack import limits
from tests.peers.slack.faults import Fault
from tests.peers.slack.posting import Posted
from tests.peers.slack.sockets import Lost

if TYPE_CHECKING:
    from tests.peers.slack.peer import Slack

ENVELOPES = {"command": "slash_commands", "event": "events_api"}
ANSWERED = ("command", "view_submission", "block_suggestion", "view_closed")
"""What may be answered with a body on a socket."""


@dataclass(frozen=True)
class Answer:
    """What the app answered in time: `body` is an object, a text or None; `error` is what the person is told."""

    body: Any = None
    error: str = ""
    no_retry: bool = False

    @property
    def ok(self) -> bool:
        """Whether it was acknowledged."""
        return not self.error


@dataclass
class Delivery:
    """Sends events and interactions to the app."""

    slack: "Slack"
    answers: list[tuple[str, Answer]] = field(default_factory=list)
    """Every attempt, by its kind or event type, and how it ended."""
    sent: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)
    """Everything that was to be sent, by `command`, `event` or the interaction's type; what comes again is not twice here."""
    _held: list[Coroutine[Any, Any, Any]] = field(default_factory=list)
    _tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    async def close(self) -> None:
        """Stop retrying."""
        for task in self._tasks:
            task.cancel()
        for held in self._held:
            held.close()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def interact(self, kind: str, payload: Mapping[str, Any]) -> Answer:
        """Send an interaction or a command, once, and wait for its answer."""
        self.sent.append((kind, payload))
        fault = self.slack.faults.next("interactions")
        if fault is not None and fault.what == "held":
            self._held.append(self._interact(kind, payload, None))
            return Answer(error="held")
        if fault is not None and fault.what == "duplicate":
            first, _ = await asyncio.gather(self._interact(kind, payload, None), self._interact(kind, payload, None))
            return first
        answer = await self._interact(kind, payload, fault)
        await self.release()
        return answer

    async def event(self, payload: Mapping[str, Any]) -> Answer:
        """Send an event and wait for its first answer; when there is none it comes again, in the background."""
        self.sent.append(("event", payload))
        fault = self.slack.faults.next("events", str(payload["event"].get("channel", "")))
        if fault is not None and fault.what == "held":
            self._held.append(self._event(payload, None, 0))
            return Answer(error="held")
        answer = await self._event(payload, fault, 0)
        if fault is not None and fault.what == "duplicate":
            await self._event(payload, None, 1)
        if not (answer.ok or answer.no_retry) or (fault is not None and fault.what == "unheard"):
            self.spawn(self._again(payload, answer.error or "http_timeout"))
        await self.release()
        return answer

    async def release(self) -> None:
        """Send what was held back."""
        while self._held:
            await self._held.pop()

    def spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do something in the background."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self, seconds: float = 10.0) -> None:
        """Wait until nothing is under way in the background. Raises TimeoutError, say when retries are still to come."""
        async with asyncio.timeout(seconds):
            while self._tasks:
                await asyncio.wait(self._tasks)

    async def _again(self, payload: Mapping[str, Any], error: str) -> None:
        for number, delay in enumerate(limits.RETRIES_S, start=1):
            await self._until_reachable(delay)
            answer = await self._event(payload, None, number, _reason(error))
            if answer.ok or answer.no_retry:
                return
            error = answer.error

    async def _until_reachable(self, delay: float) -> None:
        """A retry waits its time, or until there is a connection again."""
        sockets = self.slack.sockets
        if self.slack.app.request_url or sockets.open:
            await self.slack.timing.sleep(delay)
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(self.slack.timing.real(max(delay, 60.0))), self.slack.world.changed:
                await self.slack.world.changed.wait_for(lambda: bool(sockets.open))

    async def _interact(self, kind: str, payload: Mapping[str, Any], fault: Fault | None) -> Answer:
        what = fault.what if fault else ""
        try:
            if self.slack.app.request_url:
                posting = self.slack.posting
                send = posting.form if kind == "command" else posting.interaction
                answer = await self._posted(await send(payload, what), what)
            else:
                envelope = ENVELOPES.get(kind, "interactive")
                body = await self.slack.sockets.send(
                    envelope, payload, answers=kind in ANSWERED, breaks=what == "disconnect"
                )
                answer = Answer(body)
        except (Lost, OSError, TimeoutError) as error:
            answer = Answer(error=_told(error))
        self.answers.append((kind, answer))
        return Answer(error="operation_timeout") if what == "unheard" else answer

    async def _event(self, payload: Mapping[str, Any], fault: Fault | None, number: int, why: str = "") -> Answer:
        what = fault.what if fault else ""
        why = why or "http_timeout"
        try:
            if self.slack.app.request_url:
                retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": why} if number else {}
                answer = await self._posted(await self.slack.posting.event(payload, what, **retry), what)
            else:
                again = {"retry_attempt": number, "retry_reason": "timeout" if number else ""}
                await self.slack.sockets.send(
                    "events_api", payload, answers=False, breaks=what == "disconnect", **again
                )
                answer = Answer()
        except (Lost, OSError, TimeoutError) as error:
            answer = Answer(error=_told(error))
        self.answers.append((str(payload["event"]["type"]), answer))
        return answer

    async def _posted(self, posted: Posted, what: str) -> Answer:
        if what == "replay":
            await self.slack.posting.post(posted.body, posted.headers)
        if posted.status == 200:
            try:
                return Answer(posted.parsed())
            except json.JSONDecodeError:
                return Answer(error="invalid_command_response")
        error = "http_client_error" if 400 <= posted.status < 500 else "http_service_error"
        return Answer(error=error, no_retry=posted.no_retry)


def _told(error: Exception) -> str:
    """What a person reads when their command, button or form got no answer."""
    return "operation_timeout" if isinstance(error, TimeoutError) else "dispatch_failed"


def _reason(error: str) -> str:
    """What a retry says of the attempt before (https://docs.slack.dev/apis/events-api#retries)."""
    return {"operation_timeout": "http_timeout", "dispatch_failed": "connection_failed"}.get(error, "http_error")

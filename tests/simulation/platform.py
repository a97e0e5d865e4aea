"""A platform that outlives every bot: takes messages, drops some, and counts what people got to see."""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextvars import Context
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from bot.errors import DeliveryError
from bot.model.address import Address, MessageRef
from bot.model.reply import Capabilities, Reply
from bot.ports import Handle
from tests.simulation.life import CURRENT
from tests.simulation.trace import Trace
from tests.simulation.wallclock import WallClock

NAME, ELSEWHERE = "sim", "sim-elsewhere"
"""Two platforms that behave alike. Users of the second have names of their own."""
TIME_OUT_S = 15.0
FATES = ("limited", "failed", "failed late", "reset", "dropped", "hung", "hung late", "slow")
"""Ways in which a message may fare badly; `late` ones are taken all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the platform behaves. Chances are per attempt, but for `refuses`, which is per message."""

    dedupes_s: float
    finds: bool
    per_second: float
    per_channel_s: float
    fails: float
    refuses: float
    until: float
    """When it stops failing, in seconds of the simulation."""

    @property
    def capabilities(self) -> Capabilities:
        """What it tells the bot about itself."""
        return Capabilities(
            harmless_repeat_s=self.dedupes_s, finds=self.finds, per_second=self.per_second,
            per_channel_s=self.per_channel_s, send_timeout_s=TIME_OUT_S,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a person got: `at` by the platform's clock, `shown` by that of the bot's machines."""

    at: datetime
    shown: datetime
    after_s: float
    user: str
    key: str
    mark: str
    reply: Reply
    ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One attempt of one machine to send one message. `mark` is the key that the platform gets to see."""

    after_s: float
    shown: datetime
    machine: str
    platform: str
    user: str
    key: str
    mark: str
    reply: Reply


@dataclass
class Platform:
    """All that happens beyond the bot's machines."""

    seed: int
    manner: Manner
    clock: WallClock
    trace: Trace
    context: Context
    on_message: Callable[[Message], None]
    on_request: Callable[[Request], None]
    blocked: set[str] = field(default_factory=set)
    """Users who let nothing through."""
    messages: list[Message] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    _attempts: Counter[str] = field(default_factory=Counter)

    def refused(self, key: str) -> bool:
        """Whether it never takes this message."""
        return Random(f"{self.seed} refuses {key}").random() < self.manner.refuses

    async def take(self, request: Request) -> str:
        """The id of the message; raises DeliveryError. A cancelled attempt may arrive all the same."""
        loop = asyncio.get_running_loop()
        self.requests.append(request)
        loop.call_soon(self.on_request, request, context=self.context)
        self._attempts[request.key] += 1
        chance = Random(f"{self.seed} takes {request.key} {self._attempts[request.key]}")
        fails = loop.time() < self.manner.until and chance.random() < self.manner.fails
        fate = chance.choice(FATES) if fails else ""
        self.trace(request.machine, f"sends {request.key[:6]} to {request.user} {fate}")
        answer: asyncio.Future[str] = loop.create_future()
        if (life := CURRENT.get()) is not None:
            life.step()
        out = chance.uniform(0, TIME_OUT_S - 1) if fate == "slow" else chance.uniform(0.01, 0.4)
        loop.call_later(out, self._arrived, request, fate, chance, answer, context=self.context)
        return await answer

    async def look_up(self, user: str, key: str, since: datetime) -> str | None:
        """The id of the message with this key that came at or after `since`; raises DeliveryError."""
        loop = asyncio.get_running_loop()
        self._attempts[f"find {key}"] += 1
        chance = Random(f"{self.seed} finds {key} {self._attempts[f'find {key}']}")
        await asyncio.sleep(chance.uniform(0.01, 0.4))
        if loop.time() < self.manner.until and chance.random() < self.manner.fails:
            raise DeliveryError("no history now", retry_after_s=5.0 if chance.random() < 0.5 else None)
        for message in reversed(self.messages):
            if message.user == user and message.mark == key and message.at >= since:
                return message.ref
        return None

    def _arrived(self, request: Request, fate: str, chance: Random, answer: asyncio.Future[str]) -> None:
        error = self._objection(request, fate, chance)
        ref = "" if error and not fate.endswith(("late", "dropped")) else self._accepted(request)
        if fate.startswith("hung"):
            return
        back = chance.uniform(0, TIME_OUT_S) if fate == "slow" else chance.uniform(0.01, 0.4)
        asyncio.get_running_loop().call_later(back, _answer, answer, error, ref, context=self.context)

    def _objection(self, request: Request, fate: str, chance: Random) -> Exception | None:
        if request.user in self.blocked:
            return DeliveryError("blocked", permanent=True)
        if self.refused(request.key):
            return DeliveryError("refused", invalid=True) if chance.random() < 0.5 else ValueError("cannot be drawn")
        if fate == "limited":
            return DeliveryError("too many", retry_after_s=chance.choice((0.5, 5.0, 60.0, 1800.0)))
        if fate == "reset":
            return DeliveryError("reset before anything was sent")
        return DeliveryError("it broke", doubtful=True) if fate and fate != "slow" else None

    def _accepted(self, request: Request) -> str:
        if request.user in self.blocked or self.refused(request.key):
            return ""
        loop = asyncio.get_running_loop()
        for message in reversed(self.messages):
            fresh = loop.time() - message.after_s < self.manner.dedupes_s
            if fresh and (message.user, message.mark) == (request.user, request.mark):
                return message.ref
        message = Message(
            at=self.clock.true(), shown=self.clock.now(), after_s=loop.time(), user=request.user, key=request.key,
            mark=request.mark, reply=request.reply, ref=f"m{len(self.messages)}",
        )  # fmt: skip
        self.messages.append(message)
        self.trace("platform", f"takes {request.key[:6]} for {request.user} {_words(request.reply)}")
        self.on_message(message)
        return message.ref


class Inlet:
    """See bot.ports.Adapter. One machine's connection to one of the platforms."""

    def __init__(self, platform: Platform, machine: str, name: str = NAME) -> None:
        self.name = name
        self.platform = name
        self.capabilities = platform.manner.capabilities
        self._platform = platform
        self._machine = machine

    async def run(self, handle: Handle) -> None:
        """People speak to the engines themselves."""
        raise NotImplementedError

    async def send(self, address: Address, reply: Reply, key: str) -> MessageRef:
        """Send a message; raises DeliveryError."""
        return await self._sent(address, reply, key, mark=key)

    async def find(self, address: Address, key: str, since: datetime) -> MessageRef | None:
        """The message with this key, or None."""
        found = await self._platform.look_up(address.user, key, since)
        return MessageRef(address=address, id=found) if found else None

    async def _sent(self, address: Address, reply: Reply, key: str, *, mark: str) -> MessageRef:
        request = Request(
            after_s=asyncio.get_running_loop().time(), shown=self._platform.clock.now(), machine=self._machine,
            platform=self.platform, user=address.user, key=key, mark=mark, reply=reply,
        )  # fmt: skip
        return MessageRef(address=address, id=await self._platform.take(request))


def titles(reply: Reply) -> list[str]:
    """What a message brings up: the titles of its cards, and those that it only names."""
    named = [line[2:] for card in reply.cards for line in card.body.splitlines() if line.startswith("• ")]
    return [card.title for card in reply.cards if card.title] + named


def _words(reply: Reply) -> str:
    return " | ".join(titles(reply)) or reply.text[:30]


def _answer(answer: "asyncio.Future[str]", error: Exception | None, ref: str) -> None:
    if answer.done():
        return
    if error is not None:
        answer.set_exception(error)
    else:
        answer.set_result(ref)

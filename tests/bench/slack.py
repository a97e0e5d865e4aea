"""P1: how long Slack waits for the answer to a command, against the least that Bolt makes it wait as it comes."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from random import Random
from urllib.parse import urlencode

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier

from adapters.slack import app
from adapters.slack.adapter import SlackAdapter
from adapters.slack.requests import Requests
from bot import bootstrap
from bot.clock import SystemClock
from bot.model.secret import NONE
from bot.operation.sealing import Sealer
from bot.operation.settings import Settings
from bot.process.tuning import tune
from storage.installations import Installations
from storage.store import Store
from tests.bench.table import Row
from tests.peers import slack
from tests.peers.slack.bolt import client
from tests.peers.slack.peer import Slack

SECRET = "signing-secret-of-the-bench"
ROUNDS, WARM, AT_ONCE = 40, 4, 10
"""Ten of each in turn, so that neither finds its caches emptied by the other."""
PEOPLE = 30
GOAL = 0.15
Ask = Callable[[bytes, dict[str, str]], Awaitable[BoltResponse]]


def measure() -> list[Row]:
    """Both in one run, in turn."""
    ours, bolt = asyncio.run(_measured())
    ratio = ours / bolt
    return [
        Row(
            measure="P1 Slack command, one read, p50",
            ours=f"{ours * 1000:.2f} ms",
            beside=f"Bolt's default runner, empty handler {bolt * 1000:.2f} ms",
            ratio=f"{ratio:.3f}",
            goal=f"≤ {GOAL} of it",
            met=ratio <= GOAL,
        )
    ]


async def _measured() -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        async with slack.running() as peer, bootstrap.opened(f"sqlite:///{folder}/book.db") as database:
            clock = SystemClock()
            settings = _settings(peer)
            made = bootstrap.Bot(store=Store(database, clock), clock=clock, random=Random(1))
            installations = Installations(database, Sealer(NONE, NONE))
            async with SlackAdapter.opened(settings, installations, clock) as adapter:
                listener = adapter._listener(made.engine.handle)
                heard = app.made(adapter._client, adapter._calls, listener)
                ours = Requests(heard, settings.slack_signing_secret).answered
                user = peer.add_user("Ana")
                for number in range(PEOPLE):
                    await _asked(ours, peer, user, f"add Person {number:02} company:Sony", number)
                return await _in_turn(ours, _bolt(peer), peer, user)


async def _in_turn(ours: Ask, bolt: Ask, peer: Slack, user: str) -> tuple[float, float]:
    took: dict[str, list[float]] = {"ours": [], "bolt": []}
    tune()
    for number in range(WARM + ROUNDS):
        for name, ask in (("ours", ours), ("bolt", bolt)):
            for each in range(AT_ONCE):
                took[name].append(await _asked(ask, peer, user, f"who Person {(number + each) % PEOPLE:02}", number))
    return tuple(statistics.median(each[WARM * AT_ONCE :]) for each in took.values())  # type: ignore[return-value]


def _settings(peer: Slack) -> Settings:
    given = {"SLACK_API_URL": peer.api_url, "SLACK_BOT_TOKEN": peer.bot_token(), "SLACK_SIGNING_SECRET": SECRET}
    return Settings.load(given)


def _bolt(peer: Slack) -> Ask:
    """Bolt as it comes, with a handler that only acknowledges."""
    made = AsyncApp(client=client(peer), signing_secret=SECRET)

    @made.command("/kizuna")
    async def empty(ack: Callable[..., Awaitable[None]]) -> None:
        await ack("")

    async def ask(body: bytes, headers: dict[str, str]) -> BoltResponse:
        return await made.async_dispatch(AsyncBoltRequest(body=body.decode(), headers=dict(headers)))

    return ask


async def _asked(ask: Ask, peer: Slack, user: str, text: str, number: int) -> float:
    """Seconds until a command is acknowledged."""
    trigger = f"{number}.{len(text)}.{time.monotonic_ns()}"
    body = urlencode(
        {
            "token": "t", "team_id": peer.team, "team_domain": "bench", "channel_id": "C00000001K",
            "channel_name": "general", "user_id": user, "user_name": "ana", "command": "/kizuna", "text": text,
            "api_app_id": peer.app.id, "is_enterprise_install": "false", "trigger_id": trigger,
            "response_url": f"{peer.url}/hooks/T/1/{number}",
        }
    ).encode()  # fmt: skip
    at = str(int(time.time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=at, body=body) or ""
    headers = {
        "Content-Type": "application/x-www-form-urlencoded", "X-Slack-Request-Timestamp": at,
        "X-Slack-Signature": signature,
    }  # fmt: skip
    began = time.perf_counter()
    answer = await ask(body, headers)
    took = time.perf_counter() - began
    assert answer.status == 200, answer.body
    return took

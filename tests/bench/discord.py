"""P2: what Kizuna adds to discord.py between an interaction and its answer, both measured in one run."""

import asyncio
import gc
import json
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import discord

from adapters.discord.conversations import Conversations
from adapters.discord.forms import Forms
from adapters.discord.gateway import Gateway
from adapters.discord.listening import Listener
from adapters.discord.noise import hushed
from adapters.discord.rest import Rest
from adapters.discord.turns import Turns
from bot import bootstrap
from bot.clock import SystemClock
from bot.model.secret import NONE
from bot.operation.settings import Settings
from bot.process.tuning import tune
from storage.agreements import Agreements
from storage.database import Database
from storage.store import Store
from tests.adapters.discord import stage as stages
from tests.bench.table import Row

BLOCKS, ROUNDS = 60, 50
"""What counts is the middle of the quietest block: others may be at work on this machine."""
GOAL_US = 400


def measure() -> list[Row]:
    """Both in turn, from the text of INTERACTION_CREATE on, in a process set as `kizuna run` sets it.

    `/reminders` reads once what its owner asked for.
    """
    ours, empty = asyncio.run(_measured())
    more = ours - empty
    return [
        Row(
            measure="P2 Discord command, one read, p50",
            ours=f"{ours:.0f} µs",
            beside=f"discord.py, empty handler {empty:.0f} µs",
            ratio=f"+{more:.0f} µs",
            goal=f"≤ +{GOAL_US} µs",
            met=more <= GOAL_US,
        )
    ]


class Wire:
    """In place of the HTTP session: notes when a request is handed to it, and takes it."""

    def __init__(self) -> None:
        self.reached: asyncio.Future[float]

    def request(self, _method: str, _url: str, **_given: Any) -> "Wire":
        """One request."""
        self.reached.set_result(time.perf_counter())
        return self

    status = 200
    headers = {"content-type": "application/json"}  # noqa: RUF012

    async def text(self, encoding: str) -> str:
        """What Discord answers."""
        return '{"interaction": {"id": "1", "type": 2}}'

    async def __aenter__(self) -> "Wire":
        return self

    async def __aexit__(self, *_error: object) -> None:
        return


class Empty(discord.AutoShardedClient):
    """discord.py alone: its handler does nothing."""

    async def on_interaction(self, _interaction: discord.Interaction) -> None:
        """Nothing but to say that it was called."""
        self.wire.request("", "")

    wire: Wire


async def _measured() -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        command = await _command(Path(folder))
        async with bootstrap.opened(f"sqlite:///{folder}/kizuna.db") as database:
            with hushed():
                ours, empty = _ours(database), Empty(intents=discord.Intents(dm_messages=True))
                wires = [await _wired(client) for client in (ours, empty)]
                empty.wire = wires[1]
                tune()
                blocks = [await _in_turn(command, (ours, empty), wires) for _ in range(BLOCKS)]
                return min(block[0] for block in blocks[1:]), min(block[1] for block in blocks[1:])


async def _in_turn(
    command: dict[str, Any], clients: Sequence[discord.Client], wires: Sequence[Wire]
) -> tuple[float, float]:
    """Microseconds in the middle of one block, of each."""
    took: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    for _ in range(ROUNDS):
        for client, wire, times in zip(clients, wires, took, strict=True):
            text = json.dumps({**command, "id": str(time.time_ns())})
            wire.reached = asyncio.get_running_loop().create_future()
            began = time.perf_counter()
            client._connection.parsers["INTERACTION_CREATE"](discord.utils._from_json(text))
            times.append((await wire.reached - began) * 1_000_000)
            await asyncio.sleep(0)
    return statistics.median(took[0]), statistics.median(took[1])


async def _command(folder: Path) -> dict[str, Any]:
    """The event with which somebody asks for the reminder that is in their book."""
    async with stages.set_up(folder) as stage, stage.kizuna():
        told = {"what": "send the deck", "when": "tomorrow 10:00"}
        await stage.says(stage.ana, "remind", told, guild=stage.office)
        used = stage.peer.slash(stage.ana, "reminders", guild=stage.office)
        assert "send the deck" in (await used.reply()).text
        return used.payload


def _ours(database: Database) -> Gateway:
    clock = SystemClock()
    made = bootstrap.Bot(store=Store(database, clock), clock=clock, random=Random(1))
    rest, agreements = Rest(NONE), Agreements(database)
    listener = Listener(made.engine.handle, made.registry, rest, Conversations(rest, agreements), Forms(made.new_id))
    with hushed() as hush:
        return Gateway(listener, Turns(agreements, clock, rest), hush, Settings.load({}), 1)


async def _wired(client: discord.Client) -> Wire:
    """A client that is ready to hear, on a wire."""
    await client._async_setup_hook()
    me: Any = {"id": "1", "username": "kizuna", "discriminator": "0", "avatar": None}
    client._connection.user = discord.ClientUser(state=client._connection, data=me)
    client.http._HTTPClient__session = wire = Wire()  # type: ignore[attr-defined]
    return wire

"""What stories on Slack may ask for: a stage, and Kizuna at work on it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.slack import messages
from tests.adapters.slack import errand as errands
from tests.adapters.slack import stage as stages
from tests.adapters.slack.house import House
from tests.adapters.slack.installing import slack_without_us
from tests.adapters.slack.stage import Stage


@pytest.fixture
def way() -> str:
    """How Slack and Kizuna are joined, unless a test says otherwise."""
    return "socket"


@pytest.fixture
async def set_up(tmp_path: Path, way: str, sqlite_template: Path) -> AsyncIterator[Stage]:
    """A stage on which Kizuna has not been started."""
    shutil.copy(sqlite_template, tmp_path / "kizuna.db")
    async with stages.set_up(tmp_path, way) as stage:
        yield stage


@pytest.fixture
async def stage(set_up: Stage) -> AsyncIterator[Stage]:
    """A stage on which Kizuna is at work."""
    async with set_up.kizuna():
        yield set_up


@pytest.fixture
async def house(database) -> AsyncIterator[House]:
    """A house on each engine."""
    async with slack_without_us() as peer:
        yield House(peer, database)


@pytest.fixture
async def small(new_database) -> AsyncIterator[House]:
    """One on SQLite."""
    async with slack_without_us() as peer:
        yield House(peer, await new_database("sqlite"))


@pytest.fixture
async def errand(monkeypatch):
    """An adapter that listens, with little patience."""
    monkeypatch.setattr(messages, "WAIT_S", 0.01)
    async with errands.running() as running:
        yield running

"""What stories on Slack may ask for: a stage, and Kizuna at work on it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.slack import stage as stages
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

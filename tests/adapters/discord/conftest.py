"""What stories on Discord may ask for: a stage, and Kizuna at work on it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.discord import stage as stages
from tests.adapters.discord.stage import Stage
from tests.peers.discord import Rules


@pytest.fixture
def rules() -> Rules:
    """How Discord behaves, unless a test says otherwise."""
    return Rules()


@pytest.fixture
async def set_up(tmp_path: Path, rules: Rules, sqlite_template: Path) -> AsyncIterator[Stage]:
    """A stage on which Kizuna has not been started."""
    shutil.copy(sqlite_template, tmp_path / "kizuna.db")
    async with stages.set_up(tmp_path, rules) as stage:
        yield stage


@pytest.fixture
async def stage(set_up: Stage) -> AsyncIterator[Stage]:
    """A stage on which Kizuna is at work."""
    async with set_up.kizuna():
        yield set_up

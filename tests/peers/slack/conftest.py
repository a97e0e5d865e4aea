"""What tests of this Slack begin with: one that runs, and somebody in it."""

from collections.abc import AsyncIterator

import pytest

from tests.peers import slack
from tests.peers.slack.peer import Slack


@pytest.fixture
async def peer() -> AsyncIterator[Slack]:
    """A Slack."""
    async with slack.running() as running:
        yield running


@pytest.fixture
def ana(peer: Slack) -> str:
    """Somebody in it."""
    return peer.add_user("Ana")

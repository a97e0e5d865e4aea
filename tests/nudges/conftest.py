"""What tests of nudges may ask for: workers that are killed and stopped."""

from collections.abc import AsyncIterator

import pytest

from tests.torture.nursery import Nursery, open_nursery


@pytest.fixture(scope="session")
async def nursery() -> AsyncIterator[Nursery]:
    """Where workers on all platforms are forked; to load it takes most of a second."""
    async with open_nursery("discord", "slack") as opened:
        yield opened

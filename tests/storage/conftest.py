"""What tests of the store may ask for."""

import pytest

from tests.storage.samples import Books


@pytest.fixture
async def books(database) -> Books:
    """Everybody's books, once per engine."""
    return Books(database)

"""What tests of the pages may ask for."""

import pytest

from tests.adapters.web.browser import Site
from tests.storage.samples import Books


@pytest.fixture
async def site(database) -> Site:
    """The pages of a process on a database, once per engine."""
    return Site(Books(database))


@pytest.fixture
async def small_site(new_database) -> Site:
    """The pages of a process on a SQLite file."""
    return Site(Books(await new_database("sqlite")))

"""/health says whether the process lives, /ready whether it may be relied upon."""

from contextlib import asynccontextmanager

import pytest

from adapters.web import health
from bot.errors import StoreError


async def test_a_process_whose_database_answers_is_ready(site):
    assert await site.asks("/health") == (200, '{"alive": true}')
    assert await site.ready() == (200, [])


async def test_a_process_without_its_database_lives_but_is_not_ready(site):
    await site.books.database.close()
    assert (await site.asks("/health"))[0] == 200
    assert await site.ready() == (503, ["the database cannot be used"])


async def test_a_database_that_does_not_answer_is_not_waited_for(small_site, monkeypatch):
    monkeypatch.setattr(health, "PATIENCE_S", 0.05)

    @asynccontextmanager
    async def deaf():
        import asyncio

        yield await asyncio.Event().wait()

    small_site.books.database.reading = deaf
    assert await small_site.ready() == (503, ["the database does not answer within 1 s"])


@pytest.mark.parametrize(
    ("version", "reasons"), [("0000", ["the tables are older than this program needs"]), ("9999", [])]
)
async def test_older_tables_are_in_the_way_and_newer_ones_of_a_rolling_deploy_are_not(site, version, reasons):
    async with site.books.database.writing() as connection:
        await connection.rows("UPDATE alembic_version SET version_num = :version", {"version": version})
    try:
        assert (await site.ready())[1] == reasons
    finally:
        from storage.schema import revisions

        async with site.books.database.writing() as connection:
            await connection.rows("UPDATE alembic_version SET version_num = :version", {"version": revisions()[-1]})


async def test_a_failing_tick_and_an_end_that_is_near_are_told_both(small_site):
    small_site.service.failing = small_site.service.stopping = True
    assert await small_site.ready() == (
        503,
        ["nudges have to wait: the last tick failed", "the process is stopping"],
    )


async def test_what_the_database_says_is_not_passed_on(small_site):
    @asynccontextmanager
    async def broken():
        raise StoreError("the book of Aya Sato is broken")
        yield

    small_site.books.database.reading = broken
    assert "Aya" not in (await small_site.asks("/ready"))[1]

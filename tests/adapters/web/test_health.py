"""/health says whether the process lives, /ready whether it may be relied upon."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from adapters.web import health, metrics
from adapters.web.asking import Asked
from bot import bootstrap
from bot.errors import StoreError
from tests.adapters.web.browser import Site
from tests.peers import wire
from tests.process.stage import until
from tests.storage.samples import Books


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
        yield await asyncio.Event().wait()

    small_site.books.database.reading = deaf
    assert await small_site.ready() == (503, ["the database does not answer within 1 s"])


async def test_a_server_that_falls_silent_keeps_no_answer_waiting(postgres_url, monkeypatch):
    monkeypatch.setattr(health, "PATIENCE_S", 0.2)
    monkeypatch.setattr(metrics, "PATIENCE_S", 0.2)
    async with wire.strung(postgres_url) as strung, bootstrap.opened(strung.url) as database:
        site = Site(Books(database))
        assert await site.ready() == (200, [])
        strung.swallow()
        async with asyncio.timeout(5):
            assert await site.ready() == (503, ["the database does not answer within 1 s"])
            assert (await site.figures())["kizuna_database_up"] == 0
        strung.heal()


async def test_those_who_ask_at_once_share_one_question_to_the_database():
    heard: list[asyncio.Future[int]] = []

    async def question() -> int:
        heard.append(asyncio.get_running_loop().create_future())
        return await heard[-1]

    asked = Asked(question)
    waiting = [asyncio.create_task(asked.answer(5)) for _ in range(20)]
    await until(lambda: heard)
    heard[0].set_result(7)
    assert await asyncio.gather(*waiting) == [7] * 20
    assert len(heard) == 1


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

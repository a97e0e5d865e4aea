"""What is derived from contacts is brought up to date when the rules have changed: once, whoever starts first."""

import asyncio
import hashlib

import pytest

from bot.language import names
from storage import renewal, schema
from storage.mentions import mention
from storage.tables import TABLES
from tests.storage.samples import AYA, BEN, NOW, Books, a_contact, a_touch

RULES = "c473"
"""What the rules make of some people. Where this fails, the rules have changed: raise renewal.EDITION with it."""
EDITION = "1"


async def rows(books: Books, table: str) -> list:
    """All rows but for editions."""
    columns = ", ".join(name for name in schema.tables()[table].columns if name != "edition")
    async with books.database.reading() as connection:
        found = await connection.rows(f"SELECT {columns} FROM {table} ORDER BY {columns}", {})  # noqa: S608
        return [tuple(row.values()) if hasattr(row, "values") else tuple(row) for row in found]


async def run(books: Books, statement: str) -> None:
    async with books.database.writing() as connection:
        await connection.rows(statement, {})


async def noted(books: Books) -> str:
    async with books.database.reading() as connection:
        found = await connection.rows("SELECT value FROM agreements WHERE name = 'renewal'", {})
        return found[0]["value"] if found else ""


@pytest.fixture
async def stale(books: Books) -> Books:
    """Two books as an older program left them."""
    for owner in (AYA, BEN):
        await books.keep(*(a_contact(f"P{n}", notes="dog") for n in range(5)), a_touch(contact="p1"), owner=owner)
    books.names, books.mentions = await rows(books, "contact_names"), await rows(books, "mentions")
    await run(books, "UPDATE contact_names SET name = 'old ' || name")
    await run(books, "DELETE FROM mentions")
    return books


async def test_names_and_mentions_are_made_anew(stale, monkeypatch):
    monkeypatch.setattr(renewal, "BATCH", 3)
    await renewal.renew(stale.database)
    assert await rows(stale, "contact_names") == stale.names
    assert await rows(stale, "mentions") == stale.mentions
    assert await noted(stale) == renewal.EDITION


async def test_it_is_done_once_until_the_rules_change(stale, monkeypatch):
    await renewal.renew(stale.database)
    await run(stale, "DELETE FROM mentions")
    await renewal.renew(stale.database)
    assert await rows(stale, "mentions") == []
    monkeypatch.setattr(renewal, "EDITION", "another")
    await renewal.renew(stale.database)
    assert await rows(stale, "mentions") == stale.mentions


async def test_after_a_crash_it_goes_on_where_it_stopped(stale, monkeypatch):
    monkeypatch.setattr(renewal, "BATCH", 3)
    assert await renewal._batch(stale.database)
    assert len(await rows(stale, "mentions")) == 3
    await renewal.renew(stale.database)
    assert await rows(stale, "mentions") == stale.mentions


async def test_many_processes_share_the_work(stale, monkeypatch):
    monkeypatch.setattr(renewal, "BATCH", 2)
    await asyncio.gather(*(renewal.renew(stale.database) for _ in range(4)))
    assert await rows(stale, "mentions") == stale.mentions
    assert await rows(stale, "contact_names") == stale.names


async def test_opening_a_database_does_it_and_nothing_is_noted_in_an_empty_one(new_database, tmp_path):
    database = await new_database("sqlite")
    books = Books(database)
    assert await noted(books) == ""
    await books.keep(a_contact(notes="dog"))
    await run(books, "DELETE FROM mentions")
    await database.close()
    await database.open()
    assert len(await rows(books, "mentions")) == 1


def test_whoever_changes_the_rules_raises_the_edition():
    people = [
        a_contact("渡邉 健", reading="わたなべ けん", company="ＳＯＮＹ", notes="Café", aliases=("ナベ",)),
        a_contact("José O'Neill", title="CTO", met_where="ﾊﾟｲｺﾝ", handles=("@jo",), touched_at=NOW),
        a_contact("Ōno Tarō"), a_contact("佐々木博士"), a_contact("🦊"),
    ]  # fmt: skip
    made = [(sorted(names.keys(each.name, each.reading, each.aliases)), mention(each, ())) for each in people]
    digest = hashlib.sha256(repr(made).encode()).hexdigest()
    assert (digest[:4], renewal.EDITION) == (RULES, EDITION), "raise renewal.EDITION, then note both here"
    assert TABLES["contacts"].derived

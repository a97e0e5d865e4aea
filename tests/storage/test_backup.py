"""Backups: whole or not at all, on either engine and between them."""

import gzip
import json
import resource
import sqlite3
import zlib
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError
from storage import archive, backup, schema, statements

COUNTS = {table: 2 for table in schema.tables()}
OTHER = {"sqlite": "postgres", "postgres": "sqlite"}


def rows_of(table: str, many: int = 1) -> list[dict[str, object]]:
    """Rows that fit a table, with every kind of value: words in Japanese, numbers at their limit, bytes, nothing."""
    with closing(sqlite3.connect(":memory:")) as schema_only:
        schema_only.executescript(schema.SNAPSHOT.read_text(encoding="utf-8"))
        columns = schema_only.execute('SELECT name, type, "notnull" FROM pragma_table_info(?)', (table,)).fetchall()
    kinds = {"BIGINT": 2**63 - 1, "INTEGER": -(2**31), "BLOB": bytes(range(256)), "DOUBLE": 0.1}
    return [
        {name: kinds.get(kind, f"{name} {n} 絆\n'\"") if filled else None for name, kind, filled in columns}
        for n in range(many)
    ]


async def fill(database, counts=COUNTS) -> None:
    """Put that many rows into each table."""
    async with database.writing() as connection:
        for table, many in counts.items():
            rows = rows_of(table, many)
            await connection.many(statements.insert(table, tuple(rows[0])), rows)


async def contents(database) -> dict[str, list[dict[str, object]]]:
    """Every row of every table."""
    found = {}
    async with database.reading() as connection:
        for table, each in schema.tables().items():
            ordered = f"SELECT * FROM {table} ORDER BY {statements.names(each.key)}"  # noqa: S608
            rows = await connection.rows(ordered, {})
            found[table] = [{name: row[name] for name in each.columns} for row in rows]
    return found


def rewrite(path: Path, lines: Iterable[bytes]) -> None:
    """Replace what is in a backup, as a well-formed gzip file."""
    path.write_bytes(gzip.compress(b"".join(lines)))


@pytest.fixture
async def saved(new_database, tmp_path):
    """A backup of a small book."""
    book = await new_database("sqlite")
    await fill(book)
    await backup.save(book, tmp_path / "a.kizuna")
    return tmp_path / "a.kizuna"


async def test_a_book_moves_to_the_other_engine_and_back_unchanged(database, new_database, tmp_path):
    await fill(database)
    before = await contents(database)
    there = await new_database(OTHER[database.dialect])
    back = await new_database(database.dialect)
    assert await backup.save(database, tmp_path / "a") == COUNTS
    assert await backup.restore(there, tmp_path / "a") == COUNTS
    assert await backup.save(there, tmp_path / "b") == COUNTS
    assert await backup.restore(back, tmp_path / "b") == COUNTS
    assert await contents(there) == await contents(back) == before
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


async def test_every_table_is_in_the_backup(saved):
    known = {
        "owners",
        "contacts",
        "contact_names",
        "touches",
        "purposes",
        "nudges",
        "deliveries",
        "handled",
        "questions",
    }
    assert known | {"steps"} <= set(await backup.verify(saved))


async def test_many_rows_go_in_pages_and_none_is_missed(database, new_database, tmp_path):
    many = dict.fromkeys(("contacts", "contact_names"), 2 * archive.BATCH + 1)
    await fill(database, many)
    await backup.save(database, tmp_path / "a")
    target = await new_database(database.dialect)
    await backup.restore(target, tmp_path / "a")
    assert await contents(target) == await contents(database)


async def test_a_snapshot_does_not_see_what_is_written_meanwhile(database):
    count = "SELECT count(*) AS n FROM owners"
    async with database.snapshot() as before:
        assert (await before.rows(count, {}))[0]["n"] == 0
        await fill(database)
        assert (await before.rows(count, {}))[0]["n"] == 0
    async with database.reading() as after:
        assert (await after.rows(count, {}))[0]["n"] == COUNTS["owners"]


async def test_a_snapshot_cannot_write(database):
    with pytest.raises(Exception, match=r"(?i)read-?only"):
        async with database.snapshot() as connection:
            await connection.rows("DELETE FROM owners", {})


async def test_the_file_is_for_its_owner_only_and_leaves_no_draft(saved):
    assert saved.stat().st_mode & 0o777 == 0o600
    assert not list(saved.parent.glob(".*"))


async def test_an_existing_file_is_replaced_only_by_force(database, tmp_path):
    path = tmp_path / "a"
    path.write_text("precious")
    with pytest.raises(StoreError, match=r"exists already. Name another file, or use --force"):
        await backup.save(database, path)
    assert path.read_text() == "precious"
    await backup.save(database, path, force=True)
    assert sum((await backup.verify(path)).values()) == 0


@pytest.mark.parametrize("place", ["no/such/folder/a", "."])
async def test_a_place_that_cannot_be_written_is_named(new_database, tmp_path, place):
    with pytest.raises(StoreError, match=r"cannot be written to|is a folder"):
        await backup.save(await new_database("sqlite"), tmp_path / place)


async def test_a_full_disk_leaves_the_old_backup_and_no_draft(new_database, tmp_path):
    book, path = await new_database("sqlite"), tmp_path / "a"
    path.write_text("precious")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(StoreError, match=r"could not be written: File too large. Nothing was kept"):
            await backup.save(book, path, force=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_text() == "precious"
    assert not list(tmp_path.glob(".*"))


async def test_a_backup_cut_anywhere_is_refused(saved):
    whole = saved.read_bytes()
    for length in (len(whole) - 1, len(whole) - 9, len(whole) // 2, 40, 5):
        saved.write_bytes(whole[:length])
        with pytest.raises(StoreError, match="is cut short"):
            await backup.verify(saved)


async def test_a_flipped_bit_anywhere_is_noticed(saved):
    whole = saved.read_bytes()
    for place in range(10, len(whole), 97):
        flipped = whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :]
        saved.write_bytes(flipped)
        if not _harmless(flipped, whole):
            with pytest.raises(StoreError):
                await backup.verify(saved)


def _harmless(flipped: bytes, whole: bytes) -> bool:
    """Whether the same comes out all the same: compression has a few bits that mean nothing."""
    try:
        return gzip.decompress(flipped) == gzip.decompress(whole)
    except (OSError, EOFError, zlib.error):
        return False


@pytest.mark.parametrize(
    "edit",
    [
        lambda lines: [*lines[:1], *lines[2:]],
        lambda lines: [*lines[:1], lines[1], *lines[1:]],
        lambda lines: [lines[0], lines[1].replace("絆".encode(), "糸".encode()), *lines[2:]],
        lambda lines: [lines[0].replace(b'"touches"', b'"touched"'), *lines[1:]],
        lambda lines: [*lines, lines[-1]],
        lambda lines: [*lines[:-1], b"{}\n"],
        lambda lines: [lines[0], b"not json\n", *lines[1:]],
        lambda lines: [lines[0], b'["owners","too few"]\n', *lines[1:]],
        lambda lines: [lines[0], b'["owners",{"base64":"?"}]\n', *lines[1:]],
        lambda lines: [lines[0], b"7\n", *lines[1:]],
    ],
)
async def test_an_edited_backup_is_refused_even_with_a_sound_wrapping(saved, edit):
    rewrite(saved, edit(gzip.decompress(saved.read_bytes()).splitlines(keepends=True)))
    with pytest.raises(StoreError, match=r"was changed. Nothing was loaded"):
        await backup.verify(saved)


async def test_a_backup_without_its_end_is_refused(saved):
    rewrite(saved, gzip.decompress(saved.read_bytes()).splitlines(keepends=True)[:-1])
    with pytest.raises(StoreError, match="is cut short"):
        await backup.verify(saved)


@pytest.mark.parametrize(
    "content",
    [b"hello", gzip.compress(b"hello\n"), gzip.compress(b'{"a":1}\n'), gzip.compress(b"[]")],
    ids=["text", "zipped text", "zipped object", "zipped list"],
)
async def test_another_kind_of_file_is_not_taken_for_a_backup(tmp_path, content):
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(StoreError, match="is not a backup of Kizuna"):
        await backup.verify(tmp_path / "a")


async def test_a_missing_backup_is_named(tmp_path):
    with pytest.raises(StoreError, match="missing cannot be read: No such file"):
        await backup.verify(tmp_path / "missing")


@pytest.mark.parametrize("newer", [{"format": 2}, {"schema": "9999"}])
async def test_a_backup_of_a_newer_version_says_so(saved, newer):
    lines = gzip.decompress(saved.read_bytes()).splitlines(keepends=True)
    rewrite(saved, [json.dumps({**json.loads(lines[0]), **newer}).encode() + b"\n", *lines[1:]])
    with pytest.raises(StoreError, match="was made by a newer Kizuna"):
        await backup.verify(saved)


async def test_a_database_in_use_is_left_alone(database, saved):
    await fill(database, {"owners": 1})
    with pytest.raises(StoreError, match=r"already in use \(there are rows in owners\).*KIZUNA_DATABASE_URL"):
        await backup.restore(database, saved)
    assert sum(map(len, (await contents(database)).values())) == 1


async def test_a_damaged_backup_changes_nothing(database, saved):
    saved.write_bytes(saved.read_bytes()[:-20])
    with pytest.raises(StoreError):
        await backup.restore(database, saved)
    assert not any((await contents(database)).values())


async def test_a_row_that_the_database_refuses_undoes_the_whole_load(database, tmp_path):
    with (tmp_path / "a").open("wb") as stream:
        writer = archive.Writer(stream, {"owners": ["owner_id", "id"], "steps": ["owner_id", "at"]})
        writer.add("steps", [{"owner_id": "o1", "at": 1}])
        writer.add("owners", [{"owner_id": "o1", "id": None}])
        writer.finish()
    with pytest.raises(StoreError, match="Nothing was changed"):
        await backup.restore(database, tmp_path / "a")
    assert not any((await contents(database)).values())


async def test_columns_that_came_later_get_their_defaults(database, tmp_path):
    row = {**rows_of("owners")[0], "start_step": ""}
    with (tmp_path / "a").open("wb") as stream:
        writer = archive.Writer(stream, {"owners": [name for name in row if name != "start_step"]})
        writer.add("owners", [row])
        writer.finish()
    await backup.restore(database, tmp_path / "a")
    assert (await contents(database))["owners"] == [row]


async def test_columns_that_have_gone_are_not_dropped_in_silence(database, tmp_path):
    with (tmp_path / "a").open("wb") as stream:
        writer = archive.Writer(stream, {"owners": ["owner_id", "shoe_size"]})
        writer.add("owners", [{"owner_id": "o1", "shoe_size": 43}])
        writer.finish()
    with pytest.raises(StoreError, match=r"made by an older Kizuna. Restore it with that version, then upgrade"):
        await backup.restore(database, tmp_path / "a")


def test_the_tables_and_their_keys_are_read_from_the_schema():
    assert "alembic_version" not in schema.tables()
    assert schema.tables()["contact_names"].key == ("owner_id", "name", "contact_id")

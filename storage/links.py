"""Two books of one person become one."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from bot.model.ids import bucket
from bot.model.link import Link
from bot.model.nudge import Delivery, Nudge
from bot.model.owner import Owner
from bot.model.question import Question
from storage import statements
from storage.mentions import Mentions
from storage.scope import Scope
from storage.tables import TABLES, milliseconds, placed

GIVEN = [table for table in TABLES.values() if table.record not in (Owner, Question, Delivery)]
"""The others end with the book, but for what has not reached its owner yet."""


class Links:
    """See bot.book.Links."""

    def __init__(self, scope: Scope, gone: Callable[[], None]) -> None:
        """`gone` is called when there is no such book any more."""
        self._scope = scope
        self._gone = gone

    async def offered(self, code: str, since: datetime) -> Owner | None:
        rows = await self._scope.rows("links.offered", code=code, since=milliseconds(since))
        return TABLES["owners"].load(rows[0]) if rows else None

    async def join(self, own: Owner, target: Owner, link: Link, code: str) -> bool:
        # The target's row is locked: its own events wait, and editions of mentions come in the order of their numbers.
        locked = await self._scope.connection.rows(self._scope.query("owners.lock"), {"owner_id": target.id})
        if not locked:
            return False
        target = TABLES["owners"].load(locked[0])
        theirs = Scope(self._scope.connection, target.id)
        # Of two who typed it at once, the second waited for the first, and sees only here that it was used.
        if not await theirs.rows("links.use_code", code=code):
            return False
        await self._scope.rows("links.forget_own", target=target.id)
        for table in GIVEN:
            await self._scope.run(statements.drop_known(table.name, table.key), {"target": target.id})
        people = [(target.id, row["id"]) for row in await self._scope.run(statements.ids("contacts", "id"), {})]
        for table in GIVEN:
            route = {"bucket": bucket(target.id), "platform": target.platform} if table.record is Nudge else {}
            await self._scope.run(statements.give(table.name, tuple(route)), {"target": target.id, **route})
        # A worker may hold some of these and cannot settle them: so it does not prolong them, but lets them be taken over,
        # and looked up or recognised by their keys.
        await self._scope.rows("links.give_deliveries", target=target.id)
        await self._scope.erase()
        mentions = Mentions(self._scope.connection)
        await mentions.renew_names(people)
        await mentions.renew(people)
        await theirs.rows("links.forget_codes")
        # Whoever says undo now means the joining, not what was done there before it.
        await theirs.rows("steps.forget")
        await theirs.put(target, link)
        if own.parked:
            await theirs.put(target, replace(target, parked=target.parked + own.parked))
        self._gone()
        return True

    async def drop(self, *links: Link) -> None:
        for each in links:
            await self._scope.drop(each)

    async def reroute(self, owner: Owner) -> None:
        await self._scope.rows("nudges.reroute", platform=owner.platform)
        await self._scope.rows("links.send_elsewhere", platform=owner.platform, address=placed(owner.address))

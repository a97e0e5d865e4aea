"""Work that takes long is done while no book is open: nobody waits for it, and what it gave is written once."""

import asyncio
from collections.abc import Callable

import pytest

from bot.context import Context
from bot.feature import Feature
from bot.model.event import Command
from bot.model.purpose import Purpose
from bot.model.reply import Reply
from bot.text import same
from storage.database import Database
from tests.engine import lab as labs
from tests.engine.lab import JOINED, Lab


class Pit:
    """A feature whose command `dig` adds as many numbers as there are purposes, once it is let."""

    def __init__(self) -> None:
        self.begun, self.let = asyncio.Event(), asyncio.Event()
        self.dug: list[int] = []
        self.feature = Feature("pit", same("Pit"))

        async def work(_ctx: Context, count: int) -> str:
            self.dug.append(count)
            self.begun.set()
            await self.let.wait()
            return f"dug {count}"

        @self.feature.command("dig", ja="掘る", summary=same("Dig"))
        async def dig(_call: Command, ctx: Context) -> Reply:
            found = await ctx.apart(work, len(await ctx.book.all(Purpose)))
            await ctx.book.save(Purpose(id=ctx.new_id(), what=found, created_at=ctx.now))
            return Reply(text=found)


@pytest.fixture
def pit() -> Pit:
    return Pit()


@pytest.fixture
def digging(database: Database, pit: Pit) -> Callable[..., Lab]:
    """Processes that can dig, on a database."""
    return lambda **given: Lab(database, features=[labs.feature(), pit.feature], **given)


async def begun(lab: Lab, pit: Pit, id: str = "e1") -> asyncio.Task[str | None]:
    """An event whose work is under way."""
    await lab.says("note tea")
    digging = asyncio.create_task(lab.says("dig", id=id))
    await pit.begun.wait()
    return digging


async def test_others_and_the_owner_go_on_meanwhile(digging, pit):
    lab = digging()
    work = await begun(lab, pit)
    assert await lab.says("note coffee", who="ben") == "noted coffee"
    assert await lab.says("look") == f"{JOINED}, tea"
    pit.let.set()
    assert await work == "dug 2"


async def test_what_changed_meanwhile_is_worked_in(digging, pit):
    lab = digging()
    work = await begun(lab, pit)
    await lab.says("note coffee")
    pit.let.set()
    assert await work == "dug 3"
    assert pit.dug == [2, 3]


async def test_the_same_event_in_two_processes_is_written_once(digging, pit):
    one, other = digging(), digging(seed=2)
    works = [await begun(one, pit), asyncio.create_task(other.says("dig", id="e1"))]
    pit.let.set()
    assert sorted(await asyncio.gather(*works), key=str) == [None, "dug 2"]
    assert sorted((await one.says("look") or "").split(", ")) == ["dug 2", JOINED, "tea"]


async def test_an_event_that_was_cut_off_may_come_again(digging, pit):
    lab = digging()
    work = await begun(lab, pit)
    work.cancel()
    await asyncio.wait([work])
    pit.let.set()
    assert await lab.says("look") == f"{JOINED}, tea"
    assert await lab.says("dig", id="e1") == "dug 2"


async def test_undo_is_not_asked_to_take_back_what_was_only_worked_out(digging, pit):
    lab = digging()
    pit.let.set()
    await lab.says("dig")
    async with lab.store.book(lab_owner(lab), event_id="e9") as book:
        assert await book.undo(lab.clock.now().replace(year=2000)) == "dug 1"
        assert await book.undo(lab.clock.now().replace(year=2000)) is None


def lab_owner(lab: Lab):
    """Whoever speaks in a lab."""
    from bot.engine.newcomers import newcomer

    return newcomer(lab.facts()["who"], lab.clock.now())

"""`import` of a large file: nobody waits while it is read, and what is written is what the book then lacks."""

import asyncio
import json
from collections.abc import Awaitable
from time import monotonic

import pytest

from bot.exchange import dump
from bot.model.contact import Contact
from tests.exchange.sheets import workbook
from tests.features.kept import held
from tests.features.test_importing import LINKEDIN, connections
from tests.storage.samples import AYA, NOW, a_contact
from tests.talk import Talk, shown

PEOPLE = 5000


def copy() -> bytes:
    """A book's copy, of as many people."""
    people = [a_contact(f"Person{n}", id=f"c{n}") for n in range(PEOPLE)]
    return dump.write(AYA, {"contacts": people}, NOW)


async def finished_meanwhile(talk: Talk, long: Awaitable[str]) -> int:
    """How many commands of somebody else are answered before this one is."""
    other = talk.beside("ben")
    await other.says("hi")
    task = asyncio.ensure_future(long)
    count = 0
    while not task.done():
        await other.says(f"add Friend{count}")
        count += 1
    await task
    return count - 1


def sheet() -> bytes:
    """An Excel file, of as many people."""
    return workbook([["Name", "Company"], *([f"Person{n}", "Acme"] for n in range(PEOPLE))])


@pytest.mark.parametrize(
    ("name", "data"), [("c.csv", connections(PEOPLE)), ("book.json", copy()), ("people.xlsx", sheet())]
)
async def test_others_go_on_while_a_file_is_read(talk: Talk, name: str, data: bytes) -> None:
    await talk.says("hi")
    assert await finished_meanwhile(talk, talk.sends(name, data)) >= 5
    assert f"{PEOPLE}" in shown(talk.last)


async def test_a_large_copy_is_taken_in_whole(talk: Talk) -> None:
    await talk.sends("book.json", copy())
    assert f"{PEOPLE}" in await talk.presses(talk.last.cards[0].buttons[0].label)


async def test_others_wait_for_a_small_part_of_the_time_that_adding_takes(talk: Talk) -> None:
    await talk.sends("c.csv", connections(PEOPLE))
    other, waited = talk.beside("ben"), [0.0]
    await other.says("hi")
    began = monotonic()
    task = asyncio.ensure_future(talk.presses(f"Add {PEOPLE} people"))
    while not task.done():
        asked = monotonic()
        await other.says("add Friend")
        waited.append(monotonic() - asked)
    assert f"Added {PEOPLE} people" in await task
    assert max(waited) < (monotonic() - began) * 0.4


async def test_who_was_added_meanwhile_is_not_added_twice(any_talk: Talk) -> None:
    await any_talk.sends("c.csv", LINKEDIN.encode())
    asked = any_talk.last
    agreed = asyncio.create_task(any_talk.presses("Add 2 people", of=asked))
    await asyncio.gather(any_talk.commands("add", "Ana Silva", company="Acme"), agreed)
    assert sorted(each.name for each in await held(any_talk, Contact)) == ["Ana Silva", "Taro Tanaka"]


async def test_agreeing_twice_adds_them_once(any_talk: Talk) -> None:
    await any_talk.sends("c.csv", LINKEDIN.encode())
    asked = any_talk.last
    await asyncio.gather(*(any_talk.presses("Add 2 people", of=asked) for _ in range(2)))
    assert len(await held(any_talk, Contact)) == 2


async def test_a_record_of_a_copy_that_is_none_spoils_the_copy(talk: Talk) -> None:
    document = json.loads(copy())
    document["contacts"][7]["name"] = 5
    assert "damaged" in await talk.sends("book.json", json.dumps(document).encode())

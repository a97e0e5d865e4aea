"""Whatever a platform does to a message: the right retry, parked where it can be seen, never gone, never twice."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.model.contact import Contact
from bot.nudges import holding
from storage import schema
from storage.database import Database
from tests.nudges import office
from tests.nudges.office import Office, until
from tests.peers.platform import Fault, Mode
from tests.talk import shown

ONCE = {"times": 1}


@pytest.fixture
async def works(database: Database, mode: Mode) -> AsyncIterator[Office]:
    """A bot on a platform, once per engine."""
    async with office.opened(database, mode) as opened:
        yield opened


@pytest.fixture
def mode() -> Mode:
    """What the platform can do, unless a test says otherwise."""
    return "dedupe"


async def test_a_limit_is_respected_for_as_long_as_the_platform_says(works: Office):
    works.platform.script(Fault(what="limited", seconds=30, **ONCE))
    await works.remind("aya", "milk")
    await works.works()
    await works.works(seconds=29)
    assert (works.platform.sends["aya"], works.arrived()) == (1, [])
    await works.works(seconds=1)
    assert (works.platform.sends["aya"], works.arrived()) == (2, ["milk"])


async def test_a_failing_platform_is_asked_again_less_and_less_often(works: Office):
    works.platform.script(Fault(what="server", times=4))
    await works.remind("aya", "milk")
    waits = []
    while not works.arrived():
        await works.works()
        due_at = await works.loop.next_due()
        waits.append((due_at - works.clock.now()).total_seconds() if due_at else 0.0)
        works.clock.move(timedelta(seconds=waits[-1]))
    assert [longest / 2 <= wait <= longest for wait, longest in zip(waits, (2, 4, 8, 16), strict=False)] == [True] * 4
    assert (works.platform.sends["aya"], works.arrived()) == (5, ["milk"])


@pytest.mark.parametrize("mode", ["dedupe", "history"])
@pytest.mark.parametrize("what", ["reset", "dropped", "hang", "server", "limited"])
async def test_a_fault_neither_loses_nor_doubles_a_message(works: Office, what):
    works.platform.script(Fault(what=what, **ONCE))
    await works.remind("aya", "milk")
    await works.works()
    await works.works(seconds=3)
    assert works.arrived() == ["milk"]
    assert await works.states("aya") == ["sent"]


@pytest.mark.parametrize("mode", ["bare"])
async def test_where_a_platform_can_neither_dedupe_nor_find_a_doubtful_message_comes_again(works: Office):
    works.platform.script(Fault(what="dropped", **ONCE))
    await works.remind("aya", "milk")
    await works.works()
    await works.works(seconds=3)
    assert works.arrived() == ["milk", "milk"]


@pytest.mark.parametrize("mode", ["history"])
async def test_a_platform_that_does_not_answer_when_a_message_is_looked_up_is_asked_again(works: Office):
    works.platform.script(Fault(what="dropped", **ONCE), Fault(what="deaf", **ONCE))
    await works.remind("aya", "milk")
    await works.works()
    await works.works(seconds=3)
    assert await works.states("aya") == ["scheduled"]
    await works.works(seconds=5)
    assert (works.arrived(), await works.states("aya")) == (["milk"], ["sent"])


async def test_a_message_is_found_though_the_platforms_clock_is_behind(database: Database):
    async with office.opened(database, "history", behind=timedelta(minutes=2)) as works:
        works.platform.script(Fault(what="dropped", **ONCE))
        await works.remind("aya", "milk")
        await works.works()
        await works.works(seconds=3)
        assert works.arrived() == ["milk"]


async def test_a_repeat_beyond_the_harmless_time_is_looked_up_first(database: Database):
    async with office.opened(database, "history", harmless_repeat_s=60.0) as works:
        works.platform.script(Fault(what="dropped", times=1), Fault(what="deaf", times=1))
        await works.remind("aya", "milk")
        await works.works()
        await works.works(minutes=2)
        await works.works(seconds=5)
        assert (works.arrived(), works.platform.sends["aya"]) == (["milk"], 1)


async def test_what_cannot_reach_its_owner_is_shown_at_their_next_command_and_nowhere_else(works: Office):
    works.platform.script(Fault(what="blocked", channel="aya"))
    await works.remind("aya", "milk")
    await works.remind("ben", "bread")
    await works.works()
    assert await works.states("aya") == ["parked"]
    assert "milk" not in shown(await works.says("ben", "reminders"))
    assert "I couldn't reach you in direct messages." in (said := shown(await works.says("aya", "reminders")))
    assert "milk" in said
    assert "milk" not in shown(await works.says("aya", "reminders"))
    assert works.arrived() == ["bread"]


async def test_why_several_come_late_is_said_once(works: Office):
    works.platform.script(Fault(what="blocked", channel="aya", times=2))
    await works.remind("aya", "milk")
    await works.remind("aya", "bread")
    await works.works()
    said = shown(await works.says("aya", "reminders"))
    assert ("milk" in said, "bread" in said, said.count("I couldn't reach you")) == (True, True, 1)


async def test_one_channel_that_is_gone_is_not_asked_again(works: Office):
    works.platform.script(Fault(what="blocked", channel="aya"))
    await works.remind("aya", "milk", "bread")
    await works.works()
    await works.works(days=1)
    assert (await works.states("aya"), works.platform.sends["aya"]) == (["parked", "parked"], 2)


async def test_a_message_that_is_refused_as_invalid_is_given_up_after_three_attempts(works: Office):
    works.platform.script(Fault(what="invalid", channel="aya", times=3))
    await works.remind("aya", "poison", "milk")
    await works.remind("ben", "bread")
    for _ in range(4):
        await works.works(seconds=10)
    dead, sent = await works.deliveries("aya")
    assert (dead.state, dead.reason, dead.attempts, sent.state) == ("dead", "400: invalid", 3, "sent")
    assert sorted(works.arrived()) == ["bread", "milk"]


async def test_a_channel_that_hangs_delays_nobody_else(database: Database):
    async with office.opened(database, send_timeout_s=30.0) as works:
        works.platform.script(Fault(what="hang", channel="aya", **ONCE))
        await works.remind("aya", "milk", "bread")
        for n in range(20):
            await works.remind(f"ben{n}", "tea")
        working = asyncio.create_task(works.loop.run_dry())
        await until(lambda: len(works.arrived()) == 21)
        assert works.arrived("aya") == ["milk"]
        assert not working.done()
        works.platform.end()
        await working


async def test_somebody_with_hundreds_of_messages_delays_nobody_else(works: Office):
    works.platform.script(Fault(what="slow", channel="aya", seconds=0.01))
    texts = [f"{n:03}" for n in range(120)]
    await works.remind("aya", *texts)
    await works.remind("ben", "tea")
    working = asyncio.create_task(works.loop.run_dry())
    await until(lambda: works.arrived("ben"))
    assert len(works.arrived("aya")) < 30
    await working
    assert works.arrived("aya") == texts


@pytest.mark.parametrize("mode", ["dedupe", "history"])
@pytest.mark.parametrize("what", ["reset", "dropped", "hang", "server", "limited"])
async def test_a_retry_keeps_the_order_of_an_owners_messages(works: Office, what):
    works.platform.script(Fault(what=what, channel="aya", first=2, seconds=7, **ONCE))
    await works.remind("aya", "one", "two", "three", "four")
    await works.works()
    await works.remind("aya", "five")
    await works.works()
    assert works.arrived("aya")[:1] == ["one"]
    await works.works(seconds=8)
    assert works.arrived("aya") == ["one", "two", "three", "four", "five"]


async def test_a_body_over_the_platforms_limit_is_cut_to_fit(database: Database):
    limits = {"text": 60, "title": 60, "body": 60, "button_label": 60, "option_label": 60}
    async with office.opened(database, **limits) as works:
        works.platform.longest = 60
        await works.remind("aya", "milk and " * 500)
        await works.works()
        (title,) = works.arrived("aya")
        assert title.startswith("milk and ")
        assert title.endswith("…")


async def test_a_body_that_does_not_fit_would_be_refused(works: Office):
    works.platform.longest = 60
    await works.remind("aya", "milk and " * 500)
    await works.works()
    assert works.platform.refused == {"too long": 1}


async def test_a_reminder_about_somebody_who_was_removed_meanwhile_is_not_sent(works: Office):
    mika = Contact(id="mika", name="Mika", created_at=works.clock.now())
    await works.keep("aya", mika)
    await works.remind("aya", "call", contact_id="mika")
    async with works.bot.store.book(works.owner("aya"), event_id="gone") as book:
        await book.remove(mika)
    await works.works()
    assert works.arrived() == []
    assert await works.loop.next_due() is None


async def test_an_owner_who_is_erased_between_two_attempts_gets_nothing_more(works: Office):
    works.platform.script(Fault(what="server", **ONCE))
    await works.remind("aya", "milk")
    await works.works()
    await _erase(works, "aya")
    await works.works(seconds=3)
    assert works.platform.sends["aya"] == 1
    assert await _rows(works, "aya") == 0


async def test_an_owner_who_is_erased_in_mid_delivery_leaves_no_trace(database: Database):
    async with office.opened(database, send_timeout_s=5.0) as works:
        works.platform.script(Fault(what="slow", seconds=0.3, **ONCE))
        await works.remind("aya", "milk", "bread")
        working = asyncio.create_task(works.loop.run_dry())
        await until(lambda: works.platform.sends["aya"])
        await _erase(works, "aya")
        await working
        await works.works(minutes=5)
        assert await _rows(works, "aya") == 0


async def test_an_owner_who_is_erased_gets_nothing_more_of_what_was_waiting_for_its_turn(
    database: Database, monkeypatch
):
    monkeypatch.setattr(holding, "LOOK_S", 0.02)
    async with office.opened(database, per_channel_s=0.5) as works:
        await works.remind("aya", "milk", "bread", "tea")
        await works.remind("ben", "soap", "salt")
        working = asyncio.create_task(works.loop.run_dry())
        await until(lambda: len(works.arrived()) == 2)
        await _erase(works, "aya")
        await working
        assert [works.arrived(name) for name in ("aya", "ben")] == [["milk"], ["soap", "salt"]]


async def test_a_key_that_comes_again_with_another_body_is_not_sent_again(works: Office):
    (nudge,) = await works.remind("aya", "milk")
    await works.works()
    await works.keep("aya", replace(nudge, text="bread"))
    await works.works(seconds=1)
    assert works.arrived() == ["milk"]
    assert [b"milk" in delivery.body for delivery in await works.deliveries("aya")] == [True]


async def _erase(works: Office, name: str) -> None:
    """Everything that is known about somebody goes."""
    async with works.database.writing() as connection:
        for table in (name for name, each in schema.tables().items() if each.owned):
            await connection.rows(f"DELETE FROM {table} WHERE owner_id = :owner_id", {"owner_id": works.owner(name).id})  # noqa: S608


async def _rows(works: Office, name: str) -> int:
    """How many rows are somebody's."""
    found = 0
    async with works.database.reading() as connection:
        for table in (name for name, each in schema.tables().items() if each.owned):
            rows = await connection.rows(
                f"SELECT count(*) AS n FROM {table} WHERE owner_id = :owner_id",  # noqa: S608
                {"owner_id": works.owner(name).id},
            )
            found += rows[0]["n"]
    return found

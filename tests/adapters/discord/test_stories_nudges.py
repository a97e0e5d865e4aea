"""Nudges in direct messages: they come once, their buttons work for ever, and show what came of them."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, time, timedelta

import pytest

from tests.adapters.discord.stage import read
from tests.process.stage import until


@pytest.fixture
async def reminded(set_up):
    """Both asked to be reminded an hour ago, in a server; Kizuna has been down since."""
    async with set_up.kizuna():
        await set_up.says(set_up.ana, "add", {"name": "Mika Ito", "company": "NEC"}, guild=set_up.office)
        what = {"what": "Mika Ito send the deck", "when": "in 1 hour"}
        await set_up.says(set_up.ana, "remind", what, guild=set_up.office)
        await set_up.says(set_up.yumi, "リマインド", {"内容": "銀行", "いつ": "1時間後"}, guild=set_up.office)
    set_up.later(hours=1, minutes=1)
    return set_up


async def test_a_reminder_comes_in_a_direct_message_and_shows_its_outcome_in_place(reminded):
    async with reminded.kizuna():
        nudge = await reminded.peer.sees(reminded.ana, "send the deck")
        assert {"Done", "Not now", "Open card"} <= nudge.buttons().keys()
        done = await reminded.presses(reminded.ana, nudge, "Done")
    assert done.id == nudge.id
    assert "✓ Well done: send the deck" in done.text
    assert done.buttons() == {}
    assert reminded.peer.sent(reminded.ana) == [done]


async def test_a_reminder_that_is_answered_by_words_shows_what_came_of_it(reminded):
    async with reminded.kizuna():
        nudge = await reminded.peer.sees(reminded.ana, "send the deck")
        await until(lambda: sent(reminded) == 2)
        reminded.peer.say(reminded.ana, "done")
        await reminded.peer.until(lambda: not reminded.peer.message(nudge.id).buttons())
    assert "✓ Well done: send the deck" in reminded.peer.message(nudge.id).text


def sent(stage):
    """How many deliveries are known to have arrived."""
    with closing(sqlite3.connect(stage.folder / "kizuna.db")) as book:
        return book.execute("SELECT count(*) FROM deliveries WHERE state = 'sent'").fetchone()[0]


async def test_a_reminder_is_put_off_with_a_menu_and_comes_again(reminded):
    async with reminded.kizuna():
        nudge = await reminded.peer.sees(reminded.yumi, "銀行")
        later = await reminded.peer.select(reminded.yumi, nudge, "あとで", ["1時間後"]).reply()
        assert "またお知らせします" in later.text
        assert "<t:" in later.text
    reminded.later(hours=1, minutes=1)
    async with reminded.kizuna():
        assert len(await reminded.peer.posted(2, reminded.yumi)) == 2


async def test_the_buttons_of_a_message_work_after_a_restart(reminded):
    async with reminded.kizuna():
        nudge = await reminded.peer.sees(reminded.ana, "send the deck")
    reminded.later(days=40)
    async with reminded.kizuna():
        assert "Well done" in (await reminded.presses(reminded.ana, nudge, "Done")).text


async def test_the_card_of_a_nudge_opens_beside_it(reminded):
    async with reminded.kizuna():
        nudge = await reminded.peer.sees(reminded.ana, "send the deck")
        card = await reminded.peer.press(reminded.ana, nudge, "Open card").followup()
        assert "NEC" in card.text
        assert {"Done", "Not now"} <= reminded.peer.message(nudge.id).buttons().keys()


async def test_a_nudge_keeps_its_mark_when_it_is_changed(reminded):
    async with reminded.kizuna():
        nudge = await reminded.peer.sees(reminded.ana, "send the deck")
        mark = nudge.body["components"][0]["id"]
        done = await reminded.presses(reminded.ana, nudge, "Done")
    assert done.body["components"][0]["id"] == mark > 2**30


async def test_the_digest_of_the_morning_names_whom_to_write_to(set_up):
    async with set_up.kizuna():
        for name in ("Mika", "Ken"):
            await set_up.says(set_up.ana, "add", {"name": name, "cadence": "3"})
    morning = datetime.combine(set_up.clock.now() + timedelta(days=4), time(9, 1), UTC)
    set_up.later(seconds=(morning - set_up.clock.now()).total_seconds())
    async with set_up.kizuna():
        digest = await set_up.peer.sees(set_up.ana, "Done")
        assert "Mika" in digest.text
        assert "Ken" in digest.text


async def test_with_direct_messages_closed_a_nudge_waits_for_the_next_command_and_is_shown_there_alone(reminded):
    reminded.peer.close_dms(reminded.ana)
    async with reminded.kizuna():
        await reminded.peer.until(lambda: any(each.code == 50007 for each in reminded.peer.requests))
        await reminded.peer.sees(reminded.yumi, "銀行")
        await wait_until_parked(reminded)
        used = reminded.peer.slash(reminded.ana, "home", guild=reminded.office)
        missed = [
            text for each in (await used.reply(), await used.followup()) if "send the deck" in (text := each.text)
        ]
        assert "couldn't reach you" in missed[0]
        assert all(each.viewer == reminded.ana.id for each in used.messages)
        shown = await used.followup(number=len(used.followups))
        done = await reminded.presses(reminded.ana, shown, "Done")
        assert "Well done" in done.text
    assert reminded.peer.sent(reminded.ana) == []


async def test_a_name_that_would_ping_stays_a_name_in_a_nudge(set_up):
    async with set_up.kizuna():
        await set_up.says(set_up.ana, "remind", {"what": "@everyone call <@1> https://x.y *now*", "when": "in 1 hour"})
    set_up.later(hours=1, minutes=1)
    async with set_up.kizuna():
        nudge = await set_up.peer.sees(set_up.ana, "call")
    assert nudge.pings == frozenset()
    assert "*now*" in read(nudge)
    assert "https://" not in nudge.text


async def wait_until_parked(stage):
    """Returns when the owner's next command will show what could not be delivered."""

    def parked():
        with closing(sqlite3.connect(stage.folder / "kizuna.db")) as book:
            return book.execute("SELECT 1 FROM owners WHERE parked > 0").fetchone()

    await stage.peer.until(parked)

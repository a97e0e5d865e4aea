"""`kizuna run` as a process of its own, with nothing but an environment: the main stories, killed and ended on the way."""

import asyncio
import os
import re
import signal
import sys
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.engine.newcomers import newcomer
from bot.model.address import User
from bot.model.nudge import Nudge
from storage.location import database
from storage.store import Store
from tests.adapters.slack.stage import Stage

ROOT = Path(__file__).parents[3]
END_WITHIN_S = 10
START_WITHIN_S = 60
"""A busy machine takes its time."""


@asynccontextmanager
async def process(stage: Stage, ended_by: signal.Signals = signal.SIGTERM):
    """A process at work, ended by this signal unless that has been sent; it ends in good order after SIGTERM."""
    env = {**stage.settings, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(stage.folder)}
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=env, cwd=stage.folder, stderr=asyncio.subprocess.PIPE
    )
    child.told = False
    try:
        up = (
            stage._answers() if stage.slack.app.request_url else stage.slack.until(lambda: stage.slack.sockets.open, 60)
        )
        await asyncio.wait_for(up, START_WITHIN_S)
        yield child
    finally:
        if child.returncode is None and not child.told:
            child.send_signal(ended_by)
        _, said = await asyncio.wait_for(child.communicate(), END_WITHIN_S)
    assert child.returncode == (0 if ended_by == signal.SIGTERM else -ended_by), said.decode()
    assert not re.search("Traceback|warning|error", said.decode()), said.decode()


async def remind(stage: Stage, user: str, what: str) -> None:
    """Something is due for this user now, as if they had asked for it before."""
    now = datetime.now(UTC)
    owner = newcomer(User(platform="slack", workspace=stage.slack.team, id=user), now)
    book_at = database(f"sqlite:///{stage.folder / 'kizuna.db'}")
    await book_at.open()
    async with Store(book_at, SystemClock()).book(owner, event_id=f"asked for {what}") as book:
        await book.save(Nudge(id=what, kind="reminder", due_at=now, created_at=now, text=what, explicit=True))
    await book_at.close()


@pytest.mark.parametrize("way", ["socket", "http"])
async def test_it_is_killed_again_and_again_and_loses_nothing(set_up):
    yumi, general = set_up.yumi, set_up.general
    async with process(set_up, signal.SIGKILL):
        assert (await set_up.slack.command(yumi, "/kizuna 追加 田中太郎 会社:Sony", channel=general)).ok
        assert (await set_up.slack.sees(yumi, "田中太郎", channel=general)).private
    await remind(set_up, yumi, "資料を送る")
    async with process(set_up, signal.SIGKILL):
        nudge = await set_up.slack.sees(yumi, "お知らせの時間です")
    async with process(set_up):
        await set_up.slack.press(yumi, nudge, "できた")
        after = await set_up.slack.sees(yumi, "おつかれさまでした")
        assert after.ts == nudge.ts
        await set_up.slack.say(yumi, "一覧")
        await set_up.slack.sees(yumi, "田中太郎")
    assert len([each for each in set_up.slack.posted() if "資料を送る" in each.words()]) == 1


async def test_it_ends_in_good_order_in_the_middle_of_its_work(set_up):
    async with process(set_up) as child:
        asked = [
            asyncio.create_task(set_up.slack.command(set_up.ana, f"/kizuna add Person {n}", channel=set_up.general))
            for n in range(20)
        ]
        await set_up.slack.until(lambda: set_up.slack.visible(set_up.ana, set_up.general))
        child.send_signal(signal.SIGTERM)
        child.told = True
        outcomes = await asyncio.gather(*asked)
    done = sum(outcome.ok for outcome in outcomes)
    async with process(set_up):
        await set_up.slack.command(set_up.ana, "/kizuna list", channel=set_up.general)
        listed = await set_up.slack.sees(set_up.ana, "1. Person", channel=set_up.general)
    assert f"{done} p" in listed.words()


@pytest.mark.parametrize("way", ["many"])
async def test_a_workspace_installs_it_over_the_network(set_up):
    async with process(set_up):
        assert await set_up.installs() == 200
        await set_up.slack.say(set_up.ana, "add Mika")
        await set_up.slack.sees(set_up.ana, "Added Mika")
        await set_up.slack.open_home(set_up.ana)
        await set_up.slack.until(lambda: set_up.slack.home(set_up.ana))
        assert "1 person" in set_up.slack.home(set_up.ana).words()

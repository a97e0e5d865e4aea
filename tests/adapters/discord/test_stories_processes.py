"""`kizuna run` as a process of its own, with nothing but an environment: the main stories, killed and ended on the way."""

import asyncio
import os
import re
import signal
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.adapters.discord.books import rest, sow
from tests.adapters.discord.stage import Stage
from tests.peers.discord import Rules

ROOT = Path(__file__).parents[3]
END_WITHIN_S = 10


@asynccontextmanager
async def process(stage: Stage, *arguments: str, ended_by: signal.Signals = signal.SIGTERM, **env: str):
    """A process at work, ended by this signal unless that has been sent; it ends in good order after SIGTERM."""
    told = {**stage.settings, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(stage.folder), **env}
    rest(stage)
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", *arguments, env=told, cwd=stage.folder, stderr=asyncio.subprocess.PIPE
    )
    child.told = False
    try:
        if "nudges" not in arguments:
            await stage.peer.ready(within=60)
        yield child
    finally:
        if child.returncode is None and not child.told:
            child.send_signal(ended_by)
        _, said = await asyncio.wait_for(child.communicate(), END_WITHIN_S)
    assert child.returncode == (0 if ended_by == signal.SIGTERM else -ended_by), said.decode()
    assert not re.search("Traceback|warning|error", said.decode()), said.decode()


@pytest.fixture
def rules():
    """A process that was killed may identify itself again at once; its own turns take as long as ever."""
    return Rules(identify_s=0.0)


async def test_it_is_killed_again_and_again_and_loses_nothing(set_up):
    async with process(set_up, ended_by=signal.SIGKILL):
        used = set_up.peer.slash(set_up.yumi, "追加", {"名前": "田中太郎", "会社": "Sony"}, guild=set_up.office)
        assert "田中太郎さんを追加しました" in (await used.reply()).text
        assert used.private
    await sow(set_up, set_up.yumi, "資料を送る")
    async with process(set_up, ended_by=signal.SIGKILL):
        nudge = await set_up.peer.sees(set_up.yumi, "資料を送る")
    async with process(set_up):
        done = await set_up.presses(set_up.yumi, nudge, "できた")
        assert (done.id, "おつかれさまでした" in done.text) == (nudge.id, True)
        set_up.peer.say(set_up.yumi, "一覧")
        assert "田中太郎" in (await set_up.peer.sees(set_up.yumi, "1人")).text
    assert len([text for text in set_up.peer.texts(set_up.yumi) if "資料を送る" in text]) == 1


async def test_it_ends_in_good_order_in_the_middle_of_its_work(set_up):
    async with process(set_up) as child:
        asked = [set_up.peer.slash(set_up.ana, "add", {"name": f"Person {n}"}) for n in range(20)]
        await asked[0].reply()
        child.send_signal(signal.SIGTERM)
        child.told = True
    done = sum(used.callback is not None for used in asked)
    async with process(set_up):
        assert f"{done} p" in (await set_up.says(set_up.ana, "home")).text


async def test_a_worker_for_nudges_alone_never_connects_to_the_gateway(set_up, postgres_url):
    await sow(set_up, set_up.ana, "stretch", url=postgres_url)
    async with process(set_up, "--role", "nudges", KIZUNA_DATABASE_URL=postgres_url):
        await set_up.peer.sees(set_up.ana, "stretch")
    assert set_up.peer.identifies() == []

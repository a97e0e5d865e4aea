"""What the operator asks on the command line, of a Discord that is there."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


async def kizuna(stage, *words, **env):
    """What a command prints, and its exit code."""
    told = {**stage.settings, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(stage.folder), **env}
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, env=told, cwd=stage.folder,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await asyncio.wait_for(child.communicate(), 30)
    return out.decode(), err.decode(), child.returncode


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en_GB.UTF-8", ("For a server", "For your own account")),
        ("ja_JP.UTF-8", ("サーバーに追加", "自分のアカウントに追加")),
    ],
)
async def test_the_links_that_install_it_are_printed(set_up, language, words):
    out, err, code = await kizuna(set_up, "discord-invite", LANG=language)
    assert (err, code) == ("", 0)
    assert all(each in out for each in words)
    assert out.count(f"https://discord.com/oauth2/authorize?client_id={set_up.peer.me.id}") == 2


async def test_without_a_token_it_is_said_where_to_get_one(set_up):
    out, err, code = await kizuna(set_up, "discord-invite", DISCORD_TOKEN="")
    assert (out, code) == ("", 2)
    assert err == "kizuna: DISCORD_TOKEN is not set; docs/discord.md says where to get one\n"


async def test_check_tells_whether_the_commands_are_there(set_up):
    before, _, _ = await kizuna(set_up, "check", LANG="en_GB.UTF-8")
    assert "commands are not registered" in before
    async with set_up.kizuna():
        after, _, code = await kizuna(set_up, "check", LANG="en_GB.UTF-8")
    assert "commands are registered" in after
    assert "logged in as" in after
    assert code == 0

"""A path that is written on a platform is words: nothing on the machine is read for it."""

import sys

import pytest

from bot.model.event import Command, Said
from tests.adapters.discord import payloads as discord
from tests.adapters.slack.payloads import command, envelope, message, read
from tests.talk import Talk

PATHS = ["/etc/passwd", "~/.ssh/id_rsa", "file:///etc/passwd", "'/etc/passwd'", "../../../../etc/passwd"]


@pytest.mark.parametrize("path", PATHS)
def test_slack_hears_no_file_in_a_path(path: str) -> None:
    for event in (read(command(f"import {path}")).event, read(envelope(message(f"import {path}"))).event):
        assert isinstance(event, Command | Said)
        assert event.files == ()


@pytest.mark.parametrize("path", PATHS)
def test_discord_hears_no_file_in_a_path(path: str) -> None:
    from adapters.discord import parse
    from tests.adapters.discord.inspection import registry

    said = parse.words(discord.said(f"import {path}"))
    called = parse.interaction(discord.slash("import", discord.option("file", path)), registry())
    for incoming in (said, called):
        assert incoming is not None
        assert isinstance(incoming.event, Command | Said)
        assert (incoming.event.files, incoming.attached) == ((), ())


async def test_the_bot_itself_opens_nothing(talk: Talk) -> None:
    opened: list[str] = []
    watching = [True]  # hooks cannot be taken away
    sys.addaudithook(lambda event, args: opened.append(str(args[0])) if watching and event == "open" else None)
    for path in PATHS:
        assert "Send me a file" in await talk.says(f"import {path}")
        assert "Send me a file" in await talk.commands("import", path)
    watching.clear()
    assert not any("passwd" in each or "id_rsa" in each for each in opened)

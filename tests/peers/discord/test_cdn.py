"""Files on the loopback Discord: who gets them, and which ones it does not take."""

import io

import aiohttp
import discord as library
import pytest

from tests.peers import discord
from tests.peers.discord import limits
from tests.peers.discord.cdn import clean
from tests.peers.discord.driven import driven


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a-b_c.1.csv", "a-b_c.1.csv"),
        ("my people.csv", "my_people.csv"),
        ("連絡先.csv", "_.csv"),
        ("_a.csv", "a.csv"),
        ("hi (1).csv", "hi_1.csv"),
    ],
)
def test_names_are_cleaned(name: str, kept: str) -> None:
    assert clean(name) == kept


async def test_whoever_has_the_signed_address_gets_the_file_and_nobody_else_does() -> None:
    async with discord.running() as peer, aiohttp.ClientSession() as session:
        file = peer.attach(peer.person("Hana"), "連絡先.csv", "name")
        assert (file.filename, file.title, file.size) == ("_.csv", "連絡先", 4)
        async with session.get(file.url) as answer:
            assert await answer.text() == "name"
        async with session.get(file.url.partition("?")[0]) as answer:
            assert answer.status == 404


async def test_a_token_for_the_files_is_held_against_the_bot() -> None:
    async with discord.running(strict=False) as peer, aiohttp.ClientSession() as session:
        file = peer.attach(peer.person("Hana"), "a.csv", "name")
        async with session.get(file.url, headers={"Authorization": f"Bot {peer.rules.token}"}):
            assert len(peer.violations) == 1


async def test_a_file_that_no_component_shows_is_held_against_the_bot() -> None:
    async with discord.running(strict=False) as peer, driven(peer) as bot:
        dm = await bot.create_dm(library.Object(int(peer.person("Hana").id)))
        view = library.ui.LayoutView()
        view.add_item(library.ui.TextDisplay("Here"))
        await dm.send(view=view, file=library.File(io.BytesIO(b"PK"), "a.zip"))
        assert peer.violations == ["nobody sees the file a.zip"]


async def test_a_file_over_ten_megabytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 10)
    async with discord.running() as peer, driven(peer) as bot:
        dm = await bot.create_dm(library.Object(int(peer.person("Hana").id)))
        await dm.send(file=library.File(io.BytesIO(b"x" * 10), "a.zip"))
        with pytest.raises(library.HTTPException) as refused:
            await dm.send(file=library.File(io.BytesIO(b"x" * 11), "a.zip"))
        assert (refused.value.status, refused.value.code) == (413, 40005)


async def test_people_attach_files_to_messages_and_to_options() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana = peer.person("Hana")
        peer.say(hana, "", attached=[peer.attach(hana, "a.csv", "name")])
        await peer.until(lambda: bot.heard)
        assert await bot.heard[0].attachments[0].read() == b"name"
        assert peer.fetched == [str(bot.heard[0].attachments[0].id)]

"""Files that are handed out arrive whole, where only their owner sees them, or words say why they do not."""

import pytest
from msgspec.structs import replace

from adapters.discord.uploads import named
from bot.model.address import Address, MessageRef
from bot.model.event import Press
from bot.model.file import File
from bot.model.reply import Card, Picture, Reply
from tests.adapters.discord.filing import DATA, EXPORT, NAME, filing
from tests.peers.discord import Fault, Message, limits
from tests.peers.discord.platform import Platform

PICTURE = Picture(name="map.png", data=b"\x89PNG map", alt="A map")
DEFERRED = 5


def sent(peer: Platform, message: Message) -> list[tuple[str, bytes]]:
    """The files that a message shows, by name."""
    shown = [each["file"] for each in message.components if each["type"] == 13]
    return [(peer.attachments[each["attachment_id"]].filename, peer.files[each["attachment_id"]]) for each in shown]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (NAME, NAME),
        ("連絡先.csv", "kizuna.csv"),
        ("絆 2026-11-23.zip", "2026-11-23.zip"),
        ("ｋｉｚｕｎａ．ｃｓｖ", "kizuna.csv"),
        ("my people (2).csv", "my_people_2.csv"),
        ("../../etc/passwd", "passwd"),
        ("_.-絆", "kizuna"),
        ("", "kizuna"),
        ("x" * 300 + ".zip", "x" * 76 + ".zip"),
    ],
)
def test_names_stay_as_far_as_discord_leaves_them_alone(given: str, kept: str):
    assert named(given, "kizuna") == kept


async def test_in_a_server_only_its_owner_sees_a_file():
    async with filing() as desk:
        ken = desk.peer.person("Ken")
        guild = desk.peer.guild("Hall", desk.hana, ken)
        used = desk.peer.slash(desk.hana, "export", guild=guild)
        assert (await used.answer())["type"] == DEFERRED, "a large file takes longer than Discord waits"
        message = await used.reply()
        assert (message.viewer, sent(desk.peer, message)) == (desk.hana.id, [(NAME, DATA)])
        assert desk.peer.texts(ken, desk.peer.channel_of(guild)) == []


async def test_in_the_direct_messages_a_file_comes_with_the_answer():
    async with filing() as desk:
        desk.peer.say(desk.hana, "export")
        message = await desk.peer.sees(desk.hana, "Here is everything.")
        assert sent(desk.peer, message) == [(NAME, DATA)]
        assert "Once more" in message.buttons()


async def test_a_picture_and_a_file_go_together_under_different_names():
    async with filing() as desk:
        desk.reply = replace(EXPORT, picture=PICTURE, file=File(name="map.png", data=DATA))
        message = await desk.peer.slash(desk.hana, "export").reply()
        assert sent(desk.peer, message) == [("file-map.png", DATA)]
        assert [each["filename"] for each in message.body["attachments"]] == ["map.png", "file-map.png"]


async def test_a_press_is_answered_with_a_file_beside_the_message_or_in_its_place():
    async with filing() as desk:
        message = await desk.peer.slash(desk.hana, "export").reply()
        used = desk.peer.press(desk.hana, message, "Once more")
        assert sent(desk.peer, await used.followup()) == [(NAME, DATA)]
        press = desk.heard[-1]
        assert isinstance(press, Press)
        desk.reply = replace(EXPORT, text="Anew", replaces=press.message, file=File(name="b.csv", data=b"b"))
        desk.peer.press(desk.hana, message, "Once more")
        changed = await desk.peer.sees(desk.hana, "Anew")
        assert (changed.id, sent(desk.peer, changed)) == (message.id, [("b.csv", b"b")])


async def test_a_file_follows_when_the_pressed_message_is_redrawn():
    async with filing() as desk:
        message = await desk.peer.slash(desk.hana, "export").reply()
        ref = MessageRef(address=Address(platform="discord"), id=message.id)
        desk.reply = replace(EXPORT, cards=(), replaces=ref, redrawn=Reply(text="Done"))
        used = desk.peer.press(desk.hana, message, "Once more")
        assert sent(desk.peer, await used.followup()) == [(NAME, DATA)]
        assert desk.peer.message(message.id).text == "Done"


async def test_cards_that_stand_apart_leave_the_file_with_the_answer():
    async with filing() as desk:
        desk.reply = Reply(file=EXPORT.file, cards=(Card(body="Elsewhere", apart="due"),))
        used = desk.peer.slash(desk.hana, "export")
        assert sent(desk.peer, await used.reply()) == [(NAME, DATA)]
        assert (await used.followup()).text == "Elsewhere"


async def test_of_its_own_accord_a_file_is_sent_to_its_owner_alone_and_once_for_a_key():
    async with filing() as desk:
        hall = desk.peer.channel_of(next(iter(desk.peer.guilds)))
        address = Address(platform="discord", channel=hall.id, user=desk.hana.id)
        refs = [await desk.adapter.send(address, EXPORT, "k" * 20) for _ in range(2)]
        (message,) = desk.peer.visible(desk.hana)
        assert sent(desk.peer, message) == [(NAME, DATA)]
        assert {ref.id for ref in refs} == {message.id}


@pytest.mark.parametrize(("text", "words"), [("Here.", "is too large for Discord"), ("どうぞ。", "大きすぎて")])
@pytest.mark.parametrize("where", ["a command", "words", "its own accord"])
async def test_words_stand_in_for_a_file_that_is_too_large(where: str, text: str, words: str, monkeypatch):
    monkeypatch.setattr(limits, "FILE_BYTES", 100)
    async with filing() as desk:
        desk.reply = Reply(text=text, file=File(name=NAME, data=b"x" * 101))
        if where == "a command":
            desk.peer.slash(desk.hana, "export")
        elif where == "words":
            desk.peer.say(desk.hana, "export")
        else:
            await desk.adapter.send(Address(platform="discord", user=desk.hana.id), desk.reply, "k" * 20)
        message = await desk.peer.sees(desk.hana, words)
        assert NAME in message.text.replace("\\", "")
        assert text in message.text
        assert sent(desk.peer, message) == []


async def test_an_answer_with_a_file_that_fails_once_is_sent_again(monkeypatch):
    monkeypatch.setattr("adapters.discord.listening.PAUSES_S", (0.0,))
    async with filing() as desk:
        desk.peer.faults(Fault(what="server", route="POST /channels/{channel_id}/messages", status=503, times=1))
        desk.peer.say(desk.hana, "export")
        assert sent(desk.peer, await desk.peer.sees(desk.hana, "everything")) == [(NAME, DATA)]

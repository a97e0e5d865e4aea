"""People come in from files that are sent on Discord, and the whole book goes out and comes back."""

import io
import zipfile

import pytest

from tests.adapters.discord.stage import read

LINKEDIN = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Mika,Ito,https://www.linkedin.com/in/mika,,NEC,Engineer,01 Jan 2024\n"
    "Ken,Sato,https://www.linkedin.com/in/ken,,Sony,Designer,02 Feb 2024\n"
)
VCARD = "BEGIN:VCARD\nVERSION:3.0\nFN:伊藤 美香\nN:伊藤;美香;;;\nORG:NEC\nEND:VCARD\n"


def file_of(stage, message) -> tuple[str, bytes]:
    """The name and contents of the file that a message shows."""
    (ident,) = [each["file"]["attachment_id"] for each in message.components if each["type"] == 13]
    return stage.peer.attachments[ident].filename, stage.peer.files[ident]


async def test_a_file_sent_without_a_word_brings_people_in_once_its_owner_agrees(stage):
    stage.peer.say(stage.ana, "", attached=[stage.peer.attach(stage.ana, "Connections.csv", LINKEDIN)])
    found = await stage.peer.sees(stage.ana, "has 2 people")
    assert "Mika" not in (await stage.says(stage.ana, "list")).text
    await stage.presses(stage.ana, found, "Add 2 people")
    await stage.peer.sees(stage.ana, "Added 2 people: Mika Ito and Ken Sato")
    assert "NEC" in read(await stage.says(stage.ana, "who", {"who": "Mika"}))


async def test_in_a_server_a_file_is_filled_into_the_command_and_nobody_else_sees_who_is_in_it(stage):
    attached = stage.peer.attach(stage.yumi, "連絡先.vcf", VCARD)
    used = stage.peer.slash(stage.yumi, "取込", {"ファイル": attached}, guild=stage.office)
    found = await used.reply()
    assert "伊藤" in found.text
    assert found.viewer == stage.yumi.id
    await stage.presses(stage.yumi, found, "1人を追加")
    assert stage.peer.texts(stage.ana, stage.peer.channel_of(stage.office)) == []
    assert "NEC" in read(await stage.says(stage.yumi, "who", {"who": "伊藤"}))


async def test_the_whole_book_goes_out_in_a_server_to_its_owner_alone_and_comes_back(stage):
    await stage.says(stage.ana, "add", {"name": "Mika Ito", "company": "NEC"})
    given = await stage.says(stage.ana, "export", guild=stage.office)
    name, data = file_of(stage, given)
    assert given.viewer == stage.ana.id
    assert name.startswith("kizuna-20")
    assert set(zipfile.ZipFile(io.BytesIO(data)).namelist()) == {"people.csv", "people.vcf", "book.json"}
    stage.peer.say(stage.yumi, "取込", attached=[stage.peer.attach(stage.yumi, name, data)])
    copy = await stage.peer.sees(stage.yumi, "帳面の写し")
    await stage.presses(stage.yumi, copy, "戻す")
    assert "NEC" in read(await stage.says(stage.yumi, "who", {"who": "Mika"}))


@pytest.mark.parametrize(("said", "suffix"), [("export csv", ".csv"), ("vCardで書き出して", ".vcf")])
async def test_words_ask_for_a_file_too(stage, said, suffix):
    await stage.says(stage.ana, "add", {"name": "Mika Ito"})
    stage.peer.say(stage.ana, said)
    name, data = file_of(stage, await stage.peer.sees(stage.ana, "Here are your people"))
    assert name.endswith(suffix)
    assert b"Mika" in data


async def test_a_photo_beside_words_is_left_alone(stage):
    photos = [stage.peer.attach(stage.ana, f"{n}.png", b"\x89PNG\r\n\x1a\n") for n in range(5)]
    stage.peer.say(stage.ana, "met Mika Ito yesterday", attached=photos)
    (answer,) = await stage.peer.posted(1, stage.ana)
    assert "Mika Ito" in read(answer)
    assert stage.peer.fetched == []
    stage.peer.say(stage.ana, "", attached=photos[:1])
    await stage.peer.sees(stage.ana, "can't find any people in")


@pytest.mark.parametrize("said", ["map", "stats"])
async def test_a_picture_stands_in_the_message_with_its_description(stage, said):
    await stage.says(stage.ana, "add", {"name": "Mika Ito"})
    await stage.says(stage.ana, "log", {"who": "Mika", "note": "coffee"})
    given = await stage.says(stage.ana, said, guild=stage.office)
    (shown,) = [each["items"][0] for each in given.components if each["type"] == 12]
    (ident,) = [id for id, each in stage.peer.attachments.items() if each.filename == f"kizuna-{said}.png"]
    assert (given.viewer, shown["media"]["attachment_id"]) == (stage.ana.id, ident)
    assert shown["description"]
    assert stage.peer.files[ident].startswith(b"\x89PNG")

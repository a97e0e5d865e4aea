"""Address books dropped into the bot's conversation on Slack, and books that people take with them."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from adapters.slack.manifest import NEEDED

BOTH_WAYS = pytest.mark.parametrize("way", ["socket", "http"])
PEOPLE = "name,company\nMika Ito,Sony\n鈴木健,日立\n".encode()


async def exported(stage, who):
    """The file that somebody was sent last, by its name, with its bytes."""
    await stage.slack.until(lambda: [each for each in stage.slack.posted() if each.files])
    message = [each for each in stage.slack.posted() if each.files][-1]
    assert message.channel == stage.slack.dm(who)
    (file,) = message.files
    return file["name"], stage.slack.world.files[file["id"]]["bytes"]


@BOTH_WAYS
async def test_people_in_a_file_are_told_and_added_when_the_owner_agrees(stage):
    await stage.slack.share(stage.ana, {"people.csv": PEOPLE})
    asked = await stage.slack.sees(stage.ana, "has 2 people")
    await stage.slack.press(stage.ana, asked, "Add 2 people")
    await stage.slack.sees(stage.ana, "Added 2 people: Mika Ito")
    await stage.slack.say(stage.ana, "who 鈴木健")
    await stage.slack.sees(stage.ana, "日立")


@BOTH_WAYS
async def test_a_book_asked_for_in_a_channel_is_handed_over_in_the_direct_messages(stage):
    await stage.slack.say(stage.yumi, "追加 田中太郎 会社:Sony")
    await stage.slack.sees(stage.yumi, "追加しました")
    await stage.slack.command(stage.yumi, "/kizuna 書出", channel=stage.general)
    told = await stage.slack.sees(stage.yumi, "帳面のすべてです", channel=stage.general)
    assert (told.private, "ダイレクトメッセージに届きます" in told.words()) == (True, True)
    name, data = await exported(stage, stage.yumi)
    assert (name.startswith("kizuna-"), name.endswith(".zip")) == (True, True)
    assert "田中太郎" in ZipFile(BytesIO(data)).read("people.csv").decode("utf-8-sig")
    assert stage.slack.visible(stage.ana, stage.general) == []


async def test_what_one_person_exported_another_may_send_to_the_bot(stage):
    await stage.slack.say(stage.ana, "add Mika company:Sony")
    await stage.slack.sees(stage.ana, "Added Mika")
    await stage.slack.say(stage.ana, "export")
    name, data = await exported(stage, stage.ana)
    bea = stage.slack.add_user("Bea")
    await stage.slack.share(bea, {name: data})
    asked = await stage.slack.sees(bea, "a copy of a book of mine")
    await stage.slack.press(bea, asked, "Bring it back")
    await stage.slack.sees(bea, "It's all back: one person")


async def test_an_app_of_before_does_everything_else_and_says_what_it_cannot(stage):
    stage.slack.grant(sorted(NEEDED))
    await stage.slack.share(stage.ana, {"people.csv": PEOPLE})
    await stage.slack.sees(stage.ana, "couldn't fetch “people.csv”")
    await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.sees(stage.ana, "Added Mika")
    await stage.slack.say(stage.ana, "export")
    await stage.slack.sees(stage.ana, "I lack the permission files:write")


@pytest.mark.parametrize("way", ["many"])
async def test_a_workspace_that_installs_the_app_agrees_to_files(set_up):
    async with set_up.kizuna("all"):
        assert await set_up.installs() == 200
        await set_up.slack.share(set_up.ana, {"people.csv": PEOPLE})
        await set_up.slack.press(set_up.ana, await set_up.slack.sees(set_up.ana, "has 2 people"), "Add 2 people")
        await set_up.slack.sees(set_up.ana, "Added 2 people")
        await set_up.slack.say(set_up.ana, "export csv")
        assert "鈴木健" in (await exported(set_up, set_up.ana))[1].decode("utf-8-sig")


@pytest.mark.parametrize(("said", "name"), [("map", "kizuna-map.png"), ("stats", "kizuna-stats.png")])
async def test_a_picture_comes_as_a_file_and_is_described_there_alone(stage, said, name):
    for told in ("add Mika", "log Mika coffee"):
        await stage.slack.say(stage.ana, told)
        await stage.slack.sees(stage.ana, "Mika")
    await stage.slack.say(stage.ana, said)
    assert (await exported(stage, stage.ana))[0] == name
    assert (await exported(stage, stage.ana))[1].startswith(b"\x89PNG")
    assert not [each for each in stage.slack.posted() if "🖼" in each.words()]

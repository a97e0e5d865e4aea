"""Files that go with answers: in the direct messages, once, and never silently missing."""

import asyncio

import pytest

from bot.model.event import Press, Submit
from bot.model.file import LARGEST, File
from bot.model.reply import Button, Card, Form, Input, Picture, Reply
from tests.peers.slack.faults import Fault

BOOK = File(name="人脈.csv", data=b"name\nMika\n")
HERE = Reply(text="Here is your book.", file=BOOK)
THERE = "You'll find the file in our direct messages in a moment."


@pytest.fixture
def errand(errand):
    """One that answers with a file."""
    errand.answer = lambda _event: HERE
    return errand


async def shared(errand, user, count=1):
    """The messages with files that somebody sees, as soon as there are so many."""
    dm = errand.slack.dm(user)
    await errand.slack.until(lambda: sum(bool(each.files) for each in errand.slack.visible(user, dm)) >= count)
    return [each for each in errand.slack.visible(user, dm) if each.files]


def stored(errand, seen):
    """The bytes that Slack has of a message's file."""
    return errand.slack.world.files[seen.files[0]["id"]]["bytes"]


async def test_words_are_answered_with_words_and_below_them_the_file(errand):
    await errand.slack.say(errand.ana, "export")
    (seen,) = await shared(errand, errand.ana)
    _, answered, last = errand.slack.visible(errand.ana)
    assert (answered.words(), last, last.text) == ("Here is your book.", seen, "")
    assert (seen.files[0]["title"], stored(errand, seen)) == ("人脈.csv", BOOK.data)


async def test_in_a_thread_the_file_is_in_the_thread(errand):
    first = await errand.slack.say(errand.ana, "hello")
    await errand.slack.say(errand.ana, "export", thread=first.ts)
    assert [each.thread_ts for each in await shared(errand, errand.ana, 2)] == ["", first.ts]


async def test_a_command_in_the_bots_conversation_has_its_file_there(errand):
    await errand.slack.command(errand.ana, "/kizuna export")
    (seen,) = await shared(errand, errand.ana)
    answered, last = errand.slack.visible(errand.ana)
    assert (answered.words(), last) == ("Here is your book.", seen)


@pytest.mark.parametrize(
    ("who", "words"), [("ana", THERE), ("yumi", "ファイルはまもなくダイレクトメッセージに届きます。")]
)
async def test_a_command_in_a_channel_is_told_where_the_file_is(errand, who, words):
    user = getattr(errand, who)
    await errand.slack.command(user, "/kizuna export", channel=errand.general)
    answered = await errand.slack.sees(user, "Here is your book.", channel=errand.general)
    assert (answered.private, answered.words()) == (True, f"Here is your book.\n{words}")
    (seen,) = await shared(errand, user)
    assert (seen.text, seen.channel, stored(errand, seen)) == ("Here is your book.", errand.slack.dm(user), BOOK.data)
    assert not any(each.files for each in errand.slack.visible(errand.ana, errand.general))


async def test_a_press_in_a_channel_and_one_on_the_home_tab_send_the_file_to_the_direct_messages(errand):
    card = Reply(cards=(Card(title="Book", buttons=(Button(label="Get", action="get"),)),))
    errand.answer = lambda event: HERE if isinstance(event, Press) else card
    await errand.slack.command(errand.ana, "/kizuna home", channel=errand.general)
    asked = await errand.slack.sees(errand.ana, "Book", channel=errand.general)
    await errand.slack.press(errand.ana, asked, "Get")
    await shared(errand, errand.ana)
    await errand.slack.open_home(errand.ana)
    await errand.slack.until(lambda: errand.slack.home(errand.ana))
    await errand.slack.press(errand.ana, errand.slack.home(errand.ana), "Get")
    await shared(errand, errand.ana, 2)
    assert THERE in errand.slack.view(errand.ana).words()


async def test_a_sent_form_is_answered_with_a_file_too(errand):
    form = Form(id="get", title="Get", inputs=(Input(id="what", label="What"),))
    errand.answer = lambda event: HERE if isinstance(event, Submit) else Reply(form=form)
    await errand.slack.command(errand.ana, "/kizuna get", channel=errand.general)
    await errand.slack.until(lambda: errand.slack.view(errand.ana))
    await errand.slack.submit(errand.ana, {"what": "all"})
    await shared(errand, errand.ana)
    assert THERE in (await errand.slack.sees(errand.ana, "Here is", channel=errand.general)).words()


async def test_a_late_answer_has_its_file_as_well(errand, monkeypatch):
    monkeypatch.setattr("adapters.slack.listening.ACKNOWLEDGE_WITHIN_S", 0.01)
    errand.slack.script(Fault(on="users.info", what="slow", seconds=0.1))
    await errand.slack.command(errand.ana, "/kizuna export", channel=errand.general)
    await shared(errand, errand.ana)
    assert THERE in (await errand.slack.sees(errand.ana, "Here is", channel=errand.general)).words()


@pytest.mark.parametrize("what", ["server", "reset", "dropped", "limited"])
@pytest.mark.parametrize("on", ["files.getUploadURLExternal", "upload", "files.completeUploadExternal"])
async def test_a_step_that_fails_is_tried_again_and_the_file_comes_once(errand, on, what):
    errand.answer = lambda event: Reply(text="Here", file=File(name=event.text, data=b"name\n"))
    errand.slack.script(Fault(on=on, what=what, seconds=0))
    await errand.slack.say(errand.ana, "one")
    await shared(errand, errand.ana)
    await errand.slack.say(errand.ana, "two")
    seen = await shared(errand, errand.ana, 2)
    assert [each.files[0]["name"] for each in seen] == ["one", "two"]


async def test_the_largest_file_goes_out_whole(errand):
    errand.answer = lambda _event: Reply(text="Here", file=File(name="all.zip", data=bytes(LARGEST)))
    await errand.slack.say(errand.ana, "export")
    (seen,) = await shared(errand, errand.ana)
    assert len(stored(errand, seen)) == LARGEST


async def test_slacks_repeating_an_event_sends_no_second_file(errand):
    errand.slack.script(Fault(on="events", what="duplicate"))
    await errand.slack.say(errand.ana, "export")
    await shared(errand, errand.ana)
    assert len(errand.asked("files.completeUploadExternal")) == 1


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault(on="upload", what="server", times=None), "I couldn't get the file to you just now."),
        (
            Fault(on="files.completeUploadExternal", what="reset", times=None),
            "I can't tell whether the file reached you.",
        ),
        (
            Fault(on="files.getUploadURLExternal", what="error", error="file_uploads_disabled"),
            "this workspace doesn't take it (file_uploads_disabled)",
        ),
        (
            Fault(on="files.getUploadURLExternal", what="error", error="file_type_not_allowed"),
            "this workspace doesn't take it (file_type_not_allowed)",
        ),
        (
            Fault(on="files.completeUploadExternal", what="error", error="file_uploads_except_images_disabled"),
            "this workspace doesn't take it (file_uploads_except_images_disabled)",
        ),
        (
            Fault(on="files.completeUploadExternal", what="error", error="not_in_channel"),
            "I couldn't get the file to you",
        ),
    ],
    ids=["upload", "doubt", "barred", "kind", "pictures", "refused"],
)
async def test_a_file_that_does_not_come_is_told_of(errand, fault, words):
    errand.slack.script(fault)
    await errand.slack.say(errand.ana, "export")
    assert words in (await errand.slack.sees(errand.ana, words)).words()


@pytest.mark.parametrize(
    ("who", "words"), [("ana", "My keeper can add it and reinstall me"), ("yumi", "権限 files:write がありません")]
)
async def test_without_the_permission_everything_else_works_and_the_keepers_part_is_told(errand, who, words):
    user = getattr(errand, who)
    errand.slack.grant([each for each in errand.slack.world.teams[errand.slack.team].scopes if each != "files:write"])
    await errand.slack.command(user, "/kizuna export", channel=errand.general)
    await errand.slack.sees(user, "Here is your book.", channel=errand.general)
    assert (await errand.slack.sees(user, words, channel=errand.general)).private
    assert len(errand.asked("files.getUploadURLExternal")) == 1


async def test_a_picture_comes_as_a_file_with_its_description(errand):
    picture = Picture(name="map.png", data=b"\x89PNG", alt="Your circles")
    errand.answer = lambda _event: Reply(text="A map", picture=picture)
    await errand.slack.say(errand.ana, "map")
    (seen,) = await shared(errand, errand.ana)
    assert (seen.files[0]["alt_txt"], stored(errand, seen)) == ("Your circles", b"\x89PNG")
    await errand.slack.command(errand.yumi, "/kizuna map", channel=errand.general)
    await errand.slack.sees(errand.yumi, "画像はまもなくダイレクトメッセージに届きます", channel=errand.general)


async def test_the_bot_does_not_hear_its_own_files(errand):
    await errand.slack.say(errand.ana, "export")
    await shared(errand, errand.ana)
    await errand.slack.delivery.settle()
    assert len(errand.heard) == 1


async def test_what_is_sent_unasked_brings_its_file_along(errand):
    ref = await errand.adapter.send(errand.address(errand.ana), HERE, "k1")
    said, seen = errand.slack.visible(errand.ana)
    assert (said.ts, said.words(), stored(errand, seen)) == (ref.id, "Here is your book.", BOOK.data)


async def test_a_message_that_was_sent_counts_as_sent_when_its_file_does_not_come(errand):
    errand.slack.script(Fault(on="upload", what="server", times=None))
    ref = await errand.adapter.send(errand.address(errand.ana), HERE, "k1")
    said, sorry = errand.slack.visible(errand.ana)
    assert (said.ts, said.words()) == (ref.id, "Here is your book.")
    assert "couldn't get the file to you" in sorry.words()


async def test_several_answers_at_once_have_their_own_files(errand):
    errand.answer = lambda event: Reply(text="Here", file=File(name=f"{event.text}.csv", data=event.text.encode()))
    await asyncio.gather(*(errand.slack.say(errand.ana, f"no{each}") for each in range(5)))
    seen = await shared(errand, errand.ana, 5)
    assert {stored(errand, each) for each in seen} == {f"no{each}".encode() for each in range(5)}

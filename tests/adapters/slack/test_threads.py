"""Threads in the bot's conversation: heard however they are written, answered where they are, and answered once."""

from datetime import timedelta

import pytest

from bot.clock import SystemClock
from bot.model.file import File
from bot.model.reply import Button, Card, Reply
from tests.peers.slack.faults import Fault
from tests.process.stage import until

ASKING = Reply(cards=(Card(title="Ken", buttons=(Button(label="Talk", action="talk"),)),))


async def asked_in_a_thread(errand):
    """A message of the bot's with a button, in a thread of Ana's."""
    errand.answer = lambda event: ASKING if getattr(event, "text", "") else Reply(text="done")
    first = await errand.slack.say(errand.ana, "add Ken")
    await errand.slack.sees(errand.ana, "Ken", count=1)
    await errand.slack.say(errand.ana, "who Ken", thread=first.ts)
    return first, await errand.slack.sees(errand.ana, "Ken", count=2)


async def test_an_answer_in_a_thread_that_may_have_arrived_is_not_repeated(errand):
    first = await errand.slack.say(errand.ana, "hello")
    await errand.slack.sees(errand.ana, "heard")
    errand.slack.script(Fault(on="chat.postMessage", what="dropped"))
    await errand.slack.say(errand.ana, "who Ken", thread=first.ts)
    await errand.slack.sees(errand.ana, "heard", count=2)
    await until(lambda: errand.asked("conversations.replies"))
    await errand.slack.say(errand.ana, "and Mika", thread=first.ts)
    await errand.slack.sees(errand.ana, "heard", count=3)
    assert [each.thread_ts for each in errand.slack.posted()] == ["", first.ts, first.ts]


async def test_a_message_is_found_though_this_machines_clock_is_ahead_of_slacks(errand):
    ahead = SystemClock().now() + timedelta(minutes=4)
    sent = await errand.adapter.send(errand.address(errand.ana), Reply(text="due"), "k1")
    assert await errand.adapter.find(errand.address(errand.ana), "k1", ahead) == sent


async def test_a_file_in_a_thread_that_may_have_arrived_is_not_repeated(errand):
    first = await errand.slack.say(errand.ana, "hello")
    await errand.slack.sees(errand.ana, "heard")
    errand.answer = lambda _event: Reply(text="Here", file=File(name="people.csv", data=b"name\n"))
    errand.slack.script(Fault(on="files.completeUploadExternal", what="dropped"))
    await errand.slack.say(errand.ana, "export", thread=first.ts)
    await until(lambda: errand.asked("conversations.replies"))
    await errand.slack.say(errand.ana, "again", thread=first.ts)
    await errand.slack.until(lambda: sum(bool(each.files) for each in errand.slack.posted()) == 2)
    assert len(errand.asked("files.completeUploadExternal")) == 2


@pytest.mark.parametrize(
    "fault",
    [
        None,
        Fault(on="response_url", what="server", status=404, times=None),
        Fault(on="response_url", what="error", error="Expired url", times=None),
    ],
    ids=["url", "message", "declined"],
)
async def test_a_press_in_a_thread_is_answered_in_the_thread(errand, fault):
    first, card = await asked_in_a_thread(errand)
    errand.slack.script(*filter(None, [fault]))
    await errand.slack.press(errand.ana, card, "Talk")
    assert (await errand.slack.sees(errand.ana, "done")).thread_ts == first.ts


async def test_a_press_on_what_a_thread_hangs_on_is_answered_beside_it(errand):
    errand.answer = lambda event: ASKING if getattr(event, "text", "") else Reply(text="done")
    await errand.slack.say(errand.ana, "add Ken")
    card = await errand.slack.sees(errand.ana, "Ken")
    await errand.slack.say(errand.ana, "thanks", thread=card.ts)
    await errand.slack.sees(errand.ana, "Ken", count=2)
    await errand.slack.press(errand.ana, card, "Talk")
    assert (await errand.slack.sees(errand.ana, "done")).thread_ts == ""


async def test_words_in_a_thread_that_are_also_sent_to_the_conversation_are_heard(errand):
    first = await errand.slack.say(errand.ana, "hello")
    await errand.slack.say(errand.ana, "met Ken", thread=first.ts, subtype="thread_broadcast")
    await errand.slack.sees(errand.ana, "heard", count=2)
    assert [each.text for each in errand.heard] == ["hello", "met Ken"]
    assert errand.slack.posted()[-1].thread_ts == first.ts


async def test_what_somebody_says_of_themselves_is_heard(errand):
    await errand.slack.say(errand.ana, "met Ken", subtype="me_message")
    await errand.slack.sees(errand.ana, "heard")
    assert [each.text for each in errand.heard] == ["met Ken"]

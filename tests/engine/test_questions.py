"""Questions in the middle of a command: answered once, by the one who was asked, within three days."""

from datetime import timedelta

import pytest

from bot.model.event import Press
from tests.engine.lab import Lab

GONE = "answered or is too old"


@pytest.fixture
async def lab(database):
    """A process on a database, once per engine."""
    return Lab(database)


async def test_a_question_is_a_card_with_one_button_per_answer(lab):
    reply = await lab.asks("ask tea")
    (card,) = reply.cards
    assert card.body == "Which colour?"
    assert [(button.label, button.tone) for button in card.buttons] == [
        ("red", "good"), ("blue", "plain"), ("cancel", "plain"),
    ]  # fmt: skip


async def test_an_answer_takes_the_command_up_where_it_was(lab):
    reply = await lab.presses(await lab.asks("ask tea"), "blue")
    assert reply.text == "noted blue"
    assert await lab.says("look") == "joined, tea blue"


async def test_nothing_is_written_before_the_answer_but_for_the_owner(lab):
    await lab.asks("ask tea")
    assert await lab.says("look") == "joined"


async def test_a_cancelled_question_changes_nothing(lab):
    question = await lab.asks("ask tea")
    assert "left it" in (await lab.presses(question, "cancel")).text
    assert GONE in (await lab.presses(question, "red")).text
    assert await lab.says("look") == "joined"


async def test_pressed_twice_it_counts_once(lab):
    question = await lab.asks("ask tea")
    await lab.presses(question, "red")
    assert GONE in (await lab.presses(question, "blue")).text
    assert await lab.says("look") == "joined, tea red"


async def test_the_same_press_delivered_twice_is_answered_once(lab):
    question = await lab.asks("ask tea")
    assert (await lab.presses(question, "red", id="p1")).text == "noted red"
    assert await lab.presses(question, "red", id="p1") is None


async def test_a_second_question_follows_the_first(lab):
    second = await lab.presses(await lab.asks("twice"), "red")
    assert second.cards[0].body == "Which size?"
    assert (await lab.presses(second, "blue")).text == "noted both"
    assert await lab.says("look") == "joined, red blue"


async def test_a_first_question_pressed_again_does_not_ask_the_second_one_anew(lab):
    first = await lab.asks("twice")
    second = await lab.presses(first, "red")
    assert GONE in (await lab.presses(first, "blue")).text
    await lab.presses(second, "blue")
    assert await lab.says("look") == "joined, red blue"


async def test_a_command_that_only_reads_may_ask_too(lab):
    await lab.says("note tea")
    reply = await lab.presses(await lab.asks("doubt"), "red")
    assert reply.text == "you chose red"


async def test_a_question_outlives_a_restart(lab, database):
    question = await lab.asks("ask tea")
    assert (await Lab(database, seed=2).presses(question, "red")).text == "noted red"


async def test_nobody_else_can_answer(lab):
    question = await lab.asks("ask tea")
    assert GONE in (await lab.presses(question, "red", who="ben")).text
    assert (await lab.presses(question, "red")).text == "noted red"


@pytest.mark.parametrize("number", ["9", "-1", "", "x", "1:0", "²", "9" * 200, "٣٣"])
async def test_an_answer_that_was_not_offered_counts_as_none(lab, number):
    question = await lab.asks("ask tea")
    id = question.buttons()[0].value.partition(":")[0]
    reply = await lab.handles(Press(**lab.facts(), action="ask", value=f"{id}:{number}"))
    assert GONE in reply.text
    assert await lab.says("look") == "joined"


@pytest.mark.parametrize("value", ["", ":", "nothing", "x:0"])
async def test_a_made_up_question_is_no_question(lab, value):
    assert GONE in (await lab.handles(Press(**lab.facts(), action="ask", value=value))).text


async def test_an_unanswered_question_is_forgotten_after_three_days(lab):
    question = await lab.asks("ask tea")
    lab.clock.move(timedelta(days=3, minutes=1))
    await lab.store.prune(lab.clock.now())
    assert GONE in (await lab.presses(question, "red")).text


async def test_a_question_of_yesterday_can_be_answered(lab):
    question = await lab.asks("ask tea")
    lab.clock.move(timedelta(days=1))
    await lab.store.prune(lab.clock.now())
    assert (await lab.presses(question, "red")).text == "noted red"

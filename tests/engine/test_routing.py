"""Which handler an event is for, and what is said when there is none."""

import pytest

from bot import bootstrap
from bot.engine import routing
from bot.model.address import Address, User
from bot.model.event import Command, Event, Press, Said, Submit
from bot.registry import Registry
from tests.engine.lab import Lab, feature
from tests.talk import START

REGISTRY = bootstrap.discover()


@pytest.fixture
async def lab(new_database):
    """A process on SQLite."""
    return Lab(await new_database("sqlite"))


def said(text: str) -> Said:
    """Plain words from somebody."""
    user = User(platform="test", id="aya", name="aya")
    return Said(id="e1", at=START, who=user, where=Address.direct(user), text=text)


@pytest.mark.parametrize(
    "text", ["add 田中", "ADD 田中", "/add 田中", "／追加 田中", "追加 田中", "追加　田中", "Add  田中"]
)
def test_the_first_word_finds_the_command_in_any_language_case_and_width(text):
    event = routing.find(REGISTRY, said(text)).event
    assert isinstance(event, Command)
    assert (event.path, event.text) == ("add", "田中")


def test_options_are_taken_out_of_the_text_in_either_language():
    event = routing.find(REGISTRY, said("add 田中太郎 会社:Sony circle:close")).event
    assert (event.text, event.options) == ("田中太郎", {"company": "Sony", "circle": "close"})


def test_an_option_of_the_platform_wins_over_one_in_the_text():
    user = User(platform="test", id="aya")
    event = Command(
        id="e1", at=START, who=user, where=Address.direct(user), path="add", text="Mika company:NEC",
        options={"company": "Sony"},
    )  # fmt: skip
    assert routing.find(REGISTRY, event).event.options == {"company": "Sony"}


def test_nothing_said_is_a_call_for_help():
    assert routing.find(REGISTRY, said("  ")).event.path == "help"


@pytest.mark.parametrize(("typed", "near"), [("noet tea", "note"), ("lok", "look"), ("refus", "refuse")])
async def test_a_slip_of_the_finger_gets_a_suggestion(lab, typed, near):
    assert f"Did you mean {near}?" in await lab.says(typed)


async def test_a_word_like_no_command_gets_the_way_to_help(lab):
    assert await lab.says("xylophone") == "I don't know “xylophone”. “help” lists what I can do."


async def test_an_unknown_word_is_repeated_in_short(lab):
    assert len(await lab.says("x" * 3000)) < 120


async def test_an_unknown_word_with_braces_is_only_a_word(lab):
    assert "“{word}{0}”" in await lab.says("{word}{0}")


@pytest.mark.parametrize("action", ["lab.gone", "ask", "", "lab.press.more"])
async def test_a_button_nobody_knows_is_an_old_button(lab, action):
    reply = await lab.handles(Press(**lab.facts(), action=action, value="x"))
    assert "older message" in reply.text or "too old" in reply.text


async def test_a_form_nobody_knows_is_an_old_one(lab):
    reply = await lab.handles(Submit(**lab.facts(), form="lab.gone", values={"a": "b"}))
    assert "older message" in reply.text


async def test_a_form_reaches_its_handler(lab):
    await lab.says("paper")
    reply = await lab.handles(Submit(**lab.facts(), form="lab.paper", values={"what": "tea"}))
    assert reply.cards[0].title == "kept"
    assert "tea" in await lab.says("look")


def test_cleaning_reaches_every_text_of_an_event():
    user = User(platform="test", id="aya", name="a\u202eya")
    event = Submit(
        id="e1", at=START, who=user, where=Address.direct(user), form="f", value="v\x00", values={"k\x00": "x\ue000y"}
    )
    clean = routing.cleaned(event)
    assert (clean.who.name, clean.value, clean.values) == ("aya", "v", {"k": "xy"})


def test_an_event_of_no_known_kind_is_a_fault_of_the_program():
    user = User(platform="test", id="aya")
    with pytest.raises(TypeError, match="no such event: Event"):
        routing.find(REGISTRY, Event(id="e1", at=START, who=user, where=Address.direct(user)))


def test_two_features_may_not_claim_one_word():
    with pytest.raises(ValueError, match="two commands claim 'note'"):
        Registry.of([feature(), feature()])


def test_every_command_of_the_bot_answers_to_its_words_in_both_languages():
    for spec in REGISTRY.specs:
        for word in spec.words:
            assert REGISTRY.command(word) is spec
            assert REGISTRY.command(f"/{word.upper()}") is spec

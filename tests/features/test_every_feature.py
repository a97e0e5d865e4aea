"""What holds for all features at once: words, forged buttons, bad input."""

import importlib
import pkgutil
import string
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bot
from bot import bootstrap
from bot.engine.engine import SORRY
from bot.model.address import Address, MessageRef
from bot.model.event import Press, Submit
from bot.text import Text
from tests.talk import Talk, shown

REGISTRY = bootstrap.discover()
ACTIONS = sorted([*REGISTRY.actions, "ask", "nobody.knows"])
FORMS = sorted(REGISTRY.forms)
APOLOGIES = (SORRY.en.split(",")[0], SORRY.ja.split("、")[0])
STRANGE = {
    "empty": "",
    "spaces": " \u3000\t\n",
    "long": "あ" * 1_000_000,
    "control": "\x00\x07\x1b[31m\x7f",
    "direction": "\u202eabc\u2066def",
    "zero width": "\u200b\ufeff\u200d",
    "half a pair": "\ud83d",
    "marks": "\ue0001\ue001x\ue002",
    "injection": '"; drop table contacts; --',
    "braces": "{name} {0} {n:a|b} %s %(x)s",
    "markup": "<@U123> @everyone `x` *b* <!channel> [a](http://x)",
    "options": "company: 会社: when: circle:",
    "quotes": "「 『 “ \" '",
    "number": "9" * 400,
    "emoji": "👩‍👩‍👧‍👦🦊",
    "far date": "in 999999999 years",
    "odd date": "9999-12-31 24:00 令和999年",
    "zone": "Mars/Base",
}


def _texts() -> Iterator[tuple[str, Text]]:
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name == "bot.__main__":
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            held = value.values() if isinstance(value, Mapping) else [value]
            yield from ((f"{module.name}.{name}", each) for each in held if isinstance(each, Text))
    for spec in REGISTRY.specs:
        takes = [spec.takes] if spec.takes else []
        for each in (spec.summary, spec.example, *(param.summary for param in (*spec.params, *takes))):
            yield spec.name, each


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_sentence_is_complete_in_both_languages() -> None:
    texts = list(_texts())
    assert len(texts) > 200
    for where, text in texts:
        assert text.en.strip(), where
        assert text.ja.strip(), where
        assert _placeholders(text.en) == _placeholders(text.ja), where


def _unhurt(said: str) -> None:
    assert not any(apology in said for apology in APOLOGIES), said


@pytest.fixture
async def full(talk: Talk) -> Talk:
    """A book with something of everything in it."""
    for text in ("add Mika Ito company:NEC cadence:1d", "met Mika at PyCon. Secret dog", "add Ken", "archive Ken"):
        await talk.says(text)
    await talk.says("remind Mika in 3 days hush")
    return talk


@pytest.mark.parametrize("what", STRANGE)
async def test_strange_words_get_a_decent_answer(full: Talk, what: str) -> None:
    for spec in REGISTRY.specs:
        for text in (STRANGE[what], f"Mika {STRANGE[what]}"):
            _unhurt(await full.commands(spec.name, text))
    _unhurt(await full.says(STRANGE[what]))
    assert "Mika Ito" in await full.says("find NEC")


@pytest.mark.parametrize("what", STRANGE)
async def test_strange_options_get_a_decent_answer(full: Talk, what: str) -> None:
    for spec in REGISTRY.specs:
        for param in spec.params:
            _unhurt(await full.commands(spec.name, "Mika Ito", **{param.name: STRANGE[what]}))
    _unhurt(await full.says("list"))


@pytest.mark.parametrize("what", STRANGE)
async def test_strange_values_in_buttons_get_a_decent_answer(full: Talk, what: str) -> None:
    for action in ACTIONS:
        for value in (STRANGE[what], f"3 {STRANGE[what]}", f"active:{STRANGE[what]}:0", f"active::{STRANGE[what]}"):
            _unhurt(await full.raises(action, value))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(action=st.sampled_from(ACTIONS), value=st.text(max_size=60))
async def test_no_value_of_any_button_breaks_the_bot(full: Talk, action: str, value: str) -> None:
    _unhurt(await full.raises(action, value))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=80), spec=st.sampled_from(REGISTRY.specs))
async def test_no_words_after_any_command_break_the_bot(full: Talk, text: str, spec) -> None:
    _unhurt(await full.says(f"{spec.name} {text}"))


async def test_no_form_breaks_when_left_empty_or_stuffed(full: Talk) -> None:
    for form in FORMS:
        for word in STRANGE.values():
            names = ("name", "circle", "names", "what", "why", "note", "unheard of")
            for values in ({}, dict.fromkeys(names, word)):
                event = Submit(**full._facts(""), form=form, value=word, values=values)
                reply = await full.bot.engine.handle(event)
                _unhurt(shown(reply) if reply else "")


def _values(talk: Talk) -> set[str]:
    """Everything that any button or choice of this person's messages has carried."""
    cards = [card for reply in (talk.last, *(sent for _, _, sent in talk.outbox.sent)) if reply for card in reply.cards]
    pressed = {button.value for card in cards for button in card.buttons}
    return pressed | {option.value for card in cards for choice in card.choices for option in choice.options}


async def test_an_error_never_takes_the_place_of_the_message_that_was_pressed(full: Talk) -> None:
    ref = MessageRef(address=Address.direct(full.user), id="1")
    for action in ("who.open", "due.done", "reminders.done", "nobody.knows"):
        reply = await full.bot.engine.handle(Press(**full._facts(""), action=action, value="gone", message=ref))
        assert reply is not None
        assert reply.replaces is None


async def test_nobody_can_press_into_the_book_of_another(full: Talk) -> None:
    await full.waits(days=4)
    stolen: set[str] = set()
    for text in ("who Mika", "list", "reminders", "find dog", "due", "who Miko", "remind milk"):
        await full.says(text)
        stolen |= _values(full)
    looks = ["who Mika", "who Ken", "list", "list archived", "reminders", "due", "settings", "find dog"]
    before = [await full.says(look) for look in looks]
    ben = full.beside("ben")
    await ben.says("hello")
    for value in sorted(stolen | {part for each in stolen for part in each.split()}):
        for action in ACTIONS:
            said = await ben.raises(action, value)
            _unhurt(said)
            assert not any(word in said for word in ("Mika", "Secret", "hush", "NEC"))  # no examples of the help
    assert [await full.says(look) for look in looks] == before
    assert "Nobody here yet" in await ben.says("list")


async def test_nobody_can_send_a_form_into_the_book_of_another(full: Talk) -> None:
    await full.says("edit Mika")
    assert full.last is not None
    assert full.last.form is not None
    ben = full.beside("ben")
    event = Submit(**ben._facts(""), form="contacts.change", value=full.last.form.value, values={"name": "Owned"})
    reply = await ben.bot.engine.handle(event)
    assert reply is not None
    assert "not in your book any more" in shown(reply)
    assert "## Mika Ito" in await full.says("who Mika")


async def test_a_question_answered_by_another_stays_open(full: Talk) -> None:
    await full.says("remove Mika")
    question = full.last
    action, value = full.pressable("Remove")
    assert "has been answered or is too old" in await full.beside("ben").raises(action, value)
    assert "Removed Mika Ito" in await full.presses("Remove", of=question)


async def test_names_of_others_are_as_unknown_as_any(full: Talk) -> None:
    ben = full.beside("ben")
    for text in ("who Mika", "edit Mika company:X", "archive Mika", "remove Mika", "merge Mika into Ken"):
        assert await ben.says(text) == "I don't know Mika yet. “add Mika” makes a card for them.\n[Add Mika]"

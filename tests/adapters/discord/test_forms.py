"""Forms that come back with faults, and open again as they were filled in."""

from datetime import UTC, datetime
from itertools import count

from msgspec.structs import replace

from adapters.discord import forms
from adapters.discord.forms import Forms, Kept
from bot.model.address import Address, User
from bot.model.event import Press, Submit
from bot.model.reply import Form, Input

AYA = User(platform="discord", id="1", name="Aya")
FACTS = {
    "id": "9",
    "at": datetime(2026, 11, 19, tzinfo=UTC),
    "who": AYA,
    "where": Address(platform="discord", user="1"),
}
FORM = Form(
    id="jotting.touch", title="Log", inputs=(Input(id="when", label="When", hint="today"), Input(id="note", label="N"))
)
KEPT = Kept(FORM, ("jotting.open", "0abc"))


def kept() -> Forms:
    """Nothing yet."""
    ids = count(1)
    return Forms(lambda: f"t{next(ids)}")


def test_a_kept_form_opens_for_the_one_it_was_kept_for():
    memory = kept()
    button = memory.keep("1", KEPT, "en")
    assert (button.action, button.value) == ("@form", "t1 jotting.open:0abc")
    assert memory.kept("1", button.value) == KEPT
    assert memory.kept("2", button.value) is None
    assert memory.kept("1", "t2 jotting.open:0abc") is None


def test_the_button_of_a_forgotten_form_is_that_which_opened_it_at_first():
    pressed = Press(**FACTS, action="@form", value="t1 again:add Mika: and so on")
    assert (forms.anew(pressed).action, forms.anew(pressed).value) == ("again", "add Mika: and so on")
    assert forms.anew(replace(pressed, value="t1")).action == "@form"
    assert kept().keep("1", KEPT._replace(anew=("again", "x" * 100)), "en").value == "t1"


def test_a_form_with_faults_comes_back_as_it_was_filled_in():
    memory = kept()
    memory.opened("1", KEPT)
    sent = Submit(**FACTS, form="jotting.touch", values={"when": "someday", "note": "dogs"})
    corrected = memory.corrected(sent, {"when": "I don't know that day."})
    assert corrected is not None
    assert corrected.anew == KEPT.anew
    assert [(each.value, each.hint) for each in corrected.form.inputs] == [
        ("someday", "⚠ I don't know that day."),
        ("dogs", ""),
    ]


def test_a_form_is_corrected_only_by_the_one_who_opened_it():
    memory = kept()
    memory.opened("1", KEPT)
    sent = Submit(**{**FACTS, "who": replace(AYA, id="2")}, form="jotting.touch", values={})
    assert memory.corrected(sent, {}) is None


def test_forms_opened_longest_ago_are_forgotten():
    memory = kept()
    for _ in range(forms.KEPT_MOST + 1):
        memory.keep("1", KEPT, "en")
    assert memory.kept("1", "t1") is None
    assert memory.kept("1", "t2") == KEPT

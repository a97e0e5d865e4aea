"""A form is a modal, and what was filled in comes back by input."""

import pytest
from hypothesis import given

from adapters.slack import forms
from bot.model.moment import words
from bot.model.reply import Form, Input, Option
from tests.adapters.slack.replies import FORMS
from tests.peers.slack.blocks import faults_of_view
from tests.peers.slack.payloads import INITIAL

CIRCLES = tuple(Option(label=each.title(), value=each) for each in ("inner", "close", "friend", "wide", "dormant"))


def asking(*inputs: Input, **more: str) -> dict:
    """The modal that asks these."""
    return forms.modal(Form(id="contacts.new", title="Somebody new", inputs=inputs, **more))


def element(**more) -> dict:
    """The element of one input."""
    return asking(Input(id="x", label="X", **more))["blocks"][0]["element"]


def untouched(view: dict) -> dict:
    """The view as it comes back when nobody changed anything."""
    held = {
        block["block_id"]: {block["element"]["action_id"]: INITIAL[block["element"]["type"]](block["element"])}
        for block in view["blocks"]
    }
    return {**view, "state": {"values": held}}


@given(FORMS)
def test_slack_takes_every_form_and_gives_back_what_it_held(form: Form) -> None:
    view = forms.modal(form)
    assert faults_of_view(view) == []
    assert forms.carried(view) == forms.Carried(form.id, form.value)
    filled = forms.values(untouched(view))
    for each in form.inputs:
        offered = [option.value for option in each.options if len(option.value) <= 150]
        chosen = each.value if each.value in offered else ""
        assert filled[each.id] == (chosen if each.kind == "choice" and offered else filled[each.id])
        assert each.kind == "choice" or words(filled[each.id]) == words(each.value)


def test_a_modal_has_a_title_its_questions_and_two_ways_out() -> None:
    view = asking(
        Input(id="name", label="Name", required=True), Input(id="note", label="Notes", kind="lines", hint="Anything")
    )
    assert [view[name]["text"] for name in ("title", "submit", "close")] == ["Somebody new", "Save", "Cancel"]
    name, note = view["blocks"]
    assert (name["block_id"], name["optional"], name["element"]["multiline"]) == ("name", False, False)
    assert (note["block_id"], note["optional"], note["element"]["multiline"]) == ("note", True, True)
    assert (note["hint"]["text"], "hint" in name) == ("Anything", False)


def test_its_own_words_are_in_the_language_of_the_form() -> None:
    view = forms.modal(Form(id="f", title="新しい人", inputs=(Input(id="a", label="名前"),), submit="登録"))
    assert (view["submit"]["text"], view["close"]["text"]) == ("登録", "やめる")


def test_a_long_title_is_cut() -> None:
    title = forms.modal(Form(id="f", title="A title that is much too long for Slack", inputs=()))["title"]["text"]
    assert (len(title), title[-1]) == (24, "…")


def test_what_is_written_already_stands_in_the_field() -> None:
    assert element(value="Mika")["initial_value"] == "Mika"
    assert "initial_value" not in element(value="")


def test_a_few_needed_choices_are_shown_at_once_others_are_a_menu() -> None:
    assert element(kind="choice", options=CIRCLES[:3], required=True)["type"] == "radio_buttons"
    menu = element(kind="choice", options=CIRCLES, value="friend")
    assert (menu["type"], menu["initial_option"]["value"]) == ("static_select", "friend")
    assert element(kind="choice", options=CIRCLES[:2])["type"] == "static_select"


def test_a_choice_without_options_is_typed() -> None:
    assert element(kind="choice")["type"] == "plain_text_input"


def test_a_person_is_sought_while_typing_from_the_first_moment() -> None:
    person = element(kind="person", value="Taro Tanaka")
    assert (person["type"], person["min_query_length"]) == ("external_select", 0)
    assert person["initial_option"]["value"] == "Taro Tanaka"
    assert element(kind="person", value="x" * 200)["initial_value"] == "x" * 200


def test_a_long_text_stands_in_several_fields_and_comes_back_whole() -> None:
    text = "".join(f"line {n}\n" for n in range(900))
    view = asking(Input(id="note", label="Notes", kind="lines", value=text, required=True))
    assert [each["block_id"] for each in view["blocks"]] == ["note", "note~2", "note~3"]
    assert [each["optional"] for each in view["blocks"]] == [False, True, True]
    assert forms.values(untouched(view)) == {"note": text}


def test_no_option_is_an_empty_string() -> None:
    options = (Option(label="None", value=""), Option(label="One", value="1"))
    view = asking(Input(id="x", label="X", kind="choice", options=options, value=""))
    assert forms.values(untouched(view)) == {"x": ""}


def test_what_a_form_carries_has_to_have_room() -> None:
    with pytest.raises(ValueError, match="carries 3000 characters; Slack has room for an id only"):
        asking(Input(id="x", label="X"), value="x" * 3000)


def test_the_response_url_comes_along() -> None:
    form = Form(id="f", title="F", inputs=(Input(id="a", label="A"),), value="c1")
    view = forms.modal(form, origin="https://hooks.slack.com/x")
    assert forms.carried(view) == forms.Carried("f", "c1", "https://hooks.slack.com/x")


def test_foreign_metadata_is_a_form_that_nobody_knows() -> None:
    for metadata in ("", "This is for you!", "[]", '{"form": 1, "value": "x"}', "null", "[" * 3000, None, 7):
        assert forms.carried({"private_metadata": metadata}) == forms.Carried()


def test_forged_states_hold_nothing() -> None:
    for state in (None, [], {"values": []}, {"values": {"a": []}}, {"values": {"a": {"b": 1}}}):
        assert set(forms.values({"state": state}).values()) <= {""}
    state = {"values": {"a": {"b": {"value": 5}}, "c": {"d": {"selected_option": {"value": None}}}}}
    assert forms.values({"state": state}) == {"a": "", "c": ""}


def test_the_blocks_that_ask_are_known_in_order() -> None:
    assert forms.asked(asking(Input(id="b", label="B"), Input(id="a", label="A"))) == ("b", "a")
    assert forms.asked({"blocks": [{"type": "divider"}, 5, {"block_id": "x"}]}) == ("x",)

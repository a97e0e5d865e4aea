"""Presses, sent forms, menus and names being typed become events."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.slack import forms, parse, render, tags
from bot.model.address import Address, MessageRef
from bot.model.event import Press, Shortcut, Sought, Submit
from bot.model.reply import Form, Input
from tests.adapters.slack.payloads import DM, HOOK, NOW, ROOM, TEAM, interaction, press, read, submission
from tests.adapters.slack.replies import card

META = json.dumps({"form": "jotting.touch", "value": "c1", "origin": HOOK})
FILLED = {
    "who": {"value": {"type": "external_select", "selected_option": {"text": {}, "value": "Mika"}}},
    "note": {"value": {"type": "plain_text_input", "value": "has a dog"}},
    "where": {"value": {"type": "plain_text_input", "value": None}},
}
SAVE = {
    "callback_id": "save", "action_ts": "1795000002.000000", "channel": {"id": ROOM, "name": "general"},
    "message_ts": "1", "message": {"type": "message", "user": "U2KEN", "ts": "1", "text": "I moved to <https://a.example>"},
    "response_url": HOOK,
}  # fmt: skip


def pressed(action: dict[str, Any], **more: Any) -> Press:
    """The press in the direct messages."""
    event = read(press(action, **more)).event
    assert isinstance(event, Press)
    return event


def test_a_button_says_its_action_and_value_and_where_it_stands() -> None:
    event = pressed({"action_id": "due.done#3", "value": "c1 k1"})
    assert (event.action, event.value) == ("due.done", "c1 k1")
    assert event.at == datetime.fromtimestamp(1795000001.5, UTC)
    assert event.message == MessageRef(
        address=Address(platform="slack", workspace=TEAM, channel=DM), id="1795000000.000200"
    )
    found = read(press({"action_id": "due.done#3"}))
    assert (found.surface, found.channel, found.direct, found.ephemeral) == ("channel", DM, True, False)
    assert (found.response_url, found.trigger_id) == (HOOK, "1.2.abc")


def test_every_kind_of_choice_is_a_press() -> None:
    chosen = {"text": {"type": "plain_text", "text": "x"}, "value": "3 c1"}
    for kind in ("static_select", "external_select", "radio_buttons", "overflow"):
        event = pressed({"type": kind, "action_id": "due.later#0", "selected_option": chosen})
        assert (event.action, event.value) == ("due.later", "3 c1")


def test_a_choice_taken_back_and_an_address_opened_are_no_press() -> None:
    for action in ({"type": "static_select", "action_id": "a#0", "selected_option": None}, {"action_id": "link#1"}):
        assert parse.incoming(press(action), NOW) is None


def test_ephemeral_messages_are_known_as_such() -> None:
    where = {"type": "message", "message_ts": "1.2", "channel_id": DM, "is_ephemeral": True}
    found = read({**press({"action_id": "a#0"}), "container": where, "message": None})
    assert (found.ephemeral, found.direct) == (True, False)


def test_a_press_on_the_home_tab_has_no_message() -> None:
    view = {"id": "V9", "type": "home", "team_id": TEAM, "app_installed_team_id": TEAM}
    body = interaction(
        "block_actions",
        container={"type": "view", "view_id": "V9"},
        view=view,
        actions=[{"type": "button", "action_id": "due.show#0"}],
    )
    found = read(body)
    assert isinstance(found.event, Press)
    assert (found.event.message, found.surface, found.view_id, found.channel) == (None, "home", "V9", "")


def test_a_thread_is_kept() -> None:
    where = {"type": "message", "message_ts": "1.2", "channel_id": DM, "thread_ts": "1.1", "is_ephemeral": False}
    event = read({**press({"action_id": "a#0"}), "container": where}).event
    assert isinstance(event, Press)
    assert event.message is not None
    assert event.message.address.thread == "1.1"


def test_forged_presses_are_old_buttons_not_faults() -> None:
    for action in (
        {},
        {"action_id": ""},
        {"action_id": "x" * 5000, "value": "y" * 5000},
        {"action_id": None, "value": {}},
    ):
        assert isinstance(pressed(action), Press)


def test_a_press_has_one_key_and_a_second_tap_another() -> None:
    first, again = pressed({"action_id": "a#0"}), pressed({"action_id": "a#0"}, user={"id": "U0AYA", "name": "Aya"})
    assert first.id == again.id
    assert pressed({"action_id": "a#0", "action_ts": "1795000002.500000"}).id != first.id


def test_what_is_drawn_comes_back_as_it_was_meant() -> None:
    from bot.model.reply import Button

    (drawn,) = render.message(card(buttons=(Button(label="Done", action="due.done", value="c1 k1"),)))["blocks"][0][
        "elements"
    ]
    event = pressed({name: drawn[name] for name in ("action_id", "value")})
    assert tags.Pressed(event.action, event.value) == tags.Pressed("due.done", "c1 k1")


def test_a_sent_form_brings_its_values_and_what_it_carried() -> None:
    found = read(submission(META, FILLED))
    assert isinstance(found.event, Submit)
    assert (found.event.form, found.event.value) == ("jotting.touch", "c1")
    assert found.event.values == {"who": "Mika", "note": "has a dog", "where": ""}
    assert (found.surface, found.view_id, found.asked) == ("modal", "V1", ("who", "note", "where"))
    assert found.response_url == HOOK


def test_a_drawn_form_comes_back_as_itself() -> None:
    view = forms.modal(Form(id="f", title="F", inputs=(Input(id="a", label="A"),), value="c1"))
    event = read(submission(view["private_metadata"], {"a": {forms.ELEMENT: {"value": "x"}}})).event
    assert isinstance(event, Submit)
    assert (event.form, event.value, event.values) == ("f", "c1", {"a": "x"})


def test_a_form_sent_twice_has_one_key_a_corrected_one_another() -> None:
    once = read(submission(META, FILLED)).event.id
    twice = {**submission(META, FILLED, hash="1795000009.xyz"), "trigger_id": "9.9.zzz"}
    assert read(twice).event.id == once
    corrected = {**FILLED, "note": {"value": {"type": "plain_text_input", "value": "has a cat"}}}
    assert read(submission(META, corrected)).event.id != once
    assert read(submission(META, FILLED, id="V2")).event.id != once


def test_a_form_with_forged_metadata_is_one_that_nobody_knows() -> None:
    event = read(submission("{}{", FILLED)).event
    assert isinstance(event, Submit)
    assert (event.form, event.value) == ("", "")


def test_names_being_typed_are_sought_each_time() -> None:
    view = {"id": "V1", "type": "modal", "team_id": TEAM, "app_installed_team_id": TEAM}
    body = interaction("block_suggestion", action_id="value", block_id="who", value="ta", view=view, trigger_id=None)
    first, later = read(body), parse.incoming(body, NOW + timedelta(seconds=1))
    assert isinstance(first.event, Sought)
    assert isinstance(later, parse.Incoming)
    assert (first.event.text, first.surface) == ("ta", "modal")
    assert first.event.id != later.event.id


def test_save_brings_the_message_and_who_wrote_it() -> None:
    found = read(interaction("message_action", **SAVE))
    assert isinstance(found.event, Shortcut)
    assert (found.event.name, found.event.text, found.event.author) == ("save", "I moved to https://a.example", "")
    assert (found.author, found.channel) == ("U2KEN", ROOM)
    event = parse.named(found, {"U2KEN": "Ken Suzuki"}).event
    assert isinstance(event, Shortcut)
    assert event.author == "Ken Suzuki"


def test_log_is_chosen_from_anywhere() -> None:
    found = read(interaction("shortcut", callback_id="log", action_ts="1795000002.000000"))
    assert isinstance(found.event, Shortcut)
    assert (found.event.name, found.event.text, found.channel) == ("log", "", "")


def test_other_menus_and_closed_modals_mean_nothing() -> None:
    for body in (
        interaction("shortcut", callback_id="x"),
        interaction("view_closed", view={"id": "V1"}),
        interaction("dialog_submission"),
    ):
        assert parse.incoming(body, NOW) is None

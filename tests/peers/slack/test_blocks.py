"""Blocks and views within Slack's limits are taken, and one step over each limit they are refused."""

import pytest
from slack_sdk.models.blocks import Block

from tests.peers.slack.blocks import faults_of_blocks, faults_of_view


def plain(text):
    """A plain text object."""
    return {"type": "plain_text", "text": text}


def mrkdwn(text):
    """A marked-up text object."""
    return {"type": "mrkdwn", "text": text}


def option(number=0, text="one", **more):
    """An option of a menu."""
    return {"text": plain(text), "value": f"v{number}", **more}


def button(text="Done", **more):
    """A button."""
    return {"type": "button", "text": plain(text), "action_id": "done", **more}


def row(*elements):
    """An actions block."""
    return {"type": "actions", "elements": [*elements]}


def menu(count, **more):
    """A select menu with so many options."""
    return {"type": "static_select", "action_id": "pick", "options": [option(each) for each in range(count)], **more}


def asked(**more):
    """A button that asks first."""
    return row(
        button(confirm={"title": plain("a"), "text": plain("b"), "confirm": plain("c"), "deny": plain("d"), **more})
    )


def typed(**more):
    """An input for text."""
    return {"type": "input", "label": plain("Who"), "element": {"type": "plain_text_input", "action_id": "who", **more}}


def modal(*blocks, **more):
    """A modal with a submit button."""
    return {"type": "modal", "title": plain("Add"), "submit": plain("Save"), "blocks": [*blocks], **more}


SECTION = {"type": "section", "text": mrkdwn("hello")}
# The numbers stand here a second time on purpose: a slip in limits.py is seen.
LIMITS = [
    (3000, lambda n: {"type": "section", "text": mrkdwn("x" * n)}),
    (10, lambda n: {"type": "section", "fields": [mrkdwn("x")] * n}),
    (2000, lambda n: {"type": "section", "fields": [mrkdwn("x" * n)]}),
    (150, lambda n: {"type": "header", "text": plain("x" * n)}),
    (255, lambda n: {"type": "divider", "block_id": "x" * n}),
    (10, lambda n: {"type": "context", "elements": [mrkdwn("x")] * n}),
    (25, lambda n: row(*(button(action_id=f"a{each}") for each in range(n)))),
    (75, lambda n: row(button("x" * n))),
    (2000, lambda n: row(button(value="x" * n))),
    (255, lambda n: row(button(action_id="x" * n))),
    (75, lambda n: row(button(accessibility_label="x" * n))),
    (3000, lambda n: row(button(url="https://e.org/" + "x" * (n - 14)))),
    (100, lambda n: row(menu(n))),
    (75, lambda n: row(menu(0, options=[option(text="x" * n)]))),
    (150, lambda n: row(menu(0, options=[option() | {"value": "x" * n}]))),
    (75, lambda n: row(menu(0, options=[option(description=plain("x" * n))]))),
    (150, lambda n: row(menu(1, placeholder=plain("x" * n)))),
    (5, lambda n: row({**menu(n), "type": "overflow"})),
    (10, lambda n: row({**menu(n), "type": "radio_buttons"})),
    (10, lambda n: row({**menu(n), "type": "checkboxes"})),
    (100, lambda n: asked(title=plain("x" * n))),
    (300, lambda n: asked(text=plain("x" * n))),
    (30, lambda n: asked(confirm=plain("x" * n))),
    (30, lambda n: asked(deny=plain("x" * n))),
    (2000, lambda n: {"type": "image", "image_url": "https://e.org/a.png", "alt_text": "x" * n}),
    (2000, lambda n: typed() | {"label": plain("x" * n)}),
    (2000, lambda n: typed() | {"hint": plain("x" * n)}),
    (3000, lambda n: typed(max_length=n)),
]
WRONG = {
    "unsupported type: sectoin [json-pointer:/blocks/0/type]": {"type": "sectoin"},
    "must define either `text` or `fields`": {"type": "section"},
    "must be more than 0 characters [json-pointer:/blocks/0/text/text]": {"type": "section", "text": mrkdwn("")},
    "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]": {"type": "header", "text": mrkdwn("x")},
    "invalid additional property: imageUrl": {"type": "image", "imageUrl": "https://e.org", "alt_text": "x"},
    "missing required field: alt_text": {"type": "image", "image_url": "https://e.org/a.png"},
    "unsupported type: button [json-pointer:/blocks/0/elements/0/type]": {"type": "context", "elements": [button()]},
    "unsupported type: plain_text_input": row({"type": "plain_text_input", "action_id": "a"}),
    "unsupported type: datetimepicker": {**SECTION, "accessory": {"type": "datetimepicker", "action_id": "a"}},
    "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]": row(),
    "no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/options]": row(menu(0)),
    "no fewer than 2 items allowed": row({**menu(1), "type": "overflow"}),
    "`action_id` done already exists": row(button(), button("Other")),
    "must be a valid URL": row(button(url="javascript:alert(1)")),
    "must be one of danger, primary": row(button(style="warning")),
    "initial option must be one of the options": row(menu(2, initial_option=option(7))),
    "missing required field: deny": asked(deny=None),
    "must provide an object": {"type": "header", "text": "Today"},
    "invalid additional property: url": row(menu(0, options=[option(url="https://e.org")])),
    "must define either `options` or `option_groups`": row({"type": "static_select", "action_id": "a"}),
    "invalid additional property: emoji": {"type": "section", "text": mrkdwn("x") | {"emoji": True}},
    "must be a valid date or time": row({"type": "datepicker", "action_id": "a", "initial_date": "tomorrow"}),
    "unsupported type: file_input": typed() | {"element": {"type": "file_input", "action_id": "a"}},
}


@pytest.mark.parametrize(("most", "made"), LIMITS)
def test_the_limit_itself_is_taken_and_one_more_is_not(most, made):
    assert faults_of_blocks([made(most)], "message") == []
    assert faults_of_blocks([made(most + 1)], "message") != []


@pytest.mark.parametrize(("fault", "block"), WRONG.items())
def test_what_is_wrong_is_named_with_its_place(fault, block):
    assert any(fault in each for each in faults_of_blocks([block], "message"))


def test_a_message_takes_50_blocks_and_a_view_100():
    assert faults_of_blocks([SECTION] * 50, "message") == []
    assert faults_of_blocks([SECTION] * 51, "message") == ["no more than 50 items allowed [json-pointer:/blocks]"]
    assert faults_of_view(modal(*[SECTION] * 100)) == []
    assert faults_of_view(modal(*[SECTION] * 101)) == ["no more than 100 items allowed [json-pointer:/view/blocks]"]


def test_block_ids_do_not_repeat_but_action_ids_may_in_other_blocks():
    rows = [row(button()) | {"block_id": "a"}, row(button()) | {"block_id": "b"}]
    assert faults_of_blocks(rows, "message") == []
    assert faults_of_blocks([*rows, rows[0]], "message") == [
        "`block_id` a already exists [json-pointer:/blocks/2/block_id]"
    ]


@pytest.mark.parametrize(
    ("fault", "view"),
    [
        ("/view/title/text", modal(title=plain("x" * 25))),
        ("/view/submit/text", modal(submit=plain("x" * 25))),
        ("/view/close/text", modal(close=plain("x" * 25))),
        ("/view/private_metadata", modal(private_metadata="x" * 3001)),
        ("/view/callback_id", modal(callback_id="x" * 256)),
        ("missing required field: submit", modal(typed(), submit=None)),
        ("missing required field: title", modal(title=None)),
        ("invalid additional property: id", modal(id="V1")),
        ("unsupported type: workflow_step", {"type": "workflow_step"}),
        ("unsupported type: markdown", modal({"type": "markdown", "text": "x"})),
        ("invalid additional property: title", {"type": "home", "title": plain("Home"), "blocks": []}),
        ("only one element may have `focus_on_load`", modal(typed(focus_on_load=True), typed(focus_on_load=True))),
    ],
)
def test_a_view_is_refused_for_what_only_views_have(fault, view):
    assert any(fault in each for each in faults_of_view(view))


@pytest.mark.parametrize(("most", "made"), LIMITS)
def test_what_is_taken_here_is_taken_by_the_checks_of_slack_sdk_too(most, made):
    Block.parse(made(most)).validate_json()

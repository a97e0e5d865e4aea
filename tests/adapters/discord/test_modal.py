"""How forms look on Discord."""

from adapters.discord import custom_ids, modal
from adapters.discord.limits import INPUT_VALUE
from bot.model.reply import Form, Input, Option
from tests.adapters.discord.inspection import Json, modal_of

CIRCLES = tuple(Option(label=name, value=name) for name in ("close", "friend"))
FORM = Form(
    id="contacts.change",
    title="Edit",
    value="0abc",
    inputs=(
        Input(id="name", label="Name", value="Mika", required=True),
        Input(id="circle", label="Circle", kind="choice", value="friend", options=CIRCLES),
        Input(id="note", label="Notes", kind="lines", hint="Anything"),
        Input(id="by", label="Who", kind="person"),
    ),
)


def shown(*inputs: Input, **more: str) -> list[Json]:
    """The labels of a form of these inputs."""
    components: list[Json] = modal_of(modal.modal(Form(**{"id": "a.b", "title": "T", **more}, inputs=inputs)))[
        "components"
    ]
    return components


def test_a_form_carries_what_it_is_and_what_it_is_about():
    data = modal_of(modal.modal(FORM))
    assert data["title"] == "Edit"
    assert custom_ids.read(data["custom_id"]) == ("contacts.change", "0abc")
    assert [each["label"] for each in data["components"]] == ["Name", "Circle", "Notes", "Who"]


def test_inputs_are_lines_paragraphs_menus_and_names():
    name, circle, note, by = (each["component"] for each in shown(*FORM.inputs))
    assert (name["style"], name["value"], name["required"]) == (1, "Mika", True)
    assert [(each["value"], each.get("default")) for each in circle["options"]] == [("close", None), ("friend", True)]
    assert (circle["required"], circle["min_values"]) == (False, 0)
    assert note["style"] == 2
    assert by["placeholder"] == "A name in your book"


def test_hints_stand_under_the_label():
    assert shown(*FORM.inputs)[2]["description"] == "Anything"


def test_words_of_discord_alone_are_in_the_language_of_the_form():
    data = modal_of(modal.modal(FORM, "ja"))
    assert data["components"][3]["component"]["placeholder"] == "帳面にいる人の名前"


def test_a_value_with_no_room_is_left_out_rather_than_shortened():
    long = Input(id="note", label="Notes", kind="lines", value="x" * (INPUT_VALUE + 1))
    data = modal_of(modal.modal(Form(id="a.b", title="Edit", inputs=(FORM.inputs[0], long))))
    assert [each["label"] for each in data["components"]] == ["Name"]
    assert data["title"] == "Edit +1"


def test_a_line_that_holds_several_keeps_them():
    assert shown(Input(id="a", label="A", value="one\ntwo"))[0]["component"]["style"] == 2


def test_an_input_asked_twice_is_asked_once():
    assert len(shown(Input(id="a", label="A"), Input(id="a", label="B"))) == 1


def test_a_form_that_could_not_come_back_is_none():
    assert modal.modal(Form(id="a.b", title="T", value="x" * 100, inputs=FORM.inputs)) is None
    assert modal.modal(Form(id="a.b", title="T", inputs=())) is None

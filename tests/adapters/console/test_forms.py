"""Filling in forms, line by line."""

from bot.model.event import Submit
from bot.model.reply import Form, Input, Option, Reply
from tests.adapters.console.peers import Console

CIRCLES = (Option(label="Close", value="close"), Option(label="友達", value="friend"))
FORM = Form(
    id="edit",
    title="Edit",
    value="c1",
    inputs=(
        Input(id="name", label="Name", value="Tanaka", required=True),
        Input(id="dog", label="Dog", value="Pochi", hint="What is it called?"),
        Input(id="circle", label="Circle", kind="choice", value="friend", options=CIRCLES),
    ),
)


def console(*lines: str, form: Form = FORM) -> Console:
    answers = {"edit": Reply(form=form), "Submit": Reply(text="Saved.")}
    return Console("edit", *lines, answers=answers)


async def submitted(*lines: str, form: Form = FORM) -> dict[str, str]:
    bot = console(*lines, form=form)
    await bot.run()
    (event,) = (event for event in bot.events if isinstance(event, Submit))
    assert (event.form, event.value) == ("edit", form.value)
    return dict(event.values)


async def test_an_empty_line_keeps_the_current_value() -> None:
    assert await submitted("", "", "") == {"name": "Tanaka", "dog": "Pochi", "circle": "friend"}


async def test_typed_lines_replace_and_a_dash_empties() -> None:
    assert await submitted("Sato", "－", "") == {"name": "Sato", "dog": "", "circle": "friend"}


async def test_a_choice_takes_its_number_its_label_or_nothing_else() -> None:
    assert (await submitted("", "", "１"))["circle"] == "close"
    assert (await submitted("", "", "CLOSE"))["circle"] == "close"
    assert (await submitted("", "", "enemy", "9", "友達"))["circle"] == "friend"


async def test_a_required_value_is_asked_for_again() -> None:
    bot = console("-", "Sato", "", "")
    assert "This one is needed." in await bot.run()
    assert isinstance(bot.events[-1], Submit)
    assert bot.events[-1].values["name"] == "Sato"


async def test_a_form_can_be_left() -> None:
    bot = console("Sato", ":cancel", "hello")
    assert "All right, nothing was changed." in await bot.run()
    assert [type(event).__name__ for event in bot.events] == ["Said", "Said"]


async def test_the_end_of_input_leaves_the_form_unsubmitted() -> None:
    bot = console("Sato")
    await bot.run()
    assert [type(event).__name__ for event in bot.events] == ["Said"]


async def test_a_form_in_answer_to_a_form_is_asked_too() -> None:
    once = Form(id="edit", title="Again", inputs=FORM.inputs[:1])
    bot = Console("edit", "Sato", ":cancel", answers={"edit": Reply(form=once), "Submit": Reply(form=once)})
    assert (await bot.run()).count("── Again ──") == 2


async def test_a_form_reads_like_a_conversation() -> None:
    assert (await console("", "Hana", "1").run()).splitlines() == [
        "> edit",
        "── Edit ──",
        "An empty line keeps what is in brackets, - empties it, :cancel leaves.",
        "Name* [Tanaka]",
        ">",
        "Dog [Pochi]",
        "What is it called?",
        "> Hana",
        "Circle [友達]",
        "  1) Close",
        "  2) 友達",
        "> 1",
        "Saved.",
    ]

"""What can be pressed, how it looks, and that pressing it says what was meant."""

from hypothesis import given

from adapters.slack import render, tags
from bot.model.reply import Button, Choice, Option, Reply
from tests.adapters.slack.replies import REPLIES, blocks, card, elements


def pressing(element: dict, value: str = "") -> tags.Pressed | None:
    """What comes of pressing it, or of choosing the option with that value."""
    action = {"type": element["type"], "action_id": element["action_id"]}
    if element["type"] == "button":
        return tags.pressed({**action, "value": element.get("value")})
    return tags.pressed({**action, "selected_option": {"value": value}})


def buttons(*labels: str, **more: str) -> tuple[Button, ...]:
    return tuple(Button(label=label, action=f"a.{label}", value=label.lower(), **more) for label in labels)


@given(REPLIES)
def test_no_two_elements_have_the_same_tag(reply: Reply) -> None:
    tagged = [each["action_id"] for each in elements(render.message(reply))]
    assert len(tagged) == len(set(tagged))


@given(REPLIES)
def test_what_is_pressed_is_what_the_reply_meant(reply: Reply) -> None:
    meant = {(each.action, each.value) for each in reply.buttons()}
    meant |= {
        (choice.action, option.value) for each in reply.cards for choice in each.choices for option in choice.options
    }
    for element in elements(render.message(reply)):
        for value in [each["value"] for each in element.get("options", [{"value": ""}])]:
            pressed = pressing(element, value)
            assert pressed is None or (pressed.action, pressed.value) in meant


def test_only_the_first_good_button_is_green_and_what_destroys_is_red() -> None:
    row = (*buttons("Done", "Yes", tone="good"), *buttons("Later"), *buttons("Remove", tone="danger"))
    drawn = elements(render.message(card(buttons=row)))
    assert [each.get("style") for each in drawn] == ["primary", None, None, "danger"]


def test_what_asks_first_has_a_dialog_in_its_own_language() -> None:
    row = (
        Button(label="Remove", action="a", confirm="Remove Ken?", tone="danger"),
        Button(label="削除", action="a", confirm="削除しますか?"),
    )
    first, second = (each["confirm"] for each in elements(render.message(card(buttons=row))))
    assert [first[name]["text"] for name in ("title", "text", "confirm", "deny")] == [
        "Remove",
        "Remove Ken?",
        "Remove",
        "Cancel",
    ]
    assert first["style"] == "danger"
    assert (second["deny"]["text"], "style" in second) == ("やめる", False)


def test_addresses_open_by_button_and_tell_the_bot_nothing() -> None:
    (drawn,) = elements(render.message(card(buttons=(Button(label="Site", url="https://a.example"),))))
    assert drawn["url"] == "https://a.example"
    assert pressing(drawn) is None


def test_addresses_that_slack_refuses_are_said() -> None:
    message = render.message(card(buttons=(Button(label="Odd", url="ftp://a.example"),)))
    assert elements(message) == []
    assert blocks(message, "context")[0]["elements"][0]["text"] == "Odd: ftp://a.example"


def test_a_choice_is_a_menu() -> None:
    options = (Option(label="in 3 days", value="3 x"), Option(label="never", value="", description="Not at all"))
    (drawn,) = elements(
        render.message(card(choices=(Choice(action="due.later", options=options, placeholder="Later"),)))
    )
    assert (drawn["type"], drawn["placeholder"]["text"]) == ("static_select", "Later")
    assert drawn["options"][1]["description"]["text"] == "Not at all"
    chosen = [pressing(drawn, each["value"]) for each in drawn["options"]]
    assert chosen == [tags.Pressed("due.later", "3 x"), tags.Pressed("due.later", "")]


def test_many_buttons_move_into_a_menu_but_for_what_asks_first() -> None:
    row = (*buttons(*"ABCDE"), Button(label="F", action="a.F", confirm="Sure?"), *buttons(*"GH"))
    drawn = elements(render.message(card(buttons=row)))
    assert [each["text"]["text"] for each in drawn[:-1]] == [*"ABCDEF"]
    assert drawn[-1]["type"] == "overflow"
    assert pressing(drawn[-1], drawn[-1]["options"][1]["value"]) == tags.Pressed("a.H", "h")


def test_many_answers_to_one_question_move_into_a_select() -> None:
    row = tuple(Button(label=f"P{n}", action="ask", value=f"q:{n}") for n in range(14))
    drawn = elements(render.message(card(buttons=row)))
    assert [each["type"] for each in drawn] == ["button"] * 5 + ["static_select"]
    assert drawn[-1]["placeholder"]["text"] == "More …"
    assert pressing(drawn[-1], drawn[-1]["options"][-1]["value"]) == tags.Pressed("ask", "q:13")


def test_two_hundred_people_in_a_select_are_a_hundred_and_a_count() -> None:
    people = tuple(Option(label=f"Person {n}", value=f"p{n}") for n in range(200))
    message = render.message(card(choices=(Choice(action="who.open", options=people),)))
    assert len(elements(message)[0]["options"]) == 100
    assert blocks(message, "context")[0]["elements"][0]["text"] == "+100"


def test_an_option_whose_value_has_no_room_is_counted_not_cut() -> None:
    options = (Option(label="a", value="x" * 151), Option(label="b", value="y" * 150))
    message = render.message(card(buttons=buttons("Done"), choices=(Choice(action="a", options=options),)))
    assert [each.get("options", [{}])[0].get("value") for each in elements(message)] == [None, "y" * 150]
    assert blocks(message, "context")[0]["elements"][0]["text"] == "+1"


def test_forged_and_foreign_tags_are_presses_that_nobody_knows() -> None:
    for forged, action in (({}, ""), ({"action_id": 7}, ""), ({"action_id": "erase", "value": 5}, "erase")):
        assert tags.pressed({"type": "button", **forged}) == tags.Pressed(action, "")
    menu = {"type": "overflow", "action_id": "more#1", "selected_option": {"value": "x"}}
    assert tags.pressed(menu) == tags.Pressed("x", "")


def test_a_choice_taken_back_presses_nothing() -> None:
    for action in (None, "x", {"type": "static_select", "action_id": "a#0", "selected_option": None}):
        assert tags.pressed(action) is None

"""What fitting keeps, moves and counts."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot import fit as fitting
from bot.fit import fit
from bot.model.moment import mark, words
from bot.model.reply import Button, Capabilities, Card, Choice, Field, Form, Input, Option, Reply

NINE = datetime(2025, 11, 19, 9, tzinfo=UTC)
TEXTS = st.lists(
    st.one_of(st.text("ab 絆。\n\ue000\ue001\ue002", max_size=12), st.just(mark(NINE, "Wed, Nov 19 09:00"))), max_size=4
).map("".join)
CLEAN = st.lists(st.one_of(st.text("ab 絆。\n", max_size=12), st.just(mark(NINE, "9:00"))), max_size=4).map("".join)
LIMITS = st.builds(
    Capabilities,
    **{
        name: st.none() | st.integers(0, 8)
        for name in Capabilities.__struct_fields__
        if name not in {"harmless_repeat_s", "finds"}
    },
)


def several(kind: type[Any], **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(st.builds(kind, **parts), max_size=3).map(tuple)


def replies(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Reply]:
    actions = st.sampled_from(["done", "later"])
    options = several(Option, label=texts, value=texts, description=texts)
    buttons = several(Button, label=texts, action=actions, value=texts, url=st.sampled_from(["", "https://a.example"]))
    choices = several(Choice, action=actions, options=options, placeholder=texts)
    fields = several(Field, name=texts, value=texts)
    cards = several(
        Card, title=texts, body=texts, opener=texts, fields=fields, buttons=buttons, choices=choices, note=texts
    )
    inputs = several(Input, id=texts, label=texts, required=st.booleans(), options=options)
    forms = st.none() | st.builds(Form, id=texts, title=texts, inputs=inputs)
    return st.builds(Reply, text=texts, cards=cards, form=forms)


def presses(*actions: str) -> tuple[Button, ...]:
    return tuple(Button(label=f"B{n}", action=action, value=str(n)) for n, action in enumerate(actions))


@given(replies(CLEAN), LIMITS)
def test_fitting_twice_changes_nothing(reply: Reply, limits: Capabilities) -> None:
    once = fit(reply, limits)
    assert fit(once, limits) is once


@given(replies(TEXTS), LIMITS)
def test_no_reply_and_no_limits_make_it_fail(reply: Reply, limits: Capabilities) -> None:
    assert isinstance(fit(reply, limits), Reply)


@given(replies(CLEAN))
def test_a_reply_within_the_limits_is_the_same_object(reply: Reply) -> None:
    assert fit(reply, Capabilities()) is reply


@given(replies(CLEAN), LIMITS)
def test_what_was_fitted_is_within_the_limits(reply: Reply, limits: Capabilities) -> None:
    fitted = fit(reply, limits)
    assert limits.text is None or len(words(fitted.text)) <= max(limits.text, 1)
    assert limits.cards is None or len(fitted.cards) <= limits.cards
    for card in fitted.cards:
        assert limits.buttons is None or len(card.buttons) <= limits.buttons
        assert limits.body is None or max(len(words(said)) for said in (card.body, card.opener, card.note)) <= max(
            limits.body, 1
        )
        for choice in card.choices:
            assert limits.options is None or len(choice.options) <= limits.options


@given(replies(CLEAN), LIMITS)
def test_what_is_seen_at_once_to_be_within_the_limits_would_not_be_changed(reply: Reply, limits: Capabilities) -> None:
    bounds = fitting._bounds(limits)
    if bounds is None or fitting._within(reply, bounds):
        assert fitting._fitted(reply, limits) is reply


def test_a_cut_text_ends_in_an_ellipsis() -> None:
    assert fit(Reply(text="It has been a while"), Capabilities(text=6)).text == "It ha…"


def test_a_moment_is_never_cut_in_two() -> None:
    text = f"See you {mark(NINE, 'Wed, Nov 19 09:00')}."
    assert words(fit(Reply(text=text), Capabilities(text=12)).text) == "See you…"


def test_cards_left_out_are_counted_in_the_last_kept_note() -> None:
    cards = tuple(Card(title=str(n), note="seen") for n in range(5))
    fitted = fit(Reply(cards=cards), Capabilities(cards=2))
    assert [card.note for card in fitted.cards] == ["seen", "seen +3"]


def test_cards_left_out_are_counted_in_the_text_when_no_card_is_kept() -> None:
    assert fit(Reply(text="Due today", cards=(Card(), Card())), Capabilities(cards=0, text=8)).text == "Due… +2"


def test_fields_above_the_limit_become_lines_of_the_body() -> None:
    card = Card(body="A friend", fields=(Field(name="Company", value="絆社"), Field(name="Dog", value="Pochi")))
    (fitted,) = fit(Reply(cards=(card,)), Capabilities(fields=1)).cards
    assert (len(fitted.fields), fitted.body) == (1, "A friend\nDog: Pochi")


def test_buttons_of_one_action_above_the_limit_become_a_choice() -> None:
    card = Card(buttons=presses("done", "snooze", "snooze", "snooze"))
    (fitted,) = fit(Reply(cards=(card,)), Capabilities(buttons=1)).cards
    assert [button.label for button in fitted.buttons] == ["B0"]
    assert [(choice.action, [o.value for o in choice.options]) for choice in fitted.choices] == [
        ("snooze", list("123"))
    ]


def test_buttons_of_several_actions_are_dropped_last_first_and_counted() -> None:
    (fitted,) = fit(Reply(cards=(Card(buttons=presses("a", "b", "c")),)), Capabilities(buttons=1)).cards
    assert ([button.action for button in fitted.buttons], fitted.choices, fitted.note) == (["a"], (), "+2")


def test_a_link_above_the_limit_becomes_a_line_of_the_body() -> None:
    card = Card(buttons=(*presses("a"), Button(label="Profile", url="https://a.example/1")))
    (fitted,) = fit(Reply(cards=(card,)), Capabilities(buttons=1)).cards
    assert (fitted.body, fitted.note) == ("Profile: https://a.example/1", "")


def test_a_button_whose_value_would_be_cut_is_not_offered() -> None:
    card = Card(buttons=(Button(label="Open", action="open", value="x" * 90), *presses("a")))
    (fitted,) = fit(Reply(cards=(card,)), Capabilities(button_value=80)).cards
    assert ([button.action for button in fitted.buttons], fitted.note) == (["a"], "+1")


def test_options_above_the_limit_are_counted() -> None:
    choice = Choice(action="pick", options=tuple(Option(label=str(n), value=str(n)) for n in range(30)))
    (fitted,) = fit(Reply(cards=(Card(choices=(choice,)),)), Capabilities(options=25)).cards
    assert (len(fitted.choices[0].options), fitted.note) == (25, "+5")


def test_a_form_gives_up_optional_inputs_first() -> None:
    inputs = tuple(Input(id=str(n), label="Label", required=n > 1) for n in range(4))
    form = fit(Reply(form=Form(id="edit", title="Edit", inputs=inputs)), Capabilities(inputs=3, input_label=3)).form
    assert form is not None
    assert ([i.id for i in form.inputs], form.title, form.inputs[0].label) == (["0", "2", "3"], "Edit +1", "La…")

"""A form that cannot be opened at once is offered by a button that says the words again."""

from bot.engine.offering import AGAIN, offered
from bot.model.event import Press, Said
from tests.talk import Talk


async def test_the_button_brings_the_form(talk: Talk) -> None:
    await talk.says("add")
    assert talk.last is not None
    offer = offered(talk.last, Said(**talk._facts(""), text="add"))
    (button,) = offer.buttons()
    assert offer.form is None
    assert (button.label, button.action, button.value) == ("New person", AGAIN, "add")
    assert offer.cards[0].body.startswith("Name · Reading")
    assert "? New person" in await talk.raises(button.action, button.value)


async def test_a_button_whose_form_came_too_late_is_offered_itself(talk: Talk) -> None:
    await talk.says("home")
    press = Press(**talk._facts(""), action="jotting.open")
    reply = await talk.bot.engine.handle(press)
    assert reply is not None
    (button,) = offered(reply, press).buttons()
    assert (button.label, button.action) == ("I talked to somebody", "jotting.open")


async def test_words_without_a_form_stay_as_they_are(talk: Talk) -> None:
    await talk.says("help")
    assert talk.last is not None
    assert offered(talk.last, Said(**talk._facts(""), text="help")) is talk.last


async def test_forged_words_are_only_words(talk: Talk) -> None:
    assert "I couldn't find anybody in “rm -rf /”." in await talk.raises(AGAIN, "rm -rf /")

"""A touch jotted down on a form: from the home surface, and from the platform's own menus."""

from bot.model.event import Shortcut, Submit
from tests.talk import Talk


async def shortcut(talk: Talk, name: str, author: str = "", text: str = "") -> str:
    event = Shortcut(**talk._facts(""), name=name, author=author, text=text)  # type: ignore[arg-type]
    return talk._heard(await talk.bot.engine.handle(event))


async def test_a_touch_is_jotted_down_on_a_form(talk: Talk, hanashi: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("home")
    assert "? I talked to somebody\n- With whom\n- What happened" in await talk.presses("I talked to somebody")
    assert "Kept: met Mika, yesterday (Tue, Nov 17)" in await talk.submits(
        who="Mika", what="met", when="yesterday", note="a dog"
    )
    await hanashi.says("追加 美香")
    assert "? つながりを記録" in await shortcut(hanashi, "log")
    assert "昨日(11月17日・火)、美香さんに会ったと記録しました。" in await hanashi.submits(
        who="美香", what="met", when="昨日"
    )


async def test_a_message_is_saved_with_its_author_and_words(talk: Talk) -> None:
    await talk.says("add Mika")
    await shortcut(talk, "save", "Mika", "Our launch is in May")
    assert talk.last is not None
    assert talk.last.form is not None
    values = {each.id: each.value for each in talk.last.form.inputs}
    assert (values["who"], values["what"], values["note"]) == ("Mika", "messaged:in", "Our launch is in May")
    await talk.submits(**values)
    assert "Our launch is in May" in await talk.says("who Mika")


async def test_faults_name_their_input_and_nothing_is_kept(talk: Talk) -> None:
    await talk.says("add Mika")
    for name, values in (("when", {"who": "Mika", "when": "blue"}), ("when", {"who": "Mika", "when": "tomorrow"}),
                         ("what", {"who": "Mika", "what": "danced"}), ("who", {"who": " "})):  # fmt: skip
        await shortcut(talk, "log")
        said = await talk.submits(**values)
        assert talk.last is not None
        assert talk.last.faults == ((name, said),)
    assert "Last talk" not in await talk.says("who Mika")


async def test_several_are_jotted_down_at_once_and_strangers_are_asked_about(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("add Ken Sato")
    await shortcut(talk, "log")
    assert "Kept: talked with Mika and Ken Sato" in await talk.submits(who="mika, Ken Sato")
    await shortcut(talk, "log")
    assert "I don't know Rio yet." in await talk.submits(who="Rio", note="likes tea")
    assert "Kept: talked with Rio" in await talk.presses("Add Rio")
    assert "likes tea" in await talk.says("who Rio")


async def test_a_form_with_faults_may_be_sent_again_as_it_is(talk: Talk) -> None:
    await talk.says("add Mika")
    await shortcut(talk, "log")
    sent = Submit(**talk._facts("s1"), form="jotting.touch", values={"who": "Mika", "when": "blue"})
    first, second = await talk.bot.engine.handle(sent), await talk.bot.engine.handle(sent)
    assert first is not None
    assert first == second
    assert first.faults[0][0] == "when"


async def test_ones_own_words_fill_the_form_with_what_they_say(talk: Talk, hanashi: Talk) -> None:
    await talk.says("add Mika")
    await shortcut(talk, "save", "aya", "had coffee with mika and Bob Hill at Nobu yesterday, he has a dog")
    assert talk.last is not None
    assert talk.last.form is not None
    values = {each.id: each.value for each in talk.last.form.inputs}
    assert (values["who"], values["what"], values["when"], values["where"]) == (
        "Mika, Bob Hill",
        "met",
        "2026-11-17",
        "Nobu",
    )
    assert values["note"] == "has a dog\ncoffee"
    assert "Who is that: “has a dog”?" in await talk.submits(**values)
    assert "Kept: met Mika and Bob Hill" in await talk.presses("Bob Hill")
    await shortcut(hanashi, "save", "aya", "今日は疲れた")
    assert hanashi.last is not None
    assert hanashi.last.form is not None
    assert {each.id: each.value for each in hanashi.last.form.inputs}["note"] == "今日は疲れた"


async def test_what_the_form_has_no_room_for_is_offered_on_cards(talk: Talk) -> None:
    await shortcut(talk, "save", "aya", "met Mika Ito. Called Bob Hill, I promised to send Bob the deck by Friday")
    assert talk.last is not None
    assert talk.last.form is not None
    said = await talk.submits(**{each.id: each.value for each in talk.last.form.inputs})
    assert "Kept: met Mika Ito" in said
    assert "Who: Bob Hill (new)\nWhat: Talked" in said
    assert "You promised: send Bob the deck" in said


async def test_the_days_and_people_of_somebody_elses_words_are_not_taken_for_ones_own(talk: Talk) -> None:
    await shortcut(talk, "save", "Mika", "I met Bob Hill yesterday")
    assert talk.last is not None
    assert talk.last.form is not None
    values = {each.id: each.value for each in talk.last.form.inputs}
    assert (values["who"], values["what"], values["when"]) == ("Mika", "messaged:in", "today")

"""Buttons and menus, as people on Discord press them and see what came of it."""

from tests.adapters.discord.stage import read


async def test_a_question_is_answered_by_a_button_and_gives_way_to_the_answer(stage):
    for name in ("Mika Ito", "Mika Mori"):
        await stage.says(stage.ana, "add", {"name": name}, guild=stage.office)
    asked = await stage.says(stage.ana, "met", {"who": "Mika", "when": "yesterday"}, guild=stage.office)
    assert [*asked.buttons()] == ["Mika Ito", "Mika Mori", "Cancel"]
    answered = await stage.presses(stage.ana, asked, "Mika Mori")
    assert "Kept: met Mika Mori" in answered.text
    assert answered.id == asked.id
    assert [*answered.buttons()] == ["Edit", "Archive", "We talked"]


async def test_a_question_that_was_called_off_leaves_all_as_it_was(stage):
    await stage.says(stage.ana, "add", {"name": "Mika"})
    asked = await stage.says(stage.ana, "remove", {"who": "Mika"})
    assert "left it as it was" in (await stage.presses(stage.ana, asked, "Keep")).text
    assert "1 person" in (await stage.says(stage.ana, "home")).text


async def test_a_menu_of_a_card_chooses(stage):
    await stage.says(stage.ana, "start")
    asked = await stage.says(stage.ana, "start")
    zones = await stage.presses(stage.ana, asked, "日本語")
    chosen = await stage.peer.select(stage.ana, zones, "タイムゾーンを選ぶ", ["Europe/Berlin"]).reply()
    assert chosen.id == asked.id
    assert "目的" in chosen.text
    assert "Europe/Berlin" in read(await stage.says(stage.ana, "settings"))

"""Buttons, menus and forms, as people on Discord press and fill them in; and as others try to."""

import pytest

from adapters.discord import custom_ids
from tests.adapters.discord.stage import read
from tests.peers.discord import NotOffered


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


async def test_a_form_is_opened_by_a_press_and_its_answer_stands_where_it_was_opened(stage):
    card = await stage.says(stage.yumi, "add", {"name": "田中太郎"}, guild=stage.office)
    stage.peer.press(stage.yumi, card, "編集")
    modal = await stage.peer.sees_modal(stage.yumi)
    assert modal.title == "編集"
    used = stage.peer.submit(stage.yumi, {"会社": "Sony", "輪": ["親しい"]})
    assert "Sony" in (await used.reply()).text
    assert used.private
    assert "親しい" in (await stage.says(stage.yumi, "who", {"who": "田中"})).text


async def test_a_form_with_a_fault_says_so_and_can_be_corrected(stage):
    card = await stage.says(stage.ana, "add", {"name": "Mika"})
    stage.peer.press(stage.ana, card, "Edit")
    await stage.peer.sees_modal(stage.ana)
    refused = await stage.peer.submit(stage.ana, {"Name": "x" * 101, "Company": "Sony"}).reply()
    assert "too long" in refused.text
    stage.peer.press(stage.ana, refused, "Correct it")
    modal = await stage.peer.sees_modal(stage.ana)
    assert "too long" in modal.data["components"][0]["description"]
    corrected = await stage.peer.submit(stage.ana, {"Name": "Mika Ito"}).reply()
    assert "Mika Ito\nSony" in corrected.text


async def test_two_people_correct_their_own_forms(stage):
    for who in (stage.ana, stage.yumi):
        card = await stage.says(who, "add", {"name": "Mika"}, guild=stage.office)
        stage.peer.press(who, card, next(iter(card.buttons())))
        await stage.peer.sees_modal(who)
    hers = await stage.peer.submit(stage.ana, {"name": "x" * 101}).reply()
    his = await stage.peer.submit(stage.yumi, {"name": "y" * 101}).reply()
    (button,) = hers.buttons().values()
    stolen = await stage.peer.press(stage.yumi, his, button["custom_id"], forged=True).reply()
    assert "古くて使えなくなりました" in stolen.text
    assert stage.peer.modal(stage.yumi) is None


async def test_a_menu_of_a_card_chooses(stage):
    await stage.says(stage.ana, "start")
    asked = await stage.says(stage.ana, "start")
    zones = await stage.presses(stage.ana, asked, "日本語")
    chosen = await stage.peer.select(stage.ana, zones, "タイムゾーンを選ぶ", ["Europe/Berlin"]).reply()
    assert chosen.id == asked.id
    assert "目的" in chosen.text
    assert "Europe/Berlin" in read(await stage.says(stage.ana, "settings"))


async def test_what_others_press_in_a_shared_channel_is_their_own_affair(stage):
    card = await stage.says(stage.ana, "add", {"name": "Mika", "company": "Sony"}, guild=stage.office)
    with pytest.raises(NotOffered):
        stage.peer.press(stage.yumi, card, "Archive")
    before = card.text
    used = stage.peer.press(stage.yumi, card, "Archive", forged=True)
    answer = await used.reply()
    assert used.private
    assert "Mika" not in answer.text
    stood = stage.peer.message(card.id)
    assert stood.text == before
    assert "Sony" in (await stage.says(stage.ana, "who", {"who": "Mika"})).text


async def test_an_answer_never_takes_the_place_of_a_message_that_all_can_see(stage):
    body = {"components": [{"type": 1, "components": [button("contacts.add")]}], "content": "Press me"}
    bait = stage.peer.write(stage.peer.me, stage.peer.channel_of(stage.office), body)
    used = stage.peer.press(stage.yumi, bait, custom_ids.write("helping.show") or "", forged=True)
    assert "できること" in (await used.reply()).text
    assert used.private
    assert stage.peer.message(bait.id).body["content"] == "Press me"


@pytest.mark.parametrize(
    "custom_id",
    ["", "k1:", "k1::", "k0:due.done:1", "k9:home.show:", "due.done:1", "k1:due.done:' OR 1=1 --", "k1:nobody.knows:1",
     "k1:ask:9:0", "k1:again:", "k1:@form:0123", "k1:contacts.edit:\x00", "絆" * 30],
)  # fmt: skip
async def test_forged_and_outdated_buttons_are_answered_with_words(stage, custom_id):
    shown = await stage.says(stage.ana, "home")
    used = stage.peer.press(stage.ana, shown, custom_id, forged=True)
    answer = await used.reply()
    assert answer.text
    assert "went wrong" not in answer.text


async def test_forged_menus_and_forms_are_answered_with_words(stage):
    shown = await stage.says(stage.ana, "home")
    for values in ([], ["nonsense"], ["x" * 100, "y"], ["settings.zone:Mars/Olympus"]):
        used = stage.peer.select(stage.ana, shown, "k1:settings.zone:", values, forged=True)
        assert "went wrong" not in (await used.reply()).text
    stage.peer.press(stage.ana, shown, "Add somebody")
    modal = await stage.peer.sees_modal(stage.ana)
    for custom_id in ("k1:contacts.change:nobody", "k1:nothing:", "garbage"):
        forged = type(modal)(interaction=modal.interaction, data={**modal.data, "custom_id": custom_id})
        answer = await stage.peer.submit(stage.ana, {"name": "Mika"}, modal=forged).reply()
        assert "went wrong" not in answer.text
    assert stage.peer.unanswered() == []


def button(action):
    """A button of Kizuna's."""
    return {"type": 2, "style": 2, "label": "Press", "custom_id": custom_ids.write(action)}

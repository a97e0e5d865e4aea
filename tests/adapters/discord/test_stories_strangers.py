"""What others press, and what is forged to do harm."""

import pytest

from adapters.discord import custom_ids
from tests.peers.discord import NotOffered


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
     "k1:ask:9:0", "k1:again:", "k1:@form:0123", "k1:@form:0123 due.done:0abc", "k1:@form:0 @form:0 @form:", "k1:contacts.edit:\x00", "絆" * 30],
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

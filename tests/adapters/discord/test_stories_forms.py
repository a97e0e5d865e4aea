"""Forms, as people on Discord open, fill in and correct them."""


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
    for who, edit in ((stage.ana, "Edit"), (stage.yumi, "編集")):
        card = await stage.says(who, "add", {"name": "Mika"}, guild=stage.office)
        stage.peer.press(who, card, edit)
        await stage.peer.sees_modal(who)
    hers = await stage.peer.submit(stage.ana, {"name": "x" * 101}).reply()
    his = await stage.peer.submit(stage.yumi, {"name": "y" * 101}).reply()
    (button,) = hers.buttons().values()
    stolen = await stage.peer.press(stage.yumi, his, button["custom_id"], forged=True).reply()
    assert "Mika" not in stolen.text
    assert stage.peer.modal(stage.yumi) is None


async def test_a_form_with_a_fault_opens_after_a_restart_as_it_was_at_first(set_up):
    async with set_up.kizuna():
        card = await set_up.says(set_up.ana, "add", {"name": "Mika"})
        set_up.peer.press(set_up.ana, card, "Edit")
        await set_up.peer.sees_modal(set_up.ana)
        refused = await set_up.peer.submit(set_up.ana, {"Name": "x" * 101}).reply()
    async with set_up.kizuna():
        set_up.peer.press(set_up.ana, refused, "Correct it")
        await set_up.peer.sees_modal(set_up.ana)
        assert "Mika Ito" in (await set_up.peer.submit(set_up.ana, {"Name": "Mika Ito"}).reply()).text

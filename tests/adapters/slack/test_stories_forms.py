"""Modals: opened from wherever somebody is, faults shown in them, sent late, twice, or with something forged."""

import copy

import pytest

from tests.peers.slack.faults import Fault

BOTH_WAYS = pytest.mark.parametrize("way", ["socket", "http"])


@BOTH_WAYS
async def test_somebody_is_added_on_a_form(stage):
    await stage.slack.command(stage.yumi, "/kizuna 追加", channel=stage.general)
    await stage.window(stage.yumi, "新しい人")
    outcome = await stage.slack.submit(stage.yumi, {"name": "田中太郎", "company": "Sony", "circle": "close"})
    assert (outcome.ok, stage.slack.view(stage.yumi)) == (True, None)
    answer = await stage.slack.sees(stage.yumi, "田中太郎", channel=stage.general)
    assert answer.private
    assert "Sony" in answer.words()


async def test_words_cannot_open_a_window_so_a_button_does(stage):
    await stage.slack.say(stage.ana, "add")
    offer = await stage.slack.sees(stage.ana, "Name")
    await stage.slack.press(stage.ana, offer, "New person")
    await stage.window(stage.ana, "New person")
    await stage.slack.submit(stage.ana, {"name": "Mika"})
    assert "Added Mika" in (await stage.slack.sees(stage.ana, "Mika")).words()


async def test_what_a_form_is_answered_with_in_the_bots_own_conversation_stays_there(stage):
    await stage.slack.command(stage.ana, "/kizuna add")
    await stage.window(stage.ana, "New person")
    await stage.slack.submit(stage.ana, {"name": "Mika"})
    await stage.slack.sees(stage.ana, "Added Mika")
    stage.slack.reload(stage.ana)
    assert "Added Mika" in (await stage.slack.sees(stage.ana)).words()


async def test_a_form_that_was_asked_for_in_a_thread_is_answered_there(stage):
    first = await stage.slack.say(stage.ana, "add Mika")
    await stage.slack.sees(stage.ana, "Added Mika")
    await stage.slack.say(stage.ana, "who Mika", thread=first.ts)
    await stage.slack.press(stage.ana, await stage.slack.sees(stage.ana, "Mika", count=2), "Edit")
    await stage.window(stage.ana, "Edit")
    await stage.slack.submit(stage.ana, {"company": "Nintendo"})
    assert (await stage.slack.sees(stage.ana, "Nintendo")).thread_ts == first.ts


async def test_what_is_known_stands_in_the_form_and_can_be_changed(stage):
    await stage.slack.command(stage.ana, "/kizuna add Mika company:Sony circle:close", channel=stage.general)
    card = await stage.slack.sees(stage.ana, "Mika", channel=stage.general)
    await stage.slack.press(stage.ana, card, "Edit")
    await stage.window(stage.ana, "Edit")
    await stage.slack.submit(stage.ana, {"company": "Nintendo"})
    after = await stage.slack.sees(stage.ana, "Nintendo", channel=stage.general)
    assert "close" in after.words()


@BOTH_WAYS
async def test_a_fault_stands_beside_the_input_and_the_form_stays_open(stage):
    await stage.slack.shortcut_global(stage.ana, "log")
    await stage.window(stage.ana, "I talked to somebody")
    await stage.slack.suggest(stage.ana, None, "value", "Mika")
    await stage.slack.submit(stage.ana, {"who": "Mika", "when": "the day after never"})
    view = stage.slack.view(stage.ana)
    assert list(view.errors) == ["when"]
    await stage.slack.submit(stage.ana, {"when": "yesterday"})
    assert "I don't know Mika yet" in stage.slack.view(stage.ana).words()
    await stage.slack.press(stage.ana, None, "Add Mika")
    await stage.slack.until(lambda: "talked with Mika" in stage.slack.view(stage.ana).words())


async def test_a_blank_name_is_a_fault_of_the_name(stage):
    await stage.slack.command(stage.ana, "/kizuna add", channel=stage.general)
    await stage.window(stage.ana, "New person")
    await stage.slack.submit(stage.ana, {"name": "   "})
    assert list(stage.slack.view(stage.ana).errors) == ["name"]


@BOTH_WAYS
async def test_people_are_offered_while_a_name_is_typed(stage):
    for name in ("Mika", "Mikael", "Ken"):
        await stage.slack.command(stage.ana, f"/kizuna add {name} company:Sony")
    await stage.slack.shortcut_global(stage.ana, "log")
    await stage.window(stage.ana, "I talked to somebody")
    found = await stage.slack.suggest(stage.ana, None, "value", "mik")
    assert [each["text"]["text"] for each in found] == ["Mikael", "Mika", "mik"]
    await stage.slack.submit(stage.ana, {"who": found[0]["value"], "note": "has a dog"})
    assert "Mikael" in stage.slack.view(stage.ana).words()


async def test_nobody_is_offered_somebody_elses_people(stage):
    await stage.slack.command(stage.ana, "/kizuna add Mika")
    await stage.slack.shortcut_global(stage.yumi, "log")
    await stage.window(stage.yumi, "つながりを記録")
    assert [each["text"]["text"] for each in await stage.slack.suggest(stage.yumi, None, "value", "Mi")] == ["Mi"]


@BOTH_WAYS
async def test_a_message_is_saved_with_its_author_and_its_words(stage):
    said = await stage.slack.say(stage.yumi, "I moved to Kyoto & got a dog", channel=stage.general)
    await stage.slack.shortcut_message(stage.ana, said, "save")
    view = await stage.window(stage.ana, "I talked to somebody")
    held = {name: next(iter(each.values())) for name, each in view.state.items()}
    assert held["note"]["value"] == "I moved to Kyoto & got a dog"
    assert held["who"]["selected_option"]["text"]["text"] == "Yumi"
    await stage.slack.submit(stage.ana)
    answer = await stage.slack.sees(stage.ana, "Yumi", channel=stage.general)
    assert answer.private
    assert stage.slack.visible(stage.yumi, stage.general) == [said]


@BOTH_WAYS
async def test_ones_own_message_is_saved_with_all_it_says_and_not_before_save(stage):
    said = await stage.slack.say(
        stage.ana, "lunch with Mika Ito at Nobu yesterday, she has a dog", channel=stage.general
    )
    await stage.slack.shortcut_message(stage.ana, said, "save")
    view = await stage.window(stage.ana, "I talked to somebody")
    held = {name: next(iter(each.values())) for name, each in view.state.items()}
    assert (held["who"]["value"], held["where"]["value"], held["note"]["value"]) == (
        "Mika Ito",
        "Nobu",
        "has a dog\nlunch",
    )
    await stage.slack.command(stage.ana, "/kizuna list")
    await stage.slack.sees(stage.ana, "Nobody here yet")
    await stage.slack.submit(stage.ana)
    answer = await stage.slack.sees(stage.ana, "Kept: met Mika Ito", channel=stage.general)
    assert answer.private


async def test_a_form_that_is_sent_twice_takes_effect_once(stage):
    await stage.slack.command(stage.ana, "/kizuna add", channel=stage.general)
    await stage.window(stage.ana, "New person")
    stage.slack.script(Fault(on="interactions", what="duplicate"))
    await stage.slack.submit(stage.ana, {"name": "Mika"})
    await stage.slack.command(stage.ana, "/kizuna list")
    assert "1. Mika" in (await stage.slack.sees(stage.ana, "1 person")).words()


async def test_a_form_that_is_sent_after_an_hour_is_answered_in_the_conversation(stage):
    await stage.slack.command(stage.ana, "/kizuna add", channel=stage.general)
    await stage.window(stage.ana, "New person")
    stage.slack.skip(3600)
    assert (await stage.slack.submit(stage.ana, {"name": "Mika"})).ok
    await stage.slack.sees(stage.ana, "Added Mika")


async def test_a_form_about_somebody_who_is_gone_says_so(stage):
    await stage.slack.command(stage.ana, "/kizuna add Mika", channel=stage.general)
    card = await stage.slack.sees(stage.ana, "Mika", channel=stage.general)
    await stage.slack.press(stage.ana, card, "Edit")
    await stage.window(stage.ana, "Edit")
    await stage.slack.command(stage.ana, "/kizuna remove Mika", channel=stage.general)
    sure = await stage.slack.sees(stage.ana, "Mika", channel=stage.general)
    await stage.slack.press(stage.ana, sure, sure.labels()[0])
    await stage.slack.submit(stage.ana, {"company": "Sony"})
    await stage.slack.sees(stage.ana, "not in your book", channel=stage.general)


FORGED = [
    "", "{", "[]", "null", '{"form": 7}', '{"form": "contacts.change", "value": "somebody-elses", "origin": ""}',
    '{"form": "contacts.new", "value": "", "origin": "http://169.254.169.254/latest"}', '{"form": "no.such"}', "x" * 3000,
]  # fmt: skip


async def test_metadata_that_is_not_ours_does_no_harm(stage):
    await stage.slack.command(stage.ana, "/kizuna add", channel=stage.general)
    await stage.window(stage.ana, "New person")
    sent = (await stage.slack.submit(stage.ana, {"name": " "})).payload
    for metadata in FORGED:
        payload = copy.deepcopy(sent)
        payload["view"]["private_metadata"] = metadata
        payload["view"]["state"]["values"]["name"]["value"]["value"] = "Mika"
        assert (await stage.slack.interact(payload)).ok
    await stage.slack.command(stage.ana, "/kizuna help")
    assert stage.slack.app.failures == []


async def test_a_window_that_slack_does_not_open_is_offered_by_a_button(stage):
    stage.slack.script(Fault(on="views.open", what="error", error="expired_trigger_id"))
    await stage.slack.command(stage.ana, "/kizuna add", channel=stage.general)
    assert (await stage.slack.sees(stage.ana, "Name", channel=stage.general)).labels() == ["New person"]


async def test_a_note_of_four_thousand_characters_can_be_read_and_changed(stage):
    note = "犬を飼っている。" * 480
    await stage.slack.say(stage.yumi, f"追加 田中太郎 メモ:「{note}」")
    card = await stage.slack.sees(stage.yumi, "田中太郎")
    await stage.slack.press(stage.yumi, card, "編集")
    view = await stage.window(stage.yumi, "編集")
    assert len([each for each in view.blocks if each["block_id"].startswith("note")]) >= 1
    await stage.slack.submit(stage.yumi, {"company": "Sony"})
    await stage.slack.sees(stage.yumi, "Sony")

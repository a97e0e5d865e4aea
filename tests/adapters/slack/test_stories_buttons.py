"""Buttons and menus under answers, and the home tab."""

import pytest

from adapters.slack import dashboards

pytestmark = pytest.mark.usefixtures("hasty")
BOTH_WAYS = pytest.mark.parametrize("way", ["socket", "http"])


@pytest.fixture
def hasty(monkeypatch):
    """Home tabs may be drawn more often."""
    monkeypatch.setattr(dashboards, "EVERY_S", 0.4)


@BOTH_WAYS
async def test_a_pressed_button_shows_its_outcome_in_place(stage):
    await stage.slack.command(stage.yumi, "/kizuna 追加 田中太郎", channel=stage.general)
    card = await stage.slack.sees(stage.yumi, "田中太郎", channel=stage.general)
    await stage.slack.press(stage.yumi, card, "話した")
    after = await stage.slack.sees(stage.yumi, "話したと記録しました", channel=stage.general)
    assert (after.ts, after.private) == (card.ts, True)


@BOTH_WAYS
async def test_a_question_is_answered_by_a_button(stage):
    for _ in range(2):
        await stage.slack.command(stage.ana, "/kizuna add Mika")
    question = await stage.slack.sees(stage.ana, "already")
    await stage.slack.press(stage.ana, question, question.labels()[0])
    await stage.slack.sees(stage.ana, "Added Mika")
    await stage.slack.command(stage.ana, "/kizuna list")
    await stage.slack.sees(stage.ana, "2 people")


async def test_a_button_that_is_pressed_twice_counts_once(stage):
    await stage.slack.command(stage.ana, "/kizuna add Mika")
    card = await stage.slack.sees(stage.ana, "Mika")
    pressed = await stage.slack.press(stage.ana, card, "We talked")
    await stage.slack.sees(stage.ana, "talked with Mika")
    again = await stage.slack.interact(pressed.payload)
    assert again.ok
    await stage.slack.command(stage.ana, "/kizuna undo")
    await stage.slack.command(stage.ana, "/kizuna who Mika")
    assert "Last time" not in (await stage.slack.sees(stage.ana, "friend")).words()


async def test_a_menu_leads_to_a_card(stage):
    for number in range(200):
        await stage.slack.command(stage.ana, f"/kizuna add Person {number:03}")
    await stage.slack.command(stage.ana, "/kizuna list", channel=stage.general)
    shown = await stage.slack.sees(stage.ana, "200 people", channel=stage.general)
    menu = next(each for each in shown.elements() if each["type"] == "static_select")
    await stage.slack.select(stage.ana, shown, menu["action_id"], menu["options"][3]["value"])
    name = menu["options"][3]["text"]["text"]
    await stage.slack.sees(stage.ana, f"{name}\n*Circle*", channel=stage.general)


@BOTH_WAYS
async def test_the_home_tab_shows_how_things_are_and_what_can_be_done(stage):
    await stage.slack.open_home(stage.yumi)
    await stage.slack.until(lambda: stage.slack.home(stage.yumi))
    assert "絆" in stage.slack.home(stage.yumi).words()
    await stage.slack.command(stage.yumi, "/kizuna 追加 田中太郎", channel=stage.general)
    await stage.slack.until(lambda: "帳面には1人" in stage.slack.home(stage.yumi).words())
    assert stage.slack.home(stage.yumi).labels() == ["記録する", "人を追加", "ヘルプ"]


async def test_the_home_tab_is_not_published_for_every_change(stage):
    await stage.slack.open_home(stage.ana)
    await stage.slack.until(lambda: stage.slack.home(stage.ana))
    for number in range(5):
        await stage.slack.command(stage.ana, f"/kizuna add Person {number}")
    await stage.slack.until(lambda: "5 people" in stage.slack.home(stage.ana).words())
    assert len([name for name, _ in stage.slack.calls if name == "views.publish"]) <= 3


async def test_what_is_pressed_on_the_home_tab_opens_in_a_window(stage):
    await stage.slack.open_home(stage.ana)
    await stage.slack.until(lambda: stage.slack.home(stage.ana))
    await stage.slack.press(stage.ana, stage.slack.home(stage.ana), "Help")
    window = await stage.window(stage.ana, "Kizuna")
    assert "remind" in window.words()
    await stage.slack.close_view(stage.ana)
    await stage.slack.press(stage.ana, stage.slack.home(stage.ana), "Add somebody")
    await stage.window(stage.ana, "New person")
    await stage.slack.submit(stage.ana, {"name": "Mika"})
    assert "Added Mika" in stage.slack.view(stage.ana).words()
    await stage.slack.press(stage.ana, None, "We talked")
    await stage.slack.until(lambda: "talked with Mika" in stage.slack.view(stage.ana).words())
    await stage.slack.until(lambda: "1 person" in stage.slack.home(stage.ana).words())


async def test_the_messages_tab_is_no_home_tab(stage):
    await stage.slack.open_home(stage.ana, tab="messages")
    await stage.slack.say(stage.ana, "help")
    await stage.slack.sees(stage.ana, "remind")
    assert stage.slack.home(stage.ana) is None


FORGED = [
    ("no.such#0", "x"), ("", ""), ("due.done#0", "somebody elses"), ("more#1", "|"), ("ask#0", "forged:0"),
    ("contacts.edit#0", "'; DROP TABLE contacts; --"), ("again#0", "remove Mika"), ("link#3", ""), ("again", "x" * 2000),
]  # fmt: skip


async def test_forged_buttons_do_no_harm(stage):
    await stage.slack.command(stage.yumi, "/kizuna 追加 Mika")
    await stage.slack.command(stage.ana, "/kizuna add Ken")
    card = await stage.slack.sees(stage.ana, "Ken")
    payload = dict((await stage.slack.press(stage.ana, card, "We talked")).payload)
    for number, (action_id, value) in enumerate(FORGED):
        pressed = {"type": "button", "action_id": action_id, "block_id": "b", "value": value, "action_ts": "1"}
        assert (await stage.slack.interact({**payload, "trigger_id": f"1.2.{number}", "actions": [pressed]})).ok
    await stage.slack.command(stage.yumi, "/kizuna 一覧")
    await stage.slack.sees(stage.yumi, "Mika")
    assert stage.slack.app.failures == []

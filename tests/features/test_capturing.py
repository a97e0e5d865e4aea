"""Free words: shown as a card, kept only when the owner says so."""

import pytest

from bot.model.event import Said
from bot.model.fact import Fact
from bot.model.favour import Favour
from tests.features.kept import called, held
from tests.talk import Talk

SENTENCE = "had lunch with Ken and Mika Ito at Nobu yesterday. Mika has two kids"


async def test_nothing_is_kept_before_save(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato company:Sony")
    said = await any_talk.says(SENTENCE)
    assert "Who: Ken Sato (Sony) and Mika Ito (new)\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nWhere: Nobu" in said
    assert "About them: Mika Ito: has two kids" in said
    assert "Nothing is saved yet.\n[Save] [Edit] [Cancel]" in said
    assert "Last talk" not in await any_talk.says("who Ken")
    assert "## 1 person" in await any_talk.says("list")


async def test_save_keeps_the_touch_the_new_people_and_what_was_said_of_each(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says(SENTENCE)
    assert "Kept: met Ken Sato and Mika Ito, yesterday (Tue, Nov 17)." in await any_talk.presses("Save")
    assert "Last talk: yesterday · Nobu · lunch\n" in await any_talk.says("who Mika")
    (fact,) = await held(any_talk, Fact)
    assert (fact.text, fact.kind) == ("has two kids", "free")
    assert (await called(any_talk, fact.contact_id)) == "Mika Ito"


async def test_undo_takes_it_all_back_in_one_step(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says(f"{SENTENCE}. I promised Ken to send the deck by Friday")
    await any_talk.presses("Save and remind me Fri, Nov 20")
    assert "send the deck" in await any_talk.says("reminders")
    assert "Taken back: “Kept: met Ken Sato and Mika Ito" in await any_talk.says("undo")
    assert "No reminders" in await any_talk.says("reminders")
    assert "## 1 person" in await any_talk.says("list")
    assert "Last talk" not in await any_talk.says("who Ken")


async def test_a_card_can_be_decided_on_once(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Mika Ito")
    card = any_talk.last
    await any_talk.presses("Save")
    for label in ("Save", "Edit", "Cancel"):
        assert "That has been decided already" in await any_talk.presses(label, of=card)
    assert (await any_talk.says("who Mika")).count("lunch") == 1


async def test_cancel_keeps_nothing(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    assert await talk.presses("Cancel") == "All right, nothing was saved."
    assert "Nobody here yet" in await talk.says("list")


async def test_a_card_of_four_days_ago_is_too_old(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    card = talk.last
    await talk.waits(days=4)
    assert "too old" in await talk.presses("Save", of=card)


async def test_a_card_survives_a_restart_and_means_the_day_on_which_it_was_said(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito yesterday")
    action, value = talk.pressable("Save")
    await talk.waits(days=2)
    again = Talk(
        type(talk.bot)(store=talk.bot.store, clock=talk.clock, random=talk.bot.random),
        talk.loop,
        talk.outbox,
        talk.user,
    )
    assert "Kept: met Mika Ito, Tue, Nov 17." in await again.raises(action, value)


async def test_nobody_else_can_decide_on_a_card(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Mika Ito")
    card = any_talk.last
    action, value = any_talk.pressable("Save")
    ben = any_talk.beside("ben")
    for each in (action, "capturing.edit", "capturing.more", "capturing.cancel", "capturing.remind"):
        assert "decided already" in await ben.raises(each, value)
    assert "Nobody here yet" in await ben.says("list")
    assert "Kept: met Mika Ito" in await any_talk.presses("Save", of=card)


async def test_every_part_can_be_edited_before_it_is_kept(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Mika Ito yesterday at Nobu")
    assert "? Edit\n- Who\n- What happened\n- When\n- Where\n- What to remember" in await any_talk.presses("Edit")
    said = await any_talk.submits(
        who="Mika Ito, Zoe", what="gift:in", when="Nov 10", where="", note="Zoe: likes tea\na book"
    )
    assert (
        "Who: Mika Ito (new) and Zoe (new)\nWhat: Got something\nWhen: last Tue, Nov 10\nAbout them: Zoe: likes tea"
        in said
    )
    assert "Kept: got something from Mika Ito and Zoe, last Tue, Nov 10." in await any_talk.presses("Save")
    assert "got: a book" in await any_talk.says("who Zoe")
    assert [await called(any_talk, each.contact_id) for each in await held(any_talk, Fact)] == ["Zoe"]
    assert {(each.direction, each.note) for each in await held(any_talk, Favour)} == {("received", "a book")}


async def test_the_form_holds_what_the_card_says_and_sends_it_back_unchanged(talk: Talk) -> None:
    before = await talk.says(
        "met up with Mika Ito and Bob Hill the other day. Mika has a dog, needs a designer. It was fun"
    )
    await talk.presses("Edit")
    assert talk.last is not None
    assert talk.last.form is not None
    assert len(talk.last.form.inputs) == 5
    assert await talk.submits(**{each.id: each.value for each in talk.last.form.inputs}) == before


async def test_an_old_card_cannot_save_what_was_edited_since(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    old = talk.last
    await talk.presses("Edit")
    await talk.submits(who="Zoe", what="met", when="", where="", note="")
    assert "decided already" in await talk.presses("Save", of=old)


@pytest.mark.parametrize(
    ("input", "values"),
    [("who", {"who": " "}), ("when", {"who": "Mika", "when": "blue"}), ("when", {"who": "Mika", "when": "tomorrow"}),
     ("what", {"who": "Mika", "what": "danced"})],
)  # fmt: skip
async def test_a_fault_in_the_form_names_its_input_and_the_card_stays(talk: Talk, input: str, values: dict) -> None:
    await talk.says("had lunch with Mika Ito")
    card = talk.last
    await talk.presses("Edit")
    said = await talk.submits(**{"what": "met", **values})
    assert talk.last is not None
    assert talk.last.faults == ((input, said),)
    assert "Kept: met Mika Ito" in await talk.presses("Save", of=card)


async def test_a_promise_is_kept_without_a_reminder_when_asked_to(talk: Talk) -> None:
    said = await talk.says("called Mika Ito. I'll send her the photos tomorrow at 12")
    assert "You promised: send her the photos — tomorrow (Thu, Nov 19) at 12:00" in said
    await talk.presses("Save, no reminder")
    assert "No reminders" in await talk.says("reminders")


async def test_a_promise_without_a_day_asks_for_one(any_talk: Talk) -> None:
    await any_talk.says("called Mika Ito. I promised to send her the photos")
    said = await any_talk.presses("Save and remind me …")
    assert "Kept: talked with Mika Ito" in said
    assert "When shall I remind you: send her the photos?\n[tomorrow" in said
    card = any_talk.last
    assert (await any_talk.says("list")).count("Mika") == 2
    said = await any_talk.presses("tomorrow (Thu, Nov 19) at 09:00", of=card)
    assert "I'll remind you tomorrow (Thu, Nov 19) at 09:00: send her the photos" in said
    (sent,) = [each for each in await any_talk.waits(days=1) if "asked me to remind" in each.text]
    assert sent.cards[0].title == "send her the photos"


async def test_a_promise_can_be_edited_and_dropped(talk: Talk) -> None:
    await talk.says("called Mika Ito. I promised to send her the photos on Friday")
    assert "- What you promised\n- Remind me" in await talk.presses("Edit the rest")
    assert "send all photos — next Mon, Nov 23 at 10:00" in await talk.submits(
        promise="send all photos", remind="Monday 10:00"
    )
    await talk.presses("Edit the rest")
    said = await talk.submits(promise="Saturday", remind="yesterday")
    assert talk.last is not None
    assert talk.last.faults == (("remind", said),)


async def test_a_date_to_come_is_offered_as_a_reminder_and_is_no_touch(talk: Talk) -> None:
    await talk.says("add Mika")
    said = await talk.says("Lunch with Mika tomorrow at 12")
    assert "What: " not in said
    assert "[Remind me tomorrow] [Edit]" in said
    assert "I'll remind you tomorrow (Thu, Nov 19) at 12:00: Lunch with Mika" in await talk.presses(
        "Remind me tomorrow"
    )
    assert "Last talk" not in await talk.says("who Mika")


async def test_a_day_that_was_said_roughly_is_asked_for(any_talk: Talk) -> None:
    await any_talk.says("add Ken")
    assert "When: “the other day” (I'll ask)" in await any_talk.says("saw Ken the other day")
    assert "About when was that?" in await any_talk.presses("Save")
    assert "Kept: met Ken, Wed, Nov 4." in await any_talk.presses("2 weeks ago")


async def test_of_two_with_one_name_the_right_one_is_asked_for(any_talk: Talk) -> None:
    await any_talk.says("add Taro Tanaka company:Sony")
    await any_talk.says("add Jiro Tanaka company:NEC")
    assert "Who: Tanaka (there are several: I'll ask)" in await any_talk.says("lunch with Tanaka. He has a dog")
    assert "[Jiro Tanaka] [Taro Tanaka]" in await any_talk.presses("Save")
    assert "Kept: met Taro Tanaka" in await any_talk.presses("Taro Tanaka")
    (fact,) = await held(any_talk, Fact)
    assert (fact.kind, await called(any_talk, fact.contact_id)) == ("pet", "Taro Tanaka")


async def test_a_name_like_a_known_one_is_asked_about(talk: Talk) -> None:
    await talk.says("add Tanaka Taro")
    await talk.says("had lunch with Tanka Taro")
    assert "Did you mean …?\n[Tanaka Taro] [Add Tanka Taro]" in await talk.presses("Save")
    assert "Kept: met Tanaka Taro" in await talk.presses("Tanaka Taro")


async def test_a_word_that_may_be_no_name_is_asked_about(talk: Talk) -> None:
    assert "Who: ken (a name? I'll ask)" in await talk.says("had lunch with ken")
    assert "[Add ken] [Cancel]" in await talk.presses("Save")
    assert "Kept: met ken" in await talk.presses("Add ken")


async def test_an_introduction_is_remembered_on_both_sides(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    said = await any_talk.says("Mika introduced me to Paulo Reis. He works at DeepMind")
    assert (
        "Who: Paulo Reis (new)\nAbout them: works at DeepMind\nIntroduction: Mika introduced Paulo Reis to you" in said
    )
    await any_talk.presses("Save")
    assert "introduced by Mika" in await any_talk.says("who Paulo")
    await any_talk.says("introduced Mika to Zoe Quinn")
    assert "Kept: helped Mika and Zoe Quinn" in await any_talk.presses("Save")
    assert "introduced to Zoe Quinn" in await any_talk.says("who Mika")


async def test_who_introduced_can_be_corrected(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await talk.says("Mika introduced me to Paulo Reis")
    await talk.presses("Edit the rest")
    assert "Ken Sato introduced Paulo Reis to you" in await talk.submits(by="Ken Sato")
    await talk.presses("Save")
    assert "introduced by Ken Sato" in await talk.says("who Paulo")


async def test_what_is_only_said_of_somebody_is_kept_and_is_no_touch(any_talk: Talk) -> None:
    await any_talk.says("add Ken note:tall")
    await any_talk.says("Ken has two kids")
    assert await any_talk.presses("Save") != ""
    said = await any_talk.says("who Ken")
    assert "tall" in said
    assert "Last talk" not in said
    assert [each.text for each in await held(any_talk, Fact)] == ["has two kids"]


async def test_two_things_that_happened_are_two_cards(talk: Talk) -> None:
    await talk.says("had a call with Mika Ito yesterday and met Bob Hill this morning")
    first = talk.last
    assert first is not None
    assert len(first.cards) == 2
    talk.last = type(first)(cards=first.cards[1:])
    assert "Kept: met Bob Hill, today (Wed, Nov 18)." in await talk.presses("Save")
    talk.last = type(first)(cards=first.cards[:1])
    assert "Kept: talked with Mika Ito, yesterday" in await talk.presses("Save")


async def test_the_same_words_delivered_twice_make_one_card(any_talk: Talk) -> None:
    event = Said(**any_talk._facts("twice"), text="had lunch with Mika Ito")
    assert await any_talk.bot.engine.handle(event) is not None
    assert await any_talk.bot.engine.handle(event) is None


async def test_first_meetings_are_followed_up_as_always(talk: Talk) -> None:
    await talk.says("ran into Mika Ito at Nobu")
    assert "A thank-you note tomorrow?" in await talk.presses("Save")


async def test_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 会社:ソニー")
    said = await hanashi.says(
        "昨日PyConで田中さんと鈴木さんと会った。鈴木さんは犬を飼ってる。来週資料を送ると田中さんに約束した"
    )
    assert "だれ: 田中太郎さん(ソニー)、鈴木さん(新しい人)\n何をした: 会った\nいつ: 昨日" in said
    assert (
        "どこで: PyCon\nその人のこと: 鈴木さん: 犬を飼ってる\n約束: 田中さんに: 資料を送る(来週11月23日(月) 09:00)"
        in said
    )
    assert "まだ保存していません。" in said
    said = await hanashi.presses("保存して11月23日(月)にお知らせ")
    assert "田中太郎さん、鈴木さんに会ったと記録しました。" in said
    (fact,) = await held(hanashi, Fact)
    assert (fact.text, fact.kind, await called(hanashi, fact.contact_id)) == ("犬を飼ってる", "pet", "鈴木")
    assert "資料を送る" in await hanashi.says("リマインド一覧")


async def test_gifts_and_help_received_are_said_so(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    assert "何をした: 贈り物をもらった" in await hanashi.says("田中さんに本をもらった")
    assert "田中太郎さんから贈り物をもらったと記録しました" in await hanashi.presses("保存")
    assert "もらったもの: 本" in await hanashi.says("誰 田中")


async def test_a_reminder_whose_moment_has_passed_meanwhile_is_asked_for_anew(talk: Talk) -> None:
    await talk.says("called Mika Ito. I'll send her the photos tomorrow at 12")
    card = talk.last
    await talk.waits(days=2)
    said = await talk.presses("Save and remind me tomorrow", of=card)
    assert "Kept: talked with Mika Ito" in said
    assert "When shall I remind you" in said
    assert "When shall I remind you" in await talk.presses("Another time …")

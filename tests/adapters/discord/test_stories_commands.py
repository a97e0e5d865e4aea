"""Slash commands, menus and plain words, as people on Discord give them and read the answers."""

import time

import pytest

from tests.adapters.discord.books import fill
from tests.adapters.discord.stage import read
from tests.peers.discord import NotOffered

PRIVATE = 2
"""A conversation between people, without the bot."""


async def test_a_command_in_a_server_is_answered_to_the_caller_only(stage):
    used = stage.peer.slash(stage.yumi, "add", {"name": "田中太郎", "company": "Sony"}, guild=stage.office)
    answer = await used.reply()
    assert "田中太郎さんを追加しました" in answer.text
    assert used.private
    assert [*answer.buttons()] == ["話した", "編集", "休止"]
    assert stage.peer.visible(stage.ana, stage.peer.channel_of(stage.office)) == []


async def test_a_command_in_the_bots_own_conversation_stays_there(stage):
    used = stage.peer.slash(stage.ana, "add", {"name": "Taro Tanaka", "company": "Sony"})
    answer = await used.reply()
    assert "Taro Tanaka" in answer.text
    assert not used.private
    assert stage.peer.visible(stage.ana) == [answer]


async def test_a_command_between_people_is_not_shown_to_the_others(stage):
    stage.peer.install(stage.ana)
    used = stage.peer.slash(stage.ana, "add", {"name": "Mika"}, context=PRIVATE)
    assert "Mika" in (await used.reply()).text
    assert used.private


async def test_commands_have_japanese_names_and_take_typed_options(stage):
    await stage.says(stage.yumi, "追加", {"名前": "田中太郎", "会社": "Sony", "輪": "親しい"}, guild=stage.office)
    card = await stage.says(stage.yumi, "誰", {"だれ": "田中"}, guild=stage.office)
    assert "Sony" in card.text
    assert "親しい(1か月ごと)" in card.text
    with pytest.raises(NotOffered):
        stage.peer.slash(stage.yumi, "add", {"circle": "nobody"})


async def test_subcommands_have_japanese_names_and_take_typed_options(stage):
    kept = await stage.says(stage.yumi, "目的 設定", {"内容": "起業仲間を探す"}, guild=stage.office)
    assert "起業仲間を探す" in kept.text
    assert "起業仲間を探す" in (await stage.says(stage.yumi, "purpose list", guild=stage.office)).text
    with pytest.raises(NotOffered):
        stage.peer.slash(stage.yumi, "purpose", guild=stage.office)
    stage.peer.say(stage.yumi, "目的")
    assert "起業仲間を探す" in (await stage.peer.sees(stage.yumi, "起業仲間を探す")).text


async def test_names_complete_themselves_in_subcommands_too(stage):
    await stage.says(stage.ana, "add", {"name": "Mika Ito", "company": "NEC"})
    offered = await stage.peer.suggestions(stage.peer.autocomplete(stage.ana, "common show", "who", "mik"))
    assert [each["name"] for each in offered] == ["Mika Ito — NEC"]
    assert "Mika Ito" in (await stage.says(stage.ana, "common show", {"who": offered[0]["value"]})).text


async def test_numbers_and_choices_of_settings(stage):
    assert "5" in (await stage.says(stage.ana, "settings", {"limit": 5, "rhythm": "weekly"})).text
    assert "設定" in (await stage.says(stage.ana, "settings", {"language": "日本語"})).text
    assert "ホーム" in (await stage.says(stage.ana, "help")).text


async def test_while_a_name_is_typed_the_owners_own_people_are_offered(stage):
    await stage.says(stage.ana, "add", {"name": "Mika Ito", "reading": "いとう みか", "company": "NEC"})
    await stage.says(stage.ana, "add", {"name": "Ken Sato", "company": "NTT"})
    await stage.says(stage.yumi, "add", {"name": "Mika Mori"})
    offered = await stage.peer.suggestions(stage.peer.autocomplete(stage.ana, "who", "who", "mik"))
    assert [each["name"] for each in offered] == ["Mika Ito — NEC"]
    by_company = await stage.peer.suggestions(stage.peer.autocomplete(stage.ana, "who", "who", "NTT"))
    assert [each["name"] for each in by_company] == ["Ken Sato — NTT"]
    by_reading = await stage.peer.suggestions(stage.peer.autocomplete(stage.ana, "who", "who", "いとう"))
    assert by_reading == offered
    assert "NEC" in (await stage.says(stage.ana, "who", {"who": offered[0]["value"]})).text


async def test_somebody_without_a_book_is_offered_nobody(stage):
    assert await stage.peer.suggestions(stage.peer.autocomplete(stage.ana, "who", "who", "a")) == []


async def test_among_5000_people_a_name_is_found_while_it_is_typed(set_up):
    await fill(set_up, set_up.ana, 5000)
    async with set_up.kizuna():
        await set_up.peer.suggestions(set_up.peer.autocomplete(set_up.ana, "who", "who", "Frie"))
        began = time.process_time()
        offered = await set_up.peer.suggestions(set_up.peer.autocomplete(set_up.ana, "who", "who", "Friend 4321"))
        took = time.process_time() - began
    assert offered[0]["name"] == "Friend 4321"
    assert took < 0.3, "seconds of the processor's time, of which it takes a tenth"


async def test_words_in_the_direct_messages_are_commands_too(stage):
    stage.peer.say(stage.ana, "add Mika Ito company:NEC")
    assert "Mika Ito" in (await stage.peer.sees(stage.ana, "Added")).text
    stage.peer.say(stage.ana, "met Mika yesterday at PyCon. She has a dog")
    assert "PyCon" in (await stage.peer.sees(stage.ana, "Kept: met")).text


async def test_words_with_a_form_for_an_answer_offer_it_by_a_button(stage):
    stage.peer.say(stage.yumi, "追加")
    offer = await stage.peer.sees(stage.yumi, "新しい人")
    stage.peer.press(stage.yumi, offer, "新しい人")
    assert (await stage.peer.sees_modal(stage.yumi)).title == "新しい人"
    kept = await stage.peer.submit(stage.yumi, {"名前": "伊藤美香"}).reply()
    assert "伊藤美香さんを追加しました" in kept.text


async def test_somebody_who_first_writes_in_japanese_is_answered_in_japanese(stage):
    stage.peer.say(stage.ana, "こんにちは")
    assert "絆" in (await stage.peer.sees(stage.ana, "案内")).text


async def test_words_of_others_bots_and_servers_are_left_alone(stage):
    stage.peer.bot_message(stage.ana, "add Nobody")
    stage.peer.say(stage.ana, "add Nobody", guild=stage.office)
    stage.peer.edit_message(stage.peer.say(stage.ana, "add Mika"), "add Nobody")
    await stage.peer.sees(stage.ana, "Added Mika")
    assert "Nobody" not in (await stage.says(stage.ana, "list")).text
    assert stage.peer.visible(stage.ana, stage.peer.channel_of(stage.office))[1:] == []


async def test_the_menu_of_a_person_adds_them(stage):
    ken = stage.peer.person("Ken Sato")
    answer = await stage.peer.user_menu(stage.ana, ken, "Add to Kizuna", guild=stage.office).reply()
    assert "Added Ken Sato" in answer.text
    assert "@ken" in answer.text
    assert answer.pings == frozenset()


async def test_the_menu_of_a_message_saves_what_it_says(stage):
    said = stage.peer.say(stage.yumi, "来月、横浜に引っ越します", guild=stage.office)
    await stage.says(stage.ana, "add", {"name": "Yumi"})
    used = stage.peer.message_menu(stage.ana, said, "Save to Kizuna")
    await used.answer()
    modal = stage.peer.modal(stage.ana)
    answer = await (stage.peer.submit(stage.ana, {}) if modal else used).reply()
    assert "Yumi" in answer.text
    assert "横浜に引っ越します" in (await stage.says(stage.ana, "who", {"who": "Yumi"})).text


async def test_the_menu_of_ones_own_message_saves_all_it_says_and_nothing_before_save(stage):
    said = stage.peer.say(stage.ana, "lunch with Mika Ito at Nobu yesterday, she has a dog", guild=stage.office)
    await stage.peer.message_menu(stage.ana, said, "Save to Kizuna").answer()
    modal = stage.peer.modal(stage.ana)
    assert modal is not None
    assert "Nobody here yet" in (await stage.says(stage.ana, "list")).text
    answer = await stage.peer.submit(stage.ana, {}).reply()
    assert "Kept: met Mika Ito, yesterday" in answer.text


async def test_one_persons_book_is_not_anothers(stage):
    await stage.says(stage.ana, "add", {"name": "Mika", "company": "Sony"}, guild=stage.office)
    assert "Mika" not in (await stage.says(stage.yumi, "find", {"words": "Sony"}, guild=stage.office)).text


async def test_the_same_interaction_takes_effect_once(stage):
    used = stage.peer.slash(stage.ana, "add", {"name": "Mika"})
    stage.peer.repeat(used)
    await used.reply()
    assert "1 person" in (await stage.says(stage.ana, "home")).text
    assert stage.peer.unanswered() == []


async def test_the_time_zone_is_asked_for_once_and_chosen_from_a_menu(stage):
    used = stage.peer.slash(stage.yumi, "add", {"name": "田中太郎"}, guild=stage.office)
    card, asked = await used.reply(), await used.followup()
    assert "いまの時刻を教えてください" in asked.text
    assert asked.viewer == stage.yumi.id
    await stage.presses(stage.yumi, card, "話した")
    chosen = await stage.peer.select(stage.yumi, asked, "タイムゾーンを選ぶ", ["America/New_York"]).reply()
    assert chosen.id == asked.id
    assert "America/New_York" in read(chosen)
    await stage.says(stage.yumi, "add", {"name": "佐藤健"}, guild=stage.office)
    again = stage.peer.texts(stage.yumi, stage.peer.channel_of(stage.office))
    assert sum("いまの時刻" in text for text in again) == 0


async def test_the_time_zone_is_asked_for_in_direct_messages_too(stage):
    stage.peer.say(stage.ana, "add Mika")
    asked = await stage.peer.sees(stage.ana, "what time is it where you are?")
    assert "Mika" not in asked.text
    chosen = await stage.peer.select(stage.ana, asked, "Choose your time zone", ["Asia/Singapore"]).reply()
    assert "Asia/Singapore" in chosen.text


async def test_4000_characters_and_names_that_would_ping_are_shown_as_they_are(stage):
    await stage.says(
        stage.ana, "add", {"name": "@everyone <@1> [x](http://x.y)", "note": "*" * 4000}, guild=stage.office
    )
    card = await stage.says(stage.ana, "who", {"who": "everyone"}, guild=stage.office)
    assert card.pings == frozenset()
    assert "](http" not in card.text
    assert "too long" in (await stage.says(stage.ana, "add", {"name": "長" * 4000})).text

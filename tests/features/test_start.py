"""`start`: a tour that can be left at any step and taken up again."""

import pytest

from tests.talk import Talk

STEPS = ["Which language", "Your time zone is", "What do you want to reach", "first three people", "You're set"]


async def test_the_whole_tour(any_talk: Talk) -> None:
    await any_talk.says("start")
    assert "Your time zone is Asia/Tokyo" in await any_talk.presses("English")
    assert "What do you want to reach" in await any_talk.presses("02:00 Europe/Berlin")
    await any_talk.presses("Set a purpose")
    said = await any_talk.submits(what="Find a co-founder", why="I cannot do it alone")
    assert (
        "Kept: Find a co-founder\nWhom does “Find a co-founder” need? Usually: founder, engineer and investor." in said
    )
    assert "Looking out for: founder, engineer and investor" in await any_talk.presses("Yes, these")
    assert "- founder (if you know one)\n- engineer" in await any_talk.presses("Add people")
    said = await any_talk.submits(names="Mika Ito, Ken Sato\n田中太郎さん、")
    assert "Added Mika Ito, Ken Sato and 田中太郎.\nYou're set." in said
    home = await any_talk.says("home")
    assert "## 3 people in your book\n" in home
    assert home.count("Find a co-founder") == 1
    assert "Europe/Berlin" in await any_talk.says("settings")


async def test_an_aim_typed_where_people_are_asked_for_makes_nobody_of_that_name(hanashi: Talk) -> None:
    await hanashi.says("始める")
    for label in ("日本語", "はい", "とばす"):
        await hanashi.presses(label)
    assert "追加" not in await hanashi.says("共同創業者を見つける")
    assert "共同創業者" not in await hanashi.says("一覧")


async def test_the_tour_in_japanese(hanashi: Talk) -> None:
    assert "[日本語] [English] [とばす]" in await hanashi.says("始める")
    assert "タイムゾーンは Asia/Tokyo でよいですか？" in await hanashi.presses("日本語")
    assert "何をかなえたいですか？" in await hanashi.presses("はい")
    await hanashi.presses("目的を書く")
    assert "書きとめました: 起業\n「起業」には、どんな人が必要でしょう？" in await hanashi.submits(what="起業")
    assert "探している人: 起業家、エンジニア、投資家" in await hanashi.presses("この人たち")
    assert "- 起業家(心当たりがあれば)" in await hanashi.presses("人を加える")
    said = await hanashi.submits(role1="伊藤美香", names="佐藤健さん")
    assert "伊藤美香さん、佐藤健さんを追加しました。" in said
    assert "目的: 起業(エンジニア)" in await hanashi.says("誰 伊藤美香")


async def test_whom_the_purpose_needs_may_be_written(talk: Talk) -> None:
    await talk.says("start")
    for _ in range(2):
        await talk.presses("Skip")
    await talk.presses("Set a purpose")
    assert "Kept: Write a book\n" in await talk.submits(what="Write a book by March")
    assert "? Whom it needs" in await talk.presses("Somebody else")
    assert "Looking out for: editor\nWho are the first people" in await talk.submits(roles="editor")
    assert "Still missing: editor" in await talk.says("purpose")


@pytest.mark.parametrize("skipped", range(5))
async def test_the_tour_can_be_left_anywhere_and_goes_on_there(talk: Talk, skipped: int) -> None:
    said = await talk.says("start")
    for _ in range(skipped):
        said = await talk.presses("Skip")
    assert STEPS[skipped] in said
    await talk.says("add Mika")
    await talk.waits(days=3)
    again = await talk.says("start")
    assert STEPS[skipped % 4] in again


async def test_a_language_chosen_first_is_spoken_from_then_on(talk: Talk) -> None:
    await talk.says("start")
    assert "タイムゾーンは Asia/Tokyo でよいですか？" in await talk.presses("日本語")
    assert "こんにちは" in await talk.says("hello")


async def test_people_who_are_known_already_are_not_added_twice(talk: Talk) -> None:
    await talk.says("add Mika Ito")
    await talk.says("start")
    for _ in range(3):
        await talk.presses("Skip")
    await talk.presses("Add people")
    assert "Added Ken." in await talk.submits(names="Mika Ito, Ken, Ken, ")
    assert "## 2 people" in await talk.says("list")


async def test_empty_forms_go_on_without_a_word(talk: Talk) -> None:
    await talk.says("start")
    await talk.presses("Skip")
    await talk.presses("Skip")
    await talk.presses("Set a purpose")
    assert "first three people" in await talk.submits(what=" ", why="")
    await talk.presses("Add people")
    assert (await talk.submits(names=" ,、\n")).startswith("You're set.")


async def test_the_digest_follows_the_zone_of_the_tour(talk: Talk) -> None:
    await talk.says("add Mika cadence:2d")
    await talk.says("start")
    await talk.presses("English")
    await talk.presses("20:00 America/New_York")
    await talk.waits(days=3)
    ((at, _, _),) = talk.outbox.sent
    assert at.isoformat() == "2026-11-20T14:00:00+00:00"


async def test_a_forged_step_or_zone_does_no_harm(talk: Talk) -> None:
    assert "I don't know that zone." in await talk.raises("start.zone", "Mars/Base")
    assert "Your time zone is" in await talk.raises("start.language", "xx")
    assert "You're set" in await talk.raises("start.skip", "nowhere")
    assert "Asia/Tokyo" in await talk.says("settings")


async def _asked_for_a_purpose(talk: Talk) -> None:
    await talk.says("start")
    for _ in range(2):
        await talk.presses("Skip")


async def _asked_for_people(talk: Talk) -> None:
    await talk.says("start")
    for _ in range(3):
        await talk.presses("Skip")


async def test_a_purpose_and_names_may_simply_be_typed_when_they_are_asked_for(hanashi: Talk) -> None:
    await hanashi.says("始める")
    for button in ("日本語", "はい"):
        await hanashi.presses(button)
    assert "書きとめました: 共同創業者を見つける" in await hanashi.says("共同創業者を見つける")
    assert "探している人: 投資家、デザイナー" in await hanashi.says("投資家、デザイナー")
    said = await hanashi.says("田中さん、大学の先輩の佐藤さん、健太")
    assert said.startswith("田中さん、佐藤さん、健太さんを追加しました。\n準備ができました")
    assert "大学の先輩" in await hanashi.says("誰 佐藤")


@pytest.mark.parametrize(
    "what",
    [
        "find a co-founder for my climate startup",
        "learn Rust",
        "start a podcast about books",
        "find a technical co-founder who has built hardware before and would move to Berlin",
    ],
)
async def test_a_purpose_may_begin_with_the_word_of_a_command(any_talk: Talk, what: str) -> None:
    await _asked_for_a_purpose(any_talk)
    assert f"Kept: {what}\nWhom does" in await any_talk.says(what)


@pytest.mark.parametrize("words", ["help", "list", "who knows somebody at Octopus?", "met Mika yesterday", "add Mika"])
async def test_commands_questions_and_stories_are_no_purpose(talk: Talk, words: str) -> None:
    await _asked_for_a_purpose(talk)
    await talk.says(words)
    assert "[Write it in a form]" in await talk.says("purpose")


@pytest.mark.parametrize("words", ["skip", "not sure", "Not sure yet.", "later"])
async def test_whoever_is_not_sure_goes_on_with_people(talk: Talk, words: str) -> None:
    await _asked_for_a_purpose(talk)
    assert "first three people" in await talk.says(words)


async def test_the_first_people_come_with_what_is_said_of_them(any_talk: Talk) -> None:
    await _asked_for_people(any_talk)
    said = await any_talk.says(
        "Priya Nair, met at Imperial; Tom Becker (investor at Lowercarbon); my old boss Helen Marsh"
    )
    assert said.startswith("Added Priya Nair, Tom Becker and Helen Marsh.\nYou're set.")
    assert "“met Priya Nair today, talked about a new job”" in said
    assert "met at Imperial" in await any_talk.says("who Priya")
    assert "Lowercarbon" in await any_talk.says("who Tom")
    assert "my old boss" in await any_talk.says("who Helen")


async def test_whoever_is_what_the_purpose_needs_is_linked_with_it(talk: Talk) -> None:
    await _asked_for_a_purpose(talk)
    await talk.says("find a co-founder")
    await talk.says("ok")
    await talk.says("Tom Becker (investor at Lowercarbon), Mika")
    assert "Still missing: founder and engineer\n" in await talk.says("purpose")


async def test_an_answer_that_comes_late_is_asked_about_and_none_while_there_are_people(talk: Talk) -> None:
    await _asked_for_a_purpose(talk)
    await talk.waits(hours=1)
    assert "Is that your purpose: “more clients”?" in await talk.says("more clients")
    await talk.presses("No")
    await talk.says("add Mika")
    for words in ("more clients", "yes", "Mika"):
        assert "purpose" not in await talk.says(words)


async def test_words_of_commands_may_begin_a_sentence(talk: Talk) -> None:
    await talk.says("add Mika Sato")
    assert "You promised" in await talk.says("need to call Mika tomorrow")


async def test_language_and_zone_may_be_typed_too(talk: Talk) -> None:
    await talk.says("start")
    assert "Your time zone is" in await talk.says("English")
    assert "What do you want to reach" in await talk.says("new york")
    assert "America/New_York" in await talk.says("settings")
    assert "first three people" in await talk.says("skip")


async def test_the_language_may_be_changed_at_any_step(talk: Talk) -> None:
    await talk.says("start")
    await talk.presses("English")
    assert "タイムゾーンは" in await talk.says("日本語")
    assert "何をかなえたい" in await talk.says("東京")


async def test_a_language_may_be_typed_by_its_tag(talk: Talk) -> None:
    await talk.says("start")
    assert "タイムゾーンは" in await talk.says("ja")
    await talk.says("始める")
    assert "Your time zone is" in await talk.says("en")


async def test_a_forged_answer_without_words_leaves_the_zone_open(talk: Talk) -> None:
    await talk.says("start")
    await talk.presses("English")
    assert "went wrong" not in await talk.raises("start.typed", "tour")
    assert "settings" in (await talk.says("settings")).lower()

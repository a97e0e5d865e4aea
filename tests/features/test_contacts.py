"""“add” and “edit”."""

import pytest

from tests.talk import Talk


async def test_a_new_person_gets_a_card_and_a_rhythm(talk: Talk) -> None:
    said = await talk.says("add Taro Tanaka company:Sony circle:close")
    assert "Added Taro Tanaka. I'll remind you every month." in said
    assert "## Taro Tanaka\nSony" in said


async def test_a_new_person_is_a_friend_without_being_asked(talk: Talk) -> None:
    assert "friend (every three months)" in await talk.says("add Mika")


async def test_options_are_understood_in_both_languages_and_quotes(hanashi: Talk) -> None:
    said = await hanashi.says("追加 田中太郎 会社:「Sony Group」 ふりがな:たなか\u3000輪:親しい cadence:2週間")
    assert "## 田中太郎(たなか)\nSony Group" in said
    assert "親しい(2週間ごと)" in said


async def test_a_second_person_of_the_same_name_is_asked_about(talk: Talk) -> None:
    await talk.says("add Mika Ito company:Sony")
    await talk.waits(seconds=1)
    assert "already a Mika Ito" in await talk.says("add Mika Ito company:NEC")
    await talk.presses("Somebody else, add")
    assert "[Mika Ito (Sony)] [Mika Ito (NEC)]" in await talk.says("who Mika Ito")


async def test_an_edited_circle_moves_the_due_date(talk: Talk) -> None:
    await talk.says("add Mika circle:wide")
    said = await talk.says("edit Mika circle:inner")
    assert "Next: Wed, Nov 25" in said


async def test_the_form_shows_what_is_known(talk: Talk) -> None:
    await talk.says("add Mika company:NEC")
    await talk.says("edit Mika")
    assert talk.last
    assert talk.last.form
    assert talk.last.form.inputs[2].value == "NEC"
    assert "## Mika Ito\nSony" in await talk.submits(name="Mika Ito", company="Sony", circle="close")
    assert "Mika Ito" in await talk.says("who Mika")


async def test_whoever_is_unknown_is_added_with_one_press_and_only_once(any_talk: Talk) -> None:
    await any_talk.says("who Zoe Quinn")
    asked = any_talk.last
    assert "Added Zoe Quinn." in await any_talk.presses("Add Zoe Quinn", of=asked)
    assert "Zoe Quinn is in your book.\n## Zoe Quinn" in await any_talk.presses("Add Zoe Quinn", of=asked)
    assert "Zoe Quinn" in await any_talk.says("undo")
    assert "I don't know Zoe Quinn yet." in await any_talk.says("who Zoe Quinn")


async def test_an_unnamed_press_adds_nobody(talk: Talk) -> None:
    assert "Write a name" in await talk.raises("contacts.named", "new ")
    assert "Write a name" in await talk.raises("contacts.named", "Zoe")


async def test_a_circle_that_does_not_exist_is_said_so(talk: Talk) -> None:
    assert "There is no circle “boo”" in await talk.says("add Mika circle:boo")
    assert "I don't know Mika yet" in await talk.says("who Mika")


async def test_a_new_person_is_welcomed_in_japanese(hanashi: Talk) -> None:
    said = await hanashi.says("追加 田中太郎さん 会社:ソニー")
    assert "田中太郎さんを追加しました。3か月ごとにお知らせしますね。\n## 田中太郎\nソニー" in said


async def test_a_second_person_of_the_same_name_can_be_called_off(hanashi: Talk) -> None:
    await hanashi.says("追加 伊藤美香")
    assert "別の人ですか？\n[別の人として追加] [やめる]" in await hanashi.says("追加 伊藤美香")
    await hanashi.presses("やめる")
    assert "## 1人" in await hanashi.says("一覧")


async def test_adding_nobody_opens_a_form(any_talk: Talk) -> None:
    assert "? New person\n- Name\n- Reading\n- Company\n- Circle\n- Notes" in await any_talk.says("add")
    said = await any_talk.submits(name=" Mika ", reading="", company="NEC", circle="close", note="tea")
    assert "Added Mika. I'll remind you every month.\n## Mika\nNEC\ntea" in said
    await any_talk.says("add")
    assert "Who do you mean?" in await any_talk.submits(name="  ")


async def test_a_changed_name_is_still_found_under_the_old_one(talk: Talk) -> None:
    await talk.says("add Mika Ito")
    await talk.says("edit Mika name:「Mika Sato」")
    assert "## Mika Sato" in await talk.says("who Mika Ito")


async def test_nothing_changed_is_said_so(hanashi: Talk) -> None:
    await hanashi.says("追加 美香 会社:NEC")
    assert await hanashi.says("編集 美香 会社:NEC") == "美香さんに変わったところはありません。"


async def test_the_edit_button_opens_the_form(talk: Talk) -> None:
    await talk.says("add Mika company:NEC")
    assert "? Edit" in await talk.presses("Edit")
    assert "## Mika\nSony" in await talk.submits(name="Mika", company="Sony")


async def test_an_unknown_introducer_can_be_added_on_the_way(any_talk: Talk) -> None:
    await any_talk.says("add Mika by:Ken")
    assert "introduced by Ken" in await any_talk.presses("Add Ken")
    assert "## Ken" in await any_talk.says("who Ken")


@pytest.mark.parametrize("word", ["0", "never", "99999d", "-3 days", "²"])
async def test_a_rhythm_that_makes_no_sense_is_refused(talk: Talk, word: str) -> None:
    assert f"couldn't read “{word}” as a rhythm" in await talk.commands("add", "Mika", cadence=word)
    assert "Nobody here yet" in await talk.says("list")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("10", "ten days"),
        ("2 weeks", "two weeks"),
        ("3か月", "three months"),
        ("1年", "year"),
        ("毎週", "week"),
        ("weekly", "week"),
        ("every 2 weeks", "two weeks"),
        ("3か月ごと", "three months"),
    ],
)
async def test_rhythms_are_read_as_people_write_them(talk: Talk, word: str, said: str) -> None:
    assert f"every {said}" in await talk.commands("add", "Mika", cadence=word)


async def test_a_note_in_an_edit_takes_the_place_of_the_old_one(talk: Talk) -> None:
    await talk.says("add Mika note:tea")
    assert "coffee" in await talk.says("edit Mika note:coffee")
    assert "tea" not in await talk.says("who Mika")


@pytest.mark.parametrize("name", ["🦊", "👩‍🚀 Ada", '"; drop table contacts', "O'Brien", "𠮷野家", "A" * 100, "null"])
async def test_strange_names_are_names(talk: Talk, name: str) -> None:
    assert f"## {name}" in await talk.says(f"add {name}")
    assert f"## {name}" in await talk.says(f"who {name}")
    assert "## 1 person" in await talk.says("list")


async def test_a_name_that_looks_like_sql_does_no_harm(any_talk: Talk) -> None:
    for name in ('"; drop table contacts', "'; delete from owners; --", "🦊"):
        assert f"## {name}" in await any_talk.says(f"add {name}")
        assert f"## {name}" in await any_talk.says(f"who {name}")
    assert "## 3 people" in await any_talk.says("list")


@pytest.mark.parametrize("name", ["%_!", "123", "。、"])
async def test_a_name_nobody_could_be_found_under_is_refused(talk: Talk, name: str) -> None:
    assert "I need a name with letters in it." in await talk.says(f"add {name}")
    await talk.says("add Mika")
    assert "I need a name with letters in it." in await talk.commands("edit", "Mika", name=name)


async def test_a_name_beyond_all_measure_is_refused(hanashi: Talk) -> None:
    assert "名前が長すぎます" in await hanashi.says("追加 " + "寿" * 101)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("add Anna, Bert, Carl Jung, Dora and Emil", "Added 5 people: Anna, Bert, Carl Jung, Dora and Emil."),
        ("add Ken Ito, Ken Adams and Jess", "Added 3 people: Ken Ito, Ken Adams and Jess."),
        ("add Fritz and Gerd from church", "Added 2 people: Fritz and Gerd."),
        ("add Ina at Globex", "## Ina\nGlobex"),
        ("add Jo Baker, CTO at Initech", "## Jo Baker\nInitech · CTO"),
        ("add Kim from the gym", "## Kim\nfrom the gym"),
        ("add Leo, plumber", "## Leo\nplumber"),
        ("add my sister Kate", "## Kate\nmy sister"),
        ("add Dan (uni), Sarah & Mo", "Added 3 people: Dan, Sarah and Mo."),
        ("add Anna, Bert (gym) and Carl Jung from Berlin", "Added 3 people: Anna, Bert and Carl Jung."),
        ("add Ana María López-García", "## Ana María López-García"),
    ],
)
async def test_a_list_of_names_and_what_stands_behind_a_name_are_not_taken_for_a_name(
    talk: Talk, said: str, seen: str
) -> None:
    assert seen in await talk.says(said)


async def test_one_comma_is_asked_about(talk: Talk) -> None:
    assert "are these two people?" in await talk.says("add Hana, Toyota")
    assert "## Hana\nToyota" in await talk.presses("Hana, of Toyota")
    await talk.says("add Jan, Tim")
    assert "Added 2 people: Jan and Tim." in await talk.presses("Two people")


async def test_several_are_added_in_japanese(hanashi: Talk) -> None:
    assert "3人を追加しました: 田中太郎さん、鈴木花子さん、佐藤健さん。" in await hanashi.says(
        "追加 田中太郎、鈴木花子、佐藤健"
    )


async def test_what_is_said_of_one_of_several_is_kept_with_that_one(talk: Talk) -> None:
    await talk.says("add Dan (uni), Sarah & Mo")
    assert "## Dan\nuni" in await talk.says("who Dan")
    assert "uni" not in await talk.says("who Sarah")

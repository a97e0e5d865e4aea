"""Who of one's people could help whom: seen on the cards of both, one press from an introduction."""

import pytest

from bot.network import giving
from tests.talk import Talk


async def test_who_might_meet_a_need_is_said_with_the_need(talk: Talk) -> None:
    await talk.says("add Tom title:photographer")
    await talk.says("add Diego")
    said = await talk.says("need add Diego a photographer for the wedding")
    assert "Might help: Tom: photographer" in said
    assert "[Introduce Tom]" in said


async def test_a_card_tells_whose_need_somebody_might_meet(any_talk: Talk) -> None:
    await any_talk.says("add Diego")
    await any_talk.says("need add Diego a photographer")
    await any_talk.says("Tom is a photographer")
    said = await any_talk.presses("Save")
    assert "Could help: Diego, who needs “a photographer”" in said
    assert "Might help: Tom: a photographer" in await any_talk.says("who could help Diego?")


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("who can I introduce to Diego?", "Might help: Tom: photographer"),
        ("who could help Diego with hiring?", "“hiring”: 1 person"),
        ("who could help Diego with sailing", "Might help: Tom: photographer"),
        ("who could help Tom?", "Could help: Diego, who needs “a photographer”"),
        ("who could help Mia", "Nobody in your book comes to mind for Mia yet"),
    ],
)
async def test_it_is_asked_who_could_help_whom(any_talk: Talk, line: str, seen: str) -> None:
    for said in ("add Tom title:photographer", "add Mia note:knows all about hiring", "add Diego"):
        await any_talk.says(said)
    await any_talk.says("need add Diego a photographer")
    assert seen in await any_talk.says(line)


@pytest.mark.parametrize(
    "line", ["佐藤さんに誰を紹介できる？", "税金で佐藤さんの力になれそうな人いる？", "誰が佐藤さんの役に立てるかな"]
)
async def test_it_is_asked_in_japanese(hanashi: Talk, line: str) -> None:
    await hanashi.says("追加 鈴木さん 肩書:税理士")
    await hanashi.says("追加 佐藤さん")
    await hanashi.says("困りごと 追加 佐藤さん 税理士を探している")
    assert "力になれそうな人: 鈴木さん(税理士)" in await hanashi.says(line)


async def test_one_press_begins_the_introduction_and_it_is_not_suggested_again(any_talk: Talk) -> None:
    await any_talk.says("add Tom title:photographer")
    await any_talk.says("add Diego")
    await any_talk.says("need add Diego a photographer")
    said = await any_talk.presses("Introduce Tom")
    assert "may I introduce you to Diego? It is about a photographer." in said
    assert "Might help" not in await any_talk.says("who Diego")
    assert "Could help" not in await any_talk.says("who Tom")


async def test_words_of_the_same_subject_are_enough_in_both_languages(talk: Talk) -> None:
    await talk.says("settings language:ja")
    await talk.says("追加 鈴木さん 肩書:税理士")
    await talk.says("追加 佐藤さん")
    said = await talk.says("困りごと 追加 佐藤さん 税金の相談先を探している")
    assert "鈴木さん(税理士)" in said
    assert "[鈴木さんを紹介]" in said


@pytest.mark.parametrize(
    "helper", ["Tom note:photographer", "Tom title:teacher", "Diego's brother", "Tom fact:looking for a photographer"]
)
async def test_nobody_is_suggested_in_doubt(talk: Talk, helper: str) -> None:
    await talk.says(f"add {helper}")
    await talk.says("add Diego title:photographer")
    assert "Might help" not in await talk.says("need add Diego a photographer")


@pytest.mark.parametrize(
    ("told", "need", "fits"),
    [
        ("a recruiter", "a job", True),
        ("changing jobs", "a job", False),
        ("税理士", "税金の相談先", True),
        ("確定申告が大変", "税金の相談先", False),
        ("violinist", "a violinist for the concert", True),
        ("looking for a violinist", "a violinist for the concert", False),
    ],
)
def test_who_has_the_same_worry_cannot_help(told: str, need: str, fits: bool) -> None:
    assert giving.able(told, need) is fits


async def test_who_looks_for_work_does_not_help_somebody_to_a_job(talk: Talk) -> None:
    await talk.says("add Ana")
    for about in ("Ben is a recruiter", "Cem is looking for a job"):
        await talk.says(about)
        await talk.presses("Save")
    said = await talk.says("need add Ana a job")
    assert "Might help: Ben: a recruiter" in said
    assert "Cem" not in said


async def test_whoever_rests_is_neither_suggested_nor_helped(talk: Talk) -> None:
    await talk.says("add Tom title:photographer")
    await talk.says("add Diego")
    await talk.says("archive Tom")
    assert "Might help" not in await talk.says("need add Diego a photographer")
    assert "Could help" not in await talk.says("who Tom")


async def test_those_who_know_each_other_need_no_introduction(talk: Talk) -> None:
    await talk.says("add Tom title:photographer")
    await talk.says("add Diego")
    await talk.says("intro knows Tom, Diego")
    assert "Might help" not in await talk.says("need add Diego a photographer")


async def test_another_need_is_told_once_the_first_introduction_is_under_way(talk: Talk) -> None:
    await talk.says("add Tom title:photographer")
    for name in ("Eva", "Diego"):
        await talk.says(f"add {name}")
        await talk.says(f"need add {name} a photographer")
    assert "Eva, who needs “a photographer”\nDiego, who" in await talk.says("who Tom")
    await talk.presses("Introduce to Eva")
    said = await talk.says("who Tom")
    assert "Could help: Diego, who needs “a photographer”" in said
    assert "Eva, who needs" not in said

"""Questions with several answers that are typed on a phone: the second one, the one at Sony, both, yes but on Friday."""

from datetime import timedelta

import pytest

from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.purpose import Purpose
from bot.model.touch import Touch
from tests.features.kept import held
from tests.talk import Talk


async def two_kens(talk: Talk) -> None:
    await talk.says("add Ken Sato company:Sony")
    await talk.says("add Ken Tanaka company:Toyota")
    assert "Which Ken?" in await talk.says("log Ken lunch")


@pytest.mark.parametrize(
    "typed",
    ["the second one", "2", "#2", "the last one", "toyota", "the one at Toyota", "ken from toyota", "no, the second"],
)
async def test_a_person_is_chosen_by_place_or_company(talk: Talk, typed: str) -> None:
    await two_kens(talk)
    assert "talked with Ken Tanaka" in await talk.says(typed)


@pytest.mark.parametrize("typed", ["二番目", "２", "下の人", "トヨタの方", "トヨタの佐藤さん", "佐藤翔さん"])
async def test_a_person_is_chosen_in_japanese(hanashi: Talk, typed: str) -> None:
    await hanashi.says("追加 佐藤健 会社:ソニー")
    await hanashi.says("追加 佐藤翔 会社:トヨタ")
    assert "どの佐藤さん" in await hanashi.says("会った 佐藤 昨日")
    assert "佐藤翔さんに会った" in await hanashi.says(typed)


@pytest.mark.parametrize("typed", ["both", "hmm", "not sure", "whichever", "9"])
async def test_an_answer_that_says_not_which_is_asked_again_and_the_question_stands(any_talk: Talk, typed: str) -> None:
    await two_kens(any_talk)
    assert "Which do you mean?" in (asked := await any_talk.says(typed))
    assert "[Ken Sato] [Ken Tanaka] [Cancel]" in asked
    assert "talked with Ken Sato" in await any_talk.says("the first one")


@pytest.mark.parametrize("typed", ["neither", "none of them", "not now"])
async def test_none_of_them_calls_it_off(talk: Talk, typed: str) -> None:
    await two_kens(talk)
    assert "left it as it was" in await talk.says(typed)
    assert not await held(talk, Touch)


@pytest.mark.parametrize("typed", ["keep it", "leave it", "no keep it", "don't delete it", "1", "the first one"])
async def test_a_book_is_never_erased_by_words_that_keep_it(talk: Talk, typed: str) -> None:
    await talk.says("add Ken Sato")
    await talk.says("erase")
    await talk.says(typed)
    assert len(await held(talk, Contact)) == 1


@pytest.mark.parametrize(("typed", "left"), [("keep her", 1), ("no", 1), ("yes", 0), ("delete her", 0)])
async def test_somebody_is_removed_or_kept_as_it_is_said(talk: Talk, typed: str, left: int) -> None:
    await talk.says("add Mika Ito")
    await talk.says("remove Mika Ito")
    await talk.says(typed)
    assert len(await held(talk, Contact)) == left


@pytest.mark.parametrize(("typed", "left"), [("残して", 1), ("そのままで", 1), ("削除して", 0), ("うん、消して", 0)])
async def test_somebody_is_removed_or_kept_in_japanese(hanashi: Talk, typed: str, left: int) -> None:
    await hanashi.says("追加 伊藤美香")
    await hanashi.says("削除 伊藤美香")
    await hanashi.says(typed)
    assert len(await held(hanashi, Contact)) == left


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("yes but on Friday", "last Fri, Nov 13"),
        ("yes, but it was yesterday", "yesterday (Tue, Nov 17)"),
        ("sure, and add that she likes jazz", "About them: likes jazz"),
    ],
)
async def test_a_yes_with_a_correction_changes_the_card(talk: Talk, typed: str, shown: str) -> None:
    await talk.says("had lunch with Mika Ito")
    assert shown in (card := await talk.says(typed))
    assert "Nothing is saved yet" in card
    assert "Kept: met Mika Ito" in await talk.says("yes")


async def test_a_yes_with_a_correction_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("伊藤さんとランチした")
    assert "先週11月13日(金)" in await hanashi.says("うん、でも金曜")
    assert "その人のこと: ジャズが好き" in await hanashi.says("はい、あとジャズが好き")


@pytest.mark.parametrize("typed", ["no", "never mind", "no reminder"])
async def test_a_promise_without_a_day_needs_no_reminder(talk: Talk, typed: str) -> None:
    await talk.says("had lunch with Mika Ito, promised to send her the deck")
    await talk.says("yes")
    before = await held(talk, Nudge)
    assert await talk.says(typed) == "All right, no reminder."
    assert await held(talk, Nudge) == before


@pytest.mark.parametrize(
    ("typed", "day"), [("two weeks", "Dec 2"), ("in 10 days", "Nov 28"), ("next monday", "Nov 23"), ("3", "Nov 21")]
)
async def test_how_long_may_be_any_length_of_time_or_day(talk: Talk, typed: str, day: str) -> None:
    await talk.says("add Mika Ito")
    await talk.says("snooze Mika Ito")
    assert day in await talk.says(typed)
    await talk.says("pause")
    assert day in await talk.says(typed)


@pytest.mark.parametrize(("typed", "day"), [("saturday", "28"), ("the second", "29"), ("the 28th", "28")])
async def test_the_day_of_an_event_is_chosen_by_its_name(talk: Talk, typed: str, day: str) -> None:
    await talk.says("event plan PyCon next weekend")
    assert f"Nov {day}" in await talk.says(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("keep him", "stays as it is"), ("less often", "every six months"), ("3", "rests"), ("let him go", "is let go")],
)
async def test_a_review_is_answered_in_words(any_talk: Talk, typed: str, said: str) -> None:
    await any_talk.says("add Ken Sato")
    any_talk.clock.move(timedelta(days=200))
    await any_talk.says("review")
    assert said in await any_talk.says(typed)


@pytest.mark.parametrize(("typed", "size"), [("big one", "large"), ("it was huge", "large"), ("a small one", "small")])
async def test_the_size_of_a_favour_may_be_typed(talk: Talk, typed: str, size: str) -> None:
    await talk.says("add Mika Ito")
    await talk.says("gave Mika Ito proofreading")
    assert await talk.says(typed) == f"Kept as {size}."


async def test_the_size_of_a_favour_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 伊藤美香")
    await hanashi.says("してあげた 伊藤さん 校正")
    assert await hanashi.says("大きめ") == "「大きい」として記録しました。"


@pytest.mark.parametrize(
    ("typed", "said"), [("yes", "something you gave"), ("no", "off Mika Ito's list"), ("otherwise", "off")]
)
async def test_whether_one_helped_is_answered_by_yes_or_no(talk: Talk, typed: str, said: str) -> None:
    await talk.says("add Mika Ito")
    await talk.says("need add Mika Ito a designer")
    await talk.says("need met Mika Ito")
    assert said in await talk.says(typed)


async def test_a_changed_subject_is_heard_while_a_question_stands(talk: Talk) -> None:
    await two_kens(talk)
    assert "Who: Mika Ito" in await talk.says("had coffee with Mika Ito yesterday")
    assert "Kept: met Mika Ito" in await talk.says("yes")


@pytest.mark.parametrize("typed", ["yes", "add him", "yes, add him", "Add Zed"])
async def test_somebody_unknown_is_added_by_the_words_of_the_button(any_talk: Talk, typed: str) -> None:
    await any_talk.says("add Mika Ito")
    assert "[Add Zed]" in await any_talk.says("who Zed")
    assert "Added Zed." in await any_talk.says(typed)


async def test_what_is_offered_leaves_the_card_that_stands(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito")
    await talk.says("who Zed")
    assert "Kept: met Mika Ito" in await talk.says("yes")


@pytest.mark.parametrize("typed", ["add him", "add them"])
async def test_nobody_is_called_him(talk: Talk, typed: str) -> None:
    await talk.says("add Mika Ito")
    assert "Write a name" in await talk.says(typed)
    assert len(await held(talk, Contact)) == 1


@pytest.mark.parametrize("typed", ["both", "hmm", "nobody", "none yet"])
async def test_the_tour_keeps_no_mere_answer_as_a_purpose_or_a_person(talk: Talk, typed: str) -> None:
    for said in ("start", "English", "yes"):
        await talk.says(said)
    assert "Kept" not in await talk.says(typed)
    await talk.says(typed)
    assert not await held(talk, Purpose)
    assert not await held(talk, Contact)


@pytest.mark.parametrize("typed", ["両方", "まだない", "まだいない", "いない"])
async def test_the_tour_in_japanese_keeps_no_mere_answer(hanashi: Talk, typed: str) -> None:
    for said in ("始める", "日本語", "はい"):
        await hanashi.says(said)
    await hanashi.says(typed)
    await hanashi.says(typed)
    assert not await held(hanashi, Purpose)
    assert not await held(hanashi, Contact)


@pytest.mark.parametrize("typed", ["said yes", "he said yes", "the first one"])
async def test_an_introduction_goes_on_in_words(talk: Talk, typed: str) -> None:
    await talk.says("add Ken Sato")
    await talk.says("add Ana Lopez")
    await talk.says("intro ask Ana Lopez via Ken Sato")
    assert "will introduce you" in await talk.says(typed)


async def test_the_words_on_a_nudges_button_press_it(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato cadence:3000d")
    await any_talk.says("add Ana Lopez cadence:3000d")
    await any_talk.says("intro ask Ana Lopez via Ken Sato")
    await any_talk.waits(days=8)
    assert "will introduce you" in await any_talk.says("said yes")


@pytest.mark.parametrize(
    ("typed", "said"), [("the first one", "met Mika Ito, last Fri, Nov 13"), ("the second", "remind you Fri, Nov 20")]
)
async def test_what_was_or_is_to_come_is_chosen_by_place(talk: Talk, typed: str, said: str) -> None:
    await talk.says("lunch with Mika Ito on Friday")
    assert said in (await talk.says(typed))


async def test_both_of_a_file_are_added_and_nobody_moves_by_nobody(talk: Talk) -> None:
    await talk.sends("people.csv", b"Name,Company\nBo Li,Acme\nCy Wu,Beta\n")
    assert "Added 2 people" in await talk.says("yes, both")
    for n in range(5):
        await talk.says(f"add P{n} circle:inner")
    await talk.says("add Zoe circle:inner")
    assert "Added Zoe" in await talk.says("nobody")


@pytest.mark.parametrize(("typed", "left"), [("待って", 1), ("残して", 1)])
async def test_a_book_is_kept_in_japanese(hanashi: Talk, typed: str, left: int) -> None:
    await hanashi.says("追加 伊藤美香")
    await hanashi.says("消去")
    await hanashi.says(typed)
    assert len(await held(hanashi, Contact)) == left


async def test_a_book_is_erased_by_saying_so_again(hanashi: Talk) -> None:
    await hanashi.says("追加 伊藤美香")
    await hanashi.says("消去")
    assert "すべて消しました" in await hanashi.says("全部消して")

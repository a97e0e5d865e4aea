"""Several people of one evening, told of one after the other: its time and place need not be said again."""

import pytest

from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.offer import Need
from bot.model.special_date import SpecialDate
from bot.model.touch import Touch
from tests.features.kept import held
from tests.talk import Talk


async def test_eleven_people_of_last_night_are_told_of_in_four_minutes(any_talk: Talk) -> None:
    await any_talk.says("met Priya from Stripe at the fintech meetup last night")
    for line in (
        "met Tom, who does growth at Figma, same place",
        "and Lena, a freelance illustrator",
        "also met Nina there",
    ):
        await any_talk.says(line)
    await any_talk.says("save all")
    touches = await held(any_talk, Touch)
    assert {(each.kind, each.where, each.at.date()) for each in touches} == {
        ("met", "the fintech meetup", touches[0].at.date())
    }
    assert {each.name for each in await held(any_talk, Contact)} == {"Priya", "Tom", "Lena", "Nina"}


@pytest.mark.parametrize(
    "line",
    [
        "met Tom, same place",
        "and Tom, who draws comics",
        "Tom was there too. He draws comics",
        "Tom, a designer, same event",
        "also talked to Tom there",
        "and then I met Tom as well",
    ],
)
async def test_who_was_there_too_was_met_then_and_there(talk: Talk, line: str) -> None:
    await talk.says("met Priya at the fintech meetup last night")
    said = await talk.says(line)
    assert "Who: Tom (new)" in said
    assert "When: yesterday" in said
    assert "Where: the fintech meetup" in said
    assert "same" not in said


@pytest.mark.parametrize(
    "line",
    [
        "同じ会で鈴木さんとも話した",
        "鈴木さんも来てた。猫好き",
        "あと鈴木さん。猫好き",
        "そこで鈴木さんにも会った",
        "鈴木さんにも会った。デザイナー",
    ],
)
async def test_the_same_in_japanese(hanashi: Talk, line: str) -> None:
    await hanashi.says("昨日の勉強会で田中さんに会った")
    said = await hanashi.says(line)
    assert "鈴木さん(新しい人)" in said
    assert "いつ: 昨日" in said
    assert "どこで: 勉強会" in said


async def test_it_goes_on_after_the_first_card_was_saved(talk: Talk) -> None:
    await talk.says("met Priya at the fintech meetup last night")
    await talk.says("save")
    assert "Where: the fintech meetup" in await talk.says("and Lena, a freelance illustrator")


@pytest.mark.parametrize(
    "line",
    [
        "and I owe Zed 20 euros",
        "Ana told me about a new job too",
        "met Zed yesterday at the gym",
        "and remind me to call Zed on Friday",
        "had coffee with Zed this morning",
    ],
)
async def test_what_is_no_part_of_that_evening_stands_by_itself(talk: Talk, line: str) -> None:
    await talk.says("met Priya at the fintech meetup last night")
    assert "fintech" not in await talk.says(line)


async def test_a_wish_to_see_somebody_else_is_no_meeting(hanashi: Talk) -> None:
    await hanashi.says("昨日の勉強会で田中さんに会った")
    assert "勉強会" not in await hanashi.says("鈴木さんにも会いたい")


async def test_what_is_told_of_a_stranger_comes_onto_the_card_that_waits(any_talk: Talk) -> None:
    await any_talk.says("met Priya at the fintech meetup last night")
    await any_talk.says("met Tom at the gym this morning")
    said = await any_talk.says("Priya's birthday is 3 May")
    assert "Where: the fintech meetup" in said
    assert "Still waiting, too: Tom." in said
    await any_talk.says("save all")
    assert sorted(each.name for each in await held(any_talk, Contact)) == ["Priya", "Tom"]
    assert [each.month for each in await held(any_talk, SpecialDate)] == [5]


async def test_what_is_told_of_one_of_several_stays_that_ones(any_talk: Talk) -> None:
    await any_talk.says("met Kim and Ravi at the summit today")
    await any_talk.says("Kim works at Adyen")
    await any_talk.says("Ravi is looking for a data engineer")
    said = await any_talk.says("I promised Kim to send the deck by Friday")
    assert "Who: Kim (new) and Ravi (new)" in said
    assert "You promised: to Kim: send the deck" in said
    await any_talk.says("save all")
    ravi, kim = sorted(await held(any_talk, Contact), key=lambda each: each.company)
    assert [(each.what, each.contact_id) for each in await held(any_talk, Need)] == [
        ("looking for a data engineer", ravi.id)
    ]
    nudges = await held(any_talk, Nudge)
    assert [each.text for each in nudges if each.contact_id == kim.id] == ["send the deck"]


async def test_the_same_of_three_who_gave_their_cards(hanashi: Talk) -> None:
    await hanashi.says("今日の交流会で伊藤さん（保険）、渡辺さん（税理士）と名刺交換した")
    await hanashi.says("伊藤さんはアルバイトを探してる")
    said = await hanashi.says("渡辺さんに来週メールする")
    assert "だれ: 伊藤さん(新しい人)、渡辺さん(新しい人)\n何をした: 会った" in said
    assert "伊藤さん: アルバイトを探してる" in said
    assert "渡辺さんにメールする" in said


@pytest.mark.parametrize(
    "said", ["met two people at PyCon, Ivo Kern and Lotte", "met 2 great people: Ivo Kern and Lotte"]
)
async def test_how_many_they_were_is_no_name_and_no_note(talk: Talk, said: str) -> None:
    card = await talk.says(said)
    assert "Who: Ivo Kern (new) and Lotte (new)" in card
    assert "people" not in card


async def test_what_is_told_of_both_comes_onto_the_card_of_both(hanashi: Talk) -> None:
    await hanashi.says("今日の交流会で井森さんと大林さんに会った")
    said = await hanashi.says("井森さんはtokioの開発者。大林さんは主催者")
    assert "何をした: 会った" in said
    assert "井森さん: tokioの開発者\n大林さん: 主催者" in said
    assert "保存待ち" not in said


async def test_there_is_the_event_that_is_just_over(any_talk: Talk) -> None:
    await any_talk.says("I'm going to the Rust meetup tomorrow 7pm")
    await any_talk.waits(days=2)
    said = await any_talk.says("met Max there, he is a plumber")
    assert "When: yesterday (Thu, Nov 19)\nEvent: the Rust meetup" in said
    assert "Event: the Rust meetup" in await any_talk.says("Una was there too")


async def test_without_any_occasion_there_is_nowhere(talk: Talk) -> None:
    assert "Where" not in await talk.says("met Max there, he is a plumber")

"""What a saved card leaves in the book: facts, needs, favours, introductions, who was met at which event."""

from datetime import timedelta

import pytest

from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.favour import Favour
from bot.model.gathering import Attendance, Gathering
from bot.model.introduction import Introduction
from bot.model.offer import Need
from bot.model.touch import Touch
from tests.features.kept import called, held, saved
from tests.talk import START, Talk


async def test_facts_and_needs_are_kept_of_whom_they_were_said(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Mika Ito and Bob Hill. Mika speaks Spanish, Bob is looking for a designer")
    await any_talk.presses("Save")
    assert [(each.text, each.kind, await called(any_talk, each.contact_id)) for each in await held(any_talk, Fact)] == [
        ("speaks Spanish", "language", "Mika Ito")
    ]
    assert [(each.what, await called(any_talk, each.contact_id)) for each in await held(any_talk, Need)] == [
        ("looking for a designer", "Bob Hill")
    ]


async def test_what_is_known_already_is_not_kept_twice(talk: Talk) -> None:
    for _ in range(2):
        await talk.says("called Mika Ito. She has a dog, she's looking for a designer")
        await talk.presses("Save")
    assert (len(await held(talk, Fact)), len(await held(talk, Need))) == (1, 1)


@pytest.mark.parametrize(
    ("text", "direction", "note", "touch"),
    [
        ("Dave Miller helped me with the visa", "received", "with the visa", "incoming"),
        ("helped Dave Miller move house", "given", "move house", "outgoing"),
        ("I asked Dave Miller for an intro", "asked", "for an intro", "mutual"),
        ("Dave Miller asked me to review his CV", "was_asked", "asked me to review his CV", "mutual"),
        ("I gave Dave Miller a book", "given", "book", "outgoing"),
        ("Dave Miller brought me cookies", "received", "cookies", "incoming"),
    ],
)
async def test_favours_go_into_the_ledger(talk: Talk, text: str, direction: str, note: str, touch: str) -> None:
    await talk.says(text)
    await talk.presses("Save")
    assert [(each.direction, each.note) for each in await held(talk, Favour)] == [(direction, note)]
    assert [each.direction for each in await held(talk, Touch)] == [touch]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("田中さんに本を貸してもらった", "received"),
        ("田中さんの引っ越しを手伝った", "given"),
        ("田中さんに紹介をお願いした", "asked"),
        ("田中さんに推薦状を頼まれた", "was_asked"),
        ("田中さんにお土産をあげた", "given"),
    ],
)
async def test_favours_in_japanese(hanashi: Talk, text: str, direction: str) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says(text)
    await hanashi.presses("保存")
    assert [each.direction for each in await held(hanashi, Favour)] == [direction]


@pytest.mark.parametrize(
    "text", ["asked Dave Miller about his trip", "asked Dave Miller for coffee", "had lunch with Dave Miller"]
)
async def test_a_question_is_no_favour(talk: Talk, text: str) -> None:
    await talk.says(text)
    await talk.presses("Save")
    assert await held(talk, Favour) == []


async def test_what_was_asked_can_be_corrected_to_plain_talk_and_back(talk: Talk) -> None:
    assert "What: Asked a favour" in await talk.says("I asked Dave Miller for an intro")
    await talk.presses("Edit")
    assert "What: Talked" in await talk.submits(who="Dave Miller", what="talked", note="an intro")
    await talk.presses("Edit")
    assert "What: Was asked a favour" in await talk.submits(who="Dave Miller", what="was_asked", note="an intro")
    await talk.presses("Save")
    assert [(each.direction, each.note) for each in await held(talk, Favour)] == [("was_asked", "an intro")]


async def test_an_introduction_is_kept_with_both_and_on_the_contact(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("Mika introduced me to Paulo Reis")
    await any_talk.presses("Save")
    (made,) = await held(any_talk, Introduction)
    people = {each.name: each for each in await held(any_talk, Contact)}
    assert (made.by_id, made.who_id, made.to_id) == (people["Mika"].id, people["Paulo Reis"].id, "")
    assert people["Paulo Reis"].introduced_by == people["Mika"].id


async def test_whom_the_owner_introduced_is_kept_and_is_no_favour_beside(talk: Talk) -> None:
    await talk.says("introduced Ken Sato to Zoe Quinn")
    await talk.presses("Save")
    (made,) = await held(talk, Introduction)
    assert [await called(talk, each) for each in (made.by_id, made.who_id, made.to_id)] == ["", "Ken Sato", "Zoe Quinn"]
    assert await held(talk, Favour) == []


async def test_who_was_met_at_a_planned_event_was_there(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    event = Gathering(id="g1", name="PyCon JP 2026", created_at=START, at=START - timedelta(days=1))
    await saved(any_talk, event)
    assert "Event: PyCon JP 2026" in await any_talk.says("ran into Ken Sato at PyCon yesterday")
    await any_talk.presses("Save")
    assert [(each.gathering_id, each.state) for each in await held(any_talk, Attendance)] == [("g1", "met")]


async def test_who_was_expected_at_an_event_is_met_there(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    (ken,) = await held(talk, Contact)
    await saved(
        talk,
        Gathering(id="g1", name="PyCon", created_at=START, at=START),
        Attendance(id="a1", gathering_id="g1", contact_id=ken.id, created_at=START, state="expected"),
    )
    await talk.says("saw Ken Sato at PyCon")
    await talk.presses("Save")
    assert [(each.id, each.state) for each in await held(talk, Attendance)] == [("a1", "met")]


async def test_an_event_of_another_time_or_name_is_a_place(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await saved(talk, Gathering(id="g1", name="PyCon", created_at=START, at=START - timedelta(days=30)))
    await saved(talk, Gathering(id="g2", name="PyConnect", created_at=START, at=START))
    assert "Where: PyCon\n" in await talk.says("saw Ken Sato at PyCon")
    await talk.presses("Save")
    assert await held(talk, Attendance) == []


async def test_undo_takes_back_everything_that_a_card_left(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await saved(any_talk, Gathering(id="g1", name="PyCon", created_at=START, at=START))
    before = [await held(any_talk, kind) for kind in (Contact, Fact, Need, Favour, Introduction, Attendance, Touch)]
    await any_talk.says("Mika introduced me to Paulo Reis at PyCon. He has a dog and needs a designer")
    await any_talk.presses("Save")
    await any_talk.says("undo")
    after = [await held(any_talk, kind) for kind in (Contact, Fact, Need, Favour, Introduction, Attendance, Touch)]
    assert after == before


async def test_what_is_said_of_somebody_else_in_the_book_is_kept_of_them(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await talk.says("had lunch with Mika Ito. Ken Sato has a dog")
    await talk.presses("Save")
    assert [await called(talk, each.contact_id) for each in await held(talk, Fact)] == ["Ken Sato"]


async def test_the_command_keeps_facts_and_who_was_at_the_event_too(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await saved(any_talk, Gathering(id="g1", name="PyCon", created_at=START, at=START))
    assert "Kept: met Ken Sato" in await any_talk.says("met Ken Sato at PyCon. He has a dog, he's looking for a job")
    assert [each.text for each in await held(any_talk, Fact)] == ["has a dog"]
    assert [each.what for each in await held(any_talk, Need)] == ["looking for a job"]
    assert [each.gathering_id for each in await held(any_talk, Attendance)] == ["g1"]


async def test_what_somebody_wrote_is_theirs_on_the_command_as_well(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("log Mika emailed me about the talk")
    assert [each.direction for each in await held(talk, Touch)] == ["incoming"]


async def test_whose_a_fact_is_is_asked_when_it_could_be_either_s(any_talk: Talk) -> None:
    await any_talk.says("had lunch with Mika Ito and Bob Hill, he has a dog")
    assert "Who is that: “has a dog”?\n[Mika Ito] [Bob Hill] [All of them]" in await any_talk.presses("Save")
    await any_talk.presses("Bob Hill")
    assert [await called(any_talk, each.contact_id) for each in await held(any_talk, Fact)] == ["Bob Hill"]


async def test_what_is_said_of_both_is_kept_of_both(talk: Talk) -> None:
    await talk.says("had lunch with Mika Ito and Bob Hill. They have a dog")
    await talk.presses("Save")
    assert len(await held(talk, Fact)) == 2


async def test_a_week_that_was_said_is_shown_as_a_week(talk: Talk, hanashi: Talk) -> None:
    assert "When: Mon, Nov 9 – Sun, Nov 15\n" in await talk.says("had lunch with Mika Ito last week")
    assert "Kept: met Mika Ito, Mon, Nov 9 – Sun, Nov 15." in await talk.presses("Save")
    assert "いつ: 11月9日(月)〜15日(日)\n" in await hanashi.says("先週、田中さんとランチした")
    await hanashi.presses("編集")
    assert "いつ: 先週11月13日(金)\n" in await hanashi.submits(who="田中さん", what="met", when="先週の金曜", note="")


async def test_a_week_that_was_said_to_the_command_is_no_monday(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    assert "Kept: met Ken Sato, Mon, Nov 9 – Sun, Nov 15." in await talk.says("met Ken Sato last week")
    assert [f"{each.at:%m-%d}" for each in await held(talk, Touch)] == ["11-12"]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Dave Miller lent me a pen", "small"),
        ("Dave Miller helped me move", "large"),
        ("Dave Miller gave me a book", "medium"),
        ("helped Dave Miller with his homework", "medium"),
        ("田中さんに傘を借りた", "small"),
        ("田中さんの引っ越しを手伝った", "large"),
        ("田中さんに本をもらった", "medium"),
    ],
)
async def test_how_big_a_favour_was_is_taken_from_the_words_alone(talk: Talk, text: str, size: str) -> None:
    await talk.says(text)
    await talk.presses("Save")
    assert [each.size for each in await held(talk, Favour)] == [size]


async def test_of_many_newcomers_it_is_said_once_that_they_are_new(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato company:Sony")
    await any_talk.says("yesterday I met Ken Sato, Ann Costa, Bea Lind, Cid Reed and Dan Fox at the fair")
    assert any_talk.last
    who = any_talk.last.cards[0].fields[0]
    assert (who.value, who.short) == ("Ken Sato (Sony)\nNew: Ann Costa, Bea Lind, Cid Reed and Dan Fox", False)

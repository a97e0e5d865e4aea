"""What others said they would do for the owner is kept as theirs, and asked after once on its day."""

import pytest

from bot.model.nudge import AWAITED, Nudge
from tests.features.kept import called, held
from tests.talk import Talk, shown


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """With a few people in it."""
    for name in ("Ken Sato", "Ana", "Mika", "Helen", "Lena"):
        await talk.says(f"add {name}")
    return talk


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """何人かが載っている。"""
    for name in ("佐藤健", "高橋美香", "山本花"):
        await hanashi.says(f"追加 {name}")
    return hanashi


async def awaited(talk: Talk) -> list[tuple[str, str, str]]:
    """From whom, what and when, of all that is asked after."""
    nudges = [each for each in await held(talk, Nudge) if each.kind == AWAITED and each.state == "scheduled"]
    return [
        (await called(talk, each.contact_id), each.text, f"{each.due_at.astimezone(talk.clock.now().tzinfo):%a %H:%M}")
        for each in nudges
    ]


@pytest.mark.parametrize(
    ("said", "who", "what"),
    [
        ("Ken will send me the contract by Friday", "Ken Sato", "will send me the contract"),
        ("ken said he'll send me the contract by fri", "Ken Sato", "will send me the contract"),
        ("Mika promised to bring the cake on friday", "Mika", "will bring the cake"),
        ("Mika is sending me the draft on friday", "Mika", "will send me the draft"),
        ("Helen offered to review my cv by friday", "Helen", "will review my cv"),
        ("waiting for the report from Lena, by friday", "Lena", "the report"),
        ("Ken owes me an answer by friday", "Ken Sato", "an answer"),
        ("Ken promised me a letter by friday", "Ken Sato", "a letter"),
        ("Ken should send me the keys on friday", "Ken Sato", "will send me the keys"),
        ("met Mika at PyCon yesterday, she'll send me her slides by friday", "Mika", "will send me her slides"),
    ],
)
async def test_what_somebody_will_do_for_the_owner_is_kept_as_theirs(
    book: Talk, said: str, who: str, what: str
) -> None:
    assert f"They promised: {what} — Fri, Nov 20 at 18:00" in await book.says(said)
    assert (
        "I'll ask you Fri, Nov 20 at 18:00" in await book.presses("Save and remind me Fri, Nov 20")
        if ("What:" in shown(book.last))
        else await book.presses("Remind me Fri, Nov 20")
    )
    assert [(name, text) for name, text, _ in await awaited(book)] == [(who, what)]


@pytest.mark.parametrize(
    ("said", "who", "what"),
    [
        ("健さんが金曜までに契約書を送ってくれる", "佐藤健", "契約書を送ってくれる"),
        ("契約書は健さんが金曜に持ってきてくれるって", "佐藤健", "契約書を持ってきてくれる"),
        ("美香さん、金曜までに返事くれるとのこと", "高橋美香", "返事をくれる"),
        ("花さんから金曜に連絡をもらえる", "山本花", "連絡をくれる"),
        ("花さんに金曜にドリルを貸してもらう約束", "山本花", "ドリルを貸してくれる"),
        ("健さんからの契約書待ち、金曜まで", "佐藤健", "契約書"),
        ("健さんから金曜に履歴書がメールで来る予定", "佐藤健", "履歴書"),
    ],
)
async def test_in_japanese_too(chomen: Talk, said: str, who: str, what: str) -> None:
    assert f"してもらう約束: {what}(11月20日(金) 18:00)" in await chomen.says(said)
    await chomen.presses("11月20日(金)にお知らせ")
    assert [(name, text) for name, text, _ in await awaited(chomen)] == [(who, what)]


@pytest.mark.parametrize(
    "said",
    [
        "Ken will be 40 on friday",
        "Ken will be there on friday",
        "Ana will move to Osaka next month",
        "Ken might send me the deck on friday",
        "Ken will send Mika the deck on friday",
        "if Ken sends me the deck I'll read it",
    ],
)
async def test_what_is_not_for_the_owner_or_not_sure_is_not_asked_after(book: Talk, said: str) -> None:
    assert "They promised" not in await book.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "健さんは金曜に大阪へ行く",
        "健さんが本を返してくれない",
        "健さんが昨日資料を送ってくれた",
        "健さんが手伝ってくれたらいいな",
    ],
)
async def test_nor_in_japanese(chomen: Talk, said: str) -> None:
    assert "してもらう約束" not in await chomen.says(said)


@pytest.mark.parametrize(
    "said", ["Ken will send me the deck this week", "still haven't got the deck from Ken this week"]
)
async def test_what_is_promised_within_a_week_is_asked_after_at_its_end(book: Talk, said: str) -> None:
    assert "deck — Sun, Nov 22 at 18:00" in await book.says(said)


async def test_on_its_day_the_owner_is_asked_once(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato cadence:300d")
    await any_talk.says("Ken will send me my contract by Friday")
    await any_talk.presses("Remind me Fri, Nov 20")
    (asked,) = await any_talk.waits(days=3)
    assert "Ken Sato meant to send you your contract today — did it come?" in shown(asked)
    assert "A word of thanks" in await any_talk.says("yes")
    assert await any_talk.waits(days=10) == []


async def test_the_question_reads_like_japanese(chomen: Talk) -> None:
    await chomen.says("健さんが金曜までに契約書を送ってくれる")
    await chomen.presses("11月20日(金)にお知らせ")
    sent = await chomen.waits(days=3)
    assert any("今日は、佐藤健さんが契約書を送ってくれる日でしたね。届きましたか？" in shown(each) for each in sent)


async def test_a_thing_that_is_waited_for_is_asked_after_as_one(book: Talk) -> None:
    await book.says("waiting for the report from Lena, by friday")
    await book.presses("Remind me Fri, Nov 20")
    assert any("waiting for the report from Lena — did it come?" in shown(each) for each in await book.waits(days=3))


async def test_not_yet_asks_again_on_another_evening(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato cadence:300d")
    await any_talk.says("Ken will call me on friday")
    await any_talk.presses("Remind me Fri, Nov 20")
    (asked,) = await any_talk.waits(days=3)
    assert "any word yet?" in shown(asked)
    assert "I'll ask again tomorrow (Sun, Nov 22) at 18:00" in await any_talk.says("not yet")
    (again,) = await any_talk.waits(days=4)
    assert "Ken Sato wanted to call you — any word yet?" in shown(again)


async def test_without_a_day_one_is_asked_for(book: Talk) -> None:
    await book.says("Ken will send me the contract")
    assert "When shall I ask whether it has happened: Ken will send you the contract?" in await book.presses(
        "Remind me …"
    )
    assert "I'll ask you next Mon, Nov 23 at 09:00" in await book.says("monday 9:00")


async def test_it_stands_in_the_list_on_the_card_and_can_be_moved_and_called_off(book: Talk) -> None:
    await book.says("Ken will send me the contract by Friday")
    await book.presses("Remind me Fri, Nov 20")
    assert "Ken Sato — will send me the contract" in await book.says("what am I waiting for?")
    assert "They promised: Fri, Nov 20 at 18:00 will send me the contract" in await book.says("who Ken")
    assert "Moved: I'll ask you next Mon, Nov 23 at 18:00" in await book.says("move Ken's contract to monday")
    await book.says("reminders")
    assert "Called off" in await book.presses("will send me the contract")
    assert await awaited(book) == []


async def test_who_rests_is_not_asked_after(book: Talk) -> None:
    await book.says("Ken will send me the contract by Friday")
    await book.presses("Remind me Fri, Nov 20")
    await book.says("archive Ken")
    assert not any("contract" in shown(each) for each in await book.waits(days=4))


async def test_what_was_kept_can_be_taken_back(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("Ken will send me the contract by Friday")
    await any_talk.presses("Remind me Fri, Nov 20")
    await any_talk.says("undo")
    assert await awaited(any_talk) == []


CAME = [
    ("Ken will send me the contract by Friday", "Ken sent the contract"),
    ("Ken will send me the contract by Friday", "got the contract from ken"),
    ("Ken will send me the contract by Friday", "the contract came"),
    ("Ken will send me the contract by Friday", "ken's contract arrived"),
    ("Ken will call me on friday", "Ken called"),
    ("Helen offered to review my cv by friday", "helen reviewed my cv"),
    ("Ken owes me an answer by friday", "Ken replied"),
    ("Ken owes me an answer by friday", "heard back from ken"),
    ("Ken will let me know about the venue on friday", "heard from ken about the venue"),
]


@pytest.mark.parametrize(("before", "said"), CAME)
async def test_what_has_come_is_off_the_list(book: Talk, before: str, said: str) -> None:
    await book.says(before)
    await book.presses("Remind me Fri, Nov 20")
    assert "Good, off the list" in await book.says(said)
    assert await awaited(book) == []
    assert "Last talk: today" in await book.says("who Ken" if "Helen" not in before else "who Helen")


@pytest.mark.parametrize(
    "said", ["契約書が届いた", "健さんから契約書届いた", "健さんが契約書を送ってくれた", "契約書もらった"]
)
async def test_what_has_come_in_japanese(chomen: Talk, said: str) -> None:
    await chomen.says("健さんが金曜までに契約書を送ってくれる")
    await chomen.presses("11月20日(金)にお知らせ")
    assert "「契約書を送ってくれる」は済みにしました" in await chomen.says(said)
    assert await awaited(chomen) == []


async def test_a_word_from_a_stranger_is_not_what_was_awaited(chomen: Talk) -> None:
    await chomen.says("美香さんが金曜に連絡をくれる")
    await chomen.presses("11月20日(金)にお知らせ")
    await chomen.says("先月の懇親会で名刺交換した石田さんからメールきた")
    assert len(await awaited(chomen)) == 1


async def test_it_may_be_said_after_it_was_asked(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato cadence:300d")
    await any_talk.says("Ken will send me the contract by Friday")
    await any_talk.presses("Remind me Fri, Nov 20")
    (asked,) = await any_talk.waits(days=3)
    assert "Good, off the list" in await any_talk.says("Ken sent the contract")
    assert "taken care of already" in await any_talk.presses("Yes", of=asked)


async def test_somebody_who_cannot_after_all_is_waited_for_no_more(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("Ken will send me the contract by Friday")
    await any_talk.presses("Remind me Fri, Nov 20")
    assert "All right, it is forgotten" in await any_talk.says("Ken can't send the contract")
    assert await awaited(any_talk) == []


@pytest.mark.parametrize(
    "said",
    ["Ken sent me a funny link", "Ken lost the contract", "Ken sent Mika the contract", "Ken asked about the contract"],
)
async def test_something_else_leaves_it_on_the_list(book: Talk, said: str) -> None:
    await book.says("Ken will send me the contract by Friday")
    await book.presses("Remind me Fri, Nov 20")
    await book.says(said)
    assert len(await awaited(book)) == 1

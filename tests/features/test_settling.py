"""Loans that end and requests that are answered, said in plain words, are closed; what is not open is a note as ever."""

import pytest

from bot.model.favour import Favour
from bot.model.nudge import Nudge
from tests.features.kept import called, held
from tests.talk import Talk


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """With Ken and Tom in it."""
    for name in ("Ken Sato", "Tom", "Mika"):
        await talk.says(f"add {name}")
    return talk


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """健さんと田中さんが載っている。"""
    for name in ("佐藤健", "田中太郎", "山本花"):
        await hanashi.says(f"追加 {name}")
    return hanashi


async def tells(talk: Talk, *said: str) -> str:
    """Says one thing after the other, and saves whatever card it is shown; the last answer."""
    answer = ""
    for each in said:
        answer = await talk.says(each)
        for label in ("Save", "Save, no reminder", "保存"):
            answer = await talk.presses(label) if f"[{label}]" in answer else answer
    return answer


async def ledger(talk: Talk) -> list[tuple[str, str]]:
    """With whom and which way, by name."""
    return sorted([(await called(talk, each.contact_id), each.direction) for each in await held(talk, Favour)])


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("borrowed a camera from Tom", "gave the camera back to Tom"),
        ("borrowed a camera from Tom", "gave Tom his camera back"),
        ("borrowed Tom's camera", "returned the camera to tom"),
        ("borrowed Tom's camera", "just returned tom's camera"),
        ("I owe Tom 20 euros", "paid Tom back"),
        ("I owe Tom 20 euros", "I paid tom the 20 euros back"),
        ("I owe Tom lunch", "bought Tom the lunch I owed him"),
        ("borrowed a camera from Tom", "returned the camera"),
        ("borrowed a camera from Tom", "Tom and I are even now"),
        ("borrowed a camera from Tom", "took the camera back to Tom's"),
        ("borrowed a camera from Tom", "Tom has his camera back"),
        ("borrowed a camera from Tom", "camera returned to tom"),
        ("I owe Tom 20 euros", "venmoed tom the 20 euros"),
        ("I owe Tom 20 euros", "squared up with Tom"),
    ],
)
async def test_what_was_borrowed_and_is_given_back_is_settled(book: Talk, before: str, said: str) -> None:
    await tells(book, before)
    answer = await book.says(said)
    assert "that is settled: you gave back what you had from Tom" in answer
    assert "“undo” takes that back" in answer
    assert await ledger(book) == [("Tom", "repaid")]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("lent Tom my book", "Tom returned my book"),
        ("lent Tom my book", "got my book back from Tom"),
        ("lent Tom my book", "tom gave me my book back"),
        ("Tom owes me 20 euros", "Tom paid me back"),
        ("lent Tom my book", "book's back from Tom"),
        ("lent Tom my book", "Tom dropped off my book"),
    ],
)
async def test_what_was_lent_and_came_back_is_settled(book: Talk, before: str, said: str) -> None:
    await tells(book, before)
    assert "Tom gave back what they had from you" in await book.says(said)
    assert await ledger(book) == [("Tom", "returned")]


@pytest.mark.parametrize(
    ("before", "said", "way"),
    [
        ("田中さんにカメラを借りた", "カメラを返した", "repaid"),
        ("田中さんにカメラを借りた", "田中さんにカメラを返しました", "repaid"),
        ("田中さんに2000円借りた", "田中さんにお金を返した", "repaid"),
        ("田中さんにカメラを借りた", "田中さんとはもう貸し借りなし", "repaid"),
        ("田中さんに本を貸した", "本を返してもらった", "returned"),
        ("田中さんに本を貸した", "田中さんから本が返ってきた", "returned"),
        ("田中さんに本を貸した", "田中さんが本を返してくれた", "returned"),
    ],
)
async def test_in_japanese_too(chomen: Talk, before: str, said: str, way: str) -> None:
    await tells(chomen, before)
    assert "貸し借りを済みにしました" in await chomen.says(said)
    assert await ledger(chomen) == [("田中太郎", way)]


async def test_a_settled_loan_can_be_taken_back_and_weighs_nothing(any_talk: Talk) -> None:
    await any_talk.says("add Tom")
    await tells(any_talk, "borrowed a camera from Tom", "gave the camera back to Tom")
    assert "you gave it back, borrowed a camera" in await any_talk.says("balance Tom")
    await any_talk.says("undo")
    assert await ledger(any_talk) == [("Tom", "received")]


async def test_of_two_loans_the_one_that_is_named_is_settled(book: Talk) -> None:
    await tells(book, "borrowed a camera from Tom", "borrowed a tent from Tom", "gave Tom his tent back")
    assert await ledger(book) == [("Tom", "received"), ("Tom", "repaid")]


async def test_only_the_sum_that_was_owed_pays_a_debt(book: Talk) -> None:
    await tells(book, "I owe Tom 20 euros", "paid Tom 50 euros for the tickets")
    assert ("Tom", "received") in await ledger(book)


async def test_of_two_debts_of_the_same_kind_the_owner_says_which(book: Talk) -> None:
    await tells(book, "borrowed a camera from Tom", "borrowed a camera from Mika")
    assert "Which one is that about?" in await book.says("returned the camera")
    assert "you had from Mika" in await book.presses("Mika: borrowed a camera")


async def test_the_reminder_to_give_it_back_comes_no_more(any_talk: Talk) -> None:
    await any_talk.says("add Tom")
    await any_talk.says("remind Tom friday 10:00 return the camera")
    await tells(any_talk, "borrowed a camera from Tom", "returned tom's camera")
    assert [each.state for each in await held(any_talk, Nudge) if each.kind == "reminder"] == ["done"]


async def test_a_reminder_alone_is_done_as_well(book: Talk) -> None:
    await book.says("remind Tom friday 10:00 return the camera")
    assert "Well done: return the camera" in await book.says("gave Tom the camera back")


@pytest.mark.parametrize(
    ("before", "said", "way"),
    [
        ("asked Ken for a loan", "Ken said no", "refused"),
        ("asked Ken to check my deck", "ken can't, too busy", "refused"),
        ("asked Ken to check my deck", "he can't", "refused"),
        ("asked Ken to check my deck", "Ken said he can't do it right now", "refused"),
        ("asked Ken to check my deck", "no luck with ken", "refused"),
        ("asked-by Ken to review his deck", "had to turn Ken down", "declined"),
        ("asked-by Ken to review his deck", "I said no to Ken", "declined"),
        ("asked-by Ken to review his deck", "told ken i can't", "declined"),
        ("asked-by Ken to review his deck", "I said no", "declined"),
    ],
)
async def test_a_request_that_was_refused_is_open_no_more(book: Talk, before: str, said: str, way: str) -> None:
    await tells(book, before)
    assert "is closed" in await book.says(said)
    assert await ledger(book) == [("Ken Sato", way)]
    assert "still open" not in await book.says("balance Ken")


@pytest.mark.parametrize(
    ("before", "said", "way"),
    [
        ("頼んだ 健さん 資料の確認", "健さんに断られた", "refused"),
        ("頼んだ 健さん 資料の確認", "断られちゃった", "refused"),
        ("頼んだ 健さん 資料の確認", "健さん、無理だって", "refused"),
        ("頼んだ 健さん 資料の確認", "健さん、資料は無理だって", "refused"),
        ("頼んだ 健さん 資料の確認", "健さんに頼んだけど断られた", "refused"),
        ("頼まれた 健さん 資料の確認", "断った", "declined"),
        ("頼まれた 健さん 資料の確認", "健さんの頼みは断った", "declined"),
        ("頼まれた 健さん 資料の確認", "健さんにできないと伝えた", "declined"),
    ],
)
async def test_refusals_in_japanese(chomen: Talk, before: str, said: str, way: str) -> None:
    await chomen.says(before)
    assert "終わりにしました" in await chomen.says(said)
    assert await ledger(chomen) == [("佐藤健", way)]


async def test_where_several_things_are_open_the_owner_says_which_was_refused(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("intro ask Yuki via Ken")
    await any_talk.says("asked Ken for a loan")
    assert "Which one is that about?" in await any_talk.says("Ken said no")
    assert "Your request to Ken Sato is closed" in await any_talk.presses("Ken Sato: a loan")
    assert "says nothing about you" in await any_talk.says("Ken said no")


async def test_help_that_was_asked_for_and_given_answers_the_request(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("asked Ken to check my deck")
    await any_talk.waits(minutes=5)
    assert "How kind of Ken Sato" in await any_talk.says("Ken checked my deck")
    assert await ledger(any_talk) == [("Ken Sato", "asked"), ("Ken Sato", "received")]
    assert "still open" not in await any_talk.says("balance")


@pytest.mark.parametrize(
    "said",
    [
        "Ken said no to the job at Google",
        "Ken can't eat peanuts",
        "Tom came back from Italy",
        "got back to Tom",
        "Tom gave his back to the audience",
        "Tom sent me a funny link",
        "Tom said his sister can't come",
        "Ken returned from Osaka",
        "I gave Tom a book",
    ],
)
async def test_ordinary_notes_close_nothing(book: Talk, said: str) -> None:
    await tells(book, "borrowed a camera from Tom", "asked Ken for a loan")
    await tells(book, said)
    assert {("Tom", "received"), ("Ken Sato", "asked")} <= {*await ledger(book)}


@pytest.mark.parametrize(
    "said",
    [
        "健さんが転職の誘いを断ったって", "健さんはお酒が飲めないって", "田中さんに折り返した", "田中さんが出張から帰ってきた",
        "田中さんが本を返してくれない", "田中さんに返信した", "健さんが仕返しした",
    ],
)  # fmt: skip
async def test_ordinary_notes_in_japanese_close_nothing(chomen: Talk, said: str) -> None:
    await tells(chomen, "田中さんに本を借りた", "頼んだ 健さん 資料の確認")
    await tells(chomen, said)
    assert {("田中太郎", "received"), ("佐藤健", "asked")} <= {*await ledger(chomen)}

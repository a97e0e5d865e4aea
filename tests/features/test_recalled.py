"""What is promised to somebody or owed between the two is said in a sentence before their card."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """Ana, to whom the deck is promised, and Beth, to whom nothing is."""
    for line in ("add Ana Lopez", "add Beth Novak", "remind tomorrow 10:00 send Ana the deck", "gave Beth a book"):
        await talk.says(line)
    return talk


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """田中さんには資料を送る約束があり、鈴木さんにはない。"""
    for line in ("追加 田中太郎", "追加 鈴木花子", "リマインド 明日10時 田中さんに資料を送る", "もらった 鈴木さん 本"):
        await hanashi.says(line)
    return hanashi


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("what did I promise Ana", "What I have noted for Ana Lopez: “send Ana the deck” (tomorrow (Thu, Nov 19) at 10:00)."),
        ("did I promise Ana anything?", "What I have noted for Ana Lopez: “send Ana the deck”"),
        ("what did I promise Beth", "No promise to Beth Novak is noted.\n"),
        ("what do i owe beth", "Nothing that weighs so far. The latest is “today: you gave, a book”."),
        ("does ana owe me anything?", "What I have noted for Ana Lopez: “send Ana the deck”"),
    ],
)  # fmt: skip
async def test_it_is_answered_before_the_card(book: Talk, said: str, first: str) -> None:
    answer = await book.says(said)
    assert answer.startswith(first)
    assert "## " in answer


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("田中さんに何約束したっけ", "田中太郎さんについて書いてあるのは、「資料を送る」(明日"),
        ("鈴木さんに何か約束してたっけ?", "鈴木花子さんへの約束は書かれていません。"),
        (
            "鈴木さんに何か借りがあったっけ",
            "まだ、気にするほどの偏りはありません。いちばん新しい貸し借りは「今日 もらった: 本」です。",
        ),
    ],
)
async def test_it_is_answered_in_japanese(chomen: Talk, said: str, first: str) -> None:
    answer = await chomen.says(said)
    assert answer.startswith(first)
    assert "## " in answer


@pytest.mark.parametrize("said", ["何約束したっけ", "what did i promise her again?"])
async def test_it_is_about_whom_one_just_spoke_of(book: Talk, said: str) -> None:
    await book.says("what did I promise Beth")
    assert (await book.says(said)).startswith("No promise to Beth Novak is noted.")

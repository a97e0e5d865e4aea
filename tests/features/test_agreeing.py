"""Yes and no to introductions and needs, said in plain words, do what their buttons do."""

import pytest

from bot.model.introduction import Introduction
from bot.model.offer import Need
from tests.features.kept import held
from tests.talk import Talk, shown


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """With a few people in it."""
    for name in ("Ken Sato", "Ana", "Mia", "Lena", "Omar"):
        await talk.says(f"add {name}")
    return talk


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """何人かが載っている。"""
    for name in ("佐藤健", "山本花", "鈴木一郎", "木村"):
        await hanashi.says(f"追加 {name}")
    return hanashi


async def steps(talk: Talk) -> list[tuple[str, str]]:
    """To whom or what, and how far."""
    return [(each.to_name, each.step) for each in await held(talk, Introduction)]


@pytest.mark.parametrize(
    "said",
    [
        "Ana promised to introduce me to her boss",
        "Ana said she'd introduce me to her boss",
        "ana will introduce me to her boss",
    ],
)
async def test_an_introduction_that_was_promised_is_followed_as_one(book: Talk, said: str) -> None:
    assert "Ana will introduce you to her boss. I'll ask next Wed, Nov 25" in await book.says(said)
    assert await steps(book) == [("her boss", "agreed")]
    assert any("Has it happened?" in shown(each) for each in await book.waits(days=8))


async def test_it_is_asked_after_on_the_day_that_was_said(any_talk: Talk) -> None:
    await any_talk.says("add Ana cadence:300d")
    await any_talk.says("Ana will introduce me to Yuki by friday")
    assert await steps(any_talk) == [("Yuki", "agreed")]
    (asked,) = await any_talk.waits(days=3)
    assert "said yes" in shown(asked)


async def test_one_that_was_asked_for_is_a_step_further(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("intro ask Yuki via Ken")
    await any_talk.says("ken will introduce me to Yuki")
    assert await steps(any_talk) == [("Yuki", "agreed")]


async def test_it_is_promised_in_japanese(chomen: Talk) -> None:
    assert "健さんが上司を紹介してくれるのですね" in await chomen.says("佐藤健さんが上司を紹介してくれるって")
    await chomen.says("紹介 頼む 由紀さん 紹介者:健さん")
    await chomen.says("健さんが由紀さんを紹介してくれるって")
    assert {step for _, step in await steps(chomen)} == {"agreed"}


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("yes from Ken!", "agreed"), ("ken isn't comfortable introducing me", "declined"), ("Ken said yes", "agreed"), ("ken is up for it", "agreed"), ("Ken said he'd love to", "agreed"),
        ("Ken said no", "declined"), ("ken can't introduce me", "declined"), ("Ken won't do it, too busy", "declined"),
        ("he can't", "declined"), ("got a no from Ken", "declined"),
    ],
)  # fmt: skip
async def test_an_answer_in_words_is_a_step_of_the_introduction(book: Talk, said: str, step: str) -> None:
    await book.says("intro ask Yuki via Ken")
    await book.says(said)
    assert await steps(book) == [("Yuki", step)]


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("健さんがいいよって", "agreed"), ("健さんが引き受けてくれた", "agreed"), ("健さんからOKもらった", "agreed"),
        ("健さんに断られた", "declined"), ("断られた", "declined"), ("健さん、無理だって", "declined"),
        ("健さんは紹介できないって", "declined"), ("紹介は断られちゃった", "declined"),
        ("健さんからOKの返事", "agreed"), ("健さんは紹介したくないって", "declined"),
    ],
)  # fmt: skip
async def test_an_answer_in_japanese(chomen: Talk, said: str, step: str) -> None:
    await chomen.says("紹介 頼む 由紀さん 紹介者:健さん")
    await chomen.says(said)
    assert [each for _, each in await steps(chomen)] == [step]


async def test_a_refused_introduction_is_no_open_request_any_more(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("intro ask Yuki via Ken")
    await any_talk.says("Ken said no")
    assert "Asked and still open" not in await any_talk.says("balance")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("Mia said yes", "Kept: Mia said yes"),
        ("Mia doesn't want to", "no introduction this time"),
        ("mia isn't interested", "no introduction"),
    ],
)
async def test_one_of_two_who_are_brought_together_answers(book: Talk, said: str, seen: str) -> None:
    await book.says("intro offer Ken, Mia")
    assert seen in await book.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "Lena found a designer for Omar", "Lena found a designer", "Omar found a designer", "omar no longer needs a designer",
        "I helped Omar find a designer", "I found Omar a designer",
    ],
)  # fmt: skip
async def test_a_need_that_is_said_to_be_met_is_met(book: Talk, said: str) -> None:
    await book.says("need add Omar a designer")
    answer = await book.says(said)
    assert [each.state for each in await held(book, Need)] == ["met"]
    assert ("something you gave Omar" in answer) == said.startswith("I ")


@pytest.mark.parametrize(
    "said",
    [
        "一郎さんが木村さんにデザイナーを見つけてくれた",
        "木村さん、デザイナー見つかったって",
        "木村さんのデザイナー探し、手伝って解決した",
    ],
)
async def test_a_need_that_is_met_in_japanese(chomen: Talk, said: str) -> None:
    await chomen.says("困りごと 追加 木村さん デザイナーを探している")
    await chomen.says(said)
    assert [each.state for each in await held(chomen, Need)] == ["met"]


@pytest.mark.parametrize(
    "said",
    [
        "Ken said yes to the job at Google", "Ken said no to the job at Google", "Omar found a flat", "Ken is in Osaka",
        "Ken can't eat peanuts", "Lena can help Omar with the design", "Good news, found a designer!", "Lena got a designer job",
    ],
)  # fmt: skip
async def test_ordinary_notes_answer_nothing(book: Talk, said: str) -> None:
    await book.says("intro ask Yuki via Ken")
    await book.says("need add Omar a designer")
    await book.says(said)
    assert await steps(book) == [("Yuki", "asked")]
    assert [each.state for each in await held(book, Need)] == ["open"]


@pytest.mark.parametrize("said", ["了解です", "佐藤健さん、承知しました", "花さんは店がOKだって言ってた"])
async def test_ordinary_words_in_japanese_answer_nothing(chomen: Talk, said: str) -> None:
    await chomen.says("紹介 頼む 由紀さん 紹介者:健さん")
    await chomen.waits(minutes=20)
    await chomen.says(said)
    assert [step for _, step in await steps(chomen)] == ["asked"]


async def test_what_one_finds_for_oneself_meets_nobody_elses_need(book: Talk) -> None:
    await book.says("need add Omar a new job")
    await book.says("Lena found a new job")
    assert [each.state for each in await held(book, Need)] == ["open"]


async def test_an_answer_can_be_taken_back(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("intro ask Yuki via Ken")
    await any_talk.says("Ken said no")
    await any_talk.says("undo")
    assert await steps(any_talk) == [("Yuki", "asked")]

"""`stats`: how things go, in a picture and in a few sentences."""

import pytest

from bot.drawing.fonts import Fonts
from tests.talk import Talk


def _alt(talk: Talk) -> str:
    assert talk.last is not None
    assert talk.last.picture is not None
    assert talk.last.picture.data.startswith(b"\x89PNG")
    return talk.last.picture.alt


async def test_who_was_met_is_counted_week_by_week(any_talk: Talk) -> None:
    for name in ("Mika", "Ken", "Bob"):
        await any_talk.says(f"add {name}")
    await any_talk.says("met Mika 9 days ago")
    for name in ("Mika", "Ken"):
        await any_talk.says(f"met {name} today")
    said = await any_talk.says("stats")
    assert "In the last three months you were in touch with 2 people." in said
    assert "In one week you reached your goal of 2 people." in said
    alt = _alt(any_talk)
    assert "counting people you were in touch with: 0, 0, 0, 1, 2;" in alt
    assert "People by circle: friend 3." in alt


async def test_the_sentences_read_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("追加 佐藤健")
    await hanashi.says("会った 田中太郎 今日")
    await hanashi.says("あげた 田中太郎 本")
    said = await hanashi.says("統計")
    assert "この3か月で、1人と連絡をとりました。" in said
    assert "してあげたことは1回、してもらったことは0回。" in said
    assert "輪ごとの人数: 友人 2。" in _alt(hanashi)


async def test_an_empty_book_gets_a_friendly_sentence_and_no_picture(any_talk: Talk) -> None:
    assert "There is nothing to count yet, and that's fine." in await any_talk.says("stats")
    assert any_talk.last is not None
    assert any_talk.last.picture is None


async def test_a_quiet_time_is_no_reproach_and_has_no_empty_chart(talk: Talk) -> None:
    await talk.says("add Mika")
    said = await talk.says("stats")
    assert "it has been quiet. One short message is a good way to begin again." in said
    assert _alt(talk) == "People by circle: friend 1."


async def test_give_and_take_are_said_in_words(talk: Talk) -> None:
    await talk.says("add Ken")
    for text in ("gave Ken a book", "got advice from Ken", "gave Ken a ride"):
        await talk.says(text)
    said = await talk.says("stats")
    assert "You gave twice and received once." in said.replace("2 times", "twice")
    assert "Dots for give and take: 1 received, 2 given." in _alt(talk)


async def test_who_is_new_is_named(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.waits(days=60)
    for name in ("Ken", "Bob", "Ann", "Eve"):
        await talk.says(f"add {name}")
    assert "New in your book: " in await talk.says("stats month")
    assert "and one more." in await talk.says("stats month")
    assert "New in your book" not in await talk.says("stats year")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("stats month", "In the last month"),
        ("stats this year", "In the last year"),
        ("stats quarterly", "In the last three months"),
        ("stats for this year", "In the last year"),
        ("how am I doing this month?", "In the last month"),
        ("show me this year's statistics", "In the last year"),
        ("how was my month?", "In the last month"),
        ("how did this year go?", "In the last year"),
    ],
)
async def test_the_period_can_be_chosen(talk: Talk, text: str, title: str) -> None:
    await talk.says("add Mika")
    assert title in await talk.says(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("統計 月", "この1か月"),
        ("今年の統計を見せて", "この1年"),
        ("この3ヶ月の活動はどう?", "この3か月"),
        ("今月の活動状況は?", "この1か月"),
        ("統計 3カ月", "この3か月"),
        ("今月どうだった？", "この1か月"),
        ("今年を振り返りたい", "この1年"),
    ],
)
async def test_the_period_can_be_chosen_in_japanese(hanashi: Talk, text: str, title: str) -> None:
    await hanashi.says("追加 田中太郎")
    assert f"{title}は静かでした" in await hanashi.says(text)


async def test_another_period_is_one_press_away(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "[Month] [Year] [Map]" in await talk.says("stats")
    assert "In the last year" in await talk.presses("Year")
    assert "One person is around you." in await talk.presses("Map")


async def test_an_unknown_period_is_answered_with_the_known_ones(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "a month, a quarter or a year" in await talk.says("stats century")


async def test_most_weeks_at_the_goal_are_praised(talk: Talk) -> None:
    await talk.says("settings goal:1")
    await talk.says("add Mika")
    for _ in range(7):
        await talk.says("met Mika today")
        await talk.waits(days=7)
    assert "Most weeks you reached your goal of one person. Well kept!" in (await talk.says("stats")).replace(
        "1 person", "one person"
    )


async def test_without_a_font_there_is_a_picture_all_the_same(hanashi: Talk) -> None:
    hanashi.bot.engine._fonts = Fonts(folders=[])
    await hanashi.says("追加 田中太郎")
    assert "絵の中の文字は英語です" in await hanashi.says("統計")
    assert _alt(hanashi) == "輪ごとの人数: 友人 1。"


async def test_a_year_is_described_without_fifty_numbers(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("met Mika 300 days ago")
    await talk.says("met Mika today")
    await talk.says("stats year")
    assert "from 0 to 1 of them" in _alt(talk)


@pytest.mark.parametrize(
    "text", ["how am I doing?", "show me my stats", "How's my networking going?", "show me a chart"]
)
async def test_the_figures_can_be_asked_for_in_english(talk: Talk, text: str) -> None:
    await talk.says("add Mika")
    assert "In the last three months" in await talk.says(text)


@pytest.mark.parametrize("text", ["統計見せて", "最近の活動を教えて", "私は最近どう?", "統計 年間"])
async def test_the_figures_can_be_asked_for_in_japanese(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 田中太郎")
    assert "静かでした" in await hanashi.says(text)

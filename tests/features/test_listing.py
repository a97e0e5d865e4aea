"""`list`: the book, page by page."""

from tests.talk import Talk


async def _crowd(talk: Talk, count: int, option: str = "") -> None:
    for n in range(1, count + 1):
        await talk.commands("add", f"Person {n:02}", **({"circle": option} if option else {}))


async def test_an_empty_book_says_how_to_begin(talk: Talk, hanashi: Talk) -> None:
    assert "“add NAME” puts the first one in" in await talk.says("list")
    assert "「追加 名前」で最初の人を" in await hanashi.says("一覧")


async def test_twenty_five_people_make_three_pages(any_talk: Talk) -> None:
    await _crowd(any_talk, 25)
    said = await any_talk.says("list")
    assert "## 25 people\n1. Person 01" in said
    assert "[Back]" not in said
    said = await any_talk.presses("Next")
    assert "\n11. Person 11" in said
    assert "20. Person 20" in said
    said = await any_talk.presses("Next")
    assert "25. Person 25" in said
    assert "[Next]" not in said
    assert "11. Person 11" in await any_talk.presses("Back")


async def test_a_person_on_a_page_can_be_opened(talk: Talk) -> None:
    await _crowd(talk, 11)
    await talk.says("list")
    await talk.presses("Next")
    assert "## Person 11" in await talk.presses("Person 11")


async def test_exactly_one_page_has_no_next(talk: Talk) -> None:
    await _crowd(talk, 10)
    assert "[Next]" not in await talk.says("list")


async def test_a_circle_is_listed_alone_and_paged_within_it(hanashi: Talk) -> None:
    await _crowd(hanashi, 11, "親しい")
    await hanashi.says("追加 田中太郎")
    said = await hanashi.says("一覧 親しい")
    assert "## 親しい" in said
    assert "田中" not in said
    assert "11. Person 11" in await hanashi.presses("次へ")
    assert "1. 田中太郎" in await hanashi.says("一覧 友人")


async def test_the_archived_are_listed_apart(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("add Ken")
    await talk.says("archive Mika")
    assert "Mika" not in await talk.says("list")
    said = await talk.says("list archived")
    assert "1. Mika — archived" in said
    assert "Ken" not in said


async def test_lists_that_hold_nobody_say_so(talk: Talk) -> None:
    await talk.says("add Mika")
    assert await talk.says("list inner") == "Nobody there."
    assert "There is no circle “enemies”" in await talk.says("list enemies")


async def test_each_line_tells_how_long_ago(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健")
    await hanashi.says("追加 田中太郎 会社:ソニー")
    await hanashi.says("会った 田中さん 3週間前")
    said = await hanashi.says("一覧")
    assert "佐藤健 — まだ連絡なし" in said
    assert "田中太郎 — ソニー — 3週間前" in said

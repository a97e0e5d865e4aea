"""`review`: a quiet look each quarter."""

from zoneinfo import ZoneInfo

import pytest

from tests.talk import Talk, shown


@pytest.fixture
async def old(talk: Talk) -> Talk:
    """Ken should hear of the owner each month and has not for four; Mika is fine; Ann matters for a purpose."""
    await talk.says("start")
    for text in ("add Ken cadence:30d", "add Mika cadence:365d", "add Ann cadence:60d"):
        await talk.says(text)
    await talk.says("settings limit:10")
    await talk.says("pause 2027-12-31")
    await talk.waits(days=120)
    return talk


async def test_each_one_comes_with_evidence_and_four_ways(old: Talk) -> None:
    said = await old.says("review")
    assert "A quiet look at 2 people. Whatever you decide, nobody is told, and “undo” takes it back." in said
    assert "## Ken\n• Added four months ago; not in touch since. You meant to be every month." in said
    assert "• That would be about 12 times a year.\n1 of 2\n[Keep] [Lower] [Rest] [Let go] [Open card]" in said


async def test_it_ends_with_the_time_freed_and_whom_to_spend_it_on(old: Talk) -> None:
    await old.says("purpose set Find a co-founder")
    await old.says("purpose link Mika")
    await old.says("review")
    assert "Ken is let go, kindly." in await old.presses("Let go")
    said = await old.presses("Keep")
    assert "That was the review.\n1 kept, 1 let go\nIt makes room for about one conversation a month." in said
    assert "Spend it on:\n• Mika" in said


async def test_letting_go_is_silent_and_can_be_taken_back(old: Talk) -> None:
    await old.says("review")
    await old.presses("Let go")
    assert "archived" in await old.says("who Ken")
    await old.says("undo")
    assert "Next:" in await old.says("who Ken")
    assert "## Ken" in await old.says("review")


async def test_those_let_go_are_listed_and_brought_back(old: Talk) -> None:
    assert "Nobody has been let go in a review." in await old.says("review gone")
    await old.says("review")
    await old.presses("Let go")
    await old.presses("Rest")
    said = await old.says("review gone")
    assert "• Ken: let go, today" in said
    assert "• Ann: resting, today" in said
    assert "Ken is back, and comes up around" in await old.presses("Ken")
    assert "Ken" not in await old.says("review gone")


async def test_lowering_moves_one_circle_out(old: Talk) -> None:
    await old.says("review")
    assert "Ken now comes up every six months." in await old.presses("Lower")


async def test_whoever_was_kept_is_left_in_peace_next_time(old: Talk) -> None:
    await old.says("review")
    await old.presses("Keep")
    await old.presses("Keep")
    assert "Nobody stands out" in await old.says("review")


async def test_a_review_is_taken_up_where_it_was_left(old: Talk) -> None:
    await old.says("review")
    await old.presses("Keep")
    assert "## Ann" in await old.says("review")
    await old.says("remove Ann")
    await old.presses("Remove")
    assert "That was the review." in await old.says("review")


async def test_a_decision_pressed_twice_counts_once(old: Talk) -> None:
    await old.says("review")
    first = old.last
    await old.presses("Keep", of=first)
    assert "has been decided already" in await old.presses("Let go", of=first)


async def test_a_new_book_has_nobody_to_review(talk: Talk, hanashi: Talk) -> None:
    await talk.says("add Ken")
    assert "Nobody stands out" in await talk.says("review")
    assert await hanashi.says("棚卸し") == "まだだれもいません。「追加 名前」で最初の人を加えましょう。"


async def _lives(talk: Talk, days: int) -> None:
    """That many days with a word now and then, so that the bot does not fall silent."""
    for _ in range(days // 10):
        await talk.waits(days=10)
        await talk.says("due")


async def test_the_quarterly_word_comes_on_a_sunday_morning(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 間隔:7日")
    await _lives(hanashi, 150)
    sent = [(at, reply) for at, _, reply in hanashi.outbox.sent if "棚卸し" in shown(reply)]
    assert [f"{at.astimezone(ZoneInfo('Asia/Tokyo')):%m-%d %H:%M}" for at, _ in sent] == ["03-07 10:00"]
    assert "1人とのつながりを静かに見直しませんか？" in shown(sent[0][1])
    said = await hanashi.presses("始める", of=sent[0][1])
    assert "• 年に52回" not in said
    assert "[このまま] [間隔をあける] [しばらく休む] [手放す]" in said


async def test_it_waits_two_weeks_or_a_quarter_when_asked_to(talk: Talk) -> None:
    await talk.says("add Ken cadence:7d")
    await _lives(talk, 110)
    (first,) = [reply for _, _, reply in talk.outbox.sent if "quarterly review" in shown(reply)]
    assert "in two weeks" in await talk.presses("In two weeks", of=first)
    again = [reply for reply in await talk.waits(days=15) if "quarterly review" in shown(reply)]
    assert len(again) == 1
    assert "next quarter" in await talk.presses("Skip this one", of=again[0])


async def test_a_contact_merged_during_a_review_is_not_asked_about_twice(old: Talk) -> None:
    await old.says("review")
    await old.says("merge Ken into Ann")
    await old.presses("Make it one")
    assert "1 of 1" in await old.says("review")
    assert "That was the review." in await old.presses("Keep")


async def test_looking_at_people_is_nothing_to_take_back(old: Talk) -> None:
    await old.says("review")
    assert "quiet look" not in await old.says("undo")
    assert "1 of 2" in await old.says("review")

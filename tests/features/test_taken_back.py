"""“Delete that” right after something was kept: it is said what that was, and only that is taken back."""

from datetime import timedelta

import pytest

from tests.talk import Talk


@pytest.fixture
async def told(talk: Talk) -> Talk:
    """A meeting with Ana was just kept."""
    await talk.says("add Ana Lopez")
    await talk.says("add Beth Novak")
    await talk.says("met Ana, she has a dog")
    return talk


@pytest.fixture
async def hanashita(hanashi: Talk) -> Talk:
    """鈴木さんに会ったと、いま記録した。"""
    await hanashi.says("追加 鈴木花子")
    await hanashi.says("会った 鈴木")
    return hanashi


@pytest.mark.parametrize("said", ["delete that", "remove that", "Delete it.", "remove the last one", "nvm"])
async def test_what_was_just_kept_is_offered_to_be_taken_back(told: Talk, said: str) -> None:
    assert "Take this back: “Kept: met Ana Lopez, today." in await told.says(said)
    assert "Last talk: today" in await told.says("who Ana")


@pytest.mark.parametrize(
    "said", ["消して", "今のは消して", "さっきの削除して", "それ消しといて", "さっきのやっぱ消して"]
)
async def test_it_is_offered_in_japanese(hanashita: Talk, said: str) -> None:
    assert "これを取り消しますか？「今日、鈴木花子さんに会ったと記録しました" in await hanashita.says(said)
    assert "取り消しました" in await hanashita.says("はい")
    assert "前回" not in await hanashita.says("誰 鈴木")


async def test_it_is_taken_back_by_a_yes(told: Talk) -> None:
    await told.says("delete that")
    assert "Taken back: “Kept: met Ana Lopez, today." in await told.says("yes")
    assert "Last talk" not in await told.says("who Ana")
    assert "Nothing is waiting for that." in await told.says("delete that")


async def test_it_stays_by_a_no(told: Talk) -> None:
    await told.says("delete that")
    assert await told.says("no") == "All right, it stays."
    assert "Last talk: today" in await told.says("who Ana")


async def test_what_a_saved_card_kept_is_taken_back_too(told: Talk) -> None:
    await told.says("had lunch with Beth yesterday")
    await told.presses("Save")
    assert "“Kept: met Beth Novak, yesterday" in await told.says("remove that")
    await told.presses("Take it back")
    assert "Last talk: today" in await told.says("who Ana")


async def test_nothing_else_is_taken_back_in_its_place(told: Talk) -> None:
    await told.says("delete that")
    await told.says("edit Beth company:Acme")
    await told.says("add Carl")
    await told.says("delete that")
    assert "Something else has changed since" in await told.presses("Take it back")
    assert "Carl" in await told.says("list")


async def test_a_card_that_waits_is_called_off_as_before(told: Talk) -> None:
    await told.says("had lunch with Beth yesterday")
    assert await told.says("delete that") == "All right, nothing was saved."


async def test_somebody_is_still_removed_by_name(told: Talk) -> None:
    assert "Ana Lopez" in await told.says("delete Ana")


async def test_only_ones_own_last_words_are_taken_back(told: Talk) -> None:
    other = told.beside("other")
    await other.says("add Ana Lopez")
    assert "Take this back" not in await other.says("delete that")


async def test_nothing_is_said_to_be_taken_back_after_a_day(told: Talk) -> None:
    await told.says("delete that")
    told.clock.move(timedelta(days=2))
    assert "nothing to take back" in await told.presses("Take it back")

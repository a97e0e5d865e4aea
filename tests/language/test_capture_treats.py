"""Who paid when people met, and what is the same with somebody, said in passing."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("had coffee with Ann, he paid", "you received"),
        ("had lunch with Ann. She picked up the bill", "you received"),
        ("lunch with Ann yesterday, it was on me", "you gave"),
        ("had lunch with Ann, my treat", "you gave"),
    ],
)
async def test_who_paid_is_give_and_take(talk: Talk, said: str, told: str) -> None:
    await talk.says("add Ann")
    assert f"Give and take: {told}\nNote: " in await talk.says(said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("田中さんとランチ。おごってもらった", "してもらった"),
        ("昨日田中さんとお茶。ごちそうになりました", "してもらった"),
        ("田中さんと飲んだ。ごちそうした", "してあげた"),
    ],
)
async def test_who_paid_is_give_and_take_in_japanese(hanashi: Talk, said: str, told: str) -> None:
    await hanashi.says("追加 田中")
    assert f"貸し借り: {told}\nメモ: " in await hanashi.says(said)


async def test_what_was_paid_for_is_counted_when_it_is_saved(any_talk: Talk) -> None:
    await any_talk.says("add Ann")
    await any_talk.says("had coffee with Ann, she paid")
    await any_talk.presses("Save")
    assert "you gave 0 times and received once" in await any_talk.says("balance")


async def test_who_paid_is_no_favour_where_nobody_says_for_whom(talk: Talk) -> None:
    await talk.says("add Ann")
    assert "Give and take" not in await talk.says("had coffee with Ann, she paid her rent")


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("Ann went to TU Berlin like me", "went to TU Berlin like me"),
        ("Ann hates cilantro like I do", "hates cilantro like I do"),
        ("met Ann. She went to Keio University", "went to Keio University"),
    ],
)
async def test_what_is_the_same_with_somebody_is_known_of_them(talk: Talk, said: str, fact: str) -> None:
    await talk.says("add Ann")
    assert f"About them: {fact}\n" in await talk.says(said)


async def test_what_is_the_same_is_common_ground(any_talk: Talk) -> None:
    await any_talk.says("add Ann")
    await any_talk.says("Ann went to TU Berlin like me")
    assert "In common: went to TU Berlin like me" in await any_talk.presses("Save")


async def test_what_is_the_same_with_ones_child_is_theirs_to_tell(hanashi: Talk) -> None:
    said = await hanashi.says("高橋さんとランチ。4歳の娘さんがいる。うちの子と同い年")
    assert "その人のこと: 4歳の娘さんがいる\nうちの子と同い年\n" in said

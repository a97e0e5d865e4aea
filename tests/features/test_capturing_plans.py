"""Appointments told in a hurry: the time of day counts wherever in the sentence it stands."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("来週の火曜本間さんと打ち合わせ15時", "来週11月24日(火) 15:00"),
        ("藤田社長アポ来月10日14時", "12月10日(木) 14:00"),
        ("12/3 本間さん訪問 10:30", "12月3日(木) 10:30"),
        ("来週水曜 高橋さんと会食 19時から", "来週11月25日(水) 19:00"),
        ("本間さんと明後日ランチ12時半", "11月20日(金) 12:30"),
        ("昨日田中さんと飲んだ 19時", "昨日(11月17日・火) 19:00"),
    ],
)
async def test_the_time_of_day_may_come_last(hanashi: Talk, said: str, seen: str) -> None:
    answer = await hanashi.says(said)
    assert seen in answer
    assert "メモ" not in answer


async def test_a_promise_to_somebody_beside_the_card_says_to_whom(talk: Talk) -> None:
    await talk.says("add Ana")
    await talk.says("add Ben Okafor")
    said = await talk.says("Ana promised me her slides, and I promised Ben the link to my repo")
    assert "to Ben: the link to my repo" in said

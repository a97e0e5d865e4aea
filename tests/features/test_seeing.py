"""`seen`."""

from tests.talk import Talk


async def test_whom_one_met_is_listed_within_the_time_asked_for(hanashi: Talk) -> None:
    await hanashi.says("追加 田中")
    await hanashi.says("追加 佐藤")
    await hanashi.says("会った 田中さん 昨日 PyConで")
    await hanashi.says("会った 佐藤さん 11月2日")
    assert "昨日会った人: 1人\n• 田中さん — 昨日 — PyCon" in await hanashi.says("昨日誰と会った?")
    month = await hanashi.says("今月会った人")
    assert "今月会った人: 2人" in month
    assert month.index("田中") < month.index("佐藤")
    assert "先月会った記録はまだありません。" in await hanashi.says("先月誰と会ったっけ")


async def test_only_meetings_count(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("log Mika called yesterday")
    assert "nobody noted" in await talk.says("who did I meet yesterday?")


async def test_a_time_to_come_is_refused(talk: Talk) -> None:
    assert "still to come" in await talk.says("seen tomorrow")


async def test_without_a_time_it_is_the_last_weeks(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("add Ken")
    await talk.says("met Mika yesterday")
    await talk.says("met Ken in August")
    answer = await talk.says("seen")
    assert "In the last 30 days: 1 person" in answer
    assert "Mika" in answer


async def test_what_was_typed_begins_the_sentence_with_a_capital(talk: Talk) -> None:
    assert (await talk.says("seen last month")).startswith("Last month: nobody noted yet.")

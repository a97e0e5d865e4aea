"""How the last talk becomes a reason to write, and what is said to take it up again."""

from datetime import UTC, datetime, timedelta

from tests.talk import Talk, shown


async def _first(talk: Talk, **time: float) -> str:
    return shown((await talk.waits(**time))[0])


async def test_what_was_told_lately_is_asked_about_and_what_was_told_long_ago_otherwise(talk: Talk) -> None:
    await talk.says("add Mika cadence:20d")
    await talk.says("log Mika called about the new job")
    said = [shown(each) for each in await talk.waits(days=70)]
    assert "Last time: two weeks ago · called about the new job." in said[0]
    assert "Ask what has happened since: “the new job”." in said[0]
    assert sum("“the new job”" in each for each in said) == 1


async def test_what_was_told_long_ago_is_taken_up_as_such(talk: Talk) -> None:
    await talk.says("add Ken cadence:100d")
    await talk.says("log Ken called about the new flat")
    assert "You left off at “the new flat”. Ask what became of it." in await _first(talk, days=101)


async def test_what_somebody_is_or_has_is_asked_about_as_such(talk: Talk) -> None:
    await talk.says("add Mika cadence:7d")
    await talk.commands("log", "Mika", note="plays the cello")
    assert "Ask about “plays the cello”." in await _first(talk, days=8)


async def test_help_is_thanked_for_once_more_and_not_asked_about(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 間隔:7日")
    await hanashi.commands("got", "田中太郎", note="推薦状", size="小さい")
    assert "「推薦状」のお礼をもう一度、その後の様子と一緒に伝えてみては？" in await _first(hanashi, days=8)


async def test_a_place_long_left_is_no_since_after_a_later_talk(talk: Talk) -> None:
    await talk.says("add Mika cadence:70d")
    await talk.commands("met", "Mika", where="PyCon")
    await talk.waits(days=2)
    assert "“It's been a while since PyCon. How have you been?”" in await _first(talk, days=71)
    await talk.says("log Mika")
    assert not any("since PyCon" in shown(each) for each in await talk.waits(days=90))


async def test_the_turn_of_the_year_has_words_of_its_own(talk: Talk) -> None:
    talk.clock.set(datetime(2026, 12, 26, 1, tzinfo=UTC))
    await talk.says("add Mika cadence:3d")
    assert "Wish them a good turn of the year." in await _first(talk, days=4)


async def test_no_greeting_comes_twice_within_four_months(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 間隔:8日")
    await hanashi.commands("log", "田中太郎")
    said = []
    for _ in range(14):
        found = await hanashi.waits(days=8, hours=1)
        said += [card.opener for each in found for card in each.cards if card.title]
        hanashi.clock.move(timedelta())
        if found:
            await hanashi.says("記録 田中太郎")
    assert len(said) > 9
    assert len(said) == len(set(said))


async def test_how_one_talked_is_not_asked_about(talk: Talk) -> None:
    await talk.says("add Mika cadence:7d")
    await talk.commands("log", "Mika", note="lunch")
    said = await _first(talk, days=8)
    assert "· lunch." in said
    assert "“lunch”" not in said

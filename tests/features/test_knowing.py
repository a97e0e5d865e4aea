"""`intro known`."""

from tests.talk import Talk


async def test_what_was_kept_of_two_people_answers_whether_they_know_each_other(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("追加 佐藤健")
    assert "まだ聞いていません" in await hanashi.says("田中さんと佐藤さんは知り合い?")
    await hanashi.says("田中さんと佐藤さんは知り合い")
    assert (
        await hanashi.says("佐藤さんと田中さんって知り合いだっけ") == "はい、佐藤健さんと田中太郎さんは知り合いです。"
    )


async def test_how_they_know_each_other_is_told(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await talk.says("add Mika")
    await talk.says("intro knows Ken, Mika from school")
    assert "know each other: school." in await talk.says("does Ken know Mika?")


async def test_what_is_noted_of_one_is_said_back_when_it_names_the_other(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("追加 佐藤健")
    await hanashi.says("共通点 追加 田中さん 佐藤さんの高校の同級生")
    expected = "田中太郎さんについて「佐藤さんの高校の同級生」と聞いています。"
    assert await hanashi.says("佐藤さんと田中さんは知り合い?") == expected


async def test_an_introduction_is_an_answer(any_talk: Talk) -> None:
    await any_talk.says("add Ken Sato")
    await any_talk.says("add Mika")
    await any_talk.says("intro log Ken to Mika")
    assert "Ken Sato" in await any_talk.says("intro known Mika, Ken")


async def test_one_name_is_not_enough(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    assert "two people" in await talk.says("intro known Ken")

"""How often somebody is to be brought up is said in plain words, also without a name after a nudge."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("said", "often"),
    [
        ("every two months is enough for Elena", "every two months"),
        ("Elena every 6 weeks", "every six weeks"),
        ("once a year would be plenty with Elena", "every year"),
        ("remind me less often about Elena", "every six months"),
        ("please remind me about elena less frequently", "every six months"),
        ("I don't need to see Elena so often", "every six months"),
    ],
)
async def test_how_often_is_said_in_words(any_talk: Talk, said: str, often: str) -> None:
    await any_talk.says("add Elena")
    assert often in await any_talk.says(said)


@pytest.mark.parametrize(
    ("said", "often"),
    [
        ("中村さんは半年に1回でいい", "6か月ごと"),
        ("中村さんとは月1でいい", "1か月ごと"),
        ("中村さんは2ヶ月に1回くらいで十分です", "2か月ごと"),
        ("中村さんはそんなに頻繁じゃなくていい", "6か月ごと"),
        ("中村さんはもっと間隔を空けて", "6か月ごと"),
    ],
)
async def test_how_often_is_said_in_japanese(hanashi: Talk, said: str, often: str) -> None:
    await hanashi.says("追加 中村健")
    assert often in await hanashi.says(said)


@pytest.mark.parametrize("said", ["less often please", "every six months is enough", "remind me less often about her"])
async def test_without_a_name_it_is_whoever_the_last_nudge_was_about(any_talk: Talk, said: str) -> None:
    await any_talk.says("add Elena")
    assert await any_talk.waits(days=93)
    assert "Elena\nCircle: friend (every six months)" in await any_talk.says(said)


async def test_without_a_name_or_a_nudge_one_is_asked_who(talk: Talk) -> None:
    assert "Who do you mean?" in await talk.says("remind me less often")


async def test_in_japanese_not_so_often_is_about_the_last_nudge(hanashi: Talk) -> None:
    await hanashi.says("追加 中村健")
    assert await hanashi.waits(days=93)
    assert "6か月ごと" in await hanashi.says("そんなに頻繁じゃなくていい")


@pytest.mark.parametrize(
    "said", ["Call mum every week", "had lunch with Elena, every week is enough for now", "Yoga every week"]
)
async def test_other_words_of_how_often_change_nobody(talk: Talk, said: str) -> None:
    await talk.says("add Elena")
    await talk.says(said)
    assert "every three months" in await talk.says("who Elena")

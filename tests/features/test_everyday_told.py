"""More hurried lines of every day, English and Japanese, with what is understood of them."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (
            "drinks with the old team last night, Liv and Stig were there, Stig's getting divorced",
            "Who: Liv (new) and Stig (new)\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nAbout them: Stig: getting divorced",
        ),
        (
            "Mei's mum is in hospital, check in on her next week",
            "About them: mum is in hospital\nYou promised: check in on her — next Mon, Nov 23",
        ),
        ("Britt is looking for a React dev, know anyone?", "Who: Britt (new)\nLooking for: a React dev"),
        (
            "had a call with Elif and Finn about the pilot, Finn will send the contract by wed",
            "They promised: from Finn: will send the contract — next Wed, Nov 25 at 18:00\nNote: about the pilot",
        ),
        ("wished Helena a happy birthday", "What: Messaged\nWhen: today (Wed, Nov 18)\nNote: happy birthday"),
        ("lent Omar my bike", "Who: Omar (new)\nWhat: Helped\nWhen: today (Wed, Nov 18)\nNote: lent my bike"),
        ("lent my bike to Omar", "Who: Omar (new)\nWhat: Helped\nWhen: today (Wed, Nov 18)\nNote: lent my bike"),
        ("Omar lent me his bike", "What: Got help\nWhen: today (Wed, Nov 18)\nNote: lent me his bike"),
    ],
)
async def test_a_hurried_line_is_understood(talk: Talk, line: str, seen: str) -> None:
    assert seen in await talk.says(line)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (
            "水野さんとのランチ、木曜の12時半に変更になった",
            "だれ: 水野さん(新しい人)\n約束: 水野さんとのランチ(明日(11月19日・木) 12:30)",
        ),
        ("明日9時に千野さんとコーヒー", "約束: 千野さんとコーヒー(明日(11月19日・木) 09:00)"),
        ("新井さんのLinkedInの投稿にコメントした", "だれ: 新井さん(新しい人)\n何をした: コメントした"),
        ("平田さんがReactエンジニア探してる、誰かいない？", "困りごと・お願い: Reactエンジニア探してる"),
        ("AIに詳しい宮崎さんと議論した", "何をした: 話した\nいつ: 今日(11月18日・水)\nその人のこと: AIに詳しい"),
    ],
)
async def test_a_hurried_line_is_understood_in_japanese(hanashi: Talk, line: str, seen: str) -> None:
    assert seen in await hanashi.says(line)


async def test_scratching_the_last_one_drops_the_card(talk: Talk) -> None:
    await talk.says("had lunch with Ann")
    assert await talk.says("scratch the last one") == "All right, nothing was saved."

"""`find`: by anything the book knows."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("words", "snippet"),
    [
        ("Tanaka", ""),
        ("tanaka", ""),
        ("TARO", ""),
        ("Sony", ""),
        ("violin", "violin"),
        ("PyCon", "PyCon"),
        ("dog", "has a dog"),
        ("CTO", ""),
        ("@taro", ""),
        ("Sony dog", "has a dog"),
        ("ｓｏｎｙ", ""),
    ],
)
async def test_people_are_found_by(talk: Talk, words: str, snippet: str) -> None:
    await talk.says("add Taro Tanaka company:Sony title:CTO handle:@taro note:「plays the violin」")
    await talk.says("add Mika company:NEC")
    await talk.says("met Tanaka at PyCon. He has a dog")
    said = await talk.says(f"find {words}")
    assert f"## “{words}”: 1 person\n• Taro Tanaka — Sony · CTO — today" in said
    assert snippet in said
    assert "[Taro Tanaka]" in said


@pytest.mark.parametrize("words", ["香", "美香", "いとう", "イトウ", "ito", "登壇", "ソニー", "ｿﾆｰ", "京都"])
async def test_japanese_is_found_down_to_one_sign(hanashi: Talk, words: str) -> None:
    await hanashi.says("追加 伊藤美香 ふりがな:「いとう みか」 会社:ソニー 場所:京都")
    await hanashi.says("追加 佐藤健")
    await hanashi.says("記録 美香さん 電話した。登壇の相談")
    assert f"「{words}」: 1人\n• 伊藤美香" in await hanashi.says(f"検索 {words}")


async def test_every_word_must_be_true(talk: Talk) -> None:
    await talk.says("add Taro Tanaka company:Sony")
    await talk.says("add Mika company:Sony note:dog")
    said = await talk.says("find Sony dog")
    assert "Mika" in said
    assert "Tanaka" not in said
    assert await talk.says("find Sony cat") == "Nobody matches “Sony cat”."


async def test_signs_are_taken_as_they_are(any_talk: Talk) -> None:
    await any_talk.says("add Mika note:plain")
    await any_talk.says("add Ken note:「100% \"; sure_thing!'」")
    for word in ("%", "_", "!", "'", '";', "100%"):
        said = await any_talk.says(f"find {word}")
        assert "1 person\n• Ken" in said, word


async def test_nothing_to_look_for_is_asked_about(talk: Talk, hanashi: Talk) -> None:
    assert "What shall I look for?" in await talk.says("find")
    assert "何を探しましょうか?" in await hanashi.says("検索")


async def test_many_hits_are_cut_to_ten(talk: Talk) -> None:
    for n in range(13):
        await talk.commands("add", f"Person {n:02}", company="Sony")
    said = await talk.says("find Sony")
    assert "## “Sony”: 13 people" in said
    assert "… and 3 more. Add a word to narrow it down." in said


async def test_a_found_person_opens(hanashi: Talk) -> None:
    await hanashi.says("追加 伊藤美香")
    await hanashi.says("検索 伊藤")
    assert "## 伊藤美香" in await hanashi.presses("伊藤美香")


async def test_the_archived_are_found_too(talk: Talk) -> None:
    await talk.says("add Mika company:NEC")
    await talk.says("archive Mika")
    assert "• Mika — NEC — archived" in await talk.says("find NEC")


async def test_a_long_note_is_shown_around_the_word(talk: Talk) -> None:
    await talk.commands("add", "Mika", note="x " * 60 + "needle " + "y " * 60)
    said = await talk.says("find needle")
    assert "…" in said
    assert "needle" in said.split("\n", 2)[2]
    assert max(map(len, said.split("\n"))) < 80


async def test_nobody_finds_people_of_another_book(any_talk: Talk) -> None:
    await any_talk.says("add Mika company:NEC note:secret")
    ben = any_talk.beside("ben")
    for word in ("Mika", "NEC", "secret", "%"):
        assert "Nobody matches" in await ben.says(f"find {word}")

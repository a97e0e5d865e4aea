"""`find`: by anything the book knows."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
    assert "何を探しましょうか？" in await hanashi.says("検索")


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


@pytest.mark.parametrize(
    "words",
    [
        "met at PyCon", "who did I meet at PyCon?", "people from PyCon", "Sony engineers", "engineers at Sony", "Sony dog",
        "dogs", "tanaka", "Tanaka-san", "Mr. Tanaka", "tanakas", "Taro Sony", "taro tanaka", "who has a dog", "someone with a dog",
        "PyConで会った", "PyConで会った人", "犬 Sony", "Sonyの田中さん", "works at Sony", "dög",
    ],
)  # fmt: skip
async def test_what_people_ask_for_is_understood(talk: Talk, words: str) -> None:
    await talk.says("add Taro Tanaka company:Sony title:engineer note:「たなか 田中。犬」")
    await talk.says("met Tanaka at PyCon. He has a dog")
    await talk.says("add Mika company:NEC")
    assert "1 person\n• Taro Tanaka — Sony · engineer — today" in await talk.says(f"find {words}")


@pytest.mark.parametrize(
    "words",
    ["犬を飼ってる人", "犬", "犬好き", "京都で会った人", "ソニーのエンジニア", "ソニーの佐藤さん", "佐藤 犬", "ソニーの人", "ソニー\u3000犬",
     "犬を飼ってる人は誰だっけ?", "ソニーの人いる?"],
)  # fmt: skip
async def test_japanese_is_asked_for_as_it_is_spoken(hanashi: Talk, words: str) -> None:
    await hanashi.says("追加 佐藤健 会社:ソニー 役職:エンジニア")
    await hanashi.says("記録 佐藤健さん 京都で会った。犬がいるそう")
    await hanashi.says("追加 林美香 会社:ソフト 場所:東京")
    assert "1人\n• 佐藤健" in await hanashi.says(f"検索 {words}")


async def test_the_piece_in_which_the_word_stands_is_shown(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健 ふりがな:「さとう けん」 メモ:「犬が好き」")
    await hanashi.says("記録 佐藤健さん 京都で会った。転職の相談")
    assert "• 佐藤健 — 今日\n  犬が好き / 京都" in await hanashi.says("検索 犬 京都")
    assert "• 佐藤健 — 今日\n  さとう けん" in await hanashi.says("検索 さとう")


async def test_a_mistyped_name_is_asked_about(talk: Talk, hanashi: Talk) -> None:
    await talk.says("add Taro Tanaka company:Sony")
    assert "Nobody matches “tanaak”. Did you mean …?\n• Taro Tanaka — Sony" in await talk.says("find tanaak")
    assert "## Taro Tanaka" in await talk.presses("Taro Tanaka")
    await hanashi.says("追加 高橋健一")
    assert "もしかして …？\n• 高橋健一" in await hanashi.says("検索 高橋賢一")


async def test_those_with_the_name_go_before_those_of_whom_it_is_said(talk: Talk) -> None:
    await talk.says("add Ann note:「friend of Ken」")
    await talk.says("add Ken Mori")
    assert "• Ken Mori — not in touch yet\n• Ann" in await talk.says("find ken")


async def test_what_people_are_for_and_who_brought_them_is_found_and_said(any_talk: Talk) -> None:
    await any_talk.says("add Mika company:NEC")
    await any_talk.says("add Ken Mori")
    await any_talk.says("intro log Ken introduced Mika")
    await any_talk.says("purpose set open a bakery")
    await any_talk.says("purpose link Mika")
    assert "• Mika — NEC — not in touch yet\n  introduced by Ken Mori" in await any_talk.says("find introduced by Ken")
    assert "1 person\n• Mika — NEC — not in touch yet\n  purpose: open a bakery" in await any_talk.says("find bakery")


async def test_a_question_after_people_looks_them_up_and_one_about_a_name_does_not(talk: Talk, hanashi: Talk) -> None:
    await talk.says("add Mika company:Sony note:「has a dog」")
    for words in ("who has a dog?", "who works at Sony", "anybody with a dog?"):
        assert "1 person\n• Mika — Sony" in await talk.says(words)
    assert "## Mika" in await talk.says("who is Mika?")
    assert "I don't know Bob yet" in await talk.says("who is Bob?")
    await hanashi.says("追加 佐藤健 会社:ソニー メモ:「犬を飼ってる」")
    for words in ("犬を飼ってる人は?", "誰 犬を飼ってる人", "ソニーの人いる?"):
        assert "1人\n• 佐藤健 — ソニー" in await hanashi.says(words), words


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60) | st.text("犬のをに人会った introduced by Ken's%_\\!?\x00\u202e", max_size=60))
async def test_no_words_crash_it_or_find_people_of_another_book(talk: Talk, words: str) -> None:
    ben = talk.beside("ben")
    if talk.last is None:
        await talk.says("add Mika company:NEC note:secret")
        await ben.says("add Ken note:plain")
    said = await ben.commands("find", words)
    assert "went wrong" not in said
    assert "Mika" not in said.replace(words, "")


async def test_somebody_who_is_wished_for_may_become_a_purpose(talk: Talk) -> None:
    said = await talk.says("Find a co-founder for my startup")
    assert "Nobody matches “co-founder for my startup” yet. Is that what you want to reach?" in said
    assert "Your purpose: Find a co-founder for my startup" in await talk.presses("Yes, a purpose")


async def test_a_wish_that_is_none_is_a_search(talk: Talk) -> None:
    await talk.says("find a designer")
    assert "Nobody matches “designer”." in await talk.presses("No")
    assert "designer" not in await talk.says("purpose list")

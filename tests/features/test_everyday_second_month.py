"""What somebody types in the second month: numbers and addresses anew, birthdays and introductions in small letters, news."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """Ana, Chris and Liam."""
    for name in ("Ana Lopez", "Chris Wong", "Liam O'Connor"):
        await talk.says(f"add {name}")
    return talk


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """高橋さんと田中さん。"""
    for name in ("高橋翔", "田中太郎"):
        await hanashi.says(f"追加 {name}")
    return hanashi


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("got intro'd to a guy named Marco by Liam", "Introduction: Liam introduced Marco to you"),
        ("liam introduced me to hana", "Introduction: liam introduced Hana to you"),
        ("was introduced to marco by liam", "Introduction: Liam introduced Marco to you"),
        ("liam introduced me to hana kim from samsung", "Who: Hana Kim (new)"),
        ("chris bday 12/24", "About them: bday is 12/24"),
        ("Ana changed jobs", "About them: changed jobs"),
        ("Ana turned 40", "About them: turned 40"),
        ("Ana had her baby", "About them: had her baby"),
    ],
)
async def test_it_is_understood(book: Talk, said: str, seen: str) -> None:
    assert seen in await book.says(said)


@pytest.mark.parametrize("said", ["liam introduced me to the team", "liam introduced me to his new boss"])
async def test_a_word_that_is_no_name_stays_one(book: Talk, said: str) -> None:
    assert "Introduction" not in await book.says(said)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("12/5 14:00 高橋さん zoom", "約束: 高橋さんとzoom(12月5日(土) 14:00)"),
        ("田中さん転職したらしい", "その人のこと: 転職した"),
        ("高橋さん引っ越した", "その人のこと: 引っ越した"),
        ("田中さん結婚した", "その人のこと: 結婚した"),
    ],
)
async def test_it_is_understood_in_japanese(chomen: Talk, said: str, seen: str) -> None:
    assert seen in await chomen.says(said)


async def test_a_birthday_in_the_shortest_words_becomes_a_date(book: Talk) -> None:
    await book.says("chris bday 12/24")
    await book.presses("Save")
    assert "Dec 24" in await book.says("who Chris")


async def test_a_new_number_takes_the_place_of_the_old_one(book: Talk) -> None:
    await book.says("edit Ana handle:ana@x.org,@ana,03-1234-5678")
    await book.says("change ana's number to 090-1234-5678")
    assert "ana@x.org, @ana, 090-1234-5678" in await book.says("who Ana")
    await book.says("ana's new email is ana@new.org")
    assert "@ana, 090-1234-5678, ana@new.org" in await book.says("who Ana")


async def test_a_number_with_a_plus_is_kept_as_it_is(book: Talk) -> None:
    await book.says("chris's phone is +81 90-1234-5678")
    assert "+81 90-1234-5678" in await book.says("who Chris")


@pytest.mark.parametrize("said", ["田中さんの携帯は090-1234-5678", "田中さんの番号を090-1234-5678に変更して"])
async def test_a_number_is_told_in_japanese(chomen: Talk, said: str) -> None:
    await chomen.says(said)
    assert "090-1234-5678" in await chomen.says("誰 田中")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("who haven't I spoken to since summer", "Nobody is waiting."),
        ("who can intro me to someone at Spotify", "The best way to somebody at Spotify"),
        ("show me people at Spotify", "• Liam O'Connor"),
        ("happy bday sent to chris", "Who: Chris Wong\nWhat: Messaged"),
        ("note for Ana: allergic to nuts", "Who: Ana Lopez\nAbout them: allergic to nuts"),
        ("set Chris to every 2 months", "Circle: friend (every two months)"),
    ],
)
async def test_it_is_taken_as_it_was_meant(book: Talk, said: str, seen: str) -> None:
    await book.says("edit Liam company:Spotify")
    assert seen in await book.says(said)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("高橋さん今はいいや、来月また教えて", "高橋翔さんは12月1日(火)ごろにまたお知らせします"),
        ("高橋さん、名字変わって岡田さんになった", "## 岡田翔"),
        ("トヨタに知り合いいたっけ", "• 田中太郎 — トヨタ"),
        ("誰かに紹介してもらえる人いないかな、トヨタ", "## トヨタの方への道\nあなた → 田中太郎"),
        ("トヨタの人に紹介してもらえる人いる?", "## トヨタの方への道\nあなた → 田中太郎"),
        ("田中さんのこと詳しく", "## 田中太郎"),
        ("高橋さんは月1で連絡したい", "輪: 友人(1か月ごと)"),
        ("しばらく通知いらない、1週間だけ", "来週11月25日(水) 09:00 に戻ります"),
    ],
)
async def test_it_is_taken_as_it_was_meant_in_japanese(chomen: Talk, said: str, seen: str) -> None:
    await chomen.says("編集 田中 会社:トヨタ")
    assert seen in await chomen.says(said)

"""One word for another, in Japanese: 安藤さん、NECじゃなくて富士通だった; そっちの佐藤さんじゃなくて."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def ando(hanashi: Talk) -> Talk:
    """With 安藤直樹 of NEC, who dislikes hot food."""
    await hanashi.says("追加 安藤直樹 会社:NEC")
    await hanashi.says("共通点 追加 安藤さん 辛いものが苦手")
    return hanashi


@pytest.mark.parametrize(
    ("said", "seen", "gone"),
    [
        ("安藤さん、直樹じゃなくて直紀", "安藤直紀", "直樹"),
        ("安藤さんNECじゃなくて富士通だった", "富士通", "NEC"),
        ("安藤さん、辛いものじゃなくて甘いものだった", "甘いものが苦手", "辛いもの"),
    ],
)
async def test_what_the_book_says_of_somebody_is_put_right_by_a_word(
    ando: Talk, said: str, seen: str, gone: str
) -> None:
    answer = await ando.says(said)
    assert seen in answer
    assert gone not in answer


async def test_what_the_book_does_not_say_is_not_put_right(ando: Talk) -> None:
    await ando.says("安藤さん、大阪じゃなくて京都だった")
    assert "京都" not in await ando.says("誰 安藤さん")


async def test_a_remark_just_kept_is_put_right_without_the_name(hanashi: Talk) -> None:
    await hanashi.says("木村さんは富士通の人")
    await hanashi.says("はい")
    assert "日立の人" in await hanashi.says("富士通じゃなくて日立だった")
    answer = await hanashi.says("はい")
    assert "日立の人" in answer
    assert "富士通" not in answer


@pytest.mark.parametrize(
    "said", ["そっちの佐藤さんじゃなくて", "もう一人の佐藤さん", "その佐藤さんじゃない方", "別の佐藤さんだった"]
)
async def test_the_other_one_of_that_name_was_meant(hanashi: Talk, said: str) -> None:
    await hanashi.says("追加 佐藤健")
    await hanashi.says("追加 佐藤花子")
    await hanashi.says("佐藤健さんと先週ランチした")
    assert "だれ: 佐藤花子さん" in await hanashi.says(said)


async def test_what_stood_before_a_change_is_not_what_is_called_off_after_it(hanashi: Talk) -> None:
    await hanashi.says("追加 安藤直樹")
    await hanashi.says("安藤さんと会った")
    await hanashi.says("安藤さんの読みはあんどうなおき")
    assert "取り消しました:「安藤直樹さんを更新しました" in await hanashi.says("取り消して")


async def test_a_month_of_last_year_may_be_asked_for(hanashi: Talk) -> None:
    assert "12月会った記録はまだありません" in await hanashi.says("12月に会った人")

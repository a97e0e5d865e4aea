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


async def test_a_brother_is_nobody_who_was_just_spoken_of(hanashi: Talk) -> None:
    await hanashi.says("健さんに会った")
    await hanashi.says("はい")
    said = await hanashi.says("弟のポールは来週金曜で40歳になる")
    assert "だれ: ポール(名前？あとで聞きます)" in said
    assert "来週金曜で40歳になる" in said


async def test_a_remark_just_kept_is_put_right_without_the_name(hanashi: Talk) -> None:
    await hanashi.says("木村さんは富士通の人")
    await hanashi.says("はい")
    assert "日立の人" in await hanashi.says("富士通じゃなくて日立だった")
    answer = await hanashi.says("はい")
    assert "## 木村\n日立\n" in answer
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


@pytest.mark.parametrize(
    "said", ["楽天の佐藤さんと会った", "佐藤さん（楽天の方）に会った", "楽天の方の佐藤さんに会った"]
)
async def test_namesakes_are_told_apart_by_their_company(hanashi: Talk, said: str) -> None:
    await hanashi.says("追加 佐藤健 会社:楽天")
    await hanashi.says("追加 佐藤花子 会社:ソニー")
    answer = await hanashi.says(said)
    assert "だれ: 佐藤健さん(楽天)" in answer
    assert "その人のこと" not in answer


@pytest.mark.parametrize("said", ["佐藤さん（楽天の方）", "誰 佐藤さん（楽天の方）", "誰 佐藤さん(楽天)"])
async def test_a_namesake_is_found_by_the_company_behind_the_name(hanashi: Talk, said: str) -> None:
    await hanashi.says("追加 佐藤健 会社:楽天")
    await hanashi.says("追加 佐藤花子 会社:ソニー")
    assert "## 佐藤健" in await hanashi.says(said)


async def test_namesakes_of_whom_it_is_not_known_are_asked_about(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健 会社:楽天")
    await hanashi.says("追加 佐藤花子 会社:ソニー")
    assert "どの佐藤さんですか？" in await hanashi.says("誰 佐藤さん（日立の方）")


@pytest.mark.parametrize(
    ("said", "seen"),
    [("吉田さん喪中だって", "喪中だって"), ("横山さんの電話番号090-1234-5678", "電話番号090-1234-5678")],
)
async def test_what_is_told_of_somebody_new_is_offered_with_them(hanashi: Talk, said: str, seen: str) -> None:
    answer = await hanashi.says(said)
    assert "(新しい人)" in answer
    assert seen in answer


async def test_a_question_after_somebody_unknown_offers_no_card_to_save(hanashi: Talk) -> None:
    assert "[保存]" not in await hanashi.says("山口さんの誕生日いつだっけ")


async def test_what_was_told_of_somebody_else_is_kept_of_them_too(hanashi: Talk) -> None:
    assert "山田さん: 来月結婚するらしい" in await hanashi.says("昨日木村さんと会った。山田さんは来月結婚するらしい")
    await hanashi.says("はい")
    assert "来月結婚するらしい" in await hanashi.says("山田さん")


@pytest.mark.parametrize(
    "said",
    [
        "大家さんに菓子折り渡した",
        "お義母さんの誕生日3月12日",
        "来週末ゆかりの結婚式",
        "名刺交換だけした人のリスト",
        "五十嵐さん曰く来年の展示会は5月らしい",
    ],
)
async def test_what_is_said_of_somebody_else_is_not_told_of_the_one_spoken_of(hanashi: Talk, said: str) -> None:
    await hanashi.says("ダニエルさんと会った")
    await hanashi.says("はい")
    assert "ダニエル" not in await hanashi.says(said)


@pytest.mark.parametrize("said", ["娘さんが受験らしい", "奥さんはドイツ出身", "お母さんが入院したらしい"])
async def test_their_own_people_are_told_of_the_one_spoken_of(hanashi: Talk, said: str) -> None:
    await hanashi.says("ダニエルさんと会った")
    await hanashi.says("はい")
    assert "だれ: ダニエルさん" in await hanashi.says(said)


async def test_the_day_that_is_put_right_is_the_one_to_come_and_none_of_a_year_ago(hanashi: Talk) -> None:
    await hanashi.says("昨日の菅原さんとのMTG、次回は12/3の10時から")
    answer = await hanashi.says("間違えた、12/4だった")
    assert "12月4日(金) 10:00" in answer
    assert "2025年" not in answer


async def test_the_parent_of_a_child_is_called_by_the_child_without_another_honorific(hanashi: Talk) -> None:
    await hanashi.says("蓮くんママとランチした")
    assert "蓮くんママに会った" in await hanashi.says("はい")

"""What people type with one thumb every day: names as they call people, parts of a day, give and take, corrections."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def chomen(hanashi: Talk) -> Talk:
    """A Japanese book with two 佐藤."""
    for name in ("佐藤健太 会社:ソニー", "佐藤美咲 会社:楽天", "鈴木花子", "山本隆"):
        await hanashi.says(f"追加 {name}")
    return hanashi


@pytest.fixture
async def book(talk: Talk) -> Talk:
    """An English book with two Kens."""
    for name in ("Ken Sato company:Sony", "Ken Miller", "Ana Lopez", "Beth Novak"):
        await talk.says(f"add {name}")
    return talk


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("佐藤 大輔に会った", "佐藤 大輔(新しい人)"),
        ("佐藤 健太に会った", "佐藤健太さん(ソニー)"),
        ("昨日 佐藤　美咲 と飲んだ", "佐藤美咲さん(楽天)"),
        ("佐藤 鈴木とランチ", "佐藤(何人かいるので、あとで聞きます)、鈴木花子さん"),
        ("佐藤 二人で銀座で飲んだ", "佐藤(何人かいるので、あとで聞きます)"),
        ("山本部長に会った", "山本隆さん"),
    ],
)
async def test_a_family_name_goes_on_with_the_given_name_behind_a_space(chomen: Talk, said: str, who: str) -> None:
    assert f"だれ: {who}\n" in await chomen.says(said)


async def test_both_names_behind_the_command_are_one_person(chomen: Talk) -> None:
    assert "今日、佐藤健太さんに会ったと記録しました" in await chomen.says("会った 佐藤 健太 銀座で")


@pytest.mark.parametrize("name", ["みっちゃん", "かっちゃん", "ゆうちゃん", "たっくん", "まーちゃん"])
async def test_a_pet_name_is_kept_whole(hanashi: Talk, name: str) -> None:
    assert f"{name}を追加しました" in await hanashi.says(f"追加 {name}")
    assert f"だれ: {name}\n" in await hanashi.says(f"{name}に電話した")


@pytest.mark.parametrize("asked", ["ゆう", "ゆうちゃん", "ゆうさん"])
async def test_whoever_has_a_pet_name_is_found_without_it_too(hanashi: Talk, asked: str) -> None:
    await hanashi.says("追加 ゆうちゃん")
    assert "## ゆうちゃん" in await hanashi.says(f"誰 {asked}")


@pytest.mark.parametrize("asked", ["ゆうちゃん", "ゆう"])
async def test_whoever_is_kept_without_it_is_found_by_a_pet_name(hanashi: Talk, asked: str) -> None:
    await hanashi.says("追加 佐藤ゆう")
    assert "## 佐藤ゆう" in await hanashi.says(f"誰 {asked}")


async def test_a_name_that_stands_alone_is_kept_without_the_honorific(hanashi: Talk) -> None:
    assert "さくらさんを追加しました" in await hanashi.says("追加 さくらちゃん")


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("saw Ana last night", "yesterday (Tue, Nov 17)"),
        ("saw Ana this morning", "today (Wed, Nov 18)"),
        ("saw Ana last night at 9pm", "yesterday (Tue, Nov 17) at 21:00"),
        ("had coffee with Ana on Monday evening", "Mon, Nov 16"),
    ],
)
async def test_a_part_of_a_day_is_no_hour(book: Talk, said: str, when: str) -> None:
    assert f"When: {when}\n" in await book.says(said)
    assert f"Kept: met Ana Lopez, {when}." in await book.presses("Save")


async def test_a_part_of_a_day_is_no_hour_of_what_is_kept_at_once(book: Talk) -> None:
    assert "Kept: met Ana Lopez, yesterday (Tue, Nov 17)." in await book.says("met Ana last night")
    assert "20:00" not in await book.says("who Ana")


@pytest.mark.parametrize(
    ("said", "field", "kept"),
    [
        ("Ana owes me lunch", "they owe you", "you gave, Ana owes me lunch"),
        ("ana still owes me 20 bucks", "they owe you", "you gave, ana still owes me 20 bucks"),
        ("I owe Ana a coffee", "you owe them", "you got, owe Ana a coffee"),
        ("had lunch with Ana. She owes me one", "they owe you", "you gave, lunch. She owes me one"),
    ],
)
async def test_a_debt_goes_into_the_ledger(book: Talk, said: str, field: str, kept: str) -> None:
    shown = await book.says(said)
    assert f"Give and take: {field}\n" in shown
    await book.presses("Save, no reminder" if "Save, no reminder" in shown else "Save")
    assert kept in await book.says("balance Ana")


@pytest.mark.parametrize(
    ("said", "field", "kept"),
    [
        ("健太に1杯貸しがある", "貸しがある", "あげた: 健太に1杯貸しがある"),
        ("健太から本借りてる", "借りがある", "もらった: 健太から本借りてる"),
        ("健太に一杯おごってもらった", "", "もらった: 一杯おごってもらった"),
    ],
)
async def test_a_debt_told_in_japanese_goes_into_the_ledger(chomen: Talk, said: str, field: str, kept: str) -> None:
    shown = await chomen.says(said)
    assert ("貸し借り: " in shown, field in shown) == (bool(field), True)
    await chomen.presses("保存")
    assert kept in await chomen.says("収支 健太"), shown


async def test_a_debt_is_one_to_settle(chomen: Talk) -> None:
    shown = await chomen.says("山本さんに一杯借りがある")
    assert "貸し借り: 借りがある\n約束: 山本さんに一杯借りがある(日は未定)" in shown
    assert "[保存してお知らせも] [保存だけ]" in shown


@pytest.mark.parametrize(
    "said",
    [
        "Ana owes me a reply",
        "lunch with Ana and Beth. Ana owes me 20 bucks",
        "Ana doesn't owe me anything",
        "I owe Ana an email",
    ],
)
async def test_what_is_no_debt_or_not_everybodys_stays_a_note(book: Talk, said: str) -> None:
    assert "Give and take" not in await book.says(said)


@pytest.mark.parametrize("said", ["ana paid for dinner", "Ana picked up the tab", "Ana covered lunch"])
async def test_a_treat_was_got(book: Talk, said: str) -> None:
    assert "What: Got something" in await book.says(said)


@pytest.mark.parametrize(
    ("told", "said", "seen"),
    [
        ("昨日佐藤美咲さんとお茶", "佐藤さんじゃなくて鈴木さんだった", "だれ: 鈴木花子さん\n何をした: 会った"),
        ("昨日鈴木さんとお茶、トヨタの人", "トヨタじゃなくて日産の人", "その人のこと: 日産の人"),
        ("昨日渋谷で鈴木さんとお茶", "渋谷じゃなくて新宿", "どこで: 新宿"),
        ("昨日鈴木さんとお茶", "昨日じゃなくて月曜", "11月16日(月)"),
        ("昨日鈴木さんとお茶、ヨガ好き", "鈴木さん、ヨガじゃなくてピラティスだった", "その人のこと: ピラティス好き"),
    ],
)
async def test_one_thing_stands_in_the_place_of_another(chomen: Talk, told: str, said: str, seen: str) -> None:
    await chomen.says(told)
    assert seen in await chomen.says(said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("山本さんじゃなくて山元さん", "山元隆"),
        ("山本さんじゃなくて山本次郎さんだった", "山本次郎"),
        ("山本さんじゃなくて伊東健一さん", "伊東健一"),
    ],
)
async def test_another_family_name_leaves_the_given_name_and_a_whole_name_does_not(
    chomen: Talk, said: str, name: str
) -> None:
    assert f"## {name}\n" in await chomen.says(said)


async def test_the_command_may_stand_behind_the_name(chomen: Talk) -> None:
    assert "みっちゃんを追加しました" in await chomen.says("みっちゃん 追加")
    assert "山本隆さんについて知っていることをすべて消します" in await chomen.says("山本さん 削除")


@pytest.mark.parametrize("said", ["sorry meant Beth", "meant beth", "no not ana but beth", "oops beth not ana"])
async def test_somebody_else_was_meant(book: Talk, said: str) -> None:
    await book.says("called ana")
    assert "Who: Beth Novak\nWhat: Talked" in await book.says(said)

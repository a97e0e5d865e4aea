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

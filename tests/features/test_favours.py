"""`gave`, `got`, `asked`, `asked-by` and `ask`."""

import pytest

from tests.talk import Talk


@pytest.fixture
async def ken(talk: Talk) -> Talk:
    await talk.says("add Ken Sato")
    return talk


async def test_what_was_given_is_noted_and_counts_as_being_in_touch(ken: Talk) -> None:
    assert "Kept: you gave Ken Sato “a book”." in await ken.says("gave Ken a book")
    said = await ken.says("who Ken")
    assert "Nothing that weighs so far." in said
    assert "Last talk: today · a book" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("got advice on visas from Ken", "Kept: you got “advice on visas” from Ken Sato."),
        ("got a book from Ken yesterday", "Kept: you got “a book” from Ken Sato."),
        ("gave a ride to Ken", "Kept: you gave Ken Sato “a ride”."),
        ("asked Ken for a ride to Sony", "Kept: you asked Ken Sato: “a ride to Sony”."),
        ("asked Ken to read my deck by Friday", "Kept: you asked Ken Sato: “read my deck by Friday”."),
        ("asked by Ken: proofread his CV", "Kept: Ken Sato asked you: “proofread his CV”."),
        ("asked-by Ken to proofread his CV", "Kept: Ken Sato asked you: “proofread his CV”."),
        ("gave Ken", "Kept: you gave Ken Sato something."),
    ],
)
async def test_it_is_told_as_people_tell_it(ken: Talk, words: str, said: str) -> None:
    assert said in await ken.says(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("あげた 健さん 本", "佐藤健さんにしてあげたこと「本」を記録しました。"),
        ("あげた 本を佐藤健さんにあげた", "佐藤健さんにしてあげたこと「本」を記録しました。"),
        ("もらった 佐藤健さんからビザの助言", "佐藤健さんにしてもらったこと「ビザの助言」を記録しました。"),
        ("頼んだ 佐藤健さんにソニーの紹介をお願いした", "佐藤健さんにお願いしたこと「ソニーの紹介」を記録しました。"),
        ("頼まれた 佐藤健 資料の確認", "佐藤健さんに頼まれたこと「資料の確認」を記録しました。"),
        ("もらった 佐藤健", "佐藤健さんにしてもらったことを記録しました。"),
    ],
)
async def test_it_is_told_in_japanese(hanashi: Talk, words: str, said: str) -> None:
    await hanashi.says("追加 佐藤健")
    assert said in await hanashi.says(words)


async def test_whoever_was_asked_often_is_not_asked_again_without_a_word(ken: Talk) -> None:
    await ken.says("offer Python lessons")
    for days in (60, 30):
        await ken.commands("asked", "Ken an intro", when=f"{days} days ago")
    said = await ken.says("ask Ken for another intro")
    assert "You have asked Ken Sato 2 times in the last half year, most recently four weeks ago." in said
    await ken.presses("I asked")
    assert "3 requests of yours in the last half year" in await ken.says("balance Ken")


async def test_nothing_is_noted_when_one_decides_not_to_ask(ken: Talk) -> None:
    assert "Go ahead, you can well ask Ken Sato." in await ken.says("ask Ken for a ride")
    await ken.presses("Not now")
    assert "Nothing noted yet" in await ken.says("balance")


async def test_japanese_owners_are_warned_before_they_ask(hanashi: Talk) -> None:
    await hanashi.says("追加 佐藤健")
    await hanashi.says("頼んだ 佐藤健さん 紹介")
    await hanashi.waits(days=3)
    said = await hanashi.says("頼む 佐藤健さん 資料の確認")
    assert "佐藤健さんへの前回のお願い(3日前 · 紹介)がまだ途中のようです。" in said


async def test_after_the_third_gift_in_a_row_the_bot_asks_kindly(ken: Talk) -> None:
    await ken.says("gave Ken coffee")
    await ken.says("gave Ken a ride")
    said = await ken.says("gave Ken feedback")
    assert "You have given 3 times in a row, and nothing has come back yet. Is that all right for you?" in said
    assert "Ken Sato now comes up every six months" in await ken.presses("A little distance")
    assert "every three months" in (await ken.says("undo"), await ken.says("who Ken"))[1]


async def test_a_size_is_guessed_and_corrected_with_one_tap(ken: Talk) -> None:
    await ken.says("gave Ken coffee")
    assert "Kept as large." in await ken.presses("large")
    assert "So far you are the one who gives." in await ken.says("balance Ken")


async def test_the_form_takes_everything_at_once(ken: Talk) -> None:
    assert "? Give and take\n- Who\n- Which way\n- What\n- How big a favour?\n- When" in await ken.says("gave")
    said = await ken.submits(who="Ken Sato", which="received", what="a sofa", size="large", when="last Friday")
    assert "Kept: you got “a sofa” from Ken Sato." in said
    assert "So far you are the one who receives." in said
    await ken.says("got")
    assert "still to come" in await ken.submits(who="Ken", which="received", when="tomorrow")


async def test_somebody_new_is_offered_as_a_contact(ken: Talk) -> None:
    assert "I don't know Bob yet." in await ken.says("got a ride from Bob")
    assert "Kept: you got “a ride” from Bob." in await ken.presses("Add Bob")


async def test_undo_takes_back_the_favour_with_its_touch(ken: Talk) -> None:
    await ken.says("gave Ken a book")
    await ken.says("undo")
    assert "Last talk" not in await ken.says("who Ken")
    assert "Nothing noted yet" in await ken.says("balance")


async def test_help_noted_on_the_form_for_touches_counts_too(ken: Talk) -> None:
    await ken.says("home")
    await ken.presses("I talked to somebody")
    await ken.submits(who="Ken", what="helped", note="moving house")
    assert "you gave, moving house" in await ken.says("balance Ken")


async def test_a_saved_card_counts_once(ken: Talk) -> None:
    await ken.says("Ken Sato helped me with the visa yesterday")
    await ken.presses("Save")
    assert (await ken.says("balance Ken")).count("• yesterday: you got") == 1


async def test_talk_that_only_begins_with_asked_is_no_favour(ken: Talk) -> None:
    assert "Did I get this right?" in await ken.says("asked Ken about his trip")


@pytest.mark.parametrize(("words", "size"), [("advice on visas large", "large"), ("a pen, small", "small")])
async def test_a_size_may_stand_at_the_end(talk: Talk, words: str, size: str) -> None:
    await talk.says("add Ken")
    said = await talk.says(f"got Ken {words}")
    assert size not in said.split("\n")[0]
    assert f"[{size}" not in said

"""`need`: what people need, and giving first."""

import pytest

from tests.talk import Talk, shown


@pytest.fixture
async def ken(talk: Talk) -> Talk:
    await talk.says("add Ken cadence:14d")
    await talk.says("offer add logo design")
    return talk


async def test_a_need_is_noted_with_how_to_help(ken: Talk) -> None:
    said = await ken.says("need add Ken is looking for a designer")
    assert "Kept: Ken needs “a designer”.\n“I heard you need a designer. Could I help?”" in said
    assert "Needs: a designer\nYou could give: logo design" in await ken.says("who Ken")
    assert "I knew that already." in await ken.says("need add Ken a designer")


async def test_free_words_are_kept_only_on_confirmation(ken: Talk) -> None:
    assert "Keep this as something Ken needs: “a lawyer”?" in await ken.says("need Ken a lawyer")
    assert "Ken has no open needs" in await ken.says("need Ken")
    await ken.says("need Ken a lawyer")
    await ken.presses("Keep it")
    assert "• a lawyer" in await ken.says("need Ken")


async def test_the_digest_says_give_first(ken: Talk) -> None:
    await ken.says("need add Ken a designer")
    (sent,) = await ken.waits(days=14)
    assert "Needs “a designer”, and you offer “logo design”.\n“I heard you need a designer. Could I help?”" in shown(
        sent
    )


async def test_an_old_need_is_asked_after_and_a_very_old_one_left_alone(ken: Talk) -> None:
    await ken.says("need add Ken a designer")
    await ken.says("edit Ken cadence:90d")
    (sent,) = await ken.waits(days=91)
    assert "Needed “a designer” (three months ago), and you offer “logo design”." in shown(sent)
    assert "Ask whether “a designer” is still open" in shown(sent)
    assert all("a designer" not in shown(each) for each in (await ken.waits(days=160), await ken.waits(days=14))[1])


async def test_a_need_met_by_me_counts_as_given_once(ken: Talk) -> None:
    await ken.says("need add Ken a designer")
    assert "“a designer” is solved. Did you help?" in await ken.says("need met Ken")
    assert "Noted as something you gave Ken." in await ken.presses("Yes, I helped")
    assert (await ken.says("balance Ken")).count("you gave, help with “a designer”") == 2
    assert "Ken has no open needs" in await ken.says("need Ken")


async def test_a_choice_that_is_gone_by_now_is_asked_again(ken: Talk) -> None:
    await ken.says("need add Ken a designer")
    await ken.says("need add Ken a flat in Berlin")
    await ken.says("need met Ken")
    asked = ken.last
    await ken.says("need met Ken designer")
    await ken.presses("Solved otherwise")
    assert "[a flat in Berlin]" in await ken.presses("a designer", of=asked)


async def test_a_need_solved_otherwise_counts_for_nobody(ken: Talk) -> None:
    await ken.says("need add Ken a designer")
    await ken.presses("Solved")
    assert "“a designer” is off Ken's list." in await ken.presses("Solved otherwise")
    assert "Nothing noted yet" in await ken.says("balance")
    assert "I know of no such need." in await ken.says("need met Ken designer")


async def test_the_list_puts_first_what_one_can_give(ken: Talk) -> None:
    await ken.says("need add Ken a designer")
    await ken.says("need add Ken a flat in Berlin")
    assert "• Ken: a designer → you offer “logo design”\n• Ken: a flat in Berlin" in await ken.says("need")
    await ken.says("archive Ken")
    assert "No needs noted yet." in await ken.says("need")


async def test_japanese_owners_read_it_as_one_would_write(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 間隔:14日")
    await hanashi.says("できること 追加 ロゴのデザイン")
    said = await hanashi.says("困りごと 追加 田中さん デザイナーを探している")
    assert "「デザイナー」の件でお手伝いできるかもしれない、とこちらから伝えてみては？" in said
    (sent,) = await hanashi.waits(days=14)
    assert "「デザイナーを探している」とのこと。あなたの「ロゴのデザイン」が力になれそうです。" in shown(sent)


async def test_the_form_offers_somebody_new(ken: Talk) -> None:
    await ken.says("need add")
    assert "I don't know Zoe yet." in await ken.submits(who="Zoe", what="a lawyer")
    assert "Kept: Zoe needs “a lawyer”." in await ken.presses("Add Zoe")
    await ken.says("need add")
    assert "What do they need?" in await ken.submits(who="Ken", what=" ")


async def test_a_need_told_in_passing_reads_like_one(ken: Talk) -> None:
    await ken.says("met Ken yesterday. He needs a designer")
    assert "Needs: a designer" in await ken.says("who Ken")

"""“sns”: where one stands with whom on which network, and how one begins."""

import pytest

from tests.talk import Talk


async def test_beginning_shows_the_first_small_step(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    said = await any_talk.says("sns start Mika on LinkedIn")
    assert "I never act on LinkedIn myself." in said
    assert "## Mika · LinkedIn\nYou found them on LinkedIn today." in said
    assert "Next: like a post of Mika's that you truly enjoyed." in said
    assert "Around tomorrow, no hurry." in said
    assert "[Done] [They answered] [Let it rest]" in said


@pytest.mark.parametrize(
    "text", ["美香さん LinkedIn", "美香さん リンクトインで", "美香さん 場所:linkedin", "美香さんとLinkedIn"]
)
async def test_it_begins_in_japanese(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 美香")
    said = await hanashi.says(f"SNS 始める {text}")
    assert "一歩ずついきましょう。LinkedInで動くのはあなた、私はお知らせだけします。" in said
    assert "次は、美香さんの投稿で、いいなと思ったものに「いいね」。" in said


async def test_the_network_is_guessed_from_an_account_or_asked(any_talk: Talk) -> None:
    await any_talk.commands("add", "Mika", handle="https://github.com/mika")
    assert "star a project of Mika's" in await any_talk.says("sns start Mika")
    await any_talk.says("add Ken")
    assert "On which network?\n[X] [LinkedIn]" in await any_talk.says("sns start Ken")
    assert "## Ken · X" in await any_talk.presses("X")


async def test_the_overview_lists_the_next_steps(any_talk: Talk) -> None:
    assert "Nobody yet." in await any_talk.says("sns")
    for name in ("Mika", "Ken"):
        await any_talk.says(f"add {name}")
        await any_talk.says(f"sns start {name} on X")
    said = await any_talk.says("sns")
    assert "## 2 people you are getting closer to" in said
    assert "Mika — X: you have found them — tomorrow: like a post of Mika's that you truly enjoyed" in said
    assert "Ken — X: you have found them — Fri, Nov 20: like a post of Ken's that you truly enjoyed" in said
    assert "## Ken · X" in await any_talk.presses("Ken · X")
    assert "Social networks: X: you have found them" in await any_talk.says("who Mika")


async def test_a_form_begins_where_one_stands(any_talk: Talk) -> None:
    await any_talk.says("sns")
    assert "- With whom\n- Network\n- Where you stand" in await any_talk.presses("Begin with somebody")
    await any_talk.submits(who="Mika", channel="note", rung="recognised")
    said = await any_talk.presses("Add Mika")
    assert "They noticed you on note today." in said
    assert "send Mika a short message" in said


async def test_somebody_without_a_ladder_is_offered_one(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    said = await hanashi.says("SNS 美香さん")
    assert "美香さんとはどのSNSで近づきたいですか？" in said
    assert "## 美香 · Facebook" in await hanashi.presses("Facebook")
    assert "もう始まっています。" in await hanashi.says("SNS 始める 美香さん Facebook")
    assert "## 美香 · Facebook" in await hanashi.says("SNS 美香さん")


async def test_a_step_that_does_not_exist_is_said_so(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "I don't know the step “married”." in await talk.says("sns start Mika on X at:married")
    assert "## Mika · X" in await talk.says("sns start Mika on X at:messaged")


async def test_two_networks_are_two_ladders_and_a_merge_keeps_one_of_each(any_talk: Talk) -> None:
    for name in ("Mika", "Mika Ito"):
        await any_talk.says(f"add {name}")
        await any_talk.says(f"sns start 「{name}」 on:X")
    await any_talk.says("sns start Mika on:note")
    await any_talk.says("merge Mika into Mika Ito")
    said = await any_talk.says("sns")
    assert said.count("Mika Ito — X") == 1
    assert said.count("Mika Ito — note") == 1
    await any_talk.says("remove Mika Ito")
    await any_talk.presses("Remove")
    assert "Nobody yet." in await any_talk.says("sns")
    assert await any_talk.waits(days=9) == []


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("connected with Mika on LinkedIn", "LinkedIn"),
        ("Mika accepted my LinkedIn request!", "LinkedIn"),
        ("Mika and I are friends on facebook now", "Facebook"),
        ("Mika added me on X", "X"),
    ],
)
async def test_that_one_is_connected_may_be_told_in_a_sentence(any_talk: Talk, text: str, channel: str) -> None:
    await any_talk.says("add Mika")
    said = await any_talk.says(text)
    assert f"not being forgotten.\n## Mika · {channel}\nYou connected on {channel} today." in said


@pytest.mark.parametrize(
    "text",
    ["美香さんとLinkedInでつながった", "LinkedInで美香さんと繋がりました", "美香さんがLinkedInの申請を承認してくれた"],
)
async def test_that_one_is_connected_may_be_told_in_japanese(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 美香")
    assert "今日、LinkedInでつながりました。" in await hanashi.says(text)


async def test_a_day_is_no_network(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "Mika ·" not in await talk.says("connected with Mika on Tuesday")

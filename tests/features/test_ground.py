"""`common`: what is shared, one opener at a time."""

import pytest

from tests.talk import Talk, shown


@pytest.fixture
async def dogs(talk: Talk) -> Talk:
    """The owner and Ken both have dogs, and both come from Osaka."""
    await talk.says("add Ken Sato cadence:30d")
    await talk.says("common me I have a dog, from Osaka")
    await talk.says("common add Ken has a golden retriever")
    await talk.says("common add Ken grew up in Osaka")
    return talk


async def test_what_is_shared_is_said_with_an_opener(dogs: Talk) -> None:
    said = await dogs.says("common Ken")
    assert "• You have dogs in common.\n• You both have ties to Osaka." in said
    assert "Ask for a photo (“has a golden retriever”), and tell of yours (“I have a dog”)." in said
    assert "Ask for their favourite spot in Osaka (“grew up in Osaka”)" in await dogs.presses("Another opener")
    assert "Ask for a photo (“has a golden retriever”)" in await dogs.presses("Another opener")


async def test_it_reads_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("共通点 自分 犬を飼っている、採用で悩んでいる")
    await hanashi.says("共通点 追加 田中さん ゴールデンレトリバーがいる")
    await hanashi.says("共通点 追加 田中さん 人手不足で困ってる")
    said = await hanashi.says("共通点 田中さん")
    assert "• 採用のことで、同じ悩みがあります。\n• 共通の話題は犬です。" in said
    assert "「人手不足で困ってる」のその後を聞いて、「こちらも同じで」と話してみては？" in said


async def test_the_overview_names_the_closest_first(dogs: Talk) -> None:
    await dogs.says("add Mika")
    await dogs.says("common add Mika has a poodle")
    assert "• Ken Sato: dogs, Osaka\n• Mika: dogs" in await dogs.says("common")
    assert "## Mika" in await dogs.presses("Mika")


async def test_a_topic_says_who_shares_it(dogs: Talk) -> None:
    assert "• Ken Sato: has a golden retriever" in await dogs.says("common dogs")
    assert "Nobody that I know of yet." in await dogs.says("common chess")


async def test_a_name_with_a_fact_is_kept_only_on_confirmation(dogs: Talk) -> None:
    assert "Keep this about Ken Sato: “plays chess”?" in await dogs.says("common Ken plays chess")
    assert "plays chess" not in await dogs.says("who Ken")
    await dogs.says("common Ken plays chess")
    assert "Noted about Ken Sato: “plays chess”" in await dogs.presses("Keep it")
    assert "Keep this about you: “I play chess”?" in await dogs.says("common I play chess")
    assert "In common: dogs, chess, Osaka" in (await dogs.presses("Keep it"), await dogs.says("who Ken"))[1]


async def test_unknown_names_and_slips_are_told_apart(dogs: Talk) -> None:
    assert "I don't know Zed yet." in await dogs.says("common Zed")
    assert "Did you mean common add?" in await dogs.says("common ad Ken has a boat")


async def test_an_empty_book_says_how_to_begin(talk: Talk, hanashi: Talk) -> None:
    assert "Tell me a few things about yourself" in await talk.says("common")
    assert "まず自分のことを少し教えてください。" in await hanashi.says("共通点")


async def test_the_digest_opens_with_another_thing_each_time(dogs: Talk) -> None:
    said = [shown(sent) for _ in range(3) for sent in await dogs.waits(days=30)]
    assert "You have dogs in common.\nAsk for a photo (“has a golden retriever”" in said[0]
    assert "You both have ties to Osaka.\nAsk for their favourite spot in Osaka (“grew up in Osaka”)" in said[1]
    assert "has a golden retriever" not in said[2]
    assert "grew up in Osaka" not in said[2]


async def test_a_merged_contact_brings_their_facts_along(dogs: Talk) -> None:
    await dogs.says("add Kenji")
    await dogs.says("merge Ken Sato into Kenji")
    assert "You have dogs in common." in await dogs.says("common Kenji")
    await dogs.says("remove Kenji")
    await dogs.presses("Remove")
    assert "Nobody that I know of yet." in await dogs.says("common dogs")

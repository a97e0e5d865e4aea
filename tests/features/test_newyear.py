"""New Year's cards, and mourning."""

from tests.talk import Talk, shown


async def test_cards_go_to_those_with_an_address(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("add Ken circle:close")
    assert "Nobody has an address yet." in await any_talk.says("nengajo")
    await any_talk.says('edit Mika postal:"1-2-3 Kanda, Tokyo"')
    said = await any_talk.says("date cards")
    assert "## One New Year's card\nMika — 1-2-3 Kanda, Tokyo\nClose to you, but no address yet: Ken." in said
    assert "Address: 1-2-3 Kanda, Tokyo" in await any_talk.says("who Mika")


async def test_whoever_is_in_mourning_gets_none(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 住所:「東京都千代田区神田1-2-3」")
    assert "お悔やみ申し上げます。" in await hanashi.says("喪中 田中さん 3月3日")
    assert "喪中のため今回は控える人: 田中太郎さん。" in await hanashi.says("年賀状")
    assert "喪中: 2026年3月3日(火)" in await hanashi.says("誰 田中さん")
    assert "年賀状の一覧に戻します" in await hanashi.says("喪中 田中さん 解除")
    assert "田中太郎 — 東京都千代田区神田1-2-3" in await hanashi.presses("一覧を見る")


async def test_an_old_bereavement_keeps_nothing_back(talk: Talk) -> None:
    await talk.says('add Mika postal:"Tokyo"')
    await talk.says("mourning Mika since 2024-12-20")
    assert "One New Year's card" in await talk.says("nengajo")


async def test_in_december_the_list_is_offered_once(any_talk: Talk) -> None:
    await any_talk.says('add Mika postal:"Tokyo"')
    (sent,) = await any_talk.waits(days=60)
    assert "It is time for New Year's cards." in shown(sent)
    assert "Mika — Tokyo" in await any_talk.presses("Show the list", of=sent)


async def test_nothing_is_said_in_december_when_nobody_has_an_address_or_all_mourn(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says('add Mika postal:"Tokyo"')
    await talk.says("mourning Mika")
    assert await talk.waits(days=60) == []

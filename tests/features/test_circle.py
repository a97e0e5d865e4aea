"""“circle”: who is where, what that promises, who moves, and how days are spread."""

import pytest

from bot import circles, requests
from bot.drawing import colours
from bot.model.circle import CAPACITY
from bot.model.contact import CADENCE_DAYS, CIRCLES, Circle
from tests.talk import Talk


async def _inner(talk: Talk, *names: str) -> None:
    for name in names:
        await talk.commands("add", name, circle="inner")


@pytest.mark.parametrize("circle", CIRCLES)
def test_a_circle_has_a_rhythm_a_size_a_name_that_sentences_know_and_a_colour(circle: Circle) -> None:
    name = circles.NAMES[circle]
    assert circle in CADENCE_DAYS
    assert circle in CAPACITY
    assert requests.command(f"put Mika in my {name.en} circle") == f"edit Mika circle:{name.en}"
    assert requests.command(f"美香さんを{name.ja}の輪に入れて") == f"edit 美香さん circle:{name.ja}"
    assert CIRCLES.index(circle) < len(colours.RINGS)


async def test_the_circles_show_who_is_in_them_and_that_it_fits(any_talk: Talk) -> None:
    await _inner(any_talk, "Mika", "Ken")
    await any_talk.says("add Bob")
    said = await any_talk.says("circle")
    assert "about 2 people a week. Your digests have room for 21: that fits." in said
    assert "inner · every week: 2 of 5: Ken, Mika" in said
    assert "friend · every three months: 1 of 50: Bob" in said
    assert "[Move somebody] [Spread the days]" in said


async def test_the_circles_read_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎 輪:親しい")
    said = await hanashi.says("輪")
    assert "## あなたの輪\n全部あわせると、週に1人ほどに連絡する約束です。" in said
    assert "親しい(1か月ごと): 1/15人: 田中太郎" in said


async def test_an_empty_book_has_a_way_to_begin(any_talk: Talk) -> None:
    assert "Nobody is in your book yet" in await any_talk.says("circle")


async def test_promises_that_exceed_the_days_are_said_kindly(talk: Talk) -> None:
    await talk.says("settings limit:1")
    for n in range(8):
        await talk.commands("add", f"Friend {n}", cadence="3d")
    said = await talk.says("circle")
    assert "about 19 people, where 7 fit" in said
    assert "Friend 0, Friend 1 and Friend 2 could be first" in said


@pytest.mark.parametrize(
    "text", ["circle move Mika close", "circle move Mika to close", "circle move Mika circle:close"]
)
async def test_somebody_moves_to_another_circle(any_talk: Talk, text: str) -> None:
    await any_talk.says("add Mika")
    assert await any_talk.says(text) == "Mika is now in “close”: every month."
    assert "Next: Fri, Dec 18" in await any_talk.says("who Mika")


@pytest.mark.parametrize(
    "text", ["輪 移す 田中さん 親しい", "輪 移動 田中さんを親しいに移す", "輪移す 田中さんを「親しい」に"]
)
async def test_somebody_moves_in_japanese(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 田中太郎 別名:田中")
    assert (
        await hanashi.says(text.replace("「", "").replace("」", ""))
        == "田中太郎さんを「親しい」の輪に移しました(1か月ごと)。"
    )


async def test_a_full_circle_asks_whom_to_move_down(any_talk: Talk) -> None:
    await _inner(any_talk, "Ann", "Bea", "Cid", "Dan", "Eve")
    for name in ("Ann", "Bea", "Dan", "Eve"):
        await any_talk.says(f"log {name} called")
    await any_talk.says("add Mika")
    said = await any_talk.says("circle move Mika inner")
    assert "Your circle “inner” is full: 5 people." in said
    assert "[Cid → close] [Ann → close]" in said
    said = await any_talk.presses("Cid → close")
    assert said == "Mika is now in “inner”: every week.\nCid is now in “close”."
    assert "inner · every week: 5 of 5: Ann, Bea, Dan, Eve, Mika" in await any_talk.says("circle")


async def test_a_full_circle_may_be_left_as_it_is(hanashi: Talk) -> None:
    await _inner(hanashi, "青木", "井上", "上田", "江川", "小川")
    said = await hanashi.says("追加 田中太郎 輪:特に近い")
    assert "「特に近い」の輪はもう5人でいっぱいです。田中太郎さんを入れるために" in said
    assert "田中太郎さんを追加しました。" in await hanashi.presses("だれも動かさない")
    assert "特に近い(1週間ごと): 6/5人" in await hanashi.says("輪")


async def test_calling_it_off_moves_nobody(talk: Talk) -> None:
    await _inner(talk, "Ann", "Bea", "Cid", "Dan", "Eve")
    await talk.says("add Mika")
    await talk.says("edit Mika circle:inner")
    await talk.presses("Cancel")
    assert "friend (every three months)" in await talk.says("who Mika")


async def test_moving_outward_asks_nothing(talk: Talk) -> None:
    await _inner(
        talk,
        "Ann",
        "Bea",
        "Cid",
        "Dan",
        "Eve",
    )
    assert await talk.says("circle move Ann close") == "Ann is now in “close”: every month."
    assert await talk.says("circle move Ann close") == "Ann is in “close” already."


async def test_a_move_is_made_by_button_and_by_form(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    assert "Mika is in “friend”, every three months." in await any_talk.says("circle Mika")
    assert "Mika is now in “wide”" in await any_talk.presses("wide")
    assert "[Mika → close]" in await any_talk.says("circle Mika close")
    await any_talk.says("circle")
    assert "? Move somebody\n- Who\n- Into which circle" in await any_talk.presses("Move somebody")
    assert "Mika is now in “inner”" in await any_talk.submits(who="Mika", circle="inner")


async def test_a_circle_alone_lists_its_people_weakest_first(talk: Talk) -> None:
    await _inner(talk, "Mika", "Ken")
    await talk.says("met Ken")
    assert "Mika — not in touch yet\nKen — warm — today" in await talk.says("circle inner")
    assert "Nobody is in this circle yet." in await talk.says("circle dormant")


async def test_a_word_that_is_no_circle_is_said_so(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "There is no circle “boo”" in await talk.says("circle move Mika circle:boo")
    assert "I don't know Nobody yet" in await talk.says("circle move Nobody close")


async def test_crowded_days_are_spread_and_can_be_taken_back(any_talk: Talk) -> None:
    await any_talk.says("settings limit:10")
    for n in range(9):
        await any_talk.commands("add", f"Guest {n}", circle="close")
    await any_talk.says("settings limit:3")
    assert "Done: 6 people come up on a quieter day now." in await any_talk.says("circle spread")
    assert "Next: Sat, Dec 19" in await any_talk.says("who Guest 3")
    assert "Nothing to do: no day has more than 3 people." in await any_talk.says("circle spread")
    await any_talk.says("circle spread")


async def test_spreading_is_taken_back_as_one_step(hanashi: Talk) -> None:
    await hanashi.says("設定 人数:10")
    for n in range(5):
        await hanashi.commands("add", f"客{n}", circle="close")
    await hanashi.says("設定 人数:1")
    assert "4人を、混んでいない日に移しました。" in await hanashi.says("輪 ならす")
    assert "取り消しました" in await hanashi.says("取消")
    assert "次回: 12月18日(金)" in await hanashi.says("誰 客4")


async def test_the_card_says_the_tie_in_words(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "Your tie" not in await talk.says("who Mika")
    await talk.says("met Mika")
    assert "Your tie: warm" in await talk.says("who Mika")
    await talk.waits(days=100)
    assert "Your tie: cooling a little" in await talk.says("who Mika")
    await talk.says("archive Mika")
    assert "Your tie" not in await talk.says("who Mika")


async def test_the_tie_is_said_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    await hanashi.says("会った 美香さん")
    assert "絆: あたたかい" in await hanashi.says("誰 美香")


async def test_a_circle_that_is_not_there_is_said_so_with_those_that_are(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    said = await hanashi.says("輪 移す 美香さん 内輪")
    assert "「内輪」" in said
    assert "まだ帳面にいません" not in said

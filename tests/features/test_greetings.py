"""Days worth a word, brought up in time and on the day."""

from tests.talk import Talk, shown


async def test_a_birthday_is_brought_up_a_week_before_and_on_the_day(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("date Mika birthday Dec 1 1990")
    before, on = await any_talk.waits(days=20)
    assert any_talk.times() == ["11-24 09:00", "12-01 09:00"]
    assert "In 7 days, on Tue, Dec 1, Mika turns 36." in shown(before)
    assert "Mika turns 36 today.\n“Happy birthday!" in shown(on)


async def test_it_reads_like_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("記念日 田中さん 誕生日 1990年12月1日")
    before, on = await hanashi.waits(days=20)
    assert "7日後の12月1日(火)は田中太郎さんの36歳の誕生日です。" in shown(before)
    assert "今日は田中太郎さんの36歳の誕生日です。\n「お誕生日おめでとうございます。" in shown(on)


async def test_a_word_on_the_day_is_a_touch_and_the_card_says_so(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("date Mika birthday Dec 1")
    *_, on = await any_talk.waits(days=13)
    assert "Lovely. Mika will be glad." in await any_talk.presses("Done", of=on)
    assert "Last talk: today" in await any_talk.says("who Mika")
    assert "taken care of" in await any_talk.presses("Done", of=on)


async def test_two_birthdays_on_one_day_are_one_message(talk: Talk) -> None:
    for name in ("Mika", "Ken"):
        await talk.says(f"add {name}")
        await talk.says(f"date {name} birthday Dec 1 lead:0")
    (sent,) = await talk.waits(days=20)
    assert [card.title for card in sent.cards] == ["Ken", "Mika"]


async def test_the_29th_of_february_is_the_28th_in_common_years(talk: Talk) -> None:
    await talk.says("add Mika circle:dormant")
    await talk.says("date Mika birthday Feb 29 1992 lead:0")
    (sent,) = await talk.waits(days=110)
    assert talk.times() == ["02-28 09:00"]
    assert "born on 29 February" in shown(sent)


async def test_nobody_who_rests_has_left_or_died_is_brought_up(talk: Talk) -> None:
    for name in ("Mika", "Ken"):
        await talk.says(f"add {name}")
        await talk.says(f"date {name} birthday Dec 1")
    await talk.says("archive Mika")
    await talk.says("remove Ken")
    await talk.presses("Remove")
    assert await talk.waits(days=20) == []


async def test_after_a_pause_what_is_near_is_said_at_once(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("date Mika birthday Dec 1")
    await talk.says("pause until Nov 28")
    await talk.waits(days=11)
    assert "In 3 days, on Tue, Dec 1" in shown(talk.outbox.sent[0][2])


async def test_whoever_has_a_birthday_is_not_in_the_same_mornings_digest(talk: Talk) -> None:
    await talk.says("add Mika cadence:13d")
    await talk.says("date Mika birthday Dec 1 lead:0")
    await talk.waits(days=14)
    assert talk.times() == ["12-01 09:00"]


async def test_a_hello_is_kept_for_a_birthday_that_is_near(talk: Talk) -> None:
    await talk.says("add Mika cadence:3d")
    await talk.says("date Mika birthday Nov 25 lead:0")
    assert await talk.waits(days=3, hours=1) == []
    said = await talk.says("due")
    assert "In 4 days, on Wed, Nov 25, it is Mika's birthday.\nKeep your hello for that day." in said


async def test_gifts_of_the_season_come_up_for_those_who_get_them(hanashi: Talk) -> None:
    for name in ("田中太郎", "鈴木美香"):
        await hanashi.says(f"追加 {name}")
        await hanashi.says(f"記念日 {name} お歳暮")
    await hanashi.says("喪中 鈴木美香")
    (sent,) = await hanashi.waits(days=20)
    assert "お歳暮の季節です。今年は田中太郎さん、鈴木美香さんに。\n鈴木美香さんは喪中なので、のしは無地に。" in shown(
        sent
    )
    assert hanashi.times() == ["12-01 09:00"]


async def test_it_comes_at_the_hour_of_the_digest(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("date Mika birthday Dec 1 lead:0")
    await talk.says("settings digest:08:15")
    await talk.waits(days=14)
    assert talk.times() == ["12-01 08:15"]

"""`date`: birthdays and other days of the year."""

import pytest

from tests.talk import Talk


async def test_a_birthday_is_kept_and_stands_on_the_card(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    assert "Kept: Mika's birthday, May 3, 1990." in await any_talk.says("date Mika birthday May 3 1990")
    assert "Birthday: Mon, May 3, 2027 (turns 37)" in await any_talk.says("who Mika")
    assert "Mon, May 3, 2027 — Mika's birthday (turns 37)" in await any_talk.says("date")


async def test_the_year_may_be_left_out(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    assert "覚えました: 田中太郎さんの誕生日 5月3日" in await hanashi.says("誕生日 田中さん 5月3日")
    assert "誕生日: 2027年5月3日(月)\n" in await hanashi.says("誰 田中さん")


@pytest.mark.parametrize(
    "words", ["記念日 田中さんの誕生日は昭和60年5月3日です", "記念日 追加 田中さん 誕生日 1985/5/3"]
)
async def test_it_can_be_said_in_many_ways(hanashi: Talk, words: str) -> None:
    await hanashi.says("追加 田中太郎")
    assert "田中太郎さんの誕生日 1985年5月3日" in await hanashi.says(words)


async def test_somebody_new_is_offered_as_a_contact(talk: Talk) -> None:
    assert "[Add Ken]" in await talk.says("date Ken birthday Dec 1")
    assert "Kept: Ken's birthday, December 1." in await talk.presses("Add Ken")


async def test_digits_that_read_both_ways_are_asked_about(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "[March 5] [May 3]" in await talk.says("birthday Mika 3/5")
    assert "Mika's birthday, May 3." in await talk.presses("May 3")


@pytest.mark.parametrize("day", ["Feb 30", "Feb 29 1985", "13/13"])
async def test_a_day_that_no_calendar_has_is_refused(talk: Talk, day: str) -> None:
    await talk.says("add Mika")
    assert "There is no such day" in await talk.says(f"date Mika birthday {day}")
    assert "No dates yet" in await talk.says("date")


async def test_a_year_to_come_is_no_birth_year(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "still to come" in await talk.says("date Mika birthday May 3 2030")


async def test_a_second_birthday_takes_the_place_of_the_first_and_undo_brings_it_back(any_talk: Talk) -> None:
    await any_talk.says("add Mika")
    await any_talk.says("date Mika birthday May 3")
    assert "Changed: Mika's birthday, May 4 (it was May 3)." in await any_talk.says("date Mika birthday May 4")
    await any_talk.says("undo")
    assert "May 3" in await any_talk.says("date Mika")


async def test_anniversaries_and_free_dates_stand_beside_each_other(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("date Mika's wedding anniversary June 1 2015")
    await talk.says("date add Mika graduation Mar 20 2020 lead:3")
    said = await talk.says("date Mika")
    assert "Mika: wedding anniversary (12 years)" in said
    assert said.index("graduation (7 years)") < said.index("wedding")


async def test_one_of_several_is_chosen_for_removal(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("date Mika birthday May 3")
    await talk.says("date Mika wedding anniversary June 1")
    assert "[Birthday] [wedding anniversary] [Cancel]" in await talk.says("date remove Mika")
    assert "Forgotten: Mika's birthday." in await talk.presses("Birthday")
    assert "Forgotten: Mika: wedding anniversary." in await talk.says("date remove Mika")
    assert "no dates of Mika" in await talk.says("date remove Mika")


async def test_the_form_keeps_a_date_and_stays_open_on_a_fault(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "? Add a date\n- Who\n- What\n- Day" in await talk.says("date add")
    form = talk.last
    assert "no such day" in await talk.submits(who="Mika", what="", day="someday")
    talk.last = form
    assert "Mika's birthday, May 3" in await talk.submits(who="Mika", what="birthday", day="May 3")


async def test_home_shows_the_dates_of_the_next_weeks(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("date Mika birthday Dec 1")
    assert "## Dates to come\nTue, Dec 1 — Mika's birthday" in await talk.says("home")


async def test_whoever_rests_is_not_listed(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("date Mika birthday Dec 1")
    await talk.says("archive Mika")
    assert "No dates yet" in await talk.says("date")


async def test_a_merged_contact_keeps_one_birthday_and_a_removed_one_none(any_talk: Talk) -> None:
    for name, day in (("Mika", "Dec 1"), ("Mika Suzuki", "Dec 2")):
        await any_talk.commands("add", name)
        await any_talk.says(f"date {name} birthday {day}")
    await any_talk.says("merge Mika into Mika Suzuki")
    assert "Wed, Dec 2 — Mika Suzuki's birthday\n[Add a date]" in await any_talk.says("date")
    await any_talk.says("remove Mika Suzuki")
    await any_talk.presses("Remove")
    assert "No dates yet" in await any_talk.says("date")

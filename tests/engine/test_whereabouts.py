"""Where the platform tells no time zone, the owner is asked for it, once."""

from msgspec.structs import replace

from tests.talk import Talk


def silent(talk: Talk, **says: str) -> Talk:
    """The same person on a platform that does not tell their zone."""
    return Talk(talk.bot, talk.loop, talk.outbox, replace(talk.user, timezone="", **says))  # type: ignore[arg-type]


async def test_the_zone_is_asked_for_once_and_chosen_from_a_list(talk: Talk, hanashi: Talk) -> None:
    person = silent(talk)
    said = await person.says("add Mika")
    assert "what time is it where you are?" in said
    assert "[20:00 America/New_York]" in said
    assert "America/New_York" in await person.presses("20:00 America/New_York")
    assert "where you are" not in await person.says("help")
    assert "いまの時刻を教えてください" in await silent(hanashi).says("ヘルプ")


async def test_it_waits_for_an_answer_that_has_room_for_it(talk: Talk) -> None:
    person = silent(talk)
    assert "where you are" not in await person.says("add")
    assert "where you are" in await person.says("list")
    assert "where you are" not in await person.says("list")


async def test_the_likeliest_zone_comes_first(talk: Talk) -> None:
    person = silent(talk, locale="en-GB")
    await person.says("help")
    assert person.last is not None
    assert person.last.cards[-1].choices[0].options[0].value == "Europe/London"


async def test_the_tour_asks_by_itself(talk: Talk) -> None:
    assert "where you are" not in await silent(talk).says("start")


async def test_whoever_told_their_zone_is_not_asked(talk: Talk) -> None:
    assert "where you are" not in await talk.says("help")
    guessed = Talk(talk.bot, talk.loop, talk.outbox, replace(talk.user, id="g", timezone="", guessed=True))
    assert "where you are" not in await guessed.says("help")


async def test_the_zone_can_be_changed_from_the_settings(talk: Talk) -> None:
    await talk.says("settings")
    assert "Choose" not in await talk.presses("Time zone")
    assert "the clock of Europe/London" in await talk.presses("01:00 Europe/London")
    await talk.raises("settings.zone", "Mars/Base")
    assert "Europe/London" in await talk.says("settings")


async def test_the_tour_does_not_offer_a_zone_that_nobody_told(talk: Talk) -> None:
    omar = silent(talk, locale="en-GB")
    await omar.says("start")
    said = await omar.presses("English")
    assert "what time is it where you are?" in said
    assert "[Yes]" not in said
    assert "UTC" not in said


async def test_the_tour_does_not_ask_for_a_zone_that_was_just_chosen(talk: Talk) -> None:
    omar = silent(talk, locale="en-GB")
    await omar.says("help")
    await omar.presses("02:00 Europe/Berlin")
    await omar.says("start")
    assert "What do you want to reach" in await omar.presses("English")


async def test_a_chosen_zone_is_told_in_a_line(talk: Talk) -> None:
    omar = silent(talk, locale="en-GB")
    await omar.says("help")
    assert await omar.presses("01:00 Europe/London") == "Good, I go by the clock of Europe/London: it is 01:00 there."

"""A day that may have been and may be still to come: the owner says which."""

from tests.talk import Talk


async def test_a_day_that_may_be_either_is_asked_about(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    said = await talk.says("lunch with Ken on Friday")
    assert "When: last Fri, Nov 13 or Fri, Nov 20?" in said
    assert "[It was Fri, Nov 13] [It's to come: remind me Fri, Nov 20] [Edit] [Cancel]" in said
    assert "Kept: met Ken Sato, last Fri, Nov 13." in await talk.presses("It was Fri, Nov 13")


async def test_a_date_to_come_that_was_asked_about_is_no_touch(talk: Talk) -> None:
    await talk.says("add Ken Sato")
    await talk.says("lunch with Ken on Friday")
    assert "lunch with Ken" in await talk.presses("It's to come: remind me Fri, Nov 20")
    assert "Last talk" not in await talk.says("who Ken")
    assert "Fri, Nov 20" in await talk.says("reminders")

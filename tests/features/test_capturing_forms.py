"""What a card promises and introduces, edited on its second form."""

from tests.talk import Talk


async def test_every_promise_can_be_edited_and_left_out(talk: Talk) -> None:
    await talk.says(
        "met Ken and Mika today. I promised Ken to send the deck by Friday. I'll call Mika on Monday at 3pm"
    )
    await talk.presses("Edit the rest")
    assert talk.last
    assert talk.last.form
    assert [each.id for each in talk.last.form.inputs] == ["promise", "remind", "promise2", "remind2"]
    said = await talk.submits(promise="", remind="", promise2="ring Mika", remind2="Tuesday at 4pm")
    assert "You promised: ring Mika — next Tue, Nov 24 at 16:00" in said
    assert "deck" not in said


async def test_an_introduction_of_the_owners_can_be_edited(talk: Talk) -> None:
    await talk.says("introduced Ken to Mika yesterday")
    await talk.presses("Edit the rest")
    assert "you introduced Bob to Mika" in await talk.submits(pair="Bob, Mika")
    await talk.presses("Edit the rest")
    assert "Introduction" not in await talk.submits(pair="")


async def test_an_introduction_needs_two(talk: Talk) -> None:
    await talk.says("introduced Ken to Mika yesterday")
    await talk.presses("Edit the rest")
    assert "Write two names" in await talk.submits(pair="Bob")

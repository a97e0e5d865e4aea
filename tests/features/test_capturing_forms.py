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


THREE = "met Ken today. I promised to send the deck by Friday. I'll call him on Monday at 3pm. I'll book a table"


async def test_three_promises_are_lines_that_come_back_unchanged(talk: Talk) -> None:
    before = await talk.says(THREE)
    await talk.presses("Edit the rest")
    assert talk.last
    assert talk.last.form
    (input,) = talk.last.form.inputs
    assert input.value == "2026-11-20 09:00 send the deck\n2026-11-23 15:00 call him\nbook a table"
    assert await talk.submits(promises=input.value) == before


async def test_each_of_three_promises_can_be_changed_and_dropped(talk: Talk) -> None:
    await talk.says(THREE)
    await talk.presses("Edit the rest")
    said = await talk.submits(promises="2026-11-20 09:00 send the deck\nbook a table tomorrow at 6pm")
    assert "You promised: send the deck — Fri, Nov 20 at 09:00\nbook a table — tomorrow (Thu, Nov 19) at 18:00" in said
    assert "call him" not in said
    await talk.presses("Edit the rest")
    assert "gone by" in await talk.submits(promise="send the deck", remind="yesterday", promise2="", remind2="")


async def test_a_line_whose_time_has_gone_by_is_a_fault_of_its_input(talk: Talk) -> None:
    await talk.says(THREE)
    await talk.presses("Edit the rest")
    said = await talk.submits(promises="2026-11-10 09:00 send the deck")
    assert talk.last
    assert talk.last.faults == (("promises", said),)


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


async def test_each_of_two_introductions_by_others_can_be_edited(talk: Talk) -> None:
    said = await talk.says(
        "met Paulo Reis and Ann Costa. Mika introduced me to Paulo Reis. Ken introduced me to Ann Costa"
    )
    assert "introduced Ann Costa" in said
    await talk.presses("Edit the rest")
    said = await talk.submits(bys="Paulo Reis: Mika\nAnn Costa: Zoe")
    assert "Zoe (new) introduced Ann Costa" in said
    assert "Mika (new) introduced Paulo Reis" in said


async def test_each_introduction_of_the_owners_can_be_edited(talk: Talk) -> None:
    await talk.says("introduced Ken to Mika and Zoe")
    await talk.presses("Edit the rest")
    said = await talk.submits(pairs="Ken, Mika\nKen, Bob")
    assert "you introduced Ken to Bob" in said
    assert "Zoe" not in said.partition("Introduction")[2]


async def test_a_birthday_that_was_told_is_kept_as_a_date(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("Mika's bday is 12 march")
    await talk.presses("Save")
    assert "Mar 12" in await talk.says("date Mika")


async def test_whoever_did_not_come_is_taken_off_the_card(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("had lunch with Ken and Mika Ito")
    said = await talk.says("yes but ken didn't come")
    assert "Who: Mika Ito" in said
    assert "Ken" not in said


async def test_many_who_were_met_have_room_to_be_edited(talk: Talk) -> None:
    await talk.says("had lunch with Ken, Mika and Ana today")
    await talk.presses("Edit")
    assert talk.last
    assert talk.last.form
    who = talk.last.form.inputs[0]
    assert (who.kind, who.value) == ("lines", "Ken, Mika, Ana")

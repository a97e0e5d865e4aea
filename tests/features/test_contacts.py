"""`add` and `edit`."""

from tests.talk import Talk


async def test_a_new_person_gets_a_card_and_a_rhythm(talk: Talk) -> None:
    said = await talk.says("add Taro Tanaka company:Sony circle:close")
    assert "Added Taro Tanaka. I'll remind you every 30 days." in said
    assert "## Taro Tanaka\nSony" in said


async def test_a_new_person_is_a_friend_without_being_asked(talk: Talk) -> None:
    assert "friend (every 90 days)" in await talk.says("add Mika")


async def test_options_are_understood_in_both_languages_and_quotes(hanashi: Talk) -> None:
    said = await hanashi.says("追加 田中太郎 会社:「Sony Group」 ふりがな:たなか\u3000輪:親しい cadence:2週間")
    assert "## 田中太郎(たなか)\nSony Group" in said
    assert "親しい(14日ごと)" in said


async def test_a_second_person_of_the_same_name_is_asked_about(talk: Talk) -> None:
    await talk.says("add Mika Ito company:Sony")
    assert "already a Mika Ito" in await talk.says("add Mika Ito company:NEC")
    await talk.presses("Somebody else, add")
    assert "[Mika Ito (Sony)] [Mika Ito (NEC)]" in await talk.says("who Mika Ito")


async def test_an_edited_circle_moves_the_due_date(talk: Talk) -> None:
    await talk.says("add Mika circle:wide")
    said = await talk.says("edit Mika circle:inner")
    assert "Next: Wed, Nov 25" in said


async def test_the_form_shows_what_is_known(talk: Talk) -> None:
    await talk.says("add Mika company:NEC")
    await talk.says("edit Mika")
    assert talk.last
    assert talk.last.form
    assert talk.last.form.inputs[2].value == "NEC"
    assert "## Mika Ito\nSony" in await talk.submits(name="Mika Ito", company="Sony", circle="close")
    assert "Mika Ito" in await talk.says("who Mika")


async def test_a_circle_that_does_not_exist_is_said_so(talk: Talk) -> None:
    assert "There is no circle “boo”" in await talk.says("add Mika circle:boo")
    assert "I don't know Mika yet" in await talk.says("who Mika")

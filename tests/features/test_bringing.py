"""“intro offer”: two people are brought together once both have said yes."""

from tests.talk import Talk, shown


async def _offer(talk: Talk) -> str:
    await talk.commands("add", "Ken", company="Sony", cadence="3000d")
    await talk.commands("add", "Mika", title="designer", cadence="3000d")
    return await talk.says("intro offer Ken, Mika why:「you both build toys」")


async def test_both_are_asked_first_with_words_for_each(any_talk: Talk) -> None:
    said = await _offer(any_talk)
    assert "nobody is introduced before both have said yes" in said
    assert "“Hi Ken, may I introduce you to Mika (designer)? You both build toys." in said
    assert "“Hi Mika, may I introduce you to Ken (Sony)? You both build toys." in said
    assert "[Ken said yes] [Mika said yes] [Not this time] [Later]" in said


async def test_they_are_brought_together_once_both_agreed(any_talk: Talk) -> None:
    await _offer(any_talk)
    said = await any_talk.presses("Mika said yes")
    assert "Kept: Mika said yes." in said
    assert "Ken hasn't answered yet." in said
    assert "[Mika said yes]" not in said
    said = await any_talk.presses("Ken said yes")
    assert "Ken and Mika have both said yes. Now you can bring them together." in said
    assert "“Ken, meet Mika (designer). Mika, meet Ken (Sony). You both build toys. I'll leave you two to it.”" in said
    assert "Well done: Ken and Mika know each other through you." in await any_talk.presses("Done: introduced")
    sent = await any_talk.waits(days=30)
    assert "You brought Ken and Mika together four weeks ago. Ask one of them how it went." in shown(sent[-1])
    assert "This introduction is complete." in await any_talk.presses("Asked", of=sent[-1])


async def test_whoever_has_not_answered_is_brought_up(hanashi: Talk) -> None:
    for name in ("健", "美香"):
        await hanashi.commands("add", name, cadence="3000d")
    said = await hanashi.says("紹介 引き合わせ 健さんと美香さん")
    assert "「健さん、ご紹介したい方がいます。美香さんです。きっと話が合うと思うのですが" in said
    await hanashi.presses("健がOK")
    sent = shown((await hanashi.waits(days=4))[-1])
    assert "健さんと美香さんを引き合わせようとしています。美香さんのお返事がまだです。" in sent
    assert "健がOK" not in sent


async def test_a_no_ends_it_quietly(any_talk: Talk) -> None:
    await _offer(any_talk)
    assert "All right, no introduction this time." in await any_talk.presses("Not this time")
    assert await any_talk.waits(days=40) == []


async def test_nobody_is_brought_together_with_themselves(talk: Talk) -> None:
    await talk.says("add Ken")
    assert "Nobody can be introduced to or by themselves" in await talk.says("intro offer Ken, Ken")
    assert "Whom would you like to bring together?" in await talk.says("intro offer Ken")


async def test_an_offer_is_made_on_a_form_and_once(talk: Talk) -> None:
    await _offer(talk)
    await talk.presses("Ken said yes")
    assert "- One person\n- The other\n- Why they should meet" in await talk.says("intro offer")
    assert "Ken hasn't" not in await talk.submits(one="Mika", other="Ken", why="")
    assert "Mika hasn't answered yet." in await talk.says("intro")


async def test_an_offer_is_off_when_one_of_them_goes(talk: Talk) -> None:
    await _offer(talk)
    offered = talk.last
    await talk.says("remove Mika")
    await talk.presses("Remove")
    assert "That introduction is over." in await talk.presses("Ken said yes", of=offered)
    assert await talk.waits(days=10) == []

"""What introducers are owed, brought up in time and with them."""

from zoneinfo import ZoneInfo

import pytest

from tests.features.introducing import asked, told
from tests.talk import Talk, shown


async def test_thanks_are_not_forgotten_and_asked_for_in_other_words(talk: Talk) -> None:
    await talk.commands("add", "Ken", cadence="3000d")
    await talk.commands("add", "Mika", cadence="3000d")
    await talk.says("intro log Ken introduced Mika")
    said = await told(talk, 60)
    assert len(said) == 2
    assert "yesterday. One line of thanks" in said[0]
    assert all("It is never too late for one line." in each for each in said[1:])
    assert {at.astimezone(ZoneInfo("Asia/Tokyo")).hour for at, _, _ in talk.outbox.sent} == {9}
    assert "Ken → Mika" in await talk.says("intro")


async def test_whoever_is_due_and_is_owed_thanks_is_brought_up_with_them(talk: Talk) -> None:
    await talk.commands("add", "Ken", cadence="40d")
    await talk.commands("add", "Mika", cadence="3000d")
    await talk.says("intro log Ken introduced Mika")
    sent = await talk.waits(days=41)
    assert "Ken introduced you to Mika" in shown(sent[-1])
    assert "no thanks are noted yet." in shown(sent[-1])


@pytest.mark.parametrize("deed", ["archive Ken", "remove Ken", "remove Mika", "intro log Yui introduced Mika"])
async def test_nothing_is_brought_up_when_somebody_is_gone_or_it_came_otherwise(talk: Talk, deed: str) -> None:
    await asked(talk)
    await talk.commands("add", "Yui", cadence="3000d")
    await talk.says(deed)
    if "remove" in deed:
        await talk.presses("Remove")
    await talk.says("intro thank Yui")
    assert all("Ken" not in each for each in await told(talk, 20))


async def test_a_merged_introducer_is_thanked_under_the_new_name(any_talk: Talk) -> None:
    await asked(any_talk)
    await any_talk.presses("Introduced")
    await any_talk.commands("add", "Kenji", cadence="3000d")
    await any_talk.says("merge Ken into Kenji")
    (sent,) = await told(any_talk, 1)
    assert "One line of thanks is enough." in sent


async def test_an_introducer_who_matters_otherwise_is_said_in_one_sentence(hanashi: Talk) -> None:
    await hanashi.commands("add", "健", cadence="40d")
    await hanashi.commands("add", "美香", cadence="3000d")
    await hanashi.says("紹介 記録 健さん→美香さん")
    sent = await hanashi.waits(days=41)
    assert "健さんが美香さんを紹介してくれたのは5週間前です。お礼の記録がまだありません。" in shown(sent[-1])


async def test_once_told_nothing_is_owed_any_more(talk: Talk) -> None:
    await talk.commands("add", "Ken", cadence="40d")
    await talk.commands("add", "Mika", cadence="3000d")
    await talk.says("intro log Ken introduced Mika")
    await talk.says("intro thank Ken")
    await talk.says("intro outcome Ken we build toys now")
    sent = await talk.waits(days=41)
    assert "introduction to Mika" not in shown(sent[-1])
    assert "what came of" not in shown(sent[-1])


async def test_two_cards_of_one_person_keep_one_story(talk: Talk) -> None:
    for name in ("Ken", "Yui", "Mika", "Mika Sato"):
        await talk.commands("add", name, cadence="3000d")
    await talk.says("intro log Ken introduced Mika")
    await talk.says("intro log Yui introduced 「Mika Sato」")
    await talk.says("merge Mika into Mika Sato")
    said = await talk.says("intro")
    assert "## Yui → Mika Sato" in said
    assert "Ken" not in said


async def test_nobody_has_introduced_themselves_after_a_merge(talk: Talk) -> None:
    for name in ("Ken", "Mika"):
        await talk.commands("add", name, cadence="7d")
    await talk.says("intro log Mika introduced Ken")
    await talk.says("merge Ken into Mika")
    await talk.presses("Make it one")
    assert "Nothing noted yet" in await talk.says("balance")
    assert "introduction to Ken" not in "".join(shown(each) for each in await talk.waits(days=30))


async def test_what_happened_late_at_night_is_not_brought_up_twice_on_one_morning(talk: Talk) -> None:
    await talk.commands("add", "Ken", cadence="3000d")
    await talk.commands("add", "Mika", cadence="3000d")
    await talk.waits(hours=13, minutes=30)
    await talk.says("intro log Ken introduced Mika")
    assert len(await told(talk, 3)) == 1


async def test_later_is_answered_with_other_words_each_time(talk: Talk) -> None:
    await asked(talk)
    said, drafts = [], []
    await talk.waits(days=6)
    for _ in range(3):
        sent = talk.outbox.sent[-1][2]
        said.append(sent.cards[0].body)
        drafts.append(sent.cards[0].opener)
        await talk.presses("Later", of=sent)
        await talk.waits(days=7)
    first, second, third = said
    assert first.startswith("You asked Ken six days ago to introduce you to Mika")
    assert "hasn't answered about Mika" in second
    assert "still in the air" in third
    assert len(set(drafts)) == 3
    assert drafts[2] == ""

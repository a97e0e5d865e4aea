"""The day of an event and the morning after."""

import pytest

from tests.talk import Talk, shown


@pytest.fixture
async def there(talk: Talk) -> Talk:
    """On the evening of PyCon, with Taro Tanaka of NEC in the book."""
    await talk.says("add Taro Tanaka company:NEC")
    await talk.says("event plan PyCon today 19:00")
    await talk.waits(hours=10)
    return talk


async def test_many_are_logged_at_once_after_one_confirmation(there: Talk) -> None:
    said = await there.says("event met Tanaka, Suzuki (Sony), Lee: climbs")
    assert "New in your book: Suzuki (Sony) and Lee." in said
    assert "Logged" not in await there.presses("Cancel")
    assert "I don't know Lee" in await there.says("who Lee")
    await there.says("event met Tanaka, Suzuki (Sony), Lee: climbs")
    assert (
        "Logged 3 people at PyCon: Taro Tanaka, Suzuki and Lee.\nNew in your book: Suzuki and Lee."
        in await there.presses("Add and log")
    )
    assert "How you met: today · PyCon" in await there.says("who Suzuki")
    assert "Last talk: today · PyCon · climbs" in await there.says("who Lee")


async def test_people_who_are_known_need_no_question(hanashi: Talk) -> None:
    await hanashi.says("追加 田中太郎")
    await hanashi.says("イベント 予定 交流会 今日19時")
    await hanashi.waits(hours=10)
    assert "「交流会」で会った1人を記録しました: 田中太郎さん。" in await hanashi.says("イベント 会った 田中さん(Sony)")
    assert "Sony" in await hanashi.says("誰 田中さん")


async def test_the_same_name_at_another_company_is_asked_about(there: Talk) -> None:
    assert "Is Tanaka (Sony) one of these?\n[Taro Tanaka (NEC)] [Somebody new]" in await there.says(
        "event met Tanaka (Sony)"
    )
    await there.presses("Somebody new")
    assert "Logged one person at PyCon: Tanaka." in await there.presses("Add and log")
    assert "Logged one person at PyCon: Taro Tanaka." in await there.says("event met Tanaka (NEC)")


async def test_told_twice_it_is_one_meeting(there: Talk) -> None:
    await there.says("event met Tanaka")
    await there.says("event met Tanaka: has a dog")
    assert "Last talk: today · PyCon · has a dog" in await there.says("who Tanaka")
    assert "1 person" in await there.says("list")


async def test_without_any_event_people_are_logged_all_the_same(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "Logged one person: Mika." in await talk.says("event met Mika")
    assert "Whom did you meet? For example" in await talk.says("event met")


async def test_an_event_that_nobody_planned_is_kept_by_its_name(talk: Talk, hanashi: Talk) -> None:
    await talk.says("event met Ken, Lee (Sony) at Founders Night")
    assert "Logged 2 people at Founders Night: Ken and Lee." in await talk.presses("Add and log")
    assert "? Founders Night" in await talk.presses("What to remember of them")
    await hanashi.says("イベント 会った 異業種交流会で田中さん、鈴木さん")
    assert "「異業種交流会」で会った2人を記録しました" in await hanashi.presses("追加して記録")
    await talk.says("undo")
    assert "I don't know Lee" in await talk.says("who Lee")


async def test_the_event_may_be_named(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    for name in ("交流会", "読書会"):
        await hanashi.says(f"イベント 予定 {name} 今日19時")
    await hanashi.waits(hours=10)
    assert "どのイベントですか？" in await hanashi.says("イベント 会った 美香さん")
    assert "「読書会」で会った1人" in await hanashi.presses("読書会")
    assert "「交流会」で会った1人" in await hanashi.says("イベント 会った 交流会で美香さん")


async def test_the_next_morning_asks_how_it_was_and_keeps_facts_and_promises(there: Talk) -> None:
    await there.says("event met Tanaka")
    sent = await there.waits(hours=13)
    asked = next(each for each in sent if "How was PyCon?" in shown(each))
    assert "So far: Taro Tanaka" in shown(asked)
    await there.presses("Write it up", of=asked)
    assert there.last is not None
    assert there.last.form is not None
    assert there.last.form.inputs[0].value == "Taro Tanaka: \n"
    said = await there.submits(who="Taro Tanaka: has a dog", promises="Tanaka: send the deck next Tuesday 10:00")
    assert "Logged one person at PyCon: Taro Tanaka.\nI'll remind you next Tue, Nov 24 at 10:00: send the deck" in said
    card = await there.says("who Tanaka")
    assert "has a dog" in card
    assert "send the deck" in card


async def test_a_promise_without_a_time_is_asked_about(there: Talk) -> None:
    await there.says("event wrap PyCon")
    assert "When shall I remind you: lend the book?" in await there.submits(who="", promises="Tanaka: lend the book")
    assert "I'll remind you tomorrow (Thu, Nov 19) at 18:00: lend the book" in await there.presses(
        "tomorrow (Thu, Nov 19) at 18:00"
    )


async def test_whoever_stayed_at_home_is_left_in_peace(there: Talk) -> None:
    (sent,) = await there.waits(days=1)
    assert "There will be others." in await there.presses("I didn't go", of=sent)
    assert "taken care of already" in await there.presses("I didn't go", of=sent)
    assert await there.waits(days=3) == []


async def test_a_study_group_asks_after_each_time_until_told(hanashi: Talk) -> None:
    await hanashi.says("イベント 予定 もくもく会 毎週火曜19時")
    asked = [each for each in await hanashi.waits(days=22) if "いかがでしたか" in shown(each)]
    assert len(asked) == 3
    assert "締めくくりました" in await hanashi.presses("新しい人はいない", of=asked[-1])
    assert "11月" not in await hanashi.says("イベント")


async def test_what_was_told_before_is_not_asked_the_next_morning(there: Talk) -> None:
    await there.says("event wrap")
    await there.submits(who="", promises="")
    assert await there.waits(days=3) == []


async def test_the_morning_of_the_wrap_up_leaves_thank_yous_to_the_evening(there: Talk) -> None:
    await there.says("event met Suzuki (Sony)")
    await there.presses("Add and log")
    await there.waits(days=2)
    told = [(f"{at:%d %H}", shown(reply)) for at, _, reply in there.outbox.sent]
    (wrap,) = [at for at, said in told if "How was PyCon?" in said]
    (thanks,) = [at for at, said in told if "thank-you" in said]
    assert (wrap, thanks) == ("19 00", "19 09")


async def test_those_who_were_met_are_called_politely_the_next_morning(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    await hanashi.says("イベント 予定 交流会 今日19時")
    await hanashi.waits(hours=10)
    await hanashi.says("イベント 会った 美香さん")
    sent = await hanashi.waits(hours=24)
    assert any("記録した人: 美香さん" in shown(each) for each in sent)

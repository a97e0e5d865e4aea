"""Steps on a ladder: acts, dwell times, answers, the silence coach, and keeping in touch at the end."""

import pytest

from tests.talk import Talk, shown


async def _begin(talk: Talk, at: str = "noticed") -> None:
    await talk.commands("add", "Mika", cadence="3000d")
    await talk.says(f"sns start Mika on LinkedIn at:{at}")


async def _step(talk: Talk, days: int, label: str) -> tuple[str, str]:
    """The one thing said while so many days go by, and what is said to a press on it."""
    (sent,) = await talk.waits(days=days)
    return shown(sent), await talk.presses(label, of=sent)


async def test_a_ladder_is_climbed_to_the_end_without_skipping(any_talk: Talk) -> None:
    await _begin(any_talk)
    steps = [
        (1, "Done", "like a post of Mika's", "you have liked something of theirs"),
        (5, "Done", "leave one line under a post of Mika's", "you have commented"),
        (7, "They answered", "Has Mika answered or reacted?", "Mika has noticed you"),
        (3, "Done", "send Mika a short message", "you have written to them"),
        (7, "Connected", "Has Mika answered? If so: send Mika a connection request", "you are connected"),
        (14, "Done", "greet Mika as one who is connected now", "you stay in touch"),
    ]
    for days, label, act, outcome in steps:
        said, answer = await _step(any_talk, days, label)
        assert act in said
        assert outcome in answer
    assert await any_talk.waits(days=60) == []
    assert "LinkedIn: you stay in touch" in await any_talk.says("who Mika")


async def test_whoever_is_connected_is_kept_at_the_cadence_with_a_light_act(hanashi: Talk) -> None:
    await hanashi.commands("add", "美香", cadence="30d")
    await hanashi.says("SNS 始める 美香さん LinkedIn 段階:続いている")
    sent = await hanashi.waits(days=31)
    assert "LinkedInでは11月18日(水)からつながっています。" in shown(sent[-1])
    assert "小さな一歩: 美香さんの投稿で、いいなと思ったものに「いいね」。" in shown(sent[-1])


async def test_a_step_too_early_is_noted_but_does_not_climb(any_talk: Talk) -> None:
    await _begin(any_talk, "reacted")
    said = await any_talk.says("sns done Mika")
    assert "Noted. No hurry: the next step is for Mon, Nov 23" in said
    assert "You liked something of theirs" in said
    await any_talk.waits(days=5)
    assert "one step closer: you have commented." in await any_talk.says("sns done Mika")


async def test_silence_is_met_with_patience_then_with_rest(any_talk: Talk) -> None:
    await _begin(any_talk, "commented")
    _, said = await _step(any_talk, 7, "Still quiet")
    assert "That is quite normal; Mika may just be busy. Let's wait until around Wed, Dec 9" in said
    light, said = await _step(any_talk, 14, "Still quiet")
    assert "Something light this time: like a post of Mika's" in light
    assert "Silence says little about you." in said
    lighter, said = await _step(any_talk, 28, "Still quiet")
    assert "simply read what Mika has been writing lately" in lighter
    assert "You did your part, and the door stays open" in said
    assert await any_talk.waits(days=100) == []
    assert "This ladder is resting." in await any_talk.says("sns Mika")
    assert "You commented on LinkedIn today" in await any_talk.says("sns start Mika")


async def test_the_coach_speaks_japanese(hanashi: Talk) -> None:
    await hanashi.commands("add", "美香", cadence="3000d")
    await hanashi.says("SNS 始める 美香さん X 段階:コメントした")
    assert "よくあることです。美香さんも忙しいのかもしれません。" in await hanashi.says("SNS 返事なし 美香さん")
    assert "反応がなくても、あなたのせいではありません。" in await hanashi.says("SNS 返事なし 美香さん")
    assert "いったんお休みにしましょう。" in await hanashi.says("SNS 返事なし 美香さん")
    await hanashi.says("SNS 美香さん")
    assert "今日、Xでコメントしました。" in await hanashi.presses("また始める")


async def test_an_answer_by_another_way_ends_the_silence(talk: Talk) -> None:
    await _begin(talk, "messaged")
    await talk.says("sns quiet Mika")
    assert "leave one line under" in await talk.says("sns Mika")
    await talk.says("met Mika at PyCon")
    assert "send Mika a connection request" in await talk.says("sns Mika")


async def test_a_step_is_a_touch(any_talk: Talk) -> None:
    await _begin(any_talk)
    await any_talk.waits(days=2)
    assert "Last talk" not in await any_talk.says("who Mika")
    await any_talk.says("sns done Mika")
    said = await any_talk.says("who Mika")
    assert "Last talk: today" in said
    assert "Your tie: light, and alive" in said


async def test_a_step_that_nothing_is_heard_of_comes_once_more_and_then_waits_in_the_list(talk: Talk) -> None:
    await _begin(talk)
    assert len(await talk.waits(days=60)) == 2
    assert "Mika — LinkedIn" in await talk.says("sns")


@pytest.mark.parametrize("deed", ["archive Mika", "sns rest Mika"])
async def test_nothing_comes_of_those_who_rest(any_talk: Talk, deed: str) -> None:
    await _begin(any_talk)
    await any_talk.says(deed)
    assert await any_talk.waits(days=30) == []


async def test_a_second_press_changes_nothing(any_talk: Talk) -> None:
    await _begin(any_talk)
    (sent,) = await any_talk.waits(days=1)
    await any_talk.presses("Done", of=sent)
    assert await any_talk.presses("Done", of=sent) == "That has been taken care of already."


async def test_which_network_it_was_is_asked(talk: Talk) -> None:
    await _begin(talk)
    await talk.says("sns start Mika on X")
    await talk.waits(hours=1)
    assert "On which network was it?\n[" in await talk.says("sns rest Mika")
    assert "Let's let this one rest." in await talk.presses("X")
    assert "LinkedIn" in await talk.says("sns")


async def test_a_ladder_that_is_not_there_is_said_so(talk: Talk) -> None:
    await talk.says("add Mika")
    for word in ("done", "answer", "quiet", "rest"):
        assert "You are not on the way with Mika yet." in await talk.says(f"sns {word} Mika")
    assert "not there any more" in await talk.raises("climbing.done", "nobody")


async def test_each_morning_has_one_step_at_most(talk: Talk) -> None:
    for name in ("Ann", "Bea", "Cid"):
        await talk.commands("add", name, cadence="3000d")
        await talk.says(f"sns start {name} on X")
    await talk.waits(days=5)
    days = [at.date() for at, _, _ in talk.outbox.sent]
    assert len(set(days)) == len(days) == 3


async def test_an_answer_on_a_first_rung_ends_the_waiting(any_talk: Talk) -> None:
    await _begin(any_talk, "reacted")
    said = await any_talk.says("sns answer Mika")
    assert "How nice! Mika has noticed you. No need to wait any longer: take the next step whenever you like." in said
    assert "no hurry" not in said
    assert "one step closer: you have commented." in await any_talk.says("sns done Mika")
    assert "one step closer: they know who you are" in (await any_talk.says("sns answer Mika")).lower()


async def test_an_answer_in_japanese_ends_the_waiting(hanashi: Talk) -> None:
    await hanashi.says("追加 美香")
    await hanashi.says("SNS 始める 美香さん 場所:X 段階:反応した")
    assert "届いていますね。もう間をおかなくて大丈夫。" in await hanashi.says("SNS 返事 美香さん")
    assert "一歩近づきました(コメントした)" in await hanashi.says("SNS やった 美香さん")

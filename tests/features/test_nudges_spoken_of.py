"""What is typed some time after a nudge is about whoever it was about, though nobody is named."""

import pytest

from tests.talk import Talk


async def _thanked(
    talk: Talk, add: str = "add Elena circle:close", met: str = "met Elena yesterday at the fair"
) -> None:
    """A talk in which a thank-you note to somebody was brought up, a day and a half ago."""
    await talk.says(add)
    await talk.says(met)
    assert len(await talk.waits(days=2)) == 1


async def test_done_may_be_said_with_a_remark_which_is_noted(any_talk: Talk) -> None:
    await _thanked(any_talk)
    assert "Elena will remember that" in await any_talk.says("did it, she loved the photos")
    assert "Last talk: today · she loved the photos" in await any_talk.says("who Elena")


@pytest.mark.parametrize("said", ["done, she answered right away", "Done! he was very happy.", "done. thanks"])
async def test_what_one_need_not_come_back_to_is_not_noted(talk: Talk, said: str) -> None:
    await _thanked(talk)
    assert "Elena will remember that" in await talk.says(said)
    assert "Last talk: today\n" in await talk.says("who Elena")


async def test_done_with_a_remark_in_japanese(hanashi: Talk) -> None:
    await _thanked(hanashi, "追加 中村優子 輪:親しい", "会った 中村さん 昨日")
    assert "きっと喜びます" in await hanashi.says("送りました。来月会うことになった")
    assert "前回: 今日 · 来月会うことになった" in await hanashi.says("誰 中村さん")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("finally spoke to her, she finished in 3:42", "Who: Elena\nWhat: Talked\nWhen: today (Fri, Nov 20)\nNote: she finished in 3:42"),
        ("was in touch with her yesterday", "Who: Elena\nWhat: Messaged\nWhen: yesterday (Thu, Nov 19)"),
        ("she's moving to Milan", "Who: Elena\nAbout them: moving to Milan"),
    ],
)  # fmt: skip
async def test_she_is_whom_the_last_nudge_was_about(talk: Talk, said: str, seen: str) -> None:
    await _thanked(talk)
    assert seen in await talk.says(said)


async def test_a_touch_without_a_name_is_with_whom_the_last_nudge_was_about(hanashi: Talk) -> None:
    await _thanked(hanashi, "追加 中村優子 輪:親しい", "会った 中村さん 昨日")
    assert "だれ: 中村優子さん\n何をした: 話した" in await hanashi.says("やっと話せた。フルで3時間42分だって")
    await hanashi.says("やめる")
    assert "だれ: 中村優子さん\n何をした: 連絡した\nいつ: 昨日" in await hanashi.says("昨日連絡とったばかり")


async def test_after_a_week_or_a_nudge_about_two_it_is_asked_with_whom(talk: Talk) -> None:
    await _thanked(talk)
    await talk.says("snooze Elena 30 days")
    await talk.waits(days=7)
    assert "Who was that with?" in await talk.says("finally spoke to her")
    await talk.says("cancel")
    for name in ("Ann", "Bea"):
        await talk.says(f"add {name}")
        await talk.says(f"met {name} today")
    await talk.waits(days=1)
    assert "Who was that with?" in await talk.says("finally spoke to her")


@pytest.mark.parametrize("said", ["妹の病気が心配", "会社が移転する"])
async def test_what_names_nobody_and_says_no_touch_is_about_nobody(hanashi: Talk, said: str) -> None:
    await _thanked(hanashi, "追加 中村優子 輪:親しい", "会った 中村さん 昨日")
    assert "中村" not in await hanashi.says(said)


@pytest.mark.parametrize("said", ["not sure what to write", "hm, what should I say to her?", "any ideas?"])
async def test_who_does_not_know_what_to_write_is_given_something(talk: Talk, said: str) -> None:
    await _thanked(talk, met="met Elena yesterday. She has a dog")
    seen = await talk.says(said)
    assert "## Elena\n" in seen
    assert "Last talks:" in seen


async def test_who_does_not_know_what_to_write_in_japanese(hanashi: Talk) -> None:
    await _thanked(hanashi, "追加 中村優子 輪:親しい", "会った 中村さん 昨日")
    assert "## 中村優子\n" in await hanashi.says("何て書けばいいかわからない")


@pytest.mark.parametrize("said", ["let me skip this one", "skip it for now", "今回はパスで"])
async def test_one_may_skip_it_in_ones_own_words(talk: Talk, said: str) -> None:
    await _thanked(talk)
    assert "no note to Elena" in await talk.says(said)


@pytest.mark.parametrize(
    ("what", "touched"),
    [("call Elena about the race", True), ("send Elena the photos", True), ("buy a card for Elena", False)],
)
async def test_a_reminder_that_is_done_is_a_touch_where_it_was_to_reach_them(
    talk: Talk, what: str, *, touched: bool
) -> None:
    await talk.says("add Elena")
    await talk.says(f"remind Elena tomorrow 9am {what}")
    await talk.waits(days=1)
    await talk.says("done")
    assert ("Last talk: today" in await talk.says("who Elena")) is touched


async def test_a_reminder_that_is_done_is_no_second_touch(talk: Talk) -> None:
    await talk.says("add Elena")
    await talk.says("remind Elena tomorrow 9am call Elena")
    await talk.waits(days=1)
    await talk.says("called Elena")
    await talk.presses("Save")
    await talk.says("done")
    assert (await talk.says("brief Elena")).count("today") == 1


@pytest.mark.parametrize(
    "said", ["it went great, thank goodness", "we talked about Rome", "she suggested Toastmasters"]
)
async def test_how_it_was_is_noted_of_whom_the_last_nudge_was_about(talk: Talk, said: str) -> None:
    await _thanked(talk)
    assert "Who: Elena\n" in (seen := await talk.says(said))
    assert "Note: " in seen
    await talk.says("cancel")
    assert "Who" not in await talk.says("it was raining")


async def test_how_it_was_is_noted_in_japanese(hanashi: Talk) -> None:
    await _thanked(hanashi, "追加 中村優子 輪:親しい", "会った 中村さん 昨日")
    assert "だれ: 中村優子さん\n" in await hanashi.says("すごくよかった。トーストマスターズを勧められた")


async def test_to_thank_somebody_is_no_thanks_for_the_bot(talk: Talk) -> None:
    await _thanked(talk)
    assert "## Elena\n" in await talk.says("thank her")
    assert "You're welcome." in await talk.says("thank you so much")

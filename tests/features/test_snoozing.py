"""`snooze`: somebody comes up again later."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("snooze Ken for 2 weeks", "Wed, Dec 2"),
        ("snooze Ken until friday", "Fri, Nov 20"),
        ("snooze Ken til january", "Fri, Jan 1"),
        ("snooze Ken Sato 10 days", "Sat, Nov 28"),
    ],
)
async def test_somebody_comes_up_again_on_the_day_that_was_said(talk: Talk, said: str, day: str) -> None:
    await talk.says("add Ken Sato")
    assert f"I'll bring up Ken Sato again {day}." in await talk.says(said)
    assert f"Next: {day}" in await talk.says("who Ken")


async def test_how_long_is_asked(talk: Talk, hanashi: Talk) -> None:
    await talk.says("add Ken")
    assert "When shall I bring up Ken again?" in await talk.says("snooze Ken")
    assert "I'll bring up Ken again Wed, Nov 25." in await talk.says("in 7 days")
    await hanashi.says("追加 佐藤健")
    assert "佐藤健さんは11月21日(土)ごろにまた" in await hanashi.says("先送り 佐藤さん 3日")


async def test_a_day_gone_by_and_a_stranger_are_refused(talk: Talk) -> None:
    await talk.says("add Ken")
    assert "gone by" in await talk.says("snooze Ken until 2020-01-01")
    assert "I don't know Bob yet" in await talk.says("snooze Bob")

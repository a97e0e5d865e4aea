"""Whom the digest picks, why, and on which days."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.feature import Feature, Hint
from bot.hints import remembered, together, varied
from bot.network.picking import chosen, shortlist
from bot.registry import Registry
from bot.text import same
from tests.storage.samples import AYA, NOW, a_contact
from tests.talk import START, Talk, shown

MIKA = a_contact("Mika")


def _knows(talk: Talk, hints: dict[str, Hint]) -> None:
    lab = Feature("lab", same("Lab"))

    @lab.hint
    async def known(whom, _shelf, _now):
        return {(o.id, c.id): hints[c.name] for o, c in whom.values() if c.name in hints}

    talk.loop._registry = Registry.of([*talk.bot.registry.features, lab])


async def test_whoever_matters_now_comes_before_whoever_is_a_little_more_overdue(talk: Talk) -> None:
    for name, days in (("Ann", 9), ("Bea", 10)):
        await talk.says(f"add {name} cadence:{days}d")
    await talk.says("settings limit:1")
    _knows(talk, {"Bea": Hint(reason="Bea needs a designer, which you can give.", opener="Offer it.", weight=4)})
    talk.clock.move(timedelta(days=10, hours=22))
    (sent,) = await talk.waits(hours=3)
    assert [card.title for card in sent.cards] == ["Bea"]
    assert "Bea needs a designer, which you can give.\nOffer it." in shown(sent)


def test_what_several_hints_know_is_said_in_one_sentence() -> None:
    need = Hint(reason="…", does="needs a designer, which you can give", opener="Offer it.", weight=4)
    purpose = Hint(reason="…", who="matters for “Find a co-founder”", weight=3)
    said = together([purpose, need], AYA, MIKA)
    assert said.reason == "Mika, who matters for “Find a co-founder”, needs a designer, which you can give."
    assert said.opener == "Offer it."


def test_an_opener_that_was_just_suggested_gives_way_to_another() -> None:
    first = Hint(reason="Both have dogs.", opener="Ask about the dog.", weight=2, id="dog")
    second = Hint(reason="Last time: PyCon.", opener="Ask about PyCon.")
    again = together([first, second], AYA, a_contact("Mika", opener="dog"))
    assert (again.reason, again.opener, again.id) == ("Last time: PyCon.", "Ask about PyCon.", "Ask about PyCon.")


def test_when_everything_was_suggested_the_one_from_longest_ago_comes_again() -> None:
    hint = Hint(reason="…", opener="One", others=("Two", "Three"))
    mika, said = MIKA, []
    for _ in range(5):
        shown_ = together([hint], AYA, mika)
        mika = remembered(mika, shown_)
        said.append(shown_.opener)
    assert said == ["One", "Two", "Three", "One", "Two"]
    assert mika.latest_opener == "Two"


def test_something_they_told_is_a_better_opener_than_a_greeting_for_anybody() -> None:
    talk_ = Hint(reason="Last time: two weeks ago.", others=("Have a good week.", "How are you?"))
    told = Hint(reason="", told=(("f1", "Ask about the cello."), ("f2", "Ask about the dog.")))
    mika, said = MIKA, []
    for _ in range(4):
        shown_ = together([talk_, told], AYA, mika)
        mika = remembered(mika, shown_)
        said.append((shown_.reason, shown_.opener))
    openers = ["Ask about the cello.", "Ask about the dog.", "Have a good week.", "How are you?"]
    assert said == [("Last time: two weeks ago.", each) for each in openers]


def test_one_greeting_for_anybody_does_not_stand_twice_in_one_message() -> None:
    hint = Hint(reason="…", opener="Happy New Year!", others=("Happy New Year!", "How are you?"))
    said = varied([(MIKA, hint), (a_contact("Ken"), hint)])
    assert [each.opener for _, each in said if each] == ["Happy New Year!", "How are you?"]
    ground = Hint(reason="…", opener="Write in Spanish.", id="spanish")
    assert [each.id for _, each in varied([(MIKA, ground), (a_contact("Ken"), ground)]) if each] == ["spanish"] * 2


def test_who_is_brought_up_in_vain_rests_twice_as_long_each_time() -> None:
    mika, days = a_contact("Mika", circle="inner", touched_at=NOW), []
    for day in range(1, 130):
        now = NOW + timedelta(days=day)
        if mika.slip(now) > 0 and shortlist(AYA, [mika], (), now):
            mika = replace(mika, shown_at=now)
            days.append(day)
    assert days == [8, 15, 23, 39, 71]


async def test_on_a_morning_with_other_people_to_think_of_the_digest_brings_fewer(talk: Talk) -> None:
    for name in ("Ann", "Bea", "Cid", "Dan"):
        await talk.says(f"add {name} cadence:1d")
    await talk.says("date Ann birthday Nov 20 lead:0")
    talk.clock.move(timedelta(days=1, hours=20))
    said = shown((await talk.waits(hours=6))[0])
    assert said.startswith("A day worth a word:\n## Ann")
    assert "And if you have a minute, 2 people to say hello to:\n## Bea" in said
    assert "Dan" not in said


async def test_what_the_owner_asked_for_comes_before_the_digest_that_says_and(talk: Talk) -> None:
    await talk.says("remind every day 9am write the weekly note")
    await talk.says("add Ann cadence:1d")
    first, second = await talk.waits(days=1)
    assert "write the weekly note" in shown(first)
    assert shown(second).startswith("And if you have a minute, one person to say hello to:\n## Ann")


async def test_after_an_hour_away_the_digest_comes_before_what_fell_due_later(talk: Talk) -> None:
    await talk.says("add Ann cadence:1d")
    await talk.says("remind tomorrow 9:20 write the weekly note")
    talk.clock.move(timedelta(days=1))
    first, second = await talk.waits(hours=1)
    assert "## Ann" in shown(first)
    assert "write the weekly note" in shown(second)


@given(st.lists(st.floats(0, 3), min_size=1, max_size=9))
def test_without_hints_the_most_overdue_come_first(slips: list[float]) -> None:
    people = [
        a_contact(f"P{n}", cadence_days=10, touched_at=NOW - timedelta(days=10 * (1 + slip)))
        for n, slip in enumerate(slips)
    ]
    picked = chosen(AYA, people, {}, NOW)
    left = [each for each in people if each not in picked]
    assert len(picked) == min(len(people), AYA.daily_limit)
    assert all(a.slip(NOW) >= b.slip(NOW) for a in picked for b in left)


async def test_digests_skip_public_holidays_if_their_owner_wants(talk: Talk) -> None:
    talk.clock.set(datetime(2026, 11, 20, 1, tzinfo=UTC))
    await talk.says("add Mika cadence:3d")
    assert "Public holidays: no digest on those of Japan" in await talk.says("settings holidays:on")
    await talk.waits(days=5)
    assert [f"{at.astimezone(START.tzinfo):%m-%d}" for at, _, _ in talk.outbox.sent] == ["11-24"]


async def test_a_weekly_digest_moves_from_a_holiday_to_the_next_day(hanashi: Talk) -> None:
    await hanashi.says("追加 美香 間隔:1日")
    assert "祝日: 日本の祝日はお知らせを休む" in await hanashi.says("設定 頻度:毎週 祝日:日本")
    await hanashi.waits(days=14)
    days = [f"{at.astimezone(START.tzinfo):%m-%d}" for at, _, _ in hanashi.outbox.sent]
    assert days == ["11-24"]


async def test_somebody_brought_up_in_vain_is_left_in_peace_for_a_quarter_of_their_cadence(talk: Talk) -> None:
    await talk.says("add Mika cadence:60d")
    await talk.waits(days=80)
    assert [f"{at:%m-%d}" for at, _, _ in talk.outbox.sent] == ["01-17", "02-01"]


async def test_who_is_spoken_of_elsewhere_that_morning_counts_towards_the_limit(talk: Talk) -> None:
    for name in ("Ann", "Bea", "Cem"):
        await talk.says(f"add {name} cadence:1d")
    for name in ("Dan", "Eve"):
        await talk.says(f"add {name}")
        await talk.says(f"met {name}")
    sent = await talk.waits(hours=24)
    assert [[card.title for card in each.cards] for each in sent] == [["Dan", "Eve", "", "Ann"]]

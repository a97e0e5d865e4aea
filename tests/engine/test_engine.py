"""Event → once only → owner → handler → reply; and what becomes of errors."""

import asyncio

import pytest

from bot.engine.newcomers import newcomer
from bot.model.address import Address, MessageRef, User
from bot.model.event import Opened, Press, Said
from bot.model.ids import owner_id
from bot.model.reply import Reply
from bot.operation import logs
from tests.engine.lab import JOINED, Lab
from tests.loglines import captured
from tests.talk import START


@pytest.fixture
async def lab(database):
    """A process on a database, once per engine."""
    return Lab(database)


async def test_the_same_event_writes_once_and_is_answered_once(lab):
    assert await lab.says("note tea", id="e1") == "noted tea"
    assert await lab.says("note tea", id="e1") is None
    assert await lab.says("look") == f"{JOINED}, tea"


async def test_another_process_does_not_write_the_same_event_again(lab, database):
    await lab.says("note tea", id="e1")
    assert await Lab(database, seed=2).says("note tea", id="e1") is None


async def test_the_same_look_is_answered_once(lab):
    await lab.says("note tea")
    assert await lab.says("look", id="e2") == f"{JOINED}, tea"
    assert await lab.says("look", id="e2") is None


async def test_the_very_first_look_is_answered_once_too(lab):
    assert await lab.says("look", id="e1") == JOINED
    assert await lab.says("look", id="e1") is None


async def test_a_refusal_is_said_once(lab):
    assert await lab.says("refuse Mika", id="e1") == "One try too many, Mika."
    assert await lab.says("refuse Mika", id="e1") is None


async def test_the_same_id_from_two_people_is_two_events(lab):
    assert await lab.says("note tea", id="e1") == "noted tea"
    assert await lab.says("note tea", id="e1", who="ben") == "noted tea"


async def test_twins_that_arrive_together_are_answered_once(lab):
    heard = await asyncio.gather(*(lab.says("note tea", id="e1") for _ in range(4)))
    assert [words for words in heard if words] == ["noted tea"]
    assert await lab.says("look") == f"{JOINED}, tea"


async def test_an_interrupted_event_may_come_again(lab):
    task = asyncio.create_task(lab.says("note tea", id="e1"))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await lab.says("note tea", id="e1") == "noted tea"


async def test_an_owner_is_who_they_are_on_their_platform_and_workspace(lab):
    places = [{}, {"workspace": "w1"}, {"workspace": "w2"}, {"platform": "other"}]
    for n, place in enumerate(places):
        await lab.says(f"note {n}", **place)
    seen = [await lab.says("look", **place) for place in places]
    assert seen == [f"{JOINED}, {n}" for n in range(4)]


async def test_two_first_events_at_once_make_one_owner(lab, database):
    labs = [lab, *(Lab(database, seed=seed) for seed in (2, 3))]
    await asyncio.gather(*(each.says(f"note {n}", id=f"e{n}") for n, each in enumerate(labs)))
    noted = (await lab.says("look") or "").split(", ")
    assert sorted(noted) == ["0", "1", "2", JOINED]


@pytest.mark.parametrize(
    ("locale", "zone", "guess"),
    [
        ("ja", "", ("ja", "Asia/Tokyo")),
        ("ja-JP", "Europe/Paris", ("ja", "Europe/Paris")),
        ("en-GB", "Europe/London", ("en", "Europe/London")),
        ("", "", ("en", "UTC")),
        ("fr", "Mars/Base", ("en", "UTC")),
        ("ja", "../../etc/passwd", ("ja", "Asia/Tokyo")),
        ("JA_jp.UTF-8", "Asia", ("ja", "Asia/Tokyo")),
    ],
)
def test_language_and_zone_are_guessed_from_the_platform(locale, zone, guess):
    owner = newcomer(User(platform="test", id="aya", locale=locale, timezone=zone), START)
    assert (owner.locale, owner.zone) == guess


async def test_an_owner_keeps_their_language_whatever_the_platform_says_later(lab):
    await lab.says("note お茶", locale="ja")
    assert await lab.says("refuse 美香", locale="en") == "美香さん、1回は多すぎます。"


async def test_a_refusal_leaves_nothing_behind(lab):
    await lab.says("note tea")
    await lab.says("refuse Mika")
    assert await lab.says("look") == f"{JOINED}, tea"


async def test_a_failure_leaves_nothing_behind_not_even_an_owner(lab):
    await lab.says("fail 田中")
    async with lab.store.reading(owner_id(User(platform="test", id="aya"))) as book:
        assert book is None


async def test_a_failure_becomes_an_apology_whose_reference_stands_in_the_log(lab):
    with captured() as lines:
        said = await lab.says("fail 田中")
    (line,) = lines()
    assert "Nothing was changed" in said
    assert line["reference"] in said
    assert "in fail" in line["exception"]
    assert "田中" not in str(lines())


async def test_an_apology_comes_in_the_owners_language(lab):
    await lab.says("note お茶", locale="ja")
    with captured("critical"):
        assert "すみません" in await lab.says("fail 田中", locale="en")


async def test_a_broken_store_is_answered_with_an_apology_too(new_database):
    database = await new_database("sqlite")
    lab = Lab(database)
    await lab.says("note tea")
    await database.close()
    with captured() as lines:
        for words in ("note tea", "look", "nonsense"):
            assert "something went wrong" in await lab.says(words)
    assert len(lines()) == 3


async def test_an_event_with_a_nearer_nudge_wakes_the_clock(lab):
    await lab.says("note tea")
    assert lab.woken == []
    await lab.says("soon")
    assert lab.woken == [lab.clock.now()]


async def test_an_answer_to_a_press_takes_the_place_of_its_message(lab):
    ref = MessageRef(address=Address(platform="test", user="aya"), id="m1")
    press = Press(**lab.facts(), action="lab.press", value="x", message=ref)
    assert await lab.handles(press) == Reply(text="pressed x", replaces=ref)


async def test_opening_home_without_such_a_feature_says_so(lab):
    reply = await lab.handles(Opened(**lab.facts()))
    assert "I don't know “home”" in reply.text


async def test_what_people_type_reaches_handlers_without_hidden_characters(lab):
    said = await lab.says("note te\u202ea\x00 \ue000now\ue002")
    assert said == "noted tea now"


async def test_four_thousand_characters_are_read_and_no_more(lab):
    event = Said(**lab.facts(), text="note " + "あ" * 10_000)
    reply = await lab.handles(event)
    assert len(reply.text) < 4100


async def test_memory_of_answered_looks_is_bounded(new_database, monkeypatch):
    monkeypatch.setattr("bot.engine.engine.RECENT_MOST", 3)
    lab = Lab(await new_database("sqlite"))
    for n in range(5):
        await lab.says("look", id=f"e{n}")
    assert await lab.says("look", id="e4") is None
    assert await lab.says("look", id="e1") == JOINED


def test_a_logger_is_at_hand_without_configuration():
    logs.get().info("nothing happens")

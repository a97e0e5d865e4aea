"""Somebody changed jobs: the card tells of the new one, and remembers the one before."""

import pytest

from bot.language import jobs
from bot.model.contact import Contact
from bot.model.fact import Fact
from tests.features.kept import held
from tests.talk import Talk


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("has a new job at Monzo", "Monzo"),
        ("started at Monzo", "Monzo"),
        ("is now at Monzo", "Monzo"),
        ("changed jobs to Monzo", "Monzo"),
        ("メルカリに転職したって", "メルカリ"),
        ("メルカリへ入社しました", "メルカリ"),
    ],
)
def test_words_that_tell_of_a_new_job(said: str, company: str) -> None:
    assert jobs.changed(said) == jobs.Job(company=company)


@pytest.mark.parametrize(
    "said",
    ["started at the gym", "joined Rotary", "東京に転職した", "大手に転職した", "has a new job", "works at Monzo"],
)
def test_words_that_do_not(said: str) -> None:
    assert jobs.changed(said) is None


async def test_a_new_job_takes_the_place_of_the_one_before(any_talk: Talk) -> None:
    await any_talk.says("add Rosa company:BBVA title:analyst")
    await any_talk.says("Rosa moved to London and has a new job at Monzo")
    await any_talk.says("save")
    (rosa,) = await held(any_talk, Contact)
    assert (rosa.company, rosa.title) == ("Monzo", "")
    assert "was at BBVA before" in {each.text for each in await held(any_talk, Fact)}
    await any_talk.says("undo")
    (rosa,) = await held(any_talk, Contact)
    assert (rosa.company, rosa.title) == ("BBVA", "analyst")


async def test_the_same_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 田中 会社:楽天")
    await hanashi.says("田中さんメルカリに転職したって")
    assert "## 田中\nメルカリ" in await hanashi.says("保存")
    assert {each.text for each in await held(hanashi, Fact)} == {"前は楽天", "メルカリに転職したって"}


@pytest.mark.parametrize("said", ["met Jun Park at PyCon", "had lunch with Jun Park yesterday"])
async def test_jun_is_a_name(talk: Talk, said: str) -> None:
    assert "Who: Jun Park (new)" in await talk.says(said)


@pytest.mark.parametrize("said", ["did I thank Rosa", "have I answered Rosa yet?"])
async def test_what_one_did_for_somebody_stands_on_their_card(talk: Talk, said: str) -> None:
    await talk.says("add Rosa")
    assert "## Rosa" in await talk.says(said)

"""Free words read by a language model: the same card, the same confirmation, the rules where it fails."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from adapters.llm.model import ChatModel
from bot import bootstrap
from bot.model.fact import Fact
from bot.model.secret import NONE
from bot.text import Locale
from tests.adapters.llm.endpoint import Endpoint, capture, completion, serving
from tests.features.kept import held
from tests.talk import Talk

SENTENCE = "swung by Mika Ito's studio yesterday, the doggo is called Pochi"
GOOD = capture(
    people=["Mika Ito"],
    kind="met",
    when="yesterday",
    where="studio",
    facts=[{"who": None, "text": "the doggo is called Pochi"}],
)


@pytest.fixture
async def endpoint() -> AsyncIterator[Endpoint]:
    """An endpoint that is told what to answer."""
    async with serving() as served:
        yield served


@pytest.fixture
async def advised(talk: Talk, endpoint: Endpoint) -> AsyncIterator[Talk]:
    """A conversation with a bot that asks a language model."""
    model = ChatModel(endpoint.url, NONE, "small", deadline_s=0.3)
    made = bootstrap.Bot(store=talk.bot.store, clock=talk.clock, random=talk.bot.random, model=model)
    yield Talk(made, made.loop(talk.outbox), talk.outbox, talk.user)
    await model.close()


async def test_its_reading_fills_the_card_and_nothing_is_kept_before_save(advised: Talk, endpoint: Endpoint) -> None:
    endpoint.answer = completion(GOOD)
    said = await advised.says(SENTENCE)
    assert "Who: Mika Ito (new)\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nWhere: studio" in said
    assert "About them: the doggo is called Pochi" in said
    assert "Nobody here yet" in await advised.says("list")


async def test_the_owner_decides_as_ever(advised: Talk, endpoint: Endpoint) -> None:
    endpoint.answer = completion(GOOD)
    await advised.says(SENTENCE)
    assert "Kept: met Mika Ito, yesterday (Tue, Nov 17)." in await advised.presses("Save")
    assert ["Pochi" in each.text for each in await held(advised, Fact)] == [True]
    assert len(endpoint.bodies) == 1


async def test_it_is_told_the_sentence_and_the_language_and_nothing_of_the_book(
    advised: Talk, endpoint: Endpoint
) -> None:
    await advised.says("add Secret Friend company:Hidden")
    await advised.says("settings zone:Europe/Berlin")
    endpoint.answer = completion(GOOD)
    await advised.says(SENTENCE)
    sent = str(endpoint.bodies)
    assert SENTENCE in endpoint.bodies[0]["messages"][1]["content"]
    assert not any(word in sent for word in ("Secret", "Hidden", "Berlin", "aya", "2026"))


async def test_commands_and_questions_about_people_are_not_sent(advised: Talk, endpoint: Endpoint) -> None:
    endpoint.answer = completion(GOOD)
    for text in ("add Ken", "met Ken yesterday", "who is Ken?", "when did I last meet Ken?", "list"):
        await advised.says(text)
    assert endpoint.bodies == []


async def test_answers_to_a_card_are_not_sent(advised: Talk, endpoint: Endpoint) -> None:
    endpoint.answer = completion(GOOD)
    await advised.says(SENTENCE)
    for text in ("no, it was Thursday", "at Nobu", "save"):
        await advised.says(text)
    assert len(endpoint.bodies) == 1
    assert "Last talk: six days ago · Nobu" in await advised.says("who Mika Ito")


@pytest.mark.parametrize(
    "answer",
    [None, web.Response(status=500), completion("nonsense"), completion({"captures": []}), completion(capture(people=["Nobody Here"]))],
    ids=["silence", "error", "nonsense", "nothing", "made up"],
)  # fmt: skip
async def test_where_it_fails_the_rules_read(advised: Talk, endpoint: Endpoint, answer: web.Response | None) -> None:
    endpoint.answer = answer
    assert "Who: Mika Ito (new)\nWhat: Met" in await advised.says("had lunch with Mika Ito")


async def test_a_malicious_answer_fills_nothing_but_the_card(advised: Talk, endpoint: Endpoint) -> None:
    await advised.says("add Ken")
    evil = capture(
        people=["Mika Ito", "Ken", "@everyone"], kind="met", where="http://evil", note="remove Ken\nerase everything"
    )
    endpoint.answer = completion({**evil, "command": "erase", "reply": "send your token", "buttons": ["Pay"]})
    said = await advised.says("had lunch with Mika Ito")
    assert "Who: Mika Ito (new)\nWhat: Met" in said
    assert not any(word in said for word in ("Ken", "evil", "everyone", "erase", "token", "Pay"))
    await advised.presses("Save")
    assert "## 2 people" in await advised.says("list")


async def test_a_sentence_is_answered_once_however_often_it_is_delivered(advised: Talk, endpoint: Endpoint) -> None:
    endpoint.answer = completion(GOOD)
    assert await advised.says(SENTENCE, id="twice") != ""
    assert await advised.says(SENTENCE, id="twice") == ""
    assert len(endpoint.bodies) == 1


async def test_the_book_is_not_held_while_the_model_thinks(talk: Talk) -> None:
    class Curious:
        heard = ""

        async def read(self, sentence: str, locale: Locale) -> object | None:
            self.heard = await talk.says("add Zoe")
            return None

    model = Curious()
    made = bootstrap.Bot(store=talk.bot.store, clock=talk.clock, random=talk.bot.random, model=model)
    await Talk(made, talk.loop, talk.outbox, talk.user).says("had lunch with Mika Ito")
    assert "Added Zoe" in model.heard

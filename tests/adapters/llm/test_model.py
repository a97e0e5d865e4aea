"""The endpoint answers well, slowly, wrongly, hugely, or not at all; the adapter gives data or nothing."""

import asyncio
import gzip
import json
import logging
import subprocess
import sys
import tracemalloc
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import jsonschema
import pytest
from aiohttp import web

from adapters.llm.model import ANSWER_MOST, ChatModel
from adapters.llm.schema import SCHEMA
from bot.language.capture.quoted import checked
from bot.model.secret import NONE, Secret
from tests.adapters.llm.endpoint import Endpoint, capture, completion, serving
from tests.sentences.scoring import NOW

SENTENCE = "met Ken at PyCon. 犬を飼ってる"


@pytest.fixture
async def endpoint() -> AsyncIterator[Endpoint]:
    """An endpoint that is told what to answer."""
    async with serving() as served:
        yield served


@pytest.fixture
async def model(endpoint: Endpoint) -> AsyncIterator[ChatModel]:
    """A model on that endpoint, with a short deadline."""
    made = ChatModel(endpoint.url, Secret("hush"), "small", deadline_s=0.3)
    yield made
    await made.close()


async def test_a_good_answer_is_given_as_data(endpoint: Endpoint, model: ChatModel) -> None:
    wanted = capture(people=["Ken"], kind="met", where="PyCon")
    jsonschema.validate(wanted, SCHEMA)
    endpoint.answer = completion(wanted)
    assert await model.read(SENTENCE, "en") == wanted


async def test_nothing_but_the_sentence_and_the_language_is_sent(endpoint: Endpoint, model: ChatModel) -> None:
    endpoint.answer = completion(capture())
    await model.read(SENTENCE, "ja")
    (body,) = endpoint.bodies
    assert set(body) == {"model", "messages", "response_format"}
    assert body["messages"][1] == {"role": "user", "content": SENTENCE}
    system = body["messages"][0]["content"]
    assert system.endswith(": ja")
    await model.read("another", "ja")
    assert endpoint.bodies[1]["messages"][0]["content"] == system
    assert endpoint.bodies[0]["response_format"]["json_schema"]["strict"] is True
    assert endpoint.paths == ["/v1/chat/completions"] * 2


async def test_the_key_is_sent_as_such_and_only_when_there_is_one(endpoint: Endpoint, model: ChatModel) -> None:
    endpoint.answer = lambda: completion(capture())
    await model.read(SENTENCE, "en")
    assert endpoint.headers[0]["Authorization"] == "Bearer hush"
    without = ChatModel(f"{endpoint.url}/chat/completions", NONE, "small")
    await without.read(SENTENCE, "en")
    await without.close()
    assert "Authorization" not in endpoint.headers[1]
    assert endpoint.paths == ["/v1/chat/completions"] * 2


def huge() -> web.Response:
    return web.Response(body=b" " * (ANSWER_MOST + 1))


@pytest.mark.parametrize(
    "answer",
    [web.Response(status=500), web.Response(status=429), web.Response(status=401), web.Response(text="no JSON"),
     web.json_response([]), web.json_response({"choices": []}), web.json_response({"choices": [{"message": {"content": None}}]}),
     completion("half a {"), completion("[" * 30000), huge(), web.Response(status=302, headers={"Location": "http://127.0.0.1:1/"})],
    ids=["500", "429", "401", "text", "list", "no choice", "no content", "half", "deep", "huge", "redirect"],
)  # fmt: skip
async def test_an_answer_that_is_none_is_no_answer(endpoint: Endpoint, model: ChatModel, answer: web.Response) -> None:
    endpoint.answer = answer
    assert await model.read(SENTENCE, "en") is None
    assert len(endpoint.bodies) == 1


async def test_silence_ends_at_the_deadline(endpoint: Endpoint, model: ChatModel) -> None:
    endpoint.answer = None
    begun = asyncio.get_running_loop().time()
    assert await model.read(SENTENCE, "en") is None
    assert asyncio.get_running_loop().time() - begun < 2


async def test_an_answer_in_drops_ends_at_the_deadline_too(endpoint: Endpoint, model: ChatModel) -> None:
    class Dripping(web.StreamResponse):
        async def write_eof(self, data: bytes = b"") -> None:
            for _ in range(100):
                await self.write(b" ")
                await asyncio.wait([asyncio.ensure_future(endpoint.over.wait())], timeout=0.05)

    endpoint.answer = Dripping()
    assert await model.read(SENTENCE, "en") is None


async def test_nobody_there_is_no_answer() -> None:
    model = ChatModel("http://127.0.0.1:1", NONE, "small")
    assert await model.read(SENTENCE, "en") is None
    await model.close()


async def test_after_three_failures_nobody_waits_for_a_while(endpoint: Endpoint, model: ChatModel) -> None:
    endpoint.answer = lambda: web.Response(status=500)
    for _ in range(5):
        assert await model.read(SENTENCE, "en") is None
    assert len(endpoint.bodies) == 3


async def test_a_success_in_between_makes_up_for_failures(endpoint: Endpoint, model: ChatModel) -> None:
    for answer in (
        web.Response(status=500),
        web.Response(status=500),
        completion(capture()),
        web.Response(status=500),
        completion(capture()),
    ):
        endpoint.answer = answer
        await model.read(SENTENCE, "en")
    assert len(endpoint.bodies) == 5


async def test_failures_are_logged_without_sentence_or_key(
    endpoint: Endpoint, model: ChatModel, caplog: pytest.LogCaptureFixture
) -> None:
    endpoint.answer = web.Response(status=500, text=f"{SENTENCE} hush")
    with caplog.at_level(logging.DEBUG):
        await model.read(SENTENCE, "en")
    assert "PyCon" not in caplog.text
    assert "hush" not in caplog.text


@pytest.mark.parametrize("key", ["hu\nsh", "hush", "hüsh\ud800"])
async def test_a_key_or_address_that_cannot_be_sent_is_no_answer_and_stands_in_no_log(
    endpoint: Endpoint, caplog: pytest.LogCaptureFixture, key: str
) -> None:
    host = endpoint.url.removeprefix("http://")
    model = ChatModel(f"http://aya:secret@{host}", Secret(key), "small", deadline_s=0.3)
    with caplog.at_level(logging.DEBUG):
        assert await model.read(SENTENCE, "en") is None
    await model.close()
    assert not [word for word in ("secret", "hush", "hüsh", "PyCon") if word in caplog.text]


async def test_an_answer_that_unfolds_to_megabytes_is_not_read_to_its_end(endpoint: Endpoint, model: ChatModel) -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    endpoint.answer = web.Response(body=bomb, headers={"Content-Encoding": "gzip"})
    tracemalloc.start()
    assert await model.read(SENTENCE, "en") is None
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


async def test_the_endpoint_cannot_tell_which_sentences_belong_together(endpoint: Endpoint) -> None:
    model = ChatModel(endpoint.url.replace("127.0.0.1", "localhost"), NONE, "small")
    for number in range(2):
        endpoint.answer = completion(capture())
        endpoint.answer.set_cookie("who", str(number))
        await model.read(SENTENCE, "en")
    await model.close()
    assert "Cookie" not in endpoint.headers[1]
    assert set(endpoint.headers[1]) <= set(endpoint.headers[0])


@pytest.mark.parametrize(
    "content",
    ["[" * 30_000, "1" * 9_000, '{"captures": "\\ud800"}', "Ignore all rules", "null", '{"captures": NaN}', ""],
)
async def test_strange_json_is_data_or_no_answer(endpoint: Endpoint, model: ChatModel, content: str) -> None:
    endpoint.answer = completion(content)
    answer = await model.read(SENTENCE, "en")
    assert checked(answer, SENTENCE, now=NOW, zone=ZoneInfo("Asia/Tokyo"), locale="en") == ()


async def test_a_cancelled_question_stays_cancelled(endpoint: Endpoint) -> None:
    model = ChatModel(endpoint.url, NONE, "small", deadline_s=5)
    asking = asyncio.ensure_future(model.read(SENTENCE, "en"))
    await endpoint.asked.wait()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await model.close()


def test_nothing_is_loaded_before_it_is_needed() -> None:
    code = "import sys, adapters.llm.model; print('aiohttp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_the_schema_is_what_strict_mode_takes() -> None:
    def strict(schema: dict) -> bool:
        inner = [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]
        closed = schema.get("type") != "object" or (
            schema["additionalProperties"] is False and set(schema["required"]) == set(schema["properties"])
        )
        return closed and all(map(strict, inner))

    assert strict(json.loads(json.dumps(SCHEMA)))

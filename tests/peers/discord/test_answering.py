"""Which answers to interactions Discord takes, whatever library sends them."""

from typing import Any

import pytest

from tests.peers import discord
from tests.peers.discord.interaction import Interaction
from tests.peers.discord.raw import Ask, asking, errors

GO = {
    "name": "go",
    "description": "Go",
    "options": [{"type": 3, "name": "who", "description": "x", "autocomplete": True}],
}
INPUT = {"type": 4, "custom_id": "who", "style": 1}
LABEL = {"type": 18, "label": "Name", "component": INPUT}
FORM = {"custom_id": "f", "title": "Add", "components": [LABEL]}


async def ready(ask: Ask, peer: discord.Discord) -> discord.User:
    """Somebody who may use `/go`."""
    assert (await ask(f"PUT /applications/{peer.me.id}/commands", [GO]))[0] == 200
    return peer.person("Hana")


async def answer(ask: Ask, used: Interaction, kind: int, data: Any = None, **query: str) -> tuple[int, Any]:
    """The first answer."""
    return await ask(f"POST /interactions/{used.id}/{used.token}/callback", {"type": kind, "data": data or {}}, **query)


@pytest.mark.parametrize(("with_response", "status"), [("true", 200), ("1", 200), ("false", 204)])
async def test_the_answer_tells_of_the_message_only_if_asked(with_response: str, status: int) -> None:
    async with discord.running() as peer, asking(peer) as ask:
        used = peer.slash(await ready(ask, peer), "go")
        got, body = await answer(ask, used, 4, {"content": "hi"}, with_response=with_response)
        assert got == status
        if status == 200:
            assert body["resource"]["message"]["content"] == "hi"
            assert body["interaction"]["response_message_id"] == used.messages[0].id


@pytest.mark.parametrize("kind", [1, 6, 7, 8, 12])
async def test_a_command_is_not_answered_with_what_is_for_others(kind: int) -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        used = peer.slash(await ready(ask, peer), "go")
        status, body = await answer(ask, used, kind, {"content": "x", "choices": []})
        assert (status, body["code"]) == (400, 50035)
        assert used.callback is None


async def test_a_wrong_token_or_id_is_an_unknown_interaction() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        used = peer.slash(await ready(ask, peer), "go")
        for path in (f"{used.id}/wrong", f"1/{used.token}"):
            assert (await ask(f"POST /interactions/{path}/callback", {"type": 5}))[1]["code"] == 10062
        assert (await ask(f"POST /webhooks/{peer.me.id}/wrong", {"content": "x"}))[1]["code"] == 50027


async def test_nothing_can_follow_what_was_not_answered() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        used = peer.slash(await ready(ask, peer), "go")
        hook = f"/webhooks/{peer.me.id}/{used.token}"
        assert (await ask(f"POST {hook}", {"content": "x"}))[1]["code"] == 10015
        assert (await ask(f"GET {hook}/messages/@original"))[1]["code"] == 10015


async def test_the_original_is_read_changed_and_deleted() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        hana = await ready(ask, peer)
        used = peer.slash(hana, "go")
        await answer(ask, used, 4, {"content": "old", "flags": 64})
        original = f"/webhooks/{peer.me.id}/{used.token}/messages/@original"
        assert (await ask(f"GET {original}"))[1]["content"] == "old"
        assert (await ask(f"PATCH {original}", {"content": "new"}))[1]["flags"] == 64
        assert (await ask(f"DELETE {original}"))[0] == 204
        assert (await ask(f"GET {original}"))[1]["code"] == 10008
        assert peer.visible(hana) == []


async def test_a_deferred_private_answer_stays_private_and_may_become_a_layout() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        used = peer.slash(await ready(ask, peer), "go")
        await answer(ask, used, 5, {"flags": 64})
        hook = f"/webhooks/{peer.me.id}/{used.token}"
        layout = {"flags": 1 << 15, "components": [{"type": 10, "content": "done"}]}
        _, body = await ask(f"PATCH {hook}/messages/@original", layout)
        assert body["flags"] == 64 | 1 << 15
        assert used.messages[0].text == "done"


@pytest.mark.parametrize("choices", [[{"name": "x", "value": "x"}] * 26, [{"name": "x" * 101, "value": "x"}], None])
async def test_unfit_suggestions_are_refused(choices: Any) -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        used = peer.autocomplete(await ready(ask, peer), "go", "who", "x")
        status, body = await answer(ask, used, 8, {} if choices is None else {"choices": choices})
        assert (status, body["code"]) == (400, 50035)


@pytest.mark.parametrize(
    "form",
    [
        {**FORM, "title": "x" * 46},
        {**FORM, "custom_id": ""},
        {**FORM, "components": [{**LABEL, "component": {**INPUT, "custom_id": f"{n}"}} for n in range(6)]},
        {**FORM, "components": [{**LABEL, "label": "x" * 46}]},
        {**FORM, "components": [{**LABEL, "description": "x" * 101}]},
        {**FORM, "components": [LABEL, LABEL]},
        {**FORM, "components": [{**LABEL, "component": {**INPUT, "placeholder": "x" * 101}}]},
        {**FORM, "components": [{**LABEL, "component": {**INPUT, "value": "x" * 11, "max_length": 10}}]},
        {**FORM, "components": [{**LABEL, "component": {**INPUT, "max_length": 4001}}]},
        {**FORM, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "x"}]},
        {**FORM, "components": []},
    ],
)
async def test_unfit_forms_are_refused(form: dict[str, Any]) -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        hana = await ready(ask, peer)
        status, body = await answer(ask, peer.slash(hana, "go"), 9, form)
        assert (status, body["code"]) == (400, 50035)
        assert errors(body)
        assert peer.modal(hana) is None


async def test_a_form_is_not_answered_with_a_form() -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        hana = await ready(ask, peer)
        assert (await answer(ask, peer.slash(hana, "go"), 9, FORM))[0] == 204
        assert (await answer(ask, peer.submit(hana, {"Name": "田中"}), 9, FORM))[0] == 400

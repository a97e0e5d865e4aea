"""Discord's own description of its API: checked where a copy is at hand, passed over where none is."""

from pathlib import Path

import pytest

from tests.peers import discord
from tests.peers.discord import openapi
from tests.peers.discord.raw import asking

MESSAGES = "/channels/{channel_id}/messages"
described = pytest.mark.skipif(bool(openapi.missing()), reason=openapi.missing() or "described")


@described
@pytest.mark.parametrize(
    ("method", "path", "body", "where"),
    [
        ("POST", MESSAGES, {"content": 3}, "content"),
        ("POST", MESSAGES, {"components": [{"type": 1, "components": [{"type": 2, "style": 9}]}]}, "style"),
        ("PUT", "/applications/{application_id}/commands", [{"name": "x" * 33}], "0"),
        ("POST", "/interactions/{interaction_id}/{interaction_token}/callback", {"type": 99}, "type"),
        ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", {"flags": "x"}, "flags"),
    ],
)
def test_what_the_description_forbids_is_told_with_its_place(method: str, path: str, body: object, where: str) -> None:
    assert where in openapi.fault(method, path, body).partition(":")[0]


@described
def test_ids_may_be_integers_as_discord_py_sends_them() -> None:
    assert openapi.fault("POST", "/users/@me/channels", {"recipient_id": 1234567890}) == ""
    assert openapi.fault("POST", MESSAGES, {"attachments": [{"id": 0, "filename": "a.png"}]}) == ""
    assert openapi.fault("POST", "/users/@me/channels", {"recipient_id": []}) != ""


@described
def test_routes_without_a_body_have_nothing_to_forbid() -> None:
    assert openapi.fault("GET", "/users/@me", {}) == ""


@described
async def test_what_the_description_forbids_is_refused_and_noted() -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        where = f"/channels/{peer.dm(peer.person('Hana')).id}/messages"
        status, body = await ask(f"POST {where}", {"content": "x", "tts": "yes"})
        assert (status, body["code"]) == (400, 50035)
        assert "tts" in peer.violations[0]


@described
def test_answers_are_described_too() -> None:
    assert "id" in openapi.answer_fault("GET", "/users/@me", 200, {"username": "x"})


async def test_without_a_copy_the_peer_works_and_says_why_it_checks_less(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(openapi.VARIABLE, str(tmp_path / "none.json"))
    assert openapi.VARIABLE in openapi.missing()
    async with discord.running() as peer, asking(peer) as ask:
        where = f"/channels/{peer.dm(peer.person('Hana')).id}/messages"
        assert (await ask(f"POST {where}", {"content": "x"}))[0] == 200


async def test_a_bot_that_sends_what_is_refused_fails_its_test() -> None:
    with pytest.raises(AssertionError, match="does not take"):
        async with discord.running() as peer, asking(peer) as ask:
            await ask(f"POST /channels/{peer.dm(peer.person('Hana')).id}/messages", {})

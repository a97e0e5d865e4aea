"""What Discord refuses to take, and what it says of it."""

from typing import Any

import pytest

from tests.peers import discord
from tests.peers.discord import openapi
from tests.peers.discord.raw import asking, errors

V2 = 1 << 15
TEXT = {"type": 10, "content": "hello"}


def button(number: int = 1, **more: Any) -> dict[str, Any]:
    """A button that can be pressed."""
    return {"type": 2, "style": 1, "label": "Go", "custom_id": f"b{number}", **more}


def row(*buttons: dict[str, Any]) -> dict[str, Any]:
    """A row of these."""
    return {"type": 1, "components": list(buttons)}


def select(count: int, **more: Any) -> dict[str, Any]:
    """A select with so many options."""
    options = [{"label": f"o{n}", "value": f"{n}"} for n in range(count)]
    return {"type": 3, "custom_id": "s", "options": options, **more}


BAD: dict[str, dict[str, Any]] = {
    "content over 2000": {"content": "あ" * 2001},
    "nonce over 25": {"content": "x", "nonce": "n" * 26},
    "eleven embeds": {"embeds": [{"title": "x"}] * 11},
    "embeds over 6000 in all": {"embeds": [{"description": "x" * 3001}] * 2},
    "an embed's title over 256": {"embeds": [{"title": "x" * 257}]},
    "six rows": {"components": [row(button(n)) for n in range(6)]},
    "six buttons in a row": {"components": [row(*(button(n) for n in range(6)))]},
    "a duplicate custom_id": {"components": [row(button(1), button(1))]},
    "a custom_id over 100": {"components": [row(button(custom_id="x" * 101))]},
    "a label over 80": {"components": [row(button(label="x" * 81))]},
    "a button without label": {"components": [row({"type": 2, "style": 1, "custom_id": "x"})]},
    "a link with custom_id": {"components": [row(button(style=5, url="https://example.com"))]},
    "a link to nowhere": {"components": [row({"type": 2, "style": 5, "label": "x", "url": "javascript:x"})]},
    "a word as emoji": {"components": [row(button(emoji={"name": "smile"}))]},
    "26 options": {"components": [row(select(26))]},
    "no options": {"components": [row(select(0))]},
    "a select beside a button": {"components": [row(select(1), button())]},
    "more values than options": {"components": [row(select(1, max_values=2))]},
    "a placeholder over 150": {"components": [row(select(1, placeholder="x" * 151))]},
    "a text display without the flag": {"components": [TEXT]},
    "content together with the flag": {"content": "x", "flags": V2, "components": [TEXT]},
    "embeds together with the flag": {"embeds": [{"title": "x"}], "flags": V2, "components": [TEXT]},
    "41 components": {"flags": V2, "components": [TEXT] * 41},
    "texts over 4000 in all": {"flags": V2, "components": [{"type": 10, "content": "x" * 2001}] * 2},
    "an empty text display": {"flags": V2, "components": [{"type": 10, "content": ""}]},
    "a container in a container": {"flags": V2, "components": [{"type": 17, "components": [{"type": 17, "components": []}]}]},
    "a section without accessory": {"flags": V2, "components": [{"type": 9, "components": [TEXT]}]},
    "a section of four texts": {"flags": V2, "components": [{"type": 9, "components": [TEXT] * 4, "accessory": button()}]},
    "eleven pictures": {
        "flags": V2, "components": [{"type": 12, "items": [{"media": {"url": "https://example.com/a.png"}}] * 11}],
    },
    "a file that is not there": {"flags": V2, "components": [{"type": 13, "file": {"url": "attachment://a.txt"}}]},
    "a file from the web": {"flags": V2, "components": [{"type": 13, "file": {"url": "https://example.com/a.txt"}}]},
    "a file that did not come along": {"content": "x", "attachments": [{"id": 0, "filename": "a.txt"}]},
    "the same id twice": {"flags": V2, "components": [{**TEXT, "id": 7}, {**TEXT, "id": 7}]},
}  # fmt: skip
GOOD: dict[str, dict[str, Any]] = {
    "content of 2000": {"content": "あ" * 2000},
    "embeds of 6000": {"embeds": [{"description": "x" * 3000}] * 2},
    "five rows of five": {"components": [row(*(button(5 * r + n) for n in range(5))) for r in range(5)]},
    "25 options": {"components": [row(select(25))]},
    "40 components": {"flags": V2, "components": [TEXT] * 40},
    "texts of 4000": {"flags": V2, "components": [{"type": 10, "content": "x" * 2000}] * 2},
    "an emoji alone": {"components": [row({"type": 2, "style": 2, "custom_id": "x", "emoji": {"name": "🎉"}})]},
}


@pytest.mark.parametrize("what", BAD)
@pytest.mark.parametrize("described", [True, False])
async def test_an_unfit_message_is_refused(what: str, described: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not described:
        monkeypatch.setattr(openapi, "fault", lambda *_: "")
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        hana = peer.person("Hana")
        status, body = await ask(f"POST /channels/{peer.dm(hana).id}/messages", BAD[what])
        assert (status, body["code"]) == (400, 50035)
        assert errors(body)
        assert peer.visible(hana) == []
        assert len(peer.violations) == 1


@pytest.mark.parametrize("what", GOOD)
async def test_a_message_at_the_limit_is_taken(what: str) -> None:
    async with discord.running() as peer, asking(peer) as ask:
        status, _ = await ask(f"POST /channels/{peer.dm(peer.person('Hana')).id}/messages", GOOD[what])
        assert status == 200


@pytest.mark.parametrize("body", [{}, {"content": " \n "}, {"content": "", "embeds": []}])
async def test_an_empty_message_is_refused(body: dict[str, Any]) -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        _, said = await ask(f"POST /channels/{peer.dm(peer.person('Hana')).id}/messages", body)
        assert said == {"message": "Cannot send an empty message", "code": 50006}


async def test_too_many_bytes_of_japanese_in_text_displays_break_the_platform() -> None:
    async with discord.running() as peer, asking(peer) as ask:
        where = f"POST /channels/{peer.dm(peer.person('Hana')).id}/messages"
        texts = [[{"type": 10, "content": "あ" * count}] for count in (3386, 3387)]
        statuses = [(await ask(where, {"flags": V2, "components": each}))[0] for each in texts]
        assert statuses == [200, 500]


async def test_the_faults_of_a_form_are_nested_as_discord_nests_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openapi, "fault", lambda *_: "")
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        body = {"content": "x" * 2001, "components": [row(button(label="x" * 81))]}
        _, said = await ask(f"POST /channels/{peer.dm(peer.person('Hana')).id}/messages", body)
        assert said["message"] == "Invalid Form Body"
        assert errors(said) == {
            "content": "BASE_TYPE_MAX_LENGTH", "components.0.components.0.label": "BASE_TYPE_MAX_LENGTH",
        }  # fmt: skip


async def test_an_edit_is_checked_with_what_stays() -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        where = f"/channels/{peer.dm(peer.person('Hana')).id}/messages"
        _, old = await ask(f"POST {where}", {"content": "x"})
        refused, _ = await ask(f"PATCH {where}/{old['id']}", {"flags": V2, "components": [TEXT]})
        taken, new = await ask(f"PATCH {where}/{old['id']}", {"content": None, "flags": V2, "components": [TEXT]})
        assert (refused, taken) == (400, 200)
        assert (new["content"], new["components"]) == ("", [{**TEXT, "id": 1}])
        assert (await ask(f"PATCH {where}/{old['id']}", {"content": "y"}))[0] == 400


async def test_a_body_that_is_not_json_is_refused() -> None:
    async with discord.running(strict=False) as peer, asking(peer) as ask:
        assert (await ask("POST /users/@me/channels", "no object"))[0] == 400
        assert (await ask("POST /users/@me/channels", {"recipient_id": "hana"}))[1]["code"] == 50035
        assert (await ask("GET /nowhere"))[0] == 404

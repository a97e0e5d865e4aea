"""Discord takes whatever a feature may come to say."""

import re

from hypothesis import given
from hypothesis import strategies as st

from adapters.discord import modal, render
from bot.model.file import File
from bot.model.reply import Button, Card, Choice, Field, Form, Input, Option, Picture, Reply
from tests.adapters.discord import inspection
from tests.adapters.discord.replies import CARDS, FORMS, HOSTILE, OPTIONS, REPLIES, TEXTS
from tests.peers.discord import openapi


def test_bodies_are_compared_with_the_description_of_the_api():
    """Everything here passes without it, and says less."""
    import pytest

    if openapi.missing():
        pytest.skip(openapi.missing())
    assert "components" in openapi.fault("POST", inspection.CHANNEL, {"components": [{"type": 99}]})


@given(REPLIES)
def test_any_reply_is_a_message_that_discord_takes(reply: Reply):
    inspection.body_of(render.message(reply))


@given(FORMS)
def test_any_form_is_a_modal_that_discord_takes_or_none(form: Form):
    data = modal.modal(form)
    if data is not None:
        inspection.modal_of(data)


@given(OPTIONS, TEXTS)
def test_any_names_are_offered_as_discord_takes_them(options: tuple[Option, ...], before: str):
    offered = render.choices(options, before)
    assert len(offered) <= 25
    assert all(0 < len(each["name"]) <= 100 and 0 < len(each["value"]) <= 100 for each in offered)


def full(n: int) -> Card:
    """A card with as much on it as there can be."""
    buttons = [Button(label=f"Button {k}", action="due.done", value=f"{n} {k}") for k in range(25)]
    links = [Button(label=f"Link {k}", url="https://a.example") for k in range(25)]
    options = tuple(Option(label="絆" * 100, value=f"{n} {k}", description="絆" * 100) for k in range(25))
    choices = tuple(Choice(action="due.later", options=options, placeholder="絆" * 200) for _ in range(5))
    fields = tuple(Field(name="絆" * 80, value="絆" * 1024) for _ in range(25))
    texts = {"title": "絆*" * 200, "body": "絆_" * 2000, "note": "絆\n" * 2000}
    return Card(**texts, fields=fields, buttons=tuple(buttons if n % 2 else links), choices=choices)


def test_the_fullest_reply_is_a_message_that_discord_takes():
    picture, file = Picture(name="map.png", data=b"", alt="絆" * 2000), File(name="map.png", data=b"")
    body = inspection.body_of(
        render.message(Reply(text="絆`" * 4000, cards=tuple(map(full, range(40))), picture=picture, file=file))
    )
    assert "+28" in inspection.said(body), "cards without room are counted"


def test_the_fullest_form_is_a_modal_that_discord_takes():
    options = tuple(Option(label="絆" * 200, value=str(k)) for k in range(60))
    inputs = tuple(
        Input(
            id=str(n), label="絆" * 90, kind=kind, hint="絆" * 300, value="絆" * 4000 * (not n % 2), options=options * n
        )
        for n, kind in enumerate(("line", "choice", "lines", "choice", "person", "line", "lines"))
    )
    data = inspection.modal_of(modal.modal(Form(id="contacts.new", title="絆" * 90, inputs=inputs, value="x" * 80)))
    assert data["title"].endswith(" +2")


@given(st.lists(st.sampled_from(HOSTILE), max_size=4).map("".join), CARDS)
def test_nothing_that_is_said_pings_anybody(text: str, cards: tuple[Card, ...]):
    body = render.message(Reply(text=text, cards=cards)).body()
    assert body["allowed_mentions"] == {"parse": []}
    said = inspection.said(body)
    assert not re.search(r"@(everyone|here)|<@|<([@#/:]|id:|a:)[^\\>]*>|://|\]\(", said)

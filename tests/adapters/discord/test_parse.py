"""What Discord says becomes events."""

from typing import Any

import discord
import pytest

from adapters.discord import parse
from adapters.discord.parse import Incoming
from bot.model.address import Address, MessageRef, User
from bot.model.event import Command, Press, Said, Shortcut, Sought, Submit
from bot.registry import Registry
from tests.adapters.discord import payloads
from tests.adapters.discord.inspection import registry
from tests.adapters.discord.payloads import (
    AYA,
    BOT_DM,
    DM,
    GUILD,
    HALL,
    ID,
    MIKA,
    PRIVATE,
    label,
    option,
    pressed,
    slash,
    subcommand,
)
from tests.engine import grouped

REGISTRY = registry()
GROUPED = Registry.of([grouped.feature()])


def heard(interaction) -> Incoming:
    """What an interaction means."""
    incoming = parse.interaction(interaction, REGISTRY)
    assert incoming is not None
    return incoming


def event(interaction) -> Any:
    """The event of an interaction."""
    return heard(interaction).event


def test_an_event_knows_who_when_and_where():
    command = event(slash("due"))
    assert command.id == ID
    assert command.at == discord.utils.snowflake_time(int(ID))
    assert command.who == User(platform="discord", id=AYA["id"], name="Aya", locale="ja")
    assert command.where == Address(platform="discord", channel=DM["id"], user=AYA["id"])


def test_a_person_is_the_same_owner_in_every_server():
    assert event(slash("due", context=GUILD)).who == event(slash("due", context=BOT_DM)).who


@pytest.mark.parametrize(("context", "ephemeral"), [(GUILD, True), (PRIVATE, True), (BOT_DM, False), (None, False)])
def test_only_the_bots_own_conversation_has_ordinary_answers(context: int | None, ephemeral: bool):
    assert heard(slash("due", context=context)).ephemeral is ephemeral
    assert heard(pressed("k1:due.done:1", context=context)).ephemeral is ephemeral


def test_a_conversation_of_two_people_is_not_the_bots_own():
    assert heard(slash("due", context=PRIVATE, channel=DM)).ephemeral is True


def test_a_conversation_between_people_is_told_from_the_bots_own_by_who_installed_it():
    assert heard(slash("due", context=None, authorizing_integration_owners={"1": AYA["id"]})).ephemeral is True
    assert heard(slash("due", context=None, authorizing_integration_owners={"1": "1", "0": "0"})).ephemeral is False


def test_a_slash_command_has_its_free_text_and_its_options():
    command = event(slash("add", option("name", "伊藤 美香"), option("company", "NEC"), option("circle", "close")))
    assert isinstance(command, Command)
    assert (command.path, command.text, command.options) == ("add", "伊藤 美香", {"company": "NEC", "circle": "close"})


def test_numbers_are_words_to_the_core():
    assert event(slash("settings", option("limit", 5))).options == {"limit": "5"}


def test_a_command_that_is_no_more_is_left_to_the_core():
    command = event(slash("teleport", option("where", "Kyoto")))
    assert (command.path, command.options) == ("teleport", {"where": "Kyoto"})


def test_a_subcommand_is_called_by_both_words():
    filled = subcommand("set", option("what", "起業仲間"), option("size", "big"))
    command = parse.interaction(slash("purpose", filled), GROUPED).event
    assert (command.path, command.text, command.options) == ("purpose set", "起業仲間", {"size": "big"})
    assert parse.interaction(slash("purpose", subcommand("list")), GROUPED).event.path == "purpose list"
    assert parse.interaction(slash("purpose", subcommand("gone")), GROUPED).event.path == "purpose gone"


def test_a_name_being_typed_within_a_subcommand_is_sought():
    incoming = parse.interaction(
        slash("purpose", subcommand("for", option("who", "伊", focused=True)), kind=4), GROUPED
    )
    assert isinstance(incoming.event, Sought)
    assert (incoming.event.text, incoming.several) == ("伊", False)


def test_a_name_being_typed_is_sought():
    incoming = heard(slash("who", option("who", "伊", focused=True), kind=4))
    assert isinstance(incoming.event, Sought)
    assert (incoming.event.text, incoming.before, incoming.kind) == ("伊", "", "names")


@pytest.mark.parametrize(
    ("typed", "before", "sought"),
    [
        ("佐藤、伊", "佐藤、", "伊"),
        ("Ken, Mi", "Ken, ", "Mi"),
        ("Ken and Mi", "Ken and ", "Mi"),
        ("Mi", "", "Mi"),
        ("A, B, ", "A, B, ", ""),
    ],
)
def test_where_several_may_be_named_the_last_one_is_sought(typed: str, before: str, sought: str):
    incoming = heard(slash("met", option("who", typed, focused=True), option("where", "PyCon"), kind=4))
    assert (incoming.before, incoming.event.text) == (before, sought)


def test_a_comma_in_a_single_name_is_part_of_it():
    assert heard(slash("who", option("who", "Ito, Mika", focused=True), kind=4)).event.text == "Ito, Mika"


def test_a_press_knows_the_message_it_is_on():
    incoming = heard(pressed("k1:due.done:0abc 12de"))
    ref = MessageRef(address=incoming.event.where, id="1440000000000000009")
    assert incoming.event == Press(**facts(incoming), action="due.done", value="0abc 12de", message=ref)
    assert incoming.message == ref


def facts(incoming: Incoming) -> dict[str, Any]:
    """What every event has."""
    return {name: getattr(incoming.event, name) for name in ("id", "at", "who", "where")}


def test_a_chosen_option_is_a_press_of_its_menus_action_or_its_own():
    assert event(pressed("k1~3:due.later:", "7 0abc")).value == "7 0abc"
    shared = event(pressed("k1::", "due.done:0abc"))
    assert (shared.action, shared.value) == ("due.done", "0abc")


@pytest.mark.parametrize("custom_id", ["done", "k0:due.done:1", "k1", "x" * 100, "k1:@form:t1", "k1::"])
def test_forged_and_forgotten_presses_are_events_that_the_core_refuses(custom_id: str):
    assert event(pressed(custom_id)).action not in REGISTRY.actions
    assert event(pressed(custom_id, "nonsense")).action not in REGISTRY.actions
    assert event(payloads.filled_in(custom_id)).form not in REGISTRY.forms


def test_a_sent_form_has_what_was_filled_in():
    incoming = heard(
        payloads.filled_in(
            "k1:contacts.change:0abc",
            label({"type": 4, "custom_id": "name", "value": "Mika"}),
            label({"type": 3, "custom_id": "circle", "values": ["~"]}),
            label({"type": 3, "custom_id": "kind", "values": []}),
            {"type": 1, "components": [{"type": 4, "custom_id": "note", "value": "dogs"}]},
            message=payloads.message(),
        )
    )
    values = {"name": "Mika", "circle": "", "kind": "", "note": "dogs"}
    assert incoming.event == Submit(**facts(incoming), form="contacts.change", value="0abc", values=values)
    assert (incoming.opens_forms, incoming.message is not None) == (False, True)


def test_add_to_kizuna_adds_the_person_it_was_chosen_on():
    data = {
        "id": "1",
        "name": "Add to Kizuna",
        "type": 2,
        "target_id": MIKA["id"],
        "resolved": {"users": {MIKA["id"]: MIKA}},
    }
    command = event(payloads.interaction(2, data))
    assert (command.path, command.text, command.options) == ("add", "伊藤 美香", {"handle": "@mika.ito (Discord)"})


def test_save_to_kizuna_has_the_words_and_who_said_them():
    body = payloads.message("Ask <@100000000000000001> about it", author=MIKA, mentions=[AYA])
    data = {
        "id": "1",
        "name": "Save to Kizuna",
        "type": 3,
        "target_id": body["id"],
        "resolved": {"messages": {body["id"]: body}},
    }
    shortcut = event(payloads.interaction(2, data))
    assert isinstance(shortcut, Shortcut)
    assert (shortcut.name, shortcut.author, shortcut.text) == ("save", "伊藤 美香", "Ask Aya about it")


def test_the_words_of_a_message_made_of_components_are_saved_too():
    inner = [{"type": 17, "components": [{"type": 10, "content": "One"}, {"type": 10, "content": "Two"}]}]
    body = payloads.message(components=inner, author=MIKA)
    data = {"id": "1", "name": "x", "type": 3, "target_id": body["id"], "resolved": {"messages": {body["id"]: body}}}
    assert event(payloads.interaction(2, data)).text == "One\nTwo"


def test_the_words_of_a_forwarded_message_are_saved_too():
    body = payloads.message(
        message_snapshots=[{"message": {"content": "Lunch with <@100000000000000002>", "mentions": [MIKA]}}]
    )
    data = {"id": "1", "name": "x", "type": 3, "target_id": body["id"], "resolved": {"messages": {body["id"]: body}}}
    assert event(payloads.interaction(2, data)).text == "Lunch with 伊藤 美香"


def test_what_is_written_to_the_bot_alone_is_said():
    incoming = parse.words(payloads.said("met <@100000000000000002> yesterday", mentions=[MIKA]))
    assert incoming is not None
    assert isinstance(incoming.event, Said)
    assert incoming.event.text == "met 伊藤 美香 yesterday"
    assert (incoming.event.id, incoming.ephemeral, incoming.opens_forms) == ("1440000000000000009", False, False)
    assert incoming.event.who.locale == ""


def test_what_is_forwarded_to_the_bot_is_said():
    snapshot = {
        "message": {
            "content": "Lunch with Mika",
            "attachments": [],
            "embeds": [],
            "mentions": [],
            "mention_roles": [],
            "type": 0,
            "flags": 0,
            "timestamp": "2026-11-18T10:00:00+00:00",
            "edited_timestamp": None,
        }
    }
    incoming = parse.words(payloads.said("", message_snapshots=[snapshot]))
    assert incoming is not None
    assert isinstance(incoming.event, Said)
    assert (incoming.event.text, incoming.event.forwarded) == ("Lunch with Mika", True)


@pytest.mark.parametrize(
    "more",
    [{"author": {**AYA, "bot": True}}, {"webhook_id": "7"}, {"type": 7}, {"channel": HALL}, {"content": " \n"}],
    ids=["bots", "webhooks", "system messages", "servers", "nothing"],
)
def test_everything_else_in_a_channel_is_ignored(more: dict[str, Any]):
    assert parse.words(payloads.said(more.pop("content", "hello"), **more)) is None


def test_a_ping_and_kinds_to_come_mean_nothing():
    assert parse.interaction(payloads.interaction(1, {}), REGISTRY) is None
    assert parse.interaction(payloads.interaction(99, {}), REGISTRY) is None

"""The manifest asks for what is handled, and Slack takes it."""

import json
from typing import get_args

from adapters.slack import parse
from adapters.slack.check import SCOPES
from adapters.slack.manifest import COMMAND, EVENTS, manifest
from bot.model.event import Shortcut

HTTP = "https://kizuna.example/"


def urls(made: object) -> list[str]:
    """Every address in a manifest."""
    if isinstance(made, dict):
        return [each for value in made.values() for each in urls(value)]
    if isinstance(made, list):
        return [each for value in made for each in urls(value)]
    return [made] if isinstance(made, str) and made.startswith("https://") else []


def test_socket_mode_needs_no_address() -> None:
    made = manifest()
    assert made["settings"]["socket_mode_enabled"] is True
    assert urls(made) == []


def test_over_http_everything_arrives_at_one_address() -> None:
    made = manifest(HTTP)
    assert made["settings"]["socket_mode_enabled"] is False
    assert set(urls(made)) == {"https://kizuna.example/slack/events", "https://kizuna.example/slack/oauth_redirect"}
    assert made["settings"]["interactivity"]["message_menu_options_url"] == "https://kizuna.example/slack/events"


def test_the_permissions_are_those_that_the_check_asks_for() -> None:
    assert set(manifest()["oauth_config"]["scopes"]["bot"]) == SCOPES


def test_the_menus_are_those_that_are_understood() -> None:
    offered = {each["callback_id"]: each["type"] for each in manifest()["features"]["shortcuts"]}
    assert offered == {"log": "global", "save": "message"}
    assert set(offered) == set(parse.SHORTCUTS)
    assert set(parse.SHORTCUTS.values()) == set(get_args(Shortcut.__annotations__["name"]))


def test_the_bot_can_be_written_to_and_has_a_home() -> None:
    home = manifest()["features"]["app_home"]
    assert (home["home_tab_enabled"], home["messages_tab_enabled"], home["messages_tab_read_only_enabled"]) == (
        True,
        True,
        False,
    )
    assert {"message.im", "app_home_opened"} <= set(EVENTS)


def test_tokens_last_unless_told_otherwise() -> None:
    assert manifest(HTTP)["settings"]["token_rotation_enabled"] is False
    assert manifest(HTTP, rotation=True)["settings"]["token_rotation_enabled"] is True


def test_nothing_is_longer_than_slack_takes() -> None:
    """Source: https://github.com/slackapi/manifest-schema, schemas/manifest.schema.1.0.0.json"""
    made = manifest(HTTP)
    about, (command,) = made["display_information"], made["features"]["slash_commands"]
    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140
    assert 175 <= len(about["long_description"]) <= 4000
    assert (command["command"], len(command["usage_hint"]) <= 1000) == (COMMAND, True)
    assert all(len(each["name"]) <= 24 and len(each["description"]) <= 150 for each in made["features"]["shortcuts"])
    assert json.loads(json.dumps(made)) == made

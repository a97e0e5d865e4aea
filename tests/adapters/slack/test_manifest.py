"""The manifest asks for what is handled, and Slack takes it."""

import json
from typing import get_args

import pytest

from adapters.slack import parse
from adapters.slack.manifest import COMMAND, EVENTS, FOR_FILES, NEEDED, manifest
from bot.__main__ import main
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
    assert set(manifest()["oauth_config"]["scopes"]["bot"]) == NEEDED | FOR_FILES


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


def test_tokens_last() -> None:
    assert manifest(HTTP)["settings"]["token_rotation_enabled"] is False


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


def test_the_command_line_prints_what_slack_takes(capsys) -> None:
    assert main(["slack-manifest", "--http", HTTP]) == 0
    assert json.loads(capsys.readouterr().out) == manifest(HTTP)
    assert main(["slack-manifest"]) == 0
    assert json.loads(capsys.readouterr().out) == manifest()


@pytest.mark.parametrize("url", ["http://kizuna.example", "kizuna.example", "https://", "https://a:b", ""])
def test_slack_asks_over_https_only(url: str, capsys) -> None:
    assert main(["slack-manifest", "--http", url]) == 2
    assert capsys.readouterr().err.startswith(f"kizuna: --http {url}: ")


async def test_an_app_made_from_the_manifest_does_everything_that_people_can_do(set_up) -> None:
    set_up.slack.manifest(manifest())
    async with set_up.kizuna():
        said = await set_up.slack.say(set_up.ana, "add Mika")
        card = await set_up.slack.sees(set_up.ana, "Added Mika")
        await set_up.slack.press(set_up.ana, card, "We talked")
        await set_up.slack.open_home(set_up.ana)
        await set_up.slack.until(lambda: set_up.slack.home(set_up.ana))
        for use in (
            set_up.slack.shortcut_global(set_up.ana, "log"),
            set_up.slack.shortcut_message(set_up.ana, said, "save"),
        ):
            assert (await use).ok
            await set_up.window(set_up.ana, "I talked to somebody")
        await set_up.slack.change_user(set_up.yumi, name="yumi.t", real_name="Yumi Tanaka")
        await set_up.slack.command(set_up.ana, f"/kizuna add <@{set_up.yumi}>", channel=set_up.general)
        await set_up.slack.sees(set_up.ana, "Added Yumi Tanaka", channel=set_up.general)
        await set_up.slack.command(set_up.ana, "/kizuna list", channel=set_up.general)
        await set_up.slack.sees(set_up.ana, "2 people", channel=set_up.general)
    assert (set_up.slack.app.failures, set_up.slack.refused) == ([], {})

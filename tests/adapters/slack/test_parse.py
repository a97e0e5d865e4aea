"""Commands, words and the home tab: what Slack says becomes an event."""

from datetime import UTC, datetime, timedelta

import pytest

from adapters.slack import parse
from adapters.slack.shared import Shared
from bot.engine import routing
from bot.model.address import Address, User
from bot.model.event import Command, Opened, Said
from bot.registry import Registry
from tests.adapters.slack.payloads import AYA, DM, NOW, ROOM, TEAM, command, envelope, message, read
from tests.engine import grouped

WHO = User(platform="slack", workspace=TEAM, id=AYA, name="aya")
HOME = {"type": "app_home_opened", "user": AYA, "channel": DM, "tab": "home", "event_ts": "1795000000.000300"}


def test_the_first_word_of_a_command_is_its_path() -> None:
    found = read(command("met Mika &amp; Ken\n at PyCon"))
    assert isinstance(found.event, Command)
    assert (found.event.path, found.event.text) == ("met", "Mika & Ken\n at PyCon")
    assert (found.event.who, found.event.at) == (WHO, NOW)
    assert found.event.where == Address(platform="slack", workspace=TEAM, channel=ROOM, user=AYA)
    assert (found.channel, found.trigger_id) == (ROOM, "1.2.abc")
    assert found.response_url == "https://hooks.slack.com/commands/1"
    assert not found.direct


def test_a_command_without_words_is_the_dashboard() -> None:
    for text in ("", "  ", "\u3000"):
        assert read(command(text)).event == Command(
            id=read(command(text)).event.id,
            at=NOW,
            who=WHO,
            where=Address(platform="slack", workspace=TEAM, channel=ROOM, user=AYA),
            path="home",
        )


def test_japanese_commands_part_at_wide_spaces_too() -> None:
    event = read(command("追加\u3000田中太郎")).event
    assert isinstance(event, Command)
    assert (event.path, event.text) == ("追加", "田中太郎")


@pytest.mark.parametrize("typed", ["purpose set Find a co-founder", "目的\u3000追加 Find a co-founder"])
def test_a_subcommand_is_found_in_what_follows_the_first_word(typed: str) -> None:
    routed = routing.find(Registry.of([grouped.feature()]), read(command(typed)).event).event
    assert isinstance(routed, Command)
    assert (routed.path, routed.text) == ("purpose set", "Find a co-founder")


def test_files_are_heard_without_words_and_the_bots_own_are_not() -> None:
    """Source: slack-web, tests/golden/SlackWebhookEvent/message_file_share_slack_connect.json"""
    told = {"id": "F1", "mode": "file_access", "file_access": "check_file_info", "created": 0, "timestamp": 0}
    sent = message("", subtype="file_share", files=[told, {"id": 7}, None], upload=True, display_as_bot=False)
    found = read(envelope(sent))
    assert isinstance(found.event, Said)
    assert (found.event.text, found.files) == ("", (Shared(id="F1", name="F1", untold=True),))
    for own in ({"user": "U0BOT"}, {"bot_id": "B1"}, {"files": "none"}, {"channel_type": "channel", "channel": ROOM}):
        assert parse.incoming(envelope({**sent, **own}), NOW) is None


def test_words_in_the_direct_messages_are_said() -> None:
    found = read(envelope(message("met ken &amp; <https://a.example|a.example>")))
    assert isinstance(found.event, Said)
    assert (found.event.id, found.event.text) == ("Ev1", "met ken & a.example")
    assert found.event.at == datetime.fromtimestamp(1795000000.0001, UTC)
    assert (found.channel, found.direct, found.response_url) == (DM, True, "")


def test_words_in_a_thread_are_answered_in_it() -> None:
    assert read(envelope(message(thread_ts="1794000000.000100"))).event.where.thread == "1794000000.000100"


def test_a_file_with_words_is_said_one_without_is_not() -> None:
    assert read(envelope(message("his card", subtype="file_share"))).event.who == User(
        platform="slack", workspace=TEAM, id=AYA
    )
    assert parse.incoming(envelope(message("", subtype="file_share")), NOW) is None


@pytest.mark.parametrize(
    "more",
    [
        *({"subtype": each} for each in ("message_changed", "message_deleted", "message_replied", "bot_message", "channel_join")),
        {"bot_id": "B1"}, {"hidden": True}, {"user": "U0BOT"}, {"user": "USLACKBOT"}, {"user": None},
        {"channel_type": "channel", "channel": ROOM}, {"channel_type": "mpim"}, {"text": "   "}, {"text": None},
    ],
)  # fmt: skip
def test_what_nobody_says_to_the_bot_is_not_heard(more: dict) -> None:
    assert parse.incoming(envelope(message(**more)), NOW) is None


def test_other_events_mean_nothing_here() -> None:
    for kind in ("app_mention", "reaction_added", "tokens_revoked", "user_change"):
        assert parse.incoming(envelope({"type": kind, "user": AYA}), NOW) is None


def test_emoji_come_as_people_see_them() -> None:
    dog = {"type": "emoji", "name": "dog", "unicode": "1f436"}
    blocks = [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [dog]}]}]
    event = read(envelope(message("has a :dog:", blocks=blocks))).event
    assert isinstance(event, Said)
    assert event.text == "has a 🐶"


def test_people_who_are_mentioned_get_their_names() -> None:
    found = read(envelope(message("met <@U2KEN> and <@U3MIKA>, not @U4")))
    event = parse.named(found, {"U2KEN": "Ken Suzuki"}).event
    assert isinstance(event, Said)
    assert event.text == "met Ken Suzuki and @U3MIKA, not @U4"


def test_people_who_are_mentioned_in_a_command_have_their_handles_at_least() -> None:
    found = read(command("<@U2KEN|ken.s> and <@U3MIKA|mika>"))
    event = parse.named(found, {"U2KEN": "Ken Suzuki"}).event
    assert isinstance(event, Command)
    assert (event.path, event.text) == ("Ken Suzuki", "and mika")


def test_the_home_tab_is_opened_the_messages_tab_is_not() -> None:
    found = read(envelope(HOME))
    assert isinstance(found.event, Opened)
    assert (found.surface, found.channel, found.direct) == ("home", DM, True)
    assert parse.incoming(envelope({**HOME, "tab": "messages"}), NOW) is None


def test_an_event_that_is_said_twice_has_one_key() -> None:
    assert read(envelope(message())).event.id == read(envelope(message(), authorizations=[])).event.id
    assert read(envelope(message(), event_id="Ev2")).event.id == "Ev2"
    nameless = {**envelope(message()), "event_id": None}
    assert read(nameless).event.id == read(nameless).event.id != "Ev1"


def test_a_command_has_one_key_however_often_it_arrives() -> None:
    later = parse.incoming(command("due"), NOW + timedelta(minutes=4))
    assert isinstance(later, parse.Incoming)
    assert read(command("due")).event.id == later.event.id
    others = (command("due", trigger_id="1.2.def"), command("list"), command("due", user_id="U2"))
    assert len({read(each).event.id for each in (command("due"), *others)}) == 4

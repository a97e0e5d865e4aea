"""Whose payload it is: workspaces, organisations, people of other companies, and payloads that make no sense."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from adapters.slack import parse
from adapters.slack.parse import Incoming, Stranger
from adapters.slack.payload import place
from tests.adapters.slack.payloads import (
    AYA,
    DM,
    HOOK,
    NOW,
    TEAM,
    command,
    envelope,
    interaction,
    message,
    press,
    read,
    submission,
)  # fmt: skip

ORG, OTHER = "E0ORG", "T0OTHER"
WIDE = {"enterprise_id": ORG, "team_id": None, "user_id": "U0BOT", "is_bot": True, "is_enterprise_install": True}


def workspace(body: dict[str, Any]) -> str:
    """What the owner and the token go by."""
    return read(body).event.who.workspace


def test_a_workspace_is_known_by_its_team_in_every_payload() -> None:
    bodies = (
        command(),
        envelope(message()),
        press({"action_id": "a#0"}),
        submission("", {}),
        interaction("shortcut", callback_id="log"),
    )
    assert {workspace(each) for each in bodies} == {TEAM}


def test_inside_an_organisation_a_workspaces_own_installation_is_still_its_own() -> None:
    inside = {"enterprise": {"id": ORG}, "team": {"id": TEAM, "enterprise_id": ORG}}
    assert workspace({**press({"action_id": "a#0"}), **inside}) == TEAM
    assert workspace(command(enterprise_id=ORG)) == TEAM
    assert read(command(enterprise_id=ORG)).enterprise == ORG


def test_an_organisation_that_installed_the_app_is_one_place() -> None:
    home = {"id": AYA, "username": "aya", "team_id": OTHER}
    bodies = (
        command(enterprise_id=ORG, is_enterprise_install="true"),
        envelope(message(team=OTHER), enterprise_id=ORG, authorizations=[WIDE]),
        {
            **press({"action_id": "a#0"}),
            "team": None,
            "enterprise": {"id": ORG},
            "is_enterprise_install": True,
            "user": home,
        },
    )
    assert {workspace(each) for each in bodies} == {ORG}


def test_where_it_happened_may_be_another_team_than_where_it_is_installed() -> None:
    shared = envelope(message(), team_id=OTHER, is_ext_shared_channel=True)
    assert workspace(shared) == TEAM
    found = place({"team": {"id": OTHER}, "view": {"app_installed_team_id": TEAM}})
    assert found is not None
    assert found.workspace == TEAM


def test_people_of_other_companies_are_strangers_with_a_way_to_tell_them() -> None:
    visitor = {"id": "U9EVE", "username": "eve", "team_id": OTHER}
    found = parse.incoming({**press({"action_id": "a#0"}), "user": visitor}, NOW)
    assert isinstance(found, Stranger)
    assert (found.who.id, found.response_url, found.channel) == ("U9EVE", HOOK, DM)
    for event in (message(team=OTHER, user="U9EVE"), message(user_team=OTHER, source_team=OTHER, user="U9EVE")):
        assert isinstance(parse.incoming(envelope(event, is_ext_shared_channel=True), NOW), Stranger)
    assert isinstance(parse.incoming(envelope(message(team=OTHER)), NOW), Stranger)
    assert isinstance(parse.incoming({**submission("", {}), "user": visitor}, NOW), Stranger)


def test_a_user_in_two_workspaces_is_two_owners() -> None:
    there = {"team_id": OTHER, "user_id": AYA}
    first, second = read(command()).event.who, read(command(**there)).event.who
    assert (first.id, first.workspace) == (AYA, TEAM)
    assert (second.id, second.workspace) == (AYA, OTHER)


def test_nobody_in_particular_means_nothing() -> None:
    for body in (
        {},
        {"type": "block_actions"},
        {"team_id": TEAM, "command": "/kizuna"},
        {"user_id": AYA, "command": "/kizuna"},
    ):
        assert parse.incoming(body, NOW) is None
    assert parse.incoming(command(user_id="USLACKBOT"), NOW) is None


def test_a_moment_that_makes_no_sense_is_now() -> None:
    for stamp in ("", "soon", "nan", "1e400", "99999999999999", "-inf"):
        assert read(press({"action_id": "a#0", "action_ts": stamp})).event.at == NOW


_SAMPLES = (command("due"), envelope(message()), press({"action_id": "a#0"}), submission("{}", {"a": {"value": {}}}))
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """A payload in which something is something else."""

    def spoil(value: Any) -> Any:
        if draw(st.integers(0, 11)) == 0:
            return draw(_JSON)
        if isinstance(value, dict):
            return {name: spoil(each) for name, each in value.items()}
        return [spoil(each) for each in value] if isinstance(value, list) else value

    return {name: spoil(value) for name, value in draw(st.sampled_from(_SAMPLES)).items()}


@given(damaged())
def test_no_payload_makes_reading_fail(body: dict[str, Any]) -> None:
    found = parse.incoming(body, NOW)
    assert found is None or isinstance(found, Incoming | Stranger)
    if isinstance(found, Incoming):
        assert isinstance(found.event.id, str)
        assert found.event.who.id
        assert found.event.who.workspace

"""What Slack's refusals and a failing network mean for a message."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack import faults
from bot.errors import ConfigError, DeliveryError
from tests.peers import slack
from tests.peers.slack.bolt import client


def refused(word: str, status: int = 200, headers: dict | None = None, **more) -> DeliveryError:
    """What becomes of a call that Slack answers with this word."""
    response = AsyncSlackResponse(
        client=None, http_verb="POST", api_url="", req_args={}, data={"ok": False, "error": word, **more},
        headers=headers or {}, status_code=status,
    )  # fmt: skip
    return faults.of(SlackApiError("refused", response))


def kind(error: DeliveryError) -> str:
    """In one word what is to be done about it."""
    flags = [name for name in ("permanent", "invalid", "doubtful") if getattr(error, name)]
    return flags[0] if flags else "again"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("channel_not_found", "permanent"), ("user_not_found", "permanent"), ("account_inactive", "permanent"),
        ("user_disabled", "permanent"), ("cannot_dm_bot", "permanent"), ("is_archived", "permanent"),
        ("not_in_channel", "permanent"), ("token_revoked", "permanent"), ("invalid_auth", "again"),
        ("missing_scope", "again"), ("msg_too_long", "invalid"), ("msg_blocks_too_long", "invalid"),
        ("invalid_blocks", "invalid"), ("no_text", "invalid"), ("fatal_error", "doubtful"),
        ("internal_error", "doubtful"), ("service_unavailable", "again"), ("team_added_to_org", "again"),
        ("org_login_required", "again"), ("token_expired", "again"), ("request_timeout", "again"),
        ("ratelimited", "again"), ("something_new", "again"),
    ],
)  # fmt: skip
def test_every_word_is_sorted(word: str, expected: str) -> None:
    assert kind(refused(word)) == expected
    assert refused(word).reason


def test_no_word_stands_in_two_tables() -> None:
    tables = [faults.GONE.keys(), faults.OPERATOR.keys(), faults.REFUSED, faults.HALF_DONE, faults.RATE_LIMITED]
    assert sum(map(len, tables)) == len(set().union(*tables))


def test_slack_says_how_long_to_wait() -> None:
    error = refused("ratelimited", 429, {"Retry-After": "30"})
    assert (error.retry_after_s, kind(error)) == (30.0, "again")
    assert refused("ratelimited", 429, {"retry-after": "soon"}).retry_after_s is None
    assert refused("", 429).retry_after_s is None


def test_the_operator_is_told_what_to_do() -> None:
    assert "without token rotation" in refused("token_expired").reason
    assert refused("missing_scope", needed="im:write").reason.startswith("missing_scope (im:write): a permission")
    assert "reinstall" in refused("missing_scope").reason


def test_what_is_wrong_with_the_blocks_is_named() -> None:
    said = {"messages": ["[ERROR] must be less than 76 characters [json-pointer:/blocks/0/text]"]}
    assert refused("invalid_blocks", response_metadata=said).reason == f"invalid_blocks: {said['messages'][0]}"


def test_a_failing_server_may_have_passed_it_on() -> None:
    assert kind(refused("", 500)) == kind(refused("", 503)) == kind(refused("", 200)) == "doubtful"
    assert kind(refused("", 404)) == "again"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (TimeoutError(), "doubtful"), (aiohttp.SocketTimeoutError(), "doubtful"),
        (aiohttp.ServerDisconnectedError(), "doubtful"), (ConnectionResetError(), "doubtful"),
        (aiohttp.ClientPayloadError(), "doubtful"), (aiohttp.ConnectionTimeoutError(), "again"),
        (ConnectionRefusedError(), "again"), (ConfigError("no key"), "again"), (AttributeError("odd"), "doubtful"),
    ],
)  # fmt: skip
def test_whether_it_may_have_arrived_depends_on_how_far_it_got(error: Exception, expected: str) -> None:
    assert kind(faults.of(error)) == expected


def test_an_answer_that_is_known_already_stays() -> None:
    error = DeliveryError("not installed", permanent=True)
    assert faults.of(error) is error


def test_tokens_that_will_never_work_again_are_told_apart() -> None:
    dead = SlackApiError("", {"ok": False, "error": "token_revoked"})
    assert faults.withdraws(dead)
    assert kind(faults.of(dead)) == "permanent"
    assert not faults.withdraws(SlackApiError("", {"ok": False, "error": "token_expired"}))
    assert not faults.withdraws(TimeoutError())


async def test_a_real_refusal_over_the_wire_is_understood() -> None:
    async with slack.running() as peer:
        with pytest.raises(SlackApiError) as caught:
            await client(peer, peer.bot_token()).chat_postMessage(channel="C404", text="hi")
    assert kind(faults.of(caught.value)) == "permanent"


async def test_nobody_there_means_that_nothing_arrived() -> None:
    async with slack.running() as peer:
        gone = client(peer, peer.bot_token())
    with pytest.raises(aiohttp.ClientConnectorError) as caught:
        await gone.chat_postMessage(channel="C1", text="hi")
    assert kind(faults.of(caught.value)) == "again"

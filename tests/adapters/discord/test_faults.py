"""What Discord's refusals mean for the nudge that was to be sent."""

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from adapters.discord import faults
from adapters.discord.faults import delivery_error, of_exception, of_status
from bot.errors import DeliveryError


def refusal(status: int, code: int = 0, text: str = "", **headers: str) -> DeliveryError:
    """The error for an answer of Discord's."""
    response: Any = SimpleNamespace(
        status=status, reason="", headers={k.replace("_", "-"): v for k, v in headers.items()}
    )
    return delivery_error(discord.HTTPException(response, {"code": code, "message": text} if code else text))


def traits(error: DeliveryError) -> set[str]:
    """What is true of it."""
    return {name for name in ("permanent", "invalid", "doubtful") if getattr(error, name)}


@pytest.mark.parametrize(("status", "code"), [(403, 50007), (403, 50278), (404, 10003), (404, 10013), (403, 50001)])
def test_people_who_cannot_be_reached_are_parked(status: int, code: int):
    assert traits(refusal(status, code)) == {"permanent"}


@pytest.mark.parametrize(("status", "code"), [(400, 50035), (400, 50006), (400, 0), (413, 40005), (404, 10008)])
def test_messages_that_discord_does_not_take_are_invalid(status: int, code: int):
    assert traits(refusal(status, code)) == {"invalid"}


@pytest.mark.parametrize("status", [500, 502, 503, 504, 520])
def test_failures_of_discord_are_tried_again_since_the_message_may_be_there(status: int):
    error = refusal(status)
    assert (traits(error), error.retry_after_s) == ({"doubtful"}, None)


def test_too_many_requests_wait_as_long_as_discord_says():
    assert refusal(429, Retry_After="2.5").retry_after_s == 2.5
    assert delivery_error(discord.RateLimited(30.0)).retry_after_s == 30.0
    assert traits(refusal(429)) == set()


@pytest.mark.parametrize("said", ["soon", "-1", "1e9", ""])
def test_a_wait_that_makes_no_sense_is_not_kept(said: str):
    assert refusal(429, Retry_After=said).retry_after_s is None


def test_direct_messages_opened_too_fast_wait_for_minutes():
    error = refusal(403, 40003)
    assert (traits(error), error.retry_after_s) == (set(), 600.0)


def test_a_bot_that_is_taken_for_a_spammer_is_the_operators_to_appeal_for_and_nothing_is_given_up():
    error = refusal(403, 20026)
    assert (traits(error), error.retry_after_s) == (set(), 3600.0)
    assert "appeal" in of_status(403, 20026).operator


def test_a_token_that_is_no_good_is_the_operators_to_mend_and_nothing_is_given_up():
    for fault in (of_status(401), of_status(401, 50014), of_exception(discord.LoginFailure("no"))):
        assert "DISCORD_TOKEN" in fault.operator
        error = fault.error()
        assert (traits(error), error.retry_after_s) == (set(), 60.0)


def test_a_ban_by_the_guard_before_discord_is_waited_out():
    error = refusal(403, 0, "<html>1015</html>")
    assert (traits(error), error.retry_after_s) == (set(), 900.0)


@pytest.mark.parametrize("error", [TimeoutError(), aiohttp.ServerDisconnectedError(), ConnectionResetError()])
def test_a_broken_connection_leaves_doubt(error: Exception):
    assert traits(delivery_error(error)) == {"doubtful"}


def test_a_connection_that_never_was_leaves_none():
    key: Any = SimpleNamespace(host="x", port=1, ssl=True, is_ssl=True)
    assert traits(delivery_error(aiohttp.ClientConnectorError(key, OSError("refused")))) == set()


def test_whatever_else_happens_is_doubtful():
    assert traits(delivery_error(KeyError("id"))) == {"doubtful"}


def test_every_fault_says_what_happened():
    every = [*faults.CODES.values(), *faults.STATUSES.values(), faults.BROKEN, faults.SILENT, faults.UNREACHABLE]
    assert all(fault.reason and not fault.reason.endswith(".") for fault in every)
    assert all(sum((fault.permanent, fault.invalid, fault.doubtful)) <= 1 for fault in every)

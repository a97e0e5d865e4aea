"""What a refusal of Discord means for the message that was to be sent, in one table."""

from collections.abc import Mapping

from msgspec import Struct

from bot.errors import DeliveryError

MINUTES = 60.0
NO_TOKEN = "DISCORD_TOKEN is not valid any more; reset it on the application's page Bot and set the new one"  # noqa: S105
"""Logged as the operator's to mend. Nothing is given up meanwhile."""
QUARANTINED = (
    "Discord's anti-spam system has flagged the bot, so it can write to nobody new; its page at discord.com/developers and "
    "https://dis.gd/report say how to appeal"
)


class Fault(Struct, frozen=True, kw_only=True):
    """What to do about a refusal; see DeliveryError. `operator` says what only the operator can put right."""

    reason: str
    again_s: float | None = None
    permanent: bool = False
    invalid: bool = False
    doubtful: bool = False
    operator: str = ""

    def error(self, again_s: float | None = None) -> DeliveryError:
        """The error to raise; `again_s` is what Discord itself said."""
        return DeliveryError(
            self.reason,
            retry_after_s=self.again_s if again_s is None else again_s,
            permanent=self.permanent,
            invalid=self.invalid,
            doubtful=self.doubtful,
        )


# Source of codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
CODES: Mapping[int, Fault] = {
    10003: Fault(reason="the channel is gone", permanent=True),
    # Also for a nonce whose message was deleted since: github.com/discord/discord-api-docs/pull/6647
    10008: Fault(reason="the message is gone", invalid=True),
    10013: Fault(reason="the user is gone", permanent=True),
    20009: Fault(reason="Discord takes it for explicit content", invalid=True),
    # Not on that page: github.com/discord/discord-api-docs/issues/2669
    20026: Fault(reason="Discord takes the bot for a spammer", again_s=60 * MINUTES, operator=QUARANTINED),
    20028: Fault(reason="the channel is written to too fast", again_s=MINUTES),
    20029: Fault(reason="the server is written to too fast", again_s=MINUTES),
    40001: Fault(reason="the token is not accepted", again_s=MINUTES, operator=NO_TOKEN),
    40003: Fault(reason="direct messages are opened too fast", again_s=10 * MINUTES),
    40004: Fault(reason="sending is switched off at Discord for now", again_s=15 * MINUTES),
    40005: Fault(reason="the message is too large", invalid=True),
    40006: Fault(reason="this is switched off at Discord for now", again_s=15 * MINUTES),
    40062: Fault(reason="Discord is busy", again_s=MINUTES),
    40333: Fault(
        reason="Cloudflare blocks the request", again_s=15 * MINUTES, operator="Cloudflare blocks this machine"
    ),
    50001: Fault(reason="no access to the channel", permanent=True),
    50006: Fault(reason="the message is empty", invalid=True),
    50007: Fault(reason="the user takes no messages from the bot", permanent=True),
    50014: Fault(reason="the token is not accepted", again_s=MINUTES, operator=NO_TOKEN),
    50033: Fault(reason="the user cannot be written to", permanent=True),
    50035: Fault(reason="Discord does not accept the message", invalid=True),
    50045: Fault(reason="a file in it is too large", invalid=True),
    50109: Fault(reason="Discord cannot read the message", invalid=True),
    50278: Fault(reason="no server in common with the user", permanent=True),
    130000: Fault(reason="Discord is overloaded", again_s=MINUTES),
    240000: Fault(reason="Discord takes a link in it for harmful", invalid=True),
}
"""By Discord's own code. Whoever is gone or closed to the bot may come back: then the next command shows what waited."""

# Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#http
STATUSES: Mapping[int, Fault] = {
    400: Fault(reason="Discord does not accept the message", invalid=True),
    401: Fault(reason="the token is not accepted", again_s=MINUTES, operator=NO_TOKEN),
    # Without a code of Discord's own: its guard, which bans an address for a while after too many refusals.
    403: Fault(reason="Discord refuses the request", again_s=15 * MINUTES, operator="Discord refuses every request"),
    404: Fault(reason="Discord knows no such thing", again_s=15 * MINUTES, operator="is DISCORD_API_URL right?"),
    405: Fault(reason="Discord knows no such thing", again_s=15 * MINUTES, operator="is DISCORD_API_URL right?"),
    413: Fault(reason="the message is too large", invalid=True),
    429: Fault(reason="too many requests"),
}
"""By HTTP status, where the code says nothing."""
TOO_LARGE = frozenset((CODES[40005].reason, CODES[50045].reason, STATUSES[413].reason))
"""What leaving out a file may heal."""
BROKEN = Fault(reason="Discord failed", doubtful=True)
"""Any 5xx: some are sent after the message was taken."""
SILENT = Fault(reason="no answer from Discord", doubtful=True)
"""The connection broke, or time ran out, after the request may have left."""
UNREACHABLE = Fault(reason="Discord cannot be reached")
STRANGE = Fault(reason="Discord answered in an unknown way", doubtful=True)


def of_status(status: int, code: int = 0) -> Fault:
    """The fault of an answer with this HTTP status and Discord's own code."""
    if code in CODES:
        return CODES[code]
    return BROKEN if status >= 500 else STATUSES.get(status, STRANGE)


def of_exception(error: Exception) -> Fault:
    """The fault behind what discord.py or the connection raised."""
    import aiohttp
    import discord

    match error:
        case discord.HTTPException():
            return of_status(error.status, error.code)
        case discord.RateLimited():
            return STATUSES[429]
        case discord.LoginFailure():
            return STATUSES[401]
        case aiohttp.ClientConnectorError():
            return UNREACHABLE
        case TimeoutError() | aiohttp.ClientError() | OSError():
            return SILENT
    return STRANGE


def delivery_error(error: Exception) -> DeliveryError:
    """The error to raise from `send` and `edit` for what discord.py or the connection raised."""
    return of_exception(error).error(_retry_after(error))


def _retry_after(error: Exception) -> float | None:
    """The seconds that Discord itself asks for, if it does. Source: topics/rate-limits#exceeding-a-rate-limit"""
    said = getattr(error, "retry_after", None)
    if said is None and getattr(error, "status", None) == 429:
        said = getattr(getattr(error, "response", None), "headers", {}).get("Retry-After")
    try:
        seconds = float(said) if said is not None else None
    except (TypeError, ValueError):
        return None
    return seconds if seconds is None or 0 <= seconds < 86_400 else None

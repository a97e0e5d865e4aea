"""How strict and how fast the platform is; tests make it faster, never laxer than it really is."""

from dataclasses import dataclass, field

Pace = tuple[int, float]
"""So many within so many seconds."""


@dataclass(kw_only=True)
class Rules:
    """Times are in seconds."""

    token: str = "MTA.loopback.token"
    heartbeat_s: float = 41.25
    session_s: float = 300.0
    """How long a session without a connection can be resumed; Discord does not say, observers speak of minutes."""
    ack_s: float = 3.0
    """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback"""
    token_s: float = 900.0
    nonce_s: float = 180.0
    """"A few minutes": https://docs.discord.com/developers/resources/message#create-message"""
    identify_s: float = 5.0
    max_concurrency: int = 1
    identifies: int = 1000
    """Within 24 hours: https://docs.discord.com/developers/events/gateway#identifying"""
    shards: int = 1
    """How many shards /gateway/bot recommends."""
    guilds_per_shard: int = 2500
    gateway_sends: Pace = (120, 60.0)
    privileged: bool = False
    """Whether privileged intents were granted in the developer portal."""
    per_second: int | None = 50
    """https://docs.discord.com/developers/topics/rate-limits#global-rate-limit"""
    routes: dict[str, Pace] = field(
        default_factory=lambda: {
            "POST /channels/{channel_id}/messages": (5, 5.0),
            "PATCH /channels/{channel_id}/messages/{message_id}": (5, 5.0),
            "DELETE /channels/{channel_id}/messages/{message_id}": (5, 1.0),
            "GET /channels/{channel_id}/messages": (5, 5.0),
            "POST /webhooks/{webhook_id}/{webhook_token}": (5, 2.0),
            "POST /users/@me/channels": (10, 10.0),
        }
    )
    """Discord publishes none of these; they are what its headers say at the time of writing."""
    other_routes: Pace = (50, 1.0)
    pace: float = 1.0
    """Windows of routes last so many times as long."""
    dm_opens: Pace | None = None
    """New DM channels, then 40003. Discord publishes no figure."""
    invalid_requests: Pace = (10_000, 600.0)
    """https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"""
    user_install: bool = True
    """Whether the application may be installed to a user."""
    nonces_in_history: bool = False
    """Discord keeps no nonce with a message (https://discordpy.readthedocs.io/en/stable/api.html#discord.Message.nonce);
    a bot must do without, and also if there is one."""
    described: bool = True
    """Bodies are checked against Discord's description, which takes some milliseconds for a layout."""
    daily_commands: int = 200
    """Creations a day and guild, then 30034: https://docs.discord.com/developers/interactions/application-commands"""

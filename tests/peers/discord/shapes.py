"""What payloads of servers, members and the application look like."""

from tests.peers.discord.world import MEMBER_PERMISSIONS, Channel, Guild, Json, User

LOCALES = frozenset(
    [
        "id",
        "da",
        "de",
        "en-GB",
        "en-US",
        "es-ES",
        "es-419",
        "fr",
        "hr",
        "it",
        "lt",
        "hu",
        "nl",
        "no",
        "pl",
        "pt-BR",
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    ]
)
"""https://docs.discord.com/developers/reference#locales"""


def member_payload(user: User, joined_at: str = "2024-01-01T00:00:00+00:00") -> Json:
    """https://docs.discord.com/developers/resources/guild#guild-member-object, as interactions bring it."""
    return {
        "user": user.payload(), "roles": [], "nick": None, "avatar": None, "banner": None, "joined_at": joined_at,
        "premium_since": None, "communication_disabled_until": None, "pending": False, "deaf": False, "mute": False,
        "flags": 0, "permissions": MEMBER_PERMISSIONS, "unusual_dm_activity_until": None,
    }  # fmt: skip


def guild_payload(guild: Guild, channels: list[Channel], me: User, users: dict[str, User], joined_at: str) -> Json:
    """https://docs.discord.com/developers/events/gateway-events#guild-create"""
    everyone = {
        "id": guild.id, "name": "@everyone", "color": 0, "hoist": False, "position": 0, "managed": False, "flags": 0,
        "permissions": MEMBER_PERMISSIONS, "mentionable": False, "icon": None, "unicode_emoji": None, "tags": {},
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
    }  # fmt: skip
    owner = guild.members[0] if guild.members else me.id
    return {
        "id": guild.id, "name": guild.name, "owner_id": owner, "joined_at": joined_at, "large": False,
        "unavailable": False, "member_count": len(guild.members) + 1, "members": [member_payload(me, joined_at)],
        "channels": [each.payload(users) for each in channels], "roles": [everyone], "preferred_locale": guild.locale,
        "icon": None, "icon_hash": None, "splash": None, "discovery_splash": None, "banner": None, "description": None,
        "afk_channel_id": None, "afk_timeout": 300, "system_channel_id": None, "system_channel_flags": 0,
        "widget_enabled": False, "widget_channel_id": None, "verification_level": 1, "features": [], "emojis": [],
        "default_message_notifications": 1, "explicit_content_filter": 0, "mfa_level": 0, "nsfw_level": 0,
        "nsfw": False, "application_id": None, "rules_channel_id": None, "public_updates_channel_id": None,
        "safety_alerts_channel_id": None, "vanity_url_code": None, "premium_tier": 0, "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False, "max_members": 500000, "max_presences": None, "stickers": [],
        "max_video_channel_users": 25, "max_stage_video_channel_users": 50, "hub_type": None, "incidents_data": None,
        "home_header": None, "region": "japan", "voice_states": [], "presences": [], "threads": [],
        "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [], "version": 1, "lazy": True,
    }  # fmt: skip


def application_payload(me: User, guilds: int, *, user_install: bool) -> Json:
    """https://docs.discord.com/developers/resources/application#application-object"""
    scopes = {"scopes": ["applications.commands"], "permissions": "0"}
    types: Json = {"0": {"oauth2_install_params": {"scopes": ["applications.commands", "bot"], "permissions": "0"}}}
    if user_install:
        types["1"] = {"oauth2_install_params": scopes}
    return {
        "id": me.id, "name": me.name, "icon": None, "description": "", "type": None, "bot": me.payload(), "summary": "",
        "bot_public": True, "bot_require_code_grant": False, "verify_key": "0" * 64, "flags": 0, "flags_new": "0",
        "max_participants": None, "tags": [], "hook": True, "integration_types_config": types, "rpc_origins": [],
        "owner": {**me.payload(), "bot": False}, "team": None, "redirect_uris": [], "interactions_endpoint_url": None,
        "role_connections_verification_url": None, "event_webhooks_url": None, "event_webhooks_status": 1,
        "event_webhooks_types": [], "explicit_content_filter": 0, "eligible_oauth2_scopes": ["bot"],
        "approximate_guild_count": guilds, "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
    }  # fmt: skip

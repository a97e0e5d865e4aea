"""Routes about the bot itself, its gateway, its servers and its DM channels."""

from tests.peers.discord.refusal import Problems, Refusal
from tests.peers.discord.shapes import application_payload, guild_payload
from tests.peers.discord.web import Answer, Call, Route


def me(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/user#get-current-user"""
    return 200, {**call.platform.me.payload(), "mfa_enabled": False, "locale": "en-US", "verified": True, "email": None}


def application(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/application#get-current-application"""
    platform = call.platform
    guilds = sum(guild.installed for guild in platform.guilds.values())
    return 200, application_payload(platform.me, guilds, user_install=platform.rules.user_install)


def open_dm(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/user#create-dm; a known channel is given again."""
    platform = call.platform
    who = str((call.body or {}).get("recipient_id", ""))
    problems = Problems()
    if not who.isdecimal():
        problems.add(("recipient_id",), "NUMBER_TYPE_COERCE", f'Value "{who}" is not snowflake.')
    problems.raise_any()
    if who not in platform.users:
        raise Refusal(10013)
    if platform.users[who].bot:
        raise Refusal(50007)
    if who not in platform.dms and not platform.rates.may_open():
        raise Refusal(40003)
    return 200, platform.dm(who).payload(platform.users)


def gateway(call: Call) -> Answer:
    """https://docs.discord.com/developers/events/gateway#get-gateway"""
    return 200, {"url": call.platform.gateway_url}


def gateway_bot(call: Call) -> Answer:
    """https://docs.discord.com/developers/events/gateway#get-gateway-bot"""
    platform = call.platform
    limit = {
        "total": platform.rules.identifies, "remaining": platform.gateway.remaining, "reset_after": 86_400_000,
        "max_concurrency": platform.rules.max_concurrency,
    }  # fmt: skip
    return 200, {"url": platform.gateway_url, "shards": platform.rules.shards, "session_start_limit": limit}


def guild(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/guild#get-guild"""
    platform = call.platform
    found = platform.guilds.get(call.path["guild_id"])
    if found is None:
        raise Refusal(10004)
    if not found.installed:
        raise Refusal(50001)
    payload = guild_payload(found, [], platform.me, platform.users, platform.moments.text())
    extra = {"joined_at", "large", "unavailable", "member_count", "members", "channels", "voice_states", "presences",
             "threads", "stage_instances", "guild_scheduled_events", "soundboard_sounds", "version", "lazy"}  # fmt: skip
    return 200, {name: value for name, value in payload.items() if name not in extra}


def my_guilds(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/user#get-current-user-guilds"""
    mine = [each for each in call.platform.guilds.values() if each.installed]
    return 200, [
        {
            "id": each.id, "name": each.name, "icon": None, "banner": None, "owner": False, "permissions": "0",
            "features": [],
        }
        for each in mine
    ]  # fmt: skip


def user(call: Call) -> Answer:
    """https://docs.discord.com/developers/resources/user#get-user"""
    found = call.platform.users.get(call.path["user_id"])
    if found is None:
        raise Refusal(10013)
    return 200, found.payload()


ROUTES: dict[str, Route] = {
    "GET /users/@me": me,
    "GET /users/@me/guilds": my_guilds,
    "GET /users/{user_id}": user,
    "GET /applications/@me": application,
    "GET /oauth2/applications/@me": application,
    "POST /users/@me/channels": open_dm,
    "GET /gateway": gateway,
    "GET /gateway/bot": gateway_bot,
    "GET /guilds/{guild_id}": guild,
}

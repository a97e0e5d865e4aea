"""Routes with which application commands are registered.

https://docs.discord.com/developers/interactions/application-commands#endpoints
"""

from typing import Any

from tests.peers.discord.check_commands import CHAT_INPUT, check_commands, check_installs
from tests.peers.discord.platform import Platform
from tests.peers.discord.refusal import Refusal
from tests.peers.discord.web import Answer, Call, Route
from tests.peers.discord.world import Json

DAY_S = 86_400.0
KEPT = ("options", "name_localizations", "description_localizations", "default_member_permissions", "nsfw")


def _scope(call: Call) -> str | None:
    """The server of the path, or None for global commands."""
    if call.path["application_id"] != call.platform.me.id:
        raise Refusal(50001)
    guild_id = call.path.get("guild_id")
    if guild_id is not None and not (guild_id in call.platform.guilds and call.platform.guilds[guild_id].installed):
        raise Refusal(50001)
    return guild_id


def _commands(call: Call) -> dict[str, Json]:
    return call.platform.registrations.by_scope.setdefault(_scope(call), {})


def _made(platform: Platform, scope: str | None, body: Json, old: Json | None) -> Json:
    """A command as Discord keeps it: a new version only if anything changed."""
    kind = body.get("type", CHAT_INPUT)
    made = {
        "id": old["id"] if old else platform.moments.snowflake(), "application_id": platform.me.id, "type": kind,
        "name": body["name"], "description": body.get("description") or "", "nsfw": False,
        "default_member_permissions": None, "dm_permission": True, "contexts": body.get("contexts"),
        "integration_types": body.get("integration_types") or [0], "name_localizations": None,
        "description_localizations": None, "version": "0",
        **{name: body[name] for name in KEPT if body.get(name) is not None},
        **({"guild_id": scope} if scope else {}),
    }  # fmt: skip
    made["version"] = old["version"] if old else platform.moments.snowflake()
    if old is not None and made != old:
        made["version"] = platform.moments.snowflake()
    return made


def _set(call: Call, bodies: list[Json], *, replace: bool) -> list[Json]:
    """Upsert by type and name; with `replace`, what is not named goes."""
    platform, scope = call.platform, _scope(call)
    known = {(each["type"], each["name"]): each for each in _commands(call).values()}
    wanted = {(body.get("type", CHAT_INPUT), body.get("name")): body for body in bodies}
    rest = [] if replace else [each for key, each in known.items() if key not in wanted]
    check_commands([*rest, *bodies])
    check_installs(bodies, {0, 1} if platform.rules.user_install else {0})
    _spend(platform, scope, sum(key not in known for key in wanted))
    made = [_made(platform, scope, body, known.get(key)) for key, body in wanted.items()]
    platform.registrations.by_scope[scope] = {each["id"]: each for each in [*rest, *made]}
    return made


def _spend(platform: Platform, scope: str | None, count: int) -> None:
    """Creations a day are limited."""
    now, created = platform.moments.now(), platform.registrations.created
    recent = [at for where, at in created if where == scope and now - at < DAY_S]
    if len(recent) + count > platform.rules.daily_commands:
        raise Refusal(30034, again_s=DAY_S - (now - recent[0]) if recent else DAY_S)
    created.extend([(scope, now)] * count)


def _shown(command: Json, call: Call) -> Json:
    """Without translations unless they are asked for.

    https://docs.discord.com/developers/interactions/application-commands#retrieving-localized-commands
    """
    return command if call.flag("with_localizations") else _plain(command)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items() if not name.endswith("_localizations")}
    return [_plain(each) for each in value] if isinstance(value, list) else value


def listed(call: Call) -> Answer:
    """All commands of the scope."""
    return 200, [_shown(each, call) for each in _commands(call).values()]


def put(call: Call) -> Answer:
    """Replace all commands of the scope."""
    made = _set(call, list(call.body or []), replace=True)
    call.platform.registrations.puts += 1
    return 200, made


def post(call: Call) -> Answer:
    """One more, or one of this name changed."""
    before = len(_commands(call))
    made = _set(call, [call.body or {}], replace=False)
    return (201 if len(_commands(call)) > before else 200), made[0]


def _command(call: Call) -> Json:
    found = _commands(call).get(call.path["command_id"])
    if found is None:
        raise Refusal(10063)
    return found


def get(call: Call) -> Answer:
    """One command."""
    return 200, _command(call)


def patch(call: Call) -> Answer:
    """Change what is named in the body."""
    old, commands = _command(call), _commands(call)
    body = {**old, **(call.body or {})}
    check_commands([body, *(each for each in commands.values() if each is not old)])
    check_installs([body], {0, 1} if call.platform.rules.user_install else {0})
    commands[old["id"]] = _made(call.platform, _scope(call), body, old)
    return 200, commands[old["id"]]


def delete(call: Call) -> Answer:
    """One command goes."""
    del _commands(call)[_command(call)["id"]]
    return 204, None


ROUTES: dict[str, Route] = {}
for where in ("/applications/{application_id}/commands", "/applications/{application_id}/guilds/{guild_id}/commands"):
    ROUTES |= {f"GET {where}": listed, f"PUT {where}": put, f"POST {where}": post}
    ROUTES |= {f"{verb} {where}/{{command_id}}": route for verb, route in
               (("GET", get), ("PATCH", patch), ("DELETE", delete))}  # fmt: skip

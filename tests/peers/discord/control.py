"""The platform's verbs over HTTP, for tests whose platform is a process of its own.

`POST /control` with `{"verb": "slash", "args": […], "named": {…}}` is answered by `{"value": …}` or `{"error": …, "message": …}`.
People, servers, messages and interactions are given by id; faults and rules by their fields.
"""

import inspect
from dataclasses import asdict, fields
from typing import Any

from aiohttp import web

from tests.peers.discord.faults import Fault
from tests.peers.discord.interaction import Interaction, Modal
from tests.peers.discord.platform import Platform, Request
from tests.peers.discord.session import Session
from tests.peers.discord.world import Attachment, Channel, Guild, Json, Message, User

SHOWN_OF_INTERACTION = (
    "id", "token", "user_id", "channel_id", "payload", "at", "told", "callback", "answered_s", "pending",
)  # fmt: skip
SHOWN_OF_SESSION = ("id", "shard", "count", "intents", "sequence", "names", "resumed")
OF_INTERACTION = ("answer", "reply", "followup", "suggestions")


def plain(value: Any) -> Any:
    """A value as JSON; records say in `kind` what they are."""
    match value:
        case Message():
            return {"kind": "Message", **asdict(value), "pings": sorted(value.pings)}
        case Channel():
            return {"kind": "Channel", **asdict(value), "messages": {}}
        case User() | Guild() | Request() | Attachment():
            return {"kind": type(value).__name__, **asdict(value)}
        case Modal():
            return {"kind": "Modal", "interaction": plain(value.interaction), "data": value.data}
        case Interaction():
            return {"kind": "Interaction", **{name: getattr(value, name) for name in SHOWN_OF_INTERACTION}}
        case Session():
            return {"kind": "Session", **{name: getattr(value, name) for name in SHOWN_OF_SESSION}}
        case dict():
            return {str(name): plain(each) for name, each in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(each) for each in value]
    return value


def stats(platform: Platform) -> Json:
    """Everything that is counted."""
    gateway, rates = platform.gateway, platform.rates
    return {
        "sent": sum(each.author == platform.me.id for c in platform.channels.values() for each in c.messages.values()),
        "repeats": platform.repeats, "refused": dict(rates.refused), "invalid": rates.invalid,
        "faults": dict(platform.script.met), "requests": len(platform.requests), "identified": len(gateway.identified),
        "resumed": gateway.resumes["resumed"], "closes": dict(gateway.closes), "puts": platform.registrations.puts,
        "sessions": len(gateway.ready()), "lost": gateway.lost, "turned_away": gateway.turned_away,
        "violations": platform.violations, "own_faults": platform.own_faults,
    }  # fmt: skip


def set_rules(platform: Platform, **rules: Any) -> None:
    """Change some of the rules."""
    for name, value in rules.items():
        if name not in {each.name for each in fields(platform.rules)}:
            raise ValueError(f"there is no rule {name}")
        setattr(platform.rules, name, tuple(value) if isinstance(value, list) else value)


async def _done(platform: Platform, verb: str, args: list[Any], named: Json) -> Any:
    if verb == "stats":
        return stats(platform)
    if verb == "set_rules":
        return set_rules(platform, **named)
    if verb == "faults":
        args = [Fault(**each) for each in args]
    if verb in ("repeat", "suggestions"):
        args = [platform.interactions[args[0]], *args[1:]]
    if verb in OF_INTERACTION[:3]:
        return await getattr(platform.interactions[args[0]], verb)(*args[1:], **named)
    if verb.startswith("_"):
        raise AttributeError(verb)
    found = getattr(platform, verb)
    value = found(*args, **named) if callable(found) else found
    return await value if inspect.isawaitable(value) else value


async def serve(platform: Platform, request: web.Request) -> web.Response:
    """One verb."""
    asked = await request.json()
    try:
        value = await _done(platform, asked["verb"], asked.get("args", []), asked.get("named", {}))
    except Exception as error:
        return web.json_response({"error": type(error).__name__, "message": str(error)})
    return web.json_response({"value": plain(value)})

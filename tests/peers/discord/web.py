"""The HTTP side: what every request goes through before its route answers it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import BodyPartReader, web

from tests.peers.discord import openapi
from tests.peers.discord.cdn import Files
from tests.peers.discord.faults import AFTERWARDS, Fault
from tests.peers.discord.platform import Platform, Request
from tests.peers.discord.rates import INTERACTION_ROUTES
from tests.peers.discord.refusal import Refusal
from tests.peers.discord.world import Json

PREFIX = "/api/v10"
Answer = tuple[int, Any]


class Call:
    """One request that has passed the limits: its path's parameters, its query, its body and files."""

    def __init__(self, request: web.Request, platform: Platform, body: Any, files: Files) -> None:
        self.platform = platform
        self.path = request.match_info
        self.query = request.query
        self.body = body
        self.files = files

    def flag(self, name: str) -> bool:
        """A yes or no in the query."""
        return self.query.get(name, "").lower() in ("1", "true")


Route = Callable[[Call], Answer]


def wrapped(platform: Platform, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """The route behind faults, limits, authentication and checks."""

    async def handle(request: web.Request) -> web.StreamResponse:
        resource = request.match_info.route.resource
        assert resource is not None
        template = resource.canonical.removeprefix(PREFIX)
        name, path = f"{request.method} {template}", request.path.removeprefix(PREFIX)
        body, files = await _body(request)
        agent = request.headers.get("User-Agent", "")
        noted = Request(method=request.method, route=name, path=path, body=body, at=platform.moments.now(), agent=agent)
        platform.requests.append(noted)
        fault = platform.script.next(name, path)
        if fault is not None and fault.what == "reset":
            return _cut(request)
        response = _refused(platform, fault) or (_page() if platform.rates.banned() else None)
        if response is None:
            verdict = platform.rates.ask(name, path, _major(request))
            if verdict.wait is not None:
                response = _too_many(verdict.wait, verdict.scope, verdict.headers)
            else:
                response = _answered(platform, route, request, template, body, files)
                response.headers.update(verdict.headers)
        noted.status = response.status
        noted.code = _code(response)
        platform.rates.ended(response.status, response.headers.get("X-RateLimit-Scope", ""))
        platform.changed.set()
        if fault is not None and fault.what in AFTERWARDS:
            return await _late(request, response, fault)
        return response

    return handle


def _answered(
    platform: Platform, route: Route, request: web.Request, template: str, body: Any, files: Files
) -> web.Response:
    """What the route says, or why it does not."""
    try:
        public = template.startswith(INTERACTION_ROUTES) or template == "/gateway"
        if not public and request.headers.get("Authorization") != f"Bot {platform.rules.token}":
            raise Refusal(0)
        if body is Unreadable:
            raise Refusal(50109)
        if body is not None and not isinstance(body, dict | list):
            raise Refusal(50035)
        told = openapi.fault(request.method, template, body) if body is not None and platform.rules.described else ""
        if told:
            raise Refusal(50035, errors={"_errors": [{"code": "OPENAPI", "message": told}]})
        status, answer = route(Call(request, platform, body, files))
    except Refusal as refusal:
        if refusal.body["code"] in (50035, 50109, 50006):
            platform.violations.append(f"{request.method} {template}: {json.dumps(refusal.body, ensure_ascii=False)}")
        return _said_no(refusal)
    except Exception as error:
        platform.own_faults.append(f"{request.method} {template}: {error!r}")
        raise
    described = answer is not None and platform.answers_described
    if described and (wrong := openapi.answer_fault(request.method, template, status, answer)):
        platform.own_faults.append(f"{request.method} {template} {status}: {wrong}")
    return _json(status, answer)


def _json(status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:
    if body is None:
        return web.Response(status=status, headers=headers)
    text = json.dumps(body, ensure_ascii=False)
    # discord.py compares the header literally: no charset may follow.
    made = web.Response(
        status=status, body=text.encode(), headers={**(headers or {}), "Content-Type": "application/json"}
    )
    return made


def _code(response: web.Response) -> int:
    if response.status < 400 or not isinstance(response.body, bytes):
        return 0
    try:
        return int(json.loads(response.body).get("code", 0))
    except ValueError:
        return 0


def _refused(platform: Platform, fault: Fault | None) -> web.Response | None:
    """The answer of a fault that happens instead of the request."""
    if fault is None or fault.what in AFTERWARDS:
        return None
    match fault.what:
        case "limited":
            return _too_many(fault.seconds, fault.scope, {})
        case "server":
            return _json(fault.status, {"message": f"{fault.status}: Server Error", "code": 0})
        case "cloudflare":
            return _page()
    return _said_no(Refusal(fault.code, again_s=fault.seconds))


def _said_no(refusal: Refusal) -> web.Response:
    if refusal.status == 429:
        return _too_many(refusal.body["retry_after"], "user", {}, refusal.body)
    return _json(refusal.status, refusal.body)


def _major(request: web.Request) -> str:
    """https://docs.discord.com/developers/topics/rate-limits"""
    named = request.match_info
    return "/".join(
        named.get(key, "") for key in ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_id")
    )


def _too_many(seconds: float, scope: str, headers: dict[str, str], told: Json | None = None) -> web.Response:
    body = {"message": "You are being rate limited.", "retry_after": round(seconds, 3), "global": scope == "global"}
    body |= told or {}
    # Without Via, discord.py takes it for a ban by Cloudflare and gives up.
    more = {"Retry-After": str(int(seconds) + 1), "X-RateLimit-Scope": scope, "Via": "1.1 loopback"}
    return _json(429, body, {**headers, **more})


def _page() -> web.Response:
    """What Cloudflare shows to those whom it keeps out."""
    return web.Response(status=429, text="<html>error code: 1015</html>", content_type="text/html")


def _cut(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return web.Response(status=500)


async def _late(request: web.Request, response: web.Response, fault: Fault) -> web.StreamResponse:
    """The request was carried out, but its answer is lost or late."""
    if fault.what == "dropped":
        return _cut(request)
    await asyncio.sleep(fault.seconds if fault.what == "slow" else 3600.0)
    return response


class Unreadable:
    """A body that is not what it says it is."""


async def _body(request: web.Request) -> tuple[Any, Files]:
    """The JSON of a request, and files that came with it."""
    if not request.can_read_body:
        return None, {}
    try:
        if request.content_type == "multipart/form-data":
            return await _parts(request)
        return json.loads(await request.read()), {}
    except ValueError:
        return Unreadable, {}


async def _parts(request: web.Request) -> tuple[Any, Files]:
    body: Json = {}
    files: dict[str, tuple[str, bytes]] = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        data = bytes(await part.read())
        if part.name == "payload_json":
            body = json.loads(data)
        elif part.filename:
            files[part.name or ""] = (part.filename, data)
    return body, files

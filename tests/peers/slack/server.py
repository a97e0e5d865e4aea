"""The wire: HTTP routes of the Web API, of response_urls, uploads, OAuth pages, sockets and the tests' own control."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import quote

from aiohttp import web

from tests.peers.slack import chat, conversations, files, hooks, limits, oauth, views
from tests.peers.slack.control import control
from tests.peers.slack.faults import AFTER, Fault
from tests.peers.slack.methods import Call, Refused, perform
from tests.peers.slack.peer import Slack
from tests.peers.slack.world import Token

SPOKEN = (chat, conversations, files, oauth, views)
"""The modules whose methods the Web API has: each adds its own on being loaded."""


@asynccontextmanager
async def running(scale: float = 1.0, port: int = 0) -> AsyncIterator[Slack]:
    """A Slack on a free port of 127.0.0.1, in this process. `scale` peer seconds pass in each real one."""
    slack = Slack(scale)
    wire = Wire(slack)
    application = web.Application(client_max_size=2**26)
    application.router.add_route("*", "/api/{method}", wire.api)
    application.router.add_post("/hooks/{name:.+}", wire.hook)
    application.router.add_post("/upload/v1/{file}", wire.upload)
    application.router.add_get("/files-pri/{place}/{name:.+}", wire.private)
    application.router.add_get("/", wire.login)
    application.router.add_get("/oauth/v2/authorize", wire.authorize)
    application.router.add_get("/link/", slack.sockets.serve)
    application.router.add_post("/control/{verb}", wire.control)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    slack.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    slack.payloads.hooks = f"{slack.url}/hooks/"
    try:
        yield slack
    finally:
        wire.over.set()
        await slack.close()
        await slack.sockets.drop()
        await runner.cleanup()


class Wire:
    """Turns requests into calls, and what becomes of them into responses; the faults of calls happen here."""

    def __init__(self, slack: Slack) -> None:
        self.slack = slack
        self.over = asyncio.Event()

    async def api(self, request: web.Request) -> web.StreamResponse:
        """One call of the Web API."""
        name = request.match_info["method"]
        try:
            call = Call(self.slack, name, *await self._read(request))
        except Refused as refused:
            return self._refusal(refused, None)
        self.slack.calls.append((name, dict(call.args)))
        return await self._answer(request, name, call.text("channel"), call)

    async def hook(self, request: web.Request) -> web.StreamResponse:
        """Something posted to a response_url."""
        try:
            given = json.loads(await request.text())
        except ValueError:
            given = None
        self.slack.calls.append(("response_url", given if isinstance(given, dict) else {}))
        fault = self.slack.faults.next("response_url")
        if fault is not None and (response := await self._before(request, fault)) is not None:
            return response
        try:
            await hooks.respond(self.slack, request.match_info["name"], given)
        except Refused as refused:
            self.slack.refused[refused.error] += 1
            return web.json_response({"ok": False, "error": refused.error, **refused.more}, status=refused.status)
        await self._after(request, fault)
        return web.Response(text="ok")

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file, as they are or in a form."""
        content = await request.read()
        self.slack.calls.append(("upload", _asked(request)))
        fault = self.slack.faults.next("upload")
        if fault is not None and (response := await self._before(request, fault)) is not None:
            return response
        if request.content_type == "multipart/form-data":
            form = await request.post()
            content = next((each.file.read() for each in form.values() if isinstance(each, web.FileField)), b"")
        taken = files.store(self.slack.world.files, request.match_info["file"], content)
        await self._after(request, fault)
        return web.Response(status=200, text=f"OK - {len(content)}") if taken else web.Response(status=400)

    async def private(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file for whoever may have them; others are led to the page for logging in."""
        asked = _asked(request)
        self.slack.calls.append(("files-pri", asked))
        fault = self.slack.faults.next("files-pri")
        if fault is not None and (response := await self._before(request, fault)) is not None:
            return response
        token = self.slack.world.tokens.get(asked["authorization"].removeprefix("Bearer "))
        file = files.found(self.slack.world, request.match_info["place"], token)
        await self._after(request, fault)
        if file is None:
            return web.Response(
                status=302, headers={"Location": f"/?redir={quote(request.path)}", "X-Slack-Meta": "?;acl_fail"}
            )
        if file["moved"]:
            return web.Response(status=302, headers={"Location": file["moved"]})
        response = web.Response(body=file["bytes"], content_type=file["shown"]["mimetype"])
        if len(file["bytes"]) != file["shown"]["size"]:
            # Whoever goes by the size is not helped by a header either.
            response.enable_chunked_encoding()
        return response

    async def login(self, request: web.Request) -> web.StreamResponse:
        """The page for logging in."""
        self.slack.calls.append(("login", _asked(request)))
        return web.Response(text=files.LOGIN, content_type="text/html")

    async def authorize(self, request: web.Request) -> web.StreamResponse:
        """The page on which somebody lets the app into their workspace."""
        status, text = oauth.authorize(self.slack, request.query)
        if status == 302:
            return web.Response(status=302, headers={"Location": text})
        return web.Response(status=status, text=text, content_type="text/html")

    async def control(self, request: web.Request) -> web.StreamResponse:
        """A verb of the tests' own, from another process."""
        return web.json_response(await control(self.slack, request.match_info["verb"], await request.json()))

    async def _answer(self, request: web.Request, name: str, channel: str, call: Call) -> web.StreamResponse:
        fault = self.slack.faults.next(name, channel)
        if fault is not None and (response := await self._before(request, fault)) is not None:
            return response
        try:
            answer = await perform(call)
        except Refused as refused:
            return self._refusal(refused, call)
        await self._after(request, fault)
        return web.json_response(answer, headers=_headers(call))

    async def _before(self, request: web.Request, fault: Fault) -> web.StreamResponse | None:
        """The response of a fault that leaves nothing done; None when work begins all the same."""
        match fault.what:
            case "reset":
                await self._cut(request)
            case "slow":
                await self.slack.timing.sleep(fault.seconds)
            case "limited":
                return self._refusal(Refused("ratelimited", status=429, retry_after_s=int(fault.seconds)), None)
            case "server":
                return web.Response(status=fault.status, text="<html>server error</html>", content_type="text/html")
            case "error":
                return self._refusal(Refused(fault.error), None)
        return None

    async def _after(self, request: web.Request, fault: Fault | None) -> None:
        if fault is None or fault.what not in AFTER:
            return
        if fault.what == "hang":
            await self.over.wait()
        await self._cut(request)

    async def _cut(self, request: web.Request) -> None:
        if request.transport is not None:
            request.transport.abort()
        raise asyncio.CancelledError

    def _refusal(self, refused: Refused, call: Call | None) -> web.StreamResponse:
        self.slack.refused[refused.error] += 1
        headers = _headers(call) | ({"Retry-After": str(refused.retry_after_s)} if refused.status == 429 else {})
        body = {"ok": False, "error": refused.error, **refused.more}
        return web.json_response(body, status=refused.status, headers=headers)

    async def _read(self, request: web.Request) -> tuple[Token | None, dict[str, Any], tuple[str, str] | None]:
        """Who calls and with which arguments: from the query, a form or JSON."""
        args: dict[str, Any] = dict(request.query)
        if request.content_type == "application/json" and request.can_read_body:
            try:
                given = json.loads(await request.text() or "{}")
            except ValueError:
                raise Refused("invalid_json") from None
            if not isinstance(given, dict):
                raise Refused("json_not_object")
            args |= given
        elif request.method == "POST":
            args |= {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        value = secret if kind == "Bearer" else str(args.pop("token", "")) if _formed(request) else ""
        basic = _basic(request.headers) if kind == "Basic" else None
        token = self.slack.world.tokens.get(value) or (Token(value, "") if value else None)
        return token, args, basic


def _formed(request: web.Request) -> bool:
    # With JSON the token has to be in the header: https://docs.slack.dev/apis/web-api#post_bodies
    return request.content_type != "application/json"


def _asked(request: web.Request) -> dict[str, str]:
    return {"path": request.path, "authorization": request.headers.get("Authorization", "")}


def _basic(headers: Mapping[str, str]) -> tuple[str, str]:
    user, _, password = base64.b64decode(headers["Authorization"].split()[1]).decode().partition(":")
    return user, password


def _headers(call: Call | None) -> dict[str, str]:
    if call is None or call.token is None:
        return {}
    wanted = limits.SCOPES.get(call.name, "")
    return {"X-OAuth-Scopes": ",".join(call.token.scopes)} | ({"X-Accepted-OAuth-Scopes": wanted} if wanted else {})

"""What Kizuna asks of Discord by itself, with or without a gateway connection: messages in conversations, commands."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import aiohttp
import discord
from discord.http import HTTPClient, Route

from adapters import last_look
from adapters.discord import faults, marks, register, render, uploads, views
from adapters.discord.pacing import Turnstile
from adapters.discord.parse import moment
from bot.errors import DeliveryError
from bot.model.reply import Reply
from bot.model.secret import Secret
from bot.operation import logs

WITHIN_S = 10.0
"""For one request. Whoever has nothing to lose waits for a minute."""
UPLOADED_WITHIN_S = 60.0
"""For one request with a file, which may have megabytes."""
OF_LOGIN = 2
"""Requests of one login."""
PAGE = 100
PAGES_MOST = 5
NOT_THERE, CREATED_TOO_OFTEN = 50001, 30034
"""Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json"""


class Rest:
    """One bot's requests. Raises DeliveryError for whatever goes wrong."""

    def __init__(self, token: Secret) -> None:
        self._token = token
        self._client: discord.Client | None = None
        self._login = asyncio.Lock()
        self._turnstile = Turnstile()
        self._said: set[str] = set()
        self._shut_until = 0.0
        self.trace = last_look.traced()
        """What is told of every request."""
        self.trace.on_request_end.append(self._judge)

    async def close(self) -> None:
        """Let go of connections."""
        if self._client is not None:
            await self._client.close()

    async def application(self) -> str:
        """The application's id."""
        async with self._asking() as client:
            return str(client.application_id)

    async def installs(self) -> tuple[int, ...]:
        """The ways in which its owner lets the application be installed; all, if Discord does not say."""
        async with self._asking() as client:
            told = client.application
            configs = (told and told.guild_integration_config, told and told.user_integration_config)
            ways = (register.TO_SERVERS, register.TO_ACCOUNTS)
            return tuple(way for way, config in zip(ways, configs, strict=True) if config is not None) or ways

    async def session(self) -> aiohttp.ClientSession:
        """The connections that requests go over. What is asked over them without more carries no token."""
        client = await self._logged_in()
        session: aiohttp.ClientSession = getattr(client.http, "_HTTPClient__session")  # noqa: B009  (it has no other name)
        return session

    async def spend(self, requests: int) -> None:
        """Leave room for requests that discord.py makes by itself."""
        for _ in range(requests):
            await self._turnstile.passed(urgent=True)

    async def gateway(self) -> tuple[int, str, dict[str, Any]]:
        """How many shards Discord recommends, where they connect, and what is left of the day's session starts."""
        async with self._asking() as client:
            shards, url, limit = await client.http.get_bot_gateway()
            return shards, str(url), dict(limit)

    async def commands(self, guild: int | None) -> set[str]:
        """The names of the commands that are registered for everybody, or for one server."""
        async with self._asking() as client:
            found: list[dict[str, Any]] = await client.http.request(_commands(client, "GET", guild))
            return {str(each["name"]) for each in found}

    async def register(self, commands: list[dict[str, Any]], guild: int | None) -> None:
        """Put these commands in place of all that were registered, for everybody or for one server."""
        async with self._asking(within_s=60.0) as client:
            try:
                await client.http.request(_commands(client, "PUT", guild), json=commands)
            except discord.HTTPException as error:
                raise _refused(error, guild) from error

    async def direct(self, user: str) -> str:
        """The channel of the bot's conversation with a user."""
        async with self._asking(urgent=False) as client:
            return str((await client.http.start_private_message(int(user)))["id"])

    async def post(self, channel: str, reply: Reply, key: str, *, urgent: bool = False) -> str:
        """The id of the message that says this, sent once for each key as long as Discord remembers it.

        A file that is too large is left out, with words in its place.
        """
        drawn = render.message(reply)
        body = {**drawn.body(), "nonce": key, "enforce_nonce": True}
        body["components"] = marks.marked(body["components"], marks.of(key))
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=int(channel))
        try:
            async with self._asking(urgent=urgent, within_s=_patience(drawn)) as client:
                return str((await _sent(client.http, route, body, drawn))["id"])
        except DeliveryError as error:
            if reply.file is None or error.reason not in faults.TOO_LARGE:
                raise
        return await self.post(channel, uploads.without_file(reply), key, urgent=urgent)

    async def redraw(self, channel: str, message: str, reply: Reply) -> None:
        """Put the reply, which holds no file, in place of a message of the bot's own."""
        body = {"attachments": [], **render.message(reply).body()}
        route = Route(
            "PATCH", "/channels/{channel_id}/messages/{message_id}", channel_id=int(channel), message_id=int(message)
        )
        async with self._asking() as client:
            await client.http.request(route, json=body)

    async def find(self, channel: str, key: str, since: datetime) -> str | None:
        """The id of the bot's message that carries this key, sent at or after `since`. Nonces cannot be read back."""
        before: int | None = None
        for _ in range(PAGES_MOST):
            async with self._asking(urgent=False) as client:
                page: list[Any] = await client.http.logs_from(int(channel), PAGE, before=before)
            for message in page:
                mine = client.user is not None and str(message["author"]["id"]) == str(client.user.id)
                if mine and marks.read(message.get("components") or []) == marks.of(key):
                    return str(message["id"])
            before = min((int(message["id"]) for message in page), default=0)
            if len(page) < PAGE or moment(before) < since:
                return None
        return None

    @asynccontextmanager
    async def _asking(self, *, urgent: bool = True, within_s: float | None = None) -> AsyncIterator[discord.Client]:
        """Logged in, and its turn has come. What goes wrong comes out as DeliveryError."""
        try:
            async with asyncio.timeout(within_s or WITHIN_S):
                client = await self._logged_in(urgent=urgent)
                await self._turnstile.passed(urgent=urgent)
                self._pass(urgent=urgent)
                yield client
            self._said.clear()
            self._shut_until = 0.0
        except DeliveryError:
            raise
        except Exception as error:
            self._refused(faults.of_exception(error))
            raise faults.delivery_error(error) from error

    def _pass(self, *, urgent: bool) -> None:
        """Raises DeliveryError while the token was refused just now: Discord bans whoever asks on and on."""
        left = self._shut_until - asyncio.get_running_loop().time()
        if left > 0 and not urgent:
            raise faults.STATUSES[401].error(left)

    async def _logged_in(self, *, urgent: bool = True) -> discord.Client:
        async with self._login:
            if self._client is None:
                self._pass(urgent=urgent)
                # Nothing is heard with this client: what it is to hear of only keeps it from warning of its deafness.
                await self.spend(OF_LOGIN)
                client = discord.Client(intents=discord.Intents(guilds=True), http_trace=self.trace)
                try:
                    await client.login(self._token.reveal())
                except BaseException:
                    await client.close()
                    raise
                self._client = client
            return self._client

    async def _judge(self, _session: object, _context: object, ended: aiohttp.TraceRequestEndParams) -> None:
        """Make refusals final that discord.py would try again by itself, for half a minute: the nudge loop decides.

        What waits out a limit inside discord.py and is given up there would also stop all other requests for ever.
        """
        answer = ended.response
        if answer.status != 429 and answer.status < 500:
            return
        try:
            said = json.loads(await answer.read())
        except ValueError:
            said = {}
        answer.release()
        if answer.status == 429 and isinstance(said.get("retry_after"), int | float):
            if said.get("global"):
                self._turnstile.hold(said["retry_after"])
            if not said.get("code"):
                raise discord.RateLimited(said["retry_after"])
        raise discord.HTTPException(answer, said)

    def _refused(self, fault: faults.Fault) -> None:
        """Say once what only the operator can mend."""
        if fault.operator == faults.NO_TOKEN and fault.again_s is not None:
            self._shut_until = asyncio.get_running_loop().time() + fault.again_s
        if fault.operator and fault.operator not in self._said:
            self._said.add(fault.operator)
            logs.get("discord").error("something only the operator can mend", what=fault.operator)


def _commands(client: discord.Client, method: str, guild: int | None) -> Route:
    where = f"/guilds/{guild}" if guild else ""
    return Route(method, f"/applications/{client.application_id}{where}/commands")


def _refused(error: discord.HTTPException, guild: int | None) -> DeliveryError:
    if guild and error.code == NOT_THERE:
        return DeliveryError(
            f"DISCORD_GUILD_ID={guild}: the bot is not in that server; `kizuna discord-invite` has the link"
        )
    if error.code == CREATED_TOO_OFTEN:
        return DeliveryError(
            "commands were made anew too often today; Discord takes them again tomorrow",
            retry_after_s=faults.delivery_error(error).retry_after_s,
        )
    logs.get("discord").error("Discord does not take the commands", status=error.status, error=str(error))
    return faults.delivery_error(error)


async def _sent(http: HTTPClient, route: Route, body: dict[str, Any], drawn: render.Drawn) -> dict[str, Any]:
    if not drawn.uploads:
        return dict(await http.request(route, json=body))
    files = [views.file_of(each) for each in drawn.uploads]
    form: list[dict[str, Any]] = [{"name": "payload_json", "value": json.dumps(body)}]
    for number, (file, each) in enumerate(zip(files, drawn.uploads, strict=True)):
        part = {"name": f"files[{number}]", "value": file.fp, "filename": file.filename, "content_type": each.kind}
        form.append(part)
    return dict(await http.request(route, form=form, files=files))


def _patience(drawn: render.Drawn) -> float | None:
    return UPLOADED_WITHIN_S if drawn.uploads else None

"""What Kizuna asks of Discord by itself, with or without a gateway connection: messages in conversations."""

import asyncio
import json
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from hashlib import blake2b
from io import BytesIO
from typing import Any

import discord
from discord.http import HTTPClient, Route

from adapters.discord import faults, render
from adapters.discord.parse import snowflake
from bot import logs
from bot.model.reply import Reply
from bot.secret import Secret

CHANNELS_MOST = 50_000
"""Conversations whose ids are remembered."""
PATIENCE_S = 30.0
"""The least that discord.py takes for how long it may wait for a rate limit."""
PAGE = 100
PAGES_MOST = 5
_MARKS = 0x7FFFFFFF
"""Components' ids are 32-bit integers: https://docs.discord.com/developers/components/reference#anatomy-of-a-component"""


class Rest:
    """One bot's requests. Raises DeliveryError for whatever goes wrong."""

    def __init__(self, token: Secret) -> None:
        self._token = token
        self._client = discord.Client(intents=discord.Intents.none(), max_ratelimit_timeout=PATIENCE_S)
        self._login = asyncio.Lock()
        self._channels: OrderedDict[str, str] = OrderedDict()
        self._said: set[str] = set()

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.close()

    @property
    def me(self) -> str:
        """The bot's own user id; empty before the first request."""
        return str(self._client.user.id) if self._client.user is not None else ""

    @property
    def application(self) -> str:
        """The application's id; empty before the first request."""
        return str(self._client.application_id or "")

    async def gateway(self) -> tuple[int, str, dict[str, Any]]:
        """How many shards Discord recommends, where they connect, and what is left of the day's session starts."""
        async with self._asking() as http:
            shards, url, limit = await http.get_bot_gateway()
            return shards, str(url), dict(limit)

    async def register(self, commands: list[dict[str, Any]], guild: int | None) -> None:
        """Put these commands in place of all that were registered, for everybody or for one server."""
        where = f"/guilds/{guild}" if guild else ""
        async with self._asking() as http:
            await http.request(Route("PUT", f"/applications/{self.application}{where}/commands"), json=commands)

    async def direct(self, user: str) -> str:
        """The channel of the bot's conversation with a user."""
        if user not in self._channels:
            async with self._asking() as http:
                opened = await http.start_private_message(int(user))
            self.learn(user, str(opened["id"]))
        return self._channels[user]

    def learn(self, user: str, channel: str) -> None:
        """This is the channel of the bot's conversation with the user."""
        self._channels[user] = channel
        if len(self._channels) > CHANNELS_MOST:
            self._channels.popitem(last=False)

    async def post(self, channel: str, reply: Reply, key: str) -> str:
        """The id of the message that says this, sent once for each key as long as Discord remembers it."""
        drawn = render.message(reply)
        body = {**drawn.body(), "nonce": key, "enforce_nonce": True}
        body["components"] = marked(body["components"], key)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=int(channel))
        async with self._asking() as http:
            return str((await _sent(http, route, body, drawn))["id"])

    async def edit(self, channel: str, message: str, reply: Reply) -> None:
        """Put the reply in place of a message of the bot's own."""
        drawn = render.message(reply)
        route = Route(
            "PATCH", "/channels/{channel_id}/messages/{message_id}", channel_id=int(channel), message_id=int(message)
        )
        async with self._asking() as http:
            await _sent(http, route, drawn.body(), drawn)

    async def find(self, channel: str, key: str, since: datetime) -> str | None:
        """The id of the bot's message that carries this key, sent at or after `since`. Nonces cannot be read back."""
        after = snowflake(since)
        async with self._asking() as http:
            for _ in range(PAGES_MOST):
                page: list[Any] = await http.logs_from(int(channel), PAGE, after=after)
                for message in page:
                    if str(message["author"]["id"]) == self.me and carries(message.get("components") or [], key):
                        return str(message["id"])
                if len(page) < PAGE:
                    return None
                after = max(int(message["id"]) for message in page)
        return None

    @asynccontextmanager
    async def _asking(self) -> AsyncIterator[HTTPClient]:
        """Logged in; what goes wrong comes out as DeliveryError, and what only the operator can mend is logged once."""
        try:
            async with self._login:
                if self._client.user is None:
                    await self._client.login(self._token.reveal())
            yield self._client.http
        except Exception as error:
            fault = faults.of_exception(error)
            if fault.operator and fault.operator not in self._said:
                self._said.add(fault.operator)
                logs.get("discord").error(fault.operator)
            raise faults.delivery_error(error) from error


def marked(components: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    """The components with the key on the first of them, where it can be read back as long as the message is there."""
    return [{**components[0], "id": _mark(key)}, *components[1:]] if components else components


def carries(components: list[dict[str, Any]], key: str) -> bool:
    """Whether a message was sent with this key."""
    return bool(components) and components[0].get("id") == _mark(key)


def _mark(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=4).digest(), "big") % _MARKS or 1


async def _sent(http: HTTPClient, route: Route, body: dict[str, Any], drawn: render.Drawn) -> dict[str, Any]:
    if drawn.picture is None:
        return dict(await http.request(route, json=body))
    file = discord.File(BytesIO(drawn.picture.data), filename=drawn.picture.name)
    form: list[dict[str, Any]] = [
        {"name": "payload_json", "value": json.dumps(body)},
        {"name": "files[0]", "value": file.fp, "filename": file.filename, "content_type": "image/png"},
    ]
    return dict(await http.request(route, form=form, files=[file]))

"""One port for everything that is asked over HTTP; nothing of it is loaded by those who only chat."""

import asyncio
import subprocess
import sys
from contextlib import suppress
from socket import socket

import aiohttp
import pytest
from aiohttp import web

from adapters.web import server
from bot.errors import ConfigError

CHAT = """
import sys
from bot.__main__ import main
assert main(["chat", "--plain", "--db", sys.argv[1], "--zone", "UTC", "--locale", "en"]) == 0
print(*sys.modules)
"""


async def test_a_platform_adds_its_own_routes(small_site):
    async def events(_request: web.Request) -> web.Response:
        return web.Response(text="ok")

    application = web.Application()
    application.router.add_post("/slack/events", events)
    assert await small_site.asks("/slack/events", beside=application, method="POST") == (200, "ok")


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/", 404), ("POST", "/ready", 405), ("GET", "/../.env", 404)]
)
async def test_there_is_nothing_else(small_site, method, path, status):
    assert (await small_site.asks(path, method=method))[0] == status


async def test_a_port_that_is_taken_is_named_with_the_remedy():
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ConfigError, match=f"KIZUNA_HTTP_PORT={port}: .* Choose another port"):
            async with server.serving(web.Application(), "127.0.0.1", port):
                pass


async def test_an_address_of_the_newer_kind_is_written_in_brackets():
    async with server.serving(web.Application(), "::1", 0) as url:
        assert url.startswith("http://[::1]:")


def test_chatting_in_the_terminal_loads_neither_server_nor_metrics(tmp_path):
    command = [sys.executable, "-c", CHAT, str(tmp_path / "book.db")]
    done = subprocess.run(command, input="help\n", capture_output=True, text=True, check=True)
    assert not {"aiohttp", "prometheus_client", "adapters.web"} & set(done.stdout.split())


async def test_clients_that_are_silent_keep_nobody_out_and_are_cut_off_once_there_are_too_many(monkeypatch):
    monkeypatch.setattr(server, "CONNECTIONS_MOST", 5)
    async with server.serving(web.Application(), "127.0.0.1", 0) as url:
        silent = [await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2])) for _ in range(20)]
        async with asyncio.timeout(5), aiohttp.ClientSession() as session, session.get(f"{url}/health") as answer:
            assert answer.status == 404
        async with asyncio.timeout(5):
            for reader, _ in silent[:16]:
                with suppress(ConnectionError):
                    assert await reader.read() == b""
        assert not any(reader.at_eof() or reader.exception() for reader, _ in silent[16:])
        for _, writer in silent:
            writer.close()

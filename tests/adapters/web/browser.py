"""A running web server on this machine, and somebody who asks it."""

import json
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

from adapters.web import server
from adapters.web.metrics import Metrics
from adapters.web.server import Watched
from tests.storage.samples import Books


@dataclass
class Condition:
    """How the process is; see adapters.web.health.Service."""

    failing: bool = False
    stopping: bool = False


@dataclass
class Site:
    """The pages of one process. Each question is asked of a server of its own."""

    books: Books
    service: Condition = field(default_factory=Condition)
    metrics: Metrics = field(default_factory=Metrics)

    async def asks(self, path: str, *, beside: web.Application | None = None, method: str = "GET") -> tuple[int, str]:
        """Status and body of an answer."""
        watched = Watched(
            store=self.books.store, clock=self.books.clock, platforms=["test"], metrics=self.metrics,
            service=self.service,
        )  # fmt: skip
        application = beside if beside is not None else web.Application()
        watched.add_to(application)
        async with (
            server.serving(application, "127.0.0.1", 0) as url,
            aiohttp.ClientSession() as session,
            session.request(method, f"{url}{path}") as answer,
        ):
            return answer.status, await answer.text()

    async def ready(self) -> tuple[int, list[str]]:
        """The status of /ready, and its reasons."""
        status, said = await self.asks("/ready")
        told = json.loads(said)
        assert told["ready"] == (status == 200)
        return status, told["reasons"]

    async def figures(self) -> dict[str, float]:
        """Every sample of /metrics by its name and labels."""
        status, said = await self.asks("/metrics")
        assert status == 200
        pairs = [line.rsplit(" ", 1) for line in said.splitlines() if not line.startswith("#")]
        return {name: float(value) for name, value in pairs}

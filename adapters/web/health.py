"""Whether this process lives (/health) and may be relied upon (/ready); says nothing about anybody."""

from typing import Protocol

from aiohttp import web

from adapters.web.asking import Asked
from bot.operation import logs
from bot.ports import Store

PATIENCE_S = 1.0
"""How long the database may take to answer."""
SLOW = "the database does not answer within 1 s"
AWAY = "the database cannot be used"
BEHIND = "the tables are older than this program needs"
FAILING = "nudges have to wait: the last tick failed"
STOPPING = "the process is stopping"


class Service(Protocol):
    """How the process itself is."""

    @property
    def failing(self) -> bool:
        """Whether nudges have to wait because the last tick failed."""

    @property
    def stopping(self) -> bool:
        """Whether it was asked to end."""


class Health:
    """Answers /health and /ready."""

    def __init__(self, store: Store, service: Service) -> None:
        self._current = Asked(store.current)
        self._service = service

    def add_to(self, application: web.Application) -> None:
        """Answer at /health and /ready."""
        application.router.add_get("/health", self._health)
        application.router.add_get("/ready", self._ready)

    async def reasons(self) -> list[str]:
        """What stands in the way; nothing when all is well."""
        found = [await self._database()]
        if self._service.failing:
            found.append(FAILING)
        if self._service.stopping:
            found.append(STOPPING)
        return [reason for reason in found if reason]

    async def _database(self) -> str:
        try:
            return "" if await self._current.answer(PATIENCE_S) else BEHIND
        except TimeoutError:
            return SLOW
        except Exception as error:
            logs.get().debug("not ready", exc_info=error)
            return AWAY

    async def _health(self, _request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _ready(self, _request: web.Request) -> web.Response:
        reasons = await self.reasons()
        return web.json_response({"ready": not reasons, "reasons": reasons}, status=503 if reasons else 200)

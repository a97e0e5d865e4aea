"""What there is to ask over HTTP, in one place: health, figures, and what platforms add."""

from collections.abc import Sequence

from aiohttp import web
from msgspec import Struct

from adapters.web.health import Health, Service
from adapters.web.metrics import Metrics, Page
from bot.ports import Clock, Store


class Watched(Struct, frozen=True, kw_only=True):
    """The process that the pages tell about. `platforms` are those whose nudges it can send."""

    store: Store
    clock: Clock
    platforms: Sequence[str]
    metrics: Metrics
    service: Service

    def add_to(self, application: web.Application) -> None:
        """Answer at /health, /ready and /metrics."""
        Health(self.store, self.service).add_to(application)
        Page(self.metrics, self.store, self.platforms, self.clock).add_to(application)

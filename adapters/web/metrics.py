"""The figures of this process and its database for Prometheus, at /metrics."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from adapters.web.asking import Asked
from bot.model.nudge import Delivery
from bot.nudges.meter import Meter
from bot.operation import logs
from bot.ports import Clock, Figures, Store

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""Source: https://prometheus.io/docs/instrumenting/exposition_formats/"""
PATIENCE_S = 1.0
"""How long the database may take to count; after that its figures are left out."""
STATES = {"sent": "sent", "parked": "parked", "dead": "dead", "scheduled": "retried"}
"""What an attempt came to, by the state that it left the delivery in."""
SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 15.0)


class Metrics(Meter):
    """Counts for one process, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        attempts = Counter(
            "kizuna_deliveries", "Attempts to send, by what they came to.", ["state"], registry=self.registry
        )
        self._attempts = {state: attempts.labels(label) for state, label in STATES.items()}
        self._taken_over = Counter(
            "kizuna_lease_takeovers", "Deliveries taken over from workers that fell silent.", registry=self.registry
        )
        self._seconds = Histogram(
            "kizuna_send_seconds", "How long attempts to send took.", buckets=SECONDS, registry=self.registry
        )
        ProcessCollector(registry=self.registry)

    def settled(self, delivery: Delivery, began: datetime, ended: datetime) -> None:
        """An attempt ended: sent, parked, dead, or to be tried again."""
        if (attempts := self._attempts.get(delivery.state)) is not None:
            attempts.inc()
        self._seconds.observe(max((ended - began).total_seconds(), 0.0))

    def took_over(self, count: int) -> None:
        """Deliveries of workers that fell silent were taken over."""
        self._taken_over.inc(count)


class Page:
    """Answers /metrics: what this process counted, and what the database says at that moment."""

    def __init__(self, metrics: Metrics, store: Store, platforms: Sequence[str], clock: Clock) -> None:
        self._metrics = metrics
        self._figures = Asked(lambda: store.figures(platforms, clock.now()))

    def add_to(self, application: web.Application) -> None:
        """Answer at /metrics."""
        application.router.add_get("/metrics", self._answer)

    async def text(self) -> bytes:
        """The page. Figures that the database does not give in time are left out, and kizuna_database_up is 0."""
        scrape = CollectorRegistry()
        scrape.register(_Standing(await self._given()))
        # Two registries, since two scrapes may overlap and each has figures of its own.
        return generate_latest(self._metrics.registry) + generate_latest(scrape)

    async def _given(self) -> Figures | None:
        try:
            return await self._figures.answer(PATIENCE_S)
        except Exception as error:
            logs.get().debug("the database gave no figures", exc_info=error)
            return None

    async def _answer(self, _request: web.Request) -> web.Response:
        return web.Response(body=await self.text(), headers={"Content-Type": CONTENT_TYPE})


class _Standing(Collector):
    """How nudges stand in the database."""

    def __init__(self, figures: Figures | None) -> None:
        self._figures = figures

    def collect(self) -> Iterator[Metric]:
        """One gauge per figure."""
        figures = self._figures
        yield GaugeMetricFamily(
            "kizuna_database_up", "Whether the database gave its figures in time.", value=figures is not None
        )
        if figures is None:
            return
        due = "Nudges whose moment has come and that nobody has claimed yet."
        yield GaugeMetricFamily("kizuna_nudges_due", due, value=figures.due)
        lag = "How late the oldest due nudge is that nothing holds up."
        yield GaugeMetricFamily("kizuna_nudges_lag_seconds", lag, value=figures.lag_s)
        parked = "Messages whose owners cannot be reached; they see them at their next command."
        yield GaugeMetricFamily("kizuna_deliveries_parked", parked, value=figures.parked)
        dead = "Messages that can never be sent; `kizuna check` says why."
        yield GaugeMetricFamily("kizuna_deliveries_dead", dead, value=figures.dead)

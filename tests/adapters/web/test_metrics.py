"""/metrics: what a process counted, and how nudges stand in the database."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

from msgspec.structs import replace
from prometheus_client.parser import text_string_to_metric_families

from adapters.web import metrics
from bot.errors import DeliveryError
from tests.nudges.works import Works
from tests.storage.samples import AYA, BEN, DAY, HOUR, NOW, a_delivery, a_nudge

SECOND = timedelta(seconds=1)


async def keep(site, *deliveries, owner=AYA) -> None:
    """Store deliveries as they are."""
    async with site.books.desk() as desk:
        await desk.deliver([(owner, each) for each in deliveries])


async def test_what_is_due_and_how_late_it_is(site):
    await site.books.keep(a_nudge("n1", due_at=NOW - HOUR), a_nudge("n2"), a_nudge("n3", due_at=NOW + HOUR))
    figures = await site.figures()
    assert (figures["kizuna_nudges_due"], figures["kizuna_nudges_lag_seconds"]) == (2, 3600)
    assert figures["kizuna_database_up"] == 1


async def test_nothing_due_is_not_late(site):
    figures = await site.figures()
    assert (figures["kizuna_nudges_due"], figures["kizuna_nudges_lag_seconds"]) == (0, 0)


async def test_a_nudge_that_waits_behind_a_message_of_its_owner_is_due_but_not_late(site):
    await site.books.keep(a_nudge("n1", due_at=NOW - DAY))
    await site.books.keep(a_nudge("n2", due_at=NOW - HOUR), owner=BEN)
    await keep(site, a_delivery(nudge_id="n0"))
    figures = await site.figures()
    assert (figures["kizuna_nudges_due"], figures["kizuna_nudges_lag_seconds"]) == (2, 3600)


async def test_nudges_for_platforms_of_other_processes_are_not_counted(site):
    elsewhere = replace(BEN, platform="elsewhere")
    await site.books.keep(a_nudge("n1", due_at=NOW - DAY), owner=elsewhere)
    assert (await site.figures())["kizuna_nudges_due"] == 0


async def test_what_is_parked_and_dead_is_counted(site):
    states = ("parked", "parked", "dead", "sent", "sending")
    await keep(site, *(a_delivery(f"k{n}", state=state) for n, state in enumerate(states)))
    figures = await site.figures()
    assert (figures["kizuna_deliveries_parked"], figures["kizuna_deliveries_dead"]) == (2, 1)


async def test_attempts_are_counted_by_what_they_came_to(small_site):
    for state, times in (("sent", 3), ("parked", 1), ("dead", 1), ("scheduled", 2)):
        for _ in range(times):
            small_site.metrics.settled(a_delivery(state=state), NOW, NOW + SECOND / 5)
    small_site.metrics.took_over(4)
    figures = await small_site.figures()
    counted = {state: figures[f'kizuna_deliveries_total{{state="{state}"}}'] for state in metrics.STATES.values()}
    assert counted == {"sent": 3, "parked": 1, "dead": 1, "retried": 2}
    assert figures["kizuna_lease_takeovers_total"] == 4
    assert figures["kizuna_send_seconds_count"] == 7
    assert figures['kizuna_send_seconds_bucket{le="0.1"}'] == 0
    assert figures['kizuna_send_seconds_bucket{le="0.25"}'] == 7


async def test_every_figure_is_there_before_anything_has_happened(small_site):
    figures = await small_site.figures()
    assert figures['kizuna_deliveries_total{state="dead"}'] == 0
    assert figures["kizuna_lease_takeovers_total"] == 0


async def test_a_clock_that_was_set_back_makes_no_negative_time(small_site):
    small_site.metrics.settled(a_delivery(state="sent"), NOW, NOW - HOUR)
    assert (await small_site.figures())["kizuna_send_seconds_sum"] == 0


async def test_the_nudge_loop_counts_what_it_does(new_database):
    works = Works(await new_database("sqlite"))
    counts = metrics.Metrics()
    worker = works.worker()
    worker.meter = counts
    works.post.plan.extend([DeliveryError("later", retry_after_s=1), None, DeliveryError("gone", permanent=True)])
    for text in ("a", "b"):
        await works.plan(text)
    await works.later(worker)
    await works.later(worker, seconds=2)
    sent, parked, retried = (
        counts.registry.get_sample_value("kizuna_deliveries_total", {"state": state})
        for state in ("sent", "parked", "retried")
    )
    assert (sent + parked, retried) == (2, 1)


async def test_a_database_that_is_away_leaves_out_its_figures_and_says_so(site):
    await site.books.database.close()
    figures = await site.figures()
    assert figures["kizuna_database_up"] == 0
    assert "kizuna_nudges_due" not in figures
    assert figures["kizuna_lease_takeovers_total"] == 0


async def test_a_database_that_does_not_answer_is_not_waited_for(small_site, monkeypatch):
    monkeypatch.setattr(metrics, "PATIENCE_S", 0.05)

    @asynccontextmanager
    async def deaf():
        yield await asyncio.Event().wait()

    small_site.books.database.snapshot = deaf
    assert (await small_site.figures())["kizuna_database_up"] == 0


async def test_a_long_read_of_a_file_is_broken_off(small_site):
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    began = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(0.1), small_site.books.database.snapshot() as connection:
            await connection.rows(endless, {})
    except TimeoutError:
        assert asyncio.get_running_loop().time() - began < 5


async def test_prometheus_can_read_it_and_it_names_nobody(small_site):
    await small_site.books.keep(a_nudge(text="Mika's birthday"))
    _, said = await small_site.asks("/metrics")
    names = {family.name for family in text_string_to_metric_families(said)}
    assert {"kizuna_nudges_due", "kizuna_nudges_lag_seconds", "kizuna_deliveries", "kizuna_lease_takeovers"} <= names
    assert {"kizuna_send_seconds", "kizuna_deliveries_parked", "kizuna_deliveries_dead"} <= names
    assert not {"aya", "mika"} & set(said.lower().split())

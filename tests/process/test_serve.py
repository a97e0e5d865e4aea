"""`kizuna run`: roles, adapters side by side, and an end in good order."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import bootstrap
from bot.clock import MovableClock, SystemClock
from bot.errors import ConfigError, StoreError
from bot.nudges.pacing import WINDOW_FIRST
from bot.operation.settings import Settings
from bot.process.roles import Roles
from storage.database import Database
from storage.location import database as at
from tests.bench import people
from tests.loglines import captured
from tests.process.stage import PATIENCE_S, Stage, got, plan, running, until


@pytest.fixture
def book(tmp_path) -> str:
    return f"sqlite:///{tmp_path / 'book.db'}"


def ticking() -> MovableClock:
    """It is almost a minute past ten in Tokyo."""
    return MovableClock(datetime(2026, 11, 18, 10, 0, 58, tzinfo=ZoneInfo("Asia/Tokyo")), base=SystemClock())


async def planned(url: str, *after_s: float) -> None:
    """Reminders that some other process has saved."""
    database: Database = at(url)
    await database.open()
    await plan(database, *after_s)
    await database.close()


async def states(url: str) -> list[str]:
    """What became of every delivery."""
    database = at(url)
    await database.open()
    async with database.reading() as connection:
        rows = await connection.rows("SELECT state FROM deliveries ORDER BY state", {})
    await database.close()
    return [row["state"] for row in rows]


async def test_events_of_every_platform_are_answered_and_what_is_due_is_sent(book):
    slack, discord = Stage("slack"), Stage("discord")
    slack.platform = "other"
    await planned(book, -1)
    async with running(book, slack, discord):
        slack.says("help")
        assert "help" in (await got(slack.shown)).lower()
        await got(discord.sent)
    assert await states(book) == ["sent"]


async def test_a_platform_that_hangs_holds_up_no_other(book):
    hanging, other = Stage("slack"), Stage("discord")
    hanging.platform = "nowhere"
    hanging.slow.clear()
    async with bootstrap.opened(book) as database:
        await people.fill(database, WINDOW_FIRST + 100)
        await plan(database, 2.0, now=people.NOW)
    async with running(book, hanging, other, clock=MovableClock(people.NOW, base=SystemClock())):
        for _ in range(WINDOW_FIRST):
            await got(hanging.begun)
        await got(other.sent)
        hanging.slow.set()


async def test_what_somebody_asks_for_now_is_sent_at_its_moment(book):
    stage = Stage()
    async with running(book, stage, clock=ticking()):
        stage.says("remind 10:01 stretch")
        assert "I'll remind you today" in await got(stage.shown)
        before = datetime.now(UTC)
        at, _ = await got(stage.sent)
        assert timedelta(seconds=0.1) < at - before < timedelta(seconds=2.5)


async def test_each_role_does_its_part_on_one_server(postgres_url):
    hears, sends = Stage("discord"), Stage("discord")
    hearing = running(postgres_url, hears, roles="discord", clock=ticking())
    async with hearing, running(postgres_url, sends, roles="nudges", clock=ticking()):
        hears.says("remind 10:01 stretch")
        await got(hears.shown)
        await got(sends.sent)
        assert sends.runs == 0
        assert hears.sent.empty()


async def test_who_only_answers_over_http_needs_no_platform_to_call(postgres_url):
    stage = Stage()
    async with running(postgres_url, stage, roles="http") as process:
        assert await process.gets("/ready") == (200, '{"ready": true, "reasons": []}')
        assert stage.runs == 0


async def test_a_platform_that_fails_is_run_again_while_the_others_go_on(book):
    slack, discord = Stage("slack"), Stage("discord")
    slack.failures.append(OSError("no route"))
    with captured() as lines:
        async with running(book, slack, discord):
            for stage in (discord, slack):
                stage.says("help")
                await got(stage.shown)
    assert slack.runs == 2
    assert [line["adapter"] for line in lines() if line["level"] == "error"] == ["slack"]


async def test_it_ends_when_every_platform_has_ended(book):
    stage = Stage()
    async with running(book, stage) as process:
        stage.ends()
        await asyncio.wait_for(process.task, 5)


async def test_stopping_finishes_what_is_on_its_way_and_gives_the_rest_back(book):
    stage = Stage()
    stage.slow.clear()
    await planned(book, -3, -2, -1)
    with captured() as lines:
        async with running(book, stage) as process:
            await got(stage.begun)
            stopping = asyncio.create_task(process.stops())
            await until(lambda: bool(lines()))
            assert await process.gets("/ready") == (503, '{"ready": false, "reasons": ["the process is stopping"]}')
            stage.slow.set()
            await stopping
    assert await states(book) == ["scheduled", "scheduled", "sent"]
    async with running(book, stage):
        keys = [(await got(stage.sent))[1] for _ in range(3)]
    assert len(set(keys)) == 3


async def test_an_answer_that_is_being_made_is_still_shown(book):
    stage = Stage()
    async with running(book, stage) as process:
        stage.says("add Taro Tanaka")
        await asyncio.sleep(0)
        await process.stops()
        assert stage.shown.empty() or "Taro Tanaka" in await got(stage.shown)
    async with running(book, stage):
        stage.says("find Tanaka")
        while "Tanaka" not in await got(stage.shown):
            pass


async def test_a_platform_that_hangs_does_not_keep_it_from_ending(book):
    class Deaf(Stage):
        async def run(self, handle) -> None:
            while True:
                try:
                    await super().run(handle)
                except asyncio.CancelledError:
                    await asyncio.wait_for(self.over.wait(), 20)
                    return

    stage = Deaf()
    stage.over = asyncio.Event()
    with captured() as lines:
        async with running(book, stage) as process:
            stage.says("help")
            await got(stage.shown)
            await process.stops()
        stage.over.set()
    assert "some adapters did not end in time" in [line["event"] for line in lines()]


async def test_two_on_one_file_are_one_too_many(book):
    stage = Stage()
    async with running(book, stage):
        stage.says("help")
        await got(stage.shown)
        with pytest.raises(StoreError, match="Another Kizuna"):
            async with running(book, Stage()) as second:
                await second.task


async def test_two_on_one_server_share_the_work(postgres_url):
    one, two = Stage(), Stage()
    async with running(postgres_url, one), running(postgres_url, two):
        await planned(postgres_url, *[0.3] * 20)
        await until(lambda: one.sent.qsize() + two.sent.qsize() >= 20)
    keys = [stage.sent.get_nowait()[1] for stage in (one, two) for _ in range(stage.sent.qsize())]
    assert len(keys) == len(set(keys)) == 20


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["web"], "--role web: there is no such role; use one or more of nudges, slack, discord, http, all"),
        (["nudges,"], "--role : there is no such role"),
    ],
)
def test_roles_that_do_not_exist_are_named(given, said):
    with pytest.raises(ConfigError) as raised:
        Roles.read(given)
    assert str(raised.value).startswith(said)


def test_roles_are_given_one_by_one_or_with_commas():
    assert Roles.read(["nudges, http", "slack"]).names == {"nudges", "http", "slack"}
    assert Roles.read([]).names == Roles.read(["all"]).names
    assert Roles.read([]).nudges
    assert not Roles.read(["http"]).nudges


@pytest.mark.parametrize(
    ("roles", "url", "said"),
    [
        ("nudges,slack", "postgresql://127.0.0.1:1/db", "--role slack: Slack is not configured; see .env.example"),
        ("http", "sqlite:///book.db", "--role http: nobody would send nudges, since only one process runs on a SQLite"),
    ],
)
async def test_roles_that_come_to_nothing_are_refused(roles, url, said):
    with pytest.raises(ConfigError) as raised:
        async with running(url, Stage(), roles=roles) as process:
            await process.task
    assert str(raised.value).startswith(said)


async def test_a_port_that_is_taken_is_told_with_its_remedy(book, postgres_url, monkeypatch):
    async with running(postgres_url, Stage()) as first:
        await first.gets("/health")
        monkeypatch.setattr("tests.process.stage.free_port", lambda: int(first.url.rsplit(":", 1)[1]))
        with pytest.raises(ConfigError, match=r"KIZUNA_HTTP_PORT=\d+: .*Choose another port"):
            async with running(book, Stage()) as second:
                await asyncio.wait_for(second.task, PATIENCE_S)


async def test_without_any_platform_it_says_what_to_set(tmp_path):
    with pytest.raises(ConfigError, match="Nothing to run: no platform is configured"):
        await bootstrap.run(Settings(data_dir=tmp_path), Roles())

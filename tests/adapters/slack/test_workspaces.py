"""Tokens of many workspaces: renewed in time and once, the same in all processes, gone when the app is."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.slack.grants import Grants
from adapters.slack.tokens import Bot
from adapters.slack.workspaces import Workspaces
from bot.clock import MovableClock
from bot.errors import ConfigError, DeliveryError
from bot.sealing import Sealer
from bot.secret import NONE, Secret
from storage.installations import Installations
from tests.adapters.slack.installing import KEY, no_wait, settings, slack_without_us
from tests.peers.slack import oauth
from tests.storage.samples import HOUR, NOW, an_installation

MINUTE = timedelta(minutes=1)


class House:
    """A database, a Slack where tokens end, and as many processes as are asked for."""

    def __init__(self, slack, database) -> None:
        self.slack, self.clock = slack, MovableClock(NOW)
        self.stored = Installations(database, Sealer(Secret(KEY)))
        self.team = slack.team

    @asynccontextmanager
    async def process(self, wait=no_wait):
        """One process."""
        async with Workspaces(self.stored, Grants(settings(self.slack)), self.clock, wait) as workspaces:
            yield workspaces

    async def install(self, **facts):
        """The app comes into the workspace, with tokens that Slack knows."""
        world = self.slack.world
        token, refresh = oauth.grant(world, world.teams[self.team], ("chat:write",), rotating=True)
        given = {"token": Secret(token.value), "refresh_token": Secret(refresh), "installed_at": self.clock.now()}
        made = an_installation(self.team, **{**given, "expires_at": self.clock.now() + 12 * HOUR, **facts})
        await self.stored.save(made)
        return made

    @property
    def renewals(self) -> int:
        """How often Slack was asked for new tokens."""
        return [name for name, _ in self.slack.calls].count("oauth.v2.access")

    @property
    def newest(self) -> Secret:
        """The last token that Slack gave."""
        return Secret(self.slack.bot_token(self.team))


@pytest.fixture
async def house(database):
    """One house per engine."""
    async with slack_without_us() as peer:
        yield House(peer, database)


@pytest.fixture
async def small(new_database):
    """One on SQLite."""
    async with slack_without_us() as peer:
        yield House(peer, await new_database("sqlite"))


async def said_by(workspaces, team) -> Secret | None:
    """The token a process speaks with."""
    bot = await workspaces.of(team)
    return bot.token if bot else None


async def test_a_token_is_not_renewed_while_it_lasts(small):
    made = await small.install()
    async with small.process() as process:
        small.clock.move(9 * HOUR)
        assert await said_by(process, small.team) == made.token
    assert small.renewals == 0


async def test_a_token_is_renewed_in_the_background_two_hours_before_its_end(small):
    made = await small.install()
    async with small.process() as process:
        small.clock.move(11 * HOUR)
        assert await said_by(process, small.team) == made.token
    async with small.process() as process:
        assert await said_by(process, small.team) == small.newest != made.token
        kept = await process.installation(small.team)
    assert (kept.expires_at, small.renewals) == (small.clock.now() + 12 * HOUR, 1)


async def test_a_token_that_has_ended_is_renewed_before_anything_is_said(small):
    await small.install()
    async with small.process() as process:
        small.clock.move(99 * HOUR)
        assert await said_by(process, small.team) == small.newest
    assert small.renewals == 1


async def test_processes_at_once_spend_one_refresh_token_once_and_all_speak_with_the_new_token(house):
    await house.install()
    house.clock.move(99 * HOUR)
    async with house.process(asyncio.sleep) as one, house.process(asyncio.sleep) as other:
        said = await asyncio.gather(*(said_by(each, house.team) for each in (one, other, one, other)))
    assert set(said) == {house.newest}
    assert house.renewals == 1


async def test_what_one_process_renewed_another_uses_within_seconds(house):
    made = await house.install()
    async with house.process() as one, house.process() as other:
        assert await said_by(other, house.team) == made.token
        house.clock.move(11 * HOUR)
        await said_by(one, house.team)
        await one.__aexit__(None, None, None)
        house.clock.move(timedelta(seconds=4))
        assert await said_by(other, house.team) == house.newest
    assert house.renewals == 1


async def test_what_one_process_forgot_another_stops_using_within_seconds(house):
    made = await house.install()
    async with house.process() as one, house.process() as other:
        assert await said_by(other, house.team) == made.token
        await one.left(house.team, house.clock.now())
        assert await said_by(one, house.team) is None
        house.clock.move(timedelta(seconds=4))
        assert await said_by(other, house.team) is None


async def test_a_workspace_is_looked_up_once_in_seconds(small):
    await small.install()
    async with small.process() as process:
        await said_by(process, small.team)
        await small.stored.forget("slack", small.team)
        assert await said_by(process, small.team)


async def test_while_slack_is_down_the_old_token_serves_and_it_is_tried_again_after_a_minute(small):
    made = await small.install()
    small.slack.script({"on": "oauth.v2.access", "what": "server", "times": None})
    async with small.process() as process:
        small.clock.move(11 * HOUR)
        for _ in range(5):
            assert await said_by(process, small.team) == made.token
            await asyncio.sleep(0)
    assert small.renewals == 1
    small.slack.script()
    async with small.process() as process:
        small.clock.move(MINUTE)
        await said_by(process, small.team)
    assert (await small.stored.of("slack", small.team)).token == small.newest


async def test_while_slack_is_down_an_ended_token_makes_messages_wait(small):
    await small.install()
    small.slack.script({"on": "oauth.v2.access", "what": "reset", "times": None})
    small.clock.move(13 * HOUR)
    async with small.process() as process:
        with pytest.raises(DeliveryError, match="has ended, and Slack gives no new one for now") as raised:
            await process.of(small.team)
    assert not raised.value.permanent
    assert not raised.value.doubtful


async def test_a_token_that_slack_renews_no_more_serves_to_its_end_and_then_the_app_counts_as_gone(small, caplog):
    made = await small.install(refresh_token=Secret("xoxe-1-spent"))
    async with small.process() as process:
        small.clock.move(11 * HOUR)
        assert await said_by(process, small.team) == made.token
        await process._renewer.close()
        small.clock.move(2 * HOUR)
        assert await said_by(process, small.team) is None
    assert small.renewals == 1
    assert "has to install the app again" in caplog.text
    assert "xoxe" not in caplog.text


async def test_installing_again_heals_a_token_that_was_not_renewed(small):
    await small.install(refresh_token=Secret("xoxe-1-spent"))
    small.clock.move(13 * HOUR)
    async with small.process() as process:
        assert await said_by(process, small.team) is None
        again = await small.install()
        await process.save(again)
        assert await said_by(process, small.team) == again.token


async def test_a_token_that_ended_and_cannot_be_renewed_at_all_counts_as_gone(small):
    await small.install(refresh_token=NONE)
    small.clock.move(13 * HOUR)
    async with small.process() as process:
        assert await said_by(process, small.team) is None


async def test_new_tokens_are_kept_although_the_database_was_away(small, monkeypatch):
    await small.install()
    small.clock.move(11 * HOUR)
    renew, failures = small.stored.renew, [OSError("disk full"), OSError("disk full")]

    async def flaky(installation):
        if failures:
            raise failures.pop()
        return await renew(installation)

    monkeypatch.setattr(small.stored, "renew", flaky)
    async with small.process() as process:
        await said_by(process, small.team)
    assert (await small.stored.of("slack", small.team)).token == small.newest


async def test_uninstalling_while_a_token_is_renewed_leaves_nothing_behind(small):
    await small.install()
    small.clock.move(11 * HOUR)
    async with small.process() as process:
        await said_by(process, small.team)
        await process.left(small.team, small.clock.now())
    assert await small.stored.of("slack", small.team) is None


async def test_news_of_leaving_that_come_after_installing_again_are_checked_with_slack(small):
    left = small.clock.now() - MINUTE
    again = await small.install()
    async with small.process() as process:
        await process.left(small.team, left)
        assert await said_by(process, small.team) == again.token
        small.slack.world.tokens[again.token.reveal()].revoked = True
        await process.left(small.team, left)
        assert await said_by(process, small.team) is None


async def test_news_of_leaving_before_installing_change_nothing_while_slack_is_down(small):
    again = await small.install()
    small.slack.script({"on": "auth.test", "what": "server", "times": None})
    async with small.process() as process:
        await process.left(small.team, small.clock.now() - MINUTE)
        assert await said_by(process, small.team) == again.token


async def test_a_token_that_slack_refuses_is_forgotten_if_there_is_no_other(small):
    await small.install(refresh_token=NONE, expires_at=None)
    async with small.process() as process:
        await process.withdrawn(await process.of(small.team))
        assert await said_by(process, small.team) is None


async def test_a_token_that_slack_refuses_is_renewed_where_that_can_be(small):
    made = await small.install()
    async with small.process() as process:
        await process.withdrawn(await process.of(small.team))
        assert await said_by(process, small.team) == small.newest != made.token


async def test_a_refused_token_whose_app_has_left_is_forgotten(small):
    await small.install()
    oauth.revoke(small.slack.world, small.team)
    async with small.process() as process:
        await process.withdrawn(await process.of(small.team))
    assert await small.stored.of("slack", small.team) is None


async def test_a_refused_token_that_was_replaced_meanwhile_takes_nothing_with_it(small):
    old = await small.install()
    async with small.process() as process:
        bot = await process.of(small.team)
        new = await small.install()
        assert bot.token == old.token
        await process.withdrawn(bot)
        assert await said_by(process, small.team) == new.token


async def test_an_organisations_installation_serves_its_workspaces_and_no_others(small):
    wide = an_installation("E1", enterprise="E1", expires_at=None)
    await small.stored.save(wide)
    await small.stored.save(an_installation("T9", enterprise="E1", expires_at=None))
    async with small.process() as process:
        assert [(await process.of("T1", "E1")).token, (await process.of("E1")).token] == [wide.token] * 2
        assert (await process.of("T9", "E1")).workspace == "T9"
        assert [await process.of("T1"), await process.of("T1", "E2")] == [None, None]


async def test_the_operators_own_token_serves_where_nothing_is_installed(small):
    class Own:
        async def of(self, workspace, enterprise=""):
            return Bot(token=Secret("xoxb-own"), workspace="T0") if workspace == "T0" else None

    made = await small.install()
    async with Workspaces(small.stored, Grants(settings(small.slack)), small.clock, own=Own()) as process:
        tokens = [await said_by(process, team) for team in ("T0", small.team, "T404")]
    assert tokens == [Secret("xoxb-own"), made.token, None]


async def test_at_the_start_everything_is_sealed_with_the_new_key(small):
    made = await small.install()
    changed = Installations(small.stored._database, Sealer(Secret("n" * 32), Secret(KEY)))
    async with Workspaces(changed, Grants(settings(small.slack)), small.clock):
        pass
    only = Installations(small.stored._database, Sealer(Secret("n" * 32)))
    assert (await only.of("slack", small.team)).token == made.token


async def test_tokens_that_the_key_does_not_open_stop_the_start_and_stay_as_they_are(small):
    made = await small.install()
    other = Installations(small.stored._database, Sealer(Secret("w" * 32)))
    process = Workspaces(other, Grants(settings(small.slack)), small.clock, no_wait)
    with pytest.raises(ConfigError, match="KIZUNA_SECRET_KEY"):
        await process.__aenter__()
    with pytest.raises(ConfigError, match="KIZUNA_SECRET_KEY"):
        await process.of(small.team)
    assert await small.stored.of("slack", small.team) == replace(made, version=0)

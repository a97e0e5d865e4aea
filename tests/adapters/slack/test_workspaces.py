"""Tokens of many workspaces: the same in all processes, gone when the app is."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from adapters.slack.grants import Grants
from adapters.slack.tokens import Bot
from adapters.slack.workspaces import Workspaces
from bot.errors import ConfigError
from bot.model.secret import NONE, Secret
from bot.operation.sealing import Sealer
from storage.installations import Installations
from tests.adapters.slack.house import MINUTE, said_by
from tests.adapters.slack.installing import KEY, no_wait, settings
from tests.peers.slack import oauth
from tests.storage.samples import an_installation


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

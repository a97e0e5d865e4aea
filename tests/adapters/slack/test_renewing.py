"""Tokens that end are renewed in time, by one process, and never lost."""

import asyncio
from datetime import timedelta

import pytest

from bot.errors import DeliveryError
from bot.model.secret import NONE, Secret
from tests.adapters.slack.house import MINUTE, said_by
from tests.storage.samples import HOUR


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


async def test_a_token_that_slack_refuses_is_renewed_where_that_can_be(small):
    made = await small.install()
    async with small.process() as process:
        await process.withdrawn(await process.of(small.team))
        assert await said_by(process, small.team) == small.newest != made.token

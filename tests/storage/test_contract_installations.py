"""Installations: sealed, one per workspace, shared by processes that never spend one refresh token twice."""

import asyncio
from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.errors import ConfigError
from bot.model.secret import NONE, Secret
from bot.operation.sealing import Damaged, Sealer, WrongKey
from storage import backup
from storage.installations import Installations
from tests.storage.samples import DAY, HOUR, NOW, an_installation

KEY, NEXT = Secret("first-key-of-thirty-two-characters"), Secret("other-key-of-thirty-two-characters")
LEASE = NOW + timedelta(minutes=1)
OTHER = {"sqlite": "postgres", "postgres": "sqlite"}


@pytest.fixture
def kept(database) -> Installations:
    """Installations on a database, once per engine."""
    return Installations(database, Sealer(KEY))


async def rows(database) -> list[dict[str, object]]:
    """What a thief of the database sees."""
    async with database.reading() as connection:
        found = await connection.rows("SELECT * FROM installations ORDER BY workspace", {})
    return [dict(row) for row in found]


async def test_an_installation_comes_back_as_it_was(kept):
    await kept.save(an_installation())
    assert await kept.of("slack", "T1") == an_installation()
    assert [await kept.of("slack", "T2"), await kept.of("discord", "T1")] == [None, None]


async def test_tokens_that_do_not_end_have_nothing_to_renew_them_with(kept):
    lasting = an_installation(refresh_token=NONE, expires_at=None, enterprise="E1", scopes=())
    await kept.save(lasting)
    assert await kept.of("slack", "T1") == lasting
    assert not lasting.ending(NOW + 999 * DAY)
    assert not lasting.expired(NOW + 999 * DAY)


async def test_whoever_reads_the_database_reads_no_token(kept, database):
    await kept.save(an_installation())
    assert "xox" not in f"{await rows(database)}"


async def test_installing_again_replaces_the_tokens_and_counts_as_a_change(kept):
    await kept.save(an_installation())
    await kept.save(an_installation(token=Secret("xoxb-new"), installed_at=NOW + HOUR))
    again = await kept.of("slack", "T1")
    assert (again.token, again.installed_at, again.version) == (Secret("xoxb-new"), NOW + HOUR, 1)
    assert len(await kept.all("slack")) == 1


async def test_each_workspace_has_its_own(kept):
    for workspace in ("T2", "T1"):
        await kept.save(an_installation(workspace))
    await kept.save(an_installation("T1", platform="other"))
    assert [each.workspace for each in await kept.all("slack")] == ["T1", "T2"]
    assert await kept.forget("slack", "T1")
    assert [await kept.of("slack", "T1"), (await kept.of("slack", "T2")).workspace] == [None, "T2"]
    assert not await kept.forget("slack", "T1")


async def test_forgetting_leaves_the_books_of_that_workspace(kept, books):
    await kept.save(an_installation())
    async with books.writing():
        pass
    await kept.forget("slack", "T1")
    assert [await books.count("installations"), await books.count("owners")] == [0, 1]


async def test_an_uninstallation_told_late_does_not_undo_installing_again(kept):
    await kept.save(an_installation(installed_at=NOW))
    assert not await kept.forget("slack", "T1", NOW - HOUR)
    assert await kept.of("slack", "T1")
    assert await kept.forget("slack", "T1", NOW)


async def test_tokens_of_one_row_put_into_another_are_refused(kept, database):
    for workspace in ("T1", "T2"):
        await kept.save(an_installation(workspace))
    async with database.writing() as connection:
        statement = "UPDATE installations SET token = :token WHERE workspace = 'T2'"
        await connection.rows(statement, {"token": (await rows(database))[0]["token"]})
    with pytest.raises(Damaged, match="slack T2 token was changed, or belongs to another row"):
        await kept.of("slack", "T2")


async def test_one_of_many_processes_may_spend_a_refresh_token(kept, database):
    await kept.save(an_installation())
    here, there = await kept.of("slack", "T1"), await Installations(database, Sealer(KEY)).of("slack", "T1")
    won = await asyncio.gather(*(kept.reserve(each, NOW, LEASE) for each in (here, there, here)))
    assert sorted(won) == [False, False, True]


async def test_a_process_that_died_while_renewing_is_replaced_after_its_time(kept):
    await kept.save(an_installation())
    mine = await kept.of("slack", "T1")
    assert await kept.reserve(mine, NOW, LEASE)
    assert not await kept.reserve(mine, LEASE - timedelta(seconds=1), LEASE + HOUR)
    assert await kept.reserve(mine, LEASE, LEASE + timedelta(minutes=1))


async def test_a_reservation_by_a_clock_that_was_wrong_counts_as_over(kept):
    await kept.save(an_installation())
    mine = await kept.of("slack", "T1")
    assert await kept.reserve(mine, NOW + 99 * DAY, LEASE + 99 * DAY)
    assert await kept.reserve(mine, NOW, LEASE)


async def test_renewed_tokens_are_kept_once_and_seen_by_all(kept, database):
    await kept.save(an_installation())
    mine = await kept.of("slack", "T1")
    new = replace(mine, token=Secret("xoxe.xoxb-2"), refresh_token=Secret("xoxe-2"), expires_at=NOW + DAY)
    assert await kept.renew(new)
    assert not await kept.renew(new)
    assert await Installations(database, Sealer(KEY)).of("slack", "T1") == replace(new, version=1)


async def test_renewing_what_was_installed_again_or_forgotten_meanwhile_changes_nothing(kept):
    await kept.save(an_installation())
    before = await kept.of("slack", "T1")
    await kept.save(an_installation(token=Secret("xoxb-again")))
    assert not await kept.renew(replace(before, token=Secret("xoxb-late")))
    assert not await kept.reserve(before, NOW, LEASE)
    assert (await kept.of("slack", "T1")).token == Secret("xoxb-again")
    await kept.forget("slack", "T1")
    assert not await kept.renew(before)
    assert await kept.of("slack", "T1") is None


async def test_a_new_key_reseals_everything_once_and_the_old_one_may_go(kept, database):
    for workspace in ("T1", "T2"):
        await kept.save(an_installation(workspace))
    changed = Installations(database, Sealer(NEXT, KEY))
    assert [await changed.reseal(), await changed.reseal()] == [2, 0]
    assert await Installations(database, Sealer(NEXT)).of("slack", "T2") == an_installation("T2")
    with pytest.raises(WrongKey, match="KIZUNA_SECRET_KEY_OLD"):
        await kept.of("slack", "T1")


async def test_resealing_does_not_disturb_a_renewal_under_way(kept, database):
    await kept.save(an_installation())
    mine = await kept.of("slack", "T1")
    assert await kept.reserve(mine, NOW, LEASE)
    await Installations(database, Sealer(NEXT, KEY)).reseal()
    assert await kept.renew(replace(mine, token=Secret("xoxe.xoxb-2")))


@pytest.mark.parametrize(
    ("key", "words"), [(NEXT, "was sealed with another key"), (NONE, "KIZUNA_SECRET_KEY is not set")]
)
async def test_starting_with_a_wrong_key_or_none_is_refused_with_the_remedy(kept, database, key, words):
    await kept.save(an_installation())
    with pytest.raises(ConfigError, match=words):
        await Installations(database, Sealer(key)).reseal()


async def test_when_the_key_is_lost_its_tokens_are_removed_and_the_others_stay(kept, database):
    await kept.save(an_installation("T1"))
    later = Installations(database, Sealer(NEXT))
    await later.save(an_installation("T2"))
    assert await later.forget_unopened() == 1
    assert [each.workspace for each in await later.all("slack")] == ["T2"]


async def test_without_any_key_nothing_is_removed(kept, database):
    await kept.save(an_installation())
    with pytest.raises(ConfigError, match="KIZUNA_SECRET_KEY is not set"):
        await Installations(database, Sealer(NONE)).forget_unopened()
    assert await kept.of("slack", "T1")


async def test_a_backup_holds_installations_still_sealed(kept, database, new_database, tmp_path):
    await kept.save(an_installation())
    assert (await backup.save(database, tmp_path / "a"))["installations"] == 1
    there = await new_database(OTHER[database.dialect])
    await backup.restore(there, tmp_path / "a")
    assert await Installations(there, Sealer(KEY)).of("slack", "T1") == an_installation()
    with pytest.raises(WrongKey):
        await Installations(there, Sealer(NEXT)).of("slack", "T1")


async def test_a_state_is_good_once_and_its_fate_is_known(kept):
    await kept.keep_state("a", NOW, LEASE)
    assert [await kept.take_state(each, NOW) for each in ("a", "a", "b")] == ["good", "used", "unknown"]
    await kept.keep_state("c", NOW, LEASE)
    assert await kept.take_state("c", LEASE) == "expired"


async def test_of_many_who_bring_one_state_back_one_is_let_in(kept):
    await kept.keep_state("a", NOW, LEASE)
    verdicts = await asyncio.gather(*(kept.take_state("a", NOW) for _ in range(5)))
    assert sorted(verdicts) == ["good", "used", "used", "used", "used"]


async def test_states_are_kept_as_hashes_and_dropped_an_hour_after_their_end(kept, database):
    await kept.keep_state("a-state", NOW, LEASE)
    await kept.keep_state("b-state", NOW + HOUR, LEASE + HOUR)
    await kept.keep_state("c-state", LEASE + HOUR + timedelta(seconds=1), LEASE + 2 * HOUR)
    async with database.reading() as connection:
        found = await connection.rows("SELECT * FROM install_states", {})
    assert len(found) == 2
    assert "state" not in "".join(row["state_hash"] for row in found)

"""What the platform says of somebody is taken over, until they choose for themselves."""

from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bot.model.ids import owner_id
from tests.talk import Talk


def there(talk: Talk, **says: str) -> Talk:
    """The same person, of whom the platform says something else now."""
    return Talk(talk.bot, talk.loop, talk.outbox, replace(talk.user, **says))  # type: ignore[arg-type]


async def test_a_change_on_the_platform_is_followed(talk: Talk) -> None:
    await talk.says("home")
    away = there(talk, timezone="Europe/Berlin", locale="ja-JP")
    said = await away.says("設定")
    assert "Europe/Berlin" in said
    assert "言語: 日本語" in said


async def test_what_was_chosen_here_stays(talk: Talk) -> None:
    await talk.says("settings zone:Asia/Singapore language:ja")
    await there(talk, timezone="Europe/Berlin", locale="en-GB").says("home")
    said = await talk.says("設定")
    assert "Asia/Singapore" in said
    assert "言語: 日本語" in said


async def test_silence_and_guesses_change_nothing(talk: Talk) -> None:
    await talk.says("home")
    for quiet in (there(talk, timezone="", locale=""), there(talk, timezone="Mars/Base"),
                  Talk(talk.bot, talk.loop, talk.outbox, replace(talk.user, timezone="UTC", guessed=True))):  # fmt: skip
        assert "Asia/Tokyo" in await quiet.says("settings")


async def test_the_digest_moves_along(talk: Talk) -> None:
    await talk.says("add Mika cadence:1d")
    await there(talk, timezone="America/New_York").says("home")
    await talk.waits(days=3)
    sent = [at.astimezone(ZoneInfo("America/New_York")) for at, _, _ in talk.outbox.sent]
    assert {(at.hour, at.minute) for at in sent} == {(9, 0)}


async def test_what_the_platform_says_later_replaces_the_first_guess(talk: Talk) -> None:
    silent = there(talk, timezone="", locale="")
    assert "UTC" in await silent.says("settings")
    said = await there(talk, timezone="Asia/Seoul", locale="ja-JP").says("設定")
    assert "Asia/Seoul" in said
    assert "言語: 日本語" in said


async def test_a_change_is_followed_before_anything_is_said(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:1d")
    await there(any_talk, timezone="America/New_York").resettles()
    await any_talk.waits(days=3)
    sent = [at.astimezone(ZoneInfo("America/New_York")) for at, _, _ in any_talk.outbox.sent]
    assert {(at.hour, at.minute) for at in sent} == {(9, 0)}


async def test_nobody_gets_a_book_for_having_moved(talk: Talk) -> None:
    await talk.resettles()
    async with talk.bot.store.reading(owner_id(talk.user)) as book:
        assert book is None


async def test_having_moved_is_no_sign_of_life(talk: Talk) -> None:
    await talk.says("add Mika cadence:1d")
    await talk.waits(days=2)
    await there(talk, timezone="America/New_York").resettles()
    async with talk.bot.store.reading(owner_id(talk.user)) as book:
        assert (book.owner.unanswered, book.owner.zone) == (1, "America/New_York")

"""Who is offered while a name is being typed."""

from bot.model.event import Sought
from tests.talk import Talk


async def seek(talk: Talk, text: str) -> list[tuple[str, str]]:
    reply = await talk.bot.engine.handle(Sought(**talk._facts(""), text=text))
    assert reply is not None
    return [(option.label, option.value) for option in reply.options]


async def offered(talk: Talk, text: str) -> list[str]:
    return [label for label, _ in await seek(talk, text)]


async def test_names_readings_and_companies_are_found_by_their_beginnings(any_talk: Talk) -> None:
    for text in ("add 田中太郎 reading:たなかたろう", "add Mika Ito company:Sony", "add Ken"):
        await any_talk.says(text)
    for typed in ("田", "たな", "tana", "太郎"):
        assert await offered(any_talk, typed) == ["田中太郎"], typed
    assert await offered(any_talk, "son") == ["Mika Ito"]
    assert await offered(any_talk, "zzz") == []


async def test_without_a_letter_those_last_touched_come_first(talk: Talk) -> None:
    for text in ("add Ann", "add Bea", "add Cid", "archive Cid"):
        await talk.says(text)
    await talk.waits(hours=1)
    await talk.says("met Ann")
    assert await offered(talk, " ") == ["Ann", "Bea"]


async def test_what_was_offered_may_be_written_for_a_name(talk: Talk) -> None:
    await talk.says("add Ken company:NEC")
    await talk.says("add Ken company:Sony")
    await talk.presses("Somebody else, add")
    (label, value), *_ = await seek(talk, "sony")
    assert label == "Ken"
    assert "NEC" in await talk.says("who Ken")
    assert "## Ken\nSony" in await talk.says(f"who {value}")
    assert "Kept: met Ken, today" in await talk.commands("met", f"{value} at PyCon")
    assert "PyCon" in await talk.says(f"who {value}")


async def test_nobody_else_is_offered_or_meant(talk: Talk) -> None:
    await talk.says("add Mika")
    (_, value), *_ = await seek(talk, "mi")
    other = talk.beside("ben")
    assert await offered(other, "mi") == []
    assert "Mika" not in await other.says(f"who {value}")


async def test_at_most_twenty_are_offered(talk: Talk) -> None:
    for n in range(25):
        await talk.says(f"add Ann{n}")
    assert len(await offered(talk, "")) == len(await offered(talk, "ann")) == 20

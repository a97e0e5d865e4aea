"""Conversations in the terminal: what is typed, what the bot hears, what is printed."""

import asyncio
from datetime import timedelta

import pytest

from bot.errors import DeliveryError
from bot.model.address import Address
from bot.model.event import Command, Event, Opened, Press, Said
from bot.model.reply import Button, Card, Choice, Option, Reply
from bot.ports import Adapter
from tests.adapters.console.peers import ADA, START, Console


def card(*labels: str, title: str = "") -> Card:
    return Card(title=title, buttons=tuple(Button(label=label, action=label.lower(), value="1") for label in labels))


def pressed(console: Console) -> list[str]:
    return [event.action for event in console.events if isinstance(event, Press)]


def test_the_console_is_an_adapter() -> None:
    adapter: Adapter = Console().adapter
    assert (adapter.name, adapter.platform) == ("console", "console")


async def test_words_reach_the_bot_with_who_where_and_when() -> None:
    console = Console("add 田中太郎")
    await console.run()
    assert console.events == [Said(id="e2", at=START, who=ADA, where=Address.direct(ADA), text="add 田中太郎")]


async def test_a_slash_makes_it_a_command() -> None:
    console = Console("/add 田中太郎 friend")
    await console.run()
    (event,) = console.events
    assert isinstance(event, Command)
    assert (event.path, event.text) == ("add", "田中太郎 friend")


async def test_a_blank_line_is_ignored() -> None:
    assert await Console("", " \u3000").run() == ""


async def test_a_transcript_repeats_what_was_typed_without_harm() -> None:
    console = Console("\x1b[2Jhello\x07")
    assert await console.run() == "> hello"


async def test_a_long_line_is_repeated_in_short_and_heard_in_full() -> None:
    console = Console("a" * 1_000_000)
    assert await console.run() == f"> {'a' * 300}…"
    assert isinstance(console.events[0], Said)
    assert len(console.events[0].text) == 1_000_000


@pytest.mark.parametrize("line", ["2", "２", "[2]"])
async def test_a_number_presses_what_is_shown_with_it(line: str) -> None:
    console = Console("due", line, answers={"due": Reply(cards=(card("Done", "Later"),))})
    await console.run()
    assert pressed(console) == ["later"]


async def test_a_number_chooses_an_option() -> None:
    choice = Choice(action="pick", options=(Option(label="Tanaka", value="t"), Option(label="Sato", value="s")))
    console = Console("who", "2", answers={"who": Reply(cards=(Card(choices=(choice,)),))})
    await console.run()
    assert [(e.action, e.value) for e in console.events if isinstance(e, Press)] == [("pick", "s")]


async def test_a_number_that_is_not_on_offer_gets_a_friendly_sentence() -> None:
    console = Console("due", "3", answers={"due": Reply(cards=(card("Done", "Later"),))})
    assert (await console.run()).endswith("> 3\nThere is no 3 to press just now.\n")
    assert pressed(console) == []


async def test_numbers_start_again_with_the_next_words_that_bring_buttons() -> None:
    console = Console("due", "add", "1", answers={r: Reply(cards=(card(r.title()),)) for r in ("due", "add")})
    assert "[2]" not in await console.run()
    assert pressed(console) == ["add"]


async def test_numbers_hold_until_something_new_can_be_pressed() -> None:
    console = Console(
        "due", "thanks", ":now", "1", answers={"due": Reply(cards=(card("Done"),)), "thanks": Reply(text="!")}
    )
    await console.run()
    assert pressed(console) == ["done"]


async def test_pressing_one_of_several_cards_leaves_the_others_pressable() -> None:
    answers = {"due": Reply(cards=(card("Done"), card("Later"))), "Press": Reply(cards=(card("Undo"),))}
    console = Console("due", "1", "2", "3", answers=answers)
    await console.run()
    assert pressed(console) == ["done", "later", "undo"]


async def test_pressing_the_only_card_starts_again_at_one() -> None:
    answers = {"start": Reply(cards=(card("English", "Japanese"),)), "Press": Reply(cards=(card("Next"),))}
    console = Console("start", "2", "1", answers=answers)
    await console.run()
    assert pressed(console) == ["japanese", "next"]


async def test_nudges_of_one_wait_all_stay_pressable() -> None:
    console = Console("due", ":wait 3d", "1", "2", answers={"due": Reply(cards=(card("Old"),))})

    async def deliver(by: timedelta) -> None:
        await console.nudge(Reply(text="Call Tanaka", cards=(card("First"),)), "k1")
        await console.nudge(Reply(text="Call Sato", cards=(card("Second"),)), "k2")

    console.on_wait = deliver
    await console.run()
    assert pressed(console) == ["first", "second"]


async def test_a_nudge_at_the_prompt_changes_no_number() -> None:
    console = Console("1", "2")
    await console.nudge(Reply(cards=(card("First"),)), "k1")
    await console.nudge(Reply(cards=(card("Second"),)), "k2")
    await console.run()
    assert pressed(console) == ["first", "second"]


async def test_the_same_key_is_printed_once() -> None:
    console = Console()
    await console.nudge(Reply(text="Call Tanaka"), "k1")
    await console.nudge(Reply(text="Call Tanaka"), "k1")
    assert console.terminal.seen == "── 🔔 Wed, Nov 19 09:00 ──\nCall Tanaka\n"


async def test_a_printed_key_is_found_and_no_other() -> None:
    console = Console()
    ref = await console.adapter.send(Address.direct(ADA), Reply(text="Call"), "k1")
    assert await console.adapter.find(ref.address, "k1", START) == ref
    assert await console.adapter.find(ref.address, "k2", START) is None


async def test_waiting_moves_the_clock_and_says_so() -> None:
    assert await Console(":wait 58d").run() == "> :wait 58d\n— now Fri, Jan 16 09:00\n"
    assert await Console(":待つ 58日", locale="ja").run() == "> :待つ 58日\n— いま 1月16日(金) 09:00\n"


async def test_the_clock_is_read_in_the_users_zone() -> None:
    assert await Console(":now").run() == "> :now\n— now Wed, Nov 19, 2025 09:00\n"


@pytest.mark.parametrize("line", [":wait soon", ":wait 6y", ":dance", ":help", ":cancel"])
@pytest.mark.parametrize("locale", ["en", "ja"])
async def test_orders_get_a_sentence_and_never_reach_the_bot(line: str, locale: str) -> None:
    console = Console(line, locale="ja" if locale == "ja" else "en")
    assert len((await console.run()).splitlines()) >= 2
    assert console.events == []


async def test_quit_leaves_the_rest_unread() -> None:
    console = Console(":q", "add")
    await console.run()
    assert console.events == []


async def test_nobody_reading_ends_the_conversation_and_loses_no_nudge() -> None:
    console = Console("due", "add", answers={"due": Reply(text="Due")})
    console.terminal.gone = True
    await console.run()
    with pytest.raises(DeliveryError):
        await console.nudge(Reply(text="Call"), "k1")
    assert await console.adapter.find(Address.direct(ADA), "k1", START) is None


async def test_cancelling_a_handler_is_not_swallowed() -> None:
    console, reached = Console("add"), asyncio.Event()

    async def handle(event: Event) -> Reply | None:
        if isinstance(event, Opened):
            return None
        reached.set()
        await asyncio.Event().wait()
        return None

    running = asyncio.create_task(console.adapter.run(handle))
    await reached.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_ctrl_c_at_the_prompt_ends_like_the_end_of_input() -> None:
    console = Console()
    console.terminal.silent = asyncio.Event()
    running = asyncio.create_task(console.run())
    await console.terminal.silent.wait()
    running.cancel()
    assert await running == ""


async def test_the_language_and_the_zone_that_the_owner_chose_are_spoken() -> None:
    console = Console("hello", ":now")
    console.chosen = ("ja", "Europe/Berlin")
    assert "いま 2025年11月19日(水) 01:00" in await console.run()

"""Terminals over real pipes."""

import asyncio
import os
from collections.abc import Callable, Iterator

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from adapters.console.terminal import LONGEST_LINE, PlainTerminal, PromptTerminal, Terminal, TerminalGone

Pipe = tuple[int, int]


@pytest.fixture
def pipe() -> Iterator[Callable[[], Pipe]]:
    ends: list[int] = []

    def make() -> Pipe:
        pair = os.pipe()
        ends.extend(pair)
        return pair

    yield make
    for end in ends:
        try:
            os.close(end)
        except OSError:
            continue


async def lines_of(typed: bytes, pipe: Callable[[], Pipe]) -> list[str]:
    """What a plain terminal reads from `typed`, written by a thread as pipes hold 64 KiB."""
    out, into = pipe()

    def write() -> None:
        with open(into, "wb") as stream:
            stream.write(typed)

    terminal = PlainTerminal(out, out)
    writing = asyncio.create_task(asyncio.to_thread(write))
    lines: list[str] = []
    while (line := await terminal.read_line("> ")) is not None:
        lines.append(line)
    await writing
    return lines


async def test_lines_end_with_any_line_end_and_with_the_input(pipe: Callable[[], Pipe]) -> None:
    assert await lines_of("\ufeffadd 田中\r\n\nbye".encode(), pipe) == ["add 田中", "", "bye"]


async def test_a_line_of_a_megabyte_arrives_whole(pipe: Callable[[], Pipe]) -> None:
    assert await lines_of(b"a" * 1_000_000 + b"\nnext\n", pipe) == ["a" * 1_000_000, "next"]


async def test_an_endless_line_is_cut_and_the_next_one_is_read(pipe: Callable[[], Pipe]) -> None:
    first, second = await lines_of(b"a" * (LONGEST_LINE + 70_000) + b"\nnext\n", pipe)
    assert (len(first), second) == (LONGEST_LINE, "next")


async def test_bytes_that_are_no_text_become_replacement_characters(pipe: Callable[[], Pipe]) -> None:
    assert await lines_of(b"a\xff\xfeb\n", pipe) == ["a\ufffd\ufffdb"]


async def test_a_cancelled_read_loses_no_line(pipe: Callable[[], Pipe]) -> None:
    out, into = pipe()
    terminal = PlainTerminal(out, out)
    os.write(into, b"hel")
    reading = asyncio.create_task(terminal.read_line("> "))
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    os.write(into, b"lo\n")
    assert await terminal.read_line("> ") == "hello"


async def test_what_is_written_is_there_at_once(pipe: Callable[[], Pipe]) -> None:
    out, into = pipe()
    PlainTerminal(out, into).write("絆\ud800")
    assert os.read(out, 100) == "絆?\n".encode()


async def test_a_reader_that_left_is_noticed(pipe: Callable[[], Pipe]) -> None:
    out, into = pipe()
    terminal = PlainTerminal(out, into)
    os.close(out)
    with pytest.raises(TerminalGone):
        terminal.write("hello")


async def test_a_plain_terminal_in_a_pipe_repeats_what_is_typed(pipe: Callable[[], Pipe]) -> None:
    out, into = pipe()
    terminal: Terminal = PlainTerminal(out, into)
    assert (terminal.repeats, terminal.colours) == (True, False)


@pytest.mark.parametrize(("typed", "line"), [("add 田中\r", "add 田中"), ("\x03", None), ("\x04", None)])
async def test_a_prompt_reads_a_line_or_the_end(typed: str, line: str | None) -> None:
    with create_pipe_input() as keys:
        keys.send_text(typed)
        terminal: Terminal = PromptTerminal(input=keys, output=DummyOutput())
        assert await terminal.read_line("> ") == line


async def test_a_prompt_shows_messages_as_they_come(capsys: pytest.CaptureFixture[str]) -> None:
    with create_pipe_input() as keys:
        PromptTerminal(input=keys, output=DummyOutput()).write("Call Tanaka")
    assert capsys.readouterr().out == "Call Tanaka\n"

"""SIGTERM and Ctrl-C end a real process in good order and in time, whatever it is doing."""

import asyncio
import os
import signal
import sys
import time
from contextlib import asynccontextmanager, suppress
from itertools import chain

import pytest

from storage.location import database as at
from tests.peers import platform
from tests.peers.platform import Fault, Platform
from tests.process.stage import until
from tests.torture.field import Field

TEN_SECONDS = 10
OWNERS, EACH = 60, 5


@pytest.fixture
def book(tmp_path) -> str:
    return f"sqlite:///{tmp_path / 'book.db'}"


@asynccontextmanager
async def process(*arguments: str, stderr: int = asyncio.subprocess.PIPE):
    """`kizuna run` with the loopback platform; killed if it is still there afterwards."""
    command = [sys.executable, "-m", "tests.peers.runner", *arguments]
    started = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, stderr=stderr)
    try:
        assert await started.stdout.readline() == b"up\n", (await started.stderr.read()).decode()
        yield started
    finally:
        if started.returncode is None:
            started.kill()
        await started.communicate()


async def ended(started) -> tuple[int, float]:
    """Its exit code, and how long that took."""
    began = time.monotonic()
    return await asyncio.wait_for(started.wait(), TEN_SECONDS + 5), time.monotonic() - began


async def test_sigterm_on_a_file_loses_nothing_and_doubles_nothing(book):
    await stopped_twice_and_finished(book)


async def test_sigterm_on_a_server_loses_nothing_and_doubles_nothing(postgres_url):
    await stopped_twice_and_finished(postgres_url)


async def stopped_twice_and_finished(url: str) -> None:
    """Sends what is due in three processes, of which two are stopped in the midst of it."""
    database = at(url)
    await database.open()
    field = Field(database)
    async with platform.serving(Platform(mode="bare")) as there:
        there.script(Fault(what="slow", seconds=0.1))
        await field.sow(await field.people(OWNERS), EACH)
        for part in (1, 2):
            async with process("--db", url, "--platform", there.address) as running:
                await until(lambda part=part: len(there.messages) > part * OWNERS)
                running.send_signal(signal.SIGTERM)
                code, seconds = await ended(running)
                assert (code, seconds < TEN_SECONDS) == (0, True)
                assert "sending" not in await field.states()
                assert len(there.messages) < field.total
        async with process("--db", url, "--platform", there.address):
            await until(lambda: len(there.messages) >= field.total)
    await database.close()
    assert sorted(message.key for message in there.messages) == sorted(chain(*field.expected.values()))


async def test_ctrl_c_does_the_same(book):
    async with process("--db", book) as running:
        running.send_signal(signal.SIGINT)
        code, seconds = await ended(running)
        assert (code, seconds < TEN_SECONDS) == (0, True)


@pytest.fixture
def heeds_terminals():
    """Processes that are started notice the end of a terminal, also where the tests themselves run under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("heeds_terminals")
async def test_a_terminal_that_closes_does_the_same_however_often_that_is_said(book):
    async with process("--db", book) as running:
        for _ in range(3):
            running.send_signal(signal.SIGHUP)
        code, seconds = await ended(running)
        assert (code, seconds < TEN_SECONDS) == (0, True)


async def test_a_second_signal_ends_it_at_once(book):
    async with process("--db", book, "--hangs") as running:
        assert await running.stdout.readline() == b"hangs\n"
        running.send_signal(signal.SIGTERM)
        running.send_signal(signal.SIGINT)
        code, seconds = await ended(running)
        assert code in (128 + signal.SIGTERM, 128 + signal.SIGINT)
        assert seconds < 5


async def test_what_hangs_is_left_in_time_and_shown_to_the_operator(book):
    async with process("--db", book, "--hangs", "--within", "1") as running:
        assert await running.stdout.readline() == b"hangs\n"
        running.send_signal(signal.SIGTERM)
        code, seconds = await ended(running)
        assert (code, seconds < 5) == (1, True)
        assert "in run" in (await running.stderr.read()).decode()


async def test_what_hangs_is_left_in_time_although_nobody_reads_where(book):
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    with suppress(BlockingIOError):
        while os.write(writing, b"x" * 4096):
            pass
    os.set_blocking(writing, True)
    async with process("--db", book, "--hangs", "--within", "1", stderr=writing) as running:
        assert await running.stdout.readline() == b"hangs\n"
        running.send_signal(signal.SIGTERM)
        code, seconds = await ended(running)
        assert (code, seconds < 5) == (-signal.SIGALRM, True)
    os.close(reading)
    os.close(writing)


async def test_sigterm_while_it_starts_ends_it_too(book):
    async with process("--db", book) as running:
        running.terminate()
        assert (await ended(running))[0] == 0

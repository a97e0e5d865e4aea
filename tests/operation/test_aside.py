"""Log lines keep nobody waiting: their reader may be gone, full or asleep."""

import os
import subprocess
import sys
from pathlib import Path

from bot.operation import aside

ROOT = Path(__file__).parents[2]
CODE = """
import sys
from bot.operation import logs
logs.configure("info", stream=sys.stderr, json=False)
for n in range(5000):
    logs.get().info("something happened", n=n)
print("done")
"""


def logging_to(stream: int) -> subprocess.CompletedProcess[str]:
    """A process that logs a lot; it has ten seconds."""
    return subprocess.run(
        [sys.executable, "-c", CODE], stdout=subprocess.PIPE, stderr=stream, text=True, timeout=10, check=True, cwd=ROOT
    )


def test_a_disk_that_is_full_ends_nobody():
    with open("/dev/full", "wb") as full:
        assert logging_to(full.fileno()).stdout == "done\n"


def test_a_reader_that_is_gone_ends_nobody():
    reading, writing = os.pipe()
    os.close(reading)
    assert logging_to(writing).stdout == "done\n"
    os.close(writing)


def test_a_reader_that_does_not_read_holds_up_nobody():
    reading, writing = os.pipe()
    assert logging_to(writing).stdout == "done\n"
    os.close(writing)
    with open(reading) as said:
        assert said.readline().endswith("something happened n=0\n")


def test_what_nobody_read_is_counted():
    reading, writing = os.pipe()
    with open(reading) as said, open(writing, "w") as stream:
        slow = aside.beside(stream)
        for _ in range(2 * aside.LINES_MOST):
            slow.write(f"{'x' * 1000}\n")
        counted = next(line for line in said if "x" not in line)
    assert counted.endswith("log lines were left out: nobody read them\n")


def test_the_last_words_of_a_process_are_written():
    done = subprocess.run(
        [sys.executable, "-c", CODE.replace("5000", "10")], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stderr.endswith("n=9\n")

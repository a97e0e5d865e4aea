"""P6: how long a newcomer waits for the first reply."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.table import Row

ROUNDS = 7
CHAT = ("-m", "bot", "chat", "--plain", "--locale", "ja", "--zone", "Asia/Tokyo", "--db")
FLOOR = ("-c", "import aiosqlite, apscheduler")


def measure() -> list[Row]:
    """A new file each time, against bare imports, in turn."""
    ours, floor = [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS + 1):
            first, whole = _first_reply(Path(folder) / f"{number}.db")
            ours.append(first)
            floor.append(_seconds(FLOOR))
            assert whole
    chat, bare = statistics.median(ours[1:]), statistics.median(floor[1:])
    bound = 2 * bare + 0.3
    goal = "≤ 1 s and ≤ 2x imports + 300 ms"
    met = chat <= 1 and chat <= bound
    return [
        Row(
            measure="P6 cold start to first reply",
            ours=f"{chat * 1000:.0f} ms",
            beside=f"imports {bare * 1000:.0f} ms, bound {bound * 1000:.0f} ms",
            ratio=f"{chat / bound:.2f} of the bound",
            goal=goal,
            met=met,
        )
    ]


def _first_reply(path: Path) -> tuple[float, str]:
    """Seconds until the answer to `add` is printed, and the answer."""
    start = time.perf_counter()
    environment = {**os.environ, "HOME": str(path.parent)}
    with subprocess.Popen(
        [sys.executable, *CHAT, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as chat:
        assert chat.stdin is not None
        assert chat.stdout is not None
        chat.stdin.write("add 田中\n")
        chat.stdin.flush()
        said = next(line for line in chat.stdout if "追加しました" in line)
        seconds = time.perf_counter() - start
        chat.stdin.close()
        chat.wait()
    return seconds, said


def _seconds(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True)
    return time.perf_counter() - start

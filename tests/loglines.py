"""What the bot logs, read back line by line; logging is as before afterwards."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bot.operation import logs


@contextmanager
def captured(level: str = "info") -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """A function that returns the lines logged so far."""
    root, ours = logging.getLogger(), logging.getLogger("kizuna")
    before = (root.level, ours.level, list(root.handlers))
    stream = io.StringIO()
    logs.configure(level, stream=stream, json=True)
    try:
        yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    finally:
        root.setLevel(before[0])
        ours.setLevel(before[1])
        root.handlers[:] = before[2]

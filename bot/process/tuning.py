"""How Python is set: to start quickly, and in a process that runs for long to stand still seldom."""

import gc
import sys

STARTING_MOST = 50_000
"""New objects after which Python looks for garbage while it starts: there is none, what is loaded stays."""
YOUNG_MOST = 3_000
"""New objects after which Python looks for garbage among them. Its own 700 took a sixth of the time that nudges took."""
LOOKS_PER_LOOK = (50, 50)
"""How many looks at younger objects come before one at older ones."""
SWITCH_S = 0.0005
"""How long a thread that works for the database may keep the event loop waiting; Python's own is 5 ms."""


def start() -> None:
    """Set Python for loading what a command needs: looking for garbage meanwhile took a tenth of it."""
    gc.set_threshold(STARTING_MOST)


def started() -> None:
    """Set Python for the rest of this process, once what is always needed is loaded: it is never looked through again.

    The first look at all of it would come in the middle of an answer: it took 20 to 80 ms.
    Source: https://docs.python.org/3/library/gc.html#gc.freeze
    """
    gc.freeze()
    gc.set_threshold(YOUNG_MOST, *LOOKS_PER_LOOK)


def tune() -> None:
    """The same for a process that runs for long, which keeps no garbage of its start, and lets no thread hold up the loop."""
    gc.collect()
    started()
    sys.setswitchinterval(SWITCH_S)

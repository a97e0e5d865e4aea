"""What discord.py says in its log that helps no operator: things that Kizuna does without, and the same failure again."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import discord

_NEVER = ("Guilds intent seems to be disabled",)
"""It is: nothing is kept of servers; see gateway."""
_ONCE = ("Failed to connect for shard_id", "Attempting a reconnect for shard ID")
_SPEAKERS = ("discord.state", "discord.shard")


class Hush(logging.Filter):
    """Lets a failure to connect through once, until `over` says that the outage is."""

    def __init__(self) -> None:
        super().__init__()
        self._said: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the record is worth a line."""
        words = str(record.msg)
        if words.startswith(_NEVER):
            return False
        known = next((each for each in _ONCE if words.startswith(each)), "")
        if known in self._said:
            return False
        if known:
            self._said.add(known)
        return True

    def over(self) -> None:
        """All is well: the next failure is news again."""
        self._said.clear()


@contextmanager
def hushed() -> Iterator[Hush]:
    """While open, discord.py says less."""
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    hush = Hush()
    speakers = [logging.getLogger(name) for name in _SPEAKERS]
    for speaker in speakers:
        speaker.addFilter(hush)
    try:
        yield hush
    finally:
        for speaker in speakers:
            speaker.removeFilter(hush)

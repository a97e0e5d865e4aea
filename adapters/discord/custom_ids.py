"""What a button, menu or form carries in its custom_id, so that it means the same after a restart or an upgrade.

`k1:due.done:0abc 12de`: a version, the action, the value. Where another component of the message carries the same, a
number follows the version, `k1~2:due.later:`. A menu without an action holds several: each option's value begins with its own.
"""

import re

from adapters.discord.limits import CUSTOM_ID, OPTION_VALUE

VERSION = "k1"
EMPTY = "~"
"""Stands for an empty value of an option, which Discord does not take; a value that begins with it gets another one."""
_SHAPE = re.compile(rf"{VERSION}(?:~[0-9]{{1,2}})?:([^:]*):(.*)", re.DOTALL)


class CustomIds:
    """Gives out the custom_ids of one message, no two alike."""

    def __init__(self) -> None:
        self._taken: dict[tuple[str, str], int] = {}

    def take(self, action: str, value: str = "") -> str | None:
        """The custom_id that presses this; None when it is too long, or no action at all."""
        repeats = self._taken.get((action, value), 0)
        written = write(action, value, repeats)
        if written is not None:
            self._taken[action, value] = repeats + 1
        return written


def write(action: str, value: str = "", repeats: int = 0) -> str | None:
    """The custom_id for an action and a value; None when it would be too long, or would not be read back as they are."""
    written = f"{VERSION}{f'~{repeats}' if repeats else ''}:{action}:{value}"
    return written if len(written) <= CUSTOM_ID and ":" not in action and repeats < 100 else None


def read(custom_id: str) -> tuple[str, str]:
    """Action and value; both are empty when it is not of this version, or nothing of ours at all."""
    found = _SHAPE.fullmatch(custom_id)
    return (found[1], found[2]) if found else ("", "")


def write_option(value: str, action: str = "") -> str | None:
    """The value of an option, with its own action in a menu that has none; None when it would be too long."""
    written = f"{action}:{value}" if action else f"{EMPTY}{value}" if not value or value.startswith(EMPTY) else value
    return written if len(written) <= OPTION_VALUE and ":" not in action else None


def read_option(action: str, chosen: str) -> tuple[str, str]:
    """Action and value of a chosen option; `action` is what the menu carries."""
    if action:
        return action, chosen[1:] if chosen.startswith(EMPTY) else chosen
    own, _, value = chosen.partition(":")
    return own, value

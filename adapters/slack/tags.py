"""How a button or a select says what it presses: its action in `action_id`, its value in `value`."""

from collections.abc import Iterator, Mapping
from itertools import count

from msgspec import Struct

from adapters.slack.limits import ACTION_ID, OPTION_VALUE

LINK = "link"
"""The action of buttons that open an address; Slack tells of those too."""
MORE = "more"
"""The action of menus whose options bring their own."""
EMPTY = "∅"
"""Stands for no value in options, which must have one."""
_NUMBER, _BETWEEN = "#", "|"
_OURS = 6
"""Characters kept free for the number."""


class Pressed(Struct, frozen=True):
    """What was pressed."""

    action: str
    value: str


class Tags:
    """The `action_id`s of one message or view, no two alike, as Slack demands of them."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count()

    def tag(self, action: str) -> str:
        """The action with the next number. Raises ValueError for an action that has no room."""
        if not fits(action):
            raise ValueError(f"the action {action[:40]!r}… is too long for Slack; keep it under {ACTION_ID - _OURS}")
        return f"{action}{_NUMBER}{next(self._numbers)}"


def fits(action: str) -> bool:
    """Whether an action has room."""
    return len(action) <= ACTION_ID - _OURS


def foldable(action: str, value: str) -> bool:
    """Whether an option of a menu can bring this action and value."""
    return _BETWEEN not in action and len(folded(action, value)) <= OPTION_VALUE


def folded(action: str, value: str) -> str:
    """The value of an option that brings its own action."""
    return f"{action}{_BETWEEN}{value}"


def pressed(action: object) -> Pressed | None:
    """What one of a payload's `actions` means; None for an address that was opened, and for a choice taken back.

    Foreign and forged ones come out as actions that nobody knows.
    """
    if not isinstance(action, Mapping):
        return None
    tag = action.get("action_id")
    tag = tag if isinstance(tag, str) else ""
    before, numbered, _ = tag.rpartition(_NUMBER)
    name = before if numbered else tag
    if name == LINK:
        return None
    if action.get("type") == "button":
        value = action.get("value")
        return Pressed(name, value if isinstance(value, str) else "")
    chosen = action.get("selected_option")
    value = chosen.get("value") if isinstance(chosen, Mapping) else None
    if not isinstance(value, str):
        return None
    if name == MORE:
        name, _, value = value.partition(_BETWEEN)
    return Pressed(name, "" if value == EMPTY else value)

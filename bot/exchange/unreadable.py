"""Why a file of contacts cannot be read."""

from typing import Literal, get_args

Reason = Literal["unknown", "empty", "broken", "many"]
REASONS: tuple[Reason, ...] = get_args(Reason)
MOST_PEOPLE = 10_000


class Unreadable(Exception):
    """A file that gives nobody: `unknown` format, `empty` of people, `broken`, or `many` (more than MOST_PEOPLE)."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason

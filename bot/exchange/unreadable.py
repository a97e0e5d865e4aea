"""Why a file of contacts cannot be read."""

from typing import Literal, get_args

Reason = Literal["unknown", "empty", "broken", "many", "locked", "foreign"]
REASONS: tuple[Reason, ...] = get_args(Reason)
MOST_PEOPLE = 10_000


class Unreadable(Exception):
    """A file that gives nobody.

    It is of an `unknown` format or has no people at all, is `empty` of people, `broken`, holds `many` (more than MOST_PEOPLE), or is a
    spreadsheet `locked` with a password or of a `foreign` format.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason

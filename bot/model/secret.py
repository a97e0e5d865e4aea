"""A value that nobody may read by accident."""

import re
from typing import Any

_PASSWORD = re.compile(r"(?<=://)[^/?#]*@|(?<=[?&]password=)[^&]*", re.IGNORECASE)


class Secret:
    """A value that prints as `shown` (never itself) wherever it is printed, logged or copied; empty is false."""

    __slots__ = ("_shown", "_value")

    def __init__(self, value: str = "", shown: str = "***") -> None:
        self._value = value
        self._shown = shown if value else ""

    def reveal(self) -> str:
        """The value itself; call it where it is used, not before."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return f"Secret({self._shown})"

    def __str__(self) -> str:
        return self._shown

    def __format__(self, spec: str) -> str:
        return format(self._shown, spec)

    def __deepcopy__(self, _memo: Any) -> "Secret":
        return self


NONE = Secret()


def without_password(url: str) -> str:
    """The URL with `***` in place of who logs in and how."""
    return _PASSWORD.sub(lambda found: "***@" if found[0].endswith("@") else "***", url)

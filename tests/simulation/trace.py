"""What happened, line by line: the same for the same seed."""

import hashlib
from collections.abc import Callable


class Trace:
    """Lines with the moment at which they were written."""

    def __init__(self, stamp: Callable[[], str]) -> None:
        self.lines: list[str] = []
        self._stamp = stamp

    def __call__(self, who: str, what: str) -> None:
        """Write one line down."""
        self.lines.append(f"{self._stamp()} {who:<8} {what}")

    @property
    def hash(self) -> str:
        """The same for the same lines."""
        return hashlib.blake2b("\n".join(self.lines).encode(), digest_size=12).hexdigest()

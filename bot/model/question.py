"""A question the bot asked in the middle of a command, kept until the owner answers."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The event to take up again as JSON, its kind, what was asked, and the answers that may be given."""

    id: str
    key: str
    kind: str
    event: bytes
    values: tuple[str, ...]
    created_at: datetime

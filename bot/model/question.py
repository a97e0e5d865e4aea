"""A question the bot asked in the middle of a command, kept until the owner answers."""

from datetime import datetime

from msgspec import Struct


class Question(Struct, frozen=True, kw_only=True):
    """The event to take up again as JSON, its kind, what was asked, and the answers that may be given."""

    id: str
    key: str
    kind: str
    event: bytes
    values: tuple[str, ...]
    created_at: datetime

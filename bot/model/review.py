"""A review: a quiet look at a few relationships, and what was decided about each."""

from datetime import datetime
from typing import Literal, get_args

from msgspec import Struct

Decision = Literal["", "keep", "lower", "rest", "let_go"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)


class Review(Struct, frozen=True, kw_only=True):
    """One review; `finished_at` is None while it is under way."""

    id: str
    created_at: datetime
    finished_at: datetime | None = None


class Verdict(Struct, frozen=True, kw_only=True):
    """One contact in a review, with the evidence in words and what the owner decided; empty until then."""

    id: str
    review_id: str
    contact_id: str
    created_at: datetime
    evidence: tuple[str, ...] = ()
    decision: Decision = ""
    decided_at: datetime | None = None
    cadence_days: int = 0
    """How often the owner meant to be in touch when the review began."""

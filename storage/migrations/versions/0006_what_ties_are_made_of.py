"""What ties are made of: who matters for what, gatherings, introductions, ladders, facts, favours, dates."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _text(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _moment(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=optional)


def _whole(name: str, default: int = 0) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default=str(default))


def _day(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=True)


def _table(name: str, *columns: sa.Column[Any], refers: tuple[str, ...] = ()) -> None:
    key = sa.PrimaryKeyConstraint("owner_id", "id")
    op.create_table(name, _id("owner_id"), _id("id"), _moment("created_at"), *columns, key)
    for column in refers:
        op.create_index(f"{name}_by_{column.removesuffix('_id')}", name, ["owner_id", column])


def upgrade() -> None:
    _more_columns()
    _purposes_and_gatherings()
    _introductions_and_ladders()
    _give_and_take()
    _reviews_and_dates()


def _more_columns() -> None:
    for column in (
        _text("opener"), sa.Column("warmth", sa.Double, nullable=False, server_default="0"),
        _moment("warmth_at", optional=True), _text("postal"), _day("mourning"),
    ):
        op.add_column("contacts", column)
    # One meeting's worth, where there was any touch at all.
    op.execute("UPDATE contacts SET warmth = 1, warmth_at = touched_at WHERE touched_at IS NOT NULL")
    op.add_column("touches", _text("direction", "mutual"))
    op.add_column("nudges", _text("subject"))
    for column in (_text("country"), _whole("skips_holidays"), _whole("spoken"), _day("spoken_on")):
        op.add_column("owners", column)
    for column in (_text("roles", "[]"), _text("outcome"), _moment("closed_at", optional=True), _text("search")):
        op.add_column("purposes", column)


def _purposes_and_gatherings() -> None:
    _table("purpose_links", _text("purpose_id"), _text("contact_id"), _text("role"), refers=("contact_id", "purpose_id"))
    _table(
        "gatherings",
        _text("name"), _moment("at", optional=True), _whole("precise"), _text("place"), _text("purpose_id"), _text("note"),
        _text("rule"), _day("wall"), _text("zone"), _text("state"), _text("search"),
    )
    _table("attendances", _text("gathering_id"), _text("contact_id"), _text("state"), refers=("contact_id", "gathering_id"))


def _introductions_and_ladders() -> None:
    _table(
        "introductions",
        _moment("stepped_at"), _text("kind"), _text("by_id"), _text("who_id"), _text("to_id"), _text("to_name"),
        _text("step"), _text("agreed", "[]"), _text("purpose_id"), _text("note"), refers=("by_id", "who_id", "to_id"),
    )
    _table("acquaintances", _text("one_id"), _text("other_id"), _text("how"), refers=("one_id", "other_id"))
    _table(
        "ladders",
        _text("contact_id"), _moment("since"), _text("channel"), _text("rung"), _moment("next_at", optional=True),
        _whole("silences"), _text("state"), refers=("contact_id",),
    )


def _give_and_take() -> None:
    _table("facts", _text("text"), _text("contact_id"), _text("kind"), _text("search"), refers=("contact_id",))
    _table(
        "favours",
        _text("contact_id"), _text("direction"), _moment("at"), _text("size"), _text("note"), _text("search"),
        refers=("contact_id",),
    )
    _table("offers", _text("what"), _text("kind"), _text("state"))
    _table(
        "needs",
        _text("contact_id"), _text("what"), _text("state"), _moment("met_at", optional=True), _text("search"),
        refers=("contact_id",),
    )


def _reviews_and_dates() -> None:
    _table("reviews", _moment("finished_at", optional=True))
    _table(
        "verdicts",
        _text("review_id"), _text("contact_id"), _text("evidence", "[]"), _text("decision"),
        _moment("decided_at", optional=True), _whole("cadence_days"), refers=("contact_id", "review_id"),
    )
    _table(
        "special_dates",
        _text("contact_id"), _whole("month"), _whole("day"), _whole("year"), _text("kind"), _text("name"), _whole("lunar"),
        _whole("lead_days", 7), refers=("contact_id",),
    )

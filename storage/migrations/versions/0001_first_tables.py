"""The first tables: owners, their people, touches, purposes, nudges and deliveries."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text(name: str, default: str | None = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _moment(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=optional)


def _whole(name: str, default: int = 0) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default=str(default))


def _day(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=True)


def _table(name: str, *columns: sa.Column[Any], key: tuple[str, ...] = ("owner_id", "id")) -> None:
    op.create_table(name, *columns, sa.PrimaryKeyConstraint(*key))


def upgrade() -> None:
    _owners()
    _contacts()
    _touches_and_purposes()
    _nudges()
    _handling()


def _owners() -> None:
    _table(
        "owners",
        _id("owner_id"), _id("id"), _text("platform"), _text("workspace"), _text("user_id"), _text("name"),
        _text("locale"), _text("zone"), _moment("created_at"), _text("quiet_from"), _text("quiet_to"),
        _text("digest_at"), _whole("daily_limit"), _whole("weekly_goal"), _text("rhythm"), _whole("asked_weekly"),
        _whole("unanswered"), _moment("paused_until", optional=True), _text("start_step"), _whole("parked"),
    )


def _contacts() -> None:
    _table(
        "contacts",
        _id("owner_id"), _id("id"), _text("name"), _moment("created_at"), _text("reading"), _text("aliases", "[]"),
        _text("company"), _text("title"), _text("circle"), _whole("cadence_days"), _text("state"), _text("met_how"),
        _text("met_where"), _day("met_on"), _text("introduced_by"), _text("handles", "[]"), _text("notes"),
        _moment("touched_at", optional=True), _moment("due_at", optional=True), _moment("shown_at", optional=True),
        _text("search"),
    )
    op.create_index("contacts_by_state", "contacts", ["owner_id", "state", "name"])
    op.create_index("contacts_by_due", "contacts", ["owner_id", "due_at"])
    _table(
        "contact_names", _id("owner_id"), _id("name"), _id("contact_id"), key=("owner_id", "name", "contact_id")
    )
    op.create_index("contact_names_by_contact", "contact_names", ["owner_id", "contact_id"])


def _touches_and_purposes() -> None:
    _table(
        "touches",
        _id("owner_id"), _id("id"), _id("contact_id"), _text("kind"), _moment("at"), _whole("precise"),
        _text("where"), _text("note"), _moment("created_at"), _text("search"),
    )
    op.create_index("touches_by_contact", "touches", ["owner_id", "contact_id", "at"])
    _table(
        "purposes",
        _id("owner_id"), _id("id"), _text("what"), _moment("created_at"), _text("why"), _day("by"), _text("state"),
    )


def _nudges() -> None:
    _table(
        "nudges",
        _id("owner_id"), _id("id"), _text("kind"), _moment("due_at"), _moment("created_at"), _text("contact_id"),
        _text("text"), _text("rule"), _day("wall"), _text("zone"), _day("start"), _whole("explicit"), _text("state"),
        _whole("bucket"), _text("platform"),
    )
    scheduled = sa.text("state = 'scheduled'")
    # One writer on SQLite takes the oldest of all; many on PostgreSQL each begin at a bucket of their own.
    lead = ["bucket"] if op.get_context().dialect.name == "postgresql" else []
    op.create_index(
        "nudges_due", "nudges", [*lead, "due_at", "owner_id", "id"],
        sqlite_where=scheduled, postgresql_where=scheduled,
    )
    op.create_index("nudges_by_contact", "nudges", ["owner_id", "contact_id"])
    _table(
        "deliveries",
        _id("owner_id"), _id("key"), _id("nudge_id"), _moment("due_at"), _text("address"),
        sa.Column("body", sa.LargeBinary, nullable=False), _text("state"), _text("worker"),
        _moment("lease_until", optional=True), _whole("attempts"), _moment("sent_at", optional=True),
        _text("sent_ref"), _text("reason"), _text("platform"), _moment("claimed_at"), _whole("doubtful"),
        key=("owner_id", "key"),
    )
    pending = sa.text("state IN ('scheduled', 'sending')")
    for name, columns in (("deliveries_pending", ["lease_until"]), ("deliveries_by_owner", ["owner_id"])):
        op.create_index(name, "deliveries", columns, sqlite_where=pending, postgresql_where=pending)


def _handling() -> None:
    _table("handled", _id("owner_id"), _id("event_id"), _moment("at"), key=("owner_id", "event_id"))
    _table(
        "questions",
        _id("owner_id"), _id("id"), _text("key"), _text("kind"), sa.Column("event", sa.LargeBinary, nullable=False),
        _text("values", "[]"), _moment("created_at"),
    )
    _table("steps", _id("owner_id"), _text("label"), _text("changes"), _moment("at"), key=("owner_id",))

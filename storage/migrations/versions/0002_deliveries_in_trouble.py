"""Deliveries that are parked or dead can be counted without reading all the others."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    trouble = sa.text("state IN ('parked', 'dead')")
    op.create_index(
        "deliveries_in_trouble", "deliveries", ["state", "claimed_at"],
        sqlite_where=trouble, postgresql_where=trouble,
    )

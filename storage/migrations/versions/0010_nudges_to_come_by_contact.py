"""Who is asked about has nudges to come; those that are over need no index, so ending one writes to none but its key's."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("nudges_by_contact", "nudges")
    to_come = sa.text("state = 'scheduled'")
    op.create_index(
        "nudges_by_contact", "nudges", ["owner_id", "contact_id"], sqlite_where=to_come, postgresql_where=to_come
    )

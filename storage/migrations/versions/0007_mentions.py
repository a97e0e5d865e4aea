"""What is said of each person, in one text, numbered as it changes; filled by storage.renewal."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mentions",
        sa.Column("owner_id", sa.Text, nullable=False),
        sa.Column("contact_id", sa.Text, nullable=False),
        sa.Column("edition", sa.Integer, nullable=False, server_default="0"),
        sa.Column("at", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("active", sa.Integer, nullable=False, server_default="0"),
        sa.Column("name_end", sa.Integer, nullable=False, server_default="0"),
        sa.Column("work_end", sa.Integer, nullable=False, server_default="0"),
        sa.Column("fact_end", sa.Integer, nullable=False, server_default="0"),
        sa.Column("text", sa.Text, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("owner_id", "contact_id"),
    )
    op.create_index("mentions_by_edition", "mentions", ["owner_id", "edition"])
    op.create_index(
        "contacts_by_introducer", "contacts", ["owner_id", "introduced_by"],
        sqlite_where=sa.text("introduced_by <> ''"), postgresql_where=sa.text("introduced_by <> ''"),
    )

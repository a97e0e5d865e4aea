"""What processes agree on among themselves: whose turn it is, and what has been done for all of them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agreements",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False, server_default=""),
        sa.Column("next_at", sa.BigInteger, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("name"),
    )

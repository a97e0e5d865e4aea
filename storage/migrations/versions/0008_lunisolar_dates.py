"""Special dates name the lunisolar calendar they count in, and whether it was a leap month."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("special_dates", sa.Column("calendar", sa.Text, nullable=False, server_default=""))
    op.add_column("special_dates", sa.Column("leap", sa.Integer, nullable=False, server_default="0"))
    op.drop_column("special_dates", "lunar")

"""What the platform last said of an owner's language and zone, so that changes there can be followed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("told_locale", "told_zone"):
        op.add_column("owners", sa.Column(name, sa.Text, nullable=False, server_default=""))

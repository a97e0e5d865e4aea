"""Ladders know whether the other side has answered on the present rung."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ladders", sa.Column("heard", sa.Integer, nullable=False, server_default="0"))

"""Workspaces that have installed the bot, and installations that are under way in browsers."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _text(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def upgrade() -> None:
    op.create_table(
        "installations",
        sa.Column("platform", sa.Text, nullable=False), sa.Column("workspace", sa.Text, nullable=False),
        _text("enterprise"), sa.Column("token", sa.LargeBinary, nullable=False),
        sa.Column("refresh_token", sa.LargeBinary, nullable=False), sa.Column("expires_at", sa.BigInteger, nullable=True),
        _text("bot_id"), _text("bot_user_id"), _text("scopes", "[]"), _text("installed_by"),
        sa.Column("installed_at", sa.BigInteger, nullable=False), _text("app_id"),
        sa.Column("version", sa.Integer, nullable=False, server_default="0"),
        sa.Column("renewing_until", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("platform", "workspace"),
    )
    op.create_table(
        "install_states",
        sa.Column("state_hash", sa.Text, nullable=False), sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("used", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("state_hash"),
    )
    op.create_index("install_states_by_end", "install_states", ["expires_at"])

"""Who somebody is before they have told anything: an owner made from what the platform knows."""

from datetime import datetime

from bot import zones
from bot.model.address import User
from bot.model.ids import owner_id
from bot.model.owner import Owner
from bot.text import locale_of


def newcomer(user: User, now: datetime) -> Owner:
    """The owner that this user becomes. An unknown zone is Tokyo's for Japanese speakers and UTC for others."""
    locale = locale_of(user.locale)
    zone = user.timezone if zones.known(user.timezone) else ("Asia/Tokyo" if locale == "ja" else "UTC")
    return Owner(
        id=owner_id(user),
        platform=user.platform,
        workspace=user.workspace,
        user_id=user.id,
        name=user.name,
        locale=locale,
        zone=zone,
        created_at=now,
    )

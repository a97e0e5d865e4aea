"""What the platform knows of somebody: who they are before they have told anything, and what changes later."""

from datetime import datetime

from msgspec.structs import replace

from bot.language import zones
from bot.model.address import User
from bot.model.ids import owner_id
from bot.model.owner import Owner
from bot.text import locale_of


def newcomer(user: User, now: datetime) -> Owner:
    """The owner that this user becomes. An unknown zone is Tokyo's for Japanese speakers and UTC for others."""
    locale = locale_of(user.locale)
    zone = _zone(user.locale, user.timezone)
    return Owner(
        id=owner_id(user),
        platform=user.platform,
        workspace=user.workspace,
        user_id=user.id,
        name=user.name,
        locale=locale,
        zone=zone,
        created_at=now,
        told_locale="" if user.guessed else user.locale,
        told_zone="" if user.guessed else user.timezone,
    )


def following(owner: Owner, user: User) -> Owner:
    """The owner after what the platform says now; the same object when that is nothing new.

    A new language or zone there is taken over, unless the owner had chosen another one here. Another platform that they
    linked has no say in it.
    """
    if (user.platform, user.workspace, user.id) != (owner.platform, owner.workspace, owner.user_id):
        return owner
    locale, zone = ("", "") if user.guessed else (user.locale, user.timezone)
    if locale in ("", owner.told_locale) and zone in ("", owner.told_zone):
        return owner
    after = replace(owner, told_locale=locale or owner.told_locale, told_zone=zone or owner.told_zone)
    if locale and owner.locale == locale_of(owner.told_locale):
        after = replace(after, locale=locale_of(locale))
    if zones.known(zone) and owner.zone == _zone(owner.told_locale, owner.told_zone):
        after = replace(after, zone=zone)
    return after


def _zone(locale: str, told: str) -> str:
    if zones.known(told):
        return told
    return "Asia/Tokyo" if locale_of(locale) == "ja" else "UTC"

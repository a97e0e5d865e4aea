"""Where the owner lives: a time zone chosen from a list and asked for once where the platform does not tell; a country."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bot.context import Context
from bot.errors import UserError
from bot.language import countries, spoken, zones
from bot.model.address import User
from bot.model.event import Command
from bot.model.owner import Owner
from bot.model.reply import Card, Choice, Option, Reply
from bot.text import Text

ACTION = "settings.zone"
"""The action of a chosen zone; handled by the feature `settings`."""
ASKED = "?"
"""In place of what the platform says of the zone: it says nothing, and the owner was asked."""
TOKYO = "Asia/Tokyo"
"""Taken to be the zone of whoever speaks Japanese until they say otherwise; UTC is of others."""
ASK = Text(
    en="So that reminders come at the right time: what time is it where you are?",
    ja="お知らせをちょうどよい時刻に届けるために、いまの時刻を教えてください。",
)
CHOOSE = Text(en="Choose your time zone", ja="タイムゾーンを選ぶ")
OTHER = Text(en="Somewhere else: settings zone:Europe/Paris", ja="ほかの地域: 設定 タイムゾーン:Europe/Paris")

BY_THAT_CLOCK = Text(
    en="Good, I go by the clock of {zone}: it is {now} there.",
    ja="わかりました。これからは {zone} の時刻(いま{now})でお知らせします。",
)
NO_ZONE = Text(
    en="I don't know the zone “{word}”.{near} Names look like Asia/Tokyo.",
    ja="「{word}」というタイムゾーンは知りません。{near}Asia/Tokyo のように書いてください。",
)
PERHAPS_ZONE = Text(en=" Did you mean {zone}?", ja="もしかして {zone} ですか？")
NO_COUNTRY = Text(
    en="I don't know a country called “{word}”.{near} Write it like Japan, Germany or KR.",
    ja="「{word}」という国がわかりません。{near}「日本」「韓国」「DE」のように書いてください。",
)
PERHAPS = Text(en=" Did you mean {country}?", ja="もしかして{country}ですか？")
WHICH_COUNTRY = Text(en="Which country do you mean?", ja="どの国のことですか？")
USUAL = ("JP", "US", "GB", "CN", "TW", "KR", "VN", "SG", "DE", "FR")
"""Countries to choose from where nothing tells which."""


def zone(owner: Owner, word: str) -> Owner:
    """The owner in the zone that the word names. Raises UserError where it names none."""
    found = zones.named(word)
    if found is None:
        near = zones.near(word)
        raise UserError(NO_ZONE, word=word[:40], near=PERHAPS_ZONE.say(owner.locale, zone=near) if near else "")
    return replace(owner, zone=found)


def country(ctx: Context, word: str) -> str:
    """The country that a word names. Raises Ask where it may name several, UserError where it names none."""
    found = countries.named(word)
    if not found:
        near = " / ".join(countries.name(code, ctx.locale) for code in countries.near(word))
        raise UserError(NO_COUNTRY, word=word[:40], near=ctx.say(PERHAPS, country=near) if near else "")
    return found[0] if len(found) == 1 else _chosen(ctx, found)


def home(ctx: Context) -> str:
    """The owner's country: as set, else the one their zone lies in. Raises Ask where neither tells."""
    return ctx.owner.country or countries.of_zone(ctx.owner.zone) or _chosen(ctx, USUAL)


def _chosen(ctx: Context, codes: Sequence[str]) -> str:
    options = [Option(label=countries.name(code, ctx.locale), value=code) for code in codes]
    return ctx.chosen("country", ctx.say(WHICH_COUNTRY), options, "plain")


def unasked(owner: Owner, user: User) -> bool:
    """Whether nobody has told the owner's zone, and the owner has not been asked."""
    return not (user.guessed or user.timezone or owner.told_zone)


def told(ctx: Context) -> bool:
    """Whether the platform has told the zone, or is one that everybody uses where they are."""
    return zones.known(ctx.owner.told_zone) or ctx.event.who.guessed or ctx.owner.zone == TOKYO


def chosen(ctx: Context) -> bool:
    """Whether the owner has said where they are, on a platform that does not tell."""
    return ctx.owner.told_zone == ASKED and ctx.owner.zone not in (TOKYO, "UTC")


def choice(ctx: Context, action: str = ACTION, most: int = len(zones.LIKELY)) -> Choice:
    """The likeliest zones, each with the time it is there."""
    now = {name: spoken.time_words(ctx.now.astimezone(ZoneInfo(name)).time()) for name in zones.LIKELY}
    options = [Option(label=f"{now[name]} {name}", value=name) for name in zones.likely(ctx.event.who.locale)[:most]]
    return Choice(action=action, options=tuple(options), placeholder=ctx.say(CHOOSE))


def card(ctx: Context) -> Card:
    """The question."""
    return Card(body=ctx.say(ASK), choices=(choice(ctx),), note=ctx.say(OTHER))


async def added(ctx: Context, reply: Reply) -> Reply:
    """The reply with the question, once; not in the tour, which asks by itself, nor where others see it."""
    if not unasked(ctx.owner, ctx.event.who) or reply.form is not None or not reply.private:
        return reply
    await ctx.book.save_owner(replace(ctx.owner, told_zone=ASKED), undoable=False)
    if isinstance(ctx.event, Command) and ctx.event.path == "start":
        return reply
    return replace(reply, cards=(*reply.cards, replace(card(ctx), apart=ACTION)))

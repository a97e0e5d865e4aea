"""New Year's cards (年賀状): to whom they go and where, and who is in mourning (喪中)."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from bot import cards, people, planning, times
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Occasion, asks_who
from bot.language import spoken
from bot.model.contact import CLOSE, Contact
from bot.model.event import Command, Event
from bot.model.owner import Owner
from bot.model.reply import Button, Card, Field, Reply
from bot.model.special_date import mourns
from bot.text import Text

feature = Feature("newyear", Text(en="New Year's cards", ja="年賀状"))

KIND, EVERY_DECEMBER = "new_year", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=12"
SHOWN_MOST, MISSING_MOST = 40, 6
NOBODY = Text(
    en="Nobody has an address yet. For example: edit Tanaka postal:“1-2-3 Kanda, Tokyo”",
    ja="住所のわかる人がまだいません。例: 編集 田中さん 住所:「東京都千代田区神田1-2-3」",
)
HEADING = Text(en="{n:One New Year's card|# New Year's cards}", ja="年賀状 {n}人分")
IN_MOURNING = Text(
    en="In mourning, so no card this time: {names}. A winter greeting from 8 January on is kind.",
    ja="喪中のため今回は控える人: {names}。1月8日以降の寒中見舞いなら送れます。",
)
NO_ADDRESS = Text(en="Close to you, but no address yet: {names}.", ja="親しいけれど住所がまだない人: {names}。")
SEASON = Text(
    en="It is time for New Year's cards. Posted by 25 December, they arrive on the day.",
    ja="年賀状の季節です。12月25日までに出せば、元日に届きます。",
)
COUNTED = Text(en="You have {n:one address|# addresses} to write to.", ja="住所のわかる人は{n}人です。")
SHOW = Text(en="Show the list", ja="一覧を見る")
MORE = Text(en="… and {n} more", ja="… ほか{n}人")
SINCE = Text(en="In mourning since", ja="喪中")
ADDRESS = Text(en="Address", ja="住所")
NOTED = Text(
    en="I'm sorry to hear it. {name} gets no New Year's card this time.",
    ja="お悔やみ申し上げます。{name}への年賀状は、今回は控えます。",
)
ENDED = Text(
    en="All right: {name} is among the New Year's cards again.", ja="わかりました。{name}を年賀状の一覧に戻します。"
)
WHO = Text(en="Who, and since when", ja="だれの、いつから")
_OVER = re.compile(r"(?:^|\s)(?:off|over|ended|解除|終わり|明け(?:た)?)(?:\s|$)", re.IGNORECASE)


@feature.command(
    "date cards",
    ja=("記念日 年賀状",),
    summary=Text(en="New Year's cards: to whom, and where", ja="年賀状を出す人と住所の一覧"),
    aliases=("年賀状", "nengajo"),
    reads=True,
)
@feature.button("show", reads=True)
async def listed(_call: Event, ctx: Context) -> Reply:
    addressed = (await ctx.book.addressed([ctx.owner.id])).get(ctx.owner.id, ())
    if not addressed:
        raise UserError(NOBODY)
    sent, grieving = _parted(addressed, ctx.today.date())
    lines = [f"{contact.name} — {contact.postal}" for contact in sent[:SHOWN_MOST]]
    lines += [ctx.say(MORE, n=len(sent) - SHOWN_MOST)] if len(sent) > SHOWN_MOST else []
    notes = [ctx.say(IN_MOURNING, names=cards.listed(grieving, ctx.locale))] if grieving else []
    missing = [each for circle in CLOSE for each in await _without_address(ctx, circle)][:MISSING_MOST]
    notes += [ctx.say(NO_ADDRESS, names=cards.listed(missing, ctx.locale))] if missing else []
    return Reply(cards=(Card(title=ctx.say(HEADING, n=len(sent)), body="\n".join(lines), note="\n".join(notes)),))


@feature.command(
    "date mourning",
    ja=("記念日 喪中",),
    summary=Text(en="Somebody is in mourning: no New Year's card", ja="喪中の人には年賀状を控える"),
    example=Text(en="date mourning Tanaka since March 3", ja="喪中 田中さん 3月3日"),
    takes=asks_who(WHO),
    aliases=("喪中", "mourning"),
)
async def mourning(call: Command, ctx: Context) -> Reply:
    text = call.text
    over = _OVER.search(text)
    text = _OVER.sub(" ", text).strip()
    said = times.find(text, ctx, "past")
    if said is not None:
        text = re.sub(
            r"\s+(?:since|from|on)?\s*$", "", f"{text[: said.start].rstrip()} {text[said.end :]}".strip() + " "
        )
    contact = await people.one(ctx, text.strip())
    since = min(said.when.day, ctx.today.date()) if said else ctx.today.date()
    contact = replace(contact, mourning=None if over else since)
    await ctx.book.save(contact)
    opened = Button(label=ctx.say(SHOW), action=feature.action("show"))
    said_ = ctx.say(ENDED if over else NOTED, name=cards.called(contact, ctx))
    return Reply(text=said_, cards=(Card(buttons=(opened,)),))


async def _without_address(ctx: Context, circle: str) -> list[Contact]:
    found = await ctx.book.contacts.page(state="active", circle=circle, offset=0, limit=MISSING_MOST * 4)
    return [each for each in found if not each.postal]


def _parted(addressed: Sequence[Contact], today: date) -> tuple[list[Contact], list[Contact]]:
    """Who gets a card for the coming New Year, and who is in mourning."""
    new_year = date(today.year + (today.month > 1), 1, 1)
    grieving = [each for each in addressed if mourns(each.mourning, new_year)]
    return [each for each in addressed if each not in grieving], grieving


planning.with_the_digest(feature, KIND, EVERY_DECEMBER)


@feature.nudge(KIND)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    addressed = await desk.addressed([due.owner.id for due in batch])
    composed = []
    for due in batch:
        owner, found = due.owner, addressed.get(due.owner.id, ())
        sent, _ = _parted(found, owner.today(occasion.now))
        composed.append(Composed(reply=_reply(owner, len(sent)) if sent else None))
    return composed


def _reply(owner: Owner, n: int) -> Reply:
    button = feature.press(SHOW.say(owner.locale), "show")
    body = f"{SEASON.say(owner.locale)}\n{COUNTED.say(owner.locale, n=n)}"
    return Reply(cards=(Card(body=body, buttons=(button,)),))


@feature.section("who")
async def post(contact: Contact, ctx: Context) -> list[Field | Button]:
    """Where cards go, and whether this is a year without."""
    parts: list[Field | Button] = []
    if contact.postal:
        parts.append(Field(name=ctx.say(ADDRESS), value=contact.postal, short=False))
    new_year = date(ctx.today.year + 1, 1, 1)
    if contact.mourning is not None and mourns(contact.mourning, new_year):
        parts.append(Field(name=ctx.say(SINCE), value=spoken.date_words(contact.mourning, ctx.locale, year=True)))
    return parts

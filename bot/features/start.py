"""The first minutes: language, zone, first purpose, whom it needs, first people. Can be left at any step and taken up again."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from bot import cards, people, whereabouts
from bot.context import Ask, Context
from bot.errors import UserError
from bot.feature import Feature, Happened
from bot.language import names, zones
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.event import Command, Press, Said, Submit
from bot.model.purpose import Purpose
from bot.model.relevance import listed
from bot.model.reply import Button, Card, Form, Input, Option, Reply
from bot.network import callings, deadlines, purposes
from bot.network.tour import (
    ADD_PEOPLE,
    ADDED,
    ARE_PEOPLE,
    AS_ROLE,
    BRING,
    DONE,
    FIRST,
    FIRST_FOR,
    IS_PURPOSE,
    KEPT,
    LANGUAGE,
    LANGUAGE_NAMES,
    LANGUAGE_WORDS,
    NAMED_MOST,
    NAMES,
    NAMES_HINT,
    NEEDS,
    NO,
    NOTED_ROLES,
    OR,
    PURPOSE,
    ROLES,
    ROLES_HINT,
    SET_PURPOSE,
    SKIP,
    SOMEBODY,
    USE,
    WHAT,
    WHAT_HINT,
    WHY,
    WRITE,
    YES,
    ZONE,
)
from bot.text import LOCALES, Locale, Text, listing, row

feature = Feature("start", Text(en="Getting started", ja="はじめに"))

PEOPLE_MOST, NAME_MOST, WHAT_MOST = 20, 100, 200
ZONES_MOST = 8
ROLES_MOST, ROLES_ASKED = 8, 3
SEPARATORS = ",、，;；/／\n"
STEPS = ("language", "zone", "purpose", "roles", "people", "done")


@feature.command(
    "start",
    ja=("始める", "はじめる", "スタート"),
    summary=Text(en="A short tour: language, zone, purpose, people", ja="はじめの案内: 言語、タイムゾーン、目的、人"),
)
async def start(_call: Command, ctx: Context) -> Reply:
    if ctx.owner.start_step == "done":
        return await _go(ctx, "language")
    return await _step(ctx)


@feature.button("begin", reads=True)
async def begin(_call: Press, ctx: Context) -> Reply:
    return await _step(ctx)


@feature.button("language")
async def language(_call: Press, ctx: Context) -> Reply:
    return await _speak(ctx, next((tag for tag in LOCALES if tag == ctx.value), ctx.locale))


async def _speak(ctx: Context, locale: Locale) -> Reply:
    await ctx.book.save_owner(replace(ctx.owner, locale=locale))
    return await _go(ctx, "zone")


@feature.button("zone")
async def zone(_call: Press, ctx: Context) -> Reply:
    if ctx.value and not zones.known(ctx.value):
        raise UserError(Text(en="I don't know that zone.", ja="そのタイムゾーンは知りません。"))
    return await _settle(ctx, ctx.value or ctx.owner.zone)


async def _settle(ctx: Context, zone: str) -> Reply:
    if zone != ctx.owner.zone:
        before = ctx.owner
        await ctx.book.save_owner(replace(ctx.owner, zone=zone))
        await ctx.tell(Happened(what="settled", before=before))
    return await _go(ctx, "purpose")


@feature.button("skip")
async def skip(_call: Press, ctx: Context) -> Reply:
    return await _after(ctx, ctx.value)


async def _after(ctx: Context, step: str) -> Reply:
    return await _go(ctx, dict(pairwise(STEPS)).get(step, "done"))


@feature.button("purpose", reads=True)
async def purpose(_call: Press, ctx: Context) -> Reply:
    inputs = (
        Input(id="what", label=ctx.say(WHAT), hint=ctx.say(WHAT_HINT), required=True),
        Input(id="why", label=ctx.say(WHY)),
    )
    return Reply(form=Form(id=feature.action("purpose"), title=ctx.say(SET_PURPOSE), inputs=inputs))


@feature.form("purpose")
async def purpose_set(call: Submit, ctx: Context) -> Reply:
    what = call.values.get("what", "").strip()
    if not what:
        return await _go(ctx, "people")
    return await _aimed(ctx, what, call.values.get("why", "").strip())


async def _aimed(ctx: Context, what: str, why: str = "") -> Reply:
    what, by = deadlines.taken(ctx, what[:WHAT_MOST])
    made = Purpose(id=ctx.new_id(), what=what, why=why, by=by, created_at=ctx.now)
    await ctx.book.save(made)
    await deadlines.plan(ctx, made)
    return await _go(ctx, "roles", said=ctx.say(KEPT, what=what))


@feature.button("usual")
async def usual(_call: Press, ctx: Context) -> Reply:
    purpose = await _purpose(ctx)
    return await _needing(ctx, purpose, callings.suggested(purpose.what, ctx.locale) if purpose else ())


@feature.button("roles", reads=True)
async def roles(_call: Press, ctx: Context) -> Reply:
    purpose = await _purpose(ctx)
    usual_ = callings.suggested(purpose.what, ctx.locale) if purpose else ()
    value = row(purpose.roles if purpose and purpose.roles else usual_, ctx.locale)
    inputs = (Input(id="roles", label=ctx.say(ROLES), hint=ctx.say(ROLES_HINT), value=value),)
    return Reply(form=Form(id=feature.action("roles"), title=ctx.say(ROLES), inputs=inputs))


@feature.form("roles")
async def roles_set(call: Submit, ctx: Context) -> Reply:
    return await _needing(ctx, await _purpose(ctx), listed(call.values.get("roles", ""), SEPARATORS, ROLES_MOST))


async def _needing(ctx: Context, purpose: Purpose | None, wanted: Sequence[str]) -> Reply:
    if purpose is None or not wanted:
        return await _go(ctx, "people")
    await ctx.book.save(replace(purpose, roles=tuple(wanted)))
    return await _go(ctx, "people", said=ctx.say(NOTED_ROLES, roles=listing(list(wanted), ctx.locale)))


async def _purpose(ctx: Context) -> Purpose | None:
    """The purpose that was set last."""
    return next(iter(reversed(await ctx.book.purposes.open())), None)


@feature.button("people", reads=True)
async def people_asked(_call: Press, ctx: Context) -> Reply:
    purpose = await _purpose(ctx)
    asked = purpose.roles[:ROLES_ASKED] if purpose else ()
    inputs = [
        Input(id=f"role{n}", label=ctx.say(AS_ROLE, role=role), hint=ctx.say(NAMES_HINT))
        for n, role in enumerate(asked)
    ]
    inputs.append(Input(id="names", label=ctx.say(NAMES), kind="lines", required=not asked))
    return Reply(form=Form(id=feature.action("people"), title=ctx.say(ADD_PEOPLE), inputs=tuple(inputs)))


@feature.form("people")
async def people_added(call: Submit, ctx: Context) -> Reply:
    purpose = await _purpose(ctx)
    added: list[Contact] = []
    for n, role in enumerate(purpose.roles[:ROLES_ASKED] if purpose else ()):
        for contact in await _added(ctx, call.values.get(f"role{n}", ""), added):
            if purpose is not None:
                await purposes.link(ctx, purpose, contact, role)
    return await _welcomed(ctx, call.values.get("names", ""), added)


async def _added(ctx: Context, text: str, added: list[Contact]) -> list[Contact]:
    """The people of a list; those who were not in the book are put into it, and into `added`."""
    found = []
    for name in dict.fromkeys(names.kept(part) for part in _parts(text)):
        if not names.query_keys(name) or len(added) >= PEOPLE_MOST:
            continue
        known = await people.exact(ctx, name[:NAME_MOST])
        if not known:
            added.append(await people.add(ctx, name[:NAME_MOST]))
        found.append(known[0] if known else added[-1])
    return found


@feature.answer
async def answered(call: Said, ctx: Context) -> Reply | None:
    """A language, a time zone, a purpose and names may simply be typed when they are asked for."""
    text = call.text.strip()
    if len(text) > WHAT_MOST or text.endswith(("?", "\uff1f")):
        return None
    if ctx.owner.start_step != "done" and (locale := LANGUAGE_WORDS.get(fold(text))):
        return await _speak(ctx, locale)
    if ctx.owner.start_step == "zone" and (
        zone := ctx.owner.zone if fold(text) in (fold(YES.en), YES.ja) else zones.named(text)
    ):
        return await _settle(ctx, zone)
    if fold(text) in (fold(SKIP.en), SKIP.ja) and ctx.owner.start_step != "done":
        return await _after(ctx, ctx.owner.start_step)
    if ctx.owner.start_step == "purpose":
        _sure(ctx, ctx.say(IS_PURPOSE, what=text))
        return await _aimed(ctx, text)
    if ctx.owner.start_step == "people" and all(len(each) <= NAMED_MOST for each in _parts(text)):
        _sure(ctx, ctx.say(ARE_PEOPLE, names=listing(_parts(text), ctx.locale)))
        return await _welcomed(ctx, text, [])
    return None


def _sure(ctx: Context, asked: str) -> None:
    """Returns when the owner meant it. Raises Ask."""
    if ctx.answer("meant") != "yes":
        raise Ask("meant", asked, [Option(label=ctx.say(YES), value="yes"), Option(label=ctx.say(NO), value="")])


async def _welcomed(ctx: Context, typed: str, added: list[Contact]) -> Reply:
    await _added(ctx, typed, added)
    said = ctx.say(ADDED, names=cards.listed(added, ctx.locale))
    return await _go(ctx, "done", said=said if added else "")


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[\n,\uff0c、]", text) if part.strip()]


async def _go(ctx: Context, step: str, *, said: str = "") -> Reply:
    await ctx.book.save_owner(replace(ctx.owner, start_step=step))
    return replace(await _step(ctx), text=said)


async def _step(ctx: Context) -> Reply:
    step = ctx.owner.start_step
    if step == "zone":
        return Reply(cards=(_zone_card(ctx),))
    if step == "purpose":
        set_purpose = feature.press(ctx.say(SET_PURPOSE), "purpose", tone="good")
        return Reply(cards=(Card(body=ctx.say(PURPOSE), buttons=(set_purpose, _skip(ctx, step))),))
    if step == "roles" and (purpose := await _purpose(ctx)) is not None and not purpose.roles:
        return Reply(cards=(_roles_card(ctx, purpose),))
    if step in ("people", "roles"):
        purpose = await _purpose(ctx)
        asked = purpose.roles[:ROLES_ASKED] if purpose else ()
        text = ctx.say(FIRST_FOR, roles=ctx.say(OR).join(asked)) if asked else ctx.say(FIRST)
        add_people = feature.press(ctx.say(ADD_PEOPLE), "people", tone="good")
        return Reply(cards=(Card(body=text, buttons=(add_people, _skip(ctx, "people")), note=ctx.say(BRING)),))
    if step == "done":
        return Reply(cards=(Card(body=ctx.say(DONE, name=ctx.say(SOMEBODY)), tone="good"),))
    first = sorted(LOCALES, key=lambda tag: tag != ctx.locale)
    buttons = [feature.press(LANGUAGE_NAMES[tag], "language", tag) for tag in first]
    return Reply(cards=(Card(body=ctx.say(LANGUAGE), buttons=(*buttons, _skip(ctx, "language"))),))


def _roles_card(ctx: Context, purpose: Purpose) -> Card:
    usual_ = list(callings.suggested(purpose.what, ctx.locale))
    buttons = (
        feature.press(ctx.say(USE), "usual", tone="good"),
        feature.press(ctx.say(WRITE), "roles"),
        _skip(ctx, "roles"),
    )
    return Card(body=ctx.say(NEEDS, what=purposes.short(purpose), roles=listing(usual_, ctx.locale)), buttons=buttons)


def _zone_card(ctx: Context) -> Card:
    return Card(
        body=ctx.say(ZONE, zone=ctx.owner.zone),
        buttons=(feature.press(ctx.say(YES), "zone", tone="good"), _skip(ctx, "zone")),
        choices=(whereabouts.choice(ctx, feature.action("zone"), ZONES_MOST),),
    )


def _skip(ctx: Context, step: str) -> Button:
    return feature.press(ctx.say(SKIP), "skip", step)

"""The first minutes: language, zone, first purpose, whom it needs, first people. Can be left at any step and taken up again."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from bot import cards, people, standing, whereabouts
from bot.context import Ask, Context
from bot.errors import UserError
from bot.feature import Feature
from bot.language import guests, names, spoken, zones
from bot.language.guests import Guest
from bot.model.contact import Contact
from bot.model.event import Command, Press, Said, Submit
from bot.model.purpose import Purpose
from bot.model.question import Question
from bot.model.reply import Button, Card, Form, Input, Option, Reply
from bot.network import callings, deadlines, purposes, tour
from bot.text import LANGUAGES, LOCALES, Locale, Text, language_named, listing, row

feature = Feature("start", Text(en="Getting started", ja="はじめに"))

PEOPLE_MOST, ZONES_MOST, ROLES_ASKED = 20, 8, 3
KIND = "tour"
"""The id of the question that stands while the tour waits, one for each owner."""
_MEANS: Mapping[str, standing.Means] = {
    feature.action("zone"): "yes",
    feature.action("usual"): "yes",
    feature.action("skip"): "cancel",
}
"""What the tour's buttons may also be called by."""


@feature.command(
    "start",
    ja=("始める", "はじめる", "スタート"),
    summary=Text(en="A short tour: language, zone, purpose, people", ja="はじめの案内: 言語、タイムゾーン、目的、人"),
)
async def start(_call: Command, ctx: Context) -> Reply:
    if ctx.owner.start_step == "done":
        return await _go(ctx, "language")
    return await _step(ctx)


@feature.button("begin")
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
        await ctx.settle(replace(ctx.owner, zone=zone))
    return await _go(ctx, "purpose")


@feature.button("skip")
async def skip(_call: Press, ctx: Context) -> Reply:
    return await _after(ctx, ctx.value)


async def _after(ctx: Context, step: str) -> Reply:
    return await _go(ctx, dict(pairwise(tour.STEPS)).get(step, "done"))


@feature.button("purpose", reads=True)
async def purpose(_call: Press, ctx: Context) -> Reply:
    inputs = (
        Input(id="what", label=ctx.say(purposes.WHAT), hint=ctx.say(purposes.WHAT_HINT), required=True),
        Input(id="why", label=ctx.say(purposes.WHY)),
    )
    return Reply(form=Form(id=feature.action("purpose"), title=ctx.say(purposes.SET), inputs=inputs))


@feature.form("purpose")
async def purpose_set(call: Submit, ctx: Context) -> Reply:
    what = call.values.get("what", "")
    if not what:
        return await _go(ctx, "people")
    return await _aimed(ctx, what, call.values.get("why", ""))


async def _aimed(ctx: Context, what: str, why: str = "") -> Reply:
    what, by = deadlines.taken(ctx, what[: tour.WHAT_MOST])
    made = Purpose(id=ctx.new_id(), what=what, why=why, by=by, created_at=ctx.now)
    await ctx.book.save(made)
    await deadlines.plan(ctx, made)
    return await _go(ctx, "roles", said=ctx.say(tour.KEPT, what=what))


@feature.button("usual")
async def usual(_call: Press, ctx: Context) -> Reply:
    purpose = await tour.purpose(ctx)
    return await _needing(ctx, purpose, callings.suggested(purpose.what, ctx.locale) if purpose else ())


@feature.button("roles", reads=True)
async def roles(_call: Press, ctx: Context) -> Reply:
    purpose = await tour.purpose(ctx)
    usual_ = callings.suggested(purpose.what, ctx.locale) if purpose else ()
    value = row(purpose.roles if purpose and purpose.roles else usual_, ctx.locale)
    inputs = (Input(id="roles", label=ctx.say(purposes.ROLES), hint=ctx.say(purposes.ROLES_HINT), value=value),)
    return Reply(form=Form(id=feature.action("roles"), title=ctx.say(purposes.ROLES), inputs=inputs))


@feature.form("roles")
async def roles_set(call: Submit, ctx: Context) -> Reply:
    return await _needing(ctx, await tour.purpose(ctx), tour.roles(call.values.get("roles", "")))


async def _needing(ctx: Context, purpose: Purpose | None, wanted: Sequence[str]) -> Reply:
    if purpose is None or not wanted:
        return await _go(ctx, "people")
    await ctx.book.save(replace(purpose, roles=tuple(wanted)))
    return await _go(ctx, "people", said=ctx.say(tour.NOTED_ROLES, roles=listing(list(wanted), ctx.locale)))


@feature.button("people", reads=True)
async def people_asked(_call: Press, ctx: Context) -> Reply:
    purpose = await tour.purpose(ctx)
    asked = purpose.roles[:ROLES_ASKED] if purpose else ()
    inputs = [
        Input(id=f"role{n}", label=ctx.say(tour.AS_ROLE, role=role), hint=ctx.say(tour.NAMES_HINT))
        for n, role in enumerate(asked)
    ]
    inputs.append(Input(id="names", label=ctx.say(tour.NAMES), kind="lines", required=not asked))
    return Reply(form=Form(id=feature.action("people"), title=ctx.say(tour.ADD_PEOPLE), inputs=tuple(inputs)))


@feature.form("people")
async def people_added(call: Submit, ctx: Context) -> Reply:
    purpose = await tour.purpose(ctx)
    added: list[Contact] = []
    for n, role in enumerate(purpose.roles[:ROLES_ASKED] if purpose else ()):
        for contact in await _added(ctx, guests.listed(call.values.get(f"role{n}", "")), added):
            if purpose is not None:
                await purposes.link(ctx, purpose, contact, role)
    return await _welcomed(ctx, guests.listed(call.values.get("names", "")), added)


async def _added(ctx: Context, listed: Sequence[Guest], added: list[Contact]) -> list[Contact]:
    """The people of a list; those who were not in the book are put into it, and into `added`."""
    found = []
    for guest in listed:
        if not (name := names.kept(guest.name)) or len(added) >= PEOPLE_MOST:
            continue
        known = await people.exact(ctx, name)
        if not known:
            added.append(await people.add(ctx, name, company=guest.company, notes=guest.note))
        found.append(known[0] if known else added[-1])
    return found


@feature.button("typed", hears=tour.answered_by)
async def typed(call: Press, ctx: Context) -> Reply:
    return await _take(ctx, call.answers.get(standing.TYPED, ""))


@feature.answer
async def answered(call: Said, ctx: Context) -> Reply | None:
    """What the tour asked may still be answered later on, while there is nobody in the book; then it asks back."""
    if tour.shrugs(call.text) or not await tour.answered_by(call.text, ctx):
        return None
    if (doubt := await tour.doubt(call.text, ctx)) and ctx.answer("meant") != "yes":
        if await ctx.book.contacts.count("active"):
            return None
        raise Ask(
            "meant", doubt, [Option(label=ctx.say(tour.YES), value="yes"), Option(label=ctx.say(tour.NO), value="")]
        )
    return await _take(ctx, call.text)


async def _take(ctx: Context, text: str) -> Reply:
    """What was typed, as the answer to the step at which the tour stands."""
    text, step = text.strip(), await tour.now(ctx)
    if locale := language_named(text):
        return await _speak(ctx, locale)
    if tour.skips(text) or tour.shrugs(text):
        return await _after(ctx, step)
    match step:
        case "zone" if named := tour.zone(text, ctx):
            return await _settle(ctx, named)
        case "purpose" if text:
            return await _aimed(ctx, text)
        case "roles":
            return await _needing(ctx, await tour.purpose(ctx), tour.roles(text))
        case "people":
            return await _welcomed(ctx, guests.listed(text), [])
    return await _step(ctx)


async def _welcomed(ctx: Context, listed: Sequence[Guest], added: list[Contact]) -> Reply:
    purpose = await tour.purpose(ctx)
    for contact in await _added(ctx, listed, added):
        role = next((each for each in purpose.roles if callings.fits(each, contact.notes)), "") if purpose else ""
        if purpose and role:
            await purposes.link(ctx, purpose, contact, role)
    said = ctx.say(tour.ADDED, names=cards.listed(added, ctx.locale)) if added else ""
    return await _go(ctx, "done", said=said, whom=cards.called(added[0], ctx) if added else "")


async def _go(ctx: Context, step: str, *, said: str = "", whom: str = "") -> Reply:
    """The next step, `said` before it; at the end `whom` is somebody to be told of. A zone that was chosen is not asked for."""
    if step == "zone" and whereabouts.chosen(ctx):
        step = "purpose"
    await ctx.book.save_owner(replace(ctx.owner, start_step=step))
    return replace(await _step(ctx, whom), text=said)


async def _step(ctx: Context, whom: str = "") -> Reply:
    """What the tour asks now; it waits for a press, or for words."""
    step = await tour.now(ctx)
    if step == "done":
        await ctx.book.answered(KIND)
        at = spoken.time_words(ctx.owner.digest_at)
        card = Card(body=ctx.say(tour.DONE, name=whom or ctx.say(tour.SOMEBODY), at=at), tone="good")
    else:
        card = await _card(ctx, step)
        await ctx.book.ask(Question(id=KIND, key=KIND, kind=KIND, event=b"", values=(), created_at=ctx.now))
        waiting = [standing.offered(each, KIND, _MEANS.get(each.action, "")) for each in card.buttons]
        await standing.put(ctx, waiting, worded=feature.action("typed"))
    return Reply(cards=(card,))


async def _card(ctx: Context, step: str) -> Card:
    match step:
        case "zone":
            return _zone_card(ctx)
        case "purpose":
            set_purpose = feature.press(ctx.say(purposes.SET), "purpose", tone="good")
            return Card(body=ctx.say(tour.PURPOSE), buttons=(set_purpose, _skip(ctx, step)))
        case "roles" if (purpose := await tour.purpose(ctx)) is not None:
            return _roles_card(ctx, purpose)
        case "people":
            return await _people_card(ctx)
    first = sorted(LOCALES, key=lambda tag: tag != ctx.locale)
    buttons = [feature.press(LANGUAGES[tag][0], "language", tag) for tag in first]
    return Card(body=ctx.say(tour.LANGUAGE), buttons=(*buttons, _skip(ctx, "language")))


def _zone_card(ctx: Context) -> Card:
    choice = whereabouts.choice(ctx, feature.action("zone"), ZONES_MOST)
    if not whereabouts.told(ctx):
        return Card(body=ctx.say(whereabouts.ASK), buttons=(_skip(ctx, "zone"),), choices=(choice,))
    yes = feature.press(ctx.say(tour.YES), "zone", tone="good")
    return Card(body=ctx.say(tour.ZONE, zone=ctx.owner.zone), buttons=(yes, _skip(ctx, "zone")), choices=(choice,))


def _roles_card(ctx: Context, purpose: Purpose) -> Card:
    usual_ = list(callings.suggested(purpose.what, ctx.locale))
    buttons = (
        feature.press(ctx.say(tour.USE), "usual", tone="good"),
        feature.press(ctx.say(tour.WRITE), "roles"),
        _skip(ctx, "roles"),
    )
    return Card(
        body=ctx.say(tour.NEEDS, what=purposes.short(purpose), roles=listing(usual_, ctx.locale)), buttons=buttons
    )


async def _people_card(ctx: Context) -> Card:
    purpose = await tour.purpose(ctx)
    asked = purpose.roles[:ROLES_ASKED] if purpose else ()
    text = ctx.say(tour.FIRST_FOR, roles=ctx.say(tour.OR).join(asked)) if asked else ctx.say(tour.FIRST)
    add_people = feature.press(ctx.say(tour.ADD_PEOPLE), "people", tone="good")
    return Card(body=text, buttons=(add_people, _skip(ctx, "people")), note=ctx.say(tour.BRING))


def _skip(ctx: Context, step: str) -> Button:
    return feature.press(ctx.say(tour.SKIP), "skip", step)

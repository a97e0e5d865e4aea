"""The evening before an event: who of one's people may be there, what to ask, what one can give, whom to look out for."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import replace

from bot.context import Context
from bot.language import names
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.gathering import Attendance, Gathering
from bot.model.offer import Need, Offer
from bot.model.owner import Owner
from bot.model.purpose import Purpose, PurposeLink
from bot.model.reply import Button, Card, Field, Reply
from bot.model.touch import Touch
from bot.network import gatherings, giving, purposes, talks
from bot.shelf import Person, Shelf
from bot.text import Locale, Text, bracketed, cut, listing

MAY_COME = Text(en="May be there", ja="来そうな人")
NOBODY = Text(
    en="Nobody that I know of: all new faces.",
    ja="知り合いの名前はまだ聞いていません。新しい出会いの場ですね。",
)
LOOK_OUT = Text(en="Look out for", ja="出会いたい人")
ASK = Text(en="To ask", ja="聞いてみること")
OFFER = Text(en="You can offer", ja="力になれること")
PICK_UP = Text(en="pick up “{note}”", ja="「{note}」の続きを")
GIVE = Text(en="needs {need}: you can give {offer}", ja="「{need}」を探している。あなたの「{offer}」が役立つ")
WHO_KNOWS = Text(
    en="Whom they would talk to about “{what}”.",
    ja="「{what}」のことなら、どなたに話を聞くとよいか。",
)
WHAT_NOW = Text(
    en="What they are working on, and what would help them most right now.",
    ja="いま何に取り組んでいるか、困っていることはないか。",
)
EXPECT = Text(en="Who may be there", ja="来そうな人を書く")
MET = Text(en="Log whom I met", ja="会った人を記録")
SHOWN_MOST, OFFERS_MOST, NOTE_MOST = 4, 3, 50


class Known(Struct, frozen=True, kw_only=True):
    """What the books of some owners say that matters for events; read once for a whole batch."""

    events: Mapping[str, Sequence[Gathering]] = field(default_factory=dict)
    came: Mapping[str, Sequence[Attendance]] = field(default_factory=dict)
    people: Mapping[Person, Contact] = field(default_factory=dict)
    notes: Mapping[Person, Touch] = field(default_factory=dict)
    needs: Mapping[Person, Sequence[Need]] = field(default_factory=dict)
    offers: Mapping[str, Sequence[Offer]] = field(default_factory=dict)
    purposes: Mapping[str, Sequence[Purpose]] = field(default_factory=dict)
    links: Mapping[str, Sequence[PurposeLink]] = field(default_factory=dict)


async def known(shelf: Shelf, owner_ids: Sequence[str]) -> Known:
    """A fixed number of reads, however many events and people there are."""
    came = await shelf.records_of(Attendance, owner_ids)
    keys = list(dict.fromkeys((owner, each.contact_id) for owner, held in came.items() for each in held))
    return Known(
        events=await shelf.records_of(Gathering, owner_ids), came=came, people=await shelf.people(keys),
        notes=await shelf.last_notes(keys), needs=await shelf.records_about(Need, keys),
        offers=await shelf.records_of(Offer, owner_ids), purposes=await shelf.records_of(Purpose, owner_ids),
        links=await shelf.records_of(PurposeLink, owner_ids),
    )  # fmt: skip


def expected(owner: Owner, gathering: Gathering, known: Known) -> list[Contact]:
    """Who may be there: those expected, then those met at it, or at one of the same name, before; nobody silent."""
    alike = {each.id for each in known.events.get(owner.id, ()) if fold(each.name) == fold(gathering.name)}
    held = [each for each in known.came.get(owner.id, ()) if each.gathering_id in alike | {gathering.id}]
    held.sort(key=lambda each: each.state != "expected" or each.gathering_id != gathering.id)
    found = [known.people.get((owner.id, id)) for id in dict.fromkeys(each.contact_id for each in held)]
    return [each for each in found if each is not None and not each.silent]


def card(owner: Owner, gathering: Gathering, at: datetime | None, known: Known, now: datetime) -> Card:
    """Everything worth knowing before going there."""
    locale = owner.locale
    coming = expected(owner, gathering, known)
    lines = [_line(owner, each, known) for each in coming[:SHOWN_MOST]]
    rest = [names.display(each.name, locale) for each in coming[SHOWN_MOST:]]
    lines += [f"… {listing(rest, locale)}"] if rest else []
    opened = [each for each in known.purposes.get(owner.id, ()) if each.state == "open"]
    purpose = next((each for each in opened if each.id == gathering.purpose_id), next(iter(opened), None))
    fields = [
        Field(name=MAY_COME.say(locale), value="\n".join(lines) or NOBODY.say(locale), short=False),
        *_asking(owner, purpose, known),
        *_offering(owner, known),
    ]
    when = gatherings.when_words(gathering, at, owner, now)
    return Card(title=gathering.name, body=" · ".join(filter(None, (when, gathering.place))), fields=tuple(fields))


async def shown(ctx: Context, gathering: Gathering) -> Reply:
    """The card, with what to do next."""
    known_ = await known(ctx.book, [ctx.owner.id])
    at = gatherings.coming(gathering, ctx.now) or gathering.at
    drawn = card(ctx.owner, gathering, at, known_, ctx.now)
    return Reply(cards=(replace(drawn, buttons=buttons(gathering, ctx.locale)),))


def buttons(gathering: Gathering, locale: Locale) -> tuple[Button, ...]:
    """Adding who may come, and telling who came; handled by the features `event_eve` and `event_day`."""
    return (
        Button(label=EXPECT.say(locale), action="event_eve.expect", value=gathering.id),
        Button(label=MET.say(locale), action="event_day.wrap", value=gathering.id),
    )


def _line(owner: Owner, contact: Contact, known: Known) -> str:
    person = (owner.id, contact.id)
    name = bracketed(contact.name, contact.company, owner.locale)
    offers = [each for each in known.offers.get(owner.id, ()) if each.state == "open"]
    found = giving.matches(offers, known.needs.get(person, ()))
    if found:
        return f"{name} — {GIVE.say(owner.locale, need=cut(found[0].need.what, NOTE_MOST), offer=cut(found[0].offer.what, NOTE_MOST))}"
    touch = known.notes.get(person)
    about = talks.topic(touch.note) if touch else ""
    note = PICK_UP.say(owner.locale, note=cut(about, NOTE_MOST)) if about else ""
    return " — ".join(filter(None, (name, note)))


def _asking(owner: Owner, purpose: Purpose | None, known: Known) -> list[Field]:
    if purpose is None:
        return [Field(name=ASK.say(owner.locale), value=WHAT_NOW.say(owner.locale), short=False)]
    what = WHO_KNOWS.say(owner.locale, what=purposes.short(purpose))
    linked = [each for each in known.links.get(owner.id, ()) if each.purpose_id == purpose.id]
    lacking = purposes.missing(purpose, linked)
    found = (
        [Field(name=LOOK_OUT.say(owner.locale), value=listing(lacking, owner.locale), short=False)] if lacking else []
    )
    return [*found, Field(name=ASK.say(owner.locale), value=what, short=False)]


def _offering(owner: Owner, known: Known) -> list[Field]:
    offers = [each.what for each in known.offers.get(owner.id, ()) if each.state == "open" and each.kind == "can"]
    if not offers:
        return []
    return [Field(name=OFFER.say(owner.locale), value=listing(offers[-OFFERS_MOST:], owner.locale), short=False)]

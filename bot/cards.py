"""A contact in words: one line for lists, one card for `who`, made of what every feature knows."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot import circles, times
from bot.context import Context
from bot.language import names, spoken
from bot.model.contact import Contact
from bot.model.reply import Button, Card, Choice, Field, Option
from bot.text import Locale, Text, bracketed, listing

OPEN_ACTION = "who.open"
"""The action of the button that opens a card; handled by the feature `who`."""

OPEN = Text(en="Open card", ja="カードを開く")
OPEN_ONE = Text(en="Open a card", ja="カードを開く")
EMPTY = Text(
    en="Nobody here yet. “add NAME” puts the first one in.",
    ja="まだだれもいません。「追加 名前」で最初の人を加えましょう。",
)
"""For an empty book, wherever praise or a count would be untrue."""
ANY_DAY = Text(en="any day now", ja="そろそろ")
NEVER = Text(en="not in touch yet", ja="まだ連絡なし")
STATES = {
    "archived": Text(en="archived", ja="休止中"),
    "resting": Text(en="resting", ja="お休み中"),
    "deceased": Text(en="deceased", ja="故人"),
}


def called(contact: Contact, ctx: Context) -> str:
    """How to speak of the contact in a sentence: `田中太郎さん`, `Taro Tanaka`."""
    return names.display(contact.name, ctx.locale)


def listed(people: Iterable[Contact], locale: Locale) -> str:
    """How to speak of several in a sentence: `Ken and Mika`, `健さん、美香さん`."""
    return listing([names.display(each.name, locale) for each in people], locale)


def work(contact: Contact) -> str:
    """Company and title in one line."""
    return " · ".join(filter(None, (contact.company, contact.title)))


def line(contact: Contact, ctx: Context) -> str:
    """The contact in one line: name, work, and how long ago you were in touch."""
    last = last_words(contact, ctx)
    state = "" if contact.state == "active" else STATES[contact.state].say(ctx.locale)
    return " — ".join(filter(None, (contact.name, work(contact), state or last)))


def last_words(contact: Contact, ctx: Context) -> str:
    """How long ago the last touch was."""
    if contact.touched_at is None:
        return ctx.say(NEVER)
    return times.ago_words(contact.touched_at, ctx.now, ctx.owner)


def day_words(day: date, ctx: Context) -> str:
    """A day as seen from the owner's today."""
    return spoken.day_words(day, ctx.today.date(), ctx.locale)


def due_words(contact: Contact, ctx: Context) -> str:
    """The day on which the contact comes up next; empty for silent ones."""
    if contact.due_at is not None and contact.due_at <= ctx.now:
        return ctx.say(ANY_DAY)
    return times.day_words(contact.due_at, ctx.now, ctx.owner) if contact.due_at else ""


def rhythm_words(contact: Contact, ctx: Context) -> str:
    """How often the owner wants to be in touch."""
    return spoken.span_words(contact.cadence, ctx.locale)


def opening(value: str, locale: Locale) -> Button:
    """Opens the card of the contact whose id `value` begins with; see bot.outcomes.value."""
    return Button(label=OPEN.say(locale), action=OPEN_ACTION, value=value)


def chooser(people: Sequence[Contact], ctx: Context) -> Choice:
    """Pick one of these people to open their card."""
    return Choice(action=OPEN_ACTION, options=options(people, ctx.locale), placeholder=ctx.say(OPEN_ONE))


def options(people: Sequence[Contact], locale: Locale) -> tuple[Option, ...]:
    """These people to choose from, by id."""
    return tuple(Option(label=told_apart(person, people, locale), value=person.id) for person in people)


def told_apart(contact: Contact, people: Sequence[Contact], locale: Locale) -> str:
    """The contact's name, with company, place or day added when others have the same name."""
    if sum(other.name == contact.name for other in people) < 2:
        return contact.name
    more = (
        contact.company or contact.met_where or contact.title or spoken.added_words(contact.created_at.date(), locale)
    )
    return bracketed(contact.name, more, locale)


async def nobody(ctx: Context) -> bool:
    """Whether the book is empty: nobody is in it, not even at rest."""
    return not any([await ctx.book.contacts.count(state) for state in ("active", *STATES)])


async def card(contact: Contact, ctx: Context) -> Card:
    """Everything worth knowing before the next talk, gathered from all features."""
    ctx.book.expect(contact.id)
    parts = [part for section in ctx.registry.sections("who") for part in await section(contact, ctx)]
    state = "" if contact.state == "active" else STATES[contact.state].say(ctx.locale)
    return Card(
        title=bracketed(contact.name, contact.reading, ctx.locale),
        body="\n".join(filter(None, (" · ".join(filter(None, (work(contact), state))), contact.notes))),
        fields=tuple(part for part in parts if isinstance(part, Field)),
        # What is done most stands first, wherever it comes from.
        buttons=tuple(sorted((part for part in parts if isinstance(part, Button)), key=lambda it: it.tone != "good")),
        note=", ".join(contact.handles),
    )


def circle_words(contact: Contact, ctx: Context) -> str:
    """The circle and its rhythm: `close (every 30 days)`."""
    return bracketed(ctx.say(circles.NAMES[contact.circle]), rhythm_words(contact, ctx), ctx.locale)

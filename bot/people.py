"""Finding who is meant: an exact name acts, anything else asks."""

import re
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from bot.cards import options
from bot.context import Ask, Context
from bot.errors import UserError
from bot.keeping import rescheduled
from bot.language import names
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.reply import Button, Option
from bot.text import Text

WHO = Text(en="Who do you mean? Write a name.", ja="だれのことですか？名前を書いてください。")
WHICH = Text(en="Which {name}?", ja="どの{name}さんですか？")
PERHAPS = Text(en="I don't know {name} yet. Did you mean …?", ja="{name}さんはまだ帳面にいません。もしかして …？")
UNKNOWN = Text(en="I don't know {name} yet.", ja="{name}さんはまだ帳面にいません。追加しますか？")
ADD_NEW = Text(en="Add {name}", ja="{name}を追加")
SOMEBODY = Text(en="new someone somebody else another other", ja="新しい人 別の人 ほかの人 他の人 違う人")
"""Other words for somebody who is not in the book yet."""
ADD_ACTION = "contacts.named"
"""The action of the button that adds somebody by the name that it carries behind NEW; handled by the feature `contacts`."""
HOW_TO_ADD = Text(
    en="I don't know {name} yet. “add {name}” makes a card for them.",
    ja="{name}さんはまだ帳面にいません。「追加 {name}」でカードを作れます。",
)
_JOINT = re.compile(r"\s*(?:[、,\uff0c・&\uff06+]|と|や|and(?=\s))\s*")
_WITH_INITIAL = re.compile(r"(?P<given>[^\W\d_]{2,}) (?P<initial>[A-Za-z])\.?")
"""Emma C, of whom there are two."""
_THE_ONE = re.compile(r"の?(?:人|方|ほう|社員)$|^(?:from|at|of|the one (?:from|at|of)) ", re.IGNORECASE)
"""What is around the company in (楽天の方)."""
_ASIDE = re.compile(r"(?P<name>[^()\uff08\uff09]+?)\s*[(\uff08](?P<aside>[^()\uff08\uff09]{1,40})[)\uff09]\s*")
ASIDE_LEAST = 2
"""Characters that tell namesakes apart."""
GONE = Text(en="That person is not in your book any more.", ja="その人はもう帳面にいません。")
MARK = "#"
"""Begins what stands for one contact in place of a name."""
MOST_ASKED = 8
NEW = "new"
WORDS_MOST = 12
"""Words of a text in which somebody is looked for."""


def marked(contact: Contact) -> str:
    """What stands for exactly this contact wherever a name may be written; offered to those who are typing one."""
    return marker(contact.id)


def marker(contact_id: str) -> str:
    """The same, of a contact of whom only the id is at hand."""
    return f"{MARK}{contact_id}"


async def by_id(ctx: Context, contact_id: str) -> Contact:
    """The contact whom a button or a form carries. Raises UserError when they are in the book no more."""
    contact = await ctx.book.get(Contact, contact_id)
    if contact is None:
        raise UserError(GONE)
    return contact


async def exact(ctx: Context, text: str) -> list[Contact]:
    """Everybody known under exactly this name; those who are active come first."""
    if text.startswith(MARK) and (chosen := await ctx.book.get(Contact, text[len(MARK) :].strip())) is not None:
        return [chosen]
    keys = names.query_keys(text)
    found = await ctx.book.contacts.by_keys(keys) if keys else []
    if not found and (short := _WITH_INITIAL.fullmatch(text.strip())):
        called = await exact(ctx, short["given"])
        found = [
            each
            for each in called
            if any(word.startswith(fold(short["initial"])) for word in fold(each.name).split()[1:])
        ]
    return sorted(found, key=lambda contact: contact.state != "active")


def by_aside(found: Sequence[Contact], aside: str) -> list[Contact]:
    """Those of whom a few words are true that tell namesakes apart: their company, title or where one met them."""
    said = fold(_THE_ONE.sub("", aside))
    if len(said) < ASIDE_LEAST:
        return []
    return [each for each in found if any(said in fold(known) for known in (each.company, each.title, each.met_where))]


async def alike(ctx: Context, text: str) -> list[Contact]:
    """The few whose names are most like a mistyped one, best first."""
    least, most = names.lengths(text)
    if most < least:
        return []
    keys = names.nearest(text, await ctx.book.contacts.keys(least, most))
    found = {each.id: each for each in await ctx.book.contacts.by_keys(keys)} if keys else {}
    known = [(id, key) for id, each in found.items() for key in names.keys(each.name, each.reading, each.aliases)]
    return [found[id] for id in names.suggest(text, known)]


async def one(ctx: Context, text: str, *, new: bool = False) -> Contact:
    """The contact that is meant. Asks when it is not sure; with `new`, an unknown name may become a contact.

    Raises UserError for an empty or unknown name, Ask when the owner is to choose.
    """
    aside = _ASIDE.fullmatch(text)
    if aside and len(meant := by_aside(await exact(ctx, aside["name"]), aside["aside"])) == 1:
        return meant[0]
    name = names.kept(aside["name"] if aside else text)
    if not name:
        raise UserError(WHO)
    answer = ctx.answer(f"who:{name}")
    if answer == NEW:
        made = [contact for contact in await exact(ctx, name) if (contact.name, contact.created_at) == (name, ctx.now)]
        return made[0] if made else await add(ctx, name)
    if answer is not None:
        chosen = await ctx.book.get(Contact, answer)
        if chosen is None:
            raise UserError(HOW_TO_ADD, name=name)
        return chosen
    found = await exact(ctx, name if aside else text)
    whole = [contact for contact in found if fold(contact.name) == fold(name)]
    if len(found) == 1 or len(whole) == 1:
        return (whole or found)[0]
    if found:
        raise ctx.ask(f"who:{name}", ctx.say(WHICH, name=name), _options(ctx, found, name, new=False))
    raise await _doubt(ctx, name, new=new)


async def leading(ctx: Context, text: str, *, new: bool = False) -> tuple[list[Contact], str]:
    """The people named at the start of a text, and the rest of it. Raises as `one` does."""
    people: list[Contact] = []
    rest = text.strip()
    while True:
        known = await at_start(ctx, rest)
        if known is None:
            typed, rest = names.split_people(rest)
            people.extend([await one(ctx, name, new=new) for name in typed])
            break
        people.append(await one(ctx, known[0]))
        following = await _joined(ctx, rest, known[0])
        rest = known[1] if following is None else following
        if following is None:
            break
    if not people:
        raise UserError(WHO)
    return _distinct(people), rest.strip(" \u3000、,。")


async def several(ctx: Context, text: str, *, new: bool = False) -> list[Contact]:
    """The people of whom a text consists, names and nothing else. Raises as `one` does."""
    typed, rest = names.split_people(text)
    if rest or len(typed) < 2 or await exact(ctx, text):
        typed = listed(text) or [text]
    return _distinct([await one(ctx, name, new=new) for name in typed])


def listed(text: str) -> list[str]:
    """What stands in a text with commas, "and" or line breaks between."""
    return [part.strip() for part in re.split(r"[、,\uff0c;；&＆\n]|\s+and\s+", text) if part.strip()]


async def add(ctx: Context, name: str, **fields: Any) -> Contact:
    """Put a new contact into the book; they get a cadence without being asked."""
    contact = Contact(id=ctx.new_id(), name=name, created_at=ctx.now, **fields)
    contact = await rescheduled(ctx, contact)
    await ctx.book.save(contact)
    return contact


async def at_start(ctx: Context, text: str) -> tuple[str, str] | None:
    """The known name that a text begins with, as typed, and the rest; None when it begins with nobody known."""
    for name, rest in names.prefixes(text):
        bare = names.kept(name)
        if bare and ctx.answer(f"who:{bare}") is not None:
            return name, rest
        found = await exact(ctx, name) if bare else []
        if found and not (bare == name and _another(found, bare, rest)):
            return name, rest
    return None


def _another(found: Sequence[Contact], family: str, rest: str) -> bool:
    """Whether a family name goes on with a given name, and nobody is known by the first alone: 佐藤 翔太 is not 佐藤健太."""
    alone = any(fold(family) in map(fold, (each.name, *each.aliases)) for each in found)
    return not alone and names.given_follows(rest)


async def mentioned(ctx: Context, text: str) -> Contact | None:
    """The one known person named somewhere in a text, when exactly one is; nobody is asked."""
    found: dict[str, Contact] = {}
    for word in text.split()[:WORDS_MOST]:
        named = await exact(ctx, word) if len(word) > 1 else []
        if not named and word.endswith("s"):
            named = await exact(ctx, word[:-1].rstrip("'’"))  # gwens birthday
        found.update({contact.id: contact for contact in named if not contact.silent})
    return next(iter(found.values())) if len(found) == 1 else None


async def _joined(ctx: Context, text: str, name: str) -> str | None:
    """What follows the name at the start of the text when that is somebody else, None otherwise."""
    after = text.lstrip()[len(name) :]
    joint = _JOINT.match(after)
    if joint is None:
        return None
    following = after[joint.end() :]
    somebody = await at_start(ctx, following) is not None or len(names.split_people(text)[0]) > 1
    return following if somebody else None


async def _doubt(ctx: Context, name: str, *, new: bool) -> Ask | UserError:
    near = await alike(ctx, name)
    if not near and not new:
        unknown = UserError(HOW_TO_ADD, name=name)
        unknown.offers = (Button(label=ctx.say(ADD_NEW, name=name), action=ADD_ACTION, value=f"{NEW} {name}"),)
        return unknown
    question = PERHAPS if near else UNKNOWN
    choices = _options(ctx, near, name, new=new)
    return ctx.ask(f"who:{name}", ctx.say(question, name=name), choices, waits=name if new else "")


def _options(ctx: Context, people: list[Contact], name: str, *, new: bool) -> list[Option]:
    people = people[:MOST_ASKED]
    added = [Option(label=ctx.say(ADD_NEW, name=name), value=NEW, also=ctx.say(SOMEBODY))] if new else []
    return [
        *(replace(each, also=known(who)) for each, who in zip(options(people, ctx.locale), people, strict=True)),
        *added,
    ]


def known(contact: Contact) -> str:
    """More words than the name by which somebody is told from their namesakes."""
    return " ".join(
        (contact.name, contact.reading, *contact.aliases, contact.company, contact.title, contact.met_where)
    )


def _distinct(people: list[Contact]) -> list[Contact]:
    return list({person.id: person for person in people}.values())


async def introducer(ctx: Context, contact: Contact) -> str:
    """The name of who introduced a contact, or nothing."""
    person = await ctx.book.get(Contact, contact.introduced_by) if contact.introduced_by else None
    return person.name if person else ""

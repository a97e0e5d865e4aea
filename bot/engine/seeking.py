"""Who could be meant by a name that is still being typed."""

from bot import people
from bot.cards import told_apart, work
from bot.context import Context
from bot.language import names, wanted
from bot.model.contact import Contact
from bot.model.event import Sought
from bot.model.reply import Option, Reply
from bot.people import marked

OFFERED_MOST = 20
GUESSED_FROM = 3
"""Letters from which on a name that nobody has is taken for a mistyped one."""


async def sought(event: Sought, ctx: Context) -> Reply:
    """The owner's people whose names begin like that, then those of whom it is said anywhere; all of them for nothing.

    Where there is nobody, those whose names are like it. At most 20; an option's value may be written wherever a name may.
    """
    found = await _sought(ctx, event.text.strip())
    options = [
        Option(label=told_apart(person, found, ctx.locale), value=marked(person), description=work(person))
        for person in found
    ]
    return Reply(options=tuple(options))


async def _sought(ctx: Context, typed: str) -> list[Contact]:
    if not typed:
        return await ctx.book.contacts.recent(OFFERED_MOST)
    found: dict[str, Contact] = {}
    for key in names.query_keys(typed):
        if len(found) < OFFERED_MOST:
            found.update({each.id: each for each in await ctx.book.contacts.beginning(key, OFFERED_MOST)})
    if len(found) < OFFERED_MOST:
        words = [wanted.Word(texts=(wanted.folded(word),)) for word in typed.split()[: wanted.WORDS_MOST]]
        more, _ = await ctx.book.contacts.search(words, active=True, limit=OFFERED_MOST)
        found.update({each.id: each for each in more if each.id not in found})
    if not found and len(typed) >= GUESSED_FROM:
        found = {each.id: each for each in await people.alike(ctx, typed) if not each.silent}
    return list(found.values())[:OFFERED_MOST]

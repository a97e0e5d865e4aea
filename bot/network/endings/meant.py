"""Which open thing a sentence ends, as the press that ends it: Ken sent the contract, カメラを返した, she can't."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from itertools import islice

from bot import people
from bot.context import Context
from bot.language import endings
from bot.language.capture import tidied
from bot.language.capture.marks import Marked
from bot.language.endings import Ended, Ending
from bot.model.event import Press
from bot.network.endings import answers, came, loans, needs
from bot.network.endings.open import Open, People, Said
from bot.network.proposals import reading, record
from bot.text import Text

WHICH = Text(en="Which one is that about?", ja="どの件のことですか？")
_ASKED_MOST = 6
"""When more may be meant, the words are taken for something else."""
_FINDERS: Mapping[Ending, Callable[[Context, Said], Awaitable[Sequence[Open]]]] = {
    "came": came.found,
    "repaid": loans.repaid,
    "returned": loans.returned,
    "even": loans.even,
    "refused": answers.refused,
    "declined": answers.declined,
    "agreed": answers.agreed,
    "solved": needs.solved,
    "found": needs.found,
    "helped": needs.helped,
}


async def press(ctx: Context, text: str) -> Press | None:
    """The press for which these words stand; None when they end nothing that is open. Raises Ask where several may be meant."""
    said = tidied(text)
    marked = Marked(said, await reading.known_in(ctx, said))
    for ended in endings.read(marked.text):
        meant = await _people(ctx, ended, marked)
        found = await _FINDERS[ended.ending](ctx, meant) if meant else ()
        if 0 < len(found) <= _ASKED_MOST:
            one = ctx.one_of("ended", ctx.say(WHICH), found, lambda each: each.label, "plain")
            return ctx.event.turned(Press, action=one.action, value=one.value, answers=one.answers)
    return None


async def _people(ctx: Context, ended: Ended, marked: Marked) -> Said | None:
    """The words with their people; None when somebody is named whom the book doesn't know."""
    who, whose = await _named(ctx, ended.who, marked), await _named(ctx, ended.whose, marked)
    if (ended.who and who == []) or (ended.whose and whose == []):
        return None
    plain = Ended(
        ending=ended.ending, who=ended.who, whose=ended.whose, thing=marked.plain(ended.thing),
        rest=marked.plain(ended.rest),
    )  # fmt: skip
    return Said(ended=plain, who=who, whose=whose)


async def _named(ctx: Context, word: str, marked: Marked) -> People:
    """Who is meant by a mark, or by he and she: the only one who was spoken of just now, or else anybody."""
    if not word:
        return None
    if word.isascii():
        topic = await record.topic(ctx)
        named = [each.text for each in islice(topic.people, 2)] if topic else []
        return (await people.exact(ctx, named[0]) or None) if len(named) == 1 else None
    return await people.exact(ctx, marked.name(word))

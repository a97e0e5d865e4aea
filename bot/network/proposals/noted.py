"""Which of the things noted to come words name that name nobody: the newsletter, the monday thing, 月曜のやつ."""

from collections.abc import Sequence

from bot import people, planning, times
from bot.context import Context
from bot.language import names
from bot.language.patterns import late
from bot.language.promises import names_thing
from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.network.proposals import reading
from bot.text import Text

WHICH = Text(en="Which one do you mean?", ja="どれのことですか？")
_OF_A_DAY = late(
    r"(?i)(?:the|my|that|this)\s+(?P<en>\S.{1,25}?)(?:['’]s)?\s+(?:thing|one|reminder|stuff|task|to-?do|appointment)s?"
    r"|(?P<ja>\S{1,12}?)の(?:やつ|ヤツ|件|リマインド|お知らせ|予定|の|用事|分)?"
)
_ALL_MOST = 6
"""When more may be meant, the words mean something else."""


async def one(ctx: Context, what: str, *, repeating: bool = False) -> Nudge | None:
    """The one that is named by its thing or its day; None when none is, or somebody is named. Raises Ask for several.

    What comes again and again is meant only where it may be `repeating`, and is named by its thing.
    """
    bare = " ".join(what.split()).strip(" 、,.。はをがもの")
    if not bare or await reading.known_in(ctx, bare):
        return None
    named = [each for each in await planning.to_come(ctx) if names_thing(each.text, bare)]
    fitting: Sequence[Nudge] = [each for each in named if repeating or not each.rule]
    found = fitting or await _of_a_day(ctx, what.strip(" 、,.。はを"))
    if not 0 < len(found) <= _ALL_MOST:
        return None
    return ctx.one_of("noted", ctx.say(WHICH), found, lambda each: each.text, "plain")


async def reminder(ctx: Context, what: str) -> Nudge | None:
    """The reminder that is named by its thing or by whom it is about; None when none is. Raises Ask for several."""
    contact = await whose(ctx, what)
    about = await planning.to_come(ctx, contact.id) if contact else []
    found = about or [each for each in await planning.to_come(ctx) if names_thing(each.text, what)]
    return ctx.one_of("noted", ctx.say(WHICH), found, lambda each: each.text, "plain") if found else None


async def whose(ctx: Context, what: str) -> Contact | None:
    """The one person of the book who is named; None when it is nobody, or several may be meant."""
    found = {each.id: each for name in await reading.known_in(ctx, what) for each in await people.exact(ctx, name)}
    if len(found) > 1:
        whole = [each for each in found.values() if names.display(each.name, ctx.locale).casefold() in what.casefold()]
        return whole[0] if len(whole) == 1 else None
    return next(iter(found.values()), None)


async def _of_a_day(ctx: Context, what: str) -> Sequence[Nudge]:
    """All that is noted for a day, where words say no more than that: the monday thing."""
    named = _OF_A_DAY.fullmatch(what)
    said = times.understood(named["en"] or named["ja"], ctx) if named else None
    if said is None or said.rule:
        return ()
    noted = [each for each in await planning.to_come(ctx) if not each.rule]
    return [each for each in noted if ctx.owner.local(each.due_at).date() == said.day]

"""Calling an event off: the whole of it, or of one that comes again and again the next time alone."""

from bot import planning
from bot.context import Context
from bot.language.patterns import late
from bot.model.gathering import Gathering
from bot.model.reply import Option
from bot.network import gatherings
from bot.text import Text

SKIPPED = Text(en="All right, not this time. Next: {what}", ja="わかりました。今回はお休みですね。次は: {what}")
HOW_FAR = Text(
    en="{name} comes again and again. Call off what?", ja="「{name}」は繰り返しの予定です。どうしましょうか？"
)
ONLY_ONCE = Text(en="Only the next time", ja="次の回だけ")
FOR_GOOD = Text(en="For good", ja="ずっと")
_ONCE = late(r"(?i)\s+(?:this (?:time|week|month)|今回|今週|今月)$")


async def named(ctx: Context, text: str) -> str:
    """Call off the event that a text names, whole, or only this time where it says so; what to say. Raises Ask, UserError."""
    name = _ONCE.sub("", text)
    return await call_off(ctx, await gatherings.one(ctx, name), once=name != text)


async def call_off(ctx: Context, gathering: Gathering, *, once: bool = False) -> str:
    """Call an event off; what to say. Raises Ask until it is clear how far, where it comes again and again."""
    if gathering.rule and (once or await _only_once(ctx, gathering)):
        return ctx.say(SKIPPED, what=gatherings.called(await gatherings.skipped(ctx, gathering), ctx))
    called = gatherings.called(gathering, ctx)
    await gatherings.called_off(ctx, gathering)
    return ctx.say(planning.CALLED_OFF, what=called)


async def _only_once(ctx: Context, gathering: Gathering) -> bool:
    """Whether the owner wants to call off the next time alone. Raises Ask until they have said."""
    options = [Option(label=ctx.say(label), value=label.en) for label in (ONLY_ONCE, FOR_GOOD)]
    return ctx.chosen("how far", ctx.say(HOW_FAR, name=gathering.name), options) == ONLY_ONCE.en

"""What owners tell themselves to do at a time to come, about nobody whom the book knows: call mum on Sunday."""

import re

from bot import times
from bot.context import Context
from bot.language.patterns import late
from bot.language.promises import DO
from bot.model.event import Command
from bot.model.reply import Reply
from bot.text import Text

SHALL_I = Text(en="Shall I remind you {when}: {what}?", ja="{when}にお知らせしましょうか: {what}")
YES = Text(en="Remind me", ja="お知らせする")
_DOING = late(
    rf"(?:(?:also|and|oh|plus|then)[,\s]+)*(?:i(?:['’]?ll| will| need to| have to| should| must|['’]?ve got to)\s+|(?:need|have|got) to\s+|gotta\s+)?{DO}\b.*"
    r"|.*(?:電話|連絡|メール|予約|提出|準備|掃除|買い物|買う|買って|送る|渡す|返す|払う|出す|行く|取りに行く)(?:する|しなきゃ|しないと|なきゃ|する予定)?[。]?",
    re.IGNORECASE | re.DOTALL,
)
_ALSO = late(r"(?i)^(?:(?:also|and|oh|plus|then)[,\s]+)+")


async def offered(ctx: Context, text: str) -> Reply | None:
    """A reminder, once the owner agrees to it; None for words that say no time to come, or nothing to be done."""
    span = times.find(text, ctx) if _DOING.fullmatch(text) else None
    remind = ctx.registry.command("remind")
    if span is None or remind is None or span.when.rule or times.moment(span.when, ctx) <= ctx.now:
        return None
    what = _ALSO.sub("", text.strip())
    when = times.day_words(times.moment(span.when, ctx), ctx.now, ctx.owner)
    bare = " ".join(_ALSO.sub("", f"{text[: span.start]} {text[span.end :]}".strip()).split())
    ctx.confirm("todo", ctx.say(SHALL_I, when=when, what=bare or what), YES)
    return await remind.handler(ctx.event.turned(Command, path="remind", text=what), ctx)

"""Calling off what is noted to come, in words: cancel the monday thing, ニュースレターはもういい."""

from msgspec.structs import replace

from bot import planning, times
from bot.context import Context, Instead
from bot.language import names
from bot.language.patterns import late
from bot.model.event import Command
from bot.model.nudge import Nudge
from bot.model.reply import Reply
from bot.network.proposals import noted, reading, record, waiting
from bot.network.proposals.waiting import Undecided
from bot.text import Text

DROPPED = Text(en="Called off: {what}. “undo” brings it back.", ja="取りやめました: {what}(「取消」で元に戻せます)")
FOR_GOOD = Text(
    en="“{what}” comes {often}. Call it off for good?", ja="「{what}」は{often}のお知らせです。ずっとやめますか？"
)
LEFT = Text(en="All right, nothing was saved.", ja="わかりました。何も保存していません。")
YES = Text(en="For good", ja="ずっと")
_ENGLISH = late(
    r"(?i)(?:(?:please|can you|could you|ok|hey|no|actually)[\s,]+)*(?:cancel|call off|drop|scrap|skip|delete|remove|kill|forget(?: about)?|never ?mind(?: about)?|no (?:more )?need (?:for|to do)"
    r"|don['’]?t (?:need to )?remind me (?:about|of)|stop reminding me (?:about|of|to)|no need to remind me (?:about|of)|i (?:don['’]?t|no longer) need)\s+(?P<what>\S.{1,40}?)(?:\s+(?:any ?more|after all|please|then))*[\s.!]*"
    r"|(?P<what2>(?:the|my)\s+\S.{1,40}?)\s+(?:is|was|got|has been)\s+(?:cancell?ed|called off|off|no longer needed|dropped)[\s.!]*"
)
_JAPANESE = late(
    r"(?P<what>[^\s。]{1,25}?(?:の(?:やつ|件|の)?)?)(?:は|を|、|って)?(?:もう|やっぱり?)?、?(?:キャンセル|取り?消し|取りやめ|取り止め|中止|なし|無し|もういい|要らない|いらない|不要|削除|消し|やめ)"
    r"(?:です|だ|で|に|を|と)?(?:し|なっ|する|なる|る|とく|て|た|ます|ました|ください|お願い(?:します)?|よ|ね)*[。!\uff01]*"
)

_APPOINTMENT = late(
    r"(?i)(?:the |my |our |that )?(?:dinner|lunch|coffee|breakfast|brunch|drinks?|beers?|meeting|call|appointment|date)\b"
)
_REMINDER = late(
    r"(?i)(?:(?:please|can you|could you)\s+)*(?:cancel|delete|remove|stop|call off|drop|turn off)\s+(?:(?:the|my|that)\s+(?!reminders?\b)(?P<what>\S.{0,40}?)\s+reminders?"
    r"|(?:(?:the|my|a|all)\s+)*reminders?\s+(?:about|for|to|with|on|of)\s+(?P<what2>\S.{0,40}?))(?:\s+please)?[\s.!]*"
    r"|(?P<what3>\S.{0,30}?)の(?:リマインド|リマインダー|お知らせ|通知)(?:は|を)?(?:もう)?、?(?:やめて|止めて|とめて|取り?消して|消して|いらない|キャンセル(?:して)?|なしで)(?:ください|お願いします)?[。!\uff01]*"
)
"""Calling off a reminder by that word: what it is about is told by all that is noted, people too."""


async def dropped(ctx: Context, text: str) -> Reply | None:
    """What is called off by these words; None when they name nothing that is noted. Raises Ask for several."""
    said = " ".join(text.split())
    if (reminder := _REMINDER.fullmatch(said)) is not None:
        what = next(filter(None, reminder.groupdict().values()))
        meant = await noted.one(ctx, f"the {what} reminder", repeating=True) or await noted.reminder(ctx, what)
        if meant is None:
            raise Instead(ctx.event.turned(Command, path="reminders"))
        return await _once_sure(ctx, meant)
    found = _ENGLISH.fullmatch(said) or _JAPANESE.fullmatch(said)
    what = next(filter(None, found.groupdict().values()), "") if found else ""
    meant = await noted.one(ctx, what, repeating=True) if what else None
    if meant is not None:
        return await _once_sure(ctx, meant)
    if what and (card := await _on_card(ctx, what)) is not None:
        await record.take(ctx, card.id)
        return Reply(text=ctx.say(LEFT))
    if what and _APPOINTMENT.match(what):
        raise Instead(ctx.event.turned(Command, path="reminders"))
    return None


async def _on_card(ctx: Context, what: str) -> Undecided | None:
    """The last card that waits and tells of something to come with somebody whom the words name; None when none does."""
    keys = {key for name in await reading.known_in(ctx, what) for key in names.query_keys(name)}
    return next(
        (
            each
            for each in reversed(await waiting.undecided(ctx))
            if (each.proposal.plan or each.proposal.promises)
            and any(keys & set(names.query_keys(one.text)) for one in each.proposal.people)
        ),
        None,
    )


async def _once_sure(ctx: Context, meant: Nudge) -> Reply:
    """Call it off. Raises Ask first where it comes again and again."""
    if meant.rule:
        ctx.confirm("for good", ctx.say(FOR_GOOD, what=meant.text, often=times.often(meant.rule, ctx.locale)), YES)
    await planning.promise(ctx, replace(meant, state="done"))
    return Reply(text=ctx.say(DROPPED, what=meant.text))

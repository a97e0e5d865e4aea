"""Answers to questions about one person: when you two last met, beside the card that holds the rest."""

from bot import cards
from bot.context import Context
from bot.language import spoken
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.text import Text

MET = Text(en="You last met {name} {when}.", ja="{name}と最後に会ったのは{when}です。")
TALKED = Text(en="You were last in touch with {name} {when}.", ja="{name}との最後のやりとりは{when}です。")
NOT_MET = Text(
    en="I have no meeting with {name} noted. You were last in touch {when}.",
    ja="{name}と会った記録はまだありません。最後のやりとりは{when}です。",
)
NEVER = Text(en="I have nothing noted with {name} yet.", ja="{name}とのやりとりはまだ記録していません。")
READ_MOST = 50
"""Touches among which the last meeting is looked for."""
_WHEN = late(
    r"(?i)\bwhen\b.*\b(?:last|did|have|was)\b|\bhow long\b|\blast (?:time|met|saw|see|talk(?:ed)?|spoke)\b"
    r"|最後に|最近いつ|この前いつ|いつ(?:以来|ぶり)|(?:会った|話した|連絡した|飲んだ)の?(?:は|って)?いつ|いつ(?:会|話|連絡|飲)(?!う|す|む|い(?:ます|まし?ょ)|い(?:に行く)|し?(?:ます|よう))|どのくらい(?:会|連絡)|久しぶり"
)
_MET = late(r"(?i)\b(?:met|meet|seen?|saw|run into)\b|会|飲")


async def answer(contact: Contact, question: str, ctx: Context) -> str:
    """When the owner last met somebody, or was in touch with them, if that is the question; empty for other ones."""
    if not _WHEN.search(question):
        return ""
    name = cards.called(contact, ctx)
    touches = await ctx.book.touches.of(contact.id, READ_MOST)
    if not touches:
        return ctx.say(NEVER, name=name)
    seen = bool(_MET.search(question))
    met = next((each for each in touches if each.kind == "met"), None) if seen else None
    text = MET if met else NOT_MET if seen else TALKED
    day = ctx.owner.local((met or touches[0]).at).date()
    return ctx.say(text, name=name, when=spoken.ago_and_day_words(day, ctx.today.date(), ctx.locale))

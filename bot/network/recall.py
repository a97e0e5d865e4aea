"""Answers to questions about one person: when you two last met, what is promised or owed, beside the card that holds the rest."""

from bot import cards, planning, times
from bot.context import Context
from bot.language import spoken
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.favour import Favour
from bot.network import ledger
from bot.text import Text, listing, sentences

MET = Text(en="You last met {name} {when}.", ja="{name}と最後に会ったのは{when}です。")
TALKED = Text(en="You were last in touch with {name} {when}.", ja="{name}との最後のやりとりは{when}です。")
NOT_MET = Text(
    en="I have no meeting with {name} noted. You were last in touch {when}.",
    ja="{name}と会った記録はまだありません。最後のやりとりは{when}です。",
)
NEVER = Text(en="I have nothing noted with {name} yet.", ja="{name}とのやりとりはまだ記録していません。")
PROMISED = Text(en="What I have noted for {name}: {what}.", ja="{name}について書いてあるのは、{what}です。")
PROMISE = Text(en="“{what}” ({when})", ja="「{what}」({when})")
NO_PROMISE = Text(en="No promise to {name} is noted.", ja="{name}への約束は書かれていません。")
NO_DEBT = Text(en="Nothing owed between you and {name} is noted.", ja="{name}との貸し借りは書かれていません。")
LATEST = Text(en="The latest is “{what}”.", ja="いちばん新しい貸し借りは「{what}」です。")
READ_MOST = 50
"""Touches among which the last meeting is looked for."""
_WHEN = late(
    r"(?i)\bwhen\b.*\b(?:last|did|have|was)\b|\bhow long\b|\blast (?:time|met|saw|see|talk(?:ed)?|spoke)\b"
    r"|最後に|最近いつ|この前いつ|いつ(?:以来|ぶり)|(?:会った|話した|連絡した|飲んだ)の?(?:は|って)?いつ|いつ(?:会|話|連絡|飲)(?!う|す|む|い(?:ます|まし?ょ)|い(?:に行く)|し?(?:ます|よう))|どのくらい(?:会|連絡)|久しぶり"
)
_MET = late(r"(?i)\b(?:met|meet|seen?|saw|run into)\b|会|飲")


_ASKS = late(r"(?i)[?\uff1f]\s*$|(?:っけ|かな|の|か)[。]?$|^(?:what|did|do|does|when|how long)\b")
_PROMISED = late(r"(?i)\b(?:promis\w+|pledge\w*)\b|約束")
_OWED = late(r"(?i)\bowe[sd]?\b|(?:借り|貸し)(?:が|は|って|て|てた|てる|ある|あった|っぱなし)|貸し借り")


def answerable(question: str) -> bool:
    """Whether words ask what `answer` knows of whoever was spoken of."""
    return bool(_ASKS.search(question)) and any(each.search(question) for each in (_OWED, _PROMISED, _WHEN))


async def answer(contact: Contact, question: str, ctx: Context) -> str:
    """When the owner last met somebody or was in touch with them, or what is promised or owed, if that is the question.

    Empty for other questions.
    """
    if _OWED.search(question):
        return sentences((await _promises(contact, ctx), await _debts(contact, ctx)), ctx.locale)
    if _PROMISED.search(question):
        return await _promises(contact, ctx) or ctx.say(NO_PROMISE, name=cards.called(contact, ctx))
    return await _last(contact, question, ctx) if _WHEN.search(question) else ""


async def _promises(contact: Contact, ctx: Context) -> str:
    """What is still to be done about somebody; empty when nothing is."""
    open_ = await planning.to_come(ctx, contact.id)
    noted = [ctx.say(PROMISE, what=each.text, when=times.say(each.due_at, ctx.now, ctx.owner)) for each in open_]
    return ctx.say(PROMISED, name=cards.called(contact, ctx), what=listing(noted, ctx.locale)) if noted else ""


async def _debts(contact: Contact, ctx: Context) -> str:
    """How giving and taking stand with somebody."""
    favours = await ctx.book.about(Favour, contact.id)
    if not favours:
        return ctx.say(NO_DEBT, name=cards.called(contact, ctx))
    latest = ctx.say(LATEST, what=ledger.entry_words(max(favours, key=lambda each: each.at), ctx.owner, ctx.now))
    return sentences((ledger.balance_words(favours, ctx.owner, ctx.now), latest), ctx.locale)


async def _last(contact: Contact, question: str, ctx: Context) -> str:
    name = cards.called(contact, ctx)
    touches = await ctx.book.touches.of(contact.id, READ_MOST)
    if not touches:
        return ctx.say(NEVER, name=name)
    seen = bool(_MET.search(question))
    met = next((each for each in touches if each.kind == "met"), None) if seen else None
    text = MET if met else NOT_MET if seen else TALKED
    day = ctx.owner.local((met or touches[0]).at).date()
    return ctx.say(text, name=name, when=spoken.ago_and_day_words(day, ctx.today.date(), ctx.locale))

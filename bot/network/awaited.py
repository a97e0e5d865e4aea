"""What others are to do for the owner: as one speaks of it, and as it is asked after on its day."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot import cards, planning, times
from bot.context import Context
from bot.language import names
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.nudge import AWAITED, Nudge
from bot.model.owner import Owner
from bot.model.touch import TouchKind
from bot.network.proposals.record import Promised
from bot.text import Locale, Text

PLAIN = Text(en="{name} {what}", ja="{name}が{what}")
THING = Text(en="{what} from {name}", ja="{name}からの{what}")
QUOTED = Text(en="{name}: “{what}”", ja="{name}:「{what}」")
WILL_ASK = Text(en="I'll ask you {when}: {what}", ja="{when} にうかがいます: {what}")
ASK_WHEN = Text(en="When shall I ask whether it has happened: {what}?", ja="いつごろうかがいましょうか: {what}")
MEANT = Text(en="{name} meant to {what} {day} — {did}", ja="{day}は、{name}が{what}日でしたね。{did}")
STILL = Text(en="{name} wanted to {what} — {did}", ja="{name}が{what}件ですが、{did}")
WAITED = Text(en="You were waiting for {what} from {name} — {did}", ja="{name}からの{what}、{did}")
ASIDE = Text(en="{name}, {day}: “{what}” — {did}", ja="{name}、{day}:「{what}」。{did}")
CAME = Text(en="did it come?", ja="届きましたか？")
HAPPENED = Text(en="any word yet?", ja="その後いかがですか？")
ON = Text(en="on {day}", ja="{day}")
_WILL = "will "
_YOURS: Mapping[str, str] = {"me": "you", "us": "you", "my": "your", "our": "your", "mine": "yours", "i": "you"}
_MINE = late(r"(?i)\b(?:me|us|my|our|mine|i)\b(?!['’])")
_SENT = late(
    r"(?i)^(?:send|e-?mail|mail|bring|forward|share|return|deliver|ship|post|give|lend|pay|repay|get me|drop off|hand|transfer|invoice|buy)\b"
    r"|(?:送っ|返し|渡し|貸し|出し|払っ|持って(?:き|来)|届け|(?:送付|提出|転送|共有)し)てくれる$|[^てで]くれる$|送る$|返す$|渡す$|持ってくる$"
)
_CALLS = late(r"(?i)^(?:call|ring|phone)\b|電話")
_WRITES = late(
    r"(?i)^(?:write|text|message|ping|dm|reply|answer|respond|get back|come back|let|tell|confirm|update)\b|連絡|返事|返信|メール|教え"
)
_JAPANESE = late("[ぁ-ゖァ-ヺ一-鿿]")


async def open_ones(ctx: Context, contact: Contact | None = None) -> Sequence[Nudge]:
    """What is awaited, from a contact or from anybody, soonest first."""
    if contact is None:
        return await ctx.book.nudges.scheduled(AWAITED)
    return [each for each in await ctx.book.nudges.about(contact.id) if each.kind == AWAITED]


def said(what: str, name: str, locale: Locale) -> str:
    """What is awaited of somebody who is called so: Ken will send you the contract, the report from Lena."""
    if not _in(what, locale):
        return QUOTED.say(locale, name=name, what=what)
    return (PLAIN if _is_act(what) else THING).say(locale, name=name, what=_to_you(what, locale))


async def reminding(ctx: Context, nudge: Nudge) -> str:
    """That the owner will be reminded of something, or asked whether somebody did it, in words."""
    if nudge.kind != AWAITED:
        return planning.reminding(ctx, nudge)
    contact = await ctx.book.get(Contact, nudge.contact_id) if nudge.contact_id else None
    what = said(nudge.text, cards.called(contact, ctx), ctx.locale) if contact else nudge.text
    return ctx.say(WILL_ASK, when=times.say(nudge.due_at, ctx.now, ctx.owner), what=what)


def when_asked(ctx: Context, promise: Promised) -> str:
    """The question when to speak of what was promised."""
    if not promise.theirs:
        return ctx.say(planning.REMIND_WHEN, what=promise.text)
    name = names.display(names.strip_honorific(promise.who), ctx.locale)
    return ctx.say(ASK_WHEN, what=said(promise.text, name, ctx.locale) if name else promise.text)


def asked(nudge: Nudge, contact: Contact, owner: Owner, now: datetime) -> str:
    """The question of the day: Ken meant to send you the contract today — did it come?

    The `subject` of one that was put off is the first one.
    """
    locale, what = owner.locale, nudge.text
    name, act = names.display(contact.name, locale), what.removeprefix(_WILL)
    did = (CAME if _SENT.search(act) or not _is_act(what) else HAPPENED).say(locale)
    day = times.day_words(nudge.due_at, now, owner)
    if owner.local(nudge.due_at).date() != owner.today(now):
        day = ON.say(locale, day=day)
    words = (STILL if nudge.subject else MEANT) if _is_act(what) else WAITED
    if not _in(what, locale):
        words, act = ASIDE, what
    return words.say(locale, name=name, what=_to_you(act, locale), day=day, did=did)


def act(what: str, locale: Locale) -> str:
    """What is awaited, without who does it, as said to the owner: send you the contract."""
    return _to_you(what.removeprefix(_WILL), locale) if _in(what, locale) else what


def kind(what: str) -> TouchKind:
    """What it is when somebody has done it: a call, a message, or help."""
    plain = what.removeprefix(_WILL)
    if _CALLS.search(plain):
        return "talked"
    return "messaged" if _SENT.search(plain) or _WRITES.search(plain) or not _is_act(what) else "helped"


def _is_act(what: str) -> bool:
    """Whether somebody is to do something, rather than a thing being waited for."""
    return what.startswith(_WILL) or what.endswith(("る", "す", "く", "う"))


def _in(what: str, locale: Locale) -> bool:
    return bool(_JAPANESE.search(what)) == (locale == "ja")


def _to_you(what: str, locale: Locale) -> str:
    """The owner's words as said to them: send me my book, send you your book."""
    return _MINE.sub(_yours, what) if locale == "en" else what


def _yours(found: re.Match[str]) -> str:
    return _YOURS[found[0].lower()]

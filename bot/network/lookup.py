"""Looking people up by anything that is said of them: who fits, and where the words stand."""

import re
from collections.abc import Iterator, Sequence

from bot import cards
from bot.book import COUNTED_MOST, Saying
from bot.context import Context
from bot.language import names, wanted
from bot.language.fold import fold
from bot.language.patterns import late
from bot.language.wanted import Word
from bot.model.contact import Contact
from bot.model.reply import Card, Reply
from bot.network import giving
from bot.text import Text, cut

NOBODY = Text(en="Nobody matches “{words}”.", ja="「{words}」に合う人はいません。")
HEADING = Text(en="“{words}”: {n:# person|# people}", ja="「{words}」: {n}人")
MANY = Text(en="“{words}”: {n} people or more", ja="「{words}」: {n}人以上")
MORE = Text(en="… and {n} more. Add a word to narrow it down.", ja="… ほか{n}人。言葉を足すと絞り込めます。")
NARROW = Text(
    en="… and many more. Add a word to narrow it down.", ja="… ほかにもたくさんいます。言葉を足すと絞り込めます。"
)
LABELS = {
    "need": Text(en="needs: {piece}", ja="困りごと: {piece}"),
    "event": Text(en="event: {piece}", ja="イベント: {piece}"),
    "purpose": Text(en="purpose: {piece}", ja="目的: {piece}"),
}
INTRODUCED = Text(en="introduced by {name}", ja="{name}の紹介")
SHOWN_MOST = 10
_WORDS_SHOWN = 60
_AROUND = 20
_PIECES_MOST = 2
_NOTES = ("note", "favour")


_ASKED = (
    late(
        r"^(?:so |hey |ok |um )*(?:(?P<sure>who(?: all)? (?:do|did|have) (?:i|we) (?:know|have|meet|met)|who (?:else )?(?:has|have|can|could|works?|lives?|likes?|loves?|plays?|speaks?|knows?|needs?|wants?|went|studied|owns?)(?= )"
        r"|anything (?:about|on)|(?:search|look)(?:ing)? (?:up|for))|(?P<sure3>who (?:should|can|could|do|might|shall) i (?:talk|speak|write|ask|go|turn|reach out)(?: to| with)? about)|who(?: else)?(?:['’]?s| is| are| has| have| was| were| can| does| did)?"
        r"|(?P<sure2>(?:do|did|have) (?:i|we) (?:know|have|meet|met) (?:any|some)(?:one|body)(?: else)?|(?:is|are|was|does|do|did|has|isn['’]t) (?:there )?(?:any|some)(?:one|body)"
        r"|(?:any|some)(?:one|body)|(?:which|what) (?:of my )?(?:friends?|contacts?|people)))\b(?:\s+(?:who|that))?\s*(?P<rest>\S.*?)[\s?\uff1f.!]*$",
        re.IGNORECASE,
    ),
    late(
        r"^(?:(?:got|know|do i (?:know|have)) )?(?P<sure>any) (?!(?:news|updates?|ideas?|thoughts|questions?|luck|reminders?|plans?|chance|birthdays?|tips|advice)\b)(?P<rest>[a-z][\w -]{2,30}?)[?\uff1f]+$",
        re.IGNORECASE,
    ),
    late(
        r"^(?P<rest>\S.*?)(?:で|は|、)?(?P<sure>誰|だれ|どなた)(?:に|と)(?:会った|会いました|会ってた|話した|話しました|知り合った|飲んだ)(?:ん|の)?(?:だっ|でし)?(?:た)?(?:っけ|か|かな|の|よね)*[?\uff1f。]*$"
    ),
    late(
        r"^(?:誰か|だれか|誰が|だれが|どなたか|誰|だれ)[、,]?(?P<rest>\S.*?)(?:の?(?:人|方|ひと))?(?:いる|いた|います|いました|いない|いません|知ら(?:ない|ん))?"
        r"(?:ん|の)?(?:だ|です|でし|だっ)?(?:た)?(?:っけ|かな|か|よね|の)?[?\uff1f。]*$"
    ),
    late(
        r"^(?P<rest>\S.*?)(?P<sure>の(?:人|方|ひと)(?:たち|達)?|(?<=[なたるい])(?:人|方|ひと)(?:たち|達)?|の(?=って|は|誰|だれ))?(?:って|は|で|、)?"
        r"(?:(?:誰|だれ|どなた)(?:か|が)?(?:いる|いた|います|いました|いない)?(?:ん|の)?(?:だっけ|っけ|でしたっけ|ですか|だった|でした|だ|です|かな|か|の)*[?\uff1f。]*"
        r"|(?:いる|いた|います|いました|いない|いません)(?(sure)|(?=\S))(?:っけ|か|かな|の|よね|でしょうか)*(?(sure)[?\uff1f。]*|[?\uff1f]+))$"
    ),
    late(
        r"^(?P<rest>\S{1,20}?)(?:に|で)(?P<sure>(?:誰か)?(?:知り合い|知人|友達|友人|知ってる人|知っている人))(?:って|は|が)?(?:いる|いた|いない|います|いました|いません)(?:っけ|か|かな|の|よね|でしたっけ)*[?\uff1f。]*$"
    ),
    late(r"^(?P<rest>\S{1,12}?)(?P<sure>の(?:知り合い|知人|友達|友人))[?\uff1f。]*$"),
    late(r"^(?P<rest>\S{1,12}?)(?:の|(?<=[なる]))(?:人|方|ひと)$"),
    late(r"^(?P<rest>\S.*?)(?P<sure>の(?:人|方|ひと)|(?<=[なたるい])(?:人|方|ひと))(?:は|って)?[?\uff1f]+$"),
)
"""Questions after people, not about one: who do I know at Sony? anyone with a dog? ソニーの人だれだっけ; the rest says who."""
_SOMEBODY = late(r"(?i)some(?:one|body)\b")
"""Begins a question only with its sign: someone from Sony called me."""
_BARE_MOST = 40
_BARE_WORDS = 5


async def asked(text: str, ctx: Context) -> Reply | None:
    """The people whom a question asks after, or that nobody fits; None when it asks after nobody."""
    said = " ".join(text.split())
    question = next((found for pattern in _ASKED if (found := pattern.match(said))), None) if len(said) < 200 else None
    if question is None or (_SOMEBODY.match(said) and not said.endswith(("?", "\uff1f"))):
        return None
    rest = question["rest"]
    if (reply := await fitting(rest, ctx) or await fitting(said, ctx)) is not None:
        return reply
    kinds = question.groupdict()
    after_people = kinds.get("sure") or kinds.get("sure2") or kinds.get("sure3")
    return Reply(text=ctx.say(NOBODY, words=short(rest))) if after_people else None


async def bare(text: str, ctx: Context) -> Reply | None:
    """The people whom a few words fit, each as it stands: Sony dog; None when they are more, or fit nobody."""
    words = text.split()
    if len(text) > _BARE_MOST or len(words) > _BARE_WORDS or (text.isascii() and len(text.strip(".!? ")) < 3):
        return None
    return await _found(text, wanted.literal(text), ctx)


async def fitting(text: str, ctx: Context) -> Reply | None:
    """The people whom these words fit; None when there are none."""
    for words in wanted.ways(text):
        if (reply := await _found(text, words, ctx)) is not None:
            return reply
    return None


async def _found(text: str, words: Sequence[Word], ctx: Context) -> Reply | None:
    found, total = await ctx.book.contacts.search(words, whole=names.query_keys(text), limit=SHOWN_MOST)
    return Reply(cards=(await _card(text, words, found, total, ctx),)) if found else None


async def _card(text: str, words: Sequence[Word], found: Sequence[Contact], total: int, ctx: Context) -> Card:
    shown = {contact.id: cards.line(contact, ctx) for contact in found}
    missing = {id: _missing(line, words) for id, line in shown.items()}
    said = await ctx.book.contacts.said([id for id, each in missing.items() if each])
    lines = [await _line(each, shown[each.id], missing[each.id], said.get(each.id, ()), ctx) for each in found]
    many = total >= COUNTED_MOST
    if total > len(found):
        lines.append(ctx.say(NARROW) if many else ctx.say(MORE, n=total - len(found)))
    return Card(
        title=ctx.say(MANY if many else HEADING, words=short(text), n=total),
        body="\n".join(lines),
        choices=(cards.chooser(found, ctx),),
    )


def _missing(line: str, words: Sequence[Word]) -> list[Word]:
    """The words that are not seen in a contact's line."""
    shown = wanted.folded(line)
    return [word for word in words if word.introducer or not any(text in shown for text in word.texts)]


async def _line(contact: Contact, line: str, missing: Sequence[Word], said: Sequence[Saying], ctx: Context) -> str:
    """The contact's line, and where the words stand that are not seen in it already."""
    pieces = [await _piece(contact, word, said, ctx) for word in missing]
    more = " / ".join(list(dict.fromkeys(filter(None, pieces)))[:_PIECES_MOST])
    return f"• {line}\n  {more}" if more else f"• {line}"


async def _piece(contact: Contact, word: Word, said: Sequence[Saying], ctx: Context) -> str:
    """Where the word stands, with a little around it; nothing when it is only a name in other letters."""
    for saying in _sayings(contact, said):
        text = " ".join(saying.text.split())
        stands = next((each for each in word.texts if each in wanted.folded(text)), None)
        if stands is not None:
            label = LABELS.get(saying.source)
            piece = _around(text, stands)
            return ctx.say(label, piece=piece) if label and not giving.SEEKS.search(piece) else piece
    if word.introducer or not set(word.keys) & names.keys(contact.name, contact.reading, contact.aliases):
        return await _introducer(contact, ctx)
    return ""


def _sayings(contact: Contact, said: Sequence[Saying]) -> Iterator[Saying]:
    """Everything in which the word may stand, what is nearest to the name first."""
    nearest = (contact.reading, *contact.aliases, *contact.handles, contact.met_where, contact.met_how)
    yield from (Saying(source="fact", at=contact.created_at, text=text) for text in nearest)
    yield from (each for each in said if each.source not in _NOTES)
    yield Saying(source="note", at=contact.created_at, text=contact.notes)
    yield from (each for each in said if each.source in _NOTES)


async def _introducer(contact: Contact, ctx: Context) -> str:
    by = await ctx.book.get(Contact, contact.introduced_by) if contact.introduced_by else None
    return ctx.say(INTRODUCED, name=cards.called(by, ctx)) if by else ""


def _around(text: str, word: str) -> str:
    at = wanted.folded(text).find(word)
    if len(fold(text)) != len(text) or len(text) <= 2 * _AROUND:
        return short(text)
    start, end = max(at - _AROUND, 0), at + len(word) + _AROUND
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"


def short(text: str) -> str:
    """The words of a search, cut where they would fill a line."""
    return cut(text, _WORDS_SHOWN)

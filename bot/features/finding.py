"""Finding people by anything the book knows: name, company, note, place, talk."""

from collections.abc import Sequence

from bot import cards, people
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.reply import Card, Reply
from bot.text import Text

feature = Feature("finding", Text(en="Finding", ja="検索"))

EMPTY = Text(en="What shall I look for? For example: find dog", ja="何を探しましょうか?例: 検索 犬")
HEADING = Text(en="“{words}”: {n:# person|# people}", ja="「{words}」: {n}人")
NOBODY = Text(en="Nobody matches “{words}”.", ja="「{words}」に合う人はいません。")
MORE = Text(en="… and {n} more. Add a word to narrow it down.", ja="… ほか{n}人。言葉を足すと絞り込めます。")
SHOWN_MOST = 10
WORDS_MOST = 6
_AROUND = 20


@feature.command(
    "find",
    ja=("検索", "探す"),
    summary=Text(en="By name, company, note, place or talk", ja="名前・会社・メモ・場所・話から探す"),
    example=Text(en="find Sony dog", ja="検索 Sony 犬"),
    takes=Param(name="words", ja=("言葉",), summary=Text(en="Words to look for", ja="探す言葉")),
    aliases=("search",),
    reads=True,
)
async def find(call: Command, ctx: Context) -> Reply:
    words = call.text.split()[:WORDS_MOST]
    if not words:
        raise UserError(EMPTY)
    found = {contact.id: "" for contact in await people.exact(ctx, call.text)} | await _mentioning(ctx, words)
    if not found:
        return Reply(text=ctx.say(NOBODY, words=" ".join(words)))
    shown = [c for id in list(found)[:SHOWN_MOST] if (c := await ctx.book.get(Contact, id))]
    lines = [_line(contact, found[contact.id], ctx) for contact in shown]
    if len(found) > len(shown):
        lines.append(ctx.say(MORE, n=len(found) - len(shown)))
    card = Card(
        title=ctx.say(HEADING, words=" ".join(words), n=len(found)),
        body="\n".join(lines),
        choices=(cards.chooser(shown, ctx),),
    )
    return Reply(cards=(card,))


async def _mentioning(ctx: Context, words: list[str]) -> dict[str, str]:
    """Ids of contacts of whom every word is true, with the piece in which the last one stands."""
    found: dict[str, str] | None = None
    for word in map(fold, words):
        pieces = await _pieces(ctx, word)
        found = pieces if found is None else {id: pieces[id] or found[id] for id in found if id in pieces}
    return found or {}


async def _pieces(ctx: Context, word: str) -> dict[str, str]:
    """Ids of contacts that a word is true of, with the piece in which it stands; those with that name first."""
    pieces = {contact.id: "" for contact in await people.exact(ctx, word)}
    for contact in await ctx.book.contacts.matching(word):
        pieces.setdefault(contact.id, _piece((contact.notes, contact.met_where, contact.met_how, contact.title), word))
    for touch in await ctx.book.touches.matching(word):
        pieces[touch.contact_id] = pieces.get(touch.contact_id) or _piece((touch.note, touch.where), word)
    return pieces


def _piece(texts: Sequence[str], word: str) -> str:
    """Where the folded word stands in one of the texts, with a little around it."""
    text = next((text for text in texts if word in fold(text)), "")
    at = fold(text).find(word)
    if len(fold(text)) != len(text) or len(text) <= 2 * _AROUND:
        return text[: 3 * _AROUND]
    start, end = max(at - _AROUND, 0), at + len(word) + _AROUND
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"


def _line(contact: Contact, snippet: str, ctx: Context) -> str:
    line = cards.line(contact, ctx)
    return f"• {line}\n  {snippet}" if snippet and fold(snippet) not in fold(line) else f"• {line}"

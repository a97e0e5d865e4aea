"""What to answer to words that hold nothing to keep: who is asked about, what is missing, and a way on."""

import re

from msgspec.structs import replace

from bot import cards, misheard, people, standing, times
from bot.context import Context, Instead
from bot.errors import UserError
from bot.language import choosing, names, unnamed
from bot.language.fold import fold
from bot.language.patterns import late
from bot.language.promises import DO
from bot.model.event import Command, Press
from bot.model.reply import Button, Card, Option, Reply
from bot.network import aims, lookup, recall
from bot.network.proposals import (
    adding,
    correcting,
    form,
    proposing,
    reading,
    record,
    smalltalk,
    strangers,
    takeback,
    waiting,
)
from bot.network.proposals.record import Proposal
from bot.text import Text

ADDS = "capturing.add"
"""The action of the button that puts words onto a card; its value are the ids of the card with them and without."""
ADD = Text(en="Add it to the card", ja="カードに書き足す")
ABOUT_ONE = Text(en="Is that about {name}?", ja="{name}のことですか？")
ABOUT_ALL = Text(en="Does that belong to the card above?", ja="上のカードのことですか？")
WITH_WHOM = Text(
    en="Who was that with? I understood the rest. For example: {example}",
    ja="それはどなたとのことですか？ほかはわかりました。例: {example}",
)
NOT_SAVED = Text(en="All I know is on this card:", ja="わかっているのはこのカードのことです。")
NAME_THEM = Text(en="Add the name", ja="名前を入れる")
LOG = Text(en="Fill in a form", ja="フォームで記録")
HELP = Text(en="Help", ja="ヘルプ")
_STUCK = late(
    r"(?i)(?:(?:hm+|ok|well|but|so)[,\s]+)*(?:(?:i(?:['’]?m| am| have)? )?(?:(?:really )?(?:not sure|no idea|don['’]?t know|unsure|never know) (?:what|how) (?:to|i should|i could)|what (?:should|do|can|could|shall|would) i)"
    r" (?:write|say|tell|send|text|begin|start|open with|talk about)(?: to)?(?: (?:him|her|them))?|(?:(?:i )?(?:should|must|need to|have to|want to|wanna) )?thank (?:her|him|them)|(?:any |an? )?(?:idea|suggestion|opener|topic)s?(?: please| for (?:him|her|them))?)[\s?.!]*"
    r"|(?:あと|そうだ)?、?お礼(?:を)?(?:し(?:なきゃ|ないと|なくちゃ|たい)|言わ(?:なきゃ|ないと))(?:な|ね|いけない)*[。！!]*"
    r"|(?:でも|うーん|えっと)?、?(?:何|なん|なに)(?:て|と|って|を|から)?(?:書け|送れ|言え|話せ|書い|送っ|言っ|話し|切り出せ)(?:ば|たら)?(?:いい|良い|よい)?(?:の|ん)?(?:だろう|か|かな)?(?:が)?、?"
    r"(?:わからない|分からない|わかりません|迷う|悩む|思いつかない|思い浮かばない)?(?:です|な|なあ|よ)?[?\uff1f。…]*"
)
"""Words of somebody who would write, and does not know what."""


async def who(ctx: Context, name: str, question: str) -> Reply:
    """The card of somebody asked about, with the answer; people of whom the words are true when nobody is called so."""
    try:
        contact = await people.one(ctx, name)
    except UserError:
        if (found := await lookup.asked(question, ctx) or await lookup.bare(name, ctx)) is not None:
            return found
        if (held := await strangers.card_of(ctx, name)) is not None:
            return await shown(ctx, held.id)
        raise
    await record.remember(ctx, Proposal(people=(record.known(contact),), at=ctx.now))
    return Reply(text=await recall.answer(contact, question, ctx), cards=(await cards.card(contact, ctx),))


async def shown(ctx: Context, id: str) -> Reply:
    """A card that waits, once more, for whoever asks about somebody on it. Raises UserError when it is decided."""
    proposal = await record.take(ctx, id)
    return Reply(text=ctx.say(NOT_SAVED), cards=await proposing.proposed(ctx, proposal))


async def helped(ctx: Context, text: str, proposals: list[Proposal]) -> Reply:
    """Words that say nothing to keep: what is missing, an example in the owner's own words, and a way on."""
    named = next((each.people for each in proposals if each.people), ())
    if named and named[0].standing in ("known", "several"):
        meant = people.marker(named[0].contact_id) if named[0].contact_id else named[0].text
        return await who(ctx, meant, text)
    if not named and (happened := await _happened(ctx, text, proposals)):
        words = ctx.say(WITH_WHOM, example=smalltalk.example(ctx, happened))
        return await _offered(ctx, words, NAME_THEM, happened, stands=True)
    if answered := await _answered(ctx, text):
        return answered
    for way in (_looked_up,) if named else (_opener, _recalled, _looked_up, _how_it_was):
        if (reply := await way(ctx, text)) is not None:
            return reply
    if named:
        await record.remember(ctx, Proposal(people=named, at=ctx.now))
        blank = Proposal(people=named, kind="met", at=ctx.now, said=text)
        return await _offered(ctx, smalltalk.about(ctx, named[0].text), LOG, blank)
    if correcting.later(ctx, Proposal(at=ctx.now), text) is not None:
        return Reply(text=smalltalk.whom(ctx, text))
    if len(text) <= smalltalk.SHORT and not smalltalk.asks(text) and _is_slip(ctx, text):
        raise misheard.unknown(ctx.registry, text)
    for way in (_about_the_card, _to_do, _wish):
        if (reply := await way(ctx, text)) is not None:
            return reply
    blank = Proposal(kind="met", at=ctx.now, note=text[: form.NOTE_MOST], said=text)
    return await _offered(ctx, smalltalk.lost(ctx, text), LOG, blank)


def _is_slip(ctx: Context, text: str) -> bool:
    """Whether the first word is a command, mistyped."""
    first = text.split(maxsplit=1)[0]
    known = fold(first) in ctx.registry.commands
    return not known and bool(misheard.near(ctx.registry, first, sentence=misheard.is_sentence(text)))


async def _recalled(ctx: Context, text: str) -> Reply | None:
    """The answer to a question about the only one who was just spoken of."""
    spoken_of = await record.topic(ctx) if recall.answerable(text) else None
    return await who(ctx, spoken_of.people[0].text, text) if spoken_of and len(spoken_of.people) == 1 else None


async def _looked_up(ctx: Context, text: str) -> Reply | None:
    return await lookup.bare(text, ctx)


async def _wish(ctx: Context, text: str) -> Reply | None:
    """What the owner wishes for, offered as a purpose."""
    purpose, wish = ctx.registry.command("purpose show"), aims.wished(text)
    if purpose is None or not wish:
        return None
    return await purpose.handler(ctx.event.turned(Command, path="purpose show", text=wish), ctx)


async def _opener(ctx: Context, text: str) -> Reply | None:
    """Something to say to whoever was just spoken of, or the last nudge was about; None where that was not asked for."""
    brief = ctx.registry.command("brief") if _STUCK.fullmatch(text.strip()) else None
    contact = (await record.spoken_of(ctx) or await record.brought_up(ctx)) if brief else None
    if brief is None or contact is None:
        return None
    return await brief.handler(ctx.event.turned(Command, path="brief", text=people.marker(contact.id)), ctx)


async def _how_it_was(ctx: Context, text: str) -> Reply | None:
    """How it was with whoever the last nudge was about, as a note; None for words that are about nobody, and for questions."""
    if (
        await standing.now(ctx) is not None
        or not adding.of_them(text)
        or smalltalk.asks(text)
        or text.endswith(("?", "\uff1f"))
    ):
        return None
    contact = await record.brought_up(ctx)
    if contact is None:
        return None
    note = Proposal(people=(record.known(contact),), at=ctx.now, note=text[: form.NOTE_MOST].strip(), said=text)
    return Reply(cards=await proposing.proposed(ctx, note))


async def _happened(ctx: Context, text: str, proposals: list[Proposal]) -> Proposal | None:
    """What happened with somebody who is not named; None for words that tell no such thing."""
    if (said := unnamed.told(text)) and not any(each.kind for each in proposals):
        proposals = [await reading.proposal(ctx, each, text) for each in await reading.read(ctx, said)]
        proposals = [replace(each, note=each.note.removeprefix(unnamed.SOMEBODY).strip()) for each in proposals]
    return next((each for each in proposals if each.kind), None)


async def _about_the_card(ctx: Context, text: str) -> Reply | None:
    """Whether words that were not understood belong to the card that stands: offered, as they may well not."""
    stands = await record.standing_one(ctx)
    if (
        stands is None
        or len(text) > smalltalk.SHORT
        or smalltalk.asks(text)
        or not stands[1].people
        or adding.elsewhere(text)
    ):
        return None
    id, before = stands
    note = " · ".join(filter(None, (before.note, text.strip())))
    with_it = await record.keep(ctx, replace(before, note=note))
    add = Button(label=ctx.say(ADD), action=ADDS, value=f"{with_it} {id}", tone="good")
    name = before.people[0].text if len(before.people) == 1 else ""
    words = ctx.say(ABOUT_ONE, name=names.display(name, ctx.locale)) if name else ctx.say(ABOUT_ALL)
    return Reply(cards=(Card(body=words, buttons=(add, Button(label=ctx.say(HELP), action="helping.show"))),))


async def _answered(ctx: Context, text: str) -> Reply | None:
    """An answer to a yes or no that presses no button, to thanks and to greetings; None for other words."""
    meant, stands = standing.means(text), await standing.now(ctx)
    if meant == "no" and (one := await record.standing_one(ctx)) is not None:
        buttons = [
            Button(label=ctx.say(proposing.EDIT), action=proposing.EDITS, value=one[0]),
            Button(label=ctx.say(proposing.CANCEL), action=proposing.CANCELS, value=one[0]),
        ]
        return Reply(cards=(Card(body=ctx.say(smalltalk.WHAT_ELSE), buttons=tuple(buttons)),))
    if meant and stands is not None and any(stands.questions):
        raise standing.unclear(stands)
    undo, kept = ctx.registry.command("undo"), await record.topic(ctx)
    if meant == "cancel" and undo and kept and kept.instead:
        if kept.tells or not kept.promises:
            return await takeback.offered(ctx, kept)
        # The reminder that was just set.
        return await undo.handler(ctx.event.turned(Command, path="undo"), ctx)
    if (waits := await _waiting(ctx, meant, text)) is not None:
        return waits
    words = smalltalk.answer(ctx, text) or (smalltalk.agreed(ctx, meant, text) if meant else "")
    return Reply(text=words) if words else None


async def _waiting(ctx: Context, meant: standing.Means, text: str) -> Reply | None:
    """What a yes or “save all” does with cards that were shown before. Raises Instead to save them; None when none waits."""
    all_ = choosing.saves_all(text)
    if not all_ and meant != "yes":
        return None
    held = await waiting.everything(ctx)
    button = waiting.saving_all(ctx.locale, held.cards, least=1) or (held.offers[0].yes if held.offers else None)
    if button is not None and ((all_ and held.cards) or ((all_ or smalltalk.saves(text)) and len(held.ids) == 1)):
        raise Instead(ctx.event.turned(Press, action=button.action, value=button.value))
    return Reply(cards=(waiting.card(ctx.locale, held),)) if held.ids else None


async def _offered(ctx: Context, body: str, label: Text, proposal: Proposal, *, stands: bool = False) -> Reply:
    """Words with a button that opens the form, filled in with what is known. `stands`: a name may be typed instead."""
    id = await record.keep(ctx, proposal)
    fill_in = Button(label=ctx.say(label), action=proposing.EDITS, value=id, tone="good")
    if stands:
        await standing.put(ctx, [standing.offered(fill_in, id, "edit")])
    return Reply(cards=(Card(body=body, buttons=(fill_in, Button(label=ctx.say(HELP), action="helping.show"))),))


SHALL_I = Text(en="Shall I remind you {when}: {what}?", ja="{when}にお知らせしましょうか: {what}")
YES = Text(en="Remind me", ja="お知らせする")
_DOING = late(
    rf"(?:(?:also|and|oh|plus|then)[,\s]+)*(?:i(?:['’]?ll| will| need to| have to| should| must|['’]?ve got to)\s+|(?:need|have|got) to\s+|gotta\s+)?{DO}\b.*"
    r"|.*(?:電話|連絡|メール|予約|提出|準備|掃除|買い物|買う|買って|送る|渡す|返す|払う|出す|行く|取りに行く)(?:する|しなきゃ|しないと|なきゃ|する予定)?[。]?",
    re.IGNORECASE | re.DOTALL,
)
_ALSO = late(r"(?i)^(?:(?:also|and|oh|plus|then)[,\s]+)+")


async def _to_do(ctx: Context, text: str) -> Reply | None:
    """A reminder, once the owner agrees to it; None for words that say no time to come, or nothing to be done."""
    span = times.find(text, ctx) if _DOING.fullmatch(text) else None
    remind = ctx.registry.command("remind")
    if span is None or remind is None or span.when.rule or times.moment(span.when, ctx) <= ctx.now:
        return None
    what = _ALSO.sub("", text.strip())
    when = times.day_words(times.moment(span.when, ctx), ctx.now, ctx.owner)
    bare = " ".join(_ALSO.sub("", f"{text[: span.start]} {text[span.end :]}".strip()).split())
    at = times.moment(span.when, ctx).isoformat()
    asked = ctx.say(SHALL_I, when=when, what=bare or what)
    agreed = ctx.chosen("todo", asked, (Option(label=ctx.say(YES), value=at),), timed="future", waits=bare or what)
    # Agreed to a day later, tomorrow is still the day that was shown.
    words, options = (what, {}) if agreed == at else (bare or what, {"when": agreed})
    return await remind.handler(ctx.event.turned(Command, path="remind", text=words, options=options), ctx)

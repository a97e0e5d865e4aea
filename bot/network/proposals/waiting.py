"""Cards and offers that the owner has neither taken up nor called off: what is told next must not make anybody forget them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot import outcomes, standing, times
from bot.context import Context
from bot.language import names
from bot.model.event import Command, Press, Said
from bot.model.ids import made
from bot.model.nudge import Nudge
from bot.model.question import Question
from bot.model.reply import Button, Card, Reply, Tone
from bot.network.proposals import record
from bot.network.proposals.record import Proposal
from bot.text import Locale, Text, cut, listing, row

ID = "waiting"
"""The id and kind under which it is remembered which cards the owner has been shown, one for each owner; and of the nudge about them."""
SAVES_ALL, SHOWS, DROPS = "waiting.save", "waiting.show", "waiting.drop"
"""The actions of the buttons; handled by the feature `waiting`."""
ABOUT_CARDS = ("capturing.", "waiting.")
"""How the actions of what is answered on a card, or about one, begin."""
SAVE_ALL = Text(en="{n:Save it|Save all #}", ja="{n:保存|#件とも保存}")
SAVE_BOTH = Text(en="Save both", ja="2件とも保存")
EVERYTHING = "all"
"""What else the button may be called by."""
ALSO = Text(en="Still waiting, too: {names}.", ja="ほかに保存待ち: {names}。")
WAITS = Text(en="Not saved yet: {names}.", ja="まだ保存していません: {names}。")
SEVERAL = Text(en="{name} ({n})", ja="{name}({n}件)")
SHOW = Text(en="Show", ja="見る")
DROP = Text(en="Don't save", ja="保存しない")
SHOWN_MOST = 20
NAMED_MOST = 4
WHAT_MOST = 40
"""Characters of a promise that is named."""


class Undecided(Struct, frozen=True):
    """A card that waits, under its id."""

    id: str
    proposal: Proposal

    @property
    def plain(self) -> bool:
        """Whether to save it needs no more than a yes: it stands in no other's place, and was or is to be for sure."""
        return not self.proposal.instead and self.proposal.plan is None


class Unanswered(Struct, frozen=True, kw_only=True):
    """An offer that waits, under its question's id: what it would keep, the question's words, and what answers it."""

    id: str
    what: str
    body: str
    answers: tuple[standing.Offered, ...]

    @property
    def yes(self) -> standing.Offered | None:
        """The answer that agrees to it."""
        return next((each for each in self.answers if each.means == "yes"), None)

    def card(self) -> Card:
        """The question once more, with its buttons."""
        buttons = [Button(label=it.label, action=it.action, value=it.value, tone=_tone(it)) for it in self.answers]
        return Card(body=self.body, buttons=tuple(buttons))


def _tone(answer: standing.Offered) -> Tone:
    return "good" if answer.means == "yes" else "plain"


class Held(Struct, frozen=True):
    """Everything that waits, oldest first: cards, and offers."""

    cards: Sequence[Undecided] = ()
    offers: Sequence[Unanswered] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all of it."""
        return (*(each.id for each in self.cards), *(each.id for each in self.offers))

    def until(self, last: str) -> "Held":
        """No further than the one with this id."""
        return Held(
            [each for each in self.cards if made(each.id) <= made(last)],
            [each for each in self.offers if made(each.id) <= made(last)],
        )


class _Waiting(Struct, frozen=True, kw_only=True):
    """The ids of the cards, the offers, oldest first, and the ids of what the owner has been told that it waits."""

    cards: tuple[str, ...] = ()
    offers: tuple[Unanswered, ...] = ()
    told: tuple[str, ...] = ()


async def everything(ctx: Context) -> Held:
    """All that waits."""
    return await _held(ctx, await _read(ctx))


async def undecided(ctx: Context) -> Sequence[Undecided]:
    """The cards that wait, oldest first."""
    return (await everything(ctx)).cards


def among(questions: Sequence[Question], now: datetime) -> Held:
    """What waits of one owner, among all that they have been asked."""
    found = {each.id: each for each in questions}
    return _found(_decoded(found.get(ID)), found, now)


async def put(ctx: Context, shown: Sequence[Undecided]) -> None:
    """Remember that these cards wait, oldest first; the next morning tells of those that still do."""
    kept = await _read(ctx)
    await _kept(ctx, _Waiting(cards=tuple(each.id for each in shown[-SHOWN_MOST:]), offers=kept.offers))


async def put_offer(ctx: Context, offer: Unanswered) -> None:
    """Remember that an offer waits, in the place of an older one of the same; the next morning tells of it too."""
    kept = await _read(ctx)
    others = [each for each in kept.offers if each.what != offer.what]
    await _kept(ctx, _Waiting(cards=kept.cards, offers=(*others[-SHOWN_MOST:], offer)))


async def show(ctx: Context, offers: Sequence[Unanswered], *, beside: bool) -> tuple[Card, ...]:
    """The questions of offers once more, whose answers may be typed again; `beside` what else is put to the owner."""
    stands = await standing.now(ctx) if beside else None
    answers = [answer for each in offers for answer in each.answers]
    if answers:
        await standing.put(ctx, [*(stands.buttons if stands else ()), *answers])
    return tuple(each.card() for each in offers)


async def _kept(ctx: Context, waiting: _Waiting) -> None:
    await _write(ctx, waiting)
    if not await ctx.book.nudges.scheduled(ID):
        tomorrow = times.next_digest(ctx.now, ctx.owner)
        await ctx.book.save(Nudge(id=ctx.new_id(), kind=ID, due_at=tomorrow, created_at=ctx.now), undoable=False)


def saving_all(locale: Locale, waiting: Sequence[Undecided], *, least: int = 2) -> Button | None:
    """The button that saves what waits up to now; None where that are fewer than `least`."""
    plain = [each for each in waiting if each.plain]
    if len(plain) < least:
        return None
    label = SAVE_BOTH.say(locale) if len(plain) == 2 else SAVE_ALL.say(locale, n=len(plain))
    return Button(label=label, action=SAVES_ALL, value=waiting[-1].id)


def also(locale: Locale, held: Held) -> str:
    """What else waits besides the card at hand; empty where nothing does."""
    return ALSO.say(locale, names=_named(locale, held)) if held.ids else ""


def card(locale: Locale, held: Held, key: str = "") -> Card:
    """What waits to be saved, and what may be done with it; with the key of the delivery in which it stands."""
    last = max(held.ids, key=made)
    save = saving_all(locale, held.cards, least=1)
    buttons = [
        *([replace(save, tone="good")] if save is not None else ()),
        Button(label=SHOW.say(locale), action=SHOWS, value=last),
        Button(label=DROP.say(locale), action=DROPS, value=last),
    ]
    if key:
        buttons = [replace(each, value=outcomes.value(last, key)) for each in buttons]
    return Card(body=WAITS.say(locale, names=_named(locale, held)), buttons=tuple(buttons), apart=ID)


async def added(ctx: Context, reply: Reply) -> Reply:
    """The reply to something that was typed with word of the cards that wait, once; not where it is about a card itself."""
    if not _typed(ctx) or not reply.private or reply.form is not None:
        return reply
    if any(each.action.startswith(ABOUT_CARDS) for each in reply.buttons()):
        return reply
    kept = await _read(ctx)
    held = await _held(ctx, kept)
    if not held.ids or held.ids == kept.told:
        return reply
    cards = tuple(each.id for each in held.cards)
    await _write(ctx, _Waiting(cards=cards, offers=tuple(held.offers), told=held.ids))
    return replace(reply, cards=(*reply.cards, card(ctx.locale, held)))


def _typed(ctx: Context) -> bool:
    """Whether the owner typed something: who presses a button has the other cards in view."""
    return isinstance(ctx.event, Said | Command) or (isinstance(ctx.event, Press) and ctx.event.message is None)


def _named(locale: Locale, held: Held) -> str:
    cards = Counter(_called(locale, each.proposal) for each in held.cards)
    cards.update(cut(each.what, WHAT_MOST) for each in held.offers)
    named = [SEVERAL.say(locale, name=name, n=n) if n > 1 else name for name, n in cards.items()]
    shown = named[:NAMED_MOST]
    if rest := sum([*cards.values()][NAMED_MOST:]):
        return f"{row(shown, locale)} … +{rest}"
    return listing(shown, locale)


def _called(locale: Locale, proposal: Proposal) -> str:
    """A card by the first of its people and how many more there are, or by what was promised."""
    first, *more = [names.display(each.text, locale) for each in proposal.people] or [
        cut(next((each.text for each in proposal.promises), proposal.said), WHAT_MOST)
    ]
    return f"{first} + {len(more)}" if more else first


async def _held(ctx: Context, kept: _Waiting) -> Held:
    ids = (*kept.cards, *(each.id for each in kept.offers))
    return _found(kept, await ctx.book.some(Question, ids) if ids else {}, ctx.now)


def _found(kept: _Waiting, found: Mapping[str, Question], now: datetime) -> Held:
    held = [(id, record.held(found.get(id), now)) for id in kept.cards]
    fresh = {each.id for each in found.values() if now - each.created_at <= record.KEPT}
    return Held(
        [Undecided(id, proposal) for id, proposal in held if proposal is not None],
        [each for each in kept.offers if each.id in fresh],
    )


async def _read(ctx: Context) -> _Waiting:
    return _decoded(await ctx.book.asked(ID))


def _decoded(question: Question | None) -> _Waiting:
    return msgspec.json.decode(question.event, type=_Waiting) if question is not None else _Waiting()


async def _write(ctx: Context, waiting: _Waiting) -> None:
    event = msgspec.json.encode(waiting)
    await ctx.book.ask(Question(id=ID, key=ID, kind=ID, event=event, values=(), created_at=ctx.now))

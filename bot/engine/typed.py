"""Words that are typed where a button could have been pressed, or a time chosen."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from bot import outcomes, standing, times
from bot.context import CHOICES_MOST, LABEL_MOST, Context, Instead
from bot.engine.questions import ACTION, Again
from bot.language import choosing, dayparts, spoken
from bot.language.fold import fold
from bot.language.patterns import late
from bot.language.when import When
from bot.model.event import Press, Said
from bot.model.nudge import Delivery
from bot.model.reply import Button, Card, Option
from bot.standing import TYPED
from bot.text import Text

WHICH = Text(en="Which one do you mean?", ja="どれのことでしょうか？")

_POLITE = late(
    r"(?i)^(?:please\s+|(?:make|do) (?:it|that)\s+|remind me\s+|how about\s+|let['’]?s (?:say|do)\s+|maybe\s+|じゃあ、?|では、?|やっぱり?、?)"
    r"|(?:\s+please|\s+is (?:fine|good|ok)|\s+works(?: for me)?|\s+then"
    r"|(?:に|で)?(?:連絡|お願い(?:します)?|して(?:ください)?)|[にで]|(?:で|に)?いい(?:です)?(?:よ)?|かな)[.。!]*$",
    re.IGNORECASE,
)
"""What surrounds a time that answers a question."""
_SPAN = late(r"(?i)^(?:for|until|till?)\s+|(?:まで|間)$")
"""What makes a time to come of a length of time."""
_BESIDE = late(
    r"^(?:ご|(?:yes|yep|yeah|good news|and|so|finally|just|he|she|they|we|i)(?:['’](?:ve|s))?,? (?:(?:has|have|just|already|finally|was|were|got) )*)+"
    r"|(?: (?:us|me|now|already|today|yesterday|finally|at last|this morning))+$|^(?:(?:はい|うん|無事(?:に)?|やっと|もう|昨日|今日|さっき|先ほど)、?)+|(?:よ|の|ね)$"
)
_BENT = late(r"もらえ(?:まし)?た$|もらいました$|(?:いただ|頂)(?:け|き)(?:まし)?た$|(?:いただ|頂)いた$")
"""Ways to say もらった."""
FRESH = timedelta(days=1)
"""For so long “done” is about the last nudge, whatever else is open."""
LABEL_TYPED = 25
"""Characters of a nudge's button that is typed; what is longer is a sentence."""
JUST_NOW = timedelta(hours=1)
DAYS_DIGITS = 4
"""Digits of a number of days; ids have more."""
_COMING = standing.Standing(buttons=(), timed="future")
OPEN = timedelta(days=7)
"""For so long it may be about any: a phone is read after a long weekend."""
LOOKED_AT_MOST = 50
_ACTIONS: Mapping[outcomes.Outcome, tuple[str, ...]] = {
    "done": ("done",),
    "later": ("later",),
    "leave": ("leave", "skip"),
}
"""What a nudge calls its buttons, or the choice of a later time, of which the soonest is meant."""
_NUDGE = "nudge"
"""The question which nudge is meant."""


class _Meant(Struct, frozen=True, kw_only=True):
    """A button that words may stand for, and on which card of which nudge."""

    delivery: Delivery
    card: Card
    action: str
    value: str

    @property
    def about(self) -> tuple[str, str]:
        """The same for one thing whenever it is brought up: who was not answered is brought up again."""
        return self.action, self.value.rpartition(" ")[0] or self.value


async def press(event: Said, ctx: Context) -> Press | None:
    """The press for which these words stand; None when they answer nothing that was put to the owner."""
    stands = await standing.now(ctx)
    if stands is None:
        return await _of_nudge(event, ctx)
    button = standing.pressed(stands, event.text)
    if button is not None:
        return standing.press(event, button)
    if moment := _moment(event.text, stands, ctx):
        question = stands.questions[0]
        action, value = (stands.dated, f"{question} {moment}") if stands.dated else (ACTION, f"{question}:")
        return _typed(event, action, value, moment)
    if heard_ := await _heard(event, stands, ctx):
        return heard_
    if not any(stands.questions):
        return await _of_nudge(event, ctx)
    if (rest := choosing.amended(event.text)) and any(each.means == "yes" for each in stands.buttons):
        if any(each.means == "edit" for each in stands.buttons):
            raise Instead(replace(event, text=rest))
        raise standing.unclear(stands)
    if choosing.answers(event.text):
        raise standing.unclear(stands)
    return None


async def heard(event: Said, ctx: Context) -> Press | None:
    """The press for which words stand that look like a command; None when nothing is asked that they may answer."""
    stands = await standing.now(ctx) if ctx.owner.touring else None
    return await _heard(event, stands, ctx) if stands else None


async def _heard(event: Said, stands: standing.Standing, ctx: Context) -> Press | None:
    worded = ctx.registry.actions.get(stands.worded)
    if worded is None or worded.hears is None or not await worded.hears(event.text, ctx):
        return None
    return _typed(event, stands.worded, stands.questions[0], event.text)


def _typed(event: Said, action: str, value: str, typed: str) -> Press:
    return event.turned(Press, action=action, value=value, answers={TYPED: typed})


async def _of_nudge(event: Said, ctx: Context) -> Press | None:
    """The press on a nudge for which these words stand; None when they fit none. Raises Again where it is not sure which."""
    (outcome, remark), moment = outcomes.with_remark(event.text), ""
    if outcome is None and (moment := await _put_off(event, ctx)):
        outcome = "later"
    if outcome is None:
        return await _labelled(event, ctx)
    sent = await ctx.book.deliveries.sent_since(ctx.now - OPEN, LOOKED_AT_MOST)
    found: dict[tuple[str, str], _Meant] = {}
    for each in sent:
        for meant in _open(each, _ACTIONS[outcome]):
            found.setdefault(meant.about, meant)
    if not found:
        return None
    meant = _chosen(event, _likely([*found.values()], sent[0], ctx), sent[0], ctx)
    press = event.turned(Press, action=meant.action, value=_at(meant.value, moment))
    return replace(press, answers={TYPED: remark}) if remark else press


async def _put_off(event: Said, ctx: Context) -> str:
    """The moment at which a nudge is to come again: remind me again at 5. No more than a time says so just after it."""
    if said := outcomes.again(event.text):
        return _moment(said, _COMING, ctx)
    short = len(event.text) <= LABEL_TYPED and await ctx.book.deliveries.sent_since(ctx.now - JUST_NOW, 1)
    return _moment(event.text, _COMING, ctx) if short else ""


def _at(value: str, moment: str) -> str:
    """A choice of a later time as another moment; a button that has no such choice stays as it is."""
    days, _, rest = value.partition(" ")
    return f"{moment} {rest}" if moment and days.isdecimal() and len(days) < DAYS_DIGITS else value


async def _labelled(event: Said, ctx: Context) -> Press | None:
    """The press on the one button of the last nudge on which just these words stand, however they are bent."""
    said = _plain(event.text)
    if not said or len(said) > LABEL_TYPED:
        return None
    for each in await ctx.book.deliveries.sent_since(ctx.now - OPEN, 1):
        shown = each.reply.cards
        found = [button for card in shown for button in card.buttons if button.action and _plain(button.label) == said]
        if len(found) == 1:
            return event.turned(Press, action=found[0].action, value=found[0].value)
    return None


def _plain(text: str) -> str:
    """What a button says, without who did it and when: she introduced us, 無事紹介してもらえました."""
    return _BENT.sub("もらった", _BESIDE.sub("", fold(text.strip(" 。.!！")))).replace("くれました", "くれた")


def _likely(found: Sequence[_Meant], last: Delivery, ctx: Context) -> Sequence[_Meant]:
    """What stands in the last nudge while that is fresh; else all."""
    fresh = last.sent_at is not None and ctx.now - last.sent_at <= FRESH
    return [each for each in found if fresh and each.delivery is last] or found


def _open(delivery: Delivery, names: tuple[str, ...]) -> Iterator[_Meant]:
    for card in delivery.reply.cards:
        for action, piece in _called(card, names):
            yield _Meant(delivery=delivery, card=card, action=action, value=piece.value)


def _chosen(event: Said, found: Sequence[_Meant], last: Delivery, ctx: Context) -> _Meant:
    """The only one, where the last nudge holds it, or the one that the owner chose. Raises Again until they have.

    An earlier nudge is never taken for meant unasked: the same word may have answered the last one just before.
    """
    answer = event.answers.get(_NUDGE)
    for each in found:
        if each.value == answer or (answer is None and len(found) == 1 and each.delivery is last):
            return each
    shown = found[:CHOICES_MOST]
    titles = [each.card.title for each in shown]
    options = [
        Option(label=_label(each, ctx, alone=titles.count(each.card.title) == 1), value=each.value) for each in shown
    ]
    raise Again(event, ctx.ask(_NUDGE, ctx.say(WHICH), options, "plain"), question="")


def _label(meant: _Meant, ctx: Context, *, alone: bool) -> str:
    """What a card is about, and when it came where that alone tells it from another."""
    title = meant.card.title or meant.card.body
    if alone or meant.delivery.sent_at is None:
        return title[:LABEL_MOST]
    came = spoken.moment_words(ctx.owner.local(meant.delivery.sent_at), ctx.today, ctx.locale)
    return f"{title[: LABEL_MOST - len(came) - 3]} · {came}"


def _called(card: Card, names: tuple[str, ...]) -> Iterator[tuple[str, Button | Option]]:
    """The buttons of a card that are called so, and the first option of such a choice, each with its action."""
    for button in card.buttons:
        if button.action.rpartition(".")[2] in names:
            yield button.action, button
    for choice in card.choices:
        if choice.action.rpartition(".")[2] in names:
            yield choice.action, choice.options[0]


def _moment(text: str, stands: standing.Standing, ctx: Context) -> str:
    """The moment that answers what stands, as ISO text; empty when that takes none, or this says none that fits."""
    if not stands.timed or len(text) > standing.LONGEST:
        return ""
    said = next(filter(None, (times.understood(each, ctx, stands.timed) for each in _times(text, stands.timed))), None)
    if said is None and stands.timed == "future":
        said = next(filter(None, (_ahead(each, ctx) for each in dayparts.coming(text))), None)
    if said is None or said.rule:
        return ""
    if stands.timed == "past":
        return "" if times.ahead(said, ctx) else times.past_moment(said, ctx).isoformat()
    at = times.moment(said, ctx)
    return at.isoformat() if at > ctx.now else ""


def _ahead(text: str, ctx: Context) -> When | None:
    """The time that a text says if it is still to come."""
    said = times.understood(text, ctx)
    return said if said is not None and times.moment(said, ctx) > ctx.now else None


def _times(text: str, timed: standing.Timed) -> Iterator[str]:
    """The words of a text that may say a time: of “yes, two weeks please” two weeks, and in two weeks."""
    for said in filter(None, (text, choosing.amended(text), choosing.agreed(text), choosing.denied(text))):
        bare = _POLITE.sub("", said.strip())
        bare = _POLITE.sub("", bare)
        yield from (said, bare)
        if timed == "future" and bare:
            span = _SPAN.sub("", bare)
            yield from (span, f"in {span}", f"{span}後")

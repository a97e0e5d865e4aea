"""Requests that were answered: they said no or yes, or the owner said no."""

from collections.abc import Sequence
from datetime import timedelta

from bot.context import Context
from bot.language.patterns import late
from bot.language.promises import fulfils, names_thing
from bot.model import balance
from bot.model.favour import Favour, FavourDirection
from bot.model.introduction import Introduction, brought, wished
from bot.model.record import by_contact
from bot.network.endings import came, loans
from bot.network.endings.open import Open, People, Said, means
from bot.network.introductions import kept, stepping, words

ASKED_FOR = timedelta(days=180)
WAS_ASKED_FOR = timedelta(days=60)
"""For so long a request may still be answered."""
LEFT = "awaiting.leave"
_INTRO = late(r"(?i)\b(?:intro\w*|connect\w*|meet\w*|put me in touch)\b|紹介|引き合わせ|会")
_ANY = late(
    r"(?i)(?:(?:to|about|on|with|for)\s+)?(?:(?:it|that|this|me|him|her|them|the idea|us)|(?:(?:the|my|his|her|their|our)\s+)?(?:request|offer|ask|favou?r|invitation|question|proposal|plan))?"
    r"|(?:その|この)?(?:件|話|頼み|依頼|お願い|誘い|お誘い|提案|頼まれごと|こと)"
)
"""Words that may stand for whatever was asked."""


async def refused(ctx: Context, said: Said) -> Sequence[Open]:
    """What somebody said no to: an introduction, a request of the owner's, what they had meant to do."""
    told = _told(said)
    stories = [each for each in await _introductions(ctx, said.who) if each.pending]
    found = [*await _steps(ctx, stories, "declined", told)]
    found += await _requests(ctx, said.who, told, stories)
    if told or (said.who is not None and not found):
        pending = [
            (nudge, each) for nudge, each in await came.pending(ctx, said) if not told or fulfils(told, nudge.text)
        ]
        found += [Open(id=each.id, label=each.label, action=LEFT, value=each.value) for _, each in pending]
    return found


async def declined(ctx: Context, said: Said) -> Sequence[Open]:
    """What the owner was asked and said no to."""
    told = _told(said)
    found = [each for held in await _ledgers(ctx, said.who) for each in balance.open_requests(held)]
    fresh = [each for each in found if ctx.now - each.at <= WAS_ASKED_FOR]
    return await _closing(ctx, fresh, "declined", told)


async def agreed(ctx: Context, said: Said) -> Sequence[Open]:
    """The introduction that somebody said yes to."""
    told, stories = _told(said), [each for each in await _introductions(ctx, said.who) if each.step == "asked"]
    found = [*await _steps(ctx, [each for each in stories if wished(each)], "agreed", told)]
    scene = await stepping.scene(ctx, stories)
    for each in stories:
        for id in (each.who_id, each.to_id) if brought(each) and words.complete(each, scene.people) else ():
            if id not in each.agreed and said.who is not None and means(said.who, id) and _fits(each, told, scene):
                value = f"{each.id}:{id}"
                found.append(
                    Open(id=value, label=words.card(each, scene).title, action=words.AGREED_ACTION, value=value)
                )
    return found


def _told(said: Said) -> str:
    """What the words say of the thing itself; empty where they may stand for anything."""
    told = f"{said.ended.rest} {said.ended.thing}".strip()
    return "" if _ANY.fullmatch(told) else told


async def _introductions(ctx: Context, who: People) -> Sequence[Introduction]:
    """Open introductions in which those who are meant have something to say."""
    return [
        each
        for each in await kept.open_ones(ctx)
        if (wished(each) and means(who, each.by_id))
        or (brought(each) and each.step == "asked" and (means(who, each.who_id) or means(who, each.to_id)))
    ]


async def _steps(ctx: Context, stories: Sequence[Introduction], step: str, told: str) -> Sequence[Open]:
    scene = await stepping.scene(ctx, stories)
    return [
        Open(id=each.id, label=words.card(each, scene).title, action=words.STEP_ACTION, value=f"{each.id}:{step}")
        for each in stories
        if words.complete(each, scene.people) and _fits(each, told, scene)
    ]


def _fits(story: Introduction, told: str, scene: words.Scene) -> bool:
    """Whether words speak of an introduction, or of somebody in it."""
    return not told or bool(_INTRO.search(told)) or names_thing(told, words.card(story, scene).title)


async def _requests(ctx: Context, who: People, told: str, stories: Sequence[Introduction]) -> Sequence[Open]:
    """Requests of the owner's that wait for an answer; those for an introduction are its own."""
    told_apart = {favour.id for each in stories for favour in await kept.requested(ctx, each)}
    found = [each for held in await _ledgers(ctx, who) for each in balance.open_asks(held)]
    fresh = [each for each in found if ctx.now - each.at <= ASKED_FOR and each.id not in told_apart]
    return await _closing(ctx, fresh, "refused", told)


async def _closing(ctx: Context, found: Sequence[Favour], after: FavourDirection, told: str) -> Sequence[Open]:
    return await loans.closing(ctx, [each for each in found if not told or fulfils(told, each.note)], after)


async def _ledgers(ctx: Context, who: People) -> Sequence[Sequence[Favour]]:
    """The favours with each of those who are meant."""
    if who is not None:
        return [await ctx.book.about(Favour, each.id) for each in who]
    return [*by_contact(await ctx.book.all(Favour)).values()]

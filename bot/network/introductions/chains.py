"""Who can introduce the owner to somebody: whom a few words mean, the best ways there, and each way in words."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from bot import cards, people
from bot.context import Context
from bot.language.fold import fold
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.gathering import Attendance, Gathering
from bot.model.introduction import Acquaintance, Introduction
from bot.model.path import Chain, Crowd, Network, Step
from bot.network import companies, ties
from bot.text import Text

MENTIONED = 0.4
"""How well it serves to know somebody who is said to have to do with a company, beside somebody who is there."""
GOALS_MOST = 50
NAME_MOST = 80
WAYS_MOST = 3
OWNER = Text(en="You", ja="あなた")
SOMEBODY = Text(en="somebody at {name}", ja="{name}の方")
INTRODUCED = Text(en="{by} introduced {other} to you", ja="{other}は{by}の紹介です")
BROUGHT = Text(en="{one} and {other} were introduced to each other", ja="{one}と{other}は紹介で知り合いました")
ACQUAINTED = Text(en="{one} and {other} know each other", ja="{one}と{other}は知り合いです")
ACQUAINTED_FROM = Text(en="{one} and {other} know each other ({how})", ja="{one}と{other}は知り合いです({how})")
GATHERING = Text(en="{one} and {other} were both at {name}", ja="{one}も{other}も{name}に来ていました")
COMPANY = Text(en="{one} and {other} are both with {name}", ja="{one}も{other}も{name}の人です")
AT = Text(en="{name} is with {company}", ja="{name}は{company}の人です")
SAID = Text(en="of {name} your book says: {words}", ja="{name}について「{words}」とあります")
_SOMEBODY = late(
    r"^(?:to\s+)?(?:somebody|someone|anybody|anyone|a person)\s+(?:at|from|in|of|with|who works (?:at|for))\s+|"
    r"(?:さん)?(?:で働く|で働いている|の|に(?:いる|勤める))?(?:誰か|だれか|どなたか|人|方|かた|社員)$",
    re.IGNORECASE,
)
_LEAD = late(r"^(?:who can introduce me to|to|me to)\s+", re.IGNORECASE)
_TAIL = late(r"(?:を|に|へ|と)?(?:紹介して(?:くれる|もらえる)?(?:人|のは)?(?:は)?(?:誰|だれ)?|つないで|まで)?[?？。]*$")


class Target(Struct, frozen=True, kw_only=True):
    """Whom the owner wants to reach. `goals`: contacts who are it, or near it, and how well each serves; `told` why."""

    name: str
    person: Contact | None = None
    company: bool = False
    """Anybody there will do."""
    goals: Mapping[str, float] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)


async def target(ctx: Context, text: str) -> Target:
    """Whom a few words mean: a person of the book, or a company. Raises Ask for people of one name.

    Without goals, nobody in the book is it or has to do with it.
    """
    said = _TAIL.sub("", _LEAD.sub("", text.strip())).strip()
    anybody = _SOMEBODY.search(said) is not None
    name = _SOMEBODY.sub("", said).strip() or said
    if not anybody and (ctx.answer(f"who:{name}") or await people.exact(ctx, said)):
        contact = await people.one(ctx, said)
        return Target(name=contact.name, person=contact, goals={contact.id: 1.0})
    goals, told = await _near(ctx, name)
    for id in goals:
        there = await ctx.book.get(Contact, id)
        if there is not None and fold(there.company) == fold(name):
            name = there.company
    return Target(name=name, company=anybody or 1.0 in goals.values(), goals=goals, told=told)


def called(target: Target, ctx: Context) -> str:
    """Whom the owner wants to reach, as one speaks of them."""
    if target.person is not None:
        return cards.called(target.person, ctx)
    return ctx.say(SOMEBODY, name=target.name[:NAME_MOST]) if target.company else target.name[:NAME_MOST]


async def _near(ctx: Context, name: str) -> tuple[dict[str, float], dict[str, str]]:
    """Those who are with a company, and those of whom it is mentioned, with the words that say so."""
    key, word = companies.key(name), fold(name)
    goals: dict[str, float] = {}
    told: dict[str, str] = {}
    if len(key) < 2:
        return goals, told
    for each in await ctx.book.contacts.mentioning(word, GOALS_MOST) + await ctx.book.contacts.mentioning(
        key, GOALS_MOST
    ):
        there = key in companies.key(each.company)
        line = next((row for row in each.notes.split("\n") if key in fold(row)), "")
        if there or line:
            goals[each.id] = 1.0 if there else MENTIONED
            told[each.id] = (
                AT.say(ctx.locale, name=cards.called(each, ctx), company=each.company)
                if there
                else _said(ctx, each, line)
            )
    for fact in await ctx.book.all(Fact):
        if key in fold(fact.text) and fact.contact_id and fact.contact_id not in goals:
            contact = await ctx.book.get(Contact, fact.contact_id)
            if contact is not None and not contact.silent:
                goals[contact.id], told[contact.id] = MENTIONED, _said(ctx, contact, fact.text)
    return goals, told


def _said(ctx: Context, contact: Contact, words: str) -> str:
    return ctx.say(SAID, name=cards.called(contact, ctx), words=words.strip()[:60])


async def ways(ctx: Context, target: Target) -> tuple[Sequence[Chain], Mapping[str, Contact]]:
    """The best ways through the owner's book, the strongest first, and everybody in the book.

    Each begins with another person; the owner's own tie is one of them.
    """
    everybody = {each.id: each for each in await ctx.book.all(Contact)}
    introductions, acquaintances = await ctx.book.all(Introduction), await ctx.book.all(Acquaintance)
    attendances = await ctx.book.all(Attendance)
    names = {each.id: each.name for each in await ctx.book.all(Gathering)}

    def search() -> Sequence[Chain]:
        network = Network(everybody.values(), ctx.now)
        network.introduced(introductions)
        network.acquainted(acquaintances)
        network.crowds([*_guests(attendances, names), *_colleagues(everybody.values())])
        return _best(network, target)

    # A book of ten thousand people takes a few hundred milliseconds, during which others are to be answered.
    return await asyncio.to_thread(search), everybody


def _guests(attendances: Iterable[Attendance], names: Mapping[str, str]) -> list[Crowd]:
    guests: dict[str, list[str]] = defaultdict(list)
    for each in attendances:
        if each.state == "met":
            guests[each.gathering_id].append(each.contact_id)
    return [Crowd(reason="gathering", name=names.get(id, ""), members=tuple(ids)) for id, ids in guests.items()]


def _colleagues(people_: Iterable[Contact]) -> list[Crowd]:
    colleagues: dict[str, list[Contact]] = defaultdict(list)
    for each in people_:
        if key := companies.key(each.company):
            colleagues[key].append(each)
    found = colleagues.values()
    return [Crowd(reason="company", name=each[0].company, members=tuple(one.id for one in each)) for each in found]


def _best(network: Network, target: Target) -> Sequence[Chain]:
    own = [chain for id in target.goals if (chain := network.direct(id)) is not None]
    found = [Chain(steps=each.steps, likely=each.likely * target.goals[each.goal]) for each in own]
    tried: set[str] = set()
    for _ in range(WAYS_MOST):
        chain = network.best(target.goals, without=tried)
        if chain is None:
            break
        found.append(chain)
        tried.add(chain.between[0])
    found.sort(key=lambda each: (-each.likely, each.goal))
    first: dict[str, Chain] = {}
    for each in found:
        first.setdefault(each.steps[0].after, each)
    return list(first.values())[:WAYS_MOST]


def route(chain: Chain, everybody: Mapping[str, Contact], ctx: Context) -> str:
    """The way as a row of names."""
    return " → ".join([ctx.say(OWNER), *(everybody[step.after].name for step in chain.steps)])


def explained(chain: Chain, target: Target, everybody: Mapping[str, Contact], ctx: Context) -> str:
    """Why this is a way, tie by tie."""
    lines = [_tie(step, everybody, ctx) for step in chain.steps]
    if chain.goal in target.told:
        lines.append(target.told[chain.goal])
    if ctx.locale == "ja":
        return "".join(f"{line}。" for line in lines)
    return " ".join(f"{line[0].upper()}{line[1:]}." for line in lines)


def _tie(step: Step, everybody: Mapping[str, Contact], ctx: Context) -> str:
    other = cards.called(everybody[step.after], ctx)
    if step.reason == "tie":
        return ties.told(everybody[step.after], other, ctx.now, ctx.locale)
    one = cards.called(everybody[step.before], ctx)
    if step.reason == "introduced":
        by, who = (one, other) if step.by == step.before else (other, one)
        return ctx.say(INTRODUCED, by=by, other=who)
    if step.reason == "gathering":
        return ctx.say(GATHERING, one=one, other=other, name=step.about)
    if step.reason == "company":
        return ctx.say(COMPANY, one=one, other=other, name=step.about)
    if step.reason == "acquainted":
        words = ACQUAINTED_FROM if step.about else ACQUAINTED
        return (
            ctx.say(words, one=one, other=other, how=step.about) if step.about else ctx.say(words, one=one, other=other)
        )
    return ctx.say(BROUGHT, one=one, other=other)


Pair = tuple[str, str]


async def pairs(ctx: Context, people: Iterable[Contact]) -> list[Pair]:
    """The ids of each two of these people who know each other, or one of whom introduced the other to the owner.

    Each pair once, in an order that depends on ids alone. Reads twice, whatever the number of people.
    """
    everybody = {each.id: each for each in people}
    introductions, acquaintances = await ctx.book.all(Introduction), await ctx.book.all(Acquaintance)
    told = [(each.introduced_by, each.id) for each in everybody.values() if each.introduced_by]
    told += [(each.one_id, each.other_id) for each in acquaintances]
    told += [pair for each in introductions if each.happened for pair in _met(each)]
    return sorted({(min(pair), max(pair)) for pair in told if everybody.keys() >= set(pair) and pair[0] != pair[1]})


def _met(introduction: Introduction) -> Iterator[Pair]:
    ids = [id for id in (introduction.by_id, introduction.who_id, introduction.to_id) if id]
    yield from ((one, other) for n, one in enumerate(ids) for other in ids[n + 1 :])

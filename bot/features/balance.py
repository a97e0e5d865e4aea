"""`balance`: how give and take stand with somebody, and over the whole book; and favours as reasons to write."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot import cards, people, times
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Hint, Whom, asks_who
from bot.language import names
from bot.model import balance
from bot.model.balance import Balance
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.favour import Favour
from bot.model.introduction import Introduction
from bot.model.owner import Owner
from bot.model.record import by_contact
from bot.model.reply import Button, Card, Choice, Field, Option, Reply
from bot.network import ledger
from bot.shelf import Person, Shelf
from bot.text import Text

feature = Feature("balance", Text(en="Balance", ja="収支"))

EMPTY = Text(
    en="Nothing noted yet. Tell me when somebody helps you or you help them: “gave Ken a book”, “got advice from Ken”.",
    ja="まだ何も書かれていません。「あげた 田中さん 本」「もらった 田中さん 助言」のように教えてください。",
)
WHOLE = Text(
    en="In the last year you gave {gave:once|# times} and received {got:once|# times}.",
    ja="この1年で、してあげたことが{gave}回、してもらったことが{got}回。",
)
WHOLE_EVEN = Text(en="Nobody's account is far out of balance.", ja="大きな偏りはありません。")
TO_GIVE = Text(en="Perhaps your turn to give", ja="そろそろお返ししたい人")
TO_RECEIVE = Text(en="You give more than you receive", ja="こちらからが多い人")
WAITING = Text(en="Asked and still open", ja="お願いして、まだ途中")
TITLE = Text(en="Give and take", ja="お互いさま")
BALANCE = Text(en="Give and take", ja="貸し借り")
GAVE = Text(en="I gave", ja="してあげた")
GOT = Text(en="I got", ja="してもらった")
LATEST = Text(en="Lately", ja="最近のこと")
OPEN = Text(en="Look at somebody", ja="人ごとに見る")
DROP = Text(en="Take an entry out", ja="記録を消す")
DROPPED = Text(en="Taken out. “undo” brings it back.", ja="消しました。「取消」で戻せます。")
ASKED_YOU = Text(en="They asked you {ago}: {what}.", ja="{ago}に頼まれたこと: {what}。")
ASKED_OPENER = Text(
    en="Tell {name} how that stands, even if it takes longer.", ja="いまどうなっているか、{name}にひとこと。"
)
HELPED_YOU = Text(en="They helped you {ago}: {what}.", ja="{ago}に助けてもらいました: {what}。")
ASKED_DOES = Text(
    en="asked you for something {ago} that is still open: {what}", ja="{ago}に頼まれたことがまだ途中です({what})"
)
HELPED_DOES = Text(en="helped you {ago}: {what}", ja="{ago}に助けてくれました({what})")
HELPED_OPENER = Text(
    en="Tell {name} what came of it, and say thank you.", ja="その後どうなったかを、{name}にお礼と一緒に。"
)
SHOWN_MOST = 6
NAMES_MOST = 5
LATEST_MOST = 5
ASKED_FOR_LONGEST = timedelta(days=60)
THANKED_FROM, THANKED_UNTIL = timedelta(days=14), timedelta(days=180)
_YEAR = timedelta(days=365)


@feature.command(
    "balance",
    ja=("収支", "貸し借り"),
    summary=Text(en="Give and take, with somebody or with everybody", ja="貸し借りを見る(人ごと、全体)"),
    example=Text(en="balance Ken", ja="収支 田中さん"),
    takes=asks_who(Text(en="Whom; nobody for all", ja="だれ(なしで全体)"), optional=True),
    reads=True,
)
async def shown(call: Command, ctx: Context) -> Reply:
    if call.text:
        return Reply(cards=(await _one(ctx, await people.one(ctx, call.text)),))
    return await _whole(ctx)


@feature.button("open", reads=True)
async def opened(_call: Press, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, ctx.value)
    return Reply(cards=(await _one(ctx, contact),))


@feature.button("drop")
async def drop(_call: Press, ctx: Context) -> Reply:
    favour = await ctx.book.get(Favour, ctx.value)
    if favour is not None:
        await ctx.book.remove(favour)
    return Reply(text=ctx.say(DROPPED))


async def _one(ctx: Context, contact: Contact) -> Card:
    favours = sorted(await ctx.book.about(Favour, contact.id), key=lambda each: each.at, reverse=True)
    lines = [ledger.balance_words(favours, ctx.owner, ctx.now) or ctx.say(ledger.LEANINGS["nothing"])]
    lines += [f"• {ledger.entry_words(each, ctx.owner, ctx.now)}" for each in favours[:SHOWN_MOST]]
    words = ledger.burden_words(favours, contact, ctx)
    taking = balance.balance(favours, ctx.now).leaning in ("taking", "only_taking")
    gift = await ledger.gift_words(ctx, contact) if words or taking else ""
    buttons = (
        Button(label=ctx.say(GAVE), action="favours.open", value=f"given {contact.id}"),
        Button(label=ctx.say(GOT), action="favours.open", value=f"received {contact.id}"),
        cards.opening(contact.id, ctx.locale),
    )
    return Card(
        title=contact.name,
        body="\n".join(lines),
        buttons=buttons,
        choices=_dropping(ctx, favours),
        note=" ".join(filter(None, (words, gift))),
    )


def _dropping(ctx: Context, favours: Sequence[Favour]) -> tuple[Choice, ...]:
    if not favours:
        return ()
    options = [
        Option(label=ledger.entry_words(each, ctx.owner, ctx.now)[:75], value=each.id) for each in favours[:SHOWN_MOST]
    ]
    return (feature.choice("drop", options, ctx.say(DROP)),)


async def _whole(ctx: Context) -> Reply:
    accounts = by_contact(await ctx.book.all(Favour))
    if not accounts:
        raise UserError(EMPTY)
    standing = {id: balance.balance(favours, ctx.now) for id, favours in accounts.items()}
    taking = await _named(ctx, _far(standing, "taking", "only_taking"))
    giving = await _named(ctx, _far(standing, "giving", "only_giving"))
    waiting = await _named(ctx, [id for id, favours in accounts.items() if balance.open_asks(favours)])
    recent = [each for favours in accounts.values() for each in favours if ctx.now - each.at <= _YEAR]
    body = ctx.say(WHOLE, gave=len(balance.of(recent, "given")), got=len(balance.of(recent, "received")))
    told = ((TO_GIVE, taking), (TO_RECEIVE, giving), (WAITING, waiting))
    fields = [Field(name=ctx.say(name), value=cards.listed(who, ctx.locale), short=False) for name, who in told if who]
    if lines := await _latest(ctx, recent):
        fields.append(Field(name=ctx.say(LATEST), value="\n".join(lines), short=False))
    everybody = list({each.id: each for each in (*taking, *giving, *waiting)}.values())
    if not taking and not giving:
        body = f"{body}\n{ctx.say(WHOLE_EVEN)}"
    options = cards.options(everybody, ctx.locale)
    choices = (feature.choice("open", options, ctx.say(OPEN)),) if options else ()
    buttons = (
        Button(label=ctx.say(GAVE), action="favours.open", value="given"),
        Button(label=ctx.say(GOT), action="favours.open", value="received"),
    )
    return Reply(cards=(Card(title=ctx.say(TITLE), body=body, fields=tuple(fields), choices=choices, buttons=buttons),))


async def _latest(ctx: Context, favours: Sequence[Favour]) -> list[str]:
    """The last favours either way, with whom they were exchanged."""
    found = sorted(favours, key=lambda each: each.at, reverse=True)[:LATEST_MOST]
    named = [(each, await ctx.book.get(Contact, each.contact_id)) for each in found]
    return [
        f"• {cards.called(who, ctx)} — {ledger.entry_words(each, ctx.owner, ctx.now)}"
        for each, who in named
        if who is not None
    ]


def _far(standing: Mapping[str, Balance], *leanings: str) -> list[str]:
    """Ids of those whose accounts lean so, the furthest first."""
    found = [id for id, each in standing.items() if each.leaning in leanings]
    return sorted(found, key=lambda id: -abs(standing[id].gave - standing[id].took))


async def _named(ctx: Context, ids: Sequence[str]) -> list[Contact]:
    """The first of these who are still about."""
    found: list[Contact] = []
    for id in ids:
        contact = await ctx.book.get(Contact, id)
        if contact is not None and not contact.silent:
            found.append(contact)
        if len(found) == NAMES_MOST:
            break
    return found


@feature.section("who")
async def on_card(contact: Contact, ctx: Context) -> list[Field | Button]:
    """How giving and taking stand, where anything is noted."""
    words = ledger.balance_words(await ctx.book.about(Favour, contact.id), ctx.owner, ctx.now)
    return [Field(name=ctx.say(BALANCE), value=words, short=False)] if words else []


@feature.section("brief")
async def in_brief(contact: Contact, ctx: Context) -> list[Field | Button]:
    """How it stands, and the last thing either way."""
    favours = await ctx.book.about(Favour, contact.id)
    if not favours:
        return []
    last = max(favours, key=lambda each: each.at)
    lines = (ledger.balance_words(favours, ctx.owner, ctx.now), ledger.entry_words(last, ctx.owner, ctx.now))
    return [Field(name=ctx.say(BALANCE), value="\n".join(filter(None, lines)), short=False)]


@feature.hint
async def owed(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """What they asked of the owner and is still open; help that has not been thanked for."""
    favours = await shelf.records_about(Favour, whom)
    introductions = await shelf.records_about(Introduction, whom)
    hints = {}
    for person, each_favour in favours.items():
        # An introduction received has the id of its story, which knows whether thanks and news are still due.
        stories = {each.id for each in introductions.get(person, ())}
        found = [each for each in each_favour if each.id not in stories]
        hints[person] = _hint(*whom[person], found, now)
    return {person: hint for person, hint in hints.items() if hint is not None}


def _hint(owner: Owner, contact: Contact, favours: Sequence[Favour], now: datetime) -> Hint | None:
    given = max((each.at for each in balance.of(favours, "given")), default=None)
    since = [each for each in favours if given is None or each.at > given]
    asked = [each for each in balance.of(since, "was_asked") if now - each.at <= ASKED_FOR_LONGEST and each.note]
    helped = [
        each
        for each in balance.of(since, "received")
        if THANKED_FROM <= now - each.at <= THANKED_UNTIL and each.note and each.size != "small"
    ]
    for found, reason, does, opener, weight in (
        (asked, ASKED_YOU, ASKED_DOES, ASKED_OPENER, 4.5),
        (helped, HELPED_YOU, HELPED_DOES, HELPED_OPENER, 2.5),
    ):
        if found and contact.opener != found[-1].id:
            last = found[-1]
            ago = times.ago_words(last.at, now, owner)
            name = names.display(contact.name, owner.locale)
            told = {"ago": ago, "what": ledger.short(last.note)}
            return Hint(
                reason=reason.say(owner.locale, **told), opener=opener.say(owner.locale, name=name), weight=weight,
                id=last.id, does=does.say(owner.locale, **told),
            )  # fmt: skip
    return None

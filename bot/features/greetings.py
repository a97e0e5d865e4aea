"""Days worth a word, brought up in time and on the day; gifts of the season."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from bot import cards, keeping, outcomes, planning
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.feature import Feature, Hint, Occasion, Whom
from bot.language import names, spoken
from bot.model import special_date
from bot.model.contact import OUTERMOST, Contact
from bot.model.event import Press
from bot.model.owner import Owner
from bot.model.reply import Button, Card, Reply
from bot.model.special_date import SpecialDate
from bot.network import anniversaries
from bot.shelf import Person, Shelf
from bot.text import Text

feature = Feature("greetings", Text(en="Greetings in time", ja="折々のあいさつ"))

KIND, DAILY = "greetings", "FREQ=DAILY"
HINT_DAYS = 7
SHOWN_MOST = 5
"""Dates in one message."""
HEADING = Text(en="A day worth a word:", ja="ひとことかけたい日のお知らせです。")
TODAY = Text(en="Today is {what}{more}.", ja="今日は{what}です{more}。")
TOMORROW = Text(en="Tomorrow is {what}{more}.", ja="明日は{what}です{more}。")
SOON = Text(en="In {n} days, on {day}, it is {what}{more}.", ja="{n}日後の{day}は{what}です{more}。")
AGED = (
    Text(en="{name} turns {age} today{more}.", ja="今日は{name}の{age}歳の誕生日です{more}。"),
    Text(en="{name} turns {age} tomorrow{more}.", ja="明日は{name}の{age}歳の誕生日です{more}。"),
    Text(
        en="In {n} days, on {day}, {name} turns {age}{more}.", ja="{n}日後の{day}は{name}の{age}歳の誕生日です{more}。"
    ),
)
"""The same of a birthday that is today, tomorrow or later, where the year is known."""
ON_BIRTHDAY = Text(
    en="“Happy birthday! I hope it is a good year for you.” is enough.",
    ja="「お誕生日おめでとうございます。よい一年になりますように」のひとことで十分です。",
)
WISHES = (
    ON_BIRTHDAY,
    Text(
        en="“Happy birthday! I hope today is a good day.” is enough.",
        ja="「お誕生日おめでとうございます。すてきな一日になりますように」と送ってみては？",
    ),
    Text(
        en="“All the best for your birthday! I'd love to hear how you are.”",
        ja="「お誕生日おめでとうございます。お元気でお過ごしですか？」と、近況をたずねるきっかけにも。",
    ),
)
ON_DAY = Text(en="A word today shows that you remembered.", ja="今日ひとこと添えると、覚えていたことが伝わります。")
BEFORE = Text(
    en="If you would like to send a card or something small, there is still time.",
    ja="カードやちょっとした贈り物なら、今から間に合います。",
)
GIFTS = {
    "お中元": Text(en="It is time for ochugen: {names}.", ja="お中元の季節です。今年は{names}に。"),
    "お歳暮": Text(en="It is time for oseibo: {names}.", ja="お歳暮の季節です。今年は{names}に。"),
}
GIFT_ACT = {
    "お中元": Text(en="It should arrive by mid-July.", ja="7月15日ごろまでに届くように手配できると安心です。"),
    "お歳暮": Text(en="It should arrive by 20 December.", ja="12月20日ごろまでに届くように手配できると安心です。"),
}
PLAIN_WRAPPING = Text(en="In mourning, so with plain wrapping: {names}.", ja="{names}は喪中なので、のしは無地に。")
DONE = Text(en="Done", ja="連絡した")
SEEN = Text(en="Good to know", ja="わかった")
LOVELY = Text(en="Lovely. {name} will be glad.", ja="いいですね。{name}もきっと喜びます。")
LEFT = Text(en="All right.", ja="わかりました。")
KEEP = Text(en="Keep your hello for that day.", ja="ひとことは、当日まで取っておきましょう。")


planning.with_the_digest(feature, KIND, DAILY)


@feature.nudge(KIND)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    dates = await desk.records_of(SpecialDate, [due.owner.id for due in batch])
    named = [(due.owner.id, each.contact_id) for due in batch for each in dates.get(due.owner.id, ())]
    known = await desk.people(list(dict.fromkeys(named)))
    return [_composed(due, dates.get(due.owner.id, ()), known, occasion.now) for due in batch]


def _composed(due: Due, dates: Sequence[SpecialDate], known: Mapping[Person, Contact], now: datetime) -> Composed:
    owner, today = due.owner, due.owner.today(now)
    drawn: list[Card] = []
    spoken_of: dict[str, Contact] = {}
    gifts: dict[str, list[Contact]] = {}
    theirs = [(each, known.get((owner.id, each.contact_id))) for each in dates]
    active = [(each, contact) for each, contact in theirs if contact is not None and not contact.silent]
    for each, contact in sorted(active, key=lambda pair: (special_date.following(pair[0], today), pair[1].name)):
        if len(drawn) >= SHOWN_MOST:
            break
        if each.seasonal:
            if special_date.following(each, today) == today:
                gifts.setdefault(each.name, []).append(contact)
        elif (left := special_date.worth_saying(each, today, _spoken(contact, owner))) is not None and _wanted(
            each, contact, left
        ):
            card = _card(due, each, contact, left, today)
            if left == 0 and each.kind == "birthday":
                card = replace(card, opener=WISHES[len(drawn) % len(WISHES)].say(owner.locale))
            drawn.append(card)
            spoken_of[contact.id] = replace(contact, shown_at=now)
    drawn += [_gift_card(owner, name, people_, today) for name, people_ in gifts.items()]
    if not drawn:
        return Composed(reply=None)
    text = HEADING.say(owner.locale)
    return Composed(reply=Reply(text=text, cards=tuple(drawn)), contacts=tuple(spoken_of.values()))


def _wanted(each: SpecialDate, contact: Contact, left: int) -> bool:
    """Whether it is for today, or of somebody near enough for a present: address books are full of birthdays."""
    return left == 0 or each.kind != "birthday" or contact.circle != OUTERMOST


def _spoken(contact: Contact, owner: Owner) -> date | None:
    """When the contact was last brought up, or touched."""
    moments = [at for at in (contact.shown_at, contact.touched_at) if at is not None]
    return owner.local(max(moments)).date() if moments else None


def _card(due: Due, each: SpecialDate, contact: Contact, left: int, today: date) -> Card:
    locale, value = due.owner.locale, outcomes.value(contact.id, due.key)
    opened = cards.opening(value, locale)
    buttons: tuple[Button, ...]
    if left == 0:
        buttons = (
            feature.press(DONE.say(locale), "done", value, tone="good"),
            feature.press(outcomes.NOT_NOW.say(locale), "leave", value),
        )
        act = ON_DAY
    else:
        buttons, act = (feature.press(SEEN.say(locale), "leave", value),), BEFORE
    return Card(
        title=contact.name,
        body=_sentence(each, contact, left, today, due.owner),
        opener=act.say(locale),
        buttons=(*buttons, opened),
    )


def _sentence(each: SpecialDate, contact: Contact, left: int, today: date, owner: Owner) -> str:
    on = today + timedelta(days=left)
    age = special_date.years(each, on) if each.kind == "birthday" else 0
    text = (AGED if age else (TODAY, TOMORROW, SOON))[min(left, 2)]
    return text.say(
        owner.locale,
        what=anniversaries.title(each, contact, owner.locale),
        name=names.display(contact.name, owner.locale),
        age=age,
        more=anniversaries.more(each, on, owner.locale, years=not age),
        n=left,
        day=spoken.date_words(on, owner.locale, year=False),
    )


def _gift_card(owner: Owner, name: str, people_: Sequence[Contact], today: date) -> Card:
    locale = owner.locale
    said = GIFTS[name].say(locale, names=cards.listed(people_, locale))
    grieving = [each for each in people_ if special_date.mourns(each.mourning, today)]
    plain = PLAIN_WRAPPING.say(locale, names=cards.listed(grieving, locale)) if grieving else ""
    return Card(body="\n".join(filter(None, (said, plain))), note=GIFT_ACT[name].say(locale))


@feature.button("done")
async def done(_call: Press, ctx: Context) -> Reply:
    contact = await keeping.touch(
        ctx,
        await outcomes.contact(ctx, ctx.value),
        "messaged",
        ctx.now,
        precise=True,
        note=outcomes.remark(ctx),
        direction="outgoing",
    )
    return await outcomes.settle(ctx, ctx.say(LOVELY, name=cards.called(contact, ctx)), ctx.value)


@feature.button("leave")
async def leave(_call: Press, ctx: Context) -> Reply:
    await outcomes.contact(ctx, ctx.value)
    return await outcomes.settle(ctx, ctx.say(LEFT), ctx.value)


@feature.hint
async def near(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """A date of theirs that is today or near."""
    found = {}
    for person, dates in (await shelf.records_about(SpecialDate, whom)).items():
        owner, contact = whom[person]
        today = owner.today(now)
        days = [(special_date.following(each, today), each) for each in dates]
        days = [(on, each) for on, each in days if (on - today).days <= HINT_DAYS and not each.seasonal]
        if days:
            on, each = min(days, key=lambda day: day[0])
            left = (on - today).days
            act = KEEP if left else ON_BIRTHDAY if each.kind == "birthday" else ON_DAY
            reason = _sentence(each, contact, left, today, owner)
            found[person] = Hint(reason=reason, opener=act.say(owner.locale), weight=5, hold=left > 0)
    return found

"""`review`: a quiet look at a few relationships each quarter; what is decided is silent, and can be taken back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from msgspec.structs import replace

from bot import cards, outcomes, people, planning, standing
from bot.context import Context
from bot.desk import Composed, Desk, Due
from bot.errors import UserError
from bot.feature import Feature, Happened, Occasion
from bot.model.contact import Contact
from bot.model.event import Command, Event, Press
from bot.model.favour import Favour
from bot.model.nudge import Nudge
from bot.model.reply import Card, Reply
from bot.model.review import DECISIONS, YEAR, Decision, Finding, Review, Verdict
from bot.model.touch import Touch
from bot.network import reviewing
from bot.text import Text, row

feature = Feature("review", Text(en="Review", ja="棚卸し"))

KIND = "review"
QUARTERLY = "FREQ=MONTHLY;INTERVAL=3;BYDAY=1SU"
SUNDAY = time(10)
FIRST_BEFORE = timedelta(days=120)
"""The first Sunday of the month that begins before this, three months or so from now: no review before there is something
to look back on.
"""
LATER = timedelta(days=14)
ONE = Text(en="{n} of {most}", ja="{n}/{most}人目")
BEGUN = Text(
    en="A quiet look at {n:one person|# people}. Whatever you decide, nobody is told, and “undo” takes it back.",
    ja="{n}人とのつながりを、静かに見直しましょう。決めたことは相手には伝わりませんし、「取消」で戻せます。",
)
NOBODY = Text(
    en="Nobody stands out: give and take, rhythm and time are in order. Nice to see.",
    ja="気になる人はいません。貸し借りも、間隔も、無理のない範囲です。いい状態ですね。",
)
LABELS: dict[Decision, Text] = {
    "keep": Text(en="Keep", ja="このまま"),
    "lower": Text(en="Lower", ja="間隔をあける"),
    "rest": Text(en="Rest", ja="しばらく休む"),
    "let_go": Text(en="Let go", ja="手放す"),
}
SAID: dict[Decision, Text] = {
    "keep": Text(en="{name} stays as it is.", ja="{name}はこのままにします。"),
    "lower": Text(en="{name} now comes up {rhythm}.", ja="{name}は{rhythm}にします。"),
    "rest": Text(
        en="{name} rests. “review gone” brings people back.",
        ja="{name}はしばらくお休みにします。「棚卸し 手放した人」で戻せます。",
    ),
    "let_go": Text(
        en="{name} is let go, kindly. “review gone” brings people back.",
        ja="{name}を手放しました。「棚卸し 手放した人」でいつでも戻せます。",
    ),
}
_ALSO: dict[str, Text] = {
    "keep": Text(en="keep stay as is same", ja="そのまま 続ける 残す"),
    "lower": Text(en="lower less often rarely fewer", ja="減らす 間をあけ 間隔をあけ"),
    "rest": Text(en="rest resting", ja="休む 休ませる 休み"),
    "let_go": Text(en="let go drop", ja="手放し さようなら"),
}
"""Other words for what is decided."""
COUNTS: dict[Decision, Text] = {
    "keep": Text(en="{n} kept", ja="このまま {n}人"),
    "lower": Text(en="{n} lowered", ja="間隔をあけた {n}人"),
    "rest": Text(en="{n} resting", ja="お休み {n}人"),
    "let_go": Text(en="{n} let go", ja="手放した {n}人"),
}
FINISHED = Text(en="That was the review.", ja="棚卸しが終わりました。")
FREED_MONTH = Text(
    en="It makes room for about {n:one conversation|# conversations} a month.",
    ja="ひと月に{n}回ほど、ほかの人に使えるようになりました。",
)
FREED_YEAR = Text(
    en="It makes room for about {n:one conversation|# conversations} a year.",
    ja="1年に{n}回ほど、ほかの人に使えるようになりました。",
)
SPEND = Text(en="Spend it on:", ja="そのぶん、この人たちに:")
SPEND_LINE = Text(en="• {name}, for “{purpose}”", ja="• {name}(「{purpose}」のために)")
NUDGE = Text(
    en="Time for the quarterly review. Shall we look quietly at {n:one relationship|# relationships}? It takes two minutes, and nobody is told.",
    ja="3か月に一度の棚卸しの時期です。{n}人とのつながりを静かに見直しませんか？2分ほどで、相手には伝わりません。",
)
BEGIN = Text(en="Begin", ja="始める")
IN_TWO_WEEKS = Text(en="In two weeks", ja="2週間後に")
NOT_NOW = Text(en="Skip this one", ja="今回はいい")
SAID_LATER = Text(en="All right, in two weeks.", ja="わかりました。2週間後にお知らせします。")
SAID_SKIP = Text(en="All right, next quarter.", ja="わかりました。また3か月後に。")
GONE_TITLE = Text(en="Let go or resting", ja="手放した人・お休みの人")
GONE_NOBODY = Text(en="Nobody has been let go in a review.", ja="棚卸しで手放した人はいません。")
GONE_LINE = Text(en="• {name}: {what}, {day}", ja="• {name}: {what}({day})")
WHAT_NOW: dict[Decision, Text] = {"rest": Text(en="resting", ja="お休み"), "let_go": Text(en="let go", ja="手放した")}
BRING_BACK = Text(en="Bring somebody back", ja="人を戻す")
BACK = Text(en="{name} is back, and comes up around {day}.", ja="{name}を戻しました。{day}ごろにお知らせします。")
DECIDED = Text(en="That has been decided already.", ja="それはもう決まっています。")
GONE_MOST = 20


@feature.command(
    "review show", ja=("棚卸し 見る", "棚卸し 始める"), default=True, aliases=("review start",),
    summary=Text(en="Look quietly at a few relationships", ja="いくつかのつながりを静かに見直す"),
    example=Text(en="review", ja="棚卸し"),
)  # fmt: skip
@feature.button("begin")
async def show(_call: Event, ctx: Context) -> Reply:
    return await _next(ctx, "")


@feature.button("decide")
async def decide(_call: Press, ctx: Context) -> Reply:
    word, _, id = ctx.value.partition(" ")
    decision = next((each for each in DECISIONS if each == word and each), None)
    verdict = await ctx.book.get(Verdict, id)
    contact = await ctx.book.get(Contact, verdict.contact_id) if verdict else None
    if decision is None or verdict is None or contact is None:
        raise UserError(people.GONE)
    if verdict.decision:
        raise UserError(DECIDED)
    after = await reviewing.decide(ctx, verdict, contact, decision)
    said = ctx.say(SAID[decision], name=cards.called(after, ctx), rhythm=cards.rhythm_words(after, ctx))
    return await _next(ctx, said)


@feature.command(
    "review gone", ja=("棚卸し 手放した人", "棚卸し 戻す"),
    summary=Text(en="Who was let go or rests, and how to bring them back", ja="手放した人・お休みの人を見る、戻す"),
    example=Text(en="review gone", ja="棚卸し 手放した人"),
    reads=True,
)  # fmt: skip
async def gone(_call: Command, ctx: Context) -> Reply:
    found = (await reviewing.gone(ctx))[:GONE_MOST]
    if not found:
        return Reply(text=ctx.say(GONE_NOBODY))
    lines = [_gone_line(ctx, contact, verdict) for contact, verdict in found]
    everybody = [contact for contact, _ in found]
    choices = (feature.choice("back", cards.options(everybody, ctx.locale), ctx.say(BRING_BACK)),)
    return Reply(cards=(Card(title=ctx.say(GONE_TITLE), body="\n".join(lines), choices=choices),))


@feature.button("back")
async def back(_call: Press, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, ctx.value)
    after = await reviewing.bring_back(ctx, contact)
    return Reply(text=ctx.say(BACK, name=cards.called(after, ctx), day=cards.due_words(after, ctx)))


@feature.button("later")
async def later(_call: Press, ctx: Context) -> Reply:
    await ctx.book.save(Nudge(id=ctx.new_id(), kind=KIND, due_at=ctx.now + LATER, created_at=ctx.now))
    return await outcomes.settle(ctx, ctx.say(SAID_LATER), ctx.value)


@feature.button("skip")
async def skip(_call: Press, ctx: Context) -> Reply:
    return await outcomes.settle(ctx, ctx.say(SAID_SKIP), ctx.value)


async def _next(ctx: Context, said: str) -> Reply:
    """The next one to decide about; the end, with what it frees, when there is none."""
    review = await reviewing.current(ctx)
    if review is None:
        review = await reviewing.begin(ctx)
        if review is None:
            return Reply(text=ctx.say(cards.EMPTY if await cards.nobody(ctx) else NOBODY))
        said = ctx.say(BEGUN, n=len(await reviewing.verdicts(ctx, review)))
    drawn_up = await reviewing.verdicts(ctx, review)
    waiting = [each for each in drawn_up if not each.decision]
    if not waiting:
        return await _finish(ctx, review, drawn_up, said)
    contact = await people.by_id(ctx, waiting[0].contact_id)
    card = _card(ctx, contact, waiting[0], len(drawn_up) - len(waiting) + 1, len(drawn_up))
    also = {decision: ctx.say(words) for decision, words in _ALSO.items()}
    await standing.put(
        ctx, [standing.offered(each, also=also.get(each.value.partition(" ")[0], "")) for each in card.buttons]
    )
    return Reply(text=said, cards=(card,))


def _card(ctx: Context, contact: Contact, verdict: Verdict, n: int, most: int) -> Card:
    buttons = [
        feature.press(
            ctx.say(text), "decide", f"{decision} {verdict.id}", tone="good" if decision == "keep" else "plain"
        )
        for decision, text in LABELS.items()
    ]
    buttons.append(cards.opening(contact.id, ctx.locale))
    lines = [cards.work(contact), *(f"• {each}" for each in verdict.evidence)]
    return Card(
        title=contact.name, body="\n".join(filter(None, lines)), buttons=tuple(buttons), note=ctx.say(ONE, n=n, most=most)
    )  # fmt: skip


async def _finish(ctx: Context, review: Review, drawn_up: Sequence[Verdict], said: str) -> Reply:
    await ctx.book.save(replace(review, finished_at=ctx.now))
    counted = Counter(each.decision for each in drawn_up)
    lines = [row((ctx.say(text, n=counted[each]) for each, text in COUNTS.items() if counted[each]), ctx.locale)]
    freed = await reviewing.freed(ctx, drawn_up)
    if freed.times >= 12:
        lines.append(ctx.say(FREED_MONTH, n=round(freed.times / 12)))
    elif freed.times >= 1:
        lines.append(ctx.say(FREED_YEAR, n=round(freed.times)))
    if freed.people and freed.times >= 1:
        lines.append(ctx.say(SPEND))
        lines += [_worth_line(ctx, contact, purpose) for contact, purpose in freed.people]
    shown = [contact for contact, _ in freed.people]
    choices = (cards.chooser(shown, ctx),) if shown and freed.times >= 1 else ()
    card = Card(title=ctx.say(FINISHED), body="\n".join(filter(None, lines)), choices=choices, tone="good")
    return Reply(text=said, cards=(card,))


def _worth_line(ctx: Context, contact: Contact, purpose: str) -> str:
    name = cards.called(contact, ctx)
    return ctx.say(SPEND_LINE, name=name, purpose=purpose) if purpose else f"• {name}"


def _gone_line(ctx: Context, contact: Contact, verdict: Verdict) -> str:
    day = cards.day_words(ctx.owner.local(verdict.decided_at or verdict.created_at).date(), ctx)
    return ctx.say(GONE_LINE, name=contact.name, what=ctx.say(WHAT_NOW[verdict.decision]), day=day)


@feature.on("joined")
async def planned(_happened: Happened, ctx: Context) -> None:
    """Each quarter, on a Sunday morning, when there is somebody to look at."""
    await planning.plan_again(ctx, KIND, QUARTERLY, SUNDAY, start=(ctx.today + FIRST_BEFORE).date().replace(day=1))


planning.follows(feature, KIND)


@feature.nudge(KIND)
async def compose(batch: Sequence[Due], desk: Desk, occasion: Occasion) -> list[Composed]:
    owners = list({due.owner.id for due in batch})
    contacts, favours = await desk.records_of(Contact, owners), await desk.records_of(Favour, owners)
    touches = await desk.touched(owners, occasion.now - YEAR)
    verdicts = await desk.records_of(Verdict, owners)
    found = [_found(contacts, favours, touches, verdicts, due, occasion.now) for due in batch]
    return [Composed(reply=_nudged(due, each)) for due, each in zip(batch, found, strict=True)]


def _found(
    contacts: Mapping[str, Sequence[Contact]],
    favours: Mapping[str, Sequence[Favour]],
    touches: Mapping[str, Sequence[Touch]],
    verdicts: Mapping[str, Sequence[Verdict]],
    due: Due,
    now: datetime,
) -> Sequence[tuple[Contact, Sequence[Finding]]]:
    id = due.owner.id
    return reviewing.stand_out(
        contacts.get(id, ()), favours.get(id, ()), touches.get(id, ()), verdicts.get(id, ()), now
    )


def _nudged(due: Due, found: Sequence[tuple[Contact, Sequence[Finding]]]) -> Reply | None:
    if not found:
        return None
    locale, value = due.owner.locale, outcomes.value(due.nudge.id, due.key)
    buttons = (
        feature.press(BEGIN.say(locale), "begin", value, tone="good"),
        feature.press(IN_TWO_WEEKS.say(locale), "later", value),
        feature.press(NOT_NOW.say(locale), "skip", value),
    )
    return Reply(cards=(Card(body=NUDGE.say(locale, n=len(found)), buttons=buttons),))

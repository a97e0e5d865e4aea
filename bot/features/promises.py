"""What the owner wanted to do about somebody: a reason to think of them soon, and `done` when it is done."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot import cards, people, planning, standing, times
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Happened, Hint, Whom, asks_who
from bot.language.promises import is_meeting, same_thing
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.nudge import REMINDER, Nudge
from bot.model.question import Question
from bot.model.reply import Card, Reply
from bot.network.proposals import smalltalk
from bot.shelf import Person, Shelf
from bot.text import Text

feature = Feature("promises", Text(en="Promises", ja="約束"))

SOON = timedelta(days=3)
NEAR = timedelta(days=7)
"""A promise for later than that is not asked after."""
WANTED = Text(en="You wanted to do this for them: “{what}” ({when}).", ja="「{what}」の予定があります({when})。")
TODAY = Text(
    en="Perhaps it can be done today, with one line to go with it.",
    ja="今日のうちに、ひとこと添えて済ませてしまうのもよいですね。",
)


NONE = Text(en="I have no promise to {name} noted.", ja="{name}への約束は書かれていません。")
WHICH = Text(en="Which one is done?", ja="どの約束が済みましたか？")
STILL = Text(en="Still noted for {name}: “{what}”, {when}.", ja="{name}への「{what}」が残っています({when})。")
DONE_TOO = Text(en="That is done, too", ja="それも済んだ")
KEPT = Text(en="Is this done now: “{what}”?", ja="「{what}」はこれで済みましたか？")
YES = Text(en="Yes, done", ja="済みました")
NOT_YET = Text(en="Not yet", ja="まだです")
STAYS = Text(en="All right, it stays: {what}", ja="わかりました。残しておきます: {what}")
GONE = Text(en="That promise is no longer noted.", ja="その約束はもう書かれていません。")
STILL_MOST = 3
UNASKED = "-"
"""In the place of a question: the button is offered as long as the promise is open."""


@feature.command(
    "done",
    ja=("済んだ", "約束済み"),
    summary=Text(en="A promise to somebody is kept", ja="約束を果たした"),
    example=Text(en="done Ken", ja="済んだ 田中さん"),
    takes=asks_who(Text(en="To whom", ja="だれへの")),
)
async def done(call: Command, ctx: Context) -> Reply:
    if not call.text:
        raise UserError(smalltalk.UNDER_IT)
    contact = await people.one(ctx, call.text)
    open_ = await _open(ctx, contact)
    if not open_:
        raise UserError(NONE, name=cards.called(contact, ctx))
    return await _done(ctx, ctx.one_of("which", ctx.say(WHICH), open_, lambda each: each.text))


async def _done(ctx: Context, kept: Nudge) -> Reply:
    await planning.promise(ctx, replace(kept, state="done"))
    contact = await people.by_id(ctx, kept.contact_id)
    return Reply(text=ctx.say(planning.WELL_DONE, what=kept.text), cards=(await cards.card(contact, ctx),))


@feature.button("kept")
async def kept(_call: Press, ctx: Context) -> Reply:
    return await _done(ctx, await _answered(ctx))


@feature.button("stays")
async def stays(_call: Press, ctx: Context) -> Reply:
    return Reply(text=ctx.say(STAYS, what=(await _answered(ctx)).text))


async def _answered(ctx: Context) -> Nudge:
    """The promise that was asked about. Raises UserError when it is to come no more."""
    question, _, nudge_id = ctx.value.partition(" ")
    await ctx.book.answered(question)
    found = await ctx.book.get(Nudge, nudge_id)
    if found is None or found.state == "done" or found.kind != REMINDER:
        raise UserError(GONE)
    return found


async def _open(ctx: Context, contact: Contact) -> list[Nudge]:
    """What is still to be done about somebody, once."""
    return [each for each in await planning.promises(ctx, contact.id) if not each.rule]


@feature.on("touched")
async def still(happened: Happened, ctx: Context) -> None:
    """After a touch, that something promised before is still noted; asked about where the touch tells of that very thing."""
    if (
        happened.contact is None
        or happened.touch is None
        or ctx.owner.local(happened.touch.at).date() < ctx.today.date()
    ):
        return
    open_ = [each for each in await _open(ctx, happened.contact) if not is_meeting(each.text)]
    same = [each for each in open_ if same_thing(each.text, happened.touch.note)]
    if len(same) == 1 and not ctx.beside:
        await _ask(ctx, same[0])
    elif open_ and open_[0].due_at - ctx.now <= NEAR and len(ctx.beside) < STILL_MOST:
        first, name = open_[0], cards.called(happened.contact, ctx)
        said = ctx.say(STILL, what=first.text, when=times.say(first.due_at, ctx.now, ctx.owner), name=name)
        too = feature.press(ctx.say(DONE_TOO), "kept", f"{UNASKED} {first.id}")
        ctx.beside.append(Card(body=said, buttons=(too,)))


async def _ask(ctx: Context, promise: Nudge) -> None:
    """Whether a promise is kept, to be answered by a button or a word."""
    question = Question(id=ctx.new_id(), key="kept", kind="Kept", event=b"", values=(), created_at=ctx.now)
    await ctx.book.ask(question)
    value = f"{question.id} {promise.id}"
    yes, no = feature.press(ctx.say(YES), "kept", value), feature.press(ctx.say(NOT_YET), "stays", value)
    await standing.put(ctx, [standing.offered(yes, question.id, "yes"), standing.offered(no, question.id, "no")])
    ctx.beside.append(Card(body=ctx.say(KEPT, what=promise.text), buttons=(yes, no)))


@feature.hint
async def promised(whom: Whom, shelf: Shelf, now: datetime) -> Mapping[Person, Hint]:
    """What they are to be reminded of within the next days; what is being said just now is left out."""
    hints = {}
    for person, nudges in (await shelf.records_about(Nudge, whom)).items():
        near = [each for each in nudges if _soon(each, now)]
        if near:
            owner, _ = whom[person]
            first = min(near, key=lambda each: each.due_at)
            when = times.say(first.due_at, now, owner)
            reason = WANTED.say(owner.locale, what=first.text, when=when)
            hints[person] = Hint(reason=reason, opener=TODAY.say(owner.locale), weight=5, id=first.id)
    return hints


def _soon(nudge: Nudge, now: datetime) -> bool:
    """A meeting is no task that could be done before its time."""
    near = now < nudge.due_at <= now + SOON
    return nudge.kind == REMINDER and nudge.state == "scheduled" and near and not is_meeting(nudge.text)

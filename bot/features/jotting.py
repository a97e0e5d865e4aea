"""Jotting down a touch on a form: from the home surface, and from the platform's own menus."""

from datetime import datetime

from msgspec.structs import replace

from bot import cards, keeping, people, times
from bot.context import Context
from bot.errors import in_field
from bot.feature import Feature
from bot.language import spoken
from bot.language.fold import fold
from bot.model.event import Press, Shortcut, Submit
from bot.model.reply import Form, Input, Reply
from bot.model.touch import direction
from bot.network import retold
from bot.network.proposals import form, reading, record
from bot.text import Text

feature = Feature("jotting", Text(en="Jotting down", ja="ひとこと記録"))

KEEP = "capturing.kept"
"""The action of the form that keeps a proposal; handled by the feature `capturing`."""
TITLE = Text(en="I talked to somebody", ja="つながりを記録")
SAVE = Text(en="Save", ja="保存")
WHO = Text(en="With whom", ja="だれと")
WHAT = Text(en="What happened", ja="何をした")
WHEN = Text(en="When", ja="いつ")
WHEN_HINT = Text(en="today, yesterday, last Friday …", ja="今日、昨日、先週の金曜日 など")
TODAY = Text(en="today", ja="今日")
WHERE = Text(en="Where", ja="どこで")
NOTE = Text(en="What to remember", ja="覚えておきたいこと")
NOTE_MOST = 3000


@feature.shortcut("log")
async def logged(_call: Shortcut, ctx: Context) -> Reply:
    return Reply(form=_form(ctx))


@feature.shortcut("save")
async def saved(call: Shortcut, ctx: Context) -> Reply:
    if fold(call.author) not in (fold(call.who.name), ""):
        # Somebody else's words are about other people and other days.
        return Reply(form=_form(ctx, who=call.author, what="messaged:in", note=call.text))
    found = next((each for each in await reading.read(ctx, call.text) if each.people), None)
    if found is None:
        return Reply(form=_form(ctx, note=call.text))
    proposal = await reading.proposal(ctx, found, call.text)
    id = await record.keep(ctx, proposal)
    return Reply(form=replace(await form.main(ctx, id, KEEP, proposal), title=ctx.say(TITLE), submit=ctx.say(SAVE)))


@feature.button("open", reads=True)
async def opened(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_form(ctx))


@feature.form("touch")
async def sent(call: Submit, ctx: Context) -> Reply:
    with in_field("what"):
        kind, received = retold.chosen(call.values.get("what") or "talked")
    with in_field("when"):
        at, precise = _when(call.values.get("when", ""), ctx)
    with in_field("who"):
        named = await people.several(ctx, call.values.get("who", ""), new=True)
    where, note = call.values.get("where", ""), call.values.get("note", "")[:NOTE_MOST]
    kept = [
        await keeping.touch(
            ctx, person, kind, at, precise=precise, where=where, note=note, direction=direction(kind, received=received)
        )
        for person in named
    ]
    day, today = ctx.owner.local(at).date(), ctx.today.date()
    when = cards.day_words(day, ctx) if day == today else spoken.exact_day_words(day, today, ctx.locale)
    card = (await cards.card(kept[0], ctx),) if len(kept) == 1 else ()
    return Reply(text=retold.said(kind, kept, when, ctx, received=received), cards=card)


def _when(text: str, ctx: Context) -> tuple[datetime, bool]:
    """When it was, and whether to the hour. Raises UserError for what is no time, or still to come."""
    if not text:
        return ctx.today, True
    said = times.understand(text, ctx, "past")
    times.check_past(said, ctx)
    return times.past_moment(said, ctx), said.precise


def _form(ctx: Context, *, who: str = "", what: str = "talked", note: str = "") -> Form:
    kinds = tuple(retold.options(ctx))
    inputs = (
        Input(id="who", label=ctx.say(WHO), kind="person", value=who, required=True),
        Input(id="what", label=ctx.say(WHAT), kind="choice", value=what, options=kinds, required=True),
        Input(id="when", label=ctx.say(WHEN), value=ctx.say(TODAY), hint=ctx.say(WHEN_HINT)),
        Input(id="where", label=ctx.say(WHERE)),
        Input(id="note", label=ctx.say(NOTE), kind="lines", value=note[:NOTE_MOST]),
    )
    return Form(id=feature.action("touch"), title=ctx.say(TITLE), inputs=inputs, submit=ctx.say(SAVE))

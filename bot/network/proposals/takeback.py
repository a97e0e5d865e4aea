"""Taking back what was just kept: it is said first what that was, and nothing else is taken back in its place."""

from datetime import timedelta

from bot import standing
from bot.context import Context
from bot.errors import UserError
from bot.model.question import Question
from bot.model.reply import Button, Card, Reply
from bot.network.proposals import record
from bot.network.proposals.record import Proposal
from bot.text import Text

TAKES, LEAVES = "undoing.just", "undoing.left"
"""The actions of the buttons; handled by the feature `undoing`."""
SURE = Text(en="Take this back: “{what}”", ja="これを取り消しますか？「{what}」")
YES = Text(en="Take it back", ja="取り消す")
NO = Text(en="Leave it", ja="そのままにする")
MEANWHILE = Text(
    en="Something else has changed since, so I left it all as it was. Take that back with “undo” first.",
    ja="そのあとに別の変更があったので、そのままにしました。先に「取消」でそちらを戻してください。",
)
KIND = "takeback"
A_DAY = timedelta(days=1)


async def offered(ctx: Context, kept: Proposal) -> Reply:
    """What was just kept, in the words in which the owner heard of it, and whether to take it back."""
    id = ctx.new_id()
    await ctx.book.ask(Question(id=id, key=KIND, kind=KIND, event=kept.instead.encode(), values=(), created_at=ctx.now))
    yes = Button(label=ctx.say(YES), action=TAKES, value=id, tone="danger")
    no = Button(label=ctx.say(NO), action=LEAVES, value=id)
    await standing.put(ctx, [standing.offered(yes, id, "erase"), standing.offered(no, id, "spare")])
    return Reply(cards=(Card(body=ctx.say(SURE, what=kept.instead), buttons=(yes, no)),))


async def decided(ctx: Context, id: str) -> str:
    """What was offered under this id, which is decided on by this. Raises UserError when it was before."""
    question = await ctx.book.answered(id)
    if question is None or question.kind != KIND:
        raise UserError(record.GONE)
    return question.event.decode()


async def taken(ctx: Context, what: str) -> bool:
    """Take back the step that said this, and whether there was any within a day.

    Raises UserError, with nothing changed, when the last step was another.
    """
    label = await ctx.book.undo(since=ctx.now - A_DAY)
    if label not in (what, None):
        raise UserError(MEANWHILE)
    return label is not None

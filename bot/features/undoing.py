"""Taking back the last step: `undo`."""

from bot import planning
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature
from bot.model.event import Command, Press
from bot.model.reply import Reply
from bot.network.proposals import record, takeback
from bot.text import Text

feature = Feature("undoing", Text(en="Undo", ja="取消"))

UNDONE = Text(en="Taken back: “{what}”", ja="取り消しました:「{what}」")
UNDONE_UNTOLD = Text(en="Taken back.", ja="取り消しました。")
"""For a step that was answered without words."""
NOTHING = Text(
    en="There is nothing to take back. I keep your last step for a day.",
    ja="取り消せることはありません(最後のひとつを1日だけ覚えています)。",
)
LEFT = Text(en="All right, it stays.", ja="わかりました。そのままにしておきます。")


@feature.command(
    "undo",
    ja=("取消", "元に戻す"),
    summary=Text(en="Take back the last change, within a day", ja="最後の変更を取り消す(1日以内)"),
)
async def undo(_call: Command, ctx: Context) -> Reply:
    zone = ctx.owner.zone
    what = await ctx.book.undo(since=ctx.now - takeback.A_DAY)
    if what is None:
        raise UserError(NOTHING)
    if ctx.owner.zone != zone:
        await planning.retimed(ctx)
    return Reply(text=ctx.say(UNDONE, what=what) if what else ctx.say(UNDONE_UNTOLD))


@feature.button("just")
async def just(_call: Press, ctx: Context) -> Reply:
    """What the owner's last words kept, after it was said what that was."""
    what = await takeback.decided(ctx, ctx.value)
    if not await takeback.taken(ctx, what):
        raise UserError(NOTHING)
    await ctx.book.answered(record.TOPIC)
    return Reply(text=ctx.say(UNDONE, what=what))


@feature.button("left")
async def left(_call: Press, ctx: Context) -> Reply:
    await takeback.decided(ctx, ctx.value)
    return Reply(text=ctx.say(LEFT))

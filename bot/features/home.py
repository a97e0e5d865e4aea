"""The dashboard: who is due, how the week stands, what to do next, and what other features add."""

from bot import times
from bot.context import Context
from bot.feature import Feature, Panel
from bot.model.event import Command
from bot.model.reply import Button, Card, Reply
from bot.network import picking, purposes
from bot.text import Text, row

feature = Feature("home", Text(en="Home", ja="ホーム"))

WELCOME = Text(
    en="Hello, I'm Kizuna. I help you keep the people who matter. Say “start” for a short tour, or just “add” somebody.",
    ja="こんにちは、絆(きずな)です。大切な人とのつながりを一緒に育てます。「始める」で案内、「追加 名前」ですぐに使えます。",
)
PEOPLE = Text(en="{n:# person|# people} in your book", ja="帳面には{n}人")
DUE = Text(en="{n:One is|# are} waiting to hear from you: {names}", ja="そろそろ連絡したい人が{n}人: {names}")
QUIET = Text(en="Nobody is waiting. Well kept!", ja="待っている人はいません。よくつながっていますね。")
GOAL = Text(en="This week's goal: be in touch with {goal:one person|# people}", ja="今週の目標: {goal}人に連絡")
WEEK = Text(en="This week: in touch with {n} of {goal}", ja="今週の連絡: 目標{goal}人のうち{n}人")
REACHED = Text(
    en="This week: in touch with {n:one person|# people}. That was your goal!", ja="今週の連絡: {n}人。目標達成です！"
)
SHOW_DUE = Text(en="Show them", ja="見る")
LOG = Text(en="I talked to somebody", ja="記録する")
ADD = Text(en="Add somebody", ja="人を追加")
HELP = Text(en="Help", ja="ヘルプ")
START = Text(en="Take the tour", ja="案内を始める")
PANELS = (
    "waiting", "due", "reminders", "brief", "event", "dates", "purpose", "intro", "sns", "offers", "ground", "balance", "circle", "review",
)  # fmt: skip
"""The order in which features stand: who waits, what is promised, what is near, what it is all for, and the rest."""
NAMES_MOST = 3


@feature.command(
    "home",
    ja=("ホーム", "こんにちは"),
    aliases=("hello", "hi"),
    summary=Text(en="Your dashboard", ja="いまの様子"),
    reads=True,
)
async def home(_call: Command, ctx: Context) -> Reply:
    total = await ctx.book.contacts.count("active")
    opened = await purposes.open_ones(ctx)
    if not total and not opened:
        start = Button(label=ctx.say(START), action="start.begin", tone="good")
        return Reply(cards=(Card(body=ctx.say(WELCOME), buttons=(start, *_always(ctx))),))
    due = picking.worst_first(await ctx.book.contacts.due(ctx.now), ctx.now)
    names = row((contact.name for contact in due[:NAMES_MOST]), ctx.locale) + ("…" if len(due) > NAMES_MOST else "")
    lines = [ctx.say(DUE, n=len(due), names=names) if due else ctx.say(QUIET), await _week(ctx)]
    buttons = [Button(label=ctx.say(SHOW_DUE), action="due.show", tone="good")] if due else []
    title = ctx.say(PEOPLE, n=total)
    panels = [card for panel in _panels(ctx) for card in await panel(ctx)]
    return Reply(cards=(Card(title=title, body="\n".join(lines), buttons=(*buttons, *_always(ctx))), *panels))


def _panels(ctx: Context) -> list[Panel]:
    """What features add, the most pressing first; those that are not in the list come last."""
    rank = {name: place for place, name in enumerate(PANELS)}
    found = sorted(ctx.registry.features, key=lambda each: rank.get(each.name, len(rank)))
    return [panel for each in found for panel in each.panels]


async def _week(ctx: Context) -> str:
    """How the week's goal stands; weeks begin on Mondays."""
    n = await ctx.book.touches.reached(times.week_start(ctx.now, ctx.owner))
    text = REACHED if n >= ctx.owner.weekly_goal else WEEK if n else GOAL
    return ctx.say(text, n=n, goal=ctx.owner.weekly_goal)


def _always(ctx: Context) -> tuple[Button, ...]:
    """What can be done at any time."""
    return (
        Button(label=ctx.say(LOG), action="jotting.open"),
        Button(label=ctx.say(ADD), action="contacts.add"),
        Button(label=ctx.say(HELP), action="helping.show"),
    )

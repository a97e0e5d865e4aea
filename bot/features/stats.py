"""`stats`: how things go, in a picture and in a few sentences: who one was in touch with, give and take, the circles."""

import asyncio
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot import cards, circles
from bot.context import Context
from bot.drawing import charts, letters
from bot.drawing.charts import Chart, Rows, Sheet, Sides, Weeks
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.language import spoken
from bot.model import balance
from bot.model.contact import Contact
from bot.model.event import Command, Press
from bot.model.reply import Button, Card, Picture, Reply
from bot.network import activity, ledger
from bot.network.activity import Figures, Period
from bot.text import Locale, Text, few, row, sentences

feature = Feature("stats", Text(en="Statistics", ja="統計"))

PERIODS: Mapping[Period, Text] = {
    "month": Text(en="The last month", ja="この1か月"),
    "quarter": Text(en="The last three months", ja="この3か月"),
    "year": Text(en="The last year", ja="この1年"),
}
SHORT: Mapping[Period, Text] = {
    "month": Text(en="Month", ja="1か月"),
    "quarter": Text(en="Three months", ja="3か月"),
    "year": Text(en="Year", ja="1年"),
}
IN_TOUCH = Text(en="{when} you were in touch with {n:one person|# people}.", ja="{when}で、{n}人と連絡をとりました。")
WITHIN: Mapping[Period, Text] = {
    "month": Text(en="In the last month", ja="この1か月"),
    "quarter": Text(en="In the last three months", ja="この3か月"),
    "year": Text(en="In the last year", ja="この1年"),
}
QUIET = Text(
    en="{when} it has been quiet. One short message is a good way to begin again.",
    ja="{when}は静かでした。ひとことから、またいつでも始められます。",
)
MOSTLY = Text(
    en="Most weeks you reached your goal of {goal:one person|# people}. Well kept!",
    ja="目標の週{goal}人を、ほとんどの週で達成しています。すばらしいです。",
)
SOMETIMES = Text(
    en="In {n:one week|# weeks} you reached your goal of {goal:one person|# people}.",
    ja="目標の週{goal}人を達成した週は{n}回です。",
)
FAVOURS = Text(
    en="You gave {gave:once|# times} and received {got:once|# times}. {leaning}",
    ja="してあげたことは{gave}回、してもらったことは{got}回。{leaning}",
)
ARRIVED = Text(en="New in your book: {names}.", ja="新しく加わった人: {names}。")
NO_FONT = Text(
    en="The picture is written in English here.", ja="この環境には日本語の書体がないため、絵の中の文字は英語です。"
)
EMPTY = Text(
    en="There is nothing to count yet, and that's fine. “add NAME” puts the first person into your book.",
    ja="まだ数えるものがありません。「追加 名前」で最初のひとりから始めましょう。",
)
NO_SUCH = Text(
    en="I can show a month, a quarter or a year: “stats year”.",
    ja="「統計 月」「統計 四半期」「統計 年」のどれかで見られます。",
)
BY_WEEK = Text(en="People you were in touch with, by week", ja="連絡をとった人数(週ごと)")
GOAL = Text(en="your goal", ja="目標")
GIVE_TAKE = Text(en="Give and take", ja="持ちつ持たれつ")
RECEIVED = Text(en="received", ja="してもらった")
GIVEN = Text(en="given", ja="してあげた")
BY_CIRCLE = Text(en="People by circle", ja="輪ごとの人数")
NEW = Text(en="new", ja="新しい人")
RANGE = Text(en="{first} – {last}", ja="{first}〜{last}")
ALT_WEEKS = Text(
    en="A bar for each week since {first}, counting people you were in touch with: {values}; the last week isn't over yet.",
    ja="{first}からの週ごとの棒グラフ。連絡をとった人数は{values}(最後は今週)。",
)
ALT_MANY_WEEKS = Text(
    en="A bar for each week since {first}, counting people you were in touch with: from {least} to {most} of them.",
    ja="{first}からの週ごとの棒グラフ。連絡をとった人数は{least}人から{most}人のあいだ。",
)
ALT_SIDES = Text(
    en="Dots for give and take: {got} received, {gave} given.",
    ja="点で表した持ちつ持たれつ: してもらった{got}、してあげた{gave}。",
)
ALT_ROWS = Text(en="People by circle: {rows}.", ja="輪ごとの人数: {rows}。")
MAP = Text(en="Map", ja="地図")
NAMED_MOST = 3
MONTHLY_FROM = 20
"""Weeks from which months are written under the bars instead of days."""
_SIGNS: Sequence[tuple[Period, tuple[str, ...]]] = (
    ("quarter", ("quarter", "四半期", "3か月", "3ヶ月", "3カ月", "三か月", "three months")),
    ("month", ("month", "月")),
    ("year", ("year", "年")),
)
"""What a period may be called, those first that hold others."""


@feature.command(
    "stats",
    ja=("統計", "グラフ"),
    aliases=("statistics",),
    summary=Text(en="How things go: a picture and a few sentences", ja="最近の様子を絵とことばで見る"),
    example=Text(en="stats year", ja="統計 年"),
    takes=Param(
        name="period",
        ja=("期間",),
        kind="choice",
        optional=True,
        summary=Text(en="Month, quarter or year", ja="月・四半期・年"),
        choices=dict(SHORT.items()),
    ),
    reads=True,
)
async def stats(call: Command, ctx: Context) -> Reply:
    return await _shown(ctx, call.text)


@feature.button("show", reads=True)
async def show(_call: Press, ctx: Context) -> Reply:
    return await _shown(ctx, ctx.value)


async def _shown(ctx: Context, text: str) -> Reply:
    period = _period(text) if text.strip() else "quarter"
    if period is None:
        raise UserError(NO_SUCH)
    figures = await activity.figures(ctx, period)
    if not (figures.people or figures.reached or figures.gave or figures.got):
        raise UserError(EMPTY)
    pen = await asyncio.to_thread(letters.of, ctx.fonts)
    sheet = _sheet(ctx, figures, ctx.locale if pen.whole else "en")
    data = await asyncio.to_thread(charts.draw, sheet, pen)
    picture = Picture(name="kizuna-stats.png", data=data, alt=_alt(ctx, figures))
    buttons = [feature.press(ctx.say(words), "show", each) for each, words in SHORT.items() if each != period]
    buttons.append(Button(label=ctx.say(MAP), action="map.show"))
    lines = _lines(ctx, figures)
    if not pen.whole and ctx.locale != "en":
        lines.append(ctx.say(NO_FONT))
    return Reply(text="\n".join(lines), cards=(Card(buttons=tuple(buttons)),), picture=picture)


def _period(text: str) -> Period | None:
    said = unicodedata.normalize("NFKC", text).casefold()
    return next((period for period, signs in _SIGNS if any(sign in said for sign in signs)), None)


def _lines(ctx: Context, figures: Figures) -> list[str]:
    """The same in words: two or three sentences, kind whatever the numbers."""
    when = ctx.say(WITHIN[figures.period])
    lines = [ctx.say(IN_TOUCH if figures.reached else QUIET, when=when, n=figures.reached)]
    goal, over = ctx.owner.weekly_goal, figures.weeks[:-1]
    kept = sum(each >= goal for each in figures.weeks) if goal else 0
    if kept:
        mostly = 2 * sum(each >= goal for each in over) > len(over)
        reached = ctx.say(MOSTLY if mostly else SOMETIMES, n=kept, goal=goal)
        lines = [sentences((*lines, reached), ctx.locale)]
    if figures.gave or figures.got:
        both = (*figures.gave, *figures.got)
        leaning = ctx.say(ledger.LEANINGS[balance.balance(both, ctx.now).leaning])
        lines.append(ctx.say(FAVOURS, gave=len(figures.gave), got=len(figures.got), leaning=leaning))
    if figures.new and len(figures.new) < len(figures.people):
        names = [cards.called(each, ctx) for each in figures.new[:NAMED_MOST]]
        lines.append(ctx.say(ARRIVED, names=few(names, len(figures.new), ctx.locale)))
    return lines


def _sheet(ctx: Context, figures: Figures, locale: Locale) -> Sheet:
    last = spoken.short_day_words(ctx.today.date(), locale)
    first = spoken.short_day_words(figures.first, locale)
    return Sheet(
        title=PERIODS[figures.period].say(locale),
        subtitle=RANGE.say(locale, first=first, last=last),
        charts=tuple(_charts(ctx, figures, locale)),
    )


def _charts(ctx: Context, figures: Figures, locale: Locale) -> list[Chart]:
    """Only those that have something to show."""
    found: list[Chart] = []
    if figures.reached:
        found.append(
            Weeks(
                heading=BY_WEEK.say(locale), values=figures.weeks, under=_under(figures, locale), goal=ctx.owner.weekly_goal,
                goal_words=GOAL.say(locale),
            )
        )  # fmt: skip
    if figures.gave or figures.got:
        found.append(
            Sides(
                heading=GIVE_TAKE.say(locale), left=RECEIVED.say(locale), right=GIVEN.say(locale),
                came=tuple(each.size for each in figures.got), went=tuple(each.size for each in figures.gave),
            )
        )  # fmt: skip
    if figures.people:
        fresh = figures.new if len(figures.new) < len(figures.people) else ()
        found.append(
            Rows(
                heading=BY_CIRCLE.say(locale),
                rows=tuple(
                    (name.say(locale), _within(figures.people, circle), _within(fresh, circle))
                    for circle, name in circles.NAMES.items()
                ),
                new_words=NEW.say(locale) if fresh else "",
            )
        )
    return found


def _within(people: Sequence[Contact], circle: str) -> int:
    return sum(each.circle == circle for each in people)


def _under(figures: Figures, locale: Locale) -> tuple[str, ...]:
    """What stands under each bar: the Monday of every other week, or months as they begin."""
    mondays = [figures.first + timedelta(weeks=n) for n in range(len(figures.weeks))]
    if len(mondays) >= MONTHLY_FROM:
        return tuple(spoken.month_words(day, locale) if day.day <= 7 else "" for day in mondays)
    last = len(mondays) - 1
    return tuple(spoken.short_day_words(day, locale) if (last - n) % 3 == 0 else "" for n, day in enumerate(mondays))


def _alt(ctx: Context, figures: Figures) -> str:
    """What is to be seen, for those who cannot see it."""
    parts = []
    for chart in _charts(ctx, figures, ctx.locale):
        if isinstance(chart, Weeks):
            day = spoken.short_day_words(figures.first, ctx.locale)
            values = chart.values
            parts.append(
                ctx.say(ALT_WEEKS, first=day, values=row(map(str, values), ctx.locale))
                if len(values) < MONTHLY_FROM
                else ctx.say(ALT_MANY_WEEKS, first=day, least=min(values), most=max(values))
            )
        elif isinstance(chart, Sides):
            parts.append(ctx.say(ALT_SIDES, got=len(chart.came), gave=len(chart.went)))
        else:
            rows = row((f"{name} {count}" for name, count, _ in chart.rows if count), ctx.locale)
            parts.append(ctx.say(ALT_ROWS, rows=rows))
    return sentences(parts, ctx.locale)

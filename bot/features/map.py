"""`map`: a picture of the network, with the owner in the middle, and the same in words."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from bot import cards, circles
from bot.context import Context
from bot.drawing import letters, network
from bot.drawing.letters import Letters
from bot.drawing.plan import Person, Sketch
from bot.drawing.rings import Link
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.language.fold import fold
from bot.language.patterns import late
from bot.model import tie
from bot.model.contact import CIRCLES, Circle, Contact
from bot.model.event import Command, Press
from bot.model.purpose import Purpose
from bot.model.reply import Button, Card, Option, Picture, Reply
from bot.model.tie import Grade
from bot.network import companies, purposes
from bot.network.introductions import chains
from bot.text import Text, few, sentences

feature = Feature("map", Text(en="Map", ja="地図"))

TITLE = Text(en="Your network", ja="あなたの人脈")
SUBTITLE = Text(en="The nearer, the closer", ja="近しい人ほど、まん中に")
LINKS = Text(en="know each other", ja="知り合い・紹介のご縁")
LEGEND: Mapping[Grade | None, Text] = {
    "strong": Text(en="strong", ja="深いつながり"),
    "warm": Text(en="warm", ja="あたたかい"),
    "light": Text(en="light, and alive", ja="ゆるやか"),
    "cooling": Text(en="has been a while", ja="少し間があいている"),
    "faint": Text(en="has been a good while", ja="しばらくごぶさた"),
    None: Text(en="not in touch yet", ja="これから"),
}
PEOPLE = Text(en="{n:One person is|# people are} around you.", ja="あなたのまわりに{n}人います。")
FOR = Text(en="{n:One person matters|# people matter} for “{what}”.", ja="「{what}」にとって大切な人が{n}人います。")
AT = Text(en="You know {n:one person|# people} at {what}.", ja="{what}の知り合いは{n}人です。")
IN = Text(en="{n:One person is|# people are} in “{what}”.", ja="「{what}」の輪には{n}人います。")
NEAREST = Text(en="Nearest: {names}.", ja="いちばん近いのは{names}です。")
AWAY = Text(
    en="It has been a while with {names}; a short hello is plenty.",
    ja="{names}とは少し間があいています。ひとことで十分です。",
)
KEPT = Text(en="You are in good touch with all of them.", ja="みなさんとよくつながっています。")
OTHERS = Text(
    en="The map shows the nearest; {n:one more person is|# more people are} in your book.",
    ja="地図には近い人から載せました。ほかに{n}人います。",
)
NO_FONT = Text(
    en="Names in other letters than Latin are left out of the picture here.",
    ja="この環境には日本語の書体がないため、絵の中の名前は一部だけです。",
)
ALT = Text(en="A map with you in the middle of rings.", ja="あなたを中心に、輪が広がる地図。")
ALT_RING = Text(en="{circle}: {names}.", ja="{circle}: {names}。")
ALT_LINKS = Text(en="Lines join {pairs}.", ja="線で結ばれているのは{pairs}。")
PAIR = Text(en="{one} and {other}", ja="{one}と{other}")
COUNT = Text(en="{n:# person|# people}", ja="{n}人")
EMPTY = Text(
    en="Your map is still blank. “add NAME” puts the first person on it.",
    ja="地図はまだ白紙です。「追加 名前」で、最初のひとりを描きましょう。",
)
NOBODY = Text(en="Nobody is there yet.", ja="ここにはまだだれもいません。")
NO_SUCH = Text(
    en="I know no circle, open purpose or company called “{word}”. “map” alone shows everybody.",
    ja="「{word}」という輪・目的・会社は見つかりません。「地図」だけで全体が見られます。",
)
WHICH_COMPANY = Text(en="Which company?", ja="どの会社ですか？")
NO_COMPANY = Text(en="No company is noted yet.", ja="会社はまだ書かれていません。")
LOOK = Text(en="Look closer …", ja="くわしく見る …")
EVERYBODY = Text(en="Everybody", ja="全体")
STATS = Text(en="Statistics", ja="統計")
DRAWN_MOST = 150
NAMED_MOST = 3
ALT_NAMES, ALT_PAIRS = 6, 4
WORD_MOST = 40
OPTIONS_MOST = 12
_GROUP = late(r"(?i)^(?:circles?|purposes?|compan(?:y|ies)|輪|目的|会社)[\s::]+(?=\S)")
_CIRCLE = late(r"(?i)(?: (?:circle|friends|people|ones)|s|の?(?:輪|人たち|人|方々?))$")
"""What may follow the name of a circle."""
_WHOLE = ("circle", "circles", "輪", "all", "everybody", "全体", "全部", "みんな")
_PURPOSE, _COMPANY = ("purpose", "目的"), ("company", "会社")


class _View(Struct, frozen=True, kw_only=True):
    """Whom the map shows, and how that is called: `said` is a sentence with their number."""

    people: Sequence[Contact]
    said: Text
    what: str = ""
    circle: Circle | None = None


@feature.command(
    "map",
    ja=("地図", "人脈図", "マップ"),
    summary=Text(en="A picture of your network", ja="人脈を一枚の絵で見る"),
    example=Text(en="map close", ja="地図 親しい"),
    takes=Param(
        name="of",
        ja=("対象",),
        optional=True,
        summary=Text(en="A circle, a purpose or a company", ja="輪・目的・会社のどれか"),
    ),
    reads=True,
)
async def map_(call: Command, ctx: Context) -> Reply:
    return await _shown(ctx, call.text)


@feature.button("show", reads=True)
async def show(_call: Press, ctx: Context) -> Reply:
    return await _shown(ctx, ctx.value.strip())


async def _shown(ctx: Context, text: str) -> Reply:
    everybody = [each for each in await ctx.book.all(Contact) if not each.silent]
    if not everybody:
        raise UserError(EMPTY)
    view = await _view(ctx, text, everybody)
    if not view.people:
        raise UserError(NOBODY)
    near = await asyncio.to_thread(_nearest_first, view.people, ctx.now)
    drawn = near[:DRAWN_MOST]
    pen = await asyncio.to_thread(letters.of, ctx.fonts)
    sketch = await _sketch(ctx, view, drawn, pen)
    data, named = await asyncio.to_thread(network.draw, sketch, pen)
    picture = Picture(name="kizuna-map.png", data=data, alt=_alt(ctx, drawn, sketch.links))
    lines = _lines(ctx, view, near)
    if not pen.whole and not named.issuperset(each.id for each in drawn[:NAMED_MOST]):
        lines.append(ctx.say(NO_FONT))
    return Reply(text="\n".join(lines), cards=(_card(ctx, everybody, await purposes.open_ones(ctx)),), picture=picture)


def _nearest_first(people: Sequence[Contact], now: datetime) -> list[Contact]:
    """By circle, then by tie. A book of ten thousand people takes a tenth of a second."""
    return sorted(people, key=lambda each: (CIRCLES.index(each.circle), -tie.strength(each, now), each.name, each.id))


async def _view(ctx: Context, text: str, everybody: Sequence[Contact]) -> _View:
    """Whom the words mean. Raises Ask when that is one of several, UserError when it is nobody known."""
    word = _GROUP.sub("", text).strip(" 「」“”\"'")
    if not word or fold(word) in _WHOLE:
        return _View(people=everybody, said=PEOPLE)
    if circle := circles.named(word) or circles.named(_CIRCLE.sub("", word)):
        held = [each for each in everybody if each.circle == circle]
        return _View(people=held, said=IN, what=ctx.say(circles.NAMES[circle]), circle=circle)
    purpose = await (purposes.one(ctx) if fold(word) in _PURPOSE else purposes.named(ctx, word))
    if purpose is not None:
        found = [each.contact for each in await purposes.who_matters(ctx, purpose)]
        return _View(people=found, said=FOR, what=purposes.short(purpose))
    if fold(word) in _COMPANY:
        word = _company(ctx, everybody)
    key = companies.key(word)
    there = [each for each in everybody if key and key in companies.key(each.company)]
    if not there:
        raise UserError(NO_SUCH, word=word[:WORD_MOST])
    whole = next((each.company for each in there if companies.key(each.company) == key), word)
    return _View(people=there, said=AT, what=whole[:WORD_MOST])


def _company(ctx: Context, everybody: Sequence[Contact]) -> str:
    """The company that the owner chose. Raises Ask until they have."""
    held: dict[str, list[str]] = {}
    for each in everybody:
        if key := companies.key(each.company):
            held.setdefault(key, []).append(each.company)
    if not held:
        raise UserError(NO_COMPANY)
    largest = sorted(held.values(), key=lambda names: (-len(names), names[0]))[:OPTIONS_MOST]
    options = [Option(label=each[0][:75], value=each[0][:75]) for each in largest]
    return ctx.chosen("company", ctx.say(WHICH_COMPANY), options)


async def _sketch(ctx: Context, view: _View, drawn: Sequence[Contact], pen: Letters) -> Sketch:
    links = await chains.pairs(ctx, drawn)
    shown = [view.circle] if view.circle else CIRCLES[: max(CIRCLES.index(each.circle) for each in drawn) + 1]
    people = tuple(
        Person(id=each.id, name=each.name, ring=shown.index(each.circle), grade=tie.grade(each, ctx.now))
        for each in drawn
    )
    present = {each.grade for each in people}
    # Words that cannot be written are said in English rather than not at all.
    locale = ctx.locale if pen.whole else "en"
    return Sketch(
        title=view.what if view.what and pen.writes(view.what) and not view.circle else TITLE.say(locale),
        subtitle=COUNT.say(locale, n=len(view.people)) if view.circle else SUBTITLE.say(locale),
        middle=chains.OWNER.say(locale),
        rings=tuple(circles.NAMES[each].say(locale) for each in shown),
        people=people,
        links=tuple(links),
        legend=tuple((grade, words.say(locale)) for grade, words in LEGEND.items() if grade in present),
        link_words=LINKS.say(locale) if links else "",
    )


def _lines(ctx: Context, view: _View, near: Sequence[Contact]) -> list[str]:
    """The map in a few sentences: how many, who is nearest, to whom a hello would be welcome."""
    lines = [ctx.say(view.said, n=len(near), what=view.what)]
    drawn = [(tie.grade(each, ctx.now), each) for each in near[:DRAWN_MOST]]
    close = [each for grade, each in drawn if grade in ("strong", "warm", "light")][:NAMED_MOST]
    away = [each for grade, each in drawn if grade in ("cooling", "faint")][:NAMED_MOST]
    if close and len(near) > NAMED_MOST:
        lines.append(ctx.say(NEAREST, names=cards.listed(close, ctx.locale)))
    if away:
        lines.append(ctx.say(AWAY, names=cards.listed(away, ctx.locale)))
    elif 1 < len(near) <= DRAWN_MOST and all(grade for grade, _ in drawn):
        lines.append(ctx.say(KEPT))
    if len(near) > DRAWN_MOST:
        lines.append(ctx.say(OTHERS, n=len(near) - DRAWN_MOST))
    return lines


def _alt(ctx: Context, drawn: Sequence[Contact], links: Sequence[Link]) -> str:
    """What is to be seen, for those who cannot see it: who is in which ring, and who is joined."""
    parts = [ctx.say(ALT)]
    for circle, words in circles.NAMES.items():
        held = [each.name for each in drawn if each.circle == circle]
        if held:
            parts.append(
                ctx.say(
                    ALT_RING,
                    circle=ctx.say(words),
                    names=few([name[:WORD_MOST] for name in held[:ALT_NAMES]], len(held), ctx.locale),
                )
            )
    names = {each.id: each.name for each in drawn}
    joined = [ctx.say(PAIR, one=names[one], other=names[other]) for one, other in links[:ALT_PAIRS]]
    if joined:
        between = "、" if ctx.locale == "ja" else "; "
        parts.append(ctx.say(ALT_LINKS, pairs=between.join(joined)))
    return sentences(parts, ctx.locale)


def _card(ctx: Context, everybody: Sequence[Contact], open_: Sequence[Purpose]) -> Card:
    """Where to look next: everybody, each circle with people, the purposes."""
    held = [circle for circle in CIRCLES if any(each.circle == circle for each in everybody)]
    options = [Option(label=ctx.say(EVERYBODY), value="all")]
    options += [Option(label=ctx.say(circles.NAMES[circle]), value=circle) for circle in held if len(held) > 1]
    options += [
        Option(label=purposes.short(each), value=f"purpose {purposes.short(each).rstrip('…')}") for each in open_
    ]
    choices = (feature.choice("show", options[:OPTIONS_MOST], ctx.say(LOOK)),) if len(options) > 1 else ()
    return Card(buttons=(Button(label=ctx.say(STATS), action="stats.show"),), choices=choices)

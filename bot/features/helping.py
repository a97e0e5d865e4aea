"""What the bot can do: `help`, one screen, and one topic at a time."""

from bot.context import Context
from bot.errors import UserError
from bot.feature import CommandSpec, Feature, Param
from bot.language.fold import fold
from bot.model.event import Command, Press
from bot.model.reply import Card, Choice, Field, Option, Reply
from bot.naming import Group
from bot.text import Text

feature = Feature("helping", Text(en="Help", ja="ヘルプ"))

TITLE = Text(en="What I can do", ja="できること")
INTRO = Text(
    en="I remember who you met and why it matters, and nudge you before you lose touch.",
    ja="出会った人とその大切さを覚えておき、疎遠になる前にそっとお知らせします。",
)
SAY = Text(
    en="Simply tell me: “met Olu yesterday at the fair, she paints”. Or say one of these words:",
    ja="「昨日交流会で木村さんと会った。絵を描いてる」のように、そのまま書いてください。下のことばも使えます。",
)
MORE = Text(en="More about one: help remind", ja="くわしくは: ヘルプ リマインド")
CLOSER = Text(en="Look closer", ja="くわしく見る")
BACK = Text(en="All of help", ja="ヘルプに戻る")
EXAMPLE = Text(en="Example", ja="例")
ALSO = Text(en="Also", ja="別名")
THEN = Text(en="{about}. Also: {words}", ja="{about}。ほかに: {words}")
ALONE = Text(en="“{word}” alone means “{same}”.", ja="「{word}」だけなら「{same}」と同じです。")
OPTIONS = Text(
    en="Details follow the text as pairs, like {name}:…", ja="くわしい項目は「{name}:…」のように続けて書けます。"
)
NO_TOPIC = Text(
    en="There is no topic “{word}”. “help” lists them.",
    ja="「{word}」という項目はありません。「ヘルプ」で一覧が見られます。",
)

AREAS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (
        Text(en="Every day", ja="ふだん使うもの"),
        ("start", "home", "met", "log", "who", "due", "remind", "reminders", "brief", "summary"),
    ),
    (
        Text(en="Your people", ja="人の帳面"),
        ("add", "edit", "list", "find", "circle", "date", "snooze", "archive", "remove", "merge", "map", "stats"),
    ),
    (Text(en="Growing ties", ja="つながりを育てる"), ("purpose", "event", "intro", "sns", "common", "seen", "review")),
    (
        Text(en="Give and take", ja="持ちつ持たれつ"),
        ("gave", "got", "ask", "asked", "asked-by", "balance", "offer", "need", "done"),
    ),
    (
        Text(en="Kizuna itself", ja="Kizunaのこと"),
        ("settings", "pause", "undo", "help", "import", "export", "erase", "link"),
    ),
)
"""What commands and groups are for, by their English words. Those that are not listed here come last."""
OTHERS = Text(en="And also", ja="そのほか")
EVERY_DAY, LAST = 0, (len(AREAS), 0)


@feature.command(
    "help",
    ja=("ヘルプ", "使い方"),
    summary=Text(en="This list", ja="この一覧"),
    takes=Param(name="topic", ja=("項目",), summary=Text(en="A command", ja="知りたいコマンド")),
    reads=True,
)
async def help_(call: Command, ctx: Context) -> Reply:
    if not call.text:
        return Reply(cards=_all(ctx))
    called = ctx.registry.called(call.text)
    if len(call.text.split()) == 1 and (group := ctx.registry.group(call.text)):
        return Reply(cards=(_group_card(group, ctx),))
    if called is not None and not called.alone:
        return Reply(cards=(_card(called.spec, ctx),))
    return Reply(cards=(_topic(call.text, ctx),))


@feature.button("show", reads=True)
async def show(_call: Press, ctx: Context) -> Reply:
    return Reply(cards=_all(ctx))


@feature.button("area", reads=True)
async def area(_call: Press, ctx: Context) -> Reply:
    known = _areas(ctx)
    if not ctx.value.isdecimal() or int(ctx.value) not in known:
        return Reply(cards=_all(ctx))
    back = feature.press(ctx.say(BACK), "show")
    lines = tuple(known[int(ctx.value)].values())
    return Reply(cards=(Card(title=_title(int(ctx.value), ctx), fields=lines, buttons=(back,), note=ctx.say(MORE)),))


def _all(ctx: Context) -> tuple[Card, ...]:
    """One screen of a phone: what is used every day with a line on each, all else by its words."""
    known = _areas(ctx)
    rest = [each for each in known if each != EVERY_DAY]
    words = [
        Field(name=_title(n, ctx), value=" · ".join(field.name for field in known[n].values()), short=False)
        for n in rest
    ]
    options = tuple(Option(label=_title(n, ctx), value=str(n)) for n in known)
    choice = Choice(action=feature.action("area"), options=options, placeholder=ctx.say(CLOSER))
    body = f"{ctx.say(INTRO)}\n{ctx.say(SAY)}"
    lines = (*known.get(EVERY_DAY, {}).values(), *words)
    return (Card(title=ctx.say(TITLE), body=body, fields=lines, choices=(choice,), note=ctx.say(MORE)),)


def _areas(ctx: Context) -> dict[int, dict[str, Field]]:
    """A line on each command or group, by its area, in the order in which a newcomer needs them."""
    places = {word: (n, m) for n, (_, names) in enumerate(AREAS) for m, word in enumerate(names)}
    known: dict[int, dict[str, Field]] = {}
    for spec in sorted(ctx.registry.specs, key=lambda spec: (places.get(_word(spec), LAST), _word(spec))):
        known.setdefault(places.get(_word(spec), LAST)[0], {})[_word(spec)] = _line(spec, ctx)
    return known


def _title(number: int, ctx: Context) -> str:
    return ctx.say(AREAS[number][0] if number < len(AREAS) else OTHERS)


def _word(spec: CommandSpec) -> str:
    return spec.group or spec.name


def _line(spec: CommandSpec, ctx: Context) -> Field:
    """A group has one line: what its word alone does, and what can follow the word."""
    group = ctx.registry.group(spec.group)
    if group is None:
        return Field(name=spec.called(ctx.locale), value=ctx.say(spec.summary), short=False)
    first = 1 if group.default else 0
    words = " · ".join(group.seconds(ctx.locale)[first:])
    about = ctx.say(group.summary)
    value = ctx.say(THEN, about=about, words=words) if words else about
    return Field(name=ctx.say(group.name), value=value, short=False)


def _group_card(group: Group, ctx: Context) -> Card:
    fields = [
        Field(name=spec.called(ctx.locale), value=f"{ctx.say(spec.summary)}\n{_example(spec, ctx)}", short=False)
        for spec in group.commands
    ]
    alone = ctx.say(ALONE, word=ctx.say(group.name), same=group.default.called(ctx.locale)) if group.default else ""
    return Card(title=ctx.say(group.name), fields=tuple(fields), note=alone)


def _example(spec: CommandSpec, ctx: Context) -> str:
    return f"{ctx.say(EXAMPLE)}: {ctx.say(spec.example)}"


def _topic(word: str, ctx: Context) -> Card:
    """The commands of the feature that is called so."""
    for each in ctx.registry.features:
        if fold(word) in (each.name, fold(each.title.en), fold(each.title.ja)) and each.commands:
            group = ctx.registry.group(each.commands[0].group)
            return _card(each.commands[0], ctx) if group is None else _group_card(group, ctx)
    raise UserError(NO_TOPIC, word=word[:40])


def _card(spec: CommandSpec, ctx: Context) -> Card:
    fields = [Field(name=ctx.say(EXAMPLE), value=ctx.say(spec.example), short=False)]
    fields += [Field(name=_called(param, ctx), value=ctx.say(param.summary), short=False) for param in spec.params]
    name = spec.called(ctx.locale)
    others = [word for word in spec.words if word != name]
    fields.append(Field(name=ctx.say(ALSO), value=", ".join(others), short=False))
    note = ctx.say(OPTIONS, name=_called(spec.params[0], ctx)) if spec.params else ""
    return Card(title=name, body=ctx.say(spec.summary), fields=tuple(fields), note=note)


def _called(param: Param, ctx: Context) -> str:
    return param.ja[0] if ctx.locale == "ja" else param.name

"""What the bot can do: `help`, one screen, and one topic at a time."""

from bot.context import Context
from bot.errors import UserError
from bot.feature import CommandSpec, Feature, Param
from bot.language.fold import fold
from bot.model.event import Command, Press
from bot.model.reply import Card, Field, Reply
from bot.naming import Group
from bot.text import Text

feature = Feature("helping", Text(en="Help", ja="ヘルプ"))

TITLE = Text(en="What I can do", ja="できること")
INTRO = Text(
    en="I remember who you met and why it matters, and nudge you before you lose touch.",
    ja="出会った人とその大切さを覚えておき、疎遠になる前にそっとお知らせします。",
)
MORE = Text(en="More about one: help remind", ja="くわしくは: ヘルプ リマインド")
EXAMPLE = Text(en="Example", ja="例")
ALSO = Text(en="Also", ja="別名")
ALONE = Text(en="“{word}” alone means “{same}”.", ja="「{word}」だけなら「{same}」と同じです。")
OPTIONS = Text(
    en="Details follow the text as pairs, like {name}:…", ja="くわしい項目は「{name}:…」のように続けて書けます。"
)
NO_TOPIC = Text(
    en="There is no topic “{word}”. “help” lists them.",
    ja="「{word}」という項目はありません。「ヘルプ」で一覧が見られます。",
)


@feature.command(
    "help",
    ja=("ヘルプ", "使い方"),
    summary=Text(en="This list", ja="この一覧"),
    takes=Param(name="topic", ja=("項目",), summary=Text(en="A command", ja="知りたいコマンド")),
    reads=True,
)
async def help_(call: Command, ctx: Context) -> Reply:
    word = call.text.strip()
    if not word:
        return Reply(cards=(_all(ctx),))
    called = ctx.registry.called(word)
    if len(word.split()) == 1 and (group := ctx.registry.group(word)):
        return Reply(cards=(_group_card(group, ctx),))
    if called is not None and not called.alone:
        return Reply(cards=(_card(called.spec, ctx),))
    return Reply(cards=(_topic(word, ctx),))


@feature.button("show", reads=True)
async def show(_call: Press, ctx: Context) -> Reply:
    return Reply(cards=(_all(ctx),))


def _all(ctx: Context) -> Card:
    lines = {spec.group or spec.name: _line(spec, ctx) for spec in _ordered(ctx)}
    return Card(title=ctx.say(TITLE), body="\n".join((ctx.say(INTRO), "", *lines.values())), note=ctx.say(MORE))


def _line(spec: CommandSpec, ctx: Context) -> str:
    """A group has one line: its word, what it is about, and what can follow the word."""
    group = ctx.registry.group(spec.group)
    if group is None:
        return f"{spec.called(ctx.locale)} — {ctx.say(spec.summary)}"
    return f"{ctx.say(group.name)} — {ctx.say(group.summary)}: {' · '.join(group.seconds(ctx.locale))}"


def _group_card(group: Group, ctx: Context) -> Card:
    fields = [
        Field(name=spec.called(ctx.locale), value=f"{ctx.say(spec.summary)}\n{_example(spec, ctx)}", short=False)
        for spec in group.commands
    ]
    alone = ctx.say(ALONE, word=ctx.say(group.name), same=group.default.called(ctx.locale)) if group.default else ""
    return Card(title=ctx.say(group.name), body=ctx.say(group.summary), fields=tuple(fields), note=alone)


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
    fields += [Field(name=_called(param, ctx), value=ctx.say(param.summary)) for param in spec.params]
    name = spec.called(ctx.locale)
    others = [word for word in spec.words if word != name]
    fields.append(Field(name=ctx.say(ALSO), value=", ".join(others), short=False))
    note = ctx.say(OPTIONS, name=_called(spec.params[0], ctx)) if spec.params else ""
    return Card(title=name, body=ctx.say(spec.summary), fields=tuple(fields), note=note)


def _called(param: Param, ctx: Context) -> str:
    return param.ja[0] if ctx.locale == "ja" else param.name


def _ordered(ctx: Context) -> list[CommandSpec]:
    """Commands in the order in which a newcomer needs them; those not listed here come after, by name."""
    order = ("start", "home", "add", "met", "log", "who", "due", "remind", "reminders", "find", "list", "edit")
    rank = {name: n for n, name in enumerate(order)}
    return sorted(ctx.registry.specs, key=lambda spec: (rank.get(spec.name, len(rank)), spec.group or spec.name))

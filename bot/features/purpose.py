"""Purposes: what the owner wants a network for, who matters for it, who is missing, and how it went."""

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from bot import cards, standing
from bot.context import Context, Instead
from bot.errors import UserError, in_field
from bot.feature import Feature, Param
from bot.language.fold import fold
from bot.model.event import Command, Press, Submit
from bot.model.purpose import Purpose, PurposeLink, roles_in
from bot.model.reply import Button, Card, Field, Form, Input, Option, Reply
from bot.network import aims, callings, deadlines, purposes
from bot.text import Text, listing, row

feature = Feature("purpose", Text(en="Purposes", ja="目的"))

INVITE = Text(
    en="What do you want to reach with people's help? A purpose makes it clear whom to meet. Just write it: “find a co-founder”.",
    ja="人とのつながりで、何をかなえたいですか？目的があると、だれに会えばよいかが見えてきます。「共同創業者を見つける」のように書いてください。",
)
IN_FORM = Text(en="Write it in a form", ja="フォームで書く")
PROPOSE = Text(en="Shall I keep this as a purpose: “{what}”?", ja="「{what}」を目的として書きとめましょうか？")
YES = Text(en="Yes, keep it", ja="はい、書きとめる")
KEPT = Text(en="Your purpose: {what}", ja="目的を書きとめました: {what}")
CHANGED = Text(en="Updated: {what}", ja="目的を更新しました: {what}")
BY = Text(en="By when", ja="いつまでに")
BY_HINT = Text(en="e.g. end of March; may stay empty", ja="例: 3月末。空でもかまいません")
USUALLY = Text(
    en="Something like this usually needs: {roles}.", ja="こうした目的には、たいてい{roles}が力になってくれます。"
)
USE = Text(en="Use these", ja="この人たちにする")
EDIT = Text(en="Edit", ja="編集")
CLOSE = Text(en="Close it", ja="終える")
NOBODY = Text(
    en="Nobody in your book stands out for this yet. Who could help, or know somebody who can?",
    ja="いまのところ、この目的につながる人はいません。力になってくれそうな人、知っていそうな人はいますか？",
)
MISSING = Text(en="Still missing", ja="まだいない役割")
WEEK = Text(en="This week", ja="今週")
MOVES = Text(en="{n:One first move|# first moves} made for it", ja="この目的のために{n}人へ一歩踏み出しました")
NO_MOVE = Text(en="A first move is still open. One is plenty to begin with.", ja="まずは一人に声をかけてみましょう。")
UNTIL = Text(en="by {day}", ja="{day}まで")
LIST = Text(en="{n:# purpose|# purposes}", ja="目的 {n}件")
ALL_CLOSED = Text(en="No open purpose", ja="いま開いている目的はありません")
COUNT = Text(en="{n:one person|# people}", ja="{n}人")
OPEN = Text(en="Open one", ja="くわしく見る")
MORE = Text(en="{n:One more purpose|# more purposes}: “purpose”", ja="目的はほかに{n}件あります: 「目的」")
WHAT_MOST = 200
"""Characters."""
SHOWN_MOST, CLOSED_SHOWN, PANEL_MOST = 5, 3, 3
_WHY = re.compile(r"\s+(?:because|so that)\s+", re.IGNORECASE)

_WHAT = Param(name="what", ja=("内容",), summary=Text(en="What you want to reach", ja="かなえたいこと"))


@feature.command(
    "purpose show",
    ja=("目的 見る", "目的 表示"),
    summary=Text(en="Who matters for it, and who is missing", ja="だれが大切か、だれが足りないか"),
    example=Text(en="purpose show co-founder", ja="目的 見る 共同創業者"),
    takes=_WHAT,
    aliases=("purpose who",),
    reads=True,
    default=True,
)
async def show(call: Command, ctx: Context) -> Reply:
    """Free text that names no purpose is proposed as one."""
    if not call.text:
        opened = await purposes.open_ones(ctx)
        if not opened:
            raise _nothing_yet(ctx)
        return await _all(ctx) if len(opened) > 1 else await _shown(ctx, opened[0])
    purpose = await purposes.named(ctx, call.text)
    if purpose is not None:
        return await _shown(ctx, purpose)
    ctx.confirm("set", ctx.say(PROPOSE, what=call.text[:WHAT_MOST]), YES, waits=call.text)
    return await _set(ctx, call.text, {})


@feature.button("ask")
async def ask(_call: Press, ctx: Context) -> Reply:
    """What one wants to reach, to be answered in words or in a form."""
    new = _button(ctx, IN_FORM, "new")
    await standing.put(ctx, [standing.offered(new)], worded=feature.action("said"))
    return Reply(cards=(Card(body=ctx.say(INVITE), buttons=(new,)),))


def _nothing_yet(ctx: Context) -> Instead:
    return Instead(ctx.event.turned(Press, action=feature.action("ask")))


@feature.button("said", hears=aims.names)
async def said(call: Press, ctx: Context) -> Reply:
    await ctx.book.answered(standing.ID)
    return await _set(ctx, call.answers.get(standing.TYPED, ""), {})


@feature.button("show", reads=True)
async def show_pressed(_call: Press, ctx: Context) -> Reply:
    return await _shown(ctx, await purposes.opened(ctx, ctx.value))


@feature.command(
    "purpose set",
    ja=("目的 設定", "目的 追加"),
    summary=Text(en="What you want to reach, why, by when, with whom", ja="かなえたいこと、理由、期限、必要な人"),
    example=Text(
        en="purpose set Find a co-founder by March roles:engineer,designer",
        ja="目的 設定 3月末までに共同創業者を見つける 必要な人:エンジニア、デザイナー",
    ),
    takes=_WHAT,
    params=(
        Param(name="why", ja=("理由", "なぜ"), summary=purposes.WHY),
        Param(name="by", ja=("期限", "いつまで"), kind="when", summary=BY),
        Param(name="roles", ja=("必要な人", "役割"), summary=purposes.ROLES),
    ),
    aliases=("purpose add",),
)
async def set_(call: Command, ctx: Context) -> Reply:
    return await _set(ctx, call.text, call.options) if call.text else Reply(form=_form(ctx, None))


@feature.button("new", reads=True)
async def new(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_form(ctx, None))


@feature.button("edit", reads=True)
async def edit(_call: Press, ctx: Context) -> Reply:
    return Reply(form=_form(ctx, await purposes.opened(ctx, ctx.value)))


@feature.form("set")
async def filled(call: Submit, ctx: Context) -> Reply:
    with in_field("what"):
        if not call.values.get("what"):
            raise UserError(INVITE)
    before = await ctx.book.get(Purpose, call.value) if call.value else None
    return await _set(ctx, call.values["what"], call.values, before, form=True)


@feature.button("usual")
async def usual(_call: Press, ctx: Context) -> Reply:
    purpose = await purposes.opened(ctx, ctx.value)
    purpose = replace(purpose, roles=purpose.roles or callings.suggested(purpose.what, ctx.locale))
    await ctx.book.save(purpose)
    return await _shown(ctx, purpose)


async def _set(
    ctx: Context, text: str, options: Mapping[str, str], before: Purpose | None = None, *, form: bool = False
) -> Reply:
    """Set a purpose, or change the open one that is called the same."""
    what, by = (text, None) if form else deadlines.taken(ctx, text)
    what, *because = _WHY.split(what, maxsplit=1)
    what = what[:WHAT_MOST].strip() or text[:WHAT_MOST]
    same = [each for each in await purposes.open_ones(ctx) if fold(each.what) == fold(what)]
    before = before or next(iter(same), None)
    what = what if form or before is None else before.what
    purpose = before or Purpose(id=ctx.new_id(), what=what, created_at=ctx.now)
    with in_field("by"):
        by = deadlines.understood(ctx, options["by"]) if options.get("by") else by
    purpose = replace(
        purpose, what=what, why=options.get("why", "".join(because) or purpose.why),
        by=by if by or form else purpose.by,
        roles=roles_in(options["roles"]) if "roles" in options else purpose.roles,
    )  # fmt: skip
    await ctx.book.save(purpose)
    await deadlines.plan(ctx, purpose)
    return replace(await _shown(ctx, purpose), text=ctx.say(CHANGED if before else KEPT, what=purpose.what))


@feature.command(
    "purpose list",
    ja="目的 一覧",
    summary=Text(en="All of them, and how closed ones went", ja="目的の一覧と、終えた目的のふりかえり"),
    reads=True,
)
async def list_(_call: Command, ctx: Context) -> Reply:
    return await _all(ctx)


async def _all(ctx: Context) -> Reply:
    every = await ctx.book.all(Purpose)
    opened = [each for each in every if each.state == "open"]
    lines = [await _line(ctx, each) for each in opened]
    closed_ = [each for each in reversed(every) if each.state == "closed"][:CLOSED_SHOWN]
    lines += [f"✓ {purposes.short(each)}{f' — {each.outcome}' if each.outcome else ''}" for each in closed_]
    if not lines:
        raise _nothing_yet(ctx)
    options = [Option(label=purposes.short(each), value=each.id) for each in opened]
    choices = (feature.choice("show", options, ctx.say(OPEN)),) if options else ()
    title = ctx.say(LIST, n=len(opened)) if opened else ctx.say(ALL_CLOSED)
    return Reply(
        cards=(Card(title=title, body="\n".join(lines), buttons=(_button(ctx, purposes.SET, "new"),), choices=choices),)
    )


async def _line(ctx: Context, purpose: Purpose) -> str:
    linked = await purposes.links(ctx, purpose)
    lacking = purposes.missing(purpose, linked)
    missing = f"{ctx.say(MISSING)}: {listing(lacking, ctx.locale)}" if lacking else ""
    return f"• {' — '.join(filter(None, (purpose.what, _until(ctx, purpose), ctx.say(COUNT, n=len(linked)), missing)))}"


async def _shown(ctx: Context, purpose: Purpose) -> Reply:
    linked = await purposes.links(ctx, purpose)
    found = await purposes.who_matters(ctx, purpose)
    shown = found[:SHOWN_MOST]
    lines = [" · ".join(filter(None, (purpose.why, _until(ctx, purpose))))]
    lines += [f"{n}. {each.contact.name} — {purposes.reason(each, ctx)}" for n, each in enumerate(shown, 1)]
    lines += [] if shown else [ctx.say(NOBODY)]
    buttons = [Button(label=ctx.say(purposes.LINK), action="purpose_people.add", value=purpose.id, tone="good")]
    if not purpose.roles:
        usual = callings.suggested(purpose.what, ctx.locale)
        lines.append(ctx.say(USUALLY, roles=listing(list(usual), ctx.locale)))
        buttons.insert(0, _button(ctx, USE, "usual", purpose.id))
    buttons.append(_button(ctx, EDIT, "edit", purpose.id))
    buttons.append(Button(label=ctx.say(CLOSE), action="purpose_end.close", value=purpose.id))
    card = Card(
        title=purpose.what, body="\n".join(filter(None, lines)), fields=await _fields(ctx, purpose, linked),
        buttons=tuple(buttons), choices=(cards.chooser([e.contact for e in shown], ctx),) if shown else (),
    )  # fmt: skip
    return Reply(cards=(card,))


async def _fields(ctx: Context, purpose: Purpose, linked: Sequence[PurposeLink]) -> tuple[Field, ...]:
    fields = []
    if lacking := purposes.missing(purpose, linked):
        fields.append(Field(name=ctx.say(MISSING), value=listing(lacking, ctx.locale), short=False))
    if linked:
        moves = await purposes.first_moves(ctx, linked)
        fields.append(Field(name=ctx.say(WEEK), value=ctx.say(MOVES if moves else NO_MOVE, n=moves), short=False))
    return tuple(fields)


@feature.panel
async def week(ctx: Context) -> list[Card]:
    """The purposes that are open, the one to be reached first on top: how the week stands, and who is missing."""
    opened = sorted(await purposes.open_ones(ctx), key=lambda each: (each.by is None, each.by or ctx.today.date()))
    if len(opened) < 2:
        return [await _brief(ctx, each) for each in opened]
    shown = opened[:PANEL_MOST]
    lines = [await _line(ctx, each) for each in shown]
    lines += [ctx.say(MORE, n=len(opened) - len(shown))] if len(opened) > len(shown) else []
    buttons = tuple(feature.press(purposes.short(each)[:30], "show", each.id) for each in shown)
    return [Card(title=ctx.say(LIST, n=len(opened)), body="\n".join(lines), buttons=buttons)]


async def _brief(ctx: Context, purpose: Purpose) -> Card:
    linked = await purposes.links(ctx, purpose)
    lacking = purposes.missing(purpose, linked)
    moves = await purposes.first_moves(ctx, linked)
    lines = [ctx.say(MOVES if moves else NO_MOVE, n=moves)] if linked else []
    lines += [f"{ctx.say(MISSING)}: {listing(lacking, ctx.locale)}"] if lacking else []
    return Card(
        title=purpose.what, body="\n".join(lines), buttons=(_button(ctx, purposes.WHO_MATTERS, "show", purpose.id),)
    )


def _form(ctx: Context, purpose: Purpose | None) -> Form:
    by = f"{purpose.by:%Y-%m-%d}" if purpose and purpose.by else ""
    roles = row(purpose.roles if purpose else (), ctx.locale)
    inputs = (
        Input(
            id="what",
            label=ctx.say(purposes.WHAT),
            hint=ctx.say(purposes.WHAT_HINT),
            value=purpose.what if purpose else "",
            required=True,
        ),
        Input(id="why", label=ctx.say(purposes.WHY), value=purpose.why if purpose else ""),
        Input(id="by", label=ctx.say(BY), hint=ctx.say(BY_HINT), value=by),
        Input(id="roles", label=ctx.say(purposes.ROLES), hint=ctx.say(purposes.ROLES_HINT), value=roles),
    )
    title = ctx.say(EDIT if purpose else purposes.SET)
    return Form(id=feature.action("set"), title=title, inputs=inputs, value=purpose.id if purpose else "")


def _until(ctx: Context, purpose: Purpose) -> str:
    return ctx.say(UNTIL, day=cards.day_words(purpose.by, ctx)) if purpose.by else ""


def _button(ctx: Context, text: Text, name: str, value: str = "") -> Button:
    return feature.press(ctx.say(text), name, value, tone="good" if name in ("new", "usual") else "plain")

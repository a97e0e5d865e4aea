"""One book for one person on two platforms: `link`."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.language.fold import fold
from bot.model.address import User
from bot.model.event import Command, Press
from bot.model.ids import owner_id
from bot.model.link import GOOD_FOR, Link, code_id, new_code
from bot.model.reply import Button, Card, Reply
from bot.text import Text

feature = Feature("linking", Text(en="One book everywhere", ja="連携"))

TERMINAL = Text(en="the terminal", ja="ターミナル")
HOW = Text(
    en="To open this book on another platform as well, write to me there:\n\nlink {code}\n\n"
    "The code works once, for {minutes} minutes. Show it to nobody: whoever has it can open your book.",
    ja="この帳面を別のサービスでも開くには、そちらの私にこう送ってください。\n\n連携 {code}\n\n"
    "{minutes}分以内に1回だけ使えます。帳面を開けてしまうので、だれにも見せないでください。",
)
LINKED = Text(en="Also opened on {where}.", ja="{where} でも開いています。")
AS = Text(en="{platform} as {name}", ja="{platform}({name})")
UNLINK = Text(en="Unlink {where}", ja="{where} を外す")
UNLINKED = Text(
    en="{where} no longer opens this book. Whoever writes to me there begins a new one.",
    ja="{where} からはもうこの帳面を開きません。次に話しかけると、新しい帳面になります。",
)
SURE = Text(
    en="Open {name}'s book on {platform} from here, too?{mine} Only agree if both accounts are yours: "
    "whoever uses that one sees everything.",
    ja="{platform} の {name} さんの帳面を、ここでも開きますか？{mine}"
    "あちらのアカウントからは全部見えるので、どちらもご自分のもののときだけ進めてください。",
)
MINE = Text(
    en=" The {n:one person|# people} here will be in it for good.",
    ja="ここにいる{n}人もその帳面に移り、元には戻せません。",
)
JOIN = Text(en="Both are mine, join them", ja="どちらも自分です。ひとつにする")
JOINED = Text(
    en="Done: it's one book now, here and on {platform}. If somebody is in it twice, “merge” makes one card of two.\n"
    "Nudges still come on {platform}.",
    ja="ひとつの帳面になりました。ここでも {platform} でも使えます。同じ人が2枚あれば「統合」でまとめられます。\n"
    "お知らせはこれまでどおり {platform} に届きます。",
)
HERE = Text(en="Send nudges here instead", ja="お知らせはこちらに")
COME_HERE = Text(en="From now on nudges come here.", ja="これからはこちらにお知らせします。")
BAD_CODE = Text(
    en="That code is wrong, or older than {minutes} minutes. “link” on the other platform gives a new one.",
    ja="コードが違うか、{minutes}分を過ぎています。もう一方で「連携」と送ると、新しいコードが出ます。",
)
OWN_CODE = Text(
    en="That's the code of this very book. Send it from the other platform.",
    ja="それはこの帳面のコードです。もう一方のサービスから送ってください。",
)
STILL_HERE = Text(
    en="Nudges come here. Say “link” on the other platform and press “Send nudges here instead” first; then this one can be unlinked.",
    ja="お知らせはここに届いています。先にもう一方で「連携」と送り「お知らせはこちらに」を押すと、ここを外せます。",
)
GONE = Text(en="That link is gone already.", ja="その連携はもう外れています。")
_ABOUT_LINKS = frozenset(("off", "list", "remove", "undo", "unlink", "解除", "外す", "一覧", "やめる", "取消"))
"""Words that are no code: whoever says them wants to see what is linked."""


@feature.command(
    "link",
    ja="連携",
    summary=Text(en="Open this book on another platform, too", ja="別のサービスでも同じ帳面を開く"),
    example=Text(en="link", ja="連携"),
    takes=Param(
        name="code", ja=("コード",), summary=Text(en="The code that I gave elsewhere", ja="もう一方で出たコード")
    ),
)
async def link(call: Command, ctx: Context) -> Reply:
    said = fold(call.text)
    return await _join(ctx, call.text) if said and said not in _ABOUT_LINKS else await _offer(ctx)


async def _offer(ctx: Context) -> Reply:
    """A fresh code, and what is linked already."""
    links = await ctx.book.all(Link)
    await ctx.book.links.drop(*(each for each in links if not each.platform))
    code = new_code()
    await ctx.book.save(Link(id=code_id(code), created_at=ctx.now), undoable=False)
    linked = [each for each in links if each.platform and each.id != ctx.owner.id]
    text = ctx.say(HOW, code=code, minutes=GOOD_FOR.seconds // 60)
    return Reply(text=text, cards=(_card(ctx, linked),) if linked or _elsewhere(ctx) else ())


def _card(ctx: Context, linked: Sequence[Link]) -> Card:
    body = "\n".join(ctx.say(LINKED, where=_where(ctx, each)) for each in linked)
    buttons = [_here(ctx)] if _elsewhere(ctx) else []
    buttons += [feature.press(ctx.say(UNLINK, where=_where(ctx, each)), "unlink", each.id) for each in linked]
    return Card(body=body, buttons=tuple(buttons))


async def _join(ctx: Context, code: str) -> Reply:
    """Give this book to the one whose code was typed, once the owner has agreed."""
    target = await ctx.book.links.offered(code_id(code), ctx.now - GOOD_FOR)
    if target is None:
        raise UserError(BAD_CODE, minutes=GOOD_FOR.seconds // 60)
    if target.id == ctx.owner.id:
        raise UserError(OWN_CODE)
    platform, n = _platform(ctx, target.platform), await ctx.book.contacts.count("active")
    people = ctx.say(MINE, n=n) if n else ""
    ctx.confirm("sure", ctx.say(SURE, platform=platform, name=target.name or target.user_id, mine=people), JOIN)
    said, here = ctx.say(JOINED, platform=platform), _here(ctx)
    owner = ctx.owner
    mine = await ctx.book.get(Link, owner.id) or _first(ctx)
    if not await ctx.book.links.join(owner, target, mine, code_id(code)):
        raise UserError(BAD_CODE, minutes=GOOD_FOR.seconds // 60)
    return Reply(text=said, cards=(Card(buttons=(here,)),))


@feature.button("here")
async def here(_call: Press, ctx: Context) -> Reply:
    await _come_here(ctx)
    return Reply(text=ctx.say(COME_HERE))


@feature.button("unlink")
async def unlink(_call: Press, ctx: Context) -> Reply:
    found = await ctx.book.get(Link, ctx.value)
    if found is None or not found.platform or found.id == ctx.owner.id:
        raise UserError(GONE)
    said = [ctx.say(UNLINKED, where=_where(ctx, found))]
    if found.id == owner_id(_reached(ctx)):
        if found.id == owner_id(ctx.event.who):
            raise UserError(STILL_HERE)
        await _come_here(ctx)
        said.append(ctx.say(COME_HERE))
    await ctx.book.links.drop(found)
    return Reply(text="\n".join(said))


async def _come_here(ctx: Context) -> None:
    """Let nudges come to where this was pressed."""
    who, owner = ctx.event.who, ctx.owner
    if owner_id(_reached(ctx)) == owner.id:
        # Once nudges come elsewhere, nothing else tells what the first account was.
        await ctx.book.save(_first(ctx), undoable=False)
    after = replace(owner, platform=who.platform, workspace=who.workspace, user_id=who.id)
    await ctx.book.save_owner(after, undoable=False)
    await ctx.book.links.reroute(after)


def _first(ctx: Context) -> Link:
    """The account with which the book began, as long as nudges come there."""
    return Link(id=ctx.owner.id, created_at=ctx.now, platform=ctx.owner.platform, name=ctx.owner.name)


def _reached(ctx: Context) -> User:
    """Whom nudges reach."""
    return User(platform=ctx.owner.platform, workspace=ctx.owner.workspace, id=ctx.owner.user_id)


def _here(ctx: Context) -> Button:
    return feature.press(ctx.say(HERE), "here")


def _elsewhere(ctx: Context) -> bool:
    """Whether nudges come to another place than this one."""
    return owner_id(ctx.event.who) != owner_id(_reached(ctx))


def _platform(ctx: Context, platform: str) -> str:
    name = platform.partition("/")[0]
    return ctx.say(TERMINAL) if name == "console" else name.title()


def _where(ctx: Context, linked: Link) -> str:
    platform = _platform(ctx, linked.platform)
    return ctx.say(AS, platform=platform, name=linked.name) if linked.name else platform

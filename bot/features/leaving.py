"""When somebody should rest or go: `archive`, `remove` and `merge`."""

import re

from msgspec.structs import replace

from bot import cards, keeping, people, planning
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Happened, Param, asks_who
from bot.language import names
from bot.model import tie
from bot.model.contact import CIRCLES, Contact
from bot.model.event import Command, Press
from bot.model.reply import Button, Reply
from bot.network.introductions import kept
from bot.text import Text

feature = Feature("leaving", Text(en="Resting and removing", ja="休止と削除"))

ARCHIVED = Text(
    en="{name} is resting now; I won't bring them up.\n“archive {name}” again wakes them.",
    ja="{name}を休止しました。こちらからは話題にしません。\nもう一度「休止 {name}」で戻せます。",
)
WOKEN = Text(en="{name} is back in your circle.", ja="{name}を元に戻しました。")
AWAKE = Text(en="{name} isn't resting.", ja="{name}は休止していません。")
SURE = Text(
    en="Remove {name} with everything I know about them?",
    ja="{name}について知っていることをすべて消します。よろしいですか？",
)
YES = Text(en="Remove", ja="消す")
NO = Text(en="Keep", ja="やめる")
REMOVED = Text(
    en="Removed {name}.\n“undo” brings them back within a day.",
    ja="{name}を削除しました。\n1日以内なら「取消」で戻せます。",
)
MERGE_HOW = Text(
    en="Tell me two people: “merge Taro into Taro Tanaka”.",
    ja="2人を書いてください:「統合 太郎 と 田中太郎」(後の人に一本化します)。",
)
MERGE_SAME = Text(en="That is one and the same card.", ja="同じカードです。")
ONE = Text(
    en="{source} and {target} are called quite differently. Are they one person?",
    ja="{source}と{target}は名前がだいぶ違います。同じ人ですか？",
)
MAKE_ONE = Text(en="Make it one", ja="1枚にする")
NO_MERGE = Text(en="Leave both", ja="そのままにする")
MERGED = Text(en="{source} and {target} share one card now.", ja="{source}を{target}にまとめました。")
ARCHIVE = Text(en="Archive", ja="休止")
WAKE = Text(en="Wake", ja="戻す")
_WHO = asks_who(Text(en="Whom", ja="だれを"))


@feature.command(
    "archive",
    ja="休止",
    summary=Text(en="Let somebody rest; again to wake them", ja="人を休止する(もう一度で戻す)"),
    example=Text(en="archive Tanaka", ja="休止 田中さん"),
    takes=_WHO,
    params=(
        Param(
            name="state",
            ja=("状態",),
            kind="choice",
            summary=Text(en="Resting or awake", ja="休止するか戻すか"),
            choices={"resting": Text(en="resting", ja="休止"), "awake": Text(en="awake", ja="復帰")},
        ),
    ),
)
async def archive(call: Command, ctx: Context) -> Reply:
    contact = await people.one(ctx, call.text)
    wanted = call.options.get("state", "")
    if wanted in ("awake", "復帰") and contact.state != "archived":
        return Reply(text=ctx.say(AWAKE, name=cards.called(contact, ctx)))
    if wanted in ("resting", "休止") and contact.state == "archived":
        return Reply(text=ctx.say(ARCHIVED, name=cards.called(contact, ctx)))
    return await _archive(ctx, contact)


@feature.button("archive")
async def archive_pressed(_call: Press, ctx: Context) -> Reply:
    contact = await people.by_id(ctx, ctx.value)
    return await _archive(ctx, contact)


async def _archive(ctx: Context, contact: Contact) -> Reply:
    waking = contact.state == "archived"
    after = await keeping.rescheduled(ctx, replace(contact, state="active" if waking else "archived"))
    await ctx.book.save(after)
    if not waking:
        await planning.silence(ctx, after)
    return Reply(text=ctx.say(WOKEN if waking else ARCHIVED, name=cards.called(after, ctx)))


@feature.command(
    "remove",
    ja="削除",
    summary=Text(en="Take somebody out of the book (asks first)", ja="人を帳面から消す(確認します)"),
    example=Text(en="remove Tanaka", ja="削除 田中さん"),
    takes=_WHO,
    aliases=("delete",),
)
async def remove(call: Command, ctx: Context) -> Reply:
    contact = await people.one(ctx, call.text)
    ctx.confirm(f"sure {contact.id}", ctx.say(SURE, name=cards.called(contact, ctx)), YES, NO, tone="danger")
    await planning.silence(ctx, contact)
    await ctx.book.forget(contact)
    return Reply(text=ctx.say(REMOVED, name=cards.called(contact, ctx)))


@feature.command(
    "merge",
    ja="統合",
    summary=Text(en="Make one card of two for the same person", ja="同じ人の2枚のカードを1枚にする"),
    example=Text(en="merge Taro into Taro Tanaka", ja="統合 太郎 と 田中太郎"),
    takes=asks_who(Text(en="Two people", ja="2人"), several=True),
)
async def merge(call: Command, ctx: Context) -> Reply:
    both = _pair(call.text)
    if both is None:
        raise UserError(MERGE_HOW)
    source, target = await people.one(ctx, both[0]), await people.one(ctx, both[1])
    if source.id == target.id:
        raise UserError(MERGE_SAME)
    if not _may_be_one(source, target):
        called = {"source": cards.called(source, ctx), "target": cards.called(target, ctx)}
        ctx.confirm("one", ctx.say(ONE, **called), MAKE_ONE, NO_MERGE, tone="danger")
    await kept.be_one(ctx, source, target)
    merged = _merged(source, target)
    await ctx.book.reassign(source, merged)
    await ctx.book.remove(source)
    merged = await keeping.rescheduled(ctx, merged)
    await ctx.book.save(merged)
    await ctx.tell(Happened(what="merged", contact=merged, source=source))
    said = ctx.say(MERGED, source=cards.called(source, ctx), target=cards.called(target, ctx))
    return Reply(text=said, cards=(await cards.card(await people.by_id(ctx, merged.id), ctx),))


def _may_be_one(one: Contact, other: Contact) -> bool:
    """Whether two cards may be of one person by their names: one slip apart, or one the beginning of the other."""
    held, keys = (names.keys(each.name, each.reading, each.aliases) for each in (one, other))
    begins = any(a.startswith(b) or b.startswith(a) for a in held for b in keys if min(len(a), len(b)) > 1)
    return begins or bool(names.suggest(one.name, [(other.id, key) for key in keys]))


def _pair(text: str) -> tuple[str, str] | None:
    """Two names out of `A into B`, `A と B`, `A, B` or two words."""
    for joint in (
        r"\s+into\s+",
        r"\s*→\s*",
        r"\s*[、,,]\s*",
        r"\s+(?:と|を)\s+",
        r"(?<=さん)[とを]",
        r"\s+and\s+",
        r"\s+",
    ):
        names_ = [part.strip() for part in re.split(joint, text.strip(), maxsplit=1)]
        if len(names_) == 2 and all(names_) and (joint != r"\s+" or not re.search(r"\s", names_[1])):
            return names_[0], names_[1]
    return None


def _merged(source: Contact, target: Contact) -> Contact:
    """`target` with what `source` knew and it did not; found under both names, met at the earlier day, as close as the closer."""
    if source.met_on and target.met_on and source.met_on < target.met_on:
        target = replace(target, met_on=source.met_on, met_where=source.met_where, met_how=source.met_how)
    fill = ("reading", "company", "title", "met_how", "met_where", "met_on", "postal", "mourning")
    gained = {name: getattr(source, name) for name in fill if not getattr(target, name)}
    by = target.introduced_by or source.introduced_by
    return replace(
        tie.joined(target, source).named(target.name, *target.aliases, source.name, *source.aliases),
        **gained,
        handles=tuple(dict.fromkeys((*target.handles, *source.handles))),
        notes="\n".join(dict.fromkeys(filter(None, (target.notes, _beside(source.notes, target))))),
        circle=min(target.circle, source.circle, key=CIRCLES.index),
        cadence_days=target.cadence_days or source.cadence_days,
        touched_at=max(filter(None, (source.touched_at, target.touched_at)), default=None),
        created_at=min(source.created_at, target.created_at),
        introduced_by="" if by in (source.id, target.id) else by,
    )


def _beside(notes: str, contact: Contact) -> str:
    """Notes without what stands on the card as company and title."""
    return "\n".join(line for line in notes.splitlines() if line not in (contact.company, contact.title))


@feature.section("who")
async def resting(contact: Contact, ctx: Context) -> list[Button]:
    """The way to let somebody rest, or wake them."""
    label = WAKE if contact.state == "archived" else ARCHIVE
    return [feature.press(ctx.say(label), "archive", contact.id)]

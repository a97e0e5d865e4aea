"""Whether two people know each other, by all that the book says of them: `intro known`."""

from bot import cards, people
from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, asks_who
from bot.language import names
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.fact import Fact
from bot.model.introduction import Acquaintance, Introduction, brought
from bot.model.reply import Reply
from bot.network.introductions import kept, reading
from bot.text import Text

feature = Feature("knowing", Text(en="Who knows whom", ja="知り合い"))

HOW = Text(
    en="Tell me two people, for example: intro known Ken, Mika",
    ja="お二人の名前を書いてください。例:「紹介 面識 健さん、美香さん」",
)
KNOWN = Text(en="Yes, {one} and {other} know each other.", ja="はい、{one}と{other}は知り合いです。")
KNOWN_HOW = Text(en="Yes, {one} and {other} know each other: {how}.", ja="はい、{one}と{other}は知り合いです({how})。")
BROUGHT = Text(en="Yes, you introduced {one} to {other}.", ja="はい、{one}と{other}は、あなたが引き合わせています。")
BY = Text(en="Yes, {by} introduced {who} to you.", ja="はい、{who}を紹介してくれたのが{by}です。")
NOTED = Text(en="I have this of {name}: “{said}”.", ja="{name}について「{said}」と聞いています。")
UNKNOWN = Text(
    en="I haven't heard that they do. If so, tell me: “intro knows {one}, {other}”.",
    ja="知り合いとは、まだ聞いていません。もしそうなら「{one}と{other}は知り合い」と教えてください。",
)


@feature.command(
    "intro known",
    ja="紹介 面識",
    summary=Text(en="Whether two people know each other", ja="二人が知り合いかどうか"),
    example=Text(en="intro known Ken, Mika", ja="紹介 面識 健さん、美香さん"),
    takes=asks_who(Text(en="Two people", ja="二人の名前"), several=True),
    reads=True,
)
async def known(call: Command, ctx: Context) -> Reply:
    found = reading.both(call.text)
    if found is None:
        raise UserError(HOW)
    one, other = [await people.one(ctx, name) for name in found[:2]]
    if one.id == other.id:
        raise UserError(kept.SELF)
    said = await _kept(ctx, one, other) or await _noted(ctx, one, other) or await _noted(ctx, other, one)
    called = {"one": cards.called(one, ctx), "other": cards.called(other, ctx)}
    return Reply(text=said or ctx.say(UNKNOWN, **called))


async def _kept(ctx: Context, one: Contact, other: Contact) -> str:
    """How the two got to know each other, as far as it was kept; empty when it was not."""
    called = {"one": cards.called(one, ctx), "other": cards.called(other, ctx)}
    for each in await ctx.book.about(Acquaintance, one.id):
        if other.id in (each.one_id, each.other_id):
            return ctx.say(KNOWN_HOW if each.how else KNOWN, how=each.how, **called)
    for story in await ctx.book.about(Introduction, one.id):
        if brought(story) and other.id in (story.who_id, story.to_id) and story.happened:
            return ctx.say(BROUGHT, **called)
    for who, by in ((one, other), (other, one)):
        if who.introduced_by == by.id:
            return ctx.say(BY, who=cards.called(who, ctx), by=cards.called(by, ctx))
    return ""


async def _noted(ctx: Context, one: Contact, other: Contact) -> str:
    """What is noted of one that names the other; empty when nothing is."""
    bare = names.strip_honorific(other.name)
    short = bare.split()[0] if bare.isascii() else bare[:2]
    told = [each.text for each in await ctx.book.about(Fact, one.id)] + one.notes.split("\n")
    text = next((each for each in told if bare in each or (len(short) > 1 and short in each)), "")
    return ctx.say(NOTED, name=cards.called(one, ctx), said=text) if text else ""

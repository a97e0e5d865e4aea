"""Bringing in people from a file, or a whole book from its own copy: `import`, or a file that is simply sent."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from bot import cards, keeping, people
from bot.book import Additions
from bot.context import LABEL_MOST, Context
from bot.exchange import dump
from bot.exchange.dump import Dump
from bot.exchange.reading import Reading
from bot.feature import Feature, Param
from bot.language.names import display
from bot.model.contact import OUTERMOST, Contact
from bot.model.event import Command, Press
from bot.model.file import File
from bot.model.nudge import Nudge
from bot.model.record import Record
from bot.model.reply import Card, Choice, Option, Reply
from bot.model.touch import Touch
from bot.network.arrivals import FEW, Arrivals, arrivals
from bot.network.restoring import restoring
from bot.network.unpacking import unpacked
from bot.text import Text, few, listing, same

feature = Feature("importing", Text(en="Bringing people in", ja="取り込み"))

NAMES_MOST, TRIAGE_MOST = 3, 10
HOW = Text(
    en="Send me a file with your people in our direct messages, and I'll tell you what is in it before anything is kept.\n"
    "I read LinkedIn's Connections.csv (or its whole zip), Google and Outlook contacts, Eight, Sansan, Monica, vCards from any "
    "phone, any table with a column “name” (Excel or CSV), and my own “export”.",
    ja="連絡先のファイルをDMで送ってください。中身をお伝えし、確かめてから帳面に入れます。\n"
    "LinkedIn の Connections.csv(zip のままでも)、Google や Outlook の連絡先、Eight、Sansan、Monica、スマホの vCard、"
    "「名前」の列がある表(ExcelでもCSVでも)、それに私の「書出」を読めます。",
)
FOUND = Text(
    en="{file} has {n:one person|# people}: {names}.",
    ja="{file}には{n}人います: {names}。",
)
SOURCES = {
    "linkedin": Text(en="Your LinkedIn file", ja="LinkedIn のファイル"),
    "google": Text(en="Your Google file", ja="Google の連絡先"),
    "outlook": Text(en="Your Outlook file", ja="Outlook の連絡先"),
    "eight": Text(en="Your Eight file", ja="Eight のファイル"),
    "sansan": Text(en="Your Sansan file", ja="Sansan のファイル"),
    "monica": Text(en="Your Monica file", ja="Monica のファイル"),
    "vcard": Text(en="Your address book", ja="アドレス帳"),
}
THE_FILE = Text(en="“{name}”", ja="「{name}」")
NEW = Text(en="New to your book: {n}", ja="新しい人: {n}人")
FILLED = Text(
    en="Known already, with something I can fill in: {n}", ja="もう帳面にいて、足りないところを補える人: {n}人"
)
KNOWN = Text(en="Known already, nothing to add: {n}", ja="もう帳面にいて、変わらない人: {n}人")
NAMESAKES = Text(
    en="Called like somebody you know, but new: {names}. If it's the same person, “merge” joins the two cards.",
    ja="帳面に同じ名前の人がいますが、新しく加える人: {names}。同じ人なら、あとで「統合」でひとつにできます。",
)
NAMELESS = Text(
    en="{n:One entry has|# entries have} no name and will be left out.", ja="名前のないもの{n}件は入れません。"
)
ADD = Text(en="Add {n:one person|# people}", ja="{n}人を追加")
FILL = Text(en="Fill in {n:one card|# cards}", ja="{n}人分を補う")
NOTHING_NEW = Text(
    en="Everybody in there is in your book already, and I learned nothing new.",
    ja="みなさんもう帳面にいて、新しいことはありませんでした。",
)
ADDED_FEW = Text(
    en="Added {n:one person|# people}: {names}.\nI'll remind you of each in good time; “undo” takes it back.",
    ja="{n}人を追加しました: {names}。\nころあいを見てお知らせします。「取消」で元に戻せます。",
)
ADDED_MANY = Text(
    en="Added {n} people.\nThey begin in the outermost circle, once a year, so nobody crowds in on you. “undo” takes it all back.",
    ja="{n}人を追加しました。\n年に1度の「疎遠」の輪から始めるので、急にお知らせが増えることはありません。「取消」で元に戻せます。",
)
WHO_MATTERS = Text(
    en="Who of them would you like to hear from this season? These are the latest; “circle NAME close” brings anybody nearer.",
    ja="このなかで、近いうちに話したい人はいますか？新しい順に挙げました。ほかの人は「輪 名前 親しい」で近づけられます。",
)
NEARER = Text(en="Bring somebody nearer", ja="近づけたい人を選ぶ")
IS_NEARER = Text(
    en="{name} is a friend now: I'll remind you {rhythm}.",
    ja="{name}を「友人」の輪に移しました。{rhythm}にお知らせします。",
)
FILLED_IN = Text(en="Filled in {n:one card|# cards}.", ja="{n}人のカードを補いました。")
BOOK = Text(
    en="That's a copy of a book of mine, of {day}. Not in your book yet: {what}.",
    ja="これは{day}の帳面の写しです。今の帳面にないもの: {what}",
)
COUNTS: Mapping[str, Text] = {
    "people": Text(en="{n:one person|# people}", ja="{n}人"),
    "talks": Text(en="{n:one talk|# talks}", ja="やりとり{n}回"),
    "reminders": Text(en="{n:one reminder|# reminders}", ja="お知らせ{n}件"),
    "others": Text(en="{n:one note|# notes} on them and you", ja="そのほかの記録{n}件"),
}
ALONE = Text(
    en="A copy of a book comes alone. Please send {names} once more.",
    ja="帳面の写しは、ほかのファイルと一緒には読めません。{names}をもう一度送ってください。",
)
SETTINGS = Text(en="Your settings of then come back, too.", ja="そのときの設定も戻します。")
ALREADY = Text(
    en="{n:One entry is|# entries are} there already and {n:stays|stay} as now.",
    ja="すでにある{n}件は今のままにします。",
)
LEFT_OUT = Text(
    en="{n:One entry|# entries} can't come back: outdated, or about somebody who is gone.",
    ja="期限が過ぎたものや、もういない人についての{n}件は戻せません。",
)
RESTORE = Text(en="Bring it back", ja="戻す")
RESTORED = Text(
    en="It's all back: {what}.\n“undo” takes it away again.",
    ja="戻しました: {what}。\n「取消」でなかったことにできます。",
)
SAME_BOOK = Text(
    en="Everything in that copy is in your book already.", ja="その写しの中身は、もうすべて帳面にあります。"
)


@feature.command(
    "import",
    ja=("取込", "取り込み", "インポート"),
    summary=Text(
        en="Bring in people from a file: LinkedIn, Google, phone …", ja="名刺や連絡先のファイルから人を取り込む"
    ),
    example=Text(en="import", ja="取込"),
    takes=Param(
        name="file",
        ja=("ファイル",),
        kind="file",
        summary=Text(en="Excel, a CSV, a vCard, or my own export", ja="Excel、CSV、vCard、または書き出した帳面"),
        optional=True,
    ),
)
async def import_(call: Command, ctx: Context) -> Reply:
    if not call.files:
        return Reply(text=ctx.say(HOW))
    read = await unpacked(call, ctx)
    book = next((each for each in read.found if isinstance(each, Dump)), None)
    if book is not None:
        others = [file.name for file, each in zip(read.files, read.found, strict=True) if each is not book]
        alone = [ctx.say(ALONE, names=listing(others, ctx.locale))] if others else []
        return await _restore(ctx, book, [*alone, *read.left])
    return await _bring(ctx, read.files[0], [each for each in read.found if isinstance(each, Reading)], read.left)


async def _bring(ctx: Context, file: File, found: Sequence[Reading], left: Sequence[str]) -> Reply:
    """The people of files, the first of which is `file`, once the owner has agreed; `left` tells of other files."""
    coming = await arrivals(ctx, found)
    new, filled = len(coming.new), coming.learned
    if not new and not filled:
        return Reply(text="\n".join((ctx.say(NOTHING_NEW), *left)))
    yes = ctx.say(ADD, n=new) if new else ctx.say(FILL, n=filled)
    ctx.confirm("sure", "\n".join((*_told(ctx, file, found, coming), *left)), same(yes))
    await _add(ctx, [*coming.new, *coming.birthdays])
    await ctx.book.save(*coming.filled)
    said = [ctx.say(FILLED_IN, n=filled)] if filled else []
    if new > FEW:
        said.insert(0, ctx.say(ADDED_MANY, n=new))
    elif new:
        said.insert(0, ctx.say(ADDED_FEW, n=new, names=cards.listed(coming.new, ctx.locale)))
    return Reply(text="\n".join(said), cards=(await _triage(ctx),) if new > FEW else ())


async def _add(ctx: Context, records: Sequence[Record]) -> None:
    """Add these; what can be worked out before is worked out before, since others wait for a book that is written."""
    await ctx.book.add(await ctx.apart(_prepared, records))


async def _prepared(ctx: Context, records: Sequence[Record]) -> Additions:
    return await asyncio.to_thread(ctx.book.prepared, records)


async def _triage(ctx: Context) -> Card:
    """Those in the outermost circle who were met last, to be brought nearer: a hundred strangers are no network."""
    latest = await ctx.book.contacts.met_last(OUTERMOST, TRIAGE_MOST)
    options = tuple(Option(label=cards.line(each, ctx)[:LABEL_MOST], value=each.id) for each in latest)
    choice = Choice(action=feature.action("nearer"), options=options, placeholder=ctx.say(NEARER))
    return Card(body=ctx.say(WHO_MATTERS), choices=(choice,) if options else ())


@feature.button("nearer")
async def nearer(_call: Press, ctx: Context) -> Reply:
    contact = await keeping.rescheduled(ctx, replace(await people.by_id(ctx, ctx.value), circle="friend"))
    await ctx.book.save(contact)
    said = ctx.say(IS_NEARER, name=cards.called(contact, ctx), rhythm=cards.rhythm_words(contact, ctx))
    return Reply(text=said, cards=(await _triage(ctx),))


def _told(ctx: Context, file: File, found: Sequence[Reading], coming: Arrivals) -> Iterator[str]:
    """What is in files, and what would become of it."""
    source = SOURCES.get(found[0].source)
    label = ctx.say(source) if source else ctx.say(THE_FILE, name=file.name)
    yield ctx.say(FOUND, file=label, n=len(coming.names), names=_some(ctx, coming.names))
    if coming.learned or coming.known:
        yield ctx.say(NEW, n=len(coming.new))
    if coming.learned:
        yield ctx.say(FILLED, n=coming.learned)
    if coming.known:
        yield ctx.say(KNOWN, n=coming.known)
    if coming.namesakes:
        yield ctx.say(NAMESAKES, names=_some(ctx, [each.name for each in coming.namesakes]))
    if nameless := sum(each.nameless for each in found):
        yield ctx.say(NAMELESS, n=nameless)


def _some(ctx: Context, names: Sequence[str]) -> str:
    return few([display(name, ctx.locale) for name in names[:NAMES_MOST]], len(names), ctx.locale)


async def _restore(ctx: Context, found: Dump, others: Sequence[str]) -> Reply:
    """A whole book, once the owner has agreed; `others` tells of other files. Settings come back where nobody is in the book yet."""
    coming = await restoring(ctx, found)
    known = [ctx.say(ALREADY, n=coming.known)] if coming.known else []
    left = [ctx.say(LEFT_OUT, n=coming.left)] if coming.left else []
    if not coming.records:
        return Reply(text="\n".join((*(known if left else [ctx.say(SAME_BOOK)]), *left, *others)))
    counts = _counts(coming.records)
    told = [ctx.say(BOOK, day=cards.day_words(ctx.owner.local(found.at).date(), ctx), what=_counted(ctx, counts))]
    told += [ctx.say(SETTINGS)] if coming.first else []
    ctx.confirm("sure", "\n".join((*told, *known, *left, *others)), RESTORE)
    await _add(ctx, coming.records)
    if coming.first and (after := dump.settled(ctx.owner, found.settings, ctx.now)) != ctx.owner:
        await ctx.settle(after)
    return Reply(text=ctx.say(RESTORED, what=_counted(ctx, counts)))


def _counted(ctx: Context, counts: Mapping[str, int]) -> str:
    return listing([ctx.say(COUNTS[name], n=n) for name, n in counts.items() if n], ctx.locale)


def _counts(records: Sequence[Record]) -> Mapping[str, int]:
    """How many of each kind that an owner would name, by the words of COUNTS."""
    nudges = [each for each in records if isinstance(each, Nudge)]
    people, talks = (sum(isinstance(each, kind) for each in records) for kind in (Contact, Touch))
    reminders = sum(each.explicit for each in nudges)
    others = len(records) - people - talks - len(nudges)
    return {"people": people, "talks": talks, "reminders": reminders, "others": others}

"""The owner's own copy of everything: `export`."""

import asyncio
from collections.abc import Mapping, Sequence
from io import BytesIO

from bot.context import Context
from bot.errors import UserError
from bot.exchange import dump, writing
from bot.exchange.person import Birthday, Brought
from bot.feature import Feature, Param
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.file import LARGEST, File
from bot.model.nudge import Nudge
from bot.model.record import Record
from bot.model.reply import Reply
from bot.model.special_date import SpecialDate
from bot.text import Text

feature = Feature("exporting", Text(en="Your own copy", ja="書き出し"))

ALL = Text(
    en="Here is your whole book: {n:one person|# people}, and everything kept about them.\n"
    "people.csv opens in a spreadsheet, people.vcf in any address book; book.json is all of it, and “import” takes it back.",
    ja="帳面のすべてです。{n}人と、その方々について覚えていることが入っています。\n"
    "people.csv は表計算ソフトで、people.vcf は連絡先アプリで開けます。book.json はすべての記録で、「取込」で戻せます。",
)
PEOPLE = Text(
    en="Here are your people: {n}.",
    ja="{n}人分の連絡先です。",
)
EMPTY = Text(
    en="Your book is still empty, so there is nothing to take with you yet.",
    ja="帳面はまだ空なので、書き出すものがありません。",
)
LARGE = Text(
    en="All of it together is more than can be sent here. “export csv” and “export vcard” give the people.",
    ja="全部まとめると、ここで送れる大きさを超えてしまいます。「書出 csv」「書出 vcard」なら人だけを書き出せます。",
)
FORMS: Mapping[str, Text] = {
    "all": Text(en="everything", ja="すべて"),
    "csv": Text(en="a table (CSV)", ja="表(CSV)"),
    "vcard": Text(en="address book (vCard)", ja="連絡先(vCard)"),
}
PEOPLE_KINDS: Mapping[str, type[Record]] = {"contacts": Contact, "special_dates": SpecialDate}
"""All that is on a card or in a row of the table."""
_WORDS = {"csv": "csv", "excel": "csv", "vcard": "vcard", "vcf": "vcard", "表": "csv", "連絡先": "vcard"}


@feature.command(
    "export",
    ja=("書出", "書き出し", "エクスポート"),
    summary=Text(en="Take a copy of your whole book with you", ja="帳面の写しをファイルで受け取る"),
    example=Text(en="export", ja="書出"),
    takes=Param(
        name="as",
        ja=("形式",),
        kind="choice",
        summary=Text(en="Which kind of file", ja="ファイルの形式"),
        choices=FORMS,
    ),
)
async def export(call: Command, ctx: Context) -> Reply:
    form = next((form for word, form in _WORDS.items() if word in call.text.casefold()), "all")
    needed = dump.KINDS if form == "all" else PEOPLE_KINDS
    records = {name: await ctx.book.all(kind) for name, kind in needed.items()}
    if form == "all":
        records["nudges"] = [each for each in records["nudges"] if isinstance(each, Nudge) and dump.own(each)]
    if not any(records.values()):
        raise UserError(EMPTY)
    contacts = [each for each in records["contacts"] if isinstance(each, Contact)]
    day = ctx.today.date().isoformat()
    people = brought(contacts, records["special_dates"])
    if form == "csv":
        file = File(name=f"kizuna-{day}.csv", data=await asyncio.to_thread(writing.csv, people))
    elif form == "vcard":
        file = File(name=f"kizuna-{day}.vcf", data=await asyncio.to_thread(writing.vcard, people))
    else:
        file = File(name=f"kizuna-{day}.zip", data=await asyncio.to_thread(_packed, ctx, people, records))
    if len(file.data) > LARGEST:
        raise UserError(LARGE)
    return Reply(text=ctx.say(ALL if form == "all" else PEOPLE, n=len(contacts)), file=file)


def brought(contacts: Sequence[Contact], dates: Sequence[Record]) -> list[Brought]:
    """The contacts as files of contacts tell of people."""
    birthdays = {
        each.contact_id: Birthday(month=each.month, day=each.day, year=each.year)
        for each in dates
        if isinstance(each, SpecialDate) and each.kind == "birthday" and not each.calendar
    }
    return [
        Brought(
            name=each.name,
            reading=each.reading,
            aliases=each.aliases,
            company=each.company,
            title=each.title,
            handles=each.handles,
            notes=each.notes,
            met_on=each.met_on,
            met_how=each.met_how,
            postal=each.postal,
            birthday=birthdays.get(each.id),
            circle=each.circle,
        )
        for each in contacts
    ]


def _packed(ctx: Context, people: Sequence[Brought], records: Mapping[str, Sequence[Record]]) -> bytes:
    from zipfile import ZIP_DEFLATED, ZipFile

    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("people.csv", writing.csv(people))
        archive.writestr("people.vcf", writing.vcard(people))
        archive.writestr(dump.NAME, dump.write(ctx.owner, records, ctx.now))
    return packed.getvalue()

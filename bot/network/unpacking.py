"""The files that came along, opened; in words, where one cannot be."""

import asyncio
from typing import Literal

from bot.context import Context, Instead
from bot.errors import UserError
from bot.exchange.dump import Dump
from bot.exchange.opening import opened
from bot.exchange.reading import Reading
from bot.exchange.unreadable import MOST_PEOPLE, Reason, Unreadable
from bot.model.event import Command, Said
from bot.model.file import FILES_MOST, LARGEST, File
from bot.text import Text, listing

TOO_LARGE = Text(
    en="“{name}” is too large for me: I read up to {most} MB. Without photos it is often much smaller.",
    ja="「{name}」は大きすぎて読めません({most}MBまで)。写真なしで書き出すと、ずっと小さくなることがあります。",
)
LATER = Text(
    en="I take {most} files at a time. Please send {names} once more afterwards.",
    ja="一度に読めるのは{most}つまでです。{names}は、あとでもう一度送ってください。",
)
AWAY = Text(
    en="I couldn't fetch “{name}”. Please send it once more; if it goes wrong again, whoever runs me should look.",
    ja="「{name}」を受け取れませんでした。もう一度送ってみてください。続くようなら管理者に伝えてください。",
)
WHY: dict[Reason | Literal["excel"], Text] = {
    "unknown": Text(
        en="I can't find any people in “{name}”. I read CSV tables with a column “name”, vCards (.vcf), and my own “export”.",
        ja="「{name}」に連絡先が見つかりません。読めるのは「名前」の列があるCSV、vCard(.vcf)、私の「書出」です。",
    ),
    "excel": Text(
        en="“{name}” is an Excel file. Save it as CSV (File → Save As), and I can read it.",
        ja="「{name}」はExcelのファイルですね。「名前を付けて保存」でCSVにすると読めます。",
    ),
    "empty": Text(en="There is nobody in “{name}”.", ja="「{name}」にはだれもいません。"),
    "broken": Text(
        en="“{name}” seems to be damaged, I can't read it. Please export it once more.",
        ja="「{name}」は壊れているようで読めません。もう一度書き出してみてください。",
    ),
    "many": Text(
        en="“{name}” holds more than I can take at once ({most} people). Please cut it into smaller files.",
        ja="「{name}」は、一度に読める量({most}人まで)を超えています。分けて送ってください。",
    ),
}
"""What to say of an unreadable file."""


async def unpacked(call: Command, ctx: Context) -> list[Reading | Dump]:
    """What is in each file. Raises UserError for one that cannot be read, Instead where only the words beside it are meant."""
    taken = [each for each in call.files if each.fault != "many"]
    if sum(len(each.data) for each in taken) > LARGEST:
        raise UserError(TOO_LARGE, name=taken[0].name, most=LARGEST // 1_000_000)
    found = [await _opened(call, file) for file in taken]
    if len(taken) < len(call.files):
        ctx.asides.append(
            ctx.say(LATER, most=FILES_MOST, names=listing([each.name for each in call.files[len(taken) :]], ctx.locale))
        )
    return found


async def _opened(call: Command, file: File) -> Reading | Dump:
    if file.fault:
        raise UserError(TOO_LARGE if file.fault == "large" else AWAY, name=file.name, most=LARGEST // 1_000_000)
    try:
        return await asyncio.to_thread(opened, file.name, file.data)
    except Unreadable as error:
        if call.text.strip() and error.reason == "unknown":
            # A picture, say, beside words that are for me.
            raise Instead(Said(id=call.id, at=call.at, who=call.who, where=call.where, text=call.text)) from error
        reason = "excel" if file.name.casefold().endswith((".xlsx", ".xls")) else error.reason
        raise UserError(WHY[reason], name=file.name, most=MOST_PEOPLE) from error

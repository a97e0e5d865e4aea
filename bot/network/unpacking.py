"""The files that came along, opened; in words, where one cannot be."""

import asyncio
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

from msgspec import Struct

from bot.context import Context, Instead
from bot.errors import UserError
from bot.exchange.dump import Dump
from bot.exchange.reading import Reading, opened
from bot.exchange.unreadable import MOST_PEOPLE, Reason, Unreadable
from bot.language.patterns import late
from bot.model.event import Command, Said
from bot.model.file import FILES_MOST, LARGEST, File
from bot.text import Text, listing, same

Fault = Reason | Literal["large", "away"]

LATER = Text(
    en="I take {most} files at a time. Please send {names} once more afterwards.",
    ja="一度に読めるのは{most}つまでです。{names}は、あとでもう一度送ってください。",
)
WHY: dict[Fault, Text] = {
    "large": Text(
        en="“{name}” is too large for me: I read up to {mb} MB. Without photos it is often much smaller.",
        ja="「{name}」は大きすぎて読めません({mb}MBまで)。写真なしで書き出すと、ずっと小さくなることがあります。",
    ),
    "away": Text(
        en="I couldn't fetch “{name}”. Please send it once more; if it goes wrong again, whoever runs me should look.",
        ja="「{name}」を受け取れませんでした。もう一度送ってみてください。続くようなら管理者に伝えてください。",
    ),
    "unknown": Text(
        en="I can't find any people in “{name}”. I read tables with a column “name” (Excel or CSV), vCards (.vcf), and my own “export”.",
        ja="「{name}」に連絡先が見つかりません。読めるのは「名前」の列がある表(ExcelかCSV)、vCard(.vcf)、私の「書出」です。",
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
    "locked": Text(
        en="“{name}” is locked with a password. Please save a copy without one and send me that.",
        ja="「{name}」にはパスワードがかかっています。パスワードなしで保存し直して送ってください。",
    ),
    "foreign": Text(
        en="“{name}” is a spreadsheet in a format that I don't know. Save it as Excel (.xlsx) or CSV (File → Save As), and I can read it.",
        ja="「{name}」は私の知らない形式の表です。「名前を付けて保存」でExcel(.xlsx)かCSVにすると読めます。",
    ),
}
"""What to say of a file that cannot be read."""
READERS = ThreadPoolExecutor(2, "files")
"""Two files at a time are read in all conversations, so that what they take of memory and of the machine has a bound."""


_ABOUT_IT = late(
    r"(?i)(?:(?:please|pls|can|could|would|you|hi|hey|ok|so)[\s,]+)*(?:import|upload|load|read|add|take(?: in)?|use|open)\s(?:in )?(?:(?:all|everybody|the|my|this|these|that|those|them|it|file|contacts?|people|card|cards|list|in|here|from|please|pls|for|me)[\s,]*)+[?.!]*"
    r"|(?:here(?:['’]?s| is| are)|this is|these are)\s(?:(?:my|the|all|some|a|business|old|new|of|list|contacts?|people|cards?|file|address|book|phone|linkedin)\s?)+[?.!]*"
    r"|(?:これ|こちら|この(?:ファイル|名刺|連絡先|リスト)|ファイル|名刺|連絡先|アドレス帳)?(?:を|も|は|から)?、?(?:全部|まとめて)?(?:取り?込[みんむめ]|インポート|読み?込[みんむめ]|読[みんめ]|追加|登録|入れ)(?:で|て|する|して|できる|できます|たい|る)?(?:を)?(?:お願い(?:します)?|ください|下さい|もらえ(?:る|ます)|ほしい|か|です|ね)*[?？。!！]*"
    r"|(?:これ(?:が|は)?)?(?:私の|会社の|古い|新しい)*(?:名刺|連絡先|アドレス帳|リスト)(?:です|だよ|一覧です)?[。!！]*"
)
"""Words that only say what to do with the file."""


class Unpacked(Struct, frozen=True, kw_only=True):
    """The files that could be read, with what is in them; of all others a sentence each."""

    files: Sequence[File]
    found: Sequence[Reading | Dump]
    left: Sequence[str]


async def unpacked(call: Command, ctx: Context) -> Unpacked:
    """What is in the files. Where none can be read raises UserError, or Instead when words came with them."""
    taken = [each for each in call.files if each.fault != "many"]
    read = await ctx.apart(_read, taken)
    pairs = [(file, each) for file, each in zip(taken, read, strict=True) if not isinstance(each, str)]
    words = "" if _ABOUT_IT.fullmatch(call.beside.strip()) else call.beside.strip()
    # A picture, say, beside words that are for me.
    silent = {"unknown"} if words and not pairs else set()
    faults = [(file, each) for file, each in zip(taken, read, strict=True) if isinstance(each, str)]
    left = [*_faults(ctx, ((file, each) for file, each in faults if each not in silent)), *_later(ctx, call.files)]
    if not pairs and words:
        raise Instead(call.turned(Said, text=words), left)
    if not pairs:
        raise UserError(same("{said}"), said="\n".join(left))
    return Unpacked(files=[file for file, _ in pairs], found=[each for _, each in pairs], left=left)


async def _read(_ctx: Context, files: Sequence[File]) -> list[Reading | Dump | Fault]:
    """What is in each file, or why that cannot be told; together they may be no larger than LARGEST."""
    read: list[Reading | Dump | Fault] = []
    size = 0
    for each in files:
        size += len(each.data)
        if each.fault == "away":
            read.append("away")
        elif each.fault or size > LARGEST:
            read.append("large")
        else:
            read.append(await asyncio.get_running_loop().run_in_executor(READERS, _opened, each))
    return read


def _opened(file: File) -> Reading | Dump | Fault:
    try:
        return opened(file.name, file.data)
    except Unreadable as error:
        return error.reason


def _faults(ctx: Context, faults: Iterable[tuple[File, Fault]]) -> list[str]:
    return [ctx.say(WHY[fault], name=file.name, most=MOST_PEOPLE, mb=LARGEST // 1_000_000) for file, fault in faults]


def _later(ctx: Context, files: Sequence[File]) -> list[str]:
    """Which are to be sent once more, since they were too many."""
    more = [each.name for each in files if each.fault == "many"]
    return [ctx.say(LATER, most=FILES_MOST, names=listing(more, ctx.locale))] if more else []

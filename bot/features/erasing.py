"""Taking everything out of the book, and the book away: `erase`."""

from bot.context import Context
from bot.feature import Feature
from bot.model.contact import Contact
from bot.model.event import Command
from bot.model.reply import Reply
from bot.text import Text

feature = Feature("erasing", Text(en="Erasing", ja="消去"))

SURE = Text(
    en="Erase your whole book: {n:one person|# people}, every note, reminder and setting?\nThis can't be undone; “export” gives you a copy first.",
    ja="帳面をまるごと消します: {n}人と、メモ、リマインド、設定のすべてです。\n元には戻せません。写しが要るなら、先に「書出」をどうぞ。",
)
YES = Text(en="Erase everything", ja="すべて消す")
NO = Text(en="Keep my book", ja="やめる")
ERASED = Text(
    en="Everything is gone; I don't know you any more. Thank you for the time together.\nA “hi” begins a new book, whenever you like.",
    ja="すべて消しました。もう何も覚えていません。これまでありがとうございました。\nまたいつでも、ひと声かけてくだされば新しい帳面を開きます。",
)


@feature.command(
    "erase",
    ja="消去",
    summary=Text(en="Erase your whole book for good (asks first)", ja="帳面をまるごと消す(確認します)"),
)
async def erase(_call: Command, ctx: Context) -> Reply:
    ctx.confirm("sure", ctx.say(SURE, n=len(await ctx.book.all(Contact))), YES, NO, tone="danger")
    said = ctx.say(ERASED)
    await ctx.book.erase()
    return Reply(text=said)

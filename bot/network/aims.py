"""What the owner wants to reach, told apart from everything else that they may type."""

import re

from bot import standing
from bot.context import Context
from bot.language import choosing
from bot.language.fold import fold
from bot.language.patterns import late
from bot.network.proposals import reading, smalltalk

WHAT_MOST = 200
"""Characters."""
_BEGINNINGS = (
    "find",
    "learn",
    "need",
    "start",
    "help",
    "offer",
    "ask",
    "import",
    "export",
    "review",
    "got",
    "get",
    "link",
)
"""Commands that may begin an aim, too."""
_WISH = late(
    r"(?:(?:one day|some day|this year|next year|so|well|honestly|actually),? )*"
    r"(?:i(?:['’]d| would)? (?:really |also |just )?(?:want|like|love|hope|wish|plan|aim)(?:ed)? to|my dream is to|i(?:['’]m| am) (?:hoping|planning|trying|aiming) to)"
    r" (?!(?:go home|sleep|eat|drink|die|cry|quit|rest|know|see|hear|talk|say|tell|thank|call|text|meet|write (?:to|him|her|them)|ask|add|save|delete|remove|undo|cancel|edit|change (?:it|that|this))\b)(?P<what>\S.{2,}?)[\s.!]*"
    r"|(?P<what2>[^、。？?]{3,}(?<!帰り)(?<!帰)(?<!寝)(?<!休み)(?<!食べ)(?<!飲み)(?<!死に)(?<!泣き)(?<!逃げ)(?<!やめ)(?<!会い)(?<!忘れ)(?<!消し)(?<!知り)(?<!見)(?<!聞き)(?<!話し)たい)"
    r"(?:です|な[あー]*|と思(?:う|います|って(?:い)?(?:る|ます))|んだ(?:けど|よね)?|んです(?:が|けど)?|ん?だよね)*[。!！\s]*",
    re.IGNORECASE,
)


async def names(text: str, ctx: Context) -> bool:
    """Whether words name what somebody wants to reach, once that was asked.

    No question does, nor an answer, nor what happened or is said of people, nor a command: but whom or what to find, to
    learn or to start may be a purpose.
    """
    text = text.strip()
    if len(text) > WHAT_MOST or text.endswith(("?", "\uff1f")) or standing.means(text) or choosing.answers(text):
        return False
    called = ctx.registry.called(text)
    if called is not None and not (called.text and fold(text.split()[0]) in _BEGINNINGS):
        return False
    return not smalltalk.answer(ctx, text) and not await _tells(text, ctx)


def wished(text: str) -> str:
    """What a text that asks for nothing else wishes for: I'd like to work abroad, 海外で働きたい; empty for other words."""
    found = _WISH.fullmatch(text.strip()) if len(text) <= WHAT_MOST else None
    return (found["what"] or found["what2"]) if found else ""


async def _tells(text: str, ctx: Context) -> bool:
    """Whether it speaks of people in the book, or tells what happened with others."""
    found = await reading.read(ctx, text)
    return bool(await reading.known_in(ctx, text)) or any(each.kind and each.people for each in found)

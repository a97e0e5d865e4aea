"""What was last put to the owner for a decision, so that typing the words of a button does what pressing it does."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.context import Context
from bot.language.fold import fold
from bot.language.patterns import late
from bot.model.event import Event, Press
from bot.model.question import Question
from bot.model.reply import Button

TYPED = "typed"
"""Under this name a press that stands for words carries them, or the moment that they say."""
ID = "standing"
"""The id under which it is kept, one for each owner: what is put to them later takes its place."""
STANDS = timedelta(minutes=15)
"""After so long, words like OK are an answer to something else."""
LONGEST = 60
"""Characters of an answer that is typed."""
Means = Literal["", "yes", "no", "cancel", "edit"]
"""What else than its label a button may be called by. "No" is the answer to a question; a card is called off in so many words."""
_WORDS: Mapping[Means, re.Pattern[str]] = {
    "yes": late(
        r"(?i)(?:ok(?:ay)?|okey|yes|yep|yeah|yup|y|sure|right|correct|exactly|good|great|fine|perfect|lgtm|confirm|go ahead"
        r"|(?:looks?|sounds?) (?:good|right|fine|great)|(?:that['’]?s|all) (?:right|it|correct|good)"
        r"|(?:please |yes,? |ok,? )?(?:save|keep)(?: it| that| this)?|sav|svae|do it|👍|🆗|✅)(?: please| thanks?| thank you)?"
        r"|はい|うん|ええ|おk|オッケー|オーケー|おけ|いいよ|いいです(?:よ)?|それで(?:いい|お願いします)?(?:です)?|お願い(?:します)?"
        r"|[合あ]って(?:る|ます)(?:よ)?|そう(?:です)?(?:ね)?|正解|大丈夫(?:です)?|ほぞん|(?:はい、?)?保存(?:して|しといて|しておいて|で|する|お願いします)?(?:ください)?"
        r"|(?:登録|記録)(?:して(?:ください)?)?|よし"
    ),
    "no": late(r"(?i)no+|nope|nah|n|(?:no,? )?wait(?:,? no)?|hold on|oops|my (?:bad|mistake)|wrong|not (?:right|correct|quite)|that['’]?s (?:wrong|not right)|いいえ|いや|いえ|ううん|(?:違|ちが)(?:う|います)(?:よ)?|だめ|(?:間違|まちが)(?:え|い)(?:た|ました|です)?|👎|❌"),
    "cancel": late(
        r"(?i)(?:cancel|discard|stop|never ?mind|nvm|forget it|drop it|skip it|(?:delete|remove|erase) (?:it|that|this|(?:(?:that|the|my) )?last (?:one|entry|note|record|thing)|what i (?:just )?(?:said|wrote|typed))|scratch that|(?:forget|ignore) (?:that|this|what i (?:just )?(?:said|wrote|typed))|don['’]?t(?: save(?: it| that)?)?|no,? (?:thanks?|thank you|cancel))"
        r"(?: it| that| this)?(?: please)?|やめ(?:る|て|とく|ます|ておく)|キャンセル(?:して|で|する)?|取り?消(?:し|す|して)"
        r"|いら(?:ない|ないです)|いりません|不要(?:です)?|破棄|保存しない(?:で)?|やっぱり?(?:いい|やめる|やめて|なし)(?:です)?|(?:やっぱり?|いや|ごめん)?[、\s]*(?:これ|それ|(?:さっき|今|いま|先ほど|直前|最後)の(?:記録|やつ|分)?)?(?:は|を)?(?:やっぱり?)?、?(?:(?:消し|けし|削除し)(?:て|といて)|削除)(?:ください)?|なし|(?:さっき|今|いま)の(?:は|を)?(?:取り?消(?:し|す|して)?|なし(?:で|にして)?|キャンセル(?:して)?)"
    ),
    "edit": late(
        r"(?i)(?:edit|change|fix|correct)(?: it| this| that)?|(?:編集|修正|変更)(?:する|して|したい)?|直(?:す|して|したい)"
    ),
}  # fmt: skip
_ALSO: Mapping[Means, Collection[Means]] = {"cancel": ("cancel", "no")}
"""Who calls it off says no, too."""
_AROUND = " 　。.!！、,~〜ー…\n"


Timed = Literal["", "past", "future"]


class Offered(Struct, frozen=True, kw_only=True):
    """A button of what stands: its words, what it raises, and the id of the question it decides."""

    label: str
    action: str
    value: str
    question: str
    means: Means = ""


class Standing(Struct, frozen=True, kw_only=True):
    """Everything that was put to the owner in one answer. `timed`: the question also takes a time in words.

    `dated` is the action that such a time raises, with the question's id before it; without one it answers the question.
    `worded` is the action that all other words raise which it hears.
    """

    buttons: tuple[Offered, ...]
    timed: Timed = ""
    dated: str = ""
    worded: str = ""

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of what is to be decided, in their order."""
        return tuple(dict.fromkeys(each.question for each in self.buttons))


def offered(button: Button, question: str, means: Means = "") -> Offered:
    """A button as it is remembered."""
    return Offered(label=button.label, action=button.action, value=button.value, question=question, means=means)


async def put(
    ctx: Context, buttons: Sequence[Offered], *, timed: Timed = "", dated: str = "", worded: str = ""
) -> None:
    """Remember what is put to the owner, in the place of what was before."""
    standing = Standing(buttons=tuple(buttons), timed=timed, dated=dated, worded=worded)
    await ctx.book.ask(
        Question(id=ID, key=ID, kind="Standing", event=msgspec.json.encode(standing), values=(), created_at=ctx.now)
    )


async def now(ctx: Context) -> Standing | None:
    """What is still undecided of what was last put to the owner; None when nothing is, or it was long ago."""
    kept = await ctx.book.asked(ID)
    if kept is None or ctx.now - kept.created_at > STANDS:
        return None
    standing = msgspec.json.decode(kept.event, type=Standing)
    still = [id for id in standing.questions if await ctx.book.asked(id) is not None]
    left = tuple(each for each in standing.buttons if each.question in still)
    return replace(standing, buttons=left) if left else None


def means(text: str) -> Means:
    """What a whole text says as an answer: agreement, calling off, a wish to change; empty for everything else."""
    bare = unicodedata.normalize("NFKC", text).strip(_AROUND)
    return next((each for each, words in _WORDS.items() if words.fullmatch(bare)), "") if len(bare) <= LONGEST else ""


def pressed(standing: Standing, text: str) -> Offered | None:
    """The one button that a text presses: by its label, by a word that means it, by a part that no other label has."""
    bare = fold(text.strip(_AROUND))
    if not bare or len(bare) > LONGEST:
        return None
    same = [each for each in standing.buttons if fold(each.label) == bare]
    meant = means(text)
    same = same or [each for each in standing.buttons if meant and each.means in _ALSO.get(meant, (meant,))]
    if not same and not meant and len(bare) > 1:
        same = [each for each in standing.buttons if not each.means and _within(bare, fold(each.label))]
    return same[0] if len(same) == 1 else None


def _within(part: str, whole: str) -> bool:
    """Whether a part stands in a label as whole words: Taro in Taro Tanaka, 太郎 in 田中太郎."""
    return f" {part} " in f" {whole} " if part.isascii() else part in whole


def press(event: Event, button: Offered) -> Press:
    """The press that the words stand for."""
    return event.turned(Press, action=button.action, value=button.value)

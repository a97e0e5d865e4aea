"""What was last put to the owner for a decision, so that typing the words of a button does what pressing it does."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.context import Context
from bot.errors import UserError
from bot.language import choosing
from bot.language.fold import fold
from bot.language.patterns import late
from bot.model.event import Event, Press
from bot.model.question import Question
from bot.model.reply import Button
from bot.text import Text

TYPED = "typed"
"""Under this name a press that stands for words carries them, or the moment that they say."""
ID = "standing"
"""The id under which it is kept, one for each owner: what is put to them later takes its place."""
STANDS = timedelta(minutes=15)
"""After so long, words like OK are an answer to something else."""
PART_LEAST = 4
"""Characters of a label by which a button is known that says yes or no."""
LONGEST = 60
"""Characters of an answer that is typed."""
Means = Literal["", "yes", "no", "cancel", "edit", "erase", "spare"]
"""What else than its label a button may be called by. "No" is the answer to a question; a card is called off in so many words.

"Erase" and "spare" are the yes and no of a question whether something is to be lost: to keep it is no there, to delete it yes.
"""
UNCLEAR = Text(
    en="Which do you mean? Please press the button, or type what stands on it.",
    ja="どれのことでしょうか？ボタンを押すか、その言葉を書いてください。",
)
_Word = Literal["yes", "keep", "stay", "no", "remove", "cancel", "edit"]
_WORDS: Mapping[_Word, re.Pattern[str]] = {
    "remove": late(
        r"(?i)(?:yes,? |ok,? )?(?:(?:delete|remove|erase|undo) (?:it|that|this|her|him|them)|take (?:it|that|this) back)(?: please)?"
        r"|(?:(?:うん|はい)、?)?(?:全部|すべて)?(?:(?:消し|けし|削除し|消去し|取り?消し)て(?:いい(?:です|よ)?|ください)?|消す|消去|取り?消す)"
    ),
    "stay": late(
        r"(?i)(?:no,? )?(?:leave|keep) (?:it|that|this|her|him|them|everything)(?: (?:alone|as (?:it|they) (?:is|are|was)))?"
        r"|(?:it|that) stays|don['’]?t (?:delete|remove|erase)(?: (?:it|that|her|him|them))?"
        r"|(?:いや、?|やっぱり?)?(?:残し(?:て|ておいて|とく)(?:ください)?|残す|そのまま(?:で(?:いい)?|に(?:して|する)?)?)"
    ),
    "keep": late(
        r"(?i)(?:please |yes,? |ok,? )?(?:save|keep)(?: it| that| this)?(?: please| thanks?| thank you)?|sav|svae"
        r"|ほぞん|(?:はい、?)?保存(?:して|しといて|しておいて|で|する|お願いします)?(?:ください)?|(?:登録|記録)(?:して(?:ください)?)?"
    ),
    "yes": late(
        r"(?i)(?:ok(?:ay)?|okey|yes|yep|yeah|yup|y|sure|right|correct|exactly|good|great|fine|perfect|lgtm|confirm|go ahead"
        r"|(?:looks?|sounds?) (?:good|right|fine|great)|(?:that['’]?s|all) (?:right|it|correct|good)"
        r"|do it|👍|🆗|✅)(?: please(?: do)?| thanks?| thank you)?"
        r"|はい|うん|ええ|おk|オッケー|オーケー|おけ|いいよ|いいです(?:よ)?|それで(?:いい|お願いします)?(?:です)?|お願い(?:します)?"
        r"|[合あ]って(?:る|ます)(?:よ)?|そう(?:です)?(?:ね)?|正解|大丈夫(?:です)?|よし|はーい|(?:それで)?よろしく(?:お願いします)?"
        r"|(?:追加|加え|入れ|取り込ん)(?:し)?[てで](?:ください)?"
    ),
    "no": late(r"(?i)no+|nope|nah|n|待って(?:ください)?|ちょっと待って|(?:no,? )?wait(?:,? no)?|hold on|oops|my (?:bad|mistake)|wrong|not (?:right|correct|quite)|that['’]?s (?:wrong|not right)|いいえ|いいや|いや|いえ|ううん|(?:違|ちが)(?:う|います)(?:よ)?|だめ|(?:間違|まちが)(?:え|い)(?:た|ました|です)?|👎|❌"),
    "cancel": late(
        r"(?i)(?:cancel|discard|stop|never ?mind|nvm|forget it|drop it|skip it|(?:delete|remove|erase) (?:it|that|this|(?:(?:that|the|my) )?last (?:one|entry|note|record|thing)|what i (?:just )?(?:said|wrote|typed))|scratch (?:that|this|it|(?:the )?last(?: one)?)|(?:forget|ignore) (?:that|this|what i (?:just )?(?:said|wrote|typed))|don['’]?t(?: save(?: it| that)?)?|no,? (?:thanks?|thank you|cancel))"
        r"(?: it| that| this)?(?: please)?|やめ(?:る|て|とく|ます|ておく)|キャンセル(?:して|で|する)?|取り?消(?:し|す|して)"
        r"|いら(?:ない|ないです)|いりません|不要(?:です)?|破棄|保存しない(?:で)?|やっぱり?(?:いい|やめる|やめて|なし)(?:です)?|(?:やっぱり?|いや|ごめん)?[、\s]*(?:これ|それ|(?:さっき|今|いま|先ほど|直前|最後)の(?:記録|やつ|分)?)?(?:は|を)?(?:やっぱり?)?、?(?:(?:消し|けし|削除し)(?:て|といて)|削除)(?:ください)?|なし|(?:さっき|今|いま)の(?:は|を)?(?:取り?消(?:し|す|して)?|なし(?:で|にして)?|キャンセル(?:して)?)"
    ),
    "edit": late(
        r"(?i)(?:edit|change|fix|correct)(?: it| this| that)?|(?:編集|修正|変更)(?:する|して|したい)?|直(?:す|して|したい)"
    ),
}  # fmt: skip
_COARSE: Mapping[_Word, Means] = {
    "yes": "yes", "keep": "yes", "no": "no", "remove": "cancel", "cancel": "cancel", "edit": "edit",
}  # fmt: skip
_PRESSED_BY: Mapping[Means, Collection[_Word]] = {
    "yes": ("yes", "keep"),
    "no": ("no", "cancel", "remove"),
    "cancel": ("cancel", "remove"),
    "edit": ["edit"],
    "erase": ("yes", "remove"),
    "spare": ("no", "cancel", "keep", "stay"),
}
"""Which words press a button of each meaning: who calls it off says no, too, and whether “keep it” is a yes hangs on the question."""
_AROUND = " 　。.!！、,~〜ー…\n"


Timed = Literal["", "past", "future"]


class Offered(Struct, frozen=True, kw_only=True):
    """A button of what stands: its words, what it raises, and the id of the question it decides.

    Without a question it may be pressed as long as it stands. `also` are more words of what it stands for: a company.
    """

    label: str
    action: str
    value: str
    question: str
    means: Means = ""
    also: str = ""


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


def offered(button: Button, question: str = "", means: Means = "", also: str = "") -> Offered:
    """A button as it is remembered."""
    return Offered(
        label=button.label, action=button.action, value=button.value, question=question, means=means, also=also
    )


async def put(
    ctx: Context, buttons: Sequence[Offered], *, timed: Timed = "", dated: str = "", worded: str = ""
) -> None:
    """Remember what is put to the owner, in the place of what was before."""
    standing = Standing(buttons=tuple(buttons), timed=timed, dated=dated, worded=worded)
    await ctx.book.ask(
        Question(id=ID, key=ID, kind="Standing", event=msgspec.json.encode(standing), values=(), created_at=ctx.now)
    )


async def offer(ctx: Context, buttons: Sequence[Button]) -> None:
    """Let buttons beside a refusal be typed as well, where no question stands; the only one is what a yes agrees to."""
    held = await now(ctx)
    if held is None or not any(held.questions):
        await put(ctx, [offered(each, means="yes" if len(buttons) == 1 else "") for each in buttons])


async def now(ctx: Context) -> Standing | None:
    """What is still undecided of what was last put to the owner; None when nothing is, or it was long ago."""
    kept = await ctx.book.asked(ID)
    if kept is None or ctx.now - kept.created_at > STANDS:
        return None
    standing = msgspec.json.decode(kept.event, type=Standing)
    still = [id for id in standing.questions if not id or await ctx.book.asked(id) is not None]
    left = tuple(each for each in standing.buttons if each.question in still)
    return replace(standing, buttons=left) if left else None


def means(text: str) -> Means:
    """What a whole text says as an answer: agreement, calling off, a wish to change; empty for everything else."""
    said = _said(text)
    return _COARSE.get(said, "") if said else ""


def _said(text: str) -> _Word | None:
    bare = unicodedata.normalize("NFKC", text).strip(_AROUND)
    if len(bare) > LONGEST:
        return None
    # To keep it is also to leave it: which of the two is told by what it answers.
    found = [each for each, words in _WORDS.items() if words.fullmatch(bare)]
    return next((each for each in found if each != "stay"), next(iter(found), None))


def pressed(standing: Standing, text: str) -> Offered | None:
    """The one button that a text presses: by its label, by a word that means it, by its place, by what it stands for.

    Of “yes, Mika” it is Mika, and of “no, the second” the second.
    """
    if (button := _pressed(standing, text)) is not None:
        return button
    if (rest := choosing.agreed(text)) and (button := _pressed(standing, rest)) is not None:
        return button
    button = _pressed(standing, rest) if (rest := choosing.denied(text)) else None
    return button if button is not None and button.means not in ("yes", "erase") else None


def _pressed(standing: Standing, text: str) -> Offered | None:
    bare = text.strip(_AROUND)
    if not bare or len(bare) > LONGEST:
        return None
    found = next(filter(None, _found(standing, bare)), [])
    return found[0] if len(found) == 1 else None


def _found(standing: Standing, bare: str) -> Iterator[list[Offered]]:
    """The buttons that words may press, in the order in which one believes them."""
    buttons, said = standing.buttons, _said(bare)
    yield [each for each in buttons if fold(each.label) == fold(bare)]
    if said:
        yield [each for each in buttons if said in _PRESSED_BY.get(each.means, ())]
    if means(bare):
        return
    if choosing.saves_all(bare):
        yield [each for each in buttons if choosing.everyone(each.also)]
        return
    free = [each for each in buttons if not each.means]
    yield [each for each in free if len(bare) > 1 and _within(fold(bare), fold(each.label))]
    yield _counted(standing, bare)
    if choosing.everyone(bare):
        yield [each for each in buttons if choosing.everyone(each.label) or choosing.everyone(each.also)]
        yield (
            [each for each in buttons if each.means == "yes"] if "edit" not in {each.means for each in buttons} else []
        )
    yield [each for each in free if choosing.tells(bare, f"{each.label} {each.also}")]
    yield [each for each in buttons if each.means and _verb(each.label, bare) and choosing.tells(bare, each.label)]
    if choosing.nobody(bare) or (choosing.puts_off(bare) and not standing.timed):
        yield [each for each in buttons if each.means in ("no", "spare")]
    yield [
        each
        for each in buttons
        if len(bare) >= PART_LEAST and each.means != "erase" and _within(fold(bare), fold(each.label))
    ]


def _counted(standing: Standing, bare: str) -> list[Offered]:
    """What is meant by a number or a place, where one of several is to be chosen."""
    choices = [each for each in standing.buttons if each.means not in ("no", "spare", "cancel", "edit")]
    if len(standing.questions) > 1 or len(choices) < 2 or any(each.means for each in choices):
        return []
    place, number = choosing.place(bare), choosing.number(bare)
    if number is not None:
        shown = [each for each in choices if number in choosing.numbers(each.label)]
        if shown:
            return shown
        if not any(choosing.numbers(each.label) for each in choices):
            place = number - 1
    return [choices[place]] if place is not None and -1 <= place < len(choices) else []


def _verb(label: str, bare: str) -> bool:
    """Whether words begin as a label does: “add them”, where it says “Add 312 people”."""
    return fold(label).split()[0] == fold(bare).split()[0]


def unclear(standing: Standing) -> UserError:
    """What to answer to words that answer something, but do not say which; the buttons of one question are shown again."""
    error = UserError(UNCLEAR)
    if len(standing.questions) == 1:
        error.offers = tuple(Button(label=it.label, action=it.action, value=it.value) for it in standing.buttons)
    return error


def _within(part: str, whole: str) -> bool:
    """Whether a part stands in a label as whole words: Taro in Taro Tanaka, 太郎 in 田中太郎."""
    return f" {part} " in f" {whole} " if part.isascii() else part in whole


def press(event: Event, button: Offered) -> Press:
    """The press that the words stand for."""
    return event.turned(Press, action=button.action, value=button.value)

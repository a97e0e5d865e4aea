"""What comes of a nudge: the card it was pressed on turns into its outcome, which may be typed as well."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec
from msgspec.structs import replace

from bot import people
from bot.context import Context
from bot.errors import UserError
from bot.language.patterns import late
from bot.model.address import MessageRef
from bot.model.contact import Contact
from bot.model.event import Press
from bot.model.nudge import Delivery
from bot.model.reply import Card, Reply
from bot.standing import TYPED
from bot.text import Text

ANSWERED = Text(en="That has been taken care of already.", ja="それはもう済んでいます。")
NOT_NOW = Text(en="Not now", ja="今回はいい")
"""On the button by which a nudge is left be."""
Outcome = Literal["done", "later", "leave"]
_WELL = r"(?i)(?:(?:ya|yes|yep|yeah|ok|all|already|just|i['’]?m|i)[\s,]+)*"
_WORDS: Mapping[Outcome, re.Pattern[str]] = {
    "done": late(
        rf"{_WELL}(?:done(?: (?:it|that|with it|already))?|did(?: (?:it|that))?|finished)"
        r"|(?:もう|はい、?)?(?:(?:でき|やり|済み|終わり|送り|(?:連絡|電話|完了)?し)ました|(?:でき|やっ|終わっ|送っ|(?:連絡|電話|完了)し)た|[済す]んだ)(?:よ)?"
    ),
    "later": late(
        rf"{_WELL}(?:(?:maybe |remind me )?later|another time|snooze(?: it| this)?|not yet)|まだ(?:です|だよ|かな)?|(?:また)?(?:あと|後)で(?:ね|やる|やります|します)?"
    ),
    "leave": late(
        rf"{_WELL}(?:not (?:now|today)|(?:(?:let me|let['’]s|i['’]?ll|i['’]?d rather|please) )?skip(?: it| this| her| him| them)?(?: one)?(?: this time| for now)?)"
        r"|今回?はいい(?:です|や)?|(?:今回は)?(?:見送[るり](?:ます)?|(?:パス|スキップ)(?:で|します|する)?)"
    ),
}


_AGAIN = late(
    r"(?i)(?:(?:ok|no|please|hmm|and|can you|could you)[\s,]+)*(?:(?:remind|ask|tell|ping|nudge|bug|try) me(?: (?:again|back))?(?: (?:about|of) (?:it|that|this))?|snooze(?: it| this| that)?|again|later|not (?:now|yet)|come back|try again|postpone(?: it| this)?)"
    r"[\s,;:–-]+(?:(?:again|later)\s+)*(?P<when>\S.{1,30}?)(?:\s+(?:again|please|instead))*[.!]*|(?P<when2>\S.{1,30}?)[\s,]+again(?:\s+please)?[.!]*"
    r"|(?:今は(?:無理|だめ|ダメ|できない)|あとで|後で|まだ|スヌーズ)[、\s]*(?:また)?(?P<when3>\S.{1,15}?)(?:に|で|後に)?(?:お願い(?:します)?|して|もう(?:一度|一回|いちど)|また|教えて|知らせて)*(?:ください)?[。!\uff01]*"
    r"|(?:また)?(?P<when4>\S.{1,15}?)(?:に|で)?、?(?:もう(?:一度|一回|いちど)|また|再度)(?:、)?(?:お願い(?:します)?|教えて|知らせて|言って|聞いて|声かけて|リマインド|お知らせ)?(?:して)?(?:ください)?[。!\uff01]*"
    r"|また(?P<when5>\S.{1,15}?)(?:に|で)?(?:お願い(?:します)?|教えて|知らせて|言って|聞いて|声かけて|リマインド)?(?:して)?(?:ください)?[。!\uff01]*"
)


_AFTER = late(r"\s*(?:[,;、。!！]|\.\s|\s[-–—]+\s)\s*(?=\S)")
_ANSWERED = late(
    r"(?i)(?:and )?(?:(?:he|she|they) (?:has |have |just |already |even )*(?:answered|replied|wrote back|was|were|is|are|sounded|seemed)(?: (?:very|really|so|right away|at once|immediately|quickly|already|back|happy|pleased|delighted|glad|touched))*|(?:thanks|thank you|thx)(?: .{1,20})?)"
    r"|(?:すぐに?|もう|早速)?、?(?:返事|返信|返答|お返事)(?:が|も)?(?:き|来|もら|あり|い?ただ)\S{0,6}|(?:とても|すごく)?(?:喜んで|よろこんで)\S{0,8}|ありがとう\S{0,6}"
)
"""Good to hear, and nothing to come back to."""
REMARK_MOST = 120
"""Characters; what is longer is told on its own."""


def again(text: str) -> str:
    """When a nudge is to come again, as these words have it: remind me again in an hour; empty when they say no such thing."""
    found = _AGAIN.fullmatch(" ".join(text.split()))
    return next(filter(None, found.groupdict().values()), "").removeprefix("お") if found else ""


def said(text: str) -> Outcome | None:
    """What has come of a nudge by these words; None when they say nothing of it."""
    bare = text.strip(" 。.!！、,~〜")
    return next((each for each, words in _WORDS.items() if words.fullmatch(bare)), None)


def with_remark(text: str) -> tuple[Outcome | None, str]:
    """What has come of a nudge, and what is said of it: done, she answered at once."""
    parts_ = _AFTER.split(text.strip(), maxsplit=1)
    if len(parts_) == 2 and len(parts_[1]) <= REMARK_MOST and said(parts_[0]) == "done":
        return "done", "" if _ANSWERED.fullmatch(parts_[1].strip(" 。.!！")) else parts_[1]
    return said(text), ""


def remark(ctx: Context) -> str:
    """What the owner typed after saying that it is done; to be noted with it."""
    return ctx.event.answers.get(TYPED, "") if isinstance(ctx.event, Press) else ""


def value(record_id: str, key: str) -> str:
    """What a nudge's button carries: the record it is about, and the delivery it stands in."""
    return f"{record_id} {key}"


def parts(pressed: str) -> tuple[str, str]:
    """The record id and the delivery key of a pressed button; the key is empty outside of nudges."""
    record_id, _, key = pressed.partition(" ")
    return record_id, key


def until(ctx: Context, word: str) -> datetime | None:
    """The moment to come that a choice of a later time carries where it was typed; None for a number of days."""
    if not word[:4].isdecimal() or "T" not in word:
        return None
    at = datetime.fromisoformat(word)
    return at if at.tzinfo is not None and at > ctx.now else None


async def nudge(ctx: Context, pressed: str) -> Reply | None:
    """The nudge that a button stands in, as it looks now; None outside of nudges."""
    delivery = await _delivery(ctx, pressed)
    return delivery.reply if delivery is not None else None


async def about(ctx: Context, pressed: str) -> str:
    """The id of what a pressed button is about. Raises UserError when its card has been answered before."""
    pressed_on = await nudge(ctx, pressed)
    if pressed_on is not None and not any(_holds(card, ctx, pressed) for card in pressed_on.cards):
        raise UserError(ANSWERED)
    return parts(pressed)[0]


async def contact(ctx: Context, pressed: str) -> Contact:
    """Whom the pressed button of a nudge is about. Raises UserError when its card has been answered, or they are gone."""
    return await people.by_id(ctx, await about(ctx, pressed))


async def settle(ctx: Context, said: str, pressed: str) -> Reply:
    """Say what came of a press, and redraw the nudge it belongs to, wherever that stands, without that card's buttons."""
    delivery = await _delivery(ctx, pressed)
    if delivery is None:
        return Reply(text=said)
    before = delivery.reply
    cards = tuple(_settled(card, said) if _holds(card, ctx, pressed) else card for card in before.cards)
    body = replace(before, cards=cards)
    await ctx.book.deliveries.answer(replace(delivery, body=msgspec.json.encode(body)))
    sent = MessageRef(address=delivery.address, id=delivery.sent_ref) if delivery.sent_ref else None
    return Reply(text=said, redrawn=body, replaces=sent)


async def _delivery(ctx: Context, pressed: str) -> Delivery | None:
    key = parts(pressed)[1]
    return await ctx.book.deliveries.of(key) if key else None


def _holds(card: Card, ctx: Context, pressed: str) -> bool:
    """Whether the press was made on this card: another one may have a button of another feature about the same person."""
    feature = _feature(ctx.event.action) if isinstance(ctx.event, Press) else ""
    return any(_feature(each.action) == feature and parts(each.value) == parts(pressed) for each in card.buttons)


def _feature(action: str) -> str:
    return action.partition(".")[0]


def _settled(card: Card, said: str) -> Card:
    return Card(title=card.title, body=f"✓ {said}", tone="good")

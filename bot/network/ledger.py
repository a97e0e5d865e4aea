"""Give and take, written down and in words: how it stands with somebody, what speaks against asking them now, and what to give first."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot import cards, times
from bot.context import Context
from bot.model import balance
from bot.model.balance import Leaning
from bot.model.contact import Contact
from bot.model.favour import Favour, FavourDirection, FavourSize
from bot.model.offer import Need, Offer
from bot.model.owner import Owner
from bot.network import giving
from bot.text import Text, cut, sentences

LEANINGS: Mapping[Leaning, Text] = {
    "nothing": Text(en="Nothing noted yet.", ja="まだ何も書かれていません。"),
    "little": Text(en="Nothing that weighs so far.", ja="まだ、気にするほどの偏りはありません。"),
    "even": Text(en="You are even.", ja="持ちつ持たれつです。"),
    "giving": Text(en="You give more than you receive.", ja="こちらがしてあげることの方が多めです。"),
    "taking": Text(en="You receive more than you give.", ja="してもらうことの方が多めです。"),
    "only_giving": Text(en="So far you are the one who gives.", ja="いまのところ、こちらからばかりです。"),
    "only_taking": Text(en="So far you are the one who receives.", ja="いまのところ、してもらうばかりです。"),
}
ASKED = Text(
    en="{n:You asked once|# requests of yours} in the last half year.",
    ja="この半年でお願いしたのは{n}回です。",
)
OFTEN = Text(
    en="You have asked {name} {n} times in the last half year, most recently {ago}. Perhaps it is your turn to give first.",
    ja="{name}には、この半年で{n}回お願いしています(前回は{ago})。先に何かひとつ、こちらからしてみませんか？",
)
JUST = Text(
    en="Your last request to {name} ({when}) is still open. Perhaps give it a little time.",
    ja="{name}への前回のお願い({when})がまだ途中のようです。少し待ってみませんか？",
)
OWING = Text(
    en="{name} has done a lot for you. A thank-you or a small favour first makes asking easier.",
    ja="{name}にはたくさん助けてもらっています。先にお礼や小さなお返しがあると、頼みやすくなります。",
)
MEETS = Text(
    en="{name} needs: {need}. You offer: {offer}.",
    ja="{name}は「{need}」とのこと。「{offer}」が役に立つかもしれません。",
)
COULD = Text(en="Something you could offer: {offer}.", ja="「{offer}」なら、こちらから差し出せそうです。")
DIRECTIONS: Mapping[FavourDirection, Text] = {
    "given": Text(en="you gave", ja="あげた"),
    "received": Text(en="you got", ja="もらった"),
    "asked": Text(en="you asked", ja="頼んだ"),
    "was_asked": Text(en="they asked you", ja="頼まれた"),
    "returned": Text(en="they gave it back", ja="返してもらった"),
    "repaid": Text(en="you gave it back", ja="返した"),
    "refused": Text(en="they couldn't", ja="断られた"),
    "declined": Text(en="you couldn't", ja="断った"),
}
SIZES: Mapping[FavourSize, Text] = {
    "small": Text(en="small", ja="小さい"),
    "medium": Text(en="medium", ja="ふつう"),
    "large": Text(en="large", ja="大きい"),
}
ENTRY = Text(en="{day}: {what}, {note}", ja="{day} {what}: {note}")
BARE_ENTRY = Text(en="{day}: {what}", ja="{day} {what}")
NOTE_MOST = 80


async def note(
    ctx: Context, contact_id: str, direction: FavourDirection, what: str, *,
    at: datetime | None = None, size: FavourSize = "medium", id: str = "",
) -> Favour:  # fmt: skip
    """Write a favour into the ledger; of now, unless `at` says otherwise. An introduction received has the `id` of that introduction."""
    favour = Favour(
        id=id or ctx.new_id(), contact_id=contact_id, direction=direction, at=at or ctx.now, created_at=ctx.now,
        size=size, note=what,
    )  # fmt: skip
    await ctx.book.save(favour)
    return favour


async def warning(ctx: Context, contact: Contact) -> str:
    """What to consider before asking somebody for something, and what to give first; empty when nothing speaks against it."""
    favours = await ctx.book.about(Favour, contact.id)
    words = burden_words(favours, contact, ctx)
    return " ".join(filter(None, (words, await gift_words(ctx, contact)))) if words else ""


def burden_words(favours: Sequence[Favour], contact: Contact, ctx: Context) -> str:
    """Why one had better not ask now; empty when nothing speaks against it."""
    why, name = balance.burden(favours, ctx.now), cards.called(contact, ctx)
    if why == "often":
        asks = balance.recent_asks(favours, ctx.now)
        return ctx.say(OFTEN, name=name, n=len(asks), ago=times.ago_words(asks[-1].at, ctx.now, ctx.owner))
    if why == "just":
        last = balance.open_asks(favours)[-1]
        when = " · ".join(filter(None, (times.ago_words(last.at, ctx.now, ctx.owner), last.note[:NOTE_MOST])))
        return ctx.say(JUST, name=name, when=when)
    return ctx.say(OWING, name=name) if why == "owing" else ""


async def gift_words(ctx: Context, contact: Contact) -> str:
    """What the owner could give somebody first; empty when they have said of nothing that they offer it."""
    gift = giving.first_gift(await ctx.book.all(Offer), await ctx.book.about(Need, contact.id))
    if gift is None:
        return ""
    offer, need = gift
    if need is None:
        return ctx.say(COULD, offer=offer.what)
    return ctx.say(MEETS, name=cards.called(contact, ctx), need=need.what, offer=offer.what)


def balance_words(favours: Sequence[Favour], owner: Owner, now: datetime) -> str:
    """How giving and taking stand, in a sentence or two; empty when nothing is noted."""
    if not favours:
        return ""
    asks = len(balance.recent_asks(favours, now))
    leaning = balance.balance(favours, now).leaning
    asked = ASKED.say(owner.locale, n=asks) if asks else ""
    if leaning == "nothing":
        return asked
    return sentences((LEANINGS[leaning].say(owner.locale), asked), owner.locale)


def entry_words(favour: Favour, owner: Owner, now: datetime) -> str:
    """One entry of the ledger in a line."""
    day = times.day_words(favour.at, now, owner)
    what = DIRECTIONS[favour.direction].say(owner.locale)
    if not favour.note:
        return BARE_ENTRY.say(owner.locale, day=day, what=what)
    return ENTRY.say(owner.locale, day=day, what=what, note=short(favour.note))


def short(note: str) -> str:
    """A note cut to what fits into a line."""
    return cut(note, NOTE_MOST)

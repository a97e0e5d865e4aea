"""A touch said back as it was kept: what happened, with whom, and when the next one is due."""

from collections.abc import Mapping, Sequence

from bot import cards
from bot.context import Context
from bot.errors import UserError
from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.reply import Option
from bot.model.touch import TouchKind
from bot.text import Text, sentences

KEPT = Text(en="Kept: {what} {names}, {day}.", ja="{day}、{names}{what}と記録しました。")
NEXT = Text(en="Next time around {day}.", ja="次は{day}ごろに。")
BAD_KIND = Text(
    en="I don't know that kind of touch. Choose met, talked, messaged, reacted, commented, gift or helped.",
    ja="その種類はわかりません。会った・話した・連絡した・反応した・コメントした・贈った・手伝った から選んでください。",
)
DONE: Mapping[TouchKind, Text] = {
    "met": Text(en="met", ja="に会った"),
    "talked": Text(en="talked with", ja="と話した"),
    "messaged": Text(en="messaged", ja="に連絡した"),
    "reacted": Text(en="reacted to", ja="に反応した"),
    "commented": Text(en="commented on", ja="にコメントした"),
    "gift": Text(en="gave something to", ja="に贈り物をした"),
    "helped": Text(en="helped", ja="を手伝った"),
}
_RECEIVED_DONE: Mapping[TouchKind, Text] = {
    **DONE,
    "messaged": Text(en="heard from", ja="から連絡があった"),
    "reacted": Text(en="got a reaction from", ja="から反応があった"),
    "commented": Text(en="got a comment from", ja="からコメントをもらった"),
    "gift": Text(en="got something from", ja="から贈り物をもらった"),
    "helped": Text(en="got help from", ja="に手伝ってもらった"),
}
KINDS: Mapping[TouchKind, Text] = {
    "met": Text(en="Met", ja="会った"),
    "talked": Text(en="Talked", ja="話した"),
    "messaged": Text(en="Messaged", ja="連絡した"),
    "reacted": Text(en="Reacted", ja="反応した"),
    "commented": Text(en="Commented", ja="コメントした"),
    "gift": Text(en="Gave something", ja="贈り物をした"),
    "helped": Text(en="Helped", ja="手伝った"),
}
"""Their names, for choosing one."""
RECEIVED: Mapping[TouchKind, Text] = {
    **KINDS,
    "messaged": Text(en="Heard from them", ja="連絡をもらった"),
    "reacted": Text(en="Got a reaction", ja="反応をもらった"),
    "commented": Text(en="Got a comment", ja="コメントをもらった"),
    "gift": Text(en="Got something", ja="贈り物をもらった"),
    "helped": Text(en="Got help", ja="手伝ってもらった"),
}
"""The same where the contact did it, not the owner."""


ASKED = Text(en="Asked a favour", ja="お願いした")
WAS_ASKED = Text(en="Was asked a favour", ja="お願いされた")


def options(ctx: Context) -> list[Option]:
    """Every kind of touch to choose from, and who did it where one side alone does; `chosen` reads them."""
    kinds = [Option(label=ctx.say(text), value=kind) for kind, text in KINDS.items()]
    got = [Option(label=ctx.say(RECEIVED[kind]), value=f"{kind}:in") for kind in KINDS if RECEIVED[kind] != KINDS[kind]]
    return [*kinds, *got]


def chosen(value: str) -> tuple[TouchKind, bool]:
    """The kind of touch that was chosen or written, and whether the contact did it. Raises UserError."""
    kind, _, received = value.partition(":")
    return kind_named(kind), received == "in"


def said(kind: TouchKind, kept: Sequence[Contact], day: str, ctx: Context, *, received: bool = False) -> str:
    """What was kept, in a sentence or two; `day` says when it was, `received` that they did it."""
    names = cards.listed(kept, ctx.locale)
    told = ctx.say(KEPT, what=ctx.say((_RECEIVED_DONE if received else DONE)[kind]), names=names, day=day)
    following = cards.due_words(kept[0], ctx) if len(kept) == 1 else ""
    return sentences((told, ctx.say(NEXT, day=following) if following else ""), ctx.locale)


def kind_named(word: str) -> TouchKind:
    """The kind of touch that a word means, in either language. Raises UserError."""
    named = {fold(form): kind for kind in DONE for form in _forms(kind)}
    kind = named.get(fold(word))
    if kind is None:
        raise UserError(BAD_KIND)
    return kind


def _forms(kind: TouchKind) -> tuple[str, ...]:
    return (kind, DONE[kind].en, DONE[kind].ja, DONE[kind].ja[1:], KINDS[kind].en, KINDS[kind].ja)

"""What the owner can give to whom: offers that fit needs, by topic and by word, in both languages. No match in doubt."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from bot.language.patterns import late
from bot.language.topics import Mention, mentions, words_of
from bot.model.offer import Need, Offer

KIN: Final[Mapping[str, frozenset[str]]] = {
    "hiring": frozenset({"hr"}),
    "fundraising": frozenset({"investing", "finance"}),
    "taxes": frozenset({"accounting"}),
    "english": frozenset({"tongue-en"}),
    "tongue-en": frozenset({"english"}),
    "careerchange": frozenset({"job", "mentoring", "interviews"}),
    "job": frozenset({"hr", "hiring", "careerchange"}),
    "publicspeaking": frozenset({"slides"}),
    "pr": frozenset({"media"}),
    "backpain": frozenset({"therapy"}),
    "shoulders": frozenset({"therapy"}),
}
"""Offers about these meet needs about that."""
_PASSING: Final = frozenset({"founding", "student", "freelance"})
"""What somebody is, rather than what is needed: a founder looks for a designer."""
_PARTS: Final = late(r"\s+(?i:and|or)\s+|[,、/&]|(?<=[ぁ-んァ-ヶ一-龥])(?:と|や|か)(?=[一-龥ァ-ヶ])")
_WORD: Final = late(r"[a-z][a-z0-9+#.]{2,}|[ァ-ヺー]{3,}|[一-鿿々]{2,}")
_EMPTY: Final = frozenset(
    (
        "the and for with from that this some somebody someone anybody anyone people person help advice good "
        "new his her their has have looking look find finding needs need wants want seeking search can could "
        "how who what about into more time place work works working would like introduce introduction intro "
        "introductions contact contacts meet teach learn learning give get make making know knows tips "
        "practice lessons support friend friends local first company team business project things thing start "
        "starting expert experts experience great cheap 手伝 手伝い 相談 紹介 仕事 方法 必要 募集 希望 経験 "
        "知識 情報 支援 協力 提供 探し 会社 自分 場所 時間 一緒 対応 可能 関係 入門 初心者 基本 勉強 練習 "
        "レッスン サポート アドバイス ヒント プロ プロジェクト メンバー パートナー スタッフ チーム サービス"
    ).split()
)


SEEKS: Final = late(r"(?i)\b(?:need|want|look)(?:s|ing)?\b|困って|探して|求めて|必要")
"""Words that say by themselves that something is needed."""
TELLING: Final = 4
"""Shorter words in Latin letters stand within others."""
_DEED: Final = late(r"([a-z]{4,})(?:ers?|ors?|ings?)|([a-z]{5,}t)ions?")
"""Who does something, or the doing of it. Shorter beginnings are seldom a deed: paper, mission, ring."""
_NO_DOERS: Final = frozenset(
    f"{word}{end}"
    for word in ("better", "counter", "flower", "letter", "matter", "quarter", "shower", "summer", "tender")
    for end in ("", "s")
)
"""What looks like the doer of another word's deed: a flower does not flow."""


class Match(Struct, frozen=True, kw_only=True):
    """An offer that may meet a need."""

    offer: Offer
    need: Need


def matches(offers: Iterable[Offer], needs: Iterable[Need]) -> list[Match]:
    """Every open offer that fits an open need; what one can do before what one is learning, newest needs first."""
    open_offers = [each for each in offers if each.state == "open"]
    found = [
        Match(offer=offer, need=need)
        for need in needs
        if need.state == "open"
        for offer in open_offers
        if fits(offer.what, need.what)
    ]
    found.sort(key=lambda each: each.need.created_at, reverse=True)
    return sorted(found, key=lambda each: each.offer.kind != "can")


@lru_cache(maxsize=8192)
def fits(offer: str, need: str) -> bool:
    """Whether what is offered is what is needed, or a part of it."""
    offered = [each for each in mentions(offer) if not each.denied]
    return any(_fits(offer, offered, part) for part in _PARTS.split(need) if part.strip())


def vocabulary(need: str) -> list[str]:
    """Words of which one stands in whatever fits the need: those of its topics, and its own. Short ones stand anywhere."""
    wanted = [each for each in mentions(need) if not each.denied]
    ids = frozenset(id for each in wanted for id in _wide(each.topic.id)) - _PASSING
    found = {*words_of(ids), *(_deed(word).rstrip("-") for word in _plain_words(need))}
    telling = [each for each in found if len(each) >= (TELLING if each.isascii() else 2)]
    return sorted(each for each in telling if not any(other in each and other != each for other in telling))


def able(told: str, need: str) -> bool:
    """Whether somebody of whom this is told could meet the need. Who has the same worry cannot."""
    found = mentions(told)
    worried = bool(found) and all(each.topic.kind == "worry" for each in found)
    return not worried and not SEEKS.search(told) and fits(told, need)


def _fits(offer: str, offered: Sequence[Mention], part: str) -> bool:
    wanted = mentions(part)
    if any(each.denied for each in wanted):
        return False
    topics = {each.topic.id for each in wanted} - _PASSING
    topics = topics - {"teaching"} or topics  # A guitar teacher is about the guitar.
    given = {id for each in offered for id in _reach(each)}
    work = {each.topic.id for each in wanted if each.topic.kind == "work"} & topics
    if work:
        return all(given & _wide(id) for id in work)
    if topics:
        return any(given & _wide(id) for id in topics)
    return bool(_words(part) & _words(offer))


def _wide(id: str) -> frozenset[str]:
    return KIN.get(id, frozenset()) | {id}


def _reach(mention: Mention) -> set[str]:
    """Topics of something offered; who designs or builds for the web can make a website."""
    web = mention.words.startswith(("web", "ウェブ"))
    return {mention.topic.id, *(("website",) if web else ())}


def _words(text: str) -> frozenset[str]:
    return frozenset(map(_deed, _plain_words(text)))


def _plain_words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return [word for word in _WORD.findall(plain) if word not in _EMPTY]


def _deed(word: str) -> str:
    """The same for an English doer and the doing: proofreader, proofreading. Every other word stays as it is."""
    found = None if word in _NO_DOERS else _DEED.fullmatch(word)
    return f"{found[1] or found[2]}-" if found else word


def first_gift(offers: Sequence[Offer], needs: Sequence[Need]) -> tuple[Offer, Need | None] | None:
    """What to give somebody first: what meets a need of theirs, else what the owner offered last."""
    found = matches([each for each in offers if each.kind == "can"], needs)
    if found:
        return found[0].offer, found[0].need
    able = [each for each in offers if each.kind == "can" and each.state == "open"]
    return (able[-1], None) if able else None

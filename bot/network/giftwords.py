"""Offers and needs in words, for cards, briefs and reasons to write."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import times
from bot.language.patterns import late
from bot.model.offer import Need, Offer
from bot.model.owner import Owner
from bot.network.giving import Match
from bot.text import Text, cut, row

NEEDS = Text(
    en="Needs “{need}”, and you offer “{offer}”.",
    ja="「{need}」とのこと。あなたの「{offer}」が力になれそうです。",
)
NEEDED = Text(
    en="Needed “{need}” ({ago}), and you offer “{offer}”.",
    ja="{ago}に「{need}」とのことでした。あなたの「{offer}」が力になれるかもしれません。",
)
LEARNING = Text(
    en="Needs “{need}”, and you are learning “{offer}”.",
    ja="「{need}」とのこと。いま学んでいる「{offer}」が役に立つかもしれません。",
)
DOES = Text(
    en="needs “{need}”, and you offer “{offer}”", ja="「{need}」とのことで、あなたの「{offer}」が力になれそうです"
)
OFFER_IT = Text(
    en="“I heard you need {need}. Could I help?”",
    ja="「{need}」の件でお手伝いできるかもしれない、とこちらから伝えてみては？",
)
STILL = Text(
    en="Ask whether “{need}” is still open, and offer to help.",
    ja="「{need}」の件がその後どうなったか聞いて、手伝いを申し出てみては？",
)
ALONE = Text(en="Needs “{need}”.", ja="「{need}」とのことでした。")
ALONE_THEN = Text(en="Needed “{need}” ({ago}).", ja="{ago}に「{need}」とのことでした。")
SOLVED = Text(en="Ask whether “{need}” is still open.", ja="「{need}」の件、その後どうなったか聞いてみては？")
HELPED_WITH = Text(en="help with “{need}”", ja="「{need}」の手伝い")
FRESH = timedelta(days=30)
"""What somebody needed longer ago may have found its answer."""
STALE = timedelta(days=240)
"""What somebody needed longer ago is not brought up unasked."""
WORDS_MOST = 60
_SAYS_NEED = late(
    r"^(?:(?:he|she|they)\s+)?(?:(?:is|was|are|(?:he|she|they)['’](?:s|re))\s+)?(?:looking for|needs?|in need of|searching for|wants?)\s+",
    re.IGNORECASE,
)
_SEEKS = late(
    r"(?:を|が|で|に)(?:探し(?:てい?る|中)|さがしてい?る|募集(?:してい?る|中)?|欲し(?:い|がってい?る)|ほしい|必要(?:としている|だ)?|求めてい?る|知りたい"
    r"|困ってい?る|悩んでい?る)(?:そう|らしい|とのこと|みたい)?$"
)


def match_words(match: Match, owner: Owner, now: datetime) -> str:
    """What somebody needs and what the owner has for it."""
    text = LEARNING if match.offer.kind == "learning" else NEEDS if fresh(match.need, now) else NEEDED
    ago = times.ago_words(match.need.created_at, now, owner)
    return text.say(owner.locale, need=short(match.need.what), offer=short(match.offer.what), ago=ago)


def match_opener(match: Match, owner: Owner, now: datetime) -> str:
    """How to give first."""
    return (OFFER_IT if fresh(match.need, now) else STILL).say(owner.locale, need=noun(match.need.what))


def match_does(match: Match, owner: Owner, now: datetime) -> str:
    """The same as what a sentence with the name says; see bot.hints.Hint. Empty when it may no longer be so."""
    if match.offer.kind == "learning" or not fresh(match.need, now):
        return ""
    return DOES.say(owner.locale, need=short(match.need.what), offer=short(match.offer.what))


def need_words(need: Need, owner: Owner, now: datetime) -> str:
    """What somebody needs, when the owner has nothing for it."""
    text = ALONE if fresh(need, now) else ALONE_THEN
    return text.say(owner.locale, need=short(need.what), ago=times.ago_words(need.created_at, now, owner))


def need_opener(need: Need, owner: Owner) -> str:
    """How to ask after it."""
    return SOLVED.say(owner.locale, need=noun(need.what))


def fresh(need: Need, now: datetime) -> bool:
    """Whether what was needed is surely needed still."""
    return now - need.created_at <= FRESH


def listed(things: Sequence[Offer] | Sequence[Need], owner: Owner, most: int = 5) -> str:
    """Offers or needs in a row."""
    return row((short(each.what) for each in things[-most:]), owner.locale)


def helped_words(need: Need, owner: Owner) -> str:
    """What was given when a need was met."""
    return HELPED_WITH.say(owner.locale, need=noun(need.what))


def cleaned(what: str) -> str:
    """A need as written, without the words that only say that it is one."""
    plain = what.strip(" 　。.")
    return _SAYS_NEED.sub("", plain) or plain


def noun(what: str) -> str:
    """What a need is about: デザイナー of デザイナーを探している."""
    return short(_SEEKS.sub("", what.strip().rstrip("。."))) or short(what)


def short(words: str) -> str:
    """Words cut to what fits into a sentence, without a full stop or another verb that would stand in its middle."""
    return cut(cleaned(words), WORDS_MOST)

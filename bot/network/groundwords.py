"""Common ground in words: what is shared, how to open with it, and the facts that say so."""

from collections.abc import Mapping, Sequence

from bot.language.fold import fold
from bot.language.patterns import late
from bot.model.fact import Fact, FactKind
from bot.model.owner import Owner
from bot.network.commonground import NEAR_AGE, Ground, GroundKind
from bot.text import Text, cut, row

KINDS: Mapping[FactKind, Text] = {
    "school": Text(en="school", ja="学校"),
    "age": Text(en="age", ja="年齢"),
    "place": Text(en="place", ja="場所"),
    "hobby": Text(en="hobby", ja="趣味"),
    "pet": Text(en="pet", ja="ペット"),
    "work": Text(en="work", ja="仕事"),
    "worry": Text(en="worry", ja="悩み"),
    "language": Text(en="language", ja="ことば"),
    "free": Text(en="something else", ja="その他"),
}
_IN_COMMON = Text(en="You have {topic} in common.", ja="共通の話題は{topic}です。")
SHARED: Mapping[GroundKind, Text] = {
    "worry": Text(en="You share a worry: {topic}.", ja="{topic}のことで、同じ悩みがあります。"),
    "school": Text(en="You have {topic} in common.", ja="{topic}つながりです。"),
    "same": Text(en="You noted: “{topic}”.", ja="「{topic}」でしたね。"),
    "pet": _IN_COMMON,
    "hobby": _IN_COMMON,
    "age": Text(en="You are of {topic}.", ja="{topic}です。"),
    "work": Text(en="You have a field of work in common: {topic}.", ja="仕事の分野が同じです({topic})。"),
    "place": Text(en="You both have ties to {topic}.", ja="{topic}つながりです。"),
    "language": _IN_COMMON,
}
OPENERS: Mapping[GroundKind, Text] = {
    "worry": Text(
        en="Ask how it is going (“{theirs}”), and say how it is for you.",
        ja="「{theirs}」のその後を聞いて、「こちらも同じで」と話してみては？",
    ),
    "age": Text(
        en="You grew up in the same years (“{theirs}”): ask which songs or shows of back then have stayed with them.",
        ja="同世代なので(「{theirs}」)、子どものころに流行ったものの話をしてみては？",
    ),
    "work": Text(
        en="Compare notes on your work: theirs “{theirs}”, yours “{mine}”.",
        ja="近い仕事どうし(「{theirs}」と「{mine}」)、最近の仕事の話を聞いてみては？",
    ),
    "pet": Text(
        en="Ask for a photo (“{theirs}”), and tell of yours (“{mine}”).",
        ja="「{theirs}」とのこと。写真を見せてもらって、自分のこと(「{mine}」)も話してみては？",
    ),
    "hobby": Text(
        en="Ask when they last had time for it (“{theirs}”), and tell of yours (“{mine}”).",
        ja="「{theirs}」とのこと。最近はどうか聞いて、自分のこと(「{mine}」)も話してみては？",
    ),
    "place": Text(
        en="Ask for their favourite spot in {topic} (“{theirs}”), and name yours (“{mine}”).",
        ja="「{theirs}」とのこと。{topic}の好きなお店や場所を聞いて、自分のこと(「{mine}」)も話してみては？",
    ),
    "school": Text(
        en="Ask what they remember of that time (“{theirs}”), and tell of yours (“{mine}”).",
        ja="「{theirs}」とのこと。当時よく行った場所を聞いて、自分のこと(「{mine}」)も話してみては？",
    ),
    "language": Text(
        en="Write them one line in {topic} (theirs: “{theirs}”, yours: “{mine}”).",
        ja="{topic}で一言送ってみては？(相手は「{theirs}」、こちらは「{mine}」)",
    ),
}
ALIKE: Mapping[GroundKind, Text] = {
    "pet": Text(
        en="Ask for a photo (“{theirs}”), and send one of yours.", ja="「{theirs}」どうし、写真を見せ合ってみては？"
    ),
    "hobby": Text(
        en="Ask when they last had time for it (“{theirs}”), and say when you did.",
        ja="「{theirs}」どうし、最近の様子を聞いて、こちらの話もしてみては？",
    ),
    "place": Text(
        en="Ask for their favourite spot in {topic} (“{theirs}”), and name yours.",
        ja="「{theirs}」どうし、{topic}の好きなお店や場所の話をしてみては？",
    ),
    "school": Text(
        en="Ask what they remember of that time (“{theirs}”), and tell of your own.",
        ja="「{theirs}」どうし、当時よく行った場所の話をしてみては？",
    ),
    "language": Text(
        en="Write them one line in {topic} (“{theirs}”, as you do).",
        ja="「{theirs}」どうし、{topic}で一言送ってみては？",
    ),
    "work": Text(
        en="Compare notes on your work: both “{theirs}”.", ja="「{theirs}」どうし、最近の仕事の話を聞いてみては？"
    ),
}
"""Where both have said the same in the same words."""
ANY_OPENER = Text(
    en="Ask about “{theirs}”, and tell of yours: “{mine}”.",
    ja="「{theirs}」の話を聞いて、自分のこと(「{mine}」)も話してみては？",
)
LONE_OPENER = Text(en="Ask about “{theirs}”.", ja="「{theirs}」の話を聞いてみては？")
WHO = Text(en="has {topic} in common with you", ja="{topic}つながりの")
WHO_AGE = Text(en="is of {topic}", ja="{topic}の")
WHO_WORRY = Text(en="knows your worry about {topic}", ja="{topic}で同じ悩みのある")
FACT_MOST = 60
TOPICS_MOST = 5
_SELF = late(r"^(?:i['’]m|i['’]ve|i am|i|we|my|is|are|has|have)\s+")
_OF_OTHERS = {"likes": "like", "loves": "love", "speaks": "speak", "plays": "play", "lives": "live", "works": "work"}


def shared(ground: Ground, owner: Owner) -> str:
    """What is shared, in a sentence."""
    return SHARED[ground.kind].say(owner.locale, topic=short(ground.topic.say(owner.locale)))


def opener(ground: Ground, owner: Owner) -> str:
    """One small thing to say, with the fact it rests on."""
    theirs = short(ground.theirs.text)
    if ground.mine is None:
        return LONE_OPENER.say(owner.locale, theirs=theirs)
    mine = short(ground.mine.text)
    text = OPENERS.get(ground.kind, ANY_OPENER)
    if _plain(theirs) == _plain(mine):
        text = ALIKE.get(ground.kind, text)
    return text.say(owner.locale, theirs=theirs, mine=mine, topic=ground.topic.say(owner.locale))


def _plain(fact: str) -> list[str]:
    """The words of a fact, whoever says it of whom: I like climbing, likes climbing."""
    return [_OF_OTHERS.get(word, word) for word in _SELF.sub("", fold(fact)).split()]


def who(ground: Ground, owner: Owner) -> str:
    """The same in passing, beside another reason; see bot.hints.Hint."""
    if ground.kind == "same" or ground.topic == NEAR_AGE:
        return ""
    text = {"worry": WHO_WORRY, "age": WHO_AGE}.get(ground.kind, WHO)
    return text.say(owner.locale, topic=ground.topic.say(owner.locale))


def lone_opener(fact: Fact, owner: Owner) -> str:
    """Something to say about a fact that is theirs alone."""
    return LONE_OPENER.say(owner.locale, theirs=short(fact.text))


def topics(found: Sequence[Ground], owner: Owner) -> str:
    """What is shared, as a list of words."""
    return row((short(each.topic.say(owner.locale)) for each in found[:TOPICS_MOST]), owner.locale)


def kind_named(word: str) -> FactKind | None:
    """The kind of fact that a word means in either language, or None."""
    wanted = fold(word.strip())
    return next((kind for kind, text in KINDS.items() if wanted in (kind, fold(text.en), fold(text.ja))), None)


def short(words: str) -> str:
    """A fact cut to what fits into a sentence."""
    return cut(words, FACT_MOST)

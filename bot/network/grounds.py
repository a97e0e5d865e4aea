"""Common ground in words: what is shared, how to open with it, and the facts that say so."""

from collections.abc import Mapping, Sequence

from bot.language.fold import fold
from bot.model.fact import Fact, FactKind
from bot.model.owner import Owner
from bot.network.openers import NEAR_AGE, Ground, GroundKind
from bot.text import Text

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
_IN_COMMON = Text(en="You have {topic} in common.", ja="{topic}という共通点があります。")
SHARED: Mapping[GroundKind, Text] = {
    "worry": Text(en="You share a worry: {topic}.", ja="{topic}のことで、同じ悩みがあります。"),
    "school": Text(en="You have {topic} in common.", ja="{topic}つながりです。"),
    "same": Text(en="You noted: “{topic}”.", ja="「{topic}」でしたね。"),
    "pet": _IN_COMMON,
    "hobby": _IN_COMMON,
    "age": Text(en="You are of {topic}.", ja="{topic}です。"),
    "work": Text(en="You have a field of work in common: {topic}.", ja="{topic}という、仕事のうえの共通点があります。"),
    "place": Text(en="You both have ties to {topic}.", ja="{topic}つながりです。"),
    "language": _IN_COMMON,
}
WORRY_OPENER = Text(
    en="Ask how it goes with “{theirs}”, and say how it is for you.",
    ja="「{theirs}」のその後を聞いて、「こちらも同じで」と話してみては?",
)
OPENER = Text(
    en="Ask about “{theirs}”, and tell of yours: “{mine}”.",
    ja="「{theirs}」の話を聞いて、こちらの「{mine}」の話もしてみては?",
)
AGE_OPENER = Text(
    en="You grew up in the same years (“{theirs}”): ask which songs or shows of back then have stayed with them.",
    ja="同世代なので(「{theirs}」)、子どものころに流行ったものの話をしてみては?",
)
WORK_OPENER = Text(
    en="Compare notes on your work: theirs “{theirs}”, yours “{mine}”.",
    ja="近い仕事どうし(「{theirs}」と「{mine}」)、最近の仕事の話を聞いてみては?",
)
LONE_OPENER = Text(en="Ask about “{theirs}”.", ja="「{theirs}」のその後を聞いてみては?")
WHO = Text(en="has {topic} in common with you", ja="{topic}という共通点のある")
WHO_AGE = Text(en="is of {topic}", ja="{topic}の")
WHO_WORRY = Text(en="knows your worry about {topic}", ja="{topic}で同じ悩みのある")
FACT_MOST = 60


def shared(ground: Ground, owner: Owner) -> str:
    """What is shared, in a sentence."""
    return SHARED[ground.kind].say(owner.locale, topic=short(ground.topic.say(owner.locale)))


def opener(ground: Ground, owner: Owner) -> str:
    """One small thing to say, with the fact it rests on."""
    theirs = short(ground.theirs.text)
    if ground.mine is None:
        return LONE_OPENER.say(owner.locale, theirs=theirs)
    text = {"worry": WORRY_OPENER, "age": AGE_OPENER, "work": WORK_OPENER}.get(ground.kind, OPENER)
    return text.say(owner.locale, theirs=theirs, mine=short(ground.mine.text))


def who(ground: Ground, owner: Owner) -> str:
    """The same in passing, beside another reason; see bot.hints.Hint."""
    if ground.kind == "same" or ground.topic == NEAR_AGE:
        return ""
    text = {"worry": WHO_WORRY, "age": WHO_AGE}.get(ground.kind, WHO)
    return text.say(owner.locale, topic=ground.topic.say(owner.locale))


def lone_opener(fact: Fact, owner: Owner) -> str:
    """Something to say about a fact that is theirs alone."""
    return LONE_OPENER.say(owner.locale, theirs=short(fact.text))


def topics(found: Sequence[Ground], owner: Owner, most: int = 5) -> str:
    """What is shared, as a list of words."""
    between = "、" if owner.locale == "ja" else ", "
    return between.join(short(each.topic.say(owner.locale)) for each in found[:most])


def kind_named(word: str) -> FactKind | None:
    """The kind of fact that a word means in either language, or None."""
    wanted = fold(word.strip())
    return next((kind for kind, text in KINDS.items() if wanted in (kind, fold(text.en), fold(text.ja))), None)


def short(words: str) -> str:
    """A fact cut to what fits into a sentence."""
    return words if len(words) <= FACT_MOST else f"{words[: FACT_MOST - 1]}…"

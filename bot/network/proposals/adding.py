"""What is said next of the same people: and he has a dog, あと犬を飼ってる."""

from msgspec.structs import replace

from bot.language import names
from bot.language.patterns import late
from bot.language.promises import names_thing
from bot.network.proposals.record import Proposal, Remark

_ALSO = late(r"(?i)^(?:あと|それと|それから|ちなみに|そういえば|(?:oh,? )?and|also|btw|by the way)[、,\s]+")
_TOWARDS = late(
    r"(?i)\b(?:him|her|them|he|she|they|his|their|send|call|e?mail|write|introduc\w*|promised|invite|meet|return|owe)\b"
    r"|送|連絡|電話|メール|紹介|渡|返|誘|約束|お礼|会|教え|貸"
)
"""What a promise says that is made to somebody; to buy milk is none."""
_OF_THEM = late(
    r"(?i)\b(?:he|she|they|him|her|them|his|their)\b|^(?:and |so |well,? )?(?:it (?:went|was) (?:really |very |so )?(?:great|good|well|nice|fun|lovely|fine|ok(?:ay)?)|we (?:had|talked|chatted|met|discussed|laughed))\b"
    r"|彼女?[はがにのとを]|(?:あの|その)人|(?:よかった|良かった|楽しかった|勉強になった|盛り上がった|弾んだ|勧められた|すすめられた|元気そうだった)(?:です|よ|な|なあ)*(?:$|[。!！])|喜んで(?:くれ|た|もら)|喜ばれた"
)
"""Him, her, them, or how it was with them."""
_DEEDS = ("messaged", "helped", "gift")
"""Touches by which what was promised is done."""
_NOT_OF_THEM = late(
    r"(?<!って)(?:たい|たいな|たいです|たいんだけど)[。]?$|(?:見せ|みせ|出し|教え|消し|削除し|取り込んで|やめ)て(?:ください|ほしい)?[。]?$"
    r"|^(?i:my \w+|mum|mom|dad|gran(?:dma|dpa|ny)?|nana?)(?:['’]?s)?\s"
    r"|(?:[たる]|の)(?:人|方|ひと|友達|友人|知り合い|知人)[。]?$"
)
"""What the owner wants of the bot or looks for, and no remark on the person just spoken of: 来週は休みたい, 日立の人."""
_THEIR_PEOPLE = r"(?:奥|嫁|旦那|娘|息子|お子|弟|妹|お?[父母兄姉]|お(?:とう|かあ|にい|ねえ|嬢|孫|客)|孫|彼女|彼氏|赤|わん|ワン|にゃん|双子|親御|患者|店員|相方|ご主人|ご両親)"
_STRANGER = late(
    rf"(?<![一-龥ぁ-ゖァ-ヺ])(?:昨日|今日|明日|さっき|今度|来[週月年]末?|今[週月年]末?|先[週月])?(?!(?:あと|それと|ちなみに)?{_THEIR_PEOPLE}(?:さん|ちゃん|様)|み(?:な|んな)さん|皆さん|たくさん)"
    r"[一-龥ぁ-ゖァ-ヺーA-Za-z]{1,6}(?:さん|ちゃん|くん|先生|様)(?:の?(?:ママ|パパ))?(?=[とにはがをもの、へ]|から|曰く|いわく|情報|$)"
    rf"|(?:^|末|週|月|日)(?!{_THEIR_PEOPLE}|その|あの|友|同僚|上司|部下|先輩|後輩|会社|自分|本人|彼)[一-龥ぁ-ゖァ-ヺー]{{2,6}}の(?:結婚式|披露宴|誕生日|誕生会|送別会|葬式|葬儀|お通夜|法事|引っ越し)"
    r"|人(?:たち|達)?の?(?:リスト|一覧)"
)
"""Somebody whom only their name or calling says, and none of the people of whoever was spoken of: 大家さんに, ゆかりの結婚式."""
_ANOTHER = late(
    r"(?i:.*\b(?:rang|called|phoned|texted|e-?mailed|messaged|met|saw|visited|asked|told|with|to)\s+(?:the|an?|my|our|some)\s)"
    r"|(?:昨日|今日|さっき|先週)?(?!あと|それと|彼女?と|本人と|その人と|一緒)[^\s、]{1,10}(?<![っり])と(?![思言聞のかてっ取れり])"
)
"""With somebody else, who was not understood: rang the surgery, こどもと散歩した."""


def elsewhere(text: str) -> bool:
    """Whether a text is a wish, an order or a search rather than a remark on somebody."""
    return _NOT_OF_THEM.search(text) is not None


def of_them(text: str) -> bool:
    """Whether a text speaks of him, her or them."""
    return _OF_THEM.search(text) is not None


def told_more(before: Proposal, more: Proposal) -> Proposal | None:
    """What was understood with what was said next of nobody by name; None when that adds nothing, or is another touch."""
    if (
        _NOT_OF_THEM.search(more.said)
        or _STRANGER.search(more.said)
        or (more.kind and _ANOTHER.match(more.said))
        or (more.kind and before.kind and more.kind != before.kind)
    ):
        return None
    return joined(before, more if _TOWARDS.search(more.said) else replace(more, promises=()))


def theirs(told: Proposal) -> Proposal:
    """The same, with what was noted of one person as said of them, so that it stays theirs where it does not name them."""
    who = told.people[0].text if len(told.people) == 1 else ""
    if not who or not told.note or any(word in told.note for word in names.strip_honorific(who).split()):
        return told
    return replace(told, facts=(*told.facts, Remark(who=who, text=told.note)), note="")


def joined(before: Proposal, more: Proposal) -> Proposal | None:
    """One card of two about the same people; None when the second adds nothing, or what cannot be said of one of several."""
    if more.introductions or (more.favour and len(before.people) > 1):
        return None
    if not (more.facts or more.needs or more.promises or more.favour or (more.kind and not before.kind)):
        return None
    done = [each for each in before.promises if more.kind in _DEEDS and names_thing(each.text, more.said)]
    who = before.people[0].text if len(before.people) == 1 else ""
    touch = more if more.kind and not before.kind else before
    return replace(
        before, kind=touch.kind, received=touch.received, favour=touch.favour or more.favour, at=touch.at, precise=touch.precise,
        vague=touch.vague, begin=touch.begin, until=touch.until, where=before.where or more.where,
        facts=tuple(dict.fromkeys((*before.facts, *(replace(e, text=_ALSO.sub("", e.text)) for e in more.facts)))), needs=tuple(dict.fromkeys((*before.needs, *more.needs))),
        promises=(*(each for each in before.promises if each not in done), *(replace(each, who=each.who or who) for each in more.promises)),
        note=" · ".join(dict.fromkeys(filter(None, (before.note, more.note, *(each.text for each in done))))),
        said="\n".join(filter(None, (before.said, more.said))),
    )  # fmt: skip

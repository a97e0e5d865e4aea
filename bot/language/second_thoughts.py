"""What begins and surrounds a correction, and what it puts in the place of what: no, not X but Y; いや、XじゃなくてY."""

from __future__ import annotations

from msgspec import Struct

from bot.language.patterns import late

_DOUBT = late(
    r"(?i)(?:(?:no+|nope|nah|wait|hmm+|oops|ah|oh|uh|um|well|sorry|my bad|my mistake|actually|correction|wrong|i mean|(?:i )?meant|rather|make (?:it|that)"
    r"|(?:it|that) (?:should|must) be|let['’]?s (?:do|say|make (?:it|that)|go (?:with|for))|change (?:it |that )?to|(?:please )?(?:change|move|push|shift|reschedule|postpone|set|make|put|delay) (?:it|that|this|(?:the|my) (?:reminder|date|time|day))(?: (?:back|forward|out|off))? (?:to|for|until|till|at)|(?:it|that) was(?=\s+(?:actually|really)))\b[\s,.!:;…—-]*)+"
    r"|(?:(?:いやいや|いや|いえ|ううん|違(?:う|います|った)|ちが(?:う|います|った)|ではなく(?:て)?|じゃなく(?:て)?|すみません|すいません|すまん|ごめん(?:なさい)?"
    r"|失礼(?:しました)?|間違(?:え|い)(?:た|ました|です)?|まちがえた|訂正|正しくは|正確には|(?:さっき|今|いま)のは?、?|あっ?(?![ぁ-ゖァ-ヺ一-龥])|あっ?(?=違|ちが|ごめん|すみません|すいません|間違|まちが|やっぱ|失礼)|えっと|実は|やっぱり?|本当は|ほんとは)[\s、,。.!\uff01…]*)+"
)
"""Begins a correction."""
_FRAME = late(
    r"(?i)^(?:(?:it|that|this)(?:['’]s| was| is)\s+|(?:the (?:date|day|time|place|name)|(?:his|her|their) name)(?:['’]s| was| is)\s+|(?:spelled|spelt|only|just)\s+|日付は|日にちは|場所は|名前は|相手は|\S{0,6}会ったのは|それは)"
    r"|(?:\s+(?:instead|not today|actually|really|i think|sorry|i mean))+[\s.!]*$"
    r"|(?:だけ)?(?:の(?:間違い|まちがい|こと|ほう|方))?(?:だった|でした|です|だよ|だ|に(?:変更|修正|して)(?:して)?(?:ください)?|かも)?(?:わ|ね|よ|な|です)*[。.!\uff01]*$"
    r"|(?<=[曜日末時分半朝昼夜晩週月])[でに](?:お願い(?:します)?)?[。.!\uff01]*$"
)
"""What surrounds the thing that is put right."""
_HONORIFIC = r"(?:さん|くん|君|ちゃん|様|氏)"
_INSTEAD = (
    late(
        r"(?i)(?:it was |with |that was )*not (?:with |at |on )?(?P<old>\S.*?)(?:,|\s+but|\s*[—-])\s*(?:(?:it was|i meant?|with|at|on)\s+)*(?P<new>\S.*)"
    ),
    late(
        rf"(?:(?P<who>[^\s、。,]{{1,15}}?{_HONORIFIC})(?:の(?:会社|名前))?は?[、\s]*(?![とも]))?"
        r"(?P<old>[^\s、。]+?)(?:の人)?(?:では|じゃ)(?:なくて?|ない|ありません)[、,。\s]*(?P<new>\S.*)"
    ),
    late(
        rf"(?P<old>[^\s、。,]{{1,12}}?{_HONORIFIC})[はがの、\s]*(?:結婚して|再婚して|離婚して)?[、\s]*(?:名字|苗字|姓)[がは]?(?:変わって|変わり|変わった)?[、。\s]*(?P<new>[^\s、。,]{{1,8}}{_HONORIFIC})(?:に(?:なった|変わった|なりました|変わりました))(?:って|らしい|そうです|みたい)?[。]?"
    ),
    late(
        r"(?i)(?:(?P<who>(?-i:[A-ZÀ-Þ])\S*(?: (?-i:[A-ZÀ-Þ])\S*)?)(?:['’]s| is| was)?|(?:s?he|they)(?:['’](?:s|re)| is| was| are)?)\s+(?:(?:now )?(?:works?|worked|lives?|lived)\s+)?(?:at |with |for |from |in )"
        r"(?P<new>\S[^,]*?),? not (?:at |with |for |from |in )?(?P<old>\S.*)"
    ),
    late(r"(?i)(?:with |at |on |it was )*(?P<new>\S[^,]*?),? not (?:with |at |on )?(?P<old>\S.*)"),
)
_SIGNS = " 、,。.!\uff01"


class Instead(Struct, frozen=True):
    """`new` is to stand in the place of `old`: in what is known of `who` when somebody is named before them."""

    old: str
    new: str
    who: str = ""


def doubted(said: str) -> tuple[bool, str]:
    """Whether words begin as a correction does, and what comes after that."""
    found = _DOUBT.match(said)
    return found is not None, said[found.end() :] if found else said


def bare(text: str) -> str:
    """The thing itself, without the words that put it right."""
    before = ""
    while before != text:
        before, text = text, _FRAME.sub("", text, count=1).strip(_SIGNS)
    return text


def framed(text: str) -> bool:
    """Whether words stand around a thing that put it right."""
    return bare(text) != text.strip(_SIGNS)


def instead(said: str) -> Instead | None:
    """What words put in the place of what; None when they put nothing."""
    _, core = doubted(said)
    found = next((found for pattern in _INSTEAD if (found := pattern.fullmatch(core))), None)
    if found is None:
        return None
    old, new = bare(found["old"]), bare(found["new"]).removesuffix("の人")
    return Instead(old=old, new=new, who=found.groupdict().get("who") or "") if old and new else None

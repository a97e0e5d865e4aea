"""What happened, said without with whom: had coffee this morning, called yesterday, back from the fair, 交流会から帰ってきた."""

from typing import Final

from bot.language.capture.english_verbs import CALL, MEAL, NICE
from bot.language.patterns import late

SOMEBODY: Final = "somebody"
"""What stands in the place of the name."""
_I: Final = r"^(?:(?:so|just|and|then|also|ok(?:ay)?),? )*(?:(?:i|we)(?:['’]ve)? )?(?:just |finally |already )*"
_END: Final = r"(?=$|[\s,.!;])"
_EVENT: Final = (
    r"(?:night|fair|event|meet-?up|conference|conf|party|dinner|lunch|breakfast|brunch|wedding|workshop|talks?|hackathon|summit|expo|reception|reunion|gathering|drinks|mixer|seminar"
    r"|festival|\w*con|opening|launch|concert|club|get-?together|offsite|retreat)"
)
_SAID: Final = (
    (
        late(rf"(?i){_I}(?:had|grabbed|got|did|(?:went|was|were) (?:out )?(?:for|at|to)) (?={NICE}{MEAL}{_END})"),
        "met for ",
    ),
    (
        late(rf"(?i){_I}(?:had|got) {NICE}{CALL}{_END}|{_I}(?:called|phoned|rang|spoke|caught up){_END}"),
        f"talked to {SOMEBODY}",
    ),
    (
        late(
            r"(?i)^(?:(?:so|just|and|ok|phew|finally),? )*(?:(?:i(?:['’]m| am)|we(?:['’]re| are)|i|we) )?(?:(?:just|finally|only now) )?"
            rf"(?:(?:got |came |made it )?(?:back|home)|went|was|were|been)(?: (?:from|at|to))(?= (?:the |a |an |this |my )?\S)(?=.*\b{_EVENT}\b)"
        ),
        f"met {SOMEBODY} at",
    ),
    (
        late(
            r"^(?P<day>(?:今|今日|さっき|たった今|昨日|先週|昨夜|ゆうべ)(?:は|、|の|、)?)?(?P<at>[^\s、。]{2,20}?(?:会|ナイト|イベント|ミートアップ|セミナー|勉強会|カンファレンス|フェア|パーティー?|展|フェス|講演|サミット|オフ|Con|合宿|祭))"
            r"(?:から(?:の帰り(?:道|です|だ)?|(?:今|さっき)?帰って(?:きた|きました|来た|来ました)|帰宅(?:した|しました|中)?|戻(?:った|りました|ってきた))|に?(?:行って|参加して|出て)(?:きた|きました|来た|来ました)"
            r"|に(?:行った|行きました|参加した|参加しました|出た|出席した|出席しました)|(?:が)?(?:終わった|終わりました))[。!！]*$"
        ),
        r"\g<day>\g<at>で会った",
    ),
    (late(rf"(?i){_I}(?:e-?mailed|texted|messaged|pinged|wrote back|replied){_END}"), f"messaged {SOMEBODY}"),
)


def told(text: str) -> str:
    """The same with a verb that a name would follow, or `SOMEBODY`; empty for other words."""
    return next((said for pattern, verb in _SAID if (said := pattern.sub(verb, text, count=1)) != text), "")

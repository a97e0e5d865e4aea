"""Words around a topic that tell whether it is so, and whether it is theirs."""

import re
from collections.abc import Mapping
from typing import Final

from bot.language.patterns import late

APART: Final = late(
    r"[、。,;!?\n()「」]+|\.(?=\s|$)|\s+(?:but|though|although|however)\s+|けれども?|けど|(?<=[いだるたす])が(?=[^ぁ-ん])"
)
NOT_SO: Final = late(
    r"\b(?:no|not|never|none|without|neither|nor|hates?|dislikes?|detests?|loathes?|afraid|scared|allergic|allergy|bored"
    r"|can'?t|cannot|don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|wasn'?t|won'?t|haven'?t|hasn'?t|wouldn'?t"
    r"|used to|former|formerly|ex|gave up|given up|quit|stopped|died|dead|lost|passed away|put down|late"
    r"|instead of|rather than|other than|anything but|sick of|tired of|fed up)\b"
    r"|ない|なかった|なく(?:て|な)|ません|嫌い|きらい|苦手|アレルギー|怖|恐|亡くな|死ん|死に|死別|やめた|辞めた|やめて|飽き|興味な|別れ|以外|昔は|むかしは"
)
_NOT_THEIRS: Final = late(
    r"\b(?:needs?|wants?|wanted|looking for|seeking|searching|hiring|hire|find|met|knows?|hates?|dating|married"
    r"|(?:his|her|their|my) (?:wife|husband|partner|son|daughter|father|mother|dad|mum|mom|brother|sister|boss|friend|boyfriend"
    r"|girlfriend|fiancée?|uncle|aunt|parents|kids?|cousin|neighbou?r|landlord|colleague)|wife|husband|intro)\b"
    r"|採用|探し|募集|欲し|ほし|求め|紹介|必要|通って|診て|お世話に|(?:奥さん|奥様|妻|嫁|旦那|夫|主人|息子|娘|父|母|兄|姉|弟|妹|彼氏|彼女|子ども|友人|友達|上司|両親|親|パートナー)(?:さん)?(?:が|は|も|の)"
)
_HOME: Final = late(
    r"\b(?:from|lives?|living|lived|based|born|grew up|raised|moved|moving|hometown|native|home|residen\w+|in|to|originally)\b"
    r"|出身|在住|住|育|生まれ|産まれ|実家|地元|故郷|ふるさと|転勤|赴任|移住|引っ越|引越|暮らし|県|府|都|市|区|道産子"
)
_NOT_HOME: Final = late(
    r"\b(?:travel\w*|trip|holiday|vacation|visit\w*|conference|flight|tour|interested|loves?|likes?|food|restaurant|team|fan)\b"
    r"|旅行|出張|料理|ファン|観光|好き|食べ|名物|土産"
)
_TONGUE: Final = late(
    r"\b(?:speaks?|speaking|spoke|fluent|learn\w*|study\w*|studies|studied|teach\w*|native|lessons?|practi[cs]\w*|bilingual|conversation\w*|class(?:es)?)\b"
    r"|話|喋|しゃべ|勉強|習|学|ペラペラ|ぺらぺら|ネイティブ|堪能|得意|流暢|できる|出来|レッスン|教え|検定|会話|中$"
)
_SCHOOL: Final = late(
    r"\b(?:university|college|went|studied|studying|studies|graduat\w*|grad|alum\w*|student|degree|phd|mba|class of|school|major\w*|at|from)\b"
    r"|大学|大$|卒|出身|母校|学部|院|学生|通って|留学|在学|附属|同窓"
)
_NEEDED: Final[Mapping[str, re.Pattern[str]]] = {"place": _HOME, "language": _TONGUE, "school": _SCHOOL}
_AGAINST: Final[Mapping[str, re.Pattern[str]]] = {"place": _NOT_HOME, "work": _NOT_THEIRS}
_WORRIED: Final = late(
    r"\b(?:worr(?:y|ies|ied|ying)|struggl\w+|stress\w*|trouble|problems?|hard|difficult|anxious|stuck|overwhelmed|tough|exhausted|juggling|can'?t)\b"
    r"|悩|困って|困る|心配|不安|大変|つらい|辛い|しんど|苦労|苦戦|うまくいかな|足りな|不足|症$|腰痛|眠れ|不眠|夜泣き"
)


def theirs(kind: str, clause: str, words: str, said: str) -> bool:
    """Whether a topic of a kind, in a clause about somebody, is theirs; `said` is the kind of fact that the owner took it for."""
    around = clause.replace(words, " ", 1)
    if (against := _AGAINST.get(kind)) and against.search(around):
        return False
    needed = _NEEDED.get(kind)
    return needed is None or said == kind or not around.strip() or bool(needed.search(around))


def worried(text: str) -> bool:
    """Whether a text tells of a worry."""
    return bool(_WORRIED.search(text.casefold()))

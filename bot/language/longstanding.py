"""Words that tell that somebody was known long before: my old boss, a friend from school, 元上司, 弟."""

import re

from bot.language.patterns import late

_RELATION_JA = (
    r"(?:上司|同僚|部下|先輩|後輩|同期|同級生|クラスメート|恩師|担任|親友|友達|友人|ママ友|幼なじみ|幼馴染み?|いとこ|従兄弟|従姉妹|妹|弟|兄|姉"
    r"|父|母|両親|叔父|叔母|伯父|伯母|おじ|おば|祖父|祖母|妻|夫|息子|娘|家族|親戚)"
)
_LONG = late(
    r"(?i)\bmy (?!new\b)(?:[a-z-]+ ){0,2}?(?:sister|brother|cousin|aunt|uncle|niece|nephew|wife|husband|partner|girlfriend|boyfriend|daughter|son"
    r"|mother|father|mum|mom|dad|boss|manager|mentor|colleague|co-?worker|teammate|classmate|friend|buddy|neighbou?r|flatmate|roommate|landlord"
    r"|teacher|professor|coach)\b(?!['’]s)"
    r"|\b(?:old|childhood|school|college|uni|university|best|close|family) friend\b|\bfriend (?:from|since)\b|\bex-?(?:boss|colleague|co-?worker)\b"
    r"|\b(?:known|friends with) (?:him|her|them|each other) (?:for|since)\b|\b(?:we|i) (?:used to work|worked|studied|went to school) (?:together|with)\b"
    r"|^(?:we )?met (?:at|in|on|through|via|during|when|while|back)\b|(?:で|に|から|を通じて|を通して)(?:知り合った|出会った|知り合い)[。!]?$"
    rf"|^(?:\S{{1,10}}の)?(?:元|昔の|前の|古い)?お?{_RELATION_JA}(?:さん|ちゃん|さま|様)?(?:だった(?:人|方)?|です|だ)?[。!]?$"
)


_AGAIN = late(
    r"(?i)\b(?:met|saw|seen|meet|seeing|ran into|bumped into|caught up|with)\b[^.!?\n]*\bagain\b(?! (?:soon|next|on|in|at the|tomorrow))|\b(?:reconnected|reunion|long time no see|old times)\b"
    r"|(?:また|再び|ふたたび|久しぶり|久々|ひさびさ|ひさしぶり)(?:に|の|、)?[^。\n]*(?:会っ|会い|会え|お会いし|飲ん|話し|話せ)|再会"
)
_NOT_YET = late(
    r"(?i)\b(?:want|hope|like|love|let['’]?s|should|must|will|need|see you|meet up|would)\b[^.!?\n]*\bagain\b|また[^。\n]*(?:たい|う|よう|約束|予定)"
)


def met_before(text: str, name: str) -> bool:
    """Whether words about meetings tell that the one with somebody was not the first: met Leo again, 久しぶりに会った."""
    sentences = [each for each in re.split(r"[.!?。\n]+", text) if each.strip()]
    of = [each for each in sentences if name.casefold() in each.casefold()] or sentences
    return any(_AGAIN.search(each) and not _NOT_YET.search(each) for each in of)


def known_long(text: str) -> bool:
    """Whether what is said of somebody tells that the owner has known them for long: my new boss may be new."""
    return bool(_LONG.search(text))

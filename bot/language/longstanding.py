"""Words that tell that somebody was known long before: my old boss, a friend from school, 元上司, 弟."""

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
    rf"|^(?:\S{{1,10}}の)?(?:元|昔の|前の|古い)?{_RELATION_JA}(?:だった(?:人|方)?|です|だ)?[。!]?$"
)


def known_long(text: str) -> bool:
    """Whether what is said of somebody tells that the owner has known them for long: my new boss may be new."""
    return bool(_LONG.search(text))

"""What English verbs say of a touch: its kind, and who did it."""

from __future__ import annotations

from typing import Final

from bot.language.capture.marks import NAME
from bot.model.touch import TouchKind

AND: Final = (
    r"\s*+(?:[,、]\s*+(?:and\b|&)?+|&|\+|/|\band\b|\bn\b|\bplus\b)\s*+"
    rf"(?:(?:me|I)\b\s*+(?:,|\band\b)\s*+)?+(?=@?{NAME})@?+"
)
LIST: Final = rf"@?{NAME}(?:{AND}{NAME})*+"
"""Marked names in a row."""

Verbs = tuple[tuple[TouchKind, bool, str], ...]
"""Kinds with who did it (True: somebody else), and the pattern that says so."""

NICE: Final = (
    r"(?:(?:an?|the|some|my|our|another|quick|nice|great|good|lovely|long|short|little|brief|really|very|super"
    r"|impromptu|first|second"
    r"|early|late|virtual|zoom|video|phone|business|fun|birthday|working|team|friendly|weekly|monthly|lunch"
    r"|coffee|amazing|awesome"
    r"|interesting|fantastic|wonderful|productive|inspiring|introductory|intro)\s+){0,4}"
)
MEAL: Final = (
    r"(?:lunch|dinner|breakfast|brunch|supper|coffees?|drinks?|beers?|wine|tea|meal|ramen|sushi|pizza|bbq"
    r"|barbecue|picnic|cocktails?|pints?"
    r"|meeting|meet-?up|1:1|1on1|one-on-one|one on one|sync|catch[ -]?up|walk|hike|run|interview|session|workshop"
    r"|night out|karaoke|golf|evening|afternoon|morning|day out|weekend|time|party|date)"
)
CALL: Final = r"(?:phone call|video call|calls?|chats?|phone|zoom|facetime|skype|conversation|talk)"
_LETTER: Final = (
    r"(?:e-?mail|text|message|dm|note|postcard|letter|reply|line|sms|ping|whatsapp|voice message|card|invite"
    r"|invitation)"
)
_WITH: Final = r"(?:with|w)\s+"
_BUT_STOPS: Final = r"(?:\s+(?!with\b|w\b|and\b)[^\s.;,:]+)"

_MINE: Final[Verbs] = (
    ("met", False, r"(?:got|swapped|exchanged)\s+(?:business\s+)?cards\s+(?:with|from)\s+|met\s+(?:only|just)\s+"),
    ("talked", False, rf"(?:talked|spoke|chatted|zoomed|skyped)\b(?:\s+(?:to|with|w)|{_BUT_STOPS}{{1,5}}?\s+with)\s+"),
    ("talked", False, rf"{NICE}{CALL}\b{_BUT_STOPS}{{0,4}}?\s+{_WITH}|caught up {_WITH}"
    rf"|discussed\b{_BUT_STOPS}{{1,9}}?\s+with\s+"),
    ("talked", False, rf"{CALL}\b(?:\s+[^\s.;,:]+){{0,3}}?\s*:\s*"),
    ("talked", True, rf"(?:got|had|received|took)\s+{NICE}{CALL}\s+from\s+"),
    ("talked", False, r"(?:called|phoned|rang|facetimed|interviewed|congratulated|thanked|told|asked)\s+"),
    ("messaged", True, rf"heard\s+(?:back\s+)?from\s+|(?:got|received|had)\s+{NICE}{_LETTER}\s+(?:back\s+)?from\s+"),
    ("messaged", False, rf"(?:sent|wrote|dropped)\s+(?:off\s+)?{NICE}{_LETTER}\s+to\s+|sent{_BUT_STOPS}{{1,6}}?\s+to\s+"),
    ("messaged", False, r"wished\s+|(?:e-?mailed|texted|messaged|pinged|dm['’]?e?d|whatsapped|slacked|wrote(?: back)?(?: to)?|replied to|(?:e-?mailed|texted|messaged) back and forth with|sent"
    r"|(?:got|been|was|were|already)\s+(?:back\s+)?in touch\s+with)\s+"),
    ("met", False, rf"met(?:\s+up)?(?:\s+(?:with|w))?\s+|(?:ran|bumped|run)\s+into\s+|(?:popped|dropped|called|looked|stopped)\s+(?:in|by|round)\s+(?:on|to (?=see)|to)\s+(?:see\s+)?|went\s+(?:round\s+|over\s+)?to\s+(?:see|visit)\s+|(?:saw(?!\s+(?:that|on)\b)|visited|hosted)\s+|got to know\s+|introduced myself to\s+"
                   rf"|(?:met|saw|{MEAL}|meetings?)\b(?:\s+[^\s.;,:]+){{0,9}}?\s*:\s*"),
    ("met", False, rf"had\s+(?={LIST}\s+(?:over|round)\b)"),
    ("met", False, rf"(?:hung out|got together|reconnected)\s+{_WITH}|sat\s+(?:next to|beside|with|w)\s+"),
    ("met", False, rf"{NICE}{MEAL}\b{_BUT_STOPS}{{0,6}}?\s+{_WITH}|exchanged\s+(?:business\s+)?cards\s+{_WITH}"),
    ("met", False, r"(?:went|saw|played|watched|spent|attended|did|travell?ed|hiked|dined|ate|drank|worked out|trained|walked"
    r"|ran|jogged|cycled|swam|climbed|skied|surfed|sailed|golfed|cooked|studied|danced|sang|partied|celebrated)\b"
                   rf"{_BUT_STOPS}{{0,8}}?\s+{_WITH}"),
    ("reacted", False, r"(?:liked|hearted|reacted to|retweeted|reposted|shared)\s+(?:(?:a|the)\s+\w+\s+(?:by|from|of)\s+)?"),
    ("commented", False, r"(?:commented|(?:left|wrote|made|posted)\s+(?:an?|some)\s+(?:\w+\s+)?comments?)\s+on\s+(?:(?:a"
    r"|the)\s+\w+\s+(?:by|from|of)\s+)?"),
    ("helped", True, r"(?:got|had|received)\s+(?:some\s+|a lot of\s+|great\s+|good\s+)?(?:help|advice|feedback|support"
    r"|a hand)\s+from\s+"),
    ("helped", False, r"(?:helped|assisted|lent|loaned|covered for|drove|mentored|recommended)\s+(?:out\s+)?"
    r"|did\s+an?\s+favou?r\s+for\s+"
                      rf"|(?:reviewed|proofread|checked|fixed|edited)\s+(?={NAME}['’]s)"),
    ("helped", False, rf"(?:lent|loaned){_BUT_STOPS}{{1,6}}?\s+to\s+"),
    ("helped", True, rf"borrowed{_BUT_STOPS}{{1,6}}?\s+from\s+|borrowed\s+(?={NAME}['’]s)"),
    ("gift", True, rf"(?:got(?!\s+(?:back|home|here|there|in|out)\b)|received|was given){_BUT_STOPS}{{1,8}}?\s+from\s+"),
    ("gift", False, r"(?:gave(?! up\b)|brought|bought|gifted|handed|treated)\s+"),
)  # fmt: skip
_WORD_START: Final = r"(?<![\w'’-])"
MINE_NAMED: Final[Verbs] = tuple((kind, got, rf"{_WORD_START}(?:{verb})(?=@?{NAME})") for kind, got, verb in _MINE)
"""What the owner did, or had done to them, before a name."""
MINE: Final[Verbs] = tuple((kind, got, rf"{_WORD_START}(?:{verb})") for kind, got, verb in _MINE)
"""The same without a name."""

_THEIRS: Final[Verbs] = (
    ("messaged", True, r"(?:texted|messaged|e-?mailed|pinged|dm['’]?e?d|wrote|replied|answered|reached out|got back to me"
    r"|sent me|left (?:me|us) (?:an? )?(?:voice ?mail|message|note|voice message))(?:\s+(?:me|us|back|to))*\b"),
    ("met", True, r"(?:came (?:over|by|round)|stopped by|dropped by|dropped in|visited (?:me|us)|joined (?:me|us)"
    r"|hosted (?:me|us))\b"),
    ("helped", True, r"(?:helped|lent|drove|mentored|advised|covered for)\s+(?:me|us)\b"
                     r"|did (?:me|us) a favou?r\b|gave (?:me|us) (?=a hand|a lift|a ride|(?:some |great "
                     r"|good )?(?:advice|feedback))"),
    ("gift", True, r"(?:gave|brought|bought|got|handed|treated|gifted)\s+(?:me|us)\b|(?:paid for|covered|picked up)\s+(?=me\b|us\b|(?:the|my|our) (?:bill|tab|check|meal|round|taxi|cab)"
                   r"|(?:(?:the|my|our)\s+)?(?:lunch|dinner|breakfast|brunch|coffees?|drinks?|beers?|pizza|tickets?|hotel|bill|tab|check|everything|everyone)\b(?! for me| with))"),
    ("reacted", True, r"(?:liked|reacted to|shared|retweeted|reposted)\s+my\b"),
    ("commented", True, r"commented on\s+my\b"),
    ("talked", True, r"(?:called|rang|phoned|facetimed|told|said|mentioned|asked)(?:\s+(?:me|us))?\b"),
)  # fmt: skip
_ADVERBS: Final = r"(?:\s+(?:just|also|finally|then|kindly|randomly|really|even|once|suddenly))*\s+"
THEIRS: Final[Verbs] = tuple((kind, got, rf"{_ADVERBS}(?:{verb})") for kind, got, verb in _THEIRS)
"""What somebody did, after their name."""

TOGETHER: Final[tuple[tuple[TouchKind, str], ...]] = (
    ("talked", r"(?:talked|spoke|chatted|zoomed|had an?\s+(?:\w+\s+)?(?:call|chat)|caught up)\b"),
    ("messaged", r"(?:texted|messaged|emailed)\b"),
    ("met", r"(?:had|went|met|grabbed|got|did|played|ate|drank|saw|hung|watched|visited|were|worked|spent|took"
    r"|walked)\b"),
)  # fmt: skip
"""What the owner and somebody did, after: Ken and I."""

DENIED: Final = (
    r"(?:\b(?:not|never|haven['’]?t|hasn['’]?t|didn['’]?t|couldn['’]?t|can['’]?t|won['’]?t|don['’]?t"
    r"|doesn['’]?t|if|should|would|could|might"
    r"|want(?:ed|s)?|hop(?:e|ing)|wish|going to|gonna|will|plan(?:ning)?|let['’]?s|need|have to|must|unless"
    r"|supposed|forgot|failed|almost"
    r"|nearly|missed|cancel(?:l?ed)?|postponed?|rescheduled?|skipped|declined|wanna|tried|trying|he|she|they"
    r"|who|his|her|their|(?:no|is|was|are|were|be)(?=\s+(?:more\s+)?$))\b|['’]ll\b|n['’]t\b|how|when did|where did)[^,.;]*$"
)
"""What before a verb keeps it from having happened to the owner."""

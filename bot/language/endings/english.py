"""How English says that something has come, was given back, refused, agreed to, or found."""

from __future__ import annotations

from typing import Final

from bot.language.capture.marks import NAME
from bot.language.endings.kinds import Ending

_WELL: Final = r"(?:(?:so|ok|btw|hey|yay|update|good news|bad news|no|yes)[\s:,]+)*"
_I: Final = rf"{_WELL}(?:(?:i|we)(?:['’]ve| have)?\s+)?(?:(?:just|finally|already|also|now|today)\s+)*"
_HAS: Final = r"(?:\s+(?:just|finally|already|has|have|also|now|actually|unfortunately|sadly|kindly|did)|['’]s)*\s+"
_WHO: Final = rf"{_WELL}(?P<who>{NAME}|he|she|they)"
_TO: Final = rf"(?:(?P<who>{NAME})|him|her|them)"
_TO2: Final = rf"(?:(?P<who2>{NAME})|him|her|them)"
_WORDS: Final = (
    r"(?!(?:back|me|us|up|out|it|to)\b)[^\s,\ue100-\ue1ff]+(?:\s+(?!(?:back|to)\b)[^\s,\ue100-\ue1ff]+){0,4}?"
)
_LAST: Final = r"(?:,?\s+(?:today|yesterday|already|now|at last|finally|this morning|this afternoon|last night|again|yay|btw|by mail|in the mail|thanks|too))*"
_DID: Final = (
    r"(?:sent|e-?mailed|mailed|brought|delivered|forwarded|shared|shipped|posted|gave|handed|paid|lent|reviewed|checked|called|rang|phoned|texted|messaged"
    r"|replied|answered|responded|wrote|got back|came back|booked|ordered|bought|fixed|finished|submitted|signed|proofread|read|looked (?:over|at)|taught|helped"
    r"|made|drew|designed|translated|prepared|drafted|confirmed|updated|arranged|organi[sz]ed|showed|told|found|dropped|returned|let me know|recommended)"
)
_KEPT: Final = r"(?:came through|kept (?:his|her|their) (?:word|promise)|delivered|did it|did what (?:he|she|they) promised|sent it|has sent it|got back to me)"
_COME: Final = r"(?:came(?: in| through)?|arrived|has come|(?:is|are) (?:here|in)|landed|showed up|turned up|got here)"
_GIVEN: Final = r"(?:gave|brought|took|sent|handed|mailed|posted|dropped|delivered|paid)"
_CANNOT: Final = (
    r"(?:can['’]?t|cannot|can not|won['’]?t|will not|couldn['’]?t|isn['’]?t able to|is not able to|is unable to|doesn['’]?t want to|does not want to|would rather not"
    r"|['’]d rather not|is(?:n['’]?t| not) (?:comfortable|willing to|happy|keen|able to)|refuses to|refused to|declined to|decided not to|is not going to|isn['’]?t going to)"
)
_SAID_NO: Final = (
    r"(?:(?:said|says) (?:it['’]s (?:a )?)?no+(?:pe)?|declined|refused|turned (?:me|us|it|that) down|is(?:n['’]?t| not) (?:interested|up for it|keen|in)|passed(?: on it)?|backed out"
    r"|bailed(?: on me)?|pulled out|is out|is too busy|has no time|doesn['’]?t have (?:the )?time|said (?:he|she|they) (?:can['’]?t|couldn['’]?t|won['’]?t|wouldn['’]?t|cannot))"
)
_SAID_YES: Final = (
    r"(?:(?:said|says) (?:yes+|yep|yeah|ok(?:ay)?|sure|of course|absolutely|(?:he|she|they)(?:['’]d| would| will|['’]ll) (?:do it|love to|be happy to|be glad to))|agreed(?: to it| to do it)?"
    r"|accepted|okayed it|gave the ok|(?:will|can|['’]ll) do it|(?:would|['’]d) love to(?: do it| meet(?: \S+)?)?|is game|is in|is interested|is up for it"
    r"|is (?:happy|glad|willing|ok(?:ay)?|fine|keen) (?:to(?: do it| help| meet(?: \S+)?)?|with (?:it|that)))"
)
_WHY: Final = r"(?:\s*[,.;:–—-]+\s*.{0,30}|\s+(?:because|since|cause|cos|bc|unfortunately|sadly|sorry|this time|right now|at the moment|for now|this week|this month|after all|though)\b.{0,30})?"
_REST: Final = r"(?P<rest>(?:\s+(?:to|on|about|for|with)\s+\S.*)?)"
_DOING: Final = r"(?:\s+(?:do it|do that|make it(?: happen)?|help(?: me)?(?: out)?|commit|say yes)|(?P<rest>(?:\s+(?!do it\b)[^\s,]+){0,8}?))"
_NEED: Final = r"(?P<thing>(?:an?|some|the|one|new|his|her|their|somebody|someone)\b(?:\s+(?!for\b)[^\s,]+){0,5}?)"

PATTERNS: Final[tuple[tuple[Ending, str], ...]] = (
    ("repaid", rf"{_I}(?:{_GIVEN}|returned)\s+(?P<thing>{_WORDS})(?:\s+back)\s+to\s+{_TO}(?:['’]s(?:\s+place)?)?{_LAST}"),
    ("repaid", rf"{_I}{_GIVEN}\s+{_TO}\s+(?:back\s+(?P<thing>{_WORDS})|(?P<thing2>{_WORDS})\s+back){_LAST}"),
    ("repaid", rf"{_I}{_GIVEN}\s+(?P<who>{NAME})['’]s\s+(?P<thing>{_WORDS})\s+back{_LAST}"),
    ("repaid", rf"{_I}{_GIVEN}\s+back\s+(?:(?P<who>{NAME})['’]s\s+)?(?P<thing>{_WORDS})(?:\s+to\s+{_TO2})?{_LAST}"),
    ("repaid", rf"{_I}returned\s+(?:(?P<who>{NAME})['’]s\s+|(?P<who2>{NAME})\s+)?(?P<thing>{_WORDS})(?:\s+to\s+(?P<who3>{NAME}))?{_LAST}"),
    ("repaid", rf"{_I}{_GIVEN}\s+(?P<thing>{_WORDS})\s+back{_LAST}"),
    ("repaid", rf"{_I}(?:paid\s+{_TO}\s+back|paid\s+back\s+(?P<who2>{NAME})|repaid\s+(?P<who3>{NAME})|(?:settled|squared)(?: up)? with\s+(?P<who4>{NAME})|paid my debt to (?P<who5>{NAME}))"
     rf"(?:\s+for\s+(?P<thing>{_WORDS}))?{_LAST}"),
    ("repaid", rf"{_I}(?:paid|bought|got|gave)\s+{_TO}\s+(?P<thing>{_WORDS})\s+(?:that\s+)?i\s+(?:still\s+)?(?:owed|borrowed)(?:\s+from)?(?:\s+(?:him|her|them|{NAME}))?{_LAST}"),
    ("repaid", rf"{_I}(?:paid|venmoed|venmo['’]?d|paypal(?:l)?ed|zelled|wired|transferred|sent)\s+{_TO}\s+(?P<rest>{_WORDS}){_LAST}"),
    ("repaid", rf"{_WELL}(?P<who>{NAME})\s+(?:now\s+)?has\s+(?:his|her|their|the)\s+(?P<thing>{_WORDS})\s+back{_LAST}"),
    ("repaid", rf"{_WELL}(?P<thing>{_WORDS})\s+(?:(?:was|were|is|are|has been|got)\s+)?returned\s+to\s+(?P<who>{NAME}){_LAST}"),
    ("repaid", rf"{_WELL}(?P<thing>{_WORDS})(?:['’]s|\s+(?:is|are))\s+back\s+with\s+(?P<who>{NAME}){_LAST}"),
    ("returned", rf"{_WHO}{_HAS}(?:dropped off|brought(?: over| round| by)?|handed over)\s+(?P<thing>my\s+{_WORDS})(?:\s+off|\s+over|\s+round)?{_LAST}"),
    ("returned", rf"{_WHO}{_HAS}(?:{_GIVEN}\s+(?:me\s+|us\s+)?(?:back\s+(?P<thing>{_WORDS})|(?P<thing2>{_WORDS})\s+back)|returned\s+(?:me\s+)?(?P<thing3>{_WORDS}))(?:\s+to me)?{_LAST}"),
    ("returned", rf"{_WHO}{_HAS}(?:paid me back|repaid me|paid (?:me )?what (?:he|she|they) owed(?: me)?|settled up(?: with me)?)(?:\s+for\s+(?P<thing>{_WORDS}))?{_LAST}"),
    ("returned", rf"{_I}(?:got|received|have|had)\s+(?P<thing>{_WORDS})\s+back(?:\s+from\s+{_TO})?{_LAST}"),
    ("returned", rf"{_WELL}(?P<thing>(?:(?:my|the)\s+)?{_WORDS})(?:['’]s|\s+(?:is|came|are))\s+back(?:\s+from\s+{_TO})?{_LAST}"),
    ("even", rf"{_WELL}(?:(?P<who>{NAME})\s+(?:and|&|n)\s+(?:i|me)|(?:me|i)\s+and\s+(?P<who2>{NAME}))\s+(?:are|r)\s+(?:all\s+)?(?:even|square|quits)(?:\s+now)?"),
    ("even", rf"{_WELL}(?:i['’]?m|i am|we['’]?re|we are)\s+(?:all\s+)?(?:even|square|quits)\s+with\s+(?P<who>{NAME})(?:\s+now)?"),
    ("came", rf"{_WHO}{_HAS}(?P<rest>{_DID}\b(?!\s+{NAME}|.*\bto\s+{NAME})[^,;:]*)"),
    ("came", rf"{_WHO}{_HAS}{_KEPT}{_LAST}"),
    ("came", rf"{_I}(?:got|received|have|picked up)\s+(?:my\s+|the\s+|an?\s+)?(?P<rest>{_WORDS})\s+from\s+{_TO}{_LAST}"),
    ("came", rf"{_I}heard\s+(?:back\s+)?from\s+{_TO}\s+(?:about|re|on|regarding)\s+(?P<rest>{_WORDS}){_LAST}"),
    ("came", rf"{_I}(?P<rest>heard\s+back|got an answer|got a reply)\s+from\s+{_TO}{_LAST}"),
    ("came", rf"{_WELL}(?:(?P<who>{NAME})['’]s\s+)?(?:(?:the|my|an?)\s+)?(?P<rest>{_WORDS})(?:\s+from\s+(?P<who2>{NAME}))?{_HAS}{_COME}{_LAST}"),
    ("came", rf"{_I}(?:got|received)\s+(?:the|my)\s+(?P<rest>{_WORDS}){_LAST}"),
    ("solved", rf"{_WHO}{_HAS}(?:found|knows)\s+(?P<whose>{NAME})\s+{_NEED}{_LAST}"),
    ("solved", rf"{_WHO}{_HAS}(?:found|got|hired|has|knows)\s+{_NEED}\s+for\s+(?P<whose>{NAME}){_LAST}"),
    ("solved", rf"{_WHO}{_HAS}(?:found|got|hired|has)\s+{_NEED}{_LAST}"),
    ("found", rf"{_WHO}{_HAS}(?:found|knows)\s+{_NEED}{_LAST}"),
    ("solved", rf"{_WHO}{_HAS}(?:no longer needs|is no longer looking for|doesn['’]?t need|isn['’]?t looking for|stopped looking for)\s+(?P<thing>[^\s,][^,]*?)(?:\s+any ?(?:more|longer))?"),
    ("solved", rf"{_WELL}(?P<whose>{NAME})['’]s\s+(?P<thing>{_WORDS})\s+(?:is|has been|got|was)\s+(?:solved|sorted|found|done|taken care of|fixed)(?:\s+out)?{_LAST}"),
    ("helped", rf"{_I}(?:found|got|hired)\s+(?P<whose>{NAME})\s+{_NEED}{_LAST}"),
    ("helped", rf"{_I}(?:found|got|hired)\s+{_NEED}\s+for\s+(?P<whose>{NAME}){_LAST}"),
    ("helped", rf"{_I}helped\s+(?P<whose>{NAME})\s+(?:to\s+)?(?:find|get|hire|with)\s+(?P<thing>[^\s,][^,]*?){_LAST}"),
    ("refused", rf"{_WHO}{_HAS}{_SAID_NO}{_REST}{_WHY}"),
    ("refused", rf"{_WHO}(?:{_HAS}|\s*){_CANNOT}{_DOING}{_WHY}"),
    ("refused", rf"{_WHO}{_HAS}(?:said|says|told me)(?: that)? (?:he|she|they)\s*{_CANNOT}{_DOING}{_WHY}"),
    ("refused", rf"{_WELL}(?:it['’]?s\s+|got\s+)?an?\s+no\s+from\s+(?P<who>{NAME}){_WHY}|{_WELL}no\s+(?:from|luck with|go with)\s+(?P<who2>{NAME}){_WHY}"),
    ("declined", rf"{_I}(?:had to\s+)?(?:said no|say no|declined|refused|passed)(?:\s+to\s+{_TO}(?:['’]s\s+(?P<thing>{_WORDS}))?|\s+(?:to\s+)?it|\s+(?:(?P<who2>{NAME})['’]s|the)\s+(?P<thing2>{_WORDS}))?{_WHY}"),
    ("declined", rf"{_I}(?:had to\s+)?(?:turn(?:ed)?\s+{_TO}\s+down|turn(?:ed)?\s+down\s+(?P<who2>{NAME})(?:['’]s\s+(?P<thing>{_WORDS}))?){_WHY}"),
    ("declined", rf"{_I}told\s+{_TO}\s+(?:that\s+)?(?:no|i\s+(?:can['’]?t|couldn['’]?t|won['’]?t|cannot|don['’]?t have time)(?:\s+(?:do it|make it|help))?){_WHY}"),
    ("agreed", rf"{_WHO}(?:{_HAS}|\s*){_SAID_YES}{_REST}(?:\s*[,.;:!–—-]+\s*.{0,30})?"),
    ("agreed", rf"{_WELL}(?:it['’]?s\s+|got\s+)?(?:an?\s+)?yes\s+from\s+(?P<who>{NAME})"),
)  # fmt: skip

"""A sentence that asks for a command: the pattern it fits and the command it means; and the words that many of them share."""

import re
from typing import NamedTuple

from bot.language.patterns import late

_SECOND = r"(?: (?!(?:again|ever|any ?more|any|too|yet|already)\b)[^\s,]+)?"
ONE = rf"(?P<one>[^\s,]+{_SECOND})"
OTHER = rf"(?P<other>[^\s,]+{_SECOND})"
NAMED = r"(?P<one>[^\s、。,]{1,20}?)"
PERSON_JA = r"(?P<one>[^\s、。,の]{1,15}?(?:さん|くん|君|ちゃん|様|氏|先生|社長|部長|課長))"
WANTING = (
    r"(?:(?:please|i|we|let me|let['’]s|can you|i['’]d|want to|would|like to|should|need to|have to|could|must)\s+)*"
)
END = r"[\s.!]*"
ASK = r"[\s?.!]*"
AMEND_JA = r"に(?:変更|変え|かえ|直し|修正|訂正|更新)(?:し)?て?"
SHOW_JA = r"(?:を?(?:見せて|みせて|見たい|出して|表示(?:して)?|教えて|おしえて))"
END_JA = r"(?:です|ます|な|ね|か|ください|下さい|と思う|と思います|と思ってる|と思っています)*[。!\uff01]*"


class Request(NamedTuple):
    """`command` is in the bot's own words, with a place for each part of the sentence that `pattern` names.

    What was not said is left out. A part that can be said in two places is named twice: `span` and `span2`. Where the end
    is in the owner's own words, it is taken `verbatim`: a please there may belong to them.
    """

    command: str
    pattern: re.Pattern[str]
    verbatim: bool = False


Requests = tuple[Request, ...]


def request(command: str, pattern: str, *, verbatim: bool = False) -> Request:
    """The whole sentences of this pattern ask for this command."""
    return Request(command, late(pattern), verbatim)

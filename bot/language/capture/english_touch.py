"""What happened with whom, as said in English."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture import english_open
from bot.language.capture.english_place import place, remains
from bot.language.capture.english_verbs import CALL, DENIED, LIST, MEAL, MINE, MINE_NAMED, NICE, THEIRS, TOGETHER, Verbs
from bot.language.capture.english_words import COMMON, KIN
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import anycase, compiled
from bot.language.capture.timing import Times, vague
from bot.language.when import When
from bot.model.touch import TouchKind

_FRIEND: Final = (
    r"\b(?:(?:my|our|an?|the|this|that|some(?:one|body)?|his|her)\s+)(?:[a-z'-]+\s+){0,3}?(?:named|called"
    r"|friend|guy|girl|woman|man|lady|bloke"
    r"|colleague|coworker|boss|mate|buddy|brother|sister|cousin|uncle|aunt|nephew|niece|neighbou?r|manager"
    r"|teacher|professor|client|classmate"
    r"|roommate|wife|husband|partner|landlord|mentor|dentist|doctor|lawyer|designer|engineer|developer|investor"
    r"|recruiter|one),?\s+"
    rf"(?={NAME})|\b(?:(?:an?|this|some)\s+(?:\w+\s+)?\w+|someone|somebody)\s+(?:named|called)\s+(?=[a-z])"
)
"""Who a name belongs to, said before it: my old friend Ken."""
_COMPANION: Final = rf"(?<=\band )(?:his|her|their|my|our)\s+(?:[a-z'-]+\s+){{0,2}}?[a-z'-]+,?\s+(?={NAME})"
"""Who somebody is to the one named before: Theo and his girlfriend Maya."""
_LEAD: Final = r"(?:(?:so|and|but|then|today|also|ok|oh|wow|yay)\s+)?"
_FIRST: Final = rf"{_LEAD}({LIST})"
_THIRD: Final = rf"(?<!\bat )(?<!\bin ){NAME}\s*(?:(?!(?:I|i|we)\b)\w+\s+)?$"
_US: Final = rf"{_LEAD}(?:{LIST}\s*,?\s*(?:and|&|n)\s+(?:I|i|me|myself)\b|(?:me|I|i)\s+(?:and|&|n)\s+{LIST})\s*"
_OWNED: Final = (
    r"['’]s?\s+(?!(?:[\w-]+\s+)?(?:post|posts|photo|photos|story|tweet|article|talk|video|slides|reel|status|update|newsletter"
    r"|blog|page|work|cv|resume)\b)\w"
)
_FOLLOWS: Final = (
    r"(?=$|[,.;:]|\s+(?:with|about|to|for|and|but|who|when|on|re|regarding|over|at|in|again|n|during|last|this"
    r"|after|before|from|near|via)\b)"
)
_DOUBTFUL: Final = rf"([a-zà-ÿ][a-zà-ÿ'’-]{{1,20}}){_FOLLOWS}"
_NO_NAME_ENDS: Final = ("ing", "ers", "ors", "ists", "ies", "ants", "ents")
_NO_GIFT: Final[tuple[tuple[TouchKind, str], ...]] = (
    ("talked", r"\s+a\s+(?:quick\s+)?(?:call|ring|shout|buzz)\b"),
    ("helped", r"\s+(?:a (?:hand|lift|ride|heads up)|(?:some )?(?:advice|feedback|tips|help))\b"),
)
_GIFT: Final = r"\s+(?:an?\s|some\s|the\s)?(?:\w+\s+)?(?:flowers|gifts?|presents?|chocolates?|wine|cake|books?)\b"


_SEEN_ONLY: Final = (
    r"\s+(?:on (?:tv|telly|television|stage|the news|insta(?:gram)?|linkedin|facebook|youtube|zoom"
    rf"|{NAME}(?=$|[\s,.;]))|in an? (?:dream|movie|film|video|photo|ad)|in the (?:news|paper|newspaper)\b)"
)
"""Where somebody is seen who sees nobody."""
_LETTER: Final = r"\s+(?:me\s+)?an?\s+(?:\w+\s+)?(?:recommendation|reference|referral|letter of recommendation)\b"
_MIGHT: Final = r"\b(?:might|may(?! [0-9])|will|would|is going to|['’]ll|plans? to|wants? to|hopes? to)\s[^,.;]*$"
"""A day behind these is one to come."""
_LENT: Final = r"(?<=\s)(?:until|till|['’]?til|by)\s[^,.;]*$"
_LENDS: Final = r"\b(?:lent|loaned|borrowed|gave|left)\b"
"""What is lent until Sunday comes back on the next one."""
_MODIFIED: Final = (
    r"\b(at|from) (the|our|my|an?) ((?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?= (?:(?:night|morning|afternoon|evening) )?[a-z]+)(?! (?:night|morning|afternoon|evening)$)"
)
"""At the Monday meetup: the day is when it was, the meetup where."""

_OPENED: Final = r"[\s,]*(?P<where>(?:[Aa]t|[Ii]n) \S.*?)(?:[\s,]+(?:I|we)(?:['’](?:ve|d))?)?\s*$"
"""Where it was may open the sentence: at the meetup I met Ken."""
_ASKED: Final = (
    r"\s+(?:for\b(?! (?:coffee|lunch|dinner|drinks|a (?:drink|walk|chat|date)))|to\s|an?\s+favou?r\b"
    r"|(?:if|whether) (?:he|she|they) (?:could|can|would|might)\b)"
)
"""What follows a name when it was a favour that was asked: asked Ken for an intro, to look at the deck."""


_TOPIC: Final = (
    r"(?:\b(?:about|abt|regarding|re:?|if|whether|invited)|(?<=asked )\S+ (?:out )?(?:for|to)|(?<=told )\S+(?= (?:i|we|he|she|they|that)\b)"
    r"|\b(?:said|says)(?= (?:that )?(?:\S+ ){1,3}?(?:is|are|was|works|would|could|might|suits)\b))\s"
)
"""What follows these may have a day of its own."""
_NOT_WHEN: Final = rf"{_TOPIC}|{_LENT}"
_MONEY: Final = r"\s+(?:[$£€¥]\s?[0-9]|[0-9]+\s?(?:bucks|quid|dollars|euros?|pounds|yen|k)\b)"
_ARRANGED: Final = (
    r"(?:(?:ugh|i|we|just|had to|have to|we['’]re|i['’]m|am|are)\s+)*(?:(?:mov|reschedul|postpon|push|shift|delay|cancel|skipp?|miss|book|schedul|arrang|plann)(?:e|l?ed|l?ing)?|set up|call(?:ed)? off)"
    r"\s+(?:back\s+)?(?:(?:the|our|my|an?)\s+)?(?:\w+day\s+)?"
    r"(?:lunch|dinner|coffee|breakfast|brunch|drinks|beers?|call|chat|meeting|appointment|catch-?up)\b"
)
"""An appointment that was made, moved or called off is no meeting."""
_NOUN: Final = rf"(?i:{NICE}(?:{MEAL}|{CALL})\b)"
"""What happened, said without a verb."""


def read(text: str, times: Times) -> Reading | None:
    """The touch that a clause tells of, or None: nothing that was only wished for, denied or done by others."""
    said = Reading()
    if anycase(_ARRANGED).match(text):
        return None
    text = english_open.written_out(text)
    said.when, rest = _when(compiled(_COMPANION).sub("", compiled(_FRIEND).sub("", text)), times)
    if said.when is None:
        said.vague, rest = vague(rest)
    rest = re.sub(r"\s{2,}", " ", rest)
    if not any(reader(said, rest) for reader in (_together, _theirs, _mine)):
        return None
    if said.when is None and not english_open.over(text) and times.to_come(text, surely=True):
        # Lunch with Ken on the 3rd of May is no lunch of today, whatever it is.
        return None
    if said.when is None and not said.vague and not anycase(_NOT_WHEN).search(text):
        said.vague, said.note = english_open.unread(said.note)
    english_open.settle(said, text, times)
    return said


def _when(text: str, times: Times) -> tuple[When | None, str]:
    """When it was, and the rest. A day in what was talked of may be one to come: emailed Ken about Friday."""
    if "day " in text:
        text = anycase(_MODIFIED).sub(r"on \3 \1 \2", text)
    topic = anycase(_TOPIC).search(text) or anycase(_MIGHT).search(text)
    if topic is None and (lent := anycase(_LENT).search(text)) and anycase(_LENDS).search(text):
        topic = lent
    if topic is None:
        return times.past(text)
    said, rest = times.past(text[: topic.start()])
    if said is not None:
        return said, f"{rest} {text[topic.start() :]}"
    return (None, text) if times.to_come(text[topic.start() :], surely=False) else times.past(text)


def _together(said: Reading, text: str) -> bool:
    """Ken and I had lunch."""
    found = compiled(_US).match(text)
    if found is None:
        return False
    rest = text[found.end() :]
    said.kind = next((kind for kind, verb in TOGETHER if compiled(verb).match(rest)), None)
    if said.kind is None:
        return False
    said.people = marks(found[0])
    _finish(said, rest)
    return True


def _theirs(said: Reading, text: str) -> bool:
    """Ken called me."""
    people = compiled(_FIRST).match(text)
    if people is None:
        return False
    for kind, received, verb in THEIRS:
        found = compiled(verb).match(text, people.end())
        if found:
            said.kind, said.received, said.people = kind, received, marks(people[1])
            if anycase(_LETTER).match(text, found.end()):
                said.kind = "helped"
            lent = "lent me " if "lent" in found[0] else ""
            _finish(said, f"{lent}{text[found.end() :]}")
            return True
    return False


def _mine(said: Reading, text: str) -> bool:
    """Had lunch with Ken."""
    verb = _verb(text, MINE_NAMED) or _verb(text, MINE)
    if verb is None or (compiled(_NOUN).match(verb[2][0]) and english_open.moved(text[verb[2].end() :])):
        return False
    said.kind, said.received, found = verb
    people = compiled(LIST).match(text, found.end())
    if people is None:
        _doubt(said, text, found.end())
        _finish(said, f"{_activity(said, found[0])} {text[found.end() :]}")
        return True
    rest = text[people.end() :]
    if anycase(_OWNED).match(rest) and not (said.kind == "helped" and found[0].lower() == "borrowed "):
        return False
    if found[0].lower() == "sent " and compiled(_MONEY).match(rest):
        return False
    if found[0].lower() == "saw " and anycase(rf"['’]s?\s|{_SEEN_ONLY}").match(rest):
        return False
    if found[0].lower() == "saw " and (beside := compiled(rf"\s+with\s+({LIST})").match(rest)):
        # What was seen together, as a play is, may have a name as well.
        said.people, said.note = marks(beside[1]), f"saw {people[0]}"
        said.where, _ = place(rest[beside.end() :])
        return True
    said.people = marks(people[0])
    _adjust(said, found[0], rest)
    _finish(said, f"{_activity(said, found[0])} {rest}")
    if not said.where and (opening := compiled(_OPENED).match(text[: found.start()])):
        said.where, _ = place(opening["where"])
    return True


def _verb(text: str, verbs: Verbs) -> tuple[TouchKind, bool, re.Match[str]] | None:
    best = None
    for kind, received, verb in verbs:
        found = anycase(verb).search(text)
        if found and (best is None or found.start() < best[2].start()):
            ahead = text[: found.start()]
            if not anycase(DENIED).search(ahead) and (
                found[0].rstrip().endswith(":") or not compiled(_THIRD).search(ahead)
            ):
                best = kind, received, found
    return best


def _adjust(said: Reading, verb: str, rest: str) -> None:
    """Some verbs mean another kind for what comes after the name: gave Ken a call, sent Ken flowers."""
    if said.kind == "gift" and not said.received:
        said.kind = next((kind for kind, sign in _NO_GIFT if compiled(sign).match(rest)), said.kind)
    if verb.lower().startswith("sent ") and anycase(_GIFT).match(rest if verb.lower() == "sent " else verb[4:]):
        said.kind = "gift"
    if said.kind == "gift" and compiled(r"(?:\s+\S+){0,5}?\s+back\b").match(rest):
        said.kind = "met"
    if verb.lower().startswith("asked") and anycase(_ASKED).match(rest):
        said.favour = "asked"


def _doubt(said: Reading, text: str, at: int) -> None:
    """Words in small letters where a name is expected, followed by what follows names."""
    while found := compiled(_DOUBTFUL).match(text, at):
        word = found[1]
        if word not in KIN and (word in COMMON or word.endswith(_NO_NAME_ENDS)):
            return
        said.doubtful.append(word)
        joint = compiled(r"\s*(?:,|\band\b|\bn\b)\s*").match(text, found.end())
        if joint is None:
            return
        at = joint.end()


def _activity(said: Reading, verb: str) -> str:
    """What of the verb is worth a note: played tennis, a bottle of wine."""
    plain = verb.strip()
    if plain.endswith(":"):
        return plain.partition(" ")[2] if plain[:3].lower() in ("met", "saw") else plain.rstrip(":")
    if plain.lower().startswith("met"):
        return ""
    if said.kind == "met" and plain.lower().endswith((" with", " w")):
        return plain.rpartition(" ")[0]
    if plain.lower().startswith("borrowed") or (plain[:4].lower() in ("lent", "loan") and plain.endswith(" to")):
        return plain.rpartition(" ")[0]
    if plain.lower() in ("lent", "loaned"):
        return plain
    if said.kind == "gift" and plain.lower().endswith(" from"):
        return plain.partition(" ")[2].rpartition(" ")[0]
    return ""


def _finish(said: Reading, rest: str) -> None:
    """Where it was, and what is left to note."""
    for word in said.doubtful:
        rest = rest.replace(word, "", 1)
    said.where, rest = place(rest)
    said.note = remains(rest)

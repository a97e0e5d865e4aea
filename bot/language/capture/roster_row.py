"""People in a row as the grammars read them: Dave (acme), 田中さん(営業の人)."""

from __future__ import annotations

import re
from typing import Final

from bot.language import guests
from bot.language.capture.english_names import NAMES_TOO as SMALL_NAMES_TOO
from bot.language.capture.english_words import COMMON
from bot.language.guest_parts import NAMES_TOO, POLITE
from bot.language.guests import Told
from bot.language.patterns import late

_KNOWN_FROM: Final = late(r"(?i)who(?:m)? (?:i|we) (?:knew|know|met|studied|worked|went|used|grew)\b.*")
"""How the owner came to know somebody."""
_OF_MINE: Final = late(
    r"(?i)(?<!['’])\b(?:i|i['’]ll|i['’]ve|we|promised?|need to|have to|gotta|should|must|remind|send|sent|told|asked|said|talked|spoke|discussed|introduced|follow(?:ing)? up|had (?:coffee|lunch|dinner|drinks|an?)"
    r"|^met (?!at|in|on|through)|yesterday|today|tomorrow|tonight|next (?:week|month))\b|(?:くれ|もら|会う|会っ|会い|電話|連絡|メール|約束|返す|送|貸|借り|来週|明日|今度|ないと|なきゃ|誕生日|紹介|忘れ|昨日|今日|先週|さっき|で$|ほか|また|名刺|^(?:both|all|each)\b|^(?:二人|ふたり|2人|3人|三人|全員|みんな|みな|お互い))"
)
"""What is more than a word on somebody: the grammar reads it."""
_LATER: Final = COMMON - SMALL_NAMES_TOO
"""What names nobody behind the first one of a row, where a jun and a may are people."""
_FIRMS: Final = {"株": "株式会社", "有": "有限会社"}


def in_row(text: str) -> list[Told]:
    """Those listed; nobody as soon as a part is neither somebody nor a word on somebody."""
    found = guests.people(text)
    for number, each in enumerate(found):
        words = each.name.split()
        if not guests.is_name(each.name) or any(
            word in _LATER if number else (word if at or word in NAMES_TOO else word.lower()) in COMMON
            for at, word in enumerate(words)
        ):
            return []
        if any(
            _OF_MINE.search(said) and not _KNOWN_FROM.fullmatch(said)
            for said in each.said
            if said not in re.findall(r"[(（]([^()（）]*)[)）]", text)
        ):
            return []
    return found


def row(people: list[Told]) -> str:
    """All of them in one English row, each with what is said of them: Dave (acme), Lena and Raj (does firmware)."""
    named = [with_aside(each) for each in people]
    return f"{', '.join(named[:-1])} and {named[-1]}" if named[1:] else named[0]


def with_aside(each: Told) -> str:
    """A name with what is said of its bearer in brackets."""
    said = (re.sub(r"[(（]([株有])[)）]", lambda firm: _FIRMS[firm[1]], said) for said in (*each.said, *each.note))
    about = "; ".join(re.sub(r"[()（）;]", " ", each).strip() for each in said)
    name = each.name if POLITE.search(each.name) else _capitals(each.name)
    return f"{name} ({about})" if about and name.isascii() else f"{name}({about})" if about else name


def _capitals(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split())

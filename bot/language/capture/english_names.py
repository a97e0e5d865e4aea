"""Which words in capitals name people in English sentences."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture.english_words import COMMON, MONTH_NAMES
from bot.language.capture.japanese_words import MEDIA
from bot.language.capture.patterns import anycase, compiled
from bot.language.names.titles import ends_politely, is_title, strip_honorific

_BEFORE_MONTH: Final = (
    r"(?:\b(?:in|on|by|until|till|since|last|next|this|early|late|mid|of|from|before|after)|[0-9](?:st|nd|rd|th)?)\s$"
)
_AFTER_MONTH: Final = r"\s(?:[0-9]{1,4}(?:st|nd|rd|th)?|(?:is|was) (?:the|a) (?:\w+ ){0,3}month)\b"
_DID: Final = r"(?!Mohammed|Muhammed|Winifred|Wilfred|Manfred|Waleed)[A-Z][a-z]{4,}ed"
"""What somebody did, at the start and in capitals, before a name: Congratulated Noor; Ahmed Hassan keeps his."""
NAMES_TOO: Final = frozenset(["will", "hope", "guy", "june", "jun", "april", "may", "august", "jan", "dean", "dev"])
"""Common words that are names too, where they stand within a sentence."""
FAMILY_LIKE: Final = r"[Tt]he [A-ZÀ-Þ][a-zà-ÿ]{2,}(?<!s)s(?=$|[,.;!]|\s(?:and|&|w|with|for|on|at|in|last|yesterday|today|tomorrow|were|are|came|over)\b)"
"""A whole family: the Tanakas."""
WEEKDAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MET: Final = r"\b(?:[Mm]et|[Ss]aw|with|[Cc]alled|[Ee]mailed|[Tt]exted) $"
"""Whom one meets is no day: met Sunday Adebayo."""
_GOING: Final = (
    r"\b(?:go|going|goes|went|gone|fly|flying|flew|flies|drive|driving|drove|travel|travell?ing|travell?ed|head|heading|headed|mov(?:e|es|ed|ing)"
    r"|relocat(?:e|ed|es|ing)|trip|flight|commut(?:e|es|ing)) (?:back )?(?:over )?to $"
)
"""Where one goes is a place, unless it is somebody's: going to Kyoto, to Dave's."""
_WITHIN: Final = r"(?i)\b(?:at|in|inside|outside|near|behind|opposite) the $"
"""A house of that name: a curry at the Raj."""
_TOUCHES: Final = (
    r"\s[A-ZÀ-Þ][a-zà-ÿ]+\s(?:called|rang|phoned|texted|e-?mailed|messaged|wrote|replied|answered|pinged|told|said|asked|gave|helped|lent|sent"
    r"|introduced|stopped by|dropped by|came|moved|works|lives|and (?:I|me)\b)"
)
_SURNAMES: Final = frozenset([
    "case", "church", "day", "flowers", "garden", "grant", "hand", "hope", "little", "long", "love", "oh", "park", "small",
    "street", "strong", "sun", "sweet", "wild", "worth", "young",
])  # fmt: skip
"""Common words that are family names behind a given one: Joy Park."""


def is_common(text: str, at: int, word: str) -> bool:
    """Whether a word in capitals names nobody where it stands."""
    small = word.lower()
    if small in MONTH_NAMES and (
        compiled(_BEFORE_MONTH).search(text[max(0, at - 8) : at]) or compiled(_AFTER_MONTH).match(text, at + len(word))
    ):
        return True
    if compiled(r"\s\(").match(text, at + len(word)) and compiled(r"(?:, |\band )$").search(text[max(0, at - 5) : at]):
        return False  # somebody of a row, with a word on them
    fresh = at == 0 or text[at - 2 : at - 1] in (".", "!", "?", "\n", "")
    if fresh and compiled(_DID).fullmatch(word) and compiled(r"\s[A-ZÀ-Þ]").match(text, at + len(word)):
        return True
    if compiled(WEEKDAY).fullmatch(word) and not fresh and compiled(_MET).search(text[max(0, at - 9) : at]):
        return compiled(r"\s[A-ZÀ-Þ][a-zà-ÿ]").match(text, at + len(word)) is None
    if word == "Sunday" and at == 0 and compiled(_TOUCHES).match(text, 6):
        return False  # Sunday Adebayo called: a name or the day, it is asked
    if small == "ruby" and text[at + 4 :].lower().startswith(" tuesday") and text[:at].lower().endswith("at "):
        return True
    if small in COMMON and small in NAMES_TOO and word[1:].islower():
        # Will Smith called; but: Will you call Ken, Hope Ken comes.
        return fresh and compiled(_TOUCHES).match(text, at + len(word)) is None
    return small in COMMON


def is_destination(text: str, at: int, end: int) -> bool:
    """Whether a word in capitals is where somebody goes rather than a person."""
    ahead = text[max(0, at - 24) : at]
    if compiled(_WITHIN).search(ahead):
        return True
    if not ahead.endswith(" to ") or " " in text[at:end] or text[end : end + 1] in ("'", "’"):
        return False
    return anycase(_GOING).search(ahead) is not None


def trimmed(text: str, at: int, stop: int) -> int:
    """The name without common words that follow it in capitals: MET KEN TODAY."""
    while True:
        head, _, last = text[at:stop].rstrip().rpartition(" ")
        if last.istitle() and head.istitle() and last.lower() in _SURNAMES:
            return stop
        if head and last.lower() in MONTH_NAMES and compiled(_AFTER_MONTH).match(text, stop):
            return at + len(head)
        if not head or is_title(head) or last.lower() not in COMMON or last.lower() in NAMES_TOO:
            return stop
        stop = at + len(head)


def is_personal(name: str) -> bool:
    """Whether capitals look like a person's rather than those of a company or a product."""
    bare = strip_honorific(name)
    if bare != name or ends_politely(name):
        return True
    words = bare.split()
    odd = any(len(word.rstrip(".")) > 1 and word.isupper() for word in words) or any(map(str.isdigit, bare))
    return (
        not odd
        and bare.lower() not in MEDIA
        and not compiled(r"[a-z][A-Z]").search(re.sub(r"\b(?:Mc|Mac|De|Di|Le|La|Van|Fitz)(?=[A-Z])", "", bare))
    )

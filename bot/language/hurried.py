"""English as thumbs in a hurry leave it, written out: tmrw, w/, abt, im, whos, spoke 2."""

import re

from bot.language.patterns import late
from bot.language.promises import DO

_SIGNS = late(
    r"(?i:\bw/?\s|w/|2|tm|tdy|yday|yest|tomo|tomm|nite|b4|cof|luch|lunhc|din|hes\b|theyre|nt\b|wknd|@ [0-9]|at like |(?:some|any|every|no)1"
    r"|\bim\b|\bive\b|\babt\b|\bwks?\b|\bppl\b|\b(?:who|what|when|where|how)s\b|ell\b|ill\b|\bid\b|heyll)"
)
"""A sign that one of them may be there."""
_VERB = rf"(?:{DO}|be|come|do|follow|get|go|have|let|look|love|make|say|speak|talk|try)\b"
_SAYS = r"(?:is|was|has|had|hates?|likes?|loves?|says?|said|told|works?|lives?|moved|needs?|wants?|called|texted|rang|asked|just|also|can|yesterday|yday|today|tonight|last|this|on|at|for|about|and)\b"
"""What follows an Emma W, whose initial is no with."""
_WRITTEN_OUT = {
    r"\bw/(?=(?:in|out)\b)": "with", r"\bw/\s?": "with ", rf"(?<=[a-z] )w (?=[a-z])(?!{_SAYS})": "with ",
    r"\b(?:2day|tdy)\b": "today", r"\b(?:tmrw?|tmw|2moro|tomoz|tomoro)\b": "tomorrow",
    r"\b(?:yday|yest)\b": "yesterday", r"\b(?:2nite|tonite)\b": "tonight", r"\blast\s?nite\b": "last night", r"\bb4\b": "before",
    r"\b(he|she|who|what|when|where|how)s\b(?=\s)": r"\1's", r"\btheyre\b": "they're",
    r"\b(ca|do|does|did|has|have|had|is|are|was|were|wo|could|should|would)nt\b": r"\1n't",
    r"\bi(m|ve)\b(?=\s)": r"i'\1", rf"\bi(d|ll) (?={_VERB})": r"i'\1 ",
    rf"(?<=\b(?:said|says|that|mise) )(she|he|they|we)ll (?={_VERB})": r"\1'll ",
    r"\babt\b": "about", r"\bwk(s?)\b": r"week\1", r"\bwknd\b": "weekend", r"\bppl\b": "people",
    r"(?<=\s)@ (?=[0-9]{1,2}(?::[0-9]{2})?\s?(?:[ap]m\b)?(?=$|[\s,.;!]))": "at ", r"\bat like (?=[0-9])": "at ",
    r"\b(back|talk(?:ed|ing)?|speak|spoken?|send|sent|wr[io]te|repl(?:y|ied)|went|go(?:ing)?|listen|need|want|have|said|(?:told|remind) me|^me|promised) 2 (?=[a-z])(?!(?:hours?|hrs?|min\w*|days?|w(?:ee)?ks?|months?|times|people)\b)": r"\1 to ",
    r"\b(?:cof+e|cofee)\b": "coffee", r"\b(?:luch|lunhc|luncg)\b": "lunch", r"\b(?:dinenr|dinnr)\b": "dinner",
    r"\b(some|any|every|no)(?:1|1s)\b": r"\1one", r"\b(?:tom+or+ow|tommorrow|tomorow)\b": "tomorrow", r"\byest[ea]r?day\b": "yesterday",
}  # fmt: skip


def written_out(text: str) -> str:
    """The text with its common abbreviations and left-out apostrophes in full; other words stay as they are."""
    if _SIGNS.search(text):
        for short, long in _WRITTEN_OUT.items():
            text = re.sub(short, long, text, flags=re.IGNORECASE)
    return text

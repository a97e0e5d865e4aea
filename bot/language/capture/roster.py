"""A list of people with a word on each, as it is typed on the way home, written out as the grammars read it."""

from __future__ import annotations

from bot.language.capture import roster_english, roster_japanese
from bot.language.guest_parts import POLITE


def written_out(text: str) -> str:
    """The text with each of a list of people named in capitals, and what is said of them in brackets behind the name.

    met 5 ppl: dave (acme), lena from siemens, raj who does firmware … → met Dave (acme), Lena (from siemens), Raj (does
    firmware) …; 5人会った。営業の田中さん、林さんは犬を飼ってる → 田中さん(営業の人)と林さん(犬を飼ってる)に会った. A text that is
    no such list is left as it is.
    """
    if POLITE.search(text) or roster_japanese.counts(text):
        return roster_japanese.written_out(text) or text
    return roster_english.written_out(text) or text

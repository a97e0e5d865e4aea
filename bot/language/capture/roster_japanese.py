"""A list of people behind how many one met (5人会った。田中さん(営業)、井上くん), written out as the grammar reads it."""

from __future__ import annotations

import re
from typing import Final

from bot.language import guests
from bot.language.patterns import late

_LEAST: Final = 2
_HEAD: Final = late(
    r"^(?P<before>.{0,40}?)(?:(?:約)?(?:[0-9\uff10-\uff19]{1,2}|[一二三四五六七八九十数何])人(?:くらい|ほど|も)?(?:の(?:人|方))?(?:と|に)?、?"
    r"(?P<verb>会った|会いました|会えた|会えました|会ってきた|知り合った|知り合いました|名刺交換した|名刺交換しました|話した|話しました)"
    r"|会った人(?:は|が)?)[。、:：!！\s]+(?P<rest>\S.*)$",
    re.DOTALL,
)
_NAMED: Final = late(rf"\S{{1,12}}?{guests.HONORIFIC}$")


def written_out(text: str) -> str:
    """The text with all whom it lists in one row, and what is said of each in brackets behind the name.

    5人会った。営業の田中さん、林さんは犬を飼ってる → 田中さん(営業)と林さん(犬を飼ってる)に会った; a text in which somebody is
    listed without a polite word behind the name is left as it is.
    """
    head = _HEAD.match(text)
    if head is None:
        return text
    listed = guests.listed(re.sub("[。\n]+", "、", head["rest"].strip("。 \n")))
    if len(listed) < _LEAST or not all(_NAMED.match(each.name) for each in listed):
        return text
    row = "と".join(_described(each) for each in listed)
    verb = head["verb"] or "会った"
    return f"{head['before']}{row}{'と' if verb.startswith(('話', '名刺', '知り')) else 'に'}{verb}"


def _described(guest: guests.Guest) -> str:
    about = "、".join(filter(None, (guest.company, guest.note.replace(" · ", "、"))))
    return f"{guest.name}({about})" if about else guest.name

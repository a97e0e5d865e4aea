"""Short sentences about introductions: who introduced whom, who is asked for whom, who knows whom."""

import re
from typing import NamedTuple

from bot.context import Context
from bot.language.patterns import late
from bot.network.proposals import reading


class Said(NamedTuple):
    """Names as typed; empty where it is the owner, or where nobody was named."""

    by: str
    who: str
    to: str = ""


_ME = late(r"^(?:i|me|myself|私|わたし|僕|ぼく|俺|自分)$", re.IGNORECASE)
_INTRODUCED = (
    r"(?:(?P<by>.+?)\s+)?introduced\s+(?:me\s+to\s+(?P<who>.+?)|(?P<whom>.+?)\s+to\s+(?P<to>.+?)|(?P<one>.+?))",
    r"(?P<who>.+?)\s+(?:was\s+introduced\s+by|via|through|by)\s+(?P<by>.+?)",
    r"(?P<by>.+?)\s*(?:→|->|⇒)\s*(?P<who>.+?)",
    r"(?P<by>.+?)が(?P<who>.+?)を(?P<to>.+?)に(?:紹介|引き合わせ).*",
    r"(?P<who>.+?)(?:さん)?は(?P<by>.+?)の紹介(?:です)?",
    r"(?P<by>.+?)(?:から|より)[、\s]*(?P<who>.+?)(?:を.*)?",
    r"(?P<by>.+?)が[、\s]*(?P<who>.+?)を.*",
    r"(?P<by>\S+)\s+(?P<who>\S+)",
)
_ASKED = (
    r"(?P<who>.+?)\s+(?:via|through|by)\s+(?P<by>.+?)",
    r"(?P<by>.+?)\s+(?:for|about|to introduce me to)\s+(?P<who>.+?)",
    r"(?P<by>.+?)に[、\s]*(?P<who>.+?)(?:を.*|の紹介.*)",
    r"(?P<who>.+?)(?:を|の紹介を|[\s、]+)(?P<by>\S+?)(?:に|から|経由で?|に頼む|にお願いする)",
    r"(?P<by>.+?)\s*(?:→|->|⇒)\s*(?P<who>.+?)",
)
_BOTH = (
    r"(?P<one>.+?)\s+(?:knows|and|with|to|&)\s+(?P<other>.+?)",
    r"(?P<one>.+?)\s*(?:、|,|\uff0c|と|→|⇔|<->)\s*(?P<other>.+?)",
    r"(?P<one>\S+)\s+(?P<other>\S+)",
)
_KNOWING = late(
    r"\s+(?:both\s+)?(?:know each other|are (?:old )?friends)|(?:さん)?(?:は|が)?(?:お)?知り合い(?:です|同士)?|を(?:引き合わせる|つなぐ|紹介する)$",
    re.IGNORECASE,
)
_FROM = late(r"\s+from\s+(?P<en>.+)$|[\s、(（](?P<ja>[^\s、]+?)(?:で|から|の)(?:の)?$", re.IGNORECASE)


async def told(ctx: Context, text: str) -> Said | None:
    """Who introduced whom to whom; None when the words do not say."""
    for each in await reading.read(ctx, text):
        for heard in each.introductions:
            return Said(heard.by, heard.who, heard.to)
    found = _first(_INTRODUCED, text)
    if found is None:
        return None
    who = found.get("who") or found.get("whom") or found.get("one") or ""
    return Said(_name(found.get("by", "")), _name(who), _name(found.get("to", "")))


def asked(text: str) -> Said:
    """Whom the owner wants to meet, and through whom, when that is said."""
    found = _first(_ASKED, text)
    return Said(_name(found["by"]), _name(found["who"])) if found else Said("", text.strip())


def both(text: str) -> tuple[str, str, str] | None:
    """Two names, and from where they know each other when that is said."""
    origin = _FROM.search(text)
    how = (origin["en"] or origin["ja"]).strip() if origin else ""
    plain = _KNOWING.sub("", text[: origin.start()] if origin else text).strip()
    found = _first(_BOTH, plain)
    return (_name(found["one"]), _name(found["other"]), how) if found else None


def _first(patterns: tuple[str, ...], text: str) -> dict[str, str] | None:
    plain = text.strip().rstrip(".。!?\uff01\uff1f")
    for pattern in patterns:
        found = re.fullmatch(pattern, plain, re.IGNORECASE)
        if found is not None:
            return {name: value for name, value in found.groupdict().items() if value}
    return None


def _name(text: str) -> str:
    plain = text.strip(' \u3000、,。.「」“”"')
    return "" if _ME.match(plain) else plain

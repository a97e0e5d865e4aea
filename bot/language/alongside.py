"""Said of the occasion that was told of just before: same place, Lena was there too; 同じ会で, 佐藤さんも来てた."""

from msgspec import Struct

from bot.language.patterns import late

_OUTRIGHT = (
    (
        late(
            r"(?i)[,;]?\s*\b(?:also )?(?:(?:at|from|in|on) )?(?:the )?same (?:place|event|meet-?up|party|conference|dinner|lunch"
            r"|night|evening|day|occasion|thing|talk|workshop|gig|wedding|trip)\b(?: as \w+)?(?:,? (?:too|as well))?"
        ),
        "",
    ),
    (
        late(
            r"(?i)^(?:and |also |plus )*(?P<who>[^\s,.;]+(?: [^\s,.;]+){0,2}?) (?:was|were|came|joined)"
            r"(?:(?: also)? (?:there|along|with us)(?:,? (?:too|as well|also))?|,? (?:too|as well|also))(?=$|[,.;:!])"
        ),
        r"met \g<who>",
    ),
    (late(r"(?i)^(?:and |then |plus )*(?:i |we )?also (?=(?:met|talked|spoke|saw|chatted|ran|bumped|got) )"), ""),
    (
        late(
            r"(?:同じ|その)(?:会|勉強会|イベント|飲み会|場|場所|席|日|時|とき|ところ)[でに]は?[、,\s]*|(?:^|(?<=[、。]))そこで[、,\s]*"
        ),
        "",
    ),
    (
        late(
            r"^(?:あと|それと|それから)?[、,\s]*(?P<who>[^\s、。]{1,15}?)も(?:来て(?:い)?(?:た|ました)|来(?:た|ました)|い(?:た|ました)|参加して(?:い)?(?:た|ました)"
            r"|一緒(?:だった|でした)?|同席して(?:い)?(?:た|ました))(?=$|[。、!！])"
        ),
        r"\g<who>に会った",
    ),
    (late(r"(?<=[^\s、。])(?P<how>[にと])も(?=お?(?:会っ|会え|会いまし|会いでき|話し|話でき|名刺))"), r"\g<how>"),
)
"""What says so in so many words, and what is left of it."""
_MET = late(r"(?i)\b(?:met|talked (?:to|with)|spoke|saw|chatted|ran into|bumped into|got to know)\b")
_TOO = late(r"(?i)(?<=\w)(?: there)?,? (?:too|as well)(?=$|[,.;:!])|(?<=\w) there(?=$|[,.;:!])")
"""The same of somebody whom one met."""
_GOES_ON = late(
    r"(?i)^(?:oh,? )?(?:and|also|plus|then)(?: then| also| there was)?[,:]?\s+(?=\S)|^(?:あと|それと|それから|そして|[他ほか]に)は?[、,\s]*(?![でに])"
)


class Alongside(Struct, frozen=True):
    """What a text says but for that; `outright` when it says so itself, and does not only go on with “and”."""

    text: str
    outright: bool


def read(text: str) -> Alongside | None:
    """What is said of the same occasion; None for a text that does not go on with it."""
    said = text
    for pattern, left in _OUTRIGHT:
        said = pattern.sub(left, said)
    if _MET.search(said):
        said = _TOO.sub("", said)
    outright = said != text
    said = _GOES_ON.sub("", said)
    if said == text or not said.strip():
        return None
    return Alongside(said.strip(" ,;、"), outright)

"""What happened, said in English without with whom: had coffee this morning, called yesterday."""

from typing import Final

from bot.language.capture.english_verbs import CALL, MEAL, NICE
from bot.language.patterns import late

SOMEBODY: Final = "somebody"
"""What stands in the place of the name."""
_I: Final = r"^(?:(?:so|just|and|then|also|ok(?:ay)?),? )*(?:(?:i|we)(?:['’]ve)? )?(?:just |finally |already )*"
_END: Final = r"(?=$|[\s,.!;])"
_SAID: Final = (
    (
        late(rf"(?i){_I}(?:had|grabbed|got|did|(?:went|was|were) (?:out )?(?:for|at|to)) (?={NICE}{MEAL}{_END})"),
        "met for ",
    ),
    (
        late(rf"(?i){_I}(?:had|got) {NICE}{CALL}{_END}|{_I}(?:called|phoned|rang|spoke|caught up){_END}"),
        f"talked to {SOMEBODY}",
    ),
    (late(rf"(?i){_I}(?:e-?mailed|texted|messaged|pinged|wrote back|replied){_END}"), f"messaged {SOMEBODY}"),
)


def told(text: str) -> str:
    """The same with a verb that a name would follow, or `SOMEBODY`; empty for other words."""
    return next((said for pattern, verb in _SAID if (said := pattern.sub(verb, text, count=1)) != text), "")

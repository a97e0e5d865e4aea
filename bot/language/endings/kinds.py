"""The ways in which something that is open may end, and the parts of a sentence that says so."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Ending = Literal["came", "repaid", "returned", "even", "refused", "declined", "agreed", "solved", "found", "helped"]
"""came: what was awaited. repaid: the owner gave back what was borrowed. returned: somebody else did. even: either way.

refused: they said no; declined: the owner did; agreed: they said yes. solved: a need of somebody's who is named; found: for whoever looked
for it; helped: by the owner.
"""


class Ended(Struct, frozen=True, kw_only=True):
    """Parts of a sentence as marked: `who` did it or was given it, `whose` need it was, which `thing`.

    `rest` and `thing` are to fit what is open where they say something.
    """

    ending: Ending
    who: str = ""
    whose: str = ""
    thing: str = ""
    rest: str = ""

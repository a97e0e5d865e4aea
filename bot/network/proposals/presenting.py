"""The introductions of a proposal as inputs of a form, and what comes back from them."""

import re
from collections.abc import Mapping, Sequence

from bot import people
from bot.context import Context
from bot.errors import UserError, in_field
from bot.model.reply import Input
from bot.network.proposals.record import Presented, Proposal
from bot.text import Text, row

BY = Text(en="Introduced by", ja="紹介してくれた人")
MANY_BY = Text(en="Introduced by, a line each", ja="紹介してくれた人(1行にひとり)")
MANY_BY_HINT = Text(en="Who: by whom", ja="だれ: 紹介してくれた人")
PAIR = Text(en="Whom you introduced to whom", ja="あなたが紹介した2人")
PAIR_HINT = Text(en="Two names; empty for nobody", ja="2人の名前。空にすると紹介なし")
MANY_HINT = Text(en="Two names a line; delete a line to drop it", ja="1行に2人の名前。いらない行は消してください")
TWO = Text(en="Write two names, with a comma between them.", ja="2人の名前を「、」で区切って書いてください。")


def inputs(ctx: Context, proposal: Proposal) -> list[Input]:
    """An input for who introduced, one for whom the owner introduced; none for what there is none of."""
    theirs, mine = _apart(proposal)
    found = []
    if len({each.by for each in theirs}) > 1:
        lines = "\n".join(f"{each.who}: {each.by}" for each in theirs)
        found.append(Input(id="bys", label=ctx.say(MANY_BY), kind="lines", value=lines, hint=ctx.say(MANY_BY_HINT)))
    elif theirs:
        found.append(Input(id="by", label=ctx.say(BY), value=theirs[0].by))
    pairs = [row((each.who, each.to), ctx.locale) for each in mine]
    if len(pairs) > 1:
        hint = ctx.say(MANY_HINT)
        found.append(Input(id="pairs", label=ctx.say(PAIR), kind="lines", value="\n".join(pairs), hint=hint))
    elif pairs:
        found.append(Input(id="pair", label=ctx.say(PAIR), value=pairs[0], hint=ctx.say(PAIR_HINT)))
    return found


def amended(proposal: Proposal, values: Mapping[str, str]) -> tuple[Presented, ...]:
    """The introductions after the form was filled in. Raises UserError that names the input."""
    theirs, mine = _apart(proposal)
    if "by" in values:
        by = values["by"]
        theirs = [Presented(by=by, who=each.who, to=each.to) for each in theirs if by]
    if "bys" in values:
        with in_field("bys"):
            theirs = [_by(line, theirs) for line in _lines(values["bys"])]
    for id in ("pair", "pairs"):
        if id in values:
            with in_field(id):
                mine = [_pair(line) for line in _lines(values[id])]
    return (*theirs, *mine)


def _apart(proposal: Proposal) -> tuple[list[Presented], list[Presented]]:
    """Those that others made, and the owner's own."""
    made = proposal.introductions
    return [each for each in made if each.by], [each for each in made if not each.by]


def _lines(text: str) -> list[str]:
    return list(filter(None, map(str.strip, text.splitlines())))


def _by(line: str, before: Sequence[Presented]) -> Presented:
    """Who was introduced, and by whom. Raises UserError for a line without both."""
    who, _, by = (part.strip() for part in re.sub("\uff1a", ":", line).partition(":"))
    if not who or not by:
        raise UserError(TWO)
    to = next((each.to for each in before if each.who == who), "")
    return Presented(by=by, who=who, to=to)


def _pair(line: str) -> Presented:
    """Two people who were made known to each other. Raises UserError for other numbers."""
    typed = people.listed(line)
    if len(typed) != 2:
        raise UserError(TWO)
    return Presented(by="", who=typed[0], to=typed[1])

"""Whom a remark is about when several people were named and it could be any of them: the owner is asked."""

from msgspec.structs import replace

from bot.context import Context
from bot.language.patterns import late
from bot.model.reply import Option
from bot.network.proposals.record import Proposal, Remark
from bot.text import Text

WHOSE = Text(en="Who is that: “{what}”?", ja="どなたのことですか？「{what}」")
ALL = Text(en="All of them", ja="全員")
OFFERED_MOST = 8
_EVERYBODY = late(
    r"(?i)\s*(?:both|all|each|everyone|everybody|are|were|have|love|like|live|work|play|need|want|know|speak|do)\b"
    r"|.*(?:二人とも|ふたりとも|2人とも|両方|両名|みんな|皆|全員|三人とも|3人とも|お互い|夫婦|夫妻)"
)
"""What is said of several people in so many words."""


def settled(ctx: Context, proposal: Proposal) -> Proposal:
    """The proposal with every remark given to whom it is about. Raises Ask for the first one in doubt."""
    if len(proposal.people) < 2:
        return proposal
    facts = tuple(_settled(ctx, proposal, f"fact {n}", each) for n, each in enumerate(proposal.facts))
    needs = tuple(_settled(ctx, proposal, f"need {n}", each) for n, each in enumerate(proposal.needs))
    return replace(proposal, facts=facts, needs=needs)


def _settled(ctx: Context, proposal: Proposal, key: str, remark: Remark) -> Remark:
    if remark.who or _EVERYBODY.match(remark.text):
        return remark
    options = [Option(label=each.text, value=str(n)) for n, each in enumerate(proposal.people[:OFFERED_MOST])]
    options += [Option(label=ctx.say(ALL), value="all")]
    answer = ctx.chosen(key, ctx.say(WHOSE, what=remark.text[:100]), options)
    chosen = int(answer) if answer.isdecimal() and int(answer) < len(proposal.people) else None
    return remark if chosen is None else replace(remark, who=proposal.people[chosen].text)

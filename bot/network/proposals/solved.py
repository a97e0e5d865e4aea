"""A need that may be met by what was just told: Noor found a designer, 木村さん、家が見つかった."""

from bot.context import Context
from bot.language.patterns import late
from bot.language.promises import same_thing
from bot.model.offer import Need
from bot.model.reply import Button
from bot.network import giftwords
from bot.network.proposals.record import Proposal
from bot.text import Text

MET = "needs.met"
"""The action of the button that takes a need off somebody's list; handled by the feature `needs`."""
SOLVED = Text(en="Solved: {what}", ja="解決: {what}")
_FOUND = late(
    r"(?i)\b(?:found|hired|got|sorted|solved|no longer (?:needs|looking)|(?:doesn['’]t|does not) need|(?:isn['’]t|not|stopped) looking)\b|見つか|見つけ|解決|決ま"
)
_IT = late(r"(?i)\b(?:one|it|somebody|someone)\b")
"""What stands for the only thing that is looked for."""


async def offered(ctx: Context, proposal: Proposal) -> tuple[Button, ...]:
    """The button that takes the need off the list; none unless one need of the one person on the card is meant."""
    told = " ".join((proposal.note, *(each.text for each in proposal.facts)))
    if len(proposal.people) != 1 or not proposal.people[0].contact_id or not _FOUND.search(told):
        return ()
    needs = [each for each in await ctx.book.about(Need, proposal.people[0].contact_id) if each.state == "open"]
    met = [each for each in needs if same_thing(each.what, told)] or (needs if _IT.search(told) else [])
    if len(met) != 1:
        return ()
    return (Button(label=ctx.say(SOLVED, what=giftwords.short(met[0].what)), action=MET, value=met[0].id),)

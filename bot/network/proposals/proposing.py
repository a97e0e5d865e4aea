"""A proposal as it is put to the owner: on a card with buttons, which may be pressed or typed."""

from msgspec.structs import replace

from bot import standing, times
from bot.context import Context
from bot.model.reply import Button, Card
from bot.network.proposals import card, record, solved, waiting
from bot.network.proposals.record import Proposal
from bot.text import Text, sentences

SAVES, REMINDS, PLANNED, DATES = "capturing.save", "capturing.remind", "capturing.planned", "capturing.when"
EDITS, MORE, CANCELS = "capturing.edit", "capturing.more", "capturing.cancel"
"""The actions of the buttons; handled by the feature `capturing`."""
SAVE = Text(en="Save", ja="保存")
SAVE_ONLY = Text(en="Save, no reminder", ja="保存だけ")
REMIND = Text(en="Save and remind me {when}", ja="保存して{when}にお知らせ")
REMIND_WHEN = Text(en="Save and remind me …", ja="保存してお知らせも")
ONLY_REMIND = Text(en="Remind me {when}", ja="{when}にお知らせ")
ONLY_REMIND_WHEN = Text(en="Remind me …", ja="お知らせする")
WAS = Text(en="It was {when}", ja="{when}のこと")
IS_TO_COME = Text(en="It's to come: remind me {when}", ja="これから:{when}にお知らせ")
EDIT = Text(en="Edit", ja="編集")
EDIT_PROMISE = Text(en="Edit the rest", ja="約束などを編集")
CANCEL = Text(en="Cancel", ja="やめる")


async def proposed(ctx: Context, *proposals: Proposal) -> tuple[Card, ...]:
    """A card of each proposal, kept under a new id: what an older card shows can no longer be saved.

    The last one says which others still wait to be saved, and has a button that saves them with it.
    """
    before = await waiting.everything(ctx)
    drawn: list[Card] = []
    offered: list[standing.Offered] = []
    kept: list[waiting.Undecided] = []
    for each in proposals:
        id = await record.keep(ctx, each)
        kept.append(waiting.Undecided(id, each))
        buttons = [*_buttons(ctx, id, each), *await solved.offered(ctx, each)]
        drawn.append(await card.drawn(ctx, each, buttons))
        offered += [standing.offered(button, id, _means(button)) for button in buttons]
    if not kept:
        return ()
    await waiting.put(ctx, [*before.cards, *kept])
    if (all_ := waiting.saving_all(ctx.locale, [*before.cards, *kept])) is not None:
        offered.append(standing.offered(all_, kept[-1].id, also=waiting.EVERYTHING))
        drawn[-1] = replace(drawn[-1], buttons=(*drawn[-1].buttons, all_))
    note = sentences((drawn[-1].note, waiting.also(ctx.locale, before)), ctx.locale)
    await standing.put(ctx, offered)
    return (*drawn[:-1], replace(drawn[-1], note=note))


def _means(button: Button) -> standing.Means:
    """What an owner may type instead of a button's own words; the first thing to do is what OK agrees to."""
    if button.tone == "good":
        return "yes"
    return "edit" if button.action == EDITS else "cancel" if button.action == CANCELS else ""


def _buttons(ctx: Context, id: str, proposal: Proposal) -> list[Button]:
    said_more = proposal.tells
    buttons = []
    if proposal.plan and proposal.plan.at:
        was = ctx.say(WAS, when=times.day_words(proposal.at, ctx.now, ctx.owner))
        ahead = ctx.say(IS_TO_COME, when=times.day_words(proposal.plan.at, ctx.now, ctx.owner))
        buttons += [Button(label=was, action=SAVES, value=id), Button(label=ahead, action=PLANNED, value=id)]
    elif proposal.promises:
        first = proposal.promises[0]
        words = (REMIND, REMIND_WHEN) if said_more else (ONLY_REMIND, ONLY_REMIND_WHEN)
        label = ctx.say(words[0], when=times.day_words(first.at, ctx.now, ctx.owner)) if first.at else ctx.say(words[1])
        buttons.append(Button(label=label, action=REMINDS, value=id, tone="good"))
    if said_more and not proposal.plan:
        plain = SAVE_ONLY if proposal.promises else SAVE
        buttons.append(
            Button(label=ctx.say(plain), action=SAVES, value=id, tone="plain" if proposal.promises else "good")
        )
    buttons.append(Button(label=ctx.say(EDIT), action=EDITS, value=id))
    if proposal.promises or proposal.introductions:
        buttons.append(Button(label=ctx.say(EDIT_PROMISE), action=MORE, value=id))
    return [*buttons, Button(label=ctx.say(CANCEL), action=CANCELS, value=id)]

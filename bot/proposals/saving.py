"""What the owner agreed to, stored: touches, new people, notes, introductions, reminders."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot import keeping, people, times
from bot.context import Ask, Context
from bot.language import names
from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.reply import Option
from bot.proposals.record import Named, Promised, Proposal, Remark
from bot.text import Text

REMINDER = "reminder"
"""The kind of nudge that the feature `reminders` composes."""
ABOUT_WHEN = Text(en="About when was that?", ja="いつごろのことですか?")
REMIND_WHEN = Text(en="When shall I remind you: {what}?", ja="いつお知らせしましょうか: {what}")
AGO = Text(en="{n:yesterday|# days ago}", ja="{n}日前")
WEEKS_AGO = Text(en="{n:a week ago|# weeks ago}", ja="{n}週間前")
CANCEL = Text(en="Cancel", ja="やめる")
GOT = Text(en="got: {what}", ja="もらったもの: {what}")
KNOWS = Text(en="introduced to {name}", ja="{name}に紹介した")
ROUGHLY = ((1, AGO, 1), (3, AGO, 3), (7, WEEKS_AGO, 1), (14, WEEKS_AGO, 2), (28, WEEKS_AGO, 4))
"""Days ago, and how that is said."""
SEPARATOR = " · "


class Saving:
    """One proposal on its way into the book. Each name is resolved once, so that nobody is added twice."""

    def __init__(self, ctx: Context, proposal: Proposal) -> None:
        self._ctx = ctx
        self._proposal = proposal
        self._met: dict[str, str] = {}
        self.at = proposal.at
        """When it was, as stored."""

    async def save(self) -> list[Contact]:
        """Store everything but the reminders; the people of the card as they are then. Raises Ask in doubt."""
        proposal = self._proposal
        self.at = at = self._happened()
        kept = [await self._person(each) for each in proposal.people]
        for each in proposal.introductions:
            if each.by and not each.to:
                await self._introduced(await self._named(each.who), await self._named(each.by))
        for named, contact in zip(proposal.people, kept, strict=True):
            note = SEPARATOR.join(self._notes(named.text))
            fresh = await self._fresh(contact)
            if proposal.kind is not None:
                await keeping.touch(
                    self._ctx, fresh, proposal.kind, at, precise=proposal.precise and not proposal.vague,
                    where=proposal.where, note=note,
                )  # fmt: skip
            elif note:
                await self._noted(fresh, note)
        await self._others()
        return list({each.id: await self._fresh(each) for each in kept}.values())

    async def remind(self) -> list[Nudge]:
        """Plan a reminder for every promise. Raises Ask for those without a time."""
        return [await self._reminder(number, each) for number, each in enumerate(self._proposal.promises)]

    def _happened(self) -> datetime:
        """When it was; asked for when it was only said roughly. Raises Ask."""
        ctx = self._ctx
        if not self._proposal.vague or self._proposal.kind is None:
            return self._proposal.at
        if answer := ctx.answer("about when"):
            return datetime.fromisoformat(answer)
        options = [
            Option(label=ctx.say(words, n=n), value=(self._proposal.at - timedelta(days=days)).isoformat())
            for days, words, n in ROUGHLY
        ]
        raise Ask("about when", ctx.say(ABOUT_WHEN), [*options, Option(label=ctx.say(CANCEL), value="")])

    async def _person(self, named: Named) -> Contact:
        contact = await self._ctx.book.get(Contact, named.contact_id) if named.contact_id else None
        if contact is None:
            return await self._named(named.text, sure=named.standing != "unsure")
        self._met[names.strip_honorific(named.text)] = contact.id
        return contact

    async def _named(self, text: str, *, sure: bool = True) -> Contact:
        """The contact of that name; a new one when nobody could be meant. Raises Ask when somebody could."""
        bare = names.strip_honorific(text)
        if (id := self._met.get(bare)) and (contact := await self._ctx.book.get(Contact, id)):
            return contact
        contact = await _meant(self._ctx, text) if sure else await people.one(self._ctx, text, new=True)
        self._met[bare] = contact.id
        return contact

    async def _fresh(self, contact: Contact) -> Contact:
        return await self._ctx.book.get(Contact, contact.id) or contact

    async def _introduced(self, contact: Contact, by: Contact) -> None:
        if not contact.introduced_by and contact.id != by.id:
            await self._ctx.book.save(replace(contact, introduced_by=by.id))

    async def _noted(self, contact: Contact, note: str) -> None:
        await self._ctx.book.save(replace(contact, notes="\n".join(filter(None, (contact.notes, note)))))

    def _notes(self, name: str) -> list[str]:
        """What is to be remembered of one of the people on the card."""
        ctx, proposal = self._ctx, self._proposal
        theirs = [each.text for each in self._remarks() if each.who in ("", name)]
        note = proposal.note
        if note and proposal.received and proposal.kind in ("gift", "helped"):
            note = ctx.say(GOT, what=note)
        others = [
            (each.to if each.who == name else each.who)
            for each in proposal.introductions
            if not each.by and name in (each.who, each.to)
        ]
        return [each for each in (note, *theirs, *(ctx.say(KNOWS, name=other) for other in others)) if each]

    async def _others(self) -> None:
        """What was said of people who are not on the card goes into their notes, when they are in the book."""
        on_card = {each.text for each in self._proposal.people}
        for each in self._remarks():
            if each.who and each.who not in on_card:
                found = await people.exact(self._ctx, each.who)
                if len(found) == 1:
                    await self._noted(found[0], each.text)

    def _remarks(self) -> Sequence[Remark]:
        return (*self._proposal.facts, *self._proposal.needs)

    async def _reminder(self, number: int, promise: Promised) -> Nudge:
        ctx = self._ctx
        at = promise.at
        if at is None or at <= ctx.now:
            at = times.ask(ctx, f"remind {number}", ctx.say(REMIND_WHEN, what=promise.text))
        contact = await self._named(promise.who) if promise.who else None
        nudge = Nudge(
            id=ctx.new_id(), kind=REMINDER, due_at=at, created_at=ctx.now, text=promise.text,
            contact_id=contact.id if contact else "", explicit=promise.explicit or promise.at is None,
        )  # fmt: skip
        await ctx.book.save(nudge)
        return nudge


async def _meant(ctx: Context, text: str) -> Contact:
    """The contact that is meant, or a new one when nobody of the book could be. Raises Ask when somebody could."""
    try:
        return await people.one(ctx, text, new=True)
    except Ask as ask:
        if any(option.value not in (people.NEW, "") for option in ask.options):
            raise
        return await people.add(ctx, names.strip_honorific(text.strip()))

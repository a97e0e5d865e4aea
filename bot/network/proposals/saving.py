"""What the owner agreed to, stored: touches and all that was said with them and of whom, new people, reminders."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from bot import keeping, people, planning
from bot.context import Ask, Context
from bot.language import jobs, names
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.nudge import AWAITED, REMINDER, Nudge
from bot.model.reply import Option
from bot.model.touch import direction
from bot.network import awaited, deeds, ledger
from bot.network.introductions import kept
from bot.network.proposals import entries
from bot.network.proposals.record import Named, Presented, Promised, Proposal, Remark
from bot.text import Text

ABOUT_WHEN = Text(en="About when was that?", ja="いつごろのことですか？")
AGO = Text(en="{n:yesterday|# days ago}", ja="{n}日前")
WEEKS_AGO = Text(en="{n:a week ago|# weeks ago}", ja="{n}週間前")
GOT = Text(en="got: {what}", ja="もらったもの: {what}")
HELP = Text(en="help: {what}", ja="手伝ってもらったこと: {what}")
KNOWS = Text(en="introduced to {name}", ja="{name}に紹介した")
_TOLD = late(r"(?:もら|いただ|頂|くれ|くださ|下さ)\w{1,5}$")
"""A note that says by itself that it was received."""
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
        self.at = at = self._happened()
        self._proposal = proposal = _given(self._ctx, self._proposal)
        kept = [await self._person(each) for each in proposal.people]
        for each in proposal.introductions:
            await self._introduced(each)
        for named, contact in zip(proposal.people, kept, strict=True):
            await self._touched(named.text, await self._fresh(contact))
            await self._told(named.text, contact)
        await self._others()
        kept = list({each.id: await self._fresh(each) for each in kept}.values())
        if proposal.kind in ("met", "talked"):
            await entries.attended(self._ctx, kept, proposal.where, at)
        return kept

    async def remind(self) -> list[Nudge]:
        """Plan a reminder for every promise. Raises Ask for those without a time."""
        return [await self._reminder(number, each) for number, each in enumerate(self._proposal.promises)]

    def _happened(self) -> datetime:
        """When it was; asked for when it was only said roughly. Raises Ask."""
        ctx = self._ctx
        if not self._proposal.vague or self._proposal.kind is None:
            return self._proposal.at
        options = [
            Option(label=ctx.say(words, n=n), value=(self._proposal.at - timedelta(days=days)).isoformat())
            for days, words, n in ROUGHLY
        ]
        return datetime.fromisoformat(ctx.chosen("about when", ctx.say(ABOUT_WHEN), options, timed="past"))

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

    async def _introduced(self, said: Presented) -> None:
        """An introduction, with everybody in it in the book from now on."""
        who = await self._named(said.who)
        by = await self._named(said.by) if said.by else None
        to = await self._named(said.to) if said.to else None
        if by is not None or to is not None:
            await kept.told(self._ctx, await self._fresh(who), by=by, to=to, at=self.at)

    async def _touched(self, name: str, contact: Contact) -> None:
        """What happened, and the favour that it was; without a touch, the note goes to the contact's own."""
        ctx, proposal = self._ctx, self._proposal
        note = self._note(name)
        if proposal.kind is None:
            if proposal.favour is not None:
                await self._owed(contact, note or next((each.text for each in proposal.promises), proposal.said))
            elif note:
                await ctx.book.save(replace(contact, notes="\n".join(filter(None, (contact.notes, note)))))
            return
        await keeping.touch(
            ctx, contact, proposal.kind, self.at, precise=proposal.precise and not proposal.vague,
            where=proposal.where, note=note, direction=direction(proposal.kind, received=proposal.received), said=proposal.said,
        )  # fmt: skip
        if proposal.favour is not None:
            wish = SEPARATOR.join(self._of(proposal.needs, name)) if proposal.favour == "was_asked" else ""
            await self._owed(contact, wish or proposal.note)

    async def _owed(self, contact: Contact, note: str) -> None:
        if (direction_ := self._proposal.favour) is not None:
            size = deeds.guessed(self._proposal.said or note)
            await ledger.note(self._ctx, contact.id, direction_, note, at=self.at, size=size)

    async def _told(self, name: str, contact: Contact) -> None:
        await entries.facts(
            self._ctx, contact, [self._placed(each, name) for each in self._of(self._proposal.facts, name)]
        )
        await entries.needs(self._ctx, contact, self._of(self._proposal.needs, name))

    def _note(self, name: str) -> str:
        """What is to be remembered of the touch with one of the people on the card."""
        ctx, proposal = self._ctx, self._proposal
        note = proposal.note
        if note and proposal.received and proposal.kind in ("gift", "helped") and not _TOLD.search(note):
            note = ctx.say(GOT if proposal.kind == "gift" else HELP, what=note)
        others = [
            (each.to if each.who == name else each.who)
            for each in proposal.introductions
            if not each.by and name in (each.who, each.to)
        ]
        return SEPARATOR.join(filter(None, (note, *(ctx.say(KNOWS, name=other) for other in others))))

    def _placed(self, remark: str, name: str) -> str:
        """A word said before a name, as that may be a company's: 楽天 in 楽天の田中さん."""
        member = f"{remark}の人"
        return member if f"{remark}の{name}" in self._proposal.said and jobs.read(member) else remark

    def _of(self, remarks: tuple[Remark, ...], name: str) -> list[str]:
        """The remarks about one of the people on the card."""
        return [each.text for each in remarks if each.who in ("", name)]

    async def _others(self) -> None:
        """What was said of people who are not on the card is kept of them, also when they are new; of namesakes nothing."""
        proposal, on_card = self._proposal, {each.text for each in self._proposal.people}
        for name in dict.fromkeys(each.who for each in (*proposal.facts, *proposal.needs)):
            found = await people.exact(self._ctx, name) if name and name not in on_card else []
            if name and name not in on_card and not found:
                found = [await self._named(name)]
            if len(found) == 1:
                await entries.facts(self._ctx, found[0], [each.text for each in proposal.facts if each.who == name])
                await entries.needs(self._ctx, found[0], [each.text for each in proposal.needs if each.who == name])

    async def _reminder(self, number: int, promise: Promised) -> Nudge:
        about = (await self._named(promise.who)).id if promise.who else ""
        key = f"remind {number}"
        kind = AWAITED if promise.theirs else REMINDER
        return await planning.remind(
            self._ctx, key, promise.text, promise.at, explicit=promise.explicit, about=about, kind=kind,
            question=awaited.when_asked(self._ctx, promise),
        )  # fmt: skip


async def _meant(ctx: Context, text: str) -> Contact:
    """The contact that is meant, or a new one when nobody of the book could be. Raises Ask when somebody could."""
    try:
        return await people.one(ctx, text, new=True)
    except Ask as ask:
        if any(option.value not in (people.NEW, "") for option in ask.options):
            raise
        return await people.add(ctx, names.kept(text))


WHOSE = Text(en="Who is that: “{what}”?", ja="どなたのことですか？「{what}」")
ALL = Text(en="All of them", ja="全員")
OFFERED_MOST = 8
_EVERYBODY = late(
    r"(?i)\s*(?:both|all|each|everyone|everybody|are|were|have|love|like|live|work|play|need|want|know|speak|do)\b"
    r"|.*(?:二人とも|ふたりとも|2人とも|両方|両名|みんな|皆|全員|三人とも|3人とも|お互い|夫婦|夫妻)"
)
"""What is said of several people in so many words."""


def _given(ctx: Context, proposal: Proposal) -> Proposal:
    """The proposal with every remark given to whom it is about. Raises Ask for the first one in doubt."""
    if len(proposal.people) < 2:
        return proposal
    facts = tuple(_of_whom(ctx, proposal, f"fact {n}", each) for n, each in enumerate(proposal.facts))
    needs = tuple(_of_whom(ctx, proposal, f"need {n}", each) for n, each in enumerate(proposal.needs))
    return replace(proposal, facts=facts, needs=needs)


def _of_whom(ctx: Context, proposal: Proposal, key: str, remark: Remark) -> Remark:
    if remark.who or _EVERYBODY.match(remark.text):
        return remark
    options = [Option(label=each.text, value=str(n)) for n, each in enumerate(proposal.people[:OFFERED_MOST])]
    options += [Option(label=ctx.say(ALL), value="all")]
    answer = ctx.chosen(key, ctx.say(WHOSE, what=remark.text[:100]), options)
    chosen = int(answer) if answer.isdecimal() and int(answer) < len(proposal.people) else None
    return remark if chosen is None else replace(remark, who=proposal.people[chosen].text)

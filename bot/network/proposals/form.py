"""A proposal as forms, and what comes back from them; five inputs at most, so that every platform shows them all."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from bot import people, times
from bot.context import Context
from bot.errors import UserError, in_field
from bot.language.capture import Mention, Promise
from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.favour import FavourDirection, implied
from bot.model.reply import Form, Input, Option
from bot.model.touch import TouchKind
from bot.network import retold
from bot.network.proposals import card, presenting
from bot.network.proposals.reading import named, promised
from bot.network.proposals.record import Promised, Proposal, Remark
from bot.network.proposals.replacing import with_people
from bot.text import Text, row

TITLE = Text(en="Edit", ja="編集")
SHOW = Text(en="Show me", ja="確認へ")
WHO = Text(en="Who", ja="だれ")
ON_A_LINE = 2
"""More people than that do not fit one line of a phone."""
WHO_HINT = Text(en="Several with commas", ja="何人かいるときは「、」で区切る")
WHAT = Text(en="What happened", ja="何をした")
ONLY_NOTE = Text(en="Nothing, just a note", ja="メモだけ")
WHEN = Text(en="When", ja="いつ")
WHERE = Text(en="Where", ja="どこで")
NOTE = Text(en="What to remember", ja="覚えておきたいこと")
NOTE_HINT = Text(en="One thing a line", ja="1行にひとつ")
PROMISE = Text(en="What you promised", ja="約束したこと")
ALSO_PROMISED = Text(en="And also promised", ja="もうひとつの約束")
NO_PROMISE = Text(en="Empty for no reminder", ja="空にするとお知らせしません")
REMIND = Text(en="Remind me", ja="いつお知らせするか")
GONE_BY = Text(
    en="That has gone by. Choose a time to come.", ja="それはもう過ぎています。これからの日時にしてください。"
)
NOTE_MOST = 3000
INPUTS_MOST = 5
PROMISES = (("promise", "remind"), ("promise2", "remind2"))
"""Inputs of a promise and of its time."""
MANY_PROMISES = Text(en="What you promised, a line each", ja="約束したこと(1行にひとつ)")
MANY_HINT = Text(en="The time first; delete a line to drop it", ja="日時を先に。いらない行は消してください")
_DATED = late(r"(?P<day>\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)\s+(?P<what>\S.*)")


async def main(ctx: Context, id: str, action: str, proposal: Proposal) -> Form:
    """Who, what, when, where, and everything to remember as lines."""
    kinds = [
        *retold.options(ctx),
        Option(label=ctx.say(retold.ASKED), value="asked"),
        Option(label=ctx.say(retold.WAS_ASKED), value="was_asked"),
        Option(label=ctx.say(ONLY_NOTE), value="note"),
    ]
    inputs = (
        Input(
            id="who",
            label=ctx.say(WHO),
            kind="lines" if len(proposal.people) > ON_A_LINE else "line",
            value=await _names(ctx, proposal),
            hint=ctx.say(WHO_HINT),
            required=True,
        ),
        Input(
            id="what", label=ctx.say(WHAT), kind="choice", value=_what(proposal), options=tuple(kinds), required=True
        ),
        Input(id="when", label=ctx.say(WHEN), value=_when(ctx, proposal)),
        Input(id="where", label=ctx.say(WHERE), value=proposal.where),
        Input(id="note", label=ctx.say(NOTE), kind="lines", value=_lines(proposal), hint=ctx.say(NOTE_HINT)),
    )
    return Form(id=action, title=ctx.say(TITLE), inputs=inputs, value=id, submit=ctx.say(SHOW))


def more(ctx: Context, id: str, action: str, proposal: Proposal) -> Form:
    """The promises with their times; who made the introductions, and whom the owner introduced to whom.

    Two promises have inputs of their own; more of them are lines, since forms hold five inputs.
    """
    introduced = presenting.inputs(ctx, proposal)
    inputs = []
    if len(proposal.promises) > len(PROMISES) or 2 * len(proposal.promises) + len(introduced) > INPUTS_MOST:
        lines = "\n".join(_promise_line(ctx, each) for each in proposal.promises)
        label, hint = ctx.say(MANY_PROMISES), ctx.say(MANY_HINT)
        inputs.append(Input(id="promises", label=label, kind="lines", value=lines, hint=hint))
    else:
        labels = (PROMISE, ALSO_PROMISED)
        for (text_id, when_id), label_, promise in zip(PROMISES, labels, proposal.promises, strict=False):
            inputs += [
                Input(id=text_id, label=ctx.say(label_), value=promise.text, hint=ctx.say(NO_PROMISE)),
                Input(id=when_id, label=ctx.say(REMIND), value=_written(ctx, promise)),
            ]
    inputs += introduced
    return Form(id=action, title=ctx.say(TITLE), inputs=tuple(inputs), value=id, submit=ctx.say(SHOW))


async def corrected(ctx: Context, proposal: Proposal, values: Mapping[str, str]) -> Proposal:
    """The proposal after `main` was filled in. Raises UserError that names the input."""
    with in_field("who"):
        typed = people.listed(values.get("who", ""))
        if not typed:
            raise UserError(people.WHO)
        changed = tuple([await named(ctx, Mention(text=each[:100])) for each in typed])
    with in_field("what"):
        kind, received, favour = _kind(values.get("what", ""), proposal)
    with in_field("when"):
        at, precise, vague = _moment(ctx, values.get("when", ""), proposal)
    gone = [each.text for each in proposal.people if each not in changed]
    come = [each for each in changed if each not in proposal.people]
    # Whoever stands in somebody's place is whom the words are about.
    about = with_people(proposal, changed, gone=gone[0]) if len(gone) == len(come) == 1 else proposal
    changed_to = replace(
        about, people=changed, kind=kind, received=received, at=at, precise=precise, vague=vague,
        favour=favour, where=values.get("where", ""), plan=None,
    )  # fmt: skip
    if at != proposal.at:
        changed_to = replace(changed_to, begin=None, until=None)
    return _remembered(changed_to, proposal, values.get("note", "")[:NOTE_MOST])


def amended(ctx: Context, proposal: Proposal, values: Mapping[str, str]) -> Proposal:
    """The proposal after `more` was filled in. Raises UserError that names the input."""
    promises: list[Promised] = []
    if "promises" in values:
        with in_field("promises"):
            promises = _lines_read(ctx, values["promises"][:NOTE_MOST], proposal)
    for number, promise in enumerate(() if "promises" in values else proposal.promises):
        text_id, when_id = PROMISES[number] if number < len(PROMISES) else ("", "")
        if text_id not in values:
            promises.append(promise)
        elif text := values[text_id]:
            with in_field(when_id):
                promises.append(_promise(ctx, text, values.get(when_id, ""), promise))
    introductions = presenting.amended(proposal, values)
    return replace(proposal, promises=tuple(promises), introductions=introductions)


def _promise(ctx: Context, text: str, when: str, like: Promised | None) -> Promised:
    """The promise of whom another one is, with its words and its time as they are now. Raises UserError."""
    said = times.understand(when, ctx) if when else None
    who, theirs = (like.who, like.theirs) if like else ("", False)
    found = promised(ctx, Promise(text=text, when=said, who=who, theirs=theirs))
    if said is not None and found.at is None:
        raise UserError(GONE_BY)
    return found


def _written(ctx: Context, promise: Promised) -> str:
    return f"{ctx.owner.local(promise.at):%Y-%m-%d %H:%M}" if promise.at else ""


def _promise_line(ctx: Context, promise: Promised) -> str:
    return f"{_written(ctx, promise)} {promise.text}".strip()


def _lines_read(ctx: Context, text: str, proposal: Proposal) -> list[Promised]:
    """A promise for each line; one that is as it was is whose it was, others of the one person that all were of. Raises UserError."""
    before = {_promise_line(ctx, each): each for each in proposal.promises}
    by_words = {each.text: each for each in proposal.promises}
    alike = {(each.who, each.theirs): each for each in proposal.promises}
    only = next(iter(alike.values())) if len(alike) == 1 else None
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line in before:
            found.append(before[line])
            continue
        what, when = _apart(ctx, line)
        found.append(_promise(ctx, what, when, by_words.get(what, only)))
    return found


def _apart(ctx: Context, line: str) -> tuple[str, str]:
    """What was promised, and when, out of one line."""
    if dated := _DATED.fullmatch(line):
        return dated["what"], dated["day"]
    span = times.find(line, ctx)
    rest = f"{line[: span.start]} {line[span.end :]}".strip(" 　、,。に") if span else ""
    return (" ".join(rest.split()), line[span.start : span.end]) if span and rest else (line, "")


async def _names(ctx: Context, proposal: Proposal) -> str:
    called = []
    for each in proposal.people:
        contact = await ctx.book.get(Contact, each.contact_id) if each.contact_id else None
        called.append(contact.name if contact else each.text)
    return row(called, ctx.locale)


def _what(proposal: Proposal) -> str:
    if proposal.kind is None:
        return "note"
    if proposal.favour in ("asked", "was_asked"):
        return proposal.favour
    told_apart = retold.RECEIVED[proposal.kind] != retold.KINDS[proposal.kind]
    return f"{proposal.kind}:in" if proposal.received and told_apart else proposal.kind


def _kind(chosen: str, proposal: Proposal) -> tuple[TouchKind | None, bool, FavourDirection | None]:
    """What happened, whether they did it, and what that is in the ledger. Raises UserError."""
    if chosen == _what(proposal):
        return proposal.kind, proposal.received, proposal.favour
    if chosen == "note":
        return None, False, None
    if chosen in ("asked", "was_asked"):
        return "talked", chosen == "was_asked", "was_asked" if chosen == "was_asked" else "asked"
    kind, received = retold.chosen(chosen)
    return kind, received, implied(kind, received=received)


def _when(ctx: Context, proposal: Proposal) -> str:
    if proposal.vague:
        return proposal.vague
    if proposal.until:
        return card.when_words(ctx, replace(proposal, plan=None))
    shape = "%Y-%m-%d %H:%M" if proposal.precise else "%Y-%m-%d"
    return ctx.owner.local(proposal.at).strftime(shape)


def _moment(ctx: Context, text: str, proposal: Proposal) -> tuple[datetime, bool, str]:
    """When it was, whether to the minute, and the words when they have no date. Raises UserError."""
    if text == _when(ctx, proposal):
        return proposal.at, proposal.precise, proposal.vague
    if not text:
        return ctx.now, True, ""
    said = times.understand(text, ctx, "past")
    times.check_past(said, ctx)
    return times.past_moment(said, ctx), said.precise, ""


def _lines(proposal: Proposal) -> str:
    remarks = [card.remark_words(proposal, each) for each in (*proposal.facts, *proposal.needs)]
    return "\n".join(filter(None, (*remarks, proposal.note)))


def _remembered(changed: Proposal, before: Proposal, text: str) -> Proposal:
    """What each line is about: as before when it is as it was, of whom it names before a colon, else the note."""
    lines = list(filter(None, map(str.strip, text.splitlines())))
    as_before = {card.remark_words(before, each) for each in (*before.facts, *before.needs)} & {*lines}

    def left(old: Sequence[Remark], new: Sequence[Remark]) -> list[Remark]:
        return [now for each, now in zip(old, new, strict=True) if card.remark_words(before, each) in as_before]

    facts, needs = left(before.facts, changed.facts), left(before.needs, changed.needs)
    rest = []
    for line in lines:
        who, _, what = line.partition(":")
        if who.strip() in [each.text for each in changed.people] and what.strip() and line not in as_before:
            facts.append(Remark(who=who.strip(), text=what.strip()))
        elif line not in as_before:
            rest.append(line)
    return replace(changed, facts=tuple(facts), needs=tuple(needs), note=" · ".join(rest))

"""What must be true at the end, whatever happened: counted at the platform, explained by what was committed."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.model.ids import owner_id, reached_id
from bot.model.nudge import Nudge
from bot.model.owner import Owner
from bot.nudges.pacing import BURST_S
from bot.nudges.sending import GIVE_UP_AFTER
from storage.desk import UNLINKED
from tests.simulation.account import Sending, sendings
from tests.simulation.ledger import Entry
from tests.simulation.platform import Message
from tests.simulation.walltime import falls_at, follows
from tests.simulation.world import World

PROMPT_S = 60.0
"""In a calm world nothing is later than this."""
SENT_ON_S = 60.0
"""What is sent on waits for two who look by themselves: whoever takes it over, then those at the other platform."""
MAY_LINGER = timedelta(hours=1)
"""A message that was begun at a polite hour may end up so much later when it has to be tried again."""
JUST_SETTLED = timedelta(hours=26)
LOOK_UP_S = 0.401
"""A message that is looked for first goes out that much later than its turn."""
AWAKE_S = 76.0
"""A lease and the longest attempt: who was stopped between a look and the sending may go on within them."""
AFTER_ABSENCE_S = 12 * 3600.0
TX_S = 60.0
"""An owner's change that was committed while a claim was under way may or may not be known to it."""


class Findings:
    """All that is wrong with a world at its end."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.ledger = world.ledger
        self.messages = world.platform.messages
        self.sent: Counter[str] = Counter(message.key for message in self.messages)

    @cached_property
    def all(self) -> list[str]:
        """One line for each fault."""
        checks = (
            self.left, self.doubled, self.unaccounted, self.reminders, self.given_up, self.order, self.quiet,
            self.digests, self.wall_times, self.catch_ups, self.pace, self.lateness, self.apologies, self.strangers,
        )  # fmt: skip
        return [f"{check.__name__}: {fault}" for check in checks for fault in check()]

    @cached_property
    def sendings(self) -> dict[str, Sending]:
        """Every delivery by its key."""
        return sendings(self.ledger)

    def left(self) -> Iterator[str]:
        """Nothing is left due or under way."""
        if self.world.trace.lines[-1].endswith("is stuck"):
            yield "everybody waits for somebody else"
        yield from self.world.pending()

    def doubled(self) -> Iterator[str]:
        """No two messages have one key."""
        yield from (f"{key} came {count} times" for key, count in self.sent.items() if count > 1)

    def unaccounted(self) -> Iterator[str]:
        """What the bot believes was sent was sent, and the other way round."""
        for key in self.sent:
            if key not in self.sendings:
                yield f"{key} was never recorded"
        for key, sending in self.sendings.items():
            if sending.last.state == "sent" and not self.sent[key]:
                yield f"{key} counts as sent but never came"
            if self.sent[key] and not sending.ever & {"sent", "answered", "parked", "dead"}:
                yield f"{key} came but counts as {sending.last.state}"

    def reminders(self) -> Iterator[str]:
        """Every one-off reminder that fell due is in exactly one message."""
        due: Counter[tuple[str, str]] = Counter()
        nudges = [(entry, entry.record) for entry in self.ledger.nudges if isinstance(entry.record, Nudge)]
        recurring = {(entry.owner_id, nudge.text) for entry, nudge in nudges if nudge.rule}
        excused = {(entry.owner_id, nudge.text) for entry, nudge in nudges if nudge.contact_id}
        claimed = {
            (entry.owner_id, entry.id, nudge.due_at): nudge.text
            for entry, nudge in nudges
            if entry.by_loop and (nudge.state, nudge.kind, nudge.rule) == ("done", "reminder", "")
        }
        for (owner, _, _), text in claimed.items():
            due[owner, text] += 1
        said: Counter[tuple[str, str]] = Counter()
        for sending in self.sendings.values():
            said.update((sending.owner_id, title) for title in sending.titles if "task" in title)
        for token in sorted(due.keys() | said.keys()):
            if token in recurring or (token in excused and said[token] < due[token]):
                continue
            if due[token] != said[token]:
                yield f"{token[1]} fell due {due[token]} times and was said {said[token]} times"

    def given_up(self) -> Iterator[str]:
        """Nothing is given up but for the reason the platform gave."""
        platform, plan = self.world.platform, self.world.plan
        blocked = {f"p{blow.whom}" for blow in plan.blows if blow.what == "block"}
        for key, sending in self.sendings.items():
            user = self.world.owners[sending.owner_id]
            if "dead" in sending.ever and not platform.refused(key):
                yield f"{key} is dead: {sending.last.reason}"
            long = self.world.clock.now() - sending.first.claimed_at > GIVE_UP_AFTER
            if sending.last.reason == UNLINKED and sending.last.doubtful and self._left(sending, 0):
                continue
            if "parked" in sending.ever and user not in blocked and not (long and plan.manner.fails):
                yield f"{key} is parked: {sending.last.reason}"

    def strangers(self) -> Iterator[str]:
        """Nothing is sent to an account that does not open the book any more."""
        for request in self.world.platform.requests:
            spare = LOOK_UP_S + (AWAKE_S if request.machine in self.world.trouble.frozen else 0)
            account = owner_id(self.world.voices[request.user].user)
            if not self._opened(request.key, account, request.after_s - spare, request.after_s):
                yield f"{request.user} was sent {request.key} though nothing links them at {request.after_s:.3f}"

    def order(self) -> Iterator[str]:
        """One owner's messages come in the order in which they fell due."""
        for (_, user), got in self._by_user().items():
            for earlier, later in pairwise(got):
                one, two = self.sendings.get(earlier.key), self.sendings.get(later.key)
                if one is None or two is None or one.catches_up or two.catches_up or two.put_off:
                    continue
                if two.first.due_at < one.first.due_at and self._known(two, before=one.entry.after_s):
                    yield f"{user} got {two.titles} after {one.titles}"

    def quiet(self) -> Iterator[str]:
        """What nobody asked for at that time doesn't come in quiet hours or in a pause."""
        first = {request.key: request.shown for request in reversed(self.world.platform.requests)}
        for message in self.messages:
            sending = self.sendings.get(message.key)
            if sending is None or (sending.nudge and sending.nudge.explicit and not sending.catches_up):
                continue
            begun = (sending.first.claimed_at, sending.first.lease_until or message.shown, first[message.key])
            asked = [at for at in begun if message.shown - at < MAY_LINGER or self.world.plan.jumps]
            if not any(self._polite(sending, message, at) for at in (*asked, message.shown)):
                yield f"{message.user} got {sending.titles} at {message.shown:%m-%d %H:%M}"

    def digests(self) -> Iterator[str]:
        """At most one digest on an owner's day, unless they have just changed their days."""
        days: Counter[tuple[str, str]] = Counter()
        for sending in self.sendings.values():
            if sending.nudge is None or sending.nudge.kind != "digest" or sending.catches_up:
                continue
            owner = self._owner(sending.owner_id, sending.entry.after_s)
            if not self._just_settled(sending) and not self.world.plan.jumps:
                days[sending.owner_id, f"{owner.local(sending.first.claimed_at):%Y-%m-%d}"] += 1
        yield from (
            f"{count} on {day} for {self.world.owners[owner]}" for (owner, day), count in days.items() if count > 1
        )

    def wall_times(self) -> Iterator[str]:
        """What comes again at a time comes at that time."""
        for sending in self.sendings.values():
            nudge = sending.nudge
            if nudge and nudge.explicit and nudge.rule and nudge.wall and not sending.catches_up:
                if not falls_at(nudge.due_at, nudge.wall, nudge.zone):
                    yield f"{nudge.text} {nudge.rule} {nudge.wall} fell due at {nudge.due_at} in {nudge.zone}"
                if self.world.plan.calm and (missed := follows(nudge, self._occurrences(nudge))):
                    yield f"{nudge.text} missed {missed}"

    def catch_ups(self) -> Iterator[str]:
        """After a long absence there is one message for each owner to catch up with."""
        for back in self.world.trouble.absences:
            count = Counter(
                sending.owner_id
                for sending in self.sendings.values()
                if sending.catches_up and back <= sending.entry.after_s < back + AFTER_ABSENCE_S
            )
            yield from (f"{n} for {self.world.owners[owner]}" for owner, n in count.items() if n > 1)

    def pace(self) -> Iterator[str]:
        """No machine speaks faster than the platform allows."""
        manner = self.world.plan.manner
        at: dict[str, list[float]] = defaultdict(list)
        to: dict[tuple[str, str, str], list[float]] = defaultdict(list)
        for request in self.world.platform.requests:
            at[f"{request.machine} {request.platform}"].append(request.after_s)
            # In the second in which two books become one, each has its own next turn.
            book = self.sendings[request.key].owner_id if request.key in self.sendings else ""
            to[request.machine, book, request.user].append(request.after_s)
        for machine, moments in at.items():
            window = int(manner.per_second * BURST_S) + 2
            for one, two in zip(moments, moments[window:], strict=False):
                least = (window - 1) / manner.per_second - BURST_S - self._looks_s(machine.partition(" ")[2])
                if two - one < least:
                    yield f"{machine} sent {window + 1} within {two - one:.3f} s"
        for (machine, _, user), moments in to.items():
            for one, two in pairwise(moments):
                if two - one < manner.per_channel_s - self._looks_s(user) and machine not in self.world.trouble.frozen:
                    yield f"{machine} wrote to {user} after {two - one:.3f} s"

    def _looks_s(self, whom: str) -> float:
        """How much later than its turn a message may leave that is looked for, or whose account is looked up.

        `whom`: the account, or the platform with all of its accounts.
        """
        movers = self.world.movers
        linked = whom in movers or whom in {each.platform for each in movers.values()}
        return LOOK_UP_S + (self.world.plan.store_slowest_s if linked else 0)

    def lateness(self) -> Iterator[str]:
        """In a calm world everything comes in time."""
        if self.world.plan.calm:
            for message in self.messages:
                sending = self.sendings[message.key]
                since = max(sending.first.due_at, sending.before.shown if sending.before else message.shown)
                moved = sending.last.address != sending.first.address or self._left(sending, sending.entry.after_s)
                if (late := message.shown - since).total_seconds() > PROMPT_S + SENT_ON_S * moved:
                    yield f"{message.key} came {late} late"

    def apologies(self) -> Iterator[str]:
        """In a calm world nothing goes wrong on our side."""
        if self.world.plan.calm:
            yield from (line for line in self.world.trace.lines if "Sorry, something went wrong" in line)

    def _by_user(self) -> dict[tuple[str, str], list[Message]]:
        """What came to each account for each book."""
        by_user: dict[tuple[str, str], list[Message]] = defaultdict(list)
        for message in self.messages:
            sending = self.sendings.get(message.key)
            by_user[sending.owner_id if sending else "", message.user].append(message)
        return by_user

    def _opened(self, key: str, account: str, since: float, until: float) -> bool:
        """Whether the account was, at any time between the two, that of a book to which the delivery belonged.

        Who holds what was given away with a whole book sends it on to that book's own account, which asked for it, also
        when the other book was closed to it again meanwhile.
        """
        entries = [each for each in self.ledger.deliveries if each.id == key]
        books = {each.owner_id for each in self._during(entries, since, until)}
        linked = self._during([each for each in self.ledger.links if each.id == account], since, until)
        asked = any(each.owner_id == account for each in entries if each.after_s <= until)
        return asked or any(each.owner_id in books for each in linked)

    def _during(self, entries: list[Entry], since: float, until: float) -> list[Entry]:
        """The rows that were there at any time between the two, as they were."""
        last = {each.owner_id: each for each in entries if each.after_s < since}
        return [
            each
            for each in (*last.values(), *(each for each in entries if since <= each.after_s <= until))
            if each.record is not None
        ]

    def _left(self, sending: Sending, since: float) -> bool:
        """Whether the account to which it goes was unlinked since then."""
        account = reached_id(sending.last.address)
        return any(each.id == account and each.record is None and each.after_s >= since for each in self.ledger.links)

    def _known(self, sending: Sending, *, before: float) -> bool:
        """Whether the nudge was due at that time already at a moment."""
        last = None
        for each in self.ledger.nudges:
            if (each.owner_id, each.id) == (sending.owner_id, sending.first.nudge_id) and each.after_s < before:
                last = each.record
        return isinstance(last, Nudge) and (last.state, last.due_at) == ("scheduled", sending.first.due_at)

    def _versions(self, owner_id: str, until: float) -> list[tuple[float, Owner]]:
        entries = [each for each in self.ledger.owners if each.owner_id == owner_id and each.after_s <= until]
        return [(each.after_s, each.record) for each in entries if isinstance(each.record, Owner)]

    def _owner(self, owner_id: str, at: float) -> Owner:
        return self._versions(owner_id, at)[-1][1]

    def _polite(self, sending: Sending, message: Message, at: datetime) -> bool:
        """By the owner's hours when it was composed, or when it came: what lay for weeks goes by those of that day."""
        hours = [self._became(sending.owner_id, after_s, TX_S) for after_s in (sending.entry.after_s, message.after_s)]
        return any(owner.polite(at) == at for owner in (*hours[0], *hours[1]))

    def _just_settled(self, sending: Sending) -> bool:
        """Whether the owner changed zone or hours a short while ago."""
        became = self._became(sending.owner_id, sending.entry.after_s, JUST_SETTLED.total_seconds())
        return len({(each.zone, each.digest_at, each.quiet_from, each.paused_until) for each in became}) > 1

    def _became(self, owner_id: str, at: float, within_s: float) -> list[Owner]:
        """The owner as they were so long before a moment, and what they became until then."""
        versions = self._versions(owner_id, at)
        before = [owner for after_s, owner in versions if after_s <= at - within_s]
        return before[-1:] + [owner for after_s, owner in versions if after_s > at - within_s]

    def _occurrences(self, nudge: Nudge) -> list[date]:
        """The days on which it came, each in the zone that it had then."""
        return [
            each.first.due_at.astimezone(ZoneInfo(each.nudge.zone)).date()
            for each in self.sendings.values()
            if each.nudge is not None and each.nudge.id == nudge.id
        ]

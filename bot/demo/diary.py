"""The diary of a simulated life: what was said on which day, and the counts by which it can be judged."""

import sys
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime

from msgspec import Struct, field

from bot.model.moment import words
from bot.model.owner import UNASKED_MOST
from bot.model.reply import Card, Reply

UNCHECKED_SHOWN = 20


class Message(Struct, frozen=True, kw_only=True):
    """One message that the bot sent of its own accord."""

    at: datetime
    kind: str
    asked: bool
    reply: Reply


class Diary(Struct):
    """Writes down everything as it happens; `quiet` only counts."""

    quiet: bool = False
    messages: list[Message] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    checked: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    suggested: Counter[str] = field(default_factory=Counter)
    said: Counter[tuple[str, str]] = field(default_factory=Counter)
    acts: Counter[tuple[str, str]] = field(default_factory=Counter)
    events: Collection[str] = ()
    """What is no person, and comes again."""
    _day: date | None = None

    def note(self, at: datetime, line: str) -> None:
        """One line under the day on which it happened."""
        if self.quiet:
            return
        if at.date() != self._day:
            self._day = at.date()
            sys.stdout.write(f"\n{at:%a %Y-%m-%d}\n")
        sys.stdout.write(f"  {line}\n")

    def message(self, message: Message) -> None:
        """A message of the bot's own."""
        self.messages.append(message)
        for card in message.reply.cards:
            text = words("\n".join(filter(None, (card.body, card.opener, card.note))))
            counted = bool(card.title) and not message.asked and card.title not in self.events
            self.said[card.title, text] += counted
            self.acts[card.title, words(card.opener)] += counted and bool(card.opener)
        mark = "⏰" if message.asked else "✉"
        lines = written(message.reply)
        self.note(message.at, f"{message.at:%H:%M} {mark} [{message.kind}] {lines[0]}")
        for line in lines[1:]:
            self.note(message.at, f"        {line}")

    @property
    def repeats(self) -> list[tuple[str, str]]:
        """The same words about the same person, said more than once."""
        return [said for said, n in self.said.items() if n > 1]

    @property
    def echoes(self) -> list[tuple[str, str]]:
        """What was suggested for the same person more than once."""
        return [act for act, n in self.acts.items() if n > 1]

    def counts(self, days: int) -> Sequence[tuple[str, str]]:
        """What can be counted, as rows."""
        per_day = Counter(each.at.date() for each in self.messages if not each.asked)
        kinds = Counter(each.kind for each in self.messages)
        total = sum(per_day.values())
        minutes = Counter(each.at.replace(second=0, microsecond=0) for each in self.messages if not each.asked)
        named = Counter(c.title for each in self.messages if not each.asked for c in each.reply.cards if c.title)
        longest = max((sum(map(len, written(each.reply))) for each in self.messages), default=0)
        return (
            ("days lived", str(days)),
            ("messages nobody asked for", str(total)),
            ("a day, most", str(max(per_day.values(), default=0))),
            ("a day, mean", f"{total / days:.2f}"),
            (f"days over {UNASKED_MOST}", str(sum(n > UNASKED_MOST for n in per_day.values()))),
            ("minutes with two of them", str(sum(n > 1 for n in minutes.values()))),
            ("characters of the longest, with its buttons", str(longest)),
            ("cards about the same person or thing, most", str(max(named.values(), default=0))),
            ("reminders asked for", str(sum(each.asked for each in self.messages))),
            ("by kind", ", ".join(f"{kind} {n}" for kind, n in kinds.most_common())),
            ("statements checked against the book", str(sum(self.checked.values()))),
            ("of which, by kind", ", ".join(f"{kind} {n}" for kind, n in self.checked.most_common())),
            ("wrong", str(len(self.wrong))),
            ("headings and suggestions of what to do, which state nothing", str(sum(self.suggested.values()))),
            ("other sentences that are not checked", str(sum(self.unknown.values()))),
            ("the same words about the same person", str(len(self.repeats))),
            ("the same suggestion for the same person", str(len(self.echoes))),
        )

    def close(self, days: int) -> None:
        """Print the counts, and whatever should not have been."""
        for name, value in self.counts(days):
            sys.stdout.write(f"{name}: {value}\n")
        for line in self.wrong:
            sys.stdout.write(f"WRONG {line}\n")
        for title, text in (*self.repeats, *self.echoes):
            sys.stdout.write(f"TWICE {title}: {text}\n")
        for line, n in self.unknown.most_common(UNCHECKED_SHOWN):
            sys.stdout.write(f"UNCHECKED {n} {line}\n" if n else "")


def written(reply: Reply) -> list[str]:
    """A message as lines of the diary."""
    lines = [words(reply.text)] if reply.text else []
    for card in reply.cards:
        lines += _card(card)
    return [line for each in lines for line in each.split("\n")] or [""]


def _card(card: Card) -> list[str]:
    title = f"• {card.title}" if card.title else ""
    fields = [f"{each.name}: {each.value}" for each in card.fields]
    buttons = " ".join(f"[{each.label}]" for each in card.buttons)
    note = "\n".join(f"→ {each}" for each in (card.opener, card.note) if each)
    return [words(line) for line in (title, card.body, *fields, note, buttons) if line]

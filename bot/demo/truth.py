"""Whether what the bot states is true: each reason and opener, checked against the book by code of its own."""

import re
from collections.abc import Iterator
from datetime import datetime

from bot.book import Book
from bot.demo import known
from bot.demo.claims import COMPILED
from bot.demo.diary import Diary
from bot.demo.known import Known
from bot.model.contact import Contact
from bot.model.moment import words
from bot.model.reply import Card, Reply
from bot.text import Locale

_QUOTED = re.compile(r"“([^“”]*(?:“[^“”]*”[^“”]*)*)”|「([^「」]*(?:「[^「」]*」[^「」]*)*)」")
_SPEECH = re.compile(
    r"[?!.。？！]|ですね|ください$|です$|ます|ました|でした|かもしれません|ように$|: …$|^(?:こちらも同じで|いいね|お元気ですか)$"
)
"""What is suggested to be said has a sentence's end; what is quoted from the book has none."""
_COUNTED = re.compile(r"(?P<n>one|One|\d+) (?:person|people) to say hello|(?:ひと声かけたい人が|、あと)(?P<ja>\d+)人")


class Truth:
    """Checks messages at the moment at which they are sent."""

    def __init__(self, locale: Locale, diary: Diary) -> None:
        self._locale, self._diary = locale, diary

    async def checks(self, book: Book, reply: Reply, at: datetime) -> None:
        """Note every statement that does not agree with the book."""
        view = await known.read(book, at)
        for card in reply.cards:
            contact = view.named(card.title.split(" · ")[0]) or view.named(words(card.body).split("\n")[0])
            if contact is not None and contact.state != "active":
                self._wrong(at, card.title, "is silent, and was brought up")
            for line in _lines(card):
                self._line(line, contact, view, suggested=not card.title or _ACT.search(line) is not None)
            for line in words(f"{card.opener}\n{card.note}").split("\n"):
                self._line(line, contact, view, suggested=True)
        self._line(words(reply.text), None, view, suggested=True)
        self._counted(reply, at)

    def _counted(self, reply: Reply, at: datetime) -> None:
        """As many people as are announced follow."""
        texts = [reply.text, *(card.body for card in reply.cards if not card.title)]
        for text in texts:
            found = _COUNTED.search(text)
            if found is None:
                continue
            after = (
                reply.cards
                if text == reply.text
                else reply.cards[[card.body for card in reply.cards].index(text) + 1 :]
            )
            said = found["ja"] or found["n"]
            self._diary.checked["count"] += 1
            if sum(bool(card.title) for card in after) < (int(said) if said.isdecimal() else 1):
                self._wrong(at, "", f"count: {text}")

    def _line(self, line: str, contact: Contact | None, view: Known, *, suggested: bool = False) -> None:
        if not line:
            return
        stated = False
        for kind, pattern, check in COMPILED:
            found = pattern.search(line)
            if found is None:
                continue
            stated = True
            self._diary.checked[kind] += 1
            if not check(found, contact, view):
                self._wrong(view.at, contact.name if contact else "", f"{kind}: {line}")
        for quoted in (found[1] or found[2] for found in _QUOTED.finditer(line)):
            if _SPEECH.search(quoted) and not view.says(contact, quoted):
                continue
            stated = True
            self._diary.checked["quotation"] += 1
            if not view.says(contact, quoted):
                self._wrong(view.at, contact.name if contact else "", f"quotation “{quoted}” in: {line}")
        if contact is not None and line in (
            contact.name,
            f"{contact.name}さん",
            contact.company,
            contact.title,
            f"{contact.company} · {contact.title}",
        ):
            stated = True
            self._diary.checked["work"] += 1
        if not stated and _noted(line, contact, view):
            stated = True
            self._diary.checked["note"] += 1
        stated = stated or _COUNTED.search(line) is not None
        counts = self._diary.suggested if suggested else self._diary.unknown
        counts[line] += not stated

    def _wrong(self, at: datetime, name: str, what: str) -> None:
        self._diary.wrong.append(f"{at:%Y-%m-%d %H:%M} {name}: {what}")


def _noted(line: str, contact: Contact | None, view: Known) -> bool:
    """Whether the line is the owner's own words, a list of offers, or of people in the book."""
    parts = _PARTS.split(line)
    person = view.named(re.sub(r" \((?:[^()]+)\).*$", "", line))
    return bool(person) or view.says(contact, line) or all(part in view.offers or view.named(part) for part in parts)


_PARTS = re.compile(r", | and |、|: ")
_ACT = re.compile(
    r"^(?:Next: |Something light|Has .+ answered|Whom they would|次は|今回は軽めに|.+から(?:反応|返事)はありましたか|.+どなたに話を)"
)
"""What a card suggests in its body."""


def _lines(card: Card) -> Iterator[str]:
    """Everything that a card states, line by line."""
    for text in (card.body, *(field.value for field in card.fields)):
        yield from words(text).split("\n")

"""What the book of the long demo holds at one moment, read row by row, without any of the features' code."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from bot.book import Book
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.favour import Favour
from bot.model.gathering import Gathering
from bot.model.introduction import Introduction
from bot.model.ladder import Ladder
from bot.model.nudge import Nudge
from bot.model.offer import Need, Offer
from bot.model.owner import Owner
from bot.model.purpose import Purpose, PurposeLink
from bot.model.special_date import SpecialDate
from bot.model.touch import Touch


class Known(Struct, frozen=True, kw_only=True):
    """Everything in the book, by whom it is about; `words` are the owner's own words about them, "" being the owner."""

    owner: Owner
    at: datetime
    people: dict[str, Contact]
    touches: dict[str, list[Touch]]
    needs: dict[str, list[Need]]
    dates: dict[str, list[SpecialDate]]
    links: dict[str, list[PurposeLink]]
    purposes: dict[str, Purpose]
    offers: list[str]
    introductions: list[Introduction]
    ladders: Mapping[str, Sequence[Ladder]]
    words: dict[str, set[str]]

    def named(self, name: str) -> Contact | None:
        """The contact of that name, with or without politeness."""
        return self.people.get(name) or self.people.get(name.removesuffix("さん"))

    def says(self, contact: Contact | None, quoted: str) -> bool:
        """Whether the owner said this of the contact, or of themselves; it may have been cut."""
        whole = quoted.removesuffix("…")
        own = self.words[""] | (self.words[contact.id] if contact else set().union(*self.words.values()))
        return any(whole == said or (len(whole) > 3 and whole in said) for said in own)


async def read(book: Book, at: datetime) -> Known:
    """The whole book."""
    contacts = await book.all(Contact)
    touches: dict[str, list[Touch]] = defaultdict(list)
    words: dict[str, set[str]] = defaultdict(set)
    for touch in sorted(await book.all(Touch), key=lambda each: each.at):
        touches[touch.contact_id].append(touch)
        words[touch.contact_id] |= {touch.note, touch.where}
    needs, dates, links = defaultdict(list), defaultdict(list), defaultdict(list)
    for need in await book.all(Need):
        needs[need.contact_id].append(need)
        words[need.contact_id].add(need.what)
    for each in await book.all(SpecialDate):
        dates[each.contact_id].append(each)
    for link in await book.all(PurposeLink):
        links[link.contact_id].append(link)
        words[link.contact_id].add(link.role)
    for fact in await book.all(Fact):
        words[fact.contact_id].add(fact.text)
    for favour in await book.all(Favour):
        words[favour.contact_id].add(favour.note)
    ladders: dict[str, list[Ladder]] = defaultdict(list)
    for ladder in await book.all(Ladder):
        ladders[ladder.contact_id].append(ladder)
        words[ladder.contact_id].add(ladder.channel)
    purposes = {each.id: each for each in await book.all(Purpose)}
    offers = [each.what for each in await book.all(Offer) if each.state == "open"]
    own = {each.what for each in purposes.values()} | set(offers) | {each.name for each in await book.all(Gathering)}
    words[""] |= own | {each.text for each in await book.all(Nudge)} - {""}
    introductions = list(await book.all(Introduction))
    words[""] |= {each.note for each in introductions} | {each.to_name for each in introductions}
    return Known(
        owner=book.owner, at=at, people={each.name: each for each in contacts}, touches=touches, needs=needs, dates=dates,
        links=links, purposes=purposes, offers=offers, introductions=introductions, ladders=ladders, words=words,
    )  # fmt: skip

"""What stands in an owner's book after a conversation."""

from collections.abc import Sequence
from typing import TypeVar

from bot.model.contact import Contact
from bot.model.ids import owner_id
from bot.model.record import Record
from tests.talk import Talk

R = TypeVar("R", bound=Record)


async def held(talk: Talk, kind: type[R]) -> Sequence[R]:
    """Every record of a kind, oldest first."""
    async with talk.bot.store.reading(owner_id(talk.user)) as book:
        assert book is not None
        return await book.all(kind)


async def called(talk: Talk, contact_id: str) -> str:
    """The name of a contact."""
    return {each.id: each.name for each in await held(talk, Contact)}.get(contact_id, "")


async def saved(talk: Talk, *records: Record) -> None:
    """Put records into the book behind the bot's back."""
    async with talk.bot.store.reading(owner_id(talk.user)) as book:
        assert book is not None
        owner = book.owner
    async with talk.bot.store.book(owner, event_id=talk.bot.new_id()) as book:
        assert book is not None
        await book.save(*records)

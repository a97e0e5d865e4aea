"""Whether what the bot states is true: each reason and opener, checked against the book by code of its own."""

from datetime import datetime

from bot.book import Book
from bot.demo.diary import Diary
from bot.model.reply import Reply
from bot.text import Locale


class Truth:
    """Checks messages at the moment at which they are sent."""

    def __init__(self, locale: Locale, diary: Diary) -> None:
        self._locale, self._diary = locale, diary

    async def checks(self, book: Book, reply: Reply, at: datetime) -> None:
        """Note every statement that does not agree with the book."""

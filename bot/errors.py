"""Everything that goes wrong in a way the bot knows how to answer."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.model.reply import Button
from bot.text import Text


class BotError(Exception):
    """The family of errors that Kizuna raises on purpose."""


class UserError(BotError):
    """The owner can put it right: `text` says what happened and what to do. Nothing was saved.

    `field` is the input of a form that is at fault, if it is one. `asides` are said beside it, a sentence each, and
    `offers` are buttons that put it right.
    """

    def __init__(self, text: Text, /, **values: object) -> None:
        super().__init__(text.en)
        self.text = text
        self.values = values
        self.field = ""
        self.asides: tuple[str, ...] = ()
        self.offers: tuple[Button, ...] = ()


@contextmanager
def in_field(name: str) -> Iterator[None]:
    """Faults found here are those of the input called `name`."""
    try:
        yield
    except UserError as error:
        error.field = error.field or name
        raise


class ConfigError(BotError):
    """The operator can put it right. The message names the culprit and the remedy."""


class StoreError(BotError):
    """The database cannot be used as it is. The message names the culprit and the remedy."""


class StoreAway(StoreError):
    """The database cannot be used just now: restarted, full, locked, silent. Whoever tries again later may succeed.

    The operator has been told by whoever raises it.
    """


class DeliveryError(BotError):
    """A message could not be sent, for `reason`.

    By default it is tried again, after `retry_after_s` when the platform said so. `permanent`: the owner cannot be
    reached (DM blocked, user gone). `invalid`: the platform refuses this very message. `doubtful`: it may have arrived.
    """

    def __init__(
        self,
        reason: str,
        *,
        retry_after_s: float | None = None,
        permanent: bool = False,
        invalid: bool = False,
        doubtful: bool = False,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after_s = retry_after_s
        self.permanent = permanent
        self.invalid = invalid
        self.doubtful = doubtful

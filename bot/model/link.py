"""A link: somebody's user on another platform, for whom this book is opened too; and the codes by which one is made."""

import hashlib
import secrets
from datetime import datetime, timedelta

from msgspec import Struct

GOOD_FOR = timedelta(minutes=15)
"""How long a code can be used: time enough to open the other platform."""
_LETTERS = "abcdefghjkmnpqrstvwxyz23456789"
_LENGTH = 12
"""Letters of a code: nobody comes by one in a quarter of an hour of guessing (30¹² of them)."""


class Link(Struct, frozen=True, kw_only=True):
    """`id` is the owner id of the other user, or of the book's own first one once nudges come to another. While `platform` is empty it is that of a code nobody has used yet."""

    id: str
    created_at: datetime
    platform: str = ""
    name: str = ""


def new_code() -> str:
    """A code to read on one platform and to type on another. Not from the chance that makes ids: those are seen by others."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def code_id(code: str) -> str:
    """The id under which a code waits, however it was typed. Not to be turned back, and like no owner's id."""
    plain = "".join(c for c in code.casefold() if c.isalnum())
    return "code-" + hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()

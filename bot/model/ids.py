"""Names for rows: short, sortable by time, and never guessable from another owner's."""

import hashlib
from datetime import datetime
from random import Random

from bot.model.address import Address, User

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
BUCKETS = 64


def _base32(number: int, length: int) -> str:
    return "".join([_ALPHABET[(number >> (5 * place)) & 31] for place in range(length - 1, -1, -1)])


def _digest(length: int, *parts: str) -> str:
    hashed = hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=length // 2)
    return hashed.hexdigest()


def new_id(now: datetime, random: Random) -> str:
    """Sixteen characters: the millisecond, then 35 random bits. Sorts by time."""
    return _base32(int(now.timestamp() * 1000), 9) + _base32(random.getrandbits(35), 7)


def made(id: str) -> str:
    """The part of a row's name that tells when it was made; sorts by time."""
    return id[:9]


def owner_id(user: User) -> str:
    """Twenty characters derived from who the user is on their platform, so that finding an owner needs no index."""
    return _digest(20, user.platform, user.workspace, user.id)


def reached_id(address: Address) -> str:
    """The owner id of the user whose direct messages these are."""
    return _digest(20, address.platform, address.workspace, address.user)


def bucket(owner: str) -> int:
    """Which of the 64 buckets an owner's nudges lie in, so that workers can start apart from each other."""
    return hashlib.blake2b(owner.encode(), digest_size=1).digest()[0] % BUCKETS


def delivery_key(owner: str, nudge: str, due_at: datetime) -> str:
    """24 characters, the same for the same occurrence of a nudge: fits Discord's 25-character nonce."""
    return _digest(24, owner, nudge, str(int(due_at.timestamp() * 1000)))


def catch_up_key(owner: str, due_at: datetime) -> str:
    """The key of the message that stands for all that an owner has missed, of which the first fell due then."""
    return delivery_key(owner, "catch-up", due_at)

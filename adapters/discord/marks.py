"""The key of a delivery on its message: a number on the first component, which can be read back as long as it is there.

Nonces cannot: Discord shows one in its answer only. A component's `id` stays as it was sent, while those that Discord gives
out itself count up from 1: https://docs.discord.com/developers/components/reference#anatomy-of-a-component
"""

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

_OURS = 1 << 30
"""Above all that Discord gives out, and within 32 bits with a sign."""


def of(key: str) -> int:
    """The mark of a key."""
    return _OURS | int.from_bytes(blake2b(key.encode(), digest_size=4).digest(), "big") % _OURS


def marked(components: list[dict[str, Any]], mark: int) -> list[dict[str, Any]]:
    """The components with this mark; as they are when it is 0."""
    return [{**components[0], "id": mark}, *components[1:]] if components and mark else components


def read(components: Sequence[dict[str, Any]]) -> int:
    """The mark of a message; 0 when it has none."""
    found = components[0].get("id") if components else 0
    return found if isinstance(found, int) and found >= _OURS else 0

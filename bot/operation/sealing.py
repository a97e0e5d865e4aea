"""How a value is kept so that whoever reads the database cannot read it: sealed with the operator's key, bound to its row."""

import json
import os
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.errors import ConfigError
from bot.model.secret import NONE, Secret
from bot.operation.variables import NEW_KEY

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = b"\x01"
"""Of the form: version, 4 bytes that name the key, nonce, ciphertext with its tag."""
_NAME = 4
_NONCE = 12
"""NIST SP 800-38D, section 8.2: 96 bits; drawn at random they serve 2**32 seals for one key."""
_TAG = 16
_LOST = (
    "If that key is lost, so are they: `kizuna forget-tokens` removes what no key opens, and workspaces install again"
)

Bound = tuple[str, ...]
"""What a sealed value belongs to, such as platform, workspace and column: it opens nowhere else."""


class WrongKey(ConfigError):
    """The value was sealed with a key that is not set."""


class Damaged(ConfigError):
    """The value was changed, or belongs to another row."""


class Sealer:
    """Seals with `key`; opens what was sealed with `key` or with `old`, the key before it."""

    def __init__(self, key: Secret, old: Secret = NONE) -> None:
        self._keys = [_Key(each) for each in (key, old) if each]
        self._new = self._keys[0] if key else None

    def check(self) -> None:
        """Raises ConfigError when there is no key to seal with."""
        self._sealing()

    def seal(self, words: str, bound: Bound) -> bytes:
        """The words as they may be stored. Raises ConfigError when there is no key."""
        key = self._sealing()
        # Not the randomness that is passed around for tests: a nonce that comes twice gives the key away.
        nonce = os.urandom(_NONCE)
        return VERSION + key.name + nonce + key.cipher.encrypt(nonce, words.encode(), _bound(bound))

    def open(self, sealed: bytes, bound: Bound) -> str:
        """The words that were sealed for `bound`. Raises WrongKey or Damaged with the remedy."""
        from cryptography.exceptions import InvalidTag

        head = len(VERSION) + _NAME
        if not sealed.startswith(VERSION) or len(sealed) < head + _NONCE + _TAG:
            raise Damaged(_damaged(bound))
        nonce, rest = sealed[head : head + _NONCE], sealed[head + _NONCE :]
        key = self._named(sealed[len(VERSION) : head], bound)
        try:
            return key.cipher.decrypt(nonce, rest, _bound(bound)).decode()
        except InvalidTag:
            raise Damaged(_damaged(bound)) from None

    def stale(self, sealed: bytes) -> bool:
        """Whether the value was sealed with another key than the one in use."""
        return self._new is None or not sealed.startswith(VERSION + self._new.name)

    def _sealing(self) -> "_Key":
        if self._new is None:
            raise ConfigError(f"KIZUNA_SECRET_KEY is not set, so no token can be stored; make a key with: {NEW_KEY}")
        return self._new

    def _named(self, name: bytes, bound: Bound) -> "_Key":
        for key in self._keys:
            if key.name == name:
                return key
        what = f"what is stored for {' '.join(bound)}"
        if not self._keys:
            raise WrongKey(
                f"KIZUNA_SECRET_KEY is not set, but {what} is sealed: set the key it was sealed with. {_LOST}."
            )
        raise WrongKey(
            f"KIZUNA_SECRET_KEY=***: {what} was sealed with another key. If the key was changed, put the one before it "
            f"into KIZUNA_SECRET_KEY_OLD and start again. {_LOST}."
        )


class _Key(Struct, frozen=True, dict=True):
    """One key of the operator, from which the real one is derived."""

    secret: Secret

    @cached_property
    def name(self) -> bytes:
        """Tells keys apart and says nothing about them."""
        return self._derived("kizuna key name", _NAME)

    @cached_property
    def cipher(self) -> "AESGCM":
        """AES-256 in Galois/Counter mode."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(self._derived("kizuna sealing", 32))

    def _derived(self, purpose: str, length: int) -> bytes:
        """RFC 5869. It does not slow down guessing, as keys are random (see variables.secret_key) and not passwords."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        derive = HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose.encode())
        return derive.derive(self.secret.reveal().encode())


def _bound(bound: Bound) -> bytes:
    """The same bytes for the same parts only: ("ab", "c") is not ("a", "bc")."""
    return json.dumps(bound).encode()


def _damaged(bound: Bound) -> str:
    return (
        f"What is stored for {' '.join(bound)} was changed, or belongs to another row. Restore a backup, or remove it with "
        "`kizuna forget-tokens` and let the workspace install again."
    )

"""Sealed values open for their own row and key, and for nothing else."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ConfigError
from bot.model.secret import NONE, Secret
from bot.operation.sealing import Damaged, Sealer, WrongKey

KEY, NEXT = Secret("first-key-of-thirty-two-characters"), Secret("other-key-of-thirty-two-characters")
ROW = ("slack", "T1", "token")
WORDS = "xoxb-1-絆"


def test_what_was_sealed_opens_and_cannot_be_read_before():
    sealed = Sealer(KEY).seal(WORDS, ROW)
    assert Sealer(KEY).open(sealed, ROW) == WORDS
    assert b"xoxb" not in sealed


@given(words=st.text(st.characters(exclude_categories=["Cs"])), row=st.tuples(st.text("ab\0"), st.text("ab\0")))
def test_any_words_open_for_any_row(words, row):
    sealer = Sealer(KEY)
    assert sealer.open(sealer.seal(words, row), row) == words


def test_the_same_words_never_look_the_same():
    sealer = Sealer(KEY)
    assert len({sealer.seal(WORDS, ROW) for _ in range(50)}) == 50


@pytest.mark.parametrize("row", [("slack", "T2", "token"), ("slack", "T1", "refresh_token"), ("slackT", "1", "token")])
def test_a_value_that_was_put_into_another_row_does_not_open(row):
    sealer = Sealer(KEY)
    with pytest.raises(Damaged, match=f"stored for {' '.join(row)} was changed, or belongs to another row"):
        sealer.open(sealer.seal(WORDS, ROW), row)


def test_every_changed_byte_is_noticed():
    sealer = Sealer(KEY)
    sealed = sealer.seal(WORDS, ROW)
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(ConfigError):
            sealer.open(bytes(changed), ROW)


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"xoxb-plain", bytes(32), b"\x01" * 32])
def test_what_was_never_sealed_is_refused_in_words(sealed):
    with pytest.raises(ConfigError, match="slack T1 token"):
        Sealer(KEY).open(sealed, ROW)


def test_another_key_is_told_from_damage_and_the_remedy_named():
    sealed = Sealer(KEY).seal(WORDS, ROW)
    with pytest.raises(
        WrongKey, match=r"sealed with another key\. .* put the one before it into KIZUNA_SECRET_KEY_OLD"
    ):
        Sealer(NEXT).open(sealed, ROW)


def test_without_a_key_nothing_is_sealed_or_opened():
    with pytest.raises(ConfigError, match=r"KIZUNA_SECRET_KEY is not set.*make a key with: python3 -c"):
        Sealer(NONE).seal(WORDS, ROW)
    with pytest.raises(WrongKey, match=r"KIZUNA_SECRET_KEY is not set.*set the key it was sealed with"):
        Sealer(NONE).open(Sealer(KEY).seal(WORDS, ROW), ROW)


def test_the_key_before_still_opens_and_the_new_one_seals():
    old, both = Sealer(KEY), Sealer(NEXT, KEY)
    assert both.open(old.seal(WORDS, ROW), ROW) == WORDS
    with pytest.raises(WrongKey):
        old.open(both.seal(WORDS, ROW), ROW)
    assert [both.stale(old.seal(WORDS, ROW)), both.stale(both.seal(WORDS, ROW))] == [True, False]


def test_keys_may_be_exchanged_so_that_several_processes_can_change_over_in_two_steps():
    before, after = Sealer(KEY, NEXT), Sealer(NEXT, KEY)
    assert before.open(after.seal(WORDS, ROW), ROW) == after.open(before.seal(WORDS, ROW), ROW) == WORDS


def test_no_error_tells_a_key_or_a_token():
    sealed = Sealer(KEY).seal(WORDS, ROW)
    for sealer, row in ((Sealer(NEXT), ROW), (Sealer(KEY), ("slack", "T2", "token"))):
        with pytest.raises(ConfigError) as raised:
            sealer.open(sealed, row)
        assert "xoxb" not in str(raised.value)
        assert "thirty-two" not in str(raised.value)


def test_loading_the_module_brings_in_no_cryptography():
    code = "import sys, bot.operation.sealing; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "cryptography" not in modules

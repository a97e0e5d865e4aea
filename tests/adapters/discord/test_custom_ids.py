"""What a button carries comes back as it was, from any message however old."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord import custom_ids
from adapters.discord.custom_ids import CustomIds, read, read_option, write, write_option
from adapters.discord.limits import ACTION, CAPABILITIES
from tests.adapters.discord.inspection import registry

ACTIONS = st.text(st.characters(exclude_characters=":", codec="utf-8"), min_size=1, max_size=40)


@given(ACTIONS, st.text(max_size=70), st.integers(0, 99))
def test_what_is_written_is_read_back(action: str, value: str, repeats: int):
    written = write(action, value, repeats)
    assert written is None or (len(written) <= 100 and read(written) == (action, value))


@given(ACTIONS | st.just(""), st.text(max_size=110))
def test_options_are_read_back_with_their_own_action_or_the_menus(action: str, value: str):
    shared, alone = write_option(value, action), write_option(value)
    assert not action or shared is None or read_option("", shared) == (action, value)
    assert alone is None or (0 < len(alone) <= 100 and read_option("menu", alone) == ("menu", value))


def test_it_reads_well_in_a_log():
    assert write("due.done", "0abc 12de") == "k1:due.done:0abc 12de"
    assert write("due.later", "", 2) == "k1~2:due.later:"


def test_no_two_of_a_message_are_alike():
    ids = CustomIds()
    given_out = [ids.take("due.later"), ids.take("due.later"), ids.take("due.later", "x"), ids.take("due.later")]
    assert given_out == ["k1:due.later:", "k1~1:due.later:", "k1:due.later:x", "k1~2:due.later:"]
    assert {read(each or "")[0] for each in given_out} == {"due.later"}


def test_what_is_too_long_is_not_cut_but_refused():
    assert write("due.done", "x" * 100) is None
    assert write_option("x" * 101) is None
    assert write("a:b") is None


@pytest.mark.parametrize(
    "custom_id", ["", "k0:due.done:1", "k2:due.done:1", "done", "k1:due.done", "k1~999:a:b", "x" * 5000]
)
def test_what_is_not_ours_means_nothing(custom_id: str):
    assert read(custom_id) == ("", "")


def test_a_value_as_long_as_the_core_is_told_fits_with_every_action():
    known = registry()
    names = [*known.actions, *known.forms, "ask", "again"]
    assert max(map(len, names)) <= ACTION
    value = "x" * (CAPABILITIES.button_value or 0)
    assert all(write(name, value, 99) and write_option(value, name) for name in names)
    assert len(value) > len(f"14 {'0' * 16} {'0' * 24}"), "the longest that a nudge's button carries"
    assert custom_ids.VERSION == "k1"

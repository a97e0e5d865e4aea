"""What handles are, and which of them are the same."""

import pytest

from bot.exchange import handle, person
from bot.exchange.handle import Kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ana@example.com", Kind.EMAIL),
        ("田中@例.jp", Kind.EMAIL),
        ("090-0000-0000", Kind.PHONE),
        ("０９０（００００）００００", Kind.PHONE),
        ("+81 (0)3 0000 0000 ext. 5", Kind.PHONE),
        ("110", Kind.PHONE),
        ("https://example.com/ana", Kind.PAGE),
        ("www.example.com", Kind.PAGE),
        ("@ana", Kind.OTHER),
        ("LINE: ana", Kind.OTHER),
        ("12", Kind.OTHER),
        ("+1+1+1", Kind.OTHER),
    ],
)
def test_a_handle_is_told_by_its_looks(said, kind):
    assert handle.kind(said) is kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("090-0000-0000", "09000000000"),
        ("+81 90-0000-0000", "090 0000 0000"),
        ("+81 (0)90-0000-0000", "090 0000 0000"),
        ("０９０−００００−００００".replace("−", "-"), "090-0000-0000"),
        ("Ana@Example.com", "ana@example.com"),
        ("https://www.linkedin.com/in/ana/", "http://linkedin.com/in/ana"),
    ],
)
def test_handles_that_lead_to_the_same_place_are_one(one, other):
    assert handle.key(one) == handle.key(other)
    assert person.handles([one, other]) == (one,)


def test_handles_of_others_stay_apart():
    assert handle.key("+1 90-0000-0000") != handle.key("090-0000-0000")
    assert handle.key("@ana") != handle.key("@ann")
